using System.Text.Json.Serialization;

namespace ActionBot.Cards;

/// <summary>A run of letters within rich text.</summary>
/// <param name="Text">The letters.</param>
public sealed record TextRun(string Text)
{
    /// <summary>What it is to the card.</summary>
    [JsonPropertyOrder(-1)]
    public string Type => "TextRun";

    /// <summary>Other people's words lean.</summary>
    public bool Italic => true;
}
