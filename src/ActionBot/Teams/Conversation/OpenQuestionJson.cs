using System.Text.Json.Serialization;

namespace ActionBot.Teams.Conversation;

[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class OpenQuestionJson : JsonSerializerContext;
