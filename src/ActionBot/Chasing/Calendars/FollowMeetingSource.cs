using System.Security.Cryptography;
using System.Text;
using ActionBot.Committees;
using ActionBot.Committees.Calendar;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.Chasing.Calendars;

/// <summary>
/// Keeps the register beside the calendars in which the meetings really stand: shows what is new, moved and cancelled with everything that follows,
/// puts it on the clerk's list, and changes it when she says so. Nothing changes by itself.
/// </summary>
public sealed class FollowMeetingSource(Database database, TimeProvider time, CouncilTime clock, ChangeCalendar change, IMeetingSource source)
{
    private const string Topic = ClerkListEntry.Calendar;
    private const string Failing = ClerkListEntry.Failure + "calendars";
    private const int MonthsAhead = 14;

    // Most of what fails once comes the second time; whoever looks once a night looks twice before he calls it broken.
    private const int Passes = 3;

    /// <summary>Shows what would change. Changes nothing.</summary>
    /// <param name="only">The one committee; null: all.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<MeetingsImport> ShowAsync(Committee? only, CancellationToken cancellation) => (await EachAsync(only, change.ShowAsync, cancellation)).Import;

    /// <summary>Makes the changes, each committee's all together or not at all.</summary>
    /// <param name="only">The one committee; null: all.</param>
    /// <param name="by">A clerk of those committees.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<MeetingsImport> RunAsync(Committee? only, Standing by, CancellationToken cancellation)
    {
        var (done, readings) = await EachAsync(only, (committee, changes) => change.RunAsync(committee, changes, by, "the calendar says so"), cancellation);
        await RememberAsync(readings);
        return done;
    }

    /// <summary>Looks, and puts on the clerk's list what differs: once for the same difference.</summary>
    public async Task LookAsync(CancellationToken cancellation)
    {
        var (found, readings) = await EachAsync(null, change.ShowAsync, cancellation, Passes);
        await RememberAsync(readings);
        await database.WriteAsync(async session =>
        {
            var now = time.GetUtcNow();
            var news = found.Committees.Where(preview => preview.Changes.Any(IsNews)).Select(preview => new ToSeeTo($"{Topic}{preview.Committee.Id:D}:{KeyOf(preview)}", preview.Committee.Id, WordsOf(preview))).ToList();

            // While a calendar cannot be read nobody knows whether what is listed is still so: what was listed stays beside what is new.
            var listed = found.NotRead.Count == 0 ? [] : (await ClerkListTable.OpenAsync(session)).Where(entry => entry.IsCalendar).Select(entry => new ToSeeTo(entry.Topic, entry.CommitteeId, entry.Words));
            await ClerkListTable.KeepAsync(session, Topic, [.. news.UnionBy(listed, one => one.Topic)], now);
            await ClerkListTable.KeepAsync(session, Failing, found.NotRead.Count == 0 ? null : string.Join(" ", found.NotRead), now);
        });
    }

    // Where each meeting stands; what is not in there any more keeps where it stood.
    private Task RememberAsync(IReadOnlyList<MeetingSourceReading> readings) => database.WriteAsync(async session =>
    {
        var seen = readings.SelectMany(reading => reading.Entries.Where(entry => entry.ExternalId is not null).Select(entry => (entry.ExternalId, reading.Name))).GroupBy(one => one.ExternalId!).ToDictionary(group => group.Key, group => group.First().Name);
        foreach (var meeting in (await MeetingTable.AllAsync(session)).Where(meeting => meeting.ExternalId is { } id && seen.TryGetValue(id, out var calendar) && meeting.SeenIn != calendar))
        {
            await MeetingTable.SeenAsync(session, meeting.Id, seen[meeting.ExternalId!]);
        }
    });

    private async Task<(MeetingsImport Import, IReadOnlyList<MeetingSourceReading> Readings)> EachAsync(Committee? only, Func<Committee, IReadOnlyList<CalendarChange>, Task<CalendarPreview>> deed, CancellationToken cancellation, int passes = 1)
    {
        var now = time.GetUtcNow();
        var today = clock.Day(now);
        var until = today.AddMonths(MonthsAhead);
        var readings = await source.ReadAsync(today, until, cancellation);
        for (var pass = 1; pass < passes && readings.Any(reading => reading.Failure is not null); pass++)
        {
            readings = await source.ReadAsync(today, until, cancellation);
        }

        var (committees, meetings) = await database.ReadAsync(async session => (await CommitteeTable.AllAsync(session), await MeetingTable.AllAsync(session)));
        var previews = new List<CalendarPreview>();
        var sorted = Sorted(readings, committees).ToDictionary(one => one.Committee.Id, one => one.Entries);
        foreach (var committee in committees.Where(one => only is null || one.Id == only.Id))
        {
            var own = meetings.Where(meeting => meeting.CommitteeId == committee.Id).ToList();
            var entries = sorted.GetValueOrDefault(committee.Id, []);
            var vanished = Vanished(own, entries, readings, today, until).ToList();
            // Whose last meeting was deleted has nothing in any calendar, and that is news too.
            if (entries.Count + vanished.Count == 0)
            {
                continue;
            }

            var compared = CompareCalendar.With(committee, own, [.. entries, .. vanished], today, now);
            var preview = await deed(committee, compared.Changes);
            previews.Add(preview with { Remarks = [.. preview.Remarks, .. compared.Remarks] });
        }

        return (new MeetingsImport(previews, [.. readings.Select(reading => reading.Failure).OfType<string>(), .. Unknown(readings, committees)]), readings);
    }

    // A meeting may stand in the committee's own calendar and in the council's: it is one by its id.
    private static IEnumerable<(Committee Committee, IReadOnlyList<CalendarEntry> Entries)> Sorted(IReadOnlyList<MeetingSourceReading> readings, IReadOnlyList<Committee> committees) => readings
        .SelectMany(reading => EntriesByCommittee.Sorted(reading.Entries, committees, CommitteeOf(reading, committees)).Of
            .Where(_ => reading.CommitteeCode is null || CommitteeOf(reading, committees) is not null))
        .GroupBy(one => one.Committee.Id)
        .Select(group => (group.First().Committee, (IReadOnlyList<CalendarEntry>)[.. group.SelectMany(one => one.Entries).DistinctBy(entry => (entry.ExternalId, entry.HeldOn, entry.StartsAt))]));

    private static Committee? CommitteeOf(MeetingSourceReading reading, IReadOnlyList<Committee> committees) =>
        reading.CommitteeCode is { } code ? committees.FirstOrDefault(committee => string.Equals(committee.Code, code, StringComparison.OrdinalIgnoreCase)) : null;

    private static IEnumerable<string> Unknown(IReadOnlyList<MeetingSourceReading> readings, IReadOnlyList<Committee> committees) => readings
        .Where(reading => reading.CommitteeCode is not null && CommitteeOf(reading, committees) is null)
        .Select(reading => $"Graph:Calendars gives {reading.Name} to {reading.CommitteeCode}, and no committee has that code.");

    // Whoever deletes a meeting of his own leaves nothing in his calendar. What was seen in one that is still followed and is not there now,
    // while all were read, does not take place.
    private static IEnumerable<CalendarEntry> Vanished(List<Meeting> own, IReadOnlyList<CalendarEntry> entries, IReadOnlyList<MeetingSourceReading> readings, DateOnly today, DateOnly until)
    {
        var there = entries.Select(entry => entry.ExternalId).ToHashSet();
        return readings.Any(reading => reading.Failure is not null)
            ? []
            : own.Where(meeting => meeting is { Status: MeetingStatus.Confirmed, ExternalId: { } id, SeenIn: { } calendar } && !there.Contains(id) && readings.Any(reading => reading.Name == calendar)
                    && meeting.HeldOn >= today && meeting.HeldOn <= until)
                .Select(meeting => new CalendarEntry(meeting.HeldOn, 0) { StartsAt = meeting.StartsAt, Kind = meeting.Kind, ExternalId = meeting.ExternalId, IsCancelled = true });
    }

    private static bool IsNews(CalendarChange change) => change.Kind != CalendarChangeKind.Noted;

    private static string WordsOf(CalendarPreview preview) =>
        $"The calendar differs from the register. {string.Join(Environment.NewLine, CalendarPreviewText.Of(preview))}{Environment.NewLine}Nothing has changed yet. To take it over write “take over the calendar of {preview.Committee.Code}”, or at the console: ActionBot meetings follow --committee {preview.Committee.Code}";

    private static string KeyOf(CalendarPreview preview) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', preview.Changes.Where(IsNews).Select(change => change.Words)))))[..16];
}
