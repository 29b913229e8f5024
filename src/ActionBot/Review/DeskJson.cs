using System.Text.Json.Serialization;
using ActionBot.Intake;

namespace ActionBot.Review;

/// <summary>The findings before a deed at the desk, as the history keeps them.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(List<DraftFinding>))]
internal sealed partial class DeskJson : JsonSerializerContext;
