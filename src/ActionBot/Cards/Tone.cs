using System.Text.Json.Serialization;

namespace ActionBot.Cards;

/// <summary>What a colour means. It is only ever given together with words that say the same.</summary>
[JsonConverter(typeof(CamelCase<Tone>))]
public enum Tone
{
    /// <summary>Nothing in particular.</summary>
    Default,

    /// <summary>As it should be: green.</summary>
    Good,

    /// <summary>Getting close: amber.</summary>
    Warning,

    /// <summary>Late or wrong: red.</summary>
    Attention,

    /// <summary>The one thing to look at.</summary>
    Accent,
}
