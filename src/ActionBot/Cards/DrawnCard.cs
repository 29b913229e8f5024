using System.Text.Json.Serialization;

namespace ActionBot.Cards;

/// <summary>A card with the frame Teams wants around it: version, buttons in an action set so that each can carry a fallback.</summary>
internal sealed record DrawnCard(IReadOnlyList<CardElement> Body)
{
    [JsonPropertyName("$schema"), JsonPropertyOrder(-3)]
    public string Schema => "http://adaptivecards.io/schemas/adaptive-card.json";

    [JsonPropertyOrder(-2)]
    public string Type => "AdaptiveCard";

    // Teams draws 1.5 everywhere; a card that says 1.6 fails on some of its ways in.
    [JsonPropertyOrder(-1)]
    public string Version => "1.5";

    public string? FallbackText { get; init; }

    public CardRefresh? Refresh { get; init; }

    public CardWidth? Msteams { get; init; }
}

/// <summary>Teams' own hint about width.</summary>
internal sealed record CardWidth(string Width)
{
    public static CardWidth Full { get; } = new("Full");
}
