using ActionBot.Understanding.Language;

namespace ActionBot.Understanding.Recognition;

/// <summary>Who holds a post; who clerks, chairs or sits on a committee.</summary>
internal static class Registers
{
    public static Understood? SetRole(Clause clause)
    {
        if (clause.Points || clause.AsksWh || clause.Question && !clause.Requested)
        {
            return null;
        }

        // "add Cllr Singh and Cllr Bibi to Planning"
        if (clause.Role == SpeakerRole.Clerk && clause.Starts("add", "put", "include") && clause.Times.Length == 0 && clause.Names.At(clause.From + 1, clause.To, NameKind.Person) is { } joins && clause.Names.Joint(joins, clause.To) is var all && clause.At(all.End) is "to" or "on" or "onto" && clause.Names.At(all.End + 1, clause.To, NameKind.Committee) is { } seat && seat.End == clause.To)
        {
            return Reading.Of(Intent.SetRole, 0.9, "members of a committee", (new Slots { Owner = "member" }.With(clause, seat)).With(clause, all), "member");
        }

        // "Cllr Khan has replaced Cllr Reed on Audit"
        if (clause.Role == SpeakerRole.Clerk && clause.Find(clause.From, "replaced", "replaces", "replacing", "succeeds", "succeeded") is > 0 and var replaces && !clause.Has(Concept.Chair, Concept.Clerk) && clause.Names.At(clause.From, replaces, NameKind.Person) is { } newcomer && clause.Names.At(replaces + 1, clause.To, NameKind.Person) is { } former && clause.At(former.End) is "on" && clause.Names.At(former.End + 1, clause.To, NameKind.Committee) is { } bench)
        {
            return Reading.Of(Intent.SetRole, 0.88, "one member of a committee instead of another", new Slots { Owner = null }.With(clause, bench).With(clause, newcomer), "member");
        }

        var cue = clause.Any(Concept.Clerk, Concept.Chair, Concept.Member);
        if (cue is { } denied && clause.Denied(denied))
        {
            return null;
        }

        if (cue is not { } role || clause.Has(Concept.Grant, Concept.Decline) && !clause.Has(Concept.Change) && clause.Times.Length > 0)
        {
            return null;
        }

        // An officer tells what happened: "with the Chair's signature", "Cllr Macleod was elected chair"
        if (clause.Role == SpeakerRole.Officer && clause.At(clause.From) is not ("i" or "i'm" or "im" or "i'll" or "i've") && (clause.Names.First(role.End, clause.To, NameKind.Committee) is null || clause.Count > 10) || clause.At(role.End) is "'s")
        {
            return null;
        }

        var verb = clause.At(role.Start) is "clerks" or "chairs" or "sits" or "joins" or "serves" or "clerking" or "chairing" or "joined" or "presiding" or "sit" or "serve" or "sitting";
        var self = clause.At(clause.From) is "i" or "i've" or "i'm" or "im" or "my" or "i'll" || clause.At(clause.From + 1) is "am" && clause.At(clause.From) == "i";
        var committee = clause.Names.First(role.End, clause.To, NameKind.Committee) ?? clause.Names.First(clause.From, role.Start, NameKind.Committee);
        NameMention? person = null;
        for (var at = clause.From; at < clause.To && !self; at++)
        {
            if (!role.Covers(at) && clause.Names.At(at, clause.To, NameKind.Person) is { } name && name.Start == at && !(committee is { } body && at >= body.Start && at < body.End))
            {
                person = name;
                break;
            }
        }

        if (!self && person is null)
        {
            return null;
        }

        // "Cllr Pell stands down as chair of Audit, Cllr Noor takes over": whoever comes after
        if (person is { } leaver && clause.At(leaver.End) is "stands" or "steps" or "stood" or "stepped" or "resigns" or "resigned" or "retires" or "leaves" or "is" or "has" or "comes" && clause.Find(leaver.End, "down", "resigned", "off", "retires", "resigns", "leaves", "longer") is > 0 and var left && left - leaver.End <= 2 && clause.Names.First(role.End, clause.To, NameKind.Person) is { } successor && clause.At(successor.End) is "takes" or "is" or "will" or "now" or "replaces" or "has" or "taking" or "steps" or "succeeds")
        {
            person = successor;
        }

        // "Cllr Tregenza steps down from Harbour Board, Cllr Moyle takes the chair"
        if (person is { } gone && !self && clause.At(gone.End) is "stands" or "steps" or "stood" or "stepped" or "comes" or "resigns" or "leaves" or "retires" or "is" && clause.Find(gone.End, "down", "off", "resigns", "leaves", "retires", "leaving") is > 0 and var out2 && out2 < role.Start && clause.Names.First(out2, role.Start, NameKind.Person) is { } after && clause.At(after.End) is "takes" or "is" or "will" or "to" or "becomes" or "now")
        {
            person = after;
        }

        // "I'm clerking Harbours from now on": a committee nobody knows yet
        if (committee is null && (verb || self && clause.At(role.Start - 1) is "i" or "also" or "now" or "the" || clause.At(role.End) is "of" or "for" or "to" or "on") && clause.At(role.Start) is "clerking" or "chairing" or "clerks" or "chairs" or "clerk" or "chair" && (clause.At(role.End) is "of" or "for" or "to" or "on" or "the" ? clause.At(role.End + 1) is "the" ? role.End + 2 : role.End + 1 : role.End) is var body2 && body2 < clause.To && clause.Token(body2).Capital && clause.Token(body2).IsWord && !clause.Covered(body2) && (self || person is not null) && clause.Names.At(body2, clause.To, NameKind.Committee) is null && !Lexicon.IsGivenName(clause.At(body2)))
        {
            committee = new NameMention(body2, Math.Max(Questions.Capitals(clause, body2), body2 + 1), NameKind.Committee);
        }

        // "put back Wanda's extension, the chair has come round": what is hers is spoken of, and somebody who chairs already does something
        if (person is { } spoken && !self && (clause.At(spoken.End) is "'s" && spoken.End + 1 != role.Start && clause.At(spoken.End + 1) is not ("the" or "our" or "a" or "an" or "now" or "new" or "acting" or "also" or "been" or "its") || !verb && clause.At(role.Start - 1) is "the" or "our" && clause.At(role.End) is "has" or "had" or "have" or "came" or "comes" or "thinks" or "wants" or "says" or "did" or "does" or "would" or "was" && clause.Find(role.End, "resigned", "retired", "stepped") < 0))
        {
            return null;
        }

        // "I'm on leave till the 23rd": only a body has members
        if (committee is null && clause.At(role.Start) is "i'm" or "am" or "is" or "on")
        {
            return null;
        }

        // "the new convener of Environment"
        if (committee is null && clause.At(role.End) is "of" or "for" or "on" && clause.Names.At(role.End + 1, clause.To, NameKind.Owner) is { } area && area.End - area.Start <= 3)
        {
            committee = area with { Kind = NameKind.Committee };
        }

        committee ??= clause.At(role.End) is "of" or "for" ? Questions.Called(clause) : null;

        // "cllr dunne is vice chair of amenities now": in small letters, at the end
        committee ??= clause.At(role.End) is "of" or "for" && role.End + 1 < clause.To && clause.Token(role.End + 1).IsWord && clause.At(role.End + 1).Length > 4 && clause.To - role.End <= 4 && (role.End + 2 == clause.To || clause.At(role.End + 2) is "now" or "from" or "please") && clause.At(role.End + 1) is not ("governors" or "trustees" or "committee" or "committees" or "council" or "meeting") ? new NameMention(role.End + 1, role.End + 2, NameKind.Committee) : null;
        var it = clause.Word("it", "this", "that", "here", "us", "the", "our");
        if (committee is null && !it && !(verb && clause.Count <= 4) && !clause.Word("a", "new", "new"))
        {
            return null;
        }

        // "the chair agreed", "members wanted": somebody acts, nobody is made anything
        if (!verb && !clause.Word("is", "'s", "i'm", "am", "give", "make", "made", "as", "add", "new", "becomes", "became", "now", "i", "elected", "appointed", "will", "be", "im", "my", "taken", "takes", "taking") || clause.Word("says", "said", "agreed", "wants", "wanted", "asked", "happy") && !verb)
        {
            return null;
        }

        var word = clause.At(role.Start);
        var (name2, act) = word switch
        {
            "clerk" or "clerks" or "clerking" or "clerked" or "committee" or "democratic" or "the" or "minute" or "take" or "look" or "support" => ("clerk", "clerk"),
            "chairman" or "chairwoman" when self => (word, "chair"),
            "convener" or "convenor" or "convenes" or "taken" or "takes" or "taking" or "chair" or "chairs" or "chairing" or "chairman" or "chairwoman" or "chairperson" or "presiding" or "in" => ("chair", "chair"),
            "vice" or "vice-chair" or "deputy" => (clause.Said(role.Start, role.End)!, "viceChair"),
            _ => (word is "substitute" or "sub" ? "substitute" : "member", "member"),
        };
        if (word is "look" or "support" or "the" && !self || word is "member" or "members" && committee is null && !(clause.At(role.Start - 1) is "a" && clause.At(role.End) is "of" && clause.At(role.End + 1) is "our" or "the" or "this"))
        {
            return null;
        }

        return Reading.Of(Intent.SetRole, verb || self ? 0.92 : 0.86, $"a role for a committee: {act}", (new Slots { Owner = verb || self && word is "look" or "support" || self && word is "clerk" or "chair" && clause.At(role.Start - 1) is "i" or "also" or "now" or "will" ? null : name2, Due = clause.Time is { } from && clause.At(from.Start - 1) is "from" ? clause.Due(from) : null }.With(clause, committee)).With(clause, person), act);
    }

    public static Understood? SetPost(Clause clause)
    {
        // "Groundsman = Ian Tully from now on"
        if (clause.Role == SpeakerRole.Clerk && !clause.Points && clause.Find(clause.From, "=") is var equals && equals - clause.From is > 0 and <= 5 && clause.Names.At(equals + 1, clause.To, NameKind.Person) is { } holder && holder.Start == equals + 1 && holder.End - holder.Start > 1 && clause.To - holder.End <= 4)
        {
            return Reading.Of(Intent.SetPost, 0.88, "a post and who holds it", new Slots { Owner = clause.Said(clause.From, equals), Person = clause.Said(holder.Start, holder.End) });
        }

        if (clause.Points || clause.AsksWh || clause.Question || clause.Has(Concept.Log) && clause.Opens(Concept.Log, Concept.ActionNoun) is not null && clause.At(clause.From) is not ("put" or "add" or "new" or "record"))
        {
            return null;
        }

        // "I'm the acting Director of Finance now"
        if (clause.At(clause.From) is "i'm" or "i" && (clause.At(clause.From) is "i'm" ? clause.From + 1 : clause.At(clause.From + 1) is "am" or "became" or "become" ? clause.From + 2 : -1) is > 0 and var mine && clause.Names.At(clause.At(mine) is "now" or "also" ? mine + 1 : mine, clause.To, NameKind.Owner) is { } own && own.End - own.Start > 1 && clause.To - own.End <= 4 && IsPost(clause, own))
        {
            return Reading.Of(Intent.SetPost, clause.Role == SpeakerRole.Officer ? 0.6 : 0.88, "the speaker's own post", new Slots { Owner = clause.Said(own.Start, own.End) });
        }

        NameMention? post = null;
        var people = new List<NameMention>();
        for (var at = clause.From; at < clause.To; at++)
        {
            if (clause.Covered(at) || !clause.Token(at).IsWord)
            {
                continue;
            }

            if (clause.Names.At(at, clause.To, NameKind.Owner, NameKind.Person) is { } name && name.Start == at)
            {
                if (name.Kind == NameKind.Owner)
                {
                    if (post is null && IsPost(clause, name) && clause.At(name.Start) is not ("member" or "clerk" or "officer" or "officers"))
                    {
                        post = name;
                    }
                }
                else if (!Owns(clause, name, post))
                {
                    people.Add(name);
                }

                at = name.End - 1;
            }
        }

        // "everything Derek had goes to the new Estates Manager"
        if (clause.Starts("everything", "whatever", "all") && clause.Word("has", "had", "owned", "with") && clause.Word("to"))
        {
            return null;
        }

        // "the Coastal Engineer belongs to Morag's committee", "the Head of Legal sits next to Karl": how the two stand to each other makes nobody the holder
        if (post is { } placed && people.Count > 0 && Range(people[0].Start, placed.End).Any(at => clause.At(at) is "belongs" or "belong" or "reports" or "report" or "reporting" or "answers" or "answer" or "works" or "work" or "working" or "sits" or "sit" or "sitting" or "owes" or "serves" or "deals" or "speaks" or "spoke" or "talks" or "talked" or "met" or "meets" or "likes" or "thinks" or "knows" or "helps" or "advises" or "supports" or "shares" or "line-manages" or "manages" or "rang" or "asked" or "emailed" or "told" or "next" or "near" or "beside" or "under" or "team" or "friend" or "away" or "ill" or "off" or "happy" or "cross" or "waiting")
            || post is { } found && people.Count > 0 && people[0].Start > found.End && clause.At(people[0].Start - 1) is "with" or "to" or "in" or "on" or "and" or "like" or "under" && !clause.Word("from", "now", "new", "passes", "passed", "goes", "change", "set", "update", "put", "transfers", "moves", "transfer"))
        {
            return null;
        }

        // "all of Priya's to the Director of Education"
        if (clause.Starts("all", "everything", "give", "move", "reassign", "assign", "transfer") && people.Exists(giver => clause.At(giver.End) is "'s") && clause.Word("to"))
        {
            return null;
        }

        // "the Head of Housing is vacant", "nobody holds Head of Legal at the moment"
        if (post is { } unheld && (people.Count == 0 || people.TrueForAll(former => former.End < unheld.Start && clause.Find(former.End, "left", "retired", "gone", "leaving") == former.End + 1)) && clause.Role != SpeakerRole.Officer && !clause.Question && clause.Count <= 16 && (clause.Find(unheld.End, "vacant", "empty", "unfilled") is var vacant && vacant > 0 && vacant - unheld.End <= 5 || clause.Starts("nobody", "no-one", "noone") && clause.Find(clause.From, "holds", "is", "fills") is var verb && verb > 0 && verb < unheld.Start))
        {
            return Reading.Of(Intent.SetPost, 0.9, "nobody holds a post", new Slots { Owner = clause.Said(unheld.Start, unheld.End), Due = clause.Time is { } since && clause.At(since.Start - 1) is "from" or "on" or "since" ? clause.Due(since) : null });
        }

        // "(Lynn retired)", "Tom Ward having left", "taken over from Tom Ward": whoever goes does not get the post
        var stays = people.Where(one => !Goes(clause, one)).ToList();
        var went = stays.Count > 0 && stays.Count < people.Count;
        people = went ? stays : people;
        if (post is not { } held || people.Count == 0 || clause.Times.Length > 1 && clause.Word("from") && clause.Word("to"))
        {
            return null;
        }

        // "Sam Carter is no longer Head of Housing, it's Dee Okafor now"
        var leaves = clause.Find(clause.From, "longer", "left", "leaving", "retired", "retiring", "replaces", "replaced", "succeeds", "succeeded");
        var person = people[0];
        if (went)
        {
            leaves = -1;
        }
        else if (leaves > 0 && people.Count > 1)
        {
            person = clause.At(leaves) is "replaces" or "succeeds" || (clause.At(leaves) is "replaced" or "succeeded" && !clause.Word("by")) ? people[0] : people[^1];
        }
        else if (leaves > 0 && clause.At(leaves) is "left" or "longer" or "leaving" or "retired" or "retiring")
        {
            return null;
        }

        var joins = false;
        for (var at = clause.From; at < clause.To; at++)
        {
            joins |= clause.At(at) is "to" && clause.Starts("set", "change", "update", "put") || clause.At(at) is "," or "(" or "-" or "–" && at >= Math.Min(held.End, person.End) && at < Math.Max(held.Start, person.Start) || clause.At(at) is "is" or "'s" or ":" or "as" or "became" or "becomes" or "=" or "holds" or "replaces" or "succeeds" or "now" or "new" or "be" or "acting" or "→" or "appointed" || clause.At(at) is "taken" or "takes" && clause.At(at + 1) == "over";
        }

        if (!joins || clause.Has(Concept.Away, Concept.Chase, Concept.Due) && clause.Any(Concept.Due) is { } due && clause.At(due.Start) is not "by" || clause.Word("to") && clause.Opens(Concept.Log, Concept.ActionNoun, Concept.Assign) is not null && clause.At(clause.From) is not ("put" or "make") || clause.Has(Concept.Cover) && clause.Word("covering"))
        {
            return null;
        }

        // "Refuse Rita, the chair insists", "tell Rita the chair is cross": whoever stands before a post that does something is not its holder
        if (person.End <= held.Start && clause.At(held.End) is { Length: > 0 } does && clause.Token(held.End).IsWord && does is not ("from" or "now" or "too" or "also" or "and" or "as" or "since" or "until" or "instead" or "again" or "for" or "of" or "in" or "at" or "on" or "with" or "then" or "please" or "today" or "post" or "role" or "job")
            && !Range(held.Start, person.End).Any(at => clause.At(at) is "is" or "'s" or "as" or "became" or "becomes" or "holds" or "be" or "=" or "→" or "appointed" or "takes" or "taken"))
        {
            return null;
        }

        // the words between must be few: "Head of Parks told Sam that…" sets nothing
        var gap = Math.Max(held.Start, person.Start) - Math.Min(held.End, person.End);
        if (gap > 6 && leaves < 0 && !went)
        {
            return null;
        }

        static IEnumerable<int> Range(int end, int start) => Enumerable.Range(start, Math.Max(0, end - start));

        string? address = null;
        for (var at = clause.From; at < clause.To; at++)
        {
            address = clause.Token(at).Kind == TokenKind.Address && clause.At(at).Contains('@', StringComparison.Ordinal) ? clause.At(at) : address;
        }

        var from = clause.Time;
        return Reading.Of(
            Intent.SetPost,
            clause.Role == SpeakerRole.Officer ? 0.6 : 0.9,
            "who holds a post",
            new Slots { Owner = clause.Said(held.Start + (clause.At(held.Start) is "acting" && held.End - held.Start > 2 ? 1 : 0), held.End), Person = clause.Said(person.Start, person.End), Address = address, Due = from is { } when && clause.At(when.Start) is not "today" && !clause.Word("started") && clause.At(when.Start - 1) is "from" or "on" or "since" ? clause.Due(when) : null });
    }

    // "reject Rita's plea, the chair wants it now", "belongs to Morag's committee": hers is something else. "Rita's our Town Clerk", "Rita's Town Clerk now" is said of her.
    private static bool Owns(Clause clause, NameMention name, NameMention? post)
    {
        if (clause.At(name.End) is not "'s")
        {
            return false;
        }

        var behind = clause.At(name.End + 1);
        return behind is "request" or "wish" or "plea" or "one" or "ones" or "extension" or "answer" or "report" or "action" or "actions" or "leave" or "idea" or "," or "on" or "about" or "for"
            || post is { } before && before.End <= name.Start && (behind.Length == 0 || clause.Token(name.End + 1).IsWord) && behind is not ("the" or "our" or "a" or "an" or "now" or "new" or "acting" or "from" or "as" or "too" or "again" or "and" or "please" or "mail" or "email" or "address");
    }

    private static bool Goes(Clause clause, NameMention one)
    {
        if (clause.At(one.Start - 1) is "from" or "replacing" or "succeeding" || clause.At(one.Start - 1) is "of" && clause.At(one.Start - 2) is "instead" or "place" || clause.At(one.Start - 1) is "for" && clause.At(one.Start - 2) is "over")
        {
            return true;
        }

        var at = one.End;
        while (clause.At(at) is "'s" or "has" or "have" or "having" or "is" or "was" or "who" or "now" or "just" or "recently" or "been" or "since" or "will" or "be" or "be" or ",")
        {
            at++;
        }

        return at - one.End <= 4 && (clause.At(at) is "left" or "leaving" or "leaves" or "leave" or "retired" or "retires" or "retiring" or "gone" or "resigned" or "resigns" or "departed" or "departs" or "quit" || clause.At(at) is "no" && clause.At(at + 1) is "longer" || clause.At(at) is "out" && clause.At(at + 1) is "" or ")" or "," or "and" || clause.At(at) is "moved" or "moves" or "moving" or "stepped" or "steps" or "stands" or "stood" or "stepping" && clause.At(at + 1) is "on" or "down" or "to" or "across" or "away");
    }

    private static bool IsPost(Clause clause, NameMention name)
    {
        for (var at = name.Start; at < name.End; at++)
        {
            if (name.End - name.Start > 1 && at == name.End - 1 && clause.At(at) is "foreman" or "superintendent" or "supervisor" or "commander" or "warden" or "gardener" or "dir" or "mgr" or "bursar" or "administrator" or "controller" or "keeper" or "exec" or "master" or "caretaker" or "steward" or "custodian" or "curator" or "archivist" or "librarian" or "architect" or "marshal" or "technician" or "analyst" or "ecologist" or "conservator" or "coroner" or "harbourmaster" or "attendant" or "teacher")
            {
                return true;
            }

            if (clause.At(at) is "dir" || at == name.Start && name.End - at > 1 && clause.At(at) is "chief" or "deputy" or "acting" || clause.At(at) is "head" or "director" or "manager" or "officer" or "executive" or "lead" or "leader" or "solicitor" or "member" or "holder" or "coordinator" or "co-ordinator" or "accountant" or "auditor" or "engineer" or "planner" or "surveyor" or "treasurer" or "adviser" or "advisor" or "secretary" or "registrar" or "commissioner" or "clerk" or "inspector" or "ranger")
            {
                return true;
            }
        }

        return clause.Listening.Posts.Contains(clause.Said(name.Start, name.End) ?? "", StringComparer.OrdinalIgnoreCase);
    }
}
