using System.Text.RegularExpressions;

namespace ActionBot.Teams.Conversation;

/// <summary>"Nothing to report on any of them", "no update from me": one piece of news for whatever is asked. Pure.</summary>
internal static partial class NothingNew
{
    /// <summary>The news itself, without the words that say how far it reaches; null: the message says something else.</summary>
    public static string? In(string text) => Said().Match(text) is { Success: true } said ? said.Groups["news"].Value.Trim() : null;

    [GeneratedRegex(@"^\W*(?:(?:sorry|hi|hello|ok|so|there(?:['\u2019]s|\s+is)|i\s+have|we\s+have|still)\W+)*(?<news>(?:nothing\s+(?:(?:much|new|further|more|else)\s*)?(?:to\s+(?:report|add|say|tell)|new|further)|no\s+(?:further\s+|new\s+)?(?:updates?|news|progress|change|movement)(?:\s+to\s+report)?)(?:\s+(?:yet|at\s+(?:present|the\s+moment|this\s+stage)|so\s+far|this\s+(?:month|time)|since\s+last\s+time))?)(?:\s+(?:(?:on|for|about|with|from)\s+)?(?:any|all|either|both|each|none|these|those|them|me|us|here|my\s+(?:actions|end|side))(?:\s+of\s+(?:them|these|those|mine|my\s+actions))?)*\W*(?:thanks?|sorry|i['\u2019]?m\s+afraid)?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Said();
}
