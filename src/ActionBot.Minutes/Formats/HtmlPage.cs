using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace ActionBot.Minutes.Formats;

/// <summary>Reads the words of a web page: Modern.gov pages by their classes, others by what HTML itself says. Of the page only the part that holds the minutes is read.</summary>
internal static class HtmlPage
{
    // Where the words of a page stand, the surest first: Modern.gov, then what HTML itself names, then what most templates do.
    private static readonly string[] Roots = ["#mgContent, .mgContent", "main, [role=main]", "article", "#content, .entry-content, #main-content, #dnn_ContentPane"];

    // A part that holds less than this share of the page's words is a title or a teaser, not the minutes.
    private const double LeastShare = 0.3;

    /// <summary>Whether the text is a page rather than words.</summary>
    public static bool Is(string text, string name)
    {
        var start = text.AsSpan().TrimStart();
        return start.StartsWith("<!DOCTYPE html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || ((name.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".htm", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".aspx", StringComparison.OrdinalIgnoreCase)) && start.Contains('<'))
            || (start.StartsWith("<") && start.Contains("</", StringComparison.Ordinal));
    }

    public static DocumentOutcome.Opened Read(string html, OpeningLimits limits)
    {
        HtmlEffort.Check(html, limits);
        var page = new HtmlParser(new HtmlParserOptions(), BrowsingContext.New(Configuration.Default)).ParseDocument(html);
        var words = new HtmlWalker(limits);
        if (Root(page) is { } root)
        {
            words.Take(root);
        }

        var text = TextBlock.Join(words.Blocks());
        return text.Length == 0
            ? throw new DocumentRefusedException("is a page without words of minutes on it. Open the meeting's own page and save that.")
            : new DocumentOutcome.Opened(text, []);
    }

    private static IElement? Root(IDocument page)
    {
        if (page.Body is not { } body)
        {
            return null;
        }

        var all = Length(body);
        foreach (var selector in Roots)
        {
            // A page with several of them lists several matters, and all of it is read.
            if (page.QuerySelectorAll(selector) is [var root, ..] found && (found.Length == 1 || root.Contains(found[^1])) && Length(root) >= LeastShare * all)
            {
                return root;
            }
        }

        return body;
    }

    private static int Length(IElement element) => element.Descendants<IText>().Sum(text => text.ParentElement is { LocalName: "script" or "style" } ? 0 : text.Length);
}
