using ActionBot.Minutes.Owners;
using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>What a body decided, as a sentence tells it.</summary>
/// <param name="At">The last token in front of what was agreed: "agreed", or "present" in "agreed by all present".</param>
/// <param name="Why">For <c>explain</c>.</param>
/// <param name="Nothing">It was agreed that nothing be done.</param>
/// <param name="FollowsUp">Whether somebody has to do something for it; null where its verbs say so.</param>
internal sealed record Agreement(int At, string Why, bool Nothing = false, bool? FollowsUp = null);

/// <summary>
/// Tells a decision from an errand and from an opinion behind "agreed" and "decided".
/// <para>Takes: "The Board agreed to a start at six", "agreed to buy a bench", "it was agreed that the barn can be used", "agreed not to go on", "Council agreed a budget of £200", "The Council approved the plan".</para>
/// <para>Refuses: "it was agreed that the Clerk would write", "agreed to write to the owner" with nobody named, "agreed to keep it under review", "Members agreed the plan was good", "the plan that the Council approved".</para>
/// </summary>
internal static class Agreements
{
    private const int LongestAside = 24;

    /// <summary>Reads what stands behind "agreed" or "decided" at a token; null where the sentence decides nothing.</summary>
    public static Agreement? Read(Sentence sentence, int at, bool impersonal, Attendance attendance)
    {
        var tokens = sentence.Tokens;
        var passage = sentence.Passage;
        var body = AgentFinder.Before(passage, sentence.FirstToken, at, attendance);
        if (body is not { Kind: AgentKind.Body or AgentKind.Collective } && tokens[at - (at > 0 ? 1 : 0)].Word is "," or "and")
        {
            // "The Committee, having heard the officer, agreed to", "The Panel considered it and agreed to"
            body = AgentFinder.Subject(passage, sentence.FirstToken, at, attendance) is { Kind: AgentKind.Body or AgentKind.Collective } subject ? subject with { EndToken = at } : body;
        }

        // "the Trustees, unanimously, decided to support the hall"
        if (at - 4 > sentence.FirstToken && tokens[at - 1].Is(",") && tokens[at - 2].Word is "unanimously" or "therefore" && tokens[at - 3].Is(",") && AgentFinder.Before(passage, sentence.FirstToken, at - 3, attendance) is { Kind: AgentKind.Body or AgentKind.Collective } apart)
        {
            body = apart with { EndToken = at };
        }

        // "the Trustees unanimously decided"
        if (at - 2 > sentence.FirstToken && tokens[at - 1].Is("unanimously") && body is null && AgentFinder.Before(passage, sentence.FirstToken, at - 1, attendance) is { Kind: AgentKind.Body or AgentKind.Collective } asOne)
        {
            body = asOne with { EndToken = at };
        }

        var byBody = at > sentence.FirstToken && (tokens[at - 1].Is("it") || tokens[at - 1].Is("meeting") && at - sentence.FirstToken <= 2) || body is { Kind: AgentKind.Body or AgentKind.Collective } && at - body.EndToken <= 2 && body.Text.Split(' ')[^1] is not ("Officers" or "officers" or "staff");
        // "both members agreed to tidy their plots", "two members agreed": some of them
        byBody &= body is not { Kind: AgentKind.Collective } || body.FirstToken == sentence.FirstToken || !(sentence.Passage.Text.AsSpan(tokens[body.FirstToken - 1].Start, tokens[body.FirstToken - 1].End - tokens[body.FirstToken - 1].Start) is "both" or "Both" or "most" or "Most" or "many" or "Many" or "some" or "Some" or "few" or "several" or "Several") && !tokens[body.FirstToken - 1].Is(WordClass.Number);
        if (!byBody && body is { Kind: AgentKind.Collective } && body.FirstToken > sentence.FirstToken && tokens[at - 1].Is(WordClass.Collective) && !impersonal)
        {
            return null;
        }

        // "Most members agreed to tidy their plots"
        if (body is { Kind: AgentKind.Collective } && !impersonal && body.Text.Split(' ')[0] is "Most" or "most" or "Many" or "many")
        {
            return null;
        }

        // "We agreed to tentatively set the next meeting for 7 December"
        if (!impersonal && !byBody && at > sentence.FirstToken && tokens[at - 1].Is("we") && FixesADay(sentence, at))
        {
            return new Agreement(at, "a day is fixed");
        }

        // "We agreed to put the subscription up to £9", "We agreed to cancel the supper"
        if (!impersonal && !byBody && at > sentence.FirstToken && tokens[at - 1].Is("we") && at + 2 < sentence.EndToken && tokens[at + 1].Is("to") && VerbGroup.At(sentence, at + 2) is { IsPassive: false } ours && (HouseRulings.CallsOff(sentence, ours.Verb) || HouseRulings.FixesWhatIsPaid(sentence, ours.Verb)))
        {
            return new Agreement(at, "a matter of the house", FollowsUp: HouseRulings.SendsSomebody(sentence, ours.Verb));
        }

        // "We decided to keep the old rota": a small group writes of itself as the minutes of others write "it was decided". Refuses: "We agreed to write", which promises.
        impersonal |= !byBody && at > sentence.FirstToken && tokens[at - 1].Is("we") && tokens[at].Is("decided");

        // "We all agreed that the price would stay the same": what is a ruling needs nobody else.
        impersonal |= !byBody && at + 3 < sentence.EndToken && tokens[at].Is("agreed") && tokens[at + 1].Is("that") && (at == sentence.FirstToken + 1 || at == sentence.FirstToken + 2 && tokens[at - 1].Is("all")) && tokens[sentence.FirstToken].Is("we") && Rulings.Settles(sentence, at + 2);
        if (!impersonal && !byBody)
        {
            return null;
        }

        at = BehindAside(sentence, at);
        var next = at + 1 < sentence.EndToken ? tokens[at + 1] : default;
        // "that no donation would be made this year" is decided as much as a donation would be; "that no further talk was needed" decides nothing.
        if (next.Is("that") && at + 4 < sentence.EndToken && tokens[at + 2].Is("no") && !(tokens[at + 3].Is("further") && !sentence.Has("action")) && Denied(sentence, at + 3))
        {
            return new Agreement(at, "a ruling that something is not to be");
        }

        // "that there should be a limit of two plots", "that there would be no charge", "agreed there would be no change"
        if (next.Is("that") && HouseRulings.BringsIn(sentence, at + 2) || next.Is("there") && HouseRulings.BringsIn(sentence, at + 1))
        {
            // What there is not to be needs nobody.
            return new Agreement(at, "a ruling", FollowsUp: tokens[at + (next.Is("that") ? 5 : 4)].Is("no") ? false : null);
        }

        // "that there was no need to elect a treasurer", "any complaints should be made in writing", "that the group would meet quarterly"
        var clause = next.Is("that") ? at + 2 : at + 1;
        if (StandingRules.NeedsNot(sentence, clause) || StandingRules.NeedsEachTime(sentence, clause) || StandingRules.LaysDown(sentence, clause))
        {
            return new Agreement(at, "a standing rule", FollowsUp: false);
        }

        if (next.Is("that") && NothingIsToBeDone(sentence, at + 2))
        {
            return new Agreement(at, "nothing is to be done", Nothing: true);
        }

        // "It was agreed that we ask for a precept of £900": somebody has to send the form
        if (next.Is("that") && HouseRulings.AsksForItsPrecept(sentence, at + 1))
        {
            return new Agreement(at, "a sum is asked for", FollowsUp: true);
        }

        if (HouseRulings.WeDo(sentence, next.Is("that") ? at + 2 : at + 1))
        {
            return new Agreement(at, "the body does it", FollowsUp: tokens[at + (next.Is("that") ? 3 : 2)].Is(WordClass.Modal) ? false : null);
        }

        if (next.Is("that") && (Rulings.Settles(sentence, at + 2) || HouseRulings.SettlesBehind(sentence, at + 1)))
        {
            return new Agreement(at, "a ruling", FollowsUp: HouseRulings.IsToBeSeenTo(sentence, at + 2));
        }

        // "It was decided to cancel the supper", "agreed to raise the rents by 2%"
        if (next.Is("to") && VerbGroup.At(sentence, at + 2) is { IsPassive: false } house && (HouseRulings.CallsOff(sentence, house.Verb) || HouseRulings.FixesWhatIsPaid(sentence, house.Verb)))
        {
            return new Agreement(at, "a matter of the house", FollowsUp: HouseRulings.SendsSomebody(sentence, house.Verb));
        }

        if (next.Is("to") && HouseRulings.Charges(sentence, at + 2))
        {
            return new Agreement(at, "a charge is fixed");
        }

        // "The Panel agreed that at their next meeting they would agree the dates": what the body itself will do there
        if (next.Is("that") && sentence.Commitments(attendance).FirstOrDefault(commitment => commitment.FirstToken > at) is { } own && own.FirstToken > 0 && tokens[own.FirstToken - 1].Is("they") && Deeds.IsSettled(own.Verb))
        {
            return null;
        }

        // "it agreed the precept would remain at £2,600"
        if ((byBody && next.Is(WordClass.Article) || impersonal && (next.Is(WordClass.Article) || next.IsCapital || next.Is("it"))) && !next.Is("that") && HasFinite(sentence, at + 1) && Rulings.Settles(sentence, at + 1))
        {
            return new Agreement(at, "a ruling", FollowsUp: HouseRulings.IsToBeSeenTo(sentence, at + 1));
        }

        // "It was agreed the plan be adopted", "agreed they be co-opted"
        if (!next.Is("that") && (next.Is(WordClass.Article) || next.IsCapital || next.Is(WordClass.Pronoun)) && ToldPhrases.IsSettled(sentence, at + 1))
        {
            return new Agreement(at, "settled in the subjunctive");
        }

        // "It was agreed Mr Hay continue as Treasurer"
        if (!next.Is("that") && next.IsCapital && sentence.Tokens.FindIndex(at + 2, Math.Min(5, sentence.EndToken - at - 2), token => token.Shape == Shape.Lower) is var lower and > 0 && HouseRulings.KeepsAPost(sentence, lower))
        {
            return new Agreement(at, "who stays at a post");
        }

        // "It was agreed for this discussion to continue after the survey"
        if ((byBody || impersonal) && next.Is("for") && PutsOff(sentence, at + 2))
        {
            return new Agreement(at, "the body put it off");
        }

        // "All agreed box to be left unlocked": short of its "that"
        if (byBody && !next.Is("that") && !next.Is("to") && LeftAsItIs(sentence, at + 1))
        {
            return new Agreement(at, "the body agreed what is to be left");
        }

        // "it was agreed to carry on with the meeting and defer any decisions to the next"
        if (next.Is("to") && sentence.Tokens.FindIndex(at + 2, Math.Max(0, sentence.EndToken - at - 3), token => token.Is("and")) is var joint and > 0 && tokens[joint + 1].Word is "defer" or "postpone" or "adjourn")
        {
            return new Agreement(at, "the body put it off");
        }

        // "agreed in principle to buy the field", "agreed to renew the membership", "agreed to continue to use the school": decided, whoever sees to it
        if (next.Is("to") && at + 3 < sentence.EndToken && (tokens[at].Word is "principle" && tokens[at + 2].Is(WordClass.VerbBase) || tokens[at + 2].Is("renew") && sentence.Has("membership", "subscription") || tokens[at + 2].Is("continue") && tokens[at + 3].Is("to") && GoesOnWith(sentence, at + 4)))
        {
            return new Agreement(at, "the body agreed", FollowsUp: tokens[at + 2].Is("continue") ? false : null);
        }

        // "agreed not to go on with the pond"
        if (at + 2 < sentence.EndToken && (next.Is("not") && tokens[at + 2].Is("to") || next.Is("to") && tokens[at + 2].Is("not")))
        {
            return new Agreement(at, "the body will not");
        }

        // "It was decided to make no change", "agreed to take no action": that is settled at once, and nobody has to do it.
        // Refuses: "It was decided to make the change known".
        if (next.Is("to") && at + 3 < sentence.EndToken && tokens[at + 2].Word is "make" or "take" && tokens[at + 3].Is("no"))
        {
            return new Agreement(at, "all stays as it is");
        }

        // "Council agreed a budget of £200"; "Members agreed the plan was good" is an opinion.
        if (byBody && body is { FirstToken: var head } && (head - sentence.FirstToken <= 1 || tokens[head - 1] is { Shape: Shape.Capital } opening && opening.Is(WordClass.Article) || IsBehindTheTalk(sentence, head)) && (next.Word is "a" or "an" or "the" or "its" or "their" || next.IsCapital || next.Is("it") && body.EndToken == at) && !HasFinite(sentence, at + 1) && !NamesAYear(sentence, at))
        {
            return new Agreement(at, "the body agreed");
        }

        // "The Panel agreed with the suggestion to hold a workshop"; "agreed with the Chair that" is an opinion
        if (byBody && next.Is("with") && at + 4 < sentence.EndToken && tokens[at + 4].Word is "to" or "of" && sentence.Passage.Text.AsSpan(tokens[at + 3].Start, tokens[at + 3].End - tokens[at + 3].Start) is "suggestion" or "proposal" or "recommendation" or "request" or "approach")
        {
            return new Agreement(at, "the body agreed");
        }

        // "The Board agreed to a start at six", "agreed to the request", "agreed to changes in the lease"
        if (byBody && next.Is("to") && at + 2 < sentence.EndToken && (tokens[at + 2].Is(WordClass.Article) || tokens[at + 2].Shape == Shape.Figure || ToldPhrases.IsPut(sentence, at + 2)))
        {
            return new Agreement(at, "the body agreed");
        }

        // "It was agreed that the Clerk would write" is an undertaking; "agreed that the review be deferred" settles it.
        var deed = sentence.Commitments(attendance).FirstOrDefault(commitment => commitment.FirstToken > at);

        // "it was agreed that this would be decided at the next meeting": put off to it.
        if (next.Is("that") && deed is { IsPassive: true, Verb: "decide" or "determine" or "resolve" } && PromisedThings.IsForTheMeeting(sentence, deed) || IsTalkedOfLater(sentence, deed))
        {
            return new Agreement(at, "the body put it off");
        }

        // "that this should be taken up through the Council", "that discussions be held with the rowers": an errand in the words of a ruling
        if (next.Is("that") && deed is { IsPassive: true, Verb: "take" } && deed.VerbToken + 1 < sentence.EndToken && tokens[deed.VerbToken + 1].Word is "up" or "forward" or "back" || next.Is("that") && deed is { IsPassive: true, Verb: "hold" } && PromisedThings.Subject(sentence, deed, "discussions", "discussion", "talks", "conversation", "conversations", "consultation"))
        {
            return null;
        }

        if (next.Is("that") && deed is { IsTask: true, Verb: not ("defer" or "postpone" or "appoint" or "nominate" or "refer" or "take") } && (deed.Agent is { Acts: true, Kind: not AgentKind.Body } || deed.IsPassive))
        {
            return null;
        }

        // "The Board agreed that future reports should set out the options": somebody writes them.
        if (next.Is("that") && at + 4 < sentence.EndToken && (tokens[at + 2].Is("future") && tokens[at + 3].Is(WordClass.Document) || tokens[at + 2].Is(WordClass.Document) && tokens[at + 3].Is("in") && tokens[at + 4].Is("future")))
        {
            return null;
        }

        // "It was decided to make the owner aware" tells of an errand; "It was decided to close the path" decides.
        if (impersonal && tokens[at].Is("decided") && !(next.Is("to") && VerbGroup.At(sentence, at + 2) is { } decided && (Deeds.IsSettled(Lexicon.BaseOf(tokens[decided.Verb].Word ?? "")) || StaysOrGoes(sentence, decided.Verb))))
        {
            return null;
        }

        // "it was agreed to give the Trust a seat on the Board", "to allow the club free use": with that they have it
        if (next.Is("to") && at + 3 < sentence.EndToken && tokens[at + 2].Word is "give" or "grant" or "allow" or "offer" or "award" && sentence.Has("status", "permission", "approval", "consent", "use", "seat", "membership", "support", "authority"))
        {
            return new Agreement(at, "the body gave it");
        }

        // "All members agreed with the new proposal"
        if (byBody && next.Is("with") && at + 4 >= sentence.EndToken - 2 && tokens[sentence.EndToken - 2].Word is "proposal" or "recommendation" or "recommendations" or "motion")
        {
            return new Agreement(at, "the body agreed");
        }

        // "All agreed to inspect the plots on Tuesday": each of them will be there. "All agreed to adopt the plan" decides.
        if (at == sentence.FirstToken + 1 && next.Is("to") && tokens[sentence.FirstToken].Is(WordClass.Collective) && sentence.Span.StartsWith("All ") | sentence.Span.StartsWith("Everyone ") && at + 2 < sentence.EndToken
            && sentence.Passage.Text.AsSpan(tokens[at + 2].Start, tokens[at + 2].End - tokens[at + 2].Start) is "review" or "inspect" or "read" or "check" or "visit" or "meet" or "walk" or "look" or "bring" or "think" or "help" or "attend")
        {
            return null;
        }

        // "It was agreed to write to the owner", "The Panel decided to issue a guide" sends somebody on an errand, nobody knows whom; "agreed to buy a bench" decides.
        if ((impersonal || byBody || body is { Kind: AgentKind.Collective or AgentKind.Body }) && next.Is("to") && VerbGroup.At(sentence, at + 2) is { IsPassive: false } errand && (impersonal && IsDeed(tokens[errand.Verb]) || Deeds.IsErrand(Lexicon.BaseOf(tokens[errand.Verb].Word ?? "")) || Deeds.IsDelivered(Lexicon.BaseOf(tokens[errand.Verb].Word ?? "")) || tokens[errand.Verb].Word is "meet" or "visit" or "inspect" or "look" or "issue" or "publish" or "schedule" or "organise" or "deal" or "sort" || tokens[errand.Verb].Is("change") && RewordsIt(sentence, errand.Verb))
            && !(tokens[errand.Verb].Word is "put" or "place" or "add" or "include" && !sentence.Has("agenda", "website", "newsletter", "noticeboard", "report", "reports") && !sentence.Span.Contains("ork programme", StringComparison.OrdinalIgnoreCase) && !sentence.Span.Contains("orward plan", StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        if (next.Is("to") && at + 2 < sentence.EndToken && tokens[at + 2].Is(WordClass.VerbBase))
        {
            // "agreed to continue consideration of the report to the next meeting" puts it off; "to continue to lobby" is business as usual.
            if (tokens[at + 2].Is("continue") && at + 3 < sentence.EndToken && tokens[at + 3].Is("consideration"))
            {
                return new Agreement(at, "the body put it off");
            }

            return IsBusiness(sentence, at + 2) ? null : new Agreement(at, "the body agreed");
        }

        // "agreed that the wording needed to take account", "that papers should set out": what ought to be is not yet decided.
        if (deed is not null && deed.FirstToken > 0 && (tokens[deed.FirstToken].Is("should") && !deed.IsPassive || tokens[deed.FirstToken - 1].Word is "needed" or "needs" or "need" or "ought"))
        {
            return null;
        }

        // "The Group decided that a statement was not needed": what a body decided is decided, unless it sends somebody.
        if (byBody && body is not null && tokens[at].Is("decided") && next.Is("that") && deed is null or { IsTask: false })
        {
            return new Agreement(at, "the body decided");
        }

        return next.Is("that") && deed is { IsUsual: false, Verb: not "continue" } && (Deeds.IsSettled(deed.Verb) || deed.Verb is "defer" or "postpone" or "refer" or "hold") ? new Agreement(at, "the body agreed") : null;
    }

    // "to change the references to the treasurer", "to change the wording of clause 4": somebody writes it. "to change the date" is done with the word.
    private static bool RewordsIt(Sentence sentence, int change) =>
        sentence.Tokens.FindIndex(change, Math.Min(5, sentence.EndToken - change), token => sentence.Passage.Text.AsSpan(token.Start, token.End - token.Start) is "references" or "reference" or "wording" or "text" or "paragraph" or "sentence") > 0;

    // "to continue to use the school", "to continue to charge £5"; "to continue to lobby" is business as usual.
    private static bool GoesOnWith(Sentence sentence, int verb) =>
        verb + 1 < sentence.EndToken && sentence.Passage.Text.AsSpan(sentence.Tokens[verb].Start, sentence.Tokens[verb].End - sentence.Tokens[verb].Start) is "use" or "charge" or "hire" or "employ" or "meet" or "rent";

    // "to leave the bench where it is", "to keep the old rota", "to go with the second quote", "to stay with the insurer": chosen, and nobody is sent. Refuses: "to leave a note for the owner", "to keep the owner informed".
    private static bool StaysOrGoes(Sentence sentence, int verb) => sentence.Tokens[verb].Word switch
    {
        "leave" => !sentence.Has("note", "message", "leaflet", "leaflets", "until"),
        "keep" => !sentence.Has("informed", "updated", "touch", "advised", "pressing", "asking", "chasing", "eye", "watch", "review"),
        "go" or "stay" or "stick" => verb + 1 < sentence.EndToken && sentence.Tokens[verb + 1].Is("with"),
        _ => false,
    };

    // "that the plan would be discussed in more detail once the new committee was there", "that this be considered at the AGM". Refuses: "be discussed under item 7", "would be discussed with the owner".
    private static bool IsTalkedOfLater(Sentence sentence, Commitment? deed) =>
        deed is { IsPassive: true, Frame: Frame.Agreed, Verb: "discuss" or "consider" or "debate" or "leave" } && !(deed.VerbToken + 1 < sentence.EndToken && sentence.Tokens[deed.VerbToken + 1].Word is "with" or "by" or "under")
        && (PromisedThings.IsForTheMeeting(sentence, deed) || sentence.Tokens.FindIndex(deed.VerbToken, sentence.EndToken - deed.VerbToken, token => token.Word is "once" or "until" or "when" or "after" or "agm") > 0);

    // "to set the next meeting for Wednesday 7 December", "to meet again on 3 May"
    private static bool FixesADay(Sentence sentence, int agreed) =>
        agreed + 2 < sentence.EndToken && sentence.Tokens[agreed + 1].Is("to") && VerbGroup.At(sentence, agreed + 2) is { IsPassive: false } group && sentence.Tokens[group.Verb].Word is "set" or "hold" or "fix" or "arrange" or "schedule" or "meet"
        && CalendarDates.Find(sentence.Tokens, sentence.Passage.Text).Exists(date => date.FirstToken > group.Verb && date.EndToken <= sentence.EndToken);

    // "this discussion to continue", "the item to be deferred"
    private static bool PutsOff(Sentence sentence, int from)
    {
        var tokens = sentence.Tokens;
        for (var at = from + 1; at + 2 < Math.Min(sentence.EndToken, from + 5); at++)
        {
            if (tokens[at].Is("to") && tokens[at - 1].Word is "discussion" or "item" or "matter" or "decision" or "consideration")
            {
                return tokens[at + 1].Word is "continue" or "wait" || tokens[at + 1].Is("be") && Lexicon.BaseOf(tokens[at + 2].Word ?? "") is "defer" or "continue" or "postpone" or "hold" or "leave";
            }
        }

        return false;
    }

    // "box to be left unlocked", "the gate to be kept shut"
    private static bool LeftAsItIs(Sentence sentence, int from)
    {
        var tokens = sentence.Tokens;
        for (var at = from + 1; at + 2 < Math.Min(sentence.EndToken, from + 7); at++)
        {
            if (tokens[at].Is("to"))
            {
                return tokens[at + 1].Is("be") && Lexicon.BaseOf(tokens[at + 2].Word ?? "") is "leave" or "keep" or "retain" or "close" or "waive" or "cancel" or "use";
            }

            if (tokens[at].Is(WordClass.Modal) || tokens[at].Is(WordClass.Be) || tokens[at].Is(WordClass.Have) || tokens[at].Is(WordClass.Joint))
            {
                return false;
            }
        }

        return false;
    }

    // "in 2015"
    private static bool NamesAYear(Sentence sentence, int from)
    {
        for (var at = from + 1; at < sentence.EndToken; at++)
        {
            if (sentence.Tokens[at] is { Shape: Shape.Figure } token && token.End - token.Start == 4 && sentence.Tokens[at - 1].Is("in") && sentence.Passage.Text[token.Start] is '1' or '2')
            {
                return true;
            }
        }

        return false;
    }

    // "Following discussion, the Panel agreed the draft", "After a long debate the Board agreed its response": how the sentence begins. "At the last meeting the Panel agreed it" tells of another day.
    private static bool IsBehindTheTalk(Sentence sentence, int head)
    {
        var (tokens, first) = (sentence.Tokens, sentence.FirstToken);
        return head - first is > 1 and < 9 && tokens[first].Word is "following" or "after" && tokens.FindIndex(first + 1, head - first - 1, token => token.Word is "discussion" or "consideration" or "talk" or "conversation" || sentence.Passage.Text.AsSpan(token.Start, token.End - token.Start) is "debate" or "discussions" or "questions" or "deliberation") > 0;
    }

    // "agreed the plan was good"; what stands behind "a list of works, drawn up by the officers, that are" is said of the thing alone.
    private static bool HasFinite(Sentence sentence, int from)
    {
        for (var at = from; at < sentence.EndToken; at++)
        {
            if (at > from + 2 && (sentence.Tokens[at].Is(",") || sentence.Tokens[at].Is("that") && sentence.Tokens[at - 1].Shape == Shape.Lower || sentence.Tokens[at].Is("which")))
            {
                return false;
            }

            if (sentence.Tokens[at].Is(WordClass.Modal) && !sentence.Tokens[at].IsCapital || sentence.Tokens[at].Is(WordClass.Be) || sentence.Tokens[at].Is(WordClass.Have) || sentence.Tokens[at].Is("that"))
            {
                return true;
            }
        }

        return false;
    }

    // "agreed unanimously to", "agreed by all present that", "agreed in principle to"
    private static int BehindAside(Sentence sentence, int at)
    {
        var tokens = sentence.Tokens;
        var behind = at + 1;

        // "agreed by 6 to 2 to keep the bar"
        if (behind + 5 < sentence.EndToken && tokens[behind].Is("by") && tokens[behind + 2].Is("to") && (IsACount(tokens[behind + 1]) && IsACount(tokens[behind + 3])) && (tokens[behind + 4].Is("that") || tokens[behind + 4].Is("to") && tokens[behind + 5].Is(WordClass.VerbBase)))
        {
            return behind + 3;
        }

        // "agreed by 5 votes to 2 to hold a picnic", "agreed by a majority of two that"
        if (behind + 4 < sentence.EndToken && tokens[behind].Is("by") && tokens.FindIndex(behind, 5, token => token.Word is "votes" or "majority") is var votes and > 0)
        {
            for (var next = votes + 1; next < Math.Min(sentence.EndToken - 1, votes + 8); next++)
            {
                if (tokens[next].Is("that") || tokens[next].Is("to") && tokens[next + 1].Is(WordClass.VerbBase))
                {
                    return next - 1;
                }
            }
        }

        // "agreed, in accordance with the Standing Orders (48), that"
        if (behind + 3 < sentence.EndToken && tokens[behind].Is(",") && (tokens[behind + 1].Is(WordClass.Preposition) || tokens[behind + 1].Word is "subject" or "following" or "having"))
        {
            for (var next = behind + 3; next + 1 < Math.Min(sentence.EndToken, behind + LongestAside); next++)
            {
                if (tokens[next - 1].Is(",") && (tokens[next].Is("that") || tokens[next].Is("to") && tokens[next + 1].Is(WordClass.VerbBase)))
                {
                    return next - 1;
                }
            }
        }

        while (behind < Math.Min(sentence.EndToken, at + 6) && !(tokens[behind].Word is "that" or "to"))
        {
            if (!(tokens[behind].Word is "by" or "all" or "present" or "members" or "meeting" or "unanimously" or "in" or "principle" or "the" or "," || IsPrincipal(sentence, behind) || tokens[behind].Is(WordClass.Body) || tokens[behind].Is(WordClass.Collective) || tokens[behind].Is(WordClass.Adverb) || IsManner(sentence, behind)))
            {
                return at;
            }

            behind++;
        }

        return behind < sentence.EndToken && tokens[behind].Word is "that" or "to" && (tokens[at + 1].Word is "by" or "unanimously" or "in" or "," || IsManner(sentence, at + 1)) ? behind - 1 : at;
    }

    private static bool IsACount(Token token) => token.Shape == Shape.Figure || token.Is(WordClass.Number);

    // "agreed in principal that", as many clerks spell it
    private static bool IsPrincipal(Sentence sentence, int at) =>
        sentence.Tokens[at - 1].Is("in") && sentence.Passage.Text.AsSpan(sentence.Tokens[at].Start, sentence.Tokens[at].End - sentence.Tokens[at].Start) is "principal";

    // "agreed reluctantly that"
    private static bool IsManner(Sentence sentence, int at) =>
        sentence.Tokens[at] is { Word: null, Shape: Shape.Lower } token && sentence.Passage.Text.AsSpan(token.Start, token.End - token.Start).EndsWith("ly");

    // "agreed to continue to lobby", "to keep the matter under review", "to re-visit this at a later meeting": the body's own work, and nothing it decided.
    // Refuses: "agreed to keep the meetings short".
    private static bool IsBusiness(Sentence sentence, int verb)
    {
        var word = sentence.Tokens[verb].Word is { } known ? Lexicon.BaseOf(known) : null;
        return word is "continue" or "monitor" or "disagree" or "try" or "look" or "revisit" or "re-visit" or "reconsider" or "consider" or "discuss" or "wait" or "see"
            || word is "keep" && sentence.Has("review", "informed", "updated", "touch", "watch", "watching", "eye", "posted");
    }

    private static bool Denied(Sentence sentence, int from)
    {
        for (var at = from; at + 1 < Math.Min(sentence.EndToken, from + 8); at++)
        {
            if (sentence.Tokens[at].Is("be") && sentence.Tokens[at + 1].Is(WordClass.Participle))
            {
                return sentence.Tokens[at + 1].Word is not ("needed" or "required") && (sentence.Tokens[at - 1].Word is "would" or "will" || !sentence.Tokens[at - 1].Is(WordClass.Modal));
            }
        }

        return false;
    }

    // "agreed that no further discussion was needed", "agreed there was a lot of goodwill"
    private static bool NothingIsToBeDone(Sentence sentence, int from)
    {
        for (var at = from; at < Math.Min(sentence.EndToken, from + 3) && FuturePapers.Needs(sentence) is null; at++)
        {
            // "that as there was no litter it was better left": the reason, and the ruling behind it
            if (sentence.Tokens[at].Word is "," or "as" or "since" or "because")
            {
                return false;
            }

            if (sentence.Tokens[at].Word is "no" or "nothing" or "there")
            {
                return true;
            }
        }

        return false;
    }

    // "it was agreed to purchase a bench": somebody has to. "It was agreed to pay the invoice", "to change the date", "to set the precept" is settled with that.
    private static bool IsDeed(Token verb) =>
        verb.Is(WordClass.Task) && Lexicon.BaseOf(verb.Word ?? "") is var deed && !Deeds.IsSettled(deed) && deed is not ("donate" or "defer" or "refer" or "make" or "transfer" or "let" or "hold" or "move" or "return" or "object" or "plan" or "establish" or "deliver" or "lead");
}
