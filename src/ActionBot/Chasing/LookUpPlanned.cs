using ActionBot.ActionPoints;
using ActionBot.Replies;
using ActionBot.Storage;

namespace ActionBot.Chasing;

/// <summary>What is true now of everything in one digest, in one journey to the database however much is in it.</summary>
internal static class LookUpPlanned
{
    // A join and no "in": for that SQLite makes and drops a table of its own each time. What is reminded of twice comes twice.
    private const string Asked = "join (select action_point_id as asked from reminders where digest_id = @digestId) r";

    /// <summary>Asks for it.</summary>
    public static readonly string Statements =
        $"""
        {DigestTable.Reminders};
        select {ActionPointTable.Columns} from action_points {Asked} on id = asked;
        {ReplyTable.Select} {Asked} on action_point_id = asked order by received_at, id;
        """;

    /// <summary>Its reminders that were not withdrawn, each with what the second look needs.</summary>
    public static async Task<IReadOnlyList<Planned>> OfAsync(Session session, Guid digestId, CouncilNow council) =>
        (await session.SeveralAsync(Statements, new { digestId }, ReadAsync)).Of(council);

    /// <summary>Reads what was asked for.</summary>
    public static async Task<Found> ReadAsync(Answers answers) => new(
        await answers.AllAsync<Reminder>(),
        (await answers.AllAsync<ActionPoint>()).DistinctBy(point => point.Id).ToDictionary(point => point.Id),
        (await answers.AllAsync<Reply>()).DistinctBy(reply => reply.Id).ToLookup(reply => reply.ActionPointId));

    /// <summary>What the register has of everything in one digest.</summary>
    public sealed record Found(IReadOnlyList<Reminder> Reminders, IReadOnlyDictionary<Guid, ActionPoint> Points, ILookup<Guid, Reply> Replies)
    {
        /// <summary>The reminders that were not withdrawn, each with its matter.</summary>
        public IReadOnlyList<Planned> Of(CouncilNow council) =>
        [
            .. Reminders.Where(reminder => reminder.WithdrawnWhy is null).Select(reminder =>
            {
                var point = Points[reminder.ActionPointId];
                return new Planned(
                    reminder, point, council.Committee(point.CommitteeId), council.CalendarOf(point.CommitteeId), council.DayOf(point.MeetingId), [.. Replies[point.Id]]);
            }),
        ];
    }
}
