using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>
/// Limbs that a page has run into one paragraph, behind a lead that stands anywhere in it; and a body's deed behind the bare word "Decision".
/// <para>Takes: "… had been circulated. It was agreed: (i) to appoint Mr Hill; (ii) to note the list; …", "Decision The Harbours Panel – 1. Endorsed the plan. 2. Agreed that …", "The Forum: (a) noted it; and (b) instructed …", "Decision The Panel noted the scorecard."</para>
/// <para>Refuses: "The report covered: (i) the pier; (ii) the quay", "Members agreed with points (a) and (b)", "The Decision Notice was noted".</para>
/// </summary>
internal sealed class RunInLimbs : IRecogniser
{
    private const int LongestBody = 16;
    private const int LongestLabel = 4;

    public void Read(Draft draft)
    {
        foreach (var passage in draft.Open.ToList())
        {
            for (var at = 0; at < passage.Tokens.Count; at++)
            {
                if (Opens(passage, at) is { } first && LeadTo(passage, at) is { } lead && Limbs(passage, at, first) is { Count: > 1 } limbs && (!lead.ByItsVerb || TellsADeed(passage, limbs[0])))
                {
                    at = Take(draft, passage, lead.FirstToken, limbs);
                }
                else if (DeedBehindDecision(passage, at) is { } verb && passage.Sentences.Find(sentence => sentence.FirstToken <= at && sentence.EndToken > verb) is { IsTaken: false } sentence)
                {
                    sentence.IsTaken = true;
                    DecisionLimbs.Add(draft, passage, passage.Tokens[at + 1].Start, sentence.End, null, "a deed of the body behind 'Decision'", passage.Tokens[verb].Start, nameof(RunInLimbs));
                }
            }
        }
    }

    private static int Take(Draft draft, Passage passage, int lead, List<(int Label, int First, int End)> limbs)
    {
        var end = passage.Tokens[limbs[^1].End - 1].End;
        foreach (var sentence in passage.Sentences.Where(sentence => sentence.End > passage.Tokens[lead].Start && sentence.Start < end))
        {
            sentence.IsTaken = true;
        }

        foreach (var (label, first, stop) in limbs)
        {
            // "2. Agree the five aims. Agree the hours.": two under one number.
            var more = passage.Sentences.Where(sentence => sentence.FirstToken > first && sentence.EndToken <= stop && Orders(passage, sentence.FirstToken)).ToList();
            var own = more.Count > 0 ? more[0].FirstToken : stop;
            DecisionLimbs.Add(draft, passage, passage.Tokens[label].Start, passage.Tokens[own - 1].End, null, "a limb run into its paragraph", passage.Tokens[first].Start, nameof(RunInLimbs));
            foreach (var sentence in more)
            {
                DecisionLimbs.Add(draft, passage, sentence.Start, sentence.End, null, "one more under the same number", sentence.Start, nameof(RunInLimbs));
            }
        }

        return limbs[^1].End - 1;
    }

    private static bool Orders(Passage passage, int at) =>
        passage.Tokens[at] is { Shape: Shape.Capital, Word: { } word } verb && verb.Is(WordClass.VerbBase) && (Deeds.IsSettled(word) || Deeds.IsFollowedUp(word)) && passage.Tokens[at + 1].Is(WordClass.Article);

    // The limbs from a label on: each ends where the next label of the same list stands, the last one with its sentence.
    private static List<(int Label, int First, int End)> Limbs(Passage passage, int at, (string Label, int Behind) first)
    {
        var tokens = passage.Tokens;
        var limbs = new List<(int Label, int First, int End)>();
        var (label, start, words) = (first.Label, at, first.Behind);
        for (var next = words + 1; next < tokens.Count; next++)
        {
            if (LabelAt(passage, next) is { } found && (found.Label == "*" ? label == "*" : Labels.Follows(label, found.Label)) && (tokens[next - 1].Shape == Shape.Mark || tokens[next - 1].Is("and") || label[0] == '(' || label == "*" || char.IsDigit(label[0])))
            {
                var end = tokens[next - 1].Is("and") ? next - 1 : next;
                if (end - words < 2)
                {
                    return [];
                }

                limbs.Add((start, words, end));
                (label, start, words) = (found.Label, next, found.Behind);
                next = words;
            }
        }

        var last = passage.Sentences.Find(sentence => sentence.EndToken > words + 1);
        if (last is not null && last.EndToken - words > 1)
        {
            limbs.Add((start, words, last.EndToken));
        }

        return limbs;
    }

    private static (string Label, int Behind)? Opens(Passage passage, int at) =>
        LabelAt(passage, at) is { } found && found.Label.Trim('(', ')', '.') is "a" or "A" or "i" or "1" or "*" ? found : null;

    // "(a)", "(ii)", "1)", "b)", "2." in front of a capital, "•"
    private static (string Label, int Behind)? LabelAt(Passage passage, int at)
    {
        var tokens = passage.Tokens;
        if (at + 2 >= tokens.Count)
        {
            return null;
        }

        if (tokens[at].Word is "*")
        {
            return passage.Text[tokens[at].Start] is '\u2022' or '\u00b7' or '\u25cf' or '\u25aa' or '\uf0b7' ? ("*", at + 1) : null;
        }

        // "resolved to: A Note the change. B Approve the plan.": bare capitals, each in front of an order
        if (at > 0 && tokens[at].End - tokens[at].Start == 1 && tokens[at].IsCapital && tokens[at - 1].Word is ":" or "." or ";" or "to" && tokens[at + 1] is { Shape: Shape.Capital, Word: { } order } && tokens[at + 1].Is(WordClass.VerbBase) && (Deeds.IsSettled(order) || Deeds.IsFollowedUp(order)))
        {
            return (passage.Text[tokens[at].Start..tokens[at].End] + ")", at + 1);
        }

        var open = tokens[at].Is("(") ? 1 : 0;
        var word = tokens[at + open];
        if (word.Shape == Shape.Mark || word.End - word.Start >= LongestLabel || at + open + 1 >= tokens.Count || tokens[at + open + 1].Start != word.End)
        {
            return null;
        }

        var text = passage.Text.AsSpan(word.Start, word.End - word.Start);
        var counts = text.IndexOfAnyExceptInRange('0', '9') < 0 ? text.Length < 3 : text.Length == 1 && char.IsAsciiLetter(text[0]) || text.IndexOfAnyExcept("ivx") < 0;
        var close = tokens[at + open + 1].Word;
        return counts && (close is ")" || open == 0 && close is "." && char.IsDigit(text[0]) && at + 2 < tokens.Count && tokens[at + 2].IsCapital && tokens[at + 2].Start > tokens[at + 1].End)
            ? (passage.Text[tokens[at].Start..tokens[at + open + 1].End], at + open + 2) : null;
    }

    // What leads to the first label: "It was agreed:", "the Committee resolved to", "Decision The Panel –", "The Forum:"; the last leads only to verbs.
    private static (int FirstToken, bool ByItsVerb)? LeadTo(Passage passage, int label)
    {
        var tokens = passage.Tokens;
        var end = label - 1;
        var marked = false;
        while (end >= 0 && (tokens[end].Word is ":" or "-" or "," or "to" or "that" or "the" or "following" or "unanimously" || tokens[end].Is("follows") || tokens[end].Is("as")))
        {
            marked |= tokens[end].Word is ":" or "-";
            end--;
        }

        if (end < 0)
        {
            return null;
        }

        var sentence = passage.Sentences.Find(one => one.EndToken > end);
        if (sentence is null || sentence.IsTaken || end < sentence.FirstToken)
        {
            return null;
        }

        // "it was agreed", "the Committee resolved", "RESOLVED"; not "had agreed", "Members agreed with"
        if (tokens[end].Word is "agreed" or "resolved" or "decided")
        {
            var told = end == sentence.FirstToken || tokens[end].Shape == Shape.Upper || tokens[end - 1].Word is "was" or "and" or "unanimously" or "members" || tokens[end - 1].Is(WordClass.Body) || tokens[end - 1].Is(WordClass.Adverb) && !tokens[end - 1].Is(WordClass.Have);
            return told && (marked || label - 1 > end || tokens[end].Shape == Shape.Upper) && !sentence.HasBefore(end, "had", "report", "recommended") ? (sentence.FirstToken, false) : null;
        }

        // "Decision The Harbours Panel –", "The Forum:", "Members:"
        if (!marked || !(tokens[end].Is(WordClass.Body) && tokens[end].IsCapital || tokens[end].Is("members")))
        {
            return null;
        }

        var first = end;
        while (first > 0 && end - first < LongestBody && (tokens[first - 1].IsCapital || tokens[first - 1].Word is "," or "and" or "of" or "the" or "&" or "for") && tokens[first - 1].Word is not ("decision" or "outcome"))
        {
            first--;
        }

        var opens = first == 0 || first == sentence.FirstToken || tokens[first - 1].Word is "." or ":" or "|" or "decision" or "outcome" or ",";
        return opens ? (first, true) : null;
    }

    private static bool TellsADeed(Passage passage, (int Label, int First, int End) limb)
    {
        var verb = passage.Tokens[limb.First];
        return verb.Word is { } word && verb.Is(WordClass.VerbPast) && (Deeds.IsDecision(word) || Deeds.IsTold(Lexicon.BaseOf(word)));
    }

    // "Decision The Panel noted the scorecard": the verb; null where "Decision" is no heading.
    private static int? DeedBehindDecision(Passage passage, int at)
    {
        var tokens = passage.Tokens;
        if (!tokens[at].Is("decision") || !tokens[at].IsCapital || at > 0 && tokens[at - 1].Word is not ("." or "|" or ":" or ")") || at + 4 >= tokens.Count || !(tokens[at + 1].IsCapital && (tokens[at + 1].Is("the") || tokens[at + 1].Is("members"))))
        {
            return null;
        }

        for (var verb = at + 2; verb < Math.Min(tokens.Count, at + LongestBody); verb++)
        {
            if (tokens[verb].Shape == Shape.Lower && tokens[verb].Is(WordClass.VerbPast) && tokens[verb].Word is { } word && (tokens[verb - 1].Is(WordClass.Body) || tokens[verb - 1].Is("members") || tokens[verb - 1].Is("unanimously") || tokens[verb - 1].Is(WordClass.Adverb)))
            {
                return Deeds.IsDecision(word) || Deeds.IsTold(Lexicon.BaseOf(word)) ? verb : null;
            }
        }

        return null;
    }
}
