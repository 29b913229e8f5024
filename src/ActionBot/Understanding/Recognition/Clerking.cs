using ActionBot.Understanding.Language;

namespace ActionBot.Understanding.Recognition;

/// <summary>What clerks do with actions: owner, due, closing, dropping, referring, chasing, exempting, deciding on what officers ask, and the paper.</summary>
internal static class Clerking
{
    public static Understood? Assign(Clause clause)
    {
        var slots = Reading.Pointing(clause);
        var points = slots.References.Count > 0 || slots.Query is not null;
        var names = clause.Names;

        // "everything Sam has goes to Priya"
        if (clause.Starts("everything", "all", "whatever", "anything") && clause.Find(clause.From, "has", "had", "owns", "owes", "holds") is var has && has > 0 && names.First(clause.From + 1, has, NameKind.Person, NameKind.Owner) is { } loser && Reading.Behind(clause, ["to"], NameKind.Owner, NameKind.Person) is { } heir && heir.Start > has)
        {
            return Reading.Of(Intent.Assign, 0.88, "somebody's actions go to somebody else", new Slots { From = clause.Said(loser.Start, loser.End) }.With(clause, heir));
        }

        // "all of Sam's to Priya"
        var possessive = -1;
        for (var at = clause.From; at < clause.To; at++)
        {
            if (clause.At(at) == "'s" && names.First(clause.From, at, NameKind.Person, NameKind.Owner) is { } whose && whose.End == at && clause.Find(at, "to") > at && clause.Word("all", "everything", "actions", "move", "give", "reassign", "transfer", "assign"))
            {
                possessive = at;
                var giver = clause.Said(whose.Start, whose.End);
                if (Reading.Behind(clause, ["to"], NameKind.Owner, NameKind.Person) is { } taker)
                {
                    return Reading.Of(Intent.Assign, 0.9, "somebody's actions go to somebody else", (slots with { From = giver, Reach = Reach.Named }).With(clause, taker));
                }
            }
        }

        if (!points || clause.AsksWh || possessive > 0 && clause.Question)
        {
            return null;
        }

        var reference = clause.Reference!.Value;

        // "14 → Head of Parks"
        if (clause.At(reference.End) is "to" && reference.Start == clause.From && clause.Role != SpeakerRole.Officer && names.At(reference.End + 1, clause.To, NameKind.Owner, NameKind.Person) is { } plain && names.Joint(plain, clause.To).End == clause.To && !IsBody(clause, plain))
        {
            return Reading.Of(Intent.Assign, 0.8, "an action to somebody", slots.With(clause, names.Joint(plain, clause.To)));
        }

        if (clause.Find(clause.From, "→") is var arrow && arrow > 0 && names.At(arrow + 1, clause.To, NameKind.Owner, NameKind.Person) is { } arrowed)
        {
            return Reading.Of(Intent.Assign, 0.9, "an arrow from an action to its owner", slots.With(clause, arrowed));
        }

        // "make Helen Marsh the owner of 12", "can Priya take 14", "Priya to take 14", "give Priya 14"
        if (clause.Any(Concept.Belong) is { } owns && !clause.Denied(owns) && clause.Role != SpeakerRole.Officer && clause.At(owns.Start) is "owner" or "own" or "owns" or "owned" or "responsible" or "lead" && names.First(clause.From, clause.To, NameKind.Owner, NameKind.Person) is { } made && !clause.Question)
        {
            return Reading.Of(Intent.Assign, 0.88, "somebody is made the owner", slots.With(clause, Best(clause, made)));
        }

        if (clause.Find(clause.From, "take", "takes", "have", "pick", "taking", "own") is var take && take > 0 && names.First(clause.From, take, NameKind.Person, NameKind.Owner) is { } taking && take < reference.Start && !clause.Question | clause.Requested | clause.At(clause.From) is "can" or "could" && clause.Times.Length == 0)
        {
            return Reading.Of(Intent.Assign, 0.8, "somebody takes an action", slots.With(clause, Best(clause, taking)));
        }

        if (clause.Opens(Concept.Assign) is { } give && (clause.At(give.Start) is "give" or "hand" or "assign" or "allocate" || (clause.At(give.Start) is "put" && clause.Word("down", "charge", "on"))) && names.At(give.End, clause.To, NameKind.Owner, NameKind.Person) is { } receiver && receiver.Start >= give.End && receiver.Start <= give.End + 1 && receiver.End <= reference.Start && !clause.Has(Concept.Chase))
        {
            return Reading.Of(Intent.Assign, 0.86, "an action is given to somebody", slots.With(clause, receiver));
        }

        // "assign 14 to the Head of SEND", "2 is for the Head of SEND", "AP 3 belongs to Legal"
        var cue = clause.Any(Concept.Assign, Concept.Belong) ?? (clause.Find(reference.End, "be", "is") == reference.End + 1 || clause.At(reference.End) is "is" ? new Cue(Concept.Belong, reference.End, reference.End + 1) : null);
        if (cue is not { } verb || clause.Denied(verb) || clause.Role == SpeakerRole.Officer && (verb.Concept == Concept.Belong || clause.Question && !clause.Requested && clause.At(clause.From) is not ("can" or "could")))
        {
            return null;
        }

        for (var at = clause.From; at + 1 < clause.To; at++)
        {
            if (clause.At(at) is not ("to" or "for" or "with" or "over" or "onto" or "belong" or "belongs" or "is" or "be" or "as" or "under") || clause.Covered(at + 1) && clause.Listening.Posts.Count == 0 || clause.Covered(at))
            {
                continue;
            }

            if (names.At(at + 1, clause.To, NameKind.Owner, NameKind.Person) is { } name && !clause.Covered(name.Start) && !(clause.At(at) is "is" or "be" && clause.At(name.End) != "'s" && !(clause.At(at) is "is" && clause.Word("owner", "lead"))) && !IsBody(clause, name))
            {
                if (clause.At(at) is "as" or "under" && clause.At(at) != "under")
                {
                    continue;
                }

                var sure = verb.Concept == Concept.Belong || clause.At(verb.Start) is "assign" or "reassign" or "re-assign" or "allocate" or "reallocate" or "transfer" or "give" or "hand" or "swap" or "belongs" or "belong" or "assigned" or "reassigned" or "switch" or "redirect" or "handed" or "transferred";
                var officer = clause.Role == SpeakerRole.Officer;
                                // "assign 14 to Priya" is a clerk's order; "12 can I hand over to Mel" proposes
                if (officer && clause.At(verb.Start) is not ("assign" or "reassign" or "re-assign" or "allocate" or "reallocate"))
                {
                    return Reading.Of(Intent.NotMine, sure || clause.Starts("can", "could") && clause.At(verb.Start) is "reallocated" or "reassigned" or "moved" or "passed" or "given" or "assigned" or "transferred" or "sent" or "go" || verb.Start == clause.From && clause.At(verb.Start) is "pass" or "move" or "send" or "put" || clause.Polite ? 0.9 : 0.6, "an officer hands an action on", slots.With(clause, name), null, sure ? [] : [Intent.Assign]);
                }

                return Reading.Of(Intent.Assign, officer && !sure ? 0.6 : sure ? 0.93 : 0.82, "an action goes to an owner", (slots with { Reason = Reading.Reason(clause, loose: false, out var given) is { } why && given >= name.End ? why : null }).With(clause, names.Joint(name, clause.To)), null, officer ? [Intent.NotMine] : []);
            }
        }

        return null;
    }

    // "make Helen Marsh the owner": not "owner" itself
    private static NameMention Best(Clause clause, NameMention first) => clause.At(first.Start) is "officers" or "officer" && clause.Names.First(first.End, clause.To, NameKind.Owner, NameKind.Person) is { } next ? next : first;

    private static bool IsBody(Clause clause, NameMention name) => clause.Names.At(name.Start, clause.To, NameKind.Committee) is { } body && body.End > name.End;

    public static Understood? SetDue(Clause clause)
    {
        if (clause.Role == SpeakerRole.Officer && !clause.Has(Concept.Due) || !clause.Points && !(clause.At(clause.From + 1) is "it" or "them" or "that" or "this" && clause.Starts("make", "set", "put", "move", "change", "push", "report", "bring")) || clause.AsksWh || (clause.Question && !clause.Requested))
        {
            return null;
        }

        var slots = Reading.Pointing(clause);
        var due = Reading.Due(clause);
        var when = clause.Any(Concept.Due);
        var change = clause.Opens(Concept.Change, Concept.PutOff) ?? clause.Any(Concept.PutOff) ?? (clause.Parted(["put", "push", "move", "bring", "knock"], ["back", "forward", "off"]) ? new Cue(Concept.PutOff, clause.From, clause.From + 1) : null);
        if (due is not { } time)
        {
            return when is not null && clause.Word("no", "undated", "remove") && clause.Word("date", "deadline", "undated")
                ? Reading.Of(Intent.SetDue, 0.7, "an action loses its date", slots with { Due = new DueWords("undated") })
                : null;
        }

        if (when is null && change is null && clause.Opens(Concept.Extension) is null && !clause.Word("for", "at", "by", "before") || clause.Has(Concept.Chase, Concept.Done, Concept.Close) && when is null && !(clause.Role != SpeakerRole.Officer && clause.Word("has", "needs", "must", "should", "have", "need") && clause.At(time.Start - 1) is "by" or "before"))
        {
            return null;
        }

        if (clause.Has(Concept.Grant, Concept.Decline) && when is null && clause.Any(Concept.Grant, Concept.Decline) is { } verdict && clause.At(verdict.Start) is not ("let" or "give" or "given" or "fine"))
        {
            return null;
        }

        var score = when is not null || time.Kind == TimeKind.Meeting && clause.Word("be", "is", "are") && clause.At(time.Start - 1) is "for" or "the" ? 0.9 : change is not null || clause.Opens(Concept.Extension) is not null ? 0.82 : 0.55;
        // "the deadline for 4 isn't realistic, end of March is": an officer's word on a date asks
        if (clause.Role == SpeakerRole.Officer && clause.Word("isn't", "not", "unrealistic", "tight", "realistic", "should", "could", "can", "too"))
        {
            return Reading.Of(Intent.RequestExtension, score - 0.1, "an officer finds a date too early", slots with { Due = clause.Due(time) });
        }

        if (when is null && change is null && clause.Has(Concept.Done))
        {
            score = 0.86;
        }

        return Reading.Of(Intent.SetDue, clause.Role == SpeakerRole.Officer ? score - 0.3 : score, when is not null ? "when an action is due" : "an action is put to another time", slots with { Due = clause.Due(time) }, null, clause.Role == SpeakerRole.Officer ? [Intent.RequestExtension] : []);
    }

    public static Understood? Close(Clause clause)
    {
        // "the consultation closes on the 27th" closes no action
        if (clause.Any(Concept.Close) is { } closes && clause.At(closes.Start) is "closes" or "closing" && (clause.At(closes.End) is "on" or "at" or "in" or "by" or "next" or "this" or "" || clause.At(closes.Start - 1) is "consultation" or "survey" or "applications" or "window" or "tender" or "portal" or "the"))
        {
            return null;
        }

        if (clause.Plain(Concept.Close) is not { } close || clause.Opens(Concept.Undo) is not null || clause.Covered(close.Start) && clause.Times.Any(time => time.Covers(close.Start)) || Reading.Reason(clause, loose: false, out var given) is not null && close.Start > given || clause.Question || clause.Starts("if") || clause.Word("i'd"))
        {
            return null;
        }

        var slots = Reading.Pointing(clause);
        var points = slots.References.Count > 0 || slots.Query is not null;
        if (!points || clause.At(close.Start) is "discharge" or "discharged" && clause.Role == SpeakerRole.Officer || clause.At(close.Start - 1) is "needs" or "just" or "awaiting" or "be" && !(clause.Any(Concept.Decided) is { } resolved && resolved.Start < close.Start && clause.Role != SpeakerRole.Officer) && !(clause.At(close.Start - 2) is "can" or "should" or "to" or "now" or "could"))
        {
            return null;
        }

        if (clause.Word("will", "next", "session", "when", "once", "nearly") && clause.At(close.Start - 1) is "be" && clause.At(close.Start - 2) is "will")
        {
            return null;
        }

        return Reading.Of(Intent.Close, clause.Role == SpeakerRole.Officer ? 0.6 : 0.93, "the committee closes an action", slots with { Minute = Reading.Minute(clause), Meeting = AtMeeting(clause), Reason = Why(clause, close) }, null, clause.Role == SpeakerRole.Officer ? [Intent.Complete] : []);
    }

    // "agreed at the October meeting", "on the 21st"
    private static string? AtMeeting(Clause clause)
    {
        foreach (var time in clause.Times)
        {
            var before = clause.At(time.Start - 1) is "the" ? clause.At(time.Start - 2) : clause.At(time.Start - 1);
            if (time.Kind == TimeKind.Meeting || time.Kind == TimeKind.Day && (before is "on" or "at" || clause.At(time.Start) is "yesterday" or "last" || time.Date < clause.Listening.Today && before is not "by") || clause.At(time.End) is "'s" && clause.At(time.End + 1) is "meeting")
            {
                return clause.Said(time.Start, time.End);
            }
        }

        return null;
    }

    // "13 can be closed, members were satisfied": not a minute, not that it was agreed
    private static string? Why(Clause clause, Cue close)
    {
        var reason = Reading.Reason(clause, loose: true, out var from);
        return from > close.End - 1 && clause.To - from > 3 && Reading.Minute(clause) is null && !clause.Times.Any(time => time.Start > from) && clause.At(from + 1) is not ("agreed" or "as" or "with" or "per" or "that" or "minute" or "and") && clause.At(from) is not "as" && !clause.References.Any(mention => mention.Start > from) ? reason : null;
    }

    public static Understood? Reopen(Clause clause)
    {
        var slots = Reading.Pointing(clause);
        if (slots.References.Count == 0 && slots.Query is null || clause.Question || clause.Role == SpeakerRole.Officer && clause.Opens(Concept.Reopen) is null && !clause.Polite && !clause.Word("should", "shouldn't", "needs", "please", "back"))
        {
            return null;
        }

        var plain = clause.Plain(Concept.Reopen);
        var open = clause.Find(clause.From, "open", "opened");
        var again = clause.Find(clause.From, "again", "back");
        var returns = clause.Reference is { Numbers.Length: > 0 } gone && (clause.At(gone.End) is "is" or "'s" or "goes" && clause.At(gone.End + 1) is "back" && clause.At(gone.End + 2) is "on" && clause.Times.Length == 0 || clause.Role != SpeakerRole.Officer && clause.Parted(["bring", "put"], ["back"]) && clause.Times.Length == 0 && clause.Word("it", "shouldn't", "them"));
        var denied = clause.Any(Concept.Close) is { } close && clause.Denied(close) && clause.Word("shouldn't", "should", "wrongly", "never");
        if (plain is null && !returns && !(open >= 0 && again > open) && !denied && !(clause.Has(Concept.Close) && clause.Word("mistake", "error", "wrongly", "prematurely") && !clause.Has(Concept.NotNeeded)))
        {
            return null;
        }

        var reason = Reading.Reason(clause, loose: true, out var because);
        return Reading.Of(Intent.Reopen, 0.94, "a closed action is open again", slots with { Reason = because >= 0 && clause.Find(because, "again", "reopen", "open") > because ? null : reason });
    }

    public static Understood? Drop(Clause clause)
    {
        var slots = Reading.Pointing(clause);
        var points = slots.References.Count > 0 || slots.Query is not null;
        if (!points || clause.Question || clause.Has(Concept.Meeting) && !clause.Has(Concept.NotNeeded, Concept.Superseded))
        {
            return null;
        }

        var needless = clause.Any(Concept.NotNeeded);
        if (clause.Any(Concept.Superseded) is { } over && slots.References.Count >= 2 && clause.References.Length >= 2)
        {
            // "14 has been superseded by 22", "3 replaces 2"
            var mentions = clause.References;
            var active = clause.At(over.Start) is "supersedes" or "replaces";
            var (gone, stays) = active ? (mentions[1], mentions[0]) : (mentions[0], mentions[1]);
            return Reading.Of(Intent.Drop, 0.92, "an action is superseded", slots with { References = gone.Numbers, By = stays.Numbers.FirstOrDefault(), Reason = $"superseded by {stays.Numbers.FirstOrDefault()}" });
        }

        var need = clause.Find(clause.From, "need", "needed", "required");
        var negated = need > 0 && clause.Word("don't", "not", "longer", "isn't", "doesn't") && clause.Word("any", "longer", "anymore", "more") && clause.Role != SpeakerRole.Officer;
        var drop = clause.Plain(Concept.Drop);
        if (needless is null && drop is null && !negated && !clause.Has(Concept.Superseded))
        {
            return null;
        }

        if (drop is { } verb && needless is null && clause.At(verb.Start) is "cancel" or "cancelled" or "remove" or "removed" or "bin" or "let" or "take" or "kill" && clause.At(verb.Start) is "let" or "take" && !clause.Word("off", "go"))
        {
            return null;
        }

        if (drop is null && clause.Role == SpeakerRole.Officer && clause.Has(Concept.Progress, Concept.Need) && needless is null)
        {
            return null;
        }

        // "7 isn't required, duplicate of 9": 9 stays
        if (drop is null && clause.References.Length > 1 && clause.Find(clause.References[0].End, "duplicate", "duplicates", "same", "covered", "repeats") is var twin && twin > 0 && clause.References[1].Start > twin)
        {
            return Reading.Of(Intent.Drop, 0.91, "an action is a duplicate", slots with { References = clause.References[0].Numbers, Reason = clause.Said(twin, clause.To) });
        }

        var reason = Reading.Reason(clause, loose: drop is not null, out var because);
        slots = because > clause.Reference!.Value.Start ? Reading.Pointing(clause, because) : slots;
        if (reason is null && clause.Any(Concept.Superseded, Concept.NotNeeded) is { } why && drop is not null)
        {
            reason = clause.Said(why.Start, clause.To);
        }

        return Reading.Of(Intent.Drop, drop is { } d && clause.At(d.Start) is "remove" or "removed" or "bin" or "cancel" && needless is null ? 0.8 : 0.91, "an action is no longer needed", slots with { Reason = reason });
    }

    public static Understood? Refer(Clause clause)
    {
        var slots = Reading.Pointing(clause);
        if (slots.References.Count == 0 && slots.Query is null || clause.AsksWh || clause.Any(Concept.Refer) is not { } refer || clause.Denied(refer) || clause.Question && !clause.Requested)
        {
            return null;
        }

        for (var at = refer.Start; at + 1 < clause.To; at++)
        {
            if (clause.At(at) is "to" or "up" or "over" or "on" or "into" or "with" && clause.Names.At(at + 1, clause.To, NameKind.Committee) is { } body && clause.At(body.End) is not ("meeting" or "meetings" or "mtg") && !clause.Covered(body.Start))
            {
                // "to Planning" the service or the committee: "refer" says which
                var sure = clause.At(refer.Start) is "refer" or "referred" or "refers" or "referring" or "escalate" or "escalated" or "remit" or "remitted" or "referral";
                var service = clause.Names.At(at + 1, clause.To, NameKind.Owner) is { } owner && owner.End >= body.End;
                if (!sure && service || clause.Names.Acronym(body.Start) && !sure)
                {
                    continue;
                }

                if (clause.Role == SpeakerRole.Officer && !sure)
                {
                    return Reading.Of(Intent.NotMine, 0.86, "an officer says another body has it", slots with { Owner = clause.Said(body.Start, body.End) });
                }

                return Reading.Of(Intent.Refer, sure ? 0.95 : 0.86, "an action goes to another body", slots.With(clause, body) with { Minute = Reading.Minute(clause), Reason = Reading.Reason(clause, loose: true, out var given) is { } why && given >= body.End && Reading.Minute(clause) is null ? why : null });
            }
        }

        return clause.At(refer.Start) is "refer" or "referred" && Reading.Behind(clause, ["to"], NameKind.Owner, NameKind.Person) is { } other
            ? Reading.Of(Intent.Refer, 0.75, "an action is referred", slots.With(clause, other))
            : null;
    }

    public static Understood? ChaseNow(Clause clause)
    {
        if (clause.AsksWh || clause.Has(Concept.LeaveAlone) || clause.Any(Concept.Chase) is not { } chase || clause.Denied(chase) || clause.Question && !clause.Requested)
        {
            return null;
        }

        var word = clause.At(chase.Start);
        var slots = Reading.Pointing(clause);
        var me = clause.Find(clause.From, "me", "us", "i've", "we've", "i") is var self && self >= 0;
        // "I want Dr Vaughan chased"
        if (clause.Role != SpeakerRole.Officer && clause.At(clause.From) is "i" or "we" && clause.At(clause.From + 1) is "want" or "need" or "would" && chase.Start == clause.To - 1 | clause.At(chase.End) is "about" or "on" or "for" or "up" && word is "chased" or "chasing" or "reminded" && Party(clause, chase) is { } pursued)
        {
            return Reading.Of(Intent.ChaseNow, 0.9, "somebody is to be chased", slots.With(clause, pursued));
        }

        if (me && !(clause.At(self) is "us") || chase.Start - clause.From > (clause.Starts("give", "send", "drop") ? 9 : 5) || clause.Role == SpeakerRole.Officer && !clause.Starts("chase", "remind", "nudge", "send"))
        {
            return null;
        }

        if (word is "follow" or "press" or "shout" or "buzz" or "harry" && clause.Count > 8)
        {
            return null;
        }

        var who = Party(clause, chase);
        var everyone = clause.Word("everyone", "everybody", "all", "anyone", "those", "whoever", "them", "people", "officers", "non-responders");
        if (slots.References.Count == 0 && slots.Query is null && who is null && !everyone)
        {
            return null;
        }

        var query = slots.Query;
        if (query is null && slots.References.Count == 0)
        {
            // "give housing a prod about the damp survey"
            var about = clause.Find(chase.Start, "about", "re", "regarding", "on", "over");
            query = about > 0 && who is { } named && about >= Math.Min(named.End, clause.To) ? clause.Said(about + 1, clause.To) : null;
            query = clause.Any(Concept.Silent) is not null || clause.Names.At(about + 1, clause.To, NameKind.Committee) is { } body && body.End == clause.To ? null : query;
        }

        return Reading.Of(Intent.ChaseNow, word is "chase" or "nudge" or "remind" or "prod" or "chaser" or "reminder" ? 0.92 : 0.82, "a reminder by hand", (slots with { Query = query, Committee = everyone ? clause.Names.First(chase.End, clause.To, NameKind.Committee) is { } body2 ? clause.Said(body2.Start, body2.End) : null : null, Reach = everyone && slots.References.Count == 0 ? Reach.All : slots.Reach }).With(clause, who));
    }

    private static NameMention? Party(Clause clause, Cue chase)
    {
        for (var at = clause.From; at < clause.To; at++)
        {
            if (chase.Covers(at) || clause.Covered(at) || clause.At(at) is "officers" or "on" or "up" or "the" or "about" or "team" || clause.At(at - 1) is "about" or "re" or "regarding" or "on" && at - 1 > chase.Start)
            {
                continue;
            }

            if (clause.Names.At(at, clause.To, NameKind.Owner, NameKind.Person) is { } name && name.Start == at)
            {
                return name;
            }
        }

        return null;
    }

    public static Understood? Restrict(Clause clause)
    {
        var slots = Reading.Pointing(clause);
        if (slots.References.Count == 0 && slots.Query is null || clause.AsksWh || clause.Question && !clause.Requested)
        {
            return null;
        }

        var exempt = clause.Any(Concept.Exempt);
        var lift = clause.Any(Concept.Lift);
        var open = clause.Plain(Concept.Public);

        // "Public Protection now deals with 23", "the confidential staffing item": a name, a description
        if (clause.Role == SpeakerRole.Officer && exempt is null && lift is null || open is { } named && clause.At(named.End) is "protection" or "health" or "realm" or "transport" or "questions" or "toilets" or "space" or "meeting" or "consultation" && exempt is null && lift is null || exempt is { } within && clause.References.Any(mention => mention.Subject is not null && mention.Covers(within.Start)) && lift is null)
        {
            return null;
        }

        if (exempt is null && open is null && lift is null && clause.Any(Concept.Public) is null || clause.Role == SpeakerRole.Officer && clause.Word("meeting", "session") && exempt is null)
        {
            return null;
        }

        if (exempt is { } cue && lift is null && !clause.Denied(cue) && (open is null || clause.Denied(open.Value)))
        {
            string? reason = null;
            var para = clause.Find(clause.From, "para", "paragraph", "paras", "paragraphs", "schedule", "section");
            if (para >= 0)
            {
                var end = para + 1;
                while (end < clause.To && (clause.Token(end).Kind == TokenKind.Number || clause.At(end) is "and" or "," or "&" or "of" or "schedule" or "part" or "12a" or "a" or "to"))
                {
                    end++;
                }

                reason = clause.Said(para, end);
            }
            else if (clause.At(cue.Start) is "part" && cue.End - cue.Start == 2)
            {
                reason = clause.Said(cue.Start, cue.End);
            }

            // "mark 9 as Part 2, it names the bidder": why is said behind the comma
            if (reason is null || para < 0)
            {
                var given = Reading.Reason(clause, loose: cue.Start == clause.From || clause.At(clause.To - 1) is not "part" && clause.Find(cue.End, ",", "-", "–") is var mark && mark > 0 && clause.To - mark >= 3, out var where);
                reason = where >= cue.End && given is not null ? given : reason ?? given;
            }
            return Reading.Of(Intent.Restrict, 0.93, "an action is exempt", slots with { Reason = reason });
        }

        if (exempt is null && lift is null && clause.Any(Concept.Public) is { } hidden && clause.Denied(hidden))
        {
            return Reading.Of(Intent.Restrict, 0.86, "an action is not for the public", slots);
        }

        if (exempt is not null || open is not null && !clause.Has(Concept.Done, Concept.Produce) | clause.At(open.Value.Start) is "public" or "unrestrict" or "unrestricted" || lift is { } l && clause.At(l.Start) is "unrestrict" or "declassify" or "isn't" or "no" or "not" && exempt is not null)
        {
            return Reading.Of(Intent.Restrict, 0.92, "an action is exempt no longer", slots with { Reason = Reading.Reason(clause, loose: clause.Opens(Concept.Lift) is not null || clause.Times.Length == 0, out var given) is { } why && given > (lift?.End ?? exempt?.End ?? 0) - 1 && given > clause.Reference!.Value.Start ? why : null }, "lift");
        }

        return null;
    }

    public static Understood? Decide(Clause clause)
    {
        if (clause.Role == SpeakerRole.Officer || clause.AsksWh || clause.Question && !clause.Requested)
        {
            return null;
        }

        var slots = Reading.Pointing(clause);
        var over = clause.Parted(["hand", "pass", "transfer", "reassign", "move", "give"], ["over", "to"]);
        var subject = over && clause.Plain(Concept.Grant) is { } agrees && clause.At(agrees.Start) is "agree" or "agreed" or "agrees" or "approve" or "approved" or "happy" or "content" && agrees.Start - clause.From <= 4 || clause.Any(Concept.Extension) is not null || clause.Any(Concept.Handover) is not null || clause.Word("request", "requests", "ask");
        var decline = clause.Any(Concept.Decline);
        var grant = clause.Plain(Concept.Grant);
        var due = Reading.Due(clause);
        var points = slots.References.Count > 0 || slots.Query is not null;
        if (grant is { } g && clause.At(g.Start) is "let" or "give" or "given" or "sure" or "fine" or "yes" or "ok" or "okay" && !subject && due is null && !(points && clause.Word("go", "slip", "move")))
        {
            grant = clause.At(g.Start) is "yes" or "ok" or "okay" && points && (clause.Names.First(g.End, clause.To, NameKind.Owner, NameKind.Person) is not null) ? g : null;
        }

        if (decline is null && (grant is null || !(subject || due is not null && (points || clause.Names.First(clause.From, clause.To, NameKind.Person) is not null) || points && clause.Word("go", "going", "slip", "slipping", "move", "moving"))))
        {
            return null;
        }

        // "change 14 to 9 March": nothing asked for is decided there
        if (decline is { } no && !subject && !points && clause.Names.First(no.End, clause.To, NameKind.Person) is null)
        {
            return null;
        }

        if (clause.Has(Concept.Close) && !subject || decline is not null && !subject && clause.Opens(Concept.Reject) is not null && clause.At(clause.From) is "reject" or "no" && !clause.Has(Concept.PutOff))
        {
            return null;
        }

        // "agreed to remove the inspections one from the tracker"
        if (!subject && clause.Plain(Concept.Drop) is { } dropped && (clause.At(dropped.Start) is "remove" or "removed" or "drop" or "delete" or "take" || clause.Has(Concept.NotNeeded)))
        {
            return null;
        }

        if (decline is null && clause.Opens(Concept.Change) is not null && !subject)
        {
            return null;
        }

        NameMention? who = null;
        for (var at = clause.From; at < clause.To; at++)
        {
            if (!clause.Covered(at) && clause.At(at) is not "chair" && clause.Names.At(at, clause.To, NameKind.Person) is { } name && name.Start == at && !IsChair(clause, name))
            {
                who = name;
                break;
            }
        }

        who ??= Reading.Behind(clause, ["to", "for", "giving", "give", "let", "with", "yes", "no"], NameKind.Owner);
        var reason = Reading.Reason(clause, loose: decline is not null, out var because);
        if (because > 0 && due is { } day && day.Start >= because)
        {
            due = null;
        }

        return Reading.Of(Intent.Decide, subject ? 0.94 : 0.88, decline is not null ? "what was asked for is declined" : "what was asked for is granted", (slots with { Due = due is { } time ? clause.Due(time) : null, Reason = reason }).With(clause, who), decline is not null ? "decline" : "grant");
    }

    private static bool IsChair(Clause clause, NameMention name) => clause.Token(name.Start).Word is "chair" or "chairman" || (clause.At(name.Start) is "cllr" or "councillor" && clause.At(name.End) is "is" or "'s" or "has" or "agrees" or "agreed");

    public static Understood? Report(Clause clause)
    {
        if (clause.Points || !clause.Has(Concept.Paper, Concept.Format, Concept.Outstanding) || clause.Has(Concept.Log) && !clause.Has(Concept.Format) && clause.Opens(Concept.Log) is { } log && clause.At(log.Start) is not ("action" or "create"))
        {
            return null;
        }

        // "is the actions paper for Thursday ready?"
        if (clause.Role != SpeakerRole.Officer && clause.Question && clause.Starts("is", "has", "where", "where's", "when") && clause.Any(Concept.Paper) is { } wanted && clause.Word("paper", "report", "tracker") && clause.Word("actions", "action", "outstanding", "arising", "tracker") && clause.Word("ready", "done", "out", "finished", "available", "yet"))
        {
            return Reading.Of(Intent.Report, 0.88, "asks after the paper", Questions.Scope(clause, owners: false));
        }

        if (clause.Role == SpeakerRole.Officer && !clause.Polite && (clause.Opens(Concept.Produce, Concept.Paper) is not { } opened || clause.At(opened.Start) is "the" && !clause.Has(Concept.Outstanding)))
        {
            return null;
        }

        var noun = clause.Any(Concept.Paper) ?? (clause.Starts("prepare", "produce", "draft", "generate", "write", "print", "export", "compile") ? clause.Any(Concept.Outstanding) : null);
        var format = clause.Any(Concept.Format);
        var about = clause.Has(Concept.Outstanding) || clause.Word("matters", "actions", "action", "tracker", "outstanding", "paper") || clause.Has(Concept.Meeting) || clause.Times.Length > 0 || noun is { } phrase && phrase.End - phrase.Start > 1;
        var titled = clause.Role == SpeakerRole.Clerk && clause.Starts("matters") && clause.At(clause.From + 1) is "outstanding" or "arising" && (clause.Times.Any(time => time.Kind == TimeKind.Meeting) || clause.Polite);
        noun ??= titled ? clause.Any(Concept.Outstanding) : null;
        var makes = titled || clause.Opens(Concept.Produce, Concept.Paper) is not null || clause.Polite || clause.Requested || clause.Has(Concept.Produce) && clause.Count <= 14 || format is not null && clause.Has(Concept.Outstanding);
        if (clause.AsksWh || clause.Question && !clause.Requested && clause.At(clause.From) is not ("can" or "could") || !makes || !(about || format is not null))
        {
            return null;
        }

        if (noun is null && !(format is not null && (clause.Opens(Concept.Produce) is not null || clause.Has(Concept.Outstanding))) || noun is { } n && clause.At(n.Start) is "report" or "schedule" or "document" && clause.Has(Concept.Done) || clause.Role == SpeakerRole.Officer && noun is { } o && clause.At(o.Start) is "report" or "document" or "paper" && !clause.Word("outstanding", "matters", "actions"))
        {
            return null;
        }

        if (clause.Names.First(clause.From, clause.To, NameKind.Person) is not null && clause.Has(Concept.Silent))
        {
            return null;
        }

        var scope = Questions.Scope(clause, owners: false);
        return Reading.Of(Intent.Report, clause.Word("paper", "tracker", "report", "sheet", "export") || format is not null ? 0.9 : 0.8, "the paper asked for", scope with { Format = format is { } said ? clause.At(said.Start) : null });
    }
}
