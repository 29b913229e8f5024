using System.Text.RegularExpressions;

namespace ActionBot.Teams.Conversation;

/// <summary>Words for the buttons about people: whether somebody of the roster is the person of the register, and whether a claimed role counts. Pure.</summary>
internal static partial class WhoIsMeant
{
    /// <summary>"Yes, that is Sam Patel", "no, that is not Sam Patel".</summary>
    public static (string Name, bool Yes)? Same(string text) => text.Length <= 160 && That().Match(text) is { Success: true } said
        ? (said.Groups["name"].Value.Trim(), !said.Groups["no"].Success && !said.Groups["not"].Success)
        : null;

    /// <summary>"Yes, the same person", "no, somebody else"; null: neither.</summary>
    public static bool? SamePerson(string text) => IsSame().IsMatch(text) ? true : IsOther().IsMatch(text) ? false : null;

    /// <summary>"Approve Jo Hale's claim", "decline Jo as clerk of Planning".</summary>
    public static (string Name, bool Approve)? Claim(string text) => text.Length <= 200 && OfClaim().Match(text) is { Success: true } said
        ? (said.Groups["name"].Value.Trim(), said.Groups["yes"].Success)
        : null;

    /// <summary>Whether a name said is a person's: the whole of it, or a part of it.</summary>
    public static bool Names(string person, string said) => person.Equals(said, StringComparison.OrdinalIgnoreCase)
        || said.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(part => person.Split(' ').Contains(part, StringComparer.OrdinalIgnoreCase));

    [GeneratedRegex(@"^\W*(?:(?:yes|yep|(?<no>no|nope))\b\W*)?(?:that|this|it)(?:['\u2019]s|\s+is)(?<not>n['\u2019]t|\s+not)?\s+(?:indeed\s+|(?:(?:one\s+and\s+)?the\s+same\s+|the\s+right\s+|our\s+|the\s+)(?!person\b|man\b|woman\b|one\b))?(?<name>\p{L}[\p{L}'.-]*(?:\s\p{L}[\p{L}'.-]*){0,3}?)(?:,?\s+(?<mail>\S+@\S+?))?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex That();

    [GeneratedRegex(@"^\W*(?:(?:yes|yep|ok)\W+)?(?:(?:that|it|this)(?:['\u2019]s|\s+is)\s+|(?:they|those)\s+are\s+)?(?:(?:one\s+and\s+)?the\s+same|the\s+right)\s+(?:person|one|man|woman|chap|lady)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IsSame();

    [GeneratedRegex(@"^\W*(?:no\W+)?(?:(?:that|it|this)(?:['\u2019]s|\s+is)\s+)?(?:(?:somebody|someone)\s+else|(?:a\s+different|another|not\s+the\s+same)\s+(?:person|one))\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IsOther();

    [GeneratedRegex(@"^\W*(?:please\s+)?(?:(?<yes>approve|accept|agree\s+to|allow)|decline|refuse|reject)\s+(?:the\s+claim\s+of\s+)?(?<name>\p{L}[\p{L}'-]*?(?:\s\p{L}[\p{L}'-]*?){0,3})(?:(?:['\u2019]s?)?\s+(?:claim|role)\b.*|\s+as\s+(?:a\s+|the\s+)?(?:clerk|chair|member)\b.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfClaim();
}
