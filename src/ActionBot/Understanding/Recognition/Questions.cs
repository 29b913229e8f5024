using ActionBot.Understanding.Language;

namespace ActionBot.Understanding.Recognition;

/// <summary>What people ask: what is outstanding, late, mine; who is silent; one action; what was resolved; when we meet.</summary>
internal static class Questions
{
    private static readonly HashSet<string> Mine = ["my", "mine", "i", "me", "i'm", "i've", "myself", "ours", "we", "us", "our"];

    private static readonly (string Words, string[] Found)[] Statuses =
    [
        .. new[] { "waiting for an extension", "awaiting an extension", "waiting on others", "waiting for others", "on hold", "paused", "not started", "awaiting others", "extension requested", "in progress", "proposed complete", "proposed completes", "reassignment proposed", "no longer required", "closed", "completed", "complete", "superseded", "referred", "dropped", "reopened", "undated", "extensions requested", "done" }
            .Select(status => (status, Tokens.Of(status).Select(token => token.Word).ToArray())),
    ];

    public static Understood? ListMine(Clause clause)
    {
        if (clause.Points || clause.Has(Concept.NotMine) || clause.Has(Concept.Undo) || clause.Has(Concept.Away))
        {
            return null;
        }

        if (clause.At(clause.From) is "can" or "could" or "may" && !clause.Has(Concept.ActionNoun) || clause.Has(Concept.Extension))
        {
            return null;
        }

        var asks = clause.AsksWh || clause.Question || clause.Opens(Concept.Show, Concept.Search) is not null || clause.Starts("my", "mine", "am", "do", "remind", "list", "anything", "show");
        var my = clause.Find(clause.From, "my", "mine", "ours", "our") is var whose && whose >= 0 && !(clause.At(whose) is "my" or "our" && whose - clause.From > 6 && clause.Find(whose, "actions", "action", "list", "plate", "tasks", "team", "outstanding") < 0);
        var self = clause.Find(clause.From, "i", "i'm", "i've");
        self = self >= 0 ? self : clause.Find(clause.From, "me");
        var i = self >= 0;
        var noun = clause.Any(Concept.ActionNoun) is not null || clause.Word("list", "actions", "plate", "owe", "things", "stuff", "bits", "todos", "workload", "jobs");
        string? why = null;
        if (my && (clause.At(whose) is "mine" && asks || (clause.At(whose) is "my" or "our" or "mine" && (noun && (asks || clause.Count <= 7) || asks && (clause.Word("plate", "list") || clause.Word("outstanding", "overdue") && !(clause.Token(whose).End > 0 && clause.At(whose + 1) is { Length: > 0 } of && clause.Token(whose + 1).IsWord && of is not ("outstanding" or "overdue" or "list" or "own" or "late" or "stuff") && clause.Find(whose, "overdue", "outstanding") < 0)) || clause.At(whose + 1) is "name" && asks))))
        {
            why = "'my' actions asked for";
        }
        else if (i && asks && !(my && !noun) && (clause.Word("promised", "promise", "undertook", "committed", "owe", "owing", "due", "outstanding", "got", "do", "plate", "need", "doing", "have", "supposed", "down", "left", "meant", "assigned", "responsible", "for", "answer", "overdue") && !clause.Word("you", "help", "holiday", "weather") && clause.At(self) != "me"
            || LastMe(clause) is var other && other > 0 && clause.At(other - 1) is "to" or "for" or "from" or "with" or "against" && (other == clause.To - 1 || clause.Times.Any(time => time.Start > other) && clause.At(other - 1) is "from" or "with") && !clause.Word("news", "update", "tell", "email")
            || (clause.At(self) is "me" && clause.At(self - 1) is "for" or "with" or "to" or "on" && (clause.Starts("anything", "what", "what's", "show", "list", "is", "which", "any", "whats", "are", "how", "give") && !clause.Word("tell", "update", "news")))))
        {
            why = "the speaker's own actions asked for";
        }
        else if (clause.At(clause.From) is "mine" && clause.Count <= 2)
        {
            why = "'mine'";
        }

        if (why is null || clause.Has(Concept.Silent) || clause.Word("did", "already") || (clause.At(clause.From) == "how" && clause.At(clause.From + 1) is "do" or "am" or "should" or "can") || clause.Has(Concept.Decided) && !noun)
        {
            return null;
        }

        return Reading.Of(Intent.ListMine, clause.Role == SpeakerRole.Officer ? 0.92 : 0.9, why, Scope(clause, owners: false) with { Due = clause.Time is { Kind: TimeKind.Span } span ? clause.Due(span) : null });
    }

    private static int LastMe(Clause clause)
    {
        var last = -1;
        for (var at = clause.Find(clause.From + 1, "me", "us"); at > 0; at = clause.Find(at + 1, "me", "us"))
        {
            last = at;
        }

        return last;
    }

    public static Understood? WhoIsSilent(Clause clause)
    {
        if (clause.Points || clause.Opens(Concept.Chase) is not null)
        {
            return null;
        }

        var silent = clause.Any(Concept.Silent);
        var who = clause.Find(clause.From, "who", "who's", "anyone", "anybody", "everyone", "everybody", "whose", "officers", "owners", "nobody", "people", "whos", "all", "non-responders", "which", "any", "those", "who've");
        if (silent is { } quiet && (who >= 0 || clause.At(quiet.Start) is "non-responders" or "non" or "nonresponders" or "no" or "missing" or "outstanding" or "unanswered" or "radio") && !(clause.Role == SpeakerRole.Officer && !clause.Question && who < 0) && clause.Opens(Concept.Search) is null)
        {
            return Reading.Of(Intent.WhoIsSilent, 0.93, "asks who has not answered", Scope(clause, owners: false));
        }

        // "who are we waiting to hear from", "who's still to reply", "who do I need to chase"
        if (who >= 0 && clause.AsksWh && clause.At(clause.From) is "who" or "who's" or "whos" or "who've" && (clause.Word("reply", "replies", "hear", "heard", "respond", "response", "responses", "answer", "silent", "chase", "chasing", "quiet", "update", "waiting") || (clause.At(clause.From + 1) is "have" && clause.Word("from"))) && !clause.Word("done"))
        {
            return Reading.Of(Intent.WhoIsSilent, 0.88, "asks who is still to answer", Scope(clause, owners: false));
        }

        return null;
    }

    public static Understood? ListOverdue(Clause clause)
    {
        if (clause.Points || clause.Any(Concept.Late) is not { } late)
        {
            return null;
        }

        if (clause.Role == SpeakerRole.Officer && !Asking(clause) && clause.Count > 4 || clause.At(late.Start) is "latest" or "delayed" && !Asking(clause) || clause.At(late.Start) == "latest" || clause.Has(Concept.Miss) && !Asking(clause))
        {
            return null;
        }

        // "an overdue fine on my library book"
        if (clause.At(late.End) is "fine" or "fines" or "book" or "books" or "bill" or "bills" or "invoice" or "invoices" or "payment" or "payments" or "rent" or "loan" or "fee" or "fees" or "train" or "bus" or "parcel" or "expenses" or "tax" or "debt" or "debts" or "account" or "order" or "licence" or "shift" or "lunch")
        {
            return null;
        }

        if (clause.Role == SpeakerRole.Officer && clause.Word("sorry", "meeting", "i'm", "running") && !clause.Question)
        {
            return null;
        }

        if (clause.Starts("i", "i've", "we", "we've") && !Asking(clause) || clause.Has(Concept.Because) && !Asking(clause) || clause.Word("why") || clause.Names.First(clause.From, clause.To, NameKind.Person) is { } && !Asking(clause))
        {
            return null;
        }

        if (clause.At(late.Start) is "red" or "behind" or "missed" or "late" && !Asking(clause) && clause.Count > 4 && !clause.Has(Concept.ActionNoun))
        {
            return null;
        }

        return Reading.Of(Intent.ListOverdue, 0.91, $"'{clause.Said(late.Start, late.End)}' asked for", Scope(clause, owners: true));
    }

    public static Understood? ListOutstanding(Clause clause)
    {
        if (clause.Points || clause.Has(Concept.Away) || clause.Any(Concept.Help) is { } lost && lost.End - lost.Start >= 4)
        {
            return null;
        }

        // "what meetings are coming up"
        if (clause.At(clause.From) is "what" or "which" && clause.At(clause.From + 1) is "meetings")
        {
            return null;
        }

        // "what has Tom got on"
        if (clause.At(clause.From) is "what" or "what's" && clause.At(clause.From + 1) is "has" or "does" or "have" && clause.Names.At(clause.From + 2, clause.To, NameKind.Owner, NameKind.Person) is { } debtor && clause.At(debtor.End) is "got" or "have" or "owe" or "need" && clause.To - debtor.End <= 5)
        {
            return Reading.Of(Intent.ListOutstanding, 0.82, "what somebody has to do", Scope(clause, owners: true));
        }

        var status = Status(clause);
        var asking = Asking(clause);
        var open = clause.Any(Concept.Outstanding);
        if (status is "done" && clause.Has(Concept.About) && clause.At(clause.From) is "has" or "have")
        {
            status = null;
        }

        if (status is not null && asking && (clause.Word("ones", "actions", "which", "action", "all", "list", "show", "points", "any", "anything", "items") || clause.AsksWh) && clause.Any(Concept.Decided) is null)
        {
            return Reading.Of(Intent.ListOutstanding, 0.88, $"actions by their state, '{status}'", Scope(clause, owners: true) with { Status = status });
        }

        if (clause.Role == SpeakerRole.Officer && clause.Starts("nothing", "no", "none"))
        {
            return null;
        }

        if (open is { } cue && clause.At(cue.Start) is not ("to" or "current" or "left" or "remaining" or "due" or "live" or "active" or "open" or "pending" or "coming" or "on") | (open is not null && asking))
        {
            if (!asking && (clause.Count > 6 || clause.Role == SpeakerRole.Officer && !clause.Has(Concept.ActionNoun) && clause.Count > 3 || clause.Has(Concept.Waiting) || clause.At(clause.From) == "still" || clause.Denied(cue)))
            {
                return null;
            }

            if (clause.At(cue.Start) is "due" or "on" or "open" or "left" && !clause.AsksWh && !clause.Has(Concept.ActionNoun) && !clause.Word("everything", "all", "anything", "items", "list", "things", "ones"))
            {
                return null;
            }

            if (clause.AsksWh && clause.At(clause.From) is "when" or "why" or "how" && !clause.Word("many"))
            {
                return null;
            }

            if (clause.Has(Concept.Paper) && clause.Has(Concept.Produce) && clause.Word("paper", "report", "sheet", "tracker", "document", "appendix", "schedule"))
            {
                return null;
            }

            return Reading.Of(Intent.ListOutstanding, 0.87, $"'{clause.Said(cue.Start, cue.End)}' asked for", Scope(clause, owners: true));
        }

        // "list everything the Head of Parks has to do", "all actions for Planning", "what does Sam owe us", "actions for Sam"
        if ((asking || clause.At(clause.From) is "actions" or "all") && clause.Any(Concept.ActionNoun) is not null && !clause.Has(Concept.Log, Concept.Produce) | (clause.Opens(Concept.Show) is not null || clause.AsksWh) && clause.Any(Concept.About) is { } about && clause.At(about.Start) is not ("about" or "on" or "mention" or "mentioning" or "mentioned" or "re" or "regarding" or "containing") | clause.Count <= 3 && !clause.Has(Concept.Search) && !Mine.Contains(clause.At(clause.From)))
        {
            return Reading.Of(Intent.ListOutstanding, 0.7, "actions asked for", Scope(clause, owners: true));
        }

        return asking && clause.Word("actions", "action") && clause.AsksWh && !clause.Has(Concept.About) && Scope(clause, owners: true) is { } scope && (scope.Owner is not null || scope.Person is not null || scope.Committee is not null)
            ? Reading.Of(Intent.ListOutstanding, 0.68, "somebody's actions asked for", scope)
            : null;
    }

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
            return Reading.Of(Intent.Show, clause.AsksWh || history is not null ? 0.9 : 0.86, history is not null ? "an action's history asked for" : "a question about an action", slots);
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

    // "any news on the oak tree?", "what's happening with the library"
    private static Understood? BySubject(Clause clause)
    {
        // "did we ever get an answer about the bus shelters"
        if (clause.Role != SpeakerRole.Officer && clause.At(clause.From) is "did" or "have" or "has" or "was" or "were" && clause.At(clause.From + 1) is "we" or "anyone" or "anybody" or "they" or "somebody" or "someone" or "anything" or "there" && clause.Find(clause.From, "about", "on", "over", "with", "regarding") is var upon && upon > clause.From + 2 && clause.To - upon > 1 && clause.Word("answer", "answers", "response", "hear", "heard", "get", "got", "back", "happen", "happened", "come", "anywhere", "done", "progress", "news") && !clause.Has(Concept.Resolution, Concept.Silent) && clause.At(upon + 1) is not ("me" or "us" or "it" or "that"))
        {
            return Reading.Of(Intent.Show, 0.7, "a question what became of something", new Slots { Query = clause.Said(upon + 1, clause.To) });
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

            if (clause.At(clause.From) is "who" or "who's" && clause.Find(clause.From, "doing", "leading", "handling", "looking", "dealing", "responsible", "working", "covering", "bringing", "supposed", "meant") is var does && does > 0 && does - clause.From < 7 && clause.Find(does, "the") is var thing && thing > 0 && clause.To - thing > 1 && !clause.Has(Concept.Silent, Concept.Chair, Concept.Clerk))
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
        var asks = words is "any news" or "any update" or "any updates" or "any progress" or "any movement" or "what's happening" or "where are we" or "how is" or "how's" or "where's" or "what about" or "latest" or "what's the story" or "state of play" or "progress" or "status" or "how are we" or "update" or "what became" or "position" or "what happened" or "where is" or "what's the";
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
                    return Reading.Of(Intent.ListOutstanding, 0.8, "asks how everything stands", Scope(clause, owners: true));
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

        var which = clause.Find(clause.From, "anything", "actions", "action", "something", "ones", "items");
        if (which >= 0 && Asking(clause) && (Topic(clause, which) ?? clause.Any(Concept.About)) is { } on && on.Start > which && clause.Any(Concept.Decided, Concept.Resolution) is null && clause.Said(on.End, clause.To) is { } subject && !clause.Times.Any(time => time.Start <= on.End + 1 && time.End >= on.End + 1 && time.Start >= on.Start)
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

        if (clause.Word("extension", "extensions", "handover"))
        {
            return null;
        }

        var slots = Scope(clause, owners: false);
        string? query = null;
        foreach (var cue in clause.Message.Cues)
        {
            if (cue.Concept == Concept.About && cue.Start > clause.From && cue.End < clause.To && cue.Start >= (decided ?? noun)!.Value.Start && !clause.Times.Any(time => time.Start >= cue.End && time.Start <= cue.End + 1) && !(clause.Names.At(cue.End, clause.To, NameKind.Committee) is { } body && body.End == clause.To && clause.At(cue.Start) is not ("about" or "on")))
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
        var when = clause.At(clause.From) is "when" or "when's" or "whens" || (clause.At(clause.From) is "what" or "which" or "whats" && clause.Word("date", "dates", "day", "time") && !clause.Has(Concept.Late, Concept.ActionNoun, Concept.Outstanding));
        var committee = clause.Names.First(clause.From, clause.To, NameKind.Committee);
        var papers = clause.Word("papers", "deadline", "agenda", "publication", "cut-off", "cutoff", "published", "publish", "paperwork");
        if (when && (meeting is not null || committee is not null || papers || clause.Times.Any(time => time.Kind is TimeKind.Meeting)) && !clause.Word("started", "i", "me") && !(clause.Word("due") && !papers))
        {
            return Reading.Of(Intent.ListMeetings, 0.92, "asks when the committee meets", Scope(clause, owners: false) is var scope && scope.Meeting is { } next && next.StartsWith("next", StringComparison.OrdinalIgnoreCase) ? scope with { Meeting = null } : Scope(clause, owners: false));
        }

        if (clause.Word("date", "dates") && clause.Word("next") && clause.Count <= 5 && (committee is not null || clause.Asked))
        {
            return Reading.Of(Intent.ListMeetings, 0.85, "the next date asked for", new Slots().With(clause, committee));
        }

        if (clause.Any(Concept.Calendar) is { } calendar && (clause.Opens(Concept.Show, Concept.Calendar) is not null || clause.Question || clause.At(clause.From) is "meeting" or "all" or "dates" or "give") && !clause.Has(Concept.Due) | clause.At(calendar.Start) is "calendar" or "dates" or "timetable" or "diary")
        {
            return clause.Has(Concept.Cancel) || clause.Has(Concept.Add) && !clause.Question && clause.Opens(Concept.Show, Concept.Calendar) is null ? null : Reading.Of(Intent.ListMeetings, 0.86, "the calendar asked for", Scope(clause, owners: false));
        }

        // "meetings for Planning", "list our meetings", "is there a meeting in August?"
        return clause.Word("meetings", "meeting", "mtgs") && (clause.At(clause.From) is "what" or "which" && clause.At(clause.From + 1) is "meetings" || clause.At(clause.From) is "all" && !clause.Has(Concept.ActionNoun) && clause.Count <= 9 && clause.Word("meetings") || clause.At(clause.From) is "meetings" && (clause.Count <= 2 || clause.At(clause.From + 1) is "for" or "please") || clause.Opens(Concept.Show) is not null && !clause.Has(Concept.ActionNoun, Concept.Resolution, Concept.Outstanding, Concept.Late) || clause.At(clause.From) is "is" or "are" or "do" or "any" or "have" && clause.Question && !clause.Has(Concept.Outstanding, Concept.Late, Concept.ActionNoun) || clause.At(clause.From) is "how" && clause.Word("many", "long", "often") && !clause.Has(Concept.ActionNoun))
            && !clause.Has(Concept.Cancel) && !clause.Has(Concept.Away)
            ? Reading.Of(Intent.ListMeetings, clause.At(clause.From) is "how" ? 0.9 : 0.8, "meetings asked for", Scope(clause, owners: false))
            : null;
    }

    /// <summary>Committee, owner or person, and meeting that limit a list.</summary>
    public static Slots Scope(Clause clause, bool owners)
    {
        var slots = new Slots();
        for (var at = clause.From; at < clause.To; at++)
        {
            if (clause.Covered(at) || !clause.Token(at).IsWord)
            {
                continue;
            }

            var name = owners && clause.At(at - 1) is "from" or "does" or "has" or "with" or "by" or "the"
                ? clause.Names.At(at, clause.To, NameKind.Owner, NameKind.Person, NameKind.Committee)
                : owners ? clause.Names.At(at, clause.To, NameKind.Committee, NameKind.Owner, NameKind.Person) : clause.Names.At(at, clause.To, NameKind.Committee);
            if (name is { } found && found.Start == at)
            {
                // A committee's own name may begin with a department's: the longer wins.
                if (found.Kind == NameKind.Owner && clause.Names.At(at, clause.To, NameKind.Committee) is { } longer && longer.End > found.End)
                {
                    found = longer;
                }

                if (found.Kind == NameKind.Committee && clause.Names.At(at, clause.To, NameKind.Owner) is { } post && owners && post.End > found.End)
                {
                    found = post;
                }

                slots = found.Kind switch
                {
                    NameKind.Committee when slots.Committee is null => slots.With(clause, found),
                    NameKind.Owner when slots.Owner is null => slots.With(clause, found),
                    NameKind.Person when slots.Person is null => slots.With(clause, found),
                    _ => slots,
                };
                at = found.End - 1;
            }
        }

        // "I need the paper tomorrow" names no meeting
        return clause.Time is { } time && time.Kind is not TimeKind.Span && !(clause.At(time.Start) is "today" or "tomorrow" && clause.At(time.Start - 1) is not ("for" or "'s" or "at")) ? slots with { Meeting = clause.Said(time.Start, time.End) } : slots;
    }

    private static bool Asking(Clause clause) => clause.Question || clause.AsksWh || clause.Opens(Concept.Show, Concept.Search) is not null || clause.Starts("any", "list", "all", "anything", "which", "everything");

    private static string? Status(Clause clause)
    {
        for (var at = clause.From; at < clause.To; at++)
        {
            foreach (var (words, found) in Statuses)
            {
                var all = at + found.Length <= clause.To;
                for (var word = 0; all && word < found.Length; word++)
                {
                    all = clause.At(at + word) == found[word];
                }

                if (all && !clause.Denied(new Cue(Concept.Outstanding, at, at + found.Length)))
                {
                    return clause.Said(at, at + found.Length);
                }
            }
        }

        return null;
    }
}
