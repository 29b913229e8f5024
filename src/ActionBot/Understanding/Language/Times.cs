using System.Globalization;

namespace ActionBot.Understanding.Language;

/// <summary>What kind of time was said.</summary>
internal enum TimeKind
{
    Day,
    Month,
    Span,
    Meeting,
    Vague,
    Range,
}

/// <summary>A time in a message: tokens from Start to before End, without the preposition.</summary>
internal readonly record struct TimeMention(int Start, int End, TimeKind Kind, DateOnly? Date, TimeOnly? Clock = null)
{
    public bool Covers(int token) => token >= Start && token < End;
}

/// <summary>
/// Reads times as people write them in chat. A date comes out only where the words and the day of asking fix it; meetings are left to whoever
/// knows the calendar.
/// </summary>
internal sealed class Times(Token[] tokens, DateOnly today)
{
    private static readonly Dictionary<string, int> Months = Named(
        "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug", "september sep sept", "october oct", "november nov", "december dec");

    private static readonly Dictionary<string, int> Weekdays = Named("monday mon", "tuesday tue tues", "wednesday wed weds", "thursday thu thur thurs", "friday fri", "saturday sat", "sunday sun");

    private static readonly Dictionary<string, int> Ordinals = Named(
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
        "seventeenth", "eighteenth", "nineteenth", "twentieth", "twenty-first", "twenty-second", "twenty-third", "twenty-fourth", "twenty-fifth", "twenty-sixth", "twenty-seventh", "twenty-eighth", "twenty-ninth", "thirtieth", "thirty-first");

    private static readonly Dictionary<string, int> Counts = new() { ["a"] = 1, ["an"] = 1, ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["eight"] = 8, ["ten"] = 10, ["twelve"] = 12, ["another"] = 1, ["extra"] = 1, ["further"] = 1, ["couple"] = 2 };

    private static readonly (string[] Words, int Day, int Month)[] NamedDays =
    [
        .. new[] { ("st andrew's day", 30, 11), ("st andrews day", 30, 11), ("st david's day", 1, 3), ("st davids day", 1, 3), ("st patrick's day", 17, 3), ("st george's day", 23, 4), ("burns night", 25, 1), ("new year's eve", 31, 12), ("new year's day", 1, 1), ("hogmanay", 31, 12), ("christmas eve", 24, 12), ("christmas day", 25, 12), ("boxing day", 26, 12), ("bonfire night", 5, 11), ("remembrance day", 11, 11) }
            .Select(named => (Tokens.Of(named.Item1).Select(token => token.Word).ToArray(), named.Item2, named.Item3)),
    ];

    private static readonly string[] SpokenYears = ["five", "six", "seven", "eight", "nine"];

    private static readonly HashSet<string> Seasons = ["spring", "summer", "autumn", "winter", "christmas", "xmas", "easter", "recess", "whitsun"];

    private static readonly HashSet<string> Vague = ["asap", "ongoing", "shortly", "soon"];

    private static readonly HashSet<string> BeforeTimes =
        ["by", "before", "until", "till", "til", "'til", "to", "on", "in", "for", "from", "at", "the", "of", "since", "this", "next", "last", "early", "mid", "late", "end", "due", "w/c", "and", "after", "around", "about", "realistically", "say", "like", "maybe", "probably", "perhaps", "suggest", "try", "earliest", "per", "-", "–", "/", ",", "&", "is", "now"];

    private static readonly HashSet<string> MeetingNouns = ["meeting", "meetings", "mtg", "mtgs", "committee", "ctte", "cttee", "panel", "agenda", "cycle", "session"];

    /// <summary>The words for months, weekdays and spans, so that a slip in one is mended.</summary>
    public static IEnumerable<string> Vocabulary => Months.Keys.Where(word => word.Length > 3).Concat(Weekdays.Keys.Where(word => word.Length > 5)).Concat(["tomorrow", "fortnight", "meeting"]);

    public static int MonthOf(string word) => Months.GetValueOrDefault(word);

    /// <summary>Every time in the message, in its order, none within another.</summary>
    public static TimeMention[] In(Token[] tokens, DateOnly today)
    {
        var times = new Times(tokens, today);
        var found = new List<TimeMention>();
        for (var at = 0; at < tokens.Length; at++)
        {
            if (times.At(at) is { } time)
            {
                found.Add(time);
                at = time.End - 1;
            }
        }

        return [.. found];
    }

    private TimeMention? At(int at)
    {
        if (Plain(at) is not { } time)
        {
            return null;
        }

        // "9 to 20 November", "21 Dec - 4 Jan", "9th-13th": both ends make one time; "9 or 16 November" is no range
        if (time.Kind is TimeKind.Day && Word(time.End) is "to" or "-" or "–" or "until" or "till" or "through" && (Day(Skip(time.End + 1, "the")) ?? Weekday(time.End + 1)) is { } last && !MovesFrom(at))
        {
            return last with { Start = at, Kind = TimeKind.Range, Date = null };
        }

        // "from the 16th for two weeks", "Monday for ten days"
        if (time.Kind is TimeKind.Day && Word(time.End) is "for" && time.End + 1 < tokens.Length && (tokens[time.End + 1].Kind == TokenKind.Number || Counts.ContainsKey(Word(time.End + 1)!)) && Span(time.End + 1) is { } lasts)
        {
            return lasts with { Start = at, Kind = TimeKind.Range, Date = null };
        }

        return WithMeeting(WithClock(time));
    }

    // "from 3 Feb to 10 Feb" of a meeting that is moved is two times; "on leave from 9 to 20 November" is one.
    private bool MovesFrom(int at)
    {
        var moves = false;
        for (var before = at - 1; before >= 0 && tokens[before].Kind != TokenKind.Stop; before--)
        {
            moves |= tokens[before].Word is "move" or "moved" or "moves" or "moving" or "shift" or "shifted" or "reschedule" or "rescheduled" or "change" or "changed" or "switch" or "switched" or "swap" or "swapped" or "bring" or "brought" or "postponed" or "postpone" or "put" or "push" or "pushed";
        }

        return moves;
    }

    private TimeMention? Plain(int at) => Day(at) ?? Range(at) ?? Weekday(at) ?? Meeting(at) ?? Part(at) ?? Month(at) ?? Span(at) ?? Phrase(at);

    // "9 to 20 November", "9-13 Nov": the month stands behind the second figure only
    private TimeMention? Range(int at)
    {
        if (tokens[at].Kind is not (TokenKind.Number or TokenKind.Ordinal) || tokens[at].Value is < 1 or > 31)
        {
            return null;
        }

        // "push 3 to 9 March" puts an action off; a stretch of days has a lower first day, and stands where somebody is away
        var stretch = Word(at + 1) is "-" or "–" || (Word(at + 1) is "to" && (at == 0 || tokens[at - 1].Word is "from" or "between" or "leave" or "away" or "off" or "a/l" or "holiday" or "hols" or "holidays" or ":" or "the" || tokens[at - 1].Word is "," && !(at > 1 && tokens[at - 2].Kind == TokenKind.Number)));
        return stretch && at + 2 < tokens.Length && tokens[at + 2].Value > tokens[at].Value && Day(at + 2) is { } last && last.End > at + 3 ? last with { Start = at, Kind = TimeKind.Range, Date = null } : null;
    }

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
            return week with { Start = at };
        }

        if (token.Is("week") && Word(at + 1) is "commencing" or "beginning" or "starting" or "of" && Day(Skip(at + 2, "the")) is { } named)
        {
            return named with { Start = at };
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

        // "16/2" only where a time is expected: "by 16/2"
        if (token.Kind == TokenKind.Number && Word(at + 1) == "/" && at + 2 < tokens.Length && tokens[at + 2].Kind == TokenKind.Number && tokens[at + 2].Value is >= 1 and <= 12 && token.Value is >= 1 and <= 31
            && at > 0 && (token.Value > tokens[at + 2].Value && token.Value > 9 && tokens[at - 1].IsWord && tokens[at - 1].Word is not ("ap" or "aps" or "actions" or "action" or "no" or "nos" or "numbers" or "items" or "close" or "chase" or "drop" or "confirm" or "and" or "reject" or "done" or "reopen") || tokens[at - 1].Word is "by" or "until" or "till" or "til" or "on" or "before" or "to" or "w/c" or "wc" or "w/e" or "back" or "commencing" or "beginning" or "since" or "sent" or "circulated" or "issued" or "published" or "emailed" || tokens[at - 1].Word is "for" && token.Value > tokens[at + 2].Value && token.Value > 9 || (at > 1 && at + 3 == tokens.Length && tokens[at - 1].IsWord && tokens[at - 1].Capital && tokens[at - 2].IsWord)) && Word(at + 3) != "/")
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

        var which = tokens[at].Word is "next" or "this" or "last" or "coming" ? tokens[at].Word : null;
        var name = which is null ? at : at + 1;
        if (name >= tokens.Length || !Weekdays.TryGetValue(tokens[name].Word, out var weekday) || (tokens[name].Word is "sun" or "sat" or "mon" or "wed" && !tokens[name].Capital && which is null && !After(name, "by", "on", "until", "till", "til")))
        {
            return null;
        }

        var ahead = ((weekday % 7) - (int)today.DayOfWeek + 7) % 7;
        var date = which == "last" ? today.AddDays(ahead - 7) : today.AddDays(ahead == 0 ? 7 : ahead);
        if (Word(name + 1) == "week" && which is null)
        {
            return new TimeMention(at, name + 2, TimeKind.Day, date.AddDays(7));
        }

        // "next Friday", said on a Wednesday, is the one or the other: whoever asks is asked.
        return new TimeMention(at, name + 1, TimeKind.Day, which == "next" && ahead != 0 ? null : date);
    }

    private TimeMention? Month(int at)
    {
        if (at >= tokens.Length || !Months.ContainsKey(tokens[at].Word) || tokens[at].Kind != TokenKind.Word)
        {
            return null;
        }

        var token = tokens[at];
        var sure = token.Word switch
        {
            "may" => (token.Capital && at > 0) || After(at, "in", "by", "until", "till", "since", "to", "for", "before"),
            "march" or "mar" or "jan" or "sep" or "dec" or "jun" or "apr" or "aug" => true,
            _ => true,
        };
        return sure ? new TimeMention(at, Year(at + 1, out _), TimeKind.Month, null) : null;
    }

    // "end of November", "mid December", "early in the new year", "beginning of next week", "close of play Friday"
    private TimeMention? Part(int at)
    {
        var word = Word(at);
        var next = at + 1;
        switch (word)
        {
            case "end" or "close" or "beginning" or "start" or "middle" or "back" when Word(at + 1) is "of" or "end":
                next = Skip(Skip(at + 2, "of"), "the");
                break;
            case "end" when Months.ContainsKey(Word(at + 1) ?? ""):
                break;
            case "mid" or "early" or "late" when next < tokens.Length:
                next = Skip(Skip(Skip(next, "-"), "in"), "the");
                break;
            case "year" or "month" when Word(at + 1) == "end":
                return new TimeMention(at, at + 2, TimeKind.Vague, word == "month" ? EndOf(today) : null);
            case "eod" or "cop" or "cob" or "eop":
                return Weekday(at + 1) is { } on ? on with { Start = at } : new TimeMention(at, at + 1, TimeKind.Day, today);
            default:
                // "mid-December" is one token
                if (word is not null && at < tokens.Length && tokens[at].IsWord && (word.StartsWith("mid-", StringComparison.Ordinal) || word.StartsWith("early-", StringComparison.Ordinal) || word.StartsWith("late-", StringComparison.Ordinal)) && Months.ContainsKey(word[(word.IndexOf('-', StringComparison.Ordinal) + 1)..]))
                {
                    return new TimeMention(at, at + 1, TimeKind.Vague, null);
                }

                return null;
        }

        var end = word is "end" or "close";
        if (Word(next) is "play" or "business" or "day" && end)
        {
            var day = Skip(next + 1, "on");
            return Weekday(day) is { } on ? on with { Start = at }
                : Day(Skip(day, "the")) is { } exact ? exact with { Start = at }
                : Word(next + 1) is "today" or "tomorrow" ? new TimeMention(at, next + 2, TimeKind.Day, today.AddDays(Word(next + 1) == "today" ? 0 : 1))
                : new TimeMention(at, next + 1, TimeKind.Day, today);
        }

        if (Months.TryGetValue(Word(next) ?? "", out var month))
        {
            var last = Year(next + 1, out var year);
            return new TimeMention(at, last, TimeKind.Vague, end ? EndOf(new DateOnly(year ?? (month < today.Month ? today.Year + 1 : today.Year), month, 1)) : null);
        }

        var which = Word(next) is "this" or "next" ? Word(next) : null;
        next = which is null ? next : next + 1;
        if (Word(next) is "new" or "calendar" or "financial" or "municipal" or "academic" or "school" && Word(next + 1) is "year" or "term")
        {
            return new TimeMention(at, next + 2, TimeKind.Vague, null);
        }

        return Word(next) switch
        {
            "week" => new TimeMention(at, next + 1, TimeKind.Span, end ? Friday(which == "next" ? today.AddDays(7) : today) : null),
            "month" => new TimeMention(at, next + 1, TimeKind.Span, end ? EndOf(which == "next" ? today.AddDays(1 - today.Day).AddMonths(1) : today) : null),
            "year" or "quarter" or "term" => new TimeMention(at, next + 1, TimeKind.Vague, null),
            "q1" or "q2" or "q3" or "q4" => new TimeMention(at, next + 1, TimeKind.Vague, null),
            { } season when Seasons.Contains(season) => new TimeMention(at, next + 1, TimeKind.Vague, null),
            _ => null,
        };
    }

    // "next week", "a fortnight", "another two weeks", "2 more weeks", "three working days", "a couple of weeks"
    private TimeMention? Span(int at)
    {
        var word = Word(at);
        if (word is "this" or "next" or "last" or "following" or "coming" && Word(at + 1) is "week" or "month" or "year" or "quarter" or "term" or "fortnight" or "weekend")
        {
            return new TimeMention(at, at + 2, TimeKind.Span, null);
        }

        var counted = at;
        var more = false;
        if (word == "another" && Counts.ContainsKey(Word(at + 1) ?? "") && Word(at + 1) != "another")
        {
            counted++;
            more = true;
        }
        else if (word == "another" && at + 1 < tokens.Length && tokens[at + 1].Kind == TokenKind.Number)
        {
            counted++;
            more = true;
        }

        // "goes to market later this month"
        if (word is "later" && Word(at + 1) is "this" or "next" && Word(at + 2) is "week" or "month" or "year" or "term")
        {
            return new TimeMention(at, at + 3, TimeKind.Span, null);
        }

        if (counted >= tokens.Length)
        {
            return null;
        }

        int count;
        if (tokens[counted].Kind == TokenKind.Number && tokens[counted].Value is > 0 and < 100)
        {
            count = tokens[counted].Value;
        }
        else if (word == "fortnight")
        {
            return new TimeMention(at, at + 1, TimeKind.Span, today.AddDays(14));
        }
        else if (!Counts.TryGetValue(tokens[counted].Word, out count))
        {
            return null;
        }

        var unit = counted + 1;
        if (Word(counted) == "a" && Word(unit) == "couple")
        {
            count = 2;
            unit++;
        }

        var some = Word(counted) == "a" && Word(unit) == "few";
        unit = some ? unit + 1 : unit;
        unit = Skip(Skip(unit, "of"), "more");
        unit = Skip(Skip(Skip(unit, "extra"), "further"), "full");
        var working = Word(unit) is "working" or "clear" or "business";
        unit = working ? unit + 1 : unit;
        DateOnly? date = Word(unit) switch
        {
            "day" or "days" => working ? null : today.AddDays(count),
            "week" or "weeks" or "wk" or "wks" => today.AddDays(7 * count),
            "fortnight" or "fortnights" => today.AddDays(14 * count),
            "month" or "months" => today.AddMonths(count),
            "year" or "years" => today.AddYears(count),
            "hour" or "hours" or "minute" or "minutes" or "cycle" or "cycles" => today,
            _ => DateOnly.MinValue,
        };
        if (date == DateOnly.MinValue)
        {
            return null;
        }

        date = some ? null : date;

        // "put back a week" says how far, not when
        var length = word is "a" && !more && at > 0 && tokens[at - 1].Word is "back" or "forward" or "by";
        var end = unit + 1;
        if (Word(end) == "on" && Weekday(end + 1) is { } on)
        {
            return on with { Start = at, Date = on.Date is { } day ? day.AddDays(7 * count) : null };
        }

        end = Word(end) is "time" or "more" or "longer" or "extra" ? end + 1 : Word(end) == "'" && Word(end + 1) == "time" ? end + 2 : end;
        return new TimeMention(at, end, TimeKind.Span, length || Word(unit)!.StartsWith("hour", StringComparison.Ordinal) || Word(unit)!.StartsWith("minute", StringComparison.Ordinal) || Word(unit)!.StartsWith("cycle", StringComparison.Ordinal) ? null : date);
    }

    // "next meeting", "annual meeting", "meeting on 21 January", "meeting after next"
    private TimeMention? Meeting(int at)
    {
        var word = Word(at);
        if (word is "special" or "extraordinary" or "ordinary" or "budget" && Word(at - 1) is "the" && Word(at - 2) is "for" or "to" or "until" or "till" or "by" && Word(at + 2) is not "on" || word is "next" or "last" or "annual" or "following" or "first" or "previous" or "same" or "forthcoming" or "upcoming" or "latest" or "recent")
        {
            var noun = at + 1;
            while (Word(noun) is "ordinary" or "scheduled" or "full" or "annual" or "formal" or "public" or "council" or "committee" or "extraordinary" or "special" && MeetingNouns.Contains(Word(noun + 1) ?? ""))
            {
                noun++;
            }

            if (MeetingNouns.Contains(Word(noun) ?? "") && Word(noun) is not "committee")
            {
                return new TimeMention(at, Behind(noun + 1), TimeKind.Meeting, null);
            }

            return word is "next" && Word(at + 1) is "time" or "one" || word is "following" && Word(at + 1) is "one" ? new TimeMention(at, at + 2, TimeKind.Meeting, null) : null;
        }

        // "the meeting in June"
        if (word is "meeting" or "mtg" && Word(at + 1) == "in" && Word(at - 1) is "the" && Word(at - 2) is "to" or "for" or "until" or "till" or "by" && Month(at + 2) is { } within)
        {
            return within with { Start = at, Kind = TimeKind.Meeting };
        }

        // "can it go to the one after?"
        if (word is "one" && Word(at - 1) is "the" && Word(at + 1) == "after" && Word(at - 2) is "to" or "for" or "until" or "till" or "at" or "by")
        {
            return new TimeMention(at, Word(at + 2) is "next" or "that" or "this" ? at + 3 : at + 2, TimeKind.Meeting, null);
        }

        if (word is "meeting" or "mtg" && Word(at + 1) == "after" && Word(at + 2) is "next" or "that")
        {
            return new TimeMention(at, at + 3, TimeKind.Meeting, null);
        }

        // Minutes and calendars speak of "the meeting on 19 January": there the day alone is meant, as said.
        return null;
    }

    // "next meeting in March", "first meeting after Easter"
    private int Behind(int end) => Word(end) is "in" or "after" && (Day(Skip(end + 1, "the")) ?? Month(end + 1)) is { } time ? time.End
        : Word(end) is "after" && Seasons.Contains(Word(end + 1) ?? "") ? end + 2 : end;

    private TimeMention? Phrase(int at)
    {
        var word = Word(at);
        if (word is null || tokens[at].Kind != TokenKind.Word)
        {
            return null;
        }

        if (NamedDay(at) is { } named)
        {
            return named;
        }

        switch (word)
        {
            case "today" or "tonight":
                return new TimeMention(at, at + 1, TimeKind.Day, today);
            case "tomorrow" or "tmrw" or "tomoz":
                return new TimeMention(at, at + 1, TimeKind.Day, today.AddDays(1));
            case "yesterday":
                return new TimeMention(at, at + 1, TimeKind.Day, today.AddDays(-1));
            case "last" when Word(at + 1) == "night":
                return new TimeMention(at, at + 2, TimeKind.Day, today.AddDays(-1));
            case "in" when Word(at + 1) == "due" && Word(at + 2) == "course":
                return new TimeMention(at, at + 3, TimeKind.Vague, null);
            case "due" when Word(at + 1) == "course":
                return new TimeMention(at, at + 2, TimeKind.Vague, null);
            case "as" when Word(at + 1) == "soon" && Word(at + 2) == "as" && Word(at + 3) == "possible":
                return new TimeMention(at, at + 4, TimeKind.Vague, null);
            case "new" when Word(at + 1) == "year":
                return new TimeMention(at, Word(at + 2) == "'s" ? at + 3 : at + 2, TimeKind.Vague, null);
            case "half" when Word(at + 1) == "term":
                return new TimeMention(at, at + 2, TimeKind.Vague, null);
            case "half-term":
                return new TimeMention(at, at + 1, TimeKind.Vague, null);
            case "q1" or "q2" or "q3" or "q4":
                return new TimeMention(at, at + 1, TimeKind.Vague, null);
        }

        if (Seasons.Contains(word) && (at == 0 || BeforeTimes.Contains(tokens[at - 1].Word)))
        {
            return new TimeMention(at, Word(at + 1) is "term" or "recess" or "break" or "holidays" ? at + 2 : at + 1, TimeKind.Vague, null);
        }

        if (Vague.Contains(word) && (word == "asap" || (at > 0 && tokens[at - 1].Is("until"))))
        {
            return new TimeMention(at, at + 1, TimeKind.Vague, null);
        }

        return null;
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

    // "16 March at 2pm", "9 March 2027 10am", "12 January at 6"
    private TimeMention WithClock(TimeMention time)
    {
        if (time.Kind is not (TimeKind.Day or TimeKind.Month))
        {
            return time;
        }

        var at = Skip(Skip(time.End, ","), "at");
        if (at < tokens.Length && tokens[at].Kind == TokenKind.Clock)
        {
            return time with { End = at + 1, Clock = ClockOf(tokens[at].Word) };
        }

        if (at > time.End && at < tokens.Length && Word(at - 1) == "at" && (tokens[at].Kind == TokenKind.Number && tokens[at].Value is >= 1 and <= 12 or -1 || Word(at) is "noon"))
        {
            return time with { End = at + 1, Clock = ClockOf(tokens[at].Word) };
        }

        if (Word(at) == "noon")
        {
            return time with { End = at + 1, Clock = new TimeOnly(12, 0) };
        }

        return time;
    }

    // "March meeting", "19 January meeting", "January's meeting", "March committee"
    private TimeMention WithMeeting(TimeMention time)
    {
        var at = Skip(time.End, "'s");
        while (Word(at) is "ordinary" or "scheduled" or "scrutiny" or "full" or "council" && MeetingNouns.Contains(Word(at + 1) ?? ""))
        {
            at++;
        }

        return MeetingNouns.Contains(Word(at) ?? "") && time.Kind is TimeKind.Day or TimeKind.Month or TimeKind.Vague or TimeKind.Span && Word(at) is not ("meetings" or "session")
            ? time with { End = at + 1, Kind = TimeKind.Meeting, Date = time.Kind == TimeKind.Day ? time.Date : null }
            : time;
    }

    internal static TimeOnly? ClockOf(string word)
    {
        var afternoon = word.EndsWith("pm", StringComparison.Ordinal);
        var figures = word.TrimEnd('a', 'p', 'm').Split(':', '.');
        if (word == "noon")
        {
            return new TimeOnly(12, 0);
        }

        if (!int.TryParse(figures[0], NumberStyles.None, CultureInfo.InvariantCulture, out var hour) || hour > 23)
        {
            return null;
        }

        var minute = figures.Length > 1 && int.TryParse(figures[1], NumberStyles.None, CultureInfo.InvariantCulture, out var said) && said < 60 ? said : 0;

        // Nobody convenes a committee at two or six in the morning.
        hour = afternoon && hour < 12 ? hour + 12 : !word.EndsWith("am", StringComparison.Ordinal) && !word.Contains(':', StringComparison.Ordinal) && hour is > 0 and < 8 ? hour + 12 : hour;
        return new TimeOnly(hour % 24, minute);
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

    private static DateOnly EndOf(DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));

    private static DateOnly Friday(DateOnly day) => day.AddDays((5 - (int)day.DayOfWeek + 7) % 7);

    private bool IsFigure(int at) => at < tokens.Length && tokens[at].Kind == TokenKind.Number;

    private string? Word(int at) => at >= 0 && at < tokens.Length ? tokens[at].Word : null;

    private int Skip(int at, string word) => Word(at) == word ? at + 1 : at;

    private bool After(int at, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (at > 0 && tokens[at - 1].Is(word))
            {
                return true;
            }
        }

        return false;
    }

    private static Dictionary<string, int> Named(params string[] lines)
    {
        var named = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var line = 0; line < lines.Length; line++)
        {
            foreach (var word in lines[line].Split(' '))
            {
                named[word] = line + 1;
            }
        }

        return named;
    }
}
