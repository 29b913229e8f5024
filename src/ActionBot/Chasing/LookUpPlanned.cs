using ActionBot.ActionPoints;
using ActionBot.Replies;
using ActionBot.Storage;

namespace ActionBot.Chasing;

/// <summary>What is true now of everything in one digest, in one journey to the database however much is in it.</summary>
internal static class LookUpPlanned
{
    // A join and no "in": for that SQLite makes and drops a table of its own each time. What is reminded of twice comes twice.
    private const string Asked = "join (select action_point_id as asked from reminders where digest_id = @digestId) r";

    private static readonly string All =
        $"""
        {DigestTable.Reminders};
        select {ActionPointTable.Columns} from action_points {Asked} on id = asked;
        {ReplyTable.Select} {Asked} on action_point_id = asked order by received_at, id;
        """;

    /// <summary>Its reminders that were not withdrawn, each with what the second look needs.</summary>
    public static async Task<IReadOnlyList<Planned>> OfAsync(Session session, Guid digestId, CouncilNow council)
    {
        var (reminders, points, replies) = await session.SeveralAsync(All, new { digestId }, async answers => (
            await answers.AllAsync<Reminder>(),
            (await answers.AllAsync<ActionPoint>()).DistinctBy(point => point.Id).ToDictionary(point => point.Id),
            (await answers.AllAsync<Reply>()).DistinctBy(reply => reply.Id).ToLookup(reply => reply.ActionPointId)));
        return
        [
            .. reminders.Where(reminder => reminder.WithdrawnWhy is null).Select(reminder =>
            {
                var point = points[reminder.ActionPointId];
                return new Planned(
                    reminder, point, council.Committee(point.CommitteeId), council.CalendarOf(point.CommitteeId), council.DayOf(point.MeetingId), [.. replies[point.Id]]);
            }),
        ];
    }
}
