using ActionBot.Understanding.Language;

namespace ActionBot.Understanding.Recognition;

/// <summary>Lists that are asked for: mine, late, outstanding, who is silent.</summary>
internal static partial class Questions
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

        // "am I up to date?"
        if (clause.At(clause.From) is "am" or "are" && clause.At(clause.From + 1) is "i" or "we" && clause.Count <= 7 && (clause.Find(clause.From, "up") is > 0 and var upTo && clause.At(upTo + 1) is "to" && clause.At(upTo + 2) is "date" || clause.At(clause.To - 1) is "behind" or "late" or "clear"))
        {
            return Reading.Of(Intent.ListMine, 0.88, "asks whether anything is left", new Slots());
        }

        if (clause.Role == SpeakerRole.Officer && clause.At(clause.From) is "have" && clause.At(clause.From + 1) is "i" or "we" && clause.Word("answered", "replied", "responded") && clause.Count <= 7)
        {
            return Reading.Of(Intent.ListMine, 0.9, "asks whether everything is answered", new Slots());
        }

        if (clause.At(clause.From) is "can" or "could" or "may" && !clause.Has(Concept.ActionNoun) || clause.Has(Concept.Extension))
        {
            return null;
        }

        var asks = clause.AsksWh || clause.Question || clause.Opens(Concept.Show, Concept.Search) is not null || clause.Starts("my", "mine", "am", "do", "remind", "list", "anything", "show") || clause.Starts("i'd", "i", "want", "need") && clause.Find(clause.From, "list") is > 0 and var wished && wished - clause.From <= 4 && clause.At(wished + 1) is "of" || clause.Requested && clause.Starts("send", "email", "give", "forward", "have", "get", "see");
        var my = clause.Find(clause.From, "my", "mine", "ours", "our") is var whose && whose >= 0 && !(clause.At(whose) is "my" or "our" && whose - clause.From > 6 && clause.Find(whose, "actions", "action", "list", "plate", "tasks", "team", "outstanding") < 0);
        var self = clause.Find(clause.From, "i", "i'm", "i've");
        self = self >= 0 ? self : clause.Find(clause.From, "me");
        var i = self >= 0;
        var noun = clause.Any(Concept.ActionNoun) is not null || clause.Find(clause.From, "open", "outstanding", "live", "current", "remaining", "own") is > 0 and var open && clause.At(open - 1) is "my" or "our" && clause.At(open + 1) is "items" or "ones" or "tasks" or "points" || clause.Word("list", "actions", "plate", "owe", "things", "stuff", "bits", "todos", "workload", "jobs", "name");
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
        var due = clause.Time is { } time && (time.Kind == TimeKind.Span || time.Kind is TimeKind.Day or TimeKind.Vague or TimeKind.Month && (clause.At(time.Start - 1) is "the" ? clause.At(time.Start - 2) : clause.At(time.Start - 1)) is "before" or "by" or "until") ? clause.Due(time) : null;
        return Reading.Of(Intent.ListMine, clause.Role == SpeakerRole.Officer ? 0.92 : 0.9, why, scope with { Due = due, Meeting = due is { } && clause.Time is { Kind: not TimeKind.Meeting } ? null : scope.Meeting });
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
        if (silent is { } quiet && (who >= 0 || clause.At(quiet.Start) is "non-responders" or "non" or "nonresponders" or "no" or "missing" or "replies" or "outstanding" or "unanswered" or "radio") && !(clause.Role == SpeakerRole.Officer && !clause.Question && who < 0) && clause.Opens(Concept.Search) is null)
        {
            var scope = Scope(clause, owners: false);

            // "who still owes me a reply for corporate parenting": a body by its name alone
            var end = clause.At(clause.To - 1) is "then" or "please" or "now" ? clause.To - 1 : clause.To;
            if (scope.Committee is null && clause.Find(quiet.Start, "for") is var body && body > 0 && end - body is 2 or 3 or 4 && clause.Times.Length == 0 && clause.At(body + 1) is not ("me" or "us" or "an" or "a" or "this" or "it" or "weeks" or "ages" or "ever" or "their" or "your" or "that" or "them" or "so" or "too" or "any" or "more" or "the") && !clause.Has(Concept.Because, Concept.Extension))
            {
                scope = scope with { Committee = clause.Said(body + 1, end) };
            }

            // "has anyone from Housing not answered yet?"
            if (scope is { Committee: null, Owner: null } && clause.Find(clause.From, "from", "in") is > 0 and var whence && clause.At(whence - 1) is "anyone" or "anybody" or "who" or "everyone" or "nobody" or "people" or "officers" && clause.Names.At(whence + 1, clause.To, NameKind.Owner) is { } service && service.Start - whence <= 2)
            {
                scope = scope.With(clause, service);
            }

            return Reading.Of(Intent.WhoIsSilent, 0.93, "asks who has not answered", scope);
        }

        // "has everyone come back to you?"
        if (clause.At(clause.From) is "has" or "have" or "did" && clause.At(clause.From + 1) is "everyone" or "everybody" or "they" or "all" or "anyone" or "anybody" or "people" && clause.Find(clause.From + 2, "come", "came", "replied", "reply", "answered", "answer", "responded", "respond", "got", "get", "returned") is var back && back > 0 && back - clause.From <= 5 && (clause.At(back) is not ("come" or "came" or "got" or "get") || clause.At(back + 1) is "back") && clause.Role != SpeakerRole.Officer)
        {
            return Reading.Of(Intent.WhoIsSilent, 0.9, "asks whether everybody has answered", Scope(clause, owners: false));
        }

        // "has Property come back yet"
        if (clause.Role != SpeakerRole.Officer && clause.At(clause.From) is "has" or "have" && clause.Count <= 9 && clause.Names.At(clause.From + 1, clause.To, NameKind.Owner, NameKind.Person) is { } awaited && awaited.Start - clause.From <= 2 && (clause.Token(awaited.Start).Capital || awaited.End - awaited.Start > 1) && (clause.At(awaited.End) is "replied" or "answered" or "responded" || clause.At(awaited.End) is "come" or "got" && clause.At(awaited.End + 1) is "back") && clause.Find(awaited.End, "on", "about", "with", "regarding", "re") < 0)
        {
            return Reading.Of(Intent.WhoIsSilent, 0.9, "asks whether somebody has answered", new Slots().With(clause, awaited));
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

        // "nearly missed the bus"
        if (clause.At(late.Start) is "missed" or "missing" && !Asking(clause) && clause.Any(Concept.ActionNoun) is null && !clause.Word("deadline", "deadlines", "date", "dates"))
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

    public static bool Asking(Clause clause) => clause.Question || clause.AsksWh || clause.Opens(Concept.Show, Concept.Search) is not null || clause.Starts("any", "list", "all", "anything", "which", "everything") || clause.Polite && clause.Starts("the", "a", "those") && clause.Find(clause.From, "items", "actions", "points", "list", "ones") is > 0 and var noun && noun - clause.From <= 4;
}
