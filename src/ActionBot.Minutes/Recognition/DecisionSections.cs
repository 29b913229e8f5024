using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>
/// The limbs of a decision under small headings of their own, which their numbers tie together.
/// <para>Takes: "It was RESOLVED:" with "7.2 Boats:", "7.2.1 The Warden would tar the dinghy.", "7.3 Money:", "7.3.1 The Treasurer would hold the float." below it.</para>
/// <para>Refuses: "7.2 Boats:" with nothing numbered under it, and "8.1 The Warden reported", which is the next item.</para>
/// </summary>
internal static class DecisionSections
{
    private const int LongestHead = 60;

    /// <summary>Takes the sections below a bare formula; returns the last passage taken, or the formula's own place where none follow.</summary>
    public static int Take(Draft draft, int formula, string why)
    {
        var last = TakeNamed(draft, formula, why);
        if (last > formula)
        {
            return last;
        }

        string? first = null;
        for (var at = formula + 1; at < draft.Passages.Count && HeadAt(draft, at) is { } head && (first is null || AreSisters(first, head)); at = last + 1)
        {
            first ??= head;
            draft.Close(draft.Passages[at], nameof(DecisionBlocks), "a heading among the limbs");
            last = at;
            while (last + 1 < draft.Passages.Count && StandsUnder(draft, last + 1, head))
            {
                last++;
                DecisionLimbs.Take(draft, draft.Passages[last], 0, null, why, nameof(DecisionBlocks));
            }
        }

        return last;
    }

    // "Play area:" with "The swings would be mended." below it, "Cemetery:" with "The Clerk to write to the mason." below that: no numbers tie them, so each must say what is to be done.
    private static int TakeNamed(Draft draft, int formula, string why)
    {
        var last = formula;
        for (var at = formula + 1; at + 1 < draft.Passages.Count && IsSmallHead(draft, draft.Passages[at]) && Rules(draft, draft.Passages[at + 1]); at = last + 1)
        {
            draft.Close(draft.Passages[at], nameof(DecisionBlocks), "a heading among the limbs");
            last = at + 1;
            DecisionLimbs.Take(draft, draft.Passages[last], 0, null, why, nameof(DecisionBlocks));
            while (last + 1 < draft.Passages.Count && Rules(draft, draft.Passages[last + 1]) && !(last + 2 < draft.Passages.Count && IsSmallHead(draft, draft.Passages[last + 1])))
            {
                last++;
                DecisionLimbs.Take(draft, draft.Passages[last], 0, null, why, nameof(DecisionBlocks));
            }
        }

        return last;
    }

    private static bool IsSmallHead(Draft draft, Passage passage) =>
        passage.Label is null && passage.Text.Length < LongestHead && passage.Text.AsSpan().TrimEnd() is [.., ':'] && char.IsUpper(passage.Text[passage.TextStart]) && !draft.IsTaken(passage) && DecisionFormulas.At(passage) is null && !MeetingFacts.Speaks(passage) && !Markers.Begins(passage.Text);

    // One sentence of what is to be: "would be mended", "the Clerk to write", "be renewed", "To buy a bench"
    private static bool Rules(Draft draft, Passage passage)
    {
        if (draft.IsTaken(passage) || passage.Kind is PassageKind.Heading or PassageKind.Row || passage.Sentences.Count is 0 or > 2 || DecisionFormulas.At(passage) is not null || Markers.Begins(passage.Text) || passage.Label is { } label && label.AsSpan().ContainsAnyInRange('0', '9') && label.Length > 3)
        {
            return false;
        }

        var tokens = passage.Tokens;
        for (var at = passage.TokenFrom(passage.TextStart); at + 1 < tokens.Count; at++)
        {
            if (tokens[at].Shape == Shape.Lower && (tokens[at].Is(WordClass.Reporting) || tokens[at].Word is "was" or "were" or "had" or "is" or "are"))
            {
                return false;
            }

            if (tokens[at].Word is "would" or "will" or "shall" or "be" || tokens[at].Is("to") && tokens[at + 1].Is(WordClass.VerbBase))
            {
                return true;
            }
        }

        return false;
    }

    // "7.2 Boats:" with "7.2.1 …" below it
    private static string? HeadAt(Draft draft, int at)
    {
        var passage = draft.Passages[at];
        return passage.Label is { } label && IsNumber(label) && passage.Text.Length < LongestHead && passage.Text.AsSpan().TrimEnd() is [.., ':'] && !draft.IsTaken(passage) && DecisionFormulas.At(passage) is null && StandsUnder(draft, at + 1, label.Trim('.'))
            ? label.Trim('.') : null;
    }

    private static bool StandsUnder(Draft draft, int at, string head) =>
        at < draft.Passages.Count && draft.Passages[at] is { Label: { } label } passage && label.StartsWith(head + ".", StringComparison.Ordinal) && label.Length > head.Length + 1 && !draft.IsTaken(passage) && DecisionFormulas.At(passage) is null;

    private static bool IsNumber(string label) => label.AsSpan().ContainsAnyInRange('0', '9') && label.All(letter => char.IsAsciiDigit(letter) || letter == '.');

    // 7.2 and 7.3; 7.2 and 8.1 are not.
    private static bool AreSisters(string first, string next) =>
        first.LastIndexOf('.') is var dot && next.LastIndexOf('.') == dot && (dot < 0 || first.AsSpan(0, dot).SequenceEqual(next.AsSpan(0, dot)));
}
