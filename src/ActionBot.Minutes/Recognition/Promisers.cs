using ActionBot.Minutes.DueDates;
using ActionBot.Minutes.Owners;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>
/// Who can promise: a person or post any deed, a team what it hands over, the body itself an errand, an outsider nothing.
/// </summary>
internal static class Promisers
{
    // A person or a post carries any deed; a body or "officers" only one that is delivered, since "the Council would plan" is policy.
    public static bool IsPlain(Sentence sentence, Commitment commitment)
    {
        var agent = commitment.Agent!;

        // "We will take a look at the cost", "the council would take another look at it"
        if (commitment.Verb == "take" && (agent.Kind == AgentKind.Pronoun && agent.Text is "We" or "we" || IsOwn(agent)) && sentence.Passage.Text.AsSpan(sentence.Tokens[commitment.VerbToken].End) is var look && (look.StartsWith(" a look") || look.StartsWith(" another look")))
        {
            return true;
        }

        // "We will demonstrate a commitment to results": who "we" are is not said, so it must be an errand.
        if (agent.Kind == AgentKind.Pronoun && agent.Text is "We" or "we" && commitment.Frame != Frame.Agreed && !(Deeds.IsDelivered(commitment.Verb) || Deeds.IsErrand(commitment.Verb) || Deeds.IsHandiwork(commitment.Verb) || commitment.Verb == "be" || commitment is { Verb: "meet", IsProgressive: true }) || agent.Kind == AgentKind.Pronoun && agent.Text is "We" or "we" && commitment is { Verb: "look", IsProgressive: true })
        {
            return false;
        }

        // "It was agreed that the Association would hold the deposits": who meets calls itself that.
        if (agent.Kind == AgentKind.Body && commitment.Frame == Frame.Agreed && agent.Text is "Association" or "Society" or "Club" or "Trust" or "College" or "School" or "University" or "Charity" or "Federation" or "Company" or "Authority")
        {
            return true;
        }

        // "It was agreed that the SMG will review the register": nobody writes three letters of a body unless everybody there knows it.
        if (agent.Kind == AgentKind.Body && commitment.Frame == Frame.Agreed && agent.EndToken - agent.FirstToken == 1 && agent.Text.Length is > 1 and < 6 && agent.FirstToken < sentence.EndToken && sentence.Passage.Tokens[agent.FirstToken].Shape == Shape.Upper)
        {
            return true;
        }

        // "The Council will approach the diocese": the body itself goes on an errand. "The NHS Trust would publish its strategy": another's news.
        if (agent.Kind == AgentKind.Body && !IsOfTheHouse(agent))
        {
            // "The group will develop a terms of reference": a paper of its own. "The Council will produce leaflets every year" is what it does.
            if (IsOwn(agent) && commitment.Verb is "develop" or "draft" or "produce" or "prepare" or "write" or "compile" && commitment.VerbToken + 1 < sentence.EndToken && sentence.Tokens[commitment.VerbToken + 1].Word is "a" or "an" or "its" or "the" && sentence.NamesAPaper(commitment.VerbToken + 2, commitment.VerbToken + 5))
            {
                return true;
            }

            // "Parish Council will include an article in the next newsletter"
            if (IsOwn(agent) && commitment.Verb is "include" or "put" or "place" or "publish" or "print" or "post" or "insert" && sentence.Has("newsletter", "website", "magazine", "noticeboard", "bulletin") && DuePhraseReader.Find(sentence.Passage, commitment.VerbToken, sentence.EndToken).Exists(due => due.Phrase.Form != DueForm.Recurring))
            {
                return true;
            }

            return IsForAMeetingOfItsOwn(sentence, commitment) || IsOwn(agent) && commitment is { Verb: "highlight", IsTask: true } || (IsOwn(agent) || commitment.Frame != Frame.Reported && agent.Text is "Police" or "police") && (Deeds.IsErrand(commitment.Verb) && commitment.Verb is not ("discuss" or "place" or "put" or "report" or "seek" or "find") || commitment.Frame == Frame.Agreed);
        }

        // "Councillors will consider and return to the next meeting with suggestions"
        if (agent is { Kind: AgentKind.Collective, Text: "Councillors" or "Members" or "All Councillors" or "All Members" or "Trustees" or "Governors" } && commitment is { Form: CommitmentForm.Modal, Verb: "consider" or "review" or "think" or "return" } && DuePhraseReader.Find(sentence.Passage, commitment.VerbToken, sentence.EndToken).Exists(due => due.Phrase.Form is DueForm.NextMeeting) && sentence.Has("return", "suggestions", "ideas", "comments"))
        {
            return true;
        }

        // "Highways had admitted the fault and would get a specialist", told by the Clerk: news of others.
        if (commitment.Frame == Frame.Reported && agent is { Kind: AgentKind.Collective, Text: "Highways" or "Police" or "police" })
        {
            return false;
        }

        // "The Inspector would issue his decision": a planning inspector's; the police's would not issue.
        if (agent.Text.EndsWith("nspector", StringComparison.Ordinal) && commitment.Verb is "issue" or "determine" or "publish" or "decide")
        {
            return false;
        }

        // "The Auditor will give an opinion", "the Mayor will lay a wreath": their office.
        if (agent.Text.EndsWith("uditor", StringComparison.Ordinal) && commitment.Verb is "give" or "issue" or "publish" && agent.Kind == AgentKind.Post)
        {
            return false;
        }

        // "The external auditors would issue their opinion": their own business.
        if (agent.Text.StartsWith("external", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        // "They will find the rest": nobody was named before.
        if (agent is { Kind: AgentKind.Pronoun, Text: "They" or "they" } && !Deeds.IsDelivered(commitment.Verb) && commitment.Frame != Frame.Agreed)
        {
            return false;
        }

        var firm = agent.Kind is AgentKind.Person or AgentKind.Post or AgentKind.Pronoun || commitment.Frame == Frame.Agreed;
        if (!firm && !(commitment.Verb == "look" && commitment.VerbToken + 1 < sentence.EndToken && sentence.Tokens[commitment.VerbToken + 1].Word is "at" or "into") && !((Deeds.IsDelivered(commitment.Verb) || Deeds.IsDeliveredToSomebody(commitment.Verb)) && (agent.Kind == AgentKind.Collective || HandsAPaper(sentence, commitment))) && !IsUnit(agent, commitment))
        {
            return false;
        }

        // "Staff would report incidents to their line manager": how it works, unless a paper is handed over or a time is named.
        if (agent.Text is "Staff" or "staff" && commitment.Frame != Frame.Agreed && !HandsAPaper(sentence, commitment))
        {
            return false;
        }

        // "The service would provide training to all staff": what a service does; a paper it can promise.
        if (commitment.Verb == "provide" && agent.Kind == AgentKind.Collective && commitment.Frame != Frame.Agreed && !HandsAPaper(sentence, commitment))
        {
            return false;
        }

        if (commitment.Verb is "pay" or "sign" or "lay" or "cost" or "put" && agent.Kind is not (AgentKind.Person or AgentKind.Post) && !(commitment.Verb == "put" && agent.Kind == AgentKind.Pronoun && agent.Text is "We" or "we" or "I" && !(commitment.ClauseStart > sentence.FirstToken && sentence.Tokens[commitment.ClauseStart - 1].Is("which"))) || commitment.Verb is "lay" or "lead" or "chair" or "host" or "cost")
        {
            return false;
        }

        // "If a client is missing the driver should ring, they will then check": a rule, no promise.
        for (var at = sentence.FirstToken; at < commitment.FirstToken; at++)
        {
            if (sentence.Tokens[at].Word is "if" or "where" or "should" or "unless" && at < sentence.FirstToken + 2)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"The Committee would consider a draft policy at its next meeting", "The group would bring a plan to the June meeting", "would recommend it to the Council on 2 August": what the body itself takes up, and when. "The Panel would consider the report" says no time.</summary>
    public static bool IsForAMeetingOfItsOwn(Sentence sentence, Commitment commitment) =>
        commitment is { Form: CommitmentForm.Modal, IsPassive: false, Agent: { Kind: AgentKind.Body } body, Frame: Frame.None or Frame.Reported or Frame.Agreed } && IsOwn(body) && commitment.Verb is "consider" or "review" or "discuss" or "recommend" or "bring" or "present" or "submit" or "revisit"
        && PromisedThings.IsOnce(sentence, commitment) && (commitment.Verb is not ("bring" or "present" or "submit") || sentence.NamesAPaper(commitment.VerbToken + 1, commitment.VerbToken + 6));

    // "Democratic Services would ascertain", "Highways would inspect": a unit of the council by its name is as good as a post.
    private static bool IsUnit(Agent agent, Commitment commitment) =>
        (agent.Kind == AgentKind.Collective || IsOfTheHouse(agent)) && (char.IsUpper(agent.Text[0]) || agent.Kind == AgentKind.Body) && agent.Text is not ("Members" or "Councillors" or "Residents" or "Schools" or "Governors" or "Partners" or "Staff" or "Services") && commitment.Verb is not ("provide" or "deliver" or "work" or "try" or "lead" or "monitor" or "support");

    public static bool IsOfTheHouse(Agent agent) => agent.Kind == AgentKind.Body && agent.Text.Split(' ')[^1].ToLowerInvariant() is "unit" or "team" or "department" or "section" or "division" or "directorate" or "office" && !(agent.Text is "Home Office" or "Post Office" or "Met Office" or "Cabinet Office");

    public static bool IsOwn(Agent agent) => agent.Text is "Corporation" or "Senate" or "Court" or "Governing Body" or "Council" or "Parish Council" or "Town Council" or "Community Council" or "Committee" or "Sub-Committee" or "Panel" or "Board" or "Forum" or "Partnership" or "Commission" or "Group" or "Working Group" or "Working Party" or "council" or "committee" or "board" or "forum" or "group" or "working group" or "working party"
        || agent.Text.EndsWith(" group", StringComparison.Ordinal) || agent.Text.EndsWith(" party", StringComparison.Ordinal)
        || agent.Text.Length is 3 or 4 && agent.Text[^1] == 'C' && agent.Text[^2] is 'C' or 'P' or 'T';

    // "The team would give each centre a short note": something is handed over.
    private static bool HandsAPaper(Sentence sentence, Commitment commitment) => sentence.NamesAPaper(commitment.VerbToken + 1, commitment.VerbToken + 12);

    public static bool IsOutsider(Sentence sentence, Agent agent)
    {
        // "the owner of Ruby Cottage has indicated he will apply"
        if (agent.Kind == AgentKind.Pronoun && agent.FirstToken >= sentence.FirstToken && agent.FirstToken < sentence.EndToken)
        {
            for (var at = sentence.FirstToken; at < agent.FirstToken; at++)
            {
                if (sentence.Tokens[at].Is(WordClass.Outsider))
                {
                    return true;
                }
            }
        }

        // "The plotholder wants to keep it. She will pay by return": nobody of the meeting was named in between.
        if (agent.Kind == AgentKind.Pronoun && agent.Text is "She" or "He" or "she" or "he" && sentence.Tokens[sentence.FirstToken].Is(WordClass.Pronoun) && sentence.Index > 0 && sentence.Passage.Sentences[sentence.Index - 1] is var told && told.Tokens.FindIndex(told.FirstToken, told.Count, token => token.Is(WordClass.Outsider) && !token.Is(WordClass.Role)) >= 0)
        {
            return true;
        }

        // "the Head of Customer Services" is none.
        for (var at = agent.FirstToken; at < agent.EndToken && at < sentence.Passage.Tokens.Count && !sentence.Passage.Tokens[at].Is(WordClass.Preposition); at++)
        {
            if (sentence.Passage.Tokens[at].Is(WordClass.Outsider))
            {
                return true;
            }
        }

        return false;
    }
}
