using System.Globalization;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.DueDates;

/// <summary>Dates, spans, months, quarters, terms and seasons.</summary>
internal readonly ref partial struct DuePhraseScanner
{
    // "within a fortnight", "within 10 working days", "in six months’ time", "in the next 6 – 12 months", "after six months", "within the month"
    private (DuePhrase Phrase, int End)? Span(int at, string preposition)
    {
        if (preposition is not ("within" or "in" or "over" or "after"))
        {
            return null;
        }

        // "in three- and nine-months’ time": both, and the later is the end of it.
        if (preposition == "in" && Count(at) is not null && Is(at + 1, "-") && Word(at + 2) is "and" or "or")
        {
            return Text(at + 3).IndexOf('-') is var hyphen and > 0 && Number(Text(at + 3)[..hyphen]) is { } later && (Text(at + 3)[(hyphen + 1)..].StartsWith("month", StringComparison.Ordinal) || Text(at + 3)[(hyphen + 1)..].StartsWith("week", StringComparison.Ordinal))
                ? (new DuePhrase { Text = "", Form = DueForm.InPeriod, Count = later, Unit = Text(at + 3)[hyphen + 1] == 'm' ? DueUnit.Months : DueUnit.Weeks }, BehindTime(at + 4))
                : null;
        }

        var next = at;
        while (Word(next) is "the" or "next" or "coming" or "following")
        {
            next++;
        }

        var count = Count(next);
        if (count is not null)
        {
            next++;
            if (Word(next) is "-" or "to" or "or" && Count(next + 1) is { } upper)
            {
                (count, next) = (upper, next + 2);
            }
        }
        else if (Is(next, "a") || next > at && preposition is "within" or "in" or "over")
        {
            count = 1;
            next += Is(next, "a") ? 1 : 0;
        }

        var working = Is(next, "working");
        next += working ? 1 : 0;
        // "in the week commencing 4 May" has its day behind it.
        if (Is(next, "week") && Word(next + 1) is "commencing" or "beginning")
        {
            return null;
        }

        if (count is not { } figure || UnitOf(next) is not { } unit || unit == DueUnit.Meetings && !(preposition == "in" && count > 1))
        {
            return null;
        }

        var behind = BehindTime(next + 1);
        behind = Is(behind, "of") && Is(behind + 1, WordClass.Article) ? Object(behind + 1) : behind;
        return (new DuePhrase { Text = "", Form = preposition is "within" ? DueForm.Within : DueForm.InPeriod, Count = Is(next, "fortnight") ? 2 * figure : figure, Unit = working && unit == DueUnit.Days ? DueUnit.WorkingDays : unit }, behind);
    }

    private int BehindTime(int at)
    {
        at += Is(at, "'") ? 1 : 0;
        return Is(at, "time") ? at + 1 : at;
    }

    private DueUnit? UnitOf(int at) => Word(at) switch
    {
        "day" or "days" => DueUnit.Days,
        "week" or "weeks" or "fortnight" => DueUnit.Weeks,
        "month" or "months" => DueUnit.Months,
        "year" or "years" => DueUnit.Years,
        "meeting" or "meetings" => DueUnit.Meetings,
        _ => null,
    };

    private int? Count(int at)
    {
        if (at >= end)
        {
            return null;
        }

        if (tokens[at].Shape == Shape.Figure)
        {
            // "6-12 months" is one word: the end of the range counts.
            var written = Text(at);
            return int.TryParse(written[(written.LastIndexOf('-') + 1)..], CultureInfo.InvariantCulture, out var figure) && figure is > 0 and < 400 ? figure : null;
        }

        return Number(tokens[at].Word);
    }

    private static int? Number(ReadOnlySpan<char> word) =>
        word switch
        {
            "one" => 1, "two" => 2, "three" => 3, "four" => 4, "five" => 5, "six" => 6, "seven" => 7, "eight" => 8, "nine" => 9, "ten" => 10, "eleven" => 11, "twelve" => 12, "fifteen" => 15, "eighteen" => 18, "twenty" => 20, _ => null,
        };

    // "by the end of March 2027", "by end January", "by the end of the quarter", "by year end", "at the end of term", "week commencing 5 October"
    private (DuePhrase Phrase, int End)? EndOf(int at, string preposition)
    {
        var next = Is(at, "the") ? at + 1 : at;
        if (Is(next, "year") && (Is(next + 1, "end") || (Is(next + 1, "-") && Is(next + 2, "end"))))
        {
            return Phrase(Is(next + 1, "end") ? next + 2 : next + 3, DueForm.EndOfYear);
        }

        // "by month end", "by the year-end"
        if (preposition is "by" or "at" or "before" && (Word(next) is "month" or "quarter" && Is(next + 1, "end") || next < end && Text(next) is "month-end" or "quarter-end" or "year-end"))
        {
            var unit = Text(next)[0];
            var over = Is(next + 1, "end") ? next + 2 : next + 1;
            return unit == 'm' ? (new DuePhrase { Text = "", Form = DueForm.InPeriod, Count = 1, Unit = DueUnit.Months }, over) : Phrase(over, unit == 'q' ? DueForm.EndOfQuarter : DueForm.EndOfYear);
        }

        // "by the deadline of 4 May", "before the deadline", "by the closing date"
        if (preposition is "by" or "before" && next + 1 < end && Is(next + 1, "date") && Text(next) is "closing" or "due" or "target" or "cut-off" or "submission")
        {
            next++;
        }

        if (preposition is "by" or "before" && next < end && (Text(next) is "deadline" || Is(next, "date") && !Is(next - 1, "the")))
        {
            return Is(next + 1, "of") && next + 2 < end && CalendarDates.ReadAt(tokens, passage.Text, next + 2) is { } fixedDay
                ? (new DuePhrase { Text = "", Form = DueForm.OnDate, Day = fixedDay.Day, Month = fixedDay.Month, Year = fixedDay.Year, Date = fixedDay.Whole }, fixedDay.EndToken)
                : InSeason(next + 1, "an event");
        }

        var monday = Is(next, "w/c") || IsText(next, "w/e") ? next + 1 : Is(next, "week") && (Word(next + 1) is "commencing" or "beginning" or "of" || IsText(next + 1, "ending")) ? next + 2 : end;
        if (monday < end && CalendarDates.ReadAt(tokens, passage.Text, monday) is { } week)
        {
            return (new DuePhrase { Text = "", Form = DueForm.OnDate, Day = week.Day, Month = week.Month, Year = week.Year, Date = week.Whole }, week.EndToken);
        }

        // "in the first week of April"
        if (Word(next) is "first" or "second" or "third" or "last" && Is(next + 1, "week") && Word(next + 2) is "of" or "in" && next + 3 < end && CalendarDates.MonthOf(tokens[next + 3]) is { } inMonth)
        {
            var inYear = CalendarDates.YearAt(tokens, passage.Text, next + 4, out var afterYear);
            return (new DuePhrase { Text = "", Form = DueForm.InMonth, Month = inMonth, Year = inYear }, inYear is null ? next + 4 : afterYear);
        }

        // "in the first week of term", "in the second half of May", "in the first half of next year"
        if (Word(next) is "first" or "second" or "last" or "early" or "later" or "third" || IsText(next, "latter"))
        {
            var part = next + 2;
            if (Word(next + 1) is "week" or "half" or "day" || IsText(next + 1, "part") || IsText(next + 1, "days") || IsText(next + 1, "weeks") || Is(next + 1, WordClass.Weekday))
            {
                part += Is(part, "of") ? 1 : 0;
                part += Word(part) is "the" or "this" or "next" ? 1 : 0;
                if (part > next + 2 && part < end)
                {
                    return Word(part) is "term" or "spring" or "summer" or "autumn" or "winter" ? InSeason(Is(part + 1, "term") ? part + 2 : part + 1, tokens[part].Word!)
                        : CalendarDates.MonthOf(tokens[part]) is { } partOf ? (new DuePhrase { Text = "", Form = DueForm.InMonth, Month = partOf, Year = CalendarDates.YearAt(tokens, passage.Text, part + 1, out var behindPart) }, Math.Max(behindPart, part + 1))
                        : CalendarDates.YearAt(tokens, passage.Text, part, out var partYear) is not null ? Phrase(partYear, DueForm.EndOfYear)
                        : YearEnd(part - 1) is { } wholeYear ? Phrase(wholeYear, DueForm.EndOfYear)
                        : Is(part, "month") ? Phrase(part + 1, DueForm.EndOfYear) : null;
                }
            }
        }

        if (IsText(next, "turn") && Is(next + 1, "of") && Is(next + 2, "the") && Is(next + 3, "year"))
        {
            return InSeason(next + 4, "new year");
        }

        if (!(Word(next) is "end" or "beginning" or "middle" or "start" || Is(next, "close") && preposition is "by" or "before" or "at" && !(Word(next + 2) is "play" or "business")) || !Is(next + 1, "of") && !(Is(next, "end") && preposition is "by" or "at" or "before" or "towards" or "around" && next + 1 < end && CalendarDates.MonthOf(tokens[next + 1]) is not null))
        {
            return null;
        }

        next += Is(next + 1, "of") ? 2 : 1;
        next += Word(next) is "the" or "this" ? 1 : 0;
        if (next < end && CalendarDates.MonthOf(tokens[next]) is { } month)
        {
            var year = CalendarDates.YearAt(tokens, passage.Text, next + 1, out var behind);
            return (new DuePhrase { Text = "", Form = DueForm.InMonth, Month = month, Year = year }, year is null ? next + 1 : behind);
        }

        if (Quarter(next, out var quarter, out var behindQuarter))
        {
            return (new DuePhrase { Text = "", Form = DueForm.EndOfQuarter, Quarter = quarter }, behindQuarter);
        }

        var last = next;
        while (Word(last) is "financial" or "municipal" or "calendar" or "academic" or "school" or "next" or "new" or "coming" or "spring" or "summer" or "autumn" || IsText(last, "current") || IsText(last, "cricket") || IsText(last, "football") || IsText(last, "growing") || IsText(last, "mowing"))
        {
            last++;
        }

        // "by the end of 2019"
        if (last == next && CalendarDates.YearAt(tokens, passage.Text, next, out var behindOne) is not null)
        {
            return Phrase(behindOne, DueForm.EndOfYear);
        }

        return Word(last) switch
        {
            "quarter" => Phrase(last + 1, DueForm.EndOfQuarter),
            "year" => Phrase(last + 1, DueForm.EndOfYear),
            "month" => (new DuePhrase { Text = "", Form = DueForm.InPeriod, Count = 1, Unit = DueUnit.Months }, last + 1),
            "week" => (new DuePhrase { Text = "", Form = DueForm.Within, Count = 1, Unit = DueUnit.Weeks }, last + 1),
            "meeting" when preposition == "at" => Phrase(last + 1, DueForm.AfterThisMeeting),
            "term" or "spring" or "summer" or "autumn" or "recess" or "season" => InSeason(last + 1, tokens[last].Word!),
            _ => last > next && Word(last - 1) is "spring" or "summer" or "autumn" ? InSeason(last, tokens[last - 1].Word!) : null,
        };
    }

    // "Q4", "Quarter 2", "the third quarter"
    private bool Quarter(int at, out int quarter, out int behind)
    {
        (quarter, behind) = (0, at + 1);
        if (Text(at) is ['Q' or 'q', >= '1' and <= '4'] written)
        {
            quarter = written[1] - '0';
            return true;
        }

        if (Is(at, "quarter") && Text(at + 1) is [>= '1' and <= '4'] figure)
        {
            (quarter, behind) = (figure[0] - '0', at + 2);
            return true;
        }

        if (Is(at + 1, "quarter") && Word(at) is "first" or "second" or "third" or "fourth")
        {
            (quarter, behind) = (Word(at) switch { "first" => 1, "second" => 2, "third" => 3, _ => 4 }, at + 2);
            return true;
        }

        return false;
    }

    // "by 3 July 2020", "by the 10th", "by 5pm on Friday", "by close of business on 3 May", "in December", "by mid-March", "in early 2025", "at the weekend", "in Q3"
    private (DuePhrase Phrase, int End)? Date(int at, string preposition)
    {
        var next = Is(at, "the") ? at + 1 : at;
        if (preposition == "by")
        {
            next = BehindHour(next);

            // "by noon tomorrow", "by close of play"
            if (next > at && (Word(next) is "tomorrow" or "today" || Is(next - 1, "play") || Is(next - 1, "business")) && (Word(next) is "tomorrow" or "today" || StandsAlone(next)))
            {
                return (new DuePhrase { Text = "", Form = DueForm.Within, Count = Is(next, "tomorrow") ? 1 : 0, Unit = DueUnit.Days }, Word(next) is "tomorrow" or "today" ? next + 1 : next);
            }
        }

        next += Word(next) is "mid" or "early" or "late" ? Is(next + 1, "-") ? 2 : 1 : 0;
        if (next >= end)
        {
            return null;
        }

        // "the period up to 31 March" is how far the figures go.
        if (preposition == "to" && first > 0 && tokens[first - 1].Is("up"))
        {
            return null;
        }

        // "ask them to change the licence to the 28th May", "the date was moved to 3 June": the day it becomes, and nothing due.
        if (preposition == "to" && Changes(first))
        {
            return null;
        }

        // "the accounts for the year to 31 March", "the quarter to June"
        if (preposition == "to" && first > 0 && tokens[first - 1].Word is "year" or "period" or "quarter" or "months")
        {
            return null;
        }

        // "for the period 1 July 2019 to 30 June 2020": from when to when, and nothing due.
        if (preposition == "to" && first > 0 && (tokens[first - 1].Is(WordClass.Month) || tokens[first - 1].Shape == Shape.Figure))
        {
            return null;
        }

        // "the minutes for September", "the minutes for 12 May 2015", "the figures for May"
        if (preposition == "for" && first > 0 && tokens[first - 1].Word is "minutes" or "figures" or "data" or "statistics")
        {
            return null;
        }

        if (preposition is not ("from" or "over" or "during" or "") && CalendarDates.ReadAt(tokens, passage.Text, next) is { } date)
        {
            // "at the 17 January 2027 meeting", "for the 2nd April meeting"
            var meets = next > at && preposition is "at" or "for" or "to" && date.EndToken < end && Is(date.EndToken, "meeting");
            return (new DuePhrase { Text = "", Form = meets ? DueForm.MeetingOnDate : DueForm.OnDate, Day = date.Day, Month = date.Month, Year = date.Year, Date = date.Whole }, meets ? date.EndToken + 1 : date.EndToken);
        }

        if (preposition is "by" or "in" or "for" or "until" or "before" or "early" or "during" or "after" or "around" && (next == at || !Is(next - 1, "the")) && MonthAt(next) is { } month)
        {
            var year = CalendarDates.YearAt(tokens, passage.Text, next + 1, out var behind);
            behind = year is null ? next + 1 : behind;

            // "a summary of missed collections for February 2024" is about that month; "planned for February 2024" is a time.
            if (preposition == "for" && year is not null && !(first > 0 && (tokens[first - 1].Is(WordClass.Participle) || tokens[first - 1].Is("ready")) || IsPlanned()))
            {
                return null;
            }

            // "in March Town Hall", "for the May Street works": a place.
            return behind < end && tokens[behind] is { Shape: Shape.Capital, Word: null } && year is null ? null : (new DuePhrase { Text = "", Form = DueForm.InMonth, Month = month, Year = year }, behind);
        }

        if (preposition is "by" or "on" or "before" or "until" && Is(next, WordClass.Weekday) && !Text(next).ContainsAny('\'', '\u2019') && !(next + 1 < end && tokens[next + 1] is { Shape: Shape.Capital, Word: null }))
        {
            // "by Monday 11th"
            if (next + 1 < end && Text(next + 1) is { Length: 3 or 4 } dayName && char.IsAsciiLetter(dayName[^1]) && CalendarDates.DayOf(dayName) is { } dayOfMonth)
            {
                return (new DuePhrase { Text = "", Form = DueForm.OnDate, Day = dayOfMonth, Weekday = WeekdayOf(tokens[next]) }, next + 2);
            }

            return (new DuePhrase { Text = "", Form = DueForm.OnWeekday, Weekday = WeekdayOf(tokens[next]) }, Word(next + 1) is "morning" or "afternoon" or "evening" or "night" ? next + 2 : next + 1);
        }

        if (preposition is "at" or "over" or "by" && Is(next, "weekend"))
        {
            return (new DuePhrase { Text = "", Form = DueForm.OnWeekday, Weekday = DayOfWeek.Saturday }, next + 1);
        }

        // "on the first Saturday in June"
        if (preposition is "on" or "by" or "before" && next > at && Word(next) is "first" or "second" or "third" or "fourth" or "last" && Is(next + 1, WordClass.Weekday) && Word(next + 2) is "in" or "of" && next + 3 < end && CalendarDates.MonthOf(tokens[next + 3]) is { } itsMonth)
        {
            var itsYear = CalendarDates.YearAt(tokens, passage.Text, next + 4, out var behindIts);
            return (new DuePhrase { Text = "", Form = DueForm.InMonth, Month = itsMonth, Year = itsYear }, itsYear is null ? next + 4 : behindIts);
        }

        // "by 2030", "would look at the lighting in 2026."
        if ((preposition == "by" || preposition is "in" or "during" && (next + 1 >= end || tokens[next + 1].Word is "." or "," or ";")) && next == at && CalendarDates.YearAt(tokens, passage.Text, next, out var behindWhole) is not null)
        {
            return Phrase(behindWhole, DueForm.EndOfYear);
        }

        if (preposition is "by" or "before" or "on" && tokens[next].Shape == Shape.Figure && Text(next) is { Length: 3 or 4 } ordinal && char.IsAsciiLetter(ordinal[^1]) && CalendarDates.DayOf(ordinal) is { } day)
        {
            return (new DuePhrase { Text = "", Form = DueForm.OnDate, Day = day }, next + 1);
        }

        // "in the month of May"
        if (preposition is "in" or "during" && Is(next, "month") && Is(next + 1, "of") && next + 2 < end && CalendarDates.MonthOf(tokens[next + 2]) is { } spelt)
        {
            return (new DuePhrase { Text = "", Form = DueForm.InMonth, Month = spelt }, next + 3);
        }

        // "in the next quarter"
        if (preposition is "in" or "during" or "by" or "within" && next > at && Word(next) is "next" or "last" or "coming" or "final" && Is(next + 1, "quarter"))
        {
            return Phrase(next + 2, DueForm.EndOfQuarter);
        }

        if (preposition is "in" or "by" or "for" or "during" && Quarter(next, out var quarter, out var behindQuarter) && !Is(behindQuarter, "to"))
        {
            behindQuarter = CalendarDates.YearAt(tokens, passage.Text, Is(behindQuarter, "of") ? behindQuarter + 1 : behindQuarter, out var yearOfQuarter) is not null ? yearOfQuarter : behindQuarter;
            return (new DuePhrase { Text = "", Form = DueForm.EndOfQuarter, Quarter = quarter }, behindQuarter);
        }

        // "in early 2025": a year alone is a budget as often as a time.
        return next > at && preposition is "in" or "by" or "early" && CalendarDates.YearAt(tokens, passage.Text, next, out var behindYear) is not null && Word(next - 1) is "early" or "late" or "mid" or "-"
            ? Phrase(behindYear, DueForm.EndOfYear)
            : null;
    }

    // "to plan the joint meeting for June 2012"
    private bool IsPlanned()
    {
        for (var at = first - 1; at >= 0 && first - at < 14 && tokens[at].Word is not ("." or ";"); at--)
        {
            if (tokens[at].Word is "plan" or "arrange" or "schedule" or "book" or "organise" or "organize")
            {
                return true;
            }
        }

        return false;
    }

    // "March", "mid-March"
    private int? MonthAt(int at)
    {
        if (CalendarDates.MonthOf(tokens[at]) is { } month)
        {
            return month;
        }

        // "in August/September": by the end of the later
        if (tokens[at].Word is null && Text(at).IndexOf('/') is var slash and > 2 && char.IsUpper(Text(at)[0]) && (Lexicon.Find(Text(at)[..slash]).Class & (Lexicon.Find(Text(at)[(slash + 1)..]).Class & WordClass.Month)) != 0)
        {
            return CalendarDates.MonthOf(new Token(0, 0, Lexicon.Find(Text(at)[(slash + 1)..]).Word, WordClass.Month, Shape.Capital));
        }

        return tokens[at].Word is null && Text(at) is ['m' or 'M', 'i', 'd', '-', .. var name] && (Lexicon.Find(name).Class & WordClass.Month) != 0 && char.IsUpper(name[0])
            ? CalendarDates.MonthOf(new Token(0, 0, Lexicon.Find(name).Word, WordClass.Month, Shape.Capital))
            : null;
    }

    // "5pm on", "12 noon on", "5 pm on", "COP on", "noon on", "close of play on", "close of business"
    private int BehindHour(int at)
    {
        var next = at;
        if (Is(next, "close") && Is(next + 1, "of") && Word(next + 2) is "play" or "business")
        {
            next += 3;
        }
        else if (next + 1 < end && tokens[next].Shape == Shape.Figure && (Word(next + 1) is "noon" or "midday" || Text(next + 1) is "pm" or "am" or "a.m" or "p.m"))
        {
            next += Is(next + 2, ".") ? 3 : 2;
        }
        else if (Word(next) is "noon" or "midday" or "midnight" || IsText(next, "cop") || IsText(next, "cob") || next < end && tokens[next].Shape == Shape.Figure && (Text(next).EndsWith("pm", StringComparison.OrdinalIgnoreCase) || Text(next).EndsWith("am", StringComparison.OrdinalIgnoreCase)))
        {
            next++;
        }
        else
        {
            return at;
        }

        return Is(next, "on") ? next + 1 : next;
    }

    // "before Christmas", "in the autumn term", "in the New Year", "before recess", "by half term", "early in the new municipal year", "in the 2024/25 municipal year", "for the 2019-20 work programme", "before the fete"
    private (DuePhrase Phrase, int End)? Occasion(int at, string preposition)
    {
        var next = at;
        while (Word(next) is "the" or "this" or "next" or "coming" or "late" or "early" || Is(next, "in") && next == at)
        {
            next++;
        }

        if (next >= end)
        {
            return null;
        }

        var years = tokens[next].Shape == Shape.Figure && Text(next).IndexOfAny('/', '-') > 0;
        if (Is(next, "municipal") && Is(next + 1, "year") && !(preposition == "for" && Word(next - 1) is "the" or "for") || years && (Is(next + 1, "municipal") && Is(next + 2, "year") || preposition is "for" or "in" && (Is(next + 1, "programme") || Word(next + 1) is "work" or "scrutiny" && (Is(next + 2, "programme") || Is(next + 3, "programme")))))
        {
            var last = next;
            while (!(Word(last) is "year" or "programme"))
            {
                last++;
            }

            return Phrase(last + 1, DueForm.NewMunicipalYear);
        }

        if (Is(next, "new") && Word(next + 1) is "municipal" or "year")
        {
            return Is(next + 1, "municipal") ? Phrase(Is(next + 2, "year") ? next + 3 : next + 2, DueForm.NewMunicipalYear) : InSeason(next + 2, "new year");
        }

        // "for the following term"
        if (preposition is "for" or "in" or "during" && Is(next, "following") && Word(next + 1) is "term" or "season" && (next + 2 >= end || tokens[next + 2].Shape == Shape.Mark))
        {
            return InSeason(next + 2, tokens[next + 1].Word!);
        }

        if (preposition is "by" or "before" or "after" or "over" or "during" && (Is(next, "half-term") || Is(next, "half") && Is(next + 1, "term")))
        {
            return InSeason(SeasonEnd(Is(next, "half") ? next + 2 : next + 1) ?? (Is(next, "half") ? next + 2 : next + 1), "half term");
        }

        if (Word(next) is "spring" or "summer" or "autumn" or "winter" or "christmas" or "easter" or "recess" && (preposition is "by" or "in" or "before" or "until" or "over" or "during" or "early" or "for" or "after" or "at" or "around" or "towards" || preposition is "to" && Is(next + 1, "term")) && !(preposition is "at" && Word(next) is not ("easter" or "christmas")) && SeasonEnd(next + 1) is { } behind)
        {
            return InSeason(behind, tokens[next].Word!);
        }

        // "before any final decisions were taken", "before it goes to Cabinet", "before work starts"
        if (preposition is "before" && (Word(at) is "any" or "it" or "they" or "this" or "he" or "she" || at < end && tokens[at].Shape == Shape.Lower && HasVerb(at + 1)) && ClauseEnd(at) is var clause && clause - at is > 1 and < 10)
        {
            return InSeason(clause, "an event");
        }

        // "before final approval", "before publication"
        if (preposition is "before")
        {
            var deed = Text(at) is "final" or "formal" or "its" or "their" or "the" ? at + 1 : at;
            if (Text(deed) is "approval" or "publication" or "submission" or "circulation" or "distribution" or "completion" or "signing" or "adoption" or "release" or "launch" or "installation")
            {
                return InSeason(deed + 1, "an event");
            }
        }

        if (preposition is "on" && Is(at, "the") && Is(at + 1, "day") && Is(at + 2, "of"))
        {
            return InSeason(Object(at + 3), "an event");
        }

        if (preposition is "before" && Is(at, "the"))
        {
            var last = next;
            while (last < end && last - next < 4 && tokens[last].Shape != Shape.Mark && !tokens[last].Is(WordClass.Article) && !tokens[last].Is(WordClass.Modal) && !tokens[last].Is(WordClass.Joint) && !tokens[last].Is(WordClass.Preposition) && !tokens[last].Is(WordClass.VerbPast))
            {
                last++;
            }

            // "before the start of the cricket season", "before the event in July"
            if (last > next && (Is(last, "of") || Is(last, "in") && last + 1 < end && CalendarDates.MonthOf(tokens[last + 1]) is not null))
            {
                return InSeason(Object(last + 1), "an event");
            }

            return last > next ? InSeason(last, "an event") : null;
        }

        // "before setting the precept", "prior to planting", "before winter sets in"; "the papers before Members" are none.
        if (preposition is "before" && tokens[at].Shape == Shape.Lower && (Is(at, WordClass.VerbIng) && !Is(at, "meeting") && !Is(at, "making") || Text(at) is "work" or "works" or "harvest" or "opening" or "commencement" or "installation" or "planting" or "winter" or "spring") && Object(at) is var thing && thing > at)
        {
            return InSeason(thing, "an event");
        }

        return null;
    }

    private bool HasVerb(int at)
    {
        for (var next = at; next < end && next - at < 5 && tokens[next].Shape != Shape.Mark; next++)
        {
            if (tokens[next].Shape == Shape.Lower && (tokens[next].Is(WordClass.Be) || tokens[next].Is(WordClass.VerbS) && !tokens[next].Is(WordClass.Document) || tokens[next].Is(WordClass.Have)))
            {
                return true;
            }
        }

        return false;
    }

    private bool Changes(int to)
    {
        for (var at = to - 1; at >= Math.Max(0, to - 6); at--)
        {
            // "amend the plan and send it to the 4 June meeting": another deed stands between
            if (Text(at) is "and" && Is(at + 1, WordClass.VerbBase) && Is(at + 1, WordClass.Task))
            {
                return false;
            }

            if (Text(at) is "change" or "changed" or "changing" or "alter" or "altered" or "swap" or "correct" or "amend" or "amended")
            {
                return true;
            }
        }

        return false;
    }

    // "summer recess", "spring 2025", "the autumn"; "Summer Lane", "the Christmas lights" and "the Winter Gardens" are no times
    private int? SeasonEnd(int at)
    {
        if (Word(at) is "term" or "recess" or "break" or "holiday" or "holidays" or "period" or "months" or "season" || IsText(at, "vacation"))
        {
            at++;
        }
        else if (Is(at, "of") && at + 1 < end && tokens[at + 1].Shape == Shape.Figure)
        {
            at++;
        }
        else if (at < end && tokens[at].Shape is Shape.Capital or Shape.Upper or Shape.Lower && !tokens[at].Is(WordClass.Joint) && !tokens[at].Is(WordClass.Preposition) && !tokens[at].Is(WordClass.Be) && !tokens[at].Is(WordClass.Modal) && !tokens[at].Is(WordClass.Adverb))
        {
            return null;
        }

        return CalendarDates.YearAt(tokens, passage.Text, at, out var withYear) is not null ? withYear : at;
    }
}
