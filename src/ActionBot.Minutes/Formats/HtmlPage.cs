using System.Text;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace ActionBot.Minutes.Formats;

/// <summary>
/// Reads the words of a web page as they stand on it: Modern.gov pages by their classes, others by what HTML itself says. Navigation, scripts
/// and footers are dropped; a numbered list keeps its numbers, a table row its cells.
/// </summary>
internal static class HtmlPage
{
    // Pages nest deeper only to do harm.
    private const int Deepest = 200;

    private static readonly string[] Dropped =
        ["script", "style", "noscript", "nav", "header", "footer", "form", "iframe", "svg", "button", "select", "template", "head", "aside", "object", "canvas", "video", "audio"];

    // Modern.gov's own furniture: links of the item, the menu, the breadcrumb, the tools beside the page. mgActionList holds links, no actions.
    private static readonly string[] DroppedClasses =
        ["mgActionList", "mgLinks", "mgMenu", "mgBreadcrumb", "breadcrumb", "mgFooter", "mgHeader", "mgSideMenu", "skip-link", "cookie", "menu", "navbar", "sidebar", "widget", "mgHide", "mgFileSize", "sr-only", "visually-hidden"];

    private static readonly string[] Blocks =
        ["p", "div", "section", "article", "main", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "table", "tr", "blockquote", "pre", "dl", "dt", "dd", "address", "fieldset", "body", "html", "tbody", "thead", "center"];

    /// <summary>Whether the text is a page rather than words.</summary>
    public static bool Is(string text, string name)
    {
        var start = text.AsSpan().TrimStart();
        return start.StartsWith("<!DOCTYPE html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || ((name.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".htm", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".aspx", StringComparison.OrdinalIgnoreCase)) && start.Contains('<'))
            || (start.StartsWith("<") && start.Contains("</", StringComparison.Ordinal));
    }

    public static DocumentOutcome Read(string html, string name)
    {
        var page = new HtmlParser(new HtmlParserOptions(), BrowsingContext.New(Configuration.Default)).ParseDocument(html);
        var root = (INode?)page.QuerySelector("#mgContent, .mgContent, main, [role=main], article, #content, .entry-content") ?? page.Body;
        var words = new Writer();
        if (root is not null)
        {
            words.Take(root, 0);
        }

        var text = words.ToString();
        return text.Length == 0
            ? new DocumentOutcome.Unreadable($"'{name}' is a page without words of minutes on it. Open the meeting's own page and save that.")
            : new DocumentOutcome.Opened(text, []);
    }

    private sealed class Writer
    {
        private readonly StringBuilder text = new();
        private bool blank = true;

        public override string ToString() => text.ToString().Trim();

        public void Take(INode node, int depth)
        {
            if (depth > Deepest)
            {
                return;
            }

            foreach (var child in node.ChildNodes)
            {
                switch (child)
                {
                    case IText words:
                        Write(words.Data);
                        break;
                    case IElement element when !IsDropped(element):
                        Element(element, depth);
                        break;
                }
            }
        }

        private void Element(IElement element, int depth)
        {
            switch (element.LocalName)
            {
                case "br":
                    Break(1);
                    return;
                case "tr" when element.ChildNodes.OfType<IElement>().Count(cell => cell.LocalName is "td" or "th") > 1 && !IsLayout(element):
                    Row(element, depth);
                    return;
                case "li":
                    Break(2);
                    Write(Label(element));
                    Take(element, depth + 1);
                    Break(2);
                    return;
            }

            var block = Blocks.Contains(element.LocalName);
            if (block)
            {
                Break(2);
            }

            Take(element, depth + 1);
            if (block)
            {
                Break(2);
            }
            else if (element.LocalName is "td" or "th")
            {
                Break(2);
            }
        }

        // Modern.gov lays an item out as a table of a number cell and a text cell; parishes lay out whole pages so. Neither is a table of actions.
        private static bool IsLayout(IElement row) =>
            row.QuerySelector("p, div, table, ul, ol, h1, h2, h3, h4, .mgItemNumberCell") is not null && row.QuerySelectorAll("td, th").Any(cell => cell.TextContent.Length > 400 || cell.ClassList.Contains("mgItemNumberCell"));

        private void Row(IElement row, int depth)
        {
            Break(1);
            var cells = row.ChildNodes.OfType<IElement>().Where(cell => cell.LocalName is "td" or "th").Select(cell =>
            {
                var inner = new Writer();
                inner.Take(cell, depth + 1);
                return string.Join(' ', inner.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace('|', '/');
            });
            text.Append(string.Join(" | ", cells));
            if (row.ChildNodes.OfType<IElement>().Count(cell => cell.LocalName is "td" or "th") == 2)
            {
                text.Append(" |");
            }

            blank = false;
            Break(1);
        }

        private static string Label(IElement item)
        {
            if (item.ParentElement is not { LocalName: "ol" } list)
            {
                return "• ";
            }

            var start = int.TryParse(list.GetAttribute("start"), out var first) ? first : 1;
            var number = int.TryParse(item.GetAttribute("value"), out var value) ? value : start + list.Children.TakeWhile(other => other != item).Count(other => other.LocalName == "li");
            return (list.GetAttribute("type") ?? Style(list)) switch
            {
                "a" => $"({(char)('a' + ((number - 1) % 26))}) ",
                "A" => $"({(char)('A' + ((number - 1) % 26))}) ",
                "i" => $"({Roman(number)}) ",
                "I" => $"({Roman(number).ToUpperInvariant()}) ",
                _ => FormattableString.Invariant($"{number}. "),
            };
        }

        private static string Style(IElement list)
        {
            var style = list.GetAttribute("style") ?? "";
            return style.Contains("lower-alpha", StringComparison.Ordinal) || style.Contains("lower-latin", StringComparison.Ordinal) ? "a" : style.Contains("lower-roman", StringComparison.Ordinal) ? "i" : "1";
        }

        private static string Roman(int number)
        {
            var roman = new StringBuilder();
            foreach (var (value, letters) in (ReadOnlySpan<(int, string)>)[(50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")])
            {
                for (; number >= value; number -= value)
                {
                    roman.Append(letters);
                }
            }

            return roman.ToString();
        }

        private void Write(string words)
        {
            foreach (var letter in words)
            {
                if (letter is ' ' or '\n' or '\r' or '\t' or '\u00a0')
                {
                    if (!blank)
                    {
                        text.Append(' ');
                        blank = true;
                    }
                }
                else
                {
                    text.Append(letter);
                    blank = false;
                }
            }
        }

        private void Break(int lines)
        {
            while (text.Length > 0 && text[^1] == ' ')
            {
                text.Length--;
            }

            var there = 0;
            while (there < text.Length && text[^(there + 1)] == '\n')
            {
                there++;
            }

            if (text.Length > 0 && there < lines)
            {
                text.Append('\n', lines - there);
            }

            blank = true;
        }

        private static bool IsDropped(IElement element) =>
            Dropped.Contains(element.LocalName) || DroppedClasses.Any(element.ClassList.Contains) || element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true" || element.GetAttribute("role") == "navigation"
            || (element.GetAttribute("style") ?? "").Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase);
    }
}
