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

            if (passage.UnderDecision && passage.Kind != PassageKind.Heading && DecisionFormulas.At(passage) is null && LimbShapes.Decides(passage) && !LimbShapes.IsTalkAbove(draft, i))
            {
                if (LimbShapes.LeadsOn(passage) && !LimbContents.OpensContents(draft, i) && i + 1 < draft.Passages.Count && draft.Passages[i + 1].Kind == PassageKind.ListItem)
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
        if (!hasWords && passage.Text.AsSpan().TrimEnd()[^1] is not (':' or '-' or '\u2013') && tokens[^1].Shape == Shape.Capital && !LimbShapes.IsLimb(draft, i + 1, inList: true))
        {
            // "Agreed" in a column of outcomes; limbs would follow it. "Resolved" below "4. To receive the minutes of 4 May" is its outcome.
            if (i > 0 && tokens[^1].Is("resolved") && Outcomes.IsPurpose(draft.Passages[i - 1]) && passage.TextStart == 0)
            {
                var purpose = draft.Passages[i - 1];
                var followUp = Limbs.FollowsUp(purpose, purpose.TextStart, purpose.Text.Length);
                draft.Close(purpose, nameof(DecisionBlocks), "what the agenda put, and the outcome below it");
                draft.Close(passage, nameof(DecisionBlocks), "the outcome of what stands above");
                draft.Add(nameof(DecisionBlocks), "what the agenda put, and the outcome below it", FindingKind.Resolution, Strength.Explicit, purpose, purpose.TextStart, passage, passage.Text.Length, followUp ? LimbOwners.Of(purpose, purpose.TextStart, purpose.Text.Length, draft.Outline.Attendance) : null, new Draft.Options(FollowUp: followUp, Reference: purpose.Label));
            }

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

            // "To raise the rents by 2%. RESOLVED": it decides what stands in front of it.
            if (Outcomes.ClosesAPurpose(passage))
            {
                return i;
            }

            // "It was agreed" without a colon leads to a list, and to nothing else.
            if (tokens[^1].Shape == Shape.Lower && tokens[^1].Word is "agreed" or "resolved" or "decided" && !(i + 1 < draft.Passages.Count && draft.Passages[i + 1].Kind == PassageKind.ListItem))
            {
                return i;
            }

            if (!LimbShapes.IsLimb(draft, i + 1, inList: true) && !(i + 1 < draft.Passages.Count && draft.Passages[i + 1].Kind == PassageKind.Text && DecisionFormulas.At(draft.Passages[i + 1]) is null))
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
            if (leadsOn && i + 1 < draft.Passages.Count && (draft.Passages[i + 1].Kind == PassageKind.ListItem || LimbContents.OpensAppointments(draft, i) || draft.Passages[i + 1].Words.StartsWith("That ", StringComparison.Ordinal) && (words.EndsWith(" recommendation:", StringComparison.Ordinal) || words.EndsWith(" recommendations:", StringComparison.Ordinal))) && !LimbContents.OpensContents(draft, i))
            {
                lead ??= Lead.Of(passage, tokens[formula.EndToken].Start, draft.Outline.Attendance);
                draft.Close(passage, nameof(DecisionBlocks), "leads to the limbs below");
            }
            else
            {
                // "The Panel took each motion in turn and agreed the following:" decides nothing itself.
                if (words.EndsWith(" the following:", StringComparison.Ordinal) && passage.Sentences.Count == 1)
                {
                    draft.Close(passage, nameof(DecisionBlocks), "leads to what follows");

                    // "Having complied with paragraph 15 of the Rules:" between "Cabinet agreed the following:" and "(i) To approve the policy"
                    if (i + 2 < draft.Passages.Count && draft.Passages[i + 1].Kind == PassageKind.Text && LimbShapes.LeadsOn(draft.Passages[i + 1]) && DecisionFormulas.At(draft.Passages[i + 1]) is null && draft.Passages[i + 2] is { Kind: PassageKind.ListItem } opening && LimbShapes.OpensAList(opening) && (opening.Words.StartsWith("To ", StringComparison.OrdinalIgnoreCase) || opening.Words.StartsWith("That ", StringComparison.OrdinalIgnoreCase)))
                    {
                        draft.Close(draft.Passages[i + 1], nameof(DecisionBlocks), "leads to the limbs below");
                        return TakeLimbs(draft, i + 1, formula, lead, labelled: true, takesFirst: true);
                    }

                    return i;
                }

                TakeInline(draft, passage, formula);
                if (TakeContents(draft, i) is var contents && contents > i)
                {
                    return contents;
                }

                // Behind a decision that has said all it has to say, "(c) Ferry bus issues" is the next matter; "that …" is one more limb.
                var labelInside = LabelInside(passage, formula.EndToken);
                if (!LimbShapes.IsLimb(draft, i + 1, labelInside) || !labelInside && (words[^1] == '.' || !LimbShapes.OpensAList(draft.Passages[i + 1]) && words[^1] is not (';' or ',')) && !draft.Passages[i + 1].Words.StartsWith("That", StringComparison.OrdinalIgnoreCase))
                {
                    return i;
                }
            }
        }
        else
        {
            draft.Close(passage, nameof(DecisionBlocks), "the formula of a decision");
            if (DecisionSections.Take(draft, i, $"a limb of '{formula.Words}'") is var sections && sections > i)
            {
                return sections;
            }
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
            if (limb.Text.AsSpan().Trim("| ").IsEmpty)
            {
                continue;
            }

            if (draft.IsTaken(limb) || limb.IsFurniture)
            {
                if (limb.Text.Length < 4 || LimbShapes.GoesOnBelow(draft, last, next))
                {
                    continue;
                }

                break;
            }

            // "7. Motion" below "(a) Work with other bodies": the next item of the minutes
            if (last > i && LimbShapes.IsTitleBelow(draft.Passages[last], limb))
            {
                break;
            }

            if (!LimbShapes.IsLimb(draft, next, labelled || last > i))
            {
                if (last > i && labelled && NamesBelow.LimbBehind(draft, last, next) is { } behind)
                {
                    next = behind - 1;
                    continue;
                }

                if (last > i && LimbShapes.GoesOnBelow(draft, last, next))
                {
                    draft.Close(limb, nameof(DecisionBlocks), "the head of a page between two limbs");
                    continue;
                }

                // The first paragraph behind a bare formula is its limb, however it begins.
                if (last > i && !LimbShapes.AreLike(draft.Passages[last], limb) && !LimbShapes.GoesOn(draft.Passages[last], limb) && !LimbContents.OpensAppointments(draft, last) || !takesFirst || limb.Kind == PassageKind.Heading && !LimbShapes.IsAppointment(limb) || formula.IsHeading && (!LimbShapes.Decides(limb) || LimbShapes.IsTalkAbove(draft, next)) || DecisionFormulas.At(limb) is not null)
                {
                    break;
                }
            }

            var opensDeeper = LimbContents.OpensAppointments(draft, next) || LimbShapes.LeadsOn(limb) && next + 1 < draft.Passages.Count && !LimbContents.OpensContents(draft, next) && !LimbContents.OpensThings(draft, next)
                && (LimbShapes.IsRomanOrDeeper(draft.Passages[next + 1], limb) || limb.Kind == PassageKind.Text && draft.Passages[next + 1].Kind == PassageKind.ListItem);
            labelled |= limb.Kind == PassageKind.ListItem || opensDeeper;
            if (opensDeeper)
            {
                // "(c) the Leader be recommended -" with (i) and (ii) below; "To approve the motion by Councillor Wren:" with 1) and 2).
                (lead, inner) = limb.Kind == PassageKind.Text ? (Lead.Of(limb, limb.TextStart, draft.Outline.Attendance), null) : (lead, Lead.Of(limb, limb.TextStart, draft.Outline.Attendance));
                draft.Close(limb, nameof(DecisionBlocks), "leads to the limbs below");
            }
            else
            {
                inner = LimbShapes.IsDeeper(limb) ? inner : null;
                DecisionLimbs.Take(draft, limb, 0, inner ?? lead, $"a limb of '{formula.Words}'", nameof(DecisionBlocks));
            }

            // What stands below a limb that only leads on is decided, and no part of it.
            last = next = opensDeeper ? next : TakeContents(draft, next);
            if (!labelled && limb.Kind != PassageKind.ListItem && !(last + 1 < draft.Passages.Count && LimbShapes.AreLike(limb, draft.Passages[last + 1])) && limb.Text.AsSpan().TrimEnd() is not [.., ';' or ','] && !limb.Text.EndsWith(" and", StringComparison.Ordinal))
            {
                break;
            }
        }

        return last;
    }

    /// <summary>Conditions, reasons and payments listed below a limb are part of it. Returns the last passage that was taken.</summary>
    private static int TakeContents(Draft draft, int i)
    {
        if (!LimbContents.OpensContents(draft, i) && !LimbContents.OpensThings(draft, i))
        {
            return i;
        }

        var label = draft.Passages[i].Label;
        while (i + 1 < draft.Passages.Count && draft.Passages[i + 1] is { Kind: PassageKind.ListItem } content && DecisionFormulas.At(content) is null && !draft.IsTaken(content)
            && !(label is not null && content.Label is { } next && (!LimbShapes.IsDeeper(content) || LimbShapes.IsRoman(label)) && Labels.Follows(label, next)))
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

            // "RESOLVED The Clerk to ring the County. Councillor Orr to order the netting.": each is decided.
            if (SendsSomebody(tokens, formula.EndToken, decided.EndToken))
            {
                foreach (var more in passage.Sentences.Skip(decided.Index + 1).TakeWhile(more => SendsSomebody(tokens, more.FirstToken, more.EndToken)))
                {
                    more.IsTaken = true;
                    DecisionLimbs.Add(draft, passage, more.Start, more.End, null, $"one more behind '{formula.Words}'", more.Start, nameof(DecisionBlocks));
                }
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

    // "The Clerk to inform", "Councillor Carter to order"
    private static bool SendsSomebody(List<Token> tokens, int first, int end)
    {
        var to = tokens.FindIndex(first, Math.Max(0, Math.Min(end, first + 6) - first), token => token.Is("to"));
        return to > first && to + 1 < end && tokens[to + 1].Is(WordClass.VerbBase) && (tokens[to - 1].IsCapital || tokens[to - 1].Is(WordClass.Role)) && !tokens[first].Is("that");
    }

    private static bool OnlyThat(Passage passage, int first)
    {
        // "RESOLVED – That Members of the Sub-Committee" with "1. Note the programme" below it
        if (passage.Tokens[first].Is("that") && passage.Tokens.Count - first is > 1 and < 12 && passage.Tokens.FindIndex(first + 1, token => !(token.IsCapital || token.Is(WordClass.Article) || token.Word is "of" or ":" or "-")) < 0 && passage.Tokens.FindLast(token => token.Shape != Shape.Mark) is var last && (last.Is(WordClass.Body) || last.Is("members")))
        {
            return true;
        }

        var words = passage.Text.AsSpan(passage.Tokens[first].Start).TrimEnd(":;-–— ").TrimEnd();
        return words.Equals("that", StringComparison.OrdinalIgnoreCase) || words.Equals("to", StringComparison.OrdinalIgnoreCase) || words.Equals("to make the", StringComparison.OrdinalIgnoreCase) || words.Equals("to make the following", StringComparison.OrdinalIgnoreCase) || words.Equals("to make the following decision", StringComparison.OrdinalIgnoreCase);
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
