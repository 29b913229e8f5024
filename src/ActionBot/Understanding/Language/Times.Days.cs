using System.Globalization;

namespace ActionBot.Understanding.Language;

// Days: "9 November", "the 10th", "16/2", "next Friday", "St Andrew's Day".
internal sealed partial class Times
{
    private static readonly Dictionary<string, int> Ordinals = Named(
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
        "seventeenth", "eighteenth", "nineteenth", "twentieth", "twenty-first", "twenty-second", "twenty-third", "twenty-fourth", "twenty-fifth", "twenty-sixth", "twenty-seventh", "twenty-eighth", "twenty-ninth", "thirtieth", "thirty-first");

    private static readonly (string[] Words, int Day, int Month)[] NamedDays =
    [
        .. new[] { ("st andrew's day", 30, 11), ("st andrews day", 30, 11), ("st david's day", 1, 3), ("st davids day", 1, 3), ("st patrick's day", 17, 3), ("st george's day", 23, 4), ("burns night", 25, 1), ("new year's eve", 31, 12), ("new year's day", 1, 1), ("hogmanay", 31, 12), ("christmas eve", 24, 12), ("christmas day", 25, 12), ("boxing day", 26, 12), ("bonfire night", 5, 11), ("remembrance day", 11, 11) }
            .Select(named => (Tokens.Of(named.Item1).Select(token => token.Word).ToArray(), named.Item2, named.Item3)),
    ];

    private static readonly string[] SpokenYears = ["five", "six", "seven", "eight", "nine"];

    // "9 to 20 November", "9-13 Nov": the month stands behind the second figure only
    private TimeMention? Range(int at)
    {
        // "tues-thurs"
        if (tokens[at].IsWord && tokens[at].Word.IndexOf('-', StringComparison.Ordinal) is > 0 and var hyphen && Weekdays.ContainsKey(tokens[at].Word[..hyphen]) && Weekdays.ContainsKey(tokens[at].Word[(hyphen + 1)..]))
        {
            return new TimeMention(at, at + 1, TimeKind.Range, null);
        }

        if (tokens[at].Kind is not (TokenKind.Number or TokenKind.Ordinal) || tokens[at].Value is < 1 or > 31)
        {
            return null;
        }

        // "7-11/12", "off 7/12 - 11/12": in figures
        if (at > 0 && tokens[at].Kind == TokenKind.Number && !BeforeLists.Contains(tokens[at - 1].Word) && tokens[at - 1].Kind != TokenKind.Stop)
        {
            var dash = Word(at + 1) is "/" && at + 2 < tokens.Length && tokens[at + 2] is { Kind: TokenKind.Number, Value: >= 1 and <= 12 } ? at + 3 : at + 1;
            if ((Word(dash) is "-" or "–" || dash > at + 1 && Word(dash) is "to") && dash + 3 < tokens.Length && tokens[dash + 1] is { Kind: TokenKind.Number, Value: <= 31 } && Word(dash + 2) is "/" && tokens[dash + 3] is { Kind: TokenKind.Number, Value: >= 1 and <= 12 } && Word(dash + 4) is not "/" && (dash > at + 1 || tokens[dash + 1].Value > tokens[at].Value))
            {
                return new TimeMention(at, dash + 4, TimeKind.Range, null);
            }
        }

        // "push 3 to 9 March" puts an action off; a stretch of days has a lower first day, and stands where somebody is away
        var stretch = Word(at + 1) is "-" or "–" || (Word(at + 1) is "to" && (at == 0 || tokens[at - 1].Word is "from" or "between" or "leave" or "away" or "off" or "office" or "a/l" or "holiday" or "hols" or "holidays" or ":" or "the" || tokens[at - 1].Word is "," && !(at > 1 && tokens[at - 2].Kind == TokenKind.Number)));
        return stretch && at + 2 < tokens.Length && tokens[at + 2].Value > tokens[at].Value && Day(at + 2) is { } last && last.End > at + 3 ? last with { Start = at, Kind = TimeKind.Range, Date = null } : null;
    }

    // A week commences on a Monday and ends from Friday to Sunday; where the year that was left out would make it another day, the words do not fix one.
    private static TimeMention Commencing(TimeMention week, bool isEnd) => week.Date is { } day && (isEnd ? day.DayOfWeek is not (DayOfWeek.Friday or DayOfWeek.Saturday or DayOfWeek.Sunday) : day.DayOfWeek != DayOfWeek.Monday)
        ? week with { Date = null }
        : week;

    private TimeMention? Day(int at)
    {
        if (at >= tokens.Length)
        {
            return null;
        }

        var token = tokens[at];

        // "w/c 9 Nov", "week commencing the 9th", "week beginning 9 November"
        if (token.Word is "w/c" or "wc" or "w/e" && Day(Skip(at + 1, "the")) is { } week)
        {
            return Commencing(week, token.Is("w/e")) with { Start = at };
        }

        if (token.Is("week") && Word(at + 1) is "commencing" or "beginning" or "starting" or "of" && Day(Skip(at + 2, "the")) is { } named)
        {
            return Commencing(named, isEnd: false) with { Start = at };
        }

        // "Tuesday 19 January", "Friday the 13th"
        if (Weekdays.ContainsKey(token.Word) && Day(Skip(Skip(Skip(at + 1, ","), "the"), ",")) is { } exact)
        {
            return exact with { Start = at };
        }

        if (token.Kind == TokenKind.Date)
        {
            return WrittenInFigures(token.Word) is { } date ? new TimeMention(at, at + 1, TimeKind.Day, date) : null;
        }

        // "16/2" where it can be no list of actions: "by 16/2", "inspection booked 3/12"
        if (token.Kind == TokenKind.Number && Word(at + 1) == "/" && at + 2 < tokens.Length && tokens[at + 2].Kind == TokenKind.Number && tokens[at + 2].Value is >= 1 and <= 12 && token.Value is >= 1 and <= 31 && Word(at + 3) != "/" && at > 0 && (Earliest(at + 3) || Dated(at)))
        {
            return new TimeMention(at, at + 3, TimeKind.Day, Next(token.Value, tokens[at + 2].Value, null));
        }

        // "9 November 2026", "8th of December", "the tenth"
        var day = token.Kind is TokenKind.Number or TokenKind.Ordinal ? token.Value : token.IsWord && at > 0 ? Ordinals.GetValueOrDefault(token.Word) : 0;
        if (day is >= 1 and <= 31)
        {
            var month = Skip(at + 1, "of");
            if (month < tokens.Length && Months.TryGetValue(tokens[month].Word, out var number) && !(tokens[month].Is("may") && !tokens[month].Capital && !IsFigure(month + 1) && token.Kind != TokenKind.Ordinal))
            {
                var end = Year(month + 1, out var year);
                return Next(day, number, year) is { } date ? new TimeMention(at, end, TimeKind.Day, date) : null;
            }

            // "8th of this month", "10th of next month"
            if (Word(at + 1) == "of" && Word(at + 2) is "the" or "this" or "next" && Word(at + 3) == "month")
            {
                return new TimeMention(at, at + 4, TimeKind.Day, DayOf(Word(at + 2) == "next" ? today.AddMonths(1) : today, day));
            }

            if (token.Kind == TokenKind.Ordinal || (token.IsWord && day > 2 && at > 0 && tokens[at - 1].Word is "the" or "until" or "till" or "by"))
            {
                return new TimeMention(at, at + 1, TimeKind.Day, NextDay(day));
            }
        }

        // "November 9th", "Nov 9 2026"
        // "may 30 be deferred" asks about an action
        if (token.Is("may") && !token.Capital && Word(at + 2) is "be" or "have" or "go" or "come" or "slip" or "wait" or "move")
        {
            return null;
        }

        if (Months.TryGetValue(token.Word, out var first) && at + 1 < tokens.Length && tokens[at + 1].Kind is TokenKind.Ordinal or TokenKind.Number && tokens[at + 1].Value is >= 1 and <= 31)
        {
            var end = Year(at + 2, out var year);
            return Next(tokens[at + 1].Value, first, year) is { } date ? new TimeMention(at, end, TimeKind.Day, date) : null;
        }

        return null;
    }

    private TimeMention? Weekday(int at)
    {
        if (at >= tokens.Length)
        {
            return null;
        }

        // "the minutes from thursdays Community Safety meeting": the apostrophe is left out
        if (tokens[at].Word is { Length: > 6 } plural && plural[^1] == 's' && Weekdays.ContainsKey(plural[..^1]) && After(at, "from", "of", "for", "in", "at") && at + 1 < tokens.Length && tokens[at + 1] is { IsWord: true, Capital: true })
        {
            return new TimeMention(at, at + 1, TimeKind.Day, null);
        }

        var which = tokens[at].Word is "next" or "this" or "last" or "coming" ? tokens[at].Word : null;
        var name = which is null ? at : at + 1;
        if (name >= tokens.Length || !Weekdays.TryGetValue(tokens[name].Word, out var weekday) || (tokens[name].Word is "sun" or "sat" or "mon" or "wed" && !tokens[name].Capital && which is null && !After(name, "by", "on", "until", "till", "til")))
        {
            return null;
        }

        var ahead = ((weekday % 7) - (int)today.DayOfWeek + 7) % 7;
        var date = which == "last" ? today.AddDays(ahead - 7) : today.AddDays(ahead == 0 ? 7 : ahead);
        if (Word(name + 1) is "week" or "wk" && which is null)
        {
            return new TimeMention(at, name + 2, TimeKind.Day, date.AddDays(7));
        }

        // "next Friday", said on a Wednesday, is the one or the other: whoever asks is asked.
        return new TimeMention(at, name + 1, TimeKind.Day, which == "next" && ahead != 0 ? null : date);
    }

    // What actions are listed behind: "close 3/12", "AP 1/2", "and 3/4"
    private static readonly HashSet<string> BeforeLists =
    [
        "ap", "aps", "action", "actions", "no", "nos", "number", "numbers", "item", "items", "point", "points", "finding", "findings", "ref", "refs", "close", "chase", "drop", "confirm", "reject", "reopen", "accept", "approve", "and", "or", "but", "so", "then", "also", "both", "done", "complete", "completed", "finished", "re", "about", "regarding", "mark", "tick", "off", "of", "assign", "move", "give", "pass", "refer", "restrict", "split", "merge", "extend", "show", "minute", "min", "mins", "minutes", "m", "paras", "para", "are", "is", "for", "with", "as", "that", "need", "needs", "hi", "hello", "thanks", "yes", "nope", "update", "status", "progress", "my", "our", "the", "take", "grant",
    ];

    /// <summary>A word behind which figures with a stroke list actions: "close 11/12".</summary>
    internal static bool OpensList(string word) => BeforeLists.Contains(word) || References.IsPrefix(word);

    // "15/1 at the earliest", "5/2 more like", "20/1 is realistic"
    private bool Earliest(int at) => Word(at) is "earliest" or "soonest" or "realistically" or "latest" || Word(at) is "at" && Word(at + 1) is "the" && Word(at + 2) is "earliest" or "latest" or "soonest" || Word(at) is "more" && Word(at + 1) is "like" or "likely" or "realistic" || Word(at) is "is" or "would" or "looks" && Word(at + 1) is "realistic" or "likely" or "possible" or "doable" or "better" or "more" or "work" or "do" or "about";

    // "sent to the MP 3/12", "draft minutes attached, 25/11", "deadline should be 11/12 not 11/1"
    private bool Dated(int at)
    {
        var (day, month) = (tokens[at].Value, tokens[at + 2].Value);
        var before = tokens[at - 1];
        if (before.Word is "by" or "until" or "till" or "til" or "on" or "before" or "to" or "w/c" or "wc" or "w/e" or "commencing" or "beginning" or "since" or "from" or "after" || before.Word is "be" or "now" or "not" or "is" && Array.Exists(tokens, other => other.Word is "deadline" or "due" or "date" or "meeting"))
        {
            return true;
        }

        // "3 – Completed 12/11": the number that is complete stands before it
        if (before.Word is "completed" or "complete" or "done" or "finished" or "closed")
        {
            for (var earlier = at - 2; earlier >= 0 && tokens[earlier].Kind != TokenKind.Stop; earlier--)
            {
                if (tokens[earlier].Kind is TokenKind.Number or TokenKind.Reference)
                {
                    return true;
                }
            }
        }

        // No committee has its twenty-fifth action beside its eleventh in that order
        var falls = day > 12 && day > month;
        if (!before.IsWord)
        {
            return falls && before.Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Bracket;
        }

        var behind = at + 3 < tokens.Length ? tokens[at + 3] : default;
        return falls && before.Word is "for" or "of" or "the" or "our" or "back" || !BeforeLists.Contains(before.Word) && !References.IsPrefix(before.Word) && !(behind.Word is not null && References.OpensPredicate(behind.Word) && behind.Word is not ("with" or "to" or "in" or "on" or "at" or "and") && at < 3);
    }

    // "St Andrew's Day", "Burns Night", "Boxing Day"
    private TimeMention? NamedDay(int at)
    {
        foreach (var (words, day, month) in NamedDays)
        {
            var all = at + words.Length <= tokens.Length;
            for (var word = 0; all && word < words.Length; word++)
            {
                all = tokens[at + word].Word == words[word];
            }

            if (all)
            {
                return new TimeMention(at, at + words.Length, TimeKind.Day, Next(day, month, null));
            }
        }

        return null;
    }

    private DateOnly? WrittenInFigures(string word)
    {
        var parts = word.Split('/', '-', '.');
        if (!int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var first) || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var month) || !int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var last))
        {
            return null;
        }

        return parts[0].Length == 4 ? Exact(first, month, last) : Exact(last < 100 ? 2000 + last : last, month, first);
    }

    private int Year(int at, out int? year)
    {
        at = Word(at) == "," && at + 1 < tokens.Length && tokens[at + 1].Value is >= 2000 and <= 2100 ? at + 1 : at;
        var found = at < tokens.Length && tokens[at].Kind == TokenKind.Number && tokens[at].Value is >= 2000 and <= 2100;
        if (!found && Word(at) == "twenty" && Word(at + 1) == "twenty" && Array.IndexOf(SpokenYears, Word(at + 2)) is var spoken && spoken >= 0)
        {
            year = 2025 + spoken;
            return at + 3;
        }

        year = found ? tokens[at].Value : null;
        return found ? at + 1 : Word(at) == "," ? at : at;
    }

    private DateOnly? Next(int day, int month, int? year)
    {
        if (year is { } exact)
        {
            return Exact(exact, month, day);
        }

        var next = Exact(today.Year, month, day);
        return next is { } date && date < today ? Exact(today.Year + 1, month, day) : next;
    }

    private DateOnly? NextDay(int day)
    {
        for (var month = today.AddDays(1 - today.Day); month < today.AddMonths(13); month = month.AddMonths(1))
        {
            if (DayOf(month, day) is { } date && date >= today)
            {
                return date;
            }
        }

        return null;
    }

    private static DateOnly? DayOf(DateOnly month, int day) => Exact(month.Year, month.Month, day);

    private static DateOnly? Exact(int year, int month, int day) => year is >= 1900 and <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private bool IsFigure(int at) => at < tokens.Length && tokens[at].Kind == TokenKind.Number;
}
