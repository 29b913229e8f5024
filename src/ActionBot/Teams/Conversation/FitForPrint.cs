using System.Text.RegularExpressions;

namespace ActionBot.Teams.Conversation;

/// <summary>What of an officer's answer is put before the clerk as words for the paper: without the small talk around it, and nothing where too little is left to print. Pure.</summary>
internal static partial class FitForPrint
{
    /// <summary>The words; null: the clerk had better write her own.</summary>
    public static string? Of(string? words)
    {
        var fit = TrailsOff().Replace(LeadsIn().Replace(words ?? "", ""), "").Trim();
        return fit.Count(letter => letter == ' ') < 2 || OnlyWhen().IsMatch(fit) ? null : char.ToUpperInvariant(fit[0]) + fit[1..];
    }

    // "ok. then", "no, sorry:", "hi Bev,"
    [GeneratedRegex(@"^\W*(?:(?:ok|okay|yes|yep|no|nope|right|sorry|apologies|well|then|so|and|but|hi|hello|hey|thanks?|please|done|not\s+done|complete|completed|i\s+mean|i\s+meant|what\s+i\s+mean\s+is)\b[\s,.!:;–-]+(?:\p{Lu}\p{Ll}+,\s+)?)+(?=\S)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LeadsIn();

    // "sorted weeks ago": that it is done and when
    [GeneratedRegex(@"^(?:all |was |been )?(?:sorted|done|finished|completed?|closed)(?: \w+){0,3} (?:ago|back|already|yesterday)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OnlyWhen();

    [GeneratedRegex(@"[\s,.!:;–-]*\b(?:tbh|to\s+be\s+honest|lol|sorry|thanks?|thank\s+you|cheers|ta|hth|please|pls)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TrailsOff();
}
