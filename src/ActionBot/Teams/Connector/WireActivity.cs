using System.Text.Json;

namespace ActionBot.Teams.Connector;

/// <summary>An activity as it comes over the wire: what we read of it. Parts whose shape depends on the sender stay unread until they are asked for.</summary>
internal sealed record WireActivity
{
    public string? Type { get; set; }

    public string? Id { get; set; }

    public string? Name { get; set; }

    public string? Text { get; set; }

    public string? Action { get; set; }

    public string? ReplyToId { get; set; }

    public string? ServiceUrl { get; set; }

    public string? ChannelId { get; set; }

    public WireAccount? From { get; set; }

    public WireAccount? Recipient { get; set; }

    public WireConversation? Conversation { get; set; }

    public IReadOnlyList<WireAccount>? MembersAdded { get; set; }

    public IReadOnlyList<WireAccount>? MembersRemoved { get; set; }

    public JsonElement ReactionsAdded { get; set; }

    public JsonElement ReactionsRemoved { get; set; }

    public JsonElement Attachments { get; set; }

    public JsonElement Entities { get; set; }

    public JsonElement Value { get; set; }

    public JsonElement ChannelData { get; set; }
}

/// <summary>Somebody in a conversation.</summary>
internal sealed record WireAccount
{
    public string? Id { get; set; }

    public string? Name { get; set; }

    public string? AadObjectId { get; set; }
}

/// <summary>The conversation.</summary>
internal sealed record WireConversation
{
    public string? Id { get; set; }

    public string? ConversationType { get; set; }

    public bool? IsGroup { get; set; }

    public string? TenantId { get; set; }
}
