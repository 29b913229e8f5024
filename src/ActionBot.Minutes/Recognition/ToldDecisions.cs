using ActionBot.Minutes.Owners;
using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>
/// What the body did, told with a verb of decision of any kind, in the active or in the passive.
/// <para>Takes: "The Panel supported the setting up of a party.", "Members ratified the decision", "The Board, having heard the officers, approved the lease", "The Forum discussed and adopted the rules", "The policy was formally approved by the Governors", "Mr Hill was unanimously co-opted".</para>
/// <para>Refuses: "Barset Council approved the application" (another body's), "the scheme that the Board approved", "The Council had adopted it in 2019", "The Council supports the fair each year", "The minutes were approved by Members", "Members accepted that it was late".</para>
/// </summary>
internal sealed class ToldDecisions : IRecogniser
{
    private const int LongestSubject = 9;
    private const int LongestRuling = 14;

    public void Read(Draft draft)
    {
        foreach (var sentence in draft.OpenSentences.ToList())
        {
            if (!sentence.IsTaken && sentence.Count > 3 && sentence.Span[^1] != '?' && (sentence.Span[^1] != ':' || OpensThings(draft, sentence)) && VerbOf(draft, sentence) is { } verb && !IsResolvedBehind(draft, sentence))
            {
                sentence.IsTaken = true;

                // "These costs were agreed builder to be told.": no mark parts what was agreed from what is to be done about it.
                if (ErrandRunOn(sentence, verb))
                {
                    var end = sentence.Tokens[verb].End;
                    draft.Add(nameof(ToldDecisions), "told of the body itself", FindingKind.Resolution, Strength.Explicit, sentence.Passage, sentence.Start, end, null, new Draft.Options(FollowUp: true, Reference: sentence.Passage.Label));
                    draft.Add(nameof(ToldDecisions), "an errand run on behind what was agreed", FindingKind.ActionPoint, Strength.Undertaking, sentence.Passage, sentence.Tokens[verb + 1].Start, sentence.End, null, new Draft.Options(DueFrom: verb + 1, Reference: sentence.Passage.Label));
                    continue;
                }

                DecisionLimbs.Add(draft, sentence.Passage, sentence.Start, sentence.End, null, "told of the body itself", sentence.Tokens[verb].Start, nameof(ToldDecisions));
            }
        }
    }

    // "The Committee approved the following dates for 2027:" with "Monday 4 January" below it; "approved the following:" with clauses below it says nothing itself.
    private static bool OpensThings(Draft draft, Sentence sentence)
    {
        var passage = sentence.Passage;
        var following = sentence.Tokens.FindIndex(sentence.FirstToken, sentence.Count, token => token.Is("following"));
        return following > 0 && following + 2 < sentence.EndToken && sentence.Tokens[following + 1].Shape == Shape.Lower && sentence.Index == passage.Sentences.Count - 1 && passage.Index + 1 < draft.Passages.Count
            && draft.Passages[passage.Index + 1] is { Kind: PassageKind.ListItem, Label: null } thing && !thing.Tokens.Exists(token => token.Is(WordClass.Be) || token.Is(WordClass.Modal) || token.Is(WordClass.VerbBase) && token.Shape == Shape.Lower);
    }

    // "Members were happy to co-opt her. RESOLVED that Mrs Hill be co-opted.": the formula behind it says it again.
    private static bool IsResolvedBehind(Draft draft, Sentence sentence)
    {
        var passage = sentence.Passage;
        var behind = passage.Sentences.Skip(sentence.Index + 1).Take(2).Concat(passage.Index + 1 < draft.Passages.Count && draft.Passages[passage.Index + 1].Kind != PassageKind.Heading ? draft.Passages[passage.Index + 1].Sentences.Take(1) : []);

        // "As there were no other nominations he was duly appointed." with "That Mr Hill be appointed." below it
        var elected = sentence.Has("elected", "appointed", "re-elected", "reappointed");
        return behind.Any(next => next.Tokens.FindIndex(next.FirstToken, next.Count, token => token.Is("resolved") && token.IsCapital) >= 0 || elected && next.Tokens[next.FirstToken] is { IsCapital: true, Word: "that" } && next.Has("be") && next.Has("elected", "appointed", "re-elected", "reappointed"));
    }

    private static int? VerbOf(Draft draft, Sentence sentence)
    {
        var tokens = sentence.Tokens;
        if (Impersonal(sentence) is { } it)
        {
            return it;
        }

        // "As there were no other nominations, Cllr Orr was re-elected."
        if (sentence.Has("no") && Names(sentence, sentence.FirstToken, Nominations) && WasElected(sentence) is { } chosen)
        {
            return chosen;
        }

        if (PutAndCarried(sentence) is { } carried)
        {
            return IsOfThisMeeting(sentence, carried) ? carried : null;
        }

        if (AnsweredBehindWhich(sentence) is { } answered)
        {
            return IsOfThisMeeting(sentence, answered) && !Approvals.OfMinutes(sentence) ? answered : null;
        }

        if (ToldPhrases.ByNoun(sentence) is { } noun)
        {
            return IsOfThisMeeting(sentence, noun) ? noun : null;
        }

        for (var at = sentence.FirstToken + 1; at < sentence.EndToken; at++)
        {
            // "Members were content to approve", "The Council set the precept", "had no objection"
            if (tokens[at].Shape == Shape.Lower && ToldPhrases.At(sentence, at) && (IsEverybody(sentence, at) || SubjectOf(draft, sentence, at) is { } teller && OpensTheClause(sentence, teller)))
            {
                return IsOfThisMeeting(sentence, at) && !Approvals.OfMinutes(sentence) ? at : null;
            }

            // "The plan which the Board approved", "Mr Hill said that", "if the Council approved it" tell of something else.
            if (tokens[at].Is(WordClass.Joint) && tokens[at].Word is not ("and" or "or" or "then") && !(tokens[at].Is("but") && tokens[at - 1].Is(",")) && !(tokens[at].Is("that") && ProposalClause(sentence) == at) || tokens[at].Is(WordClass.Modal) && !tokens[at].IsCapital || tokens[at].Is("had") || tokens[at].Word is "when" or "once" or "after" && at > sentence.FirstToken)
            {
                return null;
            }

            // "The request for a bicycle rack was turned down"
            if (tokens[at].Shape == Shape.Lower && at - 2 > sentence.FirstToken && at + 1 < sentence.EndToken && tokens[at - 1].Is("was") && sentence.Passage.Text.AsSpan(tokens[at].Start).StartsWith("turned down", StringComparison.Ordinal) && sentence.HasBefore(at, "request", "proposal", "quote", "quotation", "offer") && !sentence.HasBefore(at, "had", "by") && !IsAnswerOfOthers(sentence, at))
            {
                return IsOfThisMeeting(sentence, at) ? at : null;
            }

            // "officers and elected members", "the approved list": what they are, and not what was done
            if (tokens[at].Is("elected") && at + 1 < sentence.EndToken && tokens[at + 1] is { Shape: Shape.Lower } elected && (elected.Is(WordClass.Collective) || elected.Word is "member" or "representatives" or "mayors"))
            {
                continue;
            }

            if (tokens[at] is { Word: { } word } && tokens[at].Shape != Shape.Capital && tokens[at].Is(WordClass.VerbPast) && (word is "recommended" && GoesUp(sentence, at) && IsActive(draft, sentence, at, sentUp: true) || Deeds.IsTold(Lexicon.BaseOf(word)) && (IsActive(draft, sentence, at) || IsPassive(draft, sentence, at) && !(word is "elected" or "appointed" or "approved" && IsSeatedAbove(sentence))) || word is "agreed" && IsPassive(draft, sentence, at)))
            {
                return IsOfThisMeeting(sentence, at) && !Approvals.OfMinutes(sentence) && (!sentence.HasBefore(Math.Min(sentence.EndToken, at + 8), "minutes", "minute", "apologies", "apology") || sentence.Span.StartsWith("Arising from ", StringComparison.Ordinal) && !sentence.HasBefore(at, "minutes")) ? at : null;
            }
        }

        return null;
    }

    // "Our request to the County was turned down", "was turned down by the County": others said no to what the house asked.
    private static bool IsAnswerOfOthers(Sentence sentence, int turned)
    {
        var tokens = sentence.Tokens;
        var text = sentence.Passage.Text;
        if (turned + 2 < sentence.EndToken && tokens[turned + 2].Is("by") && !sentence.Passage.Tokens.Exists(token => token.Start > tokens[turned + 2].Start && token.Start < sentence.End && (token.Is(WordClass.Collective) || token.Word is "committee" or "meeting" or "trustees")))
        {
            return true;
        }

        for (var at = sentence.FirstToken; at + 1 < turned; at++)
        {
            if (text[tokens[at].Start..tokens[at].End] is "our" or "Our" || tokens[at].Is("to") && (tokens[at + 1].IsCapital || tokens[at + 1].Is(WordClass.Article)))
            {
                return true;
            }
        }

        return false;
    }

    // "agreed builder to be told", "approved clerk to order": a noun at once behind the verb, and what is to be done. "approved the plan to be sent" has an article.
    private static bool ErrandRunOn(Sentence sentence, int verb)
    {
        var tokens = sentence.Tokens;
        return tokens[verb].Is("agreed") && verb + 4 < sentence.EndToken && sentence.Passage.Text.AsSpan(tokens[verb + 1].Start, tokens[verb + 1].End - tokens[verb + 1].Start) is not ("subject" or "early" or "prior" or "due" or "only" or "unanimously" or "again" or "there" or "today" or "now" or "then" or "once") && tokens[verb + 1].Shape == Shape.Lower && !tokens[verb + 1].Is(WordClass.Preposition) && !tokens[verb + 1].Is(WordClass.Joint) && !tokens[verb + 1].Is(WordClass.Article) && !tokens[verb + 1].Is(WordClass.Adverb)
            && tokens[verb + 2].Is("to") && (tokens[verb + 3].Is("be") && tokens[verb + 4].Is(WordClass.Participle) || tokens[verb + 3].Is(WordClass.VerbBase) && tokens[verb + 3].Is(WordClass.Task));
    }

    private static readonly string[] Nominations = ["nominations", "nomination", "nominees", "proposals", "proposal", "candidates"];

    // "… proposed that Cllr Hill be elected Chair. Cllr Hill was duly elected Chair.": said already
    private static bool IsSeatedAbove(Sentence sentence) =>
        sentence.Index > 0 && sentence.Count < LongestRuling && sentence.Passage.Sentences[sentence.Index - 1] is { IsTaken: true } above && above.Has("elected", "appointed", "co-opted", "reappointed") && above.Has("proposed", "resolved", "seconded");

    private static int? WasElected(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        for (var at = sentence.FirstToken + 3; at < sentence.EndToken; at++)
        {
            if (tokens[at].Shape == Shape.Lower && sentence.Passage.Text.AsSpan(tokens[at].Start, tokens[at].End - tokens[at].Start) is "elected" or "re-elected" or "reelected" or "appointed" && (tokens[at - 1].Word is "was" or "were" || tokens[at - 2].Word is "was" or "were") && !sentence.Has("if", "not"))
            {
                return at;
            }
        }

        return null;
    }

    // "It was unanimously approved that the Council renew its membership", "It was carried that the meeting be closed"
    // Refuses: "It was accepted that the works had been late", "It was carried out".
    private static int? Impersonal(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        var at = sentence.FirstToken;
        at += tokens[at].Is("and") || tokens[at].Is("therefore") ? 1 : 0;
        if (at + 4 >= sentence.EndToken || !tokens[at].Is("it") || !tokens[at + 1].Is("was"))
        {
            return null;
        }

        var verb = at + 2;
        while (verb + 2 < sentence.EndToken && (tokens[verb].Is(WordClass.Adverb) || tokens[verb].Is("unanimously") || tokens[verb].Is("further")))
        {
            verb++;
        }

        var behind = verb + 1;
        while (behind + 1 < sentence.EndToken && (tokens[behind].Is("unanimously") || tokens[behind].Is(WordClass.Adverb) || tokens[behind].Word is "by" or "all" or "members" or "the" or "in" or "principle" or "majority" or "a" or "present" || tokens[behind].Is(WordClass.Body)))
        {
            behind++;
        }

        if (tokens[verb].Word is not { } word || behind + 1 >= sentence.EndToken)
        {
            return null;
        }

        return Lexicon.BaseOf(word) switch
        {
            "approve" or "ratify" or "endorse" or "homologate" or "determine" or "adopt" or "authorise" => tokens[behind].Is("that") || tokens[behind].Is("to") && tokens[behind + 1].Is(WordClass.VerbBase) ? verb : null,
            "carry" => tokens[behind].Is("that") ? verb : null,
            "accept" => tokens[behind].Is("that") && Rulings.Settles(sentence, behind + 1) ? verb : null,
            _ => null,
        };
    }

    // "recommended to Council that the rules be amended", "recommended to the Executive the sale": another body has to decide.
    // Refuses: "recommended that officers look at it", "recommended to residents".
    private static bool GoesUp(Sentence sentence, int verb)
    {
        var tokens = sentence.Tokens;
        if (verb + 2 >= sentence.EndToken || !tokens[verb + 1].Is("to"))
        {
            return false;
        }

        for (var at = verb + 2; at < Math.Min(sentence.EndToken, verb + LongestSubject) && (tokens[at].IsCapital || tokens[at].Is("the") || tokens[at].Is("full")); at++)
        {
            if (tokens[at].Is(WordClass.Body) && tokens[at].IsCapital)
            {
                return true;
            }
        }

        return false;
    }

    // "The Board then approved the lease", "The Panel, having heard him, approved it", "The Forum discussed and adopted the rules"
    private static bool IsActive(Draft draft, Sentence sentence, int verb, bool sentUp = false)
    {
        var tokens = sentence.Tokens;
        if (verb + 1 >= sentence.EndToken || tokens[verb - 1].Is(WordClass.Be) || !sentUp && !HasAnObject(sentence, verb))
        {
            return false;
        }

        // "The Council adopted road was mentioned": what it adopted is a word of the road.
        if (tokens[verb + 1] is { Shape: Shape.Lower } thing && !thing.Is(WordClass.Article) && tokens.FindIndex(verb + 1, Math.Min(4, sentence.EndToken - verb - 1), token => token.Is(WordClass.Be) || token.Is(WordClass.Have) || token.Is(WordClass.Modal)) > 0)
        {
            return false;
        }

        return IsGoverningBody(sentence, verb) || IsByItsInitials(sentence, verb) || SubjectOf(draft, sentence, verb) is { } subject && OpensTheClause(sentence, subject);
    }

    private static Agent? SubjectOf(Draft draft, Sentence sentence, int verb)
    {
        var tokens = sentence.Tokens;
        var attendance = draft.Outline.Attendance;
        var subject = AgentFinder.Before(sentence.Passage, sentence.FirstToken, verb, attendance);
        if (subject is not { Kind: AgentKind.Body or AgentKind.Collective or AgentKind.Pronoun } && tokens[verb - 1].Word is "," or "and")
        {
            subject = AgentFinder.Subject(sentence.Passage, sentence.FirstToken, verb, attendance) is { } shared && AreItsDeeds(sentence, shared.EndToken, verb) ? shared : null;
        }

        return subject is not null && OwnBody.Is(draft, sentence, subject) ? subject : null;
    }

    // "FoHM unanimously approved": who is of one mind is no person, and without an article it is the body's own short name.
    private static bool IsByItsInitials(Sentence sentence, int verb) =>
        verb == sentence.FirstToken + 2 && sentence.Tokens[verb - 1].Is("unanimously") && sentence.Passage.Text.AsSpan(sentence.Start, sentence.Tokens[sentence.FirstToken].End - sentence.Start) is [_, _, .., >= 'A' and <= 'Z'];

    // "The Governing Body formally adopted": no other body has this name.
    internal static bool IsGoverningBody(Sentence sentence, int verb)
    {
        var end = verb;
        while (end > sentence.FirstToken && sentence.Tokens[end - 1].Is(WordClass.Adverb))
        {
            end--;
        }

        return end - sentence.FirstToken is 3 or 4 && sentence.Passage.Text.AsSpan(sentence.Start, sentence.Tokens[end - 1].End - sentence.Start).EndsWith("Governing Body", StringComparison.OrdinalIgnoreCase);
    }

    // "All voted in favour of the rules", "All governors voted", "Everyone was in agreement"
    private static bool IsEverybody(Sentence sentence, int verb) =>
        sentence.Tokens[sentence.FirstToken].Word is "all" or "everyone" or "everybody" && verb - sentence.FirstToken <= 3
        && sentence.Tokens.FindIndex(sentence.FirstToken + 1, verb - sentence.FirstToken - 1, token => !token.Is(WordClass.Collective) && token.Word is not ("present" or "members" or "those" or "unanimously")) < 0;

    // Between the subject and the verb stands nothing but what else it did: "considered the report and", ", having heard him,".
    private static bool AreItsDeeds(Sentence sentence, int from, int verb)
    {
        for (var at = from; at < verb; at++)
        {
            if (sentence.Tokens[at].Is(WordClass.Be) || sentence.Tokens[at].Is(WordClass.Pronoun) || sentence.Tokens[at].Word is "by" && !sentence.HasBefore(at, "having", "considered", "discussed", "reviewed", "received", "noted"))
            {
                return false;
            }
        }

        return true;
    }

    // "Arising from item 8 the Council", "Following discussion, Members", "At the meeting the Panel", "Having heard him, the Panel": in front of the subject stands at most what led to it.
    private static bool OpensTheClause(Sentence sentence, Agent subject)
    {
        var tokens = sentence.Tokens;
        var first = subject.FirstToken;
        while (first > sentence.FirstToken && (tokens[first - 1].Is(WordClass.Article) || tokens[first - 1].Is(WordClass.Adverb)))
        {
            first--;
        }

        return first == sentence.FirstToken || tokens[first - 1].Word is "," or "-" or ":" or "and" or "but"
            || first == sentence.FirstToken + 3 && tokens[sentence.FirstToken].Is("at") && tokens[sentence.FirstToken + 2].Is("meeting")
            || tokens[sentence.FirstToken].Word is "following" or "having" or "after" or "upon" or "on" || sentence.Span.StartsWith("Arising ", StringComparison.Ordinal);
    }

    // "The plan was formally approved by Board Members", "Mr Hill was unanimously co-opted"
    private static bool IsPassive(Draft draft, Sentence sentence, int verb)
    {
        var tokens = sentence.Tokens;
        var be = verb - 1;

        be = BehindOtherDeeds(sentence, be);
        var unanimously = false;
        while (be > sentence.FirstToken && (tokens[be].Is(WordClass.Adverb) || tokens[be] is { Word: null, Shape: Shape.Lower } || tokens[be].Is("unanimously") || tokens[be].Is("also")))
        {
            unanimously |= tokens[be].Is("unanimously");
            be--;
        }

        // "The vote to grant permission was unanimous" counts; "The vote for the resolution was granted unanimously" says it again.
        if (tokens[sentence.FirstToken + 1].Is("vote") && sentence.HasBefore(be, "resolution"))
        {
            return false;
        }

        if (be - sentence.FirstToken < 1 || !(tokens[be].Word is "was" or "were") || tokens[be - 1].Word is "it" or "which" or "that" or "who")
        {
            return false;
        }

        // "The firm has agreed to come again, and this was approved by members": the answer is a clause of its own.
        var clause = be - 2 > sentence.FirstToken && tokens[be - 1].Is("this") && tokens[be - 2].Is("and") ? be - 1 : sentence.FirstToken;
        var told = ProposalClause(sentence) is { } said && said < be ? said : be;
        for (var at = clause; at < told; at++)
        {
            if (tokens[at].Is(WordClass.Have) && !tokens[at].Is("having") || tokens[at].Is(WordClass.Be) && !tokens[at].Is("being") || tokens[at].Is(WordClass.Reporting) && tokens[at].Shape == Shape.Lower && !tokens[at].Is(WordClass.Participle))
            {
                return false;
            }
        }

        // "Following scrutiny, the recommendation was supported.", "The recommendations were agreed.": said in so few words, of the meeting itself.
        // "The above payment was agreed. Proposed: A Orr. Seconded: B Bell."
        if (sentence.Count < LongestRuling && tokens[verb].Word is "approved" or "agreed" or "accepted" or "adopted" && !sentence.Has("not", "that", "if", "by", "minutes") && !(sentence.Index > 0 && sentence.Passage.Sentences[sentence.Index - 1].Has("minutes")) && sentence.Index + 1 < sentence.Passage.Sentences.Count && Outcomes.IsNamesOnly(sentence.Passage.Sentences[sentence.Index + 1]) && sentence.Passage.Text.AsSpan(sentence.End, Math.Min(60, sentence.Passage.Text.Length - sentence.End)).Contains("econded", StringComparison.Ordinal))
        {
            return true;
        }

        // "Vera's proposal of a quiz was approved.", "New prices were agreed for the hall."
        if (Length(sentence, verb) < LongestRuling && (tokens[be - 1].Word is "recommendation" or "recommendations" || IsPutToIt(sentence, be) || tokens[verb].Is("agreed") && IsAThing(sentence, be)) && tokens[verb].Word is "approved" or "agreed" or "accepted" or "adopted" or "supported" or "endorsed" && !sentence.Has("not", "if", "by", "who", "minutes") && (!sentence.Has("that") || told < be))
        {
            return true;
        }

        for (var at = verb + 1; at < Math.Min(sentence.EndToken, verb + LongestSubject); at++)
        {
            unanimously |= tokens[at].Is("unanimously");
            if (tokens[at].Is("by") && at + 1 < sentence.EndToken)
            {
                return IsByTheMeeting(draft, sentence, at + 1);
            }
        }

        return unanimously;
    }

    // "Three requests were tabled and agreed", "was discussed in detail and amended and agreed by all": the verb "to be" stands in front of all that was done.
    private static int BehindOtherDeeds(Sentence sentence, int at)
    {
        var tokens = sentence.Tokens;
        var be = at;

        // "were discussed, and were agreed": the verb "to be" is said again
        if (tokens[at].Word is "was" or "were" && at - 4 > sentence.FirstToken && tokens[at - 1].Is("and"))
        {
            be = tokens[at - 2].Is(",") ? at - 3 : at - 2;
        }

        while (be - 2 > sentence.FirstToken)
        {
            if (tokens[be].Word is "and" or "," && tokens[be - 1].Is(WordClass.Participle | WordClass.VerbPast) || tokens[be].Is("detail") && tokens[be - 1].Is("in") || sentence.Passage.Text.AsSpan(tokens[be].Start, tokens[be].End - tokens[be].Start) is "length" or "detail" && tokens[be - 1].Word is "at" or "in")
            {
                be -= 2;
            }
            else if (tokens[be].Is("and") && be + 1 < sentence.EndToken && sentence.Passage.Text.AsSpan(tokens[be - 1].Start, tokens[be - 1].End - tokens[be - 1].Start) is "length" or "detail" or "full")
            {
                be--;
            }
            else if (tokens[be].Is(WordClass.Participle | WordClass.VerbPast) && be < at)
            {
                be--;
            }
            else
            {
                break;
            }
        }

        return tokens[be].Word is "was" or "were" ? be : at;
    }

    // "The firm had sent in a new contract, which was discussed and agreed with a rise of 3%": what was put to the meeting, and its answer in the relative clause.
    // Refuses: "circulated the report, which was accepted", "the price which was agreed in May", "a plan which was agreed to be late".
    private static int? AnsweredBehindWhich(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        var which = tokens.FindLastIndex(sentence.EndToken - 1, sentence.Count, token => token.Is("which"));
        if (which <= sentence.FirstToken + 2 || which + 2 >= sentence.EndToken || !(tokens[which + 1].Word is "was" or "were") || sentence.HasBefore(which, "minutes", "report", "reports", "last") || sentence.Passage.Text.AsSpan(sentence.Start, tokens[which].Start - sentence.Start) is var put && (put.Contains(" offer on ", StringComparison.Ordinal) || put.Contains(" bid for ", StringComparison.Ordinal) || put.Contains(" bid on ", StringComparison.Ordinal)))
        {
            return null;
        }

        for (var at = which + 2; at < Math.Min(sentence.EndToken, which + 7); at++)
        {
            if (tokens[at].Word is "agreed" or "approved" or "accepted")
            {
                var next = at + 1 < sentence.EndToken ? tokens[at + 1] : default;
                var told = next.Word is null or "." or "with" or "unanimously" or "subject" || next.Is("by") && at + 2 < sentence.EndToken && tokens[at + 2].Is("all") || next.Is("at") && at + 2 < sentence.EndToken && tokens[at + 2].Word is not ("the" or "a");
                return told && IsOffered(sentence, which) ? at : null;
            }

            if (!(tokens[at].Is(WordClass.Participle | WordClass.VerbPast) || tokens[at].Is(WordClass.Adverb) || tokens[at].Word is "and" or "unanimously" or ","))
            {
                return null;
            }
        }

        return null;
    }

    private static bool IsOffered(Sentence sentence, int end)
    {
        for (var at = sentence.FirstToken; at < end; at++)
        {
            if (sentence.Passage.Text.AsSpan(sentence.Tokens[at].Start, sentence.Tokens[at].End - sentence.Tokens[at].Start) is "agreement" or "contract" or "quotation" or "quote" or "tender" or "estimate" or "offer" or "proposal" or "increase" or "budget" or "price" or "request")
            {
                return true;
            }
        }

        return false;
    }

    // "A change to clause 6 was put to the meeting and carried unanimously": what was put, and that it was carried. "was put to the meeting and fell" was not.
    private static int? PutAndCarried(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        for (var put = sentence.FirstToken + 2; put + 5 < sentence.EndToken; put++)
        {
            if (sentence.Passage.Text.AsSpan(tokens[put].Start, tokens[put].End - tokens[put].Start) is "put" && tokens[put - 1].Is("was") && tokens[put + 1].Is("to") && tokens[put + 3].Word is "meeting" or "vote" && tokens[put + 4].Is("and"))
            {
                var carried = put + 5 + (tokens[put + 5].Is("unanimously") || tokens[put + 5].Is("was") ? 1 : 0);
                return carried < sentence.EndToken && tokens[carried].Word is "carried" or "agreed" or "accepted" or "approved" or "adopted" && !sentence.Has("minutes", "amendment", "motion") && !sentence.HasBefore(put, "it") && !(carried + 1 < sentence.EndToken && tokens[carried + 1].Word is "by" or "to" or "that") ? carried : null;
            }
        }

        return null;
    }

    // Up to a comma or a dash behind the verb: what follows tells the matter.
    private static int Length(Sentence sentence, int verb)
    {
        var mark = sentence.Tokens.FindIndex(verb, sentence.EndToken - verb, token => token.Word is "," or "-" or ":");
        return (mark > 0 && sentence.Tokens.FindIndex(mark, sentence.EndToken - mark, token => token.Is("to")) < 0 ? mark : sentence.EndToken) - sentence.FirstToken;
    }

    // The subject is what is put to a meeting, and no application, which an authority decides.
    private static bool IsPutToIt(Sentence sentence, int be)
    {
        // "The following payments were agreed: Orr £20"
        if (sentence.Span.StartsWith("The following ", StringComparison.Ordinal) && sentence.Passage.Text.AsSpan(sentence.Start, sentence.Tokens[be].Start - sentence.Start).TrimEnd() is var listed
            && (listed.EndsWith("payments") || listed.EndsWith("invoices") || listed.EndsWith("grants") || listed.EndsWith("donations") || listed.EndsWith("applications for membership")))
        {
            return true;
        }

        for (var at = sentence.FirstToken; at < be; at++)
        {
            if (sentence.Passage.Text[sentence.Tokens[at].Start..sentence.Tokens[at].End].ToLowerInvariant() is "proposal" or "proposals" or "suggestion" or "idea" or "quotation" or "quote" or "request" or "requests" or "pricing" or "prices" or "price" or "charges" or "fee" or "fees" or "rota"
                or "cost" or "costs" or "estimate" or "estimates" or "tender" or "expenditure" or "purchase" or "donation" or "increase" or "rent" or "rents" or "subscription" or "subscriptions" or "payment"
                or "response" or "programme" or "scope" or "timetable" or "policy" or "policies" or "constitution" or "rules" or "logo" or "venue" or "wording" or "quotations" or "quotes" or "tenders" or "donations" or "amendment" or "amendments" or "appointment" or "appointments" or "nomination" or "nominations")
            {
                return true;
            }
        }

        return false;
    }

    // "Jo's suggestion that meetings be held on Mondays was agreed": the only "that" says what was put.
    private static int? ProposalClause(Sentence sentence)
    {
        var that = sentence.Tokens.FindIndex(sentence.FirstToken, sentence.Count, token => token.Is("that"));
        return that > sentence.FirstToken && sentence.Passage.Text.AsSpan(sentence.Tokens[that - 1].Start, sentence.Tokens[that - 1].End - sentence.Tokens[that - 1].Start) is "suggestion" or "proposal" or "recommendation" or "idea" && sentence.Tokens.FindIndex(that + 1, sentence.EndToken - that - 1, token => token.Is("that")) < 0 ? that : null;
    }

    // "A budget of £7,000 was agreed", "Two events were agreed": a number or "a" and no pronoun, which would be said of something above.
    private static bool IsAThing(Sentence sentence, int be)
    {
        var first = sentence.Tokens[sentence.FirstToken];
        return (be - sentence.FirstToken > 1 || sentence.Passage.Text[first.Start] == '\u00a3') && (first.Is(WordClass.Number) || first.Shape == Shape.Figure || first.Word is "a" or "an" || sentence.Passage.Text[first.Start] == '\u00a3' || sentence.HasBefore(be, "budget", "policy", "date", "dates"));
    }

    private static bool IsByTheMeeting(Draft draft, Sentence sentence, int from)
    {
        var tokens = sentence.Tokens;
        // "by the meeting", "by meeting"
        if (tokens[from].Word is "all" or "everyone" or "everybody" or "those" or "meeting" || tokens[from].Is(WordClass.Article) && from + 1 < sentence.EndToken && tokens[from + 1].Is("meeting"))
        {
            return true;
        }

        var end = from;
        while (end < sentence.EndToken && (tokens[end].Is(WordClass.Article) || tokens[end].IsCapital && !tokens[end].Is(WordClass.Courtesy) || tokens[end].Is(WordClass.Body) || tokens[end].Is(WordClass.Collective) || tokens[end].Word is "members" or "trustees" or "governors"))
        {
            end++;
        }

        return end > from && AgentFinder.Before(sentence.Passage, from, end, draft.Outline.Attendance) is { } agent && OwnBody.Is(draft, sentence, agent);
    }

    // "approved the lease", "authorised payment of", "delegated authority to"; not "approved by", "adopted in 2015", "supported that".
    private static bool HasAnObject(Sentence sentence, int verb)
    {
        var tokens = sentence.Tokens;
        var next = verb + 1;
        if (tokens[next].Is("in") && next + 2 < sentence.EndToken && tokens[next + 1].Is("principle"))
        {
            next += 2;
        }

        // "approved and adopted the plan"
        if (tokens[next].Is("and") && next + 2 < sentence.EndToken && tokens[next + 1].Is(WordClass.VerbPast))
        {
            next += 2;
        }

        var token = tokens[next];

        // "remitted to the Director to bring forward proposals"
        if (token.Is("to") && tokens[verb].Is("remitted"))
        {
            return true;
        }

        if (token.Shape == Shape.Mark && token.Word is not ("\"" or "\u201c") || token.Is(WordClass.Preposition) || token.Is(WordClass.Joint) && !token.Is("that") || token.Is(WordClass.Be) || token.Is(WordClass.Pronoun))
        {
            return false;
        }

        var deed = Lexicon.BaseOf(tokens[verb].Word!);
        // "ratified that decision" points at what it decides on.
        if (token.Is("that") && next + 1 < sentence.EndToken && !tokens[next + 1].Is(WordClass.Document) && !(tokens[next + 1].Word is "decision" or "proposal" or "recommendation" or "suggestion" or "request"))
        {
            // "authorised that the barrier be moved" decides; "accepted that it was late" thinks so.
            return deed is "approve" or "authorise" or "ratify" or "determine" && Rulings.Settles(sentence, next + 1);
        }

        return deed switch
        {
            // "supported the Chair in his illness", "accepted the point" are no decisions.
            "support" or "accept" => Names(sentence, next, Put),
            "continue" or "adjourn" => sentence.Tokens[next].Word is "consideration" or "discussion" || sentence.Tokens[next].Is("the") && Names(sentence, next, Put),
            "withdraw" or "reopen" => false,
            _ => true,
        };
    }

    // What is put to a meeting, and what a meeting accepts or supports.
    private static readonly string[] Put =
    [
        "proposal", "proposals", "recommendation", "recommendations", "motion", "request", "application", "bid", "plan", "plans", "development", "establishment", "notion", "creation", "setting", "option", "approach", "principle", "amendment", "amendments", "direction",
        "introduction", "adoption", "quotation", "quote", "quotes", "tender", "offer", "estimate", "resignation", "nomination", "invitation", "report", "accounts", "policy", "draft", "terms", "changes", "change", "idea", "budget", "strategy", "item", "matter", "appointment", "scheme", "project", "programme", "item", "grant", "price",
    ];

    private static bool Names(Sentence sentence, int from, string[] words)
    {
        for (var at = from; at < Math.Min(sentence.EndToken, from + LongestSubject); at++)
        {
            var word = sentence.Passage.Text.AsSpan(sentence.Tokens[at].Start, sentence.Tokens[at].End - sentence.Tokens[at].Start);
            foreach (var known in words)
            {
                if (word.Equals(known, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // "in 2019", "each year", "last month", "on 4 May", "previously", "two years ago": told of another day.
    private static bool IsOfThisMeeting(Sentence sentence, int verb)
    {
        var tokens = sentence.Tokens;
        for (var at = sentence.FirstToken; at < sentence.EndToken; at++)
        {
            var token = tokens[at];
            if (token.Is(WordClass.Habitual) && !token.Is("annually") || token.Word is "previously" || token.Word is "last" or "every" or "each" && at + 1 < sentence.EndToken && tokens[at + 1].Word is "year" or "month" or "week" or "meeting" or "time"
                || token is { Shape: Shape.Figure } && token.End - token.Start == 4 && at > sentence.FirstToken && tokens[at - 1].Word is "in" or "since" && sentence.Passage.Text[token.Start] is '1' or '2' && sentence.Passage.Text.AsSpan(token.Start, 4).IndexOfAnyExceptInRange('0', '9') < 0
                // "agreed by the Forum in November": at another meeting of it
                || token.Is(WordClass.Month) && at - 2 > verb && tokens[at - 1].Is("in") && (tokens[at - 2].Is(WordClass.Body) || tokens[at - 2].Is("members"))
                || token.Is("ago"))
            {
                return false;
            }
        }

        // "Prior to the meeting Standing Order 4 was adopted", "determined it between meetings"
        return !sentence.HasBefore(verb, "prior") && !(tokens[sentence.FirstToken].Word is "before" or "since" or "during" or "in" && tokens[sentence.FirstToken + 1].Shape == Shape.Figure) && !sentence.Has("meetings") && !Moments.IsOfAnEarlierMeeting(sentence)
            && CalendarDates.Find(tokens, sentence.Passage.Text).TrueForAll(date => date.FirstToken <= sentence.FirstToken || date.FirstToken >= sentence.EndToken || date.FirstToken - verb > 12 || !tokens[date.FirstToken - 1].Is("on") || date.FirstToken > verb + 3 && !tokens[date.FirstToken - 2].Is(WordClass.Body) && tokens[date.FirstToken - 2].Shape != Shape.Upper);
    }
}
