using System.Globalization;
using System.Text.RegularExpressions;
using ActionBot.Committees.Calendar;

namespace ActionBot.Committees;

/// <summary>Finds the meeting that somebody names in passing: "the November meeting", "19 January", "the 12th", "next week's", "last night". Pure.</summary>
public static partial class MeetingNamed
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>Every meeting the words may mean; one where they are plain, none where they name none of this calendar's.</summary>
    /// <param name="words">As said.</param>
    /// <param name="calendar">The committee's meetings in order, cancelled ones too.</param>
    /// <param name="today">The day in council time.</param>
    public static IReadOnlyList<Meeting> Find(string words, IReadOnlyList<Meeting> calendar, DateOnly today)
    {
        if (WrittenDays.Find(words) is [var day, ..])
        {
            var on = calendar.Where(meeting => day.Year is { } year ? meeting.HeldOn == day.In(year) : meeting.HeldOn.Day == day.Day && meeting.HeldOn.Month == day.Month);
            return day.Year is null ? Nearest(on, today) : [.. on];
        }

        if (MonthIn(words) is { } month)
        {
            var inMonth = calendar.Where(meeting => meeting.HeldOn.Month == month && (YearIn(words) is not { } year || meeting.HeldOn.Year == year)).ToList();
            var ahead = inMonth.Where(meeting => meeting.HeldOn >= today).ToList();
            // "January is cancelled" means the coming January, all its meetings; said of the past, the last one.
            return ahead.Count > 0 ? [.. ahead.Where(meeting => meeting.HeldOn.Year == ahead[0].HeldOn.Year)] : [.. inMonth.TakeLast(1)];
        }

        if (Ordinal().Match(words) is { Success: true } ordinal)
        {
            var figure = int.Parse(ordinal.Groups["d"].ValueSpan, CultureInfo.InvariantCulture);
            return Nearest(calendar.Where(meeting => meeting.HeldOn.Day == figure), today);
        }

        return Relative(words, [.. calendar.Where(meeting => meeting.Status == MeetingStatus.Confirmed)], today);
    }

    /// <summary>The day that a meeting moves to: "the 17th" is a day of its own month, "a week" is counted from it.</summary>
    /// <param name="words">The new time as said.</param>
    /// <param name="meeting">The meeting that moves.</param>
    /// <param name="read">The day those words fix by themselves; null: none.</param>
    /// <param name="today">The day in council time.</param>
    /// <param name="earlier">It is brought forward.</param>
    /// <returns>The day and, where it was said, the time; null: no day is understood.</returns>
    public static (DateOnly Day, TimeOnly? At)? NewDay(string words, Meeting meeting, DateOnly? read, DateOnly today, bool earlier)
    {
        var at = MeetingWords.TimeIn(words) ?? BareHour(words, meeting.StartsAt);
        if (WrittenDays.Find(words) is [var day, ..])
        {
            // Without a year it is the one nearest to the meeting that moves.
            var years = day.Year is { } year ? [year] : new[] { meeting.HeldOn.Year, meeting.HeldOn.Year + 1, meeting.HeldOn.Year - 1 };
            return years.Select(day.In).OfType<DateOnly>().Where(one => day.Year is not null || one >= today).OrderBy(one => Math.Abs(one.DayNumber - meeting.HeldOn.DayNumber)).Select(one => ((DateOnly, TimeOnly?)?)(one, at)).FirstOrDefault();
        }

        if (Span().Match(words) is { Success: true } span)
        {
            var count = span.Groups["n"].Value.ToLowerInvariant() switch { "a" or "one" or "1" => 1, "two" or "2" => 2, "three" or "3" => 3, "four" or "4" => 4, _ => 0 };
            var days = span.Groups["unit"].Value.ToLowerInvariant() switch { "day" => count, "fortnight" => 14 * Math.Max(1, count), _ => 7 * count };
            return days == 0 ? null : (meeting.HeldOn.AddDays(earlier ? -days : days), at);
        }

        if (Ordinal().Match(words) is { Success: true } ordinal)
        {
            var figure = int.Parse(ordinal.Groups["d"].ValueSpan, CultureInfo.InvariantCulture);
            return figure >= 1 && figure <= DateTime.DaysInMonth(meeting.HeldOn.Year, meeting.HeldOn.Month) ? (new DateOnly(meeting.HeldOn.Year, meeting.HeldOn.Month, figure), at) : null;
        }

        return read is { } fixedDay ? (fixedDay, at) : at is not null ? (meeting.HeldOn, at) : null;
    }

    /// <summary>A day that has been, as somebody wrote it: without a year the last such day. Null: no day is in the words.</summary>
    public static DateOnly? DayIn(string words, DateOnly today)
    {
        if (WrittenDays.Find(words) is not [var day, ..])
        {
            return Passing().Match(words).Value.ToLowerInvariant() switch { "today" or "tonight" => today, "yesterday" => today.AddDays(-1), _ when words.Contains("last night", StringComparison.OrdinalIgnoreCase) => today.AddDays(-1), _ => null };
        }

        return day.Year is { } year ? day.In(year) : day.In(today.Year) is { } thisYear && thisYear <= today ? thisYear : day.In(today.Year - 1);
    }

    private static IReadOnlyList<Meeting> Relative(string words, IReadOnlyList<Meeting> held, DateOnly today)
    {
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        IReadOnlyList<Meeting> Week(DateOnly from) => [.. held.Where(meeting => meeting.HeldOn >= from && meeting.HeldOn < from.AddDays(7))];
        return Passing().Match(words).Value.ToLowerInvariant() switch
        {
            "next week" => Week(monday.AddDays(7)),
            "this week" => Week(monday),
            "today" or "tonight" or "this" => [.. held.Where(meeting => meeting.HeldOn == today).DefaultIfEmpty(held.LastOrDefault(meeting => meeting.HeldOn <= today)).OfType<Meeting>()],
            "last" or "yesterday" or "previous" => [.. held.Where(meeting => meeting.HeldOn < today).TakeLast(1)],
            "next" or "coming" => [.. held.Where(meeting => meeting.HeldOn >= today).Take(1)],
            _ => [],
        };
    }

    // The next such day, else the last.
    private static IReadOnlyList<Meeting> Nearest(IEnumerable<Meeting> meetings, DateOnly today)
    {
        var all = meetings.ToList();
        return all.Find(meeting => meeting.HeldOn >= today) is { } ahead ? [.. all.Where(meeting => meeting.HeldOn == ahead.HeldOn)] : [.. all.TakeLast(1)];
    }

    // "at 6" is the evening for a body that meets then: the half of the day nearer to when it meets, else the hours at which councils sit.
    private static TimeOnly? BareHour(string words, TimeOnly? usual)
    {
        if (Hour().Match(words) is not { Success: true } found)
        {
            return null;
        }

        var (hour, minute) = (int.Parse(found.Groups["h"].ValueSpan, CultureInfo.InvariantCulture) % 12, found.Groups["m"].Success ? int.Parse(found.Groups["m"].ValueSpan, CultureInfo.InvariantCulture) : 0);
        var (morning, evening) = (new TimeOnly(hour, minute), new TimeOnly(hour + 12, minute));
        return usual is { } at ? (Distance(morning, at) < Distance(evening, at) ? morning : evening)
            : hour is >= 8 and < 12 ? morning : evening;
    }

    private static double Distance(TimeOnly one, TimeOnly other) => Math.Abs(one.ToTimeSpan().TotalMinutes - other.ToTimeSpan().TotalMinutes);

    private static int? MonthIn(string words) =>
        Month().Match(words) is { Success: true } found ? Array.IndexOf(Months, found.Value[..3].ToLowerInvariant()) + 1 : null;

    private static int? YearIn(string words) => Year().Match(words) is { Success: true } found ? int.Parse(found.ValueSpan, CultureInfo.InvariantCulture) : null;

    // "may" alone is a verb more often than a month: it counts with a capital, or before "meeting".
    [GeneratedRegex(@"\b(?i:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b|\bMay\b|\bmay(?=\s+(?:meeting|mtg|20))", RegexOptions.CultureInvariant)]
    private static partial Regex Month();

    [GeneratedRegex(@"\bat\s+(?<h>1[0-2]|[1-9])(?:[.:](?<m>[0-5][0-9]))?(?!\s*(?:[ap]\.?m|st\b|nd\b|rd\b|th\b|[:./0-9]|\p{Lu}))(?=\W|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Hour();

    [GeneratedRegex(@"\b20[0-9]{2}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(@"(?<![\w.:])(?<d>[0-9]{1,2})(?:st|nd|rd|th)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"\b(?<n>a|one|two|three|four|[1-4])\s+(?<unit>day|week|fortnight)s?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Span();

    [GeneratedRegex(@"\b(next week|this week|today|tonight|yesterday|previous|last|next|coming|this)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Passing();
}
