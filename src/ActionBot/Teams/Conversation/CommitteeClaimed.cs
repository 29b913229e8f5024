using System.Text.RegularExpressions;
using ActionBot.Officers;

namespace ActionBot.Teams.Conversation;

/// <summary>
/// "I clerk Children, Education and Families Select Committee": a committee the register does not know yet, whose name has commas, brackets and an
/// "and" of its own, and is the whole rest of the sentence. Pure.
/// </summary>
internal static partial class CommitteeClaimed
{
    private const int LongestName = 200;

    /// <summary>The role and the whole name; null: it is no such sentence, or more follows than a name.</summary>
    public static (RoleName Role, string Name)? Read(string text)
    {
        if (text.Length > LongestName + 40 || Claim().Match(text) is not { Success: true } claim || RoleWords.In(claim.Groups["role"].Value) is not { } role)
        {
            return null;
        }

        return Name(claim.Groups["name"].Value) is { } name ? (role, name) : null;
    }

    /// <summary>A name that stands alone, with commas in it or a length that no short reading would keep; null: it is no name.</summary>
    public static string? Name(string words)
    {
        var name = Article().Replace(words.Trim().TrimEnd('.', '!', ' '), "");
        return name.Length is > 3 and <= LongestName && char.IsUpper(name[0]) && !MoreThanAName().IsMatch(name) ? name : null;
    }

    [GeneratedRegex(@"^\W*(?:(?:hi|hello|hey|good\s+(?:morning|afternoon))\b\W*)?i(?:(?:['\u2019]m|\s+am)\s+(?:now\s+)?(?:the\s+|a\s+)?)?\s*(?<role>clerk(?:\s+(?:of|to|for))?|chair(?:\s+of)?|sit\s+on|member\s+of)\s+(?<name>\S.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Claim();

    [GeneratedRegex(@"^the\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Article();

    // A figure, an address, a verb of its own, a new sentence: somebody says more than a name.
    [GeneratedRegex(@"[0-9@;?\n]|[.!]\s|\b(?:i|i['\u2019]m|we|my|our|is|are|was|meets?|please|thanks|but|because|so|who|which|until|from|since)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MoreThanAName();
}
