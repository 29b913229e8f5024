using System.Text.RegularExpressions;

namespace ActionBot.Enquiries;

/// <summary>The words of a question that are worth searching for. Pure.</summary>
public static partial class SearchWords
{
    private const int Most = 8;

    // Words that people put around what they look for: "the exclusions one", "anything about the ward boundaries".
    private static readonly HashSet<string> Passing = new(StringComparer.OrdinalIgnoreCase)
    {
        "the", "a", "an", "one", "ones", "of", "on", "in", "to", "for", "and", "or", "with", "by", "at", "from", "about", "regarding", "re", "anything", "something", "all", "any", "that", "this", "those",
        "these", "what", "which", "who", "when", "did", "do", "does", "is", "are", "was", "were", "be", "been", "we", "us", "our", "i", "me", "my", "you", "it", "its", "action", "actions", "item", "items",
        "find", "search", "show", "look", "up", "please", "resolve", "resolved", "resolution", "resolutions", "decide", "decided", "agree", "agreed", "committee", "point", "points", "thing", "business",
    };

    /// <summary>The words, as they were said; where nothing is left, all of them.</summary>
    public static IReadOnlyList<string> Of(string question)
    {
        var all = Word().Matches(question).Select(match => match.Value).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var telling = all.Where(word => !Passing.Contains(word)).ToList();
        return [.. (telling.Count > 0 ? telling : all).Take(Most)];
    }

    // Letters and figures; "children's" is one word, as both databases' own readers have it.
    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
