using ActionBot.Understanding.Language;

namespace ActionBot.Understanding.Recognition;

/// <summary>One thing that is asked after: an action, a subject, what was resolved, when we meet.</summary>
internal static class Lookups
{
    public static Understood? Show(Clause clause)
    {
        var slots = Reading.Pointing(clause);
        var points = slots.References.Count > 0 || slots.Query is not null;
        if (!points)
        {
            return BySubject(clause);
        }

        // "please see attached response to 8" answers
        if (clause.Role == SpeakerRole.Officer && clause.Word("attached", "enclosed") && !clause.Question)
        {
            return null;
        }

        var history = clause.Any(Concept.History);
        var show = clause.Opens(Concept.Show);
        if (history is not null || clause.AsksWh || clause.Question)
        {
            // "can 14 go to Priya?" and the like ask for a deed; "is 14 done?" asks
            return Reading.Of(Intent.Show, clause.AsksWh || history is not null ? 0.9 : 0.86, history is not null ? "an action's history asked for" : "a question about an action", slots.With(clause, Teller(clause)));
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

    // "what did Sam say about 12?", "what has Priya told us on 4"
    private static NameMention? Teller(Clause clause) =>
        clause.At(clause.From) is "has" or "have" or "did" && clause.Names.At(clause.From + 1, clause.To, NameKind.Owner, NameKind.Person) is { } asked && asked.Start - clause.From <= 2 && !clause.Covered(asked.Start) && clause.At(asked.End) is "come" or "done" or "said" or "replied" or "answered" or "finished" or "reported" or "sent" or "got" or "answer" or "reply" or "say" or "send" or "come" or "finish" or "do" ? asked
        : clause.At(clause.From) is "what" or "what's" or "when" && clause.Find(clause.From, "say", "said", "says", "tell", "told", "report", "reported", "answer", "answered", "reply", "replied", "write", "written", "saying") is > 0 and var verb && clause.Names.First(clause.From + 1, verb, NameKind.Owner, NameKind.Person) is { } name && name.End == verb ? name : null;

    // "any news on the oak tree?", "what's happening with the library"
    private static Understood? BySubject(Clause clause)
    {
        // "who asked for this?": which one is asked back
        if (clause.At(clause.From) is "who" && clause.Find(clause.From, "asked", "wants", "wanted", "ordered") is var asker && asker - clause.From is 1 or 2 && clause.At(asker + 1) is "for" or "this" or "it" or "that" && clause.Count <= 6 && clause.Word("this", "it", "that", "these") && !clause.Has(Concept.Extension))
        {
            return Reading.Of(Intent.Show, 0.85, "asks who asked for an action", new Slots());
        }

        // "did we ever get an answer about the bus shelters"
        if (clause.Role != SpeakerRole.Officer && clause.At(clause.From) is "did" or "have" or "has" or "was" or "were" && clause.At(clause.From + 1) is "we" or "anyone" or "anybody" or "they" or "somebody" or "someone" or "anything" or "there" && clause.Find(clause.From, "about", "on", "over", "with", "regarding") is var upon && upon > clause.From + 2 && clause.To - upon > 1 && clause.Word("answer", "answers", "response", "hear", "heard", "get", "got", "back", "happen", "happened", "come", "anywhere", "done", "progress", "news") && !clause.Has(Concept.Resolution) && (!clause.Has(Concept.Silent) || clause.At(clause.From + 1) is "we") && clause.At(upon + 1) is not ("me" or "us" or "it" or "that"))
        {
            return Reading.Of(Intent.Show, 0.7, "a question what became of something", new Slots { Query = clause.Said(upon + 1, clause.To) });
        }

        // "is the market hall report coming in April"
        if (clause.Role != SpeakerRole.Officer && clause.At(clause.From) is "is" or "are" && clause.At(clause.From + 1) is "the" && clause.Find(clause.From + 2, "coming", "due", "reporting") is > 0 and var comes && comes - clause.From is > 2 and <= 8 && (clause.Times.Length > 0 || clause.Word("back", "committee", "us")) && !clause.Has(Concept.Meeting, Concept.Outstanding) | clause.Word("report", "paper", "review", "update", "strategy", "policy", "plan"))
        {
            return Reading.Of(Intent.Show, 0.8, "asks whether something comes", new Slots { Query = clause.Said(clause.From + 1, comes) });
        }

        // "has the oak been inspected?"
        if (clause.Role != SpeakerRole.Officer && clause.At(clause.From) is "has" or "have" && clause.At(clause.From + 1) is "the" && clause.Find(clause.From, "been") is var been && been > clause.From + 2 && been < clause.To - 1 && been - clause.From < 8)
        {
            return Reading.Of(Intent.Show, 0.62, "a question what became of something", new Slots { Query = clause.Said(clause.From + 1, been) }, null, Intent.Search);
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

            if (clause.At(clause.From) is "who" or "who's" && clause.Find(clause.From, "doing", "leading", "handling", "looking", "dealing", "responsible", "working", "covering", "supposed", "meant") is var does && does > 0 && does - clause.From < 7 && clause.Find(does, "the") is var thing && thing > 0 && clause.To - thing > 1 && !clause.Has(Concept.Silent, Concept.Chair, Concept.Clerk))
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
        var asks = words is "any joy" or "any luck" or "any word" or "any news" or "any update" or "any updates" or "any progress" or "any movement" or "what's happening" or "whats happening" or "what is happening" or "what's going on" or "whats going on" or "what is going on" or "what's been happening" or "what has happened" or "what's happened" or "whats happened" or "where have we got to" or "where have we got" or "where've we got to" or "how far have we got" or "how far along" or "where are we" or "how is" or "how's" or "where's" or "what about" or "latest" or "what's the story" or "state of play" or "progress" or "status" or "how are we" or "update" or "what became" or "position" or "what happened" or "where is" or "what's the";
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

    public static Understood? Search(Clause clause)
    {
        if (clause.Points && clause.At(clause.From) is "which" && clause.Reference is { Subject: { } asked } && clause.At(asked.From) is "one" or "action")
        {
            return Reading.Of(Intent.Search, 0.93, "an action by its subject", new Slots { Query = clause.Said(asked.From + 2, asked.To) });
        }

        if (clause.Points && clause.Opens(Concept.Search) is null)
        {
            return null;
        }

        if (clause.Opens(Concept.Search) is { } search && !(clause.At(clause.From) is "find" && clause.At(search.End) is "out" or "me"  && clause.At(search.End) == "out"))
        {
            var from = search.End;
            if (clause.Any(Concept.About) is { } about && about.Start >= from && about.Start - from <= 4)
            {
                from = about.End;
            }
            else
            {
                while (from < clause.To && clause.At(from) is "for" or "all" or "any" or "the" or "actions" or "action" or "me" or "anything" or "points" or "items")
                {
                    from++;
                }
            }

            return clause.Said(from, clause.To) is { } words ? Reading.Of(Intent.Search, 0.88, "a search", new Slots { Query = words }) : null;
        }

        // "wasn't there an action about the mortuary contract", "didn't we have one on the ferry"
        if (clause.At(clause.From) is "wasn't" or "isn't" or "didn't" or "don't" or "haven't" or "was" or "is" or "did" or "do" && clause.At(clause.From + 1) is "there" or "we" && clause.Find(clause.From + 2, "action", "actions", "one", "something", "item") is var sought && sought > 0 && sought - clause.From <= 6 && clause.At(sought + 1) is "about" or "on" or "regarding" or "concerning" or "for" && clause.To - sought > 2 && !clause.Has(Concept.Late, Concept.Silent) && clause.At(sought + 2) is not ("me" or "us" or "you"))
        {
            return Reading.Of(Intent.Search, 0.86, "asks whether there was an action about something", new Slots { Query = clause.Said(sought + 2, clause.To) });
        }

        // "has any committee looked at vape shops"
        if (clause.At(clause.From) is "has" or "have" or "did" && clause.At(clause.From + 1) is "any" or "another" or "other" or "anyone" or "anybody" && clause.Find(clause.From, "looked", "considered", "discussed", "asked", "reviewed", "scrutinised", "raised", "examined", "look", "done", "doing") is var looked && looked > 0 && looked - clause.From < 6 && clause.Role != SpeakerRole.Officer && !clause.Has(Concept.Resolution, Concept.Silent))
        {
            var from = looked + 1;
            while (clause.At(from) is "at" or "about" or "for" or "on" or "into" or "anything" or "the" or "up")
            {
                from++;
            }

            if (clause.Said(from, clause.To) is { } topic && clause.Find(clause.From, "committee", "committees", "panel", "board", "else", "anyone", "anybody") is > 0)
            {
                return Reading.Of(Intent.Search, 0.86, "asks whether something was looked at", new Slots { Query = topic });
            }
        }

        // "has anything happened on the flood gates": how it stands
        if (clause.At(clause.From) is "has" or "have" && clause.At(clause.From + 1) is "anything" or "something" && clause.At(clause.From + 2) is "happened" or "moved" or "changed" or "come" or "been")
        {
            return clause.Find(clause.From + 3, "on", "with", "about", "regarding", "of") is > 0 and var topic2 && clause.Times.All(time => time.Start != topic2 + 1) && clause.Said(topic2 + 1, clause.To) is { } matter ? Reading.Of(Intent.Show, 0.9, "asks whether anything has happened on an action", new Slots { Query = matter }) : null;
        }

        var which = clause.Find(clause.From, "anything", "actions", "action", "something", "ones", "items");
        if (which >= 0 && Questions.Asking(clause) && (Topic(clause, which) ?? clause.Any(Concept.About)) is { } on && on.Start > which && clause.Any(Concept.Decided, Concept.Resolution) is null && clause.Said(on.End, clause.To) is { } subject && !clause.Times.Any(time => time.Start <= on.End + 1 && time.End >= on.End + 1 && time.Start >= on.Start)
            && (clause.At(on.Start) is not ("with" or "over" or "on" or "around") || clause.Names.At(on.End, clause.To, NameKind.Person, NameKind.Committee) is null) && !(clause.At(on.Start) is "with" or "over" && clause.Names.At(on.End, clause.To, NameKind.Owner) is not null) && subject is not ("me" or "us" or "my plate" or "plate") && !clause.Has(Concept.Late))
        {
            return Reading.Of(Intent.Search, 0.84, "actions about a subject asked for", new Slots { Query = subject });
        }

        return null;
    }

    // "anything on the register about potholes": the plainer word for a subject counts
    private static Cue? Topic(Clause clause, int from)
    {
        foreach (var cue in clause.Message.Cues)
        {
            if (cue.Concept == Concept.About && cue.Start > from && cue.End < clause.To && clause.At(cue.Start) is "about" or "mention" or "mentions" or "mentioning" or "regarding" or "concerning" or "containing" or "involving" or "relating" or "related")
            {
                return cue;
            }
        }

        return null;
    }

    public static Understood? ListResolutions(Clause clause)
    {
        // "what happened at the last meeting?", "what came out of Tuesday's Scrutiny"
        if (!clause.Points && clause.At(clause.From) is "what" or "what's" or "anything" && clause.Find(clause.From, "happened", "came", "come", "happen", "went") is var came && came - clause.From is > 0 and <= 4 && clause.Find(came, "at", "of", "from") is var held && (held - came is 1 or 2 || clause.At(came) is "happened" && (held = clause.Find(came, "in")) == came + 1) && (clause.Times.Any(time => time.Kind == TimeKind.Meeting || time.Start - held <= 2) || clause.Names.At(held + 1, clause.To, NameKind.Committee) is not null || clause.Has(Concept.Meeting)))
        {
            return Reading.Of(Intent.ListResolutions, 0.88, "asks what came of a meeting", Questions.Scope(clause, owners: false));
        }

        var noun = clause.Any(Concept.Resolution);
        var decided = clause.Any(Concept.Decided);
        var asks = clause.AsksWh || clause.At(clause.From) is "did" or "have" or "has" or "was" or "were" or "do";
        if (clause.Points || noun is null && !(decided is not null && asks))
        {
            return null;
        }

        if (noun is not null && !asks && clause.Opens(Concept.Show, Concept.Search, Concept.Resolution) is null && clause.Count > 3 && !clause.Question)
        {
            return null;
        }

        // "do you think the budget will pass?" asks for an opinion
        if (clause.Find(clause.From, "think", "reckon") is > 0 and var opinion && clause.At(opinion - 1) is "you" || clause.Word("extension", "extensions", "handover") || clause.At(clause.From) is "do" && clause.At(clause.From + 1) is "you" or "they" && clause.At(clause.From + 2) is "think" or "reckon" or "suppose" or "believe" or "expect")
        {
            return null;
        }

        var slots = Questions.Scope(clause, owners: false);
        string? query = null;
        foreach (var cue in clause.Message.Cues)
        {
            if (cue.Concept == Concept.About && cue.Start > clause.From && cue.End < clause.To && cue.Start >= (decided ?? noun)!.Value.Start && !clause.Times.Any(time => time.Start == cue.End || time.Start == cue.End + 1 && clause.At(cue.End) is "the" or "our" && !(time.Kind == TimeKind.Vague && time.End < clause.To)) && !(clause.Names.At(cue.End, clause.To, NameKind.Committee) is { } body && body.End == clause.To && clause.At(cue.Start) is not ("about" or "on")))
            {
                var end = clause.To;
                foreach (var time in clause.Times)
                {
                    end = time.Start > cue.End ? Math.Min(end, clause.At(time.Start - 1) is "in" or "on" or "at" or "since" ? time.Start - 1 : clause.At(time.Start - 2) is "in" or "at" or "since" ? time.Start - 2 : end) : end;
                }

                query = clause.Said(cue.End, end);
                if (end == clause.To)
                {
                    slots = slots with { Meeting = null };
                }

                if (slots.Committee is { } committee && query is not null && query.Contains(committee, StringComparison.OrdinalIgnoreCase))
                {
                    slots = slots with { Committee = null };
                }

                break;
            }
        }

        // "Did the committee agree to sell the depot?"
        if (query is null && decided is { } agreed && clause.At(agreed.End) is "to" && clause.To - agreed.End > 2)
        {
            query = clause.Said(agreed.End + 1, clause.To);
        }

        // "since May" limits, and names no meeting
        if (clause.Find(clause.From, "since") > 0)
        {
            slots = slots with { Meeting = null };
        }

        return Reading.Of(Intent.ListResolutions, 0.89, "what was resolved asked for", slots with { Query = query });
    }

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
        var committee = clause.Names.First(clause.From, clause.To, NameKind.Committee) ?? (when ? Questions.Called(clause) : null);
        var papers = clause.Word("papers", "deadline", "agenda", "publication", "cut-off", "cutoff", "published", "publish", "paperwork");
        // "what are the remaining dates for Harbours Committee"
        if (clause.At(clause.From) is "what" or "what's" or "whats" or "which" or "any" or "remaining" or "list" or "show" && clause.Find(clause.From, "dates") is var dates && dates > 0 && clause.At(dates - 1) is "remaining" or "meeting" or "upcoming" or "future" && !clause.Word("due"))
        {
            return Reading.Of(Intent.ListMeetings, 0.93, "the dates that remain asked for", Questions.Scope(clause, owners: false));
        }

        if (when && (meeting is not null || committee is not null || papers || clause.Times.Any(time => time.Kind is TimeKind.Meeting)) && !clause.Word("started", "i", "me") | clause.Word("sit") && !(clause.Word("due") && !papers))
        {
            return Reading.Of(Intent.ListMeetings, 0.92, "asks when the committee meets", Questions.Scope(clause, owners: false) is var scope && scope.Meeting is { } next && next.StartsWith("next", StringComparison.OrdinalIgnoreCase) ? scope with { Meeting = null } : Questions.Scope(clause, owners: false));
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
            return clause.Has(Concept.Cancel) || clause.Has(Concept.Add) && !clause.Question && clause.Opens(Concept.Show, Concept.Calendar) is null ? null : Reading.Of(Intent.ListMeetings, 0.86, "the calendar asked for", Questions.Scope(clause, owners: false));
        }

        // "meetings for Planning", "list our meetings", "is there a meeting in August?"
        return clause.Word("meetings", "meeting", "mtgs") && (clause.At(clause.From) is "what" or "which" && clause.At(clause.From + 1) is "meetings" || clause.At(clause.From) is "all" && !clause.Has(Concept.ActionNoun) && clause.Count <= 9 && clause.Word("meetings") || clause.At(clause.From) is "meetings" && (clause.Count <= 2 || clause.At(clause.From + 1) is "for" or "please") || clause.Opens(Concept.Show) is not null && !clause.Has(Concept.ActionNoun, Concept.Resolution, Concept.Outstanding, Concept.Late) || clause.At(clause.From) is "is" or "are" or "do" or "any" or "have" && clause.Question && !clause.Has(Concept.Outstanding, Concept.Late, Concept.ActionNoun) || clause.At(clause.From) is "how" && clause.Word("many", "long", "often") && !clause.Has(Concept.ActionNoun))
            && !clause.Has(Concept.Cancel) && !clause.Has(Concept.Away)
            ? Reading.Of(Intent.ListMeetings, clause.At(clause.From) is "how" ? 0.9 : 0.8, "meetings asked for", Questions.Scope(clause, owners: false))
            : null;
    }
}
