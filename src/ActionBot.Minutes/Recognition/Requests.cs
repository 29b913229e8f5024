using ActionBot.Minutes.DueDates;
using ActionBot.Minutes.Owners;
using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>
/// The committee asked for something and nobody is recorded as promising it.
/// <para>Takes: "The Committee asked that Officers consider…", "Members requested an update on the repairs", "It was requested that dates be changed", "Members asked to be advised whether…",
/// "The Clerk was instructed to write", "The Panel would welcome sight of the plan", "A breakdown by ward was requested".</para>
/// <para>Refuses: "Members asked how many pupils…" (a question), "An explanation was requested. It was reported that…" (answered on the spot), "HART was asked to find a delegate" (told as done),
/// "The Chair asked that members agree the minutes" (done there and then), one councillor's wish (a suggestion).</para>
/// </summary>
internal sealed class Requests : IRecogniser
{
    public void Read(Draft draft)
    {
        RequestLists.Read(draft);
        foreach (var sentence in draft.OpenSentences.ToList())
        {
            // "Members asked that the letter also say so, and it was:" leads to the decision below.
            if (sentence.IsTaken || Moments.IsOfAnEarlierMeeting(sentence) || sentence.Passage.Text[sentence.End - 1] is '?' or ':' || sentence.Passage.Text[sentence.End - 1] is ';' && sentence.Count > 2 && sentence.Tokens[sentence.EndToken - 2].Is("that"))
            {
                continue;
            }

            if (IsANoteOfOne(sentence))
            {
                sentence.IsTaken = true;
                draft.Add(nameof(Requests), "a note of what is asked", FindingKind.ActionPoint, Strength.Request, sentence.Passage, sentence.Start, sentence.End, null, new Draft.Options(DueFrom: sentence.FirstToken, Reference: sentence.Passage.Label));
                continue;
            }

            for (var at = sentence.FirstToken + 1; at + 1 < sentence.EndToken; at++)
            {
                if (!sentence.Tokens[at].Is(WordClass.Asking))
                {
                    continue;
                }

                if ((Told(draft, sentence, at) ?? Noted(draft, sentence, at) ?? Reminded(draft, sentence, at) ?? Impersonal(sentence, at) ?? Passive(draft, sentence, at) ?? Made(draft, sentence, at) ?? Wished(draft, sentence, at) ?? Sought(draft, sentence, at) ?? Asked(draft, sentence, at) ?? Instructed(draft, sentence, at)) is not { } request || Answered.IsAnswered(draft, sentence))
                {
                    continue;
                }

                // "requested that the thanks of the Panel be recorded": with that they are.
                if (AskedThere.ThanksOnRecord(sentence, at) || AskedThere.IsMet(sentence, at))
                {
                    draft.Refuse(sentence, nameof(Requests), "thanks that the minutes record, or asked and done");
                    break;
                }

                sentence.IsTaken = true;
                draft.Add(
                    nameof(Requests), request.Strength == Strength.Request ? "the committee asked for it" : "one voice asked for it", FindingKind.ActionPoint, request.Strength, sentence.Passage, sentence.Start, sentence.End, request.Owner,
                    new Draft.Options(DueFrom: at, Reference: sentence.Passage.Label));
                break;
            }
        }
    }

    // "Request constable attends next meeting", "Request that the Council clear the gully": a note that leaves out who asks.
    // Refuses: "Request for funding", "Request received from the Scouts", "Request Form", "Request to be noted".
    private static bool IsANoteOfOne(Sentence sentence)
    {
        var (tokens, first) = (sentence.Tokens, sentence.FirstToken);
        if (!tokens[first].Is("request") || !tokens[first].IsCapital || sentence.Count < 4 || sentence.Index == 0 && sentence.Passage.Kind == PassageKind.Heading || tokens[first + 1].Is(WordClass.Preposition) || tokens[first + 1].Is(WordClass.VerbPast) || tokens[first + 1].Is(WordClass.Be))
        {
            return false;
        }

        for (var verb = first + 2; verb < Math.Min(sentence.EndToken - 1, first + 6); verb++)
        {
            if (tokens[verb].Shape == Shape.Lower && (tokens[verb].Is(WordClass.VerbBase) || tokens[verb].Is(WordClass.VerbS)) && tokens[verb].Is(WordClass.Task) && !tokens[verb].Is(WordClass.Document) && !tokens[verb - 1].Is(WordClass.Preposition) && !tokens[verb - 1].Is("to") && !tokens[verb - 1].Is(WordClass.Article))
            {
                return true;
            }

            if (tokens[verb].Is(WordClass.VerbPast) || tokens[verb].Is(WordClass.Be) || tokens[verb].Is(WordClass.Have) || tokens[verb].Shape == Shape.Mark)
            {
                return false;
            }
        }

        return false;
    }

    // "Sam was deputed to ring the builder", "was delegated to write"; "authority was delegated to the Clerk" gives power.
    private static bool IsDeputed(Sentence sentence, int at) =>
        at + 2 < sentence.EndToken && sentence.Tokens[at + 1].Is("to") && sentence.Tokens[at + 2].Word is { } deed && Deeds.IsErrand(deed) && sentence.Passage.Text.AsSpan(sentence.Tokens[at].Start, sentence.Tokens[at].End - sentence.Tokens[at].Start) is "deputed" or "delegated" or "detailed" or "deputised" or "actioned";

    /// <summary>Who is to do it, and how much weight the asking has.</summary>
    private readonly record struct Request(Strength Strength, Agent? Owner);

    // "The Clerk was asked to write", "Officers were instructed to report back", "The Clerk was tasked with finding a supplier". "Forum was asked to be mindful" is none.
    private static Request? Told(Draft draft, Sentence sentence, int at)
    {
        var tokens = sentence.Tokens;

        // "Clerk instructed to write to Highways", "Clerk asked to chase": a note without its "was". "Cllr Hale asked to see the accounts" asks.
        if (tokens[at].Word is "asked" or "instructed" or "tasked" or "directed" or "requested" or "authorised" && at + 2 < sentence.EndToken && tokens[at + 1].Is("to") && tokens[at + 2].Word is { } errand && Deeds.IsErrand(errand)
            && AgentFinder.Before(sentence.Passage, sentence.FirstToken, at, draft.Outline.Attendance) is { Kind: AgentKind.Post } post && post.FirstToken <= sentence.FirstToken + 1 && post.EndToken == at)
        {
            return new Request(Strength.Request, post);
        }

        // "RMcA instructed to write to the owner again": of a person only where the word is an order. "JB asked to see the form" asks herself.
        if (tokens[at].Word is "instructed" or "tasked" or "actioned" && at + 2 < sentence.EndToken && tokens[at + 1].Is("to") && tokens[at + 2].Word is { } order && Deeds.IsErrand(order)
            && AgentFinder.Before(sentence.Passage, Clauses.Start(sentence, at), at, draft.Outline.Attendance) is { Kind: AgentKind.Person } ordered && ordered.EndToken == at && (ordered.FirstToken == sentence.FirstToken || tokens[ordered.FirstToken - 1].Shape == Shape.Mark))
        {
            return new Request(Strength.Request, ordered);
        }

        // "Clerk tasked with finding a supplier"
        if (tokens[at].Is("tasked") && at + 2 < sentence.EndToken && tokens[at + 1].Is("with") && tokens[at + 2].Is(WordClass.VerbIng) && AgentFinder.Before(sentence.Passage, sentence.FirstToken, at, draft.Outline.Attendance) is { Kind: AgentKind.Post or AgentKind.Person } tasked && tasked.EndToken == at)
        {
            return new Request(Strength.Request, tasked);
        }

        // "The Clerk was asked if she could obtain prices"
        if (tokens[at].Is("asked") && at + 4 < sentence.EndToken && tokens[at + 1].Word is "if" or "whether" && tokens[at + 2].Is(WordClass.Pronoun) && tokens[at + 3].Word is "could" or "would" && tokens[at + 4].Word is { } favour && Deeds.IsErrand(favour)
            && Was(sentence, at) is { } were && AgentFinder.Before(sentence.Passage, Clauses.Start(sentence, were), were, draft.Outline.Attendance) is { Kind: AgentKind.Post or AgentKind.Person } begged)
        {
            return new Request(Strength.Request, begged);
        }

        if (!(tokens[at].Word is "asked" or "requested" or "instructed" or "tasked" or "directed" or "urged" or "authorised" or "invited" || IsDeputed(sentence, at)) || Was(sentence, at) is not { } was || HasIt(sentence, was) || at + 2 >= sentence.EndToken)
        {
            return null;
        }

        var verb = tokens[Bidding.SecondDeed(sentence, at + 2)];
        var deed = tokens[at + 1].Is("to") ? (verb.Is(WordClass.VerbBase) || verb.Is("have")) && (verb.Is(WordClass.Task) || verb.Is("arrive") || LightVerbs.IsErrand(sentence, at + 2) || Bidding.IsThought(sentence, at + 2)) && verb.Word is not ("be" or "note" or "consider" or "agree" or "approve") : tokens[at].Is("tasked") && tokens[at + 1].Is("with") && verb.Is(WordClass.VerbIng);
        if (!deed || (AgentFinder.Before(sentence.Passage, Clauses.Start(sentence, was), was, draft.Outline.Attendance) ?? (was > sentence.FirstToken && tokens[was - 1].Is("and") ? AgentFinder.Subject(sentence.Passage, sentence.FirstToken, was, draft.Outline.Attendance) : null)) is not { Kind: AgentKind.Post or AgentKind.Person or AgentKind.Collective or AgentKind.Body } asked)
        {
            return null;
        }

        // "The Clerk was authorised to order the sign" sends her; "authorised to sign", "to act" empowers.
        if (tokens[at].Is("authorised") && (asked.Kind is not (AgentKind.Post or AgentKind.Person) || verb.Word is "sign" or "represent" or "attend" or "make" or "take" or "pay" or "determine" or "undertake" or "approve" or "appoint" or "let"))
        {
            return null;
        }

        if (tokens[at].Is("invited") && (asked.Kind != AgentKind.Collective || verb.Word is not ("send" or "forward" or "submit" or "email" or "return" or "contact")))
        {
            return null;
        }

        // "Committee members are asked to let the Clerk have their views", "All partners were urged to invite her": those around the table, for something that somebody gets.
        // "Members are asked to put forward items", "to note", "to comment on the attached" is what agendas print.
        if (asked.Kind == AgentKind.Collective && (asked.Text.StartsWith("Members of", StringComparison.OrdinalIgnoreCase) ? "members" : asked.Text.Split(' ')[^1].ToLowerInvariant()) is "members" or "partners" or "councillors" or "all" or "everyone" or "representatives" or "trustees" or "governors")
        {
            return Bidding.HandsSomething(sentence, at + 2) ? new Request(Strength.Request, asked) : null;
        }

        // "Schools were asked to complete a return" is news; the meeting asks its own people.
        var own = asked.Kind switch
        {
            AgentKind.Collective => asked.Text.EndsWith("fficers", StringComparison.Ordinal) || asked.Text.EndsWith("staff", StringComparison.OrdinalIgnoreCase) || asked.Text.EndsWith("ervice", StringComparison.Ordinal) || asked.Text.EndsWith("ervices", StringComparison.Ordinal) || asked.Text.EndsWith("eam", StringComparison.Ordinal),
            AgentKind.Body => asked.Text is "police" or "Police",
            AgentKind.Person => tokens[asked.FirstToken].Is(WordClass.Courtesy) || tokens[asked.FirstToken].Shape == Shape.Upper && asked.Text.Length == 2 || draft.Outline.Attendance.Knows(asked.Text) || draft.Outline.Attendance.IsFirstName(asked.Text.Split(' ')[0]),
            _ => true,
        };
        return own ? new Request(Strength.Request, asked) : null;
    }

    // "It was requested that dates be changed", "It was also asked that"
    private static Request? Impersonal(Sentence sentence, int at)
    {
        var tokens = sentence.Tokens;
        return tokens[at].Word is "asked" or "requested" && Was(sentence, at) is { } was && HasIt(sentence, was) && tokens[at + 1].Word is "that" or "for" or "by" ? new Request(Strength.Request, Bidding.Bidden(sentence, at, Attendance.Nobody)) : null;
    }

    // "A breakdown by ward was requested": a paper is wanted, and the talk goes on without it.
    private static Request? Passive(Draft draft, Sentence sentence, int at)
    {
        var tokens = sentence.Tokens;
        if (!tokens[at].Is("requested") || Was(sentence, at) is not { } was || HasIt(sentence, was) || tokens[at + 1].Is("to"))
        {
            return null;
        }

        var wanted = false;
        for (var back = Clauses.Start(sentence, was); back < was && !(tokens[back].Is(WordClass.Preposition) && wanted); back++)
        {
            wanted |= tokens[back].Is(WordClass.Document);
        }

        return wanted && !Answered.IsAnsweredBelow(draft, sentence) ? new Request(Strength.Request, DoersBehind.AskedFrom(sentence, at, draft.Outline.Attendance)) : null;
    }

    // "The Chair reminded members that their comments should be sent to the Clerk": asked of them again. "reminded members that interests should be declared", "that the meeting was being filmed" are notices.
    private static Request? Reminded(Draft draft, Sentence sentence, int at)
    {
        var tokens = sentence.Tokens;
        if (!tokens[at].Is("reminded") || tokens[at - 1].Is(WordClass.Be) || AgentFinder.Before(sentence.Passage, Clauses.Start(sentence, at), at, draft.Outline.Attendance) is not { } asker || Weight(asker) != Strength.Request)
        {
            return null;
        }

        for (var be = at + 3; be + 2 < sentence.EndToken; be++)
        {
            if (tokens[be].Is("be") && tokens[be - 1].Is("should") && tokens[be + 1].Word is "sent" or "returned" or "submitted" or "forwarded" or "emailed" or "passed" && tokens[be + 2].Word is "to" or "back" or "in" or "by")
            {
                // "that interests should be declared", "that questions should be sent in by noon": how it is done. "feedback on the questions should be sent" is asked of them.
                var what = tokens.FindIndex(at + 1, be - at - 1, token => token.Word is "interest" or "interests" or "questions");
                return what >= 0 && tokens.FindIndex(at + 2, what - at - 1 > 1 ? what - at - 2 : 0, token => token.Word is "on" or "to" or "about") < 0 ? null : new Request(Strength.Request, null);
            }
        }

        return null;
    }

    // "The officer noted the request from Members that figures by ward be given", "acknowledged the Panel's request for a map": asked, and heard. "received a request from residents for a bin" is correspondence.
    private static Request? Noted(Draft draft, Sentence sentence, int at)
    {
        var tokens = sentence.Tokens;
        if (!tokens[at].Is("request") || at - 3 < sentence.FirstToken || !tokens[at - 1].Is(WordClass.Article) || !(tokens[at - 2].Word is "noted" or "acknowledged" or "accepted") || !(tokens[at + 1].Word is "from" or "of" or "by"))
        {
            return null;
        }

        var end = at + 2;
        while (end < sentence.EndToken && !(tokens[end].Word is "that" or "for" or "to"))
        {
            end++;
        }

        return end < sentence.EndToken && AgentFinder.Before(sentence.Passage, at + 2, end, draft.Outline.Attendance) is { Acts: true } asker && Weight(asker) == Strength.Request
            ? new Request(Strength.Request, tokens[end].Is("that") ? Bidding.Bidden(sentence, end - 1, draft.Outline.Attendance) : null)
            : null;
    }

    // "A request was made for the data to be broken down"
    private static Request? Made(Draft draft, Sentence sentence, int at)
    {
        var tokens = sentence.Tokens;
        if (!tokens[at].Is("made") || at - 2 < sentence.FirstToken || !tokens[at - 1].Is(WordClass.Be) || tokens[at - 2].Word is not ("request" or "requests"))
        {
            return null;
        }

        return tokens[at + 1].Is("by") ? new Request(Strength.Suggestion, null) : tokens[at + 1].Word is "for" or "that" or "to" && !Answered.IsAnsweredBelow(draft, sentence) ? new Request(Strength.Request, null) : null;
    }

    // "Members wished to receive", "The Committee would like to see", "The Panel would welcome sight of the plan"
    private static Request? Wished(Draft draft, Sentence sentence, int at)
    {
        var tokens = sentence.Tokens;
        var would = tokens[at - 1].Is("would");
        var wants = (tokens[at].Word is "wished" or "wanted" || tokens[at].Is("like") && would) && at + 2 < sentence.EndToken && tokens[at + 1].Is("to") && tokens[at + 2].Word is "receive" or "see" or "have" or "be"
            || tokens[at].Word is "welcome" or "like" && would && (tokens[at + 1].Is("sight") || tokens[at + 1].Is(WordClass.Document) || tokens[at + 1].Is(WordClass.Article) || tokens[at + 1].Word is "further" or "more");
        if (!wants)
        {
            return null;
        }

        // What they would like to have must be something that can be handed over.
        var paper = false;
        for (var next = at + 1; next < Math.Min(sentence.EndToken, at + 12); next++)
        {
            paper |= tokens[next].Is(WordClass.Document) || tokens[next].Is("sight");
        }

        var group = would ? at - 1 : at;
        paper |= tokens[at + 1].Is("to") && tokens[at + 2].Word is "receive" or "see" && DuePhraseReader.Find(sentence.Passage, at, sentence.EndToken).Count > 0;
        return paper && AgentFinder.Before(sentence.Passage, Clauses.Start(sentence, group), group, draft.Outline.Attendance) is { Acts: true } asker ? new Request(Weight(asker), null) : null;
    }

    // "The Chair sought an update for the next meeting"; "Members sought clarification" and had it.
    private static Request? Sought(Draft draft, Sentence sentence, int at)
    {
        var tokens = sentence.Tokens;
        if (!tokens[at].Is("sought") || tokens[at - 1].Is(WordClass.Be) || at + 2 >= sentence.EndToken)
        {
            return null;
        }

        // "sought a further update in June"
        var what = tokens[at + 2].Word is "further" or "written" or "full" or "detailed" && at + 3 < sentence.EndToken ? at + 3 : at + 2;
        var paper = tokens[what].Word is "update" or "updates" or "report" or "briefing" or "note" && what > at + 2 || tokens[at + 1].Word is "update" or "updates" or "information" or "details" || tokens[at + 2].Word is "update" or "updates" or "information" or "details" or "report" or "breakdown" or "briefing" or "note";
        return paper && AgentFinder.Before(sentence.Passage, Clauses.Start(sentence, at), at, draft.Outline.Attendance) is { Acts: true } asker ? new Request(Weight(asker), DoersBehind.AskedFrom(sentence, at, draft.Outline.Attendance)) : null;
    }

    // "The Committee asked that Officers consider", "Members requested an update", "Members asked to be advised", "asked if they could have a copy"
    private static Request? Asked(Draft draft, Sentence sentence, int at)
    {
        var tokens = sentence.Tokens;
        var attendance = draft.Outline.Attendance;
        // "asked, through the Chair, that": the aside stands between
        if (tokens[at].Word is "asked" or "requested" && tokens[at + 1].Is(",") && at + 2 < sentence.EndToken && tokens[at + 2].Is(WordClass.Preposition) && tokens.FindIndex(at + 2, Math.Min(9, sentence.EndToken - at - 2), token => token.Is(",")) is var closing and > 0 && closing + 2 < sentence.EndToken && tokens[closing + 1].Is("that"))
        {
            return AgentFinder.Before(sentence.Passage, Clauses.Start(sentence, at), at, attendance) is { Acts: true } voice && !AskedThere.IsDoneThere(sentence, closing) ? new Request(Weight(voice), Bidding.Bidden(sentence, closing, attendance)) : null;
        }

        if (!(tokens[at].Word is "asked" or "requested") || tokens[at - 1].Word is "had" or "has" or "have" or "been" or "be" or "as" || tokens[at - 1].Is(WordClass.Be))
        {
            return null;
        }

        var next = tokens[at + 1];
        var asks = tokens[at].Is("requested")
            ? next.Is("that") || next.Is(WordClass.Article) || next.Word is "further" or "more" or "to" || next.Shape == Shape.Lower
            : next.Word is "that" or "for" || next.Is("to") && at + 2 < sentence.EndToken || Bidding.AsksSomebodyTo(sentence, at) || Bidding.AsksToHave(sentence, at) || Bidding.AsksWhetherTheyWould(sentence, at, attendance) is not null;
        if (!asks || next.Is("by") || next.Word is "who" or "which" or "whose" or "how" or "what" or "why" or "when" or "where" or "about" || next.Word is "if" or "whether" && !Bidding.AsksToHave(sentence, at) && Bidding.AsksWhetherTheyWould(sentence, at, attendance) is null)
        {
            return null;
        }

        var bidden = Bidding.AsksWhetherTheyWould(sentence, at, attendance) is { } condition ? condition.Doer : Bidding.Bidden(sentence, at, attendance) ?? DoersBehind.AskedFrom(sentence, at, attendance);
        var asker = AgentFinder.Before(sentence.Passage, Clauses.Start(sentence, at), at, attendance);
        if (asker is not ({ Acts: true } or { Text: "meeting" }))
        {
            asker = AgentFinder.Subject(sentence.Passage, sentence.FirstToken, at, attendance) ?? asker;
        }

        if (asker is not ({ Acts: true } or { Text: "meeting" }) || AskedThere.IsDoneThere(sentence, at))
        {
            return null;
        }

        // "no names unless a speaker requested it", "if Members asked for it"
        var before = asker.FirstToken - 1;
        before -= before > sentence.FirstToken && before < sentence.EndToken && tokens[before].Is(WordClass.Article) ? 1 : 0;
        if (before >= sentence.FirstToken && before < sentence.EndToken && tokens[before].Word is "if" or "where" or "when" || tokens.FindIndex(Math.Max(sentence.FirstToken, at - 4), Math.Min(4, at - sentence.FirstToken), token => sentence.Passage.Text.AsSpan(token.Start).StartsWith("unless ")) >= 0)
        {
            return null;
        }

        // "requested that the Board consider letting them attend": put to those who sit there, and they answer there.
        if (tokens[at + 1].Is("that") && bidden is { Kind: AgentKind.Body } body && Promisers.IsOwn(body) && body.EndToken < sentence.EndToken && tokens[body.EndToken].Is("consider") && DuePhraseReader.Find(sentence.Passage, at, sentence.EndToken).Count == 0)
        {
            return null;
        }

        // "The Chair asked members to consider attending": the asking is to the room.
        return new Request(bidden?.Text is "members" or "Members" or "councillors" or "Councillors" ? Strength.Suggestion : Weight(asker), bidden);
    }

    // "The Committee instructed the Chief Executive to write to the Department": the body's word is an order.
    private static Request? Instructed(Draft draft, Sentence sentence, int at)
    {
        var tokens = sentence.Tokens;
        var invited = tokens[at].Word is "invited" or "urged" && Bidding.InvitesAPaper(sentence, at) || tokens[at].Is("urged") && Bidding.UrgesOfficers(sentence, at, draft.Outline.Attendance);
        if (!(tokens[at].Word is "instructed" or "tasked" or "directed" || invited) || tokens[at - 1].Is(WordClass.Be) || tokens[at - 1].Word is "been" or "had" or "has" or "have" or "as" || !Bidding.AsksSomebodyTo(sentence, at))
        {
            return null;
        }

        // "the Council noted it and instructed the Clerk to reply": the body stands before both verbs.
        var shared = tokens[at - 1].Is("and") ? AgentFinder.Subject(sentence.Passage, sentence.FirstToken, at, draft.Outline.Attendance) : null;
        return (AgentFinder.Before(sentence.Passage, Clauses.Start(sentence, at), at, draft.Outline.Attendance) ?? shared) is { } body && (body.Kind == AgentKind.Body && Promisers.IsOwn(body) || invited && Weight(body) == Strength.Request) && Bidding.Bidden(sentence, at, draft.Outline.Attendance) is { Kind: AgentKind.Post or AgentKind.Person or AgentKind.Collective } bidden && !AskedThere.IsDoneThere(sentence, at)
            ? new Request(Strength.Request, bidden)
            : null;
    }

    public static Strength Weight(Agent asker) => asker switch
    {
        { Text: "meeting" or "Cllrs" } => Strength.Request,
        { Kind: AgentKind.Collective } side when side.Text.Contains("Side", StringComparison.Ordinal) => Strength.Request,
        { Kind: AgentKind.Body } => Strength.Request,
        { Kind: AgentKind.Collective } many when many.Text[(many.Text.LastIndexOf(' ') + 1)..] is "Members" or "members" or "Councillors" or "councillors" or "Governors" or "Trustees" => Strength.Request,
        { Kind: AgentKind.Post } post when post.Text.StartsWith("Chair", StringComparison.OrdinalIgnoreCase) || post.Text.StartsWith("Convener", StringComparison.OrdinalIgnoreCase) || post.Text.StartsWith("Vice", StringComparison.OrdinalIgnoreCase) => Strength.Request,
        _ => Strength.Suggestion,
    };

    private static int? Was(Sentence sentence, int at)
    {
        var tokens = sentence.Tokens;
        var back = at - 1;
        while (back > sentence.FirstToken && tokens[back].Is(WordClass.Adverb) && !tokens[back].Is(WordClass.Have))
        {
            back--;
        }

        // "The Clerk has been asked to obtain prices": asked, and not yet done. "had been asked" tells of an earlier meeting, "quotes have been requested" of what is done.
        if (tokens[at].Word is "asked" or "instructed" or "tasked" && tokens[back].Is("been") && back - 1 > sentence.FirstToken && tokens[back - 1].Word is "has" or "have")
        {
            return back - 1;
        }

        // "The Monitoring Officer as asked to make it clear": the typist dropped the "w". "The Clerk, as asked to, wrote" tells why.
        if (tokens[back].Is("as") && back > sentence.FirstToken && tokens[at].Is("asked") && tokens[at + 1].Is("to") && (tokens[back - 1].IsCapital || tokens[back - 1].Is(WordClass.Role)))
        {
            return back;
        }

        // "Members are asked to let the Clerk have their views": of one now asked for.
        return tokens[back].Word is "was" or "were" || tokens[back].Word is "are" or "is" && tokens[at].Word is "asked" or "requested" or "urged" ? back : null;
    }

    private static bool HasIt(Sentence sentence, int was) => was > sentence.FirstToken && sentence.Tokens[was - 1].Is("it");
}
