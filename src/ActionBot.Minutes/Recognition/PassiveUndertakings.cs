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
            // "…, to which it was agreed a written response would be provided: Why would clubs be charged?"
            if (sentence.IsTaken || sentence.Span[^1] == '?' && !(sentence.Has("agreed") && sentence.Has(":")))
            {
                continue;
            }

            if (AgendaVoice.Speaks(draft, sentence) || Corrections.Is(sentence))
            {
                draft.Refuse(sentence, nameof(PassiveUndertakings), "the agenda speaks, or the last minutes are put right");
                continue;
            }

            if ((FuturePapers.Brings(sentence) ?? FuturePapers.WillBeThere(sentence) ?? FuturePapers.WillBeOnTheAgenda(sentence)) is { } there)
            {
                sentence.IsTaken = true;
                draft.Add(nameof(PassiveUndertakings), "there would be one", FindingKind.ActionPoint, Strength.Undertaking, sentence.Passage, sentence.Start, sentence.End, Reporter(sentence, draft.Outline.Attendance), new Draft.Options(DueFrom: there, Reference: sentence.Passage.Label));
                continue;
            }

            if (FuturePapers.IsPromised(sentence) is { } promised)
            {
                sentence.IsTaken = true;
                draft.Add(nameof(PassiveUndertakings), "it was promised", FindingKind.ActionPoint, Strength.Undertaking, sentence.Passage, sentence.Start, sentence.End, DoersBehind.After(sentence, promised, "by", draft.Outline.Attendance), new Draft.Options(DueFrom: promised, Reference: sentence.Passage.Label));
                continue;
            }

            if (FuturePapers.WishesFuturePapers(sentence) is { } due)
            {
                sentence.IsTaken = true;
                draft.Add(nameof(PassiveUndertakings), "it was agreed how future papers are to be", FindingKind.ActionPoint, Strength.Undertaking, sentence.Passage, sentence.Start, sentence.End, null, new Draft.Options(DueFrom: due, Reference: sentence.Passage.Label));
                continue;
            }

            if (FuturePapers.Needs(sentence) is { } need)
            {
                sentence.IsTaken = true;
                draft.Add(nameof(PassiveUndertakings), "it was agreed that one is needed", FindingKind.ActionPoint, Strength.Undertaking, sentence.Passage, sentence.Start, sentence.End, null, new Draft.Options(DueFrom: need, Reference: sentence.Passage.Label));
                continue;
            }

            // "Members made the following comments:" with "plan to be sent to the working party" below it: what somebody would like.
            var comment = sentence.Passage.Kind == PassageKind.ListItem && IsComment(draft, sentence.Passage);
            foreach (var commitment in sentence.Commitments(draft.Outline.Attendance))
            {
                if (Moments.IsOfAnEarlierMeeting(sentence))
                {
                    break;
                }

                // "It was agreed it would be useful to include these options": what one would like, and nobody does it
                if (WouldBeNice(sentence, commitment) || NotToBeDone.Is(sentence, commitment))
                {
                    continue;
                }

                if ((commitment.IsPassive ? Weigh(sentence, commitment, draft.Outline.Attendance) : WeighActive(sentence, commitment) ?? WeighReceived(sentence, commitment)) is { } why)
                {
                    sentence.IsTaken = true;
                    // "felt that the police should come, and it was agreed to invite them": what was agreed is no longer what was felt.
                    var agreed = commitment.Form == CommitmentForm.Promise && HasIt(sentence, commitment.FirstToken);
                    var strength = comment && commitment.Form == CommitmentForm.Infinitive || commitment is { Frame: Frame.Unreal, Form: not CommitmentForm.IsTo } && !agreed && !IsIntended(sentence, commitment) ? Strength.Suggestion : Strength.Undertaking;
                    var signed = strength == Strength.Undertaking ? Signed(sentence, draft.Outline.Attendance) : null;
                    draft.Add(
                        nameof(PassiveUndertakings), why, FindingKind.ActionPoint, signed is null ? strength : Strength.Explicit, sentence.Passage, sentence.Start, signed?.End ?? sentence.End,
                        signed?.Owner ?? DoersBehind.After(sentence, commitment.VerbToken, commitment.Verb == "receive" ? "from" : "by", draft.Outline.Attendance) ?? Bidden(sentence, commitment, draft.Outline.Attendance) ?? Speaker(sentence, commitment, draft.Outline.Attendance), new Draft.Options(DueFrom: commitment.VerbToken, Reference: sentence.Passage.Label));
                    break;
                }
            }
        }
    }

    // "It was intended that a report would be submitted to the March meeting": who says for which meeting has promised it. "intended that it would be submitted in the autumn" hopes.
    private static bool IsIntended(Sentence sentence, Commitment commitment) =>
        commitment.ClauseStart - 2 >= sentence.FirstToken && sentence.Tokens[commitment.ClauseStart - 1].Is("that") && sentence.Tokens[commitment.ClauseStart - 2].Is("intended") && sentence.NamesAPaper(commitment.ClauseStart, commitment.FirstToken) && PromisedThings.IsForTheMeeting(sentence, commitment);

    private static bool WouldBeNice(Sentence sentence, Commitment commitment)
    {
        var tokens = sentence.Tokens;
        for (var at = sentence.FirstToken; at + 3 < commitment.VerbToken; at++)
        {
            if (tokens[at].Is("it") && tokens[at + 1].Word is "would" or "might" && tokens[at + 2].Is("be") && sentence.Passage.Text.AsSpan(tokens[at + 3].Start, tokens[at + 3].End - tokens[at + 3].Start) is "useful" or "good" or "helpful" or "nice" or "beneficial" or "worthwhile" or "sensible" or "interesting" or "best")
            {
                return commitment.VerbToken - at < 9;
            }
        }

        return false;
    }

    private static bool IsComment(Draft draft, Passage point)
    {
        var lead = point.Index - 1;
        while (lead >= 0 && draft.Passages[lead].Kind == PassageKind.ListItem)
        {
            lead--;
        }

        return lead >= 0 && draft.Passages[lead].Kind == PassageKind.Text && draft.Passages[lead].Text.AsSpan().TrimEnd() is [.., ':' or '-'] && draft.Passages[lead].Tokens.Exists(token => token.Word is "comments" or "suggestions" or "views" or "comment")
            && !draft.Passages[lead].Tokens.Exists(token => token.Word is "agreed" or "resolved" or "action" or "actions");
    }

    // "A letter will go to the operator", "an update would come to the June meeting"; in a list of what was done, "agreed to invite the lead members"; behind the talk, "Agreed to circulate a petition."
    private static string? WeighActive(Sentence sentence, Commitment commitment)
    {
        var bare = commitment is { Form: CommitmentForm.Promise, Agent: null, IsTask: true, IsUsual: false } && commitment.FirstToken == sentence.FirstToken && (sentence.Tokens[commitment.FirstToken].Shape == Shape.Lower || sentence.Index > 0 && sentence.Tokens[commitment.FirstToken].Is("agreed") && Deeds.IsErrand(commitment.Verb));
        var impersonal = commitment is { Form: CommitmentForm.Promise, Agent: null or { Kind: AgentKind.Thing }, IsTask: true, IsUsual: false } && commitment.FirstToken - 2 >= sentence.FirstToken && sentence.Tokens[commitment.FirstToken].Word is "agreed" or "decided"
            && (HasIt(sentence, commitment.FirstToken) || IsOfTheMeeting(sentence, commitment));
        // "Gate: agreed to write to the owner": behind the title of the matter
        bare |= commitment is { Form: CommitmentForm.Promise, Agent: null, IsTask: true, IsUsual: false } && commitment.FirstToken - sentence.FirstToken is > 1 and < 5 && sentence.Tokens[commitment.FirstToken - 1].Word is ":" or "-" && sentence.Tokens[commitment.FirstToken].Is("agreed") && Deeds.IsErrand(commitment.Verb);

        // "Bryn Teg - to follow up and write to the landlord"
        if (commitment is { Form: CommitmentForm.Infinitive, Agent: null, IsTask: true, IsUsual: false } && Deeds.IsErrand(commitment.Verb) || commitment is { Form: CommitmentForm.Infinitive, Agent: null, Verb: "follow" or "follow-up" or "chase-up" })
        {
            return $"'to {commitment.Verb}'";
        }

        if (bare || impersonal)
        {
            return $"agreed to {commitment.Verb}";
        }

        // "Further details to follow", "Report to follow in June"
        if (commitment is { Form: CommitmentForm.Infinitive, Agent: null or { Kind: AgentKind.Thing }, Verb: "follow" } && commitment.ClauseStart == sentence.FirstToken && sentence.Count < 12 && PromisedThings.Subject(sentence, commitment, "report", "update", "paper", "letter", "note", "details", "information", "date", "dates", "figures", "costs", "response", "reply"))
        {
            return "'to follow'";
        }

        // "Notice to go in the newsletter"
        if (commitment is { Form: CommitmentForm.Infinitive, Agent.Kind: AgentKind.Thing, Verb: "go" } && PromisedThings.Follows(sentence, commitment, "in", "into") && sentence.Has("newsletter", "magazine", "bulletin", "website", "minutes"))
        {
            return "'to go in'";
        }

        // "Notice to go up in the porch"
        if (commitment is { Form: CommitmentForm.Infinitive, Agent: null or { Kind: AgentKind.Thing }, Verb: "go" } && PromisedThings.Follows(sentence, commitment, "up") && PromisedThings.Subject(sentence, commitment, "notice", "notices", "poster", "posters", "sign", "signs"))
        {
            return "'to go up'";
        }

        // "Letter and questionnaire to go out with renewals"
        if (commitment is { Form: CommitmentForm.Infinitive, Agent: null or { Kind: AgentKind.Thing }, Verb: "go" } && PromisedThings.Follows(sentence, commitment, "out") && sentence.NamesAPaper(sentence.FirstToken, commitment.FirstToken) && commitment.FirstToken - sentence.FirstToken < 8)
        {
            return "'to go out'";
        }

        // "This item to go on the agenda for March"
        if (commitment is { Form: CommitmentForm.Infinitive, Agent.Kind: AgentKind.Thing, Verb: "go" or "come" or "return" } && (PromisedThings.Follows(sentence, commitment, "on", "to") || PromisedThings.Follows(sentence, commitment, "back", "onto")) && PromisedThings.HasReceiver(sentence, commitment))
        {
            return $"'to {commitment.Verb}'";
        }

        // "Clerk awaiting reply; will chase.", "Will circulate when more details are available.": a note that leaves out who.
        if (commitment is { Form: CommitmentForm.Modal, Frame: Frame.None, Agent: null or { Acts: false }, IsTask: true, IsUsual: false } && Deeds.IsErrand(commitment.Verb) && commitment.ClauseStart == commitment.FirstToken && (commitment.FirstToken == sentence.FirstToken || sentence.Tokens[commitment.FirstToken - 1].Word is ";" or "," or "-" or "so"))
        {
            return $"'will {commitment.Verb}'";
        }

        // "The bench would feature on a future agenda", "This will be an item on the March agenda"
        if (commitment is { Form: CommitmentForm.Modal, Frame: Frame.None or Frame.Reported or Frame.Agreed, IsUsual: false, Agent: null or { Acts: false }, Verb: "feature" or "appear" } && PromisedThings.Follows(sentence, commitment, "on", "in") && sentence.Has("agenda", "newsletter"))
        {
            return $"it would {commitment.Verb} on an agenda";
        }

        // "It was agreed that the May meeting would include an update on the museum", "that the next report would show the costs"
        if (commitment is { Form: CommitmentForm.Modal, Frame: Frame.Agreed, Agent.Kind: AgentKind.Thing, Verb: "include" or "cover" or "contain" or "show" or "feature" or "have" } && PromisedThings.Subject(sentence, commitment, "meeting", "agenda", "report", "reports", "newsletter", "update", "minutes", "letter", "paper", "presentation") && sentence.NamesAPaper(commitment.VerbToken + 1, commitment.VerbToken + 5))
        {
            return $"it was agreed that it would {commitment.Verb}";
        }

        // "The Chair agreed that the next two meetings should follow the same format"
        if (commitment is { Form: CommitmentForm.Modal or CommitmentForm.Subjunctive, Frame: Frame.Agreed, Verb: "follow" } && PromisedThings.Subject(sentence, commitment, "meeting", "meetings", "reports", "report", "agenda", "agendas", "papers") && sentence.Span.Contains(" format", StringComparison.Ordinal))
        {
            return "it was agreed how the next ones are to be";
        }

        return commitment is { Form: CommitmentForm.Modal, Frame: Frame.None or Frame.Reported or Frame.Agreed, IsUsual: false, Agent.Kind: AgentKind.Thing } or { Form: CommitmentForm.Subjunctive, Frame: Frame.Agreed, IsUsual: false, Agent.Kind: AgentKind.Thing } && commitment.Verb is "go" or "come" or "follow" or "return" or "be"
            && PromisedThings.Subject(sentence, commitment, "report", "update", "paper", "letter", "briefing", "note", "item", "matter", "motion", "proposals", "details", "information", "breakdown", "list", "costs", "copy", "draft", "strategy", "plan", "policy", "figures", "response", "this", "it") && PromisedThings.IsOwnAffair(sentence, commitment)
            && !(commitment.Verb == "go" && (PromisedThings.Follows(sentence, commitment, "live", "ahead") || sentence.Span.Contains("consultation", StringComparison.Ordinal))) && (commitment.Verb == "follow" || PromisedThings.HasReceiver(sentence, commitment) || PromisedThings.Follows(sentence, commitment, "out", "from"))
            ? $"it would {commitment.Verb}"
            : null;
    }

    // "The meeting noted the price and agreed to ask for two more quotations", "The meeting agreed to write": nobody in particular.
    // Refuses: "The meeting noted that the school had agreed to pay".
    private static bool IsOfTheMeeting(Sentence sentence, Commitment commitment)
    {
        var (tokens, first) = (sentence.Tokens, sentence.FirstToken);
        return first + 3 < commitment.VerbToken && tokens[first].Is("the") && tokens[first + 1].Is("meeting") && (commitment.FirstToken <= first + 3 || tokens[first + 2].Is(WordClass.VerbPast) && commitment.ClauseStart == commitment.FirstToken && tokens[commitment.FirstToken - 1].Is("and"))
            && (Deeds.IsErrand(commitment.Verb) || Deeds.IsDelivered(commitment.Verb));
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
        // "It was agreed that the Highways Authority should receive copies of the letters"
        if (commitment is { Form: CommitmentForm.Subjunctive, Verb: "receive", Frame: Frame.Agreed, IsUsual: false, Agent: { } taker } && sentence.NamesAPaper(commitment.VerbToken + 1, commitment.VerbToken + 5))
        {
            return $"it was agreed that {taker.Text} should receive it";
        }

        if (commitment is not { Form: CommitmentForm.Modal, Verb: "receive", IsUsual: false, Frame: Frame.None or Frame.Reported or Frame.Agreed, Agent: { Kind: AgentKind.Person or AgentKind.Collective or AgentKind.Thing or AgentKind.Body } receiver })
        {
            return null;
        }

        // "The Panel will receive a report in six months' time": one paper, and when.
        var own = receiver.Kind == AgentKind.Body && Promisers.IsOwn(receiver) && commitment.VerbToken + 1 < sentence.EndToken && sentence.Tokens[commitment.VerbToken + 1].Word is "a" or "an" or "further" && DuePhraseReader.Find(sentence.Passage, commitment.VerbToken, sentence.EndToken).Count > 0;
        if (receiver.Kind != AgentKind.Person && !own && !(receiver.Text is "Members" or "members" or "Councillors" or "councillors" or "councillor" or "Member" or "member"))
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

    // "through a twice-yearly report", "by means of a monthly bulletin"
    private static bool IsThroughRegularPapers(Sentence sentence, int verb)
    {
        for (var at = verb + 1; at + 2 < sentence.EndToken; at++)
        {
            if (sentence.Tokens[at].Word is "through" or "via" && sentence.Tokens[at + 1].Is("a") && sentence.Passage.Text.AsSpan(sentence.Tokens[at + 2].Start, sentence.Tokens[at + 2].End - sentence.Tokens[at + 2].Start) is "twice-yearly" or "six-monthly" or "half-yearly" or "quarterly" or "monthly" or "weekly" or "yearly" or "bi-annual" or "biannual" or "regular")
            {
                return true;
            }
        }

        return false;
    }

    public static string? Weigh(Sentence sentence, Commitment commitment, Attendance attendance)
    {
        // "Bench to be rubbed down": a clerk's note needs no verb that the lexicon knows.
        // and what was agreed may be anything but a decision: "agreed that the hedge should be reduced".
        var named = commitment.IsTask || Deeds.IsForTheAgenda(commitment.Verb) && commitment.Frame is Frame.None or Frame.Agreed && PromisedThings.IsForTheMeeting(sentence, commitment) || commitment is { Form: CommitmentForm.Modal, Verb: "done" or "rectify" or "remedy" } || commitment.Frame == Frame.Agreed && !Deeds.IsSettled(commitment.Verb) && !IsFelt(sentence, commitment) && !Deeds.IsDecision(PromisedThings.Participle(sentence, commitment)) || commitment.Form == CommitmentForm.Infinitive && (sentence.Tokens[commitment.VerbToken].Word is null || commitment.Verb is "close" or "extend" or "state" or "mention" or "announce" || commitment.Verb is "agree" or "decide" or "confirm" or "finalise" && PromisedThings.IsForTheMeeting(sentence, commitment) && !PromisedThings.Subject(sentence, commitment, "minutes") || commitment.Verb == "consider" && PromisedThings.Subject(sentence, commitment, "option", "options", "idea", "quotes", "quotations", "costs") || PromisedThings.Subject(sentence, commitment, "invitation", "invite", "thanks", "condolences")) || commitment is { Form: CommitmentForm.Modal, Verb: "extend" } && PromisedThings.Subject(sentence, commitment, "invitation", "invitations", "invite", "thanks") || PromisedThings.Subject(sentence, commitment, "wording") || commitment.Verb == "change";
        // "A further meeting is to be held with another company"
        if (commitment is { Form: CommitmentForm.IsTo, Verb: "hold", Frame: Frame.None, IsUsual: false } && PromisedThings.Subject(sentence, commitment, "meeting", "meetings") && sentence.HasBefore(commitment.FirstToken, "further", "another"))
        {
            return "a further one is to be held";
        }

        // "Reassurance would be provided through a twice-yearly report": how it is done, year by year.
        if (commitment is { Form: CommitmentForm.Modal, Frame: Frame.None or Frame.Reported } && IsThroughRegularPapers(sentence, commitment.VerbToken))
        {
            return null;
        }

        // "ruled that the item be dealt with as a matter of urgency": ruled for this meeting.
        if (commitment.Verb is "deal" or "take" or "consider" or "treat" && PromisedThings.Subject(sentence, commitment, "item", "items", "matter", "motion", "report", "business") && sentence.Passage.Text.AsSpan(sentence.Tokens[commitment.VerbToken].End, sentence.End - sentence.Tokens[commitment.VerbToken].End) is var how && (how.Contains(" as a matter of urgency", StringComparison.Ordinal) && sentence.Passage.Text.AsSpan(sentence.Start, sentence.End - sentence.Start).Contains("ruled", StringComparison.Ordinal) || how.Contains(" as urgent", StringComparison.Ordinal) || how.Contains(" as an urgent", StringComparison.Ordinal)))
        {
            return null;
        }

        // "will be published on the 12th to coincide with the opening": a timetable, told as news.
        if (commitment is { Form: CommitmentForm.Modal, Frame: Frame.None or Frame.Reported } && sentence.Passage.Text.AsSpan(sentence.Tokens[commitment.VerbToken].End, sentence.End - sentence.Tokens[commitment.VerbToken].End).Contains(" to coincide with ", StringComparison.Ordinal) && DoersBehind.After(sentence, commitment.VerbToken, "by", attendance) is null)
        {
            return null;
        }

        // "the PC have now agreed that the grass will be cut": others have.
        if (commitment.Frame == Frame.Agreed && IsNews(sentence, commitment))
        {
            return null;
        }

        if (commitment.IsUsual || !named || commitment.Frame is Frame.Suggested or Frame.Requested)
        {
            return null;
        }

        // "They can taste the toast that will be made available": which toast it is
        if (commitment.Form == CommitmentForm.Modal && commitment.ClauseStart == commitment.FirstToken && commitment.FirstToken - 2 > sentence.FirstToken && sentence.Tokens[commitment.FirstToken - 1].Is("that") && sentence.Tokens[commitment.FirstToken - 2] is { Shape: Shape.Lower } thing && !thing.Is(WordClass.Reporting) && !thing.Is(WordClass.Commit))
        {
            return null;
        }

        // "Minutes to be put up – done.", "to be presented to the Council.– Presented on 5 January": read out, and done. "The minutes will be signed" is for the chair, there and then.
        if (commitment.Form == CommitmentForm.Infinitive && ReportedDone.Is(sentence, commitment.VerbToken) || commitment.Verb is "sign" or "confirm" or "approve" or "ratify" && AreMinutes(sentence, commitment))
        {
            return null;
        }

        // "It was intended that outcomes would be presented" stays folded.
        if (commitment.Frame == Frame.Unreal)
        {
            // "the budget, which is to be sent out to all Councillors"; "the report which is to be considered by Cabinet" says what report.
            if (commitment.Form == CommitmentForm.IsTo && commitment.ClauseStart > sentence.FirstToken && sentence.Tokens[commitment.ClauseStart - 1].Is("which") && Deeds.IsDelivered(commitment.Verb) && commitment.Verb is not ("present" or "submit" or "bring" or "make") && PromisedThings.HasReceiver(sentence, commitment))
            {
                return $"it is to be {PromisedThings.Participle(sentence, commitment)}";
            }

            return sentence.Span.Contains("intended that", StringComparison.Ordinal) && Deeds.IsDelivered(commitment.Verb) ? $"it was intended that it be {PromisedThings.Participle(sentence, commitment)}" : null;
        }

        // "All residents would be invited to apply", "children would be invited to choose": what is offered to whoever likes.
        if (commitment is { Verb: "invite" or "ask", Frame: not Frame.Agreed } && IsOfferedToAll(sentence, commitment))
        {
            return null;
        }

        // "The Forum will be asked to confirm the minutes": on the day.
        if (Moments.IsNow(sentence, commitment.VerbToken) || commitment is { Verb: "ask" or "invite", Form: CommitmentForm.Modal, Frame: Frame.None, Agent: { } asked } && DuePhraseReader.Find(sentence.Passage, commitment.VerbToken, sentence.EndToken).Count == 0 && (Promisers.IsOwn(asked) || asked.Text is "Members" or "members" or "Cabinet"))
        {
            return null;
        }

        // "required to be carried out, which were in hand"
        if (sentence.Span.EndsWith("in hand.", StringComparison.Ordinal))
        {
            return null;
        }

        var words = PromisedThings.Participle(sentence, commitment);

        // "The list had not been sent out. This would be done following the meeting.": what is done is told in front of it.
        if (commitment is { Form: CommitmentForm.Modal, Verb: "done" or "rectify" or "correct" or "address" or "remedy", Frame: Frame.None or Frame.Reported or Frame.Agreed } && sentence.Tokens[commitment.ClauseStart].Word is "this" or "it" or "that" && commitment.FirstToken - commitment.ClauseStart <= 2 && (Moments.IsAfter(sentence, commitment.VerbToken) || DuePhraseReader.Find(sentence.Passage, commitment.VerbToken, sentence.EndToken).Count > 0))
        {
            return $"it would be {words}";
        }

        if (commitment is { Form: CommitmentForm.Modal or CommitmentForm.IsTo or CommitmentForm.Infinitive, Verb: "inform" or "advise" or "notify" or "tell" or "invite" or "ask" or "request" or "contact" or "approach" or "brief" } && (PromisedThings.IsOfPeople(sentence, commitment) || IsToBeTold(sentence, commitment) || commitment is { Verb: "brief", Frame: Frame.Reported } || commitment.Agent is { Kind: AgentKind.Person or AgentKind.Post } && commitment.Verb != "request" || commitment is { Verb: "request", Form: CommitmentForm.Modal, Agent.Kind: AgentKind.Person or AgentKind.Post } && PromisedThings.Follows(sentence, commitment, "to") || commitment is { Verb: "ask" or "invite" or "approach", Form: CommitmentForm.Modal, Agent: { } } && !PromisedThings.Subject(sentence, commitment, "parties", "party", "applicant", "applicants", "questions", "comments", "bids", "applications", "tenders")))
        {
            return $"they would be {words}";
        }

        // "Councillor Hale would be sent a copy"
        if (commitment is { Form: CommitmentForm.Modal, Verb: "send" or "give" or "email" or "forward" or "provide" or "supply", Agent: { } receiver } && (receiver.Kind == AgentKind.Person || Promisers.IsOwn(receiver) || receiver.Text is "Members" or "members" or "Councillors" or "councillors") && PromisedThings.Follows(sentence, commitment))
        {
            return $"{receiver.Text} would be {words} it";
        }

        // "To be put on the agenda for the next meeting"
        if (commitment is { Form: CommitmentForm.Infinitive, Agent: null } && commitment.FirstToken == sentence.FirstToken)
        {
            return sentence.Count < 20 && (PromisedThings.IsForTheMeeting(sentence, commitment) || sentence.Has("programme") || commitment.VerbToken + 1 < sentence.EndToken && sentence.Tokens[commitment.VerbToken + 1].Word is "by" or "up" || DuePhraseReader.Find(sentence.Passage, commitment.VerbToken, sentence.EndToken).Count > 0) ? $"'to be {words}'" : null;
        }

        // "Past surveys will be sourced by Ingrid", "the note would be redrafted by the Clerk": who is to do it stands behind.
        if (commitment is { Form: CommitmentForm.Modal, IsTask: true } && commitment.Verb is not ("sign" or "lead" or "chair" or "host" or "lay" or "deliver" or "take" or "present" or "determine" or "pay" or "appoint" or "undertake" or "conduct" or "represent")
            && DoersBehind.After(sentence, commitment.VerbToken, "by", attendance) is { Kind: AgentKind.Person or AgentKind.Post } doer && !Promisers.IsOutsider(sentence, doer) && !doer.Text.EndsWith("nspector", StringComparison.Ordinal) && !doer.Text.EndsWith("State", StringComparison.Ordinal))
        {
            return $"it would be {words} by {doer.Text}";
        }

        return commitment.Form switch
        {
            CommitmentForm.Modal when commitment.Frame == Frame.Agreed => $"it was agreed that it would be {words}",
            // "The list was tabled and agreed to be posted on the board"
            CommitmentForm.Promise when sentence.Tokens[commitment.FirstToken].Is("agreed") && (Deeds.IsDelivered(commitment.Verb) || Deeds.IsDeliveredToSomebody(commitment.Verb) || commitment.Verb is "post" or "send") => $"agreed to be {words}",
            CommitmentForm.Modal when IsByAnother(sentence, commitment) => null,
            // "The new lock will be bought and fitted over Easter"; "houses will be bought by the trust" is another's
            CommitmentForm.Modal when commitment is { Frame: Frame.None, Verb: "purchase" or "buy" or "order", IsUsual: false } && sentence.Tokens[commitment.FirstToken].Is("will") && commitment.ClauseStart == sentence.FirstToken && PromisedThings.IsOnce(sentence, commitment) && !PromisedThings.Subject(sentence, commitment, "land", "ground", "house", "houses", "homes", "flats", "property", "properties", "site", "building", "buildings") => $"it will be {words}",
            // "A sign had been obtained, would be put up soon"
            CommitmentForm.Modal when commitment is { Frame: Frame.None, IsTask: true, IsUsual: false } && commitment.ClauseStart == commitment.FirstToken && commitment.FirstToken > sentence.FirstToken && sentence.Tokens[commitment.FirstToken - 1].Is(",") && sentence.HasBefore(commitment.FirstToken, "has", "had", "have")
                && DuePhraseReader.Find(sentence.Passage, commitment.VerbToken, sentence.EndToken).Exists(due => due.Phrase.Form != DueForm.Recurring) => $"it would be {words}, and when",
            CommitmentForm.Modal when commitment is { Frame: Frame.None, IsTask: true, IsUsual: false } && commitment.ClauseStart == sentence.FirstToken && sentence.Tokens[commitment.ClauseStart].Word is "this" or "these" or "they" or "it" && commitment.FirstToken == commitment.ClauseStart + 1
                && PromisedThings.IsOnce(sentence, commitment) => $"it would be {words}, and when",
            CommitmentForm.Modal when PromisedThings.IsOwnAffair(sentence, commitment) && (PromisedThings.IsPromised(sentence, commitment) || Second(sentence, commitment) is { } second && PromisedThings.IsPromised(sentence, second)) => $"it would be {words}",
            CommitmentForm.IsTo when PromisedThings.IsOwnAffair(sentence, commitment) && (PromisedThings.IsPromised(sentence, commitment) || sentence.Tokens[commitment.FirstToken].Word is "is" or "are" && commitment.Verb is not ("hold" or "pay" or "take" or "announce" or "deliver")) => $"it is to be {words}",
            CommitmentForm.Infinitive when IsShort(sentence, commitment) => $"'to be {words}'",
            CommitmentForm.Subjunctive when commitment.Frame == Frame.Agreed && !IsOpinion(sentence, commitment) => $"it was agreed that it be {words}",
            _ => null,
        };
    }

    // "the minutes of May will be confirmed"; "30 minutes", "arising from the minutes – the date" and "to be approved and sent to members" are something else.
    private static bool AreMinutes(Sentence sentence, Commitment commitment)
    {
        var tokens = sentence.Tokens;
        var minutes = tokens.FindLastIndex(Math.Max(sentence.FirstToken, commitment.FirstToken), Math.Max(1, commitment.FirstToken - sentence.FirstToken + 1), token => token.Word is "minutes" or "minute");
        if (minutes < 0)
        {
            return false;
        }

        var behind = sentence.Passage.Text.AsSpan(tokens[commitment.VerbToken].End, sentence.End - tokens[commitment.VerbToken].End);
        return !(minutes > sentence.FirstToken && (tokens[minutes - 1].Shape == Shape.Figure || tokens[minutes - 1].Is(WordClass.Number)))
            && tokens.FindIndex(minutes, commitment.VerbToken - minutes, token => token.Word is "-" or "–") < 0
            && !behind.Contains(" sent ", StringComparison.Ordinal) && !behind.Contains(" circulated ", StringComparison.Ordinal);
    }

    // "The operators of the quarry will be informed", "the Scouts would be told": whoever is told something is somebody. "All parties will be notified" and "businesses would be told" are how it is done.
    private static bool IsToBeTold(Sentence sentence, Commitment commitment) =>
        commitment.Verb is "inform" or "notify" or "tell" && commitment.ClauseStart < commitment.FirstToken && sentence.Tokens[commitment.ClauseStart].Is("the") && !PromisedThings.Subject(sentence, commitment, "parties", "party", "applicant", "applicants", "appellant", "licensee");

    // "the water company has agreed that it will be mended". "It has been agreed that" and "The Committee has agreed that" are the meeting's own.
    private static bool IsNews(Sentence sentence, Commitment commitment)
    {
        var tokens = sentence.Tokens;
        var agreed = tokens.FindLastIndex(commitment.FirstToken, commitment.FirstToken - sentence.FirstToken, token => token.Is("agreed"));
        var have = agreed - (agreed > sentence.FirstToken && tokens[agreed - 1].Is("now") ? 2 : 1);
        return agreed > 0 && have > sentence.FirstToken && tokens[have].Word is "has" or "have" && agreed + 1 < sentence.EndToken && tokens[agreed + 1].Is("that") && AgentFinder.Before(sentence.Passage, sentence.FirstToken, have, Attendance.Nobody) is { } others && others.EndToken == have && (others.Text is "PC" or "District Council" || others.Kind == AgentKind.Body && !Promisers.IsOwn(others));
    }

    // "It was agreed that her help would be greatly missed", "would be appreciated": a feeling.
    private static bool IsFelt(Sentence sentence, Commitment commitment) => PromisedThings.Participle(sentence, commitment) is "missed" or "appreciated" or "needed" or "required" or "valued" or "understood" or "expected" or "preferred" or "enjoyed";

    // "the information would be collated and brought back to the Council": the second deed is the one to ask about.
    private static Commitment? Second(Sentence sentence, Commitment commitment)
    {
        var and = commitment.VerbToken + 1;
        return and + 1 < sentence.EndToken && sentence.Tokens[and].Is("and") && sentence.Tokens[and + 1] is { Shape: Shape.Lower, Word: { } word } next && next.Is(WordClass.Participle) && next.Is(WordClass.Task) ? commitment with { Verb = Lexicon.BaseOf(word), VerbToken = and + 1 } : null;
    }

    private static bool IsOfferedToAll(Sentence sentence, Commitment commitment)
    {
        var to = commitment.VerbToken + 1;
        return to + 1 < sentence.EndToken && sentence.Tokens[to].Is("to") && sentence.Tokens[to + 1].Word is "apply" or "choose" or "bid" or "tender" or "register" or "vote" or "complete" or "pay" or "use" or "book" or "volunteer" or "select";
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
        commitment.Verb is not ("note" or "hold" or "appoint" or "elect" or "nominate" or "co-opt" or "thank") && !IsOfAVerbBefore(sentence, commitment) && (commitment.ClauseStart == sentence.FirstToken || sentence.Tokens[commitment.ClauseStart] is { Shape: Shape.Capital } paper && paper.Is(WordClass.Document) || sentence.Tokens[commitment.ClauseStart - 1].Word is ";" or "-" or "," or ":" or "and" or "but" or "agreed");

    // "has been amended to eight flats and three lets to be located behind the mill": the lets belong to what has been done. "The bench is broken and a new one to be bought" has an article of its own.
    private static bool IsOfAVerbBefore(Sentence sentence, Commitment commitment)
    {
        var start = commitment.ClauseStart;
        // "outlined the works of last year and first proposals for schemes to be undertaken": the schemes are what the proposals are for.
        var told = start - 2 > sentence.FirstToken && sentence.Tokens[start - 1].Is("and") && sentence.Tokens[start].Shape == Shape.Lower && !sentence.Tokens[start].Is(WordClass.Article) && sentence.Tokens.FindIndex(start, commitment.FirstToken - start, token => token.Is(WordClass.Preposition)) > start
            && sentence.Tokens.FindIndex(sentence.FirstToken, start - 1 - sentence.FirstToken, token => token.Is(WordClass.Reporting) || token.Word is "proceeded" or "outlined" or "described" or "explained") >= 0;
        return told || start - 2 > sentence.FirstToken && sentence.Tokens[start - 1].Is("and") && (sentence.Tokens[start].Is(WordClass.Number) || sentence.Tokens[start].Shape == Shape.Figure) && sentence.HasBefore(start - 1, "has", "have", "had", "was", "were");
    }

    // "would be published in the spring by the County Council": another body's doing.
    private static bool IsByAnother(Sentence sentence, Commitment commitment) =>
        DoersBehind.After(sentence, commitment.VerbToken, "by", Attendance.Nobody) is { } doer && (doer.Kind == AgentKind.Body && !Promisers.IsOwn(doer) && !Promisers.IsOfTheHouse(doer) || doer.Text.EndsWith("overnment", StringComparison.Ordinal) || doer.Text.EndsWith("Minister", StringComparison.Ordinal));

    // "Quotes to be obtained. (JB)", "… for the hall roof – Clerk", "…be repaired.          Cllr Ash": a name with which the entry closes is whose it is.
    // Refuses: "… be sent to Mrs Dunn (Clerk)", where the brackets say who she is.
    private static (Agent Owner, int End)? Signed(Sentence sentence, Attendance attendance)
    {
        const int LongestName = 6;
        var passage = sentence.Passage;
        var tokens = passage.Tokens;
        if (sentence.Index + 2 == passage.Sentences.Count && passage.Sentences[sentence.Index + 1] is { IsTaken: false, Count: <= LongestName } last)
        {
            var (first, end) = (last.FirstToken, last.EndToken);
            while (end > first && tokens[end - 1].Word is "." or ")" or "]")
            {
                end--;
            }

            while (first < end && tokens[first].Word is "(" or "[")
            {
                first++;
            }

            if (end > first && ActionTexts.IsName(passage, first, end, attendance) && AgentKinds.Of(passage, first, end, attendance) is AgentKind.Person or AgentKind.Post)
            {
                last.IsTaken = true;
                return (new Agent(AgentKind.Person, first, end, passage.Text[tokens[first].Start..tokens[end - 1].End]), last.End);
            }
        }

        return sentence.Index + 1 == passage.Sentences.Count && ActionTexts.AtTheEnd(passage, sentence.Start, attendance) is { } closing && tokens[closing.FirstToken - 1] is var mark && (mark.Is("-") || mark.Is("/") || mark.Is("(") && !tokens[closing.FirstToken - 2].IsCapital)
            && AgentKinds.Of(passage, closing.FirstToken, closing.EndToken, attendance) is AgentKind.Person or AgentKind.Post ? (closing, sentence.End) : null;
    }

    // "…and the Director said the wording would be adjusted": who said it stands right in front of the saying.
    private static Agent? Sayer(Sentence sentence, Commitment commitment, Attendance attendance)
    {
        for (var at = commitment.ClauseStart - 1; at >= Math.Max(sentence.FirstToken + 1, commitment.ClauseStart - 4); at--)
        {
            if (sentence.Tokens[at].Is(WordClass.Reporting) && sentence.Tokens[at].Shape == Shape.Lower)
            {
                return AgentFinder.Before(sentence.Passage, Clauses.Start(sentence, at), at, attendance) is { Kind: AgentKind.Post } or { Kind: AgentKind.Collective, Text: "Officers" or "officers" } ? AgentFinder.Before(sentence.Passage, Clauses.Start(sentence, at), at, attendance) : null;
            }
        }

        return null;
    }

    // "Sampson & Co to be asked to price the work", "The Clerk is to be asked to write": whoever is asked. "Arrangements would be made for an officer to call": whoever they are made for.
    // Refuses: "Mr Lane to be invited to future meetings", "they would be asked to choose", "Arrangements would be made for members to see it".
    private static Agent? Bidden(Sentence sentence, Commitment commitment, Attendance attendance)
    {
        var (tokens, behind) = (sentence.Tokens, commitment.VerbToken + 1);
        if (commitment is { IsPassive: true, Form: CommitmentForm.Infinitive or CommitmentForm.IsTo, Verb: "ask" or "instruct", Agent: { Kind: not AgentKind.Pronoun } asked } && behind + 1 < sentence.EndToken && tokens[behind].Is("to") && tokens[behind + 1].Is(WordClass.VerbBase))
        {
            return asked.Acts ? asked : asked.EndToken - asked.FirstToken > 1 && tokens[asked.FirstToken].IsCapital && tokens[asked.EndToken - 1].IsCapital ? asked with { Kind = AgentKind.Body } : null;
        }

        if (commitment.Verb != "make" || behind + 2 >= sentence.EndToken || !tokens[behind].Is("for") || !PromisedThings.Subject(sentence, commitment, "arrangements", "arrangement"))
        {
            return null;
        }

        var to = tokens.FindIndex(behind + 1, Math.Min(8, sentence.EndToken - behind - 1), token => token.Is("to"));
        return to > behind + 1 && AgentFinder.Before(sentence.Passage, behind + 1, to, attendance) is { Kind: AgentKind.Post or AgentKind.Person or AgentKind.Collective } sent && sent.EndToken == to && !Promisers.IsOwn(sent) && !sent.Text.Contains("embers", StringComparison.Ordinal) && !sent.Text.Contains("ouncillors", StringComparison.Ordinal) ? sent : null;
    }

    // "At the invitation of the Chairman, the Director replied … . The Framework would be shared with members": not said who, so nobody is.
    private static Agent? Speaker(Sentence sentence, Commitment commitment, Attendance attendance)
    {
        if (commitment.Frame == Frame.Reported)
        {
            return Sayer(sentence, commitment, attendance) ?? (AgentFinder.Subject(sentence.Passage, sentence.FirstToken, commitment.ClauseStart, attendance) is { Kind: AgentKind.Post } officer ? officer : null) ?? Confirming(sentence, commitment, attendance);
        }

        return commitment.Form == CommitmentForm.Infinitive && commitment.Agent is { Kind: AgentKind.Post, Text: "Contractor" } contractor && attendance.Knows(contractor.Text) ? contractor : null;
    }

    // "The Engineer reported that the review was under way and a full report should be ready for May": his own paper.
    private static Agent? Reporter(Sentence sentence, Attendance attendance)
    {
        var told = sentence.Tokens.FindIndex(sentence.FirstToken, Math.Min(8, sentence.Count), token => token.Is(WordClass.Reporting) && token.Shape == Shape.Lower);
        return told > sentence.FirstToken && AgentFinder.Before(sentence.Passage, sentence.FirstToken, told, attendance) is { Kind: AgentKind.Post } post && post.FirstToken <= sentence.FirstToken + 1 && post.EndToken == told && !Promisers.IsOutsider(sentence, post) ? post : null;
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
