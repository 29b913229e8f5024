using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.DueDates;

/// <summary>
/// Reads the due phrase that begins at one token, if one does. Each method knows one kind of time; the first that fits has it. A word that
/// opens no time is let go at once, so that most tokens cost one look at their class.
/// </summary>
internal readonly ref partial struct DuePhraseScanner(Passage passage, int first, int end)
{
    private readonly List<Token> tokens = passage.Tokens;

    public (DuePhrase Phrase, int End)? Read()
    {
        var token = tokens[first];
        if (!token.Is(WordClass.TimeOpener))
        {
            return token.Shape == Shape.Figure && UnitOf(first + 1) is not null ? Ahead(first) : null;
        }

        return IsDenied() ? null : AndNoLater(Onwards(Undated() ?? Open() ?? AfterThisMeeting() ?? Recurring() ?? Over() ?? Coming() ?? Near() ?? Budget() ?? Event() ?? From() ?? Happening() ?? AtAGathering() ?? Moment() ?? Prepositional()));
    }

    // "from the June meeting onwards"
    private (DuePhrase Phrase, int End)? Onwards((DuePhrase Phrase, int End)? found) =>
        found is { } from && Is(first, "from") && from.End < end && Text(from.End) is "onwards" or "onward" ? (from.Phrase, from.End + 1) : found;

    // "by 3 May at the latest", "on 3 May at 7.30pm", "by Friday next"
    private (DuePhrase Phrase, int End)? AndNoLater((DuePhrase Phrase, int End)? found)
    {
        if (found is not { } day)
        {
            return null;
        }

        var behind = day.Phrase.Form is DueForm.OnDate or DueForm.MeetingOnDate or DueForm.OnWeekday ? HourEnd(tokens, passage.Text, day.End, end) : day.End;
        behind += day.Phrase.Form == DueForm.OnWeekday && Is(behind, "next") && StandsAlone(behind + 1) ? 1 : 0;
        behind += Is(behind, "at") && Is(behind + 1, "the") && Is(behind + 2, "latest") ? 3 : 0;
        return (day.Phrase, behind);
    }

    // "with the works to commence not before October" sets no time; "not later than" does.
    // "not until after 4 May" sets one too.
    private bool IsDenied() => first > 0 && tokens[first - 1].Is("not") && !tokens[first].Is("later") && !tokens[first].Is("until");

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

    private bool Is(int at, string word) => at < end && tokens[at].Is(word);

    private bool Is(int at, WordClass kind) => at < end && tokens[at].Is(kind);

    private string? Word(int at) => at < end ? tokens[at].Word : null;

    private ReadOnlySpan<char> Text(int at) => at < end ? passage.Text.AsSpan(tokens[at].Start, tokens[at].End - tokens[at].Start) : default;

    private static (DuePhrase Phrase, int End)? Every(int end, int count, DueUnit unit) => (new DuePhrase { Text = "", Form = DueForm.Recurring, Count = count, Unit = unit }, end);

    private static (DuePhrase Phrase, int End)? Phrase(int end, DueForm form) => (new DuePhrase { Text = "", Form = form }, end);

    private static (DuePhrase Phrase, int End)? InSeason(int end, string season) => (new DuePhrase { Text = "", Form = DueForm.Season, Season = season }, end);

    // "in due course", "as soon as possible", "ASAP", "shortly", "when available", "once it has been checked", "at the earliest opportunity", "in the near future", "at a later date", "on completion"
    private (DuePhrase Phrase, int End)? Undated()
    {
        var at = first;
        switch (tokens[at].Word)
        {
            case "asap" or "shortly" or "immediately" or "urgently" or "forthwith":
                return Phrase(at + 1, DueForm.Undated);

            // "to call a meeting soon"; "as soon as", "too soon to say" and "soon to be" are none.
            case "soon" when !(at > 0 && passage.Text.AsSpan(tokens[at - 1].Start, tokens[at - 1].End - tokens[at - 1].Start) is "as" or "too" or "so" or "very" or "how") && !(Word(at + 1) is "as" or "after" or "be") && !(Is(at + 1, "to") && Is(at + 2, "be")):
                return Phrase(at + 1, DueForm.Undated);

            case "later" when Is(at + 1, "in") && Is(at + 2, "the") && at + 3 < end && Text(at + 3) is "process" or "project" or "programme" or "season" or "term" or "summer":
                return Phrase(at + 4, DueForm.Undated);

            case "as" when Is(at + 1, "soon") && Is(at + 2, "as"):
                return Phrase(Word(at + 3) is "possible" or "practicable" or "available" or "able" ? at + 4 : ClauseEnd(at + 3), DueForm.Undated);

            case "in" when Is(at + 1, "due") && Is(at + 2, "course"):
                return Phrase(at + 3, DueForm.Undated);

            case "in" when Is(at + 1, "the") && Is(at + 2, "near") && Is(at + 3, "future"):
                return Phrase(at + 4, DueForm.Undated);

            case "at" when Is(at + 1, "once"):
            case "straight" or "right" when Is(at + 1, "away"):
                return Phrase(at + 2, DueForm.Undated);

            case "as" when Is(at + 1, "a") && Is(at + 2, "matter") && Is(at + 3, "of") && at + 4 < end:
                return Phrase(at + 5, DueForm.Undated);

            // "points to be used for future projects": of those, and not then.
            case "for" when Is(at + 1, "future") && at + 2 < end && tokens[at + 2].Shape == Shape.Lower && !(Word(at + 2) is "meeting" or "meetings" or "report" or "reports" or "update" or "updates" || Is(at + 2, WordClass.Joint) || Is(at + 2, WordClass.Preposition)):
                return null;

            // "numbers of those who might want to be rung in future"
            case "in" when Is(at + 1, "future") && MayBe(at):
                return null;

            case "in" or "for" when Is(at + 1, "future"):
                return Word(at + 2) switch
                {
                    "meeting" or "meetings" => Phrase(at + 3, DueForm.Undated),
                    "report" or "reports" or "update" or "updates" => Phrase(at + 3, DueForm.NextItem),
                    _ => Phrase(at + 2, DueForm.Undated),
                };

            // "to wish her well in the future": that is when she is to fare well.
            case "in" when Is(at + 1, "the") && Is(at + 2, "future") && at > 0 && tokens[at - 1].Is("well"):
                return null;

            // "a new policy may be required in the future", "so that it might be used in the future": what may be, and nobody's time.
            case "in" when Is(at + 1, "the") && Is(at + 2, "future") && MayBe(at):
                return null;

            case "in" when Is(at + 1, "the") && Is(at + 2, "future"):
                return Phrase(at + 3, DueForm.Undated);

            case "in" or "over" or "within" when Is(at + 1, "the") && Word(at + 2) is "coming" or "next" && (Word(at + 3) is "weeks" or "months" or "days" || Is(at + 3, "few") && Word(at + 4) is "weeks" or "months" or "days"):
                return Phrase(Is(at + 3, "few") ? at + 5 : at + 4, DueForm.Undated);

            case "by" when Is(at + 1, "return") && !Is(at + 2, "to"):
                return Phrase(at + 2, DueForm.Undated);

            case "without" when Is(at + 1, "delay"):
                return Phrase(at + 2, DueForm.Undated);

            case "as" when Is(at + 1, "a") && Is(at + 2, "priority"):
                return Phrase(at + 3, DueForm.Undated);

            // "in the not too distant future"
            case "in" when Is(at + 1, "the") && Is(at + 2, "not") && Word(at + 4) is "distant" && Is(at + 5, "future"):
                return Phrase(at + 6, DueForm.Undated);

            case "at" when Is(at + 1, WordClass.Article) && Word(at + 2) is "earliest" or "first" or "next" && Word(at + 3) is "opportunity" or "convenience":
                return Phrase(at + 4, DueForm.Undated);

            case "at" when Is(at + 1, "a") && Word(at + 2) is "later" or "future" && Word(at + 3) is "date" or "stage":
                return Phrase(at + 4, DueForm.Undated);

            case "on" or "upon" when Is(at + 1, "completion"):
                return Phrase(Is(at + 2, "of") ? ClauseEnd(at + 2) : at + 2, DueForm.Undated);

            // "when the web page is available again", "when council approval was received"
            case "when" when BehindWhatIsReady(at + 1) is { } ready && !IsAsked(at) && !IsTelling(at):
                return Phrase(ready, DueForm.Undated);

            case "when" or "once" when IsReady(at + 1):
                return Phrase(at + 2, DueForm.Undated);

            case "once" when at + 1 < end && Word(at + 1) is not ("a" or "as" or "again" or "more" or "each" or "every" or "per"):
            case "when" when Is(at + 1, WordClass.Article) && at + 3 < end && (Is(at + 3, WordClass.Be) || Is(at + 3, WordClass.Have)) && !IsAsked(at) && !IsTelling(at):
            case "when" when (Word(at + 1) is "it" || Is(at + 1, WordClass.Pronoun)) && (Is(at + 2, WordClass.Be) || Is(at + 2, WordClass.VerbS) || Word(at + 2) is "becomes" or "become" or "became") && !IsAsked(at):
            case "when" when Is(at + 1, "the") && at + 3 < end && Is(at + 3, WordClass.VerbS) && !Is(at + 2, WordClass.Preposition) && !IsAsked(at):
                return Phrase(BeforeANewName(at + 3) ?? ClauseEnd(at + 1), DueForm.Undated);

            default:
                return null;
        }
    }

    // "find out when they are next on the list", "ask when it is due": that is the question, and no time.
    private bool IsAsked(int at) => at > 0 && (tokens[at - 1].Word is "out" or "ask" or "enquire" or "check" or "establish" or "clarify" or "know" or "of" or "to" or "and" or "confirm" or "advise" or "see" or "identify" || Text(at - 1) is "exactly" || tokens[at - 1].Is(WordClass.Reporting));

    // A thing of two or three words, and that it is there: what stands behind it is the time.
    // Refuses: "when the Clerk who wrote it is asked", "when she is ready" (which is read elsewhere).
    private int? BehindWhatIsReady(int at)
    {
        var first = at + (Is(at, WordClass.Article) ? 1 : 0);
        for (var be = first + 2; be + 1 < Math.Min(end, first + 4); be++)
        {
            if (Is(be, WordClass.Be))
            {
                return tokens[be].Shape == Shape.Lower && (Word(be + 1) is "available" or "ready" or "known" or "received" or "complete" or "completed" or "published" or "confirmed" or "finished" or "signed" or "agreed" or "approved") ? be + 2 + (Text(be + 2) is "again" ? 1 : 0) : null;
            }

            if (tokens[be - 1].Shape == Shape.Mark || Is(be - 1, WordClass.Preposition) || Is(be - 1, WordClass.Modal) || Is(be - 1, WordClass.Have))
            {
                return null;
            }
        }

        return null;
    }

    private bool MayBe(int at)
    {
        for (var before = at - 1; before >= Math.Max(0, at - 12) && tokens[before].Word is not ("." or ";"); before--)
        {
            if (Text(before) is "may" or "might" or "could" or "happen" or "happening")
            {
                return true;
            }
        }

        return false;
    }

    private bool IsReady(int at) => Word(at) is "available" or "possible" or "ready" or "complete" or "completed" or "known" or "published" or "received" or "finalised" or "confirmed" or "appointed" or "appropriate";

    // "following the meeting", "after today's meeting", "outside of the meeting", "by email", "a written response": no meeting, but soon
    private (DuePhrase Phrase, int End)? AfterThisMeeting()
    {
        var at = first;
        if (Is(at, "post-meeting"))
        {
            return Phrase(at + 1, DueForm.AfterThisMeeting);
        }

        if (Word(at) is "following" or "after" or "outside" && at + 2 < end)
        {
            var next = Is(at + 1, "of") ? at + 2 : at + 1;
            return Word(next) is "the" or "this" or "today" && Word(next + 1) is "meeting" or "committee" or "panel" or "board" or "session" or "forum" ? Phrase(next + 2, DueForm.AfterThisMeeting) : null;
        }

        if (Is(at, "by") && Word(at + 1) is "email" or "e-mail" && !(at > 0 && tokens[at - 1].Is("(")) || Is(at, "in") && Is(at + 1, "writing"))
        {
            return Phrase(at + 2, DueForm.AfterThisMeeting);
        }

        return Is(at, "a") && Is(at + 1, "written") && Word(at + 2) is "response" or "reply" or "answer" ? Phrase(at + 3, DueForm.AfterThisMeeting) : null;
    }

    // "quarterly", "on a monthly basis", "regular updates", "at each meeting", "every six months"
    private (DuePhrase Phrase, int End)? Recurring()
    {
        var at = first;
        switch (tokens[at].Word)
        {
            case "on" when Is(at + 1, "a") && (Is(at + 3, "basis") || Is(at + 4, "basis")):
                return Phrase(Is(at + 3, "basis") ? at + 4 : at + 5, DueForm.Recurring);

            // "on an annual basis"
            case "on" when Is(at + 1, "an") && Is(at + 3, "basis"):
                return Phrase(at + 4, DueForm.Recurring);

            // "reported annually by the Board", "circulated monthly"; "monthly reports" is their name.
            case "annually":
            case "quarterly" or "monthly" or "weekly" when at + 1 >= end || tokens[at + 1].Shape == Shape.Mark || Is(at + 1, WordClass.Preposition) || Word(at + 1) is "and" or "so":
                return Phrase(at + 1, DueForm.Recurring);

            case "regular" when Word(at + 1) is "updates" or "reports":
                return Phrase(at + 2, DueForm.Recurring);

            // "to each meeting of the Panel", "at every committee meeting"
            case "at" or "to" or "for" when Word(at + 1) is "each" or "every":
                var head = Skip(at + 2);
                return IsOccasion(head) ? Phrase(OfBody(head + 1), DueForm.Recurring) : null;

            case "throughout" when Is(at + 1, "the") && (Is(at + 2, "year") || Is(at + 3, "year")):
                return Phrase(Is(at + 2, "year") ? at + 3 : at + 4, DueForm.Recurring);

            case "every" or "each" when Word(at + 1) is "meeting" or "month" or "quarter" or "year" or "week" or "spring" or "summer" or "autumn" or "winter":
                return Phrase(at + 2, DueForm.Recurring);

            case "every" when Is(at + 1, "other") && UnitOf(at + 2) is { } unit:
                return Every(at + 3, 2, unit);

            // "every second meeting", "every 2nd month"
            case "every" when (Word(at + 1) is "second" or "third" or "fourth" || (at + 1 < end && Text(at + 1) is "2nd" or "3rd" or "4th")) && UnitOf(at + 2) is { } unit:
                return Every(at + 3, Word(at + 1) is "second" || Text(at + 1) is "2nd" ? 2 : Word(at + 1) is "third" || Text(at + 1) is "3rd" ? 3 : 4, unit);

            case "twice" when Word(at + 1) is "a" or "each" or "every" or "per" && UnitOf(at + 2) is not null:
                return Phrase(at + 3, DueForm.Recurring);

            case "every" when Count(at + 1) is { } count && UnitOf(at + 2) is { } unit:
                return Every(at + 3, count, unit);

            default:
                return null;
        }
    }

    // "tomorrow", "this week", "early next year", "later this year", "next Tuesday"
    private (DuePhrase Phrase, int End)? Near()
    {
        var at = first;
        if (Word(at) is "tomorrow" or "tonight" or "today")
        {
            return (new DuePhrase { Text = "", Form = DueForm.Within, Count = Is(at, "tomorrow") ? 1 : 0, Unit = DueUnit.Days }, at + 1);
        }

        var next = Word(at) is "early" or "late" or "later" ? at + 1 : at;
        if (Word(next) is "this" or "next" && Word(next + 1) is "week" or "month" or "year" && !Is(next + 2, "meeting") && !Text(next + 1).ContainsAny('\'', '\u2019'))
        {
            return (new DuePhrase { Text = "", Form = DueForm.Within, Count = 1, Unit = Word(next + 1) switch { "week" => DueUnit.Weeks, "month" => DueUnit.Months, _ => DueUnit.Years } }, next + 2);
        }

        // "this autumn", "next spring term", "later this term"; "this summer's fair" is a fair.
        if (Word(next) is "this" or "next" && !Text(next + 1).ContainsAny('\'', '\u2019') && Word(next + 1) is "spring" or "summer" or "autumn" or "winter" or "term")
        {
            var season = Is(next + 2, "term") ? next + 3 : next + 2;
            return season < end && tokens[season].Shape is Shape.Lower or Shape.Capital && !Is(season, WordClass.Joint) && !Is(season, WordClass.Preposition) && !Is(season, WordClass.Be) && !Is(season, WordClass.Modal) ? null : InSeason(season, tokens[next + 1].Word!);
        }

        // "for the following term", "the following season"
        if (Is(at, "the") && Is(at + 1, "following") && Word(at + 2) is "term" or "season" && (at + 3 >= end || tokens[at + 3].Shape == Shape.Mark))
        {
            return InSeason(at + 3, tokens[at + 2].Word!);
        }

        // "the following week"
        if (Is(at, "the") && Is(at + 1, "following") && Word(at + 2) is "week" or "month" && !Text(at + 2).ContainsAny('\'', '\u2019') && !IsOccasion(at + 3))
        {
            return (new DuePhrase { Text = "", Form = DueForm.Within, Count = 1, Unit = Is(at + 2, "week") ? DueUnit.Weeks : DueUnit.Months }, at + 3);
        }

        // "the next time the surveyor goes"
        if (Is(at, "the") && Is(at + 1, "next") && Is(at + 2, "time") && at + 5 < end && (Is(at + 3, WordClass.Article) || Is(at + 3, WordClass.Pronoun)))
        {
            for (var verb = at + 4; verb < Math.Min(end, at + 8) && tokens[verb].Shape != Shape.Mark; verb++)
            {
                if (tokens[verb].Shape == Shape.Lower && tokens[verb].Is(WordClass.VerbS))
                {
                    return InSeason(verb + 1, "an event");
                }
            }
        }

        if (Is(at, "later") && Is(at + 1, "in") && Is(at + 2, "the") && Text(at + 3) is "process")
        {
            return Phrase(at + 4, DueForm.Undated);
        }

        if (Is(at, "later") && Is(at + 1, "in") && Is(at + 2, "the") && Word(at + 3) is "year" or "month" or "week" or "spring" or "autumn" or "winter")
        {
            return Word(at + 3) is "spring" or "autumn" or "winter" ? InSeason(at + 4, tokens[at + 3].Word!) : Phrase(at + 4, DueForm.EndOfYear);
        }

        // "for next time", "next time"
        if (Is(Is(at, "for") ? at + 1 : at, "next") && Is(Is(at, "for") ? at + 2 : at + 1, "time"))
        {
            return Phrase(Is(at, "for") ? at + 3 : at + 2, DueForm.NextMeeting);
        }

        // "two weeks in advance", "a month before the meeting", "three days ahead of the visit"
        if (Ahead(at) is { } lead)
        {
            return lead;
        }

        // "this Friday", "next Thursday evening"; "this Friday's meeting" and "the Thursday Club" are none.
        return Word(at) is "next" or "this" && Is(at + 1, WordClass.Weekday) && tokens[at + 1].IsCapital && !Text(at + 1).ContainsAny('\'', '\u2019')
            ? (new DuePhrase { Text = "", Form = DueForm.OnWeekday, Weekday = WeekdayOf(tokens[at + 1]) }, Word(at + 2) is "morning" or "afternoon" or "evening" or "night" ? at + 3 : at + 2)
            : null;
    }

    // Counted from something: "10 days prior to the meeting", "six weeks after opening", "18 months time".
    private (DuePhrase Phrase, int End)? Ahead(int at)
    {
        var figure = Is(at, "a") || Is(at, "one") ? 1 : Count(at);
        if (figure is not { } count || UnitOf(at + 1) is not { } unit || unit == DueUnit.Meetings)
        {
            return null;
        }

        if (Is(at + 2, "in") && Is(at + 3, "advance"))
        {
            return (new DuePhrase { Text = "", Form = DueForm.Season, Season = "an event", Count = count, Unit = unit }, at + 4);
        }

        if (Is(at + 2, "time") || Is(at + 2, "'") && Is(at + 3, "time"))
        {
            return (new DuePhrase { Text = "", Form = DueForm.InPeriod, Count = count, Unit = unit }, Is(at + 2, "time") ? at + 3 : at + 4);
        }

        var behind = Word(at + 2) is "before" or "after" or "following" ? at + 3 : Is(at + 2, "prior") && Is(at + 3, "to") || Is(at + 2, "ahead") && Is(at + 3, "of") ? at + 4 : end;
        if (behind >= end)
        {
            return null;
        }

        var last = At(behind, "before")?.End ?? Object(behind);
        return last > behind ? (new DuePhrase { Text = "", Form = DueForm.Season, Season = "an event", Count = count, Unit = unit }, last) : null;
    }

    // "the meeting", "publication", "the start of works": the words up to a mark, a joint or a verb
    private int Object(int at)
    {
        var last = at;
        while (last < end && last - at < 6 && tokens[last].Shape != Shape.Mark && !tokens[last].Is(WordClass.Joint) && !(tokens[last].Is(WordClass.Preposition) && !tokens[last].Is("of")) && !tokens[last].Is(WordClass.Modal))
        {
            last++;
        }

        return last;
    }

    // "after the local elections in May", "after six months", "at the AGM", "with the Q4 report"
    private (DuePhrase Phrase, int End)? Event()
    {
        var at = first;
        if (Word(at) is "following" or "after")
        {
            var next = Is(at + 1, "the") ? at + 2 : at + 1;
            next += Word(next) is "local" or "general" or "council" or "next" or "forthcoming" ? 1 : 0;
            next += Is(next, WordClass.Month) && Word(next + 1) is "election" or "elections" ? 1 : 0;
            if (Word(next) is "election" or "elections")
            {
                return (new DuePhrase { Text = "", Form = DueForm.AfterElection, Month = Is(next + 1, "in") && next + 2 < end ? CalendarDates.MonthOf(tokens[next + 2]) : null }, Is(next + 1, "in") && next + 2 < end && CalendarDates.MonthOf(tokens[next + 2]) is not null ? next + 3 : next + 1);
            }

            return Is(at, "after") ? Span(at + 1, "after") : null;
        }

        // "for the AGM", "in time for the next AGM", "to the Annual Meeting of the Council in May"
        var leads = Word(at) is "at" or "to" or "before" or "after" or "for" or "by" or "until" ? at + 1 : Is(at, "ahead") && Is(at + 1, "of") || Is(at, "prior") && Is(at + 1, "to") ? at + 2 : Is(at, "in") && Is(at + 1, "time") && Is(at + 2, "for") || Is(at, "in") && Is(at + 1, "advance") && Is(at + 2, "of") ? at + 3 : end;
        leads += Word(leads) is "the" or "this" || Is(leads, WordClass.Article) ? 1 : 0;
        leads += Word(leads) is "next" or "forthcoming" ? 1 : 0;
        if (Is(leads, "agm") && Word(leads + 1) is not ("minutes" or "papers" or "report" or "notice") || Is(leads, "annual") && leads > at + 1 && (Is(leads + 1, "meeting") || Is(leads + 2, "meeting") && !Is(leads + 1, WordClass.Preposition)))
        {
            var past = OfBody(Is(leads, "agm") ? leads + 1 : Is(leads + 1, "meeting") ? leads + 2 : leads + 3);
            past += Is(past, "in") && past + 1 < end && CalendarDates.MonthOf(tokens[past + 1]) is not null ? 2 : 0;
            return InSeason(past, "annual meeting");
        }

        return Is(at, "with") && Is(at + 1, "the") && Quarter(at + 2, out var quarter, out var behind) && Is(behind, "report") ? (new DuePhrase { Text = "", Form = DueForm.EndOfQuarter, Quarter = quarter }, behind + 1) : null;
    }

    private (DuePhrase Phrase, int End)? Prepositional()
    {
        var at = first;
        switch (tokens[at].Word)
        {
            case "prior" when Is(at + 1, "to"):
            case "ahead" when Is(at + 1, "of"):
                return At(at + 2, "before");

            case "in" when Is(at + 1, "advance") && Is(at + 2, "of"):
                return At(at + 3, "before");

            // "circulated with the minutes", "on his return"
            case "with" when Is(at + 1, "the") && Is(at + 2, "minutes") && !(Is(at + 3, "of")):
            case "on" or "upon" when Is(at + 1, WordClass.Pronoun | WordClass.Article) && Is(at + 2, "return"):
                return Phrase(Is(at + 3, "from") ? Object(at + 4) : at + 3, DueForm.Undated);

            // "on receipt of the plans", "in the course of the municipal year"
            case "on" or "upon" when Is(at + 1, "receipt"):
                return Phrase(Is(at + 2, "of") ? Object(at + 3) : at + 2, DueForm.Undated);

            // "between 4 and 8 May", "between 4 May and 8 June": by the later of them
            case "between" when at + 3 < end && CalendarDates.DayOf(Text(at + 1)) is not null:
                var later = Is(at + 2, "and") ? at + 3 : Is(at + 3, "and") ? at + 4 : end;
                return later < end && CalendarDates.ReadAt(tokens, passage.Text, later) is { Month: not null } until
                    ? (new DuePhrase { Text = "", Form = DueForm.OnDate, Day = until.Day, Month = until.Month, Year = until.Year, Date = until.Whole }, until.EndToken)
                    : null;

            case "in" or "during" or "over" when Is(at + 1, "the") && Is(at + 2, "course") && Is(at + 3, "of") && YearEnd(at + 4) is { } year:
                return Phrase(year, DueForm.EndOfYear);

            // "for the academic year" says for how long, "for the next financial year" for when.
            case "in" or "during" or "within" or "for" when YearEnd(at + 1) is { } year && (!Is(at, "for") || Word(at + 2) is "next" or "coming" or "new") && Word(year - 2) is "financial" or "municipal" or "calendar" or "academic":
                return Phrase(year, DueForm.EndOfYear);

            // "with the October agenda pack", "in the papers for the next meeting"
            case "with" or "in" when PackFor(at + 1) is { } pack:
                return pack;

            case "in" when Is(at + 1, "time") && Is(at + 2, "for"):
                return At(at + 3, "for") ?? (Is(at + 3, WordClass.Article) || at + 3 < end && tokens[at + 3].IsCapital || Word(at + 3) is "christmas" or "easter" ? InSeason(Object(at + 3), "an event") : null);

            case "no" or "not" when Is(at + 1, "later") && Is(at + 2, "than"):
                return At(at + 3, "by");

            // "by no later than 3 May", "on or before 3 May"
            case "by" when (Word(at + 1) is "no" or "not") && Is(at + 2, "later") && Is(at + 3, "than"):
                return At(at + 4, "by");

            case "on" when Is(at + 1, "or") && (Word(at + 2) is "before" or "about" or "around" or "after"):
                return At(at + 3, "by");

            case "end" when Is(at + 1, "of") && (at == 0 || !Is(at - 1, WordClass.Article)):
                return EndOf(at, "by");

            case "early" or "late":
                return At(Is(at + 1, "in") ? at + 2 : at + 1, "early");

            case "by" or "at" or "to" or "in" or "before" or "on" or "until" or "for" or "within" or "during" or "from" or "over" or "after" or "upon" or "towards" or "around":
                return At(at + 1, tokens[at].Word!);

            case "next" or "week" or "w/c":
                return At(at, "");

            default:
                return tokens[at].Is(WordClass.Article) && (Is(at + 1, "next") || Is(at + 1, "future") || Is(at + 1, WordClass.Month) && (IsOccasion(at + 2) || IsOccasion(at + 3))) ? At(at, "") : null;
        }
    }

    private (DuePhrase Phrase, int End)? At(int at, string preposition) =>
        at >= end ? null : Span(at, preposition) ?? EndOf(at, preposition) ?? Feast(at, preposition) ?? Meeting(at, preposition) ?? Date(at, preposition) ?? Occasion(at, preposition);

    /// <summary>The end of the clause: its next comma, semicolon, full stop, "and" or "but".</summary>
    private int ClauseEnd(int at)
    {
        // "when the form was back he would be moved": behind the time comes what is to happen.
        var first = at;
        while (at < end && tokens[at].Word is not ("." or "," or ";" or ":" or ")" or "and" or "but") && !(at > first + 1 && at + 1 < end && Word(at) is "he" or "she" or "they" or "we" or "it" && tokens[at + 1].Is(WordClass.Modal)))
        {
            at++;
        }

        return at;
    }
}
