using System.Globalization;
using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.DueDates;

/// <summary>Reads the due phrase that begins at one token, if one does. Each method knows one kind of time; the first that fits has it.</summary>
internal ref struct DuePhraseScanner(Passage passage, int first, int end)
{
    private readonly List<Token> tokens = passage.Tokens;

    public readonly (DuePhrase Phrase, int End)? Read()
    {
        var token = tokens[first];
        if (token.Shape == Shape.Mark || (token.Word is null && token.Shape != Shape.Figure))
        {
            return null;
        }

        return InDueCourse() ?? Whole() ?? Event() ?? Recurring() ?? Prepositional();
    }

    public static DayOfWeek WeekdayOf(Token token) => token.Word![..2] switch
    {
        "mo" => DayOfWeek.Monday,
        "tu" => DayOfWeek.Tuesday,
        "we" => DayOfWeek.Wednesday,
        "th" => DayOfWeek.Thursday,
        "fr" => DayOfWeek.Friday,
        "sa" => DayOfWeek.Saturday,
        _ => DayOfWeek.Sunday,
    };

    private readonly bool Is(int at, string word) => at < end && tokens[at].Is(word);

    private readonly bool Is(int at, WordClass kind) => at < end && tokens[at].Is(kind);

    private static (DuePhrase, int)? Phrase(int end, DueForm form) => (new DuePhrase { Text = "", Form = form }, end);

    // "in due course", "as soon as possible", "ASAP", "shortly", "when available", "in future", "in the future"
    private readonly (DuePhrase Phrase, int End)? InDueCourse()
    {
        var at = first;
        if (Is(at, "in") && Is(at + 1, "due") && Is(at + 2, "course"))
        {
            return Phrase(at + 3, DueForm.Undated);
        }

        if (Is(at, "as") && Is(at + 1, "soon") && Is(at + 2, "as"))
        {
            return Phrase(Math.Min(end, Is(at + 3, "possible") ? at + 4 : ClauseEnd(at + 3)), DueForm.Undated);
        }

        if (Is(at, "asap") || Is(at, "shortly"))
        {
            return Phrase(at + 1, DueForm.Undated);
        }

        if (Is(at, "when") && (Is(at + 1, "available") || Is(at + 1, "possible")))
        {
            return Phrase(at + 2, DueForm.Undated);
        }

        if ((Is(at, "in") || Is(at, "for")) && Is(at + 1, "future"))
        {
            return Is(at + 2, "meetings") ? Phrase(at + 3, DueForm.Undated) : Is(at + 2, "reports") ? Phrase(at + 3, DueForm.NextItem) : Phrase(at + 2, DueForm.Undated);
        }

        return Is(at, "in") && Is(at + 1, "the") && Is(at + 2, "future") ? Phrase(at + 3, DueForm.Undated) : null;
    }

    // "tomorrow", "this week", "next week", "by year end"
    private readonly (DuePhrase Phrase, int End)? Whole()
    {
        var at = first;
        if (Is(at, "tomorrow") || Is(at, "tonight") || Is(at, "today"))
        {
            return (new DuePhrase { Text = "", Form = DueForm.Within, Count = Is(at, "tomorrow") ? 1 : 0, Unit = DueUnit.Days }, at + 1);
        }

        if ((Is(at, "this") || Is(at, "next")) && (Is(at + 1, "week") || Is(at + 1, "month") || Is(at + 1, "year")) && !Is(at + 2, "meeting"))
        {
            return (new DuePhrase { Text = "", Form = DueForm.Within, Count = 1, Unit = Is(at + 1, "week") ? DueUnit.Weeks : Is(at + 1, "month") ? DueUnit.Months : DueUnit.Years }, at + 2);
        }

        if (Is(at, "next") && Is(at + 1, WordClass.Weekday))
        {
            return (new DuePhrase { Text = "", Form = DueForm.OnWeekday, Weekday = WeekdayOf(tokens[at + 1]) }, at + 2);
        }

        return null;
    }

    // "once the winter trial had ended", "when it is published", "following the meeting", "after the meeting", "outside the meeting", "before the fete"
    private readonly (DuePhrase Phrase, int End)? Event()
    {
        var at = first;
        if ((Is(at, "following") || Is(at, "after") || Is(at, "outside")) && at + 2 < end)
        {
            var next = Is(at + 1, "of") ? at + 2 : at + 1;
            if ((Is(next, "the") || Is(next, "this") || Is(next, "today")) && (Is(next + 1, "meeting") || Is(next + 1, "committee") || Is(next + 1, "panel") || Is(next + 1, "board")))
            {
                return Phrase(next + 2, DueForm.AfterThisMeeting);
            }

            if (Is(next, "the") && (Is(next + 1, "election") || Is(next + 1, "elections")))
            {
                return Phrase(next + 2, DueForm.AfterElection);
            }
        }

        if (Is(at, "once") && at + 1 < end && !Is(at + 1, "a") && !Is(at + 1, "again"))
        {
            return Phrase(ClauseEnd(at + 1), DueForm.Undated);
        }

        if (Is(at, "when") && (Is(at + 1, "it") || Is(at + 1, "they")) && Is(at + 2, WordClass.Be))
        {
            return Phrase(ClauseEnd(at + 2), DueForm.Undated);
        }

        return null;
    }

    // "quarterly", "on a monthly basis", "regular updates", "at each meeting"
    private readonly (DuePhrase Phrase, int End)? Recurring()
    {
        var at = first;
        if (Is(at, "on") && Is(at + 1, "a") && (Is(at + 3, "basis") || Is(at + 4, "basis")))
        {
            return Phrase(Is(at + 3, "basis") ? at + 4 : at + 5, DueForm.Recurring);
        }

        if ((Is(at, "quarterly") || Is(at, "monthly") || Is(at, "weekly") || Is(at, "annually")) && !Is(at + 1, WordClass.Body) && (at + 1 >= end || tokens[at + 1].Shape == Shape.Mark || Is(at + 1, "to")))
        {
            return Phrase(at + 1, DueForm.Recurring);
        }

        if (Is(at, "regular") && (Is(at + 1, "updates") || Is(at + 1, "reports")))
        {
            return Phrase(at + 2, DueForm.Recurring);
        }

        return (Is(at, "at") || Is(at, "to")) && (Is(at + 1, "each") || Is(at + 1, "every")) && Is(at + 2, "meeting") ? Phrase(at + 3, DueForm.Recurring) : null;
    }

    private readonly (DuePhrase Phrase, int End)? Prepositional()
    {
        var at = first;
        if (Is(at, "prior") && Is(at + 1, "to"))
        {
            at += 2;
        }
        else if (Is(at, "ahead") && Is(at + 1, "of"))
        {
            at += 2;
        }
        else if (Is(at, "early") || Is(at, "late"))
        {
            at += Is(at + 1, "in") ? 2 : 1;
        }
        else if (tokens[at].Word is "by" or "at" or "to" or "in" or "before" or "on" or "until" or "for" or "within" or "during" or "from" or "over")
        {
            at++;
        }
        else if (!Is(at, "next") && !Is(at, "week") && !(tokens[at].Is(WordClass.Article) && (OfMeeting(at) || Is(at + 1, "future"))))
        {
            return null;
        }

        var preposition = at == first ? "" : tokens[first].Word!;
        return At(at, preposition);
    }

    private readonly bool OfMeeting(int at) => Is(at + 1, "next") || (Is(at + 1, WordClass.Month) && (Is(at + 2, "meeting") || Is(at + 3, "meeting")));

    private readonly (DuePhrase Phrase, int End)? At(int at, string preposition)
    {
        if (at >= end)
        {
            return null;
        }

        return Span(at, preposition) ?? EndOf(at, preposition) ?? Meeting(at) ?? Date(at, preposition) ?? Occasion(at, preposition);
    }

    // "within a fortnight", "within 10 working days", "in six months’ time", "in the next 6 – 12 months"
    private readonly (DuePhrase Phrase, int End)? Span(int at, string preposition)
    {
        if (preposition is not ("within" or "in" or "over" or "for"))
        {
            return null;
        }

        var next = at;
        while (Is(next, "the") || Is(next, "next") || Is(next, "coming"))
        {
            next++;
        }

        var count = Count(next);
        if (count is not null)
        {
            next++;
            if ((Is(next, "-") || Is(next, "to") || Is(next, "or")) && Count(next + 1) is { } upper)
            {
                (count, next) = (upper, next + 2);
            }
        }
        else if (Is(next, "a") || next > at)
        {
            count = 1;
            next += Is(next, "a") ? 1 : 0;
        }

        var working = Is(next, "working");
        next += working ? 1 : 0;
        DueUnit? unit = next >= end ? null : tokens[next].Word switch
        {
            "day" or "days" => working ? DueUnit.WorkingDays : DueUnit.Days,
            "week" or "weeks" => DueUnit.Weeks,
            "fortnight" => DueUnit.Weeks,
            "month" or "months" => DueUnit.Months,
            "year" or "years" => DueUnit.Years,
            "meeting" or "meetings" when preposition == "in" && count > 1 => DueUnit.Meetings,
            _ => null,
        };
        if (count is not { } figure || unit is not { } counted || preposition == "for")
        {
            return null;
        }

        var behind = next + 1;
        behind += Is(behind, "'") ? 1 : 0;
        behind += Is(behind, "time") ? 1 : 0;
        behind += Is(behind, "of") && Is(behind + 1, "the") && Is(behind + 2, "meeting") ? 3 : 0;
        return (new DuePhrase { Text = "", Form = preposition is "within" ? DueForm.Within : DueForm.InPeriod, Count = Is(next, "fortnight") ? 2 * figure : figure, Unit = counted }, behind);
    }

    private readonly int? Count(int at)
    {
        if (at >= end)
        {
            return null;
        }

        if (tokens[at].Shape == Shape.Figure)
        {
            // "6-12 months" is one word: the end of the range counts.
            var written = passage.Text.AsSpan(tokens[at].Start, tokens[at].End - tokens[at].Start);
            return int.TryParse(written[(written.LastIndexOf('-') + 1)..], CultureInfo.InvariantCulture, out var figure) && figure is > 0 and < 400 ? figure : null;
        }

        return tokens[at].Word switch
        {
            "one" => 1, "two" => 2, "three" => 3, "four" => 4, "five" => 5, "six" => 6, "seven" => 7, "eight" => 8, "nine" => 9, "ten" => 10, "eleven" => 11, "twelve" => 12, "fifteen" => 15, "eighteen" => 18, "twenty" => 20, _ => null,
        };
    }

    // "by the end of March 2027", "by the end of the quarter", "by year end", "at the end of term", "week commencing 5 October"
    private readonly (DuePhrase Phrase, int End)? EndOf(int at, string preposition)
    {
        var next = Is(at, "the") ? at + 1 : at;
        if (Is(next, "year") && (Is(next + 1, "end") || (Is(next + 1, "-") && Is(next + 2, "end"))))
        {
            return Phrase(Is(next + 1, "end") ? next + 2 : next + 3, DueForm.EndOfYear);
        }

        if (Is(next, "week") && Is(next + 1, "commencing") && next + 2 < end && CalendarDates.ReadAt(tokens, passage.Text, next + 2) is { } monday)
        {
            return (new DuePhrase { Text = "", Form = DueForm.OnDate, Day = monday.Day, Month = monday.Month, Year = monday.Year, Date = monday.Whole }, monday.EndToken);
        }

        if (!((Is(next, "end") || Is(next, "beginning") || Is(next, "middle") || Is(next, "start")) && Is(next + 1, "of")))
        {
            return null;
        }

        next += 2;
        next += Is(next, "the") || Is(next, "this") ? 1 : 0;
        if (next < end && CalendarDates.MonthOf(tokens[next]) is { } month)
        {
            var year = CalendarDates.YearAt(tokens, passage.Text, next + 1, out var behind);
            return (new DuePhrase { Text = "", Form = DueForm.InMonth, Month = month, Year = year }, year is null ? next + 1 : behind);
        }

        var last = next;
        while (last < end && (Is(last, "financial") || Is(last, "municipal") || Is(last, "calendar") || Is(last, "next") || Is(last, "spring") || Is(last, "summer") || Is(last, "autumn")))
        {
            last++;
        }

        return last >= end ? null : tokens[last].Word switch
        {
            "quarter" => Phrase(last + 1, DueForm.EndOfQuarter),
            "year" => Phrase(last + 1, DueForm.EndOfYear),
            "month" => (new DuePhrase { Text = "", Form = DueForm.InPeriod, Count = 1, Unit = DueUnit.Months }, last + 1),
            "week" => (new DuePhrase { Text = "", Form = DueForm.Within, Count = 1, Unit = DueUnit.Weeks }, last + 1),
            "term" or "spring" or "summer" or "autumn" or "recess" => (new DuePhrase { Text = "", Form = DueForm.Season, Season = tokens[last].Word }, last + 1),
            _ => null,
        };
    }

    // "to the next meeting", "at its next meeting in January 2020", "at the January meeting", "to the meeting on 5 March 2024", "to a future meeting", "on the next agenda"
    private readonly (DuePhrase Phrase, int End)? Meeting(int at)
    {
        var next = at;
        next += Is(next, WordClass.Article) ? 1 : 0;
        if (next < end && CalendarDates.MonthOf(tokens[next]) is { } named)
        {
            var year = CalendarDates.YearAt(tokens, passage.Text, next + 1, out var behind);
            var head = Is(behind, WordClass.Body) ? behind + 1 : behind;
            return IsOccasion(head) || (head > behind && IsOccasion(behind))
                ? (new DuePhrase { Text = "", Form = DueForm.MeetingInMonth, Month = named, Year = year }, IsOccasion(head) ? head + 1 : behind + 1)
                : null;
        }

        // "to the autumn meeting"
        if (next > at && (Is(next, "spring") || Is(next, "summer") || Is(next, "autumn") || Is(next, "winter")) && IsOccasion(next + 1))
        {
            return (new DuePhrase { Text = "", Form = DueForm.Season, Season = tokens[next].Word }, next + 2);
        }

        var isNext = Is(next, "next") || Is(next, "following");
        var isFuture = Is(next, "future") || Is(next, "later");
        next += isNext || isFuture ? 1 : 0;
        if (isNext && next < end && CalendarDates.MonthOf(tokens[next]) is null && !IsOccasion(next))
        {
            for (var word = 0; word < 4 && next < end && !IsOccasion(next) && (tokens[next].Class == WordClass.None || tokens[next].IsCapital || tokens[next].Is(WordClass.Body) || Is(next, "available") || Is(next, "of") || Is(next, "working") || Is(next, "month") || Is(next, "'")); word++)
            {
                next++;
            }
        }
        else if (!isNext && !isFuture)
        {
            // "the Committee meeting in June": the body may stand before the word.
            for (var word = 0; word < 3 && next < end && !IsOccasion(next) && (tokens[next].IsCapital || tokens[next].Is(WordClass.Body)); word++)
            {
                next++;
            }
        }

        if (!IsOccasion(next))
        {
            // "to the next Board", "at the next Full Council"
            if (isNext && next > at && Is(next - 1, WordClass.Body) && tokens[next - 1].IsCapital)
            {
                next--;
            }
            else if (isNext && (Is(next, "update") || Is(next, "report") || Is(next, "review")))
            {
                return Phrase(next + 1, DueForm.NextItem);
            }
            else if (isFuture && (Is(next, "report") || Is(next, "reports") || Is(next, "update") || Is(next, "updates")))
            {
                return Phrase(next + 1, DueForm.NextItem);
            }
            else
            {
                return null;
            }
        }

        var occasion = next;
        next++;
        if (Is(next, "of") && (Is(next + 1, "the") || Is(next + 1, "this") || Is(next + 1, WordClass.Body)))
        {
            var body = next + 1;
            while (body < end && (tokens[body].IsCapital || Is(body, "the") || Is(body, "this") || Is(body, WordClass.Body) || (Is(body, "and") && body + 1 < end && tokens[body + 1].IsCapital)) && body - next < 9)
            {
                body++;
            }

            next = body;
        }

        if (isFuture)
        {
            return Phrase(next, DueForm.Undated);
        }

        if (Is(next, "to") && Is(next + 1, "be") && Is(next + 2, "held"))
        {
            next += 3;
        }
        else if (Is(next, "held"))
        {
            next++;
        }

        if ((Is(next, "in") || Is(next, "for")) && next + 1 < end && CalendarDates.MonthOf(tokens[next + 1]) is { } month)
        {
            var year = CalendarDates.YearAt(tokens, passage.Text, next + 2, out var behind);
            return (new DuePhrase { Text = "", Form = DueForm.MeetingInMonth, Month = month, Year = year }, year is null ? next + 2 : behind);
        }

        if ((Is(next, "on") || Is(next, "of")) && next + 1 < end && CalendarDates.ReadAt(tokens, passage.Text, next + (Is(next + 1, "the") ? 2 : 1)) is { Month: not null } date)
        {
            return (new DuePhrase { Text = "", Form = DueForm.MeetingOnDate, Day = date.Day, Month = date.Month, Year = date.Year, Date = date.Whole }, date.EndToken);
        }

        return isNext ? Phrase(Math.Max(next, occasion + 1), DueForm.NextMeeting) : null;
    }

    private readonly bool IsOccasion(int at) => Is(at, "meeting") || Is(at, "agenda") || Is(at, "session") || Is(at, "committee") && at > first + 1 && Is(at - 1, "next");

    // "by 3 July 2020", "by the 10th", "in December", "by March 2027", "by Friday", "for November"
    private readonly (DuePhrase Phrase, int End)? Date(int at, string preposition)
    {
        var next = Is(at, "the") ? at + 1 : at;
        next += Is(next, "mid") || Is(next, "early") || Is(next, "late") ? Is(next + 1, "-") ? 2 : 1 : 0;
        if (next >= end)
        {
            return null;
        }

        if (preposition is not ("from" or "over" or "during" or "") && CalendarDates.ReadAt(tokens, passage.Text, next) is { } date)
        {
            return (new DuePhrase { Text = "", Form = DueForm.OnDate, Day = date.Day, Month = date.Month, Year = date.Year, Date = date.Whole }, date.EndToken);
        }

        if (preposition is "by" or "in" or "for" or "until" or "before" or "early" or "late" or "during" && CalendarDates.MonthOf(tokens[next]) is { } month)
        {
            var year = CalendarDates.YearAt(tokens, passage.Text, next + 1, out var behind);
            return (new DuePhrase { Text = "", Form = DueForm.InMonth, Month = month, Year = year }, year is null ? next + 1 : behind);
        }

        if (preposition is "by" or "on" or "before" && Is(next, WordClass.Weekday))
        {
            return (new DuePhrase { Text = "", Form = DueForm.OnWeekday, Weekday = WeekdayOf(tokens[next]) }, next + 1);
        }

        if (preposition is "by" or "before" && Is(at, "the") && tokens[next].Shape == Shape.Figure && tokens[next].End - tokens[next].Start is 3 or 4
            && int.TryParse(passage.Text.AsSpan(tokens[next].Start, tokens[next].End - tokens[next].Start - 2), out var day) && day is >= 1 and <= 31)
        {
            return (new DuePhrase { Text = "", Form = DueForm.OnDate, Day = day }, next + 1);
        }

        return null;
    }

    // "before Christmas", "in the autumn", "in the New Year", "before recess", "early in the new municipal year", "before the fete"
    private readonly (DuePhrase Phrase, int End)? Occasion(int at, string preposition)
    {
        var next = at;
        while (Is(next, "the") || Is(next, "this") || Is(next, "next") || Is(next, "in") && next == at)
        {
            next++;
        }

        if (next >= end)
        {
            return null;
        }

        if (Is(next, "new") && (Is(next + 1, "municipal") || Is(next + 1, "year")))
        {
            return Is(next + 1, "municipal") ? Phrase(Is(next + 2, "year") ? next + 3 : next + 2, DueForm.NewMunicipalYear) : (new DuePhrase { Text = "", Form = DueForm.Season, Season = "new year" }, next + 2);
        }

        if (tokens[next].Word is "spring" or "summer" or "autumn" or "winter" or "christmas" or "easter" or "recess" && preposition is "by" or "in" or "before" or "until" or "over" or "during" or "at" or "early" or "late" or "prior" or "for")
        {
            var behind = Is(next + 1, "term") || Is(next + 1, "recess") || Is(next + 1, "of") && next + 2 < end && tokens[next + 2].Shape == Shape.Figure ? next + 2 : next + 1;
            if (CalendarDates.YearAt(tokens, passage.Text, behind, out var withYear) is not null)
            {
                behind = withYear;
            }

            return (new DuePhrase { Text = "", Form = DueForm.Season, Season = tokens[next].Word }, behind);
        }

        if (preposition is "before" or "prior" or "ahead" && at < end && Is(at, "the"))
        {
            var last = next;
            while (last < end && last - next < 4 && tokens[last].Shape != Shape.Mark && !tokens[last].Is(WordClass.Joint) && !tokens[last].Is(WordClass.Preposition))
            {
                last++;
            }

            return last > next ? (new DuePhrase { Text = "", Form = DueForm.Season, Season = "an event" }, last) : null;
        }

        return null;
    }

    /// <summary>The end of the clause: its next comma, semicolon, full stop, "and" or "but".</summary>
    private readonly int ClauseEnd(int at)
    {
        while (at < end && tokens[at].Word is not ("." or "," or ";" or ":" or ")" or "and" or "but"))
        {
            at++;
        }

        return at;
    }
}
