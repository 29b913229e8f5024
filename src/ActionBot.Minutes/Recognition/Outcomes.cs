using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>
/// A proposal, and its outcome in a short sentence of its own behind it.
/// <para>Takes: "Cllr Dunn proposed a second bin, seconded by Cllr Frith. All present agreed.", "IT WAS PROPOSED BY CLLR DUNN THAT … . THIS WAS CARRIED.", "Cllr Dunn proposed a bin. Cllr Frith seconded. All in favour."</para>
/// <para>Refuses: "Cllr Dunn proposed a second bin. The motion was lost.", "The officers had proposed a bin. Members agreed that this was sensible.", approval of minutes.</para>
/// </summary>
internal static class Outcomes
{
    private const int LongestOutcome = 9;
    private const int LongestNames = 16;

    public static bool Take(Draft draft, Sentence sentence, int at)
    {
        if (sentence.Index == 0 || sentence.Count > LongestOutcome || !IsOutcome(sentence, at))
        {
            return false;
        }

        if (ProposalBefore(sentence) is not { } proposal)
        {
            return false;
        }

        if (DecisionSentences.IsApprovalOfMinutes(proposal))
        {
            draft.Refuse(proposal, nameof(DecisionSentences), "approval of minutes told without a marker");
            draft.Refuse(sentence, nameof(DecisionSentences), "approval of minutes told without a marker");
            return true;
        }

        foreach (var one in sentence.Passage.Sentences.Skip(proposal.Index).Take(sentence.Index - proposal.Index + 1))
        {
            one.IsTaken = true;
        }

        DecisionLimbs.Add(draft, proposal.Passage, proposal.Start, sentence.End, null, "proposed, and the outcome behind it", WordsFrom(proposal), nameof(DecisionSentences));
        return true;
    }

    // The proposal may take two sentences: "Cllr Dunn proposed that … . Cllr Frith seconded.", "Proposal: to buy a board. Proposed by Cllr Dunn, seconded Cllr Frith."
    private static Sentence? ProposalBefore(Sentence outcome)
    {
        var last = outcome.Passage.Sentences[outcome.Index - 1];
        var (proposed, seconded) = Reads(last);
        if (last.IsTaken || !seconded)
        {
            return null;
        }

        var before = outcome.Index > 1 ? outcome.Passage.Sentences[outcome.Index - 2] : null;
        var namesOnly = last.Tokens[last.FirstToken].Is("proposed") && last.Count < LongestNames;
        return before is { IsTaken: false } && (!proposed && Reads(before).Proposed || namesOnly) ? before : proposed ? last : null;
    }

    // "All present agreed.", "This was carried unanimously.", "Agreed by all.", "All in favour."
    private static bool IsOutcome(Sentence sentence, int at)
    {
        var tokens = sentence.Tokens;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (i != at && tokens[i].Word is "not" or "that" or "to" or "lost" or "minutes" or "but" or "resolved")
            {
                return false;
            }
        }

        return tokens[at].Word switch
        {
            "favour" => tokens[at - (at > sentence.FirstToken ? 1 : 0)].Is("in") && tokens[sentence.FirstToken].Is("all"),
            "agreed" or "carried" or "accepted" or "approved" => at == sentence.FirstToken || tokens[sentence.FirstToken].Word is "all" or "this" or "it" or "members" or "everyone" or "unanimously" or "motion" or "proposal" or "the",
            _ => false,
        };
    }

    private static (bool Proposed, bool Seconded) Reads(Sentence sentence)
    {
        var (proposed, seconded) = (false, false);
        for (var at = sentence.FirstToken; at < sentence.EndToken; at++)
        {
            proposed |= sentence.Tokens[at].Word is "proposed" or "moved" && !sentence.Tokens[at - (at > 0 ? 1 : 0)].Is(WordClass.Article) && !sentence.Tokens[at - (at > 0 ? 1 : 0)].Is("had");
            seconded |= sentence.Tokens[at].Is("seconded");
        }

        return (proposed, seconded);
    }

    // Who proposed and seconded has done all he was to do; the proposal begins at "that", where one stands.
    private static int WordsFrom(Sentence proposal)
    {
        for (var at = proposal.FirstToken; at < proposal.EndToken; at++)
        {
            if (proposal.Tokens[at].Is("that"))
            {
                return proposal.Tokens[at].Start;
            }
        }

        return proposal.Start;
    }
}
