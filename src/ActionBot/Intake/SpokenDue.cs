using System.Globalization;
using System.Text.RegularExpressions;
using ActionBot.Minutes.DueDates;

namespace ActionBot.Intake;

/// <summary>
/// A time as somebody says it today. What today alone fixes ("the end of next month", "a week on Friday", "mid-February") is a day, and no meeting that
/// happens to be held in that month; the rest is read as it is in minutes. Pure.
/// </summary>
public static partial class SpokenDue
{
    private const int MiddleOfMonth = 15;

    /// <summary>Reads it; null: the words name no time.</summary>
    /// <param name="words">As said, with or without "by".</param>
    /// <param name="today">The day on which it is said.</param>
    public static DuePhrase? Read(string words, DateOnly today) => InCapitals(words) is var written ? Begun(ReadCapital(written, today), written) : null;

    // "every meeting from March": the month with which it begins.
    private static DuePhrase? Begun(DuePhrase? phrase, string words) => phrase is { Form: DueForm.Recurring, Month: null } && From().Match(words) is { Success: true } from
        ? phrase with { Month = MonthOf(from) }
        : phrase;

    private static DuePhrase? ReadCapital(string words, DateOnly today) =>
        Fixed(words, today) ?? (MeetingIn().IsMatch(words) ? DuePhraseReader.Read("at the " + Before().Replace(words, "")) : null) ?? DuePhraseReader.Read(words) ?? DuePhraseReader.Read("by " + words) ?? DuePhraseReader.Read("within " + words) ?? DuePhraseReader.Read("within a " + words)
        ?? (OneMeeting().IsMatch(words) ? DuePhraseReader.Read("at the " + Before().Replace(words, "")) : null);

    // In minutes "march" marches; whoever writes in chat spares himself the capital.
    private static string InCapitals(string words) => MonthOrDay().Replace(words, name => char.ToUpperInvariant(name.Value[0]) + name.Value[1..]);

    /// <summary>The day that the words and today fix; null: it takes a calendar, or they name no such time.</summary>
    /// <param name="words">As said.</param>
    /// <param name="today">The day on which it is said.</param>
    public static DuePhrase? Fixed(string words, DateOnly today) =>
        (ChristmasIn(words, today) ?? EndIn(words, today) ?? MiddleIn(words, today) ?? WeekOnIn(words, today)) is { } day
            ? new DuePhrase { Text = words.Trim(), Form = DueForm.OnDate, Day = day.Day, Month = day.Month, Year = day.Year, Date = day }
            : null;

    // Whoever says "by Christmas" himself names a day; in minutes it may be the last meeting before it.
    private static DateOnly? ChristmasIn(string words, DateOnly today) =>
        !Christmas().IsMatch(words) ? null : today <= new DateOnly(today.Year, 12, 24) ? new DateOnly(today.Year, 12, 24) : new DateOnly(today.Year + 1, 12, 24);

    [GeneratedRegex(@"^\W*(?:by|before|until|till|til|ahead\s+of)\s+(?:christmas|xmas)(?:\s+(?:eve|please))?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Christmas();

    /// <summary>"A week on Friday" where the message says so and "Friday" alone was taken out of it.</summary>
    /// <param name="words">The time as it was taken out.</param>
    /// <param name="text">The message.</param>
    public static string Whole(string words, string text)
    {
        if (EveryMeeting().Match(text) is { Success: true } every && every.Value.Contains(words, StringComparison.OrdinalIgnoreCase))
        {
            return every.Value.Trim();
        }

        // "before Easter" where "Easter" alone was taken out: on which side of it makes the difference.
        if (SeasonSaid.Read(words, DateOnly.MinValue.AddYears(1)) is not null && WithSide(words, text) is { } sided)
        {
            return sided;
        }

        if (text.IndexOf(words, StringComparison.OrdinalIgnoreCase) is var at && at <= 0)
        {
            return words;
        }

        return FridayWeek().Match(text[at..]) is { Success: true } later && later.Length > words.Length ? later.Value
            : WeeksBefore().Match(text[..at]) is { Success: true } before ? before.Groups["weeks"].Value + words
            : words;
    }

    private static string? WithSide(string words, string text) =>
        text.IndexOf(words, StringComparison.OrdinalIgnoreCase) is var at and > 0 && Side().Match(text[..at]) is { Success: true } side ? side.Value + words : null;

    // "the end of January", "end Feb 2027", "the end of next month", "month end", "the end of the week"
    private static DateOnly? EndIn(string words, DateOnly today)
    {
        if (End().Match(words) is not { Success: true } end)
        {
            return null;
        }

        var next = end.Groups["next"].Success;
        return end.Groups["month"].Success ? InMonth(end, today, (year, month) => new DateOnly(year, month, DateTime.DaysInMonth(year, month)))
            : end.Groups["week"].Success ? today.AddDays(((int)DayOfWeek.Friday - (int)today.DayOfWeek + 7) % 7 + (next ? 7 : 0))
            : new DateOnly(today.Year, today.Month, 1).AddMonths(next ? 2 : 1).AddDays(-1);
    }

    private static DateOnly? MiddleIn(string words, DateOnly today) =>
        Middle().Match(words) is { Success: true } middle ? InMonth(middle, today, (year, month) => new DateOnly(year, month, MiddleOfMonth)) : null;

    // "a week on Friday", "a fortnight on Thursday", "Friday week", "two weeks today"
    private static DateOnly? WeekOnIn(string words, DateOnly today)
    {
        if (WeekOn().Match(words) is not { Success: true } found)
        {
            return null;
        }

        var weeks = found.Groups["fortnight"].Success ? 2 : found.Groups["n"].Value.ToLowerInvariant() switch { "two" or "2" => 2, "three" or "3" => 3, "four" or "4" => 4, _ => 1 };
        var from = found.Groups["from"].Value.ToLowerInvariant() switch
        {
            "today" => today,
            "tomorrow" => today.AddDays(1),
            var name => today.AddDays(((Array.FindIndex(Enum.GetNames<DayOfWeek>(), day => day.StartsWith(name[..3], StringComparison.OrdinalIgnoreCase)) - (int)today.DayOfWeek + 6) % 7) + 1),
        };
        return from.AddDays(7 * weeks);
    }

    // Without a year it is the first that is still to come.
    private static DateOnly InMonth(Match said, DateOnly today, Func<int, int, DateOnly> day)
    {
        var month = MonthOf(said);
        return said.Groups["year"] is { Success: true } year ? day(int.Parse(year.ValueSpan, CultureInfo.InvariantCulture), month)
            : day(today.Year, month) is var thisYear && thisYear >= today ? thisYear : day(today.Year + 1, month);
    }

    private static int MonthOf(Match said) =>
        Array.FindIndex(CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames, name => name.Length > 0 && said.Groups["month"].Value.StartsWith(name, StringComparison.OrdinalIgnoreCase)) + 1;

    [GeneratedRegex(@"\b(?:january|february|march|april|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day|may(?=\s+(?:meeting|committee|20[0-9]{2})|$)|(?<=\b(?:[0-9]{1,2}(?:st|nd|rd|th)?|in|by|of|until|till|mid|end)\s+)may)\b", RegexOptions.CultureInvariant)]
    private static partial Regex MonthOrDay();

    // "November meeting": the meeting, and not the month.
    [GeneratedRegex(@"^\W*(?:(?:by|at|for|in|on)\s+)?(?:the\s+)?" + Month + @"\s+meeting\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MeetingIn();

    // "january meeting", "by January meeting": nobody misses the article.
    [GeneratedRegex(@"\bmeeting\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OneMeeting();

    [GeneratedRegex(@"^\W*(?:(?:by|at|for|in|on|until|till)\s+)?(?:the\s+)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Before();

    private const string Month = @"(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b(?:\s+(?<year>20[0-9]{2}))?";

    [GeneratedRegex(@"^\W*(?:(?:by|at|before|until|till|for)\s+)?(?:the\s+)?(?:end\s+(?:of\s+)?(?:(?:this|the|(?<next>next))\s+)?(?:" + Month + @"|month|(?<week>week))|(?:(?<next>next)\s+)?month[\s-]end)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex End();

    [GeneratedRegex(@"^\W*(?:(?:by|in|about|around|until|till|for)\s+)*(?:the\s+)?mid(?:dle\s+of|[\s-])\s*(?:the\s+)?" + Month + @"\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Middle();

    [GeneratedRegex(@"\b(?:before|after|by|in|over|during|until|till|ahead\s+of|prior\s+to|following)\s+(?:early\s+in\s+)?(?:the\s+|this\s+|next\s+)*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Side();

    [GeneratedRegex(@"\b(?:from|starting|beginning|as\s+from)\s+(?:(?:with|in|at)\s+)?(?:the\s+)?" + Month, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex From();

    [GeneratedRegex(@"\b(?<weeks>(?:a|one|two|three|four|[1-4])\s+(?:weeks?|fortnight)\s+on\s+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WeeksBefore();

    // "at every meeting from December": how often, and not the one meeting that is named in it.
    [GeneratedRegex(@"\b(?:every|each)\s+(?:(?:other|second|third|fourth)\s+)?(?:(?:committee|panel|board|ordinary)\s+)?meeting\b(?:\s*,?\s*(?:from|starting|beginning|as\s+from)\b[^.;]*)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EveryMeeting();

    // "Friday week" where "Friday" alone was taken out.
    [GeneratedRegex(@"^(?:next\s+)?(?:mon|tues?|wednes|wed|thurs?|thu|fri|satur|sat|sun)(?:day)?\s+week\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FridayWeek();

    private const string Weekday = @"(?<from>mon(?:day)?|tues?(?:day)?|wed(?:nesday)?|thur?s?(?:day)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?";

    [GeneratedRegex(@"^\W*(?:(?:by|for|until|till|on)\s+)?(?:(?:(?<n>a|one|two|three|four|[1-4])\s+)?(?:weeks?|(?<fortnight>fortnight))\s+(?:on\s+|from\s+|this\s+)*" + Weekday + @"|today|tomorrow)|(?:next\s+)?" + Weekday + @")\s+week)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WeekOn();
}
