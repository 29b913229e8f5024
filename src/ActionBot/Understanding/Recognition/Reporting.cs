using ActionBot.Understanding.Language;

namespace ActionBot.Understanding.Recognition;

/// <summary>What the readings of officers' answers share: who reports for whom, and what is not part of the news.</summary>
internal static class Reporting
{
    /// <summary>"Sam says", "Priya has told me": the person for whom somebody else answers.</summary>
    /// <param name="clause">Where.</param>
    /// <param name="behind">The token behind those words.</param>
    public static NameMention? Speaker(Clause clause, out int behind)
    {
        behind = clause.From;
        if (clause.Role != SpeakerRole.Officer && HeardFrom(clause, out behind) is { } source)
        {
            return source;
        }

        // "Bill says 12 is done": a name that is a word too
        if (clause.Role != SpeakerRole.Officer && clause.Token(clause.From) is { IsWord: true, Capital: true } && clause.At(clause.From + 1) is "says" or "tells" or "reckons" or "confirms" or "reports" or "rang" or "thinks" or "has" or "confirmed" or "said" or "told" or "reported" or "phoned" or "emailed" or "texted" && (clause.At(clause.From + 1) is not ("confirmed" or "said" or "told" or "reported" or "phoned" or "emailed" or "texted") || clause.Points && clause.At(clause.From) is not ("members" or "committee" or "cabinet" or "council" or "officers" or "we" or "i" or "you" or "councillors" or "chairman" or "nobody" or "somebody" or "someone")) && (clause.At(clause.From + 1) is not "has" || clause.At(clause.From + 2) is "confirmed" or "told" or "said" or "finished" or "done" or "rung" or "reported" or "emailed")
            && clause.At(clause.From) is not ("he" or "she" or "it" or "they" or "who" or "that" or "this" or "everyone" or "nobody" or "legal" or "housing" or "chair" or "minute" or "note") && clause.Names.At(clause.From, clause.To, NameKind.Owner, NameKind.Person) is null)
        {
            var after = clause.At(clause.From + 1) is "has" ? clause.At(clause.From + 2) is "finished" or "done" ? clause.From + 2 : clause.From + 3 : clause.From + 2;
            while (after < clause.To && clause.At(after) is "me" or "us" or "that" or "to" or "say" or "," or "he" or "she" or "they" or "says")
            {
                after++;
            }

            // "Priti confirmed by phone that number 4 …"
            after = clause.Find(after, "that") is var saying && saying > after && saying - after <= 5 && clause.Reference is { } heard && heard.Start > saying ? saying + 1 : after;
            behind = after;
            return new NameMention(clause.From, clause.From + 1, NameKind.Person);
        }

        for (var at = clause.From; at < Math.Min(clause.To, clause.From + 5); at++)
        {
            if (clause.Names.At(at, clause.To, clause.Role == SpeakerRole.Officer ? [NameKind.Person] : [NameKind.Owner, NameKind.Person]) is { } name && name.Start == at && !clause.Covered(at))
            {
                // "Head of Catering's PA has confirmed", "Director of Place's office says"
                var verb = clause.At(name.End) is "'s" && clause.At(name.End + 1) is "pa" or "office" or "team" or "secretary" or "assistant" or "deputy" or "people" ? name.End + 2 : name.End;
                // "Dave from Highways rang, says 12 is done"
                verb = name.Kind == NameKind.Person && clause.At(verb) is "from" or "in" or "at" or "over" && clause.Names.At(clause.At(verb) is "over" ? verb + 2 : verb + 1, clause.To, NameKind.Owner, NameKind.Committee) is { } place && place.Start - verb <= 2 ? place.End : verb;
                while (clause.At(verb) is "has" or "just" or "have" or "'s" or "also" or "tells" or "told" && clause.At(verb) is not ("tells" or "told"))
                {
                    verb++;
                }

                if (clause.At(verb) is "says" or "said" or "reports" or "told" or "tells" or "confirms" or "confirmed" or "reckons" or "reported" or "let" or "informs" or "advised" or "advises" or "emailed" or "rang" or "phoned" or "mentioned" or "finished" or "completed" or "done" or "thinks" or "has" or "states")
                {
                    behind = clause.At(verb) is "finished" or "completed" or "done" ? verb : verb + 1;
                    while (behind < clause.To && clause.At(behind) is "me" or "us" or "that" or "to" or "say" or "in" or "know" or "saying" or "by" or "email" or "and" or "said" or "," or "he" or "she" or "they" or "says" or "say")
                    {
                        behind++;
                    }

                    // "Angus told me in the corridor that 14's finished"
                    if (clause.Find(behind, "that") is var that && that > behind && that - behind <= 5 && clause.Reference is { } told && told.Start > that)
                    {
                        behind = that + 1;
                    }

                    return name;
                }
            }
        }

        // "according to Sam", "for Sam"
        return null;
    }

    /// <summary>"update from Sam on 35, tender docs are with procurement": what follows is news that somebody else gave.</summary>
    public static bool Passes(Clause clause) => clause.Role == SpeakerRole.Clerk && clause.At(clause.From) is "update" or "news" or "reply" or "response" or "answer" or "word" or "feedback" or "line" && clause.At(clause.From + 1) is "from" && clause.Points && HeardFrom(clause, out _) is not null;

    // "Heard from Tessa Wray this morning: 35 is done", "spoke to Dee yesterday, …", "just had Megan on the phone, …", "email from Tom: …"
    private static NameMention? HeardFrom(Clause clause, out int behind)
    {
        behind = clause.From;
        var at = clause.From;
        at = clause.At(at) is "i" or "i've" or "we've" or "we" or "just" ? at + 1 : at;
        at = clause.At(at) is "just" or "had" && clause.At(at + 1) is "heard" or "spoken" or "had" or "a" or "an" ? at + 1 : at;
        at = clause.At(at) is "a" or "an" ? at + 1 : at;
        at = clause.At(at) switch
        {
            "heard" when clause.At(at + 1) is "from" or "back" => clause.At(at + 1) is "back" ? at + 3 : at + 2,
            "spoke" or "spoken" when clause.At(at + 1) is "to" or "with" => at + 2,
            "email" or "message" or "note" or "call" or "word" or "text" or "voicemail" or "update" or "news" or "reply" or "response" or "answer" or "line" or "feedback" when clause.At(at + 1) is "from" => at + 2,
            "had" when clause.Names.At(at + 1, clause.To, NameKind.Owner, NameKind.Person) is { } caller && clause.At(caller.End) is "on" => at + 1,
            _ => -1,
        };
        if (at < 0 || clause.Names.At(at, clause.To, NameKind.Person, NameKind.Owner) is not { } name || name.Start - at > 1)
        {
            return null;
        }

        behind = name.End;
        while (behind < clause.To && behind - name.End < 8 && clause.Token(behind).Kind is not (TokenKind.Comma or TokenKind.Colon or TokenKind.Dash) && !(clause.Reference is { Numbers.Length: > 0 } mention && mention.Start == behind))
        {
            behind++;
        }

        // "on the phone, he says number 7 is finished"
        var he = behind < clause.To && clause.Token(behind).Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Colon ? behind + 1 : behind;
        if (clause.At(he) is "he" or "she" or "they" or "who" or "says" && (clause.At(he) is "says" || clause.At(he + 1) is "says" or "said" or "say" or "tells" or "reckons" or "confirmed" or "confirms"))
        {
            behind = clause.At(he) is "says" ? he + 1 : he + 2;
            while (clause.At(behind) is "me" or "us" or "that")
            {
                behind++;
            }
        }

        return name;
    }

    /// <summary>An answer that somebody gives for another: "For Sam: 31 done".</summary>
    public static Understood For(string principal, Understood answer)
    {
        if (answer.Parts.Count > 0)
        {
            return answer with { Parts = [.. answer.Parts.Select((part, place) => place == 0 ? For(principal, part) : part)] };
        }

        if (answer.Intent is not (Intent.Complete or Intent.Update or Intent.RequestExtension) || answer.Slots.Person is not null || answer.Slots.Owner is not null)
        {
            return answer;
        }

        return answer with { Slots = principal.StartsWith("the ", StringComparison.Ordinal) ? answer.Slots with { Owner = principal[4..] } : answer.Slots with { Person = principal } };
    }

    /// <summary>On whose behalf: "on behalf of the Head of Legal".</summary>
    public static NameMention? Behalf(Clause clause, out int from)
    {
        // "put 11 down as done for the Head of Legal"
        if (clause.Role != SpeakerRole.Officer && clause.At(clause.To - 1) is not "?" && clause.Any(Concept.Done) is { } done && clause.At(done.End) is "for" && clause.Names.At(done.End + 1, clause.To, NameKind.Owner, NameKind.Person) is { } whose)
        {
            from = done.End;
            return whose;
        }

        // "10 was completed in October according to Ravi"
        from = clause.Find(clause.From, "according");
        if (clause.Role != SpeakerRole.Officer && from > 0 && clause.At(from + 1) is "to" && clause.Names.At(from + 2, clause.To, NameKind.Owner, NameKind.Person) is { } source && source.End == clause.To)
        {
            return source;
        }

        from = clause.Find(clause.From, "behalf");
        if (clause.Role == SpeakerRole.Officer || from < 0 || clause.At(from + 1) is not "of" || clause.Names.At(from + 2, clause.To, NameKind.Owner, NameKind.Person) is not { } name)
        {
            return null;
        }

        from = clause.At(from - 1) is "on" ? from - 1 : from;
        return name;
    }

    /// <summary>"AP16, I can confirm that this action was completed": the assurance is no news. The token behind it.</summary>
    public static int Assured(Clause clause, int at)
    {
        var from = at;
        at = clause.Token(Math.Min(at, clause.To - 1)).Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Colon && at < clause.To ? at + 1 : at;

        // "for action 43 the position is as follows: …"
        if (clause.Find(at, ":") is var colon && colon - at is > 1 and <= 8 && clause.At(colon + 1).Length > 0 && clause.At(at) is "the" or "my" or "our" or "current" or "latest" or "here" && clause.Find(at, "position", "update", "situation", "status", "latest", "news", "answer", "response") is var stands && stands > 0 && stands < colon)
        {
            return colon + 1;
        }

        if (clause.At(at) is not ("i" or "we" or "i'm" or "we're" or "just" or "to"))
        {
            return from;
        }

        at = clause.At(at) is "just" ? at + 1 : at;
        at = clause.At(at) is "i" or "we" ? at + 1 : at;
        at = clause.At(at) is "can" or "am" or "are" or "would" or "wish" or "to" or "i'm" or "we're" or "write" ? at + 1 : at;
        at = clause.At(at) is "pleased" or "glad" or "happy" or "able" or "now" or "like" or "delighted" or "writing" ? at + 1 : at;
        at = clause.At(at) is "to" ? at + 1 : at;
        if (clause.At(at) is not ("confirm" or "advise" or "report" or "say" or "inform" or "tell" or "confirming"))
        {
            return from;
        }

        at++;
        at = clause.At(at) is "you" or "members" ? at + 1 : at;
        at = clause.At(at) is "that" ? at + 1 : at;
        return at;
    }

    public static void TakeReferences(Clause clause, bool[] taken)
    {
        if (clause.References is [{ Numbers.Length: > 0 } about] && Assured(clause, about.End) is var behind && behind > about.End)
        {
            clause.Take(taken, about.End, behind);
            if (clause.At(behind) is "this" or "the" or "that" && clause.At(behind + 1) is "action" or "item" or "point" or "matter" && clause.At(behind + 2) is "was" or "has" or "is" or "have" or "had")
            {
                clause.Take(taken, behind, behind + 2);
            }

            // "With reference to AP16": what led up to it goes with it
            if (clause.At(clause.From) is "with" or "in" or "on" or "regarding" or "re" or "further")
            {
                clause.Take(taken, clause.From, about.Start);
            }
        }

        foreach (var mention in clause.References)
        {
            // "on 25 we've surveyed all the culverts", "sent 11 off to Kerry", "will have 39 with you": words of the sentence, and it falls apart without them
            if (clause.Points && mention is { Reach: not Reach.Named, Numbers.Length: 0 } && mention.Start > clause.From || mention is { Numbers.Length: 1 } && mention.End - mention.Start == 1 && mention.End + 1 < clause.To && clause.At(mention.Start - 1) is "sent" or "have" or "passed" or "took" && clause.At(mention.End) is "off" or "with" or "to" or "back" or "over" or "round" || mention is { Numbers.Length: 1 } && clause.At(mention.Start - 1) is "have" or "get" && clause.At(mention.End) is "on" or "by" or "before" or "to" && mention.End - mention.Start == 1)
            {
                continue;
            }

            clause.TakeWithPreposition(taken, mention.Start, mention.End);
            if (clause.At(mention.End) is ":" or ")" or "-" or "–" or "'s" or ",")
            {
                clause.Take(taken, mention.End, mention.End + 1);
            }
        }
    }

    /// <summary>"Legal have come back on AP3, they want two clauses changed": a number in the middle of what is told is part of it, and is given back.</summary>
    public static void KeepWithin(Clause clause, bool[] taken)
    {
        foreach (var mention in clause.References)
        {
            if (mention.Start < clause.From || mention.End > clause.To || mention.Reach != Reach.Named)
            {
                continue;
            }

            var (from, to) = (mention.Start, mention.End);
            while (from > clause.From && taken[from - 1 - clause.From] && Leads(clause.At(from - 1)))
            {
                from--;
            }

            while (to < clause.To && taken[to - clause.From] && !clause.Token(to).IsWord)
            {
                to++;
            }

            if (from > clause.From && to < clause.To && Stands(clause, taken, from - 1) && Stands(clause, taken, to) && Tells(clause, from))
            {
                Array.Clear(taken, from - clause.From, to - from);
            }
        }
    }

    /// <summary>"spoke about this before but anyway, on 12, the lease is with …", "dictating from the car so forgive errors number twelve the hedge has been cut": where what is told of an action begins; -1: at the beginning.</summary>
    public static int Turned(Clause clause)
    {
        foreach (var mention in clause.References)
        {
            if (mention.Numbers.Length == 0 || mention.Start - clause.From < 3 || mention.End + 2 >= clause.To || clause.References[0].Start < mention.Start)
            {
                continue;
            }

            var led = clause.At(mention.Start - 1) is "on" or "re" or "regarding" or "for" or "about" && (clause.Token(mention.Start - 2).Kind is TokenKind.Comma or TokenKind.Dash || clause.At(mention.Start - 2) is "and" or "but" or "anyway" or "as");
            if (led && clause.Token(mention.End).Kind is TokenKind.Comma or TokenKind.Colon or TokenKind.Dash)
            {
                return mention.End + 1;
            }

            if (!Leads(clause.At(mention.Start - 1)) && clause.Token(mention.Start - 1).IsWord && clause.Token(mention.Start).IsWord && clause.At(mention.End) is "the" or "our" or "we" or "we've" or "i've" or "there" or "they" or "my")
            {
                return mention.End;
            }
        }

        return -1;
    }

    private static bool Leads(string word) => word is "for" or "on" or "about" or "with" or "re" or "regarding" or "of" or "the" or "against" or "by" or "to" or "at" or "in" or "from" or "before" or "(" or "as" or "respect" or "action" or "no" or "number" or "ap" or "item";

    private static bool Stands(Clause clause, bool[] taken, int at) => !taken[at - clause.From] && (clause.Token(at).IsWord || clause.Token(at).Kind is TokenKind.Number or TokenKind.Ordinal);

    // More stands before it than what only leads to it: "update on 3", "still working on 4"
    private static bool Tells(Clause clause, int before)
    {
        for (var at = clause.From; at < before; at++)
        {
            if (clause.Token(at).IsWord && clause.At(at) is not ("update" or "news" or "progress" or "quick" or "re" or "regarding" or "a" or "an" or "the" or "latest" or "status" or "position" or "note" or "just" or "and" or "so" or "hi" or "also" or "but" or "for" or "on" or "with" or "in" or "reply" or "response" or "answer" or "brief" or "short" or "mark" or "set" or "put" or "um" or "er" or "text" or "voice" or "sorry" or "add"))
            {
                return true;
            }
        }

        return false;
    }
}
