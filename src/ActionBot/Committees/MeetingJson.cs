using System.Text.Json.Serialization;

namespace ActionBot.Committees;

/// <summary>The state of a meeting before a change, as the history keeps it.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(Meeting))]
internal sealed partial class MeetingJson : JsonSerializerContext;
