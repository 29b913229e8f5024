using ActionBot.Minutes.DueDates;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>
/// Papers to come: "there would be a further report in May", "agreed that future reports should show the cost".
/// </summary>
internal static class FuturePapers
{
    // "there would be a further report back in six months", "there will be an update at the next meeting"
    // Refuses: "there would be a report on this item later", "there would be no cost".
    public static int? Brings(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        for (var at = sentence.FirstToken; at + 4 < sentence.EndToken; at++)
        {
            if (!tokens[at].Is("there") || !(tokens[at + 1].Word is "would" or "will") || !tokens[at + 2].Is("be") || !(tokens[at + 3].Word is "a" or "an" or "another" or "further"))
            {
                continue;
            }

            for (var paper = at + 4; paper < Math.Min(sentence.EndToken, at + 13); paper++)
            {
                // "there would be a standing item on the agenda from June"
                if ((tokens[paper].Is("item") && sentence.Has("agenda") || tokens[paper].Word is "report" or "update" or "briefing" or "paper" or "presentation") && !Moments.IsNow(sentence, paper))
                {
                    // "later in the year there would be a written update": the time may stand in front.
                    return DuePhraseReader.Find(sentence.Passage, paper, sentence.EndToken).Count > 0 ? paper : DuePhraseReader.Find(sentence.Passage, sentence.FirstToken, at).Count > 0 ? sentence.FirstToken : null;
                }
            }
        }

        return null;
    }

    // "This will be an agenda item for the next meeting", "To be an item on the next agenda": it is to be put there.
    // Refuses: "This was an agenda item", "Parking will be an item of expenditure".
    public static int? WillBeOnTheAgenda(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        for (var at = sentence.FirstToken; at + 3 < sentence.EndToken && at - sentence.FirstToken < 12; at++)
        {
            if (!(tokens[at].Word is "will" or "would" or "to" or "should") || !tokens[at + 1].Is("be") || !(tokens[at + 2].Is("on") || tokens[at + 2].Is(WordClass.Article) && (tokens[at + 3].Word is "agenda" or "item" or "standing")))
            {
                continue;
            }

            var placed = tokens[at + 2].Is("on") ? sentence.Has("agenda") : sentence.Has("item") && sentence.Has("agenda", "meeting");
            return placed && DuePhraseReader.Find(sentence.Passage, at + 2, sentence.EndToken).Count > 0 && !Moments.IsNow(sentence, at) ? at + 1 : null;
        }

        return null;
    }

    // "A full report should be available for the May meeting", "the figures would be with members by Friday": when it will be there.
    // Refuses: "the accounts will be available", "toilets should be available at every event", "hoped that the report would be ready".
    public static int? WillBeThere(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        for (var at = sentence.FirstToken + 1; at + 4 < sentence.EndToken; at++)
        {
            if (!(tokens[at].Word is "should" or "would" or "will") || !tokens[at + 1].Is("be") || !(tokens[at + 2].Word is "available" or "ready" || tokens[at + 2].Is("with") && (tokens[at + 3].Is(WordClass.Collective) || tokens[at + 3].Is("members"))))
            {
                continue;
            }

            var start = Clauses.Start(sentence, at);
            if (Clauses.FrameOf(sentence, CommitmentForm.Modal, start, null) is not (Frame.None or Frame.Reported or Frame.Agreed) || !(tokens[at + 3].Word is "for" or "at" or "by" or "before" or "members" || tokens[at + 3].Is(WordClass.Collective)))
            {
                continue;
            }

            for (var paper = start; paper < at && !(tokens[paper].Is(WordClass.Preposition) && paper > start); paper++)
            {
                if (tokens[paper].Is(WordClass.Document) && DuePhraseReader.Find(sentence.Passage, at + 2, sentence.EndToken).Count > 0)
                {
                    return at + 2;
                }
            }
        }

        return null;
    }

    // "An update was promised for the next meeting", "a written reply was promised by the Director"
    // Refuses: "Audit had been promised an update", "funding was promised by the Minister".
    public static int? IsPromised(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        for (var at = sentence.FirstToken + 2; at < sentence.EndToken; at++)
        {
            if (!tokens[at].Is("promised") || !(tokens[at - 1].Word is "was" or "were" or "is"))
            {
                continue;
            }

            for (var paper = Clauses.Start(sentence, at - 1); paper < at - 1 && !tokens[paper].Is(WordClass.Preposition); paper++)
            {
                if (tokens[paper].Is(WordClass.Document))
                {
                    return at;
                }
            }
        }

        return null;
    }

    // "The Board agreed that future reports should set out the options", "agreed that papers in future be shorter": a wish about papers to come is somebody's work.
    // Refuses: "Members noted that future reports would be shorter", "agreed that future funding should be sought".
    public static int? WishesFuturePapers(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        for (var at = sentence.FirstToken + 2; at + 3 < sentence.EndToken; at++)
        {
            if (!tokens[at].Is("future") || !tokens[at + 1].Is(WordClass.Document) && !(tokens[at - 2].Is(WordClass.Document) && tokens[at - 1].Is("in")))
            {
                continue;
            }

            var (agreed, should) = (false, false);
            for (var back = Math.Max(sentence.FirstToken, at - 6); back < at; back++)
            {
                agreed |= tokens[back].Is("agreed") && !(back > sentence.FirstToken && tokens[back - 1].Word is "had" or "previously");
            }

            for (var next = at + 1; next < Math.Min(sentence.EndToken, at + 5); next++)
            {
                should |= tokens[next].Word is "should" or "would" or "will" or "be" or "must";
            }

            if (agreed && should)
            {
                return at + 1;
            }
        }

        return null;
    }

    /// <summary>
    /// "Members agreed that there was a need for a further working group": somebody has to set it up. Behind it the token of "need".
    /// <para>Refuses: "agreed that there was a need for patience", "that there was no need for a further meeting".</para>
    /// </summary>
    public static int? Needs(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        for (var at = sentence.FirstToken; at + 6 < sentence.EndToken; at++)
        {
            if (!(tokens[at].Is("agreed") && tokens[at + 1].Is("that") && tokens[at + 2].Is("there") && tokens[at + 3].Word is "was" or "is" && tokens[at + 4].Is("a") && tokens[at + 5].Is("need") && tokens[at + 6].Is("for")))
            {
                continue;
            }

            for (var thing = at + 7; thing < Math.Min(sentence.EndToken, at + 14) && tokens[thing].Shape != Shape.Mark; thing++)
            {
                if (tokens[thing].Is(WordClass.Body) || tokens[thing].Is(WordClass.Document) || tokens[thing].Word is "meeting" or "review" or "visit" or "workshop" or "training" or "seminar" or "inspection")
                {
                    return at + 5;
                }
            }
        }

        return null;
    }
}
