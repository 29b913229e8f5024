using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>
/// Whether what was asked was answered on the spot.
/// </summary>
internal static class Answered
{
    // The next sentence of the same paragraph gives the answer, or somebody promises it there: "The Director replied that…", "The Clerk would write".
    public static bool IsAnswered(Draft draft, Sentence sentence)
    {
        if (sentence.Index + 1 >= sentence.Passage.Sentences.Count)
        {
            return false;
        }

        var next = sentence.Passage.Sentences[sentence.Index + 1];
        return Answers(next) || next.IsTaken && draft.Findings.Any(pair => ReferenceEquals(pair.Passage, next.Passage) && pair.Finding.Strength == Strength.Undertaking && pair.Finding.Recogniser == nameof(Undertakings) && pair.Finding.Start == next.Passage.InDocument(next.Start));
    }

    // A question that ends its paragraph may have its answer in the next one, unless the paragraphs are points of a list.
    public static bool IsAnsweredBelow(Draft draft, Sentence sentence)
    {
        var passage = sentence.Passage;
        if (sentence.Index + 1 < passage.Sentences.Count || passage.Index + 1 >= draft.Passages.Count)
        {
            return false;
        }

        var below = draft.Passages[passage.Index + 1];
        return below.Kind == PassageKind.Text && below.Sentences.Count > 0 && Answers(below.Sentences[0]);
    }

    private static bool Answers(Sentence next)
    {
        var aside = 0;
        for (var at = next.FirstToken; at < Math.Min(next.EndToken, next.FirstToken + 12 + aside); at++)
        {
            // "Desmond Orr (Strategic Lead – Housing, Assets and Works) confirmed": his post in brackets is no word of the answer.
            if (next.Tokens[at].Is("(") && next.Tokens.FindIndex(at, Math.Min(14, next.EndToken - at), token => token.Is(")")) is var close and > 0)
            {
                aside += close - at;
                at = close;
                continue;
            }

            // "The Clerk further advised that …": he goes on with his own report, and answers nobody.
            if (next.Tokens[at].Word is "further" or "also")
            {
                return false;
            }

            if (next.Tokens[at].Word is "replied" or "responded" or "explained" or "confirmed" or "advised" or "reported" or "answered" or "clarified" or "stated")
            {
                return true;
            }
        }

        return false;
    }
}
