using System.Text.Json.Serialization;

namespace ActionBot.Cards;

/// <summary>One column of a <see cref="ColumnSet"/>.</summary>
/// <param name="Items">What stands in it.</param>
public sealed record Column(params IReadOnlyList<CardElement> Items)
{
    /// <summary>What it is to the card.</summary>
    [JsonPropertyOrder(-1)]
    public string Type => "Column";

    /// <summary>"auto": as wide as needed; "stretch": what is left.</summary>
    public string Width { get; init; } = "stretch";
}
