using ActionBot.ActionPoints;

namespace ActionBot.Teams.Conversation;

/// <summary>Finds the one action whose own words stand in an answer: of five, "respite beds isn't me" is about the one on respite beds. Pure.</summary>
internal static class NamedInWords
{
    private const int Shortest = 4;
    private const int Enough = 2;

    // Words that most actions have, and most answers.
    private static readonly HashSet<string> Common = new(StringComparer.OrdinalIgnoreCase)
    {
        "report", "reports", "bring", "committee", "members", "meeting", "meetings", "that", "this", "with", "from", "have", "been", "will", "next", "update", "director", "head", "officer", "council", "action", "actions", "done", "write", "send", "sent",
        "circulate", "review", "agree", "agreed", "provide", "prepare", "present", "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december", "would", "should", "about", "their", "they", "them", "there", "what", "when", "which",
    };

    /// <summary>The action; null: none, or more than one.</summary>
    /// <param name="text">The words.</param>
    /// <param name="among">The actions that may be meant.</param>
    /// <param name="enough">How many words it has to share.</param>
    public static ActionPoint? Of(string text, IReadOnlyList<ActionPoint> among, int enough = Enough)
    {
        var said = Words(text).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var shared = among.Select(point => (Point: point, Count: Words(point.Text).Distinct(StringComparer.OrdinalIgnoreCase).Count(said.Contains))).Where(one => one.Count > 0).ToList();
        return shared is [var only] && only.Count >= enough ? only.Point : null;
    }

    private static IEnumerable<string> Words(string text) =>
        text.Split([' ', ',', '.', ';', ':', '!', '?', '(', ')', '"', '“', '”', '/', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length >= Shortest && word.All(char.IsLetter) && !Common.Contains(word));
}
