using ActionBot.Committees;
using ActionBot.Committees.Calendar;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.Chasing.Calendars;

/// <summary>What a calendar that was handed over brings.</summary>
/// <param name="Committees">By committee: what changes, what follows, who hears.</param>
/// <param name="NotRead">What could not be read or belongs to nobody, a sentence each.</param>
public sealed record MeetingsImport(IReadOnlyList<CalendarPreview> Committees, IReadOnlyList<string> NotRead)
{
    /// <summary>Nothing would change.</summary>
    public bool IsEmpty => Committees.All(preview => preview.IsEmpty);
}

/// <summary>
/// Takes meetings from an iCalendar file, a CSV file or pasted dates: compares them with the register, shows what is new, moved and cancelled
/// with everything that follows, and then does it. The same calendar can be handed over again.
/// </summary>
public sealed class ImportMeetings(Database database, TimeProvider time, CouncilTime clock, ChangeCalendar change)
{
    /// <summary>Shows what would change. Changes nothing.</summary>
    /// <param name="text">The file's text, or the pasted list.</param>
    /// <param name="only">The committee the clerk named; null: each meeting names its own.</param>
    public Task<MeetingsImport> ShowAsync(string text, Committee? only) => EachAsync(text, only, change.ShowAsync);

    /// <summary>Makes the changes, each committee's all together or not at all.</summary>
    /// <param name="text">The file's text, or the pasted list.</param>
    /// <param name="only">The committee the clerk named; null: each meeting names its own.</param>
    /// <param name="by">A clerk of those committees.</param>
    public Task<MeetingsImport> RunAsync(string text, Committee? only, Standing by) =>
        EachAsync(text, only, (committee, changes) => change.RunAsync(committee, changes, by, "a calendar was handed over"));

    private async Task<MeetingsImport> EachAsync(string text, Committee? only, Func<Committee, IReadOnlyList<CalendarChange>, Task<CalendarPreview>> deed)
    {
        var now = time.GetUtcNow();
        var today = clock.Day(now);
        var reading = CalendarFile.Read(text, clock, today);
        var (committees, meetings) = await database.ReadAsync(async session => (await CommitteeTable.AllAsync(session), await MeetingTable.AllAsync(session)));
        var sorted = EntriesByCommittee.Sorted(reading.Entries, committees, only);
        var previews = new List<CalendarPreview>();
        foreach (var (committee, entries) in sorted.Of)
        {
            var compared = CompareCalendar.With(committee, [.. meetings.Where(meeting => meeting.CommitteeId == committee.Id)], entries, today, now);
            var preview = await deed(committee, compared.Changes);
            previews.Add(preview with { Remarks = [.. preview.Remarks, .. compared.Remarks] });
        }

        return new MeetingsImport(previews, [.. reading.NotRead, .. sorted.LeftOut]);
    }
}
