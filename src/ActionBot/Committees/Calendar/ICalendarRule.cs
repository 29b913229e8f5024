using System.Globalization;

namespace ActionBot.Committees.Calendar;

/// <summary>
/// Writes out a rule that repeats simply: every so many weeks, or every so many months on the same day or the same weekday ("2TU"), so many
/// times or until a day. Committees seldom meet by a rule, and what is not simple is refused rather than guessed.
/// </summary>
internal static class ICalendarRule
{
    private const int MostMeetings = 200;

    private static readonly string[] Weekdays = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

    /// <summary>The days of a rule; where it is refused the first day alone, and why.</summary>
    public static (IReadOnlyList<DateOnly> Days, string? Refusal) Days(string rule, DateOnly first)
    {
        var parts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in rule.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0 || !parts.TryAdd(part[..equals], part[(equals + 1)..].ToUpperInvariant()))
            {
                return ([first], "that is no rule that can be read.");
            }
        }

        if (parts.Keys.FirstOrDefault(key => key.ToUpperInvariant() is not ("FREQ" or "INTERVAL" or "COUNT" or "UNTIL" or "BYDAY" or "WKST")) is { } strange)
        {
            return ([first], $"{strange.ToUpperInvariant()} is not read here.");
        }

        if (End(parts) is not var (count, until) || (count is null && until is null))
        {
            return ([first], "it names no end: expected COUNT or UNTIL.");
        }

        var interval = parts.TryGetValue("INTERVAL", out var every) ? Figure(every) ?? 0 : 1;
        if (interval < 1 || Nth(parts, first, interval) is not { } nth)
        {
            return ([first], "only weekly and monthly rules on one day are written out.");
        }

        var days = new List<DateOnly>();
        for (var n = 0; days.Count < (count ?? MostMeetings) && n < MostMeetings; n++)
        {
            // The fifth Tuesday, or the 31st, is not in every month: that month has no meeting.
            if (nth(n) is { } day)
            {
                if (day > until)
                {
                    break;
                }

                days.Add(day);
            }
        }

        return (days, null);
    }

    private static Func<int, DateOnly?>? Nth(Dictionary<string, string> parts, DateOnly first, int interval)
    {
        var byDay = parts.GetValueOrDefault("BYDAY");
        var weekday = Weekdays[(int)first.DayOfWeek];
        return parts.GetValueOrDefault("FREQ") switch
        {
            "WEEKLY" when byDay is null || byDay == weekday => n => first.AddDays(7 * interval * n),
            "MONTHLY" when byDay is null => n => SameDay(Month(first, interval * n), first.Day),
            "MONTHLY" when byDay.EndsWith(weekday, StringComparison.Ordinal) && Figure(byDay[..^2]) is { } which && which is -1 or (>= 1 and <= 5) =>
                n => Which(Month(first, interval * n), first.DayOfWeek, which),
            _ => null,
        };
    }

    private static DateOnly Month(DateOnly first, int later) => new DateOnly(first.Year, first.Month, 1).AddMonths(later);

    private static DateOnly? SameDay(DateOnly month, int day) => day <= DateTime.DaysInMonth(month.Year, month.Month) ? month.AddDays(day - 1) : null;

    private static DateOnly? Which(DateOnly month, DayOfWeek weekday, int which)
    {
        var first = month.AddDays(((int)weekday - (int)month.DayOfWeek + 7) % 7);
        var last = first.AddDays((month.AddMonths(1).DayNumber - 1 - first.DayNumber) / 7 * 7);
        var day = which == -1 ? last : first.AddDays(7 * (which - 1));
        return day <= last ? day : null;
    }

    private static (int? Count, DateOnly? Until)? End(Dictionary<string, string> parts)
    {
        var count = parts.TryGetValue("COUNT", out var times) ? Figure(times) : null;
        DateOnly? until = parts.TryGetValue("UNTIL", out var last) && last.Length >= 8
            && DateOnly.TryParseExact(last.AsSpan(0, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        return (parts.ContainsKey("COUNT") && count is not >= 1) || (parts.ContainsKey("UNTIL") && until is null) ? null : (count, until);
    }

    private static int? Figure(string figures) => int.TryParse(figures, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;
}
