using System.Globalization;
using System.Text.RegularExpressions;

namespace ActionBot.Committees.Calendar;

/// <summary>
/// Reads meetings out of a pasted list in usual English: "19 January 2027, 9 March 2027 at 2pm", "Tuesdays: 7 and 21 March, 4 April 2027",
/// a municipal year's heading with days under it. A year that is not written is taken from its neighbours, else it is the next such day. Pure.
/// </summary>
public static partial class PastedCalendar
{
    /// <summary>Reads a list.</summary>
    /// <param name="text">As pasted.</param>
    /// <param name="today">The day in council time: a day without any year is the next one.</param>
    public static CalendarReading Read(string text, DateOnly today)
    {
        var days = WrittenDays.Find(text);
        var lines = new LineNumbers(text);
        var notRead = new List<string>();
        var entries = new List<CalendarEntry>();
        var years = Years(text, days, today);
        var times = MeetingWords.TimesIn(Blanked(text, days)).ToList();
        DateOnly? movedFrom = null;
        for (var at = 0; at < days.Count; at++)
        {
            var day = days[at];
            var line = lines.Of(day.Start);
            if (day.In(years[at]) is not { } heldOn)
            {
                notRead.Add($"Line {line}: '{day.Words}' is no day of {years[at].ToString(CultureInfo.InvariantCulture)}. Dates are read as day, month, year: write it as 19 January 2027.");
                continue;
            }

            if (day.Weekday is { } weekday && heldOn.DayOfWeek != weekday)
            {
                notRead.Add($"Line {line}: '{day.Words}'{(day.Year is null ? $" ({heldOn.Year.ToString(CultureInfo.InvariantCulture)})" : "")} is a {heldOn.DayOfWeek}, so either the weekday or the date is wrong. It is left out: write it again.");
                continue;
            }

            var (before, after) = Beside(text, days, at);
            var (from, to) = Move(text, days, at);
            if (to)
            {
                movedFrom = heldOn;
                continue;
            }

            if (from)
            {
                entries[^1] = entries[^1] with { MovedFrom = heldOn };
                continue;
            }

            var continues = at > 0 && MeetingWords.SayContinued(text[Math.Min(days[at - 1].End, day.Start)..day.Start]);
            var isContinued = at + 1 < days.Count && MeetingWords.SayContinued(text[Math.Min(day.End, days[at + 1].Start)..days[at + 1].Start]);
            entries.Add(new CalendarEntry(heldOn, line)
            {
                StartsAt = TimeFor(day, at + 1 < days.Count ? days[at + 1].Start : text.Length, times),
                Kind = continues ? MeetingKind.Reconvened : MeetingWords.KindOf(isContinued ? before : before + " " + after),
                IsCancelled = movedFrom is null && (MeetingWords.SayCancelled(after) || MeetingWords.SayCancelled(before)),
                MovedFrom = movedFrom,
            });
            movedFrom = null;
        }

        notRead.AddRange(LinesWithoutDays(text, days).Select(line => $"Line {line.Number}: no date is read in '{Shortened(line.Words)}'. Write a date as 19 January 2027."));
        return new CalendarReading(entries, notRead);
    }

    // "The meeting of 24 November has moved to 17 November" names one meeting, and so does "17 November (moved from 24 November)": whether this day is the one
    // that the day before it comes from, or itself moves to the next.
    private static (bool IsFrom, bool IsTo) Move(string text, IReadOnlyList<WrittenDay> days, int at)
    {
        string Between(int one) => text[Math.Min(days[one].End, days[one + 1].Start)..days[one + 1].Start];
        var lineStart = text.LastIndexOf('\n', Math.Max(0, days[at].Start - 1)) + 1;
        var isTo = at + 1 < days.Count && Between(at) is var to && !to.Contains('\n', StringComparison.Ordinal) && To().IsMatch(to) && (Moved().IsMatch(to) || Moved().IsMatch(text[Math.Min(lineStart, days[at].Start)..days[at].Start]));
        var isFrom = at > 0 && Between(at - 1) is var from && !from.Contains('\n', StringComparison.Ordinal) && From().IsMatch(from);
        return (isFrom, isTo);
    }

    // One time in the whole list is the time of all; else each day has the time that stands behind it.
    private static TimeOnly? TimeFor(WrittenDay day, int next, List<(int At, TimeOnly Time)> times) => times.Count == 1
        ? times[0].Time
        : times.Where(time => time.At >= day.End && time.At < next).Select(time => (TimeOnly?)time.Time).FirstOrDefault();

    private static int[] Years(string text, IReadOnlyList<WrittenDay> days, DateOnly today)
    {
        var years = new int?[days.Count];
        var headings = Heading().Matches(Blanked(text, days));
        for (var at = 0; at < days.Count; at++)
        {
            years[at] = days[at].Year ?? (headings.LastOrDefault(heading => heading.Index < days[at].Start) is { } heading ? Under(heading, days[at]) : null);
        }

        // "24 November, 19 January and 9 March 2027": the year stands once, behind the last, and November is the one before.
        for (var at = days.Count - 2; at >= 0; at--)
        {
            if (years[at] is null && years[at + 1] is { } year)
            {
                years[at] = IsLater(days[at], days[at + 1]) ? year - 1 : year;
            }
        }

        for (var at = 0; at < days.Count; at++)
        {
            years[at] ??= at > 0
                ? years[at - 1] + (IsLater(days[at - 1], days[at]) ? 1 : 0)
                : (days[at].In(today.Year) ?? today) >= today ? today.Year : today.Year + 1;
        }

        return [.. years.Select(year => year!.Value)];
    }

    // "2026/27" and "2026-2027" head a municipal year, which turns in May; "2027" heads a calendar year.
    private static int Under(Match heading, WrittenDay day)
    {
        var year = int.Parse(heading.Groups["y"].ValueSpan, CultureInfo.InvariantCulture);
        return heading.Groups["next"].Success && day.Month < 5 ? year + 1 : year;
    }

    private static bool IsLater(WrittenDay one, WrittenDay other) => (one.Month, one.Day).CompareTo((other.Month, other.Day)) > 0;

    /// <summary>The words on the day's own line in front of it and behind it, up to its neighbours.</summary>
    private static (string Before, string After) Beside(string text, IReadOnlyList<WrittenDay> days, int at)
    {
        var start = text.LastIndexOf('\n', Math.Max(0, days[at].Start - 1)) + 1;
        var stop = text.IndexOf('\n', days[at].End) is var end and >= 0 ? end : text.Length;
        var isFirst = at == 0 || days[at - 1].End <= start;
        var before = isFirst ? text[Math.Min(start, days[at].Start)..days[at].Start] : BehindSeparator(text[Math.Min(days[at - 1].End, days[at].Start)..days[at].Start]);
        var next = at + 1 < days.Count && days[at + 1].Start < stop ? days[at + 1].Start : stop;
        var after = text[days[at].End..Math.Max(days[at].End, next)];
        return (before, next == stop ? after : UpToSeparator(after));
    }

    // Between two days of a line what stands before the last comma belongs to the first: "19 January (cancelled), extraordinary 26 January".
    private static string UpToSeparator(string between) => between.LastIndexOfAny([',', ';']) is var at and >= 0 ? between[..at] : between;

    private static string BehindSeparator(string between) => between.LastIndexOfAny([',', ';']) is var at and >= 0 ? between[at..] : "";

    private static IEnumerable<(int Number, string Words)> LinesWithoutDays(string text, IReadOnlyList<WrittenDay> days)
    {
        var start = 0;
        foreach (var (index, line) in text.Split('\n').Index())
        {
            var end = start + line.Length;
            var from = start;
            if (!days.Any(day => day.Start < end && day.End > from) && line.Any(char.IsAsciiDigit) && !Heading().IsMatch(line) && MeetingWords.TimeIn(line) is null)
            {
                yield return (index + 1, line.Trim());
            }

            start = end + 1;
        }
    }

    private static string Shortened(string words) => words.Length <= 60 ? words : words[..57] + "…";

    // The figures of dates would be read as times or headings.
    private static string Blanked(string text, IReadOnlyList<WrittenDay> days)
    {
        var blanked = text.ToCharArray();
        foreach (var day in days)
        {
            Array.Fill(blanked, '\u0001', day.Start, day.End - day.Start);
        }

        return new string(blanked);
    }

    [GeneratedRegex(@"(?<!\d)(?<y>20\d\d)(?:\s*[/\-\u2013]\s*(?<next>(?:20)?\d\d))?(?!\d)")]
    private static partial Regex Heading();

    [GeneratedRegex(@"\b(?:moved?|moves|moving|rescheduled|re-scheduled|rearranged|re-arranged|postponed|deferred|put\s+(?:back|off)|brought\s+forward|changed|shifted)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Moved();

    [GeneratedRegex(@"(?:\b(?:to|until|for|on)(?:\s+the)?|→|->)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex To();

    [GeneratedRegex(@"\b(?:(?:moved|rescheduled|re-scheduled|rearranged|re-arranged|postponed|deferred|changed|shifted|brought\s+forward)\s+from|instead\s+of|in\s+place\s+of|rather\s+than)(?:\s+the)?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex From();
}
