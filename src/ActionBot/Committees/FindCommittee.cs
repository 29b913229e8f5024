namespace ActionBot.Committees;

/// <summary>Finds the committee that somebody names by its name, a part of it, its code or its initials. Pure.</summary>
public static class FindCommittee
{
    private static readonly HashSet<string> Passing = new(StringComparer.OrdinalIgnoreCase) { "the", "and", "of", "for", "committee", "panel", "board" };

    /// <summary>Every committee these words may mean; one when they are plain.</summary>
    public static IReadOnlyList<Committee> Named(string words, IReadOnlyList<Committee> committees)
    {
        var said = words.Trim();
        if (said.Length == 0)
        {
            return [];
        }

        var exact = committees.Where(one => Same(one.Name, said) || Same(one.Code, said)).ToList();
        if (exact.Count > 0)
        {
            return exact;
        }

        var parts = Parts(said);
        return parts.Length == 0 ? [] : committees.Where(one => parts.All(part => Parts(one.Name).Any(word => word.StartsWith(part, StringComparison.Ordinal)))).ToList();
    }

    private static bool Same(string one, string other) =>
        string.Equals(one.Replace('\u2019', '\''), other.Replace('\u2019', '\''), StringComparison.OrdinalIgnoreCase);

    private static string[] Parts(string text) =>
    [
        .. text.Replace("\u2019", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal).ToLowerInvariant()
            .Split([' ', ',', '&', '-', '/', '(', ')'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => !Passing.Contains(word)),
    ];
}
