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

            if (passage.UnderDecision && passage.Kind != PassageKind.Heading && !passage.Text.StartsWith("Minutes", StringComparison.Ordinal) && Formula(passage) is null)
            {
                TakeLimb(draft, passage, passage.Label is null ? 0 : 0, null, "stands under 'Decision'");
                continue;
            }

            if (Formula(passage) is { } formula)
            {
                i = TakeBlock(draft, i, formula);
            }
            else if (LeadsToVerbs(draft, i))
            {
                i = TakeVerbs(draft, i);
            }
        }
    }

    // "The Committee:" with "(i) NOTED progress against the plan;" and "(ii) AGREED –" below, which may lead to "(a) that …".
    private static bool LeadsToVerbs(Draft draft, int i)
    {
        var passage = draft.Passages[i];
        return i + 1 < draft.Passages.Count && passage.Text.Length < 60 && passage.Text.TrimEnd() is [.., ':' or '-' or '\u2013'] && passage.Tokens.Exists(token => token.Is(WordClass.Body)) && IsVerb(draft.Passages[i + 1]);
    }

    private static bool IsVerb(Passage passage) => passage.Kind == PassageKind.ListItem && passage.Tokens.Find(token => token.Start >= passage.TextStart) is { Shape: Shape.Upper } first && first.Is(WordClass.VerbPast);

    private static int TakeVerbs(Draft draft, int i)
    {
        draft.Close(draft.Passages[i], nameof(DecisionBlocks), "leads to the decisions below");
        var next = i + 1;
        for (; next < draft.Passages.Count && draft.Passages[next].Kind == PassageKind.ListItem; next++)
        {
            var limb = draft.Passages[next];
            if (limb.Text.TrimEnd() is [.., '-' or '\u2013' or ':'])
            {
                draft.Close(limb, nameof(DecisionBlocks), "leads to the limbs below");
            }
            else
            {
                TakeLimb(draft, limb, 0, null, "a decision in capitals");
            }
        }

        return next - 1;
    }

    private static int TakeBlock(Draft draft, int i, Found formula)
    {
        var passage = draft.Passages[i];
        var tokens = passage.Tokens;
        Agent? shared = null;
        var hasWords = formula.EndToken < tokens.Count;
        var lead = passage.Text.TrimEnd();
        var leadsOn = !hasWords || lead[^1] is ':' or '-' or '\u2013' || lead.EndsWith("that", StringComparison.OrdinalIgnoreCase) && tokens.Count - formula.EndToken < 3;
        if (hasWords && !OnlyThat(passage, formula.EndToken))
        {
            // "The Committee RESOLVED to recommend to Council:" carries its limbs' owner; it is no limb of its own when limbs follow.
            if (leadsOn && i + 1 < draft.Passages.Count && draft.Passages[i + 1].Kind == PassageKind.ListItem && !formula.IsInline)
            {
                shared = Limbs.Owner(passage, tokens[formula.EndToken].Start, passage.Text.Length, draft.Outline.Attendance);
                draft.Close(passage, nameof(DecisionBlocks), "leads to the limbs below");
            }
            else
            {
                TakeInline(draft, passage, formula);
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
                if (last > i || (hasWords && !leadsOn) || limb.Kind == PassageKind.Heading || Formula(limb) is not null)
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

                TakeLimb(draft, limb, 0, shared, $"a limb of '{formula.Words}'");
            }

            last = next;
            if (!labelled && limb.Kind != PassageKind.ListItem && limb.Text.TrimEnd() is not [.., ';' or ','] && !limb.Text.EndsWith(" and", StringComparison.Ordinal))
            {
                break;
            }
        }

        return last;
    }

    private static void TakeInline(Draft draft, Passage passage, Found formula)
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
        foreach (var (from, to) in Parts(passage, formula.EndToken, end))
        {
            var first = from == formula.EndToken ? start : tokens[from].Start;
            AddLimb(draft, passage, first, to, null, $"the formula '{formula.Words}'", tokens[from].Start);
        }
    }

    /// <summary>Limbs that stand in one paragraph: "(a) …; (b) …", "… and that the Head of … arrange", "to accept …, to instruct … and to vire".</summary>
    internal static IEnumerable<(int FirstToken, int End)> Parts(Passage passage, int first, int end)
    {
        var tokens = passage.Tokens;
        var cuts = new List<int> { first };
        var infinitive = tokens[first].Is("to");
        for (var at = first + 2; at < tokens.Count && tokens[at].Start < end; at++)
        {
            var label = tokens[at].Is("(") && at + 2 < tokens.Count && tokens[at + 2].Is(")") && tokens[at + 1].End - tokens[at + 1].Start <= 3 && tokens[at - 1].Word is ";" or "," or "and" or ":" or "." or "-";
            var that = tokens[at].Is("that") && tokens[at - 1].Is("and") && tokens[first].Word is "that" or "consideration" or "the" or "to";
            var to = infinitive && tokens[at].Is("to") && (tokens[at - 1].Is("and") || tokens[at - 1].Is(",")) && at + 1 < tokens.Count && tokens[at + 1].Is(WordClass.VerbBase);
            var semicolon = tokens[at - 1].Is(";") && tokens[at].Word is "that" or "to";
            if (label)
            {
                cuts.Add(at);
            }
            else if (that || to)
            {
                cuts.Add(tokens[at - 1].Is("and") ? at - 1 : at);
            }
            else if (semicolon)
            {
                cuts.Add(at);
            }
        }

        if (cuts.Count > 1 && cuts[1] == first)
        {
            cuts.RemoveAt(1);
        }

        // "RESOLVED: That (a) …" – the bare "That" is no limb.
        if (cuts.Count > 1 && cuts[1] - cuts[0] <= 2)
        {
            cuts.RemoveAt(1);
        }

        for (var i = 0; i < cuts.Count; i++)
        {
            var to = i + 1 < cuts.Count ? tokens[cuts[i + 1] - 1].End : end;
            yield return (cuts[i], to);
        }
    }

    private static void TakeLimb(Draft draft, Passage limb, int start, Agent? shared, string why)
    {
        draft.Close(limb, nameof(DecisionBlocks), why);
        var parts = limb.Text.Contains("; (", StringComparison.Ordinal) ? Parts(limb, Math.Max(0, limb.Tokens.FindIndex(token => token.Start >= limb.TextStart)), limb.Text.Length).ToList() : [];
        if (parts.Count > 1)
        {
            foreach (var (from, to) in parts)
            {
                AddLimb(draft, limb, limb.Tokens[from].Start, to, shared, why, limb.Tokens[from].Start);
            }
        }
        else
        {
            AddLimb(draft, limb, start, limb.Text.Length, shared, why, limb.TextStart);
        }
    }

    internal static void AddLimb(Draft draft, Passage passage, int start, int end, Agent? shared, string why, int wordsFrom, string recogniser = nameof(DecisionBlocks))
    {
        var followUp = Limbs.FollowsUp(passage, wordsFrom, end) || shared is not null;
        draft.Add(
            recogniser, why, FindingKind.Resolution, Strength.Explicit, passage, start, end,
            followUp ? Limbs.Owner(passage, wordsFrom, end, draft.Outline.Attendance) ?? shared : null, new Draft.Options(FollowUp: followUp, Reference: passage.Label));
    }

    private static bool IsLimb(Draft draft, int i, bool inList)
    {
        if (i >= draft.Passages.Count)
        {
            return false;
        }

        var passage = draft.Passages[i];
        if (passage.Kind is PassageKind.Heading or PassageKind.Row || Formula(passage) is not null || Markers.Begins(passage.Text))
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

    internal sealed record Found(int FirstToken, int EndToken, string Words, bool IsInline);

    /// <summary>The formula with which a paragraph begins: "RESOLVED:", "It was resolved that", "AGREED –", "Decision:", "The Committee agreed:-".</summary>
    internal static Found? Formula(Passage passage)
    {
        var tokens = passage.Tokens;
        var first = tokens.FindIndex(token => token.Start >= passage.TextStart);
        if (first < 0)
        {
            return null;
        }

        var at = first;
        if (tokens[at].Is("it") && at + 2 < tokens.Count && tokens[at + 1].Word is "was" or "is")
        {
            at += 2;
            while (at < tokens.Count && (tokens[at].Is("unanimously") || tokens[at].Is("then") || tokens[at].Is("also") || tokens[at].Is("therefore") || tokens[at].Is("further")))
            {
                at++;
            }

            if (at < tokens.Count && (tokens[at].Is("resolved") || (tokens[at].Is("agreed") && tokens[at].Shape == Shape.Upper)))
            {
                return End(passage, first, at + 1, "it was " + tokens[at].Word);
            }

            return null;
        }

        if (tokens[at].Is("unanimously") && at + 1 < tokens.Count)
        {
            at++;
        }

        if (tokens[at].Is("resolved") || tokens[at].Is("decision") || tokens[at].Is("decisions") || tokens[at].Is("resolution"))
        {
            var colon = at + 1 < tokens.Count && tokens[at + 1].Word is ":" or "-" or ";" or "." || at + 1 == tokens.Count;
            var formal = tokens[at].Is("resolved") && (tokens[at].Shape == Shape.Upper || colon || (at + 1 < tokens.Count && tokens[at + 1].Word is "that" or "to" or "unanimously"));
            return formal || (!tokens[at].Is("resolved") && colon) ? End(passage, first, at + 1, passage.Text[tokens[first].Start..tokens[at].End]) : null;
        }

        if (tokens[at].Is("agreed"))
        {
            var next = at + 1 < tokens.Count ? tokens[at + 1] : default;
            return tokens[at].Shape == Shape.Upper || next.Word is ":" or "-" || (tokens[at].Shape == Shape.Capital && next.Word is "that" or "to") ? End(passage, first, at + 1, "Agreed") : null;
        }

        // "The Committee agreed:-", "The Board RESOLVED:", "Members AGREED:", "The Committee:-"
        for (var verb = first + 1; verb < Math.Min(tokens.Count, first + 12); verb++)
        {
            if (!(tokens[verb].Is("agreed") || tokens[verb].Is("resolved") || tokens[verb].Is("decided")) )
            {
                continue;
            }

            var leads = verb + 1 < tokens.Count && (tokens[verb + 1].Is(":") || (tokens[verb + 1].Is("-") && verb + 2 >= tokens.Count) || (tokens[verb + 1].Is("that") && passage.Text.TrimEnd()[^1] is ':' or '-' or '\u2013' && verb + 4 > tokens.Count) || (tokens[verb + 1].Is("to") && passage.Text.TrimEnd()[^1] is ':' && verb + 4 > tokens.Count));
            return leads && AgentFinder.Before(passage, first, verb, Attendance.Nobody) is { Kind: AgentKind.Body or AgentKind.Collective } ? End(passage, first, verb + 1, passage.Text[tokens[first].Start..tokens[verb].End]) : null;
        }

        return null;
    }

    private static Found End(Passage passage, int first, int at, string words)
    {
        var tokens = passage.Tokens;
        var inline = at < tokens.Count && !(tokens[at].Word is ":" or "-" or ";");
        while (at < tokens.Count && (tokens[at].Word is ":" or "-" or ";" or "." or "*" || tokens[at].Is("unanimously")))
        {
            at++;
        }

        return new Found(first, at, words, inline);
    }
}
