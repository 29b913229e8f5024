using ActionBot.Minutes.Owners;
using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>
/// A verb of decision in capitals inside the text: the body's verb, or the outcome behind a dash.
/// <para>Takes: "The Forum NOTED the report.", "The Committee NOTED the report and AGREED to recommend the accounts", "Admissions £204,000 – AGREED, unanimous", "Licences – DEFERRED to December".</para>
/// <para>Refuses: "NOTED that Church Lane will be closed" (nobody decided), "The Panel is asked to AGREE the plan", a heading in capitals.</para>
/// </summary>
internal sealed class CapitalDecisions : IRecogniser
{
    public void Read(Draft draft)
    {
        foreach (var sentence in draft.OpenSentences.ToList())
        {
            if (!sentence.IsTaken)
            {
                Take(draft, sentence);
            }
        }
    }

    private static void Take(Draft draft, Sentence sentence)
    {
        var tokens = sentence.Tokens;
        var verbs = new List<int>();
        var behindDash = false;
        for (var at = sentence.FirstToken + 1; at < sentence.EndToken; at++)
        {
            if (tokens[at] is not { Shape: Shape.Upper, Word: { } word } || !tokens[at].Is(WordClass.VerbPast) || !Deeds.IsDecision(word) || tokens[at - 1].Shape == Shape.Upper || at + 1 < sentence.EndToken && tokens[at + 1].Shape == Shape.Upper)
            {
                continue;
            }

            behindDash |= verbs.Count == 0 && tokens[at - 1].Is("-") && at > sentence.FirstToken + 1;
            verbs.Add(at);
        }

        // "The application was REFUSED" decides; "that the application be REFUSED" is a limb, and so another's.
        if (verbs.Count == 0 || tokens[verbs[0] - 1].Word is "be" or "been" or "being" or "not" || tokens[verbs[0] - 1].Is(WordClass.Have))
        {
            return;
        }

        behindDash |= tokens[verbs[0] - 1].Word is "was" or "were" && tokens[verbs[0]].Word is not ("resolved" or "agreed" or "noted" or "received");
        var body = AgentFinder.Before(sentence.Passage, sentence.FirstToken, verbs[0], draft.Outline.Attendance);
        if (!behindDash && body is not { Kind: AgentKind.Body or AgentKind.Collective })
        {
            return;
        }

        sentence.IsTaken = true;
        var start = sentence.Start;
        for (var i = 0; i < verbs.Count; i++)
        {
            var next = i + 1 < verbs.Count && tokens[verbs[i + 1] - 1].Word is "and" or "," ? verbs[i + 1] - 1 : (int?)null;
            if (i + 1 < verbs.Count && next is null)
            {
                continue;
            }

            var end = next is { } joint ? tokens[joint - 1].End : sentence.End;
            foreach (var (from, to) in behindDash ? [(verbs[i], end)] : DecisionLimbs.Parts(sentence.Passage, Math.Min(verbs[i] + 1, sentence.EndToken - 1), end))
            {
                var first = from <= verbs[i] + 1 ? start : tokens[from].Start;
                DecisionLimbs.Add(draft, sentence.Passage, first, to, null, "a verb of decision in capitals", tokens[Math.Min(from, verbs[i])].Start, nameof(CapitalDecisions));
            }

            start = next is { } and ? tokens[and].Start : end;
        }
    }
}
