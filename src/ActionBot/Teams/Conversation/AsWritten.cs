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
    public static string? ToTheEnd(string text, string? slot)
    {
        if (slot is null || Place(text, slot) is not { } at)
        {
            return slot;
        }

        var from = Article().Match(text[..at]) is { Success: true } article ? article.Index : at;
        return text[from..].Trim();
    }

    /// <summary>The message says that something is done and nothing more: "close AP2", "CS-26-27-011 done!!". There are no words to print in it.</summary>
    public static bool IsOnlyThatItIsDone(string text) => OnlyDone().IsMatch(text);

    private static int? Place(string text, string slot) => slot.Length > 0 && text.IndexOf(slot, StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? at : null;

    [GeneratedRegex(@"\b(?:the|a|an|our|my|his|her|their|its|this|that|some|no)\s+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Article();

    [GeneratedRegex(@"^(?:\W*(?:please|ok|okay|hi|hello|yes|now|and|both|all|it|its|it['\u2019]s|that|this|one|is|are|has|have|been|be|being|can|you|mark|set|close|closed|done|complete|completed|finished|sorted|action|actions|point|points|ap|no|number|as|the|of|them|thanks|thank|cheers|'s|[a-z]{2,8}-[0-9]{2}-[0-9]{2}-[0-9]{1,5}|ap\s?[0-9]{1,5}|[0-9]{1,5}(?:['\u2019]s)?)\b)+\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OnlyDone();
}
