using System.Text.Json;
using System.Text.Json.Serialization;

namespace ActionBot.Teams.Connector;

/// <summary>An activity as it leaves.</summary>
internal sealed record WireOutgoing(string Type)
{
    public WireAccount? From { get; init; }

    public WireConversation? Conversation { get; init; }

    public string? ReplyToId { get; init; }

    public string? Text { get; init; }

    public string? TextFormat { get; init; }

    public string? Summary { get; init; }

    public IReadOnlyList<OutgoingAttachment>? Attachments { get; init; }
}

/// <summary>A conversation with one person, to be opened.</summary>
internal sealed record WireNewConversation(bool IsGroup, WireAccount? Bot, IReadOnlyList<WireAccount> Members, string? TenantId, WireChannelData? ChannelData);

/// <summary>What Teams adds to the protocol.</summary>
internal sealed record WireChannelData(WireTenant Tenant);

/// <summary>The tenant of a conversation.</summary>
internal sealed record WireTenant(string Id);

/// <summary>The id of what was made.</summary>
internal sealed record WireResource(string? Id);

/// <summary>One page of a roster.</summary>
internal sealed record WireMembers(string? ContinuationToken, IReadOnlyList<WireMember>? Members);

/// <summary>Somebody on it. Teams has named the Entra id in two ways.</summary>
internal sealed record WireMember
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? AadObjectId { get; init; }

    public string? ObjectId { get; init; }

    public string? UserPrincipalName { get; init; }

    public string? Email { get; init; }

    public string? UserRole { get; init; }

    public RosterMember Read() => new(Id ?? "", Name ?? "", AadObjectId ?? ObjectId, UserPrincipalName, Email, UserRole is "guest" or "anonymous");
}

/// <summary>A refusal: {"error":{"code","message"}}, or a code beside the message.</summary>
internal sealed record WireRefusal
{
    public JsonElement Error { get; init; }

    public JsonElement Message { get; init; }
}

/// <summary>How the protocol becomes JSON and back: generated at compile time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(WireActivity))]
[JsonSerializable(typeof(WireOutgoing))]
[JsonSerializable(typeof(WireNewConversation))]
[JsonSerializable(typeof(WireResource))]
[JsonSerializable(typeof(WireMembers))]
[JsonSerializable(typeof(IReadOnlyList<WireMember>))]
[JsonSerializable(typeof(WireRefusal))]
internal sealed partial class ConnectorJson : JsonSerializerContext;
