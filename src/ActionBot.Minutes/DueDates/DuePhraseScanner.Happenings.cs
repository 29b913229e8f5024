using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.DueDates;

/// <summary>Times that are counted from something that happens: a consultation that closes, a survey that is done.</summary>
internal readonly ref partial struct DuePhraseScanner
{
    // Behind the deed only: "write after the consultation", "following the survey"; "Following the inspection, the Clerk wrote" and "look after the festival" set no time.
    private (DuePhrase Phrase, int End)? Happening()
    {
        var at = first;
        if (Word(at) is not ("after" or "following") || at == 0 || tokens[at - 1].Shape == Shape.Mark || tokens[at - 1].Word is "look" or "looking" or "looks" or "looked" or "take" or "name" or "named" or "the" or "that" or "and")
        {
            return null;
        }

        var thing = at + 1;
        while (thing < end && thing - at < 4 && (Is(thing, WordClass.Article) || tokens[thing] is { Shape: Shape.Lower } && !IsHappening(thing) && !tokens[thing].Is(WordClass.Preposition) && !tokens[thing].Is(WordClass.Joint)))
        {
            thing++;
        }

        if (!IsHappening(thing))
        {
            return null;
        }

        // "after the consultation closes", "after the survey has been carried out"
        return InSeason(Is(thing + 1, "of") ? Object(thing + 2) : Is(thing + 1, WordClass.VerbS) || Is(thing + 1, WordClass.Be) || Is(thing + 1, WordClass.Have) ? ClauseEnd(thing + 1) : thing + 1, "an event");
    }

    private bool IsHappening(int at) => Text(at) is "event" or "audit" or "elections" or "closure" or "count" or "trial" or "tender" or "concert" or "fair" or "fete" or "play" or "season" or "recess" or "purdah" || Word(at) is "receipt" or "completion" or "publication" or "consultation" or "festival" or "survey" or "launch" or "harvest" or "referendum" or "holidays" or "holiday" or "inspection" or "visit" or "hearing" or "works" or "review" or "training" or "workshop";

    // "the year", "the municipal year", "this financial year", "the next calendar year"
    private int? YearEnd(int at)
    {
        var next = at;
        while (next < end && next - at < 4 && (IsText(next, "current") || Word(next) is "the" or "this" or "next" or "coming" or "new" or "financial" or "municipal" or "calendar" or "academic" or "school"))
        {
            next++;
        }

        return next > at && Is(next, "year") && !Text(next).ContainsAny('\'', '\u2019') ? next + 1 : null;
    }
}
