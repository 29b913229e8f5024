using System.Text.Json.Serialization;

namespace ActionBot.Committees;

/// <summary>Whether a committee has ended, and which one took over.</summary>
internal sealed record CommitteeEnd(Guid? ReplacedBy, DateOnly? EndedOn, DateOnly? EndsOn = null);

[JsonSerializable(typeof(CommitteeEnd))]
internal sealed partial class CommitteeJson : JsonSerializerContext;
