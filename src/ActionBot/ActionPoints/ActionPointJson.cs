using System.Text.Json.Serialization;

namespace ActionBot.ActionPoints;

/// <summary>The state before a change, as the history keeps it.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(ActionPoint))]
internal sealed partial class ActionPointJson : JsonSerializerContext;
