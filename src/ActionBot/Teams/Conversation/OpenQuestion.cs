using System.Text.Json;
using ActionBot.Storage;
using ActionBot.Teams.Connector;

namespace ActionBot.Teams.Conversation;

/// <summary>
/// A question the bot asked somebody and that the next message may answer in words: "Which committee?", "Shall I?". There is one for each person
/// in each conversation; a newer one takes its place.
/// </summary>
public sealed record OpenQuestion
{
    // What was asked yesterday is not what "yes" means today.
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(12);

    /// <summary>The conversation, in a channel with its thread.</summary>
    public required string ConversationId { get; init; }

    /// <summary>The channel's own id of whoever was asked.</summary>
    public required string SpeakerId { get; init; }

    /// <summary>The verb whose part asked, and that a button for the answer would carry.</summary>
    public required string Verb { get; init; }

    /// <summary>What was known when it was asked, as JSON.</summary>
    public required string Known { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>What was known when it was asked.</summary>
    public IReadOnlyDictionary<string, string> Data => JsonSerializer.Deserialize(Known, OpenQuestionJson.Default.DictionaryStringString)!;

    /// <summary>The message or press that it was asked about; null: none.</summary>
    public string? AskedBy => Data.GetValueOrDefault(AskedByKey);

    private const string AskedByKey = "askedBy";

    /// <summary>The question that waits for this speaker's answer, if there is one.</summary>
    public static Task<OpenQuestion?> OfAsync(Session session, IncomingActivity activity, DateTimeOffset now) => session.FirstAsync<OpenQuestion>(
        "select conversation_id, speaker_id, verb, known, asked_at from open_questions where conversation_id = @ConversationId and speaker_id = @speaker and asked_at > @since",
        new { activity.ConversationId, speaker = activity.From.Id, since = now - Lasts });

    /// <summary>Keeps what was asked.</summary>
    public static Task AskAsync(Session session, IncomingActivity activity, string verb, IReadOnlyDictionary<string, string> data, DateTimeOffset now) => session.ChangeAsync(
        """
        insert into open_questions (conversation_id, speaker_id, verb, known, asked_at) values (@ConversationId, @speaker, @verb, @known, @now)
        on conflict (conversation_id, speaker_id) do update set verb = excluded.verb, known = excluded.known, asked_at = excluded.asked_at
        """,
        new { activity.ConversationId, speaker = activity.From.Id, verb, known = JsonSerializer.Serialize(activity.Id is { } by ? new Dictionary<string, string>(data) { [AskedByKey] = by } : new Dictionary<string, string>(data), OpenQuestionJson.Default.DictionaryStringString), now });

    /// <summary>Notes that what was wished last was not done, so that "undo" does not reach behind it unasked. It is no question, and whatever is asked takes its place.</summary>
    public static async Task NotDoneAsync(Session session, IncomingActivity activity, DateTimeOffset now)
    {
        if (await OfAsync(session, activity, now) is not { } open || open.IsNone || open.Data.ContainsKey(MoreToShow.Key))
        {
            await AskAsync(session, activity, NotDone, new Dictionary<string, string>(), now);
        }
    }

    private const string NotDone = "notDone";

    private const string Undone = "undone";

    private const string What = "what";

    /// <summary>Notes what kind of thing was taken back, so that another "undo" reaches no thing of another kind behind it unasked. It is no question.</summary>
    public static Task UndoneAsync(Session session, IncomingActivity activity, string subject, DateTimeOffset now) => AskAsync(session, activity, Undone, new Dictionary<string, string> { [What] = subject }, now);

    /// <summary>The kind of thing that the message before took back; null: it took nothing back.</summary>
    public string? HasUndone => Verb == Undone ? Data.GetValueOrDefault(What) : null;

    /// <summary>Nothing is asked: it only notes that something was not done, or was taken back.</summary>
    public bool IsNone => Verb is NotDone or Undone;

    /// <summary>Keeps what a reader may ask for next. A question that waits for its answer goes before it.</summary>
    public static async Task OfferAsync(Session session, IncomingActivity activity, string verb, IReadOnlyDictionary<string, string> data, DateTimeOffset now)
    {
        if (await OfAsync(session, activity, now) is not { } open || open.IsNone || open.Data.ContainsKey(MoreToShow.Key))
        {
            await AskAsync(session, activity, verb, data, now);
        }
    }

    /// <summary>Forgets every question that nobody answered in time, and with it what was pasted for it.</summary>
    public static Task<int> ForgetAsync(Session session, DateTimeOffset now) =>
        session.ChangeAsync("delete from open_questions where asked_at <= @since", new { since = now - Lasts });

    /// <summary>The question is answered, or not asked any more.</summary>
    public static Task CloseAsync(Session session, IncomingActivity activity) => session.ChangeAsync(
        "delete from open_questions where conversation_id = @ConversationId and speaker_id = @speaker", new { activity.ConversationId, speaker = activity.From.Id });
}
