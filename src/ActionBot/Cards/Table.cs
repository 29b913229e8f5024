namespace ActionBot.Cards;

/// <summary>A table of few columns with a heading row.</summary>
/// <param name="Columns">How wide each column is, as parts of the whole.</param>
/// <param name="Rows">The rows, the headings first.</param>
public sealed record Table(IReadOnlyList<TableColumn> Columns, IReadOnlyList<TableRow> Rows) : CardElement
{
    /// <summary>More do not fit a phone, which cannot scroll sideways.</summary>
    public const int MostColumns = 4;

    /// <summary>The first row is read as headings by screen readers.</summary>
    public bool FirstRowAsHeaders => true;

    /// <summary>Lines between the cells.</summary>
    public bool ShowGridLines => true;

    /// <summary>A table of words.</summary>
    /// <param name="headings">What each column holds, with its width in parts.</param>
    /// <param name="rows">The rows, a text a column.</param>
    /// <exception cref="ArgumentException">A row is longer or shorter than the headings, or there are too many columns.</exception>
    public static Table Of(IReadOnlyList<(string Heading, int Width)> headings, IEnumerable<IReadOnlyList<string>> rows)
    {
        if (headings.Count > MostColumns)
        {
            throw new ArgumentException($"A table of {headings.Count} columns: a phone shows {MostColumns} at most.", nameof(headings));
        }

        return new Table(
            [.. headings.Select(heading => new TableColumn(heading.Width))],
            [
                TableRow.Of(headings.Select(heading => new TextBlock(heading.Heading) { Weight = TextWeight.Bolder })),
                .. rows.Select(row => row.Count == headings.Count
                    ? TableRow.Of(row.Select(words => new TextBlock(words)))
                    : throw new ArgumentException($"A row of {row.Count} cells under {headings.Count} headings.", nameof(rows))),
            ]);
    }

    /// <inheritdoc />
    public override IEnumerable<string> InWords() =>
        Rows.Select(row => string.Join(" · ", row.Cells.Select(cell => string.Join(' ', cell.Items.SelectMany(item => item.InWords())))));
}
