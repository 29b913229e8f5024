using System.Text.Json.Serialization;

namespace ActionBot.Cards;

/// <summary>One row of a table.</summary>
/// <param name="Cells">Its cells.</param>
public sealed record TableRow(IReadOnlyList<TableCell> Cells)
{
    /// <summary>What it is to the card.</summary>
    [JsonPropertyOrder(-1)]
    public string Type => "TableRow";

    /// <summary>A row with one thing a cell.</summary>
    public static TableRow Of(IEnumerable<CardElement> cells) => new([.. cells.Select(cell => new TableCell(cell))]);
}
