namespace ActionBot.Minutes.Formats;

/// <summary>
/// Estimates before a page is parsed how much work it makes. By the rules of HTML every element that was left open is looked at, or opened
/// anew, for each that follows: a page made of nothing but open elements costs their square. Pages of minutes stay a thousand times below.
/// </summary>
internal static class HtmlEffort
{
    private const int MostElements = 500_000;
    private const long MostWork = 100_000_000;
    private const int MostOpen = 2_000;

    // These close by themselves or hold nothing.
    private static readonly HashSet<string> Unclosed = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "li", "td", "th", "tr", "tbody", "thead", "tfoot", "dt", "dd", "option", "optgroup", "colgroup", "col", "br", "hr", "img", "input", "meta", "link", "base", "area", "source", "wbr", "embed", "param", "track", "html", "head", "body",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> UnclosedNames = Unclosed.GetAlternateLookup<ReadOnlySpan<char>>();

    public static void Check(string html, OpeningLimits limits)
    {
        var (elements, open, deepest) = (0L, 0L, 0L);
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < html.Length; at = html.IndexOf('<', at + 1))
        {
            var closes = html[at + 1] == '/';
            var name = html.AsSpan(closes ? at + 2 : at + 1);
            var end = 0;
            while (end < name.Length && char.IsAsciiLetterOrDigit(name[end]))
            {
                end++;
            }

            if (end == 0)
            {
                continue;
            }

            elements += closes ? 0 : 1;
            if (!UnclosedNames.Contains(name[..end]))
            {
                open = Math.Max(0, open + (closes ? -1 : 1));
                deepest = Math.Max(deepest, open);
            }
        }

        if (elements > MostElements || deepest > MostOpen || elements * deepest > MostWork)
        {
            throw TooDeep(limits);
        }
    }

    public static DocumentRefusedException TooDeep(OpeningLimits limits) =>
        new(FormattableString.Invariant($"is a page of broken HTML: its elements stand in one another more than {limits.Deepest} deep, or there are more of them than any page has. Open it in a browser, copy the words, and hand them over as text."));
}
