using System.Text.RegularExpressions;

namespace ActionBot.Teams.Conversation;

/// <summary>Of whom a sentence says that he is away, and who it says covers: "Priya is away until 20 January, Sam covers". Pure.</summary>
internal static partial class LeaveSaid
{
    /// <summary>Who is away, in the words of the sentence; null: the speaker.</summary>
    public static string? Absent(string text) =>
        // "Helen is off, Priya's covering for her": whom "her" means is said before.
        (CoversFor().Match(text) is { Success: true } covered ? Name(covered.Groups["absent"].Value) : null)
        ?? (IsAway().Match(text) is { Success: true } away ? Name(away.Groups["absent"].Value) : null);

    /// <summary>Who covers, in the words of the sentence; null: it names nobody that way.</summary>
    public static string? Cover(string text) =>
        Covers().Match(text) is { Success: true } covers ? Name(covers.Groups["cover"].Value)
        : LooksAfter().Match(text) is { Success: true } looks ? Name(looks.Groups["cover"].Value)
        : Asked().Match(text) is { Success: true } asked ? Name(asked.Groups["cover"].Value)
        : null;

    /// <summary>Whether the sentence says that nobody covers.</summary>
    public static bool NoCover(string text) => Nobody().IsMatch(text);

    private static string? Name(string words) => Article().Replace(words.Trim(), "") is var name && !Speaker().IsMatch(name) ? name : null;

    // "Priya is away", "the Head of SEND will be on annual leave", "Sam's off sick".
    [GeneratedRegex(@"^\W*(?:(?:hi|hello|ok|please|note|fyi|just\s+so\s+you\s+know)\b\W*)*(?:that\s+)?(?<absent>(?:the\s+)?\p{L}[\p{L}'\u2019.-]*(?:\s+\p{L}[\p{L}\u2019.-]*){0,6}?)(?:['\u2019]s|\s+(?:is|has\s+been|will\s+be|['\u2019]ll\s+be|is\s+going\s+to\s+be))\s+(?:now\s+|also\s+|still\s+|back\s+from\s+)?(?:away|off|out|absent|sick|not\s+in|on\s+(?:\p{L}+\s+)?(?:leave|holiday|vacation))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IsAway();

    // "Sam covers for Priya until the 13th".
    [GeneratedRegex(@"\bcover(?:s|ing)?\s+(?:for|while)\s+(?<absent>(?:the\s+)?\p{L}[\p{L}'\u2019-]*(?:\s+(?:of\s+)?\p{Lu}[\p{L}'\u2019-]*){0,4})", RegexOptions.CultureInvariant)]
    private static partial Regex CoversFor();

    // "Sam covers", "Sam Patel is covering", "Sam's covering", "Sam will cover".
    [GeneratedRegex(@"(?:^|[,;.:(\u2013\u2014-]|\band\b|\bwith\b)\s*(?<cover>(?!(?:with|and|while|then|so)\s)(?:the\s+)?\p{L}[\p{L}\u2019-]*(?:\s+(?:of\s+)?\p{Lu}[\p{L}\u2019-]*){0,4}?)(?:['\u2019]s|\s+is|\s+will(?:\s+be)?)?\s+cover(?:s|ing)?\b(?!\s*:)", RegexOptions.CultureInvariant)]
    private static partial Regex Covers();

    // "Gus will look after my things", "Ines has my post", "Gus Mowbray to pick up anything urgent".
    [GeneratedRegex(@"(?:^|[,;.:(\u2013\u2014-]|\band\b|\bwith\b)\s*(?<cover>(?!(?:with|and|while|then|so|please)\s)(?:the\s+)?\p{Lu}[\p{L}\u2019-]*(?:\s+(?:of\s+)?\p{Lu}[\p{L}\u2019-]*){0,4}?)(?:['\u2019]s|\s+is|\s+will(?:\s+be)?|\s+to)?\s+(?:(?:look(?:s|ing)?\s+after|has|have|tak(?:es?|ing)(?:\s+over)?|mind(?:s|ing)?|handl(?:es?|ing)|deal(?:s|ing)?\s+with|pick(?:s|ing)?\s+up|keep(?:s|ing)?\s+an\s+eye\s+on)\s+(?:all\s+)?(?:my\s+(?:things|stuff|work|post|actions|desk|inbox|bits)|anything\s+urgent|things|everything)|stand(?:s|ing)?\s+in|deputis(?:es|ing)|hold(?:s|ing)?\s+the\s+fort)\b", RegexOptions.CultureInvariant)]
    private static partial Regex LooksAfter();

    [GeneratedRegex(@"\b(?:no\s+cover|without\s+(?:a\s+|any\s+)?cover|(?:nobody|no[ -]one)(?:\s+is|\s+will(?:\s+be)?)?\s+cover(?:s|ing)?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Nobody();

    // "ask Sam", "covered by Sam", "cover: Sam Patel".
    [GeneratedRegex(@"\b(?:ask|covered\s+by|cover(?:\s+is|:)|contact)\s+(?<cover>(?:the\s+)?\p{L}[\p{L}\u2019-]*(?:\s+(?:of\s+)?\p{Lu}[\p{L}\u2019-]*){0,4})", RegexOptions.CultureInvariant)]
    private static partial Regex Asked();

    [GeneratedRegex(@"^the\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Article();

    [GeneratedRegex(@"^(?:i|me|myself|we|us|he|she|they|them|him|her|it|this|that|who|nobody|no[- ]one|no|none|not|there|without|any|somebody|everybody|someone|my|am)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Speaker();
}
