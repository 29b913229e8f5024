using ActionBot.Understanding.Language;

namespace ActionBot.Understanding.Recognition;

// Why it is somebody else's.
internal static partial class HandOvers
{
    // "AP 7 needs to go to Public Health, we don't hold that data", "why do I get this? I don't do cycling any more"
    private static string? Why(Clause clause, Slots slots)
    {
        if (slots is { References.Count: 0, Query: null, Owner: null, Person: null })
        {
            if (Fact(clause) is { } gone)
            {
                return gone;
            }

            return clause.Message.Tokens[0].Word is "why" or "how" && clause.At(clause.From) is "i" or "we" && clause.At(clause.From + 1) is "don't" or "no" or "haven't" or "stopped" or "left" or "moved" && clause.Count >= 5 && !clause.Word("this", "it", "that", "these") ? clause.Said(clause.From, clause.To) : null;
        }

        if ((slots.Owner ?? slots.Person) is not { } holder)
        {
            return null;
        }

        if (Fact(clause) is { } fact)
        {
            return fact;
        }

        for (var at = clause.From + 3; at + 3 < clause.To; at++)
        {
            if (clause.Token(at).Kind is TokenKind.Comma or TokenKind.Dash && clause.At(at + 1) is "we" or "i" or "he" or "she" or "they" && clause.At(at + 2) is not ("think" or "believe" or "suspect" or "suggest" or "know" or "reckon" or "can" or "would" or "should") && clause.Said(clause.From, at) is { } before && before.Contains(holder, StringComparison.OrdinalIgnoreCase) && clause.References.All(mention => mention.Start < at || mention.Numbers.Length == 0))
            {
                return clause.Said(at + 1, clause.To);
            }
        }

        return null;
    }

    /// <summary>What has happened or is, set off by commas: "it went to Democratic Services when we restructured", "I no longer work in Highways", "National Highways own that junction"; null: nothing is told.</summary>
    internal static string? Fact(Clause clause)
    {
        for (var from = clause.From; from < clause.To;)
        {
            var to = from;
            while (to < clause.To && clause.Token(to).Kind is not (TokenKind.Comma or TokenKind.Dash or TokenKind.Colon or TokenKind.Bracket))
            {
                to++;
            }

            var start = clause.References.FirstOrDefault(mention => mention.Start <= from && mention.End > from && mention.Numbers.Length > 0) is { End: > 0 } mention2 ? mention2.End : from;
            start = clause.At(start) is "as" or "because" or "since" or "and" or "cos" or "please" || clause.At(start) is "that" && clause.At(start + 1) is "i" or "we" or "he" or "she" or "they" or "the" ? start + 1 : start;
            var deed = clause.Find(start, "left", "moved", "went", "took", "taken", "transferred", "tuped", "retired", "inherited", "picked", "restructured", "longer", "own", "owns", "runs", "run", "stopped", "changed", "anymore", "any", "outsourced", "merged", "worked");
            if (deed > start && deed < to && to - start >= 4 && Happens(clause, start, deed, to))
            {
                var end = to;
                for (var so = deed + 1; so + 1 < to; so++)
                {
                    end = clause.At(so) is "so" && end == to ? so : end;
                }

                return clause.References.Any(mention => mention.Start >= start && mention.End <= end && mention.Numbers.Length > 0) ? null : clause.Whole(start, end);
            }

            from = to + 1;
        }

        return null;
    }

    private static bool Happens(Clause clause, int from, int deed, int to) => clause.At(deed) switch
    {
        "taken" => clause.At(deed + 1) is "over" or "on" or "this" or "it" or "that" && clause.At(deed - 1) is "has" or "have" or "'s" or "he's" or "she's" or "they've" or "now",
        "picked" => clause.Find(deed, "up") > 0,
        "took" => clause.Find(deed, "over", "on") > 0,
        "moved" or "transferred" or "changed" => clause.At(deed - 1) is not ("be" or "get" or "to"),
        "went" => clause.At(deed + 1) is "to" or "over" or "across" or "with",
        "longer" => clause.At(deed - 1) is "no" && clause.At(from) is "i" or "we" or "my" or "our" && clause.At(deed + 1) is "work" or "do" or "manage" or "deal" or "run" or "look" or "have" or "lead",
        "any" => clause.At(deed + 1) is "more" or "longer" && clause.Find(from, "don't", "dont") is > 0 and var dont && dont < deed && clause.At(dont + 1) is "work" or "do" or "manage" or "run" or "lead" && clause.At(from) is "i" or "we" or "i've",
        "anymore" => clause.Find(from, "don't", "dont") > 0 && clause.Word("work", "manage", "run", "lead"),
        "own" or "owns" or "run" or "runs" => clause.At(deed + 1) is "the" or "that" or "this" or "it" or "those" or "these" or "all" && clause.At(deed - 1) is not ("to" or "don't" or "not" or "my" or "our" or "his" or "her" or "their" or "doesn't"),
        _ => clause.At(deed - 1) is not ("be" or "to" or "not" or "is"),
    };
}
