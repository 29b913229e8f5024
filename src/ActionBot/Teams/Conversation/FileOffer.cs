using ActionBot.Storage;

namespace ActionBot.Teams.Conversation;

/// <summary>
/// A paper that was offered as a file. Teams hands the card's context to whoever answers it, so that it carries this record's number and nothing else;
/// whom it was offered to, where, and which paper it is stand here.
/// </summary>
public sealed record FileOffer
{
    // Who has not answered within a week asks again: the paper has changed meanwhile.
    private static readonly TimeSpan Lasts = TimeSpan.FromDays(7);

    /// <summary>Its number, all that the card carries.</summary>
    public required Guid Id { get; init; }

    /// <summary>To whom it was offered, by the Entra object id.</summary>
    public required string AadObjectId { get; init; }

    /// <summary>In which conversation.</summary>
    public required string ConversationId { get; init; }

    /// <summary>Whose paper.</summary>
    public required Guid CommitteeId { get; init; }

    /// <summary>For which meeting.</summary>
    public required DateOnly MeetingOn { get; init; }

    /// <summary>In which format.</summary>
    public required string Format { get; init; }

    /// <summary>The supplement with the late answers, and not the paper itself.</summary>
    public required bool IsSupplement { get; init; }

    /// <summary>Keeps one.</summary>
    public static Task InsertAsync(Session session, FileOffer offer, DateTimeOffset now) => session.ChangeAsync(
        """
        insert into file_offers (id, aad_object_id, conversation_id, committee_id, meeting_on, format, is_supplement, offered_at)
        values (@Id, @AadObjectId, @ConversationId, @CommitteeId, @MeetingOn, @Format, @IsSupplement, @now)
        """,
        new { offer.Id, offer.AadObjectId, offer.ConversationId, offer.CommitteeId, offer.MeetingOn, offer.Format, offer.IsSupplement, now });

    /// <summary>The one of this number, where this very person was offered it in this very conversation; null for everybody else.</summary>
    public static Task<FileOffer?> ForAsync(Session session, Guid id, string aadObjectId, string conversationId, DateTimeOffset now) => session.FirstAsync<FileOffer>(
        """
        select id, aad_object_id, conversation_id, committee_id, meeting_on, format, is_supplement from file_offers
        where id = @id and aad_object_id = @aadObjectId and conversation_id = @conversationId and offered_at > @since
        """,
        new { id, aadObjectId, conversationId, since = now - Lasts });

    /// <summary>Forgets what nobody answered in time.</summary>
    public static Task<int> ForgetAsync(Session session, DateTimeOffset now) => session.ChangeAsync("delete from file_offers where offered_at <= @since", new { since = now - Lasts });
}
