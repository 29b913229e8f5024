using ActionBot.ActionPoints;
using ActionBot.Committees;
using ActionBot.Committees.Calendar;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.Enquiries;

/// <summary>Where a committee stands, on one screen.</summary>
/// <param name="Committee">Which.</param>
/// <param name="Counts">How many stand so, the statuses in the order of an action's life.</param>
/// <param name="Late">How many are late.</param>
/// <param name="Pressing">The longest late, a few.</param>
/// <param name="PutOff">The one put off most often; null: none ever was.</param>
/// <param name="Silent">Who has not answered, by action.</param>
/// <param name="Next">When it next meets; null: nothing on its calendar.</param>
/// <param name="Today">The day in council time.</param>
public sealed record CommitteeSummary(
    Committee Committee, IReadOnlyList<(ActionPointStatus Status, int Count)> Counts, int Late, IReadOnlyList<ListedAction> Pressing, ListedAction? PutOff, Silence Silent, MeetingAhead? Next, DateOnly Today)
{
    /// <summary>How many are outstanding.</summary>
    public int Outstanding => Counts.Sum(count => count.Count);
}

/// <summary>Sums up a committee for its chair. What the reader may not see is not counted.</summary>
public sealed class SummariseCommittee(Database database, WhoIsSilent silent, NextMeetings meetings, CouncilTime clock, TimeProvider time)
{
    private const int MostPressing = 3;

    /// <summary>Sums it up; null for a stranger.</summary>
    public async Task<CommitteeSummary?> RunAsync(Committee committee, Standing who)
    {
        if (VisibleTo.Of(who) is not { } visible)
        {
            return null;
        }

        var today = clock.Day(time.GetUtcNow());
        var (counts, page, putOff) = await database.ReadAsync(async session => (
            await CountsAsync(session, committee.Id, visible),
            await ListActions.InAsync(session, new Wanted { CommitteeId = committee.Id, Late = true, Most = MostPressing }, visible, today),
            await PutOffAsync(session, committee.Id, visible, today)));
        var next = (await meetings.RunAsync([committee], who, most: 6)).FirstOrDefault(one => one.Meeting.Status == MeetingStatus.Confirmed);
        return new CommitteeSummary(committee, counts, (int)page.Count, page.Rows, putOff, await silent.RunAsync(committee, who), next, today);
    }

    private static async Task<IReadOnlyList<(ActionPointStatus Status, int Count)>> CountsAsync(Session session, Guid committee, VisibleTo visible) =>
    [
        .. (await session.AllAsync<CountRow>(
            $"""
            select a.status, count(*) as figure from action_points a
            where a.committee_id = @committee and a.status not in ('Closed', 'Superseded', 'NoLongerRequired') {(visible.SeesAllOf(committee) ? "" : $"and {VisibleTo.Condition}")}
            group by a.status
            """,
            new { committee, visible.Circle, visible.Mine, visible.Everything }))
            .OrderBy(row => row.Status)
            .Select(row => (row.Status, (int)row.Figure)),
    ];

    private static Task<ListedAction?> PutOffAsync(Session session, Guid committee, VisibleTo visible, DateOnly today) => session.FirstAsync<ListedAction>(
        $"""
        select {ListedAction.Columns} from action_points a {ListedAction.Joins}
        where a.committee_id = @committee and a.status not in ('Closed', 'Superseded', 'NoLongerRequired') and a.postponements > 0
            {(visible.SeesAllOf(committee) ? "" : $"and {VisibleTo.Condition}")}
        order by a.postponements desc, a.reference limit 1
        """,
        new { committee, today, visible.Circle, visible.Mine, visible.Everything });

    private sealed record CountRow
    {
        public required ActionPointStatus Status { get; init; }

        public required long Figure { get; init; }
    }
}
