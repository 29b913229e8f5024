using System.Text.Json.Serialization;

namespace ActionBot.Officers;

/// <summary>The state before a change of posts and roles, as the history keeps it.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(List<Holding>))]
[JsonSerializable(typeof(List<Role>))]
[JsonSerializable(typeof(PostNames))]
[JsonSerializable(typeof(Absence))]
internal sealed partial class OfficersJson : JsonSerializerContext;
