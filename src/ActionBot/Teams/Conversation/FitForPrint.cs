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

    /// <summary>Nothing in it is news to the public, so that "approve all" leaves it out; the clerk may still approve it by itself.</summary>
    public static bool SaysNothing(string words) => Nothing().IsMatch(words);

    // "no idea", "refused", "of 380", "that one was Lena's I think", "them all, not 3 obviously", "I meant the pool action", "EHC-26-27-002 need longer".
    [GeneratedRegex(@"^\W*(?:(?:no|not\s+(?:sure|a)|haven['\u2019]t\s+(?:an?|the))\s*(?:idea|clue|sure)?|(?:i\s+)?(?:don['\u2019]?t|do\s+not)\s+know(?:\s+yet)?|dunno|refused|standing|not|before|thru|through|yes|ok|okay|same|ditto|as\s+above|nope|none|nothing|n/?a|tbc|tba|pass|later|soon|else|too|also|and|but|or|to|the|of|on|in|at|with|of\s+[0-9]+|(?:no\W+|sorry\W+)*i\s+(?:meant|mean)\b.*|that\s+one\s+(?:was|is)\s+(?:not\s+)?(?:\p{L}[\p{L}-]*['\u2019]s?|mine|ours|his|hers|theirs|yours|the\s+other\s+one)(?:\W+(?:i\s+(?:think|believe|guess)|not\s+mine|sorry|actually|though))*|(?:all\s+(?:of\s+)?)?(?:them|they|those|these|everything|all)(?:\s+(?:all|both|of\s+(?:them|those)|are))*\W+(?:not|except|but|bar|save)(?:\s+for)?\s+(?:the\s+|no\.?\s*|number\s+)?(?:[0-9]{1,3}|last|first|one)(?:\W+(?:one|ones|obviously|of\s+course|though|please|sorry|that\s+is))*|not\s+[0-9]{1,3}(?:\W+(?:obviously|of\s+course|though|please|sorry|yet|that\s+is))*|(?:[A-Z]{2,8}-\d\d-\d\d-\d{1,5}|[0-9]{1,3})?\s*needs?\s+(?:longer|more\s+time))\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Nothing();

    // "ok. then", "no, sorry:", "hi Bev,"
    [GeneratedRegex(@"^\W*(?:(?:ok|okay|yes|yep|no|nope|right|sorry|apologies|well|then|so|and|but|hi|hello|hey|thanks?|please|done|not\s+done|complete|completed|i\s+mean|i\s+meant|what\s+i\s+mean\s+is)\b[\s,.!:;–-]+(?:\p{Lu}\p{Ll}+,\s+)?)+(?=\S)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LeadsIn();

    // "sorted weeks ago": that it is done and when
    [GeneratedRegex(@"^(?:all |was |been )?(?:sorted|done|finished|completed?|closed)(?: \w+){0,3} (?:ago|back|already|yesterday)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OnlyWhen();

    [GeneratedRegex(@"[\s,.!:;–-]*\b(?:tbh|to\s+be\s+honest|lol|sorry|thanks?|thank\s+you|cheers|ta|hth|please|pls)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TrailsOff();
}
