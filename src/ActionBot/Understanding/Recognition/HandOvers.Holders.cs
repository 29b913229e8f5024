using ActionBot.Understanding.Language;

namespace ActionBot.Understanding.Recognition;

// Who has it instead.
internal static partial class HandOvers
{
    // To whom something was given, or with whom it would be
    private static NameMention? Handed(Clause clause)
    {
        for (var at = clause.From + 1; at < clause.To; at++)
        {
            if ((clause.At(at) is "to" && clause.Find(clause.From, "given", "passed", "handed", "going", "go", "went", "allocated", "assigned", "moved", "transferred", "forwarded", "redirected", "reassigned") is >= 0 and var deed && deed < at && at - deed <= 3 || clause.At(at) is "with" && clause.At(at - 1) is "sit" or "be" or "sitting" or "sits" or "was" or "is" or "lie" or "rest" or "this" or "it") && clause.Names.At(at + 1, clause.To, NameKind.Person, NameKind.Owner) is { } name && name.Start - at <= 2)
            {
                return name;
            }
        }

        return null;
    }

    // Whoever is behind the last comma with "is" or "are" alone, or stands as "a police action" before it is denied
    private static (int From, int To)? Elsewhere(Clause clause, Cue not)
    {
        if (clause.At(clause.To - 1) is "is" or "are" or "do" or "does" or "has" or "have")
        {
            for (var at = clause.To - 2; at > not.End && clause.To - at <= 7; at--)
            {
                if (clause.Token(at).Kind is TokenKind.Comma or TokenKind.Dash)
                {
                    return clause.To - 1 - at > 1 && clause.At(at + 1) is not ("it" or "he" or "she" or "they" or "that" or "this" or "i" or "we") ? (at + 1, clause.To - 1) : null;
                }
            }
        }

        // "that's the county's job, not ours"
        if (clause.Find(clause.From, "job", "matter", "responsibility", "business", "remit", "problem", "land", "road") is > 0 and var task && clause.At(task - 1) is "'s" && task < not.Start && clause.Find(clause.From, "the") is >= 0 and var article && task - 1 - article is > 1 and <= 5)
        {
            return (article + 1, task - 1);
        }

        // "The bus shelters one is county not us", "4 is parish, not ours"
        var denied = clause.At(not.Start) is "not" or "isn't" ? not.Start : -1;
        denied = denied > 0 && clause.Token(denied - 1).Kind is TokenKind.Comma or TokenKind.Dash ? denied - 1 : denied;
        for (var at = denied - 1; denied > 0 && at > clause.From && denied - at <= 4; at--)
        {
            if (clause.At(at) is "is" or "'s" or "are")
            {
                var from = clause.At(at + 1) is "the" or "a" ? at + 2 : at + 1;
                return denied - from is 1 or 2 && clause.Points && Array.TrueForAll(clause.Message.Tokens[from..denied], token => token.IsWord && token.Word is not ("really" or "definitely" or "still" or "now" or "done" or "probably" or "certainly" or "actually" or "also" or "just" or "it" or "all" or "both" or "one" or "ready" or "finished" or "for" or "with" or "wrong" or "late" or "overdue")) ? (from, denied) : null;
            }
        }

        // "nothing to do with us - that's the water company"
        for (var at = not.End; at < clause.To - 1 && clause.To - at <= 9; at++)
        {
            if (clause.Token(at).Kind is TokenKind.Comma or TokenKind.Dash && (clause.At(at + 1) is "that's" or "it's" or "thats" ? at + 2 : clause.At(at + 1) is "that" or "it" && clause.At(at + 2) is "is" or "'s" ? at + 3 : -1) is > 0 and var them && clause.At(them) is "the" or "a" && clause.To - them is > 1 and <= 5 && clause.At(clause.To - 1) is "company" or "board" or "council" or "authority" or "agency" or "trust" or "police" or "association" or "service" or "county" or "district" or "parish" or "government" or "landlord" or "developer" or "nhs" or "partnership" or "operator" or "school" or "team" or "department")
            {
                return (them, clause.To);
            }
        }

        // "not ours, county", "10 isn't for us, district council", "they're prevention", "nothing to do with us ask the trust"
        if (Bare(clause, not) is { } bare)
        {
            return bare;
        }

        // "30 isn't ours, it's the county's"
        if (clause.At(clause.To - 1) is "'s")
        {
            for (var at = clause.To - 2; at > not.End && clause.To - at <= 6; at--)
            {
                if (clause.At(at) is "it's" or "that's" || clause.At(at) is "is" or "'s" && clause.At(at - 1) is "it" or "that")
                {
                    return clause.To - 2 - at is > 0 and <= 4 ? (at + 1, clause.To - 1) : null;
                }
            }
        }

        if (clause.Reference is { Numbers.Length: > 0 } mention && mention.Start == clause.From && clause.At(mention.End) is "is" or "'s" && clause.At(mention.End + 1) is "a" or "an" && clause.Find(mention.End + 2, "action", "matter", "issue", "job", "one", "thing") is var noun && noun - mention.End is > 2 and <= 5 && noun < not.Start)
        {
            return (mention.End + 2, noun);
        }

        return null;
    }

    // A body or a team in small letters, behind the denial and at the end: by its own noun, or because somebody says "they're" of it
    private static (int From, int To)? Bare(Clause clause, Cue not)
    {
        var at = not.End;
        while (clause.At(at) is "for" or "us" or "me" or "ours" or "mine" or "at" or "all" or "really" or "with" or "to" or "do" or "both" or "either" or "i" or "think" or "sorry" or "mate" or "pal" or "love" or "anymore" or "any" or "more" or "actually" or "one")
        {
            at++;
        }

        var apart = at < clause.To && clause.Token(at).Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Colon;
        at = apart ? at + 1 : at;
        var says = at;
        at = clause.At(at) is "try" or "ask" or "it's" or "its" or "that's" or "thats" or "they're" or "theyre" or "these're" or "those're" or "probably" or "think" ? at + 1 : clause.At(at) is "that" or "it" or "they" or "this" or "these" or "those" && clause.At(at + 1) is "is" or "'s" or "are" or "'re" ? at + 2 : at;
        at = clause.At(at) is "should" or "must" or "ought" && (clause.At(at + 1) is "be" ? at + 2 : clause.At(at + 1) is "have" && clause.At(at + 2) is "been" ? at + 3 : clause.At(at + 1) is "to" && clause.At(at + 2) is "be" ? at + 3 : clause.At(at + 1) is "go" && clause.At(at + 2) is "to" ? at + 3 : at) is var behind && behind > at ? behind : at;
        at = clause.At(at) is "for" or "with" or "to" && at > says ? at + 1 : at;
        var said = at > says;
        at = clause.At(at) is "the" or "a" ? at + 1 : at;
        if (clause.To - at is < 1 or > 3 || !said && !apart)
        {
            return null;
        }

        for (var word = at; word < clause.To; word++)
        {
            if (!clause.Token(word).IsWord || clause.Covered(word) || clause.At(word) is "'s" or "not" or "is" or "are" or "was" or "it" or "they" or "that" or "this" or "and" or "or" or "to" or "in" or "on" or "for" or "with" or "me" or "us" or "you" or "we" or "i" or "so" or "please" or "done" or "wrong" or "old" or "closed" or "finished" or "late" or "too" or "now" or "yet" or "any" or "more" or "again" or "else" or "somebody" or "someone" or "anyone" or "other" or "different" or "his" or "her" or "theirs" or "one" or "mistake" or "fault" or "problem" or "sorry" or "over" or "sure")
            {
                return null;
            }
        }

        var institution = clause.At(clause.To - 1) is "county" or "district" or "parish" or "borough" or "council" or "authority" or "agency" or "board" or "trust" or "police" or "fire" or "company" or "police" or "landlord" or "developer" or "government" or "nhs" or "school" or "team" or "department" or "dept" or "partnership" or "association" or "highways" or "housing" or "planning" or "town" or "city" or "cabinet" or "service" or "services" or "control" or "ops" or "operations" or "protection" or "prevention" or "response";
        return institution || said && clause.To - at <= 2 && clause.At(at).Length > 2 && clause.At(says) is not ("try" or "ask") ? (at, clause.To) : null;
    }

    /// <summary>"See the minute, it says “the Assessor”": whom the minutes name; null: nobody.</summary>
    public static string? Minuted(Clause clause)
    {
        var says = clause.Find(clause.From, "says", "said", "reads", "names");
        if (says < 0 || clause.At(says - 1) is not ("it" or "minute" or "minutes" or "they" or "report") || says + 1 >= clause.To)
        {
            return null;
        }

        var from = clause.At(says + 1) is "the" ? says + 2 : says + 1;
        var to = clause.Names.At(from, clause.To, NameKind.Owner) is { } post && post.Start == from ? post.End : Questions.Capitals(clause, from);
        return to > from && to - from <= 5 ? clause.Said(from, to) : null;
    }

    // "AP9 should go to Sports Development": a name in capitals that is neither a person's nor a committee's
    private static NameMention? Named(Clause clause)
    {
        for (var at = clause.From + 1; at + 2 < clause.To; at++)
        {
            if (clause.At(at) is "to" or "with" && clause.At(at - 1) is "go" or "be" or "sit" or "lie" or "belong" or "goes" or "sits" && (clause.Find(clause.From, "should", "ought", "needs", "must", "shouldn't") is >= 0 and var must && must < at && at - must <= 3) && (clause.At(at + 1) is "the" ? at + 2 : at + 1) is var name
                && clause.Token(name) is { IsWord: true, Capital: true } && clause.Names.At(name, clause.To, NameKind.Committee, NameKind.Owner) is null && (clause.Names.At(name, clause.To, NameKind.Person) is not { } person || clause.Names.Unknown(person)) && !clause.Covered(name) && Questions.Capitals(clause, name) is var end && end - name is 2 or 3 && (end == clause.To || !clause.Token(end).IsWord || clause.At(end) is "not" or "now" or "as" or "because" or "please" or "instead" or "rather"))
            {
                return new NameMention(name, end, NameKind.Owner);
            }
        }

        return null;
    }

    // "AP4 belongs to the county not us", "rests with the county council": whoever is named there, in words that no name has
    private static string? Lies(Clause clause)
    {
        if (clause.Find(clause.From, "belongs", "belong", "rests", "lies", "sits", "responsibility", "job") is not (> 0 and var lies) || !(clause.At(lies + 1) is "to" or "with" && clause.At(lies) is not ("job" or "responsibility") || clause.At(lies) is "responsibility" && clause.At(lies + 1) is "of" && clause.At(lies - 1) is "the" || clause.At(lies) is "job" && clause.At(lies + 1) is "for" && clause.At(lies - 1) is "a") || clause.Names.At(lies + 2, clause.To, NameKind.Owner, NameKind.Person) is not null)
        {
            return null;
        }

        var end = lies + 2;
        while (end < clause.To && clause.Token(end).IsWord && clause.At(end) is not ("not" or "rather" or "and" or "now" or "as" or "because" or "so" or "since" or "these" or "instead" or "he" or "she") && end - lies < 7)
        {
            end++;
        }

        return clause.Said(lies + 2, end) is { } them && them.ToLowerInvariant() is not ("me" or "us" or "them" or "him" or "her" or "someone else" or "somebody else" or "you") ? them : null;
    }

    private static bool Takes(Clause clause, int at)
    {
        at = clause.At(at) is "now" ? at + 1 : at;
        return clause.At(at) switch
        {
            "has" or "have" or "had" => clause.At(at + 1) is "taken" or "picked" && clause.Word("on", "over", "up") || clause.At(at + 1) is "this" or "it" or "that" && clause.Word("now"),
            "took" or "picked" => clause.Word("on", "over", "up"),
            "deals" => true,
            "leads" or "looks" or "handles" or "manages" or "owns" or "runs" => true,
            "is" => clause.At(at + 1) is "leading" or "responsible" || clause.At(at + 1) is "the" && clause.Word("lead", "owner") || clause.At(at + 1) is "dealing" or "handling" or "doing" or "running" && clause.Word("now", "not"),
            _ => false,
        };
    }

    // "isn't one for Finance", "not highways": denied of it, so that it is the other who is named
    private static bool Disowned(Clause clause, NameMention name)
    {
        for (var at = name.Start - 1; at >= clause.From && name.Start - at <= 6; at--)
        {
            if (clause.Token(at).Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Colon || clause.At(at) is "me" or "us" or "mine" or "ours" or "but" or "it's" or "its" or "that's" or "thats" or "try" or "ask" or "is" or "so" or "you" or "because" or "as" or "team" or "person" or "area" || clause.At(at) is "to" && clause.At(at - 1) is not "do" || clause.At(at) is "with" && clause.At(at - 1) is not ("do" or "sit" or "be"))
            {
                return false;
            }

            if (clause.At(at) is "not" or "isn't" or "isnt" or "aren't" or "wasn't" or "never" or "nothing" or "nowt")
            {
                return true;
            }
        }

        return false;
    }

    private static NameMention? Whose(Clause clause, Cue? not) => Known(clause, not) ?? (clause.Role == SpeakerRole.Officer ? Lettered(clause) : null);

    /// <summary>"this sits with the ICB", "not my portfolio, COO please": a post or a body by its letters.</summary>
    public static NameMention? Lettered(Clause clause)
    {
        for (var at = clause.From + 1; at < clause.To; at++)
        {
            var before = clause.At(at - 1) is "the" ? clause.At(at - 2) : clause.At(at - 1);
            if (clause.Names.Acronym(at) && !clause.Covered(at) && (before is "with" or "try" or "ask" or "it's" or "that's" || before is "is" or "are" && at + 1 == clause.To && clause.Find(clause.From, "not", "isn't", "aren't") is >= 0 and var denies && at - denies is > 3 and <= 8 || clause.Token(at - 1).Kind is TokenKind.Comma or TokenKind.Dash && (at + 1 == clause.To || clause.At(at + 1) is "please" or "pls" or "instead")))
            {
                return new NameMention(at, at + 1, NameKind.Owner);
            }
        }

        return null;
    }

    private static NameMention? Known(Clause clause, Cue? not)
    {
        // "it's Tom Bevan you want", "try Housing", "that'll be Highways", "Priya does", "AP2 is Sam's"
        for (var at = Math.Max(clause.From, Reading.Therefore(clause)); at < clause.To; at++)
        {
            if (clause.Covered(at) || (not is { } cue && cue.Covers(at)))
            {
                continue;
            }

            if (clause.Names.At(at, clause.To, NameKind.Owner, NameKind.Person) is { } name && name.Start == at && clause.At(at) is not ("officer" or "team" or "service"))
            {
                // "I've moved to Finance, Sam has taken over": where the speaker went is not who has it
                if (clause.At(at - 1) is "to" or "in" && clause.At(at - 2) is "moved" or "now" or "work" or "am")
                {
                    continue;
                }

                // "I left Housing in April", "I haven't worked in Leisure since 2024", "I moved from Highways to Waste": nor where he was
                if (clause.At(at - 1) is "left" or "leaving" || clause.At(at - 1) is "to" && clause.At(at - 2) is "belong" && clause.At(at - 3) is "not" or "doesn't" or "don't" || clause.At(at - 1) is "in" or "at" or "for" or "with" && !(clause.At(at - 2) is "been" && clause.At(at - 3) is "its" or "it's" or "they've" or "has" or "'s") && clause.At(at - 2) is "worked" or "working" or "been" or "job" or "post" or "role" || clause.Find(clause.From, "moved", "transferred", "switched", "went") is >= 0 and var moves && moves < at && at - moves <= 5 && clause.At(moves - 1) is "i" or "i've" or "we" or "we've" && clause.Find(moves, ",", "-", "–") is var rests && (rests < 0 || rests > at))
                {
                    at = name.End - 1;
                    continue;
                }

                // "nothing to do with Leisure" says whose it is not either
                if (not is { } denies && denies.End - denies.Start >= 3 && clause.At(denies.End - 1) is "with" && (at == denies.End || at == denies.End + 1 && clause.At(at - 1) is "the" or "my" or "our"))
                {
                    at = name.End - 1;
                    continue;
                }

                if (Disowned(clause, name))
                {
                    at = name.End - 1;
                    continue;
                }

                // "Jenny left in September"
                if (clause.At(name.End) is "left" or "retired" or "resigned" || clause.At(name.End) is "has" or "had" && clause.At(name.End + 1) is "left" or "retired" or "gone" or "moved")
                {
                    at = name.End - 1;
                    continue;
                }

                return clause.At(at - 1) is "wrong" ? null : name;
            }
        }

        return null;
    }
}
