using System.Text.RegularExpressions;

namespace ActionBot.Teams.Conversation;

/// <summary>
/// The subject of a question that names an action by what it is about and not by its number: "boiler report" of "has the boiler report come in?".
/// What is only the frame of a question, a person, a meeting or a time is no subject. Pure.
/// </summary>
internal static partial class SubjectAsked
{
    private const int Longest = 160;

    /// <summary>The words; null: it is no question, or asks after nothing in particular.</summary>
    public static string? In(string text) => text.Length <= Longest && Question().IsMatch(text) ? Telling(text) : null;

    /// <summary>What a list is limited to: "the pool" of "what's outstanding for the pool?"; null: nothing in particular.</summary>
    public static string? OfList(string text) => text.Length <= Longest && Limited().Match(text) is { Success: true } limited ? Telling(limited.Groups["subject"].Value) : null;

    private static string? Telling(string text)
    {
        var words = Word().Matches(text).Select(match => match.Value).Where(word => word.Length > 1 && !word.All(char.IsDigit) && !Frame().IsMatch(word)).ToList();
        return words.Count is > 0 and <= 6 ? string.Join(' ', words) : null;
    }

    [GeneratedRegex(@"\?\s*$|^\W*(?:(?:so|and|ok|please|hi|hello|sorry|tell\s+me|can\s+you\s+tell\s+me|do\s+you\s+know|any\s+(?:news|word|progress|update))\b\W*)*(?:what|who|whose|when|where|why|how|which|has|have|is|are|was|were|did|does|do|will|can|could|any\s+(?:news|word|progress|updates?)|anything|what['\u2019]s|how['\u2019]s|who['\u2019]s|where['\u2019]s)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Question();

    [GeneratedRegex(@"\b(?:outstanding|left|open|to\s+do|still\s+to\s+come|to\s+come|remaining|unfinished|owed|overdue|late|happening|going\s+on|pending|due)\b\s+(?:for|on|about|with|regarding|concerning|around|re|in\s+connection\s+with|to\s+do\s+(?:for|on|about|with))\s+(?<subject>[^?.!\n]{2,80})\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Limited();

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    // What people put around it, and what is a time or a body and no subject.
    [GeneratedRegex(
        @"^(?:what|whats|who|whos|whose|when|where|wheres|why|how|hows|which|has|have|had|having|is|isn|are|aren|was|were|be|been|being|did|didn|does|doesn|do|don|done|doing|will|won|would|could|can|cant|should|shall|may|might|must|the|an|any|anything|anyone|anybody|some|something|somebody|someone|news|word|progress|updates?|status|state|about|on|in|into|at|of|for|from|to|with|by|re|up|out|off|over|and|or|but|so|if|then|than|that|this|these|those|there|here|it|its|they|them|their|theirs|we|us|our|ours|you|your|yours|me|my|mine|he|him|his|she|her|hers|one|ones|all|both|each|every|everything|everybody|everyone|nothing|nobody|none|no|not|yes|yet|still|already|ever|never|now|just|only|also|too|again|please|ok|okay|hi|hello|hey|sorry|thanks|thank|tell|show|know|think|say|says|said|saying|see|seen|look|looking|find|found|get|gets|getting|got|go|goes|going|gone|went|come|comes|coming|came|make|made|take|took|taken|give|gave|given|send|sent|put|keep|kept|stand|stands|standing|happen|happens|happened|happening|own|owns|owner|owners|owe|owes|owed|responsible|charge|answer|answers|answered|reply|replied|replies|respond|responded|report|reports|reported|reporting|promise|promised|ask|asked|asks|asking|chase|chased|remind|reminded|finish|finished|complete|completed|ready|closed|close|open|opened|outstanding|left|remaining|pending|late|overdue|due|long|far|much|many|most|oldest|old|new|latest|last|next|first|soon|since|until|till|before|after|ago|while|today|tomorrow|yesterday|day|days|week|weeks|month|months|year|years|time|times|date|dates|morning|afternoon|evening|night|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|committee|committees|meeting|meetings|action|actions|point|points|item|items|matter|matters|thing|things|list|lists|minutes|minute|paper|papers|agenda|agendas|register|exempt|officer|officers|clerk|clerks|chair|chairs|member|members|council|councillor|councillors|cllr|resolution|resolutions|resolve|resolved|agree|agreed|decide|decided|help|ll|ve|re|nt|isnt|hasnt|havent|didnt|dont|well|way|run|runs|running|work|working|works|move|moved|moving|track|along|coping|anywhere|let|need|needs|want|wants|like|likely)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Frame();
}
