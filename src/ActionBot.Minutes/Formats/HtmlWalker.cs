using System.Text;
using AngleSharp.Dom;

namespace ActionBot.Minutes.Formats;

/// <summary>Walks through a page and writes down its words as they stand on it: a numbered list with its numbers, a table as a table, navigation not at all.</summary>
internal sealed class HtmlWalker(OpeningLimits limits)
{
    private static readonly HashSet<string> Dropped =
        ["script", "style", "noscript", "nav", "iframe", "svg", "button", "select", "input", "textarea", "template", "head", "aside", "object", "canvas", "video", "audio", "map"];

    private static readonly HashSet<string> BlockNames =
        ["p", "div", "section", "article", "main", "header", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "caption", "blockquote", "pre", "dl", "dt", "dd", "address", "fieldset", "form", "body", "center", "figure", "hr", "summary", "details"];

    private readonly List<TextBlock> blocks = [];
    private readonly StringBuilder words = new();
    private readonly Dictionary<IElement, int> counted = [];
    private string pending = "";
    private bool isBlank = true;
    private int cells;

    /// <summary>The paragraphs and lines that were written down.</summary>
    public IReadOnlyList<TextBlock> Blocks()
    {
        Close();
        return blocks;
    }

    /// <summary>Walks through an element.</summary>
    public void Take(IElement element) => Inside(element, 0);

    private void Inside(INode node, int depth)
    {
        if (depth > limits.Deepest)
        {
            throw HtmlEffort.TooDeep(limits);
        }

        foreach (var child in node.ChildNodes)
        {
            switch (child)
            {
                case IText text when text.ParentElement is { LocalName: "pre" }:
                    Preformatted(text.Data);
                    break;
                case IText text:
                    Write(text.Data);
                    break;
                case IElement element when !IsDropped(element):
                    Element(element, depth + 1);
                    break;
            }
        }
    }

    private void Element(IElement element, int depth)
    {
        switch (element.LocalName)
        {
            case "br":
                LineBreak();
                return;
            case "table":
                Close();
                Table(element, depth);
                return;
            case "li":
                Close();
                pending += Label(element);
                Inside(element, depth);
                Close();
                pending = "";
                return;
        }

        var isBlock = BlockNames.Contains(element.LocalName);
        if (isBlock)
        {
            Close();
        }

        Inside(element, depth);
        if (isBlock)
        {
            if (ModernGovPage.IsTitle(element))
            {
                ModernGovPage.TidyTitle(words);
            }

            Close();
        }
    }

    /// <summary>A table by its grid: a cell over several columns leaves the others empty, one over several rows those below it.</summary>
    private void Table(IElement table, int depth)
    {
        var rows = new List<IReadOnlyList<IReadOnlyList<TextBlock>>>();
        var below = new List<int>();
        foreach (var row in RowsOf(table))
        {
            var cellsOfRow = new List<IReadOnlyList<TextBlock>>();
            foreach (var cell in row.Children.Where(cell => cell.LocalName is "td" or "th"))
            {
                Fill(cellsOfRow, below);
                Count(1);
                var (across, down) = (Span(cell, "colspan", 60), Span(cell, "rowspan", 1000));
                cellsOfRow.Add(IsDropped(cell) ? [] : OfCell(cell, depth));
                Count(across - 1);
                for (var column = 0; column < across; column++)
                {
                    if (column > 0)
                    {
                        cellsOfRow.Add([]);
                    }

                    var at = cellsOfRow.Count - 1;
                    while (below.Count <= at)
                    {
                        below.Add(0);
                    }

                    below[at] = down;
                }
            }

            Fill(cellsOfRow, below);
            for (var column = 0; column < below.Count; column++)
            {
                below[column] = Math.Max(0, below[column] - 1);
            }

            rows.Add(cellsOfRow);
        }

        blocks.AddRange(TableWords.Of(rows));
    }

    private static void Fill(List<IReadOnlyList<TextBlock>> row, List<int> below)
    {
        while (row.Count < below.Count && below[row.Count] > 0)
        {
            row.Add([]);
        }
    }

    private static IEnumerable<IElement> RowsOf(IElement table) =>
        table.Children.Where(part => part.LocalName is "thead" or "tbody" or "tfoot" or "tr").SelectMany(part => part.LocalName == "tr" ? [part] : part.Children.Where(row => row.LocalName == "tr")).Where(row => !IsDropped(row));

    private List<TextBlock> OfCell(IElement cell, int depth)
    {
        var inside = new HtmlWalker(limits) { cells = cells };
        inside.Inside(cell, depth + 1);
        inside.Close();
        cells = inside.cells;
        return inside.blocks;
    }

    private static int Span(IElement cell, string attribute, int most) => int.TryParse(cell.GetAttribute(attribute), out var span) ? Math.Clamp(span, 1, most) : 1;

    private void Count(int more)
    {
        cells += more;
        if (cells > limits.MostCells)
        {
            throw new DocumentRefusedException(FormattableString.Invariant($"has tables of more than {limits.MostCells:N0} cells. Hand over the minutes without the data behind them."));
        }
    }

    private string Label(IElement item)
    {
        if (item.ParentElement is not { LocalName: "ol" } list)
        {
            return "• ";
        }

        var number = int.TryParse(item.GetAttribute("value"), out var value) ? value
            : counted.TryGetValue(list, out var before) ? before + 1
            : int.TryParse(list.GetAttribute("start"), out var first) ? first : 1;
        counted[list] = Math.Min(number, int.MaxValue - 1);
        return (list.GetAttribute("type") ?? Style(list)) switch
        {
            "a" => $"({ListFigures.Letters(number)}) ",
            "A" => $"({ListFigures.Letters(number).ToUpperInvariant()}) ",
            "i" => $"({ListFigures.Roman(number)}) ",
            "I" => $"({ListFigures.Roman(number).ToUpperInvariant()}) ",
            _ => FormattableString.Invariant($"{number}. "),
        };
    }

    private static string Style(IElement list)
    {
        var style = list.GetAttribute("style") ?? "";
        return style.Contains("lower-alpha", StringComparison.Ordinal) || style.Contains("lower-latin", StringComparison.Ordinal) ? "a" : style.Contains("lower-roman", StringComparison.Ordinal) ? "i" : "1";
    }

    private void Write(string text)
    {
        foreach (var letter in text)
        {
            if (letter is ' ' or '\n' or '\r' or '\t' or '\f' or '\u00a0')
            {
                if (!isBlank)
                {
                    words.Append(' ');
                    isBlank = true;
                }

                continue;
            }

            if (pending.Length > 0)
            {
                words.Append(pending);
                pending = "";
            }

            words.Append(letter);
            isBlank = false;
        }
    }

    private void Preformatted(string text)
    {
        words.Append(text.ReplaceLineEndings("\n"));
        isBlank = true;
    }

    // One break ends a line, two end a paragraph.
    private void LineBreak()
    {
        TrimEnd();
        if (words.Length > 0 && words[^1] == '\n')
        {
            Close();
        }
        else if (words.Length > 0)
        {
            words.Append('\n');
        }

        isBlank = true;
    }

    private void TrimEnd()
    {
        while (words.Length > 0 && words[^1] is ' ')
        {
            words.Length--;
        }
    }

    /// <summary>Ends the paragraph that is being written.</summary>
    private void Close()
    {
        var text = words.ToString().Trim(' ', '\n');
        words.Clear();
        isBlank = true;
        if (text.Length > 0)
        {
            blocks.Add(new TextBlock(text));
        }
    }

    private static bool IsDropped(IElement element) =>
        Dropped.Contains(element.LocalName) || ModernGovPage.IsFurniture(element) || element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true" || element.GetAttribute("role") is "navigation" or "search"
        || (element.LocalName is "header" or "footer" && element.Closest("main, article") is null)
        || (element.LocalName == "form" && element.QuerySelector("p, table, h1, h2, h3, li") is null)
        || (element.GetAttribute("style") ?? "").Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase);
}
