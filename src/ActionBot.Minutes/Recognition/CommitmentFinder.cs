using ActionBot.Minutes.Owners;
using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>
/// Finds the verb groups of a sentence that may commit somebody: modality, voice, negation, who stands in front and what introduces the
/// clause. It decides nothing; the recognisers do.
/// </summary>
internal static class CommitmentFinder
{
    public static List<Commitment> Find(Sentence sentence, Attendance attendance)
    {
        const WordClass leads = WordClass.Commit | WordClass.Modal | WordClass.Be | WordClass.VerbBase | WordClass.VerbS | WordClass.Leading;
        List<Commitment>? found = null;
        for (var at = sentence.FirstToken; at < sentence.EndToken; at++)
        {
            if (!sentence.Tokens[at].Is(leads) || sentence.Passage.IsQuoted(sentence.Tokens[at].Start))
            {
                continue;
            }

            if ((Promise(sentence, at, attendance) ?? Modal(sentence, at, attendance) ?? IsTo(sentence, at, attendance) ?? Infinitive(sentence, at, attendance) ?? Subjunctive(sentence, at, attendance)) is { } commitment)
            {
                (found ??= []).Add(commitment);
                at = Math.Max(at, commitment.VerbToken);
            }
        }

        return found ?? None;
    }

    private static readonly List<Commitment> None = [];

    // "The Director agreed to provide…", "he undertook to provide", "Cllr Ames kindly offered to clear", "The Chief Nurse was willing to present", "has agreed to speak to"
    private static Commitment? Promise(Sentence sentence, int at, Attendance attendance)
    {
        var tokens = sentence.Tokens;
        var token = tokens[at];
        if (token.Word is "undertaking" or "assurance" or "commitment" or "willingness" or "action")
        {
            return GivenWord(sentence, at, attendance);
        }

        if (token.Is("away") && TakesAway(sentence, at) is { } took)
        {
            return Make(sentence, CommitmentForm.Promise, took, new VerbGroup(took), attendance);
        }

        // "Tayside Fire and Rescue have offered to put the lights out": news of others.
        if (at > sentence.FirstToken && tokens[at - 1].Is("have") && token.Is(WordClass.Commit) && !OfPeople(sentence, at - 1))
        {
            return null;
        }

        var ready = token.Word is "willing" or "content" or "happy" or "prepared" && at > sentence.FirstToken && tokens[at - 1].Is(WordClass.Be);
        var decided = token.Is("decided") && at - 2 >= sentence.FirstToken && tokens[at - 1].Is(WordClass.Be) && tokens[at - 2].Is("it");
        var intends = token.Word is "intended" or "intends" && at + 2 < sentence.EndToken && tokens[at + 1].Is("to") && tokens[at + 2].Word is { } errand && (Deeds.IsErrand(errand) || Deeds.IsDelivered(errand));
        var promises = token.Is(WordClass.Commit) || ready || decided || intends;
        if (!promises || at + 2 >= sentence.EndToken || at > sentence.FirstToken && (tokens[at - 1].Word is "be" or "not" || token.Word is "undertaken" or "offered" or "promised" && tokens[at - 1].Is(WordClass.Be)))
        {
            return null;
        }

        // "Carol and Jo had all agreed to": the past perfect tells of an earlier promise.
        for (var back = at - 1; back >= Math.Max(sentence.FirstToken, at - 3); back--)
        {
            if (tokens[back].Is("had"))
            {
                return null;
            }
        }

        // "was asked, and agreed, to share"
        var to = tokens[at + 1].Is(",") && tokens[at + 2].Is("to") ? at + 2 : at + 1;
        if (tokens[to].Is("that") && token.Is("agreed"))
        {
            return Assent(sentence, at, attendance);
        }

        // "promised a written reply", "offered members a tour"
        if (token.Word is "promised" or "offered" or "undertook" && tokens[to].Is(WordClass.Article) && (tokens[to + 1].Is(WordClass.Document) || to + 2 < sentence.EndToken && tokens[to + 2].Is(WordClass.Document)))
        {
            return Make(sentence, CommitmentForm.Promise, at, new VerbGroup(at), attendance);
        }

        // "committed to raising this with": the deed in the other dress.
        if (tokens[to].Is("to") && token.Is("committed") && tokens[to + 1].Is(WordClass.VerbIng))
        {
            return Make(sentence, CommitmentForm.Promise, at, new VerbGroup(to + 1), attendance);
        }

        return tokens[to].Is("to") && VerbGroup.At(sentence, to + 1) is { IsProgressive: false } group
            && !(ready && !token.Is("willing") && tokens[group.Verb].Word is "attend" or "be" or "meet" or "answer" or "help" or "discuss" or "talk" or "receive" or "hear" or "consider" or "support" or "have")
            ? Make(sentence, CommitmentForm.Promise, ready ? at - 1 : at, group, attendance)
            : null;
    }

    private static bool OfPeople(Sentence sentence, int have)
    {
        for (var at = Math.Max(sentence.FirstToken, have - 8); at < have; at++)
        {
            if (sentence.Tokens[at].Is(WordClass.Courtesy) || sentence.Tokens[at].Is(WordClass.Pronoun) || sentence.Tokens[at].Is(WordClass.Role))
            {
                return true;
            }
        }

        return false;
    }

    // "The Ward Councillors took this away to find out", "took the point away"
    private static int? TakesAway(Sentence sentence, int away)
    {
        for (var at = away - 1; at > sentence.FirstToken && away - at < 6; at--)
        {
            if (sentence.Tokens[at].Is("took"))
            {
                return at;
            }
        }

        return null;
    }

    // "gave an undertaking to look into", "gave a commitment to report back", "confirmed her willingness to attend"
    private static Commitment? GivenWord(Sentence sentence, int at, Attendance attendance)
    {
        var tokens = sentence.Tokens;
        if (at - 1 <= sentence.FirstToken)
        {
            return null;
        }

        var gave = at - 1;
        while (gave > sentence.FirstToken && gave > at - 3 && !IsGiving(tokens[gave].Word))
        {
            gave--;
        }

        return at + 2 < sentence.EndToken && IsGiving(tokens[gave].Word) && tokens[at + 1].Is("to") && VerbGroup.At(sentence, at + 2) is { IsPassive: false, IsProgressive: false } group
            ? Make(sentence, CommitmentForm.Promise, gave, group, attendance)
            : null;
    }

    private static bool IsGiving(string? word) => word is "gave" or "made" or "confirmed" or "expressed" or "gives" or "took" or "takes" or "accepted";

    // "the Risk Manager agreed that the template would be altered": a thing is to be done, and one person said yes to it.
    private static Commitment? Assent(Sentence sentence, int agreed, Attendance attendance)
    {
        var tokens = sentence.Tokens;
        if (AgentFinder.Before(sentence.Passage, Clauses.Start(sentence, agreed), agreed, attendance) is not { Kind: AgentKind.Person or AgentKind.Post or AgentKind.Collective } agent || agent.Text is "Members" or "members" or "Councillors" || agent.Kind == AgentKind.Person && tokens[agent.FirstToken].Word is "cllr" or "councillor" or "cllrs" or "councillors")
        {
            return null;
        }

        for (var at = agreed + 3; at < Math.Min(sentence.EndToken, agreed + 16); at++)
        {
            if (tokens[at].Word is "would" or "will" or "should" or "be")
            {
                return VerbGroup.At(sentence, tokens[at].Is("be") ? at : at + 1) is { IsPassive: true } group && tokens[group.Verb].Is(WordClass.Task) ? Make(sentence, CommitmentForm.Promise, agreed, group with { IsPassive = false }, attendance) : null;
            }
        }

        return null;
    }

    // "The Clerk would draft…", "Details would be made available", "would then be asked", "will be writing to"
    private static Commitment? Modal(Sentence sentence, int at, Attendance attendance)
    {
        var tokens = sentence.Tokens;
        // "but she could circulate this outside of the meeting": what is offered for afterwards is promised. "Members could look at it" is not.
        var can = tokens[at].Is("could") && (Moments.IsAfter(sentence, at) || OffersAPaper(sentence, at));
        if (!(tokens[at].Word is "would" or "will" or "shall" || can) || tokens[at].Shape == Shape.Capital && at > sentence.FirstToken)
        {
            return null;
        }

        return VerbGroup.At(sentence, at + 1) is { } group ? Make(sentence, CommitmentForm.Modal, at, group, attendance) : null;
    }

    // "The Officer said this could be circulated to members". Refuses: "asked if it could be circulated", "said that support could be provided to families".
    private static bool OffersAPaper(Sentence sentence, int could)
    {
        var tokens = sentence.Tokens;
        var isPaper = could - 1 > sentence.FirstToken && (tokens[could - 1].Word is "this" or "it" or "these" or "that" || tokens[could - 1].Is(WordClass.Document) || tokens[could - 2].Is(WordClass.Document));
        return isPaper && could + 2 < sentence.EndToken && tokens[could + 1].Is("be") && tokens[could + 2].Word is "circulated" or "provided" or "shared" or "supplied" or "sent" or "emailed"
            && Clauses.FrameOf(sentence, CommitmentForm.Modal, Clauses.Start(sentence, could), null) is Frame.Reported or Frame.Agreed && !tokens[sentence.FirstToken].Is(WordClass.Courtesy);
    }

    // "The matter is to be placed on the next agenda", "was also to be arranged", "The Clerk is to write"
    private static Commitment? IsTo(Sentence sentence, int at, Attendance attendance)
    {
        var tokens = sentence.Tokens;
        if (!(tokens[at].Word is "is" or "are" or "was" or "were"))
        {
            return null;
        }

        var to = at + 1;
        if (to < sentence.EndToken && (tokens[to].Is(WordClass.Adverb) || tokens[to].Is("going")))
        {
            to++;
        }

        return to < sentence.EndToken && tokens[to].Is("to") && VerbGroup.At(sentence, to + 1) is { IsProgressive: false } group
            ? Make(sentence, CommitmentForm.IsTo, at, group, attendance)
            : null;
    }

    // "Clerk to write", "JO and FD to put it up", "Matter to be listed at next meeting", "Mark still to speak to", "with the Scrutiny Officer to find a date"
    private static Commitment? Infinitive(Sentence sentence, int at, Attendance attendance)
    {
        var tokens = sentence.Tokens;
        if (!tokens[at].Is("to") || VerbGroup.At(sentence, at + 1) is not { IsProgressive: false } group)
        {
            return null;
        }

        // "To be put on the agenda for the next meeting": what is meant stands above. "To be confident in the future" is no note.
        if (at == sentence.FirstToken)
        {
            return group.IsPassive && tokens[at + 1].Is("be") ? Make(sentence, CommitmentForm.Infinitive, at, group, attendance) : null;
        }

        // "Election of Vice-Chairman To appoint the Vice-Chairman for the year": the agenda's purpose, run together with its title.
        if (tokens[at].IsCapital && tokens[at + 1].Shape == Shape.Lower && tokens[at - 1].Shape != Shape.Mark)
        {
            return null;
        }

        // "Clerk to continue to send updates": a named person goes on with an errand. "The Council would continue to lobby" is business as usual.
        if (tokens[group.Verb].Is("continue") && group.Verb + 2 < sentence.EndToken && tokens[group.Verb + 1].Is("to") && tokens[group.Verb + 2].Is(WordClass.Task))
        {
            group = new VerbGroup(group.Verb + 2);
        }

        var start = Clauses.Start(sentence, at);
        if (group.IsPassive)
        {
            // "It was agreed formal letter of support to be provided"
            for (var agreed = at - 2; agreed > start; agreed--)
            {
                if (tokens[agreed].Is("agreed"))
                {
                    return IsNoteOfAThing(sentence, agreed + 1, at, group.Verb) ? Make(sentence, CommitmentForm.Infinitive, at, group, attendance, agreed + 1) : null;
                }
            }

            // "Nova House – to be scheduled for the March meeting"
            if (start == at && at - 1 > sentence.FirstToken && tokens[at - 1].Word is "-" or ":")
            {
                var thing = Clauses.Start(sentence, at - 1);
                return IsNoteOfAThing(sentence, thing, at - 1, group.Verb) ? Make(sentence, CommitmentForm.Infinitive, at - 1, group, attendance, thing) : null;
            }

            // "Dog bin taken away and to be swapped with a new one"
            if (start == at && at - 1 > sentence.FirstToken && tokens[at - 1].Is("and"))
            {
                var thing = Clauses.Start(sentence, at - 1);
                return IsNoteOfAThing(sentence, thing, at - 1, group.Verb) ? Make(sentence, CommitmentForm.Infinitive, at, group, attendance, thing) : null;
            }

            return IsNoteOfAThing(sentence, start, at, group.Verb) ? Make(sentence, CommitmentForm.Infinitive, at, group, attendance) : null;
        }

        // "The clerk: to order a seat": a name as a label.
        if (start == at && tokens[at - 1].Is(":") && at - 1 > sentence.FirstToken)
        {
            start = Clauses.Start(sentence, at - 1);
            return AgentFinder.Before(sentence.Passage, start, at - 1, attendance) is { Kind: AgentKind.Person or AgentKind.Post } label && label.FirstToken - start <= 1 ? Make(sentence, CommitmentForm.Infinitive, at - 1, group, attendance) : null;
        }

        if (AgentFinder.Before(sentence.Passage, start, at, attendance) is not { } agent)
        {
            // "Bryn Teg - to follow up and write to the landlord": the place, and what is to be done there.
            return start == at && tokens[at - 1].Is("-") && tokens[group.Verb].Is(WordClass.Task) && !IsTalk(sentence, at - 1) ? Make(sentence, CommitmentForm.Infinitive, at, group, attendance) : null;
        }

        // "to nominate a lead officer and a lead member to attend": somebody or other is nobody.
        if (agent.FirstToken > sentence.FirstToken + 1 && tokens[agent.FirstToken - 1].Word is "a" or "an")
        {
            return null;
        }

        // Everything from the clause's beginning to "to" must be the agent: "The Clerk wrote to ask" has a verb in between.
        var front = start;
        while (front < agent.FirstToken && tokens[front].Is(WordClass.Article))
        {
            front++;
        }

        // "comms leads to sign off": a plain word in front of the head.
        while (agent.FirstToken > front && agent.FirstToken - front <= 2 && tokens[agent.FirstToken - 1] is { Shape: Shape.Lower, Word: null } && agent.Kind is AgentKind.Post or AgentKind.Collective)
        {
            agent = agent with { FirstToken = agent.FirstToken - 1 };
        }

        if (front < agent.FirstToken)
        {
            // "Tree report required Clerk to chase": the full stop was left out; a bare post or name begins anew.
            return BeginsAnew(sentence, start, agent, attendance) ? Make(sentence, CommitmentForm.Infinitive, at, group, attendance, agent.FirstToken) : null;
        }

        for (var between = agent.FirstToken; between < at; between++)
        {
            var token = tokens[between];
            if (token.Shape == Shape.Lower && (token.Is(WordClass.Be) || token.Is(WordClass.Modal) || token.Is(WordClass.Have) || token.Is(WordClass.Reporting) || token.Is(WordClass.Commit) || (token.Is(WordClass.VerbPast) && !token.Is(WordClass.Role) && !token.Is(WordClass.Participle))))
            {
                return null;
            }
        }

        return Make(sentence, CommitmentForm.Infinitive, at, group, attendance);
    }

    // "The aim was clear – to reduce…" has a verb in front of the dash; "Bryn Teg – to follow up" has none.
    private static bool IsTalk(Sentence sentence, int end)
    {
        for (var at = sentence.FirstToken; at < end; at++)
        {
            if (sentence.Tokens[at].Is(WordClass.Be) || sentence.Tokens[at].Is(WordClass.Modal) || sentence.Tokens[at].Is(WordClass.Have) || sentence.Tokens[at].Is(WordClass.VerbPast) || sentence.Tokens[at].Is(WordClass.Pronoun))
            {
                return true;
            }
        }

        return end - sentence.FirstToken > 8;
    }

    private static bool BeginsAnew(Sentence sentence, int start, Agent agent, Attendance attendance)
    {
        var tokens = sentence.Tokens;
        var lead = tokens[agent.FirstToken - 1];
        var named = agent.Kind == AgentKind.Post || agent.Kind == AgentKind.Person && (tokens[agent.FirstToken].Is(WordClass.Courtesy) || attendance.Knows(agent.Text) || attendance.IsFirstName(agent.Text));
        if (!named || !tokens[agent.FirstToken].IsCapital && !(agent.Kind == AgentKind.Post && IsFor(tokens, agent.FirstToken)) || agent.FirstToken <= start || agent.EndToken - agent.FirstToken > 6)
        {
            return false;
        }

        // "It was agreed for the Clerk to write", "Agreed Clerk to write"
        var frame = lead.Is(WordClass.Article) && agent.FirstToken - 2 >= start ? tokens[agent.FirstToken - 2] : lead;
        if (frame.Is("for") || lead.Word is "agreed" or "decided")
        {
            var by = frame.Is("for") ? agent.FirstToken - (lead.Is(WordClass.Article) ? 3 : 2) : agent.FirstToken - 1;
            return by >= sentence.FirstToken && tokens[by].Word is "agreed" or "decided" or "resolved" or "arranged";
        }

        return !lead.Is(WordClass.Article) && !lead.Is(WordClass.Preposition) && !lead.Is(WordClass.Be) && !lead.Is(WordClass.Have) && !lead.Is(WordClass.Modal) && !lead.Is(WordClass.Reporting) && !lead.Is(WordClass.Joint) && !lead.IsCapital
            && !Asks(lead.Word);
    }

    // "agreed for the clerk to purchase": a small letter will do.
    private static bool IsFor(List<Token> tokens, int agent) => agent >= 2 && (tokens[agent - 1].Is("for") || tokens[agent - 1].Is("the") && tokens[agent - 2].Is("for"));

    /// <summary>"asked Clerk to", "reminded", "allow": the infinitive belongs to this verb.</summary>
    private static bool Asks(string? word) => word is not null && Lexicon.BaseOf(word) is
        "ask" or "request" or "instruct" or "invite" or "remind" or "tell" or "advise" or "authorise" or "authorize" or "allow" or "enable" or "want" or "wish" or "like" or "expect" or "urge" or "encourage" or "help" or "permit" or "appoint" or
        "nominate" or "elect" or "delegate" or "direct" or "need" or "get" or "recommend" or "support" or "thank" or "task" or "propose" or "suggest" or "commission" or "refer" or "send" or "invite" or "prefer" or "second" or "write" or "give" or "offer";

    // "Further quotes to be obtained", "Paragraph 3, comment from Navroop to be amended": a thing, no other verb before it and none behind that it would belong to.
    private static bool IsNoteOfAThing(Sentence sentence, int start, int to, int verb)
    {
        var tokens = sentence.Tokens;
        if (to == start || tokens[to - 1].Word is "able" or "due" or "likely" or "unlikely" or "set" or "ready" or "need" or "needs" or "have" or "has" or "had" or "ability" or "intention" or "yet" or "continue" or "seem" or "appear" || tokens[to - 1].Is(WordClass.Preposition) || tokens[to - 1].Is(WordClass.Be) || tokens[to - 1].Shape == Shape.Mark && !(tokens[to - 1].Word is ")" or "'" or "\""))
        {
            return false;
        }

        // "to enable a survey to be made and targets to be drawn up": what something is for.
        for (var at = sentence.FirstToken; at < start; at++)
        {
            if (tokens[at].Word is "enable" or "enabling" or "allow" or "allowing" or "permit")
            {
                return false;
            }
        }

        if (tokens[to - 1].Word is "matters" or "items" or "business" or "issues" or "topics" && tokens[verb].Word is "discussed" or "considered" or "determined" or "raised" or "transacted" or "dealt")
        {
            return false;
        }

        // "We petitioned for the number to be raised": said in whole sentences.
        for (var at = start; at < to; at++)
        {
            if (tokens[at].Is(WordClass.Pronoun))
            {
                return false;
            }
        }

        // "found sponsors for this to be printed", "they email those in to be answered"
        if (tokens[to - 1].Word is "this" or "it" or "them" or "these" or "those" or "in" or "out")
        {
            return false;
        }

        // "…and ask the material to be sent out": a verb leads.
        if (tokens[start].Shape == Shape.Lower && tokens[start].Is(WordClass.VerbBase) && !tokens[start].Is(WordClass.Document))
        {
            return false;
        }

        for (var at = start; at < to; at++)
        {
            var token = tokens[at];
            if (token.Shape == Shape.Lower && (token.Is("to") && tokens[at + 1].Is(WordClass.VerbBase) || token.Is(WordClass.Be) || token.Is(WordClass.Modal) || token.Is(WordClass.Have) || token.Is(WordClass.Reporting) && !token.Is(WordClass.Document) || token.Is(WordClass.Commit) && !token.Is("agreed") || token.Is(WordClass.NoTask)
                || token.Is(WordClass.Pronoun) || token.Is(WordClass.VerbIng) && at > start && tokens[at - 1].Is(WordClass.Preposition) || token.Is(WordClass.VerbS) && !token.Is(WordClass.Document) && !token.Is(WordClass.Role) && at + 1 < to && (tokens[at + 1].Is(WordClass.Article) || tokens[at + 1].Is("for")) || (token.Is(WordClass.VerbPast) && !token.Is(WordClass.Participle)) || Asks(token.Word) && token.Is(WordClass.VerbPast)))
            {
                return false;
            }
        }

        return !HasVerbBehind(sentence, verb);
    }

    // "The report to be considered by Cabinet recommended approval", "the items to be raised were", "Keys to unlock it would be held": the infinitive hangs on a noun.
    private static bool HasVerbBehind(Sentence sentence, int verb)
    {
        var tokens = sentence.Tokens;
        for (var at = verb + 1; at < sentence.EndToken && !(tokens[at].Shape == Shape.Mark || tokens[at].Is(WordClass.Joint) || tokens[at].Is("as")); at++)
        {
            if (tokens[at].Is(WordClass.Modal) && tokens[at].Shape == Shape.Lower || tokens[at].Word is "is" or "are" or "was" or "were" or "recommended" or "has" or "had")
            {
                return true;
            }
        }

        return false;
    }

    // "it was agreed that a letter be sent", "That the Clerk write to…", "requested that the survey be added"
    private static Commitment? Subjunctive(Sentence sentence, int at, Attendance attendance)
    {
        var tokens = sentence.Tokens;
        if (at == sentence.FirstToken || tokens[at - 1].Is("to") || tokens[at - 1].Is(WordClass.Modal) || tokens[at - 1].Is(WordClass.Adverb))
        {
            return null;
        }

        // "It was agreed that this needed to be picked up"
        if (tokens[at].Word is "needed" or "needs" && at + 2 < sentence.EndToken && tokens[at + 1].Is("to") && VerbGroup.At(sentence, at + 2) is { IsPassive: true } need)
        {
            return Make(sentence, CommitmentForm.Subjunctive, at, need, attendance);
        }

        if (tokens[at].Is("be") || (tokens[at].Is("should") && at + 1 < sentence.EndToken))
        {
            var be = tokens[at].Is("should") ? at + 1 : at;
            return VerbGroup.At(sentence, be) is { IsProgressive: false } group && (group.IsPassive || !tokens[at].Is("be")) ? Make(sentence, CommitmentForm.Subjunctive, at, group, attendance) : null;
        }

        var acts = tokens[at].Is(WordClass.VerbBase) || tokens[at].Is(WordClass.VerbS) && !tokens[at].Is(WordClass.Document);
        if (!acts || !tokens[at].Is(WordClass.Task) || tokens[at].IsCapital || (at + 1 < sentence.EndToken && (tokens[at + 1].Is(WordClass.Modal) || tokens[at + 1].Is(WordClass.Be) || tokens[at + 1].Is(WordClass.Have))) || tokens[at - 1].Is(WordClass.Article) || !(tokens[at - 1].IsCapital || tokens[at - 1].Is(WordClass.Role) || tokens[at - 1].Is(WordClass.Collective)))
        {
            return null;
        }

        var commitment = Make(sentence, CommitmentForm.Subjunctive, at, new VerbGroup(at), attendance);
        return commitment.Frame is Frame.Agreed or Frame.Requested or Frame.Suggested && commitment.Agent is { Acts: true } ? commitment : null;
    }

    private static Commitment Make(Sentence sentence, CommitmentForm form, int group, VerbGroup verbs, Attendance attendance, int? begin = null)
    {
        var tokens = sentence.Tokens;
        var start = begin ?? Clauses.Start(sentence, group);
        var (verb, passive) = (verbs.Verb, verbs.IsPassive);
        var agent = AgentFinder.Before(sentence.Passage, start, group, attendance);
        if (agent is null || agent.Kind == AgentKind.Thing && !passive && form is CommitmentForm.Promise or CommitmentForm.Modal && agent.FirstToken > start + 1)
        {
            agent = Shared(sentence, form, start, attendance) is { Acts: true } shared ? shared : agent;
        }

        // "The feasibility of shutting the gates, with a coded lock, after ten will be explored": an aside is no clause.
        if (passive && start > sentence.FirstToken && tokens[start - 1].Is(",") && tokens[start].Is(WordClass.Preposition) && IsAllOneSubject(sentence, start))
        {
            start = sentence.FirstToken;
            agent = AgentFinder.Before(sentence.Passage, start, group, attendance);
        }

        if (agent is { Kind: AgentKind.Pronoun })
        {
            agent = Antecedents.Of(sentence, agent, attendance) ?? agent;
        }

        // "would reflect on that and discuss with Councillor Ashby": the second verb is the deed.
        if (!passive && !tokens[verb].Is(WordClass.Task))
        {
            for (var at = verb + 1; at < Math.Min(sentence.EndToken - 1, verb + 12) && tokens[at].Shape != Shape.Mark; at++)
            {
                if (tokens[at].Is("and") && tokens[at + 1].Is(WordClass.VerbBase) && tokens[at + 1].Is(WordClass.Task) && tokens[at + 1].Shape == Shape.Lower)
                {
                    verb = at + 1;
                    break;
                }
            }
        }

        // "Bernie informed members of the stalls. … Bernie will update at the next meeting": who speaks is somebody. "Amey will fix it" stays a thing.
        if (agent is { Kind: AgentKind.Thing } speaker && form == CommitmentForm.Modal && !passive && speaker.EndToken - speaker.FirstToken == 1 && tokens[speaker.FirstToken] is { Shape: Shape.Capital, Word: null } && Speaks(sentence.Passage, speaker))
        {
            agent = speaker with { Kind = AgentKind.Person };
        }

        // "Helen to speak to Priya", "Gareth would go back": one capital word is a name where it stands alone in front of a deed.
        if (agent is { Kind: AgentKind.Thing } lone && form == CommitmentForm.Infinitive && !passive && lone.EndToken - lone.FirstToken == 1 && tokens[lone.FirstToken] is { Shape: Shape.Capital, Word: null } && tokens[verb].Is(WordClass.Task) && !HasVerbBehind(sentence, verb))
        {
            agent = lone with { Kind = AgentKind.Person };
        }

        var word = tokens[verb].Word ?? sentence.Passage.Text[tokens[verb].Start..tokens[verb].End];
        return new Commitment(form, Clauses.FrameOf(sentence, form, start, agent), agent, Lexicon.BaseOf(word), verb, group, start, passive, tokens[verb].Is(WordClass.Task) || !passive && LightVerbs.IsErrand(sentence, verb), IsUsual(sentence, form, start, group, verb, passive, agent), verbs.IsProgressive);
    }

    private static bool Speaks(Passage passage, Agent lone)
    {
        for (var at = 0; at + 1 < lone.FirstToken; at++)
        {
            if (passage.Tokens[at] is { Shape: Shape.Capital, Word: null } token && passage.Tokens[at + 1].Is(WordClass.Reporting) && passage.Text.AsSpan(token.Start, token.End - token.Start).SequenceEqual(lone.Text))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAllOneSubject(Sentence sentence, int end)
    {
        for (var at = sentence.FirstToken; at < end; at++)
        {
            var token = sentence.Tokens[at];
            if (token.Is(WordClass.Modal) || token.Is(WordClass.Be) || token.Is(WordClass.Have) || token.Is(WordClass.Reporting) || token.Is(WordClass.Commit) || token.Is(WordClass.Pronoun) || token.Is(WordClass.VerbPast) && !token.Is(WordClass.Participle) || token.Is(WordClass.Joint))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"The Chair highlighted the benefits and agreed to explore": the subject that two verbs share stands in front of the first.</summary>
    private static Agent? Shared(Sentence sentence, CommitmentForm form, int start, Attendance attendance)
    {
        var tokens = sentence.Tokens;
        if (start <= sentence.FirstToken)
        {
            return null;
        }

        // "sent to the Scrutiny Officer, who would obtain answers"
        if (tokens[start - 1].Is("who"))
        {
            return AgentFinder.Before(sentence.Passage, sentence.FirstToken, start - 1, attendance);
        }

        // "Police were made aware and will look into": the clause before has it; "there was a vacancy and would refer it", "the figures were wrong and agreed to check": nothing in it can act, so it is who spoke.
        var joined = tokens[start - 1].Word is "and" or "but" or "," or "&";
        if (!joined && form != CommitmentForm.Promise)
        {
            return null;
        }

        var nearest = Clauses.Start(sentence, start - 1);
        for (var from = nearest; ; from = Clauses.Start(sentence, from - 1))
        {
            if (AgentFinder.Subject(sentence.Passage, from, start, attendance) is { Acts: true } subject && (joined && from == nearest || subject.Kind is AgentKind.Person or AgentKind.Post or AgentKind.Pronoun || subject.Text is "Officers" or "officers"))
            {
                return subject;
            }

            // "a new scheme which was being worked on and would look at offending": the scheme would. "the Drainage Board had admitted that the sluice was theirs and would get a diver": the Board would.
            if (from <= sentence.FirstToken || tokens[from - 1].Is("which") || AgentFinder.Subject(sentence.Passage, from, start, attendance) is { Kind: AgentKind.Body or AgentKind.Collective } && from != nearest && tokens[from - 1].Is("that"))
            {
                return null;
            }
        }
    }

    private static bool IsUsual(Sentence sentence, CommitmentForm form, int start, int group, int verb, bool passive, Agent? agent)
    {
        var tokens = sentence.Tokens;
        var helps = form is CommitmentForm.Promise or CommitmentForm.Infinitive && tokens[verb].Word is "help" or "ensure" || form == CommitmentForm.Promise && tokens[verb].Is("reflect") || LightVerbs.IsErrand(sentence, verb);
        if (tokens[verb].Is(WordClass.NoTask) && !tokens[verb].Is(WordClass.Task) && !helps || LightVerbs.IsIdle(sentence, verb))
        {
            return true;
        }

        for (var at = group; at <= Math.Min(verb + 3, sentence.EndToken - 1); at++)
        {
            if (tokens[at].Is(WordClass.Habitual) || tokens[at].Is("hopefully") || (!passive && at > group && at < verb && tokens[at].Is("then")))
            {
                return true;
            }
        }

        // "would review the Plan every ten years", "would be posted on the website as usual", "any proposal would be brought": rules and habits.
        for (var at = verb + 1; at < sentence.EndToken; at++)
        {
            if (tokens[at].Is("every") || (tokens[at].Is("each") && at + 1 < sentence.EndToken && tokens[at + 1].Word is "year" or "month" or "week" or "quarter") || (tokens[at].Is("usual") && tokens[at - 1].Is("as")))
            {
                return true;
            }

            // "should the need arise"
            if (tokens[at].Is("should") && at + 2 < sentence.EndToken && tokens[at + 1].Is("the") && tokens[at + 2].Is("need"))
            {
                return true;
            }

            // "will attend the July meeting if her shifts allow": conditional; "see if they can help" is not.
            if (form == CommitmentForm.Modal && passive && at == verb + 1 && tokens[at].Is("if") || tokens[at].Word is "once" or "twice" && at + 2 < sentence.EndToken && tokens[at + 1].Word is "a" or "every" || passive && form == CommitmentForm.Modal && tokens[at].Is("each") && at + 1 < sentence.EndToken && tokens[at + 1].Is("meeting"))
            {
                return true;
            }

            if (form == CommitmentForm.Modal && at > verb + 1 && tokens[at].Is("if") && !(tokens[verb].Word is "ask" or "check" or "see" or "enquire" or "inquire" or "find" or "inform" or "tell" or "advise" or "let" or "contact" or "ascertain" or "look") && !(tokens[at - 1].Is(WordClass.VerbBase | WordClass.VerbPast | WordClass.VerbIng) || tokens[at - 1].Word is "out" or "and" || tokens[at - 2].Word is "ask" or "asking" or "see" or "check" or "know" or "advise" or "tell"))
            {
                return true;
            }
        }

        return passive && agent is { Kind: AgentKind.Thing } && tokens[start].Word is "any";
    }
}
