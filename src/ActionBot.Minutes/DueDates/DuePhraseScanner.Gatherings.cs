using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.DueDates;

/// <summary>Times that are a gathering or a step of the work, or that hang on a moment of its own: "at the open evening", "at the planning stage", "nearer the time", "first day back".</summary>
internal readonly ref partial struct DuePhraseScanner
{
    private const int LongestName = 4;

    // "at the parents' open evening", "at our summer fete", "at the planning stage"
    // Refuses: "at this stage", "at the stage", "at the market stall", "at the event of the year".
    private (DuePhrase Phrase, int End)? AtAGathering()
    {
        var at = first;
        if (!Is(at, "at") || !(Is(at + 1, WordClass.Article) || Text(at + 1) is "our" or "their" or "its") || Word(at + 1) is "this" or "that" or "any" or "no" or "some" or "each" or "every")
        {
            return null;
        }

        for (var head = at + 2; head < end && head - at < LongestName + 2 && tokens[head].Shape is Shape.Lower or Shape.Capital or Shape.Upper or Shape.Mark; head++)
        {
            if (tokens[head].Shape == Shape.Mark && !tokens[head].Is("'") && passage.Text[tokens[head].Start] is not ('\u2019' or '-'))
            {
                return null;
            }

            if (Is(head, WordClass.Preposition) || Is(head, WordClass.Joint) || Is(head, WordClass.Be) || Is(head, WordClass.Modal))
            {
                return null;
            }

            if (IsGathering(head, isNamed: head > at + 2) && (StandsAlone(head + 1) || Is(head + 1, WordClass.VerbBase)))
            {
                return InSeason(head + 1, "an event");
            }
        }

        return null;
    }

    // "evening" and "stage" need a word that says which; "fete" and "AGM" are one by themselves.
    private bool IsGathering(int at, bool isNamed) =>
        Text(at) is "fete" or "fête" or "fayre" or "fair" or "barbecue" or "picnic" or "conference" or "gala" or "festival" or "concert" || Word(at) is "event" or "workshop"
        || isNamed && (Text(at) is "stage" or "Evening" or "Day" or "Fair" or "Fete" or "Event" or "Morning" or "Conference" or "Festival" || Word(at) is "evening" or "morning" or "afternoon" or "day") && !(Word(at - 1) is "end" or "same" or "earlier" or "later" or "early" or "other");

    // "nearer the time", "closer to the date", "weather permitting", "first day back", "a.s.a.p.", "mid May", "on the agenda of the AGM"
    // Refuses: "nearer the school", "the first day", "mid-morning".
    private (DuePhrase Phrase, int End)? Moment()
    {
        var at = first;
        switch (Text(at))
        {
            case "nearer" or "closer":
                var the = Is(at + 1, "to") ? at + 2 : at + 1;
                return Is(the, "the") && (Word(the + 1) is "time" or "date" or "event" || Text(the + 1) is "day") ? Phrase(the + 2, DueForm.Undated) : null;

            case "weather" when Text(at + 1) is "permitting":
                return Phrase(at + 2, DueForm.Undated);

            case "first" when Is(at + 1, "day") && Is(at + 2, "back"):
                return InSeason(Is(at + 3, "for") && Is(at + 4, WordClass.Article) && at + 5 < end ? at + 6 : Is(at + 3, "at") && at + 4 < end ? at + 5 : at + 3, "term");

            case "first" when Is(at + 1, "thing") && Word(at + 2) is "tomorrow":
                return (new DuePhrase { Text = "", Form = DueForm.Within, Count = 1, Unit = DueUnit.Days }, at + 3);

            case "mid" when at + 1 < end && CalendarDates.MonthOf(tokens[at + 1]) is { } month:
                return (new DuePhrase { Text = "", Form = DueForm.InMonth, Month = month }, at + 2);

            case "a.s.a.p" or "a.s.a.p.":
                return Phrase(at + 1, DueForm.Undated);

            default:
                return null;
        }
    }
}
