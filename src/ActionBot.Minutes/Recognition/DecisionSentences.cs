using ActionBot.Minutes.Owners;
using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>
/// A decision told within a paragraph.
/// <para>Takes: "The Council RESOLVED to sign the agreement", "Cllr Sandhu proposed …, seconded by Cllr Merriman, RESOLVED to agree", "it was resolved that …", "It was also AGREED that …",
/// "the Panel agreed that the review would be deferred to December", "The Partnership agreed to support the response".</para>
/// <para>Refuses: "It was agreed that no further discussion was needed", "The minutes were agreed as a correct record", "Members had agreed investment", "It agreed to buy a defibrillator, which was put up in October".</para>
/// </summary>
internal sealed class DecisionSentences : IRecogniser
{
    public void Read(Draft draft)
    {
        foreach (var sentence in draft.OpenSentences.ToList())
        {
            // "At the last meeting it was agreed to set up a working party": of that meeting, not of this.
            if (sentence.IsTaken || Moments.IsOfAnEarlierMeeting(sentence))
            {
                continue;
            }

            var tokens = sentence.Tokens;
            for (var at = sentence.FirstToken; at < sentence.EndToken; at++)
            {
                if (tokens[at].Word is not ("resolved" or "agreed" or "carried" or "accepted" or "elected" or "appointed" or "approved" or "adopted" or "endorsed" or "ratified" or "favour" or "decision" or "decided" or "passed" or "voted" or "granted" or "deferred" or "refused" or "rejected" or "homologated" or "remitted" or "referred" or "declined" or "agreement" or "resolution"))
                {
                    continue;
                }

                if (DecisionLabels.Labelled(draft, sentence, at) || DecisionLabels.AgreedAsWell(draft, sentence, at) || Outcomes.Take(draft, sentence, at) || Outcomes.TakeInOne(draft, sentence, at) || AgreedSuggestions.TakeBehind(draft, sentence, at) || AgreedSuggestions.TakeInOne(draft, sentence, at) || PutForward.Take(draft, sentence, at) || Decide(draft, sentence, at))
                {
                    break;
                }
            }
        }
    }

    // "voted to adopt", "voted unanimously to adopt", "voted by six to three to adopt": the last token in front of the "to" of the deed
    private static int? ToBehindTheVote(Sentence sentence, int voted)
    {
        for (var to = voted + 1; to + 1 < Math.Min(sentence.EndToken, voted + 10); to++)
        {
            if (sentence.Tokens[to].Is("to") && (sentence.Tokens[to + 1].Is(WordClass.VerbBase) || to == voted + 1 && sentence.Tokens[to + 1] is { Shape: Shape.Lower, Word: null }))
            {
                return to - 1;
            }
        }

        return null;
    }

    private static int? BehindTheVote(Sentence sentence, int comma)
    {
        for (var at = comma + 2; at + 1 < Math.Min(sentence.EndToken, comma + 14); at++)
        {
            if (sentence.Tokens[at].Is(","))
            {
                return sentence.Tokens[at + 1].Word is "to" or "that" && sentence.Tokens[comma + 1].Word is "by" or "on" or "with" or "unanimously" ? at + 1 : null;
            }
        }

        return null;
    }

    // "Resolved (by 7 votes to 0) to elect", "Resolved by (5 votes to 0) to appoint": the vote in brackets stands between.
    private static int? BehindACount(Sentence sentence, int from)
    {
        const int LongestCount = 9;
        for (var at = from; at + 1 < Math.Min(sentence.EndToken, from + LongestCount); at++)
        {
            if (sentence.Tokens[at].Is(")"))
            {
                return sentence.Tokens[at + 1].Word is "to" or "that" ? at + 1 : null;
            }
        }

        return null;
    }

    // "… be elected at this meeting. Vote: 14 for, 18 against. Motion not carried."
    private static bool IsLostBehind(Sentence sentence)
    {
        foreach (var behind in sentence.Passage.Sentences.Skip(sentence.Index + 1).Take(2))
        {
            var motion = behind.Tokens.FindIndex(behind.FirstToken, Math.Min(3, behind.Count), token => token.Word is "motion" or "proposal" or "amendment");
            if (motion >= 0 && behind.Count < 8 && (behind.Has("lost", "defeated", "fell") || behind.Has("not") && behind.Has("carried")))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The sentence ends its paragraph, and the next one begins with "RESOLVED".</summary>
    internal static bool IsResolvedBelow(Draft draft, Sentence sentence) =>
        sentence.Index == sentence.Passage.Sentences.Count - 1 && sentence.Passage.Index + 1 < draft.Passages.Count && DecisionFormulas.At(draft.Passages[sentence.Passage.Index + 1]) is { Words: var formula } && formula.StartsWith("RESOLVED", StringComparison.Ordinal);

    // "Agreed to double the charge", "5) Agreed to double the charge"
    private static bool Opens(Sentence sentence, int at) =>
        at == sentence.FirstToken || at == sentence.FirstToken + 1 && sentence.Tokens[sentence.FirstToken].Is("(") || at == sentence.FirstToken + 2 && sentence.Tokens[sentence.FirstToken].Shape == Shape.Figure && sentence.Tokens[at - 1].Is(")");

    private static bool Decide(Draft draft, Sentence sentence, int at)
    {
        var tokens = sentence.Tokens;
        var passage = sentence.Passage;
        var upper = tokens[at].Shape == Shape.Upper;

        // “RESOLVED: That the Panel:-” opens in quotation marks: how a decision of another day is to read.
        if (upper && at <= sentence.FirstToken + 1 && tokens[at].Start > 0 && passage.Text[tokens[at].Start - 1] is '\u201c' or '"')
        {
            return false;
        }

        var impersonal = at >= sentence.FirstToken + 2 && Was(tokens, at, sentence.FirstToken) is { } was && was > sentence.FirstToken && tokens[was - 1].Is("it");
        // "It was put to the vote and agreed by a majority to keep the name"
        impersonal |= at - sentence.FirstToken is >= 6 and <= 9 && tokens[at].Is("agreed") && tokens[at - 1].Is("and") && tokens[at - 2].Is("vote") && tokens[sentence.FirstToken].Word is "it" or "this" && tokens[sentence.FirstToken + 1].Is("was");
        // "Fee: agreed to keep it at £5", "Fee – agreed that it stay": a title of a word or two, and what was agreed of it
        impersonal |= at - sentence.FirstToken is > 1 and < 5 && tokens[at].Is("agreed") && tokens[at - 1].Word is ":" or "-" && tokens[sentence.FirstToken].IsCapital && AgentFinder.Before(passage, sentence.FirstToken, at - 1, draft.Outline.Attendance) is not { Kind: AgentKind.Person or AgentKind.Post };

        // "Also agreed to reappoint the auditor": the "it was" stands in the sentence above.
        impersonal |= at == sentence.FirstToken + 1 && tokens[at].Is("agreed") && tokens[sentence.FirstToken] is { IsCapital: true, Word: "also" or "further" };
        var next = at + 1 < sentence.EndToken ? tokens[at + 1] : default;

        // "The Committee resolved, by seven votes to four, to call for a report": what the vote was stands between.
        next = next.Is("unanimously") && at + 2 < sentence.EndToken && tokens[at + 2].Is(",") && tokens[at].Is("resolved") && BehindTheVote(sentence, at + 2) is { } after ? tokens[after] : next;
        next = next.Is(",") && tokens[at].Is("resolved") && BehindTheVote(sentence, at + 1) is { } behind ? tokens[behind] : next;
        next = next.Is("unanimously") && at + 2 < sentence.EndToken ? tokens[at + 2] : next;
        next = tokens[at].Is("resolved") && tokens[at].IsCapital && next.Word is "(" or "by" && BehindACount(sentence, at + 1) is { } counted ? tokens[counted] : next;

        // "445 MINUTES – Resolved – That", "1. Apologies Resolved to note", "Accounts: Resolved to pay": the capital marks it behind a title.
        var behindTitle = tokens[at].Shape == Shape.Capital && at > sentence.FirstToken && (tokens[at - 1].Is("-") && next.Word is "-" or ":" || next.Word is "that" or "to" && (tokens[at - 1].IsCapital || tokens[at - 1].Is(":") && tokens[at].Is("resolved")));
        var formal = tokens[at].Is("resolved") && (upper || behindTitle || impersonal || next.Word is "that" or "to" || next.Is(":") && sentence.HasBefore(at, "seconded") || (at == sentence.FirstToken && next.Word is ":" or "-")) || (tokens[at].Is("agreed") && (upper || at == sentence.FirstToken + 1 && tokens[sentence.FirstToken] is { Shape: Shape.Capital } all && all.Is("unanimously") && next.Word is "to" or "that" || (Opens(sentence, at) && tokens[at].Shape == Shape.Capital && next.Word is "that" or "to" or ":" or "unanimously" or "not" || at == sentence.FirstToken && tokens[at].IsCapital && next.Is("(") && DecisionLimbs.IsLetter(tokens, at + 1))));

        // "Long talk about the bus. Agreed to circulate a petition.": an errand that the talk ended in, and nobody is named
        if (formal && tokens[at].Is("agreed") && tokens[at].Shape == Shape.Capital && at == sentence.FirstToken && sentence.Index > 0 && next.Is("to") && VerbGroup.At(sentence, at + 2) is { IsPassive: false } sent && tokens[sent.Verb].Word is { } errand && Deeds.IsErrand(Lexicon.BaseOf(errand)))
        {
            return false;
        }

        if (formal)
        {
            // "The motion was put to the meeting and RESOLVED accordingly": what was resolved stands above.
            if (next.Is("accordingly"))
            {
                draft.Refuse(sentence, nameof(DecisionSentences), "what was resolved stands above");
                return true;
            }

            // "it was resolved to make the:" with "Decision" below it
            if (sentence.Span[^1] == ':' && at + 5 >= sentence.EndToken && sentence.Has("make"))
            {
                draft.Refuse(sentence, nameof(DecisionSentences), "what was resolved stands below");
                return true;
            }

            // "AGREED by all present to pay."
            if (tokens[at].Is("agreed") && at == sentence.FirstToken && next.Is("by") && ToBehindTheVote(sentence, at) is { } byAll && sentence.HasBefore(byAll, "all", "members", "everyone"))
            {
                return Take(draft, sentence, sentence.FirstToken, byAll, "agreed by all");
            }

            // "AGREED by the Chair and reported below" is not the meeting's.
            if (tokens[at].Is("agreed") && next.Is("by") && !sentence.Has("that", ":"))
            {
                return false;
            }

            // "The Committee had resolved to defer it", "In 2018 the Council resolved" tell of another day.
            if (at > sentence.FirstToken && (tokens[at - 1].Is("had") || tokens[sentence.FirstToken].Is("in") && tokens[sentence.FirstToken + 1] is { Shape: Shape.Figure } year && year.End - year.Start == 4))
            {
                return false;
            }

            // "This was NOTED", "the matter was resolved": no formula.
            if (tokens[at].Is("resolved") && !upper && !impersonal && !behindTitle && at > sentence.FirstToken && !sentence.HasBefore(at, "seconded", "proposed") && !(tokens[at - 1].Is("meeting") && at - sentence.FirstToken <= 2) && !(tokens[sentence.FirstToken].Is("it") && at - sentence.FirstToken <= 2 && sentence.Index > 0) && AgentFinder.Before(passage, sentence.FirstToken, at, draft.Outline.Attendance) is not { Kind: AgentKind.Body or AgentKind.Collective })
            {
                return false;
            }

            return Take(draft, sentence, impersonal && !upper ? Math.Max(sentence.FirstToken, ItBefore(tokens, at)) : behindTitle ? at : DecisionFormulas.Begins(sentence, at), at, "the formula of a decision");
        }

        // "Agreed name of the group: Quay Friends", "Agreed date of the fair as 4 June": what was fixed is its object.
        // Refuses: "Agreed as a true record", "Agreed actions were looked at".
        if (tokens[at].Is("agreed") && at == sentence.FirstToken && tokens[at].Shape == Shape.Capital && at + 3 < sentence.EndToken && next.Shape == Shape.Lower && passage.Text.AsSpan(next.Start, next.End - next.Start) is "name" or "date" or "dates" or "venue" or "price" or "prices" or "fee" or "wording" or "terms" or "budget" or "location" or "design" or "rota" or "title" or "approach"
            && tokens.FindIndex(at + 2, sentence.EndToken - at - 2, token => token.Is(WordClass.Be) || token.Is(WordClass.Modal) || token.Is(WordClass.Have)) < 0)
        {
            return Take(draft, sentence, sentence.FirstToken, at, "what was fixed behind 'Agreed'");
        }

        // "Quay Church – RESOLUTION to give £300": in capitals, and behind the matter or at its beginning
        if (tokens[at].Is("resolution"))
        {
            return upper && next.Word is "to" or "that" && (at == sentence.FirstToken || tokens[at - 1].Word is "-" or ":") && at + 3 < sentence.EndToken && Take(draft, sentence, sentence.FirstToken, at, "the formula of a decision");
        }

        // "Garage tenants to lock up fuel cans Resolved": the word closes the line.
        if (tokens[at].Is("resolved") && tokens[at].Shape == Shape.Capital && at == sentence.EndToken - 1 && at > sentence.FirstToken + 1 && tokens[at - 1].Shape != Shape.Mark)
        {
            sentence.IsTaken = true;
            DecisionLimbs.Add(draft, passage, sentence.Start, sentence.End, null, "'Resolved' closes the line", sentence.Start, nameof(DecisionSentences));
            return true;
        }

        // "A motion to close the path was proposed, seconded and lost": nothing was resolved.
        if ((sentence.Has("lost", "defeated", "fell", "withdrawn") || IsLostBehind(sentence)) && sentence.Has("motion", "proposal", "amendment", "moved", "proposed"))
        {
            return false;
        }

        // "Cllr Nunn was proposed by Cllr Abell, seconded by Cllr Coe and elected"
        if (tokens[at].Word is "elected" or "appointed" or "approved" or "adopted" or "endorsed" or "ratified" or "granted" or "deferred" or "refused" or "rejected" or "homologated" or "remitted" || tokens[at].Is("referred") && tokens[at - (at > sentence.FirstToken ? 1 : 0)].Word is "and" or "was")
        {
            return !(Outcomes.IsNamesOnly(sentence) && sentence.Index > 0 && passage.Sentences[sentence.Index - 1].IsTaken) && (sentence.Has("proposed") || sentence.HasBefore(at, "proposal", "proposition", "motion")) && sentence.Has("seconded") && !Approvals.OfMinutes(sentence) && !IsDecidedBelow(draft, sentence, at) && Take(draft, sentence, sentence.FirstToken, at, "proposed, seconded and decided");
        }

        // "The Council voted by six to three to adopt the plan"; "Members voted for Mrs Hay" is told, "voted against" decides nothing.
        if (tokens[at].Is("voted") && AgentFinder.Before(passage, sentence.FirstToken, at, draft.Outline.Attendance) is { } voters && (voters.Kind is AgentKind.Body or AgentKind.Collective || tokens[at - 1].Is("we")) && voters.EndToken == at && !tokens.Exists(token => token.Start >= tokens[at - 1].Start && token.Start < sentence.End && token.Word is "against" or "amendment" or "not" or "last") && ToBehindTheVote(sentence, at) is { } deed)
        {
            // "Further to the notice, it was proposed, seconded and all voted to co-opt her": the reason in front is no part of it
            var proposed = tokens.FindIndex(sentence.FirstToken, at - sentence.FirstToken, token => token.Is("proposed"));
            return Take(draft, sentence, proposed > sentence.FirstToken + 1 && tokens[proposed - 1].Is("was") && tokens[proposed - 2].Is("it") ? proposed - 2 : sentence.FirstToken, deed, "the body voted to");
        }

        // "it was voted 5 – 1 that the fee would stay", "It was voted by all to close"
        if (tokens[at].Is("voted") && at - 2 >= sentence.FirstToken && tokens[at - 1].Is("was") && tokens[at - 2].Is("it") && !sentence.Has("against", "not") && !IsOfAnotherYear(sentence, at) && tokens.FindIndex(at, Math.Min(8, sentence.EndToken - at), token => token.Is("that")) is var voted)
        {
            return (voted > 0 ? voted - 1 : ToBehindTheVote(sentence, at)) is { } lead && Take(draft, sentence, at - 2, lead, "it was voted");
        }

        if (tokens[at].Word is not ("agreed" or "carried" or "accepted" or "decided" or "passed"))
        {
            return false;
        }

        // "It was agreed that we ask for £900. Proposed Cllr Orr, seconded Cllr Bell, all in favour.": moved, seconded and voted on, whatever it asks of whom
        if (tokens[at].Word is "agreed" or "decided" && impersonal && next.Word is "that" or "to" && sentence.Index + 1 < passage.Sentences.Count && passage.Sentences[sentence.Index + 1] is { IsTaken: false } names && Outcomes.IsNamesOnly(names) && names.Has("seconded"))
        {
            return Take(draft, sentence, Math.Max(sentence.FirstToken, ItBefore(tokens, at)), at, "agreed, and seconded behind it");
        }

        // "The motion that dogs be kept on leads was put to the vote and carried", "A motion was passed to appoint Mr Hill"
        if (tokens[at].Word is "carried" or "passed" && sentence.Count > 8 && MotionAt(sentence, at) is { } motion)
        {
            // "A motion to note the report was put and carried." with "To note the report." below it
            if (sentence.Index == passage.Sentences.Count - 1 && passage.Index + 1 < draft.Passages.Count && draft.Passages[passage.Index + 1].Text.AsSpan().TrimEnd(". ") is { Length: > 8 } said && passage.Text.AsSpan(tokens[motion].Start).StartsWith(said, StringComparison.OrdinalIgnoreCase) && draft.IsTaken(draft.Passages[passage.Index + 1]))
            {
                draft.Refuse(sentence, nameof(DecisionSentences), "decided in the paragraph below");
                return true;
            }

            // "A motion to elect Mr Orr was carried." with "RESOLVED: to elect Mr Orr" below it says it twice.
            if (IsResolvedBelow(draft, sentence))
            {
                draft.Refuse(sentence, nameof(DecisionSentences), "resolved in the paragraph below");
                return true;
            }

            sentence.IsTaken = true;
            DecisionLimbs.Add(draft, passage, sentence.Start, sentence.End, null, "a motion that was carried", tokens[motion].Start, nameof(DecisionSentences));
            return true;
        }

        // "Cllr A moved the recommendations. These were agreed on being seconded": what was agreed stands elsewhere.
        if (sentence.HasBefore(at, "moved", "proposed") && sentence.HasBefore(at, "recommendation", "recommendations"))
        {
            return false;
        }

        if (sentence.HasBefore(at, "proposed", "moved") && Approvals.OfMinutes(sentence))
        {
            draft.Refuse(sentence, nameof(DecisionSentences), "approval of minutes told without a marker");
            return true;
        }

        // "proposed by A and seconded by B and was unanimously agreed", "proposed …, which was accepted by the Panel"
        if (sentence.HasBefore(at, "seconded") && sentence.Index == passage.Sentences.Count - 1 && passage.Index + 2 < draft.Passages.Count && draft.Passages[passage.Index + 1].Text is "DECISION" or "DECISION:" && DecisionFormulas.At(draft.Passages[passage.Index + 2]) is not null)
        {
            draft.Refuse(sentence, nameof(DecisionSentences), "decided below");
            return true;
        }

        if (sentence.HasBefore(at, "proposed", "proposal", "requested", "moved", "nominated", "seconded") && sentence.Has("seconded", "unanimously", "accepted") && !Outcomes.IsNamesOnly(sentence) && (sentence.Has("seconded", "unanimously") || (tokens[at].Is("accepted") && at > sentence.FirstToken && tokens[at - 1].Is("was"))))
        {
            return Take(draft, sentence, sentence.FirstToken, at, "proposed, seconded and agreed");
        }

        // "The Sub-Committee has decided to grant the licence": read out as it was taken. "The Council has decided to build" is news.
        if (tokens[at].Is("decided") && at - 2 >= sentence.FirstToken && tokens[at - 1].Word is "has" or "have" && next.Is("to") && at + 2 < sentence.EndToken && IsRuledOn(tokens[at + 2]) && AgentFinder.Before(passage, sentence.FirstToken, at - 1, draft.Outline.Attendance) is { Kind: AgentKind.Body or AgentKind.Collective or AgentKind.Pronoun } bench && OwnBody.Is(draft, sentence, bench))
        {
            return Take(draft, sentence, sentence.FirstToken, at, "a ruling read out");
        }

        if (tokens[at].Word is not ("agreed" or "decided") || (at > sentence.FirstToken && tokens[at - 1].Word is "had" or "has" or "have" or "been" or "as" or "be"))
        {
            return false;
        }

        if (Approvals.OfMinutes(sentence))
        {
            draft.Refuse(sentence, nameof(DecisionSentences), "approval of minutes told without a marker");
            return true;
        }

        // "The Board agreed that the layout be explored; the summary be accepted; and …": one matter behind the other is a decision.
        if (next.Is("that") && sentence.Has(";") && (impersonal || AgentFinder.Before(passage, sentence.FirstToken, at, draft.Outline.Attendance) is { Kind: AgentKind.Body or AgentKind.Collective }) && DecisionLimbs.Parts(passage, at + 2, sentence.End).Count() > 1)
        {
            return Take(draft, sentence, impersonal ? Math.Max(sentence.FirstToken, ItBefore(tokens, at)) : sentence.FirstToken, at, "agreed in several limbs", inParts: true);
        }

        // "It was agreed that Cllr Orr would chair this meeting." with "RESOLVED: That Cllr Orr be appointed as Chairman" below it says it twice.
        if (impersonal && next.Is("that") && sentence.Has("chair") && sentence.Index == passage.Sentences.Count - 1 && passage.Index + 1 < draft.Passages.Count && draft.Passages[passage.Index + 1] is { Tokens.Count: > 2 } resolved && resolved.Text.Contains("Chair", StringComparison.Ordinal) && DecisionFormulas.At(resolved) is { Words: var words } && words.Contains("RESOLVED", StringComparison.Ordinal))
        {
            draft.Refuse(sentence, nameof(DecisionSentences), "resolved in the paragraph below");
            return true;
        }

        switch (Agreements.Read(sentence, at, impersonal, draft.Outline.Attendance))
        {
            case { Nothing: true }:
                draft.Refuse(sentence, nameof(DecisionSentences), "agreed that nothing be done");
                return true;
            case { } agreement:
                return Take(draft, sentence, impersonal || at > sentence.FirstToken && tokens[at - 1].Is("it") ? Math.Max(sentence.FirstToken, ItBefore(tokens, at)) : sentence.FirstToken, agreement.At, agreement.Why, followsUp: agreement.Why == "the body put it off" ? true : agreement.FollowsUp);
            default:
                return false;
        }
    }

    // Where the words of a motion begin: behind "the motion that", or behind "was passed to".
    private static int? MotionAt(Sentence sentence, int at)
    {
        var tokens = sentence.Tokens;
        var first = sentence.FirstToken;

        // "Upon being put to the vote, the motion that dogs be kept on leads was carried"
        for (var vote = first; tokens[first].Word is "upon" or "on" && vote < Math.Min(at, first + 8); vote++)
        {
            if (tokens[vote].Is("vote") && vote + 3 < at)
            {
                first = vote + (tokens[vote + 1].Is(",") ? 2 : 1);
                break;
            }
        }

        // "A vote was taken and the proposal to close the slipway was passed"
        if (sentence.HasBefore(Math.Min(at, first + 6), "vote") && tokens.FindIndex(first, Math.Min(at, first + 8) - first, token => token.Is("and")) is var joint && joint > 0 && joint + 1 < at)
        {
            first = joint + 1;
        }

        first += tokens[first].Word is "the" or "a" ? 1 : 0;

        // "The original motion, that the plan be approved, was put and carried"
        first += tokens[first].Word is "original" or "substantive" or "amended" ? 1 : 0;
        if (tokens[first].Word is not ("motion" or "proposal" or "resolution") || sentence.Has("lost", "amendment", "not", "minutes"))
        {
            return null;
        }

        if (first + 2 < at && tokens[first + 1].Is(",") && tokens[first + 2].Is("that"))
        {
            return first + 2;
        }

        // "A motion, moved and seconded, to elect Mr Orr was carried"
        if (tokens[first + 1].Is(",") && tokens.FindIndex(first + 2, Math.Min(6, at - first - 2), token => token.Is(",")) is var aside && aside > 0 && tokens[aside + 1].Word is "that" or "to")
        {
            return aside + 1;
        }

        return tokens[first + 1].Word is "that" or "to" && first + 1 < at ? first + 1 : at + 1 < sentence.EndToken && tokens[at + 1].Word is "that" or "to" ? at + 1 : null;
    }

    // "It was proposed and seconded that the recommendations be approved." with "it was RESOLVED:" below it
    private static bool IsDecidedBelow(Draft draft, Sentence sentence, int at) =>
        at > sentence.FirstToken && sentence.Tokens[at - 1].Is("be") && draft.Passages.Skip(sentence.Passage.Index + 1).Take(2).Any(below => DecisionFormulas.At(below) is not null);

    private static bool Take(Draft draft, Sentence sentence, int first, int verb, string why, bool inParts = false, bool? followsUp = null)
    {
        var tokens = sentence.Tokens;
        var passage = sentence.Passage;
        sentence.IsTaken = true;

        // "endorsed the budget and recommended it to Cabinet": the body's deeds are verbs of the limb themselves.
        var told = tokens[verb].Word is "granted" or "deferred" or "referred" or "refused" or "rejected" or "approved" or "endorsed" or "adopted" or "ratified" or "accepted";
        var words = verb + (told ? 0 : 1);
        while (words < sentence.EndToken && (tokens[words].Word is ":" or "-" or "that" or "unanimously" || tokens[words].Is("to") && words + 1 < tokens.Count && tokens[words + 1].Is(":")))
        {
            words++;
        }

        if (words >= sentence.EndToken)
        {
            words = verb;

            // "RESOLVED" alone behind the talk says that it was heard.
            if (verb == sentence.FirstToken && sentence.Count <= 2)
            {
                return false;
            }
        }

        // "…and it was RESOLVED to: 1. Note the outcome of it 2. Agree the plan. 3. …": numbers look like the ends of sentences.
        var end = sentence.End;
        if (words < sentence.EndToken && tokens[words].Shape == Shape.Figure && DecisionLimbs.IsLetter(tokens, words))
        {
            foreach (var next in passage.Sentences.Where(one => one.Index > sentence.Index).TakeWhile(one => !(one.Count > 1 && tokens[one.FirstToken].Word is "minutes" or "reason" or "decision" && tokens[one.FirstToken + 1].Is(":"))))
            {
                next.IsTaken = true;
                end = next.End;
            }
        }

        // "…and RESOLVED – (a) That it be noted. (b) That officers report back.": letters run on past the sentence.
        if (words < sentence.EndToken && DecisionLimbs.IsLetter(tokens, words))
        {
            foreach (var next in passage.Sentences.Where(one => one.Index > sentence.Index).TakeWhile(one => DecisionLimbs.IsLetter(tokens, one.FirstToken)))
            {
                next.IsTaken = true;
                end = next.End;
            }
        }

        // "…to leave it for now, with Mr Gray to visit the office": what somebody is to do is his, and no part of the ruling.
        if (Errand(draft, sentence, words) is { } errand)
        {
            end = tokens[errand.With - 1].Start;
            draft.Add(nameof(DecisionSentences), "an errand beside what was decided", FindingKind.ActionPoint, Strength.Undertaking, passage, tokens[errand.Agent.FirstToken].Start, sentence.End, errand.Agent, new Draft.Options(Reference: passage.Label));
        }

        // "It was agreed to keep to this date and Claire will try to book the hall": what was agreed, and who will see to it.
        else if (end == sentence.End && PromisedBehind(draft, sentence, words) is { } promise)
        {
            var joint = promise.ClauseStart - 1;
            end = tokens[joint - 1].End;
            draft.Add(nameof(DecisionSentences), "a promise behind what was decided", FindingKind.ActionPoint, Strength.Undertaking, passage, tokens[tokens[joint].Is("and") ? joint : joint + 1].Start, sentence.End, promise.Agent, new Draft.Options(DueFrom: promise.VerbToken, Reference: passage.Label));
        }

        // "Reg will open the account and it was agreed that the signatories would be …": who sees to what stands in front of it.
        if (first - 2 > sentence.FirstToken && tokens[first].Is("it") && tokens[first - 1].Is("and") && PromisedBefore(draft, sentence, first - 1) is { } earlier)
        {
            draft.Add(nameof(DecisionSentences), "a promise in front of what was decided", FindingKind.ActionPoint, Strength.Undertaking, passage, sentence.Start, tokens[first - 2].End, earlier.Agent, new Draft.Options(Reference: passage.Label));
        }

        inParts |= sentence.Has("further") && sentence.Passage.Tokens.FindLastIndex(sentence.EndToken - 1, sentence.EndToken - verb - 1, token => token.Word is "agreed" or "resolved") > verb + 2;
        var parts = inParts || tokens[verb].Is("resolved") || words < sentence.EndToken && tokens[words].Is("(") && DecisionLimbs.IsLetter(tokens, words) || end != sentence.End || words < sentence.EndToken && tokens[words].Is("to") && sentence.Has(";") ? DecisionLimbs.Parts(passage, words, end).ToList() : [(words, end)];
        foreach (var (from, to) in parts)
        {
            var start = from == words ? tokens[first].Start : tokens[from].Start;
            var wordsFrom = from == words && sentence.HasBefore(verb, "proposed", "moved") && !(words > 0 && (tokens[words - 1].Is("that") || tokens[words].Is("to") && tokens[verb].Is("resolved")) && sentence.EndToken - words > 4) ? tokens[first].Start : tokens[from].Start;
            var followUp = followsUp ?? Limbs.FollowsUp(passage, wordsFrom, to);
            draft.Add(
                nameof(DecisionSentences), why, FindingKind.Resolution, Strength.Explicit, passage, start, to,
                (followUp ? LimbOwners.Of(passage, tokens[from].Start, to, draft.Outline.Attendance) : null) ?? Delegates.Of(passage, tokens[from].Start, to, draft.Outline.Attendance), new Draft.Options(FollowUp: followUp, Reference: passage.Label, DueFrom: tokens[verb].Is("resolved") && from == words ? from : null));
        }

        return true;
    }

    // "and Claire will try to book the hall"; of "agreed that Claire will book and Jo will pay" both are agreed.
    private static Commitment? PromisedBehind(Draft draft, Sentence sentence, int from)
    {
        var tokens = sentence.Tokens;
        return sentence.Commitments(draft.Outline.Attendance).LastOrDefault(commitment => commitment is { Form: CommitmentForm.Modal, IsPassive: false, IsTask: true, IsUsual: false, Agent: { Kind: AgentKind.Person or AgentKind.Post } doer } && tokens[commitment.FirstToken].Is("will") && commitment.ClauseStart - 2 > from && tokens[commitment.ClauseStart - 1].Word is "and" or ";"
            && doer.FirstToken >= commitment.ClauseStart && doer.FirstToken <= commitment.ClauseStart + 1 && tokens.FindIndex(sentence.FirstToken, commitment.ClauseStart - sentence.FirstToken, token => token.Is("that") || token.Is("will")) < 0);
    }

    // "Mr Orr will see to the opening of the account"; "He would have to be told" binds nobody.
    private static Commitment? PromisedBefore(Draft draft, Sentence sentence, int end) =>
        sentence.Commitments(draft.Outline.Attendance).FirstOrDefault(commitment => commitment is { Form: CommitmentForm.Modal or CommitmentForm.Promise, IsPassive: false, IsUsual: false, Frame: Frame.None, Agent: { Kind: AgentKind.Person or AgentKind.Post } } && (commitment.IsTask || Deeds.IsConceded(commitment.Verb)) && commitment.VerbToken < end && commitment.ClauseStart == sentence.FirstToken && sentence.Tokens[commitment.FirstToken].Word is "will" or "agreed" or "offered" or "volunteered");

    // ", with the Clerk to get a price"; "with a view to closing it" sends nobody.
    private static (int With, Agent Agent)? Errand(Draft draft, Sentence sentence, int from)
    {
        var tokens = sentence.Tokens;
        for (var with = from + 2; with + 3 < sentence.EndToken; with++)
        {
            if (!tokens[with].Is("with") || !tokens[with - 1].Is(","))
            {
                continue;
            }

            for (var to = with + 2; to + 1 < Math.Min(sentence.EndToken, with + 8); to++)
            {
                if (tokens[to].Is("to") && tokens[to + 1].Is(WordClass.VerbBase) && tokens[to + 1].Is(WordClass.Task))
                {
                    return AgentFinder.Before(sentence.Passage, with + 1, to, draft.Outline.Attendance) is { Kind: AgentKind.Person or AgentKind.Post } agent && agent.EndToken == to ? (with, agent) : null;
                }
            }
        }

        return null;
    }

    // What a hearing rules on an application or a licence.
    private static bool IsRuledOn(Token verb) => verb.Word is { } word && Lexicon.BaseOf(word.ToLowerInvariant()) is "grant" or "refuse" or "reject" or "suspend" or "approve" or "dismiss" or "uphold" or "vary" or "revoke" or "impose" or "modify";

    private static int? Was(List<Token> tokens, int at, int first)
    {
        for (var back = at - 1; back >= first && at - back < 4; back--)
        {
            if (tokens[back].Word is "was" or "is")
            {
                return back;
            }
        }

        return null;
    }

    private static int ItBefore(List<Token> tokens, int at)
    {
        for (var back = at - 1; back >= 0 && at - back < 6; back--)
        {
            if (tokens[back].Is("it"))
            {
                return back;
            }
        }

        return 0;
    }

    // "In 2019 it was voted to close": told of another day
    private static bool IsOfAnotherYear(Sentence sentence, int at)
    {
        var tokens = sentence.Tokens;
        for (var year = sentence.FirstToken + 1; year < Math.Min(sentence.EndToken, at + 4); year++)
        {
            if (tokens[year - 1].Is("in") && tokens[year].Shape == Shape.Figure && tokens[year].End - tokens[year].Start == 4)
            {
                return true;
            }
        }

        return false;
    }
}
