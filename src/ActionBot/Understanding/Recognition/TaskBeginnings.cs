using ActionBot.Understanding.Language;

namespace ActionBot.Understanding.Recognition;

/// <summary>Where the task of an action that somebody dictates begins: behind "action:", behind "could we have an action for", or without any word for it.</summary>
internal static class TaskBeginnings
{
    /// <summary>Behind "could we have", "can there be": where "an action for …" begins; -1: it is not wished for.</summary>
    public static int Wished(Clause clause)
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

    /// <summary>"Action point from this morning, minute 42: Monitoring Officer to check the scheme": the colon says where it begins.</summary>
    public static int? Headed(Clause clause) => clause.Opens(Concept.Log, Concept.ActionNoun) is { } log && log.End < clause.To && clause.Token(log.End).Kind != TokenKind.Colon && clause.Role != SpeakerRole.Officer && Told(clause) is { } start && start > log.End + 1 && clause.Token(start - 1).Kind == TokenKind.Colon ? start : null;

    /// <summary>No word for it, but a clerk writes who is to do what: "Head of Parks to inspect the oak", "another one: Director of Place to arrange a visit".</summary>
    public static int? Told(Clause clause)
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
            if (clause.Token(at).Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Colon && clause.Find(clause.From, "one", "another", "more", "new", "action", "ap", "actions", "log", "missed", "forgot", "minuted", "recorded", "logged", "list", "minutes", "record") is var opening && opening >= 0 && opening < at && clause.Names.At(at + 1, clause.To, NameKind.Owner, NameKind.Person) is { } charge && charge.Start - at <= 2 && (clause.At(charge.End) is "to" or "will" or "shall" or "should" && Lexicon.IsTask(clause.At(charge.End + 1)) || clause.At(charge.End) is "agreed" or "offered" or "promised" or "undertook" or "is" or "volunteered" && clause.At(charge.End + 1) is "to" && Lexicon.IsTask(clause.At(charge.End + 2))))
            {
                return at + 1;
            }
        }

        // "I wonder whether I might trouble you to record, arising from this morning's meeting, that the Licensing Manager is to circulate the table"
        if (clause.Find(clause.From, "record", "note", "log", "minute", "recorded", "noted", "minuted", "logged", "capture", "captured", "down", "add", "put", "list") is var recorded && recorded >= 0 && recorded - clause.From <= 12)
        {
            for (var at = recorded + 1; at < clause.To && at - recorded <= 16; at++)
            {
                if (clause.At(at) is "that" && clause.Names.At(at + 1, clause.To, NameKind.Owner, NameKind.Person) is { } due && due.Start - at <= 2 && (clause.At(due.End) is "to" or "will" or "shall" or "should" or "must" && Lexicon.IsTask(clause.At(due.End + 1)) || clause.At(due.End) is "is" or "are" && clause.At(due.End + 1) is "to" && Lexicon.IsTask(clause.At(due.End + 2))))
                {
                    return due.Start;
                }
            }
        }

        // "The committee asked that the Chief Executive write to the Minister"
        if (clause.Find(clause.From, "asked", "requested", "wished", "resolved", "recommended") is > 0 and var that && that - clause.From <= 4 && clause.At(that + 1) is "that" && clause.Names.At(that + 2, clause.To, NameKind.Owner, NameKind.Person) is { } tasked && tasked.Start - that <= 3 && (Lexicon.IsTask(clause.At(tasked.End)) || clause.At(tasked.End) is "should" or "be" or "to"))
        {
            return tasked.Start;
        }

        // "Cllr Ward offered to speak to the landowner"
        if (clause.Names.At(clause.From, clause.To, NameKind.Owner, NameKind.Person) is { } volunteer && volunteer.Start - clause.From <= 1 && clause.At(volunteer.End) is "offered" or "volunteered" or "promised" && clause.At(volunteer.End + 1) is "to" && Lexicon.IsTask(clause.At(volunteer.End + 2)))
        {
            return volunteer.Start;
        }

        // "Isla Grant said she'd get three quotes for the fence"
        if (clause.Names.At(clause.From, clause.To, NameKind.Owner, NameKind.Person) is { } offers && offers.Start - clause.From <= 1 && clause.At(offers.End) is "said" or "says" or "offered" or "agreed" && clause.At(offers.End + 1) is "she'd" or "he'd" or "they'd" or "she'll" or "he'll" or "they'll" or "she" or "he" or "they" && Lexicon.IsTask(clause.At(clause.At(offers.End + 2) is "would" or "will" ? offers.End + 3 : offers.End + 2)))
        {
            return offers.Start;
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
            && clause.Names.At(request + 1, clause.To, NameKind.Owner, NameKind.Person) is { } requested && requested.Start - request <= 2 && (clause.At(requested.End) is "to" && Lexicon.IsTask(clause.At(requested.End + 1)) || clause.At(requested.End) is "for" && clause.At(requested.End + 1) is "a" or "an" && clause.At(request) is "asked"))
        {
            return requested.Start;
        }

        // "Scrutiny have asked the Director of Place for a note", "licensing want the Head of Regulatory Services to review the policy"
        if ((clause.Names.At(clause.From, clause.To, NameKind.Committee) ?? (Lexicon.IsDepartment(clause.At(clause.From)) ? new NameMention(clause.From, clause.From + 1, NameKind.Committee) : (NameMention?)null)) is { } council && council.Start - clause.From <= 1 && (clause.At(council.End) is "have" or "has" ? council.End + 1 : council.End) is var asks && clause.At(asks) is "asked" or "want" or "wants" or "wanted" or "requested" or "instructed" or "tasked"
            && clause.Names.At(asks + 1, clause.To, NameKind.Owner, NameKind.Person) is { } wanted && wanted.Start - asks <= 2 && (clause.At(wanted.End) is "to" && Lexicon.IsTask(clause.At(wanted.End + 1)) || clause.At(wanted.End) is "for" && clause.At(wanted.End + 1) is "a" or "an" or "the" && clause.At(asks) is "asked"))
        {
            return wanted.Start;
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

    /// <summary>Behind "action:", "log:", "please log an action for", "note that", "AP for".</summary>
    public static int? Head(Clause clause)
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
            else if (clause.At(at) is "an" or "a" or "the" or "this" or "new" or "entry" or "that" or "for" or "as" or "another" or "down" or "on" or "following" or "point" or "please" or "pls" or "plz" or "minute" or "one" or "which" or "says" or "saying" or "against" || clause.At(at) is "put" or "placed" or "recorded" or "logged" or "raised" && noun && clause.At(at + 1) is "on" or "against" or "for" or "down" || clause.At(at) is "against" or "me" or "us" or "it" or "them" or ":" or "-" or "–" or "," || clause.Token(at).Kind is TokenKind.Colon or TokenKind.Dash)
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
}
