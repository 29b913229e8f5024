using ActionBot.Understanding.Language;

namespace ActionBot.Understanding.Recognition;

/// <summary>Whose an action is and when it is due, as a clerk sets it.</summary>
internal static class Assignments
{
    public static Understood? Assign(Clause clause)
    {
        if (Denials.Corrected(clause) is { } corrected)
        {
            return corrected;
        }

        if (Given(clause) is not { } given)
        {
            return null;
        }

        var read = Denials.Heeded(clause, given);
        return read is { Intent: Intent.Assign, Slots.Reason: null } && Because(clause, read.Slots) is { } because ? read with { Slots = read.Slots with { Reason = because } } : read;
    }

    // "put Sandra down for 22, Ken has retired": a sentence of its own behind the comma
    private static string? Because(Clause clause, Slots slots)
    {
        if ((slots.Owner ?? slots.Person) is not { } holder || slots.From is not null || clause.Role != SpeakerRole.Clerk)
        {
            return null;
        }

        for (var at = clause.From + 3; at + 2 < clause.To; at++)
        {
            if (clause.Token(at).Kind is TokenKind.Comma or TokenKind.Dash && clause.References.All(mention => mention.End <= at) && clause.Said(clause.From, at) is { } before && before.Contains(holder, StringComparison.OrdinalIgnoreCase) && Reading.Rest(clause, at) is { } why && Reading.Predicates(clause, clause.At(at + 1) is "the" ? at + 2 : at + 1))
            {
                return why;
            }
        }

        return null;
    }

    // "rejig please: 14 to …", "reassignments - 4 to …": a heading that orders nothing else
    private static bool Headed(Clause clause, RefMention reference) => clause.Role == SpeakerRole.Clerk && reference.Numbers.Length > 0 && reference.Start - clause.From is > 1 and <= 5 && clause.Token(reference.Start - 1).Kind is TokenKind.Colon or TokenKind.Dash
        && !clause.Has(Concept.Close, Concept.Drop, Concept.Reopen, Concept.Chase, Concept.Refer, Concept.Cancel, Concept.Show, Concept.Reject, Concept.Exempt) && clause.References.All(mention => mention.Start >= reference.Start);

    private static Understood? Given(Clause clause)
    {
        var slots = Reading.Pointing(clause);
        var points = slots.References.Count > 0 || slots.Query is not null;
        var names = clause.Names;

        // "everything Sam has goes to Priya"
        if (clause.Starts("everything", "all", "whatever", "anything") && clause.Find(clause.From, "has", "had", "owns", "owes", "holds") is var has && has > 0 && names.First(clause.From + 1, has, NameKind.Person, NameKind.Owner) is { } loser && (Reading.Behind(clause, ["to"], NameKind.Owner, NameKind.Person) ?? (clause.Parted(["the"], ["new"]) ? names.First(has, clause.To, NameKind.Owner) : null)) is { } heir && heir.Start > has)
        {
            return Reading.Of(Intent.Assign, 0.88, "somebody's actions go to somebody else", new Slots { From = clause.Said(loser.Start, loser.End) }.With(clause, heir));
        }

        // "everything that was with Nia to go to Iestyn"
        if (clause.Starts("everything", "whatever", "anything") && clause.Find(clause.From, "with") is var with && with - clause.From is > 0 and <= 4 && names.At(with + 1, clause.To, NameKind.Person, NameKind.Owner) is { } former && clause.Role != SpeakerRole.Officer && Reading.Behind(clause, ["to"], NameKind.Owner, NameKind.Person) is { } follower && follower.Start > former.End)
        {
            return Reading.Of(Intent.Assign, 0.86, "somebody's actions go to somebody else", new Slots { From = clause.Said(former.Start, former.End) }.With(clause, follower));
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

        // "Meena tells me 25 is with procurement": news
        if (clause.Role == SpeakerRole.Clerk && clause.Word("with") && !clause.Word("should", "sit", "sits", "goes", "go", "reassign", "assign") && Reporting.Speaker(clause, out _) is not null)
        {
            return null;
        }

        // "Graham is leaving, give his actions to Amanda"
        if (!points && clause.Role == SpeakerRole.Clerk && !clause.Question && clause.Find(clause.From, "give", "pass", "move", "transfer", "reassign", "put") is >= 0 and var hands && clause.At(hands + 1) is "his" or "her" or "their" or "all" && clause.Find(hands, "actions", "stuff", "work", "ones", "everything", "hers", "his") > 0 && Reading.Behind(clause, ["to", "onto"], NameKind.Owner, NameKind.Person) is { } successor && successor.Start > hands && names.First(clause.From, hands, NameKind.Person, NameKind.Owner) is { } leaver)
        {
            return Reading.Of(Intent.Assign, 0.86, "somebody's actions go to somebody else", new Slots { From = clause.Said(leaver.Start, leaver.End) }.With(clause, successor));
        }

        if (!points || clause.AsksWh || possessive > 0 && clause.Question || Reporting.Passes(clause))
        {
            return null;
        }

        var reference = clause.Reference!.Value;

        if (clause.Role != SpeakerRole.Officer && reference.Numbers.Length > 0 && Named(clause, reference) is { } holder)
        {
            return Reading.Of(Intent.Assign, 0.88, "who has an action", slots.With(clause, holder));
        }

        // "should stand in the name of the Deputy Clerk", "put 22 in Deepa's name"
        if (clause.Find(clause.From, "name") is > 0 and var title && (clause.At(title + 1) is "of" && names.At(title + 2, clause.To, NameKind.Owner, NameKind.Person) is { } titled ? titled : clause.At(title - 1) is "'s" && clause.Find(clause.From, "in", "into", "under") is > 0 and var into && into < title ? names.At(into + 1, title, NameKind.Owner, NameKind.Person) : null) is { } bearer && !clause.Question | clause.Requested)
        {
            return Reading.Of(Intent.Assign, 0.94, "an action in somebody's name", slots.With(clause, bearer));
        }

        // "can AP27 go to Environmental Health rather than Licensing?" is a clerk's order
        if (clause.Role == SpeakerRole.Clerk && clause.At(clause.From) is "can" or "could" && reference.Start == clause.From + 1 && Given(clause, reference.End) is > 0 and var to && names.At(to, clause.To, NameKind.Owner, NameKind.Person) is { } asked && asked.Start - to <= 1 && !IsBody(clause, asked) && (asked.End == clause.To || clause.At(asked.End) is "rather" or "instead" or "not" or "please" or "now" or "," or "and" or "?"))
        {
            return Reading.Of(Intent.Assign, 0.9, "asked whether an action may go to somebody", slots.With(clause, names.Joint(asked, clause.To)));
        }

        // "14 → Head of Parks", "rejig please: 14 to the Director of Education"
        if (clause.At(reference.End) is "to" && (reference.Start == clause.From || Headed(clause, reference)) && clause.Role != SpeakerRole.Officer && names.At(reference.End + 1, clause.To, NameKind.Owner, NameKind.Person) is { } plain && names.Joint(plain, clause.To).End is var last && (last == clause.To || clause.Token(last).Kind is TokenKind.Comma or TokenKind.Dash || clause.At(last) is "please" or "pls" or "plz" or "now" or "as" or "because" or "instead") && !IsBody(clause, plain))
        {
            return Reading.Of(Intent.Assign, last == clause.To ? 0.8 : 0.88, "an action to somebody", slots.With(clause, names.Joint(plain, clause.To)));
        }

        // "17 should be Head of Leisure not Head of Parks"
        if (clause.Role != SpeakerRole.Officer && !clause.Question && reference.Numbers.Length > 0 && reference.Start - clause.From <= 1 && (clause.At(reference.End) is "should" or "must" && clause.At(reference.End + 1) is "be" ? reference.End + 2 : clause.At(reference.End) is "needs" or "ought" or "has" && clause.At(reference.End + 1) is "to" && clause.At(reference.End + 2) is "be" ? reference.End + 3 : -1) is > 0 and var should && names.At(should, clause.To, NameKind.Owner, NameKind.Person) is { } right && right.Start - should <= 1 && !IsBody(clause, right) && (right.End == clause.To || !clause.Token(right.End).IsWord || clause.At(right.End) is "not" or "now" or "instead" or "rather" or "please" or "and" or "'s" or "as"))
        {
            return Reading.Of(Intent.Assign, 0.9, "whose an action should be", slots.With(clause, right));
        }

        // "7 make it the town clerk", "9 to the parks lot"
        if (clause.Role == SpeakerRole.Clerk && reference.Numbers.Length > 0 && reference.Start == clause.From && (clause.At(reference.End) is "make" && clause.At(reference.End + 1) is "it" or "that" or "this" or "them" ? reference.End + 2 : clause.At(reference.End) is "give" or "goes" or "gets" && clause.At(reference.End + 1) is "to" ? reference.End + 2 : clause.At(reference.End) is "to" && clause.At(clause.To - 1) is "lot" or "people" or "folk" or "guys" or "crew" or "bods" ? reference.End + 1 : -1) is > 0 and var maker && names.At(maker, clause.To, NameKind.Owner, NameKind.Person) is { } made2 && made2.Start - maker <= 1 && (made2.End == clause.To || clause.At(made2.End) is "lot" or "people" or "folk" or "guys" or "crew" or "bods" or "please" or "," or "instead") && !IsBody(clause, made2))
        {
            return Reading.Of(Intent.Assign, 0.88, "an action is to be somebody's", slots.With(clause, made2));
        }

        // "9 to the RFO please": a post by its letters
        if (clause.At(reference.End) is "to" && reference.Start == clause.From && clause.Role == SpeakerRole.Clerk && (clause.At(reference.End + 1) is "the" ? reference.End + 2 : reference.End + 1) is var letters && letters == clause.To - 1 && clause.At(letters) is "rfo" or "ceo" or "cfo" or "dpo" or "siro" or "cio" or "cto" or "coo" or "cso" or "cswo" or "dph" or "dcs" or "s151")
        {
            return Reading.Of(Intent.Assign, 0.8, "an action to a post by its letters", slots with { Owner = clause.Said(letters, clause.To) });
        }

        if (clause.Find(clause.From, "→") is var arrow && arrow > 0 && names.At(arrow + 1, clause.To, NameKind.Owner, NameKind.Person) is { } arrowed)
        {
            return Reading.Of(Intent.Assign, 0.9, "an arrow from an action to its owner", slots.With(clause, arrowed));
        }

        // "make Helen Marsh the owner of 12", "can Priya take 14", "Priya to take 14", "give Priya 14"
        if (clause.Any(Concept.Belong) is { } owns && !clause.Denied(owns) && clause.Role != SpeakerRole.Officer && clause.At(owns.Start) is "owner" or "own" or "owns" or "owned" or "responsible" or "lead" && names.First(clause.From, clause.To, NameKind.Owner, NameKind.Person) is { } made && !clause.Question)
        {
            // "change the owner on 14 from Legal to Procurement"
            return Reading.Of(Intent.Assign, 0.88, "somebody is made the owner", slots.With(clause, clause.At(made.Start - 1) is "from" && Reading.Behind(clause, ["to"], NameKind.Owner, NameKind.Person) is { } next && next.Start > made.End ? next : Best(clause, made)));
        }

        if (clause.Find(clause.From, "take", "takes", "have", "pick", "taking", "own") is var take && take > 0 && names.First(clause.From, take, NameKind.Person, NameKind.Owner) is { } taking && take < reference.Start && !clause.Question | clause.Requested | clause.At(clause.From) is "can" or "could" && clause.Times.Length == 0)
        {
            // "could Planning Committee take on 16"
            return IsBody(clause, taking) && names.At(taking.Start, take, NameKind.Committee) is { } body && (clause.At(body.End - 1) is "committee" or "board" or "panel" or "council" or "cabinet" or "scrutiny" or "forum" || clause.Find(body.Start, "&") is var pair && pair > 0 && pair < body.End)
                ? Reading.Of(Intent.Refer, 0.88, "another body takes an action", slots.With(clause, body))
                : Reading.Of(Intent.Assign, 0.8, "somebody takes an action", slots.With(clause, Best(clause, taking)));
        }

        if (clause.Opens(Concept.Assign) is { } give && (clause.At(give.Start) is "give" or "hand" or "assign" or "allocate" || (clause.At(give.Start) is "put" && clause.Word("down", "charge", "on"))) && names.At(give.End, clause.To, NameKind.Owner, NameKind.Person) is { } receiver && receiver.Start >= give.End && receiver.Start <= give.End + 1 && receiver.End <= reference.Start && !clause.Has(Concept.Chase))
        {
            return Reading.Of(Intent.Assign, 0.86, "an action is given to somebody", slots.With(clause, receiver));
        }

        // "assign 14 to the Head of SEND", "2 is for the Head of SEND", "AP 3 belongs to Legal"
        var cue = (reference.Start - clause.From > 3 ? Array.Find(clause.Message.Cues, other => other.Concept is Concept.Assign or Concept.Belong && other.Start >= reference.End && other.End <= clause.To) is { End: > 0 } behind ? behind : (Cue?)null : null) ?? clause.Any(Concept.Assign, Concept.Belong) ?? (clause.Find(reference.End, "be", "is") == reference.End + 1 || clause.At(reference.End) is "is" ? new Cue(Concept.Belong, reference.End, reference.End + 1) : null);
        if (cue is not { } verb || clause.Denied(verb) || clause.Role == SpeakerRole.Officer && (verb.Concept == Concept.Belong || clause.Question && !clause.Requested && clause.At(clause.From) is not ("can" or "could")))
        {
            return null;
        }

        // "Following the talk with the Chief Executive, action 5 now sits with the Director of Place"
        for (var at = verb.Start > reference.Start && reference.Start - clause.From > 3 ? reference.End : clause.From; at + 1 < clause.To; at++)
        {
            if (clause.At(at) is not ("to" or "for" or "with" or "over" or "onto" or "belong" or "belongs" or "is" or "be" or "as" or "under") || clause.Covered(at + 1) && clause.Listening.Posts.Count == 0 || clause.Covered(at))
            {
                continue;
            }

            if (names.At(at + 1, clause.To, NameKind.Owner, NameKind.Person) is { } name && !clause.Covered(name.Start) && !(clause.At(at) is "is" or "be" && clause.At(name.End) != "'s" && !(clause.At(at) is "is" && clause.Word("owner", "lead"))) && !IsBody(clause, name))
            {
                // "take me off 8, I moved to Adult Services"
                if (clause.At(at) is "to" && clause.At(at - 1) is "moved" or "transferred" or "gone" && clause.At(at - 2) is "i" or "we" or "i've" or "we've")
                {
                    continue;
                }

                if (clause.At(at) is "as" or "under" && clause.At(at) != "under")
                {
                    continue;
                }

                var sure = verb.Concept == Concept.Belong || clause.At(verb.Start - 1) is "been" && clause.At(at) is "to" or "with" || clause.At(verb.Start) is "assign" or "reassign" or "re-assign" or "allocate" or "reallocate" or "transfer" or "give" or "hand" or "swap" or "belongs" or "belong" or "assigned" or "reassigned" or "switch" or "redirect" or "handed" or "transferred";
                var officer = clause.Role == SpeakerRole.Officer;
                                // "assign 14 to Priya" is a clerk's order; "12 can I hand over to Mel" proposes
                if (officer && clause.At(verb.Start - 1) is "been" or "was" or "got" or "were" || officer && clause.At(verb.Start) is not ("assign" or "reassign" or "re-assign" or "allocate" or "reallocate" or "delegated" or "delegate"))
                {
                    return Reading.Of(Intent.NotMine, sure || clause.Starts("can", "could") && clause.At(verb.Start) is "reallocated" or "reassigned" or "moved" or "passed" or "given" or "assigned" or "transferred" or "sent" or "go" || verb.Start == clause.From && clause.At(verb.Start) is "pass" or "move" or "send" or "put" || clause.Polite || clause.At(verb.Start) is "passed" or "moved" or "handed" or "gone" && clause.Times.All(time => time.Start > name.Start) && !clause.Word("draft", "report", "letter", "document", "documents", "comments", "plans", "lease", "contract", "response", "file") ? 0.9 : 0.6, "an officer hands an action on", (slots with { Reason = Reading.Reason(clause, loose: true, out var told) is { } moved && told >= name.End && clause.At(told + 1) is "we" or "i" or "they" or "she" or "he" or "she's" or "he's" or "they've" or "we've" && clause.To - told > 4 ? moved : null }).With(clause, name), null, sure ? [] : [Intent.Assign]);
                }

                return Reading.Of(Intent.Assign, officer && !sure ? 0.6 : sure ? 0.93 : 0.82, "an action goes to an owner", (slots with { Reason = Reading.Reason(clause, loose: false, out var given) is { } why && given >= name.End ? why : null }).With(clause, names.Joint(name, clause.To)), null, officer ? [Intent.NotMine] : []);
            }
        }

        return null;
    }

    // "it's Mo not Dave for 25", "Bev isn't doing 12 any longer, put Nathan on it", "Stan can look after 31"
    private static NameMention? Named(Clause clause, RefMention reference)
    {
        if (clause.Find(reference.End, "put", "get") is > 0 and var puts && clause.Token(puts - 1).Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Stop | clause.At(puts - 1) is "so" or "and" or "please" or "just" && clause.Names.At(puts + 1, clause.To, NameKind.Owner, NameKind.Person) is { } placed && clause.At(placed.End) is "on" or "onto" && clause.At(placed.End + 1) is "it" or "this" or "that" or "them")
        {
            return placed;
        }

        var from = clause.At(clause.From) is "it's" or "its" or "that's" ? clause.From + 1 : clause.At(clause.From) is "it" or "that" && clause.At(clause.From + 1) is "is" or "'s" ? clause.From + 2 : clause.At(clause.From) is "that" or "it" && clause.At(clause.From + 1) is "should" && clause.At(clause.From + 2) is "be" ? clause.From + 3 : -1;
        if (from > 0)
        {
            return clause.Names.At(from, clause.To, NameKind.Owner, NameKind.Person) is { } meant && (clause.At(meant.End) is "for" or "on" && reference.Start - meant.End <= 2 || clause.At(meant.End) is "not" or "," && clause.Find(meant.End, "for", "on") is > 0 and var behind && reference.Start - behind <= 2 && reference.Start > behind && behind - meant.End <= 5) ? meant : null;
        }

        return clause.Names.At(clause.From, clause.To, NameKind.Person, NameKind.Owner) is { } looks && looks.Start == clause.From && clause.At(looks.End) is "can" or "will" or "to" or "should" or "could" or "is" && !clause.Question && clause.Find(looks.End + 1, "look", "pick", "deal", "handle", "cover", "manage", "lead", "do") is var verb && verb == looks.End + 1 && reference.Start > verb && reference.Start - verb <= 3 && clause.At(verb) switch { "look" => clause.At(verb + 1) is "after", "pick" => clause.At(verb + 1) is "up", "deal" => clause.At(verb + 1) is "with", "do" => clause.At(looks.End) is "to" or "can" or "should", _ => true }
            ? looks
            : null;
    }

    // Behind "go to", "be given to", "move to"; -1: nothing is given there
    private static int Given(Clause clause, int at)
    {
        at = clause.At(at) is "please" or "now" or "just" ? at + 1 : at;
        at = clause.At(at) is "be" ? at + 1 : at;
        at = clause.At(at) is "go" or "move" or "moved" or "given" or "passed" or "assigned" or "reassigned" or "transferred" or "switched" or "sit" or "handed" or "sent" or "reallocated" ? at + 1 : clause.At(at - 1) is "be" && clause.At(at) is "with" ? at : clause.To;
        at = clause.At(at) is "over" or "across" or "back" ? at + 1 : at;
        return clause.At(at) is "to" or "with" ? at + 1 : -1;
    }

    // "make Helen Marsh the owner": not "owner" itself
    private static NameMention Best(Clause clause, NameMention first) => clause.At(first.Start) is "officers" or "officer" && clause.Names.First(first.End, clause.To, NameKind.Owner, NameKind.Person) is { } next ? next : first;

    private static bool IsBody(Clause clause, NameMention name) => clause.Names.At(name.Start, clause.To, NameKind.Committee) is { } body && body.End > name.End;

    public static Understood? SetDue(Clause clause)
    {
        if (clause.Role == SpeakerRole.Officer && !clause.Has(Concept.Due) || !clause.Points && !(clause.At(clause.From) is "due" && clause.Count <= 6 && clause.From > 2) && !(clause.At(clause.From + 1) is "it" or "them" or "that" or "this" && clause.Starts("make", "set", "put", "move", "change", "push", "report", "bring")) || clause.AsksWh || (clause.Question && !clause.Requested))
        {
            return null;
        }

        // "18 isn't till Feb cttee, change it"
        if (clause.Role == SpeakerRole.Clerk && clause.Reference is { Numbers.Length: > 0 } late && late.Start == clause.From && clause.At(late.End) is "isn't" or "not" or "is" && clause.Find(late.End, "till", "until", "til", "before") is > 0 and var until && until - late.End <= 2 && clause.Times.Any(time => time.Start - until is 1 or 2) && !clause.Has(Concept.Done, Concept.Away))
        {
            return Reading.Of(Intent.SetDue, 0.9, "an action is not due until a time", Reading.Pointing(clause) with { Due = clause.Due(clause.Times.First(time => time.Start > until)) });
        }

        // "put a note on 9, members were emailed today"
        if (clause.Starts("put", "make", "add", "stick", "pop", "note") && clause.Find(clause.From, "note", "comment") is >= 0 and var note && clause.Reference is { Numbers.Length: > 0 } noted && note < noted.Start)
        {
            return null;
        }

        var slots = Reading.Pointing(clause);
        var due = Reading.Due(clause);

        // "no date on 13, set it for the next P&R": that it has none is told by the way
        due = due is null && clause.Find(clause.From, "set", "make", "give", "put") is > 2 and var sets && clause.LastTime is { } given && given.Start > sets ? given : due;
        var when = clause.Any(Concept.Due);
        var change = clause.Opens(Concept.Change, Concept.PutOff) ?? clause.Any(Concept.PutOff) ?? (clause.Parted(["put", "push", "move", "bring", "knock"], ["back", "forward", "off"]) ? new Cue(Concept.PutOff, clause.From, clause.From + 1) : null);
        // "put the mooring fees one on for January"
        change ??= clause.Role != SpeakerRole.Officer && clause.Starts("put", "bring", "take", "list") && clause.Reference is { } listed && listed.Start == clause.From + 1 && clause.At(listed.End) is "on" or "down" or "in" && clause.At(listed.End + 1) is "for" or "to" && due is { } shown && shown.Start - listed.End <= 3 ? new Cue(Concept.PutOff, clause.From, clause.From + 1) : null;
        if (due is not { } time)
        {
            return when is not null && clause.Role != SpeakerRole.Officer && clause.Word("no", "undated", "remove") && clause.Word("date", "deadline", "undated")
                ? Reading.Of(Intent.SetDue, 0.7, "an action loses its date", slots with { Due = new DueWords("undated") })
                : null;
        }

        if (when is null && change is null && clause.Opens(Concept.Extension) is null && !clause.Word("for", "at", "by", "before") || clause.Has(Concept.Chase, Concept.Done, Concept.Close) && when is null && !(clause.Role != SpeakerRole.Officer && clause.Word("has", "needs", "must", "should", "have", "need") && clause.At(time.Start - 1) is "by" or "before"))
        {
            return null;
        }

        // "12 for lunch on Thursday": between an action and its day stands nothing else
        if (when is null && change is null && clause.Opens(Concept.Extension) is null && clause.Reference is { Numbers.Length: > 0 } bare && bare.End < time.Start && !clause.Has(Concept.Chase, Concept.Done, Concept.Close))
        {
            for (var at = bare.End; at < time.Start; at++)
            {
                if (clause.Token(at).IsWord && clause.At(at) is "lunch" or "dinner" or "tea" or "coffee" or "drinks" or "breakfast" or "places" or "seats" or "people" or "supper" or "table" or "of")
                {
                    return null;
                }
            }
        }

        // "I am content for 16 to come to us in April" grants
        if (clause.Role != SpeakerRole.Officer && clause.Plain(Concept.Grant) is { } content && clause.At(content.Start) is "content" or "happy" or "relaxed" or "comfortable" && content.Start - clause.From <= 3)
        {
            return null;
        }

        // "Chair wants 18 brought forward to December"
        if (clause.Role == SpeakerRole.Clerk && clause.At(clause.From) is "chair" or "chairman" or "members" or "committee" or "leader" or "cllr" or "convener" && clause.Find(clause.From, "wants", "want", "would") is > 0 and var wants && wants - clause.From <= 3 && clause.Word("brought", "moved", "put", "pushed", "bring", "by", "for", "at", "earlier", "sooner"))
        {
            return Reading.Of(Intent.SetDue, 0.86, "somebody wants an action at another time", slots with { Due = clause.Due(time) });
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

    // "45 belongs with the Climate Panel": what sits with a body goes there
    private static bool Belongs(Clause clause) => clause.Role != SpeakerRole.Officer && clause.Any(Concept.Belong) is { } sits && clause.At(sits.Start) is "belongs" or "belong" or "sits" or "should" or "one" or "matter" && clause.Names.At(sits.End, clause.To, NameKind.Committee) is { } body && clause.At(body.End - 1) is "committee" or "board" or "panel" or "cabinet" or "scrutiny" or "cttee" or "ctte" && !(clause.Names.At(sits.End, clause.To, NameKind.Owner) is { } post && post.End > body.End);

    public static Understood? Refer(Clause clause)
    {
        var slots = Reading.Pointing(clause);
        if (slots.References.Count == 0 && slots.Query is null || clause.AsksWh || (clause.Any(Concept.Refer) is { } sends && !Belongs(clause) ? sends : Belongs(clause) ? clause.Any(Concept.Belong) : null) is not { } refer || clause.Denied(refer) || clause.Question && !clause.Requested)
        {
            return null;
        }

        for (var at = refer.Start; at + 1 < clause.To; at++)
        {
            if ((at == refer.End - 1 && refer.Concept == Concept.Belong || clause.At(at) is "to" or "up" or "over" or "on" or "into" or "with" || clause.At(at) is "by" && refer.End - 1 == at || clause.At(at) is "for" && clause.At(at - 1) is "question" or "matter" or "business" && clause.Role != SpeakerRole.Officer) && clause.Names.At(at + 1, clause.To, NameKind.Committee) is { } body && clause.At(body.End) is not ("meeting" or "meetings" or "mtg") && !clause.Covered(body.Start))
            {
                // "to Planning" the service or the committee: "refer" says which
                var sure = refer.Concept == Concept.Belong || clause.At(body.End) is "for" && clause.At(body.End + 1) is "them" or "consideration" or "decision" or "a" or "its" or "their" or "scrutiny" or "comment" || clause.At(body.End) is "to" && clause.At(body.End + 1) is "consider" or "decide" or "look" || refer.End > refer.Start && clause.At(refer.End - 1) is "across" or "by" || clause.At(refer.Start) is "question" or "business" or "matter" || clause.At(refer.Start) is "refer" or "referred" or "refers" or "referring" or "escalate" or "escalated" or "remit" or "remitted" or "referral";
                var service = clause.Names.At(at + 1, clause.To, NameKind.Owner) is { } owner && owner.End >= body.End;
                if (!sure && service || clause.Names.Acronym(body.Start) && !sure)
                {
                    continue;
                }

                if (clause.Role == SpeakerRole.Officer && !sure)
                {
                    // "for 23 the policy's been rewritten and is going to cabinet": the paper goes there, the action stays
                    if (clause.At(refer.Start) is "going" or "goes" && clause.Reference is { } of && refer.Start - of.End > 3)
                    {
                        return null;
                    }

                    return Reading.Of(Intent.NotMine, 0.86, "an officer says another body has it", slots with { Owner = clause.Said(body.Start, body.End) });
                }

                return Reading.Of(Intent.Refer, sure ? 0.95 : 0.86, "an action goes to another body", slots.With(clause, body) with { Minute = Reading.Minute(clause), Reason = Reading.Reason(clause, loose: true, out var given) is { } why && given >= body.End && Reading.Minute(clause) is null ? why : null });
            }
        }

        return clause.At(refer.Start) is "refer" or "referred" && Reading.Behind(clause, ["to"], NameKind.Owner, NameKind.Person) is { } other
            ? Reading.Of(Intent.Refer, 0.75, "an action is referred", slots.With(clause, other))
            : null;
    }
}
