using System.Text;
using ActionBot.Minutes.Structure;

namespace ActionBot.Minutes.Formats;

/// <summary>
/// Writes a table as the text in which the reading of minutes knows it again. A table of actions keeps its cells, parted by upright strokes. A
/// table that only lays a page out, and most minutes in Word are one, becomes paragraphs; a name in its action column stands beside the line
/// at which it stood on the page.
/// </summary>
internal static class TableWords
{
    // A cell with more than this holds a paragraph and no entry.
    private const int LongestEntry = 120;

    // A name in an action column; longer entries are tasks.
    private const int LongestName = 32;
    private const int LongestLabel = 12;

    // Where paragraphs break and names stand when a margin has to be shown in text.
    private const int Width = 90;
    private const int Margin = 100;

    /// <summary>The table as blocks of text.</summary>
    /// <param name="rows">Its rows from the top, each with its cells from the left. A cell that is joined to the one above it is empty.</param>
    public static IEnumerable<TextBlock> Of(IReadOnlyList<IReadOnlyList<IReadOnlyList<TextBlock>>> rows)
    {
        var table = rows.Select(row => row.Select(cell => new Cell(cell)).ToList()).Where(row => row.Exists(cell => cell.Blocks.Count > 0)).ToList();
        if (table.Count == 0)
        {
            return [];
        }

        var titles = table[0].ConvertAll(cell => cell.Blocks.Count == 1 ? TableTitles.Of(cell.Words) : null);
        if (TableTitles.HeadActions(titles))
        {
            var other = Enumerable.Range(0, titles.Count).Where(column => titles[column] is null && table.Exists(row => row.Count > column && row[column].IsParagraph)).ToList();
            return other.Count == 0 ? table.ConvertAll(row => new TextBlock(Line(row), IsLine: true)) : Beside(table, other);
        }

        var margin = titles.FindIndex(title => title is ColumnKind.Action or ColumnKind.Owner);
        if (margin > 0 && table.Exists(row => row.Count > margin && row.Take(margin).Any(cell => cell.IsParagraph)))
        {
            return WithMargin(table, margin);
        }

        return table.Exists(row => row.Count == 1) || table.Exists(row => row.Exists(cell => cell.IsParagraph)) || IsNumbered(table)
            ? table.SelectMany(row => Paragraphs(row))
            : table.ConvertAll(row => new TextBlock(Line(row), IsLine: true));
    }

    // "5 | The Clerk to write to the owner of the hedge." is an item with its number, not a table.
    private static bool IsNumbered(List<List<Cell>> table) =>
        table.TrueForAll(row => row.Count == 2) && table.Count(row => row[0].IsLabel || row[0].Blocks.Count == 0) == table.Count && table.Exists(row => row[0].IsLabel);

    private static string Line(List<Cell> row)
    {
        var line = string.Join(" | ", row.Select(cell => cell.Words.Replace('|', '/')));

        // A row of two cells has one stroke, and so has many a sentence.
        return row.Count == 2 ? line + " |" : line;
    }

    /// <summary>A row read from left to right as paragraphs; a number in a cell of its own stands before the paragraph beside it.</summary>
    private static IEnumerable<TextBlock> Paragraphs(IEnumerable<Cell> row)
    {
        string? label = null;
        foreach (var cell in row)
        {
            if (cell.IsLabel)
            {
                label = label is null ? cell.Words : $"{label} {cell.Words}";
                continue;
            }

            foreach (var block in cell.Blocks)
            {
                yield return label is null ? block : block with { Text = $"{label} {block.Text}" };
                label = null;
            }
        }

        if (label is not null)
        {
            yield return new TextBlock(label);
        }
    }

    // "Item | Discussion | Action | By whom": the discussion is read as it runs, the actions as the table they are.
    private static IEnumerable<TextBlock> Beside(List<List<Cell>> table, List<int> running)
    {
        var heading = Line([.. table[0].Where((_, column) => !running.Contains(column))]);
        foreach (var row in table.Skip(1))
        {
            var entries = row.Where((_, column) => !running.Contains(column)).ToList();
            var discussion = row.Where((_, column) => running.Contains(column)).ToList();
            foreach (var block in discussion.Exists(cell => cell.Blocks.Count > 0) ? Paragraphs([.. entries.TakeWhile(cell => cell.IsLabel), .. discussion]) : [])
            {
                yield return block;
            }

            if (entries.Exists(cell => cell.Blocks.Count > 0 && !cell.IsLabel))
            {
                yield return new TextBlock(heading, IsLine: true);
                yield return new TextBlock(Line(entries), IsLine: true);
            }
        }
    }

    private static IEnumerable<TextBlock> WithMargin(List<List<Cell>> table, int margin)
    {
        var title = table[0][margin].Words;
        yield return new TextBlock(Padded(string.Join(' ', table[0].Take(margin).Select(cell => cell.Words)).Trim(), title));
        foreach (var row in table.Skip(1))
        {
            var paragraphs = Paragraphs([.. row.Take(margin), .. row.Skip(margin + 1)]).ToList();
            var entries = row.Count > margin ? row[margin].Blocks : [];
            var names = entries.Where(entry => entry.Text.Length <= LongestName).ToList();
            foreach (var block in Narrow(paragraphs, row.Count > margin ? row[margin].Lines : []))
            {
                yield return block;
            }

            // "Clerk to ask for quotations" in the column is the action itself, under the title of its column.
            foreach (var task in entries.Where(entry => entry.Text.Length > LongestName))
            {
                yield return new TextBlock($"{title.TrimEnd(':')}: {task.Text}");
            }
        }
    }

    /// <summary>Breaks paragraphs as a page does, with each name at the line it stood beside.</summary>
    private static IEnumerable<TextBlock> Narrow(List<TextBlock> paragraphs, IReadOnlyList<string> names)
    {
        var waiting = new Queue<(int At, string Name)>(names.Select((name, at) => (at, name)).Where(pair => pair.name.Length is > 0 and <= LongestName));
        var line = 0;
        for (var at = 0; at < paragraphs.Count; at++)
        {
            var lines = Broken(paragraphs[at].Text);
            for (var place = 0; place < lines.Count; place++, line++)
            {
                // The last line of the row takes the names that stand further down: the column beside it was broken narrower than ours.
                var isLast = at == paragraphs.Count - 1 && place == lines.Count - 1;
                var beside = new List<string>();
                while (waiting.TryPeek(out var next) && (next.At <= line || isLast))
                {
                    beside.Add(waiting.Dequeue().Name);
                }

                lines[place] = beside.Count == 0 ? lines[place] : Padded(lines[place], string.Join('/', beside));
            }

            // An empty line parts paragraphs on the page too.
            yield return new TextBlock(string.Join('\n', lines));
        }

        foreach (var (_, name) in waiting)
        {
            yield return new TextBlock(name);
        }
    }

    private static List<string> Broken(string text)
    {
        var lines = new List<string>();
        foreach (var paragraph in text.Split('\n'))
        {
            var line = new StringBuilder();
            foreach (var word in paragraph.Split(' '))
            {
                if (line.Length > 0 && line.Length + 1 + word.Length > Width)
                {
                    lines.Add(line.ToString());
                    line.Clear();
                }

                line.Append(line.Length > 0 ? " " : "").Append(word);
            }

            lines.Add(line.ToString());
        }

        return lines;
    }

    private static string Padded(string line, string name) => line.PadRight(Math.Max(Margin, line.Length + 4)) + name;

    private sealed class Cell
    {
        public Cell(IReadOnlyList<TextBlock> blocks)
        {
            Lines = [.. blocks.Select(block => block.Text.Trim())];
            Blocks = [.. blocks.Where(block => !string.IsNullOrWhiteSpace(block.Text))];
            Words = string.Join(' ', Blocks.SelectMany(block => block.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        }

        /// <summary>What stands in it, without what is empty.</summary>
        public List<TextBlock> Blocks { get; }

        /// <summary>What stands in it with the empty lines by which a name was put beside its paragraph.</summary>
        public IReadOnlyList<string> Lines { get; }

        public string Words { get; }

        /// <summary>It holds running text.</summary>
        public bool IsParagraph => Blocks.Count > 2 || Words.Length > LongestEntry;

        /// <summary>It holds a number: "5.", "12/24", "(a)".</summary>
        public bool IsLabel => Words.Length is > 0 and <= LongestLabel && !Words.Contains(' ', StringComparison.Ordinal) && (char.IsAsciiDigit(Words[0]) || Words[^1] is '.' or ')');
    }
}
