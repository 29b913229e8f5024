using ActionBot.ActionPoints;
using ActionBot.Chasing.Overviews;
using ActionBot.Committees;
using ActionBot.Officers;
using ActionBot.Replies;
using ActionBot.Storage;

namespace ActionBot.Chasing;

/// <summary>Everything that chasing depends on, at one moment. Planning asks nothing else, so the same world always gives the same plan.</summary>
public sealed record ChaseWorld
{
    /// <summary>The moment, in UTC.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Committees, ended ones too: what was left with one of them must not be lost in silence.</summary>
    public required IReadOnlyList<Committee> Committees { get; init; }

    /// <summary>All meetings in order, cancelled and past ones too.</summary>
    public required IReadOnlyList<Meeting> Meetings { get; init; }

    /// <summary>What committees still wait for.</summary>
    public required IReadOnlyList<ActionPoint> ActionPoints { get; init; }

    /// <summary>People, posts, holders and leave.</summary>
    public required WhoAnswers Who { get; init; }

    /// <summary>The answers of the last year, oldest first.</summary>
    public required IReadOnlyList<Reply> Replies { get; init; }

    /// <summary>The reminders about these action points that were made and not withdrawn, oldest first.</summary>
    public required IReadOnlyList<ReminderMade> Reminders { get; init; }

    /// <summary>Who has got, or is to get, a digest nobody asked for on which day, from today on.</summary>
    public required IReadOnlySet<(Guid OfficerId, DateOnly OnDate)> Written { get; init; }

    /// <summary>People Teams can be asked to reach: those whose Entra identity is known.</summary>
    public required IReadOnlySet<Guid> Reachable { get; init; }

    /// <summary>Who wants an overview, and who has had which.</summary>
    public OverviewsWanted Overviews { get; init; } = OverviewsWanted.None;

    // Leave that ended long ago still tells whom a cover stood in for when an old reminder was sent.
    private const int DaysOfLeaveKept = 120;

    /// <summary>Loads it.</summary>
    /// <param name="session">Where from.</param>
    /// <param name="rules">Whose day it is.</param>
    /// <param name="now">The moment.</param>
    /// <param name="withWords">With the words of the action points, for whoever shows them; a plan is made without.</param>
    public static async Task<ChaseWorld> LoadAsync(Session session, ChaseRules rules, DateTimeOffset now, bool withWords = true)
    {
        var today = rules.Day(now);
        var people = await PersonTable.AllAsync(session);
        var committees = await CommitteeTable.EveryAsync(session);
        return new ChaseWorld
        {
            Now = now,
            Committees = committees,
            Meetings = await MeetingTable.AllAsync(session),
            ActionPoints = withWords ? await ActionPointTable.OutstandingAsync(session) : await ActionPointTable.OutstandingInBriefAsync(session),
            Who = await LoadWhoAsync(session, today, people),
            Replies = [.. (await ReplyTable.SinceAsync(session, now.AddYears(-1))).Where(reply => !reply.Undone)],
            Reminders = await DigestTable.MadeAsync(session),
            Written = await DigestTable.WrittenFromAsync(session, today),
            Reachable = people.Where(person => person.AadObjectId is not null).Select(person => person.Id).ToHashSet(),
            Overviews = await OverviewsWanted.LoadAsync(session, committees, today),
        };
    }

    /// <summary>Loads people, posts, holders and leave alone.</summary>
    public static async Task<WhoAnswers> LoadWhoAsync(Session session, DateOnly today, IReadOnlyList<Person>? people = null) => new(
        people ?? await PersonTable.AllAsync(session),
        await PostTable.AllAsync(session),
        await PostTable.HoldingsAsync(session),
        await AbsenceTable.FromAsync(session, today.AddDays(-DaysOfLeaveKept)));
}
