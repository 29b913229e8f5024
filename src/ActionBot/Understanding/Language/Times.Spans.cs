namespace ActionBot.Understanding.Language;

// Stretches and turns of time: "a fortnight", "mid December", "the new year", "asap".
internal sealed partial class Times
{
    private static readonly Dictionary<string, int> Counts = new() { ["a"] = 1, ["an"] = 1, ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["eight"] = 8, ["ten"] = 10, ["twelve"] = 12, ["another"] = 1, ["extra"] = 1, ["further"] = 1, ["couple"] = 2 };

    private static readonly HashSet<string> Seasons = ["spring", "summer", "autumn", "winter", "christmas", "xmas", "easter", "recess", "whitsun"];

    private static readonly HashSet<string> Vague = ["asap", "ongoing", "shortly", "soon"];

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
            var fixes = From(at, today.AddDays(14));
            return new TimeMention(at, at + 1, TimeKind.Span, fixes) { Stretch = fixes is null ? new DueStretch(0, 14) : null };
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

        // "close 5 and 8 minute 47"
        if (Word(unit) is "minute" && unit + 1 < tokens.Length && tokens[unit + 1].Kind == TokenKind.Number)
        {
            return null;
        }

        DueStretch? stretch = some || date is null ? null : Word(unit)![0] switch
        {
            'm' when Word(unit)!.StartsWith("month", StringComparison.Ordinal) => new DueStretch(count, 0),
            'y' => new DueStretch(12 * count, 0),
            'd' => new DueStretch(0, count),
            'w' => new DueStretch(0, 7 * count),
            'f' => new DueStretch(0, 14 * count),
            _ => null,
        };
        date = some ? null : From(at, date);

        // "put back a week" says how far, not when
        var length = word is "a" && !more && at > 0 && tokens[at - 1].Word is "back" or "forward" or "by";
        var end = unit + 1;
        if (Word(end) == "on" && Weekday(end + 1) is { } on)
        {
            return on with { Start = at, Date = on.Date is { } day ? day.AddDays((Word(unit) is "fortnight" or "fortnights" ? 14 : 7) * count) : null };
        }

        end = Word(end) is "time" or "more" or "longer" or "extra" ? end + 1 : Word(end) == "'" && Word(end + 1) == "time" ? end + 2 : end;
        return new TimeMention(at, end, TimeKind.Span, length || Word(unit)!.StartsWith("hour", StringComparison.Ordinal) || Word(unit)!.StartsWith("minute", StringComparison.Ordinal) || Word(unit)!.StartsWith("cycle", StringComparison.Ordinal) ? null : date) { Stretch = date is null ? stretch : null };
    }

    // "in a fortnight" counts from today and is a day; "another fortnight", "two more weeks" count from a due that only the register knows
    private DateOnly? From(int at, DateOnly? date)
    {
        for (var before = at - 1; before >= 0 && at - before <= 3; before--)
        {
            if (tokens[before].Word is "in" or "within" or "about" && !(tokens[before].Is("about") && before + 1 == at && !(before > 0 && tokens[before - 1].Is("in"))))
            {
                return date;
            }

            if (tokens[before].Word is not ("a" or "the" or "another" or "about" or "next"))
            {
                break;
            }
        }

        return Word(at + 2) is "time" || Word(at + 3) is "time" || Word(at + 1) is "time" ? date : null;
    }

    private TimeMention? Phrase(int at)
    {
        var word = Word(at);
        if (word is null || tokens[at].Kind != TokenKind.Word)
        {
            return null;
        }

        // "Remembrance Sunday", "Good Friday": no weekday of any week
        if (word is "remembrance" or "palm" or "easter" && Word(at + 1) is "sunday" || word is "easter" && Word(at + 1) is "monday" || word is "good" && Word(at + 1) is "friday" && tokens[at].Capital || word is "bank" && Word(at + 1) is "holiday")
        {
            return new TimeMention(at, word is "bank" && Word(at + 2) is "monday" ? at + 3 : at + 2, TimeKind.Vague, null);
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
            case "new" when Word(at + 1) is "financial" or "calendar" or "municipal" or "academic" or "school" && Word(at + 2) is "year" or "term":
                return new TimeMention(at, at + 3, TimeKind.Vague, null);
            case "half" when Word(at + 1) == "term":
                return new TimeMention(at, at + 2, TimeKind.Vague, null);
            case "half-term":
                return new TimeMention(at, at + 1, TimeKind.Vague, null);
            case "q1" or "q2" or "q3" or "q4":
                return new TimeMention(at, at + 1, TimeKind.Vague, null);
        }

        // "Q4", which is a letter and a figure
        if (word is "q" or "quarter" && at + 1 < tokens.Length && tokens[at + 1] is { Kind: TokenKind.Number, Value: >= 1 and <= 4 } && (word is "quarter" || tokens[at + 1].Start == tokens[at].End) && !(at + 2 < tokens.Length && tokens[at + 2].IsWord && tokens[at + 2].Word is not ("thing" or "now" or "please" or "pls" or "as" or "because" or "and" or "but" or "so" or "when" or "at" or "for" or "on" or "next" or "is" or "would" or "if")))
        {
            return new TimeMention(at, at + 2, TimeKind.Vague, null);
        }

        if (word is "budget" or "election" or "elections" or "holidays" or "hols" or "referendum" && at > 1 && (tokens[at - 1].Is("the") || tokens[at - 1].Word is "school" or "local" or "christmas" or "summer") && (tokens[at - 2].Word is "after" or "before" || at > 2 && tokens[at - 2].Is("the") && tokens[at - 3].Word is "after" or "before"))
        {
            return new TimeMention(at, at + 1, TimeKind.Vague, null);
        }

        if (Seasons.Contains(word) && (at == 0 || BeforeTimes.Contains(tokens[at - 1].Word) || tokens[at - 1].Word is "would" or "could" or "is" or "will"))
        {
            return new TimeMention(at, Word(at + 1) is "term" or "recess" or "break" or "holidays" ? at + 2 : at + 1, TimeKind.Vague, null);
        }

        if (Vague.Contains(word) && (word == "asap" || (at > 0 && tokens[at - 1].Is("until"))))
        {
            return new TimeMention(at, at + 1, TimeKind.Vague, null);
        }

        return null;
    }

    private static DateOnly EndOf(DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));

    private static DateOnly Friday(DateOnly day) => day.AddDays((5 - (int)day.DayOfWeek + 7) % 7);
}
