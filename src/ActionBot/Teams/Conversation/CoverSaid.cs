using System.Text.RegularExpressions;

namespace ActionBot.Teams.Conversation;

/// <summary>What is said of the cover of a leave alone: "then nobody covers me", "with Gus covering", "I can't cover for Karl". Pure.</summary>
/// <param name="Name">Who covers, in the words of the sentence; null: nobody.</param>
/// <param name="Not">Who does not cover any more, where that is all that is said; null: whoever it is.</param>
/// <param name="For">For whom; null: the speaker.</param>
internal sealed partial record CoverSaid(string? Name, string? Not, string? For)
{
    private const int Longest = 120;

    /// <summary>Reads it; null: the sentence says nothing of a cover, or says more than that.</summary>
    public static CoverSaid? In(string text) =>
        text.Length > Longest || text.Contains('?', StringComparison.Ordinal) ? null
        : Declines().Match(text) is { Success: true } declines ? new CoverSaid(null, "I", declines.Groups["for"].Value.Trim())
        : Nobody().Match(text) is { Success: true } nobody ? new CoverSaid(null, nobody.Groups["not"] is { Success: true } not ? not.Value.Trim() : null, null)
        : Covers().Match(text) is { Success: true } covers ? new CoverSaid(covers.Groups["who"].Value.Trim(), null, null)
        : null;

    private const string Opening = @"^\W*(?:(?:and|then|so|sorry|actually|ok|oh|no|but|please|also)\b\W*)*";

    private const string AName = @"(?!(?:i|we|it|he|she|they|you|nobody|no[ -]one|this|that|who|what|the\s+(?:contractor|surveyor|insurance|team|grant|budget|report))\b)(?:the\s+)?\p{L}[\p{L}'\u2019-]*(?:\s+(?:of\s+)?\p{Lu}[\p{L}'\u2019-]*){0,4}?";

    private const string End = @"(?:\s+(?:please|instead|then|now|after\s+all|any\s*more|that\s+week|meanwhile|for\s+that|while\s+i['\u2019]?m\s+(?:away|off)))*\W*$";

    // "then nobody covers me", "no cover after all", "drop Ines as my cover", "Gus isn't covering after all"
    [GeneratedRegex(Opening + @"(?:(?:nobody|no[ -]one)\s+(?:covers|is\s+covering|will\s+(?:cover|be\s+covering))(?:\s+(?:for\s+)?me)?|no\s+cover(?:\s+(?:for\s+me|needed|required))?|(?:drop|remove|cancel|forget|take\s+off|delete)\s+(?:(?<not>" + AName + @")\s+as\s+(?:my\s+|the\s+)?cover|(?:my|the)\s+cover)|(?<not>" + AName + @")\s+(?:isn['\u2019]?t|is\s+not|won['\u2019]?t\s+be|will\s+not\s+be|is\s+no\s+longer|can['\u2019]?t|cannot|won['\u2019]?t|doesn['\u2019]?t|does\s+not)\s+cover(?:ing)?(?:\s+(?:for\s+)?me)?)" + End, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Nobody();

    // "I can't cover for Karl that week"
    [GeneratedRegex(Opening + @"i(?:\s+can['\u2019]?t|\s+cannot|\s+won['\u2019]?t|\s+am\s+not|['\u2019]m\s+not|\s+am\s+unable\s+to|\s+can\s+no\s+longer)\s+(?:be\s+)?(?:cover(?:ing)?|stand(?:ing)?\s+in)\s+(?:for\s+)?(?<for>" + AName + @")(?:\s+(?:that|this|next|in|on|then|after\s+all|any\s*more|while|because|as)\b.*)?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Declines();

    // "with Gus covering", "and Gus covers", "Gus will look after my things", "cover is Ines", "ask Priya instead"
    [GeneratedRegex(Opening + @"(?:(?:with\s+)?(?<who>" + AName + @")(?:['\u2019]s|\s+is|\s+will(?:\s+be)?)?\s+(?:(?:cover(?:s|ing)?|stand(?:s|ing)?\s+in|deputis(?:es|ing))(?:\s+(?:for\s+)?me|\s+my\s+\p{L}+)?|(?:look(?:s|ing)?\s+after|tak(?:es?|ing)(?:\s+over)?|mind(?:s|ing)?|handl(?:es?|ing)|deal(?:s|ing)?\s+with|pick(?:s|ing)?\s+up|has|have|does|do)\s+(?:all\s+)?my\s+(?:things|stuff|work|post|actions|desk|bits))(?:\s+instead\s+of\s+\p{L}+(?:\s\p{Lu}\p{L}+)?)?|(?:my\s+|the\s+)?cover(?:\s+is|\s+will\s+be|['\u2019]s|:)\s+(?<who>" + AName + @")|covered\s+by\s+(?<who>" + AName + @"))" + End, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Covers();
}
