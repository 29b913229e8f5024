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
    private const int LongestListOfNames = 12;
    private const int LongestName = 120;
    private const int LongestHead = 60;

    public void Read(Draft draft)
    {
        for (var i = 0; i < draft.Passages.Count; i++)
        {
            var passage = draft.Passages[i];
            if (passage.IsFurniture || draft.IsTaken(passage))
            {
                continue;
            }

            if (passage.UnderDecision && passage.Kind != PassageKind.Heading && DecisionFormulas.At(passage) is null && Decides(passage))
            {
                if (LeadsOn(passage) && !DecisionLimbs.OpensContents(draft, i) && i + 1 < draft.Passages.Count && draft.Passages[i + 1].Kind == PassageKind.ListItem)
                {
                    // "The Committee agreed to the following:" and "To approve the motion:" lead to the list below.
                    draft.Close(passage, nameof(DecisionBlocks), "leads to the limbs below");
                    i = TakeLimbs(draft, i, new DecisionFormulas.Found(0, 0, "Decision", IsInline: false), Lead.Of(passage, passage.TextStart, draft.Outline.Attendance), labelled: true, takesFirst: true);
                    continue;
                }

                DecisionLimbs.Take(draft, passage, 0, null, "stands under 'Decision'", nameof(DecisionBlocks));
                i = TakeContents(draft, i);
                continue;
            }

            if (DecisionFormulas.At(passage) is { } formula)
            {
                if (Announcements.IsTemplate(draft.Passages, i))
                {
                    draft.Close(passage, nameof(DecisionBlocks), "the agenda prints it for the meeting to pass");
                    continue;
                }

                i = TakeBlock(draft, i, formula);
            }
        }
    }

    private static int TakeBlock(Draft draft, int i, DecisionFormulas.Found formula)
    {
        var passage = draft.Passages[i];
        var tokens = passage.Tokens;
        var lead = formula.Recommends ? Lead.ToAnotherBody : null;
        var hasWords = formula.EndToken < tokens.Count;
        var words = passage.Text.AsSpan().TrimEnd();
        if (!hasWords && passage.Text.AsSpan().TrimEnd()[^1] is not (':' or '-' or '\u2013') && tokens[^1].Shape == Shape.Capital && !IsLimb(draft, i + 1, inList: true))
        {
            // "Agreed" in a column of outcomes; limbs would follow it.
            return i;
        }

        var leadsOn = !hasWords || words[^1] is ':' or '-' or '\u2013' || words.EndsWith("that", StringComparison.OrdinalIgnoreCase) && tokens.Count - formula.EndToken < 3;
        if (formula.EndsTalk)
        {
            // "- The clock has stopped. RESOLVED" with "- The ramp is mossy. RESOLVED" below it: the word closes each matter of a list.
            if (passage.Kind == PassageKind.ListItem && passage.Label is null && i + 1 < draft.Passages.Count && draft.Passages[i + 1] is { Kind: PassageKind.ListItem, Label: null } sister && sister.Indent == passage.Indent)
            {
                return i;
            }

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
            // "The Committee RESOLVED to recommend to Council:" says what its limbs ask for; it is no limb of its own when limbs follow.
            if (leadsOn && i + 1 < draft.Passages.Count && draft.Passages[i + 1].Kind == PassageKind.ListItem && !DecisionLimbs.OpensContents(draft, i))
            {
                lead ??= Lead.Of(passage, tokens[formula.EndToken].Start, draft.Outline.Attendance);
                draft.Close(passage, nameof(DecisionBlocks), "leads to the limbs below");
            }
            else
            {
                TakeInline(draft, passage, formula);
                if (TakeContents(draft, i) is var contents && contents > i)
                {
                    return contents;
                }

                // Behind a decision that has said all it has to say, "(c) Ferry bus issues" is the next matter; "that …" is one more limb.
                var labelInside = LabelInside(passage, formula.EndToken);
                if (!IsLimb(draft, i + 1, labelInside) || !labelInside && words[^1] == '.' && !draft.Passages[i + 1].Words.StartsWith("That", StringComparison.OrdinalIgnoreCase))
                {
                    return i;
                }
            }
        }
        else
        {
            draft.Close(passage, nameof(DecisionBlocks), "the formula of a decision");
        }

        return TakeLimbs(draft, i, formula, lead, LabelInside(passage, formula.EndToken), takesFirst: !hasWords || leadsOn);
    }

    private static int TakeLimbs(Draft draft, int i, DecisionFormulas.Found formula, Lead? lead, bool labelled, bool takesFirst)
    {
        Lead? inner = null;
        var last = i;
        for (var next = i + 1; next < draft.Passages.Count; next++)
        {
            var limb = draft.Passages[next];
            if (draft.IsTaken(limb) || limb.IsFurniture)
            {
                if (limb.Text.Length < 4 || GoesOnBelow(draft, last, next))
                {
                    continue;
                }

                break;
            }

            if (!IsLimb(draft, next, labelled || last > i))
            {
                if (last > i && labelled && LimbBehindNames(draft, last, next) is { } behind)
                {
                    next = behind - 1;
                    continue;
                }

                if (last > i && GoesOnBelow(draft, last, next))
                {
                    draft.Close(limb, nameof(DecisionBlocks), "the head of a page between two limbs");
                    continue;
                }

                // The first paragraph behind a bare formula is its limb, however it begins.
                if (last > i && !(Lines(draft.Passages[last]) && Lines(limb)) || !takesFirst || limb.Kind == PassageKind.Heading || formula.IsHeading && !Decides(limb) || DecisionFormulas.At(limb) is not null)
                {
                    break;
                }
            }

            var opensDeeper = LeadsOn(limb) && next + 1 < draft.Passages.Count && !DecisionLimbs.OpensContents(draft, next) && !DecisionLimbs.OpensThings(draft, next)
                && (IsRomanOrDeeper(draft.Passages[next + 1], limb) || limb.Kind == PassageKind.Text && draft.Passages[next + 1].Kind == PassageKind.ListItem);
            labelled |= limb.Kind == PassageKind.ListItem || opensDeeper;
            if (opensDeeper)
            {
                // "(c) the Leader be recommended -" with (i) and (ii) below; "To approve the motion by Councillor Wren:" with 1) and 2).
                (lead, inner) = limb.Kind == PassageKind.Text ? (Lead.Of(limb, limb.TextStart, draft.Outline.Attendance), null) : (lead, Lead.Of(limb, limb.TextStart, draft.Outline.Attendance));
                draft.Close(limb, nameof(DecisionBlocks), "leads to the limbs below");
            }
            else
            {
                inner = IsDeeper(limb) ? inner : null;
                DecisionLimbs.Take(draft, limb, 0, inner ?? lead, $"a limb of '{formula.Words}'", nameof(DecisionBlocks));
            }

            last = next = TakeContents(draft, next);
            if (!labelled && limb.Kind != PassageKind.ListItem && !(last + 1 < draft.Passages.Count && Lines(limb) && Lines(draft.Passages[last + 1])) && limb.Text.AsSpan().TrimEnd() is not [.., ';' or ','] && !limb.Text.EndsWith(" and", StringComparison.Ordinal))
            {
                break;
            }
        }

        return last;
    }

    // "Cllr Orr be appointed to the Trust" and the like below it, a line each and no labels: only a limb stands in the subjunctive.
    private static bool Lines(Passage passage)
    {
        var be = passage.Kind == PassageKind.Text ? passage.Tokens.FindIndex(token => token.Is("be") && token.Shape == Shape.Lower) : -1;
        return be > 1 && passage.Sentences.Count == 1 && !passage.Tokens[be - 1].Is("to") && !passage.Tokens.Exists(token => token.Is(WordClass.Modal) || token.Is(WordClass.Reporting) || token.Word is "agreed" or "that" or "was" or "were") && be + 1 < passage.Tokens.Count && passage.Tokens[be + 1].Is(WordClass.Participle);
    }

    // Under "Decision" pages also print who was absent and that nobody declared an interest: "There were no declarations of interest." decides nothing.
    private static bool Decides(Passage passage)
    {
        if (passage.Kind == PassageKind.ListItem || passage.Words.StartsWith("That ", StringComparison.OrdinalIgnoreCase) || passage.Words.StartsWith("To ", StringComparison.Ordinal))
        {
            return true;
        }

        var first = passage.Tokens.Find(token => token.Start >= passage.TextStart);
        return !(first.Word is "there" or "no" or "none" or "apologies" or "apology" or "use") && !passage.Tokens.Exists(token => token.Word is "considered" or "presented" or "introduced" or "submitted" && token.Shape == Shape.Lower)
            && passage.Tokens.Exists(token => token.Word is { } word && Deeds.IsDecision(word) || token.Is("be") || token.Word is { } verb && token.Is(WordClass.VerbS) && Deeds.IsSettled(Lexicon.BaseOf(verb)));
    }

    private static bool LeadsOn(Passage limb) => limb.Text.AsSpan().TrimEnd() is [.., '-' or '\u2013' or ':'];

    // "(b) the following members be appointed to the groups –", names without labels, "(c) the Co-ordinator email all members": the names belong to (b).
    private static int? LimbBehindNames(Draft draft, int last, int first)
    {
        if (!LeadsOn(draft.Passages[last]) || draft.Passages[last].Label is not { } label)
        {
            return null;
        }

        for (var at = first; at < Math.Min(draft.Passages.Count, first + LongestListOfNames); at++)
        {
            var passage = draft.Passages[at];
            if (at > first && passage.Label is { } next && Labels.Follows(label, next))
            {
                for (var name = first; name < at; name++)
                {
                    draft.Close(draft.Passages[name], nameof(DecisionBlocks), "part of the limb above");
                }

                return at;
            }

            if (passage.Text.Length > LongestName || DecisionFormulas.At(passage) is not null)
            {
                return null;
            }
        }

        return null;
    }

    // "Harbours and Beaches 16.07.24" between "e) …" and "f) …"
    private static bool GoesOnBelow(Draft draft, int last, int at) =>
        at + 1 < draft.Passages.Count && draft.Passages[at].Text.Length < LongestHead && draft.Passages[last].Label is { } label && draft.Passages[at + 1] is { Label: { } next, Kind: PassageKind.ListItem } && Labels.Follows(label, next)
        && DecisionFormulas.At(draft.Passages[at]) is null;

    /// <summary>Conditions, reasons and payments listed below a limb are part of it. Returns the last passage that was taken.</summary>
    private static int TakeContents(Draft draft, int i)
    {
        if (!DecisionLimbs.OpensContents(draft, i) && !DecisionLimbs.OpensThings(draft, i))
        {
            return i;
        }

        var label = draft.Passages[i].Label;
        while (i + 1 < draft.Passages.Count && draft.Passages[i + 1] is { Kind: PassageKind.ListItem } content && DecisionFormulas.At(content) is null && !draft.IsTaken(content)
            && !(label is not null && content.Label is { } next && (!IsDeeper(content) || IsRoman(label)) && Labels.Follows(label, next)))
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
            DecisionLimbs.Add(draft, passage, first, to, formula.Recommends ? Lead.ToAnotherBody : null, $"the formula '{formula.Words}'", tokens[from].Start, nameof(DecisionBlocks));
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

        if (passage.Words.StartsWith("That ", StringComparison.OrdinalIgnoreCase) || passage.Words.StartsWith("That,", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        // A labelled paragraph below a decision is a limb, unless it is the next numbered item of the minutes.
        return passage.Kind == PassageKind.ListItem && (passage.Label is null || IsLabelOfALimb(passage.Label) && (inList || !char.IsAsciiDigit(passage.Label[0]) || passage.Label.Length <= 2));
    }

    // "(a)", "iv)", "12." – "1.2", "F04:04/24" and "SC18" number the minutes.
    private static bool IsLabelOfALimb(string label)
    {
        var inner = label.AsSpan().Trim("()[].");
        return inner.Length is > 0 and <= 4 && (inner.ContainsAnyExceptInRange('0', '9') ? !inner.ContainsAnyInRange('0', '9') : inner.Length <= 2);
    }

    private static bool IsRomanOrDeeper(Passage passage, Passage parent) => passage.Kind == PassageKind.ListItem && (passage.Indent > parent.Indent || IsDeeper(passage));

    private static bool IsRoman(string label) => label.Trim('(', ')', '.').All(letter => letter is 'i' or 'v' or 'x');

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
            if (DecisionLimbs.IsLetter(tokens, at))
            {
                return true;
            }
        }

        return false;
    }
}
