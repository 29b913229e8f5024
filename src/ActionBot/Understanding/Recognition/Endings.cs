using ActionBot.Understanding.Language;

namespace ActionBot.Understanding.Recognition;

/// <summary>The committee closes an action, takes it up again or needs it no longer.</summary>
internal static class Endings
{
    public static Understood? Close(Clause clause)
    {
        // "the consultation closes on the 27th" closes no action
        if (clause.Any(Concept.Close) is { } closes && clause.At(closes.Start) is "closes" or "closing" && (clause.At(closes.End) is "on" or "at" or "in" or "by" or "next" or "this" or "" || clause.At(closes.Start - 1) is "consultation" or "survey" or "applications" or "window" or "tender" or "portal" or "the"))
        {
            return null;
        }

        // "take 32 off, the shop has shut"; "look for hospital discharge"; "I do not think 11 should have been closed"
        if (TakenOff(clause) || clause.Opens(Concept.Search) is { } search && clause.At(search.Start) is not "find" || clause.Find(clause.From, "think", "believe") is > 0 and var thinks && clause.At(thinks - 1) is "not" or "don't")
        {
            return null;
        }

        // "drop 35, the school has closed": the school has, and 35 is dropped
        if (clause.Plain(Concept.Close) is { } shut && clause.Any(Concept.Drop) is { } dropped && dropped.Start == clause.From && shut.Start > dropped.Start)
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

        return Reading.Of(Intent.Close, clause.Role == SpeakerRole.Officer ? 0.6 : 0.93, "the committee closes an action", slots with { Minute = Reading.Minute(clause), Committee = clause.Names.At(clause.From, clause.To, NameKind.Committee) is { } agreed && agreed.Start - clause.From <= 1 && agreed.End < close.Start && clause.At(agreed.End) is "agreed" or "resolved" or "decided" or "noted" or "says" or "said" or "happy" or "content" && clause.At(agreed.End - 1) is not ("council" or "committee") ? clause.Said(agreed.Start, agreed.End) : (Reading.Behind(clause, ["at", "by"], NameKind.Committee) ?? Unlisted(clause, close) ?? (clause.Word("reported", "report", "went", "presented", "taken", "noted") ? Reading.Behind(clause, ["to", "by"], NameKind.Committee) : null)) is { } body && clause.At(body.End) is not "meeting" && body.Start > close.Start ? clause.Said(body.Start, body.End) : null, Meeting = AtMeeting(clause), Reason = Why(clause, close) ?? (Reading.Minute(clause) is null && close.Start - clause.From <= 1 ? Reading.Trailing(clause) : null) ?? (Reading.Therefore(clause) is > 0 and var so ? clause.Said(clause.From, so) : null) }, null, clause.Role == SpeakerRole.Officer ? [Intent.Complete] : []);
    }

    // "take 32 off, the shop has shut": with a reason and without a minute it is dropped, and not closed
    public static bool TakenOff(Clause clause) => clause.Role != SpeakerRole.Officer && (clause.At(clause.From) is "lose" && clause.Reference is { Numbers.Length: > 0 } lost && lost.Start == clause.From + 1 && clause.Times.Length == 0 && (lost.End == clause.To || Reading.Rest(clause, lost.End) is not null)) || clause.Role != SpeakerRole.Officer && clause.At(clause.From) is "take" or "strike" or "knock" && clause.Reference is { Numbers.Length: > 0 } mention && mention.Start == clause.From + 1 && clause.At(mention.End) is "off" && Reading.Minute(clause) is null && !clause.Has(Concept.Exempt)
        && (mention.End + 1 == clause.To || clause.At(mention.End + 1) is "pls" or "please" or "," && clause.To - mention.End <= 5 || Reading.Reason(clause, loose: true, out _) is not null) || ComesOff(clause) || clause.Role != SpeakerRole.Officer && clause.At(clause.From) is "take" or "strike" or "knock" && clause.Reference is { Subject: not null } thing && thing.Start == clause.From + 1 && (clause.At(thing.End) is "off" && (thing.End + 1 == clause.To || !clause.Token(thing.End + 1).IsWord || clause.At(thing.End + 1) is "please" or "pls") && Reading.Minute(clause) is null && !clause.Has(Concept.Exempt) || clause.At(thing.End) is "off" && clause.At(thing.End + 1) is "the" or "our" or "my" && clause.At(thing.End + 2) is "register" or "list" or "tracker" or "log" && clause.Token(Math.Min(thing.End + 3, clause.To - 1)).Kind is TokenKind.Comma or TokenKind.Dash && Reading.Minute(clause) is null || clause.At(thing.End) is "on" && clause.At(thing.End + 1) is "the" && clause.At(thing.End + 2) is "head");

    // "you can take 7 off the list, Cabinet decided not to proceed", "24 can come off the tracker, the school has closed": the reason says that nothing comes of it
    private static bool ComesOff(Clause clause)
    {
        if (clause.Role == SpeakerRole.Officer || Reading.Minute(clause) is not null || clause.Find(clause.From, "off") is not (> 0 and var off) || clause.At(off + 1) is not ("the" or "our" or "my" or "") || clause.Reference is not { Numbers.Length: > 0 } mention || mention.Start > off || clause.Find(clause.From, "take", "come", "comes", "taken", "strike", "cross", "knock") is not (>= 0 and var verb) || verb > off)
        {
            return false;
        }

        return Reading.Reason(clause, loose: true, out var from) is not null && from > off && clause.Find(from, "not", "never", "longer", "closed", "shut", "fell", "fallen", "cancelled", "withdrawn", "withdrew", "abandoned", "scrapped", "overtaken", "gone", "dropped", "sold", "pulled", "lost", "demolished", "didn't", "isn't", "won't", "don't", "doesn't", "hasn't", "aren't", "wasn't", "moot", "obsolete", "duplicate", "dead", "ended", "superseded", "replaced") > from;
    }

    /// <summary>"21 can go, the grant scheme ended": nothing more comes of it.</summary>
    public static bool Goes(Clause clause) => clause.Role != SpeakerRole.Officer && clause.Times.Length == 0 && !clause.Question && clause.Reference is { Numbers.Length: > 0 } mention && clause.At(mention.End) is "can" or "may" && clause.At(mention.End + 1) is "go" && clause.At(mention.End + 2) is "," or "-" or "–" or "" or "now" or "as" or "because" or "since";

    // "closed at Amenities 24 Nov": a body by its capital, before the day
    private static NameMention? Unlisted(Clause clause, Cue close) =>
        Reading.Behind(clause, ["at", "by"], NameKind.Person) is { } name && name.Start > close.Start && clause.Names.Unknown(name) && (name.End == clause.To || clause.Times.Any(time => time.Start - name.End is >= 0 and <= 2) || clause.Token(name.End).Kind is TokenKind.Comma) ? name with { Kind = NameKind.Committee } : null;

    // "agreed at the October meeting", "on the 21st"
    internal static string? AtMeeting(Clause clause)
    {
        foreach (var time in clause.Times)
        {
            if (time.Kind is TimeKind.Day && (Reading.Behind(clause, ["at"], NameKind.Committee) ?? (Reading.Behind(clause, ["at"], NameKind.Person) is { } unlisted && clause.Names.Unknown(unlisted) ? unlisted : null)) is { } body && body.End == time.Start)
            {
                return clause.Said(time.Start, time.End);
            }

            var before = clause.At(time.Start - 1) is "the" ? clause.At(time.Start - 2) : clause.At(time.Start - 1);
            if (time.Kind == TimeKind.Meeting || time.Kind == TimeKind.Day && (before is "on" or "at" or "committee" or "cttee" or "council" or "panel" or "cabinet" or "scrutiny" || clause.At(time.Start) is "yesterday" or "last" || time.Date < clause.Listening.Today && before is not "by") || clause.At(time.End) is "'s" && clause.At(time.End + 1) is "meeting")
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
        if (slots.References.Count == 0 && slots.Query is null && !(clause.Role == SpeakerRole.Clerk && clause.At(clause.From) is "reopen" && clause.At(clause.From + 1) is "it" or "them" or "this" or "that") || clause.Question || clause.Role == SpeakerRole.Officer && clause.Opens(Concept.Reopen) is null && !clause.Polite && !clause.Word("should", "shouldn't", "needs", "please", "back"))
        {
            return null;
        }

        // "I've just closed 11 by mistake, please undo that"
        if (clause.Word("undo", "revert"))
        {
            return null;
        }

        var plain = clause.Plain(Concept.Reopen);

        // "we can drop 5 now that the bank has reopened": the bank has, and 5 is dropped
        if (plain is { } reopens && clause.At(reopens.Start) is "reopened" or "opened" or "open" && clause.Plain(Concept.Drop, Concept.Close, Concept.NotNeeded) is { } ends && ends.Start < reopens.Start && clause.At(ends.Start) is "drop" or "close" or "scrap" or "bin" or "lose" or "remove" or "no" or "don't" or "not" or "delete" or "cancel" && (clause.Any(Concept.Because) is { } because2 && because2.Start > ends.Start && because2.Start < reopens.Start || clause.At(reopens.Start - 1) is "has" or "have" or "was" or "were" or "been" or "is" or "'s"))
        {
            return null;
        }

        var open = clause.Find(clause.From, "open", "opened");
        var again = clause.Find(clause.From, "again", "back");
        var returns = clause.Reference is { Numbers.Length: > 0 } gone && (clause.At(gone.End) is "is" or "'s" or "goes" && clause.At(gone.End + 1) is "back" && clause.At(gone.End + 2) is "on" && clause.Times.Length == 0 || clause.Role != SpeakerRole.Officer && clause.Parted(["bring", "put"], ["back"]) && clause.Times.Length == 0 && clause.Word("it", "shouldn't", "them"));
        var denied = clause.Any(Concept.Close) is { } close && (clause.Denied(close) || clause.Find(clause.From, "think", "believe") is > 0 and var thinks && clause.At(thinks - 1) is "not" or "don't") && clause.Word("shouldn't", "should", "wrongly", "never");
        if (plain is null && !returns && !(open >= 0 && again > open) && !denied && !(clause.Has(Concept.Close) && clause.Word("mistake", "error", "wrongly", "prematurely") && !clause.Has(Concept.NotNeeded)))
        {
            return null;
        }

        var reason = Reading.Reason(clause, loose: true, out var because);
        if (Reading.Hence(clause, plain?.Start ?? clause.From) is > 0 and var therefore)
        {
            return Reading.Of(Intent.Reopen, 0.94, "a closed action is open again, and why before it", slots with { Reason = clause.Said(clause.From, therefore) });
        }

        return Reading.Of(Intent.Reopen, 0.94, "a closed action is open again", slots with { Reason = because >= 0 && (clause.Find(because, "again") is var again2 && again2 > because && clause.At(again2 - 1) is "open" or "opened" or "it" or "them" or "one" || clause.Find(because, "reopen", "open") > because || clause.At(because + 1) is "bring" or "put" or "open" && clause.At(clause.To - 1) is "back" or "it" or "again") ? null : reason ?? Mistaken(clause) ?? Reading.Rest(clause, Math.Max(clause.Reference?.End ?? clause.From + 2, plain?.End ?? 0)) });
    }

    // "AP3 was closed by mistake, reopen"
    private static string? Mistaken(Clause clause) => clause.Reference is { Numbers.Length: > 0 } mention && mention.Start == clause.From && clause.At(mention.End) is "was" or "were" or "got" && clause.Find(mention.End, "mistake", "error", "wrongly", "prematurely", "accident", "early") is > 0 and var slip && clause.Find(slip, "reopen", "open", "put") > 0 ? clause.Said(mention.End + 1, slip + 1) : null;

    // "22 is covered by the new waste contract so it can come off": up to what follows from it
    private static string? Overtaken(Clause clause) => clause.Any(Concept.Superseded) is { } why && clause.At(why.End - 1) is "by" or "into" or "with" && clause.At(why.End) is not ("events" or "") ? clause.Said(clause.At(why.Start) is "been" ? why.Start + 1 : why.Start, clause.Find(why.End, "so") is > 0 and var so ? so : clause.To) : null;

    public static Understood? Drop(Clause clause)
    {
        var slots = Reading.Pointing(clause);
        var points = slots.References.Count > 0 || slots.Query is not null;
        if (!points || clause.Question || clause.Has(Concept.Meeting) && !clause.Has(Concept.NotNeeded, Concept.Superseded))
        {
            return null;
        }

        if (TakenOff(clause))
        {
            return Reading.Of(Intent.Drop, 0.91, "an action comes off the list", Reading.Pointing(clause) with { Reason = Reading.Reason(clause, loose: true, out _) ?? (clause.At(clause.From) is "lose" ? Reading.Rest(clause, clause.Reference!.Value.End) : null) ?? (clause.Find(clause.From, ",", "-", "–") is var comma && comma > 0 ? clause.Said(comma + 1, clause.To) : Overtaken(clause)) });
        }

        // "28 can come off, duplicate of 12", said by its officer
        if (clause.Role == SpeakerRole.Officer && clause.Reference is { Numbers.Length: > 0 } twin2 && twin2.Start - clause.From <= 1 && clause.Find(twin2.End, "off") is > 0 and var comesOff && clause.Find(comesOff, "duplicate", "duplicated", "cancelled", "abandoned", "scrapped") is > 0 and var double2 && clause.At(twin2.End) is "can" or "should" or "to" or "could")
        {
            return Reading.Of(Intent.Drop, 0.92, "an action comes off, and why", slots with { References = twin2.Numbers, Reason = clause.Said(clause.Token(comesOff + 1).Kind is TokenKind.Comma or TokenKind.Dash ? comesOff + 2 : double2, clause.To) });
        }

        // "21 can go, the grant scheme ended"
        if (Goes(clause))
        {
            return Reading.Of(Intent.Drop, 0.92, "an action can go", slots with { Reason = Reading.Reason(clause, loose: true, out _) });
        }

        // "All of the lamps have been replaced. No 12.": things are, and no action
        if (clause.Role == SpeakerRole.Officer && clause.Any(Concept.Superseded) is { } replaced && clause.At(replaced.End - 1) is "replaced" && clause.Reference is { Numbers.Length: > 0 } beside && beside.Start >= clause.To)
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
            return Reading.Of(Intent.Drop, 0.92, "an action is superseded", slots with { References = gone.Numbers, By = stays.Numbers.FirstOrDefault(), Reason = !active && clause.At(over.End - 1) is "by" or "into" or "with" && stays.Start >= over.End && clause.At(over.Start) is not "superseded" ? clause.Said(clause.At(over.Start) is "been" ? over.Start + 1 : over.Start, stays.End) : $"superseded by {clause.Said(stays.Start, stays.End)}" });
        }

        var need = clause.Find(clause.From, "need", "needed", "required");
        var negated = need > 0 && clause.Word("don't", "not", "longer", "isn't", "doesn't") && clause.Word("any", "longer", "anymore", "more") && clause.Role != SpeakerRole.Officer;
        var drop = clause.Plain(Concept.Drop);
        if (needless is null && drop is null && !negated && !clause.Has(Concept.Superseded))
        {
            return null;
        }

        // "the litter bin order has been placed": a thing, not an order
        if (drop is { } thing && needless is null && clause.At(thing.Start) is "bin" && thing.Start > clause.From && clause.Token(thing.Start - 1).IsWord && clause.At(thing.Start - 1) is not ("please" or "to" or "and" or "just" or "then" or "can" or "we" or "you" or "let's" or "so" or "should" or "could" or "pls"))
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

        var reason = Reading.Reason(clause, loose: drop is not null || needless is { } unneeded && clause.Find(unneeded.End, ",", "-", "–") is var apart && apart >= unneeded.End && clause.To - apart > 3 || clause.Has(Concept.Superseded) && clause.Word("off"), out var because);
        slots = because > clause.Reference!.Value.Start ? Reading.Pointing(clause, because) : slots;
        if (reason is null && clause.Any(Concept.Superseded, Concept.NotNeeded) is { } why && drop is not null)
        {
            // "has been overtaken by the new strategy, drop it"
            var end = drop is { } ordered && ordered.Start > why.End && clause.Token(ordered.Start - 1).Kind is TokenKind.Comma or TokenKind.Dash ? ordered.Start - 1 : clause.To;
            end = drop is { } then && then.Start > why.End && clause.Find(why.End, "so") is > 0 and var hence && hence < then.Start ? hence : end;
            reason = clause.Said(clause.At(why.Start) is "been" ? why.Start + 1 : why.Start, end);
        }

        // "14 cancelled by the minister so nothing to do"
        if (reason is null && drop is { } ended && clause.At(ended.End) is "by" && clause.Reference is { Numbers.Length: > 0 } fallen && ended.Start - fallen.End is >= 0 and <= 2 && fallen.Start - clause.From <= 1)
        {
            reason = clause.Said(ended.Start, clause.Find(ended.End + 1, "so") is > 0 and var hence2 ? hence2 : clause.To);
        }

        // "the school has shut so please drop 4"
        if (reason is null && (drop ?? needless) is { } consequence && Reading.Hence(clause, consequence.Start) is > 0 and var so)
        {
            reason = clause.Said(clause.From, so);
        }

        // "drop 8 it was a duplicate": dictated, without a comma
        if (reason is null && drop is { } order && order.Start == clause.From && clause.Reference is { Numbers.Length: > 0 } gone2 && clause.To - gone2.End >= 3 && clause.At(gone2.End) is "it" or "it's" or "they" or "they're" or "that's" or "we")
        {
            reason = clause.Said(gone2.End, clause.To);
        }

        // "we can drop 7 now the bridge has reopened"
        if (reason is null && clause.Find(clause.References[0].End, "now") is > 0 and var now && clause.To - now > 3 && clause.At(now + 1) is "the" or "our" or "they" or "they've" or "it's" or "we" or "we've" or "that" && Reading.Predicates(clause, now + 2 < clause.To && clause.At(now + 1) is "the" or "our" ? now + 2 : now + 1))
        {
            reason = clause.Said(clause.At(now + 1) is "that" ? now + 2 : now + 1, clause.To);
        }

        // "I don't think we need number 2 any more, the school has shut"
        if (reason is null && drop is null && clause.Find(clause.References[0].End, "more", "longer", "anymore") is > 0 and var more && clause.To - more > 3 && clause.Token(more + 1).Kind is TokenKind.Comma or TokenKind.Dash)
        {
            reason = clause.Whole(more + 2, clause.To);
        }

        // "drop 6 its a duplicate of 4": nothing behind why is dropped
        if (reason is null && drop is { } behind && Math.Max(behind.End, clause.References[0].End) is var told && Reading.Rest(clause, told) is { } given)
        {
            (reason, slots) = (given, Reading.Pointing(clause, told));
        }

        return Reading.Of(Intent.Drop, drop is { } d && clause.At(d.Start) is "remove" or "removed" or "bin" or "cancel" && needless is null && !(clause.At(d.Start) is "bin" && !clause.Listening.AtTheDesk && clause.Role == SpeakerRole.Clerk && d.Start == clause.From && clause.Message.Tokens[0].Is("bin") && reason is not null && slots.References.Count == 1) ? 0.8 : 0.91, "an action is no longer needed", slots with { Reason = reason ?? (drop is not null ? Reading.Trailing(clause) : null) ?? Overtaken(clause) });
    }
}
