using ActionBot.Understanding.Language;

namespace ActionBot.Understanding.Recognition;

/// <summary>The clerk's desk: see, confirm, reject, split and merge findings.</summary>
internal static class Desk
{
    public static Understood? Review(Clause clause)
    {
        if (clause.Role != SpeakerRole.Clerk && !clause.Listening.AtTheDesk)
        {
            return null;
        }

        var slots = Reading.Pointing(clause);
        var points = slots.References.Count > 0 || slots.Query is not null;
        var all = slots.Reach != Reach.Named || clause.Word("all", "everything", "them");
        var desk = clause.Listening.AtTheDesk ? 0.05 : 0;

        if (clause.Any(Concept.Split) is { } split && points && !clause.Question && (split.Start == clause.From || slots.References.Count == 1 && clause.Word("two", "three", "separate", "split")) && clause.Times.Length == 0)
        {
            return Reading.Of(Intent.Review, 0.9, "one finding is several", slots with { Reason = split.Start == clause.From && clause.Reference is { Numbers.Length: > 0 } parted && parted.Start == split.End && clause.To - parted.End >= 6 && clause.Token(parted.End).Kind is TokenKind.Comma or TokenKind.Dash ? Reading.Rest(clause, parted.End) : split.Start > clause.From && split.End + 2 < clause.To && clause.Token(split.End).Kind is TokenKind.Comma or TokenKind.Dash ? Reading.Rest(clause, split.End) : null }, "split");
        }

        // "3 is a duplicate of 2, reject it": 2 stays
        if (clause.References is [{ Numbers.Length: 1 } twin, { Numbers.Length: 1 } kept] && clause.Find(twin.End, "duplicate", "duplicates", "repeat", "repeats", "same") is > 0 and var repeats && repeats < kept.Start && clause.Find(kept.End, "reject", "bin", "drop", "remove", "delete", "chuck", "take") is > 0 && clause.Role == SpeakerRole.Clerk && !clause.Question)
        {
            var isFinding = clause.Find(kept.End, "reject", "chuck") > 0 || clause.Listening.AtTheDesk;
            return Reading.Of(isFinding ? Intent.Review : Intent.Drop, 0.94, "one of two is a duplicate", slots with { References = twin.Numbers, Reason = clause.Said(repeats, kept.End) }, isFinding ? "reject" : null);
        }

        if (clause.Any(Concept.Merge) is { } merge && slots.References.Count > 1 && !clause.Question && !clause.Has(Concept.Superseded, Concept.NotNeeded) && !(clause.Any(Concept.Drop, Concept.Reject) is { } dropped && dropped.Start < merge.Start))
        {
            return Reading.Of(Intent.Review, 0.92, "several findings are one", slots with { References = slots.References }, "merge");
        }

        if (clause.Any(Concept.Merge) is not null && points && clause.Word("with", "same", "duplicate", "into") && !clause.Question && slots.References.Count > 0 && clause.Opens(Concept.Merge) is not null)
        {
            return Reading.Of(Intent.Review, 0.8, "several findings are one", slots, "merge");
        }

        // "4's not an action, bin it", "reject 4, it was answered"
        var notAction = Phrase(clause, Concept.Reject, "action", "actions");
        var suggestion = (clause.Word("suggestion", "suggestions", "comment", "comments", "observation") || clause.Listening.AtTheDesk && clause.Word("duplicate")) && clause.Opens(Concept.Drop) is not null;
        if (notAction || suggestion || clause.Commands(Concept.Reject) is not null || (clause.Any(Concept.Reject) is { } late && points && clause.Listening.AtTheDesk && !clause.Denied(late)))
        {
            var cue = clause.Any(Concept.Reject) ?? clause.Any(Concept.Drop)!.Value;
            var word = clause.At(cue.Start);
            var shared = word is "drop" or "delete" or "remove" or "bin" or "no" && !notAction && !suggestion;
            if ((points || all && clause.Count <= 6) && !clause.Has(Concept.Extension, Concept.Handover, Concept.Request) && !clause.Question && !clause.Has(Concept.NotNeeded, Concept.Superseded) && !(clause.Any(Concept.Reject) is { } same && clause.At(same.Start) is "remove" or "delete" or "drop" && !clause.Listening.AtTheDesk && !suggestion) && !(shared && !clause.Listening.AtTheDesk && word is not ("bin" or "no")) && !(word == "no" && (clause.Names.At(cue.End, clause.To, NameKind.Person) is not null || clause.Times.Length > 0)))
            {
                var reason = Reading.Reason(clause, loose: true, out var behind);
                reason ??= Array.FindLast(clause.References, mention => mention.Numbers.Length > 0) is { Numbers.Length: > 0 } rejected && clause.To - rejected.End > 2 && clause.At(rejected.End) is "they're" or "it's" or "its" or "that's" or "thats" or "they" or "it" or "these" or "this" ? clause.Said(rejected.End, clause.To) : null;
                reason ??= Reading.Trailing(clause);

                // "reject 11 its the same thing as 6", "reject 5 its a resolution": whole, whatever word in it may give a reason too
                reason = clause.At(clause.From) is "reject" or "bin" or "drop" && clause.References[0] is { Numbers.Length: > 0 } thrown && thrown.Start == clause.From + 1 && clause.At(thrown.End) is "its" or "it's" or "thats" or "that's" or "they're" ? clause.Said(thrown.End, clause.To) is { } given ? clause.Message.Words(thrown.End, clause.To).TrimEnd('.', '!') is { } whole && whole.EndsWith(given, StringComparison.Ordinal) ? whole : given : reason : reason;
                reason = notAction && !clause.Has(Concept.Because) && (behind < cue.End || clause.To - behind <= 4) ? NoAction(clause) : reason;
                // "6 is just someone musing, get rid"
                reason = reason?.ToLowerInvariant() is "get rid" or "reject" or "bin" or "reject it" or "bin it" or "reject please" && clause.Reference is { Numbers.Length: > 0 } of && clause.Find(of.End, ",", "-", "–") is > 0 and var mark && mark - of.End > 1 ? clause.Said(clause.At(of.End) is "is" or "'s" or "was" ? of.End + 1 : of.End, mark) : reason;
                return Reading.Of(Intent.Review, (shared ? 0.8 : 0.92) + desk, "findings are refused", slots with { Reason = reason }, "reject");
            }
        }

        if (clause.Commands(Concept.Confirm) is { } confirm && !clause.Question)
        {
            var word = clause.At(confirm.Start);
            var marked = clause.Word("marked");
            var hand = clause.Has(Concept.Extension, Concept.Handover, Concept.Request, Concept.Exempt) || clause.Any(Concept.Due) is { } due && clause.At(due.Start) is not ("come" or "back" or "coming" or "report") || clause.Times.Length > 0 || clause.Names.First(confirm.End, clause.To, NameKind.Person, NameKind.Owner) is not null && word is not "confirm";
            // "take 6 back", "take the exemption off 6" take nothing on.
            if (!hand && (points || all || marked || word is "confirm" && clause.Count <= 3 || clause.Has(Concept.Findings)) && !(word is "ok" or "happy" && !points) && !(word == "take" && (!points || clause.Find(confirm.End, "back", "off") > 0)))
            {
                return Reading.Of(Intent.Review, (word is "agree" or "happy" or "ok" or "keep" ? 0.72 : 0.9) + desk, "findings are confirmed", marked ? slots with { Reach = Reach.Named } : slots, marked ? "confirmMarked" : "confirm");
            }
        }

        // "1-4 and 7 confirmed"
        if (slots.References.Count > 0 && !clause.Question && clause.At(clause.To - 1) is "confirmed" or "accepted" or "rejected" && clause.References[0].Start == clause.From && (clause.References[^1].End == clause.To - 1 || clause.References[^1].End == clause.To - 2 && clause.At(clause.To - 2) is "are" or "is" or "all" or "now" or "both" or "were"))
        {
            return Reading.Of(Intent.Review, 0.94, "findings are confirmed", slots, clause.At(clause.To - 1) is "rejected" ? "reject" : "confirm");
        }

        // "1, 5, 9 and 11 can go on the register now", "4 and 7 are ready to go on"
        if (slots.References.Count > 0 && !clause.Question && clause.Role == SpeakerRole.Clerk && clause.References[0].Start - clause.From <= 1 && clause.References[0].Numbers.Length > 0 && clause.Find(clause.References[^1].End, "go", "on", "onto") is > 0 and var on && on - clause.References[^1].End <= 4 && clause.Find(on, "register", "list", "books") is > 0 and var register && register - on <= 4 && clause.To - register <= 3 && !clause.Word("not", "can't", "shouldn't", "isn't", "aren't", "don't"))
        {
            return Reading.Of(Intent.Review, 0.94, "findings go on the register", slots, "confirm");
        }

        // "confirm whatever has no question left", "confirm all that are ready"
        if (slots.References.Count == 0 && !clause.Question && clause.Role == SpeakerRole.Clerk && clause.Commands(Concept.Confirm) is { } takes && clause.At(takes.Start) is "confirm" or "accept" or "take" or "record" && (clause.Find(takes.End, "question", "questions") is > 0 and var question && clause.Find(takes.End, "no", "without", "any", "doesn't", "don't") is > 0 and var none && none < question || clause.Find(takes.End, "ready", "clear") is > 0 and var ready && clause.To - ready <= 4 && clause.At(ready - 1) is "is" or "are" or "that's" or "'s" or "everything" or "all"))
        {
            return Reading.Of(Intent.Review, 0.94, "findings that nothing is asked about are confirmed", slots, "confirmReady");
        }

        // "Finding 3 is a duplicate of an earlier action and should be rejected"
        if (slots.References.Count > 0 && !clause.Question && clause.At(clause.To - 1) is "rejected" or "discarded" or "dismissed" && clause.At(clause.To - 2) is "be" && clause.References[0].Start - clause.From <= 1 && clause.References[0].Numbers.Length > 0)
        {
            var verdict2 = clause.To - 2;
            while (verdict2 - 1 > clause.From && clause.At(verdict2 - 1) is "should" or "can" or "to" or "and" or "so" or "must" or "may" or "needs" or "," or "could" or "therefore" or "it")
            {
                verdict2--;
            }

            var tells = clause.At(clause.References[0].End) is "is" or "are" or "was" ? clause.References[0].End + 1 : clause.References[0].End;
            return Reading.Of(Intent.Review, 0.94, "a finding is to be refused", slots with { References = clause.References[0].Numbers, Reason = verdict2 - tells >= 2 ? clause.Said(tells, verdict2) : null }, "reject");
        }

        // "1 yes, 2 ok, 3 no it was only a suggestion"
        if (slots.References.Count > 0 && clause.Role == SpeakerRole.Clerk && !clause.Question && clause.References[0].Start == clause.From && clause.References[^1].End is var verdict && verdict < clause.To && clause.References[^1].Numbers.Length > 0)
        {
            if (verdict + 1 == clause.To && clause.At(verdict) is "yes" or "ok" or "okay" or "fine" or "good" or "agreed" or "correct" or "keep" or "right" or "yep")
            {
                return Reading.Of(Intent.Review, 0.74 + desk, "findings, and yes", slots, "confirm");
            }

            if (clause.At(verdict) is "no" or "nope" or "bin" && clause.Times.Length == 0 && (verdict + 1 == clause.To || clause.At(verdict + 1) is "it" or "it's" or "its" or "that's" or "," or "-" or "–" or "not" or "just" or "only") && clause.Names.First(verdict, clause.To, NameKind.Person, NameKind.Owner) is null && !clause.Has(Concept.Extension))
            {
                return Reading.Of(Intent.Review, 0.74 + desk, "findings, and no", slots with { Reason = verdict + 1 < clause.To ? Reading.Rest(clause, verdict + 1) : null }, "reject");
            }
        }

        // "everything else confirm", "the rest are fine to confirm"
        if (slots.Reach == Reach.Rest && slots.References.Count == 0 && clause.Role == SpeakerRole.Clerk && !clause.Question && clause.At(clause.To - 1) is "confirm" or "confirmed" or "accept" or "accepted" && clause.Count <= 8)
        {
            return Reading.Of(Intent.Review, 0.9, "the rest of the findings are confirmed", slots, "confirm");
        }

        // "all of those are right", "1 to 4 are fine"
        if ((points || all) && !clause.Question && clause.Role == SpeakerRole.Clerk && clause.Find(clause.From, "right", "correct", "fine", "good", "ok", "okay", "accurate") is var fine && fine > 0 && (fine == clause.To - 1 || clause.Token(fine + 1).Kind is TokenKind.Comma or TokenKind.Dash && clause.At(clause.From) is "findings" or "finding" or "numbers" or "nos") && clause.At(fine - 1) is "are" or "is" or "look" or "looks" or "all" or "'s" or "look")
        {
            return Reading.Of(Intent.Review, (clause.At(clause.From) is "findings" or "finding" ? 0.9 : 0.74) + desk, "findings are said to be right", slots, "confirm");
        }

        // "all good", "confirm" within the desk; "yes" alone stays with the buttons
        if (clause.Any(Concept.Findings) is { } findings && !points && (clause.AsksWh || clause.Opens(Concept.Show) is not null || findings.Start == clause.From && clause.Count <= 4 || clause.At(clause.From) is "is" && clause.At(clause.From + 1) is "there" || clause.Starts("anything", "go", "back", "start", "open", "continue", "let's", "carry")) && !clause.Has(Concept.Exempt) && clause.Any(Concept.Paper) is null)
        {
            return Reading.Of(Intent.Review, 0.9, "the findings asked for", Questions.Scope(clause, owners: false), "show");
        }

        return null;
    }

    // "reject 3, not an action", "7 isn't an action its a resolution, reject": what it is instead, where an order stands beside it
    private static string? NoAction(Clause clause)
    {
        if (clause.Reference is not { Numbers.Length: > 0 } mention)
        {
            return null;
        }

        if (mention.Start == clause.From && clause.At(clause.To - 1) is "reject" or "bin" or "drop" or "ignore" or "delete" && clause.Token(clause.To - 2).Kind is TokenKind.Comma or TokenKind.Dash && clause.To - mention.End > 6)
        {
            return clause.Said(clause.At(mention.End) is "is" or "was" or "'s" ? mention.End + 1 : mention.End, clause.To - 2);
        }

        if (mention.Start == clause.From && clause.At(clause.To - 1) is "it" or "that" && clause.At(clause.To - 2) is "reject" or "bin" or "drop" or "ignore" or "delete" or "chuck" && clause.Token(clause.To - 3).Kind is TokenKind.Comma or TokenKind.Dash && clause.To - mention.End > 7)
        {
            return clause.Said(mention.End, clause.To - 3);
        }

        // "3 isnt an action its just Cllr Hughes moaning"
        if (mention.Start == clause.From && clause.To - mention.End > 5 && Array.TrueForAll(clause.Message.Tokens[mention.End..clause.To], token => token.IsWord) && clause.At(clause.To - 1) is not ("reject" or "bin" or "drop" or "it" or "please"))
        {
            return clause.Said(mention.End, clause.To);
        }

        return clause.At(clause.From) is "reject" && mention.Start == clause.From + 1 && mention.End < clause.To ? Reading.Rest(clause, mention.End) : null;
    }

    private static bool Phrase(Clause clause, Concept concept, params ReadOnlySpan<string> last)
    {
        foreach (var cue in clause.Message.Cues)
        {
            if (cue.Concept == concept && cue.Start >= clause.From && cue.End <= clause.To && cue.End - cue.Start >= 2 && last.Contains(clause.At(cue.End - 1)))
            {
                return true;
            }
        }

        return false;
    }
}
