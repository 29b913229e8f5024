using System.Text.RegularExpressions;

namespace ActionBot.Teams.Conversation;

/// <summary>The words around handing minutes over: a heading, "more to come", "that's all", "forget it", and what no minutes say. Pure.</summary>
internal static partial class HandOverWords
{
    /// <summary>A text without "more to come" or "that's all" at its end.</summary>
    public static string WithoutTail(string text) => Tail().Replace(text, "").Trim();

    /// <summary>Two messages as one text. Where the first breaks off within a sentence the second goes on with it; else a paragraph begins.</summary>
    public static string Joined(string before, string after) =>
        before.TrimEnd() is { Length: > 0 } first && after.TrimStart() is { Length: > 0 } next && (char.IsLetterOrDigit(first[^1]) || first[^1] == ',') && char.IsLower(next[0]) ? $"{first} {next}" : $"{before}\n\n{after}";

    [GeneratedRegex(@"\A\W*(?:(?:draft|unconfirmed|the)\s+)*minutes\b[^\n]{0,200}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Heading();

    [GeneratedRegex("^WEBVTT", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    public static partial Regex Vtt();

    /// <summary>The heading without what it says of parts to come: "Minutes of Parks, 1 October 2026 - more to come".</summary>
    public static string WithoutPartsInHeading(string text) => PartsInHeading().Replace(text, "${heading}");

    private const string MoreWords = @"(?:(?:there(?:['\u2019]s| is| are)\s+)?(?:(?:still\s+)?more|another|(?:some|one)\s+more)\s*(?:(?:bits?|parts?|pages?|items?)\s*)?(?:(?:is|are)\s+)?(?:to\s+(?:come|follow)|(?:is\s+)?coming|follows|in\s+a\s+(?:moment|minute))|(?:there(?:['\u2019]s| is| are)\s+)(?:one|a\s+few|two|some)\s+more\s+(?:bits?|parts?|pages?|items?)|(?:the\s+)?rest\s+(?:(?:is\s+)?to\s+(?:come|follow)|follows|(?:is\s+)?coming)|to\s+be\s+continued)";

    private const string EndWords = @"(?:(?:ok(?:ay)?|right|and|so|well|thanks|thank\s+you|done|there|good|great|now|i\s+think)\W+){0,3}(?:that(?:['\u2019]?s|\s+is|\s+was)\s+(?:all(?:\s+of\s+(?:it|them)|\s+there\s+is|\s+i\s+have)?|it|everything|the\s+(?:lot|end(?:\s+of\s+(?:it|them|the\s+minutes))?|whole(?:\s+(?:lot|thing))?|last(?:\s+(?:bit|part|one|page|of\s+(?:it|them)))?))|the\s+end|end\s+of\s+(?:the\s+)?minutes|(?:no|nothing)\s+more\s+to\s+(?:come|follow))(?:\W+(?:thanks|thank\s+you|now|please|then|folks|from\s+me))*";

    // At the very end, on a line of its own or after the last sentence; "more to come" also right behind the last word.
    [GeneratedRegex(@"(?:\A|\n|\s)\W*" + MoreWords + @"\W*\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex More();

    [GeneratedRegex(@"\A(?<heading>\W*(?:(?:draft|unconfirmed|the)\s+)*minutes\b[^\n]{0,200}?)(?:[\s,;:(\u2013\u2014-]+(?:" + MoreWords + @"|(?:part|section)\s+(?:1|one)(?:\s+of\s+\w+)?|(?:the\s+)?first\s+(?:part|half|section)))[^\w\n]*(?=\n|\z)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex PartsInHeading();

    [GeneratedRegex(@"(?:\A|\n|(?<=[.!?;:)\u2019”\u2026]\s{0,3}))\W*" + EndWords + @"\W*\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex End();

    [GeneratedRegex(@"(?:\s+\(?\s*(?:there(?:['\u2019]s| is)\s+)?more\s+to\s+(?:come|follow)|(?:\A|\n|(?<=[.!?;:)\u2019”\u2026]\s{0,3}))\W*(?:" + MoreWords + "|" + EndWords + @"))\W*\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Tail();

    // A question, or an order in one sentence: "what's outstanding?", "show 14", "confirm all", "thanks".
    [GeneratedRegex(@"^\W*(?:(?:ok|okay|please|hi|hello|hey|wait|sorry)\b\W*)*(?:(?:what|who|whose|when|where|which|why|how|is|are|was|were|did|does|do|can|could|would|will|have|has|any|anything)\b[^.!]*\W*$|(?:show|list|search|find|help|undo|close|drop|reopen|assign|give|chase|confirm|reject|split|merge|restrict|lift|log|hold|send|draft|forget|my\s+actions|history|due|set|make|thanks|thank\s+you|i\s+(?:clerk|chair|sit))\b[^\n]*$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex SpeaksToTheBot();

    // What minutes say and nobody says to a bot.
    [GeneratedRegex(@"\b(?:resolved|recommended|agreed|noted|thanked|undertook|requested|reported|advised|explained|welcomed|moved|seconded|members|councillors?|cllrs?|committee|panel|the\s+chair(?:man|woman|person)?|officers|apologies|declarations?|would|(?:was|were)\s+\w+ed)\b|^\W*(?:action(?:\s+point)?|ap)\s*[0-9]*\s*[:.–-]|^\W*[0-9]+[.)]\s+\p{Lu}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex SoundsLikeMinutes();

    // "They go on from those", "more of them", "it is the second part", said to "of which day are these?".
    [GeneratedRegex(@"^\W*(?:(?:yes|ok|sorry|no)\W+)*(?:(?:they|it|these|those|this|that)(?:['\u2019](?:re|s)|\s+are|\s+is|\s+all)?\s+)?(?:(?:go(?:es)?\s+on|follow(?:s|ing)?\s+on|carr(?:y|ies)\s+on|continue[sd]?|belongs?|part)\b.{0,60}|(?:all\s+)?(?:the\s+)?same\s+(?:meeting|day|minutes|ones?)|(?:more|the\s+rest|(?:the\s+)?(?:second|third|next|last)\s+(?:part|bit))(?:\s+of\s+(?:the\s+)?\S+(?:\s+\S+){0,3})?)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex GoOn();

    [GeneratedRegex(@"^\W*(?:forget (?:it|them)|never ?mind|cancel(?: that| it)?|stop)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex GiveUp();
}
