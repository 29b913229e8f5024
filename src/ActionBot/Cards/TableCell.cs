using System.Text.Json.Serialization;

namespace ActionBot.Cards;

/// <summary>One cell of a table.</summary>
/// <param name="Items">What stands in it.</param>
public sealed record TableCell(params IReadOnlyList<CardElement> Items)
{
    /// <summary>What it is to the card.</summary>
    [JsonPropertyOrder(-1)]
    public string Type => "TableCell";
}
