using System.Text.RegularExpressions;
using ActionBot.Officers;

namespace ActionBot.Teams.Conversation;

/// <summary>Words that say of somebody that he has a part in a committee no longer. Pure.</summary>
/// <param name="Who">The name as said; null: the speaker.</param>
/// <param name="Role">Which part.</param>
/// <param name="Committee">The committee as said; null: the one the conversation is about.</param>
internal sealed partial record RoleEnded(string? Who, RoleName Role, string? Committee)
{
    private const int LongestWish = 160;

    /// <summary>Reads it; null: it is something else.</summary>
    public static RoleEnded? Read(string text)
    {
        if (text.Length > LongestWish || (Does().Match(text) is { Success: true } does ? does : IsOne().Match(text) is { Success: true } isOne ? isOne : Removed().Match(text) is { Success: true } removed ? removed : Denied().Match(text)) is not { Success: true } said || RoleWords.In(said.Groups["role"].Value) is not { } role)
        {
            return null;
        }

        var (who, committee) = (said.Groups["who"].Value, said.Groups["committee"]);
        return new RoleEnded(who.Equals("i", StringComparison.OrdinalIgnoreCase) ? null : who, role, !committee.Success || Here().IsMatch(committee.Value) ? null : committee.Value);
    }

    // "Cllr Osei no longer chairs it", "I don't clerk Audit any more", "I have stopped clerking Audit"; a bare "I don't clerk Audit" denies what was asked.
    [GeneratedRegex(@"^\W*(?<who>i|(?:Cllr\.?\s+|Councillor\s+)?\p{L}[\p{L}'\u2019.-]*(?:\s\p{L}[\p{L}'\u2019-]*){0,3}?)\s+(?:(?:will\s+|shall\s+)?no\s+longer|(?:has|have|['\u2019]ve)?\s*(?:stopped|given\s+up|finished)|(?:do(?:es)?\s+not|do(?:es)?n['\u2019]?t)(?=.*\bany\s*(?:more|longer)\b))\s+(?<role>chair(?:s|ing)?|clerk(?:s|ing)?|sits?\s+on|sitting\s+on|serves?\s+on|serving\s+on)\s+(?<committee>\p{L}.{1,80}?)(?:\s+any\s*(?:more|longer))?(?:,?\s+(?:from\s+)?(?:now(?:\s+on)?|today))?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Does();

    // "Ama Osei is no longer the chair of Children's Scrutiny", "Ama Osei has stepped down as chair".
    [GeneratedRegex(@"^\W*(?<who>i|(?:Cllr\.?\s+|Councillor\s+)?\p{L}[\p{L}'\u2019.-]*(?:\s\p{L}[\p{L}'\u2019-]*){0,3}?)(?:\s+(?:is|am)|['\u2019]m|['\u2019]s|\s+has|\s+have|['\u2019]ve)\s+(?:no\s+longer|not(?=.*\bany\s*(?:more|longer)\b)|(?:stepped|stood)\s+down\s+as|resigned\s+as)\s+(?:the\s+|its\s+|our\s+|an?\s+)?(?<role>chair(?:man|woman|person)?|clerk|member)(?:\s+(?:of|for|on)\s+(?<committee>\p{L}.{1,80}?))?(?:\s+any\s*(?:more|longer))?(?:,?\s+(?:from\s+)?(?:now(?:\s+on)?|today))?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IsOne();

    // "remove Ama Osei as chair of Children's Scrutiny".
    [GeneratedRegex(@"^\W*(?:please\s+)?(?:remove|take\s+off)\s+(?<who>(?:Cllr\.?\s+|Councillor\s+)?\p{L}[\p{L}'\u2019.-]*(?:\s\p{L}[\p{L}'\u2019-]*){0,3}?)\s+as\s+(?:the\s+|its\s+|our\s+|an?\s+)?(?<role>chair(?:man|woman|person)?|clerk|member)(?:\s+(?:of|for|on)\s+(?<committee>\p{L}.{1,80}?))?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Removed();

    // "Wanda doesn't chair us!", "Wanda is not the chair", "take Wanda off the chair": said of somebody else it need not say "any more".
    [GeneratedRegex(@"^\W*(?:(?:no|but|sorry|please)\b\W*)*(?:(?<who>(?!(?:i|he|she|it|that|this|they|there|who)\b)(?:Cllr\.?\s+|Councillor\s+)?\p{L}[\p{L}'\u2019.-]*(?:\s\p{L}[\p{L}-]*){0,3}?)(?:\s+does\s+not|\s+doesn['\u2019]?t)\s+(?<role>chair|clerk|sit\s+on|serve\s+on)\s+(?<committee>\p{L}[^,;?]{0,80}?)|(?<who>(?!(?:i|he|she|it|that|this|they|there|who)\b)(?:Cllr\.?\s+|Councillor\s+)?\p{L}[\p{L}'\u2019.-]*(?:\s\p{L}[\p{L}-]*){0,3}?)(?:\s+is\s+not|\s+isn['\u2019]?t|['\u2019]s\s+not)\s+(?:the\s+|its\s+|our\s+|an?\s+)?(?<role>chair(?:man|woman|person)?|clerk|member)(?:\s+(?:of|for|on)\s+(?<committee>\p{L}[^,;?]{1,80}?))?|take\s+(?<who>(?:Cllr\.?\s+|Councillor\s+)?\p{L}[\p{L}'\u2019.-]*(?:\s\p{L}[\p{L}-]*){0,3}?)\s+off\s+(?:as\s+)?(?:the\s+)?(?<role>chair)(?:\s+(?:of|for)\s+(?<committee>\p{L}[^,;?]{1,80}?))?)[\s.!]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Denied();

    [GeneratedRegex(@"^(?:it|us|this|that|(?:the|this|our|my)\s+(?:committee|panel|board|one))$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Here();
}
