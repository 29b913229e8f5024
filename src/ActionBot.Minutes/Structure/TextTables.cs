using System.Text;

namespace ActionBot.Minutes.Structure;

/// <summary>
/// Finds the tables of actions that have become text: columns kept apart by blanks, and cells that stand one below the other.
/// <para>Takes: "Action          Owner       Deadline" with rows below it whose words keep to those columns; "Action", "Owner", "Deadline" on lines of their own with the cells below in that order.</para>
/// <para>Leaves: columns under other titles, and everything from the first line on that keeps to no column.</para>
/// </summary>
internal sealed class TextTables(string document, List<Line> lines)
{
    private const int LongestTitle = 30;
    private const int LongestName = 48;
    private const int Ragged = 3;

    /// <summary>Reads the table that begins at a line.</summary>
    /// <param name="first">The line.</param>
    /// <param name="passages">Where its rows are added.</param>
    /// <returns>Behind its last line; null where no table begins.</returns>
    public int? Read(int first, List<Passage> passages) => Columns(first, passages) ?? Stacked(first, passages);

    private int? Columns(int first, List<Passage> passages)
    {
        if (!HasGap(lines[first]) || Segments(lines[first]) is not { } titles || titles.Count < 2 || titles.Exists(title => title.Length > LongestTitle) || !TableTitles.HeadActions([.. titles.Select(title => TableTitles.Of(document.AsSpan(title.Start, title.Length)))]))
        {
            return null;
        }

        var kinds = titles.ConvertAll(title => TableTitles.Of(document.AsSpan(title.Start, title.Length)));
        var depths = titles.ConvertAll(title => Depth(lines[first], title));
        passages.Add(Row(titles.ConvertAll(title => new List<Span> { title }), passages.Count));
        var cells = Empty(titles.Count);
        var at = first + 1;
        var blank = false;
        var end = at;
        for (; at < lines.Count; at++)
        {
            if (lines[at].IsBlank || lines[at].IsFurniture)
            {
                blank = true;
                continue;
            }

            var segments = Segments(lines[at]);
            var places = segments.ConvertAll(segment => Column(depths, Depth(lines[at], segment)));
            var runsOver = segments.Exists(segment => places[segments.IndexOf(segment)] + 1 < depths.Count && Depth(lines[at], segment) + segment.Length > depths[places[segments.IndexOf(segment)] + 1] + Ragged);
            if (runsOver || (blank && segments.Count == 1 && depths.Count > 1))
            {
                break;
            }

            // A new row begins behind a blank line, with a number, or where a name or time would come a second time.
            var begins = blank || places.Exists(place => kinds[place] is ColumnKind.Number or ColumnKind.Owner or ColumnKind.Time && cells[place].Count > 0 && cells.Exists(cell => cell.Count > 0) && kinds[places[0]] is ColumnKind.Number or ColumnKind.Action);
            if (begins)
            {
                Close(cells, passages);
                cells = Empty(titles.Count);
            }

            for (var i = 0; i < segments.Count; i++)
            {
                cells[places[i]].Add(segments[i]);
            }

            blank = false;
            end = at + 1;
        }

        Close(cells, passages);
        return end;
    }

    private int? Stacked(int first, List<Passage> passages)
    {
        if (lines[first].Length is 0 or > LongestTitle || TableTitles.Of(lines[first].Of(document)) is null)
        {
            return null;
        }

        var titles = new List<Span>();
        var at = first;
        var parted = false;
        while (at < lines.Count && titles.Count < 7 && lines[at].Length is > 0 and <= LongestTitle && TableTitles.Of(lines[at].Of(document)) is not null)
        {
            titles.Add(new Span(lines[at].Start, lines[at].Length));
            at++;
            while (at < lines.Count && lines[at].IsBlank)
            {
                parted = true;
                at++;
            }
        }

        var kinds = titles.ConvertAll(title => TableTitles.Of(document.AsSpan(title.Start, title.Length)));
        if (titles.Count < 2 || kinds.Distinct().Count() < titles.Count || !TableTitles.HeadActions(kinds))
        {
            return null;
        }

        var rows = new List<List<List<Span>>>();
        while (at < lines.Count)
        {
            var next = at;
            var cells = Empty(titles.Count);
            for (var column = 0; column < titles.Count && next < lines.Count; column++)
            {
                next = Cell(next, cells[column], parted);
            }

            if (!IsRow(cells, kinds))
            {
                break;
            }

            rows.Add(cells);
            at = next;
        }

        if (rows.Count == 0)
        {
            return null;
        }

        passages.Add(Row(titles.ConvertAll(title => new List<Span> { title }), passages.Count));
        rows.ForEach(cells => Close(cells, passages));
        return at;
    }

    // One line a cell, or one paragraph a cell where blank lines part them.
    private int Cell(int at, List<Span> cell, bool parted)
    {
        while (at < lines.Count && lines[at].IsBlank)
        {
            at++;
        }

        do
        {
            if (at >= lines.Count)
            {
                return at;
            }

            cell.Add(new Span(lines[at].Start, lines[at].Length));
            at++;
        }
        while (parted && at < lines.Count && !lines[at].IsBlank);
        return at;
    }

    private bool IsRow(List<List<Span>> cells, List<ColumnKind?> kinds)
    {
        for (var column = 0; column < cells.Count; column++)
        {
            var length = cells[column].Sum(span => span.Length);
            if (length == 0 || (kinds[column] is ColumnKind.Owner or ColumnKind.Time && (length > LongestName || char.IsLower(document[cells[column][0].Start]))) || (kinds[column] is ColumnKind.Action && length < 8) || (kinds[column] is ColumnKind.Number && length > LongestName))
            {
                return false;
            }
        }

        return true;
    }

    private static List<List<Span>> Empty(int columns) => [.. Enumerable.Range(0, columns).Select(_ => new List<Span>())];

    private static int Depth(Line line, Span segment) => segment.Start - line.Start + line.Indent;

    private static int Column(List<int> depths, int depth)
    {
        var column = depths.FindLastIndex(one => one <= depth + Ragged);
        return Math.Max(0, column);
    }

    // Most lines have no wide gap, and so no columns.
    private bool HasGap(Line line) => line.Margin is not null || line.Length < 200 && (line.Of(document).Contains("  ", StringComparison.Ordinal) || line.Of(document).ContainsAny('\t', '\u00a0'));

    // Words parted by two blanks or more, or by a tab.
    private List<Span> Segments(Line line)
    {
        var segments = new List<Span>();
        var start = -1;
        var blanks = 0;
        for (var at = line.Start; at <= line.End; at++)
        {
            var isEnd = at == line.End;
            if (!isEnd && !LineReader.IsBlank(document[at]))
            {
                start = start < 0 ? at : start;
                blanks = 0;
                continue;
            }

            blanks += !isEnd && document[at] == '\t' ? 2 : 1;
            if (start >= 0 && (isEnd || blanks >= 2))
            {
                var end = at;
                while (end > start && LineReader.IsBlank(document[end - 1]))
                {
                    end--;
                }

                segments.Add(new Span(start, end - start));
                start = -1;
            }
        }

        if (line.Margin is { } margin)
        {
            segments.Add(margin);
        }

        return segments;
    }

    private void Close(List<List<Span>> cells, List<Passage> passages)
    {
        if (cells.Exists(cell => cell.Count > 0))
        {
            passages.Add(Row(cells, passages.Count));
        }
    }

    private Passage Row(List<List<Span>> cells, int index)
    {
        var text = new StringBuilder();
        var map = new TextMap.Builder();
        var spans = new List<(int, int)>();
        foreach (var cell in cells)
        {
            Blank(text, map);
            var start = text.Length;
            foreach (var span in cell)
            {
                if (text.Length > start)
                {
                    Blank(text, map);
                }

                var blank = false;
                for (var at = span.Start; at < span.End; at++)
                {
                    var isBlank = LineReader.IsBlank(document[at]);
                    if (!(isBlank && blank))
                    {
                        map.Add(text.Length, at);
                        text.Append(isBlank ? ' ' : document[at]);
                    }

                    blank = isBlank;
                }
            }

            spans.Add((start, text.Length));
        }

        return new Passage(text.ToString(), map.Build(), 0, null, PassageKind.Row) { Index = index, Cells = spans };
    }

    // Between two cells stands a blank that the document does not have.
    private static void Blank(StringBuilder text, TextMap.Builder map)
    {
        if (text.Length > 0)
        {
            map.Add(text.Length, map.Before(text.Length));
            text.Append(' ');
        }
    }
}
