using ActionBot.Committees.Calendar;
using ActionBot.Storage;

namespace ActionBot.Committees;

/// <summary>What a calendar that was handed over would change.</summary>
/// <param name="Changes">In the order of the days.</param>
/// <param name="Remarks">What is noticed and not changed, a sentence each.</param>
public sealed record CalendarComparison(IReadOnlyList<CalendarChange> Changes, IReadOnlyList<string> Remarks);

/// <summary>
/// Compares a committee's calendar with the meetings that a file or a list names. A meeting is known by its id in that calendar, else by its
/// day; one that is missing while another appears within a fortnight has moved. A list that leaves a meeting out cancels nothing. Pure.
/// </summary>
public static class CompareCalendar
{
    private const int DaysOfAMove = 14;

    /// <summary>What is new, moved or cancelled.</summary>
    /// <param name="committee">Whose calendar.</param>
    /// <param name="calendar">As it stands, cancelled meetings too.</param>
    /// <param name="entries">What was handed over for this committee.</param>
    /// <param name="today">The day in council time.</param>
    /// <param name="now">The moment, which the ids of new meetings carry.</param>
    public static CalendarComparison With(Committee committee, IReadOnlyList<Meeting> calendar, IReadOnlyList<CalendarEntry> entries, DateOnly today, DateTimeOffset now)
    {
        var changes = new List<CalendarChange>();
        var remarks = new List<string>();
        var left = calendar.ToList();
        var unknown = new List<CalendarEntry>();
        foreach (var entry in entries.DistinctBy(entry => (entry.HeldOn, entry.StartsAt, entry.ExternalId)).OrderBy(entry => entry.HeldOn).ThenBy(entry => entry.StartsAt))
        {
            if (Known(entry, left) is not { } meeting)
            {
                unknown.Add(entry);
                continue;
            }

            left.Remove(meeting);
            if (entry.Sequence < meeting.ExternalSequence && entry.ExternalId == meeting.ExternalId)
            {
                remarks.Add($"{Days.Plain(meeting.HeldOn)}: this calendar tells of an older version of the meeting ({Days.Plain(entry.HeldOn)}) than the register knows: it stays.");
                continue;
            }

            var isKnownById = entry.ExternalId is not null && entry.ExternalId == meeting.ExternalId;
            if (meeting.Status == MeetingStatus.Cancelled && !entry.IsCancelled && !isKnownById)
            {
                remarks.Add($"{Days.Plain(entry.HeldOn)} is cancelled on the register, and this calendar holds it: it stays cancelled.");
            }
            else if (Learnt(meeting, entry) is var after && after != meeting)
            {
                changes.Add(new CalendarChange(meeting, after));
            }
        }

        foreach (var entry in unknown.Where(entry => !entry.IsCancelled))
        {
            if (entry.MovedFrom is { } from && !left.Exists(meeting => meeting.HeldOn == from && meeting.Status == MeetingStatus.Confirmed))
            {
                remarks.Add($"{Days.Plain(from)} is no meeting of {committee.Name} that takes place, so none can move from there to {Days.Plain(entry.HeldOn)}. Write {Days.Plain(entry.HeldOn)} alone if it is a new one.");
                continue;
            }

            changes.Add(MovedTo(entry, left, changes, entries, today) is { } moved
                ? Take(moved, entry, left, changes)
                : Called(committee, entry, now));
        }

        remarks.AddRange(left
            .Where(meeting => meeting.Status == MeetingStatus.Confirmed && meeting.HeldOn >= today && IsWithin(meeting, entries))
            .Select(meeting => $"{Days.Plain(meeting.HeldOn)} is on the register and not in this calendar: it stays. If it does not take place, cancel it."));
        return new CalendarComparison([.. changes.OrderBy(change => change.After.HeldOn).ThenBy(change => change.After.StartsAt)], remarks);
    }

    private static Meeting? Known(CalendarEntry entry, List<Meeting> left) =>
        left.Find(meeting => entry.ExternalId is not null && meeting.ExternalId == entry.ExternalId)
        ?? left.Find(meeting => meeting.HeldOn == entry.HeldOn && meeting.StartsAt == entry.StartsAt && IsFree(meeting, entry))
        ?? left.Find(meeting => meeting.HeldOn == entry.HeldOn && (meeting.StartsAt is null || entry.StartsAt is null || entry.IsCancelled) && IsFree(meeting, entry))
        ?? left.FindAll(meeting => meeting.HeldOn == entry.HeldOn && meeting.Kind == entry.Kind && IsFree(meeting, entry)) switch { [var only] => only, _ => null };

    // A meeting that this calendar knows under another id is another meeting.
    private static bool IsFree(Meeting meeting, CalendarEntry entry) => meeting.ExternalId is null || entry.ExternalId is null;

    private static Meeting Learnt(Meeting meeting, CalendarEntry entry) => meeting with
    {
        HeldOn = entry.HeldOn,
        StartsAt = entry.StartsAt ?? meeting.StartsAt,
        Place = entry.Place ?? meeting.Place,
        ExternalId = entry.ExternalId ?? meeting.ExternalId,
        ExternalSequence = entry.Sequence ?? meeting.ExternalSequence,
        Status = entry.IsCancelled ? MeetingStatus.Cancelled : MeetingStatus.Confirmed,
    };

    private static CalendarChange Called(Committee committee, CalendarEntry entry, DateTimeOffset now)
    {
        var added = CalendarChange.Add(committee, new NamedMeeting(entry.HeldOn, entry.StartsAt, entry.Kind, entry.Place, entry.ExternalId), now);
        return added with { After = added.After with { ExternalSequence = entry.Sequence } };
    }

    // A move is said, or shows as a changed day, or as a cancelled meeting and a new one beside it.
    private static Meeting? MovedTo(CalendarEntry entry, List<Meeting> left, List<CalendarChange> changes, IReadOnlyList<CalendarEntry> entries, DateOnly today) => entry.MovedFrom is { } from ? left.Find(meeting => meeting.HeldOn == from && meeting.Status == MeetingStatus.Confirmed) : left
        .Where(meeting => meeting.Status == MeetingStatus.Confirmed && IsFree(meeting, entry) && IsWithin(meeting, entries))
        .Concat(changes.Where(change => change.Kind == CalendarChangeKind.Cancelled).Select(change => change.Before!))
        .Where(meeting => meeting.HeldOn >= today && entry.HeldOn >= today && meeting.Kind == entry.Kind && Distance(meeting, entry) is > 0 and <= DaysOfAMove)
        .OrderBy(meeting => Distance(meeting, entry))
        .FirstOrDefault();

    private static CalendarChange Take(Meeting moved, CalendarEntry entry, List<Meeting> left, List<CalendarChange> changes)
    {
        left.Remove(moved);
        changes.RemoveAll(change => change.After.Id == moved.Id);
        return new CalendarChange(moved, Learnt(moved, entry));
    }

    private static int Distance(Meeting meeting, CalendarEntry entry) => Math.Abs(meeting.HeldOn.DayNumber - entry.HeldOn.DayNumber);

    // Only between its first and last day does a list say anything about what it leaves out.
    private static bool IsWithin(Meeting meeting, IReadOnlyList<CalendarEntry> entries) =>
        entries.Count > 1 && meeting.HeldOn >= entries.Min(entry => entry.HeldOn) && meeting.HeldOn <= entries.Max(entry => entry.HeldOn);
}
