using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.DueDates;

/// <summary>Times that name no day: "in the interim", "at some point", "by then", "as work progresses", "until a reply is received".</summary>
internal readonly ref partial struct DuePhraseScanner
{
    // Refuses: "at that time the path was closed" (then), "as the Clerk said", "in good order".
    private (DuePhrase Phrase, int End)? Open()
    {
        var at = first;
        switch (tokens[at].Word)
        {
            // "in the meantime" says what is to be done until then, and no time by when.
            case "in" when Is(at + 1, "the") && IsText(at + 2, "interim"):
                return Phrase(at + 3, DueForm.Undated);

            case "in" when Is(at + 1, "the") && Text(at + 2) is "short" or "short-to-medium" or "medium" or "long" or "longer" or "shorter" && Is(at + 3, "term"):
                return Phrase(at + 4, DueForm.Undated);

            case "in" when Is(at + 1, "the") && (Is(at + 2, "foreseeable") || IsText(at + 2, "not-too-distant")) && Is(at + 3, "future"):
            case "in" when Is(at + 1, "the") && Is(at + 2, "very") && Is(at + 3, "near") && Is(at + 4, "future"):
                return Phrase(Is(at + 2, "very") ? at + 5 : at + 4, DueForm.Undated);

            case "in" when Is(at + 1, "good") && Is(at + 2, "time"):
            case "in" when IsText(at + 1, "good") && Is(at + 2, "time"):
                return Phrase(at + 3, DueForm.Undated);

            case "in" when Is(at + 1, "a") && IsText(at + 2, "timely") && at + 3 < end && Text(at + 3) is "manner" or "fashion" or "way":
                return Phrase(at + 4, DueForm.Undated);

            case "out" when Is(at + 1, "of") && Is(at + 2, "committee"):
            case "between" when Is(at + 1, "meetings"):
                return Phrase(Is(at, "out") ? at + 3 : at + 2, DueForm.AfterThisMeeting);

            case "with" when IsText(at + 1, "immediate") && Is(at + 2, "effect"):
                return Phrase(at + 3, DueForm.Undated);

            case "promptly" when at > 0:
                return Phrase(at + 1, DueForm.Undated);

            case "at" when Is(at + 1, WordClass.Article) && Word(at + 2) is "earliest" or "first" or "next" && (Is(at + 3, "possible") || Is(at + 3, "available")) && Word(at + 4) is "opportunity" or "date" or "convenience" or "stage":
                return Phrase(at + 5, DueForm.Undated);

            case "at" when Is(at + 1, WordClass.Article) && (Is(at + 2, "appropriate") || IsText(at + 2, "relevant") || Is(at + 2, "early") || IsText(at + 2, "suitable") || IsText(at + 2, "convenient")) && Word(at + 3) is "time" or "date" or "stage" or "point" or "opportunity":
            case "at" when IsText(at + 1, "some") && (Word(at + 2) is "point" or "stage"):
                return Phrase(IsText(at + 1, "some") ? at + 3 : at + 4, DueForm.Undated);

            // "by then", "until then", "by that date": the time was named before.
            case "by" or "before" or "until" when IsText(at + 1, "then"):
                return Phrase(at + 2, DueForm.Undated);

            case "by" or "before" or "at" when Is(at + 1, "that") && (Word(at + 2) is "meeting" || !Is(at, "at") && Word(at + 2) is "date" or "time"):
                return Phrase(at + 3, DueForm.Undated);

            // "as work progresses", "as the project develops"
            case "as":
                for (var verb = at + 2; verb < Math.Min(end, at + 6) && tokens[verb].Shape == Shape.Lower; verb++)
                {
                    if (Text(verb) is "progresses" or "develops" or "proceeds" or "unfolds" or "evolves" or "arises" or "arise")
                    {
                        return Phrase(verb + 1, DueForm.Undated);
                    }
                }

                return null;

            case "until" when IsText(at + 1, "further") && Is(at + 2, "notice"):
                return Phrase(at + 3, DueForm.Undated);

            // "to be held until this was sorted": how long, and not by when.
            case "until" when Word(at + 1) is "this" or "they" or "it":
                return null;

            case "until" when at + 1 < end && (Is(at + 1, WordClass.Article) || Is(at + 1, WordClass.Pronoun) || Is(at + 1, "it")) && HasVerb(at + 2):
            case "once" when Is(at + 1, "a") && UnitOf(at + 2) is null && HasVerb(at + 2):
                return Phrase(ClauseEnd(at + 1), DueForm.Undated);

            // "when money is available"
            case "when" when at + 3 < end && tokens[at + 1].Shape == Shape.Lower && Is(at + 2, WordClass.Be) && IsReady(at + 3) && !IsAsked(at) && !IsTelling(at):
                return Phrase(at + 4, DueForm.Undated);

            // "when Highways reply", "when weather permits"
            case "when" when at + 2 < end && Text(at + 2) is "permits" or "permit" or "allows" or "allow":
                return Phrase(at + 3, DueForm.Undated);

            // "when the weather improves", "when term has begun", "when a reply is received"; "find out when the gate is locked", "a time when it is quiet", "the date when" ask or tell.
            case "when" when at > 1 && !IsText(at + 1, "any") && (Is(at + 1, WordClass.Article) || Word(at + 1) is "it" or "they" or "further" or "more" or "term" or "this") && (HasVerb(at + 2) || HasPast(at + 2)) && !IsAsked(at) && tokens[at - 1].Shape == Shape.Lower && !(Word(at - 1) is "time" or "times" or "date" or "dates" or "meeting" or "about" or "day" or "days" or "even" or "especially")
                && !IsTelling(at):
                return Phrase(ClauseEnd(at + 1), DueForm.Undated);

            case "when" when at + 2 < end && tokens[at + 1] is { Shape: Shape.Capital or Shape.Upper, Word: null } && !IsAsked(at):
                var deed = at + 2;
                while (deed < end && deed - at < 5 && tokens[deed].IsCapital)
                {
                    deed++;
                }

                return deed < end && tokens[deed].Shape == Shape.Lower && (Is(deed, WordClass.Be) || Is(deed, WordClass.Have) || Is(deed, WordClass.VerbS) || Is(deed, WordClass.VerbBase) || Word(deed) is "do" or "did" or "does") ? Phrase(ClauseEnd(deed), DueForm.Undated) : null;

            default:
                return null;
        }
    }

    // "When the text is ready Sarah Poole will print it": the comma was left out.
    private int? BeforeANewName(int at)
    {
        for (var next = at; next + 1 < Math.Min(end, at + 5); next++)
        {
            if (IsReady(next) && tokens[next + 1].IsCapital)
            {
                return next + 1;
            }
        }

        return null;
    }

    private bool HasPast(int at)
    {
        for (var next = at; next < end && next - at < 3 && tokens[next].Shape == Shape.Lower; next++)
        {
            if (tokens[next].Is(WordClass.VerbPast) || Text(next) is "began" or "improved" or "started" or "improves" or "starts" or "arrives" or "arrived")
            {
                return true;
            }
        }

        return false;
    }

    // "to let the council know when", "inform members when": what is to be told, and no time.
    private bool IsTelling(int when)
    {
        for (var at = when - 1; at >= Math.Max(0, when - 5); at--)
        {
            if (Lexicon.BaseOf(Word(at) ?? "") is "know" or "tell" or "inform" or "advise" or "notify" or "remind" or "ask" or "find" or "confirm" or "say" or "explain" or "decide" or "determine")
            {
                return true;
            }
        }

        return false;
    }

    // "the following Monday", "the next day", "this coming Friday", "this May", "next April", "next weekend", "the week after next", "next Friday week"
    // Refuses: "the next day centre visit", "next May Fair", "this March meeting".
    private (DuePhrase Phrase, int End)? Coming()
    {
        var at = first;
        if (Is(at, "the") && Is(at + 1, "week") && Is(at + 2, "after") && Is(at + 3, "next"))
        {
            return (new DuePhrase { Text = "", Form = DueForm.Within, Count = 2, Unit = DueUnit.Weeks }, at + 4);
        }

        var named = Is(at, "the") && Word(at + 1) is "following" or "next" || Is(at, "this") && Word(at + 1) is "coming" ? at + 2 : Word(at) is "this" or "next" ? at + 1 : end;
        if (named >= end || Text(named).ContainsAny('\'', '\u2019'))
        {
            return null;
        }

        if (!StandsAlone(named + 1))
        {
            return null;
        }

        if (Is(named, WordClass.Weekday) && tokens[named].IsCapital && named == at + 2)
        {
            return (new DuePhrase { Text = "", Form = DueForm.OnWeekday, Weekday = WeekdayOf(tokens[named]) }, named + 1);
        }

        if (Is(named, "day") && named == at + 2)
        {
            return (new DuePhrase { Text = "", Form = DueForm.Within, Count = 1, Unit = DueUnit.Days }, named + 1);
        }

        if (Is(named, "weekend"))
        {
            return (new DuePhrase { Text = "", Form = DueForm.OnWeekday, Weekday = DayOfWeek.Saturday }, named + 1);
        }

        return named == at + 1 && CalendarDates.MonthOf(tokens[named]) is { } month ? (new DuePhrase { Text = "", Form = DueForm.InMonth, Month = month }, named + 1) : null;
    }

    // Nothing behind that the time would be a part of: a mark, a joint, a verb's companion or nothing.
    private bool StandsAlone(int at) => at >= end || tokens[at].Shape == Shape.Mark || Is(at, WordClass.Joint) || Is(at, WordClass.Preposition) || Is(at, WordClass.Be) || Is(at, WordClass.Modal) || Is(at, WordClass.Adverb);

    // "once a month", "six monthly", "fortnightly", "at regular intervals", "from time to time", "on the third Thursday of each month"
    private (DuePhrase Phrase, int End)? Over()
    {
        var at = first;
        switch (tokens[at].Word)
        {
            case "once" when Word(at + 1) is "a" or "each" or "every" or "per" && UnitOf(at + 2) is not null:
                return Phrase(at + 3, DueForm.Recurring);

            case "fortnightly" or "yearly" or "bi-monthly" or "bimonthly" or "bi-annually" or "periodically" when StandsAlone(at + 1):
                return Phrase(at + 1, DueForm.Recurring);

            case "at" when Is(at + 1, "regular") && IsText(at + 2, "intervals"):
                return Phrase(at + 3, DueForm.Recurring);

            case "from" when Is(at + 1, "time") && Is(at + 2, "to") && Is(at + 3, "time"):
                return Phrase(at + 4, DueForm.Recurring);

            case "on" when Is(at + 1, "the") && Word(at + 2) is "first" or "second" or "third" or "fourth" or "last" && Is(at + 3, WordClass.Weekday) && Word(at + 4) is "of" or "in" && Word(at + 5) is "each" or "every" && UnitOf(at + 6) is not null:
                return Phrase(at + 7, DueForm.Recurring);

            default:
                return tokens[at].Is(WordClass.Number) && Is(at + 1, "monthly") && StandsAlone(at + 2) ? Phrase(at + 2, DueForm.Recurring) : null;
        }
    }

    // "with effect from 1 April", "as from June", "would go out by post from January"
    // Refuses: "the minutes from January", "an email from 3 May", "from 1 April to 31 March", "arising from the June meeting".
    private (DuePhrase Phrase, int End)? From()
    {
        var at = first;
        var effect = Is(at, "with") && Is(at + 1, "effect") && Is(at + 2, "from") ? at + 3 : Is(at, "as") && Word(at + 1) is "from" or "of" ? at + 2 : at;
        if (effect == at && (!Is(at, "from") || at == 0 || Is(at - 1, WordClass.Document) || Is(at - 1, WordClass.NoTask) || tokens[at - 1].Word is "minutes" or "meeting" or "meetings" or "actions" or "action" or "points" or "queries" or "matters" or "away"
            || passage.Text.AsSpan(tokens[at - 1].Start, tokens[at - 1].End - tokens[at - 1].Start) is "arising" or "arisen" or "outstanding" or "income" or "invoices" or "correspondence" or "forward" or "over"))
        {
            return null;
        }

        var next = effect == at ? at + 1 : effect;
        next += Is(next, "the") && Is(next + 1, "start") && Is(next + 2, "of") ? 3 : 0;
        if (next >= end)
        {
            return null;
        }

        if (next > at + 1 && YearEnd(next) is { } year)
        {
            return Phrase(year, DueForm.EndOfYear);
        }

        var found = CalendarDates.ReadAt(tokens, passage.Text, next) is { Month: not null } date ? (new DuePhrase { Text = "", Form = DueForm.OnDate, Day = date.Day, Month = date.Month, Year = date.Year, Date = date.Whole }, date.EndToken)
            : CalendarDates.MonthOf(tokens[next]) is { } month ? (new DuePhrase { Text = "", Form = DueForm.InMonth, Month = month, Year = CalendarDates.YearAt(tokens, passage.Text, next + 1, out var behind) }, Math.Max(behind, next + 1))
            : ((DuePhrase Phrase, int End)?)null;
        return found is { } from && StandsAlone(from.End) && !(Word(from.End) is "to" or "until" or "-" or "through" or "and") ? from : null;
    }

    // Behind a day its hour: "on 12/6/18 at 7.30pm", "4 May 2019, 10 am", "on 3 June from noon"
    internal static int HourEnd(List<Token> tokens, string text, int at, int end)
    {
        var next = at;
        next += next < end && tokens[next].Is(",") ? 1 : 0;
        next += next < end && (tokens[next].Word is "at" or "from" || tokens[next].Shape == Shape.Mark && text[tokens[next].Start] == '@') ? 1 : 0;
        if (next >= end)
        {
            return at;
        }

        if (tokens[next].Word is "noon" or "midday")
        {
            return next + 1;
        }

        if (tokens[next].Shape != Shape.Figure)
        {
            return at;
        }

        var figure = text.AsSpan(tokens[next].Start, tokens[next].End - tokens[next].Start);
        if (figure.EndsWith("pm", StringComparison.OrdinalIgnoreCase) || figure.EndsWith("am", StringComparison.OrdinalIgnoreCase))
        {
            return next + 1;
        }

        var minutes = next + 2 < end && tokens[next + 1].Is(":") && tokens[next + 2].Shape == Shape.Figure ? next + 3 : next + 1;
        if (minutes - 1 > next && (text[tokens[minutes - 1].End - 1] is 'm' or 'M'))
        {
            return minutes;
        }

        var half = minutes < end ? text.AsSpan(tokens[minutes].Start, tokens[minutes].End - tokens[minutes].Start) : default;
        return half is "am" or "pm" or "a.m" or "p.m" or "noon" or "hrs" ? minutes + 1 : minutes > next + 1 && next > at ? minutes : at;
    }
}
