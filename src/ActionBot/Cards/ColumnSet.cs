namespace ActionBot.Cards;

/// <summary>Columns beside each other; on a narrow screen two are the most.</summary>
/// <param name="Columns">The columns.</param>
public sealed record ColumnSet(params IReadOnlyList<Column> Columns) : CardElement
{
    /// <inheritdoc />
    public override IEnumerable<string> InWords() => [string.Join(" · ", Columns.SelectMany(column => column.Items).SelectMany(item => item.InWords()))];
}
