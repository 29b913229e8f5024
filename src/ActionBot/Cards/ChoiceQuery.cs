using System.Text.Json.Serialization;

namespace ActionBot.Cards;

/// <summary>Where a list of choices is searched.</summary>
/// <param name="Dataset">Its name: "graph.microsoft.com/users" is the people picker.</param>
public sealed record ChoiceQuery(string Dataset)
{
    /// <summary>What it is to the card.</summary>
    [JsonPropertyOrder(-1)]
    public string Type => "Data.Query";
}
