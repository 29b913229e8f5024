using System.Text.Json.Serialization;

namespace ActionBot.Cards;

/// <summary>How large the letters are.</summary>
[JsonConverter(typeof(CamelCase<TextSize>))]
public enum TextSize
{
    /// <summary>Plain.</summary>
    Default,

    /// <summary>A side remark.</summary>
    Small,

    /// <summary>A heading within the card.</summary>
    Medium,

    /// <summary>The card's own heading.</summary>
    Large,
}
