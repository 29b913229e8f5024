using System.Text.RegularExpressions;

namespace ActionBot.Teams.Conversation;

/// <summary>
/// What somebody wrote, as he wrote it. The slots of a message leave articles and prepositions out, so that "the March meeting" is found on a
/// calendar; what is kept, sent and printed are the words themselves. Pure.
/// </summary>
internal static partial class AsWritten
{
    /// <summary>A slot's words as they stand in the message, with the article in front of them; null stays null.</summary>
    public static string? In(string text, string? slot)
    {
        if (slot is null || Place(text, slot) is not { } at)
        {
            return slot;
        }

        var from = Article().Match(text[..at]) is { Success: true } article ? article.Index : at;
        return text[from..(at + slot.Length)].TrimStart();
    }

    /// <summary>From where a slot's words begin to the end of the message: "format changed from November on".</summary>
    /// <param name="text">The message.</param>
    /// <param name="slot">The words that were understood as what is told.</param>
    /// <param name="isAll">Whatever stands before them is told too, unless it only names the action or says that it is done; and what does not stand there as one is not all that was told.</param>
    public static string? ToTheEnd(string text, string? slot, bool isAll = false)
    {
        if (slot is null || Place(text, slot) is not { } at)
        {
            return isAll ? null : slot;
        }

        var from = Article().Match(text[..at]) is { Success: true } article ? article.Index : at;
        return isAll && !OnlyLeadsUp().IsMatch(text[..from]) ? null : text[from..].Trim();
    }

    /// <summary>The message without the number it answers at its beginning: "5 need until April" is printed as "need until April".</summary>
    public static string WithoutNumber(string text, IReadOnlyList<string> references) =>
        LeadingNumber().Match(text) is { Success: true } lead && lead.Groups["number"].Captures.All(one => references.Any(reference => reference.Equals(one.Value, StringComparison.OrdinalIgnoreCase) || reference.EndsWith($"-{one.Value.PadLeft(3, '0')}", StringComparison.Ordinal)))
        && text[lead.Length..].Trim() is { Length: > 2 } rest ? rest : text;

    /// <summary>The message says that something is done and nothing more: "close AP2", "CS-26-27-011 done!!". There are no words to print in it.</summary>
    public static bool IsOnlyThatItIsDone(string text) => OnlyDone().IsMatch(text);

    private static int? Place(string text, string slot) => slot.Length > 0 && text.IndexOf(slot, StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? at : null;

    // "Re 2:", "I've finished 3:", "yes, done -", "update on AP4:"
    [GeneratedRegex(@"^(?:\W*(?:re|for|on|with|about|regarding|as|action|actions|point|points|ap|no|number|item|line|the|that|this|it|it['\u2019]s|its|one|is|are|was|has|have|been|be|and|all|both|both|of|them|i['\u2019]ve|we['\u2019]ve|i\s+have|we\s+have|now|done|complete|completed|finished|sorted|closed|yes|yep|ok|okay|hi|hello|hey|please|note|update|status|progress|news|latest|answer|my|mark|marked|still|quick|to|say|just|so|[a-z]{2,8}-[0-9]{2}-[0-9]{2}-[0-9]{1,5}|ap\s?[0-9]{1,5}|[0-9]{1,5}(?:['\u2019]s)?)\b)*\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OnlyLeadsUp();

    [GeneratedRegex(@"^\W*(?:(?:ok|okay|yes|no|and|then|so|right|sorry|well|hi|hello|actually|oops|also|just)\b[\s,.!:-]*)*(?:(?:for|on|re|regarding|as\s+for)\s+)?(?:(?:action(?:\s+point)?|ap|no\.?|number|item|line|\#)\s*)?(?<number>[a-z]{2,8}-[0-9]{2}-[0-9]{2}-[0-9]{1,5}|[0-9]{1,3})(?:\s*(?:,\s*and|,|and|&|\+)\s*(?<number>[0-9]{1,3}))*(?![\w/%£])(?!\s*(?:of|months?|weeks?|days?)\b)\s*(?:[:.)=–-]\s*)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LeadingNumber();

    [GeneratedRegex(@"\b(?:the|a|an|our|my|his|her|their|its|this|that|some|no)\s+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Article();

    [GeneratedRegex(@"^(?:\W*(?:please|ok|okay|hi|hello|yes|no|now|so|then|well|right|actually|sorry|oops|also|just|already|i|we|i['\u2019]ve|we['\u2019]ve|had|got|to|through|thru|and|both|all|everything|it|its|it['\u2019]s|that|this|one|mine|is|are|has|have|been|be|being|can|you|mark|set|close|closed|done|complete|completed|finished|sorted|action|actions|point|points|ap|no|number|as|the|of|them|thanks|thank|cheers|'s|[a-z]{2,8}-[0-9]{2}-[0-9]{2}-[0-9]{1,5}|ap\s?[0-9]{1,5}|[0-9]{1,5}(?:['\u2019]s)?)\b)+\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OnlyDone();
}
