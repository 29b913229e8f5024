using ActionBot.Understanding.Language;

namespace ActionBot.Understanding.Recognition;

/// <summary>Lists that are asked for: mine, late, outstanding, who is silent.</summary>
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
        // "Fergus has my stuff"
        if (!clause.Question && clause.Names.At(clause.From, clause.To, NameKind.Person) is { } keeper && keeper.Start == clause.From && clause.At(keeper.End) is "has" or "will" or "is" or "'s" or "takes" or "covers" or "can" or "looks")
        {
            return null;
        }

        // "Send my stuff to Angharad"
        if (clause.Starts("send", "pass", "forward", "give") && Reading.Behind(clause, ["to"], NameKind.Person) is not null)
        {
            return null;
        }

        // "anything proposed complete that's waiting for me?"
        if (clause.Role == SpeakerRole.Clerk && Status(clause) is "proposed complete" or "extension requested" or "reassignment proposed")
        {
            return null;
        }

        if (clause.Points || clause.Has(Concept.NotMine) || clause.Has(Concept.Undo) || clause.Any(Concept.Away) is { } away && !(clause.At(away.Start) is "back" && clause.At(away.Start - 1) is "get" or "come" or "report"))
        {
            return null;
        }

        // "what have I told you so far?"
        if (clause.At(clause.From) is "what" && clause.At(clause.From + 1) is "have" or "did" && clause.At(clause.From + 2) is "i" or "we" && clause.Word("told", "tell", "said", "say", "answered", "answer", "reported", "report", "replied") && clause.Count <= 9 && !clause.Points)
        {
            return Reading.Of(Intent.ListMine, 0.94, "asks what the speaker has answered", new Slots());
        }

        if (clause.Role == SpeakerRole.Officer && clause.At(clause.From) is "have" && clause.At(clause.From + 1) is "i" or "we" && clause.Word("answered", "replied", "responded") && clause.Count <= 7)
        {
            return Reading.Of(Intent.ListMine, 0.9, "asks whether everything is answered", new Slots());
        }

        if (clause.At(clause.From) is "can" or "could" or "may" && !clause.Has(Concept.ActionNoun) || clause.Has(Concept.Extension))
        {
            return null;
        }

        var asks = clause.AsksWh || clause.Question || clause.Opens(Concept.Show, Concept.Search) is not null || clause.Starts("my", "mine", "am", "do", "remind", "list", "anything", "show") || clause.Requested && clause.Starts("send", "email", "give", "forward", "have", "get", "see");
        var my = clause.Find(clause.From, "my", "mine", "ours", "our") is var whose && whose >= 0 && !(clause.At(whose) is "my" or "our" && whose - clause.From > 6 && clause.Find(whose, "actions", "action", "list", "plate", "tasks", "team", "outstanding") < 0);
        var self = clause.Find(clause.From, "i", "i'm", "i've");
        self = self >= 0 ? self : clause.Find(clause.From, "me");
        var i = self >= 0;
        var noun = clause.Any(Concept.ActionNoun) is not null || clause.Word("list", "actions", "plate", "owe", "things", "stuff", "bits", "todos", "workload", "jobs", "name");
        string? why = null;
        if (my && (clause.At(whose) is "mine" && asks || (clause.At(whose) is "my" or "our" or "mine" && (noun && (asks || clause.Count <= 7) || asks && (clause.Word("plate", "list") || clause.Word("outstanding", "overdue") && !(clause.Token(whose).End > 0 && clause.At(whose + 1) is { Length: > 0 } of && clause.Token(whose + 1).IsWord && of is not ("outstanding" or "overdue" or "list" or "own" or "late" or "stuff") && clause.Find(whose, "overdue", "outstanding") < 0)) || clause.At(whose + 1) is "name" && asks))))
        {
            why = "'my' actions asked for";
        }
        else if (i && asks && !(my && !noun) && (clause.Word("promised", "promise", "undertook", "committed", "owe", "owing", "due", "outstanding", "got", "do", "plate", "need", "doing", "have", "supposed", "down", "left", "meant", "assigned", "responsible", "for", "answer", "overdue") && !clause.Word("help", "holiday", "weather") && (!clause.Word("you") || clause.Find(self, "you") is var you && you > self && clause.At(you - 1) is "owe" or "with" or "for" or "owing" || clause.At(you - 1) is "to" && clause.At(you - 2) is "back") && clause.At(self) != "me"
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

        // "anything due from me before the 20th": by when, and at no meeting
        var scope = Scope(clause, owners: false);
        var due = clause.Time is { } time && (time.Kind == TimeKind.Span || time.Kind == TimeKind.Day && (clause.At(time.Start - 1) is "the" ? clause.At(time.Start - 2) : clause.At(time.Start - 1)) is "before" or "by" or "until") ? clause.Due(time) : null;
        return Reading.Of(Intent.ListMine, clause.Role == SpeakerRole.Officer ? 0.92 : 0.9, why, scope with { Due = due, Meeting = due is { } && clause.Time is { Kind: TimeKind.Day } ? null : scope.Meeting });
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
            var scope = Scope(clause, owners: false);

            // "who still owes me a reply for corporate parenting": a body by its name alone
            var end = clause.At(clause.To - 1) is "then" or "please" or "now" ? clause.To - 1 : clause.To;
            if (scope.Committee is null && clause.Find(quiet.Start, "for") is var body && body > 0 && end - body is 2 or 3 or 4 && clause.Times.Length == 0 && clause.At(body + 1) is not ("me" or "us" or "an" or "a" or "this" or "it" or "weeks" or "ages" or "ever" or "their" or "your" or "that" or "them" or "so" or "too" or "any" or "more" or "the") && !clause.Has(Concept.Because, Concept.Extension))
            {
                scope = scope with { Committee = clause.Said(body + 1, end) };
            }

            return Reading.Of(Intent.WhoIsSilent, 0.93, "asks who has not answered", scope);
        }

        // "has everyone come back to you?"
        if (clause.At(clause.From) is "has" or "have" or "did" && clause.At(clause.From + 1) is "everyone" or "everybody" or "they" or "all" or "anyone" or "anybody" or "people" && clause.Find(clause.From + 2, "come", "came", "replied", "reply", "answered", "answer", "responded", "respond", "got", "get", "returned") is var back && back > 0 && back - clause.From <= 5 && (clause.At(back) is not ("come" or "came" or "got" or "get") || clause.At(back + 1) is "back") && clause.Role != SpeakerRole.Officer)
        {
            return Reading.Of(Intent.WhoIsSilent, 0.9, "asks whether everybody has answered", Scope(clause, owners: false));
        }

        // "who's been worst at replying?"
        if (clause.At(clause.From) is "who" or "who's" or "whos" or "which" && clause.Word("worst", "slowest", "slow", "bad") && clause.Word("replying", "answering", "responding", "reply", "answer", "respond"))
        {
            return Reading.Of(Intent.WhoIsSilent, 0.9, "asks who is slow to answer", Scope(clause, owners: false));
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

        // "the survey was late" gives a reason
        if (!Asking(clause) && clause.At(late.Start - 1) is "was" or "were" or "is" or "are" or "been" or "came" or "arrived" or "'s" or "be" or "being")
        {
            return null;
        }

        if (clause.Role == SpeakerRole.Officer && !Asking(clause) && clause.Count > 4 || clause.At(late.Start) is "latest" or "delayed" && !Asking(clause) || clause.At(late.Start) == "latest" || clause.Has(Concept.Miss) && !Asking(clause))
        {
            return null;
        }

        // "what happens if I'm late?"
        if (clause.At(clause.From) is "what" && clause.At(clause.From + 1) is "happens" or "if")
        {
            return null;
        }

        // "10 minutes late"
        if (clause.At(late.Start - 1) is "minutes" or "mins" or "min" or "hour" or "hours" or "bit" or "little")
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

        // "what's Priya got on?", "what is Sam working on"
        if (clause.At(clause.From) is "what" or "whats" && clause.Names.At(clause.From + (clause.At(clause.From + 1) is "'s" or "is" or "are" ? 2 : 1), clause.To, NameKind.Owner, NameKind.Person) is { } busy && busy.Start - clause.From <= 3
            && clause.At(busy.End) is "got" or "on" or "working" or "doing" or "up" or "down" && clause.To - busy.End <= 5 && !clause.Word("about", "with", "back"))
        {
            return Reading.Of(Intent.ListOutstanding, 0.86, "what somebody has to do", Scope(clause, owners: true));
        }

        // "which extensions have been asked for?", "who wants more time?", "any hand-overs waiting?"
        if (Status(clause) is null && AfterWishes(clause) is { } wishes)
        {
            return Reading.Of(Intent.ListOutstanding, 0.9, "asks what is asked for and not yet decided", Scope(clause, owners: false) with { Status = clause.Said(wishes.Start, wishes.End) });
        }

        // "what happens in January?", "what's happening at the March meeting"
        if (clause.At(clause.From) is "what" or "whats" && clause.Find(clause.From, "happens", "happening") is var happens && happens - clause.From is > 0 and <= 2 && clause.At(happens + 1) is "in" or "at" && clause.Times.Any(time => time.Kind is TimeKind.Month or TimeKind.Meeting))
        {
            return Reading.Of(Intent.ListOutstanding, 0.86, "asks what comes to a meeting", Scope(clause, owners: false), Asked.DueThen) is var ahead && Periods.In(clause, past: false) is { } then ? ahead with { Slots = ahead.Slots with { Period = then } } : null;
        }

        // "summary please", "give me the headlines", "how is the committee doing"
        if (clause.Role != SpeakerRole.Officer && (clause.Find(clause.From, "summary", "headlines", "overview", "picture") is >= 0 and var whole && whole - clause.From <= 4 && clause.Count <= 9 && (whole == clause.From || clause.At(whole - 1) is "the" or "a" or "an" or "quick" or "brief" or "short" or "big" or "whole") && clause.At(whole + 1) is "" or "for" or "of" or "please" or "on" or "now"
            && (whole == clause.From || clause.Opens(Concept.Show) is not null || clause.At(clause.From) is "what's" or "what" or "the" or "a" or "quick" or "brief" or "can" or "have" or "get" or "i")
            || clause.At(clause.From) is "how" or "how's" && clause.At(clause.To - 1) is "doing" or "going" && clause.Find(clause.From, "committee", "we", "things", "scrutiny", "panel", "board") is > 0 and <= 9 && clause.Count <= 7))
        {
            return Reading.Of(Intent.ListOutstanding, 0.82, "how things stand asked for", new Slots().With(clause, Reading.Behind(clause, ["for", "of", "on", "is"], NameKind.Committee)));
        }

        var status = Status(clause);
        var asking = Asking(clause);
        var open = clause.Any(Concept.Outstanding);
        if (status is "done" && clause.Has(Concept.About) && clause.At(clause.From) is "has" or "have" or "what" or "what's" && clause.Find(clause.From, "done") is var deed && clause.At(deed + 1) is "about" or "on" or "with")
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
            // "outstanding actions for the Director of Education"
            var named = cue.Start - clause.From <= 1 && clause.Role != SpeakerRole.Officer && clause.OpensAt(cue.End, Concept.ActionNoun) is { } of && clause.At(of.End) is "for" or "with" or "against" or "on" or "of" or "from" or "under";
            named |= cue.Start == clause.From && clause.Role != SpeakerRole.Officer && clause.At(cue.End) is "items" or "points" or "things" or "matters" && clause.At(cue.End + 1) is "for" or "with" or "against" or "from" or "of";
            if (!asking && (clause.Count > (named ? 14 : 6) || clause.Role == SpeakerRole.Officer && !clause.Has(Concept.ActionNoun) && clause.Count > 3 || clause.Has(Concept.Waiting) || clause.At(clause.From) == "still" || clause.Denied(cue)))
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

    /// <summary>The extensions or hand-overs that a question asks after, where it wants to know who wants them; null: it asks nothing of the kind.</summary>
    public static Cue? AfterWishes(Clause clause)
    {
        if (clause.Points || clause.Any(Concept.Extension, Concept.Handover) is not { } wish || clause.At(wish.Start) is "extend" or "hand" or "transfer" && wish.End - wish.Start == 1)
        {
            return null;
        }

        var asks = clause.At(clause.From) is "who" or "who's" or "whos" or "which" or "any" or "what" or "what's" && clause.At(clause.From + 1) is not ("about" or "if")
            || clause.At(clause.From) is "has" or "have" or "did" or "does" or "is" or "are" && clause.At(clause.From + 1) is "anyone" or "anybody" or "somebody" or "someone" or "there" or "any";
        return asks && (clause.Word("asked", "asking", "asks", "ask", "wants", "want", "wanted", "requested", "requests", "request", "waiting", "outstanding", "needs", "need", "pending", "decide") || clause.At(clause.From) is "any" or "what") && !(clause.Role == SpeakerRole.Officer && clause.At(clause.From) is "any" && clause.Requested | clause.Word("chance", "way")) && !clause.Word("i", "we") ? wish : null;
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

            // "Education minutes", "outstanding report for Education"
            if (!owners && slots.Committee is null && clause.Names.At(at, clause.To, NameKind.Committee) is null && Lexicon.IsDepartment(clause.At(at)) && (clause.At(at + 1) is "minutes" or "mins" or "dates" or "meetings" || clause.At(at - 1) is "for" or "with" && (at + 1 == clause.To || !clause.Token(at + 1).IsWord || clause.At(at + 1) is "please" or "and" or "in" or "on" or "as") && clause.Role != SpeakerRole.Officer | clause.At(at - 1) is "with" or "for"))
            {
                slots = slots with { Committee = clause.Said(at, at + 1) };
                continue;
            }

            // "overdue in Economy and Skills", "mtg dates Amenities": a body by its capitals and where it stands
            if (slots.Committee is null && clause.Listening.Committees.Count == 0 && (clause.Role != SpeakerRole.Officer || !owners) && Shaped(clause, at, owners) is var shaped && shaped > at)
            {
                slots = slots with { Committee = clause.Said(at, shaped) };
                at = shaped - 1;
                continue;
            }

            // "the licening mins from last thurs": whatever stands before "mins" and is no word of ours
            if (!owners && slots.Committee is null && clause.At(at + 1) is "mins" or "minutes" or "mtg" or "mtgs" && !Lexicon.Knows(clause.At(at)) && clause.Token(at).Word.Length > 3 && at > clause.From && clause.At(at - 1) is "the" or "list" or "for" or "draft")
            {
                slots = slots with { Committee = clause.Said(at, at + 1) };
                continue;
            }

            // A committee of the register is not asked for: "Amenities" alone
            if (!owners && slots.Committee is null && clause.Names.At(at, clause.To, NameKind.Committee) is null && clause.Names.At(at, clause.To, NameKind.Owner) is null && clause.Names.At(at, clause.To, NameKind.Person) is { } unknown && unknown.Start == at && clause.Names.Unknown(unknown) && ((clause.At(at - 1) is "the" ? clause.At(at - 2) : clause.At(at - 1)) is "for" or "on" or "of" or "next" || clause.At(unknown.End) is "meeting" or "mtg" or "meetings" or "minutes" or "mins" || clause.Times.Any(time => time.Start == unknown.End)))
            {
                slots = slots with { Committee = clause.Said(unknown.Start, unknown.End) };
                at = unknown.End - 1;
                continue;
            }

            var name = owners && clause.At(at - 1) is "from" or "does" or "has" or "with" or "by" or "the"
                ? clause.Names.At(at, clause.To, NameKind.Owner, NameKind.Person, NameKind.Committee)
                : owners ? clause.Names.At(at, clause.To, NameKind.Committee, NameKind.Owner, NameKind.Person) : clause.Names.At(at, clause.To, NameKind.Committee);
            if (name is { } found && found.Start == at)
            {
                // "what the officers haven't finished": whoever they are
                if (found.Kind == NameKind.Owner && found.End - at == 1 && clause.At(at) is "officers" or "officer")
                {
                    continue;
                }

                // A committee's own name may begin with a department's: the longer wins.
                if (found.Kind == NameKind.Owner && clause.Names.At(at, clause.To, NameKind.Committee) is { } longer && longer.End > found.End)
                {
                    found = longer;
                }

                if (found.Kind == NameKind.Committee && clause.Names.At(at, clause.To, NameKind.Owner) is { } post && owners && post.End > found.End)
                {
                    found = post;
                }

                // "Corporate Parenting", "Adult Care": no service, no person
                if (found.Kind is not NameKind.Committee && clause.Names.Body(found) is var whole && whole > at)
                {
                    found = new NameMention(at, whole, NameKind.Committee);
                }

                // "What is outstanding for Amenities": no given name, no title
                if (found.Kind is NameKind.Person && clause.Names.Unknown(found) && (clause.At(at - 1) is "the" ? clause.At(at - 2) : clause.At(at - 1)) is "for" or "on" or "of" or "in" or "at" or "next" or "to")
                {
                    found = found with { Kind = NameKind.Committee };
                }

                // "Outstanding items Audit & Risk", "gone past their date on the fire authority"
                if (owners && found.Kind is NameKind.Owner && clause.At(found.End - 1) is "authority" or "board" or "trust" && clause.At(at - 1) is "the" or "for" or "on" && clause.Find(clause.From, "on", "for") is var limits && limits > 0 && at - limits <= 2)
                {
                    found = found with { Kind = NameKind.Committee };
                }

                // "everything still open on Adult Social Care", "which housing ones are late": whose list it is, where no post is named
                if (owners && found.Kind is NameKind.Owner && clause.Role != SpeakerRole.Officer && clause.Listening.Committees.Count == 0 && !Names.EndsAsPost(clause.At(found.End - 1)) && clause.Find(found.Start, "of") != found.Start + 1
                    && ((clause.At(at - 1) is "the" ? clause.At(at - 2) : clause.At(at - 1)) is "for" or "on" or "of" or "under" || clause.At(found.End) is "ones" or "actions" or "items" or "list" && clause.At(at - 1) is "which" or "any" or "the" or "all" or "what" or ""))
                {
                    found = found with { Kind = NameKind.Committee };
                }

                // "overdue for Education", "not closed under Housing": whose list it is; "what has Highways got open" is a service
                if (owners && found.Kind is NameKind.Owner && (clause.At(at - 1) is "under" || found.End - at == 1 && Lexicon.IsDepartment(clause.At(at)) && clause.At(at - 1) is "for" or "on" or "of" && clause.Role != SpeakerRole.Officer && (clause.Listening.Committees.Count == 0 || clause.Listening.Committees.Any(known => known.Contains(clause.At(at), StringComparison.OrdinalIgnoreCase)))))
                {
                    found = found with { Kind = NameKind.Committee };
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

    // Where a name in capitals ends that can only be a body's: behind a preposition, or behind the list that is asked for; -1: none begins here
    private static int Shaped(Clause clause, int at, bool owners)
    {
        if (!clause.Token(at).Capital || Lexicon.IsGivenName(clause.At(at)) || clause.At(at) is "for" or "on" or "of" or "in" or "the" or "and" or "a" or "all" or "my" or "our" or "this" or "that" or "cllr" or "mr" or "mrs" or "ms" or "dr" or "director" or "head" or "chief" or "i")
        {
            return -1;
        }

        var before = clause.At(at - 1) is "the" or "our" ? clause.At(at - 2) : clause.At(at - 1);
        var listed = before is "dates" or "list" or "o/s" or "outstanding" or "overdue" or "mtg" or "mtgs" or "meetings" or "minutes" or "mins";
        if (!listed && before is not ("for" or "on" or "of" or "in" or "under" or "from"))
        {
            return -1;
        }

        var end = at;
        while (end < clause.To && clause.Token(end).IsWord && !clause.Covered(end) && (clause.Token(end).Capital || end > at && clause.At(end) is "and" or "&" or "of" or "for" && end + 1 < clause.To && clause.Token(end + 1).Capital && !Lexicon.IsGivenName(clause.At(end + 1))))
        {
            end++;
        }

        // A person's or a post's name, or part of what the names know better
        if (end == at || Names.EndsAsPost(clause.At(end - 1)) || end - at == 1 && (owners && !listed || clause.Names.At(at, clause.To, NameKind.Owner, NameKind.Committee) is not null) || listed && end < clause.To || clause.Names.At(at, clause.To, NameKind.Person) is { } person && !clause.Names.Unknown(person))
        {
            return -1;
        }

        return clause.Names.At(at, clause.To, NameKind.Committee) is { } known && known.End >= end || clause.Find(at, "director", "head", "manager", "officer", "chief") is > 0 and var post && post < end ? -1 : end;
    }

    /// <summary>A committee that no register holds, by its capital and where it stands: "the Amenities meeting", "the next Amenities", "Amenities on 14 January".</summary>
    public static NameMention? Called(Clause clause)
    {
        // "amenities mtg on 12 jan cancelled"
        if (clause.Role == SpeakerRole.Clerk && clause.Token(clause.From).IsWord && !clause.Covered(clause.From) && clause.At(clause.From + 1) is "mtg" or "meeting" or "cttee" or "ctte" && clause.At(clause.From).Length > 3 && !Lexicon.IsTask(clause.At(clause.From)) && clause.Times.Any(time => time.Start - clause.From is 2 or 3 or 4)
            && clause.At(clause.From) is not ("next" or "the" or "this" or "that" or "extra" or "special" or "last" or "annual" or "extraordinary" or "additional" or "cancel" or "move" or "your" or "team" or "staff" or "briefing" or "site" or "public" or "formal" or "urgent" or "zoom" or "online"))
        {
            return new NameMention(clause.From, clause.From + 1, NameKind.Committee);
        }

        for (var at = clause.From; at < clause.To; at++)
        {
            if (clause.Token(at) is { IsWord: true, Capital: true } && !clause.Covered(at) && clause.Names.At(at, clause.To, NameKind.Person) is { } name && name.Start == at && clause.Names.Unknown(name)
                && (clause.At(name.End) is "meeting" or "mtg" or "meetings" || (clause.At(at - 1) is "the" ? clause.At(at - 2) : clause.At(at - 1)) is "next" or "for" or "of" || clause.Times.Any(time => time.Start == name.End || time.Start == name.End + 1 && clause.At(name.End) is "on" or "in" || time.End == at || time.End + 1 == at && clause.At(at - 1) is "'s")))
            {
                return name with { Kind = NameKind.Committee };
            }
        }

        return null;
    }

    public static bool Asking(Clause clause) => clause.Question || clause.AsksWh || clause.Opens(Concept.Show, Concept.Search) is not null || clause.Starts("any", "list", "all", "anything", "which", "everything") || clause.Polite && clause.Starts("the", "a", "those") && clause.Find(clause.From, "items", "actions", "points", "list", "ones") is > 0 and var noun && noun - clause.From <= 4;

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

                if (all && !(words is "done" && clause.At(at - 1) is "be") && !clause.Denied(new Cue(Concept.Outstanding, at, at + found.Length)))
                {
                    return clause.Said(at, at + found.Length);
                }
            }
        }

        return null;
    }
}
