using System.Text.Json.Serialization;

namespace ActionBot.Cards;

/// <summary>The distance to what stands above.</summary>
[JsonConverter(typeof(CamelCase<Spacing>))]
public enum Spacing
{
    /// <summary>As the client draws it.</summary>
    Default,

    /// <summary>Close: a line that belongs to the one above.</summary>
    Small,

    /// <summary>A new thought.</summary>
    Medium,

    /// <summary>A new thing.</summary>
    Large,
}
