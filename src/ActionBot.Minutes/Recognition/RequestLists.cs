using ActionBot.Minutes.Owners;
using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>
/// A committee that "requested that:" and lists what it wants.
/// </summary>
internal static class RequestLists
{
    // "The Committee requested that:" and the points below it, each a request of its own. Refuses: "The Committee asked about the following:" (questions).
    public static void Read(Draft draft)
    {
        for (var i = 0; i + 1 < draft.Passages.Count; i++)
        {
            var passage = draft.Passages[i];
            if (draft.IsTaken(passage) || passage.Sentences.Count == 0 || !(passage.Text.AsSpan().TrimEnd() is [.., ':'] or [.., ':', '-']) || !AsksForAList(draft, passage.Sentences[^1]))
            {
                continue;
            }

            if (passage.Text.Contains("question", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            for (var next = i + 1; next < draft.Passages.Count && draft.Passages[next] is { Kind: PassageKind.ListItem } point && !draft.IsTaken(point) && point.Sentences.Count > 0; next++)
            {
                foreach (var sentence in point.Sentences)
                {
                    sentence.IsTaken = true;
                }

                draft.Add(nameof(Requests), "the committee asked for each of these", FindingKind.ActionPoint, Strength.Request, point, point.TextStart, point.Text.TrimEnd().Length, null, new Draft.Options(Reference: point.Label));
            }
        }
    }

    private static bool AsksForAList(Draft draft, Sentence sentence)
    {
        for (var at = sentence.FirstToken + 1; at + 1 < sentence.EndToken; at++)
        {
            var asks = sentence.Tokens[at].Is("requested") && sentence.Tokens[at + 1].Word is "that" or "the" or ":" || sentence.Tokens[at].Is("asked") && sentence.Tokens[at + 1].Word is "that" or "for";
            if (asks && (sentence.Tokens[at - 1].Is(WordClass.Be) || AgentFinder.Before(sentence.Passage, Clauses.Start(sentence, at), at, draft.Outline.Attendance) is { } asker && Requests.Weight(asker) == Strength.Request))
            {
                return true;
            }
        }

        return false;
    }
}
