using System.Text.RegularExpressions;
using ActionBot.Understanding.Language;

namespace ActionBot.Understanding.Recognition;

/// <summary>What the readings of officers' answers share: who reports for whom, and what is not part of the news.</summary>
internal static partial class Reporting
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

                if (clause.At(verb) is "asked" && clause.At(verb + 1) is "me" or "us" && clause.At(verb + 2) is "to" && clause.At(verb + 3) is "say" or "tell" or "let" or "pass" || clause.At(verb) is "say" or "rung" or "texted" or "messaged" or "wrote" or "says" or "said" or "reports" or "told" or "tells" or "confirms" or "confirmed" or "reckons" or "reported" or "let" or "informs" or "advised" or "advises" or "emailed" or "rang" or "phoned" or "mentioned" or "finished" or "completed" or "done" or "thinks" or "has" or "states")
                {
                    behind = clause.At(verb) is "finished" or "completed" or "done" ? verb : verb + 1;
                    while (behind < clause.To && clause.At(behind) is "me" or "us" or "that" or "to" or "say" or "in" or "know" or "saying" or "by" or "email" or "and" or "said" or "you" or "," or "he" or "she" or "they" or "says" or "say")
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

    /// <summary>"Peter says 6: the MP will ask a question": what stands behind the colon is what he says, however it is worded. Null: that is not its form.</summary>
    public static Understood? Dictated(string words) => Says().Match(words) is not { Success: true } said ? null : new Understood
    {
        Intent = Intent.Update,
        Confidence = 0.85,
        Why = "what somebody says of an action stands behind a colon",
        Slots = new Slots { References = [said.Groups["ref"].Value.ToUpperInvariant()], Person = said.Groups["who"].Value, Text = said.Groups["text"].Value.Trim().TrimEnd('.') },
    };

    [GeneratedRegex(@"^\W*(?<who>(?:Cllr\s+|Councillor\s+)?\p{Lu}[\p{L}'\u2019-]+(?:\s\p{Lu}[\p{L}'\u2019-]+){0,2})\s+(?:says?|said|tells?\s+me|told\s+me|writes|wrote|answers|answered|reports)\s+(?:of\s+|on\s+|about\s+|for\s+|to\s+|that\s+)?(?:no\.?\s*|number\s+|action\s+|AP\s?|#)?(?<ref>[A-Za-z0-9]{2,8}-[0-9]{2}-[0-9]{2}-[0-9]{1,5}|[0-9]{1,3})\s*:\s*(?<text>[^\n]{3,})$", RegexOptions.CultureInvariant)]
    private static partial Regex Says();

    /// <summary>On whose behalf: "on behalf of the Head of Legal".</summary>
    public static NameMention? Behalf(Clause clause)
    {
        // "put 11 down as done for the Head of Legal"
        if (clause.Role != SpeakerRole.Officer && clause.At(clause.To - 1) is not "?" && clause.Any(Concept.Done) is { } done && clause.At(done.End) is "for" && clause.Names.At(done.End + 1, clause.To, NameKind.Owner, NameKind.Person) is { } whose)
        {
            return whose;
        }

        // "10 was completed in October according to Ravi"
        var from = clause.Find(clause.From, "according");
        if (clause.Role != SpeakerRole.Officer && from > 0 && clause.At(from + 1) is "to" && clause.Names.At(from + 2, clause.To, NameKind.Owner, NameKind.Person) is { } source && source.End == clause.To)
        {
            return source;
        }

        // "13, 14 done per Rosalind's email this am"
        from = clause.Find(clause.From, "per");
        if (clause.Role != SpeakerRole.Officer && from > 0 && clause.At(from - 1) is not "as" && clause.Names.At(from + 1, clause.To, NameKind.Person) is { } wrote && (wrote.End == clause.To || clause.At(wrote.End) is "'s" && clause.At(wrote.End + 1) is "email" or "message" or "note" or "reply" or "text" or "call" or "update"))
        {
            return wrote;
        }

        from = clause.Find(clause.From, "behalf");
        if (clause.Role == SpeakerRole.Officer || from < 0 || clause.At(from + 1) is not "of" || clause.Names.At(from + 2, clause.To, NameKind.Owner, NameKind.Person) is not { } name)
        {
            return null;
        }

        return name;
    }
}
