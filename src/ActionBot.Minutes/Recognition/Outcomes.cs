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
    private const int LongestVote = 16;
    private const int LongestNames = 16;
    private const int LongestProposal = 5;

    public static bool Take(Draft draft, Sentence sentence, int at)
    {
        if (sentence.Index == 0 || sentence.Count > (sentence.Tokens[at].Word is "carried" or "voted" ? LongestVote : LongestOutcome) || !IsOutcome(sentence, at))
        {
            return false;
        }

        if (ProposalBefore(sentence) is not { } proposal)
        {
            return false;
        }

        if (Approvals.OfMinutes(proposal))
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

    /// <summary>
    /// The proposal and the vote in one sentence.
    /// <para>Takes: "Cllr Dunn put forward a motion to buy a boat, Cllr Frith seconded, all were in favour."</para>
    /// <para>Refuses: "Cllr Dunn moved the minutes, Cllr Frith seconded, all were in favour", "not all were in favour", "all were in favour, Clerk to buy it", which is an errand.</para>
    /// </summary>
    public static bool TakeInOne(Draft draft, Sentence sentence, int at)
    {
        var tokens = sentence.Tokens;
        var all = Math.Max(sentence.FirstToken, at - 1);
        while (all > sentence.FirstToken && tokens[all].Word is "in" or "were" or "being" or "present" or "members" or "councillors")
        {
            all--;
        }

        if (!tokens[at].Is("favour") || !tokens[all].Is("all") || all == sentence.FirstToken || tokens[all - 1].Is("not") || !sentence.HasBefore(all, "seconded") || !sentence.HasBefore(all, "motion", "proposed", "proposal", "moved") || sentence.Passage.Tokens.FindIndex(at, sentence.EndToken - at, token => token.Is("to")) > at || sentence.Has("lost", "amendment") || Approvals.OfMinutes(sentence) || IsNamesOnly(sentence))
        {
            return false;
        }

        sentence.IsTaken = true;
        DecisionLimbs.Add(draft, sentence.Passage, sentence.Start, sentence.End, null, "proposed, seconded, and all in favour", WordsFrom(sentence), nameof(DecisionSentences));
        return true;
    }

    // The proposal may take several sentences: "Cllr Dunn proposed that … . Cllr Frith seconded.", "Motion: That … . Proposed: Cllr Dunn. Seconded: Cllr Frith. Vote: 5 for."
    private static Sentence? ProposalBefore(Sentence outcome)
    {
        var (proposed, seconded) = (false, false);
        for (var i = outcome.Index - 1; i >= Math.Max(0, outcome.Index - LongestProposal); i--)
        {
            var sentence = outcome.Passage.Sentences[i];
            if (sentence.IsTaken)
            {
                return null;
            }

            var read = Reads(sentence);
            var namesOnly = sentence.Count < LongestNames && (sentence.Tokens[sentence.FirstToken].Word is "proposed" or "seconded" or "vote" or "moved" || sentence.Has("proposer"));

            // "it was proposed that … . This was carried by a vote of 4 for, 3 against.": nobody says who seconded it.
            (proposed, seconded) = (proposed | read.Proposed, seconded | read.Seconded | (read.Proposed && sentence.Index == outcome.Index - 1 && outcome.Has("carried")));
            if (proposed && seconded && !namesOnly || !namesOnly && !seconded)
            {
                return proposed && seconded ? sentence : null;
            }
        }

        return null;
    }

    // "All present agreed.", "This was carried unanimously.", "Agreed by all.", "All in favour."
    private static bool IsOutcome(Sentence sentence, int at)
    {
        var tokens = sentence.Tokens;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (i != at && tokens[i].Word is "not" or "that" or "to" or "lost" or "minutes" or "but" && !tokens[at].Is("voted"))
            {
                return false;
            }
        }

        return tokens[at].Word switch
        {
            "favour" => tokens[at - (at > sentence.FirstToken ? 1 : 0)].Is("in") && tokens[sentence.FirstToken].Is("all"),
            "agreed" or "carried" or "accepted" or "approved" => at == sentence.FirstToken || tokens[sentence.FirstToken].Word is "all" or "this" or "it" or "members" or "everyone" or "unanimously" or "motion" or "proposal" or "the",
            "voted" => at <= sentence.FirstToken + 2 && sentence.Has("resolution", "favour", "accept", "approve", "proposal"),
            "resolved" => sentence.Count <= 2,
            _ => false,
        };
    }

    private static (bool Proposed, bool Seconded) Reads(Sentence sentence)
    {
        var (proposed, seconded) = (false, false);
        for (var at = sentence.FirstToken; at < sentence.EndToken; at++)
        {
            proposed |= sentence.Tokens[at].Is("proposer") || sentence.Tokens[at].Word is "proposed" or "moved" && !sentence.Tokens[at - (at > 0 ? 1 : 0)].Is(WordClass.Article) && !sentence.Tokens[at - (at > 0 ? 1 : 0)].Is("had");
            seconded |= sentence.Tokens[at].Word is "seconded" or "seconder";
        }

        return (proposed, seconded);
    }

    /// <summary>"Proposed: Cllr Fry Seconded: Cllr Nunn Carried: Unanimously": who, and not what.</summary>
    public static bool IsNamesOnly(Sentence sentence) =>
        sentence.Tokens[sentence.FirstToken].Is("proposed") && sentence.Count < LongestNames && !sentence.Has("that", "to", "the", "a");

    // Who proposed and seconded has done all he was to do; the proposal begins at "that", or behind "a motion", where one stands.
    private static int WordsFrom(Sentence proposal)
    {
        for (var at = proposal.FirstToken; at < proposal.EndToken; at++)
        {
            if (proposal.Tokens[at].Is("that") || proposal.Tokens[at].Is("to") && at > proposal.FirstToken && proposal.Tokens[at - 1].Word is "motion" or "proposal")
            {
                return proposal.Tokens[at].Start;
            }
        }

        return proposal.Start;
    }
}
