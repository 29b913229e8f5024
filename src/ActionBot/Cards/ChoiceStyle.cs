using System.Text.Json.Serialization;

namespace ActionBot.Cards;

/// <summary>How choices are shown.</summary>
[JsonConverter(typeof(CamelCase<ChoiceStyle>))]
public enum ChoiceStyle
{
    /// <summary>A list that folds out.</summary>
    Compact,

    /// <summary>All of them, to tick.</summary>
    Expanded,

    /// <summary>A list that narrows as one types.</summary>
    Filtered,
}
