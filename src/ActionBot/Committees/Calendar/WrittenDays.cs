using System.Globalization;
using System.Text.RegularExpressions;

namespace ActionBot.Committees.Calendar;

/// <summary>A day as somebody wrote it.</summary>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Behind its last character.</param>
/// <param name="Words">As written.</param>
/// <param name="Day">1 to 31.</param>
/// <param name="Month">1 to 12, or whatever figure stood in the month's place.</param>
/// <param name="Year">Four figures; null where none was written with it.</param>
/// <param name="Weekday">The weekday written with it.</param>
internal sealed record WrittenDay(int Start, int End, string Words, int Day, int Month, int? Year, DayOfWeek? Weekday)
{
    /// <summary>The day in a year; null where there is no such day.</summary>
    public DateOnly? In(int year) => Month is >= 1 and <= 12 && Day >= 1 && Day <= DateTime.DaysInMonth(year, Month) ? new DateOnly(year, Month, Day) : null;
}

/// <summary>
/// Finds days in pasted English: "Tuesday 19 January 2027", "19th of Jan", "January 19, 2027", "7, 14 and 21 March", "19/01/2027", "2027-01-19",
/// "19-Jan-27". Figures are read as British: day before month.
/// </summary>
internal static partial class WrittenDays
{
    /// <summary>Every day in a text, in its order.</summary>
    public static IReadOnlyList<WrittenDay> Find(string text) => [.. Pattern().Matches(text).SelectMany(Days)];

    // "7 and 21 March": the days in front borrow the month.
    private static IEnumerable<WrittenDay> Days(Match found)
    {
        var month = found.Groups["mon"].Success ? MonthOf(found.Groups["mon"].ValueSpan) : Figure(found.Groups["m"].ValueSpan);
        int? year = found.Groups["y"].Success ? YearOf(found.Groups["y"].Value) : null;
        foreach (Capture more in found.Groups["more"].Captures)
        {
            yield return new WrittenDay(more.Index, more.Index + more.Length, $"{more.Value} {found.Groups["mon"].Value}", Figure(more.ValueSpan), month, year, null);
        }

        var start = found.Groups["first"].Success ? found.Groups["first"].Index : found.Index;
        yield return new WrittenDay(
            start,
            found.Index + found.Length,
            found.Value[(start - found.Index)..].Trim(),
            Figure(found.Groups["d"].ValueSpan),
            month,
            year,
            found.Groups["wd"].Success ? WeekdayOf(found.Groups["wd"].ValueSpan) : null);
    }

    private static int Figure(ReadOnlySpan<char> figures) => int.Parse(figures, CultureInfo.InvariantCulture);

    private static int YearOf(string written)
    {
        var year = Figure(written.AsSpan().TrimStart("'\u2019"));
        return year < 100 ? 2000 + year : year;
    }

    private static int MonthOf(ReadOnlySpan<char> name) => "janfebmaraprmayjunjulaugsepoctnovdec".AsSpan().IndexOf(name[..3], StringComparison.OrdinalIgnoreCase) / 3 + 1;

    private static DayOfWeek WeekdayOf(ReadOnlySpan<char> name) => (DayOfWeek)("sunmontuewedthufrisat".AsSpan().IndexOf(name[..3], StringComparison.OrdinalIgnoreCase) / 3);

    // A figure after "room" or "item" is no day: "Committee Room 2, 19 January 2027".
    [GeneratedRegex(
        """
        (?<![\d/.:-])
        (?:
          (?<!\b(?:room|hall|suite|item|no|no\.|number|floor|minute)\s)
          (?:(?<more>\d{1,2})(?:st|nd|rd|th)?\s*(?:,|&|\band\b|,\s*and\b)\s*)*
          (?<first>(?:\b(?<wd>mon(?:day)?|tue(?:s|sday)?|wed(?:s|nesday)?|thu(?:rs?|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\b\.?,?\s+(?:the\s+)?)?
          (?<d>\d{1,2})(?:st|nd|rd|th)?(?:\s+of\s+|\s*-\s*|\s*)(?<mon>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?
          (?:,?\s*(?<y>(?:19|20)\d\d|['\u2019]\d\d)(?!\d)|-(?<y>(?:20)?\d\d)(?!\d))?)
        |
          (?:\b(?<wd>mon(?:day)?|tue(?:s|sday)?|wed(?:s|nesday)?|thu(?:rs?|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\b\.?,?\s+)?
          \b(?<mon>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?\s+(?<d>\d{1,2})(?:st|nd|rd|th)?(?!\d|[.:]\d|\s*[ap]\.?m)(?:,?\s+(?<y>(?:19|20)\d\d)(?!\d))?
        |
          (?<y>(?:19|20)\d\d)-(?<m>\d\d)-(?<d>\d\d)(?!\d)
        |
          (?:\b(?<wd>mon(?:day)?|tue(?:s|sday)?|wed(?:s|nesday)?|thu(?:rs?|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\b\.?,?\s+)?
          (?<d>\d{1,2})(?<sep>[/.-])(?<m>\d{1,2})\k<sep>(?<y>(?:19|20)\d\d|\d\d)(?!\d)
        )
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Pattern();
}
