using ActionBot.Minutes.DueDates;
using ActionBot.Minutes.Owners;
using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>
/// The verbs of giving one's word: agreed to, undertook to, offered to, was willing to, gave an assurance, took it away.
/// </summary>
internal static class Promises
{
    // "The Director agreed to provide…", "he undertook to provide", "Cllr Ames kindly offered to clear", "The Chief Nurse was willing to present", "has agreed to speak to"
    public static Commitment? At(Sentence sentence, int at, Attendance attendance)
    {
        var tokens = sentence.Tokens;
        var token = tokens[at];
        if (Accompanied(sentence, at, attendance) is { } accompanied)
        {
            return accompanied;
        }

        // "RC expressed his intention to speak to the Mayor"; "it was the intention to" is nobody's word.
        if (token.Is("intention") && (at < 2 || !(tokens[at - 1].Is(WordClass.Pronoun) || tokens[at - 1].Word is "his" or "her" or "their" || sentence.Passage.Text.AsSpan(tokens[at - 1].Start) is ['h', 'i', 's', ' ', ..] or ['h', 'e', 'r', ' ', ..])))
        {
            return null;
        }

        if (token.Word is "undertaking" or "assurance" or "commitment" or "willingness" or "action" or "intention")
        {
            return GivenWord(sentence, at, attendance);
        }

        if (token.Is("away") && TakesAway(sentence, at) is { } took)
        {
            return CommitmentFinder.Make(sentence, CommitmentForm.Promise, took, new VerbGroup(took), attendance);
        }

        // "Cllr Hale's offer to paint the bench was accepted"
        if (token.Is("offer") && at + 2 < sentence.EndToken && tokens[at + 1].Is("to") && at - 1 >= sentence.FirstToken && Possessor(sentence, at - 1, attendance) is { } giver && sentence.Has("accepted") && VerbGroup.At(sentence, at + 2) is { IsPassive: false, IsProgressive: false } offer)
        {
            return CommitmentFinder.Make(sentence, CommitmentForm.Promise, at, offer, attendance) with { Agent = giver };
        }

        // "Tayside Fire and Rescue have offered to put the lights out": news of others.
        if (at - 1 > sentence.FirstToken && token.Is(WordClass.Commit) && (tokens[at - 1].Is("have") && !OfPeople(sentence, at - 1) || tokens[at - 1].Is("now") && tokens[at - 2].Is("have") && !OfPeople(sentence, at - 2)))
        {
            return null;
        }

        var ready = token.Word is "willing" or "content" or "happy" or "prepared" && at > sentence.FirstToken && tokens[at - 1].Is(WordClass.Be);
        var decided = token.Is("decided") && at - 2 >= sentence.FirstToken && tokens[at - 1].Is(WordClass.Be) && tokens[at - 2].Is("it");
        // "The Panel decided to issue a guide"; "Mr Pike decided to step down" is his own affair.
        decided |= token.Is("decided") && at > sentence.FirstToken && at + 1 < sentence.EndToken && tokens[at + 1].Is("to") && AgentFinder.Before(sentence.Passage, Clauses.Start(sentence, at), at, attendance) is { Kind: AgentKind.Body or AgentKind.Collective } body && body.EndToken == at && (Promisers.IsOwn(body) || body.Text is "Members" or "members" or "Trustees" or "trustees" or "Governors" or "governors" or "Councillors" or "councillors");
        var intends = token.Word is "intended" or "intends" && at + 2 < sentence.EndToken && tokens[at + 1].Is("to") && tokens[at + 2].Word is { } errand && (Deeds.IsErrand(errand) || Deeds.IsDelivered(errand));
        // "The Director did offer to share the plans"
        var did = token.Word is "offer" or "undertake" or "promise" or "volunteer" && at > sentence.FirstToken && tokens[at - 1].Is("did");
        var promises = token.Is(WordClass.Commit) || ready || decided || intends || did;
        if (!promises || at + 2 >= sentence.EndToken || at > sentence.FirstToken && (tokens[at - 1].Word is "be" or "not" || token.Word is "undertaken" or "offered" or "promised" && tokens[at - 1].Is(WordClass.Be)))
        {
            return null;
        }

        // "Carol and Jo had all agreed to": the past perfect tells of an earlier promise.
        for (var back = at - 1; back >= Math.Max(sentence.FirstToken, at - 3); back--)
        {
            if (tokens[back].Is("had") && !IsStillOpen(sentence, back, at, attendance))
            {
                return null;
            }
        }

        // "has agreed try and find a new gate": the "to" was left out.
        if (tokens[at + 1].Is("try") && tokens[at + 2].Is("and") && VerbGroup.At(sentence, at + 1) is { } tried)
        {
            return CommitmentFinder.Make(sentence, CommitmentForm.Promise, at, tried, attendance);
        }

        // "was asked, and agreed, to share"
        var to = tokens[at + 1].Is(",") && tokens[at + 2].Is("to") ? at + 2 : at + 1;
        if (tokens[to].Is("that") && token.Is("agreed"))
        {
            return Assent(sentence, at, attendance);
        }

        // "promised a written reply", "promised the Council a copy", "offered his help with the stalls"
        if (token.Word is "promised" or "offered" or "undertook" && (IsOfferedAPaper(sentence, to) || token.Is("offered") && IsHelp(sentence, to)))
        {
            return CommitmentFinder.Make(sentence, CommitmentForm.Promise, at, new VerbGroup(at), attendance);
        }

        // "committed to raising this with": the deed in the other dress.
        if (tokens[to].Is("to") && token.Is("committed") && tokens[to + 1].Is(WordClass.VerbIng))
        {
            return CommitmentFinder.Make(sentence, CommitmentForm.Promise, at, new VerbGroup(to + 1), attendance);
        }

        // "agreed by the group to produce a draft in October"
        if (token.Is("agreed") && tokens[to].Is("by") && AgreedBy(sentence, to, attendance) is { } agreed)
        {
            return agreed;
        }

        // "The Chair agreed with Ray Tull to look into padlocks", "It was agreed with the Clerk to put up a notice"
        if (token.Is("agreed") && tokens[to].Is("with") && AgreedWith(sentence, to, attendance) is { } shared)
        {
            return shared;
        }

        return tokens[to].Is("to") && VerbGroup.At(sentence, to + 1) is { IsProgressive: false } group
            && !(ready && !token.Is("willing") && tokens[group.Verb].Word is "attend" or "be" or "meet" or "answer" or "help" or "discuss" or "talk" or "receive" or "hear" or "consider" or "support" or "have" or "work" or "co-operate")
            ? CommitmentFinder.Make(sentence, CommitmentForm.Promise, ready || did ? at - 1 : at, group, attendance)
            : null;
    }

    // "The Head of Roads had agreed to look at this again and to report in June": a person's word, and its time is still to come.
    // Refuses: "Highways had agreed to clear the ditch", "the owners, who had agreed to supply wood", "he had agreed to take the chair", "had offered to write and did so".
    private static bool IsStillOpen(Sentence sentence, int had, int agreed, Attendance attendance)
    {
        var tokens = sentence.Tokens;
        return tokens[agreed].Word is "agreed" or "promised" or "undertaken" or "offered" && tokens[agreed + 1].Is("to") && tokens[agreed + 2].Word is { } verb && tokens[agreed + 2].Is(WordClass.Task)
            && Clauses.Start(sentence, had) == sentence.FirstToken && AgentFinder.Before(sentence.Passage, sentence.FirstToken, had, attendance) is { Kind: AgentKind.Person or AgentKind.Post }
            && HasTimeToCome(sentence, agreed);
    }

    // "later this term", "by June", "at the next meeting"; "before Christmas, and did" is over.
    private static bool HasTimeToCome(Sentence sentence, int from)
    {
        for (var at = from; at + 1 < sentence.EndToken; at++)
        {
            if (sentence.Tokens[at].Is("did") || sentence.Tokens[at].Is("had") || sentence.Tokens[at].Is("but"))
            {
                return false;
            }
        }

        return sentence.Has("later") || DuePhraseReader.Find(sentence.Passage, from, sentence.EndToken).Count > 0;
    }

    // "a written reply", "the Council a copy of the survey"
    private static bool IsOfferedAPaper(Sentence sentence, int from)
    {
        var tokens = sentence.Tokens;
        var article = false;
        for (var at = from; at < Math.Min(sentence.EndToken, from + 5) && !(tokens[at].Is(WordClass.Preposition) || tokens[at].Shape == Shape.Mark || tokens[at].Is(WordClass.Joint)); at++)
        {
            if (article && tokens[at].Is(WordClass.Document))
            {
                return true;
            }

            article |= tokens[at].Is(WordClass.Article);
        }

        return false;
    }

    private static bool IsHelp(Sentence sentence, int at) =>
        Word(sentence, at) is "help" or "assistance" || sentence.Tokens[at].Is(WordClass.Article) && Word(sentence, at + 1) is "help" or "assistance" or "services";

    private static string? Word(Sentence sentence, int at) => at < sentence.EndToken ? sentence.Tokens[at].Word : null;

    private static bool OfPeople(Sentence sentence, int have)
    {
        for (var at = Math.Max(sentence.FirstToken, have - 8); at < have; at++)
        {
            // "the PC have agreed" are no constable
            if (sentence.Tokens[at].Is(WordClass.Courtesy) && !(at == have - 1 && sentence.Tokens[at].Is("pc")) || sentence.Tokens[at].Is(WordClass.Pronoun) || sentence.Tokens[at].Is(WordClass.Role))
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

    // "A tenant was wanted, with Councillor Rowe agreeing to speak to the agent", "Cllr Pike offering to bring a ladder": the promise in the dress of an aside.
    // Refuses: "subject to the owner agreeing to sell", "before agreeing to write".
    private static Commitment? Accompanied(Sentence sentence, int at, Attendance attendance)
    {
        var tokens = sentence.Tokens;
        if (!(tokens[at].Word is "agreeing" or "offering" or "volunteering" or "promising" or "undertaking") || at + 2 >= sentence.EndToken || !tokens[at + 1].Is("to") || VerbGroup.At(sentence, at + 2) is not { IsPassive: false, IsProgressive: false } group
            || AgentFinder.Before(sentence.Passage, sentence.FirstToken, at, attendance) is not { Kind: AgentKind.Person or AgentKind.Post } doer || doer.FirstToken <= sentence.FirstToken)
        {
            return null;
        }

        var before = tokens[doer.FirstToken - 1].Is(WordClass.Article) && doer.FirstToken - 1 > sentence.FirstToken ? doer.FirstToken - 2 : doer.FirstToken - 1;
        return tokens[before].Word is "with" or "," or "-" or ";" ? CommitmentFinder.Make(sentence, CommitmentForm.Promise, at, group, attendance) with { Agent = doer, Frame = Frame.None } : null;
    }

    // "gave an undertaking to look into", "gave a commitment to report back", "confirmed her willingness to attend"
    private static Commitment? GivenWord(Sentence sentence, int at, Attendance attendance)
    {
        var tokens = sentence.Tokens;
        if (at - 1 <= sentence.FirstToken)
        {
            return null;
        }

        // "Jo has an action to write", "Jo was given an action to write": a mark in the middle of the talk
        if (tokens[at].Is("action") && tokens[at - 1].Word is "an" or "the" && at - 2 > sentence.FirstToken && tokens[at - 2].Word is "has" or "given" && at + 2 < sentence.EndToken && tokens[at + 1].Is("to") && VerbGroup.At(sentence, at + 2) is { IsPassive: false, IsProgressive: false } marked)
        {
            return CommitmentFinder.Make(sentence, CommitmentForm.Promise, tokens[at - 2].Is("given") && tokens[at - 3].Is(WordClass.Be) ? at - 3 : at - 2, marked, attendance);
        }

        var gave = at - 1;
        while (gave > sentence.FirstToken && gave > at - 3 && !IsGiving(tokens[gave].Word))
        {
            gave--;
        }

        return at + 2 < sentence.EndToken && IsGiving(tokens[gave].Word) && tokens[at + 1].Is("to") && VerbGroup.At(sentence, at + 2) is { IsPassive: false, IsProgressive: false } group
            ? CommitmentFinder.Make(sentence, CommitmentForm.Promise, gave, group, attendance)
            : null;
    }

    private static bool IsGiving(string? word) => word is "gave" or "made" or "confirmed" or "expressed" or "gives" or "took" or "takes" or "accepted" or "undertook";

    // Who agreed is to do it; where "it was agreed", who was spoken to. "agreed with the Clerk that it was late" binds nobody.
    private static Commitment? AgreedWith(Sentence sentence, int with, Attendance attendance)
    {
        var tokens = sentence.Tokens;
        for (var to = with + 2; to + 1 < Math.Min(sentence.EndToken, with + 10) && !(tokens[to - 1].Shape == Shape.Mark || tokens[to - 1].Is("that")); to++)
        {
            if (!tokens[to].Is("to") || VerbGroup.At(sentence, to + 1) is not { IsPassive: false, IsProgressive: false } group || AgentFinder.Before(sentence.Passage, with + 1, to, attendance) is not { } partner || !partner.Acts && !tokens[partner.FirstToken].IsCapital)
            {
                continue;
            }

            var made = CommitmentFinder.Make(sentence, CommitmentForm.Promise, with - 1, group, attendance);
            return made.Agent is { Acts: true } ? made : partner.Acts ? made with { Agent = partner, Frame = Frame.Agreed } : null;
        }

        return null;
    }

    // "Cllr Hale's"
    private static Agent? Possessor(Sentence sentence, int last, Attendance attendance)
    {
        var token = sentence.Tokens[last];
        if (sentence.Passage.Text.AsSpan(token.Start, token.End - token.Start) is not [.., '\'' or '\u2019', 's'])
        {
            return null;
        }

        return AgentFinder.Before(sentence.Passage, sentence.FirstToken, last + 1, attendance) is { Kind: AgentKind.Person or AgentKind.Post } owner ? owner with { Text = owner.Text[..^2] } : null;
    }

    private static Commitment? AgreedBy(Sentence sentence, int by, Attendance attendance)
    {
        var tokens = sentence.Tokens;
        for (var to = by + 2; to + 1 < Math.Min(sentence.EndToken, by + 8) && tokens[to - 1].Shape != Shape.Mark; to++)
        {
            if (tokens[to].Is("to") && VerbGroup.At(sentence, to + 1) is { IsPassive: false, IsProgressive: false } group)
            {
                return AgentFinder.Before(sentence.Passage, by + 1, to, attendance) is { Acts: true } agent ? CommitmentFinder.Make(sentence, CommitmentForm.Promise, by - 1, group, attendance) with { Agent = agent, Frame = Frame.Agreed } : null;
            }
        }

        return null;
    }

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
                return VerbGroup.At(sentence, tokens[at].Is("be") ? at : at + 1) is { IsPassive: true } group && tokens[group.Verb].Is(WordClass.Task) ? CommitmentFinder.Make(sentence, CommitmentForm.Promise, agreed, group with { IsPassive = false }, attendance) : null;
            }
        }

        return null;
    }
}
