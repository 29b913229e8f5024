using System.Text.Json;
using System.Text.Json.Serialization;

namespace ActionBot.Cards;

/// <summary>Writes an enum as cards spell it: "attention", "extraLarge".</summary>
internal sealed class CamelCase<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where T : struct, Enum;
