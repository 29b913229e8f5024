using ActionBot.Storage;

namespace ActionBot.Teams.Connector;

/// <summary>The rows of conversations.</summary>
public static class ConversationTable
{
    private const string Columns = "id, conversation_id, kind, aad_object_id, user_id, committee_id, service_url, tenant_id, bot_id, state, reason, desk_document_id, desk_shown_at";

    /// <summary>The conversation of the channel's id, thread or no thread left out.</summary>
    public static Task<KnownConversation?> ByConversationIdAsync(Session session, string conversationId) =>
        session.FirstAsync<KnownConversation>($"select {Columns} from conversations where conversation_id = @conversationId", new { conversationId });

    /// <summary>The conversation with one person alone, the one last heard from.</summary>
    public static Task<KnownConversation?> PersonalAsync(Session session, string aadObjectId) => session.FirstAsync<KnownConversation>(
        $"select {Columns} from conversations where aad_object_id = @aadObjectId and kind = 'Personal' and state <> 'Forgotten' order by refreshed_at desc, id desc limit 1",
        new { aadObjectId });

    /// <summary>The conversation last heard from, whosever it is: its connector is in charge of the tenant.</summary>
    public static Task<KnownConversation?> LatestAsync(Session session) =>
        session.FirstAsync<KnownConversation>($"select {Columns} from conversations order by refreshed_at desc, id desc limit 1");

    /// <summary>Writes a conversation as it now is, new or known.</summary>
    public static Task WriteAsync(Session session, KnownConversation conversation, DateTimeOffset now) => session.ChangeAsync(
        """
        insert into conversations (id, conversation_id, kind, aad_object_id, user_id, committee_id, service_url, tenant_id, bot_id, state, reason, refreshed_at)
        values (@Id, @ConversationId, @kind, @AadObjectId, @UserId, @CommitteeId, @ServiceUrl, @TenantId, @BotId, @state, @Reason, @now)
        on conflict (conversation_id) do update set
            kind = excluded.kind, aad_object_id = excluded.aad_object_id, user_id = excluded.user_id, committee_id = excluded.committee_id,
            service_url = excluded.service_url, tenant_id = excluded.tenant_id, bot_id = excluded.bot_id,
            state = excluded.state, reason = excluded.reason, refreshed_at = excluded.refreshed_at
        """,
        new
        {
            conversation.Id, conversation.ConversationId, kind = conversation.Kind.ToString(), conversation.AadObjectId, conversation.UserId,
            conversation.CommitteeId, conversation.ServiceUrl, conversation.TenantId, conversation.BotId, state = conversation.State.ToString(),
            conversation.Reason, now,
        });

    /// <summary>Marks whether a conversation can be written to.</summary>
    public static Task MarkAsync(Session session, string conversationId, ConversationState state, string? reason) => session.ChangeAsync(
        "update conversations set state = @state, reason = @reason where conversation_id = @conversationId",
        new { conversationId, state = state.ToString(), reason });

    /// <summary>Says which committee is meant in a conversation where none is named; null: none.</summary>
    public static Task MeansAsync(Session session, string conversationId, Guid? committeeId) => session.ChangeAsync(
        "update conversations set committee_id = @committeeId where conversation_id = @conversationId", new { conversationId, committeeId });

    /// <summary>Remembers whose findings were shown last: what is said of them without a name means these.</summary>
    public static Task LaysAsync(Session session, string conversationId, Guid documentId, DateTimeOffset now) => session.ChangeAsync(
        "update conversations set desk_document_id = @documentId, desk_shown_at = @now where conversation_id = @conversationId", new { conversationId, documentId, now });

    /// <summary>Something else was shown after the findings: a number is no longer theirs without saying.</summary>
    public static Task CoversDeskAsync(Session session, string conversationId) => session.ChangeAsync(
        "update conversations set desk_shown_at = null where conversation_id = @conversationId", new { conversationId });
}
