using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>
/// One voice suggested it and nobody took it on: folded on the desk, for the clerk to open.
/// <para>Takes: "It was suggested that the indicator needed refining", "Cllr Peach wondered if the slogan could be made shorter", "The view was expressed that the Committee ought to look at…".</para>
/// <para>Refuses: "the CMR suggested that overall there was over-provision" (an opinion).</para>
/// </summary>
internal sealed class Suggestions : IRecogniser
{
    public void Read(Draft draft)
    {
        foreach (var sentence in draft.OpenSentences.ToList())
        {
            if (sentence.IsTaken || sentence.Span[^1] == '?' || !Suggests(sentence))
            {
                continue;
            }

            sentence.IsTaken = true;
            draft.Add(nameof(Suggestions), "suggested, and nobody took it on", FindingKind.ActionPoint, Strength.Suggestion, sentence.Passage, sentence.Start, sentence.End, null, new Draft.Options(Reference: sentence.Passage.Label));
        }
    }

    private static bool Suggests(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        var (voiced, noted) = (false, true);
        for (var at = sentence.FirstToken; at < sentence.EndToken; at++)
        {
            var token = tokens[at];
            voiced |= token.Is(WordClass.Voicing);
            noted &= !token.Is(WordClass.Voicing) || token.Is("noted");

            // "It was noted that the next meeting would be held in May" wishes nothing; "noted that the sign should be moved" does.
            if (voiced && (token.Word is "should" or "could" or "might" or "ought" || token.Is("would") && !noted || (token.Is("to") && at > sentence.FirstToken + 2 && at + 1 < sentence.EndToken && tokens[at + 1].Is(WordClass.Task) && tokens[at - 1].Is("proposed"))))
            {
                return true;
            }
        }

        return false;
    }
}
