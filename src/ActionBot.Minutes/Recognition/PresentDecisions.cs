using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>
/// A paragraph in which the body decides in the present tense, as councils write it under "Decision" whose heading the page has lost.
/// <para>Takes: "The Committee notes the report and agrees the work programme.", "The Board approves the terms of reference.".</para>
/// <para>Refuses: "The Committee meets four times a year", "The Council supports the scheme through its grant, as members heard", “This Council resolves to:” in a motion, a sentence in the middle of a paragraph.</para>
/// </summary>
internal sealed class PresentDecisions : IRecogniser
{
    private const int LongestMotion = 9;

    private static readonly string[] Verbs = ["notes", "agrees", "approves", "endorses", "recommends", "requests", "adopts", "resolves", "accepts", "receives", "refers", "commends", "appoints", "instructs", "defers"];

    public void Read(Draft draft)
    {
        foreach (var passage in draft.Open.ToList())
        {
            // A motion that is read out stands in quotation marks, or below the name of who moved it.
            if (passage.Sentences.Count == 0 || passage.Kind is PassageKind.Row or PassageKind.Heading || passage.Words[0] is '"' or '\u201c' or '\u2018' && !Announcements.IsCarried(draft.Passages, passage.Index) || Announcements.IsOnlyProposed(draft.Passages, passage.Index) || IsInAMotion(draft.Passages, passage.Index))
            {
                continue;
            }

            var tokens = passage.Tokens;
            var first = passage.Sentences[0].FirstToken;
            first += first + 1 < tokens.Count && tokens[first].Shape == Shape.Mark ? 1 : 0;
            var verb = first;
            while (verb < tokens.Count && verb - first < 7 && !(tokens[verb].Shape == Shape.Lower && tokens[verb].Is(WordClass.VerbS)))
            {
                verb++;
            }

            if (verb >= tokens.Count || verb - first is 0 or >= 7 || !tokens[verb - 1].Is(WordClass.Body) || !tokens[verb - 1].IsCapital || !Array.Exists(Verbs, word => tokens[verb].Is(word)) || passage.Sentences.Count > 2)
            {
                continue;
            }

            DecisionLimbs.Take(draft, passage, 0, null, "the body decides in the present tense", nameof(PresentDecisions));
        }
    }

    // "‘This Council notes that:" and "This Council resolves to:" some lines below it: the quotation of the motion is still open, and nobody has said that it was carried.
    private static bool IsInAMotion(IReadOnlyList<Passage> passages, int index)
    {
        for (var above = index - 1; above > 0 && index - above < LongestMotion && passages[above].Kind != PassageKind.Heading; above--)
        {
            // “Set up a working group.” in the middle of it opens and closes its own.
            var words = passages[above].Text.AsSpan().TrimEnd();
            var open = words.LastIndexOfAny('\u2018', '\u201c');
            if (open < 0 && words is [.., '\u2019' or '\u201d'])
            {
                return false;
            }

            if (open >= 0 && words[(open + 1)..].StartsWith("This ") && !words[open..].ContainsAny('\u201d', '.'))
            {
                return (passages[above].Tokens.Exists(token => token.Is("moved")) || passages[above - 1].Tokens.Exists(token => token.Is("motion") || token.Is("moved"))) && !Announcements.IsCarried(passages, index);
            }
        }

        return false;
    }
}
