using ActionBot.Storage;

namespace ActionBot.Officers;

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
