using System.Text.Json.Serialization;

namespace ActionBot.Cards;

/// <summary>How cards become JSON: generated at compile time; what is not set is not written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(DrawnCard))]
internal sealed partial class CardJson : JsonSerializerContext;
