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
                if (ThanksOnRecord(sentence, at) || IsMet(sentence, at))
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

    // "The heads were asked to name a member and a name was received", "was asked to send the list, and this was done": told together with its outcome.
    // Refuses: "was asked to check whether the form was received", "asked to write to whoever was appointed".
    private static bool IsMet(Sentence sentence, int at)
    {
        var tokens = sentence.Tokens;
        for (var and = at + 3; and + 3 < sentence.EndToken; and++)
        {
            if (!(tokens[and].Word is "and" or "but"))
            {
                continue;
            }

            for (var was = and + 2; was + 1 < Math.Min(sentence.EndToken, and + 6) && !tokens[was].Is(WordClass.Joint); was++)
            {
                if (tokens[was].Word is "was" or "were")
                {
                    var done = tokens[was + 1].Is(WordClass.Adverb) && was + 2 < sentence.EndToken ? was + 2 : was + 1;
                    return tokens[done].Word is "received" or "done" or "provided" or "sent" or "given" or "made" or "submitted" or "supplied" or "circulated";
                }
            }
        }

        return false;
    }

    private static bool ThanksOnRecord(Sentence sentence, int at)
    {
        var tokens = sentence.Tokens;
        var thanks = tokens.FindIndex(at, sentence.EndToken - at, token => token.Word is "thanks" or "condolences" or "congratulations" or "gratitude" or "appreciation");
        if (tokens.FindIndex(at, Math.Min(8, sentence.EndToken - at), token => token.Word is "recorded" or "minuted") is var recorded and > 0 && tokens.FindIndex(recorded, Math.Min(6, sentence.EndToken - recorded), token => token.Word is "thanked" or "thanks" or "congratulated" or "welcomed" or "appreciated") > 0)
        {
            return true;
        }

        return thanks > at && thanks - at < 6 && tokens.FindIndex(thanks, sentence.EndToken - thanks, token => token.Is("be")) is var be and > 0 && be + 1 < sentence.EndToken && Lexicon.BaseOf(tokens[be + 1].Word ?? "") is "record" or "minute" or "note" or "place";
    }

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
        if (tokens[at].Word is "instructed" or "tasked" && at + 2 < sentence.EndToken && tokens[at + 1].Is("to") && tokens[at + 2].Word is { } order && Deeds.IsErrand(order)
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

        if (!(tokens[at].Word is "asked" or "requested" or "instructed" or "tasked" or "directed" or "urged" or "authorised" or "invited") || Was(sentence, at) is not { } was || HasIt(sentence, was) || at + 2 >= sentence.EndToken)
        {
            return null;
        }

        var verb = tokens[SecondDeed(sentence, at + 2)];
        var deed = tokens[at + 1].Is("to") ? (verb.Is(WordClass.VerbBase) || verb.Is("have")) && (verb.Is(WordClass.Task) || verb.Is("arrive") || LightVerbs.IsErrand(sentence, at + 2) || IsThought(sentence, at + 2)) && verb.Word is not ("be" or "note" or "consider" or "agree" or "approve") : tokens[at].Is("tasked") && tokens[at + 1].Is("with") && verb.Is(WordClass.VerbIng);
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
            return HandsSomething(sentence, at + 2) ? new Request(Strength.Request, asked) : null;
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
        return tokens[at].Word is "asked" or "requested" && Was(sentence, at) is { } was && HasIt(sentence, was) && tokens[at + 1].Word is "that" or "for" or "by" ? new Request(Strength.Request, Bidden(sentence, at, Attendance.Nobody)) : null;
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

        return wanted && !Answered.IsAnsweredBelow(draft, sentence) ? new Request(Strength.Request, null) : null;
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
            ? new Request(Strength.Request, tokens[end].Is("that") ? Bidden(sentence, end - 1, draft.Outline.Attendance) : null)
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
        return paper && AgentFinder.Before(sentence.Passage, Clauses.Start(sentence, at), at, draft.Outline.Attendance) is { Acts: true } asker ? new Request(Weight(asker), null) : null;
    }

    // "The Committee asked that Officers consider", "Members requested an update", "Members asked to be advised", "asked if they could have a copy"
    private static Request? Asked(Draft draft, Sentence sentence, int at)
    {
        var tokens = sentence.Tokens;
        var attendance = draft.Outline.Attendance;
        if (!(tokens[at].Word is "asked" or "requested") || tokens[at - 1].Word is "had" or "has" or "have" or "been" or "be" or "as" || tokens[at - 1].Is(WordClass.Be))
        {
            return null;
        }

        var next = tokens[at + 1];
        var asks = tokens[at].Is("requested")
            ? next.Is("that") || next.Is(WordClass.Article) || next.Word is "further" or "more" or "to" || next.Shape == Shape.Lower
            : next.Word is "that" or "for" || next.Is("to") && at + 2 < sentence.EndToken || AsksSomebodyTo(sentence, at) || AsksToHave(sentence, at) || AsksWhetherTheyWould(sentence, at, attendance) is not null;
        if (!asks || next.Is("by") || next.Word is "who" or "which" or "whose" or "how" or "what" or "why" or "when" or "where" or "about" || next.Word is "if" or "whether" && !AsksToHave(sentence, at) && AsksWhetherTheyWould(sentence, at, attendance) is null)
        {
            return null;
        }

        var bidden = AsksWhetherTheyWould(sentence, at, attendance) is { } condition ? condition.Doer : Bidden(sentence, at, attendance);
        var asker = AgentFinder.Before(sentence.Passage, Clauses.Start(sentence, at), at, attendance);
        if (asker is not ({ Acts: true } or { Text: "meeting" }))
        {
            asker = AgentFinder.Subject(sentence.Passage, sentence.FirstToken, at, attendance) ?? asker;
        }

        if (asker is not ({ Acts: true } or { Text: "meeting" }) || IsDoneThere(sentence, at))
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

        // "The Chair asked members to consider attending": the asking is to the room.
        return new Request(bidden?.Text is "members" or "Members" or "councillors" or "Councillors" ? Strength.Suggestion : Weight(asker), bidden);
    }

    // "The Committee instructed the Chief Executive to write to the Department": the body's word is an order.
    private static Request? Instructed(Draft draft, Sentence sentence, int at)
    {
        var tokens = sentence.Tokens;
        var invited = tokens[at].Word is "invited" or "urged" && InvitesAPaper(sentence, at) || tokens[at].Is("urged") && UrgesOfficers(sentence, at, draft.Outline.Attendance);
        if (!(tokens[at].Word is "instructed" or "tasked" or "directed" || invited) || tokens[at - 1].Is(WordClass.Be) || tokens[at - 1].Word is "been" or "had" or "has" or "have" or "as" || !AsksSomebodyTo(sentence, at))
        {
            return null;
        }

        // "the Council noted it and instructed the Clerk to reply": the body stands before both verbs.
        var shared = tokens[at - 1].Is("and") ? AgentFinder.Subject(sentence.Passage, sentence.FirstToken, at, draft.Outline.Attendance) : null;
        return (AgentFinder.Before(sentence.Passage, Clauses.Start(sentence, at), at, draft.Outline.Attendance) ?? shared) is { } body && (body.Kind == AgentKind.Body && Promisers.IsOwn(body) || invited && Weight(body) == Strength.Request) && Bidden(sentence, at, draft.Outline.Attendance) is { Kind: AgentKind.Post or AgentKind.Person or AgentKind.Collective } bidden && !IsDoneThere(sentence, at)
            ? new Request(Strength.Request, bidden)
            : null;
    }

    // "Councillors urged officers to include the comments in the report": their own officers, and a deed. "urged residents to report it", "urged the Government to" are appeals.
    private static bool UrgesOfficers(Sentence sentence, int at, Attendance attendance)
    {
        for (var to = at + 2; to + 1 < Math.Min(sentence.EndToken, at + 9); to++)
        {
            if (sentence.Tokens[to].Is("to"))
            {
                return sentence.Tokens[to + 1].Is(WordClass.Task) && sentence.Tokens[to + 1].Is(WordClass.VerbBase) && AgentFinder.Before(sentence.Passage, at + 1, to, attendance) is { } asked && (asked.Kind == AgentKind.Post || asked.Text is "officers" or "Officers" or "the officers");
            }
        }

        return false;
    }

    // "invited the Director to bring a paper to the next meeting", "urged him to publish the figures"; "invited Mr Orr to speak", "invited members to ask questions" are over when the meeting is.
    private static bool InvitesAPaper(Sentence sentence, int at)
    {
        for (var to = at + 2; to + 1 < Math.Min(sentence.EndToken, at + 9); to++)
        {
            if (sentence.Tokens[to].Is("to"))
            {
                return sentence.Tokens[to + 1].Word is "bring" or "submit" or "prepare" or "produce" or "publish" or "circulate" or "send" or "write" or "report" or "provide" && sentence.NamesAPaper(to + 2, to + 9)
                    && (sentence.Tokens[at].Is("urged") || DuePhraseReader.Find(sentence.Passage, to, sentence.EndToken).Count > 0);
            }
        }

        return false;
    }

    // "to let the Clerk have their views", "to feed back their needs to Bev", "to invite Ms Lyons", "to arrive at the hall by six to help"
    private static bool HandsSomething(Sentence sentence, int verb)
    {
        var tokens = sentence.Tokens;
        if (IsThought(sentence, verb))
        {
            return Clauses.Start(sentence, verb - 2) <= sentence.FirstToken + 1;
        }

        var first = verb;
        verb = SecondDeed(sentence, verb);
        if (Lexicon.BaseOf(tokens[verb].Word ?? "") is not ("nominate" or "let" or "feed" or "send" or "return" or "pass" or "give" or "email" or "forward" or "invite" or "submit" or "contact" or "bring" or "collect" or "arrive" or "reply" or "respond" or "complete" or "provide" or "share" or "distribute" or "register"))
        {
            return false;
        }

        for (var next = verb + 1; next < sentence.EndToken; next++)
        {
            if (tokens[next].Word is "item" or "items" or "agenda" or "interest" or "interests" or "question" or "questions")
            {
                return false;
            }
        }

        return Clauses.Start(sentence, first - 2) <= sentence.FirstToken + 1 && !sentence.Tokens[sentence.FirstToken].Is(WordClass.Joint);
    }

    // "to read the draft and send any comments to the Clerk": the second of two deeds hands something over.
    private static int SecondDeed(Sentence sentence, int verb)
    {
        var tokens = sentence.Tokens;
        for (var joint = verb + 1; joint + 1 < Math.Min(sentence.EndToken, verb + 9); joint++)
        {
            if (tokens[joint].Is("and") && tokens[joint + 1].Word is "send" or "return" or "submit" or "email" or "forward" or "pass" or "feed" && tokens[joint + 1].Shape == Shape.Lower)
            {
                return joint + 1;
            }
        }

        return verb;
    }

    // "to think of questions for the judge", "to come up with ideas", "to look out the old lease"; "to think about what it meant to them" is an exercise.
    private static bool IsThought(Sentence sentence, int verb)
    {
        var tokens = sentence.Tokens;
        return verb + 2 < sentence.EndToken && (tokens[verb].Is("think") && (tokens[verb + 1].Is("of") || tokens[verb + 1].Is("about") && tokens[verb + 2].Is(WordClass.Article)) || tokens[verb].Is("come") && tokens[verb + 1].Is("up") && tokens[verb + 2].Is("with"));
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

    // "asked that members agree the minutes": settled in the room.
    private static bool IsDoneThere(Sentence sentence, int at)
    {
        // "requested a proposer and seconder", "asked for volunteers"; "asked for confirmation and the Officer confirmed that…"
        for (var next = at + 1; next < sentence.EndToken; next++)
        {
            if (next < at + 5 && sentence.Tokens[next].Word is "proposer" or "seconder" or "nominations" or "volunteers" or "show" or "vote" or "declarations" or "declaration"
                || next > at + 2 && sentence.Tokens[next].Word is "confirmed" or "replied" or "responded" or "answered" or "explained" or "clarified" && (sentence.Tokens[next - 1].IsCapital || sentence.Tokens[next - 1].Is(WordClass.Role) || sentence.Tokens[next - 1].Is(WordClass.Pronoun)))
            {
                return true;
            }
        }

        if (IsOpenInvitation(sentence, at) || HasNoVerb(sentence, at))
        {
            return true;
        }

        var that = sentence.Tokens[at + 1].Is("that");
        for (var next = at + 1; next < sentence.EndToken && !sentence.Tokens[next].Is(","); next++)
        {
            var to = sentence.Tokens[next - 1].Is("to");
            if ((that || to) && sentence.Tokens[next].Is(WordClass.VerbBase | WordClass.VerbPast) && sentence.Tokens[next].Shape == Shape.Lower && !sentence.Tokens[next - 1].Is(WordClass.Article) && (to || !sentence.Tokens[next - 1].Is(WordClass.Preposition)))
            {
                return Lexicon.BaseOf(sentence.Tokens[next].Word!) is "agree" or "approve" or "note" or "confirm" or "vote" or "leave" or "introduce" or "declare" or "stand" or "propose" or "second"
                    || Lexicon.BaseOf(sentence.Tokens[next].Word!) is "present" or "outline" or "summarise" or "explain" or "speak" or "begin" or "start" && to;
            }
        }

        return Moments.IsNow(sentence, at);
    }

    // "asked for any further suggestions", "requested any comments on the draft": spoken round the table. "asked for any comments to be sent to the Clerk", "by Friday" goes on after the meeting.
    private static bool IsOpenInvitation(Sentence sentence, int at)
    {
        var tokens = sentence.Tokens;
        var any = at + (tokens[at + 1].Is("for") ? 2 : 1);
        if (any >= sentence.EndToken || !tokens[any].Is("any") || sentence.Has("sent", "forwarded", "emailed", "submitted", "returned", "passed", "be", "by", "before"))
        {
            return false;
        }

        for (var next = any + 1; next < Math.Min(sentence.EndToken, any + 5); next++)
        {
            if (sentence.Passage.Text.AsSpan(tokens[next].Start, tokens[next].End - tokens[next].Start) is "suggestions" or "suggestion" or "comments" or "questions" or "additions" or "ideas" or "thoughts" or "feedback" or "views" or "amendments" or "corrections" or "queries" or "objections" or "interests" or "items")
            {
                return DuePhraseReader.Find(sentence.Passage, next, sentence.EndToken).Count == 0;
            }
        }

        return false;
    }

    // "The Team requested that any" at the end of an excerpt: what was asked for is lost.
    private static bool HasNoVerb(Sentence sentence, int at) =>
        sentence.Tokens[at + 1].Is("that") && sentence.Tokens.FindIndex(at + 2, sentence.EndToken - at - 2, token => token.Is(WordClass.VerbBase) || token.Is(WordClass.VerbS) || token.Is(WordClass.VerbPast) || token.Is(WordClass.Participle) || token.Is(WordClass.Modal) || token.Is(WordClass.Be) || token.Is(WordClass.Have) || token is { Word: null, Shape: Shape.Lower }) < 0;

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

    private static bool AsksSomebodyTo(Sentence sentence, int at)
    {
        for (var next = at + 1; next < Math.Min(sentence.EndToken, at + 10); next++)
        {
            if (sentence.Tokens[next].Is("to"))
            {
                return next > at + 1;
            }

            if (sentence.Tokens[next].Word is "if" or "whether" or "how" or "what" or "why" or "about" or "," or "when")
            {
                return false;
            }
        }

        return false;
    }

    // "Councillors asked the Clerk if she would write to the school": an errand in the form of a question. "asked the officer if he could explain" is answered.
    private static (int If, Agent? Doer)? AsksWhetherTheyWould(Sentence sentence, int at, Attendance attendance)
    {
        var tokens = sentence.Tokens;
        for (var next = at + 1; next + 3 < Math.Min(sentence.EndToken, at + 9); next++)
        {
            if (tokens[next].Is("if"))
            {
                // "asked if the Clerk could obtain prices": who is to do it stands behind the "if".
                var could = tokens.FindIndex(next + 2, Math.Max(0, Math.Min(sentence.EndToken - 1, next + 8) - next - 2), token => token.Word is "could" or "would");
                if (could > 0 && AgentFinder.Before(sentence.Passage, next + 1, could, attendance) is { Kind: AgentKind.Post or AgentKind.Person } doer && doer.FirstToken <= next + 2 && doer.EndToken == could && !tokens[doer.FirstToken].Is(WordClass.Pronoun) && tokens[could + 1].Word is { } favour && (Deeds.IsErrand(favour) || favour is "circulate" or "supply") && favour is not ("report" or "inform" or "discuss" or "find" or "put" or "add" or "place"))
                {
                    return (next, doer);
                }

                var errand = tokens[next + 1].Is(WordClass.Pronoun) && tokens[next + 2].Word is "would" or "could" && tokens[next + 3].Word is "provide" or "supply" or "share" or "write" or "contact" or "email" or "circulate" or "obtain" or "arrange" or "chase" or "send" or "ring" or "phone" or "speak" or "approach" or "invite";
                return errand ? (next, AgentFinder.Before(sentence.Passage, at + 1, next, attendance)) : null;
            }
        }

        return null;
    }

    // "asked if they could have a copy", "asked whether the figures could be provided": in the form of a question.
    private static bool AsksToHave(Sentence sentence, int at)
    {
        var tokens = sentence.Tokens;
        if (!(tokens[at + 1].Word is "if" or "whether"))
        {
            return false;
        }

        for (var next = at + 2; next + 1 < Math.Min(sentence.EndToken, at + 12); next++)
        {
            if (tokens[next].Is("could"))
            {
                return tokens[next + 1].Word is "have" or "receive" or "see" || tokens[next + 1].Is("be") && next + 2 < sentence.EndToken && tokens[next + 2].Word is "provided" or "given" or "sent" or "circulated" or "shared" or "supplied" or "included" or "added" or "arranged" or "organised" or "produced" or "prepared" or "obtained" or "published" or "updated" or "amended" or "brought" or "reported";
            }
        }

        return false;
    }

    /// <summary>The one who was asked: "asked that Officers consider", "asked the Clerk to write".</summary>
    private static Agent? Bidden(Sentence sentence, int at, Attendance attendance)
    {
        var tokens = sentence.Tokens;
        for (var verb = at + 2; verb < sentence.EndToken; verb++)
        {
            // "requested that the Director provides a note on the tubes in Station Street to the March meeting": a "to" without a verb bids nobody.
            var bids = tokens[verb].Is("would") || tokens[verb].Is("be") && verb + 1 < sentence.EndToken && !tokens[verb + 1].Is(WordClass.Participle) || tokens[verb].Is("to") && !(verb + 1 < sentence.EndToken && tokens[verb + 1].Is(WordClass.Article))
                || tokens[verb].Shape == Shape.Lower && tokens[verb].Is(WordClass.VerbBase);
            var does = tokens[at + 1].Is("that") && tokens[verb].Shape == Shape.Lower && tokens[verb].Is(WordClass.VerbS);
            if (does && AgentFinder.Before(sentence.Passage, at + 2, verb, attendance) is { Kind: AgentKind.Post or AgentKind.Person } doer && doer.EndToken == verb && doer.FirstToken <= at + 3)
            {
                return doer;
            }

            if (bids && AgentFinder.Before(sentence.Passage, tokens[at + 1].Is("that") ? at + 2 : at + 1, verb, attendance) is { Acts: true } asked)
            {
                return asked;
            }

            if (tokens[verb].Is(","))
            {
                break;
            }
        }

        return null;
    }
}
