using ActionBot.ActionPoints;
using ActionBot.Committees;
using ActionBot.Replies;
using ActionBot.Storage;

namespace ActionBot.Chasing;

/// <summary>What is true now of everything in one digest, in a handful of statements however much is in it.</summary>
internal static class LookUpPlanned
{
    private const string Points = "select action_point_id from reminders where digest_id = @digestId";

    /// <summary>Its reminders that were not withdrawn, each with what the second look needs.</summary>
    public static async Task<IReadOnlyList<Planned>> OfAsync(Session session, Guid digestId, DateOnly today)
    {
        var reminders = (await DigestTable.RemindersAsync(session, digestId)).Where(one => one.WithdrawnWhy is null).ToList();
        var points = (await session.AllAsync<ActionPoint>($"select {ActionPointTable.Columns} from action_points where id in ({Points})", new { digestId })).ToDictionary(point => point.Id);
        var committees = (await session.AllAsync<Committee>(
            $"select {CommitteeTable.Columns} from committees where id in (select committee_id from action_points where id in ({Points}))", new { digestId })).ToDictionary(committee => committee.Id);
        var replies = (await session.AllAsync<Reply>($"{ReplyTable.Select} where action_point_id in ({Points}) order by received_at, id", new { digestId })).ToLookup(reply => reply.ActionPointId);

        // Of the past only the meetings that one of them names: the one that asked, and the one it goes to. A union, because "or" reads the whole table.
        var meetings = await session.AllAsync<Meeting>(
            $"""
            select {MeetingTable.Columns} from meetings
            where id in (
                select id from meetings where held_on >= @today and committee_id in (select committee_id from action_points where id in ({Points}))
                union select meeting_id from action_points where id in ({Points})
                union select report_to_meeting_id from action_points where id in ({Points})
                union select meeting_id from reminders where digest_id = @digestId)
            order by held_on, starts_at
            """,
            new { digestId, today });
        var calendars = meetings.GroupBy(meeting => meeting.CommitteeId).ToDictionary(group => group.Key, group => (IReadOnlyList<Meeting>)[.. group]);
        var days = meetings.ToDictionary(meeting => meeting.Id, meeting => meeting.HeldOn);
        return
        [
            .. reminders.Select(reminder =>
            {
                var point = points[reminder.ActionPointId];
                return new Planned(
                    reminder,
                    point,
                    committees[point.CommitteeId],
                    calendars.GetValueOrDefault(point.CommitteeId, []),
                    days.TryGetValue(point.MeetingId, out var day) ? day : null,
                    [.. replies[point.Id]]);
            }),
        ];
    }
}
