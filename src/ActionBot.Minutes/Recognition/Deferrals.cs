using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>
/// A matter is put off, told without the body that put it off. Somebody has to bring it back.
/// <para>Takes: "This item was deferred to the next meeting.", "The report was deferred pending legal advice", "Deferred until March", "The item was held over until May".</para>
/// <para>Refuses: "The works were deferred by the water company", "an item deferred from June", "It had been deferred twice", "Two applications were deferred at the July meeting".</para>
/// </summary>
internal sealed class Deferrals : IRecogniser
{
    private const int LongestNote = 24;

    public void Read(Draft draft)
    {
        foreach (var sentence in draft.OpenSentences.ToList())
        {
            if (PutOff(sentence) && !Moments.IsOfAnEarlierMeeting(sentence))
            {
                sentence.IsTaken = true;
                draft.Add(nameof(Deferrals), "a matter is put off", FindingKind.Resolution, Strength.Explicit, sentence.Passage, sentence.Start, sentence.End, owner: null, new Draft.Options(FollowUp: true, Reference: sentence.Passage.Label));
            }
        }
    }

    private static bool PutOff(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        for (var at = sentence.FirstToken; at + 1 < sentence.EndToken; at++)
        {
            // "This item was carried forward to June"; "the balance was carried forward" is money
            if (tokens[at].Is("carried") && tokens[at + 1].Word is "forward" or "over" && at + 3 < sentence.EndToken && tokens[at + 2].Word is "to" or "until")
            {
                return at - sentence.FirstToken is > 1 and < 12 && tokens[at - 1].Word is "was" or "were" && IsOfTheAgenda(sentence, at - 1);
            }

            // "held over until May", "postponed to the next meeting"
            var held = sentence.Passage.Text.AsSpan(tokens[at].Start, tokens[at].End - tokens[at].Start) is "postponed" or "adjourned" || tokens[at].Is("held") && tokens[at + 1].Is("over") && at + 2 < sentence.EndToken;
            // "The matter of the gate was left until the next meeting", "This was left in abeyance"
            if (tokens[at].Is("left") && at - sentence.FirstToken is > 1 and < 12 && at + 2 < sentence.EndToken && tokens[at - 1].Word is "was" or "were" && (tokens[at + 1].Word is "until" or "till" || tokens[at + 1].Is("in") && sentence.Passage.Text.AsSpan(tokens[at + 2].Start).StartsWith("abeyance", StringComparison.Ordinal)) && IsOfTheAgenda(sentence, at - 1))
            {
                return true;
            }

            if (!tokens[at].Is("deferred") && !held)
            {
                continue;
            }

            var on = tokens[at + (tokens[at].Is("held") ? 2 : 1)].Word is "to" or "until" or "till" or "pending";

            // "Hall roof – to be deferred to the next meeting", "Slipway charges – deferred until June": the title, and what became of it
            var dash = tokens[at - (at > sentence.FirstToken + 2 && tokens[at - 1].Is("be") && tokens[at - 2].Is("to") ? 3 : at > sentence.FirstToken ? 1 : 0)];
            if (on && at > sentence.FirstToken + 1 && dash.Is("-") && !HasAVerb(sentence, at - 3))
            {
                return true;
            }

            // "Item deferred to the next meeting", "MATTER DEFERRED TO May": a note without its verb
            if (on && at == sentence.FirstToken + 1 && IsOfTheAgenda(sentence, at) && sentence.Count < LongestNote)
            {
                return true;
            }

            return on && (at == sentence.FirstToken && tokens[at].IsCapital
                || at - sentence.FirstToken is > 1 and < 12 && tokens[at - 1].Word is "was" or "were" && IsOfTheAgenda(sentence, at - 1)
                // "(b) Ferry Lane – in the absence of the Chair this item was held over to May"
                // "Gate – the Treasurer was away so it was deferred until he was back"
                || at - sentence.FirstToken > 4 && tokens[at - 1].Is("was") && tokens[at - 2].Word is "it" or "this" && (tokens[at - 3].Word is "so" or "therefore" or "and" || sentence.Passage.Text.AsSpan(tokens[at - 3].Start, tokens[at - 3].End - tokens[at - 3].Start) is "so")
                || at - sentence.FirstToken >= 12 && tokens[at - 1].Is("was") && tokens[at - 2].Word is "item" or "matter" && tokens[at - 3].Is("this"));
        }

        return false;
    }

    private static bool HasAVerb(Sentence sentence, int end)
    {
        for (var at = sentence.FirstToken; at < end; at++)
        {
            if (sentence.Tokens[at].Is(WordClass.Modal) || sentence.Tokens[at].Is(WordClass.Be) || sentence.Tokens[at].Is(WordClass.Have) || sentence.Tokens[at].Is(WordClass.Reporting) && sentence.Tokens[at].Shape == Shape.Lower)
            {
                return true;
            }
        }

        return false;
    }

    // "This", "it", "the item", "consideration of the report": what an agenda holds, and no works on a road.
    private static bool IsOfTheAgenda(Sentence sentence, int verb)
    {
        var tokens = sentence.Tokens;
        if (verb - sentence.FirstToken == 1)
        {
            return tokens[sentence.FirstToken].Word is "this" or "it" or "consideration" or "discussion" or "approval" or "review" or "adoption" or "item" or "items" or "matter" or "motion" or "application" or "report";
        }

        for (var at = sentence.FirstToken; at < verb; at++)
        {
            if (tokens[at].Word is "item" or "items" or "matter" or "matters" or "report" or "reports" or "motion" or "motions" or "question" or "decision" or "consideration" or "discussion" or "application" or "applications" or "minutes" or "election" or "approval" or "review" or "adoption" or "proposal" or "paper" or "business")
            {
                return true;
            }
        }

        return false;
    }
}
