using ActionBot.Minutes.Owners;
using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>
/// A page that closes each sentence on what should be done with the initials of whoever will see to it.
/// <para>Takes: "Elected councillors should also be invited (CN).", "We should repeat the request (CN).", "This should be done (RC/BW)."</para>
/// <para>Refuses: initials that nobody present bears, "The hall is cold (CN)", "It was suggested that we should move (CN)", and a page that does so once.</para>
/// </summary>
internal sealed class SignedSentences : IRecogniser
{
    private const int FewestSigned = 2;

    public void Read(Draft draft)
    {
        var attendance = draft.Outline.Attendance;
        var signed = draft.OpenSentences.Select(sentence => (Sentence: sentence, Owner: Closing(sentence, attendance))).Where(one => one.Owner is not null && Orders(one.Sentence)).ToList();
        if (signed.Count < FewestSigned)
        {
            return;
        }

        foreach (var (sentence, owner) in signed)
        {
            sentence.IsTaken = true;
            draft.Add(nameof(SignedSentences), "closes with the initials of who will see to it", FindingKind.ActionPoint, Strength.Explicit, sentence.Passage, sentence.Start, sentence.End, owner, new Draft.Options(DueFrom: sentence.FirstToken, Reference: sentence.Passage.Label));
        }
    }

    private static Agent? Closing(Sentence sentence, Attendance attendance)
    {
        var tokens = sentence.Tokens;
        var end = sentence.EndToken;
        while (end > sentence.FirstToken && tokens[end - 1].Is("."))
        {
            end--;
        }

        var open = end - 2;
        while (open > sentence.FirstToken && end - open < 6 && !tokens[open].Is("("))
        {
            open--;
        }

        if (end - 3 < sentence.FirstToken + 3 || !tokens[end - 1].Is(")") || !tokens[open].Is("("))
        {
            return null;
        }

        var (first, last) = (tokens[open + 1].Start, tokens[end - 2].End);
        return Array.TrueForAll(sentence.Passage.Text[first..last].Split(['/', '&', ',', '+', ' '], StringSplitOptions.RemoveEmptyEntries), one => one is "and" || one.Length is 2 or 3 && attendance.Knows(one))
            ? new Agent(AgentKind.Person, open + 1, end - 1, sentence.Passage.Text[first..last])
            : null;
    }

    // "should be invited", "we should repeat", "should be done"; what was only suggested, and what somebody present promises himself, are read elsewhere.
    private static bool Orders(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        for (var at = sentence.FirstToken + 1; at + 2 < sentence.EndToken; at++)
        {
            var next = at + 1 + (tokens[at + 1].Is(WordClass.Adverb) ? 1 : 0);
            if (tokens[at].Is("should") && next + 1 < sentence.EndToken && (tokens[next].Is("be") && (tokens[next + 1].Is(WordClass.Participle) || tokens[next + 1].Word is "done" or null) || tokens[next] is { Shape: Shape.Lower } verb && (verb.Is(WordClass.Task) || verb.Word is null)))
            {
                return !sentence.HasBefore(at, "suggested", "suggestion", "proposed", "asked", "wondered", "felt", "thought", "if", "whether");
            }
        }

        return false;
    }
}
