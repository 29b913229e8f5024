using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>
/// "Decision" as a label inside a paragraph, and what stands under it.
/// <para>Takes: "… under delegated powers. Decision: Noted.", "Decision It was noted that advice would be sought", "Decision: Treasurer to ask for prices. Also agreed Moira would …".</para>
/// <para>Refuses: "Decision: Apologies were received", "The Decision Notice was read out".</para>
/// </summary>
internal static class DecisionLabels
{
    private const int LongestBody = 6;

    // "Decision: Treasurer to ask for prices. Also agreed Moira would keep the Rowing Club in the loop.": it stands under the same word.
    public static bool AgreedAsWell(Draft draft, Sentence sentence, int at)
    {
        var tokens = sentence.Tokens;
        if (!tokens[at].Is("agreed") || at != sentence.FirstToken + 1 || !tokens[sentence.FirstToken].Is("also") || sentence.Index == 0 || sentence.Passage.Sentences[sentence.Index - 1] is not { IsTaken: true } above || !tokens[above.FirstToken].Is("decision") || at + 3 >= sentence.EndToken)
        {
            return false;
        }

        sentence.IsTaken = true;
        DecisionLimbs.Add(draft, sentence.Passage, sentence.Start, sentence.End, null, "agreed as well, under 'Decision:'", tokens[at + 1].Start, nameof(DecisionSentences));
        return true;
    }

    // "…under delegated powers. Decision: Noted." within a paragraph; "Decision: Apologies were received" decides nothing.
    public static bool Labelled(Draft draft, Sentence sentence, int at)
    {
        var tokens = sentence.Tokens;
        // "…the new plan. Decision It was noted that advice would be sought": the heading ran into its decision.
        if (tokens[at].Is("decision") && at == sentence.FirstToken && tokens[at].Shape == Shape.Capital && at + 5 < sentence.EndToken && tokens[at + 1] is { Word: "it", Shape: Shape.Capital } && tokens[at + 2].Is("was") && tokens[at + 3].Word is "noted" or "agreed" or "resolved" or "recommended" && tokens[at + 4].Word is "that" or "to")
        {
            sentence.IsTaken = true;
            DecisionLimbs.Add(draft, sentence.Passage, tokens[at + 1].Start, sentence.End, null, "'Decision' run into its paragraph", tokens[at + 3].Start, nameof(DecisionSentences));
            return true;
        }

        if (!tokens[at].Is("decision") || !tokens[at].IsCapital || at > sentence.FirstToken && !tokens[at - 1].Is(":") || at + 2 >= sentence.EndToken || !tokens[at + 1].Is(":") || !Decides(sentence, at + 2))
        {
            return false;
        }

        sentence.IsTaken = true;

        // "Decision: 1. That the updates be noted.": the number looked like the end of the sentence.
        if (tokens[at + 2].Shape == Shape.Figure && at + 4 >= sentence.EndToken && sentence.Index + 1 < sentence.Passage.Sentences.Count)
        {
            var limb = sentence.Passage.Sentences[sentence.Index + 1];
            limb.IsTaken = true;
            DecisionLimbs.Add(draft, sentence.Passage, limb.Start, limb.End, null, "'Decision:' within a paragraph", limb.Start, nameof(DecisionSentences));
            return true;
        }

        // "Decision: The minutes be amended as follows:" with 1) and 2) below it
        if (sentence.Span.TrimEnd() is [.., ':'] && sentence.Index == sentence.Passage.Sentences.Count - 1 && LimbsBelow(draft, sentence.Passage))
        {
            return true;
        }

        DecisionLimbs.Add(draft, sentence.Passage, tokens[at].Start, sentence.End, null, "'Decision:' within a paragraph", tokens[at + 2].Start, nameof(DecisionSentences));
        return true;
    }

    private static bool LimbsBelow(Draft draft, Passage lead)
    {
        var taken = 0;
        string? last = null;
        for (var next = lead.Index + 1; next < draft.Passages.Count && draft.Passages[next] is { Kind: PassageKind.ListItem, Label: { } label } limb && (last is null || Labels.Follows(last, label)); next++)
        {
            // "1) That …" says without a heading what it is.
            if (draft.IsTaken(limb))
            {
                if (!draft.Findings.Any(placed => ReferenceEquals(placed.Passage, limb) && placed.Finding.Kind == FindingKind.Resolution))
                {
                    break;
                }

                (last, taken) = (label, taken + 1);
                continue;
            }

            DecisionLimbs.Take(draft, limb, 0, null, "a limb of 'Decision:' above", nameof(DecisionSentences));
            (last, taken) = (label, taken + 1);
        }

        return taken > 0;
    }

    // "Noted.", "That the minutes be approved", "Secretary to look into costs"; "It was RESOLVED that" says it itself.
    private static bool Decides(Sentence sentence, int from)
    {
        var tokens = sentence.Tokens;
        if (tokens[from].Word is "there" or "no" or "none" or "apologies" or "apology" || sentence.HasBefore(sentence.EndToken, "resolved"))
        {
            return false;
        }

        // "Decision: (a) That the plan be noted"
        if (tokens[from].Shape != Shape.Figure && DecisionLimbs.IsLetter(tokens, from))
        {
            from += tokens[from].Is("(") ? 3 : 2;
            if (from >= sentence.EndToken)
            {
                return false;
            }
        }

        if (tokens[from].Word is { } word && (Deeds.IsDecision(word) || word is "that" or "to"))
        {
            return true;
        }

        if (tokens[from].Shape == Shape.Figure && from + 2 >= sentence.EndToken && sentence.Index + 1 < sentence.Passage.Sentences.Count)
        {
            return tokens[sentence.Passage.Sentences[sentence.Index + 1].FirstToken].Word is "that" or "to";
        }

        for (var at = from + 1; at + 1 < sentence.EndToken; at++)
        {
            // "DECISION: The Governors approved the accounts"
            if (at < from + LongestBody && tokens[at] is { Shape: Shape.Lower, Word: { } told } && tokens[at].Is(WordClass.VerbPast) && Deeds.IsTold(Lexicon.BaseOf(told)) && (tokens[at - 1].Is(WordClass.Body) || tokens[at - 1].Is(WordClass.Collective) || tokens[at - 1].Word is "governors" or "trustees" or "members" or "unanimously"))
            {
                return true;
            }

            // "Decision: Chair confirmed minutes would show decisions only."
            if (tokens[at].Is("to") && tokens[at + 1].Is(WordClass.VerbBase) || tokens[at].Is("be") && tokens[at + 1].Is(WordClass.Participle) || tokens[at].Word is "would" or "will" && tokens[at].Shape == Shape.Lower && (tokens[at + 1].Is(WordClass.VerbBase) || tokens[at + 1].Word is null))
            {
                return true;
            }
        }

        return false;
    }
}
