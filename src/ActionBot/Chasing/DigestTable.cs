using ActionBot.Chasing.Overviews;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.Chasing;

/// <summary>The rows of digests and their reminders. States change by compare and set, so that of two sweeps one wins.</summary>
public static class DigestTable
{
    private const string Columns =
        "id, officer_id, on_date, kind, state, not_before, claimed_by, claimed_at, sent_at, activity_id, conversation_id, reason, attempts, created_at";

    private const string ReminderColumns = "id, digest_id, action_point_id, officer_id, meeting_id, meeting_on, step, why, withdrawn_why";

    /// <summary>The reminders of one digest.</summary>
    internal const string Reminders = $"select {ReminderColumns} from reminders where digest_id = @digestId order by id";

    // Nobody answers an overview: numbers in an answer mean the message before it, and its card is not drawn again.
    private const string NoOverview = "kind not like 'brief%' and kind not like 'weekly%'";

    private static readonly IReadOnlyList<ManyRowsColumn<Digest>> DigestColumns =
    [
        ManyRows.Column("id", (Digest one) => one.Id),
        ManyRows.Column("officer_id", (Digest one) => one.OfficerId),
        ManyRows.Column("on_date", (Digest one) => one.OnDate),
        ManyRows.Column("kind", (Digest one) => one.Kind),
        ManyRows.Column("state", (Digest one) => nameof(DigestState.Due)),
        ManyRows.Column("not_before", (Digest one) => one.NotBefore),
        ManyRows.Column("attempts", (Digest one) => 0),
        ManyRows.Column("created_at", (Digest one) => one.CreatedAt),
    ];

    private static readonly IReadOnlyList<ManyRowsColumn<Reminder>> ReminderRow =
    [
        ManyRows.Column("id", (Reminder one) => one.Id),
        ManyRows.Column("digest_id", (Reminder one) => one.DigestId),
        ManyRows.Column("action_point_id", (Reminder one) => one.ActionPointId),
        ManyRows.Column("officer_id", (Reminder one) => one.OfficerId),
        ManyRows.Column("meeting_id", (Reminder one) => one.MeetingId),
        ManyRows.Column("meeting_on", (Reminder one) => one.MeetingOn),
        ManyRows.Column("step", (Reminder one) => one.Step),
        ManyRows.Column("why", (Reminder one) => one.Why),
    ];

    /// <summary>One digest.</summary>
    public static Task<Digest?> ByIdAsync(Session session, Guid id) =>
        session.FirstAsync<Digest>($"select {Columns} from digests where id = @id", new { id });

    /// <summary>Every message of one officer's on one day.</summary>
    public static Task<IReadOnlyList<Digest>> OfDayAsync(Session session, Guid officerId, DateOnly day) =>
        session.AllAsync<Digest>($"select {Columns} from digests where officer_id = @officerId and on_date = @day order by created_at, id", new { officerId, day });

    // Whether a message has reached its officer before, or may have.
    private const string HadBefore =
        "select count(*) from digests where officer_id = (select officer_id from digests where id = @digestId) and state in ('Sent', 'Unconfirmed') and " + NoOverview;

    /// <summary>The message an officer got last in Teams, news of moved meetings left out; null: none.</summary>
    public static Task<Digest?> LatestOfAsync(Session session, Guid officerId) => session.FirstAsync<Digest>(
        $"select {Columns} from digests where officer_id = @officerId and state = 'Sent' and {NoOverview} and kind <> 'notice' order by on_date desc, sent_at desc, id desc limit 1", new { officerId });

    /// <summary>The references of the last message an officer got in Teams, or of the one that stands there under an id; empty: none.</summary>
    public static Task<IReadOnlyList<string>> ReferencesOfAsync(Session session, Guid officerId, string? activityId) => session.AllAsync<string>(
        $"""
        select a.reference from reminders r join action_points a on a.id = r.action_point_id
        where r.withdrawn_why is null and r.digest_id = (
            select id from digests where officer_id = @officerId and state = 'Sent' and {(activityId is null ? $"{NoOverview} and kind <> 'notice'" : "activity_id = @activityId")}
            order by on_date desc, sent_at desc, id desc limit 1)
        order by a.reference
        """,
        new { officerId, activityId });

    /// <summary>The message that stands in Teams under this id.</summary>
    public static Task<Digest?> StandingAsAsync(Session session, string activityId, Guid officerId) => session.FirstAsync<Digest>(
        $"select {Columns} from digests where officer_id = @officerId and activity_id = @activityId and state = 'Sent' and {NoOverview}", new { activityId, officerId });

    /// <summary>The messages of the last while that stand in Teams and hold one of an action point's reminders.</summary>
    public static Task<IReadOnlyList<Digest>> StandingWithAsync(Session session, Guid actionPointId, DateOnly from) => session.AllAsync<Digest>(
        $"""
        select {Columns} from digests
        where state = 'Sent' and {NoOverview} and activity_id is not null and on_date >= @from and id in (select digest_id from reminders where action_point_id = @actionPointId and withdrawn_why is null)
        order by on_date desc
        """,
        new { actionPointId, from });

    /// <summary>When the last digest with one of an action point's reminders was sent, in UTC; null: none was.</summary>
    internal static Task<DateTimeOffset?> LastSentAsync(Session session, Guid actionPointId) => session.FirstAsync<DateTimeOffset?>(
        "select d.sent_at from reminders r join digests d on d.id = r.digest_id where r.action_point_id = @actionPointId and d.sent_at is not null order by d.sent_at desc limit 1", new { actionPointId });

    /// <summary>The reminders of one digest, withdrawn ones too.</summary>
    public static Task<IReadOnlyList<Reminder>> RemindersAsync(Session session, Guid digestId) => session.AllAsync<Reminder>(Reminders, new { digestId });

    /// <summary>Every reminder about one action point, oldest first, withdrawn ones too.</summary>
    public static Task<IReadOnlyList<Reminder>> RemindersOfAsync(Session session, Guid actionPointId) =>
        session.AllAsync<Reminder>($"select {ReminderColumns} from reminders where action_point_id = @actionPointId order by id", new { actionPointId });

    /// <summary>What may be sent now: a row for each of the papers it is for.</summary>
    internal static Task<IReadOnlyList<Waiting>> DueAsync(Session session, DateTimeOffset now) => session.AllAsync<Waiting>(
        """
        select distinct d.id, a.committee_id, r.meeting_on
        from digests d left join reminders r on r.digest_id = d.id and r.withdrawn_why is null left join action_points a on a.id = r.action_point_id
        where d.state = 'Due' and d.not_before <= @now
        """,
        new { now });

    internal static Task<IReadOnlyList<ReminderMade>> MadeAsync(Session session) => session.AllAsync<ReminderMade>(
        """
        select r.action_point_id, r.officer_id, r.meeting_id, r.meeting_on, r.step, d.on_date, d.created_at as made_at
        from reminders r join digests d on d.id = r.digest_id join action_points a on a.id = r.action_point_id
        where r.withdrawn_why is null and a.status not in ('Closed', 'Superseded', 'NoLongerRequired') and r.step <> 'Brief' and r.step not like 'Week %'
        order by d.created_at, r.id
        """);

    /// <summary>The overviews of the last while: who got which, and on which day.</summary>
    internal static Task<IReadOnlyList<OverviewMade>> OverviewsFromAsync(Session session, DateOnly from) => session.AllAsync<OverviewMade>(
        """
        select distinct r.officer_id, r.step, r.meeting_id, d.on_date from reminders r join digests d on d.id = r.digest_id
        where (r.step = 'Brief' or r.step like 'Week %') and r.withdrawn_why is null and d.on_date >= @from
        """,
        new { from });

    internal static async Task<IReadOnlySet<(Guid OfficerId, DateOnly OnDate)>> WrittenFromAsync(Session session, DateOnly day) =>
        (await session.AllAsync<Digest>($"select {Columns} from digests where on_date >= @day and state <> 'Withdrawn'", new { day }))
        .Where(digest => !DigestKind.IsManual(digest.Kind) && !DigestKind.IsOverview(digest.Kind))
        .Select(digest => (digest.OfficerId, digest.OnDate))
        .ToHashSet();

    /// <summary>Writes digests with their reminders. What another sweep made already stays as it is.</summary>
    /// <returns>Those that are new and hold something.</returns>
    internal static async Task<IReadOnlyList<Digest>> MakeAsync(Session session, IReadOnlyList<Digest> digests, IReadOnlyList<Reminder> reminders)
    {
        var made = digests;
        if (await session.InsertNewAsync("digests", digests, DigestColumns) < digests.Count)
        {
            made = await AmongAsync(session, digests);
        }

        var ours = made.Select(digest => digest.Id).ToHashSet();
        List<Reminder> mine = [.. reminders.Where(reminder => ours.Contains(reminder.DigestId))];
        if (await session.InsertNewAsync("reminders", mine, ReminderRow) < mine.Count)
        {
            foreach (var digest in made)
            {
                await session.ChangeAsync("delete from digests where id = @Id and not exists (select 1 from reminders where digest_id = @Id)", new { digest.Id });
            }

            made = await AmongAsync(session, made);
        }

        return made;
    }

    private static async Task<IReadOnlyList<Digest>> AmongAsync(Session session, IReadOnlyList<Digest> digests)
    {
        var there = new List<Digest>();
        foreach (var digest in digests)
        {
            if (await session.CountAsync("select count(*) from digests where id = @Id", new { digest.Id }) == 1)
            {
                there.Add(digest);
            }
        }

        return there;
    }

    // Teams documents 7 messages a second and 8 in two seconds for a conversation; the rest is left for what its person is talking about just then.
    private const int MostInTwoSeconds = 6;

    private static readonly string Claim =
        $"""
        update digests set state = 'Sending', claimed_by = @instance, claimed_at = @now, attempts = attempts + 1
        where id = @digestId and state = 'Due' and not_before <= @now
          and (select count(*) from digests other where other.officer_id = digests.officer_id and other.claimed_at > @lately) < @most
        returning {Columns};
        {KnownCouncil.Statement};
        {HadBefore};
        {LookUpPlanned.Statements}
        """;

    /// <summary>Claims a digest for one instance, and reads in the same journey what it is held against.</summary>
    /// <returns>It, as it now stands; null: another instance has it, it is not due, or its officer has just got so much that Teams would refuse more.</returns>
    internal static Task<Claimed?> ClaimAsync(Session session, Guid digestId, string instance, DateTimeOffset now) => session.SeveralAsync(
        Claim,
        new { digestId, instance, now, lately = now.AddSeconds(-2), most = MostInTwoSeconds },
        async answers => await answers.AllAsync<Digest>() is [var digest]
            ? new Claimed(digest, (await answers.AllAsync<long>())[0], (await answers.AllAsync<long>())[0] > 0, await LookUpPlanned.ReadAsync(answers))
            : null);

    /// <summary>Takes a reminder out of a digest before it is sent.</summary>
    internal static Task WithdrawAsync(Session session, Guid reminderId, string why) => session.ChangeAsync(
        "update reminders set withdrawn_why = @why where id = @reminderId and withdrawn_why is null", new { reminderId, why });

    /// <summary>The reminders in digests that wait to be sent.</summary>
    internal static Task<IReadOnlyList<Reminder>> WaitingRemindersAsync(Session session) => session.AllAsync<Reminder>(
        $"select {ReminderColumns} from reminders where withdrawn_why is null and digest_id in (select id from digests where state = 'Due') order by id");

    /// <summary>Withdraws digests that wait and hold nothing any more.</summary>
    internal static Task<int> WithdrawEmptiedAsync(Session session, string reason) => session.ChangeAsync(
        """
        update digests set state = 'Withdrawn', reason = @reason
        where state = 'Due' and not exists (select 1 from reminders r where r.digest_id = digests.id and r.withdrawn_why is null)
        """,
        new { reason });

    /// <summary>Records what became of a digest this instance claimed.</summary>
    /// <returns>False: the claim was lost meanwhile.</returns>
    internal static async Task<bool> RecordAsync(Session session, Digest digest, string instance) => await session.ChangeAsync(
        """
        update digests set state = @state, not_before = @NotBefore, sent_at = @SentAt, activity_id = @ActivityId, conversation_id = @ConversationId, reason = @Reason
        where id = @Id and state = 'Sending' and claimed_by = @instance
        """,
        new { digest.Id, state = digest.State.ToString(), digest.NotBefore, digest.SentAt, digest.ActivityId, digest.ConversationId, digest.Reason, instance }) == 1;

    /// <summary>Sets aside what was being sent when its instance went away.</summary>
    internal static Task<int> DoubtStaleAsync(Session session, DateTimeOffset claimedBefore, string reason) => session.ChangeAsync(
        "update digests set state = 'Unconfirmed', reason = @reason where state = 'Sending' and claimed_at < @claimedBefore",
        new { claimedBefore, reason });
}

/// <summary>A digest that one instance has, and what it is held against.</summary>
/// <param name="Digest">It, as it now stands.</param>
/// <param name="Stamp">The council's stamp.</param>
/// <param name="HadBefore">A message has reached its officer before, or may have.</param>
/// <param name="Found">What the register has of everything in it.</param>
internal sealed record Claimed(Digest Digest, long Stamp, bool HadBefore, LookUpPlanned.Found Found);
