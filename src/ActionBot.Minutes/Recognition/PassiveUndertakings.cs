using ActionBot.Minutes.DueDates;
using ActionBot.Minutes.Owners;
using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>
/// A deed is to be done and nobody is named.
/// <para>Takes: "Details of the incidents would be made available to the Committee", "This PI would be retitled", "The matter is to be placed on the next agenda", "Further contact was to be made with the NHRA",
/// "It was agreed that the indicator should be removed", "Contractor to be told to move them".</para>
/// <para>Refuses: "Council Tax would be set in February", "All responses would be taken into account", "the accounts will be available", "term-time holidays would be recorded".</para>
/// </summary>
internal sealed class PassiveUndertakings : IRecogniser
{
    public void Read(Draft draft)
    {
        foreach (var sentence in draft.OpenSentences.ToList())
        {
            if (sentence.IsTaken || sentence.Span[^1] == '?')
            {
                continue;
            }

            if (Brings(sentence) is { } there)
            {
                sentence.IsTaken = true;
                draft.Add(nameof(PassiveUndertakings), "there would be one", FindingKind.ActionPoint, Strength.Undertaking, sentence.Passage, sentence.Start, sentence.End, null, new Draft.Options(DueFrom: there, Reference: sentence.Passage.Label));
                continue;
            }

            if (WishesFuturePapers(sentence) is { } due)
            {
                sentence.IsTaken = true;
                draft.Add(nameof(PassiveUndertakings), "it was agreed how future papers are to be", FindingKind.ActionPoint, Strength.Undertaking, sentence.Passage, sentence.Start, sentence.End, null, new Draft.Options(DueFrom: due, Reference: sentence.Passage.Label));
                continue;
            }

            foreach (var commitment in sentence.Commitments(draft.Outline.Attendance))
            {
                if (IsOfAnEarlierMeeting(sentence))
                {
                    break;
                }

                if ((commitment.IsPassive ? Weigh(sentence, commitment) : WeighActive(sentence, commitment) ?? WeighReceived(sentence, commitment)) is { } why)
                {
                    sentence.IsTaken = true;
                    draft.Add(
                        nameof(PassiveUndertakings), why, FindingKind.ActionPoint, commitment is { Frame: Frame.Unreal, Form: not CommitmentForm.IsTo } ? Strength.Suggestion : Strength.Undertaking, sentence.Passage, sentence.Start, sentence.End,
                        ByAgent(sentence, commitment, draft.Outline.Attendance) ?? Speaker(sentence, commitment, draft.Outline.Attendance), new Draft.Options(DueFrom: commitment.VerbToken, Reference: sentence.Passage.Label));
                    break;
                }
            }
        }
    }

    // "there would be a further report back in six months", "there will be an update at the next meeting"
    // Refuses: "there would be a report on this item later", "there would be no cost".
    private static int? Brings(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        for (var at = sentence.FirstToken; at + 4 < sentence.EndToken; at++)
        {
            if (!tokens[at].Is("there") || !(tokens[at + 1].Word is "would" or "will") || !tokens[at + 2].Is("be") || !(tokens[at + 3].Word is "a" or "an" or "another" or "further"))
            {
                continue;
            }

            for (var paper = at + 4; paper < Math.Min(sentence.EndToken, at + 8); paper++)
            {
                if (tokens[paper].Word is "report" or "update" or "briefing" or "paper" or "presentation" && !Moments.IsNow(sentence, paper) && DuePhraseReader.Find(sentence.Passage, paper, sentence.EndToken).Count > 0)
                {
                    return paper;
                }
            }
        }

        return null;
    }

    // "At the meeting on 7 December it was also agreed that the policy would be presented": of that meeting, not of this.
    public static bool IsOfAnEarlierMeeting(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        var at = sentence.FirstToken;
        return at + 4 < sentence.EndToken && tokens[at].Is("at") && tokens[at + 1].Word is "the" or "its" or "a" or "our"
            && (tokens[at + 2].Word is "last" or "previous" && tokens[at + 3].Is("meeting") || tokens[at + 2].Is("meeting") && tokens[at + 3].Word is "on" or "of" or "held" or "in");
    }

    // "The Board agreed that future reports should set out the options", "agreed that papers in future be shorter": a wish about papers to come is somebody's work.
    // Refuses: "Members noted that future reports would be shorter", "agreed that future funding should be sought".
    private static int? WishesFuturePapers(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        for (var at = sentence.FirstToken + 2; at + 3 < sentence.EndToken; at++)
        {
            if (!tokens[at].Is("future") || !tokens[at + 1].Is(WordClass.Document) && !(tokens[at - 2].Is(WordClass.Document) && tokens[at - 1].Is("in")))
            {
                continue;
            }

            var (agreed, should) = (false, false);
            for (var back = Math.Max(sentence.FirstToken, at - 6); back < at; back++)
            {
                agreed |= tokens[back].Is("agreed") && !(back > sentence.FirstToken && tokens[back - 1].Word is "had" or "previously");
            }

            for (var next = at + 1; next < Math.Min(sentence.EndToken, at + 5); next++)
            {
                should |= tokens[next].Word is "should" or "would" or "will" or "be" or "must";
            }

            if (agreed && should)
            {
                return at + 1;
            }
        }

        return null;
    }

    // "A letter will go to the operator", "an update would come to the June meeting"; in a list of what was done, "agreed to invite the lead members".
    private static string? WeighActive(Sentence sentence, Commitment commitment)
    {
        var bare = commitment is { Form: CommitmentForm.Promise, Agent: null, IsTask: true, IsUsual: false } && commitment.FirstToken == sentence.FirstToken && sentence.Tokens[commitment.FirstToken].Shape == Shape.Lower;
        var impersonal = commitment is { Form: CommitmentForm.Promise, Agent: null or { Kind: AgentKind.Thing }, IsTask: true, IsUsual: false } && commitment.FirstToken - 2 >= sentence.FirstToken && sentence.Tokens[commitment.FirstToken].Word is "agreed" or "decided"
            && HasIt(sentence, commitment.FirstToken);
        // "Bryn Teg - to follow up and write to the landlord"
        if (commitment is { Form: CommitmentForm.Infinitive, Agent: null, IsTask: true, IsUsual: false } && Deeds.IsErrand(commitment.Verb) || commitment is { Form: CommitmentForm.Infinitive, Agent: null, Verb: "follow" or "follow-up" or "chase-up" })
        {
            return $"'to {commitment.Verb}'";
        }

        if (bare || impersonal)
        {
            return $"agreed to {commitment.Verb}";
        }

        // "This item to go on the agenda for March"
        if (commitment is { Form: CommitmentForm.Infinitive, Agent.Kind: AgentKind.Thing, Verb: "go" or "come" or "return" } && (Follows(sentence, commitment, "on", "to") || Follows(sentence, commitment, "back", "onto")) && HasReceiver(sentence, commitment))
        {
            return $"'to {commitment.Verb}'";
        }

        return commitment is { Form: CommitmentForm.Modal, Frame: Frame.None or Frame.Reported or Frame.Agreed, IsUsual: false, Agent.Kind: AgentKind.Thing } && commitment.Verb is "go" or "come" or "follow" or "return"
            && Subject(sentence, commitment, "report", "update", "paper", "letter", "briefing", "note", "item", "matter", "proposals", "details", "information", "draft", "strategy", "plan", "policy", "figures", "response", "this", "it") && IsOwnAffair(sentence, commitment)
            && !(commitment.Verb == "go" && (Follows(sentence, commitment, "live", "ahead") || sentence.Span.Contains("consultation", StringComparison.Ordinal))) && (commitment.Verb == "follow" || HasReceiver(sentence, commitment) || Follows(sentence, commitment, "out", "from"))
            ? $"it would {commitment.Verb}"
            : null;
    }

    // "It was agreed to", "it was also agreed to", "It was discussed and agreed to"
    private static bool HasIt(Sentence sentence, int agreed)
    {
        for (var at = agreed - 2; at >= Math.Max(sentence.FirstToken, agreed - 4); at--)
        {
            if (sentence.Tokens[at].Is("it"))
            {
                return true;
            }
        }

        return false;
    }

    // "the councillor would receive a briefing note from Mr Pollitt": he is promised one. "The Committee would receive quarterly reports" is how it works.
    private static string? WeighReceived(Sentence sentence, Commitment commitment)
    {
        if (commitment is not { Form: CommitmentForm.Modal, Verb: "receive", IsUsual: false, Frame: Frame.None or Frame.Reported or Frame.Agreed, Agent: { Kind: AgentKind.Person or AgentKind.Collective or AgentKind.Thing } receiver }
            || receiver.Kind != AgentKind.Person && !(receiver.Text is "Members" or "members" or "Councillors" or "councillors" or "councillor" or "Member" or "member"))
        {
            return null;
        }

        for (var at = commitment.VerbToken + 1; at < Math.Min(sentence.EndToken, commitment.VerbToken + 5); at++)
        {
            if (sentence.Tokens[at].Is(WordClass.Document))
            {
                return $"{receiver.Text} would receive it";
            }
        }

        return null;
    }

    private static string? Weigh(Sentence sentence, Commitment commitment)
    {
        // "Bench to be rubbed down": a clerk's note needs no verb that the lexicon knows.
        // and what was agreed may be anything but a decision: "agreed that the hedge should be reduced".
        var named = commitment.IsTask || commitment.Frame == Frame.Agreed && !Deeds.IsSettled(commitment.Verb) && !Deeds.IsDecision(Participle(sentence, commitment)) || commitment.Form == CommitmentForm.Infinitive && (sentence.Tokens[commitment.VerbToken].Word is null || Subject(sentence, commitment, "invitation", "invite", "thanks", "condolences")) || Subject(sentence, commitment, "wording") || commitment.Verb == "change";
        if (commitment.IsUsual || !named || commitment.Frame is Frame.Suggested or Frame.Requested)
        {
            return null;
        }

        // "It was intended that outcomes would be presented" stays folded.
        if (commitment.Frame == Frame.Unreal)
        {
            // "the budget, which is to be sent out to all Councillors"; "the report which is to be considered by Cabinet" says what report.
            if (commitment.Form == CommitmentForm.IsTo && commitment.ClauseStart > sentence.FirstToken && sentence.Tokens[commitment.ClauseStart - 1].Is("which") && Deeds.IsDelivered(commitment.Verb) && commitment.Verb is not ("present" or "submit" or "bring" or "make") && HasReceiver(sentence, commitment))
            {
                return $"it is to be {Participle(sentence, commitment)}";
            }

            return sentence.Span.Contains("intended that", StringComparison.Ordinal) && Deeds.IsDelivered(commitment.Verb) ? $"it was intended that it be {Participle(sentence, commitment)}" : null;
        }

        // "The Forum will be asked to confirm the minutes": on the day.
        if (Moments.IsNow(sentence, commitment.VerbToken) || commitment is { Verb: "ask" or "invite", Form: CommitmentForm.Modal, Frame: Frame.None, Agent: { } asked } && (Undertakings.IsOwn(asked) || asked.Text is "Members" or "members" or "Cabinet"))
        {
            return null;
        }

        var words = Participle(sentence, commitment);
        if (commitment is { Form: CommitmentForm.Modal or CommitmentForm.IsTo or CommitmentForm.Infinitive, Verb: "inform" or "advise" or "notify" or "tell" or "invite" or "ask" or "contact" } && (IsOfPeople(sentence, commitment) || commitment.Agent is { Kind: AgentKind.Person or AgentKind.Post } || commitment is { Verb: "ask" or "invite", Form: CommitmentForm.Modal, Agent: { } } && !Subject(sentence, commitment, "parties", "party", "applicant", "applicants", "questions", "comments", "bids", "applications", "tenders")))
        {
            return $"they would be {words}";
        }

        // "Councillor Hale would be sent a copy"
        if (commitment is { Form: CommitmentForm.Modal, Verb: "send" or "give" or "email" or "forward" or "provide" or "supply", Agent: { } receiver } && (receiver.Kind == AgentKind.Person || Undertakings.IsOwn(receiver) || receiver.Text is "Members" or "members" or "Councillors" or "councillors") && Follows(sentence, commitment))
        {
            return $"{receiver.Text} would be {words} it";
        }

        // "To be put on the agenda for the next meeting"
        if (commitment is { Form: CommitmentForm.Infinitive, Agent: null } && commitment.FirstToken == sentence.FirstToken)
        {
            return sentence.Count < 20 && (IsForTheMeeting(sentence, commitment) || sentence.Tokens[commitment.VerbToken + 1].Word is "by" or "up" || DuePhraseReader.Find(sentence.Passage, commitment.VerbToken, sentence.EndToken).Count > 0) ? $"'to be {words}'" : null;
        }

        return commitment.Form switch
        {
            CommitmentForm.Modal when commitment.Frame == Frame.Agreed => $"it was agreed that it would be {words}",
            CommitmentForm.Modal when IsOwnAffair(sentence, commitment) && IsPromised(sentence, commitment) => $"it would be {words}",
            CommitmentForm.IsTo when IsOwnAffair(sentence, commitment) && (IsPromised(sentence, commitment) || sentence.Tokens[commitment.FirstToken].Word is "is" or "are" && commitment.Verb is not ("hold" or "pay" or "take" or "announce" or "deliver")) => $"it is to be {words}",
            CommitmentForm.Infinitive when IsShort(sentence, commitment) => $"'to be {words}'",
            CommitmentForm.Subjunctive when commitment.Frame == Frame.Agreed && !IsOpinion(sentence, commitment) => $"it was agreed that it be {words}",
            _ => null,
        };
    }

    /// <summary>The deed and the thing it is done to go together: a paper is sent, a visit arranged, a matter looked into, a wording changed.</summary>
    private static bool IsPromised(Sentence sentence, Commitment commitment) => commitment.Verb switch
    {
        "make" => Follows(sentence, commitment, "available") || commitment.Form != CommitmentForm.Modal || Subject(sentence, commitment, "arrangements", "contact", "enquiries", "enquiry", "representations", "amendments", "amendment", "changes", "corrections", "correction", "request", "approach", "approaches")
            || Subject(sentence, commitment, "report", "presentation", "submission", "application", "referral", "statement") && HasReceiver(sentence, commitment),
        "arrange" or "rearrange" or "reschedule" or "organise" or "schedule" or "convene" or "book" or "set" or "establish" when Subject(sentence, commitment, "visit", "visits", "tour", "party", "meeting", "meetings", "briefing", "briefings", "workshop", "session", "sessions", "seminar", "training", "demonstration", "presentation", "walkabout", "inspection", "group") => true,
        "check" or "recheck" or "investigate" or "look" or "follow" or "raise" or "take" or "pick" or "refer" or "clarify" or "confirm" or "explore" or "chase" or "discuss" or "review" or "pass" or "pursue" or "escalate" or "attend" or "address" or "resolve" or "sort" or "deal" or "action" or "arrange" or "organise" or "examine" or "assess" or "research" when IsTheMatter(sentence, commitment) && !(commitment.Verb == "take" && Follows(sentence, commitment, "into", "place")) => true,
        "check" or "confirm" or "verify" or "clarify" or "correct" when Subject(sentence, commitment, "figures", "figure", "data", "numbers", "position", "situation", "details") => true,
        "explore" or "investigate" or "look" or "consider" when Subject(sentence, commitment, "feasibility", "option", "options", "idea", "possibility", "location", "proposal", "proposals") => true,
        "write" or "draft" or "prepare" when Subject(sentence, commitment, "letter", "letters", "response", "reply", "email") => true,
        "develop" or "draft" or "prepare" or "produce" or "compile" or "write" or "draw" or "complete" or "finalise" when HasDocument(sentence, commitment) && DuePhraseReader.Find(sentence.Passage, commitment.VerbToken, sentence.EndToken).Count > 0 => true,
        _ when Subject(sentence, commitment, "condition", "conditions", "informative") => false,
        "change" or "adjust" or "strengthen" or "tighten" or "update" or "revise" or "reword" or "correct" or "amend" or "redraft" or "simplify" when IsTheMatter(sentence, commitment) || Subject(sentence, commitment, "wording", "paragraph", "report", "minutes", "document", "table", "figure", "figures", "section", "page", "recommendation", "terms", "register", "title", "date", "error") => true,
        "seek" or "obtain" or "invite" or "request" when Subject(sentence, commitment, "update", "updates", "report", "reports", "information", "presentation", "expressions", "quotes", "quotations", "views", "advice", "feedback", "nominations", "volunteers", "clarification", "assurance", "assurances", "comments", "costs", "costings") => true,
        "arrange" or "schedule" => HasReceiver(sentence, commitment) || HasDocument(sentence, commitment),
        _ when Subject(sentence, commitment, "budget") => false,
        _ when IsForTheMeeting(sentence, commitment) => true,
        _ => Deeds.IsDelivered(commitment.Verb) && IsHandedOver(sentence, commitment) || (Deeds.IsDeliveredToSomebody(commitment.Verb) || Deeds.IsForTheAgenda(commitment.Verb)) && HasReceiver(sentence, commitment),
    };

    // "would be re-ordered in time for the next meeting", "would be reconsidered at a future meeting"
    private static bool IsForTheMeeting(Sentence sentence, Commitment commitment)
    {
        for (var at = commitment.VerbToken + 1; at + 1 < sentence.EndToken; at++)
        {
            if (sentence.Tokens[at].Word is "next" or "future" or "following" && sentence.Tokens[at + 1].Word is "meeting" or "meetings" or "agenda" or "report" or "reports")
            {
                return true;
            }
        }

        return false;
    }

    // "this would be looked into", "the matter would be raised with the ICB"
    private static bool IsTheMatter(Sentence sentence, Commitment commitment) =>
        sentence.Tokens[commitment.ClauseStart].Word is "this" or "it" or "that" or "these" or "they" && commitment.ClauseStart + 1 >= commitment.FirstToken - 1
        || Subject(sentence, commitment, "matter", "matters", "issue", "issues", "point", "points", "question", "questions", "query", "queries", "request", "suggestion", "suggestions", "concern", "concerns", "comments");

    /// <summary>The thing done is one of these: its head stands in front of the first preposition.</summary>
    private static bool Subject(Sentence sentence, Commitment commitment, params ReadOnlySpan<string> words)
    {
        for (var at = commitment.ClauseStart; at < commitment.FirstToken && !(sentence.Tokens[at].Is(WordClass.Preposition) && at > commitment.ClauseStart); at++)
        {
            foreach (var word in words)
            {
                if (sentence.Tokens[at].Is(word))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool HasDocument(Sentence sentence, Commitment commitment)
    {
        for (var at = commitment.ClauseStart; at < commitment.FirstToken; at++)
        {
            if (sentence.Tokens[at].Is(WordClass.Document))
            {
                return true;
            }
        }

        return false;
    }

    // "Members broadly agreed that the document should be shorter" is what they think.
    private static bool IsOpinion(Sentence sentence, Commitment commitment)
    {
        for (var at = sentence.FirstToken; at < commitment.ClauseStart - 1; at++)
        {
            // "Councillor Rowntree agreed that a working party be established": one councillor's opinion.
            if (sentence.Tokens[at + 1].Is("agreed") && AgentFinder.Before(sentence.Passage, sentence.FirstToken, at + 1, Attendance.Nobody) is { Kind: AgentKind.Person } one && sentence.Tokens[one.FirstToken].Word is "cllr" or "councillor" or "cllrs" or "councillors")
            {
                return true;
            }

            if (sentence.Tokens[at + 1].Is("agreed") && sentence.Passage.Text.AsSpan(sentence.Tokens[at].Start, sentence.Tokens[at].End - sentence.Tokens[at].Start) is "broadly" or "generally")
            {
                return true;
            }
        }

        return false;
    }

    // "Matter to be listed at next meeting": a note of its own, not "a report to be considered by Cabinet in May".
    private static bool IsShort(Sentence sentence, Commitment commitment) =>
        commitment.Verb is not ("note" or "hold" or "appoint" or "elect" or "nominate" or "co-opt" or "thank") && (commitment.ClauseStart == sentence.FirstToken || sentence.Tokens[commitment.ClauseStart - 1].Word is ";" or "-" or "," or ":" or "and" or "agreed");

    private static bool HasReceiver(Sentence sentence, Commitment commitment)
    {
        for (var at = commitment.VerbToken + 1; at < sentence.EndToken; at++)
        {
            if (sentence.Tokens[at].Is(WordClass.Collective) || sentence.Tokens[at].Is(WordClass.Courtesy) && !sentence.Tokens[at - 1].Is("by") || sentence.Tokens[at].Is(WordClass.Body) && sentence.Tokens[at].IsCapital || sentence.Tokens[at].Word is "meeting" or "agenda" or "minutes" or "members" or "report" or "agm")
            {
                return true;
            }
        }

        return false;
    }

    // "Allotment tenants would be advised of the date", "substitutes would be invited": people are told something. "All parties will be notified" is procedure.
    private static bool IsOfPeople(Sentence sentence, Commitment commitment)
    {
        if (Subject(sentence, commitment, "parties", "party", "applicant", "applicants", "appellant", "licensee"))
        {
            return false;
        }

        for (var at = commitment.ClauseStart; at < commitment.FirstToken; at++)
        {
            if (sentence.Tokens[at].Is(WordClass.Outsider) || sentence.Tokens[at].Is(WordClass.Collective) || sentence.Tokens[at].Is(WordClass.Role))
            {
                return true;
            }
        }

        return false;
    }

    // "A strategy would be presented to the Minister", "the parties will be notified": others' affairs, told as news.
    private static bool IsOwnAffair(Sentence sentence, Commitment commitment)
    {
        // "The government had announced that funding would be made available"; "informed the meeting that the developer was redesigning the intake and that a final application would be submitted"
        for (var at = sentence.FirstToken; at < commitment.ClauseStart; at++)
        {
            if (sentence.Tokens[at].Word is "developer" or "developers" or "applicant" or "applicants" or "contractor" or "contractors" or "government" or "minister" or "ministers" && at + 1 < sentence.EndToken && (sentence.Tokens[at + 1].Is(WordClass.Be) || sentence.Tokens[at + 1].Is(WordClass.Have) || sentence.Tokens[at + 1].Is(WordClass.VerbPast)))
            {
                return false;
            }
        }

        var isHead = true;
        for (var at = commitment.ClauseStart; at < sentence.EndToken; at++)
        {
            isHead &= at < commitment.FirstToken && !sentence.Tokens[at].Is(WordClass.Preposition);
            if (sentence.Tokens[at].Is(WordClass.Outsider) && (isHead || sentence.Tokens[at].Word is "minister" or "ministers" or "government"))
            {
                return false;
            }
        }

        return true;
    }

    // "Details would be sent", "it would be sent to members": a document, or somebody inside who gets it.
    private static bool IsHandedOver(Sentence sentence, Commitment commitment)
    {
        if (commitment.Verb is "circulate" or "share" or "recirculate" or "retitle" or "rename" or "amend" or "correct" or "chase" or "feed" or "contact" || HasReceiver(sentence, commitment))
        {
            return true;
        }

        // "A letter had been drafted and would be sent this week": two verbs share the letter.
        for (var at = commitment.ClauseStart >= commitment.FirstToken ? sentence.FirstToken : commitment.ClauseStart; at < commitment.FirstToken; at++)
        {
            if (sentence.Tokens[at].Is(WordClass.Document) || sentence.Tokens[at].Word is "this" or "it" or "these" or "that")
            {
                return true;
            }
        }

        return false;
    }

    private static bool Follows(Sentence sentence, Commitment commitment, string word, string? orElse = null)
    {
        for (var at = commitment.VerbToken + 1; at < Math.Min(sentence.EndToken, commitment.VerbToken + 3); at++)
        {
            if (sentence.Tokens[at].Is(word) || orElse is not null && sentence.Tokens[at].Is(orElse))
            {
                return true;
            }
        }

        return false;
    }

    // "would be sent a copy", "would be given further details"
    private static bool Follows(Sentence sentence, Commitment commitment)
    {
        for (var at = commitment.VerbToken + 1; at < Math.Min(sentence.EndToken, commitment.VerbToken + 4); at++)
        {
            if (sentence.Tokens[at].Word is "quarterly" or "regular" or "annual" or "monthly" or "weekly")
            {
                return false;
            }

            if (sentence.Tokens[at].Is(WordClass.Document))
            {
                return true;
            }
        }

        return false;
    }

    private static string Participle(Sentence sentence, Commitment commitment) => sentence.Passage.Text[sentence.Tokens[commitment.VerbToken].Start..sentence.Tokens[commitment.VerbToken].End];

    // "would be circulated by the Clerk"
    private static Agent? ByAgent(Sentence sentence, Commitment commitment, Attendance attendance)
    {
        var tokens = sentence.Tokens;
        for (var at = commitment.VerbToken + 1; at < sentence.EndToken - 1; at++)
        {
            if (!tokens[at].Is(commitment.Verb == "receive" ? "from" : "by"))
            {
                continue;
            }

            var end = at + 1;
            while (end < sentence.EndToken && (tokens[end].IsCapital || tokens[end].Is(WordClass.Article) || tokens[end].Is(WordClass.Role) || tokens[end].Is(WordClass.Collective) || tokens[end].Is(WordClass.Courtesy) || tokens[end].Word is "of" or "for" or "and"))
            {
                end++;
            }

            return AgentFinder.Before(sentence.Passage, at + 1, end, attendance) is { Acts: true } agent ? agent : null;
        }

        return null;
    }

    // "At the invitation of the Chairman, the Director replied … . The Framework would be shared with members": not said who, so nobody is.
    private static Agent? Speaker(Sentence sentence, Commitment commitment, Attendance attendance)
    {
        if (commitment.Frame == Frame.Reported)
        {
            return AgentFinder.Subject(sentence.Passage, sentence.FirstToken, commitment.ClauseStart, attendance) is { Kind: AgentKind.Post } officer ? officer : Confirming(sentence, commitment, attendance);
        }

        return commitment.Form == CommitmentForm.Infinitive && commitment.Agent is { Kind: AgentKind.Post, Text: "Contractor" } contractor && attendance.Knows(contractor.Text) ? contractor : null;
    }

    // "It was confirmed by the Head of Internal Audit that these would be included"
    private static Agent? Confirming(Sentence sentence, Commitment commitment, Attendance attendance)
    {
        for (var at = sentence.FirstToken + 1; at < commitment.ClauseStart - 1; at++)
        {
            if (sentence.Tokens[at].Is("by") && sentence.Tokens[at - 1].Is(WordClass.Reporting))
            {
                return AgentFinder.Before(sentence.Passage, at + 1, commitment.ClauseStart - 1, attendance) is { Kind: AgentKind.Post or AgentKind.Person } speaker ? speaker : null;
            }
        }

        return null;
    }
}
