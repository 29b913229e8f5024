using System.Text.Json.Serialization;

namespace ActionBot.Officers;

/// <summary>The state before a change of posts, roles and addresses, as the history keeps it.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(List<Holding>))]
[JsonSerializable(typeof(List<Role>))]
[JsonSerializable(typeof(PostNames))]
[JsonSerializable(typeof(Absence))]
[JsonSerializable(typeof(AddressNoted))]
internal sealed partial class OfficersJson : JsonSerializerContext;
