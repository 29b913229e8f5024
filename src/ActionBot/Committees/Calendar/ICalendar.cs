using System.Globalization;

namespace ActionBot.Committees.Calendar;

/// <summary>
/// Reads the meetings of an iCalendar file (RFC 5545): VEVENT with DTSTART as a date, a UTC, a zoned or a floating time, SUMMARY, LOCATION,
/// STATUS, UID, SEQUENCE, and rules that repeat simply. What it cannot repeat it says. Pure.
/// </summary>
public static class ICalendar
{
    /// <summary>Whether a text is an iCalendar file.</summary>
    public static bool IsOne(string text) => text.AsSpan().TrimStart('\uFEFF').TrimStart().StartsWith("BEGIN:VCALENDAR", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a file.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="time">The council's time.</param>
    public static CalendarReading Read(string text, CouncilTime time)
    {
        var notRead = new List<string>();
        var read = new List<Occurrence>();
        var isCancellation = false;
        ICalendarEvent? open = null;
        var inner = 0;
        foreach (var property in ICalendarProperty.In(text))
        {
            switch (property.Name, property.Value.ToUpperInvariant())
            {
                case ("BEGIN", "VEVENT"):
                    open = new ICalendarEvent(property.Line);
                    break;
                case ("END", "VEVENT") when open is not null:
                    read.AddRange(Occurrences(open, time, notRead));
                    open = null;
                    break;
                case ("BEGIN", _) when open is not null:
                    inner++;
                    break;
                case ("END", _) when open is not null:
                    inner--;
                    break;
                case ("METHOD", "CANCEL"):
                    isCancellation = true;
                    break;
                default:
                    // An alarm within a meeting has a description and a trigger of its own.
                    if (inner == 0)
                    {
                        open?.Take(property);
                    }

                    break;
            }
        }

        if (open is not null)
        {
            notRead.Add($"Line {open.Line}: the meeting that begins here has no END:VEVENT, so the file is cut short. Export it again.");
        }

        return new CalendarReading([.. Newest(read).Select(one => isCancellation ? one.Entry with { IsCancelled = true } : one.Entry)], notRead);
    }

    // The same meeting sent again counts as it was sent last: the highest sequence, and one occurrence of a series before the series.
    private static IEnumerable<Occurrence> Newest(List<Occurrence> read) => read
        .GroupBy(one => one.Entry.ExternalId ?? one.Entry.Line.ToString(CultureInfo.InvariantCulture), StringComparer.Ordinal)
        .Select(same => same.OrderBy(one => one.IsException).ThenBy(one => one.Sequence).ThenBy(one => one.Entry.Line).Last())
        .OrderBy(one => one.Entry.HeldOn)
        .ThenBy(one => one.Entry.StartsAt);

    private static IEnumerable<Occurrence> Occurrences(ICalendarEvent meeting, CouncilTime time, List<string> notRead)
    {
        var name = meeting.Summary is { } summary ? $"'{summary}'" : "a meeting without a name";
        if (meeting.Start is not { } start)
        {
            notRead.Add($"Line {meeting.Line}: {name} has no DTSTART, so nobody knows when it is. It is left out.");
            return [];
        }

        if (ICalendarMoment.Read(start, time) is not { } first)
        {
            notRead.Add($"Line {start.Line}: '{start.Value}' is no date that can be read, for {name}. Expected 20270119 or 20270119T140000.");
            return [];
        }

        if (first.UnknownZone is { } zone)
        {
            notRead.Add($"Line {start.Line}: the time zone '{zone}' is not known here, so {name} is taken at the hour as written, {Storage.Days.Plain(first.Day)}.");
        }

        var series = meeting.RecurrenceOf is { } recurrence ? ICalendarMoment.Read(recurrence, time)?.Day : null;
        IReadOnlyList<DateOnly> days = [first.Day];
        if (meeting.Rule is { } rule)
        {
            var (repeated, refusal) = ICalendarRule.Days(rule.Value, first.Day);
            if (refusal is not null)
            {
                notRead.Add($"Line {rule.Line}: {name} repeats by '{rule.Value}', and {refusal} Only its first meeting, {Storage.Days.Plain(first.Day)}, is taken: add the others as dates.");
            }

            var left = meeting.Except.Select(except => ICalendarMoment.Read(except, time)?.Day).ToHashSet();
            days = [.. repeated.Where(day => !left.Contains(day))];
        }

        return days.Select(day => new Occurrence(Entry(meeting, first, day, series), meeting.Sequence, series is not null));
    }

    private static CalendarEntry Entry(ICalendarEvent meeting, ICalendarMoment first, DateOnly day, DateOnly? series)
    {
        var subject = meeting.Summary ?? "";
        var words = $"{subject} {string.Join(' ', meeting.Categories)}";
        var repeats = meeting.Rule is not null || series is not null;
        return new CalendarEntry(day, meeting.Line)
        {
            Committee = MeetingWords.CommitteeIn(subject),
            StartsAt = first.Time,
            Kind = MeetingWords.KindOf(words),
            Place = meeting.Location,
            ExternalId = meeting.Uid is null ? null : repeats ? $"{meeting.Uid}/{Storage.Days.Iso(series ?? day)}" : meeting.Uid,
            Sequence = meeting.Uid is null ? null : meeting.Sequence,
            IsCancelled = meeting.IsCancelled || MeetingWords.SayCancelled(subject),
        };
    }

    private sealed record Occurrence(CalendarEntry Entry, int Sequence, bool IsException);
}
