using System.Text.RegularExpressions;

namespace ActionBot.Teams.Conversation;

/// <summary>Other words that a clerk gives an action or a finding. Pure.</summary>
/// <param name="Reference">Which one: its digits, or its whole reference.</param>
/// <param name="Words">What it is to say.</param>
/// <param name="IsNumber">A bare number, which a finding has as well as an action.</param>
public sealed partial record Wording(string Reference, string Words, bool IsNumber)
{
    private const int Longest = 2400;

    private const string Which = @"(?:(?<kind>finding|AP|action(?:\s+point)?|no\.?|number|\#)\s*)?(?<ref>[A-Za-z0-9]{2,8}-[0-9]{2}-[0-9]{2}-[0-9]{1,5}|[0-9]{1,4})\b";

    private const string Said = @"\s*(?<words>\S.*)$";

    /// <summary>Reads it; null: that is not what was said.</summary>
    public static Wording? Read(string text)
    {
        // "2 should say in the paper: …" is about what is printed, and the action keeps its own words.
        if (text.Length > Longest || PrintSaid.Read(text) is not null || new[] { ShouldRead(), TheWording(), Change(), Amend() }.Select(one => one.Match(text)).FirstOrDefault(one => one.Success) is not { } found
            || found.Groups["words"].Value.Trim().Trim('“', '”', '"').Trim() is not { Length: > 0 } words)
        {
            return null;
        }

        var reference = found.Groups["ref"].Value.ToUpperInvariant();
        // "AP2" is a printed label.
        var isLabel = found.Groups["kind"].Value.StartsWith('A') || found.Groups["kind"].Value.StartsWith('a');
        var isNumber = reference.All(char.IsAsciiDigit);
        return new Wording(isLabel && isNumber ? $"AP{reference}" : reference, words, isNumber && !isLabel);
    }

    // "1's wording should be: …", "2 should read: …".
    [GeneratedRegex(@"^\W*(?:please\s+)?" + Which + @"(?:['\u2019]s?\s+(?:wording|words|text|task)\s+(?:should|must|ought\s+to|is\s+to|can)\s+(?:be|read|say)|\s+(?:should|must|ought\s+to|is\s+to)\s+(?:read|say))\b\s*:?" + Said, RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex ShouldRead();

    // "the wording of 3 should be: …".
    [GeneratedRegex(@"^\W*(?:please\s+)?the\s+(?:wording|words|text|task)\s+(?:of|for|on)\s+" + Which + @"\s+(?:should|must|ought\s+to|is\s+to)\s+(?:be|read|say)\b\s*:?" + Said, RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex TheWording();

    // "change the wording of 3 to …", "change 3 to read: …".
    [GeneratedRegex(@"^\W*(?:please\s+|can\s+you\s+|could\s+you\s+)?(?:change|amend|correct|alter|edit|set)\s+(?:the\s+(?:wording|words|text|task)\s+(?:of|for|on)\s+" + Which + @"\s*(?:\b(?:to|into)\b(?:\s+(?:read|say))?|\bso\s+that\s+it\s+(?:reads|says)|(?=:))|" + Which + @"(?:['\u2019]s?\s+(?:wording|words|text|task)\s+to(?:\s+(?:read|say))?|\s+to\s+(?:read|say)))\s*:?" + Said, RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Change();

    // "amend 2: …", "reword 2 as …"; "amend 2 to March" sets a time.
    [GeneratedRegex(@"^\W*(?:please\s+|can\s+you\s+|could\s+you\s+)?(?:(?:amend|correct)\s+" + Which + @"\s*:|(?:reword|rephrase|rewrite)\s+" + Which + @"\s*(?::|\b(?:as|to)\b(?:\s+(?:read|say))?\s*:?))" + Said, RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Amend();
}
