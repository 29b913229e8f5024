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

    // At the very end, on a line of its own or after the last sentence; "more to come" also right behind the last word.
    [GeneratedRegex(@"(?:\A|\n|\s)\W*(?:there(?:['\u2019]s| is)\s+)?more\s+to\s+(?:come|follow)\W*\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex More();

    [GeneratedRegex(@"(?:\A|\n|(?<=[.!?;:)\u2019”\u2026]\s{0,3}))\W*(?:that['\u2019]?s\s+(?:all|it|everything)|that is all|the end|end of minutes)\W*\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex End();

    [GeneratedRegex(@"(?:\s+\(?\s*(?:there(?:['\u2019]s| is)\s+)?more\s+to\s+(?:come|follow)|(?:\A|\n|(?<=[.!?;:)\u2019”\u2026]\s{0,3}))\W*(?:(?:there(?:['\u2019]s| is)\s+)?more\s+to\s+(?:come|follow)|that['\u2019]?s\s+(?:all|it|everything)|that is all|the end|end of minutes))\W*\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Tail();

    // A question, or an order in one sentence: "what's outstanding?", "show 14", "confirm all", "thanks".
    [GeneratedRegex(@"^\W*(?:(?:ok|okay|please|hi|hello|hey|wait|sorry)\b\W*)*(?:(?:what|who|whose|when|where|which|why|how|is|are|was|were|did|does|do|can|could|would|will|have|has|any|anything)\b[^.!]*\W*$|(?:show|list|search|find|help|undo|close|drop|reopen|assign|give|chase|confirm|reject|split|merge|restrict|lift|log|hold|send|draft|forget|my\s+actions|history|due|set|make|thanks|thank\s+you|i\s+(?:clerk|chair|sit))\b[^\n]*$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex SpeaksToTheBot();

    // What minutes say and nobody says to a bot.
    [GeneratedRegex(@"\b(?:resolved|recommended|agreed|noted|thanked|undertook|requested|reported|advised|explained|welcomed|moved|seconded|members|councillors?|cllrs?|committee|panel|the\s+chair(?:man|woman|person)?|officers|apologies|declarations?|would|(?:was|were)\s+\w+ed)\b|^\W*(?:action(?:\s+point)?|ap)\s*[0-9]*\s*[:.–-]|^\W*[0-9]+[.)]\s+\p{Lu}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex SoundsLikeMinutes();

    [GeneratedRegex(@"^\W*(?:forget (?:it|them)|never ?mind|cancel(?: that| it)?|stop)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex GiveUp();
}
