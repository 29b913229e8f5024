using ActionBot.Minutes.Structure;
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
    private const int LongestPurposeOutcome = 8;

    public static bool Take(Draft draft, Sentence sentence, int at)
    {
        if (TakePurpose(draft, sentence, at))
        {
            return true;
        }

        if (AnswersOnTheSpot.Take(draft, sentence, at))
        {
            return true;
        }

        // "This was seconded by Cllr Cole and agreed unanimously." behind "Cllr Bell proposed a second bin."
        // "Mr Cole seconded and it was approved unanimously."
        var joins = sentence.Index > 0 && (sentence.Tokens[sentence.FirstToken].Word is "this" or "it" or "which" || sentence.Count <= LongestVote && !sentence.HasBefore(at, "proposed", "moved", "minutes") && sentence.HasBefore(at, "it", "was")) && sentence.HasBefore(at, "seconded") && sentence.Tokens[at].Word is "agreed" or "carried" or "approved" or "accepted" && !sentence.Has("that", "not") && Reads(sentence.Passage.Sentences[sentence.Index - 1]).Proposed;
        if (joins && sentence.Passage.Sentences[sentence.Index - 1] is { IsTaken: false } put && !Approvals.OfMinutes(put))
        {
            sentence.IsTaken = put.IsTaken = true;
            DecisionLimbs.Add(draft, put.Passage, put.Start, sentence.End, null, "proposed, and the outcome behind it", WordsFrom(put), nameof(DecisionSentences));
            return true;
        }

        var answer = IsAnswerWithATail(sentence, at);
        if (sentence.Index == 0 || !answer && (sentence.Count > (sentence.Tokens[at].Word is "carried" or "voted" ? LongestVote : LongestOutcome) || !IsOutcome(sentence, at)))
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

        // "A motion to approve was moved and seconded. This was voted on and carried." with "RESOLVED:" below it says it twice.
        if (DecisionSentences.IsResolvedBelow(draft, sentence) && proposal.Has("motion"))
        {
            draft.Refuse(proposal, nameof(DecisionSentences), "resolved in the paragraph below");
            draft.Refuse(sentence, nameof(DecisionSentences), "resolved in the paragraph below");
            return true;
        }

        foreach (var one in sentence.Passage.Sentences.Skip(proposal.Index).Take(sentence.Index - proposal.Index + 1))
        {
            one.IsTaken = true;
        }

        DecisionLimbs.Add(draft, proposal.Passage, proposal.Start, sentence.End, null, "proposed, and the outcome behind it", WordsFrom(proposal), nameof(DecisionSentences));
        return true;
    }

    // "This was agreed although Rob will ask another firm", "It was agreed as the price was low", "This was agreed to.": what was proposed above, and a word more.
    // Refuses: "It was agreed that", "This was agreed to be a nuisance".
    private static bool IsAnswerWithATail(Sentence sentence, int at)
    {
        var tokens = sentence.Tokens;
        if (sentence.Index == 0 || sentence.Count > LongestTail || !(tokens[at].Word is "agreed" or "approved" or "accepted") || at - sentence.FirstToken is not (2 or 3) || !(tokens[sentence.FirstToken].Word is "this" or "these") || !(tokens[sentence.FirstToken + 1].Word is "was" or "were") || at + 1 >= sentence.EndToken)
        {
            return false;
        }

        return tokens[at + 1].Word is "but" or "as" or "subject" or "," || tokens[at + 1].Is("to") && at + 3 >= sentence.EndToken || sentence.Passage.Text.AsSpan(tokens[at + 1].Start, tokens[at + 1].End - tokens[at + 1].Start) is "although" or "though" or "provided" or "because" or "since";
    }

    private const int LongestTail = 24;

    /// <summary>
    /// The proposal and the vote in one sentence.
    /// <para>Takes: "Cllr Dunn put forward a motion to buy a boat, Cllr Frith seconded, all were in favour."</para>
    /// <para>Refuses: "Cllr Dunn moved the minutes, Cllr Frith seconded, all were in favour", "not all were in favour", "all were in favour, Clerk to buy it", which is an errand.</para>
    /// </summary>
    public static bool TakeInOne(Draft draft, Sentence sentence, int at)
    {
        var tokens = sentence.Tokens;
        var all = Math.Max(sentence.FirstToken, at - 1);
        while (all > sentence.FirstToken && (tokens[all].Word is "in" or "were" or "being" or "present" or "members" or "councillors" || sentence.Passage.Text.AsSpan(tokens[all].Start, tokens[all].End - tokens[all].Start) is "others"))
        {
            all--;
        }

        // "Mr Dunn proposed this be arranged, one abstained and all others were in favour": counted, so nobody need say who seconded it
        var counted = all + 1 < at && sentence.HasBefore(all, "proposed", "moved") && (sentence.Passage.Text.AsSpan(sentence.Start, tokens[all].Start - sentence.Start).Contains("abstained", StringComparison.Ordinal) || sentence.HasBefore(all, "against"));

        if (!tokens[at].Is("favour") || !tokens[all].Is("all") || all == sentence.FirstToken || tokens[all - 1].Is("not") || !counted && !sentence.HasBefore(all, "seconded") || !sentence.HasBefore(all, "motion", "proposed", "proposal", "moved") || sentence.Passage.Tokens.FindIndex(at, sentence.EndToken - at, token => token.Is("to")) > at || sentence.Has("lost", "amendment") || Approvals.OfMinutes(sentence) || IsNamesOnly(sentence))
        {
            return false;
        }

        sentence.IsTaken = true;
        DecisionLimbs.Add(draft, sentence.Passage, sentence.Start, sentence.End, null, "proposed, seconded, and all in favour", WordsFrom(sentence), nameof(DecisionSentences));
        return true;
    }

    /// <summary>"To receive the minutes of 4 May", "Lease to be amended": the paragraph is one thing that the agenda put.</summary>
    public static bool IsPurpose(Passage passage) => passage.Sentences.Count == 1 && IsPurpose(passage.Sentences[0]);

    /// <summary>The paragraph is "To raise the rents by 2%. RESOLVED".</summary>
    public static bool ClosesAPurpose(Passage passage) =>
        passage.Sentences.Count > 1 && passage.Sentences[^1] is { Count: <= LongestPurposeOutcome } && IsPurpose(passage.Sentences[^2]);

    // What the agenda put, and what became of it behind it: "To receive the accounts. RESOLVED", "To approve the minutes of 8 May. RESOLVED and signed."
    // Refuses: "To receive a report. Noted the leak.", "To approve the plan. Agreed to defer it."
    private static bool TakePurpose(Draft draft, Sentence sentence, int at)
    {
        if (TakeItem(draft, sentence, at))
        {
            return true;
        }

        if (sentence.Index == 0 || at != sentence.FirstToken || sentence.Count > LongestPurposeOutcome || !(sentence.Tokens[at].Word is "resolved" or "agreed" or "approved" or "carried" or "adopted") || !sentence.Tokens[at].IsCapital || sentence.Has("that", "to", "not", "by") || sentence.Passage.Sentences[sentence.Index - 1] is not { } purpose || purpose.IsTaken && !purpose.Tokens[purpose.FirstToken].Is("to") || !IsPurpose(purpose))
        {
            return false;
        }

        sentence.IsTaken = purpose.IsTaken = true;
        if (HouseRulings.IsPaid(purpose, purpose.FirstToken, purpose.EndToken) && !purpose.Tokens[purpose.FirstToken].Is("to"))
        {
            // "Hire charge to stay at £9. Agreed.": a sum that is fixed, and nobody pays it out.
            draft.Add(nameof(DecisionSentences), "what is paid, and the outcome behind it", FindingKind.Resolution, Strength.Explicit, sentence.Passage, purpose.Start, sentence.End, null, new Draft.Options(Reference: sentence.Passage.Label));
            return true;
        }

        DecisionLimbs.Add(draft, sentence.Passage, purpose.Start, sentence.End, null, "what the agenda put, and the outcome behind it", purpose.Start, nameof(DecisionSentences));
        return true;
    }

    // "4. To approve the cheques. They are to be made out when the order is filled. This was resolved unanimously.", "5. To resolve to pay the auditor. £90. Duly resolved.": the item says what, the last sentence that it was so.
    // Refuses: "To discuss the pier. The Chair said it was old. This was agreed.", which is an opinion.
    private static bool TakeItem(Draft draft, Sentence sentence, int at)
    {
        var tokens = sentence.Tokens;
        var passage = sentence.Passage;
        var duly = at == sentence.FirstToken + 1 && (tokens[at - 1].Is("unanimously") || tokens[at - 1].Is("duly"));
        var was = at == sentence.FirstToken + 2 && tokens[at - 2].Word is "this" && tokens[at - 1].Is("was");
        if (sentence.Index is 0 or > 3 || sentence.Count > LongestPurposeOutcome || !(duly || was) || !(tokens[at].Word is "resolved" or "approved" or "carried" || duly && tokens[at].Is("agreed")) || sentence.Has("that", "to", "not", "by") || passage.Kind is PassageKind.Row)
        {
            return false;
        }

        var purpose = passage.Sentences[0];
        var first = Math.Max(purpose.FirstToken, passage.TokenFrom(passage.TextStart));
        if (first + 3 >= purpose.EndToken || !tokens[first].Is("to") || !tokens[first + 1].Is(WordClass.VerbBase) || tokens[first + 1].Word is "discuss" or "consider" or "review" or "receive" or "hear" || passage.Sentences.Exists(one => one.IsTaken && one.Index > 0 && one.Index < sentence.Index && one.Has("resolved", "agreed")))
        {
            return false;
        }

        var deed = tokens[first + 1].Is("resolve") && tokens[first + 2].Is("to") ? first + 3 : first + 1;
        foreach (var one in passage.Sentences.Take(sentence.Index + 1))
        {
            one.IsTaken = true;
        }

        var end = sentence.Index == 1 ? sentence.End : purpose.End;
        DecisionLimbs.Add(draft, passage, tokens[first].Start, end, null, "what the item puts, and that it was so", tokens[deed].Start, nameof(DecisionSentences));
        return true;
    }

    // "To raise the rents", "Lease to be amended", "That the fence be mended"
    private static bool IsPurpose(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        if (sentence.Count < 4)
        {
            return false;
        }

        if (tokens[sentence.FirstToken].Is("to"))
        {
            return tokens[sentence.FirstToken + 1].Is(WordClass.VerbBase);
        }

        for (var at = sentence.FirstToken + 1; at + 1 < sentence.EndToken; at++)
        {
            // "Hire charge to stay at £12", "Meetings to begin at seven": of a thing, and nobody's errand
            if (tokens[at].Is("to") && tokens[at + 1].Word is "stay" or "remain" or "begin" or "start" or "close" && tokens[at - 1].Shape == Shape.Lower && !tokens[at - 1].Is(WordClass.Role) && !tokens[at - 1].Is(WordClass.Collective) && at - sentence.FirstToken < 5)
            {
                return true;
            }

            if (tokens[at].Is("be") && tokens[at + 1].Is(WordClass.Participle))
            {
                return tokens[at - 1].Is("to") || tokens[sentence.FirstToken].Is("that");
            }

            if (tokens[at].Is(WordClass.Modal) || tokens[at].Is(WordClass.Reporting) || tokens[at].Is(WordClass.Have) || tokens[at].Word is "was" or "were" or "is" or "are")
            {
                return false;
            }
        }

        return false;
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
            var namesOnly = sentence.Count < LongestNames && !sentence.Has("that") && (sentence.Tokens[sentence.FirstToken].Word is "proposed" or "seconded" or "vote" or "moved" || sentence.Has("proposer"));

            // "it was proposed that … . This was carried by a vote of 4 for, 3 against.": nobody says who seconded it.
            (proposed, seconded) = (proposed | read.Proposed, seconded | read.Seconded | (read.Proposed && sentence.Index == outcome.Index - 1 && (outcome.Has("carried") || IsSaidOfIt(outcome) || outcome.Tokens[outcome.FirstToken].Is("agreed") && outcome.Has("all"))));
            if (proposed && seconded && !namesOnly || !namesOnly && !seconded)
            {
                return proposed && seconded ? sentence : null;
            }
        }

        return null;
    }

    // "Stephen proposed that the rule be changed. This was agreed unanimously.": what was proposed, though nobody seconded it.
    private static bool IsSaidOfIt(Sentence outcome) => outcome.Count > 2 && BehindTheTalk(outcome) is var first && first + 1 < outcome.EndToken && outcome.Tokens[first].Word is "this" or "it" && outcome.Tokens[first + 1].Is("was") && outcome.Has("agreed", "accepted", "approved");

    // "After some discussion it was agreed.", "Following a debate, this was carried.": that they talked first changes nothing.
    private static int BehindTheTalk(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        if (!(tokens[sentence.FirstToken].Word is "after" or "following"))
        {
            return sentence.FirstToken;
        }

        for (var at = sentence.FirstToken + 1; at + 1 < Math.Min(sentence.EndToken, sentence.FirstToken + 5); at++)
        {
            if (sentence.Passage.Text.AsSpan(tokens[at].Start, tokens[at].End - tokens[at].Start) is "discussion" or "debate" or "consideration" or "discussions")
            {
                return tokens[at + 1].Is(",") ? at + 2 : at + 1;
            }
        }

        return sentence.FirstToken;
    }

    // "All present agreed.", "This was carried unanimously.", "Agreed by all.", "All in favour."
    internal static bool IsOutcome(Sentence sentence, int at)
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
            // "The committee voted in favour of this.", "Members were in favour."
            "favour" when at - 2 > sentence.FirstToken && tokens[at - 1].Is("in") && tokens[at - 2].Word is "voted" or "were" => tokens[at - 3].Is(WordClass.Body) || tokens[at - 3].Is(WordClass.Collective) || tokens[at - 3].Is("members"),
            "favour" or "agreement" => tokens[at - (at > sentence.FirstToken ? 1 : 0)].Is("in") && tokens[sentence.FirstToken].Is("all"),
            "agreed" or "carried" or "accepted" or "approved" => at == sentence.FirstToken || BehindTheTalk(sentence) is var first && first < sentence.EndToken && tokens[first].Word is "all" or "this" or "it" or "members" or "everyone" or "unanimously" or "motion" or "proposal" or "the",
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

            // "Prop. Cllr Orr, Sec. Cllr Bell: that the plan be approved."
            var word = sentence.Passage.Text.AsSpan(sentence.Tokens[at].Start, sentence.Tokens[at].End - sentence.Tokens[at].Start);
            var cut = at + 1 < sentence.EndToken && sentence.Tokens[at + 1].Word is "." or ":" || at + 1 < sentence.EndToken && sentence.Tokens[at + 1].Is(WordClass.Courtesy);
            proposed |= cut && word is "Prop" or "prop" or "Propd" or "PROP";
            seconded |= cut && word is "Sec" or "sec" or "Secd" or "SEC";
        }

        // "Proposal to buy a strimmer at £240. Carried."
        proposed |= sentence.Count > 4 && sentence.Tokens[sentence.FirstToken].Word is "proposal" or "motion" or "proposition" && sentence.Tokens[sentence.FirstToken + 1].Word is "to" or "that" && !sentence.HasBefore(sentence.EndToken, "was", "were");

        // "The proposal was to shut the hall in August. After discussion it was agreed."
        proposed |= sentence.Count > 6 && sentence.Tokens[sentence.FirstToken].Is("the") && sentence.Tokens[sentence.FirstToken + 1].Word is "proposal" or "motion" or "proposition" && sentence.Tokens[sentence.FirstToken + 2].Is("was") && sentence.Tokens[sentence.FirstToken + 3].Word is "to" or "that";
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
