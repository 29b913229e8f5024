using System.Buffers;

namespace ActionBot.Minutes.Structure;

/// <summary>
/// Finds what a printed page adds to the minutes: its number, and the running head or foot that comes again on the next page.
/// <para>Takes: "Page 3", "- 4 -", "Audit Committee - 25.07.24" above and below the breaks of pages.</para>
/// <para>Leaves: "RESOLVED:" and "Action" however often they come, and a line that comes again away from any break.</para>
/// </summary>
internal static class PageFurniture
{
    private const int LongestHead = 90;

    private static readonly SearchValues<char> Numbering = SearchValues.Create("0123456789of /-");

    // A running head stands this close to the number or the form feed of its page, counted in lines that are not blank.
    private const int Near = 3;

    public static void Mark(string document, List<Line> lines)
    {
        var written = new List<int>(lines.Count);
        var breaks = new HashSet<int>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].IsBlank)
            {
                continue;
            }

            if (lines[i].OpensPage || IsPageNumber(lines[i].Of(document)))
            {
                breaks.Add(written.Count);
            }

            written.Add(i);
        }

        if (breaks.Count == 0)
        {
            return;
        }

        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var i in written.Where(i => lines[i].Length <= LongestHead))
        {
            var words = WithoutFigures(lines[i].Of(document));
            seen[words] = seen.GetValueOrDefault(words) + 1;
        }

        var furniture = new HashSet<int>();
        foreach (var at in breaks)
        {
            for (var place = Math.Max(0, at - Near); place < Math.Min(written.Count, at + Near); place++)
            {
                var line = lines[written[place]];
                var words = line.Of(document);
                if (IsPageNumber(words) || words.Length <= 4 && words.IndexOfAnyExceptInRange('0', '9') < 0 || (words.Length <= LongestHead && seen[WithoutFigures(words)] > 1 && IsHead(words)))
                {
                    furniture.Add(written[place]);
                }
            }
        }

        foreach (var i in furniture)
        {
            lines[i] = lines[i] with { IsFurniture = true };
        }
    }

    // "Page 3", "Page 3 of 12", "- 4 -", "4 / 12"; a figure alone is the number of an item unless a running head stands by it.
    private static bool IsPageNumber(ReadOnlySpan<char> words)
    {
        if (words.Length is 0 or > 120)
        {
            return false;
        }

        var page = words.IndexOf("Page ", StringComparison.OrdinalIgnoreCase);
        if (page >= 0 && page + 5 < words.Length && char.IsAsciiDigit(words[page + 5]) && (page == 0 || words[..page].TrimEnd() is "Public Document Pack" or "-") && !words[(page + 5)..].ContainsAnyExcept(Numbering))
        {
            return true;
        }

        return words.Length > 2 && words[0] is '-' or '\u2013' && words[^1] is '-' or '\u2013' && words[1..^1].Trim().IndexOfAnyExceptInRange('0', '9') < 0;
    }

    private static bool IsHead(ReadOnlySpan<char> words) =>
        !Markers.Begins(words) && words[^1] is not ('.' or ';' or ':' or ',') && !words.StartsWith("Action", StringComparison.OrdinalIgnoreCase) && Labels.Read(words, out _) == 0;

    private static string WithoutFigures(ReadOnlySpan<char> words)
    {
        System.Span<char> letters = stackalloc char[words.Length];
        for (var at = 0; at < words.Length; at++)
        {
            letters[at] = char.IsAsciiDigit(words[at]) ? '#' : words[at];
        }

        return new string(letters);
    }
}
