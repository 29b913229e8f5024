using System.Text.RegularExpressions;

namespace ActionBot.Understanding.Language;

/// <summary>
/// Who writes and for whom: "For Sam: …", "Tash on behalf of Martin. …", "Moira's 14 …", "(Gill, answering for her)". None of it is news; the one spoken for is.
/// </summary>
internal static partial class SpokenFor
{
    // One who writes for another says so in few words
    private const int Longest = 600;

    private const string Person = @"(?<who>(?:(?:Dr|Mr|Mrs|Ms|Miss|Cllr|Prof|Sir|Dame)\.? )?[A-Z][a-z'-]+(?: (?:Mc|Mac|O')?[A-Z][a-z'-]+)?)";
    private const string Name = @"[A-Z][a-z'-]+(?: [A-Z][a-z'-]+)?";

    /// <summary>The words without those that only say who writes for whom.</summary>
    /// <param name="own">What was written.</param>
    /// <param name="role">By whom: a clerk's "for Sam: …" begins a task.</param>
    /// <param name="who">For whom; null: for the writer himself.</param>
    public static string Cut(string own, SpeakerRole role, out string? who)
    {
        who = null;
        if (own.Length > Longest)
        {
            return own;
        }

        // Behind the message: "(Gill, answering for her)", "… from our side. Liam, Brightway"
        if (role == SpeakerRole.Officer && (InBrackets().Match(own) is { Success: true } brackets && IsName(brackets.Groups["by"].Value) ? brackets : Signed().Match(own) is { Success: true } signed && IsName(signed.Groups["by"].Value) ? signed : null) is { } tail)
        {
            own = own[..tail.Index].TrimEnd();
        }

        if (role == SpeakerRole.Officer && Complaint().Match(own) is { Success: true, Length: var told } && told < own.Length)
        {
            own = own[told..];
        }

        if (role == SpeakerRole.Officer && Headed().Match(own) is { Success: true, Length: var head } && head < own.Length - 4)
        {
            own = own[head..];
        }

        if (role == SpeakerRole.Officer && OnWhich().Match(own) is { Success: true, Length: var lead })
        {
            own = Listed().Replace(own[lead..], "$1: ", 1);
        }

        // "Hi, it's Lorna, PA to Tracey. Tracey asked me to say …": who writes, before what he says
        if (role == SpeakerRole.Officer && Introduced().Match(own) is { Success: true } introduced && introduced.Length < own.Length - 4 && IsName(introduced.Groups["by"].Value))
        {
            own = own[introduced.Length..];
        }

        // "Gwyneth says I've to ask you. Could the tree survey go …", "I have been asked by the Director to say that …"
        if (role == SpeakerRole.Officer && (Sent().Match(own) is { Success: true } sent && IsName(sent.Groups["by"].Value) ? sent : Bidden().Match(own)) is { Success: true } bidden && bidden.Length < own.Length - 4)
        {
            own = own[bidden.Length..];
        }

        // "Lorraine here, what does Graham still have to do": who writes
        if (Here().Match(own) is { Success: true } here && here.Length < own.Length - 4 && IsName(here.Groups["by"].Value))
        {
            own = own[here.Length..];
        }

        foreach (var opening in role == SpeakerRole.Officer ? Openings : role == SpeakerRole.Clerk ? ByClerk : [])
        {
            // "Thanks for the nudge - 10 is done" is no Thanks who writes for somebody
            if (!own.StartsWith("Thank", StringComparison.OrdinalIgnoreCase) && !own.StartsWith("Apolog", StringComparison.OrdinalIgnoreCase) && !own.StartsWith("Sorry", StringComparison.OrdinalIgnoreCase) && opening.Match(own) is { Success: true } match && match.Length < own.Length && (IsName(match.Groups["who"].Value) || opening.Equals(RungIn) && !Lexicon.Knows(match.Groups["who"].Value.Split(' ')[0].ToLowerInvariant())) is var name && (name || match.Groups["who"].Value.StartsWith("the ", StringComparison.OrdinalIgnoreCase)))
            {
                who = name ? match.Groups["who"].Value is var said && said.EndsWith("'s", StringComparison.Ordinal) ? said[..^2] : said : $"the {match.Groups["who"].Value[4..]}";
                own = match.Groups["keep"].Success ? own : own[match.Length..];
                break;
            }
        }

        return who is null ? own : Theirs().Replace(own, "$1");
    }

    private static readonly Regex RungIn = Rung();
    private static readonly Regex[] Openings = [ForWhom(), Asking(), PostAsking(), PostWishing(), Possessive(), RungIn];
    private static readonly Regex[] ByClerk = [Asking(), PostAsking(), RungIn];

    // A given name, or a title before it; "For Info:" names nobody
    private static bool IsName(string words)
    {
        var first = words.Split(' ', ',')[0].TrimEnd('.').ToLowerInvariant();
        return first is "dr" or "mr" or "mrs" or "ms" or "miss" or "cllr" or "prof" or "sir" or "dame" or "insp" or "sgt" or "supt" or "pc" || words.StartsWith("Station ", StringComparison.Ordinal) || words.StartsWith("Group Manager ", StringComparison.Ordinal) || words.StartsWith("Watch Manager ", StringComparison.Ordinal) || words.StartsWith("Area Manager ", StringComparison.Ordinal) || Lexicon.IsGivenName(first);
    }

    [GeneratedRegex(@"\s*\((?<by>" + Name + @")(?:,? (?:answering|replying|writing|on behalf|for|here|pp|PA|in|from)\b[^()\d]{0,40}|)\)\s*\.?\s*$")]
    private static partial Regex InBrackets();

    [GeneratedRegex(@"(?<=[.!?])\s+(?:(?:Many |Kind |Best )?(?:[Tt]hanks|[Rr]egards|[Cc]heers|Ta)[,.]? )?(?<by>(?:(?:[Dd]r|[Mm]r|[Mm]rs|[Mm]s|[Cc]llr|[Pp]rof|[Ii]nsp|[Ss]gt|[Ss]upt|PC|(?:Station|Group|Watch|Area) Manager|Station Officer)\.? )?(?:[A-Z]\.? )?" + Name + @")(?:,? \([^()\d]{1,30}\)|, [A-Z][\w&' ]{1,30})?\.?\s*$")]
    private static partial Regex Signed();

    [GeneratedRegex(@"^(?:(?:look|honestly|as|like)[, ]+)?I(?:'ve| have)? (?:already )?(?:told|emailed|said|answered|explained)\b[^.!?:\d]{0,40}?\b(?:already|twice|before|(?:two|three|four|several|many) times|once)(?: now| this (?:week|month))?(?:,? but (?:fine|ok|okay|anyway|here goes|whatever|never mind|there we go))?\s*[,.:;!–-]+\s*(?:but )?", RegexOptions.IgnoreCase)]
    private static partial Regex Complaint();

    [GeneratedRegex(@"^(?:(?:Hi|Hiya|Hello|Morning|Good morning|Afternoon)[,.!]* )?(?:[Ii]t's |[Tt]his is )?(?<by>" + Name + @") here(?: again)?\s*[,.:;!–-]+\s*")]
    private static partial Regex Here();

    [GeneratedRegex(@"^(?:(?:Hi|Hiya|Hello|Morning|Good morning|Afternoon)[,.!]* )?(?:[Ii]t's|[Tt]his is) (?<by>" + Name + @"), [^.!?\d:]{3,40}\. (?=[A-Z])")]
    private static partial Regex Introduced();

    [GeneratedRegex(@"^(?:(?:Hi|Hiya|Hello|Morning)[,.!]* )?(?<by>" + Name + @") (?:says|said|tells me|told me|reckons) (?:that )?(?:I've|I have|I'm|I am|I need|I should|I must|I had)(?: got| meant| supposed)?(?: to)? (?:ask|tell|message|write to|contact|go through|speak to|try) you(?: about this)?\s*[.,;:–-]+\s*")]
    private static partial Regex Sent();

    [GeneratedRegex(@"^(?:I've|I have|I am|I'm|We have|We've) (?:been )?(?:asked|told|instructed) (?:by [^.,:;]{3,50}? )?to (?:say|report|tell you|confirm|let you know|inform you|advise)(?: you)?(?: that)? ")]
    private static partial Regex Bidden();

    [GeneratedRegex(@"^(?:(?:a |quick |brief |an )*(?:progress|update|news|latest|status|position)(?: report| update| note)?(?: on| for| re| regarding| about| against) )(?=(?:action |item |point |no\.? |number |AP ?|#)*\d+\s*[.:–-]\s*\S)", RegexOptions.IgnoreCase)]
    private static partial Regex OnWhich();

    [GeneratedRegex(@"^((?:action |item |point |no\.? |number |AP ?|#)*\d+)\s*[.:–-]\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Listed();

    [GeneratedRegex(@"^(?:[A-Z0-9][\w&]*[ ]){1,4}(?:response|reply|answer|update)\s*[:–-]\s*(?=\S)")]
    private static partial Regex Headed();

    [GeneratedRegex(@"^(?:(?:Hi|Hiya|Hello|Morning|Good morning|Afternoon)[,.!]* )?(?:(?:this is |it's )?" + Name + @"(?: here| again)*(?:,? (?:here )?(?:for|on behalf of|pp|answering for|replying for|writing for|standing in for|covering for)) |(?:[Ww]ritten |[Ww]riting |[Ss]ent |[Aa]nswering |[Rr]eplying |[Ii] am writing |I'm writing )?(?:[Oo]n behalf of|(?:[Cc]overing|[Aa]nswering|[Rr]eplying|[Ss]tanding in) for|[Ff]or|pp) )(?<who>(?:(?:Dr|Mr|Mrs|Ms|Miss|Cllr|Prof)\.? )?[A-Z][a-z'-]+(?: [A-Z][a-z'-]+)?|the (?=[^.,:–-]*(?:[A-Z]|officer|manager|team|clerk|head|director|lead|service|services|department))[A-Za-z0-9 ]{3,40}?)(?: today| this week| here)?\s*[:.,–-]\s*")]
    private static partial Regex ForWhom();

    [GeneratedRegex("^(?:(?:Hi|Hiya|Hello|Morning|Good morning|Afternoon)[,.!]* )?" + Person + @"(?: (?:has )?asked me to (?:reply|answer|respond|write|get back)(?: to (?:you|this))? (?:on (?:her|his|their) behalf|for (?:her|him|them))\s*[,.:;–-]+\s*|(?<keep> (?:asks|wants to know|wonders|is asking|has asked|asked) (?:whether|if)\b)|(?: has| 's|'s)? ?(?:asks|asked|wants|would like|told) me to (?:(?:say|report|request|ask|tell you|let you know|pass on|confirm|mention)(?: that)?|(?=(?:note|record|put|add)\b)))")]
    private static partial Regex Asking();

    [GeneratedRegex(@"^(?<who>[Tt]he (?:[A-Z][\w&'-]*|of|and|for|&)(?: (?:[A-Z][\w&'-]*|of|and|for|&)){0,6})(?: has| 's)? (?:asks|asked|wants|would like|told) me to (?:say|report|request|ask|tell you|let you know|pass on|confirm|mention)(?: that)?")]
    private static partial Regex PostAsking();

    [GeneratedRegex(@"^(?<who>[Tt]he (?:[A-Z][\w&'-]*|of|and|for|&)(?: (?:[A-Z][\w&'-]*|of|and|for|&)){0,6})(?<keep> (?:would be grateful for|would be obliged for|would appreciate|would like|is asking for|has asked for|asks for|requests|needs|seeks|is seeking) (?:an?|more|some|another|further|the)\b(?: \w+){0,2} ?(?:extension|time|weeks?|months?|fortnight|deadline)\b)")]
    private static partial Regex PostWishing();

    [GeneratedRegex("^" + Person + @"'s (?:no\.? |number |item |action )?(?=\d)")]
    private static partial Regex Possessive();

    [GeneratedRegex("^" + Person + @"(?:'s| has)?(?: just)? (?:rung|rang|phoned|called|emailed|messaged|texted|been on)(?: in| me| us| the phone| up)?\s*(?:[,:–-]\s*(?:and )?(?:(?:he|she|they)(?:'s)? )?(?:(?:says|said|reckons|reports|confirms|confirmed) (?:that )?)?|to (?:say|tell me|tell us|report|confirm) (?:that )?)")]
    private static partial Regex Rung();

    [GeneratedRegex(@"\b(?:her|his|their) (?:(?:item|action|number|one)\s*)?\(?(?:no\.? |number )?(\d{1,3})\b\)?", RegexOptions.IgnoreCase)]
    private static partial Regex Theirs();
}
