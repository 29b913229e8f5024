using System.Text.RegularExpressions;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>The least that must be understood: thanks are no wish, everything else is answered with help.</summary>
internal static partial class FirstWords
{
    public static Understood Understand(string text) => new() { Intent = Thanks().IsMatch(text) ? Intent.Unknown : Intent.Help };

    [GeneratedRegex(@"^\W*(thanks|thank\s+you|ta|cheers|great|ok|okay)(\s+(very|so|a\s+lot|much|again))*\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Thanks();
}
