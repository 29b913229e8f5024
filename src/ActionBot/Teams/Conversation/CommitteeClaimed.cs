using System.Text.RegularExpressions;
using ActionBot.Officers;
using ActionBot.Understanding.Language;

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

    /// <summary>A claim whose committee nobody would know for one: "I clerk banana"; null: it is no such sentence.</summary>
    public static (RoleName Role, string Name)? InDoubt(string text) =>
        text.Length <= 60 && Claim().Match(text) is { Success: true } claim && RoleWords.In(claim.Groups["role"].Value) is { } role
        && Article().Replace(claim.Groups["name"].Value.Trim().TrimEnd('.', '!', ' '), "") is var name && name.Split(' ').Length <= 3 && !Vague().IsMatch(name) && !MoreThanAName().IsMatch(name)
            ? (role, name)
            : null;

    /// <summary>A name that stands alone, with commas in it or a length that no short reading would keep; null: it is no name.</summary>
    public static string? Name(string words)
    {
        var name = Article().Replace(words.Trim().TrimEnd('.', '!', ' '), "");
        return name.Length is > 3 and <= LongestName && char.IsUpper(name[0]) && !MoreThanAName().IsMatch(name) ? name : null;
    }

    /// <summary>Whether words sound like a committee's name: a noun or a name such bodies have, or several words with capitals. "Banana" does not.</summary>
    public static bool SoundsLikeOne(string words)
    {
        var parts = words.Split([' ', ',', '&', '-', '/', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        return Array.Exists(parts, part => part.ToLowerInvariant() is var word && (Lexicon.IsCommitteeNoun(word) || Lexicon.IsCommitteeName(word) || Lexicon.IsDepartment(word)))
            || parts.Length > 1 && parts.Count(part => char.IsUpper(part[0])) > 1 || words.Length is > 1 and <= 6 && words.All(char.IsUpper);
    }

    [GeneratedRegex(@"^\W*(?:(?:hi|hello|hey|good\s+(?:morning|afternoon))\b\W*)?i(?:(?:['\u2019]m|\s+am)\s+(?:now\s+)?(?:the\s+|a\s+)?)?\s*(?<role>clerk(?:\s+(?:of|to|for))?|chair(?:\s+of)?|sit\s+on|member\s+of)\s+(?<name>\S.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Claim();

    [GeneratedRegex(@"^the\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Article();

    [GeneratedRegex(@"^(?:it|one|some|all|both|them|this|that|here|a|an|many|several|meetings?|too|well|nothing|none|badly|now|again)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Vague();

    // A figure, an address, a verb of its own, a new sentence: somebody says more than a name.
    [GeneratedRegex(@"[0-9@;?\n]|[.!]\s|\b(?:i|i['\u2019]m|we|my|our|is|are|was|meets?|please|thanks|but|because|so|who|which|until|from|since)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MoreThanAName();
}
