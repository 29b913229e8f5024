using ActionBot.Understanding.Language;

namespace ActionBot.Understanding.Recognition;

/// <summary>An action point in one sentence, and minutes that are handed over.</summary>
internal static class Logging
{
    public static Understood? LogAction(Clause clause)
    {
        // "Jo Lund is going to find out who owns the verge - log it please"
        if (clause.To - clause.From > 5 && clause.At(clause.To - 1) is "it" or "that" or "this" or "action" && clause.Find(clause.To - 3, "log", "record", "minute", "note", "capture", "add") is var tail && tail > clause.From + 3)
        {
            while (tail > clause.From + 3 && (clause.Token(tail - 1).Kind is TokenKind.Dash or TokenKind.Comma || clause.At(tail - 1) is "can" or "could" or "you" or "please" or "we" or "and" or "so" or "to" or "i" or "want" or "just" or "need" or "should"))
            {
                tail--;
            }

            var told = new Clause(clause.Message, clause.From, tail);
            return Told(told) is null ? null : LogAction(told);
        }

        // "could we have an action for the Head of Culture to look at …"
        if (Wished(clause) is > 0 and var wish)
        {
            return LogAction(new Clause(clause.Message, wish, clause.To));
        }

        if (OneFor(clause) is { } given)
        {
            return given;
        }

        if (clause.Question && clause.AsksWh || clause.Role == SpeakerRole.Officer && clause.Points && clause.Opens(Concept.Log) is null || (Headed(clause) ?? Head(clause) ?? Told(clause)) is not { } start)
        {
            return null;
        }

        var names = clause.Names;
        NameMention? owner = null;
        var task = start;
        if (names.At(start, clause.To, NameKind.Owner, NameKind.Person) is { } named)
        {
            owner = named;
            task = named.End;
        }

        // "huw prosser and eilidh shaw to visit the three sites"
        while (owner is { } first && clause.At(task) is "and" or "&" or "/" && names.At(task + 1, clause.To, NameKind.Owner, NameKind.Person) is { } second && second.Start - task <= 2 && clause.At(second.End) is "to" or "will" or "and" or "&" or "should" or "must" or "are")
        {
            owner = first with { End = second.End };
            task = second.End;
        }

        var joined = task;
        if (owner is not null)
        {
            while (task < clause.To && clause.At(task) is "please" or "to" or "will" or "shall" or "is" or "'s" or "are" or "must" or "should" or "agreed" or "needs" or "has" or ":" or "-" or "–" or "," or "would" or "who" or "undertook" or "promised" or "be" or "was" or "were" or "been" or "requested" or "tasked" or "instructed" or "asked" or "going" or "→")
            {
                task++;
            }

            task = task > start && clause.At(task) is "for" && clause.At(task - 1) is "asked" ? task + 1 : task;
        }
        else
        {
            while (task < clause.To && clause.At(task) is "to" or ":" or "-" or "that" or "for" or "," or "–")
            {
                task++;
            }
        }

        if (task >= clause.To || (owner is not null && task == joined && !Lexicon.IsTask(clause.At(task)) && clause.Token(task).Kind == TokenKind.Word && !clause.Token(start - 1).Kind.Equals(TokenKind.Colon) && clause.At(start - 1) is not ("-" or "for")))
        {
            return null;
        }

        var (end, due) = Deadline(clause, task);
        if (owner is null && Behind(clause, task, end) is var (tail2, charged))
        {
            // "… by 4 December - owner Head of Legal"
            (end, due) = (tail2, due) is (_, null) ? Deadline(new Clause(clause.Message, clause.From, tail2), task) : (tail2, due);
            owner = charged;
        }

        var text = clause.Said(task, end);
        if (text is null)
        {
            return null;
        }

        var slots = new Slots { Text = text, Due = due is { } time ? clause.Due(time) : null }.With(clause, owner);
        if (start - clause.From > 2 && (clause.Token(start - 1).Kind == TokenKind.Colon || clause.Token(start - 1).Kind is TokenKind.Comma && clause.At(clause.From) is "for" or "from" || clause.Token(start - 1).Kind is TokenKind.Dash && clause.Find(clause.From, "for") is var body && body > 0 && body < start))
        {
            // "Action from the meeting, minute 42: …", "one for Planning: …"
            var head = new Clause(clause.Message, clause.From, start);
            slots = slots with { Minute = Reading.Minute(head), Committee = slots.Committee ?? For(head) };
        }

        // "record, arising from this morning's meeting of the Licensing Committee, that the Manager is to …"
        if (slots.Committee is null && start - clause.From > 6 && clause.At(clause.Find(clause.From, "arising", "from", "at") is var arising && arising > 0 && arising < start ? arising : clause.To) is { Length: > 0 } && clause.At(start - 1) is "that" or "the" && clause.Names.First(clause.From, start, NameKind.Committee) is { } held)
        {
            slots = slots.With(clause, held);
        }

        return Reading.Of(Intent.LogAction, owner is not null ? 0.95 : 0.75, owner is not null ? "an action with its owner and task" : "an action without a named owner", slots);
    }

    // Behind "could we have", "can there be", "I think we need": where "an action for …" begins; -1: it is not wished for
    private static int Wished(Clause clause)
    {
        var at = clause.From;
        if (clause.Role == SpeakerRole.Officer || clause.At(at) is not ("can" or "could" or "may" or "might" or "shall" or "should" or "have" or "there" or "get" or "log" or "be") || clause.At(at) is "have" or "get" or "be" or "there" && !clause.Requested)
        {
            return -1;
        }

        while (at < clause.To && at - clause.From < 5 && clause.At(at) is "can" or "could" or "may" or "might" or "shall" or "should" or "i" or "we" or "you" or "there" or "have" or "get" or "be" or "please" or "also" or "just" or "log")
        {
            at++;
        }

        return at > clause.From && clause.At(at) is "an" or "a" or "another" && clause.OpensAt(at + 1, Concept.ActionNoun) is { } noun && clause.At(noun.End) is "for" or "on" or "against" && clause.Names.At(noun.End + 1, clause.To, NameKind.Owner, NameKind.Person) is not null ? at : -1;
    }

    // "new one for the Head of Parks - inspect the oak", "put one down for Marta, she's going to ring the diocese"
    private static Understood? OneFor(Clause clause)
    {
        if (clause.Role == SpeakerRole.Officer || clause.Points)
        {
            return null;
        }

        var at = clause.From;
        var one = false;
        while (at < clause.To && clause.At(at) is "put" or "add" or "log" or "new" or "another" or "a" or "an" or "one" or "more" or "down" or "action" or "here's" or "also" or "record" or "jot" or "and" or "got" or "item" or "extra" or "minute")
        {
            one |= clause.At(at) is "one" or "action" or "item" or "another";
            at++;
        }

        if (!one || at == clause.From || clause.At(at) is not ("for" or "against" or "on") || clause.Names.At(at + 1, clause.To, NameKind.Owner, NameKind.Person) is not { } owner || owner.Start - at > 2)
        {
            return null;
        }

        var task = owner.End;
        if (clause.Token(Math.Min(task, clause.To - 1)).Kind is not (TokenKind.Comma or TokenKind.Dash or TokenKind.Colon))
        {
            return null;
        }

        task++;
        var named = clause.At(task) is "he" or "she" or "they" or "he's" or "she's" or "they're" or "who";
        task = named ? task + 1 : task;
        while (named && clause.At(task) is "'s" or "is" or "are" or "will" or "going" or "to" or "has" or "needs" or "should" or "must" or "agreed" or "offered" or "'ll")
        {
            task++;
        }

        if (task >= clause.To || !(named || Lexicon.IsTask(clause.At(task))) || clause.Names.At(task, clause.To, NameKind.Owner, NameKind.Person) is { } other && clause.At(other.End) is "to" or "will")
        {
            return null;
        }

        var (end, due) = Deadline(clause, task);
        return clause.Said(task, end) is { } text ? Reading.Of(Intent.LogAction, 0.94, "an action for somebody", new Slots { Text = text, Due = due is { } time ? clause.Due(time) : null }.With(clause, owner)) : null;
    }

    // "…, owner: Estates Manager", "… - owner Head of Legal", "…, Derek Lyle, end of next month": where the task ends, and who has it
    private static (int End, NameMention Owner)? Behind(Clause clause, int task, int end)
    {
        for (var at = task + 1; at < clause.To; at++)
        {
            if (clause.At(at) is "owner" or "lead" or "who" or "responsible" or "by" && clause.Token(at - 1).Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Bracket)
            {
                var behind = clause.Token(Math.Min(at + 1, clause.To - 1)).Kind is TokenKind.Colon or TokenKind.Dash || clause.At(at + 1) is "is" or "=" ? at + 2 : at + 1;
                if (clause.Names.At(behind, clause.To, NameKind.Owner, NameKind.Person) is { } named && named.Start - behind <= 1 && !(clause.At(at) is "by" && named.End != end))
                {
                    return (at - 1, named);
                }
            }
        }

        for (var at = end - 1; at > task + 1 && end - at <= 8; at--)
        {
            if (clause.Token(at).Kind is TokenKind.Comma or TokenKind.Dash)
            {
                return clause.Names.At(at + 1, end, NameKind.Owner, NameKind.Person) is { } last && last.Start - at <= 2 && last.End == end && (clause.Token(last.Start).Capital || last.Kind == NameKind.Owner) ? (at, last) : null;
            }
        }

        return null;
    }

    // "one for Environment: …": before a colon a department is its committee
    private static string? For(Clause head)
    {
        var behind = head.Find(head.From, "for", "at", "from") + 1;
        return behind > head.From && head.Names.At(behind, head.To - 1, NameKind.Committee, NameKind.Owner) is { } body && body.End >= head.To - 1 ? head.Said(body.Start, body.End) : null;
    }

    // "Action point from this morning, minute 42: Monitoring Officer to check the scheme": the colon says where it begins
    private static int? Headed(Clause clause) => clause.Opens(Concept.Log, Concept.ActionNoun) is { } log && log.End < clause.To && clause.Token(log.End).Kind != TokenKind.Colon && clause.Role != SpeakerRole.Officer && Told(clause) is { } start && start > log.End + 1 && clause.Token(start - 1).Kind == TokenKind.Colon ? start : null;

    // No word for it, but a clerk writes who is to do what: "Head of Parks to inspect the oak", "another one: Director of Place to arrange a visit"
    private static int? Told(Clause clause)
    {
        if (clause.Role == SpeakerRole.Officer || clause.Points)
        {
            return null;
        }

        var start = clause.From;
        var logs = clause.Opens(Concept.Log, Concept.ActionNoun) is not null || clause.Word("missed", "forgot", "forgotten", "another", "mark");

        // "new one for Audit, Director of Finance to circulate…", "one more from last night - Monitoring Officer to review…"
        for (var at = clause.From + 2; at + 3 < clause.To && at - clause.From <= 8 && start == clause.From; at++)
        {
            if (clause.Token(at).Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Colon && clause.Find(clause.From, "one", "another", "more", "new", "action", "log", "missed", "forgot") is var opening && opening >= 0 && opening < at && clause.Names.At(at + 1, clause.To, NameKind.Owner, NameKind.Person) is { } charge && charge.Start - at <= 2 && clause.At(charge.End) is "to" or "will" or "shall" or "should" && Lexicon.IsTask(clause.At(charge.End + 1)))
            {
                return at + 1;
            }
        }

        // "I wonder whether I might trouble you to record, arising from this morning's meeting, that the Licensing Manager is to circulate the table"
        if (clause.Find(clause.From, "record", "note", "log", "minute") is var recorded && recorded >= 0 && recorded - clause.From <= 12)
        {
            for (var at = recorded + 1; at < clause.To && at - recorded <= 16; at++)
            {
                if (clause.At(at) is "that" && clause.Names.At(at + 1, clause.To, NameKind.Owner, NameKind.Person) is { } due && due.Start - at <= 2 && (clause.At(due.End) is "to" or "will" or "shall" or "should" or "must" && Lexicon.IsTask(clause.At(due.End + 1)) || clause.At(due.End) is "is" or "are" && clause.At(due.End + 1) is "to" && Lexicon.IsTask(clause.At(due.End + 2))))
                {
                    return due.Start;
                }
            }
        }

        // "we agreed that the Head of Parks would look into the drainage"
        if (clause.Find(clause.From, "agreed") is var accord && accord > 0 && accord - clause.From <= 3 && clause.At(clause.From) is "we" or "it" or "members" or "committee" or "the" or "they")
        {
            var behind = clause.At(accord + 1) is "that" ? accord + 2 : accord + 1;
            if (clause.Names.At(behind, clause.To, NameKind.Owner, NameKind.Person) is { } bound && bound.Start - behind <= 1 && clause.At(bound.End) is "would" or "should" or "will" or "to" or "shall" && Lexicon.IsTask(clause.At(bound.End + 1)))
            {
                return bound.Start;
            }
        }

        // "we also asked the Director of Place to look at the bus shelter"
        if (clause.At(clause.From) is "we" or "members" or "committee" or "they" or "the" && clause.Find(clause.From, "asked", "requested", "wanted", "instructed", "tasked", "charged") is var request && request > 0 && request - clause.From <= 3
            && clause.Names.At(request + 1, clause.To, NameKind.Owner, NameKind.Person) is { } requested && requested.Start - request <= 2 && clause.At(requested.End) is "to" && Lexicon.IsTask(clause.At(requested.End + 1)))
        {
            return requested.Start;
        }

        // "for Education committee, chief education officer to tell members…"
        if (clause.At(clause.From) is "for" or "from" && clause.Names.At(clause.From + 1, clause.To, NameKind.Committee) is { } body && body.End < clause.To && clause.Token(body.End).Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Colon)
        {
            start = body.End + 1;
        }

        for (var at = clause.From; at < clause.To && at - clause.From < (logs ? 14 : 5) && start == clause.From; at++)
        {
            start = clause.Token(at).Kind == TokenKind.Colon ? at + 1 : start;
        }

        start = start < clause.To && clause.Token(start).Kind is not TokenKind.Word && clause.At(start) is "\"" or "'" ? start + 1 : start;

        // "the Head of Adult Services was asked for a note", "has been asked to provide"
        if (clause.Names.At(start, clause.To, NameKind.Owner, NameKind.Person) is { } bidden && bidden.Start - start <= 1)
        {
            var asked = clause.At(bidden.End) is "was" or "were" or "is" ? bidden.End + 1 : clause.At(bidden.End) is "has" or "have" && clause.At(bidden.End + 1) is "been" ? bidden.End + 2 : -1;
            if (asked > 0 && clause.At(asked) is "asked" or "requested" or "instructed" or "tasked" && (clause.At(asked + 1) is "to" && Lexicon.IsTask(clause.At(asked + 2)) || clause.At(asked + 1) is "for" && clause.At(asked) is "asked"))
            {
                return start;
            }
        }

        // "Cllr Whitlock wants the Chief Internal Auditor to circulate the figures"
        if (clause.Names.At(start, clause.To, NameKind.Person) is { } member && (clause.At(member.End) is "wants" or "wanted" or "asked" or "requested" or "asks" or "tasked" || clause.At(member.End) is "would" && clause.At(member.End + 1) is "like"))
        {
            var behind = clause.At(member.End) is "would" ? member.End + 2 : member.End + 1;
            behind = clause.At(behind) is "that" or "for" ? behind + 1 : behind;
            if (clause.Names.At(behind, clause.To, NameKind.Owner, NameKind.Person) is { } charged && charged.Start - behind <= 1 && (clause.At(charged.End) is "to" or "should" && Lexicon.IsTask(clause.At(charged.End + 1)) || clause.At(behind - 1) is "that" && Lexicon.IsTask(clause.At(charged.End))))
            {
                return charged.Start;
            }
        }

        if (clause.Names.At(start, clause.To, NameKind.Owner, NameKind.Person) is { } going && going.Start - start <= 1 && clause.At(going.End) is "is" or "are" && clause.At(going.End + 1) is "going" && clause.At(going.End + 2) is "to" && Lexicon.IsTask(clause.At(going.End + 3)))
        {
            return start;
        }

        return clause.Names.At(start, clause.To, NameKind.Owner, NameKind.Person) is { } name && !(clause.Names.Committee(name.Start, clause.To) >= name.End && clause.At(name.End + 1) is "meet" or "convene") && name.Start - start <= 1 && (clause.At(name.End) is "to" or "shall" or "must" || (clause.At(name.End) is "will" or "is" or "agreed" or "undertook" or "are" && (clause.At(name.End) is "will" || clause.At(name.End + 1) == "to")))
            && Lexicon.IsTask(clause.At(clause.At(name.End) is "is" or "agreed" or "undertook" or "are" ? name.End + 2 : name.End + 1)) && clause.To - name.End > 2 ? start : null;
    }

    // Behind "action:", "log:", "please log an action for", "note that", "AP for"
    private static int? Head(Clause clause)
    {
        var at = clause.At(clause.From) is "an" or "a" or "another" && clause.OpensAt(clause.From + 1, Concept.ActionNoun) is not null ? clause.From + 1 : clause.From;
        var log = clause.OpensAt(at, Concept.Log, Concept.ActionNoun);
        if (log is not { } cue)
        {
            return null;
        }

        var article = at > clause.From;
        at = cue.End;
        var noun = article || clause.OpensAt(clause.From, Concept.ActionNoun) is not null || cue.End - cue.Start >= 3;
        for (var moved = true; moved && at < clause.To;)
        {
            moved = false;
            if (clause.OpensAt(at, Concept.ActionNoun) is { } action)
            {
                noun = true;
                at = action.End;
                moved = true;
            }
            else if (clause.At(at) is "an" or "a" or "the" or "this" or "new" or "that" or "for" or "as" or "another" or "down" or "on" or "following" or "point" or "please" or "pls" or "plz" or "minute" or "one" or "which" or "says" or "saying" or "against" || clause.At(at) is "put" or "placed" or "recorded" or "logged" or "raised" && noun && clause.At(at + 1) is "on" or "against" or "for" or "down" || clause.At(at) is "against" or "me" or "us" or "it" or "them" or ":" or "-" or "–" or "," || clause.Token(at).Kind is TokenKind.Colon or TokenKind.Dash)
            {
                at++;
                moved = true;
            }
        }

        var word = clause.At(clause.From);
        var marked = clause.Token(cue.End < clause.To ? cue.End : clause.From).Kind is TokenKind.Colon or TokenKind.Dash;

        // "note", "add", "new", "raise", "create", "minute", "record" alone say nothing about an action unless somebody is to do something
        if (!noun && !marked && word is not ("log" or "action"))
        {
            var name = clause.Names.At(at, clause.To, NameKind.Owner, NameKind.Person);
            return name is { } who && !(clause.At(who.End) is "to" or "will" && clause.Token(who.End + 1 < clause.To ? who.End + 1 : who.End).Capital) && clause.At(who.End) is "to" or "will" or "shall" or "is" or "must" or "should" or "agreed" or "undertook" && word is "note" or "add" or "record" or "minute" or "minuted" or "capture" or "put" or "jot" or "make" or "raise" or "create" ? at : null;
        }

        return at < clause.To && !clause.References.Any(mention => mention.Start <= at && mention.End > at && mention.Numbers.Length > 0) && !(word is "actions" or "aps" && !marked) && !clause.Has(Concept.Paper) | marked | noun ? at : null;
    }

    // The time at the end of a task, with its preposition: "by 20 November", "at the next meeting", "due 9 March"
    private static (int End, TimeMention? Due) Deadline(Clause clause, int task)
    {
        if (clause.LastTime is not { } time || time.Start <= task || clause.To - time.End > 1)
        {
            return (clause.To, null);
        }

        var end = time.Start;
        while (end - 1 > task && clause.At(end - 1) is "the" or "by" or "before" or "after" or "at" or "in" or "to" or "for" or "due" or "until" or "on" or "," or "-" or "–" or "its" or "within" or "no" or "later" or "than" or "deadline" or "end" or "is" or ":" or "back" && !(clause.At(end - 1) == "back" && clause.At(end) is not ("at" or "to" or "by" or "in")) || (clause.At(end - 1) is "report" or "reporting" && false))
        {
            if (clause.At(end - 1) == "back")
            {
                break;
            }

            if (clause.Token(end - 1).Kind is TokenKind.Comma or TokenKind.Dash)
            {
                end--;
                break;
            }

            end--;
        }

        // "…, report to the March committee", "…, put it down for the next meeting": the errand is not the task
        for (var at = end - 1; at > task + 1 && end - at <= 4; at--)
        {
            if (clause.Token(at).Kind is TokenKind.Comma or TokenKind.Dash || clause.At(at) is "and")
            {
                return clause.At(at) is "and" && clause.At(at + 2) is "back" ? (end, time) : clause.At(at + 1) is "report" or "reporting" or "put" or "bring" or "due" or "back" or "to" && (at + 1 == end - 1 || clause.At(at + 2) is "it" or "this" or "back" or "down" or "to" or "report") ? (at, time) : (end, time);
            }
        }

        return (end, time);
    }

    /// <summary>The text of minutes, pasted whole: the beginning says of which meeting, and nothing in them is an order.</summary>
    public static Understood? Pasted(string whole, List<Clause> clauses)
    {
        var lines = whole.AsSpan().Count('\n');
        if (lines < 3 || clauses.Count == 0)
        {
            return null;
        }

        foreach (var clause in clauses.Take(3))
        {
            if (ImportMinutes(clause) is { } headed && (headed.Slots.Committee is not null || headed.Slots.Meeting is not null || lines > 8))
            {
                return headed with { Why = "minutes with their heading, pasted" };
            }
        }

        var marks = 0;
        foreach (var mark in (ReadOnlySpan<string>)["RESOLVED", "Resolved", "PRESENT", "Present:", "Apologies", "APOLOGIES", "ACTION:", "Action:", "Action Point", "Declarations of", "DECLARATIONS", "minutes of the meeting", "The Committee noted", "The Chair"])
        {
            marks += whole.Contains(mark, StringComparison.Ordinal) ? 1 : 0;
        }

        return marks >= 2 || (marks == 1 && whole.Length > 1500) ? Reading.Of(Intent.ImportMinutes, 0.85, "a text with the marks of minutes, pasted", Questions.Scope(clauses[0], owners: false)) : null;
    }

    public static Understood? ImportMinutes(Clause clause)
    {
        if (clause.Any(Concept.MinutesFlow) is { } flow && clause.Role == SpeakerRole.Clerk && clause.Count <= flow.End - flow.Start + 4)
        {
            return Reading.Of(Intent.ImportMinutes, 0.85, "more minutes, or the end of them", new Slots(), clause.At(flow.Start) is "more" or "rest" or "next" or "there's" or "continued" ? "more" : "end");
        }

        if (clause.Role == SpeakerRole.Clerk && clause.Starts("more", "another", "rest", "next", "there's", "second", "third", "one", "final", "last", "that's") | clause.At(clause.From) is "there" && clause.Word("page", "pages", "part", "section", "chunk", "half", "instalment", "bit") && clause.Word("come", "follow", "coming", "on", "next", "left", "more", "final", "last") && clause.Count <= 9)
        {
            return Reading.Of(Intent.ImportMinutes, 0.8, "more minutes are to come", new Slots(), clause.Starts("that's", "final", "last") ? "end" : "more");
        }

        if (clause.Any(Concept.Minutes) is not { } minutes || clause.Role == SpeakerRole.Officer && clause.Question || clause.At(minutes.Start - 1) is var before && minutes.Start > clause.From && clause.Token(minutes.Start - 1).Kind == TokenKind.Number)
        {
            return null;
        }

        // "minute 31" is no document; neither is "in five minutes"
        if (clause.Points || clause.Times.Any(time => time.Covers(minutes.Start)) || clause.At(minutes.End) is "ago" or "late" || before is "five" or "ten" or "few" or "take" or "taking" or "two" || clause.Has(Concept.Clerk) && clause.Word("take"))
        {
            return null;
        }

        var opens = minutes.Start - clause.From <= 1 && clause.At(minutes.End) is "of" or "for" or "from" or "attached" or "" or ":" or "," or "below" || clause.OpensAt(clause.From, Concept.Minutes) is not null && (clause.Names.At(minutes.End, clause.To, NameKind.Committee) is not null || clause.Times.Length > 0);
        if (!opens && !clause.Has(Concept.HandingOver))
        {
            return null;
        }

        if (clause.AsksWh || clause.At(clause.From) is "are" or "is" or "did" or "has" or "have" && clause.Asked)
        {
            return null;
        }

        var slots = Questions.Scope(clause, owners: false);
        if (clause.At(clause.From) is "the" or "minutes" or "draft" && slots.Committee is null && slots.Meeting is null && !clause.Has(Concept.HandingOver) && clause.Count > 3)
        {
            return null;
        }

        return Reading.Of(Intent.ImportMinutes, 0.9, "minutes are handed over", slots);
    }
}
