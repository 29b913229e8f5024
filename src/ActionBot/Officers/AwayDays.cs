using System.Globalization;
using System.Text.RegularExpressions;
using ActionBot.Committees.Calendar;

namespace ActionBot.Officers;

/// <summary>Reads from when until when somebody says he is away. Pure.</summary>
public static partial class AwayDays
{
    private const int Longest = 400;

    private static readonly string[] Figures = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>The first day and the last; null where the words do not fix them.</summary>
    /// <param name="words">"w/c 9 Nov", "until the 13th", "from 3 to 10 December", "next week", "on Friday", "today", "off today, in again tomorrow".</param>
    /// <param name="today">The day in council time.</param>
    /// <param name="near">Where a bare "15th" or "Monday" is looked for, from that day on; null: today. The correction of a leave in January speaks of days in January.</param>
    public static (DateOnly From, DateOnly Until)? Read(string words, DateOnly today, DateOnly? near = null)
    {
        var whole = WithoutPartsOfDays(words);
        var parted = !ReferenceEquals(whole, words) && PartOfADay().IsMatch(words);
        words = whole;
        // Whoever is "in again tomorrow" is away until today; the day of the return is none of the leave.
        var (rest, returns) = Returning(words, today, near);
        var span = Span(rest, today, near);
        if (returns is not { } back)
        {
            return span;
        }

        // "Off this afternoon, in again tomorrow": of a part of a day there is no leave.
        if ((span?.From ?? First(rest, today, near) ?? (parted ? null : today)) is not { } from)
        {
            return null;
        }

        var until = span is { } said && said.Until < back ? said.Until : back.AddDays(-1);
        return until < from ? null : (from, until);
    }

    /// <summary>The day on which somebody says that he is back; null: he names none. "Back on the 26th", "in again tomorrow", "not back until Monday".</summary>
    public static DateOnly? BackOn(string words, DateOnly today, DateOnly? near = null) => Returning(words, today, near).Day;

    /// <summary>The last day where only an end is said, "until the 15th", or the first where only a beginning is, "from the 12th"; both null: neither, or both.</summary>
    public static (DateOnly? First, DateOnly? Last) OneEnd(string words, DateOnly today, DateOnly? near = null) =>
        Days(words, today, near).Distinct().ToList() is not [var only] ? (null, null)
        : EndsThen().IsMatch(words) ? (null, only)
        : BeginsThen().IsMatch(words) ? (only, null)
        : (null, null);

    /// <summary>How many days are counted: 14 of "for a fortnight", 7 of "only one week"; null: none are.</summary>
    public static int? Length(string words) => Counted().Match(words) is { Success: true } length && Count(length) is > 0 and <= Longest and var count ? count : null;

    /// <summary>How many days longer, or where negative shorter, a leave is to be: 7 of "another week", -1 of "a day less"; null: nothing of the kind is said.</summary>
    public static int? Longer(string words) =>
        Compared().Match(words) is not { Success: true } compared || Count(compared) is not (> 0 and <= Longest and var count) ? null : compared.Groups["less"].Success ? -count : count;

    /// <summary>Says that he is away for a part of a day and no more: "off this afternoon", "out for an hour".</summary>
    public static bool IsPartOfADay(string words, DateOnly today) => PartOfADay().IsMatch(words) && Read(words, today) is null && First(Returning(WithoutPartsOfDays(words), today, null).Words, today, null) is null;

    /// <summary>Says when it begins and no more: "on leave from 1 December". "From 3 to 10 December" and "away on Friday" say both.</summary>
    public static bool BeginsOnly(string words) => From().IsMatch(words) && !Until().IsMatch(words) && Length(words) is null && !Range().IsMatch(words);

    /// <summary>The same without the days and the counts in it: a figure that is left is something else's.</summary>
    public static string WithoutDays(string words)
    {
        words = Range().Replace(words, " ");
        foreach (var day in WrittenDays.Find(words).OrderByDescending(day => day.Start))
        {
            words = words.Remove(day.Start, day.End - day.Start).Insert(day.Start, " ");
        }

        return Compared().Replace(Counted().Replace(Between().Replace(Bare().Replace(Word().Replace(words, " "), " "), " "), " "), " ");
    }

    private static (DateOnly From, DateOnly Until)? Span(string words, DateOnly today, DateOnly? near)
    {
        // "I start my leave on 1 December, so I am away from 1 December": one day said twice.
        var days = Days(words, today, near).Distinct().ToList();
        if (WeekBeginning().IsMatch(words) && days.Count > 0)
        {
            return (days[0], days[0].AddDays(6 - Place(days[0])));
        }

        // "From 11 January for a fortnight", "from Monday, one week": a beginning and a length are a whole period.
        if (days.Count == 1 && Length(words) is { } counted && !EndsThen().IsMatch(words))
        {
            return (days[0], days[0].AddDays(counted - 1));
        }

        if (Week().Match(words) is { Success: true } week)
        {
            var monday = today.AddDays(-Place(today)).AddDays(week.Groups["next"].Success ? 7 : 0);
            var sunday = monday.AddDays(6 + (WeekAfter().IsMatch(words) ? 7 : 0));
            // "Off until Thursday next week", "Monday to Wednesday next week": days of that week.
            return days.Count > 0 && !week.Groups["all"].Success && days.ConvertAll(day => Of(day, monday)) is var within
                ? (within.Count == 1 && Until().IsMatch(words) ? today : within[0], within[^1]) is var some && some.Item2 < some.Item1 ? null : some
                : (week.Groups["next"].Success ? monday : today, sunday);
        }

        if (For().IsMatch(words) && Length(words) is { } length)
        {
            return (today, today.AddDays(length - 1));
        }

        return days.Count switch
        {
            0 => null,
            1 when EndsThen().IsMatch(words) || Until().IsMatch(words) && !BeginsThen().IsMatch(words) => days[0] < today ? null : (today, days[0]),
            _ when BeginsOnly(words) => null,
            1 => (days[0], days[0]),
            2 => days[1] >= days[0] ? (days[0], days[1]) : null,
            // "7, 8 and 9 December": one after the other.
            _ => days.Zip(days.Skip(1), (one, next) => next.DayNumber - one.DayNumber).All(step => step is > 0 and <= 3) ? (days[0], days[^1]) : days[1] >= days[0] ? (days[0], days[1]) : null,
        };
    }

    private static DateOnly Of(DateOnly day, DateOnly monday) => day >= monday && day <= monday.AddDays(6) ? day : monday.AddDays(Place(day));

    private static DateOnly? First(string words, DateOnly today, DateOnly? near) => Days(words, today, near) is [var first, ..] ? first : null;

    private static (string Words, DateOnly? Day) Returning(string words, DateOnly today, DateOnly? near)
    {
        foreach (Match found in Return().Matches(words))
        {
            if (Days(found.Groups["day"].Value, today, near) is [var day, ..])
            {
                return (words.Remove(found.Index, found.Length).Insert(found.Index, " "), NextWeek().IsMatch(found.Value) ? Of(day, today.AddDays(7 - Place(today))) : day);
            }
        }

        return (words, null);
    }

    // "Off from this afternoon" begins today; "off this afternoon" is no day's leave.
    private static string WithoutPartsOfDays(string words) => PartOfADay().Replace(FromThisAfternoon().Replace(words, "${from} today"), " ");

    private static int Count(Match length) => (length.Groups["n"] switch
    {
        { Success: false } => 1,
        { Value: var written } when int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var figure) => figure,
        { Value: var written } => Math.Max(1, Array.FindIndex(Figures, figure => figure.Equals(written, StringComparison.OrdinalIgnoreCase))),
    }) * char.ToLowerInvariant(length.Groups["unit"].Value[0]) switch { 'w' => 7, 'f' => 14, _ => 1 };

    private static List<DateOnly> Days(string words, DateOnly today, DateOnly? near)
    {
        // "Monday the 11th" is one day.
        words = WeekdayOfFigure().Replace(words, "");
        var found = WrittenDays.Find(Range().Replace(words, "${d} ${mon}${y} to ${e} ${mon}${y}")).Select(written => Next(written, today)).OfType<DateOnly>().ToList();
        if (found.Count > 0)
        {
            // "from the 9th to 13 November": the bare figure is of the same month.
            return found.Count == 1 && Bare().Match(words) is { Success: true } bare && int.Parse(bare.Groups["d"].ValueSpan, CultureInfo.InvariantCulture) is var first and >= 1 && first < found[0].Day
                ? [new DateOnly(found[0].Year, found[0].Month, first), found[0]]
                : found;
        }

        var named = Word().Matches(words).Select(word => Named(word, today, near ?? today)).OfType<DateOnly>().ToList();
        // "4 to 8", said of a leave whose month is known.
        return named.Count == 0 && Between().Match(words) is { Success: true } between && Named(between.Groups["d"].Value, near ?? today) is { } begins && Named(between.Groups["e"].Value, begins) is { } ends ? [begins, ends]
            // "The 10th to the 3rd": of the month after.
            : named is [var one, var two] && two < one && Word().Matches(words)[1].Groups["d"].Success && Named(Word().Matches(words)[1].Groups["d"].Value, one) is { } later ? [one, later]
            : named;
    }

    private static DateOnly? Next(WrittenDay written, DateOnly today) => written.Year is { } year ? written.In(year)
        : written.In(today.Year) is { } thisYear && thisYear >= today.AddDays(-7) ? thisYear
        : written.In(today.Year + 1);

    private static DateOnly? Named(string figure, DateOnly near)
    {
        var day = int.Parse(figure, CultureInfo.InvariantCulture);
        for (var month = new DateOnly(near.Year, near.Month, 1); day is >= 1 and <= 31; month = month.AddMonths(1))
        {
            if (day <= DateTime.DaysInMonth(month.Year, month.Month) && month.AddDays(day - 1) >= near)
            {
                return month.AddDays(day - 1);
            }
        }

        return null;
    }

    private static DateOnly? Named(Match word, DateOnly today, DateOnly near) => word.Groups["d"].Success ? Named(word.Groups["d"].Value, near) : word.Value.ToLowerInvariant() switch
    {
        "today" => today,
        "tomorrow" => today.AddDays(1),
        var name when Enum.GetValues<DayOfWeek>().Where(day => name.StartsWith(day.ToString()[..3], StringComparison.OrdinalIgnoreCase)).Cast<DayOfWeek?>().FirstOrDefault() is { } weekday =>
            near.AddDays((Place(weekday) - Place(near) + 7) % 7),
        _ => null,
    };

    private static int Place(DateOnly day) => Place(day.DayOfWeek);

    private static int Place(DayOfWeek day) => ((int)day + 6) % 7;

    private const string Months = @"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

    private const string Weekdays = @"(?:mon|tues?|wed(?:s|nes)?|thurs?|fri|satur|sat|sun)(?:day)?";

    private const string ADay = @"(?:(?:" + Weekdays + @"\s+)?(?:the\s+)?\d{1,2}(?:(?:st|nd|rd|th)?(?:\s+of)?\s*" + Months + @"(?:\s+(?:19|20)\d\d)?|st|nd|rd|th|[/.]\d{1,2}(?:[/.]\d{2,4})?)\b|(?:" + Weekdays + @"\s+)?" + Months + @"\s+\d{1,2}(?:st|nd|rd|th)?\b|(?:next\s+)?" + Weekdays + @"\b(?:\s+(?:next\s+)?week\b)?|tomorrow\b|today\b)";

    [GeneratedRegex(@"\b(w/c|week\s+(commencing|beginning|of))\b", RegexOptions.IgnoreCase)]
    private static partial Regex WeekBeginning();

    [GeneratedRegex(@"\b(?:(?<next>(?<all>all(?:\s+of)?\s+|the\s+whole\s+of\s+)?next)|(?<all>all(?:\s+of)?\s+)?this|(?<all>all|the(?:\s+(?:whole|rest\s+of\s+the))?))\s+week\b(?!\s+(?:after|before|on|of|commencing|beginning)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Week();

    [GeneratedRegex(@"\b(?:and|plus|&)\s+the\s+(?:one|week)\s+after\b", RegexOptions.IgnoreCase)]
    private static partial Regex WeekAfter();

    [GeneratedRegex(@"\bnext\s+week\b|\bweek\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex NextWeek();

    [GeneratedRegex(@"\bfor\b", RegexOptions.IgnoreCase)]
    private static partial Regex For();

    // "for two weeks", "a fortnight", "3 days"; not "in two weeks", "a week later", "a week on Monday".
    [GeneratedRegex(@"(?<!\b(?:in|within|every|per|next|this|last|the|all)\s)\b(?:(?<n>a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,3})\s+(?:full\s+|whole\s+|working\s+)?)(?<unit>weeks?|wks?|fortnights?|days?)\b(?!\s+(?:ago|later|longer|earlier|early|more|less|shorter|extra|on|after|before|off\s+on|late)\b|['\u2019])", RegexOptions.IgnoreCase)]
    private static partial Regex Counted();

    // "a week longer", "two more days", "another week", "a day less", "a day early".
    [GeneratedRegex(@"\b(?:(?<n>a|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\s+(?<unit>weeks?|fortnights?|days?)\s+(?:longer|more|extra|later|late|(?<less>less|shorter|early|earlier))|(?:another|(?:an?\s+)?(?:extra|further))\s+(?:(?<n>one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\s+)?(?<unit>weeks?|fortnights?|days?)|(?<n>a|one|two|three|four|five|six|\d{1,2})\s+(?:more|extra|further|(?<less>fewer|less))\s+(?<unit>weeks?|fortnights?|days?))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Compared();

    [GeneratedRegex(@"\b(until|till|til|'til|up to|through|to|by|back)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Until();

    [GeneratedRegex(@"\b(?:until|till|til|up\s+to|through\s+to|end(?:s|ing)?|last(?:s|\s+day)?|finish(?:es|ing)?|to)(?:\s+(?:is|on|at|up|only|just|now|the|end|of|day|to|and|including))*\s+" + ADay, RegexOptions.IgnoreCase)]
    private static partial Regex EndsThen();

    [GeneratedRegex(@"\b(?:from|since|start(?:s|ing)?|begin(?:s|ning)?|as\s+of|first\s+day|not\s+(?:away|off|on\s+leave|going(?:\s+away)?)\s+(?:until|till|before))(?:\s+(?:is|on|only|just|now|the))*\s+" + ADay, RegexOptions.IgnoreCase)]
    private static partial Regex BeginsThen();

    [GeneratedRegex(@"\b(from|since|starting)\b", RegexOptions.IgnoreCase)]
    private static partial Regex From();

    // "back on the 26th", "in again tomorrow", "not back until Monday", "return to work on 4 January".
    [GeneratedRegex(@"(?:[,;]?\s*\b(?:and|then|but)\s+)?\b(?:(?:i['\u2019]?m|i\s+am|i['\u2019]?ll\s+be|i\s+(?:will|shall)\s+be|will\s+be|won['\u2019]?t\s+be|not|until|till)\s+)*\b(?:back(?:\s+(?:properly|again|at\s+(?:work|my\s+desk|it)|in(?:\s+the\s+office)?|to\s+work|with\s+you|here|only|now|instead))*(?:\s+(?:on|from|by|until|till|before|for|the|as\s+of))*|return(?:s|ing)?(?:\s+(?:to\s+work|to\s+the\s+office))?(?:\s+(?:on|from|the))*|(?:in|here)(?:\s+(?:again(?:\s+(?:on|from|the))*|(?:on|from)(?:\s+the)?)|(?=\s+(?:tomorrow|" + Weekdays + @")\b)))\s+(?<day>" + ADay + ")", RegexOptions.IgnoreCase)]
    private static partial Regex Return();

    [GeneratedRegex(@"\b(?:(?:this|all|for\s+the|in\s+the|later\s+this)\s+(?:morning|afternoon|evening)|(?:today|tomorrow|" + Weekdays + @")(?:\s+in\s+the)?\s+(?:morning|afternoon|evening|am|pm)|tonight|over\s+lunch(?:time)?|at\s+lunch(?:time)?|for\s+(?:an|a|half\s+an|the|one|two|three|four|a\s+couple\s+of|a\s+few|\d{1,2})(?:\s+next)?\s+(?:hours?|hrs?|minutes|mins|bit)|half[\s-](?:a[\s-])?day(?:\s+(?:off\s+)?(?:on\s+)?(?:today|tomorrow|" + Weekdays + @"))?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex PartOfADay();

    [GeneratedRegex(@"\b(?<from>from|since|as\s+of|starting)\s+(?:this|today(?:\s+in\s+the)?)\s+(?:morning|afternoon|evening)\b", RegexOptions.IgnoreCase)]
    private static partial Regex FromThisAfternoon();

    [GeneratedRegex(@"\b" + Weekdays + @"\s+(?:the\s+)?(?=\d{1,2}(?:st|nd|rd|th)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex WeekdayOfFigure();

    // "9-13 Nov", "9 to 13 November".
    [GeneratedRegex(@"\b(?<d>\d{1,2})(?:st|nd|rd|th)?\s*(?:-|–|to|until|till|and)\s*(?:the\s+)?(?<e>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(?<mon>" + Months + @")\b(?<y>\s+(?:19|20)\d\d)?", RegexOptions.IgnoreCase)]
    private static partial Regex Range();

    [GeneratedRegex(@"\b(?<d>\d{1,2})\s*(?:-|–|to|until|till)\s*(?:the\s+)?(?<e>\d{1,2})\b(?![:.]\d|\s*(?:[ap]\.?m|o['\u2019]?clock|done|are|is)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Between();

    [GeneratedRegex(@"\b(?:from\s+)?the\s+(?<d>\d{1,2})(?:st|nd|rd|th)?\s+(?:-|–|to|until|till)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Bare();

    [GeneratedRegex(@"\b(?:today|tomorrow|" + Weekdays + @"|(?<d>\d{1,2})(?:st|nd|rd|th))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Word();
}
