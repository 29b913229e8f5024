using System.Text.Json.Serialization;

namespace ActionBot.Cards;

/// <summary>Folds out a form with buttons of its own, which count like all others.</summary>
/// <param name="Title">What stands on it.</param>
/// <param name="Body">The form.</param>
/// <param name="Actions">Its buttons.</param>
public sealed record ShowCardAction(string Title, [property: JsonIgnore] IReadOnlyList<CardElement> Body, [property: JsonIgnore] IReadOnlyList<CardAction> Actions) : CardAction(Title)
{
    /// <summary>The form as the card carries it.</summary>
    public FoldedCard Card => new([.. Body, new ActionSet(Actions)]);

    /// <summary>A card within a card.</summary>
    public sealed record FoldedCard(IReadOnlyList<CardElement> Body)
    {
        /// <summary>What it is to the card.</summary>
        [JsonPropertyOrder(-1)]
        public string Type => "AdaptiveCard";

        /// <summary>As the card around it.</summary>
        [JsonPropertyOrder(-1)]
        public string Version => "1.5";
    }
}
