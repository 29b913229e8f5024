using ActionBot.Minutes.Owners;
using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>
/// A decision that the page sets apart: the formula, and its limbs behind it or in the paragraphs that follow.
/// <para>Takes: "RESOLVED:" with "(a) That the report be noted;" below, "RESOLVED – That the fees be adopted", "Decision:" on an issue page, "The Committee agreed:-" with "(1) to approve…",
/// "UNANIMOUSLY RESOLVED THAT:", "Resolved; That…", "AGREED – (a) that the trial carry on".</para>
/// <para>Refuses: "The report recommended:- that the Committee consider", "Recommendation:", "resolved after much thought not to" in a chairman's report.</para>
/// </summary>
internal sealed class DecisionBlocks : IRecogniser
{
    public void Read(Draft draft)
    {
        for (var i = 0; i < draft.Passages.Count; i++)
        {
            var passage = draft.Passages[i];
            if (passage.IsFurniture || draft.IsTaken(passage))
            {
                continue;
            }

            if (passage.UnderDecision && passage.Kind != PassageKind.Heading && !passage.Text.StartsWith("Minutes", StringComparison.Ordinal) && DecisionFormulas.At(passage) is null)
            {
                DecisionLimbs.Take(draft, passage, 0, null, "stands under 'Decision'", nameof(DecisionBlocks));
                i = TakeContents(draft, i);
                continue;
            }

            if (DecisionFormulas.At(passage) is { } formula)
            {
                i = TakeBlock(draft, i, formula);
            }
        }
    }

    private static int TakeBlock(Draft draft, int i, DecisionFormulas.Found formula)
    {
        var passage = draft.Passages[i];
        var tokens = passage.Tokens;
        Agent? shared = null;
        var hasWords = formula.EndToken < tokens.Count;
        var lead = passage.Text.TrimEnd();
        var leadsOn = !hasWords || lead[^1] is ':' or '-' or '\u2013' || lead.EndsWith("that", StringComparison.OrdinalIgnoreCase) && tokens.Count - formula.EndToken < 3;
        if (formula.EndsTalk)
        {
            if (!IsLimb(draft, i + 1, inList: true) && !(i + 1 < draft.Passages.Count && draft.Passages[i + 1].Kind == PassageKind.Text && DecisionFormulas.At(draft.Passages[i + 1]) is null))
            {
                return i;
            }

            foreach (var sentence in passage.Sentences.Where(sentence => sentence.FirstToken >= formula.FirstToken))
            {
                draft.Refuse(sentence, nameof(DecisionBlocks), "leads to the limbs below");
            }
        }
        else if (hasWords && !OnlyThat(passage, formula.EndToken))
        {
            // "The Committee RESOLVED to recommend to Council:" carries its limbs' owner; it is no limb of its own when limbs follow.
            if (leadsOn && i + 1 < draft.Passages.Count && draft.Passages[i + 1].Kind == PassageKind.ListItem && !formula.IsInline && !DecisionLimbs.OpensContents(passage))
            {
                shared = Limbs.Owner(passage, tokens[formula.EndToken].Start, passage.Text.Length, draft.Outline.Attendance);
                draft.Close(passage, nameof(DecisionBlocks), "leads to the limbs below");
            }
            else
            {
                TakeInline(draft, passage, formula);
                if (TakeContents(draft, i) is var contents && contents > i)
                {
                    return contents;
                }

                if (!IsLimb(draft, i + 1, inList: LabelInside(passage, formula.EndToken)))
                {
                    return i;
                }
            }
        }
        else
        {
            draft.Close(passage, nameof(DecisionBlocks), "the formula of a decision");
        }

        var last = i;
        var labelled = LabelInside(passage, formula.EndToken);
        for (var next = i + 1; next < draft.Passages.Count; next++)
        {
            var limb = draft.Passages[next];
            if (draft.IsTaken(limb) || limb.IsFurniture)
            {
                if (limb.Text.Length < 4)
                {
                    continue;
                }

                break;
            }

            if (!IsLimb(draft, next, labelled || last > i))
            {
                // The first paragraph behind a bare formula is its limb, however it begins.
                if (last > i || (hasWords && !leadsOn) || limb.Kind == PassageKind.Heading || DecisionFormulas.At(limb) is not null)
                {
                    break;
                }
            }

            labelled |= limb.Kind == PassageKind.ListItem;
            if (limb.Text.TrimEnd() is [.., '-' or '\u2013' or ':'] && next + 1 < draft.Passages.Count && IsRomanOrDeeper(draft.Passages[next + 1], limb))
            {
                // "(c) the Leader be recommended -" with (i) and (ii) below.
                shared = Limbs.Owner(limb, limb.TextStart, limb.Text.Length, draft.Outline.Attendance);
                draft.Close(limb, nameof(DecisionBlocks), "leads to the limbs below");
            }
            else
            {
                if (!IsDeeper(limb))
                {
                    shared = null;
                }

                DecisionLimbs.Take(draft, limb, 0, shared, $"a limb of '{formula.Words}'", nameof(DecisionBlocks));
            }

            last = next = TakeContents(draft, next);
            if (!labelled && limb.Kind != PassageKind.ListItem && limb.Text.TrimEnd() is not [.., ';' or ','] && !limb.Text.EndsWith(" and", StringComparison.Ordinal))
            {
                break;
            }
        }

        return last;
    }

    /// <summary>Conditions, reasons and payments listed below a limb are part of it. Returns the last passage that was taken.</summary>
    private static int TakeContents(Draft draft, int i)
    {
        if (!DecisionLimbs.OpensContents(draft.Passages[i]))
        {
            return i;
        }

        while (i + 1 < draft.Passages.Count && draft.Passages[i + 1] is { Kind: PassageKind.ListItem } content && DecisionFormulas.At(content) is null && !draft.IsTaken(content))
        {
            draft.Close(content, nameof(DecisionBlocks), "part of the limb above");
            i++;
        }

        return i;
    }

    private static void TakeInline(Draft draft, Passage passage, DecisionFormulas.Found formula)
    {
        var tokens = passage.Tokens;
        var decided = passage.Sentences.FirstOrDefault(sentence => sentence.EndToken > formula.EndToken);
        var end = passage.Text.Length;

        // What follows the decision in the same paragraph is talk again, unless it is one more limb.
        if (decided is not null && decided.Index + 1 < passage.Sentences.Count && !LabelInside(passage, formula.EndToken))
        {
            end = decided.End;
            foreach (var sentence in passage.Sentences.Take(decided.Index + 1))
            {
                sentence.IsTaken = true;
            }
        }
        else
        {
            draft.Close(passage, nameof(DecisionBlocks), "a decision");
        }

        var start = tokens[formula.FirstToken].Start;
        foreach (var (from, to) in DecisionLimbs.Parts(passage, formula.EndToken, end))
        {
            var first = from == formula.EndToken ? start : tokens[from].Start;
            DecisionLimbs.Add(draft, passage, first, to, null, $"the formula '{formula.Words}'", tokens[from].Start, nameof(DecisionBlocks));
        }
    }

    private static bool IsLimb(Draft draft, int i, bool inList)
    {
        if (i >= draft.Passages.Count)
        {
            return false;
        }

        var passage = draft.Passages[i];
        if (passage.Kind is PassageKind.Heading or PassageKind.Row || DecisionFormulas.At(passage) is not null || Markers.Begins(passage.Text))
        {
            return false;
        }

        if (passage.Words.StartsWith("That ", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        // A labelled paragraph below a decision is a limb, unless it is the next numbered item of the minutes.
        return passage.Kind == PassageKind.ListItem && (inList || passage.Label is null || !char.IsAsciiDigit(passage.Label[0]) || passage.Label.Length <= 2) && (passage.Label is null || !passage.Label.Contains('.', StringComparison.Ordinal) || passage.Label.Length <= 2);
    }

    private static bool IsRomanOrDeeper(Passage passage, Passage parent) => passage.Kind == PassageKind.ListItem && (passage.Indent > parent.Indent || IsDeeper(passage));

    private static bool IsDeeper(Passage passage) => passage.Label is { Length: > 2 } label && label.Trim('(', ')', '.').All(letter => letter is 'i' or 'v' or 'x');

    private static bool OnlyThat(Passage passage, int first)
    {
        var words = passage.Text.AsSpan(passage.Tokens[first].Start).TrimEnd(":-–— ").TrimEnd();
        return words.Equals("that", StringComparison.OrdinalIgnoreCase) || words.Equals("to", StringComparison.OrdinalIgnoreCase);
    }

    private static bool LabelInside(Passage passage, int first)
    {
        var tokens = passage.Tokens;
        for (var at = first; at < Math.Min(tokens.Count, first + 4); at++)
        {
            if (tokens[at].Is("(") && at + 2 < tokens.Count && tokens[at + 2].Is(")") && tokens[at + 1].End - tokens[at + 1].Start <= 3 && at + 2 < tokens.Count)
            {
                return true;
            }
        }

        return false;
    }
}
