using ActionBot.Understanding.Language;

namespace ActionBot.Understanding.Recognition;

// Whose list is meant, and of which meeting: bodies by their names, and by where they stand.
internal static partial class Questions
{
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

            // "paper for Environment and Transport, 21 January meeting"
            if (!owners && slots.Committee is null && clause.Role != SpeakerRole.Officer && clause.At(at - 1) is "for" or "with" or "to" && Lexicon.IsDepartment(clause.At(at)) && clause.Token(at).Capital && clause.At(at + 1) is "and" or "&" && at + 2 < clause.To && clause.Token(at + 2).Capital && !Lexicon.IsGivenName(clause.At(at + 2)))
            {
                var whole = Capitals(clause, at);
                slots = slots with { Committee = clause.Said(at, whole) };
                at = whole - 1;
                continue;
            }

            // "Education minutes", "outstanding report for Education"
            if (!owners && slots.Committee is null && clause.Names.At(at, clause.To, NameKind.Committee) is null && Lexicon.IsDepartment(clause.At(at)) && (clause.At(at + 1) is "minutes" or "mins" or "dates" or "meetings" || clause.At(at - 1) is "for" or "with" && (at + 1 == clause.To || !clause.Token(at + 1).IsWord || clause.At(at + 1) is "please" or "and" or "in" or "on" or "as" or "after" or "before" or "from" or "between" or "this" or "next" or "until" or "till") && clause.Role != SpeakerRole.Officer | clause.At(at - 1) is "with" or "for"))
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

            // "what dates have we got for Community Services after Christmas"
            if (!owners && slots.Committee is null && clause.Role != SpeakerRole.Officer && clause.At(at - 1) is "for" && clause.Token(at).Capital && clause.Names.At(at, clause.To, NameKind.Committee) is null && clause.Names.At(at, clause.To, NameKind.Owner) is { } service && service.Start == at && service.End - at > 1 && Capitals(clause, at) == service.End && clause.At(at) is not ("head" or "director" or "chief" or "deputy" or "assistant"))
            {
                slots = slots with { Committee = clause.Said(at, service.End) };
                at = service.End - 1;
                continue;
            }

            // "the licening mins from last thurs": whatever stands before "mins" and is no word of ours
            if (!owners && slots.Committee is null && clause.At(at + 1) is "mins" or "minutes" or "mtg" or "mtgs" && !Lexicon.Knows(clause.At(at)) && !clause.At(at).Contains('-', StringComparison.Ordinal) && clause.Token(at).Word.Length > 3 && at > clause.From && clause.At(at - 1) is "the" or "list" or "for" or "draft")
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

            var name = owners && clause.At(at - 1) is "from" && Lexicon.IsCommitteeName(clause.At(at)) && clause.At(at + 1) is "and" or "&" && Lexicon.IsCommitteeName(clause.At(at + 2)) ? clause.Names.At(at, clause.To, NameKind.Committee)
                : owners && clause.At(at - 1) is "from" or "does" or "has" or "with" or "by" or "the"
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

                // "overdue list please, Children's Panel and Licensing": both of them
                found = found.Kind == NameKind.Committee && clause.At(found.End) is "and" or "&" && clause.Names.At(found.End + 1, clause.To, NameKind.Committee) is { } twin && twin.Start == found.End + 1 && twin.End == clause.To ? found with { End = twin.End } : found;

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

        // "Before tonight can I see everything": by when the speaker wants it
        if (clause.Time is { } early && early.Start - clause.From <= 3 && clause.At(clause.From) is "before" or "ahead" or "in" && (clause.At(early.Start - 1) is "before" || clause.At(clause.From) is "ahead" or "in" && clause.Find(clause.From, "of", "for") is >= 0 and var of && of < early.Start) && clause.Find(early.End, "can", "could", "may", "please", "what", "i'd", "show", "i", "give", "might", "let") == early.End)
        {
            return slots;
        }

        // "everything not yet dealt with ahead of Thursday's pre-meet"
        if (clause.Time is { } ahead && (clause.At(ahead.Start - 1) is "of" && clause.At(ahead.Start - 2) is "ahead" || clause.At(ahead.Start - 1) is "before" && clause.At(ahead.Start) is "tonight" or "tomorrow"))
        {
            return slots;
        }

        // "I need the paper tomorrow" names no meeting
        return clause.Time is { } time && time.Kind is not TimeKind.Span && !(time.Kind is TimeKind.Vague && (clause.At(time.Start - 1) is "after" or "before" or "since" || clause.At(time.Start - 1) is "of" && clause.At(time.Start - 2) is "side")) && !(clause.At(time.Start - 1) is "out" && clause.At(time.Start - 2) is "go" or "going" or "goes") && !(clause.At(time.Start) is "today" or "tomorrow" && clause.At(time.Start - 1) is not ("for" or "'s" or "at")) ? slots with { Meeting = clause.Said(time.Start, time.End) } : slots;
    }

    /// <summary>Where a run of words in capitals ends, joined by "and", "&amp;", "of" and "for".</summary>
    internal static int Capitals(Clause clause, int at)
    {
        var end = at;
        while (end < clause.To && !clause.Covered(end) && (clause.Token(end).IsWord && clause.Token(end).Capital && clause.At(end) is not ("i" or "i'm" or "i'll") || clause.At(end) is "'s" && end + 1 < clause.To && clause.Token(end + 1).Capital && !clause.Covered(end + 1) || end > at && clause.At(end) is "and" or "&" or "of" or "for" && end + 1 < clause.To && clause.Token(end + 1).Capital && clause.Token(end + 1).IsWord && !clause.Covered(end + 1)))
        {
            end++;
        }

        return end;
    }

    /// <summary>A body by where it stands and by its capitals alone: "Corporate Parenting on 3 December is off", "when does Youth Justice next meet".</summary>
    internal static NameMention? Placed(Clause clause)
    {
        var at = clause.From;
        while (at < clause.To && (clause.Token(at).Kind is TokenKind.Colon || clause.At(at) is "the" or "when" or "when's" or "does" or "is" or "'s" or "do" or "cancel" or "cancelled" or "move" or "moved" or "postpone" or "postponed" or "off" or "put" or "add" or "please" or "next" or "call" or "date" or "dates" or "for" or "new" or "extra" or "special" or "meeting" or "will" or "no"))
        {
            at++;
        }

        var end = Capitals(clause, at);
        return end > at && end < clause.To && end - at <= 6 && !Lexicon.IsGivenName(clause.At(at)) && clause.Names.At(at, clause.To, NameKind.Person) is not { Start: var start, End: var behind } | at == clause.From | end - at > 1 && !Names.EndsAsPost(clause.At(end - 1)) && Times.MonthOf(clause.At(at)) == 0
            && (clause.At(end) is "on" or "in" or "'s" or "meeting" or "mtg" or "meets" or "meet" or "next" or "is" or "sits" or "meetings" or ":" or "-" or "–" or "," or "has" or "will" || clause.Times.Any(time => time.Start == end)) && (clause.Times.Length > 0 || clause.At(end) is "next" or "meet" or "meets" or "meeting" or "mtg")
            ? new NameMention(at, end, NameKind.Committee)
            : null;
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

        // "pull Housing's 14 January meeting forward"
        for (var at = clause.From; at + 2 < clause.To; at++)
        {
            if (clause.Token(at).Capital && Lexicon.IsDepartment(clause.At(at)) && clause.At(at + 1) is "'s" && clause.Times.Any(time => time.Start == at + 2) && clause.Role == SpeakerRole.Clerk && clause.Has(Concept.Cancel, Concept.Move, Concept.Meeting))
            {
                return new NameMention(at, at + 1, NameKind.Committee);
            }
        }

        // "amenities 12 jan is off", "allotments on the 9th is cancelled": a body in small letters before its day
        if (clause.Role == SpeakerRole.Clerk && clause.Token(clause.From).IsWord && clause.At(clause.From).Length > 4 && !clause.Covered(clause.From) && !Lexicon.IsTask(clause.At(clause.From)) && !Lexicon.IsGivenName(clause.At(clause.From)) && clause.Has(Concept.Cancel, Concept.Move) && (clause.At(clause.From + 1) is "on" ? clause.At(clause.From + 2) is "the" ? clause.From + 3 : clause.From + 2 : clause.From + 1) is var day && clause.Times.Any(time => time.Start == day && time.Kind is TimeKind.Day or TimeKind.Month) && clause.At(clause.From) is not ("meeting" or "cancel" or "cancelled" or "extra" or "move" or "moved" or "postpone" or "lunch" or "training" or "briefing" or "annual" or "special" or "shift" or "please" or "reschedule" or "workshop" or "dinner" or "drinks" or "appointment" or "holiday"))
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
}
