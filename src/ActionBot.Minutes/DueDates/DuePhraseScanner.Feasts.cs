using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.DueDates;

/// <summary>Feasts, holidays and what a council's year turns on: Whitsun, the August bank holiday, budget setting, the start of the season.</summary>
internal readonly ref partial struct DuePhraseScanner
{
    // "after Whitsun 2018", "before Remembrance Sunday", "by St David's Day", "over the August bank holiday weekend"
    // Refuses: "speak to Advent Homes", "the Lady Day cottages", "for Trinity Sunday School".
    private (DuePhrase Phrase, int End)? Feast(int at, string preposition)
    {
        if (preposition is not ("by" or "before" or "after" or "at" or "over" or "during" or "until" or "around" or "on" or "for" or "towards"))
        {
            return null;
        }

        var next = Word(at) is "the" or "next" or "this" ? at + 1 : at;
        if (FeastEnd(next) is not { } behind)
        {
            return null;
        }

        behind += Is(behind, "weekend") || Is(behind, "period") ? 1 : 0;
        if (behind < end && tokens[behind] is { Shape: Shape.Capital or Shape.Upper } && CalendarDates.MonthOf(tokens[behind]) is null)
        {
            return null;
        }

        return InSeason(CalendarDates.YearAt(tokens, passage.Text, behind, out var withYear) is not null ? withYear : behind, "a feast");
    }

    private int? FeastEnd(int at)
    {
        if (at >= end)
        {
            return null;
        }

        // "bank holiday", "the May bank holiday", "the spring bank holiday"
        var bank = at;
        while (bank < end && bank - at < 2 && (tokens[bank].Is(WordClass.Month) || Word(bank) is "spring" or "summer" or "early" or "late"))
        {
            bank++;
        }

        if (IsText(bank, "bank") && Word(bank + 1) is "holiday" or "holidays")
        {
            return bank + 2;
        }

        if (IsText(at, "festive") && Word(at + 1) is "period" or "season" or "holiday" or "break" || IsText(at, "pre-election") && Is(at + 1, "period"))
        {
            return at + 2;
        }

        if (IsText(at, "purdah") || IsText(at, "ramadan") || IsText(at, "halloween") || IsText(at, "hallowe'en") || IsText(at, "hogmanay"))
        {
            return at + 1;
        }

        if (!tokens[at].IsCapital)
        {
            return null;
        }

        foreach (var feast in (ReadOnlySpan<string>)["whitsun", "whitsuntide", "michaelmas", "lent", "advent", "epiphany", "pentecost", "candlemas", "martinmas", "lammas", "diwali", "eid"])
        {
            if (IsText(at, feast))
            {
                return Is(at + 1, "term") || Is(at + 1, "half-term") || Is(at + 1, "holiday") ? at + 2 : at + 1;
            }
        }

        // "Remembrance Sunday", "Good Friday", "Easter Monday", "Armistice Day", "Bonfire Night", "St George's Day", "New Year's Eve"; "Monday" and "the Day Centre" are none.
        for (var head = at + 1; head < end && head - at < 3 && tokens[head].IsCapital && tokens[head - 1].IsCapital && !tokens[head - 1].Is(WordClass.Weekday) && !tokens[head - 1].Is(WordClass.Month); head++)
        {
            if (Word(head) is "day" || IsText(head, "night") || IsText(head, "eve") || IsText(head, "sunday") || tokens[head].Is(WordClass.Weekday) && (IsText(head - 1, "good") || IsText(head - 1, "easter") || IsText(head - 1, "shrove") || IsText(head - 1, "ash") || IsText(head - 1, "maundy") || IsText(head - 1, "whit") || IsText(head - 1, "plough")))
            {
                return head + 1;
            }
        }

        return null;
    }

    // "before budget setting", "in time for the precept", "as part of the budget process", "when setting the budget"
    // Refuses: "as part of the project", "for the budget heading".
    private (DuePhrase Phrase, int End)? Budget()
    {
        var at = first;
        var next = Is(at, "as") && IsText(at + 1, "part") && Is(at + 2, "of") ? at + 3
            : Is(at, "within") && Is(at + 1, "the") || Word(at) is "during" or "at" or "before" or "by" or "after" or "until" ? at + 1
            : Is(at, "ahead") && Is(at + 1, "of") || Is(at, "prior") && Is(at + 1, "to") ? at + 2
            : Is(at, "in") && Is(at + 1, "advance") && Is(at + 2, "of") ? at + 3 : end;
        if (next >= end)
        {
            return null;
        }

        // "at the time of the setting of the budget"
        if (Is(at, "at") && Is(next, "the") && Is(next + 1, "time") && Is(next + 2, "of"))
        {
            return InSeason(Object(next + 3), "an event");
        }

        next += Word(next) is "the" or "next" or "this" || Is(next, WordClass.Pronoun | WordClass.Article) ? 1 : 0;
        next += Is(next, "next") || Is(next, "annual") || Text(next) is "forthcoming" || next < end && tokens[next].Shape == Shape.Figure ? 1 : 0;
        if (!(Is(next, "budget") || IsText(next, "precept") || IsText(next, "budget-setting") || IsText(next, "rent") && IsText(next + 1, "setting")))
        {
            return null;
        }

        var behind = next + 1;
        while (IsText(behind, "setting") || IsText(behind, "process") || IsText(behind, "round") || Is(behind, "planning") || Is(behind, "time") || Is(behind, "review") || Is(behind, "consultation") || Is(behind, "discussions"))
        {
            behind++;
        }

        if (Is(behind, "session") || Is(behind, "meeting") || Is(behind, "workshop"))
        {
            return InSeason(behind + 1, "an event");
        }

        return behind > next + 1 || IsText(next, "budget-setting") || Word(at) is "before" or "ahead" or "prior" && !(behind < end && tokens[behind].Shape == Shape.Lower && !Is(behind, WordClass.Be)) ? InSeason(Is(behind, WordClass.Be) ? ClauseEnd(behind) : behind, "an event") : null;
    }

    private bool IsText(int at, string word) => at < end && Text(at).Equals(word, StringComparison.OrdinalIgnoreCase);
}
