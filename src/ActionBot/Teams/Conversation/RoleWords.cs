using System.Text.RegularExpressions;
using ActionBot.Officers;

namespace ActionBot.Teams.Conversation;

/// <summary>Roles in words, and words as roles. Pure.</summary>
public static partial class RoleWords
{
    /// <summary>"clerk", "chair", "sit on", as after "I".</summary>
    public static string Does(RoleName role) => role switch { RoleName.Clerk => "clerk", RoleName.Chair => "chair", RoleName.Member => "sit on", _ => "administer" };

    /// <summary>"clerks", "chairs", "sits on", as after a name.</summary>
    public static string DoesHe(RoleName role) => role switch { RoleName.Clerk => "clerks", RoleName.Chair => "chairs", RoleName.Member => "sits on", _ => "administers" };

    /// <summary>The role these words name.</summary>
    public static RoleName? In(string? words) =>
        words is null ? null
        : Clerk().IsMatch(words) ? RoleName.Clerk
        : Chair().IsMatch(words) ? RoleName.Chair
        : Member().IsMatch(words) ? RoleName.Member
        : null;

    // "I clerk Audit", "democratic services officer for Audit"; not "Clark".
    [GeneratedRegex(@"\b(clerk(s|ing|ed)?|democratic services)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Clerk();

    [GeneratedRegex(@"\b(chair(s|ing|ed|man|woman|person)?|convenor|convener)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Chair();

    [GeneratedRegex(@"\b(member|sits?|sitting|serves?|joins?|vice-?chair)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Member();
}
