using System.Text;

namespace ActionBot.Minutes.Formats;

/// <summary>
/// Puts pages that are printed in two columns of running text into the order in which they are read: the left column, then the right.
/// <para>Takes: a run of lines with one empty strip down the middle and long text on both sides of it.</para>
/// <para>Leaves: an action column, a table, a list of names beside apologies: one side of them is short.</para>
/// </summary>
internal static class PdfColumns
{
    private const int NarrowestGutter = 2;
    private const int FewestLines = 8;

    // Text that runs fills its column; cells, names and figures do not.
    private const int RunningText = 28;
    private const double MostLines = 0.8;

    // No page that people read is longer or wider, in lines and letters.
    private const int LongestPage = 500;
    private const int WidestPage = 500;

    public static string InReadingOrder(string text)
    {
        var words = new StringBuilder(text.Length);
        foreach (var page in text.Split('\f'))
        {
            Page(page.Split('\n'), words);
            words.Append('\f');
        }

        words.Length--;
        return words.ToString();
    }

    private static void Page(string[] lines, StringBuilder words)
    {
        var gutter = Gutter(lines);
        for (var at = 0; at < lines.Length;)
        {
            var end = at;
            while (gutter is { } strip && end < lines.Length && IsFree(lines[end], strip))
            {
                end++;
            }

            if (gutter is { } middle && end - at >= FewestLines)
            {
                Append(words, lines[at..end].Select(line => line.Length > middle ? line[..middle] : line));
                Append(words, lines[at..end].Select(line => line.Length > middle ? line[middle..].Trim() : "").SkipWhile(line => line.Length == 0));
                at = end;
            }
            else
            {
                Append(words, lines[at..Math.Max(end, at + 1)]);
                at = Math.Max(end, at + 1);
            }
        }

        words.Length -= words.Length > 0 ? 1 : 0;
    }

    private static void Append(StringBuilder words, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            words.Append(line.AsSpan().TrimEnd()).Append('\n');
        }
    }

    /// <summary>Where the empty strip ends and the right column begins; null where the page has none.</summary>
    private static int? Gutter(string[] lines)
    {
        var full = lines.Where(line => line.AsSpan().TrimEnd().Length > 2 * RunningText).ToList();
        if (full.Count < FewestLines || lines.Length > LongestPage || full.Max(line => line.Length) is var width && width > WidestPage)
        {
            return null;
        }

        for (var at = width / 3; at < width * 2 / 3; at++)
        {
            var beside = full.Where(line => IsFree(line, at) && line.Length > at && !char.IsWhiteSpace(line[at])).ToList();
            if (beside.Count >= FewestLines && beside.Count >= MostLines * full.Count
                && beside.Average(line => line[..at].Trim().Length) >= RunningText && beside.Average(line => line.Length - at) >= RunningText)
            {
                return at;
            }
        }

        return null;
    }

    private static bool IsFree(string line, int at)
    {
        for (var place = at - NarrowestGutter; place < at; place++)
        {
            if (place >= 0 && place < line.Length && !char.IsWhiteSpace(line[place]))
            {
                return false;
            }
        }

        return true;
    }
}
