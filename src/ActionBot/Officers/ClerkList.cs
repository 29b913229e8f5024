using ActionBot.Storage;

namespace ActionBot.Officers;

/// <summary>Something that a clerk has to see to and that no digest stands for: an owner who left, a calendar that changed, a connection that fails.</summary>
public sealed record ClerkListEntry
{
    /// <summary>Our id.</summary>
    public required Guid Id { get; init; }

    /// <summary>What it is about, for ever the same for the same thing: while it is open it is listed, and told, once.</summary>
    public required string Topic { get; init; }

    /// <summary>Whose clerks see to it; null: all clerks, and the administrators.</summary>
    public Guid? CommitteeId { get; init; }

    /// <summary>What has happened and what to do, in sentences. Action points are named by their reference alone.</summary>
    public required string Words { get; init; }

    /// <summary>When it was listed, in UTC.</summary>
    public required DateTimeOffset RaisedAt { get; init; }

    /// <summary>When the clerks were told, in UTC; null: not yet.</summary>
    public DateTimeOffset? ToldAt { get; init; }

    /// <summary>When it was seen to, in UTC; null: it is open.</summary>
    public DateTimeOffset? SettledAt { get; init; }

    /// <summary>How the topics of connections that fail begin.</summary>
    public const string Failure = "failure:";

    /// <summary>How the topics of calendars that differ begin.</summary>
    public const string Calendar = "calendar:";

    /// <summary>How the topics of leavers begin; behind it stand the leaver, the post if it was one, and the committee.</summary>
    public const string Left = "leaver:";

    /// <summary>The topic of leavers whom nobody believes yet.</summary>
    public const string Doubted = "leavers";

    /// <summary>How the topics begin of papers that closed without an answer; behind it stand the meeting and its day.</summary>
    public const string Silence = "silence:";

    /// <summary>Papers have closed without an answer: letters can be drafted.</summary>
    public bool IsOfSilence => Topic.StartsWith(Silence, StringComparison.Ordinal);

    /// <summary>How the topics of those begin who can be reached at last; behind it stand the message that failed and the committee.</summary>
    public const string Reachable = "reachable:";

    /// <summary>How the topics of messages begin that failed or are in doubt; behind it stand the message and the committee.</summary>
    public const string Unreached = "unreached:";

    /// <summary>The message that failed or is in doubt and may be sent again; null: it is about something else.</summary>
    public Guid? Failed => (Topic.StartsWith(Reachable, StringComparison.Ordinal) || Topic.StartsWith(Unreached, StringComparison.Ordinal)) && Topic.Split(':') is [_, var message, ..] && Guid.TryParse(message, out var id) ? id : null;

    /// <summary>A calendar elsewhere differs from the register.</summary>
    public bool IsCalendar => Topic.StartsWith(Calendar, StringComparison.Ordinal);

    /// <summary>So many seem to have left that a person has to say so.</summary>
    public bool IsDoubted => Topic == Doubted;

    /// <summary>Who left; null: it is about something else.</summary>
    public Guid? Leaver => Part(1);

    /// <summary>The post that is vacant since; null: what was left was somebody's own.</summary>
    public Guid? PostLeft => Part(2);

    private Guid? Part(int at) => Topic.StartsWith(Left, StringComparison.Ordinal) && Topic.Split(':') is { } parts && parts.Length > at && Guid.TryParse(parts[at], out var id) ? id : null;

    /// <summary>A connection fails. It may be well again by itself, so it is told only when it lasts.</summary>
    public bool IsFailure => Topic.StartsWith(Failure, StringComparison.Ordinal);
}

/// <summary>Something that is to stand on the clerk's list.</summary>
/// <param name="Topic">See <see cref="ClerkListEntry.Topic"/>.</param>
/// <param name="CommitteeId">See <see cref="ClerkListEntry.CommitteeId"/>.</param>
/// <param name="Words">See <see cref="ClerkListEntry.Words"/>.</param>
public sealed record ToSeeTo(string Topic, Guid? CommitteeId, string Words);

/// <summary>The rows of the clerk's list.</summary>
public static class ClerkListTable
{
    private const string Columns = "id, topic, committee_id, words, raised_at, told_at, settled_at";

    /// <summary>What is open, oldest first.</summary>
    public static Task<IReadOnlyList<ClerkListEntry>> OpenAsync(Session session) =>
        session.AllAsync<ClerkListEntry>($"select {Columns} from clerk_list where settled_at is null order by raised_at, id");

    // What comes and goes within days is one thing, and was told once.
    private static readonly TimeSpan StaysTheSame = TimeSpan.FromDays(7);

    /// <summary>Lists something, once. What is listed already, or was until some days ago, gets the newer words and is not told again.</summary>
    public static async Task RaiseAsync(Session session, string topic, Guid? committeeId, string words, DateTimeOffset now)
    {
        var known = await session.ChangeAsync("update clerk_list set words = @words where topic = @topic and settled_at is null", new { topic, words });
        if (known == 0)
        {
            known = await session.ChangeAsync(
                """
                update clerk_list set words = @words, settled_at = null, raised_at = case when told_at is null then @now else raised_at end
                where id = (select id from clerk_list where topic = @topic and settled_at > @recently order by settled_at desc, id desc limit 1)
                """,
                new { topic, words, now, recently = now - StaysTheSame });
        }

        if (known == 0)
        {
            await session.ChangeAsync(
                "insert into clerk_list (id, topic, committee_id, words, raised_at) values (@id, @topic, @committeeId, @words, @now) on conflict do nothing",
                new { id = Guid.CreateVersion7(now), topic, committeeId, words, now });
        }
    }

    /// <summary>Makes the list say of one kind of thing what is true now: what is found is listed, once; what begins like this and is true no longer is taken off.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="kind">How the topics begin: "leaver:".</param>
    /// <param name="found">All of that kind that there is to see to.</param>
    /// <param name="now">The moment.</param>
    public static async Task KeepAsync(Session session, string kind, IReadOnlyCollection<ToSeeTo> found, DateTimeOffset now)
    {
        foreach (var (topic, committee, words) in found)
        {
            await RaiseAsync(session, topic, committee, words, now);
        }

        var topics = found.Select(one => one.Topic).ToHashSet();
        foreach (var entry in (await OpenAsync(session)).Where(entry => entry.Topic.StartsWith(kind, StringComparison.Ordinal) && !topics.Contains(entry.Topic)))
        {
            await SettleAsync(session, entry, now);
        }
    }

    /// <summary>The same of one thing of all clerks, which is so or is not.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="topic">Its topic.</param>
    /// <param name="words">What is so; null: it is not.</param>
    /// <param name="now">The moment.</param>
    public static Task KeepAsync(Session session, string topic, string? words, DateTimeOffset now) => KeepAsync(session, topic, words is null ? [] : [new ToSeeTo(topic, null, words)], now);

    /// <summary>Takes one entry off the list: it was seen to.</summary>
    public static Task SettleAsync(Session session, ClerkListEntry entry, DateTimeOffset now) =>
        session.ChangeAsync("update clerk_list set settled_at = @now where id = @Id and settled_at is null", new { entry.Id, now });

    /// <summary>Who was told, or is being told, of what is open.</summary>
    public static Task<IReadOnlyList<ClerkTelling>> TellingsAsync(Session session) => session.AllAsync<ClerkTelling>(
        "select t.entry_id, t.person_id, t.again_at, t.told_at from clerk_tellings t join clerk_list l on l.id = t.entry_id where l.settled_at is null");

    /// <summary>Whether the clerks were told since then that a connection fails, be it well again or not.</summary>
    public static async Task<bool> FailureToldSinceAsync(Session session, DateTimeOffset since) =>
        await session.FirstAsync<Guid?>("select id from clerk_list where topic like @failures and told_at > @since", new { failures = ClerkListEntry.Failure + "%", since }) is not null;

    /// <summary>Claims the telling of an entry to one of its readers.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="entryId">The entry.</param>
    /// <param name="personId">Who is to be told.</param>
    /// <param name="now">The moment.</param>
    /// <param name="againAt">When somebody else may take it up, if nothing is written down by then.</param>
    /// <returns>False: that person was told, another instance is telling it, or it was seen to.</returns>
    public static async Task<bool> ClaimAsync(Session session, Guid entryId, Guid personId, DateTimeOffset now, DateTimeOffset againAt) => await session.ChangeAsync(
        """
        insert into clerk_tellings (entry_id, person_id, again_at)
        select id, @personId, @againAt from clerk_list where id = @entryId and settled_at is null
        on conflict (entry_id, person_id) do update set again_at = excluded.again_at where clerk_tellings.told_at is null and clerk_tellings.again_at <= @now
        """,
        new { entryId, personId, now, againAt }) == 1;

    /// <summary>Writes down that somebody was told, or may have been.</summary>
    public static async Task ToldAsync(Session session, Guid entryId, Guid personId, DateTimeOffset now)
    {
        await session.ChangeAsync("update clerk_tellings set told_at = @now where entry_id = @entryId and person_id = @personId", new { entryId, personId, now });
        await session.ChangeAsync("update clerk_list set told_at = coalesce(told_at, @now) where id = @entryId", new { entryId, now });
    }

    /// <summary>Writes down that somebody was certainly not told.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="entryId">The entry.</param>
    /// <param name="personId">Who was not.</param>
    /// <param name="now">The moment: it is tried again with the next run as long as nobody else was told.</param>
    /// <param name="later">When it is tried again where somebody was.</param>
    public static Task NotToldAsync(Session session, Guid entryId, Guid personId, DateTimeOffset now, DateTimeOffset later) => session.ChangeAsync(
        """
        update clerk_tellings set again_at = case when (select told_at from clerk_list where id = @entryId) is null then @now else @later end
        where entry_id = @entryId and person_id = @personId and told_at is null
        """,
        new { entryId, personId, now, later });
}

/// <summary>One of the clerks and one entry of the list.</summary>
public sealed record ClerkTelling
{
    /// <summary>The entry.</summary>
    public required Guid EntryId { get; init; }

    /// <summary>The clerk.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>Not told and past this moment, in UTC: whoever told it was cut short or did not get through, and it is taken up again.</summary>
    public required DateTimeOffset AgainAt { get; init; }

    /// <summary>When she was told, in UTC.</summary>
    public DateTimeOffset? ToldAt { get; init; }
}
