using System.Text.Json;
using ActionBot.Committees;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.Chasing.Calendars;

/// <summary>
/// Takes changes of a calendar back that one message made: what moved moves back, what was cancelled takes place, what was added does not. Dues and
/// reminders follow as they do with any change.
/// </summary>
public sealed class UndoCalendar(Database database, ChangeCalendar change)
{
    /// <summary>The subject of the history whose lines it takes back.</summary>
    public const string Subject = "meeting";

    /// <summary>Takes them back, all of them or none.</summary>
    /// <param name="lines">The lines of history that one message wrote, of one committee.</param>
    /// <param name="by">Whoever made the change.</param>
    /// <returns>What was done, or why not.</returns>
    public async Task<string> RunAsync(IReadOnlyList<TrailLine> lines, Standing by)
    {
        if (lines.Any(line => line.BeforeState is null || line.ByPersonId is null || line.ByPersonId != by.Person?.Id) || lines[0].CommitteeId is not { } committeeId)
        {
            return "Only whoever made a change can undo it.";
        }

        var (committee, changes, isNewest) = await database.ReadAsync(async session =>
        {
            var back = new List<CalendarChange>();
            var newest = true;
            foreach (var line in lines)
            {
                newest &= (await Trail.LastStandingAsync(session, line.SubjectId, Subject))?.Id == line.Id;
                back.Add(new CalendarChange((await MeetingTable.ByIdAsync(session, line.SubjectId))!, JsonSerializer.Deserialize(line.BeforeState!, MeetingJson.Default.Meeting)!));
            }

            return (await CommitteeTable.ByIdAsync(session, committeeId), back, newest);
        });
        if (committee is null || !isNewest)
        {
            return "The calendar has changed since, so the earlier change is not undone. Say what it should be now.";
        }

        var done = await change.RunAsync(committee, changes, by, "undone", lines.ToDictionary(line => line.SubjectId, line => line.Id));
        return done.Refusal ?? string.Join('\n', CalendarPreviewText.Of(done).Skip(1).Select(line => line.Trim()).Prepend($"Undone. {committee.Name}:"));
    }
}
