using ActionBot.Minutes.DueDates;
using ActionBot.Minutes.Owners;
using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>
/// Somebody agreed, undertook, offered, would, will or is to do a deed that can be asked about.
/// <para>Takes: "The Director agreed to confirm the County’s target", "Stefan Zielny would circulate the chart", "He would put a piece in the parish magazine", "MP to inform the club",
/// "It was agreed that the Scrutiny Officer would pass on the wording", "The Chief Nurse was willing to present the findings".</para>
/// <para>Refuses: "The Council would continue to lobby", "class sizes would be restricted", "they will then check if there is a worry", "it was hoped that officers would attend", "she had agreed to take the chair".</para>
/// </summary>
internal sealed class Undertakings : IRecogniser
{
    public void Read(Draft draft)
    {
        foreach (var sentence in draft.OpenSentences.ToList())
        {
            if (sentence.IsTaken || IsQuestion(sentence) && !IsNoteOfAQuestion(sentence, draft.Outline.Attendance) || Moments.IsOfAnEarlierMeeting(sentence))
            {
                continue;
            }

            if (sentence.Commitments(draft.Outline.Attendance).Count == 0)
            {
                continue;
            }

            var promises = sentence.Commitments(draft.Outline.Attendance).Select(commitment => (Commitment: commitment, Why: Weigh(sentence, commitment))).Where(promise => promise.Why is not null).ToList();
            if (promises.Count > 0 && sentence.Has(";"))
            {
                promises = WithPassives(sentence, promises, draft.Outline.Attendance);
            }

            // "… for the hall roof. Clerk to arrange.": a word or two says nothing without the sentence before.
            if (promises is [{ Commitment: { Form: CommitmentForm.Infinitive, Agent: { Kind: AgentKind.Person or AgentKind.Post } doer } bare }] && sentence.Index > 0 && sentence.Passage.Sentences[sentence.Index - 1] is { IsTaken: false, Count: < LongestOccasion } occasion && doer.FirstToken <= sentence.FirstToken + 1 && IsBare(sentence, bare))
            {
                sentence.IsTaken = occasion.IsTaken = true;
                draft.Add(nameof(Undertakings), promises[0].Why!, FindingKind.ActionPoint, Strength.Undertaking, sentence.Passage, occasion.Start, sentence.End, doer, new Draft.Options(DueFrom: occasion.FirstToken, Reference: sentence.Passage.Label));
                continue;
            }

            for (var i = 0; i < promises.Count; i++)
            {
                var (commitment, why) = promises[i];
                if (i > 0 && !StandsByItself(sentence, promises[i - 1].Commitment, commitment))
                {
                    continue;
                }

                sentence.IsTaken = true;
                var next = i + 1;
                while (next < promises.Count && !StandsByItself(sentence, promises[next - 1].Commitment, promises[next].Commitment))
                {
                    next++;
                }

                var end = next == promises.Count ? sentence.End : HandedTo(sentence, promises[next].Commitment) is { } taker ? sentence.Tokens[taker.EndToken - 1].End : sentence.Tokens[Joint(sentence, promises[next].Commitment) - 1].End;
                var start = i == 0 ? Start(sentence, commitment) : HandedTo(sentence, commitment) is { } heir ? sentence.Tokens[heir.FirstToken].Start : sentence.Tokens[Behind(sentence, Joint(sentence, commitment))].Start;
                var owner = commitment.Agent is { Kind: not AgentKind.Pronoun and not AgentKind.Thing } agent ? agent : null;

                // "The Committee agreed to ask the Head of Parks to look at the signs": with the asking it is his.
                owner = owner is { Kind: AgentKind.Body } && commitment.Verb is "ask" or "request" or "instruct" && Promisers.IsOwn(owner) && Bidding.AsksSomebodyTo(sentence, commitment.VerbToken) && Bidding.Bidden(sentence, commitment.VerbToken, draft.Outline.Attendance) is { Kind: AgentKind.Post or AgentKind.Person } bidden ? bidden : owner;
                draft.Add(nameof(Undertakings), why!, FindingKind.ActionPoint, Strength.Undertaking, sentence.Passage, start, end, owner, new Draft.Options(DueFrom: commitment.VerbToken, Reference: sentence.Passage.Label));
            }
        }
    }

    private const int LongestOccasion = 45;

    // "Clerk to arrange.", "KS to confirm", "Clerk to deal with this": nothing but the verb.
    private static bool IsBare(Sentence sentence, Commitment commitment)
    {
        for (var at = commitment.VerbToken + 1; at < sentence.EndToken; at++)
        {
            if (!(sentence.Tokens[at].Word is "." or "this" or "it" or "with" or "up" or "on" or "these" or "accordingly"))
            {
                return false;
            }
        }

        return true;
    }

    // "The Officer would send a leaflet; arrangements will be made for a visit": what stands behind the semicolon is promised too, by nobody named.
    private static List<(Commitment Commitment, string? Why)> WithPassives(Sentence sentence, List<(Commitment Commitment, string? Why)> promises, Attendance attendance)
    {
        var all = new List<(Commitment Commitment, string? Why)>();
        foreach (var commitment in sentence.Commitments(attendance))
        {
            var found = promises.FindIndex(promise => ReferenceEquals(promise.Commitment, commitment));
            if (found >= 0)
            {
                all.Add(promises[found]);
            }
            else if (commitment.IsPassive && commitment.ClauseStart > sentence.FirstToken && sentence.Tokens[commitment.ClauseStart - 1].Is(";") && PassiveUndertakings.Weigh(sentence, commitment, attendance) is { } why)
            {
                all.Add((commitment, why));
            }
        }

        return all;
    }

    // "Cllr Pinnock to fix the bolt, Clerk to get a price" is two; "would pass it on, and would ask for a report in March" is two because the second has a time of its own.
    private static bool StandsByItself(Sentence sentence, Commitment first, Commitment second)
    {
        if (HandedTo(sentence, second) is { } taker && taker.Text != first.Agent?.Text && first.Agent is { Acts: true })
        {
            return true;
        }

        var joint = Joint(sentence, second);
        if (joint <= first.VerbToken + 1 || sentence.Tokens[joint].Word is not ("and" or "," or ";" or "but" or "-"))
        {
            return false;
        }

        // "Victor to reclaim the fares and the TRA to claim this back": a body that has its own errand is another owner.
        if (first.Form == CommitmentForm.Infinitive && second is { Form: CommitmentForm.Infinitive, Agent: { Kind: AgentKind.Body } body } && body.FirstToken >= second.ClauseStart && body.Text != first.Agent?.Text)
        {
            return true;
        }

        return second.IsPassive || first.IsPassive || (second.Agent is { Kind: AgentKind.Person or AgentKind.Post } other && other.FirstToken >= second.ClauseStart && other.Text != first.Agent?.Text)
            || (first.Form == CommitmentForm.Modal && second.Form == CommitmentForm.Modal && HasTime(sentence, second.VerbToken, sentence.EndToken) && !HasTime(sentence, first.VerbToken, joint));
    }

    // "to send the form to Paul, who will collate the replies": who gets it has a deed of his own. "the officer who would attend" says which officer.
    private static Agent? HandedTo(Sentence sentence, Commitment commitment)
    {
        var who = commitment.ClauseStart - 1;
        return who > sentence.FirstToken && sentence.Tokens[who].Is("who") && commitment is { Form: CommitmentForm.Modal, IsPassive: false, Agent: { Kind: AgentKind.Person or AgentKind.Post } taker } && taker.FirstToken > sentence.FirstToken && taker.EndToken <= who
            && sentence.Tokens[taker.FirstToken - 1] is var before && (before.Is("to") || before.Is(WordClass.Article) && taker.FirstToken - 2 > sentence.FirstToken && sentence.Tokens[taker.FirstToken - 2].Is("to")) ? taker : null;
    }

    // Where the second clause begins, its "and" or comma included.
    private static int Joint(Sentence sentence, Commitment commitment)
    {
        var at = commitment.ClauseStart;
        while (at > sentence.FirstToken && sentence.Tokens[at - 1].Word is "and" or "," or ";" or "but" or "that" or "-")
        {
            at--;
        }

        return at;
    }

    // A semicolon or comma parts two clauses and belongs to neither.
    private static int Behind(Sentence sentence, int joint) => sentence.Tokens[joint].Word is ";" or "," or "-" && joint + 1 < sentence.EndToken ? joint + 1 : joint;

    private static bool HasTime(Sentence sentence, int first, int end) => DuePhraseReader.Find(sentence.Passage, first, end).Count > 0;

    /// <summary>Why the clause commits somebody; null where it does not.</summary>
    private static string? Weigh(Sentence sentence, Commitment commitment)
    {
        if (commitment.IsPassive || commitment.IsUsual || commitment.Agent is not { Acts: true } agent || commitment.Frame is Frame.Unreal or Frame.Suggested or Frame.Requested)
        {
            return null;
        }

        // "A Member would …" speaks for himself; a landlord or the residents promise only where they undertake it, and an applicant's promise is a matter of the application.
        if (commitment.Form != CommitmentForm.Promise && (agent.Text is "Member" or "Councillor" || Promisers.IsOutsider(sentence, agent)) || agent.Text.StartsWith("applicant", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        // "a new manager would join the team", told as news: somebody or other is nobody. "It was agreed that a member would attend" is.
        if (commitment.Form == CommitmentForm.Modal && commitment.Frame != Frame.Agreed && agent is { Kind: AgentKind.Post or AgentKind.Collective } && agent.FirstToken > sentence.FirstToken && agent.FirstToken < sentence.EndToken && sentence.Tokens[agent.FirstToken - 1].Word is "a" or "an" or "any" or "each" or "every")
        {
            return null;
        }

        // "A member of the public said that she would write": nobody the meeting can ask.
        if (agent.Kind == AgentKind.Pronoun && sentence.HasBefore(Math.Max(sentence.FirstToken, agent.FirstToken), "said", "stated", "confirmed", "advised") && sentence.Tokens.FindIndex(sentence.FirstToken, Math.Min(6, sentence.Count), token => token.Is("public") || token.Is(WordClass.Outsider) && !token.Is(WordClass.Role)) >= 0)
        {
            return null;
        }

        // "was mentioned, as the Inspector will look at it": a reason
        if (commitment.Form == CommitmentForm.Modal && agent.FirstToken > sentence.FirstToken + 1 && agent.FirstToken < sentence.EndToken && sentence.Tokens[agent.FirstToken - (sentence.Tokens[agent.FirstToken - 1].Is(WordClass.Article) ? 2 : 1)].Word is "as" or "because" or "since")
        {
            return null;
        }

        // "whose aim is to get a review", "the next step is to map the paths": what something is for.
        if (commitment.Form == CommitmentForm.IsTo && commitment.FirstToken > sentence.FirstToken && sentence.Tokens[commitment.FirstToken - 1].Word is "aim" or "aims" or "purpose" or "objective" or "intention" or "idea" or "goal" or "role" or "remit" or "plan" or "priority" or "task" or "hope" or "step" or "challenge")
        {
            return null;
        }

        // "The role of Ulster Fibre is to bring…", "the Chairman's priority, he said, was to act": a thing of somebody's is to.
        if (commitment.Form == CommitmentForm.IsTo && IsOfAPurpose(sentence, commitment))
        {
            return null;
        }

        // "and was to meet with the contractor", "MG reported that he was to attend a meeting": he spoke of his own affairs.
        if (commitment.Form == CommitmentForm.IsTo && sentence.Tokens[commitment.FirstToken].Word is "was" or "were" && (commitment.Agent is { Kind: AgentKind.Pronoun } || commitment.FirstToken > sentence.FirstToken + 1 && sentence.Tokens[commitment.FirstToken - 1].Is(WordClass.Pronoun) && sentence.Tokens[commitment.VerbToken].Word is "attend" or "meet" or "visit" or "present" || sentence.Tokens[commitment.FirstToken].Is("was") && sentence.Tokens[commitment.FirstToken + 1].Is("going") && sentence.Passage.Text.AsSpan(sentence.Tokens[commitment.VerbToken].Start).StartsWith("enter", StringComparison.Ordinal) && sentence.Passage.Text.AsSpan(sentence.Tokens[commitment.VerbToken].Start, sentence.End - sentence.Tokens[commitment.VerbToken].Start) is var entered && (entered.Contains("competition", StringComparison.OrdinalIgnoreCase) || entered.Contains("contest", StringComparison.OrdinalIgnoreCase) || entered.Contains("show", StringComparison.OrdinalIgnoreCase) || entered.Contains("award", StringComparison.OrdinalIgnoreCase) || entered.Contains("race", StringComparison.OrdinalIgnoreCase) || entered.Contains("bloom", StringComparison.OrdinalIgnoreCase))))
        {
            return null;
        }

        // "Clerk to write to the MP – letter sent 4 May": read out, and done.
        if (commitment.Form == CommitmentForm.Infinitive && (ReportedDone.Is(sentence, commitment.VerbToken) || NotToBeDone.Is(sentence, commitment)))
        {
            return null;
        }

        if (IsOfTheMoment(sentence, commitment) || IsDone(sentence, commitment) || commitment.IsProgressive && !IsTold(sentence, commitment))
        {
            return null;
        }

        switch (commitment.Form)
        {
            // "The plotholder wants to keep it. She promised to clear it"
            case CommitmentForm.Promise when agent.Kind == AgentKind.Pronoun && Promisers.IsOutsider(sentence, agent):
                return null;

            // "They have put up a sign and promised to brief their staff", "the caterers were asked; they are happy to do this": news of people whom nobody here can ask.
            case CommitmentForm.Promise when agent is { Kind: AgentKind.Pronoun, Text: "They" or "they" } && sentence.Tokens[commitment.FirstToken].Is(WordClass.Be) || commitment.Form == CommitmentForm.Promise && sentence.Passage.Text.AsSpan(sentence.Tokens[sentence.FirstToken].Start).StartsWith("They have "):
                return null;

            // "The Clerk had rung the County Council and they confirmed that they would inspect it": others said so.
            case CommitmentForm.Modal when agent.Kind != AgentKind.Collective && commitment.Frame == Frame.Reported && sentence.Passage.Text.AsSpan(sentence.Tokens[commitment.ClauseStart].Start).StartsWith("they ") && IsOthersWord(sentence, commitment):
                return null;

            // "the Clerk had rung Mr Rowe, who agreed to meet him": told as done.
            case CommitmentForm.Promise when commitment.ClauseStart > sentence.FirstToken && sentence.Tokens[commitment.ClauseStart - 1].Is("who") && sentence.HasBefore(commitment.ClauseStart, "had"):
                return null;

            // "reported that Jo has volunteered to look after it", "reported that she agreed to draft a letter": what was promised elsewhere, told here.
            case CommitmentForm.Promise when commitment.Frame == Frame.Reported && IsToldOf(sentence, commitment):
                return null;

            // "The Council has agreed to provide the money": news of what a body agreed elsewhere.
            case CommitmentForm.Promise when (agent.Kind == AgentKind.Body || Promisers.IsOutsider(sentence, agent)) && commitment.FirstToken > sentence.FirstToken && (sentence.Tokens[commitment.FirstToken - 1].Word is "has" or "have" || sentence.Tokens[commitment.FirstToken - 1].Is("now") && sentence.Tokens[commitment.FirstToken - 2].Is(WordClass.Have)):
                return null;

            case CommitmentForm.Promise when agent.Kind is AgentKind.Person or AgentKind.Post or AgentKind.Pronoun || agent.Kind is AgentKind.Body or AgentKind.Collective && (commitment.IsTask || agent.Text is "Officers" or "officers"):
                return commitment.IsTask || !Deeds.IsSettled(commitment.Verb) && !Deeds.IsConceded(commitment.Verb) ? $"'{agent.Text}' promised to {commitment.Verb}" : null;

            // "The group agreed to consider this for the following term", "Members agreed to revisit it in June": taken up, and when
            case CommitmentForm.Promise when agent.Kind is AgentKind.Body or AgentKind.Collective && commitment.Verb is "consider" or "revisit" or "re-visit" or "reconsider" or "discuss" && commitment.VerbToken + 1 < sentence.EndToken && sentence.Tokens[commitment.VerbToken + 1].Word is "this" or "it" or "the" or "these" && HasTime(sentence, commitment.VerbToken, sentence.EndToken):
                return $"'{agent.Text}' agreed to {commitment.Verb} it";

            // "therefore he would represent both sectors", told as his own view
            case CommitmentForm.Modal when commitment is { Verb: "represent", Frame: Frame.Reported }:
                return null;

            // "we will do this in drier weather", "Jo will do it next week"
            case CommitmentForm.Modal when commitment is { Verb: "do", Frame: Frame.None or Frame.Reported or Frame.Agreed } && commitment.VerbToken + 1 < sentence.EndToken && sentence.Tokens[commitment.VerbToken + 1].Word is "this" or "it" or "these" or "that" && (HasTime(sentence, commitment.VerbToken, sentence.EndToken) || commitment.VerbToken + 2 < sentence.EndToken && sentence.Tokens[commitment.VerbToken + 2].Word is "in" or "when" or "after" or "before" or "next") && (agent.Kind is AgentKind.Person or AgentKind.Post || agent.Text is "we" or "We"):
                return $"'{agent.Text}' will do it";

            // "STW said he would help with the stall on Saturday"; "the Officer would help residents to apply" says no time.
            case CommitmentForm.Modal when commitment is { Verb: "help" or "assist", IsUsual: false, Frame: Frame.None or Frame.Reported or Frame.Agreed } && agent.Kind is AgentKind.Person or AgentKind.Post && PromisedThings.IsOnce(sentence, commitment):
                return $"'{agent.Text}' will help";

            case CommitmentForm.Modal or CommitmentForm.IsTo when (commitment.IsTask || IsAnyDeed(sentence, commitment, agent) || Promisers.IsForAMeetingOfItsOwn(sentence, commitment)) && Promisers.IsPlain(sentence, commitment):
                return $"'{agent.Text}' is to {commitment.Verb}";

            case CommitmentForm.Infinitive when IsClause(sentence, commitment) && commitment.Verb == "agree" && agent.Kind is AgentKind.Person or AgentKind.Post && !Object(sentence, commitment, "minutes", "report", "recommendations", "recommendation"):
                return $"'{agent.Text} to agree'";

            // "the Trunk Road Agency to look into the barrier": another body's news.
            case CommitmentForm.Infinitive when agent.Kind == AgentKind.Body && agent.Text.Split(' ')[^1].ToLowerInvariant() is "agency" or "trust" or "company" or "ltd" or "plc" or "association" or "nhs" or "college" or "club" or "society":
                return null;

            case CommitmentForm.Infinitive when IsClause(sentence, commitment) && (commitment.IsTask || agent.Kind is AgentKind.Person or AgentKind.Post && !IsCourtesy(sentence, commitment)):
                return $"'{agent.Text} to {commitment.Verb}'";

            // "All to read the draft", "Everyone to think of a venue"
            case CommitmentForm.Infinitive when IsClause(sentence, commitment) && (agent.Text is "All" or "Everyone" or "Everybody" or "ALL" || Promisers.IsOwn(agent)) && sentence.Passage.Text.AsSpan(sentence.Tokens[commitment.VerbToken].Start) is ['r', 'e', 'a', 'd', ' ', ..] or ['t', 'h', 'i', 'n', 'k', ' ', ..]:
                return $"'{agent.Text} to {commitment.Verb}'";

            // "It was agreed that everyone should try harder": a good intention
            case CommitmentForm.Subjunctive when commitment.Verb == "try" && agent.Kind == AgentKind.Collective:
                return null;

            case CommitmentForm.Subjunctive when commitment.Frame == Frame.Agreed && commitment.IsTask:
                return $"it was agreed that {agent.Text} {commitment.Verb}";

            default:
                return null;
        }
    }

    private static bool IsOthersWord(Sentence sentence, Commitment commitment)
    {
        for (var at = commitment.ClauseStart - 1; at > sentence.FirstToken && at > commitment.ClauseStart - 5; at--)
        {
            if (sentence.Tokens[at].Is(WordClass.Reporting))
            {
                return sentence.Tokens[at - 1].Is("they") || sentence.Tokens[at - 1].Is(WordClass.Pronoun) && sentence.Passage.Text.AsSpan(sentence.Tokens[at - 1].Start).StartsWith("they", StringComparison.OrdinalIgnoreCase) || sentence.Tokens[at - 1].Is(WordClass.Have) && at - 2 >= sentence.FirstToken && sentence.Passage.Text.AsSpan(sentence.Tokens[at - 2].Start).StartsWith("they", StringComparison.OrdinalIgnoreCase);
            }
        }

        return false;
    }

    private static bool IsToldOf(Sentence sentence, Commitment commitment)
    {
        var lead = sentence.Tokens[commitment.ClauseStart - 1];
        return lead.Is("that") && sentence.Tokens[commitment.FirstToken].Word is "agreed" or "volunteered" or "offered" or "promised" or "undertaken";
    }

    private static bool IsOfAPurpose(Sentence sentence, Commitment commitment)
    {
        for (var at = commitment.FirstToken - 1; at >= Math.Max(sentence.FirstToken, commitment.FirstToken - 14); at--)
        {
            if (sentence.Tokens[at].Word is "role" or "aim" or "aims" or "purpose" or "objective" or "priority" or "remit" or "task" or "idea" or "goal" or "intention" or "plan" or "job" or "challenge" or "answer" or "advice" or "recommendation")
            {
                return true;
            }

            if (sentence.Tokens[at].Word is "that" or ";" or "and")
            {
                return false;
            }
        }

        return false;
    }

    // "It was agreed that Councillors and Clerk would ride the bridleways", "P. Wishart is to change the mailing list", "Cllr Hale will unclog the gully": where it was agreed, or a person is named, the lexicon need not know the deed.
    private static bool IsAnyDeed(Sentence sentence, Commitment commitment, Agent agent)
    {
        if (commitment.IsUsual || commitment.IsProgressive || Deeds.IsSettled(commitment.Verb) || commitment.Verb is "be" or "go" or "come" or "see" or "say" or "think" or "feel" or "hear" or "have" or "start" or "begin" or "open" or "run" or "keep" or "stand" or "attempt" or "wait" or "await")
        {
            return false;
        }

        var tokens = sentence.Tokens;
        var considers = commitment is { Verb: "consider", Form: CommitmentForm.Modal };
        if (considers && commitment.Frame is Frame.None or Frame.Reported && (agent.Kind == AgentKind.Person && tokens[agent.FirstToken].Shape == Shape.Upper || agent.Kind is AgentKind.Person or AgentKind.Post && commitment.VerbToken + 1 < sentence.EndToken && tokens[commitment.VerbToken + 1].Word is "whether" or "how" or "if" or "what" or "options" or "ways" or "this"))
        {
            return true;
        }

        var unknown = tokens[commitment.VerbToken].Word is null || considers;
        return commitment.Frame == Frame.Agreed && agent.Kind != AgentKind.Body || commitment.Form == CommitmentForm.IsTo && agent.Kind is AgentKind.Person || unknown && agent.Kind == AgentKind.Person && commitment.Frame == Frame.None && (sentence.Tokens[agent.FirstToken].Is(WordClass.Courtesy) || sentence.Tokens[agent.FirstToken].Shape == Shape.Upper || commitment.Form == CommitmentForm.Modal && (agent.FirstToken == sentence.FirstToken || agent.FirstToken < sentence.EndToken && sentence.Tokens[agent.FirstToken - 1].Is("-")) && (GivenNames.Contains(agent.Text) || agent.Text is [.., ' ', >= 'A' and <= 'Z'] && GivenNames.Contains(agent.Text.AsSpan(0, agent.Text.Length - 2))) && sentence.Tokens[commitment.FirstToken].Is("will"));
    }

    // "The Chair agreed to take item 9 first", "details would be given under item 5", "the Leader would make the decision": over when the meeting is.
    private static bool IsOfTheMoment(Sentence sentence, Commitment commitment)
    {
        var tokens = sentence.Tokens;
        var light = commitment.Verb is "make" && Object(sentence, commitment, "decision", "decisions", "judgement", "difference", "sense") || commitment.Verb is "take" or "change" or "vary" or "amend" or "order" && Object(sentence, commitment, "item", "items", "order", "agenda", "chair", "vote", "questions") && !Object(sentence, commitment, "minute", "minutes") || commitment.Verb is "take" && Object(sentence, commitment, "minutes", "notes") || commitment.Verb is "pay" && Object(sentence, commitment, "tribute", "respects", "attention") || commitment.Verb is "ask" or "invite" or "remind" && commitment.Form == CommitmentForm.Modal && Object(sentence, commitment, "members", "councillors") && !(commitment.Verb == "ask" && commitment.Agent is { Kind: AgentKind.Person } asker && tokens[asker.FirstToken].Shape == Shape.Upper && tokens[sentence.EndToken - 1].Is(".") && tokens[sentence.EndToken - 2].Word is "members" or "councillors");
        var signed = commitment.Verb is "sign" && !Object(sentence, commitment, "lease", "agreement", "contract", "mandate", "letter", "form", "forms", "petition", "declaration", "register", "acceptance", "deed", "deeds");
        return light || signed || commitment.Verb is "chair" || Moments.IsNow(sentence, commitment.VerbToken);
    }

    // "offered to pass on the number, which he did before the meeting closed"
    private static bool IsDone(Sentence sentence, Commitment commitment)
    {
        for (var at = commitment.VerbToken + 1; at + 2 < sentence.EndToken; at++)
        {
            if (sentence.Tokens[at].Is("which") && sentence.Tokens[at + 1].Is(WordClass.Pronoun) && sentence.Tokens[at + 2].Is("did") || sentence.Tokens[at].Is("and") && sentence.Tokens[at + 1].Is("did") && sentence.Tokens[at + 2].Is("so"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Object(Sentence sentence, Commitment commitment, params ReadOnlySpan<string> words)
    {
        for (var at = commitment.VerbToken + 1; at < Math.Min(sentence.EndToken, commitment.VerbToken + 5); at++)
        {
            if (sentence.Tokens[at].Is(WordClass.Preposition))
            {
                return false;
            }

            foreach (var word in words)
            {
                if (sentence.Passage.Text.AsSpan(sentence.Tokens[at].Start, sentence.Tokens[at].End - sentence.Tokens[at].Start).Equals(word, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // "will be contacting", "would be reporting back": somebody says what he is about to do. "would be reviewing" is how the service works.
    private static bool IsTold(Sentence sentence, Commitment commitment) =>
        // "will be meeting with Ms Adair about the newsletter" is one meeting.
        commitment is { Verb: "meet", Agent.Kind: AgentKind.Person or AgentKind.Post or AgentKind.Pronoun } && commitment.VerbToken + 2 < sentence.EndToken && sentence.Tokens[commitment.VerbToken + 1].Is("with") && (sentence.Tokens[commitment.VerbToken + 2].IsCapital || sentence.Tokens[commitment.VerbToken + 2].Is("the"))
        // "will be making a purchase", "would be making enquiries"
        || commitment is { Verb: "make", Agent.Kind: AgentKind.Person or AgentKind.Post or AgentKind.Pronoun } && sentence.Passage.Text.AsSpan(sentence.Tokens[commitment.VerbToken].End, sentence.EndToken < sentence.Tokens.Count ? sentence.End - sentence.Tokens[commitment.VerbToken].End : sentence.Passage.Text.Length - sentence.Tokens[commitment.VerbToken].End) is var what && (what.StartsWith(" a purchase") || what.StartsWith(" enquiries") || what.StartsWith(" an application") || what.StartsWith(" arrangements") || what.StartsWith(" contact") || what.StartsWith(" the arrangements") || what.StartsWith(" a request"))
        || commitment.IsTask && commitment.Agent is { Kind: AgentKind.Person or AgentKind.Post or AgentKind.Pronoun } or { Kind: AgentKind.Collective, Text: "Officers" or "officers" } && !Deeds.IsProcess(commitment.Verb);

    // "Members to note", "Council to thank": a parish's infinitive that asks for no deed.
    private static bool IsCourtesy(Sentence sentence, Commitment commitment) =>
        commitment.Verb == "declare" || Deeds.IsSettled(commitment.Verb) || sentence.Tokens[commitment.VerbToken].Is(WordClass.NoTask) || commitment.Verb is "be" or "declare" or "speak" && sentence.Span.Contains("invited", StringComparison.Ordinal);

    // The infinitive is its clause's only verb: "asked the Clerk to write" has another in front of it, and is a request.
    private static bool IsClause(Sentence sentence, Commitment commitment)
    {
        if (commitment.ClauseStart == sentence.FirstToken)
        {
            return true;
        }

        // Where the finder let it begin in the middle, it has seen to that.
        var lead = sentence.Tokens[commitment.ClauseStart - 1];
        return lead.Word is ";" or "-" or ":" or "with" or "," or "and" or "but" or "so" || commitment.Agent is { } agent && agent.FirstToken == commitment.ClauseStart && !lead.Is(WordClass.Joint);
    }

    private static bool IsQuestion(Sentence sentence) => sentence.Span[^1] == '?';

    // "Jo to ask the landlord whether he would reduce the rent?": the errand is no question, what he is to ask is. "Clerk to write?" is one.
    private static bool IsNoteOfAQuestion(Sentence sentence, Attendance attendance) =>
        sentence.Has("whether", "if", "how") && sentence.Commitments(attendance) is [{ Form: CommitmentForm.Infinitive, IsPassive: false, Agent: { Kind: AgentKind.Person or AgentKind.Post } doer, IsTask: true }, ..] && doer.FirstToken <= sentence.FirstToken + 1;

    // A clause behind a semicolon, or behind ", which", stands by itself in a long sentence.
    private static int Start(Sentence sentence, Commitment commitment)
    {
        var tokens = sentence.Tokens;
        if (sentence.Count < 30)
        {
            return sentence.Start;
        }

        for (var at = commitment.ClauseStart; at > sentence.FirstToken; at--)
        {
            if (tokens[at - 1].Is(";") && commitment.VerbToken - at < 40)
            {
                return tokens[at].Start;
            }
        }

        return sentence.Start;
    }
}
