using System.Text.Json.Serialization;

namespace ActionBot.Cards;

/// <summary>How heavy the letters are.</summary>
[JsonConverter(typeof(CamelCase<TextWeight>))]
public enum TextWeight
{
    /// <summary>Plain.</summary>
    Default,

    /// <summary>Bold.</summary>
    Bolder,
}
