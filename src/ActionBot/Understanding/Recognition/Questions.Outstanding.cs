using ActionBot.Understanding.Language;

namespace ActionBot.Understanding.Recognition;

// What is outstanding, in whatever state.
internal static partial class Questions
{
    public static Understood? ListOutstanding(Clause clause)
    {
        if (clause.Points || clause.Has(Concept.Away) || clause.Any(Concept.Help) is { } lost && lost.End - lost.Start >= 4)
        {
            return null;
        }

        // "are you coming to the Christmas do?", "is everyone coming to the team lunch"
        if (clause.At(clause.From) is "are" or "is" or "who" or "who's" or "will" or "aren't" or "isn't" && clause.Find(clause.From, "coming") is > 0 and var comes && comes - clause.From <= 3 && clause.At(comes + 1) is "to" or "along" or "out" or "for" or "with" && (clause.At(comes - 1) is "you" or "everyone" or "everybody" or "anyone" or "anybody" or "they" or "we" or "he" or "she" or "all" or "'s" or "who's" or "is" && clause.At(comes + 2) is not "us" || clause.Names.Person(comes - 1, comes) > 0))
        {
            return null;
        }

        // "what meetings are coming up"
        if (clause.At(clause.From) is "what" or "which" && clause.At(clause.From + 1) is "meetings")
        {
            return null;
        }

        // "who owes us what for January?"
        if (clause.At(clause.From) is "who" && clause.Find(clause.From, "owes", "owe") is > 0 and var owes && clause.Find(owes, "what") is > 0)
        {
            return Reading.Of(Intent.ListOutstanding, 0.92, "asks what everybody owes", Scope(clause, owners: true));
        }

        // "what are the oldest three actions on our books?"
        if (clause.Role != SpeakerRole.Officer && clause.Word("oldest", "longest", "longest-running", "longest-standing") && clause.Word("action", "actions", "items", "item", "ones", "one") && (Asking(clause) || clause.Requested || clause.Polite))
        {
            return Reading.Of(Intent.ListOutstanding, 0.92, "asks for the oldest", Scope(clause, owners: true));
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
            return Reading.Of(Intent.ListOutstanding, 0.82, "how things stand asked for", Reading.Behind(clause, ["for", "of", "on", "is"], NameKind.Committee) is { } picture ? new Slots().With(clause, picture) : clause.Word("for", "of", "on") ? Scope(clause, owners: false) with { Meeting = null } : new Slots());
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

            // "Dev owes us all a pint"
            if (!asking && clause.At(cue.Start) is "owes" or "owe" or "owed" or "awaiting" or "waiting")
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
