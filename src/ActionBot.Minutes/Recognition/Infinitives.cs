using ActionBot.Minutes.Owners;
using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>
/// The infinitive of a note: "Clerk to write", "Matter to be listed", "Bryn Teg - to follow up".
/// </summary>
internal static class Infinitives
{
    // "Clerk to write", "JO and FD to put it up", "Matter to be listed at next meeting", "Mark still to speak to", "with the Scrutiny Officer to find a date"
    public static Commitment? At(Sentence sentence, int at, Attendance attendance)
    {
        var tokens = sentence.Tokens;
        if (!tokens[at].Is("to") || VerbGroup.At(sentence, at + 1) is not { IsProgressive: false } group)
        {
            return null;
        }

        // "To be put on the agenda for the next meeting": what is meant stands above. "To be confident in the future" is no note.
        if (at == sentence.FirstToken)
        {
            return group.IsPassive && tokens[at + 1].Is("be") ? CommitmentFinder.Make(sentence, CommitmentForm.Infinitive, at, group, attendance) : null;
        }

        if (IsAgreedToBeGood(sentence, at) is { } agreedGood)
        {
            var bidden = AgentFinder.Before(sentence.Passage, agreedGood.For + 1, at, attendance);
            var made = CommitmentFinder.Make(sentence, CommitmentForm.Promise, agreedGood.Agreed, group, attendance);
            return agreedGood.For < at ? bidden is { Acts: true } ? made with { Agent = bidden, Frame = Frame.Agreed } : null : made;
        }

        // "Election of Vice-Chairman To appoint the Vice-Chairman for the year": the agenda's purpose, run together with its title.
        if (tokens[at].IsCapital && tokens[at + 1].Shape == Shape.Lower && tokens[at - 1].Shape != Shape.Mark)
        {
            return null;
        }

        group = GoesOn(sentence, group);

        var start = Clauses.Start(sentence, at);
        if (group.IsPassive)
        {
            // "spoke of the recommendations of the Committee to buy a winch and for £800 to be sought": what was recommended
            if (sentence.HasBefore(at, "recommendation", "recommendations") && sentence.HasBefore(at, "for"))
            {
                return null;
            }

            // "agreed the terms with one addition to be made": they agreed the terms.
            if (start > sentence.FirstToken && tokens[start - 1].Is("agreed") && tokens.FindIndex(start, at - start, token => token.Word is "with" or "including") > 0)
            {
                return null;
            }

            // "It was agreed formal letter of support to be provided"
            for (var agreed = at - 2; agreed > start; agreed--)
            {
                if (tokens[agreed].Is("agreed"))
                {
                    // "agreed on the areas to be cut": which areas.
                    if (tokens[agreed + 1].Is("on"))
                    {
                        return null;
                    }

                    return IsNoteOfAThing(sentence, agreed + 1, at, group.Verb) ? CommitmentFinder.Make(sentence, CommitmentForm.Infinitive, at, group, attendance, agreed + 1) : null;
                }
            }

            // "Nova House – to be scheduled for the March meeting"
            if (start == at && at - 1 > sentence.FirstToken && tokens[at - 1].Word is "-" or ":")
            {
                var thing = Clauses.Start(sentence, at - 1);
                return IsNoteOfAThing(sentence, thing, at - 1, group.Verb) ? CommitmentFinder.Make(sentence, CommitmentForm.Infinitive, at - 1, group, attendance, thing) : null;
            }

            // "Dog bin taken away and to be swapped with a new one"
            if (start == at && at - 1 > sentence.FirstToken && tokens[at - 1].Is("and"))
            {
                var thing = Clauses.Start(sentence, at - 1);
                return IsNoteOfAThing(sentence, thing, at - 1, group.Verb) ? CommitmentFinder.Make(sentence, CommitmentForm.Infinitive, at, group, attendance, thing) : null;
            }

            if (IsNoteOfAThing(sentence, start, at, group.Verb))
            {
                return CommitmentFinder.Make(sentence, CommitmentForm.Infinitive, at, group, attendance);
            }

            // "…needs trimming out Letters to be sent to the firms": the full stop was left out; a paper with a capital begins anew.
            return at - 1 > start && tokens[at - 1] is { Shape: Shape.Capital } paper && paper.Is(WordClass.Document) && !tokens[at - 2].IsCapital && !tokens[at - 2].Is(WordClass.Article) && !tokens[at - 2].Is(WordClass.Preposition) && Deeds.IsDelivered(Lexicon.BaseOf(tokens[group.Verb].Word ?? ""))
                ? CommitmentFinder.Make(sentence, CommitmentForm.Infinitive, at, group, attendance, at - 1)
                : null;
        }

        // "The clerk: to order a seat", "DF – To make enquiries": a name as a label.
        if (start == at && (tokens[at - 1].Is(":") || tokens[at - 1].Is("-") && AgentFinder.Before(sentence.Passage, sentence.FirstToken, at - 1, attendance) is { } name && (name.Kind == AgentKind.Post || name.Kind == AgentKind.Person && (attendance.Knows(name.Text) || tokens[name.FirstToken] is { Shape: Shape.Upper } && name.EndToken - name.FirstToken == 1)) && name.FirstToken <= sentence.FirstToken + 1 && name.EndToken == at - 1) && at - 1 > sentence.FirstToken)
        {
            start = Clauses.Start(sentence, at - 1);
            return AgentFinder.Before(sentence.Passage, start, at - 1, attendance) is { Kind: AgentKind.Person or AgentKind.Post } label && label.FirstToken - start <= 1 ? CommitmentFinder.Make(sentence, CommitmentForm.Infinitive, at - 1, group, attendance) : null;
        }

        if (AgentFinder.Before(sentence.Passage, start, at, attendance) is not { } agent)
        {
            // "Further details to follow"
            if (tokens[group.Verb].Is("follow") && start == sentence.FirstToken && at - start <= 4 && (group.Verb + 1 >= sentence.EndToken || tokens[group.Verb + 1].Shape == Shape.Mark || tokens[group.Verb + 1].Is(WordClass.Preposition)) && tokens[at - 1].Is(WordClass.Document))
            {
                return CommitmentFinder.Make(sentence, CommitmentForm.Infinitive, at, group, attendance);
            }

            // "Bryn Teg - to follow up and write to the landlord": the place, and what is to be done there.
            return start == at && tokens[at - 1].Is("-") && tokens[group.Verb].Is(WordClass.Task) && !IsTalk(sentence, at - 1) ? CommitmentFinder.Make(sentence, CommitmentForm.Infinitive, at, group, attendance) : null;
        }

        // "Cllr Hill met with Ann Dow, Estates Officer to discuss the lease": what they met for is over.
        if (tokens[group.Verb].Word is "discuss" or "review" or "look" or "talk" && (sentence.HasBefore(agent.FirstToken, "met") || sentence.HasBefore(agent.FirstToken, "spoke")))
        {
            return null;
        }

        // "Need to find out about the screens", "AOB Need to ask the school": a note that leaves out who. "Need to look at the whole framework" is a thought.
        if (tokens[at - 1] is { Shape: Shape.Capital } need && need.Is("need"))
        {
            return tokens[group.Verb].Word is "find" or "ask" or "contact" or "check" or "write" or "speak" or "get" or "obtain" or "chase" or "arrange" or "email" ? CommitmentFinder.Make(sentence, CommitmentForm.Infinitive, at, group, attendance, at) : null;
        }

        // "The Clerk to preside over the election of a Chairman": the agenda says so.
        if (sentence.Passage.Text.AsSpan(tokens[group.Verb].Start).StartsWith("preside ", StringComparison.Ordinal))
        {
            return null;
        }

        // "Extension to water supply", "Access to store room": what lies beyond the "to" is a thing of that name. "Jo to water the baskets" has an article.
        if (tokens[group.Verb].Word is "water" or "plant" or "fence" or "hedge" or "store" or "drain" or "board" or "bank" or "sand" or "gravel" && agent.Kind is AgentKind.Thing or AgentKind.Person && agent.EndToken - agent.FirstToken == 1 && tokens[agent.FirstToken].Shape == Shape.Capital && group.Verb + 1 < sentence.EndToken && tokens[group.Verb + 1] is { Shape: Shape.Lower } what && !what.Is(WordClass.Article) && !what.Is(WordClass.Pronoun) && !what.Is(WordClass.Preposition))
        {
            return null;
        }

        // "to nominate a lead officer and a lead member to attend": somebody or other is nobody.
        if (agent.FirstToken > sentence.FirstToken + 1 && tokens[agent.FirstToken - 1].Word is "a" or "an")
        {
            return null;
        }

        // "Gas testing of Heaters Ray to discuss it with the plumber": somebody's first name ends no other name.
        // "an order to tenants of Bell Cottage Harthope to remove": a place of three words is no person.
        var place = agent.EndToken - agent.FirstToken > 2 && agent.FirstToken > sentence.FirstToken && tokens[agent.FirstToken - 1].Is("of");
        if (!place && agent.EndToken - agent.FirstToken > (agent.FirstToken > start ? 1 : 2) && tokens[agent.EndToken - 1].Shape == Shape.Capital && (!attendance.IsFirstName(Text(sentence, agent.EndToken - 2)) || attendance.IsPresentAs(Text(sentence, agent.EndToken - 1))) && tokens[agent.EndToken - 2].Shape is Shape.Lower or Shape.Capital && !tokens[agent.EndToken - 2].Is(WordClass.Preposition) && !tokens[agent.EndToken - 2].Is("and") && !HasVerbBehind(sentence, group.Verb) && !tokens[agent.EndToken - 2].Is(WordClass.Courtesy) && !tokens[agent.FirstToken].Is(WordClass.Courtesy) && IsSomebody(sentence, agent.EndToken - 1, attendance))
        {
            return CommitmentFinder.Make(sentence, CommitmentForm.Infinitive, at, group, attendance, agent.EndToken - 1);
        }

        // Everything from the clause's beginning to "to" must be the agent: "The Clerk wrote to ask" has a verb in between.
        var front = start;
        while (front < agent.FirstToken && (tokens[front].Is(WordClass.Article) || tokens[front].Word is "action" or "actions" && tokens[front].IsCapital))
        {
            front++;
        }

        // "/ Carol to contact", "12. (iii) Training Governor to update": what counts or parts the lines is no word.
        if (start == sentence.FirstToken && IsOnlyACount(tokens, front, agent.FirstToken))
        {
            front = start = agent.FirstToken;
        }

        // "comms leads to sign off": a plain word in front of the head.
        while (agent.FirstToken > front && agent.FirstToken - front <= 2 && tokens[agent.FirstToken - 1] is { Shape: Shape.Lower, Word: null } && agent.Kind is AgentKind.Post or AgentKind.Collective)
        {
            agent = agent with { FirstToken = agent.FirstToken - 1 };
        }

        if (front < agent.FirstToken)
        {
            // "Tree report required Clerk to chase": the full stop was left out; a bare post or name begins anew.
            return BeginsAnew(sentence, start, agent, attendance) ? CommitmentFinder.Make(sentence, CommitmentForm.Infinitive, at, group, attendance, agent.FirstToken) : null;
        }

        for (var between = agent.FirstToken; between < at; between++)
        {
            var token = tokens[between];
            if (token.Shape == Shape.Lower && (token.Is(WordClass.Be) || token.Is(WordClass.Modal) || token.Is(WordClass.Have) || token.Is(WordClass.Reporting) || token.Is(WordClass.Commit) || (token.Is(WordClass.VerbPast) && !token.Is(WordClass.Role) && !token.Is(WordClass.Participle))))
            {
                return null;
            }
        }

        return CommitmentFinder.Make(sentence, CommitmentForm.Infinitive, at, group, attendance);
    }

    // "It was agreed that it would be helpful for the Chair and the Clerk to meet the school", "Members agreed it would be sensible to write": what is good to do, once agreed, is to be done.
    // Refuses: "agreed that it was hard to reach decisions", "felt that it would be useful to have figures".
    private static (int Agreed, int For)? IsAgreedToBeGood(Sentence sentence, int to)
    {
        var tokens = sentence.Tokens;
        var from = to;
        for (var at = to - 1; at > sentence.FirstToken + 1 && to - at < 24 && !(tokens[at].Word is ";" or ":"); at--)
        {
            if (tokens[at].Is("for"))
            {
                from = at;
            }

            if (!tokens[at].Is("be") || !(tokens[at - 1].Word is "would" or "might") || !tokens[at - 2].Is("it"))
            {
                continue;
            }

            // Between "be" and "for … to" or "to" stands the adjective, with "very" or "more" at most.
            var agreed = at - 3 >= sentence.FirstToken && tokens[at - 3].Is("that") ? at - 4 : at - 3;
            return from - at is 2 or 3 && agreed >= sentence.FirstToken && tokens[agreed].Is("agreed") ? (agreed, from) : null;
        }

        return null;
    }

    /// <summary>"Clerk to continue to send updates": a named person goes on with an errand. "The Council would continue to lobby" is business as usual.</summary>
    public static VerbGroup GoesOn(Sentence sentence, VerbGroup group) =>
        sentence.Tokens[group.Verb].Is("continue") && group.Verb + 2 < sentence.EndToken && sentence.Tokens[group.Verb + 1].Is("to") && sentence.Tokens[group.Verb + 2].Is(WordClass.Task) && !sentence.Tokens[group.Verb + 2].Is("monitor") ? new VerbGroup(group.Verb + 2)
        // "Clerk to continue chasing the insurers"
        : sentence.Tokens[group.Verb].Is("continue") && group.Verb + 2 < sentence.EndToken && sentence.Tokens[group.Verb + 1].Is(WordClass.VerbIng) && sentence.Tokens[group.Verb + 1].Is(WordClass.Task) && !(sentence.Tokens[group.Verb + 1].Word is "monitoring" or "working" or "lobbying") ? new VerbGroup(group.Verb + 1) : group;

    private static string Text(Sentence sentence, int token) => sentence.Passage.Text[sentence.Tokens[token].Start..sentence.Tokens[token].End];

    private static bool IsSomebody(Sentence sentence, int token, Attendance attendance) => attendance.IsCalled(Text(sentence, token)) || attendance.IsPresentAs(Text(sentence, token));

    private static bool IsOnlyACount(List<Token> tokens, int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            if (tokens[at].Word is "[" or "\"" || !(tokens[at].Shape is Shape.Mark or Shape.Figure || tokens[at].End - tokens[at].Start == 1 && !tokens[at].IsCapital || tokens[at].Word is "ii" or "iii" or "iv" or "vi"))
            {
                return false;
            }
        }

        return end > first;
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
        // "Tennis court bin – ongoing MB to order one": how it stands, and who is to act on it.
        if (lead.Word is "ongoing" or "done" or "complete" or "completed" or "outstanding" && agent is { Kind: AgentKind.Person } && tokens[agent.FirstToken].Shape == Shape.Upper && agent.FirstToken > start)
        {
            return true;
        }

        var named = agent.Kind == AgentKind.Post || agent.Kind == AgentKind.Person && (tokens[agent.FirstToken].Is(WordClass.Courtesy) || attendance.Knows(agent.Text) || attendance.IsFirstName(agent.Text) || attendance.IsPresentAs(agent.Text) || IsNamedAgain(sentence, agent) || AreBothNamed(agent, attendance));
        if (!named || !tokens[agent.FirstToken].IsCapital && !(agent.Kind == AgentKind.Post && (IsFor(tokens, agent.FirstToken) || tokens[agent.FirstToken - 1].Is("the"))) || agent.FirstToken <= start || agent.EndToken - agent.FirstToken > 6)
        {
            return false;
        }

        // "It was agreed for the Clerk to write", "Agreed Clerk to write"
        var frame = lead.Is(WordClass.Article) && agent.FirstToken - 2 >= start ? tokens[agent.FirstToken - 2] : lead;
        if (frame.Is("for") || lead.Word is "agreed" or "decided")
        {
            var by = frame.Is("for") ? agent.FirstToken - (lead.Is(WordClass.Article) ? 3 : 2) : agent.FirstToken - 1;
            return by >= sentence.FirstToken && tokens[by].Word is "agreed" or "decided" or "resolved" or "arranged" or "happy" or "content";
        }

        // "The query was passed to the Clerk to answer", "It was left to the Secretary to reply", "The matter was left with the Clerk to settle"
        if (frame.Word is "to" or "with" && (lead.Is(WordClass.Article) ? agent.FirstToken - 3 : agent.FirstToken - 2) is var left && left >= sentence.FirstToken && (tokens[left].Is("left") || frame.Is("to") && tokens[left].Word is "passed" or "referred"))
        {
            return true;
        }

        return !lead.Is(WordClass.Article) && !lead.Is(WordClass.Preposition) && !lead.Is(WordClass.Be) && !lead.Is(WordClass.Have) && !lead.Is(WordClass.Modal) && !lead.Is(WordClass.Reporting) && !lead.Is(WordClass.Joint) && (!lead.IsCapital || tokens[agent.FirstToken].Is(WordClass.Courtesy) && !lead.Is(WordClass.Courtesy) || lead.Shape == Shape.Capital && !lead.Is(WordClass.Courtesy) && attendance.Knows(agent.Text))
            && !Asks(lead.Word);
    }

    // "for Sam and Bob to meet the owner"
    private static bool AreBothNamed(Agent agent, Attendance attendance) =>
        agent.Text.Split(" and ") is { Length: 2 } both && Array.TrueForAll(both, one => attendance.Knows(one) || attendance.IsFirstName(one) || attendance.IsPresentAs(one));

    // "HM presented the survey … HM to advise": initials that the paragraph has more than once are somebody's.
    private static bool IsNamedAgain(Sentence sentence, Agent agent)
    {
        var tokens = sentence.Tokens;
        var count = 0;
        for (var at = 0; at + 1 < tokens.Count && tokens[agent.FirstToken].Shape == Shape.Upper && agent.EndToken - agent.FirstToken == 1; at++)
        {
            count += tokens[at].Shape == Shape.Upper && tokens[at].End - tokens[at].Start == agent.Text.Length && tokens[at + 1].Shape == Shape.Lower && sentence.Passage.Text.AsSpan(tokens[at].Start, agent.Text.Length).SequenceEqual(agent.Text) ? 1 : 0;
        }

        return count > 1;
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
        if (to == start || sentence.Passage.Text.AsSpan(tokens[to - 1].Start, tokens[to - 1].End - tokens[to - 1].Start) is "proved" or "proves" or "turned" or "appeared" or "seemed" || tokens[to - 1].Word is "still" or "able" or "due" or "likely" or "unlikely" or "liable" or "prone" or "set" or "ready" or "need" or "needs" or "have" or "has" or "had" or "ability" or "intention" or "yet" or "continue" or "seem" or "appear" || tokens[to - 1].Is(WordClass.Preposition) || tokens[to - 1].Is(WordClass.Be) || tokens[to - 1].Shape == Shape.Mark && !(tokens[to - 1].Word is ")" or "'" or "\"" || tokens[to - 1].Is(",") && to - 2 > start && tokens[to - 2].IsCapital))
        {
            return false;
        }

        // "In response to the request for Route 61 (Kirk Street – Court) to be moved": the clause did not begin within the brackets.
        if (tokens[to - 1].Is(")") && tokens.FindLastIndex(to - 1, to - sentence.FirstToken, token => token.Is("(")) < start)
        {
            return false;
        }

        // "to enable a survey to be made and targets to be drawn up": what something is for.
        for (var at = sentence.FirstToken; at < to; at++)
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

        // "Quote received at £3 for 20 items to be tested": what the quote is for.
        var received = tokens.FindIndex(start, to - start, token => token.Is("received") || token.Is("quoted") || token.Is("obtained"));
        if (received > start && tokens.FindIndex(received, to - received, token => token.Is("for")) > 0)
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

        // "Still some faults to be put right", told of how things stand: nobody is sent.
        if (tokens[start].Is("still"))
        {
            return false;
        }

        // "…but this to be amended to show the fence": the clause is that and no more.
        var points = to - 1 == start && tokens[start].Word is "this" or "these" && (start == sentence.FirstToken || tokens[start - 1].Word is "but" or "and" or "," or ";" or "-");

        // "found sponsors for this to be printed", "they email those in to be answered"
        if (!points && tokens[to - 1].Word is "this" or "it" or "them" or "these" or "those" or "in" or "out")
        {
            return false;
        }

        // "…and ask the material to be sent out": a verb leads.
        if (tokens[start].Shape == Shape.Lower && tokens[start].Is(WordClass.VerbBase) && !tokens[start].Is(WordClass.Document) && !(tokens[start].Is("complete") && start + 1 < to && !tokens[start + 1].Is(WordClass.Article)))
        {
            return false;
        }

        for (var at = start; at < to; at++)
        {
            var token = tokens[at];
            if (token.Shape == Shape.Lower && (token.Is("to") && tokens[at + 1].Is(WordClass.VerbBase) || token.Is(WordClass.Be) || token.Is(WordClass.Modal) || token.Is(WordClass.Have) || token.Is(WordClass.Reporting) && !token.Is(WordClass.Document) || token.Is(WordClass.Commit) && !token.Is("agreed") || token.Is(WordClass.NoTask) && !(token.Is(WordClass.VerbIng) && at + 1 < to && tokens[at + 1].Shape == Shape.Lower)
                || token.Is(WordClass.Pronoun) || token.Is(WordClass.VerbIng) && at > start && tokens[at - 1].Is(WordClass.Preposition) || token.Is(WordClass.VerbS) && !token.Is(WordClass.Document) && !token.Is(WordClass.Role) && at + 1 < to && (tokens[at + 1].Is(WordClass.Article) || tokens[at + 1].Is("for")) || (token.Is(WordClass.VerbPast) && !token.Is(WordClass.Participle)) || Asks(token.Word) && token.Is(WordClass.VerbPast)))
            {
                return false;
            }
        }

        return !HasVerbBehind(sentence, verb);
    }

    // "The report to be considered by Cabinet recommended approval", "the items to be raised were", "Keys to unlock it would be held": the infinitive hangs on a noun.
    public static bool HasVerbBehind(Sentence sentence, int verb)
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
}
