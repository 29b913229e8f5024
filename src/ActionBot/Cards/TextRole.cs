using System.Text.Json.Serialization;

namespace ActionBot.Cards;

/// <summary>What a text is to a screen reader.</summary>
[JsonConverter(typeof(CamelCase<TextRole>))]
public enum TextRole
{
    /// <summary>Running text.</summary>
    Default,

    /// <summary>A heading one can jump to.</summary>
    Heading,
}
