using ActionBot.Understanding.Language;

namespace ActionBot.Understanding.Recognition;

/// <summary>What was asked for is granted or declined; what the public may not see is exempt.</summary>
internal static class Decisions
{
    public static Understood? Decide(Clause clause) => Decided(clause) is not { } read ? null : read is { Slots: { References.Count: 0, Query: null } } && (Concerned(clause) ?? Behind(clause, read.Slots.Due)) is { } subject ? read with { Slots = read.Slots with { Query = subject } } : read;

    // "the convener has refused more time on the tree strategy": which action, by its subject
    private static string? Concerned(Clause clause)
    {
        if ((clause.Any(Concept.Extension) ?? (clause.Has(Concept.Decline) && clause.Find(clause.From, "delay", "delays", "postponement", "slippage") is >= 0 and var delay ? new Cue(Concept.Extension, delay, delay + 1) : null)) is not { } wish || clause.At(wish.End) is not ("on" or "for") || clause.At(wish.End + 1) is not ("the" or "our") || clause.Covered(wish.End + 1) || clause.Names.At(wish.End + 1, clause.To, NameKind.Person, NameKind.Owner, NameKind.Committee) is not null)
        {
            return null;
        }

        var end = wish.End + 2;
        while (end < clause.To && clause.Token(end).IsWord && !clause.Covered(end) && clause.At(end) is not ("is" or "has" or "was" or "until" or "till" or "to" or "as" or "because" or "since" or "but" or "and" or "please" or "one"))
        {
            end++;
        }

        return end - wish.End is > 2 and <= 7 ? clause.Said(wish.End + 2, end) : null;
    }

    /// <summary>Why a reading decides what has just been asked for, and does not say what.</summary>
    public const string OfWhatIsAsked = "decided of what has just been asked for";

    // "Refuse it. They've had since June.", "grant it", "turn it down"
    private static Understood? OfAsked(Clause clause)
    {
        var end = clause.At(clause.From) is "refuse" or "decline" or "grant" or "turn" && clause.At(clause.From + 1) is "it" or "that" or "this" or "them" ? clause.From + 2 : -1;
        end = clause.At(clause.From) is "turn" ? clause.At(end) is "down" ? end + 1 : -1 : end;
        return end < 0 || end < clause.To && clause.Token(end).Kind is not (TokenKind.Comma or TokenKind.Dash) && clause.OpensAt(end, Concept.Because) is null
            ? null
            : Reading.Of(Intent.Decide, 0.9, OfWhatIsAsked, new Slots { Reason = end < clause.To ? Reading.Reason(clause, loose: true, out _) : null }, clause.At(clause.From) is "grant" ? "grant" : "decline");
    }

    /// <summary>"Not happy with another delay on 27.": what it says beside its number.</summary>
    public static string? Displeased(List<Clause> said) => said is not [{ Reference: { Numbers.Length: > 0 } mention } clause] || mention.End != clause.To || clause.Count < 5 ? null : clause.Said(clause.From, clause.At(mention.Start - 1) is "on" or "for" or "of" or "with" ? mention.Start - 1 : mention.Start);

    // "give Alun his three weeks on the culvert"
    private static string? Behind(Clause clause, DueWords? due) => due is not null && clause.LastTime is { } time && clause.At(time.End) is "on" or "for" && clause.At(time.End + 1) is "the" or "our" && clause.To - time.End is > 2 and <= 7 && clause.Names.At(time.End + 2, clause.To, NameKind.Person, NameKind.Owner, NameKind.Committee) is null && Array.TrueForAll(clause.Message.Tokens[(time.End + 2)..clause.To], token => token.IsWord) ? clause.Said(time.End + 2, clause.To) : null;

    private static Understood? Decided(Clause clause)
    {
        if (Endings.Goes(clause) || clause.Role == SpeakerRole.Officer || clause.AsksWh || clause.Question && !clause.Requested)
        {
            return null;
        }

        // "no longer bothering with 18": what is no longer needed is not declined
        if (clause.At(clause.From) is "no" && clause.At(clause.From + 1) is "longer" && clause.Has(Concept.NotNeeded))
        {
            return null;
        }

        if (OfAsked(clause) is { } asked)
        {
            return asked;
        }

        var slots = Reading.Pointing(clause);

        // "happy with that, let him have until February"
        if (clause.LastTime is { } till2 && clause.Find(clause.From, "let", "give", "allow", "grant") is >= 0 and var lets && clause.At(lets + 1) is "him" or "her" or "them" && till2.Start > lets && till2.Start - lets <= 6 && (till2.Kind == TimeKind.Span || (clause.At(till2.Start - 1) is "the" ? clause.At(till2.Start - 2) : clause.At(till2.Start - 1)) is "until" or "till" or "til" or "to") && (lets == clause.From || clause.Token(lets - 1).Kind is TokenKind.Comma or TokenKind.Dash || clause.At(lets - 1) is "and" or "so" or "please" or "to") && clause.Find(lets, "know", "see", "reminder", "reminders") < 0 && !clause.Has(Concept.Decline))
        {
            return Reading.Of(Intent.Decide, 0.9, "somebody may have until a time", slots with { Due = clause.Due(till2) }, "grant");
        }

        var over = clause.Parted(["hand", "pass", "transfer", "reassign", "move", "give"], ["over", "to"]);
        var subject = over && clause.Plain(Concept.Grant) is { } agrees && clause.At(agrees.Start) is "agree" or "agreed" or "agrees" or "approve" or "approved" or "happy" or "content" && agrees.Start - clause.From <= 4 || over && clause.At(clause.From) is "ok" or "okay" && clause.At(clause.From + 1) is "to" || clause.Any(Concept.Extension) is not null || clause.Any(Concept.Handover) is not null || clause.Word("request", "requests", "ask") || clause.Has(Concept.Decline) && clause.Word("delay", "delays", "postponement", "slippage");
        var decline = clause.Any(Concept.Decline);
        var grant = clause.Plain(Concept.Grant);
        var due = AgreedThen.Due(clause);
        var points = slots.References.Count > 0 || slots.Query is not null;
        if (grant is { } g && clause.At(g.Start) is "let" or "give" or "given" or "sure" or "fine" or "yes" or "ok" or "okay" && !subject && due is null && !(points && clause.Word("go", "slip", "move")))
        {
            grant = clause.At(g.Start) is "yes" or "ok" or "okay" && points && (clause.Names.First(g.End, clause.To, NameKind.Owner, NameKind.Person) is not null) ? g : null;
        }

        // "AP5 extend to Feb": an order, as "grant 5 until Feb" is
        if (clause.Role == SpeakerRole.Clerk && clause.Ordered is > 0 and var behind && clause.At(behind) is "extend" && due is { } longer2)
        {
            return Reading.Of(Intent.Decide, 0.9, "an action is extended", slots with { Due = clause.Due(longer2), Reason = Reading.Rest(clause, longer2.End) }, "grant");
        }

        // "grant 3"
        var ordered = grant is { } verb && verb.Start == clause.From && clause.At(verb.Start) is "grant" or "granted" && points;
        if (decline is null && (grant is null || !(subject || ordered || due is not null && (points || clause.At(clause.From) is "yes" or "ok" or "okay" or "fine" && clause.Word("he", "she", "they", "him", "her", "them") && clause.Word("have", "until", "till") || clause.Names.First(clause.From, clause.To, NameKind.Person) is not null || clause.At(clause.From) is "give" or "let" or "allow" or "grant" && clause.Names.At(clause.From + 1, clause.To, NameKind.Owner) is not null) || points && clause.Word("go", "going", "slip", "slipping", "move", "moving"))))
        {
            return null;
        }

        // "gone through the suggestions, 3 was merely noted and ought to be rejected": a finding is, no request
        if (decline is { } finding && !subject && clause.At(finding.Start) is "reject" or "rejected" && Array.Exists(clause.Message.Cues, cue => cue.Concept == Concept.Findings))
        {
            return null;
        }

        // "I disagree with what Cllr Drever said about the ferry"
        if (decline is { } view && clause.At(view.Start) is "disagree" or "disagrees" && !subject && !points)
        {
            return null;
        }

        // "change 14 to 9 March": nothing asked for is decided there
        if (decline is { } no && !subject && !points && clause.Names.First(no.End, clause.To, NameKind.Person) is null)
        {
            return null;
        }

        if (clause.Has(Concept.Close) && !subject || decline is not null && !subject && clause.Opens(Concept.Reject) is not null && clause.At(clause.From) is "reject" or "no" && !clause.Has(Concept.PutOff) && !(clause.At(clause.From) is "no" && clause.Names.First(clause.From, clause.To, NameKind.Person) is not null))
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
            if (clause.Covered(at) || clause.At(at) is "chair" || clause.Names.At(at, clause.To, NameKind.Person) is not { } name || name.Start != at)
            {
                continue;
            }

            if (!IsChair(clause, name))
            {
                who = name;
                break;
            }

            at = name.End - 1;
        }

        who ??= Reading.Behind(clause, ["to", "for", "giving", "give", "let", "with", "yes", "no"], NameKind.Owner);
        var reason = Reading.Reason(clause, loose: decline is not null, out var because);
        if (because > 0 && due is { } day && day.Start >= because)
        {
            due = null;
        }

        // "fine with 12 waiting till February": how long, and not why
        if (because > 0 && clause.At(because) is "waiting" or "holding" && clause.LastTime is { } till && till.Start > because && till.Start - because <= 3)
        {
            (reason, due) = (null, till);
        }

        // "approve all the extension requests for Housing Scrutiny": whose requests
        who = who is { Kind: NameKind.Owner } service && clause.At(service.Start - 1) is "for" or "from" && clause.Names.At(service.Start, clause.To, NameKind.Committee) is { } body && body.End > service.End ? body : who;

        return Reading.Of(Intent.Decide, subject ? 0.94 : 0.88, decline is not null ? "what was asked for is declined" : "what was asked for is granted", (slots with { Due = due is { } time ? clause.Due(time) : null, Reason = reason }).With(clause, who), decline is not null ? "decline" : "grant");
    }

    private static bool IsChair(Clause clause, NameMention name) => clause.Token(name.Start).Word is "chair" or "chairman" || (clause.At(name.Start) is "cllr" or "councillor" && clause.At(name.End) is "is" or "'s" or "has" or "agrees" or "agreed");

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

                end = clause.At(end - 1) is "," or "and" or "&" or "of" or "to" or "a" ? end - 1 : end;

                // "part 2, para 5"
                var part = clause.At(para - 1) is "," && clause.At(para - 3) is "part" ? para - 3 : clause.At(para - 2) is "part" ? para - 2 : para;
                reason = clause.Said(part, end < clause.To && clause.Token(end).Kind is TokenKind.Comma or TokenKind.Dash && clause.To - end > 1 && clause.At(end + 1) is not ("since" or "because" or "as" or "until" or "so" or "please" or "cos") && !clause.Points | clause.References.All(mention => mention.Start < end) ? clause.To : end);
            }
            else if (clause.At(cue.Start) is "part" && cue.End - cue.Start == 2)
            {
                reason = clause.Said(cue.Start, cue.End);
            }

            // "mark 9 as Part 2, it names the bidder": why is said behind the comma
            if (para < 0 && clause.At(cue.Start - 1) is "its" or "it's" && cue.Start - 1 > clause.From + 2)
            {
                reason = clause.Said(cue.Start - 1, clause.To);
            }
            else if (reason is null || para < 0)
            {
                var given = Reading.Reason(clause, loose: cue.Start == clause.From || clause.At(clause.To - 1) is not "part" && clause.Find(cue.End, ",", "-", "–") is var mark && mark > 0 && clause.To - mark >= 3, out var where);
                reason = where >= cue.End && given is not null ? given : reason ?? given;
            }
            return Reading.Of(Intent.Restrict, 0.93, "an action is exempt", slots with { Reason = reason ?? Reading.Trailing(clause) ?? Reading.Rest(clause, Math.Max(cue.End, clause.Reference!.Value.End)) });
        }

        if (exempt is null && lift is null && clause.Any(Concept.Public) is { } hidden && clause.Denied(hidden))
        {
            return Reading.Of(Intent.Restrict, 0.86, "an action is not for the public", slots);
        }

        if (exempt is not null || open is not null && !clause.Has(Concept.Done, Concept.Produce) | clause.At(open.Value.Start) is "public" or "unrestrict" or "unrestricted" || lift is { } l && clause.At(l.Start) is "unrestrict" or "declassify" or "isn't" or "no" or "not" && exempt is not null)
        {
            return Reading.Of(Intent.Restrict, 0.92, "an action is exempt no longer", slots with { Reason = Reading.Reason(clause, loose: clause.Opens(Concept.Lift) is not null || clause.Times.Length == 0, out var given) is { } why && given > (lift?.End ?? exempt?.End ?? 0) - 1 && given > clause.Reference!.Value.Start ? why : Reading.Rest(clause, Math.Max(clause.Reference!.Value.End, Math.Max(lift?.End ?? 0, exempt?.End ?? 0))) }, "lift");
        }

        return null;
    }
}
