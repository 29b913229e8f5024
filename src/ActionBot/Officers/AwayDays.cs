using System.Globalization;
using System.Text.RegularExpressions;
using ActionBot.Committees.Calendar;

namespace ActionBot.Officers;

/// <summary>Reads from when until when somebody says he is away. Pure.</summary>
public static partial class AwayDays
{
    /// <summary>The first day and the last; null where the words do not fix them.</summary>
    /// <param name="words">"w/c 9 Nov", "until the 13th", "from 3 to 10 December", "next week", "on Friday", "today".</param>
    /// <param name="today">The day in council time.</param>
    public static (DateOnly From, DateOnly Until)? Read(string words, DateOnly today)
    {
        // "I start my leave on 1 December, so I am away from 1 December": one day said twice.
        var days = Days(words, today).Distinct().ToList();
        if (WeekBeginning().IsMatch(words) && days.Count > 0)
        {
            return (days[0], days[0].AddDays(6 - Place(days[0])));
        }

        if (Week().Match(words) is { Success: true } week)
        {
            var monday = today.AddDays(-Place(today)).AddDays(week.Groups["next"].Success ? 7 : 0);
            return (week.Groups["next"].Success ? monday : today, monday.AddDays(6));
        }

        if (For().Match(words) is { Success: true } length)
        {
            var count = length.Groups["n"].Value is "a" or "one" ? 1 : length.Groups["n"].Value == "two" ? 2 : int.Parse(length.Groups["n"].ValueSpan, CultureInfo.InvariantCulture);
            var from = days.Count > 0 ? days[0] : today;
            return count is 0 or > 400 ? null : (from, from.AddDays(count * (length.Groups["week"].Success ? 7 : 1) - 1));
        }

        return days.Count switch
        {
            0 => null,
            1 when Until().IsMatch(words) => (today, LastDay(words, days[0], today)),
            _ when BeginsOnly(words) => null,
            1 => (days[0], days[0]),
            _ => days[1] >= days[0] ? (days[0], days[1]) : null,
        };
    }

    /// <summary>Says when it begins and no more: "on leave from 1 December". "From 3 to 10 December" and "away on Friday" say both.</summary>
    public static bool BeginsOnly(string words) => From().IsMatch(words) && !Until().IsMatch(words) && !For().IsMatch(words) && !Range().IsMatch(words);

    // "back on the 13th" means away until the day before; "until the 13th" includes it.
    private static DateOnly LastDay(string words, DateOnly day, DateOnly today) => Back().IsMatch(words) && day > today ? day.AddDays(-1) : day;

    private static List<DateOnly> Days(string words, DateOnly today)
    {
        var found = WrittenDays.Find(Range().Replace(words, "${d} ${mon} to ${e} ${mon}")).Select(written => Next(written, today)).OfType<DateOnly>().ToList();
        if (found.Count > 0)
        {
            // "from the 9th to 13 November": the bare figure is of the same month.
            return found.Count == 1 && Bare().Match(words) is { Success: true } bare && int.Parse(bare.Groups["d"].ValueSpan, CultureInfo.InvariantCulture) is var first and >= 1 && first < found[0].Day
                ? [new DateOnly(found[0].Year, found[0].Month, first), found[0]]
                : found;
        }

        return [.. Word().Matches(words).Select(word => Named(word, today)).OfType<DateOnly>()];
    }

    private static DateOnly? Next(WrittenDay written, DateOnly today) => written.Year is { } year ? written.In(year)
        : written.In(today.Year) is { } thisYear && thisYear >= today.AddDays(-7) ? thisYear
        : written.In(today.Year + 1);

    private static DateOnly? Named(Match word, DateOnly today)
    {
        if (word.Groups["d"].Success)
        {
            var day = int.Parse(word.Groups["d"].ValueSpan, CultureInfo.InvariantCulture);
            for (var month = new DateOnly(today.Year, today.Month, 1); day is >= 1 and <= 31; month = month.AddMonths(1))
            {
                if (day <= DateTime.DaysInMonth(month.Year, month.Month) && month.AddDays(day - 1) >= today)
                {
                    return month.AddDays(day - 1);
                }
            }

            return null;
        }

        return word.Value.ToLowerInvariant() switch
        {
            "today" => today,
            "tomorrow" => today.AddDays(1),
            var name when Enum.GetValues<DayOfWeek>().Where(day => name.StartsWith(day.ToString()[..3], StringComparison.OrdinalIgnoreCase)).Cast<DayOfWeek?>().FirstOrDefault() is { } weekday =>
                today.AddDays((Place(weekday) - Place(today) + 7) % 7),
            _ => null,
        };
    }

    private static int Place(DateOnly day) => Place(day.DayOfWeek);

    private static int Place(DayOfWeek day) => ((int)day + 6) % 7;

    [GeneratedRegex(@"\b(w/c|week\s+(commencing|beginning|of))\b", RegexOptions.IgnoreCase)]
    private static partial Regex WeekBeginning();

    [GeneratedRegex(@"\b((?<next>next)|this|all|the)\s+week\b", RegexOptions.IgnoreCase)]
    private static partial Regex Week();

    // "for two weeks", "for 3 days"; the counting begins on the day named, else today.
    [GeneratedRegex(@"\bfor\s+(?<n>a|one|two|\d{1,3})\s+(?:(?<week>weeks?|wks?)|days?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex For();

    [GeneratedRegex(@"\b(until|till|til|'til|up to|through|to|by|back)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Until();

    [GeneratedRegex(@"\b(from|since|starting)\b", RegexOptions.IgnoreCase)]
    private static partial Regex From();

    [GeneratedRegex(@"\bback\b", RegexOptions.IgnoreCase)]
    private static partial Regex Back();

    // "9-13 Nov", "9 to 13 November".
    [GeneratedRegex(@"\b(?<d>\d{1,2})(?:st|nd|rd|th)?\s*(?:-|–|to|until|till)\s*(?<e>\d{1,2})(?:st|nd|rd|th)?\s+(?<mon>jan\w*|feb\w*|mar\w*|apr\w*|may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Range();

    [GeneratedRegex(@"\b(?:from\s+)?the\s+(?<d>\d{1,2})(?:st|nd|rd|th)?\s+(?:-|–|to|until|till)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Bare();

    [GeneratedRegex(@"\b(?:today|tomorrow|(?:mon|tues?|wed(?:nes)?|thurs?|fri|satur|sun)(?:day)?|(?<d>\d{1,2})(?:st|nd|rd|th))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Word();
}
