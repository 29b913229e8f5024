using System.Text.Json;

namespace ActionBot.Teams.Connector;

/// <summary>An activity as it comes over the wire: what we read of it. Parts whose shape depends on the sender stay unread until they are asked for.</summary>
internal sealed record WireActivity
{
    public string? Type { get; init; }

    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? Text { get; init; }

    public string? Action { get; init; }

    public string? ReplyToId { get; init; }

    public string? ServiceUrl { get; init; }

    public string? ChannelId { get; init; }

    public WireAccount? From { get; init; }

    public WireAccount? Recipient { get; init; }

    public WireConversation? Conversation { get; init; }

    public IReadOnlyList<WireAccount>? MembersAdded { get; init; }

    public IReadOnlyList<WireAccount>? MembersRemoved { get; init; }

    public JsonElement ReactionsAdded { get; init; }

    public JsonElement ReactionsRemoved { get; init; }

    public JsonElement Attachments { get; init; }

    public JsonElement Entities { get; init; }

    public JsonElement Value { get; init; }

    public JsonElement ChannelData { get; init; }
}

/// <summary>Somebody in a conversation.</summary>
internal sealed record WireAccount
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? AadObjectId { get; init; }
}

/// <summary>The conversation.</summary>
internal sealed record WireConversation
{
    public string? Id { get; init; }

    public string? ConversationType { get; init; }

    public bool? IsGroup { get; init; }

    public string? TenantId { get; init; }
}
