using ActionBot.Understanding.Language;

namespace ActionBot.Understanding.Recognition;

/// <summary>One thing that is asked after: an action, a subject, what was resolved, when we meet.</summary>
internal static partial class Lookups
{
    public static Understood? Show(Clause clause)
    {
        var slots = Reading.Pointing(clause);
        var points = slots.References.Count > 0 || slots.Query is not null;
        if (!points)
        {
            return BySubject(clause);
        }

        if (Extensions.AfterOutcome(clause))
        {
            return Reading.Of(Intent.Show, 0.93, "asks what became of a wish", slots);
        }

        // "please see attached response to 8" answers
        if (clause.Role == SpeakerRole.Officer && clause.Word("attached", "enclosed") && !clause.Question)
        {
            return null;
        }

        // "is the deadline for 14 the 15th or the 18th", "when is 9 due"
        if (clause.Question && !clause.Requested && clause.At(clause.From) is "is" or "was" or "when" or "what" && clause.Word("deadline", "due") && slots.References.Count > 0 && (clause.At(clause.From) is "when" or "what" || clause.Word("or")))
        {
            return Reading.Of(Intent.Show, 0.93, "asks when an action is due", slots);
        }

        // "does 27 still need doing now the school's closing", "can't see 30 on my list"
        if (clause.Role == SpeakerRole.Officer && slots.References.Count > 0 && (clause.At(clause.From) is "does" or "do" or "is" && clause.Reference is { Numbers.Length: > 0 } doubted && doubted.Start == clause.From + 1 && clause.At(doubted.End) is "still" && clause.Word("need", "needed", "needs", "required", "wanted", "relevant", "on", "open", "live")
            || clause.At(clause.From) is "can't" or "cannot" or "don't" or "couldn't" && clause.At(clause.From + 1) is "see" or "find" && clause.Reference is { Numbers.Length: > 0 } unseen && unseen.Start == clause.From + 2 && (unseen.End == clause.To || clause.At(unseen.End) is "on" or "in" or "anywhere" or ",")))
        {
            return Reading.Of(Intent.Show, 0.93, "asks after an action", slots);
        }

        var history = clause.Any(Concept.History);
        var show = clause.Opens(Concept.Show);
        if (history is not null || clause.AsksWh || clause.Question)
        {
            // "can 14 go to Priya?" and the like ask for a deed; "is 14 done?" asks
            return Reading.Of(Intent.Show, clause.AsksWh || history is not null ? 0.9 : 0.86, history is not null ? "an action's history asked for" : "a question about an action", slots.With(clause, Teller(clause) ?? OneOfTwo(clause)));
        }

        // "look up 18 for me", "find 12"
        if (clause.Opens(Concept.Search) is { } looks && clause.Reference is { Numbers.Length: > 0 } looked && looked.Start == looks.End && clause.To - looked.End <= 2)
        {
            return Reading.Of(Intent.Show, 0.93, "an action looked up by its number", slots with { Query = null });
        }

        // "22 - whose is it"
        if (clause.Reference is { Numbers.Length: > 0 } topic && topic.Start == clause.From && topic.End + 1 < clause.To && clause.Token(topic.End).Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Colon && Clause.Asks(clause.At(topic.End + 1)) && clause.At(topic.End + 2) is "is" or "'s" or "are" or "was" or "has" or "did" or "does" or "do" or "'s" or "happened" or "have")
        {
            return Reading.Of(Intent.Show, 0.88, "a question behind its action", slots);
        }

        if (show is { } cue && clause.At(cue.Start) is not ("open" or "update" or "progress" or "see" or "list") | (clause.At(cue.Start) is "see" or "list" or "open" or "progress" && clause.Count <= 6 && clause.Find(clause.From, "again") < 0) && (clause.At(cue.Start) is not ("progress" or "latest" or "position" or "status") || clause.At(cue.End) is "on" or "of" or "for" or "with"))
        {
            return Reading.Of(Intent.Show, 0.85, $"'{clause.Said(cue.Start, cue.End)}' an action", slots);
        }

        // "14?", "AP2", "CFS-26-27-014"
        var others = 0;
        for (var at = clause.From; at < clause.To; at++)
        {
            others += clause.Covered(at) ? 0 : 1;
        }

        return others == 0 ? Reading.Of(Intent.Show, clause.Asked ? 0.85 : clause.Listening.AtTheDesk ? 0.4 : 0.6, "a reference and nothing else", slots, null, clause.Asked ? [] : [Intent.Complete]) : null;
    }

    // "is 5 mine or Stuart's"
    private static NameMention? OneOfTwo(Clause clause) => clause.At(clause.From) is "is" or "are" && clause.Find(clause.From, "or") is > 0 and var or && clause.At(or - 1) is "mine" or "me" or "ours" or "us" && clause.Names.At(or + 1, clause.To, NameKind.Person, NameKind.Owner) is { } other && other.Start - or <= 2 && (other.End == clause.To || clause.At(other.End) is "'s") ? other
        : clause.At(clause.From) is "is" && clause.Find(clause.From, "or") is > 0 and var or2 && clause.At(or2 - 1) is "mine" or "me" && clause.At(or2 + 2) is "'s" && or2 + 3 == clause.To && clause.Token(or2 + 1).IsWord ? new NameMention(or2 + 1, or2 + 2, NameKind.Person) : null;

    // "what did Sam say about 12?", "what has Priya told us on 4"
    private static NameMention? Teller(Clause clause) =>
        clause.At(clause.From) is "has" or "have" or "did" && clause.Names.At(clause.From + 1, clause.To, NameKind.Owner, NameKind.Person) is { } asked && asked.Start - clause.From <= 2 && !clause.Covered(asked.Start) && clause.At(asked.End) is "come" or "done" or "said" or "replied" or "answered" or "finished" or "reported" or "sent" or "got" or "answer" or "reply" or "say" or "send" or "come" or "finish" or "do" ? asked
        : clause.At(clause.From) is "what" or "what's" or "when" && clause.Find(clause.From, "say", "said", "says", "tell", "told", "report", "reported", "answer", "answered", "reply", "replied", "write", "written", "saying") is > 0 and var verb && clause.Names.First(clause.From + 1, verb, NameKind.Owner, NameKind.Person) is { } name && name.End == verb && clause.At(name.Start) is not ("officers" or "officer" or "members") ? name
        : clause.At(clause.From) is "when" or "have" or "did" or "has" && clause.Find(clause.From, "hear", "heard") is > 0 and var ear && clause.At(ear + 1) is "from" && clause.Names.At(ear + 2, clause.To, NameKind.Owner, NameKind.Person) is { } source && source.Start - ear <= 3 ? source : null;

    // "any news on the oak tree?", "what's happening with the library"
    private static Understood? BySubject(Clause clause)
    {
        // "who asked for this?": which one is asked back
        if (clause.At(clause.From) is "who" && clause.Find(clause.From, "asked", "wants", "wanted", "ordered") is var asker && asker - clause.From is 1 or 2 && clause.At(asker + 1) is "for" or "this" or "it" or "that" && clause.Count <= 6 && clause.Word("this", "it", "that", "these") && !clause.Has(Concept.Extension))
        {
            return Reading.Of(Intent.Show, 0.85, "asks who asked for an action", new Slots());
        }

        // "how's the bandstand coming along?"
        if (clause.At(clause.From) is "how" or "hows" && clause.At(clause.From + 1) is "'s" or "is" or "are" && clause.At(clause.From + 2) is "the" or "our" or "that" or "those" && clause.Find(clause.From + 3, "coming", "getting", "going", "doing", "progressing", "looking", "shaping", "moving") is > 0 and var along && along - clause.From is > 3 and <= 9 && clause.To - along <= 3 && clause.At(along - 1) is not ("meeting" or "committee" or "weather"))
        {
            return Reading.Of(Intent.Show, 0.88, "asks how something comes along", new Slots { Query = clause.Said(clause.From + 3, along) });
        }

        // "anything from the Director of Place on the leisure review?"
        if (clause.Role != SpeakerRole.Officer && clause.At(clause.From) is "anything" or "any" or "heard" && clause.Find(clause.From, "from") is > 0 and var giver && giver - clause.From <= 3 && clause.Names.At(giver + 1, clause.To, NameKind.Owner, NameKind.Person) is { } answers2 && answers2.Start - giver <= 2 && clause.At(answers2.End) is "on" or "about" or "re" or "regarding" && Reading.Sought(clause, answers2.End + 1) is { } upon4 && clause.Times.All(time => time.Start > answers2.End + 2))
        {
            return Reading.Of(Intent.Show, 0.9, "asks after somebody's answer on something", new Slots { Query = upon4 }.With(clause, answers2));
        }

        // "which committee asked for the fly tipping stats"
        if (clause.At(clause.From) is "which" or "who" && clause.Find(clause.From, "asked", "requested", "wanted") is > 0 and var asking && asking - clause.From <= 3 && (clause.At(asking) is "asked" ? clause.At(asking + 1) is "for" or "about" ? asking + 2 : -1 : asking + 1) is > 0 and var what && clause.To - what >= 2 && clause.At(what) is "the" or "a" or "an" or "that" && !clause.Has(Concept.Extension, Concept.Handover) && !clause.Word("leave", "lunch", "day", "time"))
        {
            return Reading.Of(Intent.Show, 0.84, "asks who asked for something", new Slots { Query = clause.Said(what, clause.To) });
        }

        // "has the Chief Executive replied on the depot yet?"
        if (clause.Role != SpeakerRole.Officer && clause.At(clause.From) is "has" or "have" or "did" && clause.Names.At(clause.From + 1, clause.To, NameKind.Owner, NameKind.Person) is { } answers && answers.Start - clause.From <= 2 && clause.Find(answers.End, "replied", "answered", "responded", "come", "got", "said", "reported", "reply", "answer", "respond", "done", "written") is > 0 and var answered && answered - answers.End <= 2 && clause.Find(answered, "on", "about", "regarding", "re") is > 0 and var topic3 && clause.Times.All(time => time.Start != topic3 + 1) && Reading.Sought(clause, topic3 + 1) is { } asked3 && clause.At(topic3 + 1) is not ("this" or "it" or "that" or "me" or "us"))
        {
            return Reading.Of(Intent.Show, 0.86, "asks whether somebody has answered about something", new Slots { Query = asked3 }.With(clause, answers));
        }

        // "did we ever get an answer about the bus shelters"
        if (clause.Role != SpeakerRole.Officer && clause.At(clause.From) is "did" or "have" or "has" or "was" or "were" && clause.At(clause.From + 1) is "we" or "anyone" or "anybody" or "they" or "somebody" or "someone" or "anything" or "there" && clause.Find(clause.From, "about", "on", "over", "with", "regarding") is var upon && upon > clause.From + 2 && clause.To - upon > 1 && clause.Word("answer", "answers", "response", "hear", "heard", "get", "got", "back", "happen", "happened", "come", "anywhere", "done", "progress", "news") && !clause.Has(Concept.Resolution) && (!clause.Has(Concept.Silent) || clause.At(clause.From + 1) is "we") && clause.At(upon + 1) is not ("me" or "us" or "it" or "that"))
        {
            return Reading.Of(Intent.Show, 0.7, "a question what became of something", new Slots { Query = clause.Said(upon + 1, clause.To) });
        }

        // "has the letter to the water company gone?", "did the report on empty shops ever come back?"
        if (clause.Role != SpeakerRole.Officer && clause.At(clause.From) is "has" or "have" or "did" && clause.At(clause.From + 1) is "the" or "that" or "our" && clause.To - clause.From is >= 5 and <= 14 && Ends(clause) is var verb && verb > clause.From + 3)
        {
            return Reading.Of(Intent.Show, 0.8, "asks whether something has been done", new Slots { Query = clause.Said(clause.From + 1, verb) });
        }

        // "is the market hall report coming in April"
        if (clause.Role != SpeakerRole.Officer && clause.At(clause.From) is "is" or "are" && clause.At(clause.From + 1) is "the" && clause.Find(clause.From + 2, "coming", "due", "reporting") is > 0 and var comes && comes - clause.From is > 2 and <= 8 && (clause.Times.Length > 0 || clause.Word("back", "committee", "us")) && !clause.Has(Concept.Meeting, Concept.Outstanding) | clause.Word("report", "paper", "review", "update", "strategy", "policy", "plan"))
        {
            return Reading.Of(Intent.Show, 0.8, "asks whether something comes", new Slots { Query = clause.Said(clause.From + 1, comes) });
        }

        // "has the oak been inspected?"
        if (clause.Role != SpeakerRole.Officer && clause.At(clause.From) is "has" or "have" && clause.At(clause.From + 1) is "the" && clause.Find(clause.From, "been") is var been && been > clause.From + 2 && been < clause.To - 1 && been - clause.From < 8)
        {
            var settled = clause.To - been == 2 && clause.At(been + 1) is "done" or "finished" or "completed" or "started" or "fixed" or "sorted" or "agreed" or "published" or "sent" or "resolved" or "signed" or "mended" or "repaired" or "replaced" or "installed" or "inspected" or "written" or "circulated" or "looked" or "dealt";
            return Reading.Of(Intent.Show, settled ? 0.88 : 0.62, "a question what became of something", new Slots { Query = clause.Said(clause.From + 1, been) }, null, settled ? [] : [Intent.Search]);
        }

        // "why hasn't the flood wall come back to us yet", "who was supposed to be doing the school meals work", "what we asked the Head of Roads to do about Brae Street"
        if (clause.Role != SpeakerRole.Officer && clause.AsksWh)
        {
            if (clause.At(clause.From) is "why" && clause.At(clause.From + 1) is "hasn't" or "haven't" or "isn't" or "has" or "have" or "didn't" && clause.At(clause.From + 2) is "the" && clause.Find(clause.From + 3, "come", "been", "happened", "moved", "started", "reported", "gone", "got", "done", "back", "appeared", "being") is var stalls && stalls > clause.From + 3 && stalls - clause.From < 10)
            {
                return Reading.Of(Intent.Show, 0.8, "asks why something has not happened", new Slots { Query = clause.Said(clause.From + 2, stalls) });
            }

            // "what's Dee doing about the depot", "what has been done about the depot"
            if (clause.At(clause.From) is "what" && clause.Find(clause.From, "doing", "done") is var deed && deed > 0 && deed - clause.From < 7 && clause.At(deed + 1) is "about" or "on" && clause.To - deed > 2 && !clause.Has(Concept.Decided))
            {
                return Reading.Of(Intent.Show, 0.8, "asks what is done about something", new Slots { Query = clause.Said(deed + 2, clause.To) }.With(clause, clause.Names.First(clause.From, deed, NameKind.Owner, NameKind.Person)));
            }

            if (clause.At(clause.From) is "who" or "who's" && clause.Find(clause.From, "doing", "leading", "handling", "looking", "dealing", "responsible", "working", "covering", "supposed", "meant", "sorting", "organising", "arranging") is var does && does > 0 && does - clause.From < 9 && clause.Find(does, "the") is var thing && thing > 0 && clause.To - thing > 1 && !clause.Has(Concept.Silent, Concept.Chair, Concept.Clerk))
            {
                return Reading.Of(Intent.Show, 0.72, "asks who has something in hand", new Slots { Query = clause.Said(thing, clause.To) });
            }

            if (clause.At(clause.From) is "what" && clause.Find(clause.From, "asked", "ask", "told", "tell", "want", "wanted") is var request && request > 0 && request - clause.From < 5 && clause.Find(request, "about", "on", "regarding", "over") is var upon2 && upon2 > 0 && clause.To - upon2 > 1 && !clause.Has(Concept.Help, Concept.Decided) && clause.Word("we", "members", "committee"))
            {
                return Reading.Of(Intent.Show, 0.9, "asks what was asked about something", new Slots { Query = clause.Said(upon2 + 1, clause.To) }.With(clause, clause.Names.First(request, upon2, NameKind.Owner, NameKind.Person)));
            }
        }

        if (clause.Any(Concept.Show) is not { } show || show.Start - clause.From > 1)
        {
            return null;
        }

        var words = clause.Message.Words(show.Start, show.End).ToLowerInvariant();
        var asks = words is "bring me up to date" or "get me up to speed" or "bring me up to speed" or "fill me in" or "catch me up" or "update me" or "any joy" or "any luck" or "any word" or "any news" or "any update" or "any updates" or "any progress" or "any movement" or "what's happening" or "whats happening" or "what is happening" or "what's going on" or "whats going on" or "what is going on" or "what's been happening" or "what has happened" or "what's happened" or "whats happened" or "where have we got to" or "where have we got" or "where've we got to" or "how far have we got" or "how far along" or "where are we" or "how is" or "how's" or "where's" or "what about" or "latest" or "what's the story" or "state of play" or "progress" or "status" or "how are we" or "update" or "what became" or "position" or "what happened" or "where is" or "what's the";
        if (!asks || (words is "update" or "what's the" or "how is" or "how's" or "progress" && !clause.Has(Concept.About) && words is not ("how is" or "how's")))
        {
            return null;
        }

        for (var at = show.End; at + 1 < clause.To; at++)
        {
            if (clause.At(at) is "on" or "with" or "about" or "of" or "regarding" or "re" or "to" && clause.Said(at + 1, clause.To) is { } subject && !clause.Times.Any(time => time.Covers(at + 1) || time.Covers(at + 2) && clause.At(at + 1) is "the") && !clause.Word("weather", "traffic", "football", "score") && clause.At(at + 1) is not ("you" or "me" or "us" or "it" or "this" or "that" or "life" or "lunch" or "today"))
            {
                // "where are we with everything for Planning?"
                if (clause.At(at + 1) is "everything" or "all" or "things" or "actions" || clause.At(at + 1) is "the" && clause.At(at + 2) is "actions" or "rest")
                {
                    return Reading.Of(Intent.ListOutstanding, 0.8, "asks how everything stands", Questions.Scope(clause, owners: true));
                }

                return Reading.Of(Intent.Show, 0.72, "a question about an action by its subject", new Slots { Query = subject }, null);
            }
        }

        return null;
    }

    // Where the verb begins with which such a question ends: "… gone", "… ever come back", "… been sent yet"; -1: it ends otherwise
    private static int Ends(Clause clause)
    {
        var at = clause.To;
        while (at > clause.From && clause.At(at - 1) is "yet" or "out" or "off" or "back" or "in" or "through" or "at" or "all" or "anywhere" or "ahead" or "up" or "to" or "us")
        {
            at--;
        }

        if (clause.At(at - 1) is not ("gone" or "go" or "went" or "come" or "sent" or "arrived" or "arrive" or "happened" or "happen" or "started" or "start" or "finished" or "finish" or "appeared" or "appear" or "reported" or "replied" or "landed" or "materialised" or "written"))
        {
            return -1;
        }

        at--;
        while (clause.At(at - 1) is "ever" or "been" or "actually" or "finally" or "even" or "now" or "already" or "yet")
        {
            at--;
        }

        // "the boiler report" is looked for by its words, "the report on empty shops" is what it says
        return clause.At(clause.From + 2) is "letter" or "report" or "paper" or "review" or "survey" or "response" or "reply" or "note" or "briefing" or "plan" or "strategy" or "consultation" or "audit" or "policy" or "work" or "works" or "repairs" or "bid" or "application" or "order" or "notice" or "figures" or "tender" or "contract" or "lease" or "feedback" or "advice" or "data" && clause.At(clause.From + 3) is "to" or "on" or "about" or "into" or "for" or "from" or "of" or "at" or "in" ? at : -1;
    }

    // "list of meetings to May", "dates up to Easter": until when, and no meeting
    private static Slots Within(Clause clause, Slots scope) => clause.LastTime is { Kind: TimeKind.Month or TimeKind.Vague or TimeKind.Day } until && clause.At(until.Start - 1) is "to" or "until" or "till" or "before" or "after" && scope.Meeting == clause.Said(until.Start, until.End) ? scope with { Meeting = null } : scope;

    public static Understood? ListMeetings(Clause clause)
    {
        if (clause.Points)
        {
            return null;
        }

        var meeting = clause.Any(Concept.Meeting, Concept.Convene);

        // "what meetings have I got coming up"
        if (clause.At(clause.From) is "what" or "which" && clause.At(clause.From + 1) is "meetings" && clause.Word("coming", "upcoming", "scheduled", "planned", "ahead", "got", "diary", "calendar") && !clause.Has(Concept.Minutes) && clause.Names.First(clause.From, clause.To, NameKind.Committee) is null && clause.Times.Length == 0)
        {
            return Reading.Of(Intent.ListMeetings, 0.93, "asks what meetings there are", new Slots());
        }

        // "is there tea after the meeting?", "will there be biscuits at the meeting"
        if (meeting is { } within && clause.At(clause.From) is "is" or "are" or "will" or "do" or "any" && (clause.At(within.Start - 1) is "the" or "our" or "this" or "that" ? clause.At(within.Start - 2) : clause.At(within.Start - 1)) is "after" or "before" or "at" or "during" or "for")
        {
            return null;
        }

        var when = clause.At(clause.From) is "when" or "when's" or "whens" || (clause.At(clause.From) is "what" or "which" or "whats" or "what's" && clause.Word("date", "dates", "day", "evening", "night", "weekday", "afternoon", "time", "cut-off", "cutoff") && !clause.Has(Concept.Late, Concept.ActionNoun, Concept.Outstanding));
        var committee = clause.Names.First(clause.From, clause.To, NameKind.Committee) ?? (when ? Questions.Called(clause) ?? Questions.Placed(clause) : null);
        var papers = clause.Word("papers", "deadline", "agenda", "publication", "cut-off", "cutoff", "published", "publish", "paperwork");
        // "what date are papers due for the January Licensing?"
        if (papers && clause.Word("due") && clause.At(clause.From) is "what" or "which" or "when" && clause.Word("date", "day", "papers", "time") && !clause.Has(Concept.ActionNoun))
        {
            return Reading.Of(Intent.ListMeetings, 0.93, "asks by when papers are wanted", Questions.Scope(clause, owners: false));
        }

        // "is Housing Scrutiny this week or next?", "do we have a January meeting of Overview?"
        if (clause.At(clause.From) is "is" && clause.Find(clause.From, "or") is > 2 and var choice && clause.Find(clause.From, "this") is > 1 and var this2 && this2 < choice && choice - this2 <= 3 && clause.At(choice + 1) is "next" && this2 - clause.From is >= 2 and <= 6 && clause.To - choice <= 4)
        {
            return Reading.Of(Intent.ListMeetings, 0.92, "asks when a committee meets", committee is { } body ? new Slots().With(clause, body) : new Slots { Committee = clause.Said(clause.From + 1, this2) });
        }

        if (clause.At(clause.From) is "do" or "have" && clause.At(clause.From + 1) is "we" && clause.Find(clause.From, "have", "got") is >= 0 and var has && clause.At(has + 1) is "a" or "an" or "any" or "got" or "we" && clause.Has(Concept.Meeting) | clause.Times.Any(time => time.Kind == TimeKind.Meeting) && !clause.Has(Concept.ActionNoun, Concept.Outstanding, Concept.Silent, Concept.Minutes))
        {
            return Reading.Of(Intent.ListMeetings, 0.88, "asks whether there is a meeting", Questions.Scope(clause, owners: false));
        }

        // "what are the remaining dates for Harbours Committee"
        if (clause.At(clause.From) is "what" or "what's" or "whats" or "which" or "any" or "remaining" or "list" or "show" && clause.Find(clause.From, "dates") is var dates && dates > 0 && clause.At(dates - 1) is "remaining" or "meeting" or "upcoming" or "future" && !clause.Word("due"))
        {
            return Reading.Of(Intent.ListMeetings, 0.93, "the dates that remain asked for", Questions.Scope(clause, owners: false));
        }

        if (when && (meeting is not null || committee is not null || papers || clause.Times.Any(time => time.Kind is TimeKind.Meeting)) && !clause.Word("started", "i", "me") | clause.Word("sit") && !(clause.Word("due") && !papers))
        {
            var scope = Questions.Scope(clause, owners: false);
            // "when's the next Corporate Parenting and what's the publication date for it"
            if (scope.Committee?.ToLowerInvariant() is "it" or "that" or "this" or "them" or "us" && clause.Find(clause.From, "next") is > 0 and var after && Questions.Capitals(clause, after + 1) is var until && until > after + 1)
            {
                scope = scope with { Committee = clause.Said(after + 1, until) };
            }

            return Reading.Of(Intent.ListMeetings, 0.92, "asks when the committee meets", (scope.Committee is null ? scope.With(clause, committee) : scope) with { Meeting = scope.Meeting is { } next && next.StartsWith("next", StringComparison.OrdinalIgnoreCase) ? null : scope.Meeting });
        }

        // "next O&S?", "next Planning please"
        if (clause.At(clause.From) is "next" && clause.Names.At(clause.From + 1, clause.To, NameKind.Committee) is { } coming && coming.End == clause.To && coming.Start == clause.From + 1)
        {
            return Reading.Of(Intent.ListMeetings, 0.86, "a committee's next meeting asked for", new Slots().With(clause, coming));
        }

        // "deadline for the January agenda?"
        if (clause.At(clause.From) is "deadline" or "cut-off" or "cutoff" && (clause.Asked || clause.Count <= 6) && clause.Word("agenda", "papers", "meeting", "reports") && clause.Times.Length > 0 && !clause.Has(Concept.Done) && !clause.Word("is", "should", "moved"))
        {
            return Reading.Of(Intent.ListMeetings, 0.86, "asks until when papers are taken", Questions.Scope(clause, owners: false));
        }

        // "is Planning on 12 January still happening"
        if (clause.At(clause.From) is "is" or "are" && committee is not null && clause.Word("happening", "going", "on", "sitting", "meeting") && clause.Word("still", "ahead", "happening") && clause.Question)
        {
            return Reading.Of(Intent.ListMeetings, 0.85, "asks whether a meeting takes place", Questions.Scope(clause, owners: false));
        }

        if (clause.Word("date", "dates") && clause.Word("next") && clause.Count <= 5 && (committee is not null || clause.Asked))
        {
            return Reading.Of(Intent.ListMeetings, 0.85, "the next date asked for", new Slots().With(clause, committee));
        }

        if (clause.Any(Concept.Calendar) is { } calendar && (clause.Opens(Concept.Show, Concept.Calendar) is not null || clause.Question || clause.At(clause.From) is "meeting" or "all" or "dates" or "give") && !clause.Has(Concept.Due) | clause.At(calendar.Start) is "calendar" or "dates" or "timetable" or "diary")
        {
            return clause.Has(Concept.Cancel) || clause.Has(Concept.Add) && !clause.Question && clause.Opens(Concept.Show, Concept.Calendar) is null ? null : Reading.Of(Intent.ListMeetings, 0.86, "the calendar asked for", Within(clause, Questions.Scope(clause, owners: false)));
        }

        // "meetings for Planning", "list our meetings", "is there a meeting in August?"
        return clause.Word("meetings", "meeting", "mtgs") && (clause.At(clause.From) is "what" or "which" && clause.At(clause.From + 1) is "meetings" || clause.At(clause.From) is "all" && !clause.Has(Concept.ActionNoun) && clause.Count <= 9 && clause.Word("meetings") || clause.At(clause.From) is "meetings" && (clause.Count <= 2 || clause.At(clause.From + 1) is "for" or "please") || clause.Opens(Concept.Show) is not null && !clause.Has(Concept.ActionNoun, Concept.Resolution, Concept.Outstanding, Concept.Late) || clause.At(clause.From) is "is" or "are" or "do" or "any" or "have" && clause.Question && !clause.Has(Concept.Outstanding, Concept.Late, Concept.ActionNoun) || clause.At(clause.From) is "how" && clause.Word("many", "long", "often") && !clause.Has(Concept.ActionNoun))
            && !clause.Has(Concept.Cancel) && !clause.Has(Concept.Away)
            ? Reading.Of(Intent.ListMeetings, clause.At(clause.From) is "how" ? 0.9 : 0.8, "meetings asked for", Questions.Scope(clause, owners: false))
            : null;
    }
}
