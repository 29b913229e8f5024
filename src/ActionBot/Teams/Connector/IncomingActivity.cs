namespace ActionBot.Teams.Connector;

/// <summary>One thing that came in over the channel: our own words for it, so that nothing behind the connector knows the protocol.</summary>
public sealed record IncomingActivity
{
    /// <summary>Its id in the conversation; null where the channel gives none.</summary>
    public string? Id { get; init; }

    /// <summary>The conversation, in a channel with its thread.</summary>
    public required string ConversationId { get; init; }

    /// <summary>With one person, a group or in a channel.</summary>
    public required ConversationKind Kind { get; init; }

    /// <summary>Where answers go; refreshed by every activity.</summary>
    public required Uri ServiceUrl { get; init; }

    /// <summary>"msteams".</summary>
    public required string ChannelId { get; init; }

    /// <summary>The tenant the conversation belongs to.</summary>
    public string? TenantId { get; init; }

    /// <summary>Who it comes from.</summary>
    public required Speaker From { get; init; }

    /// <summary>The bot's own id in the conversation, "28:…".</summary>
    public string? BotId { get; init; }

    /// <summary>The message it answers, quotes or was pressed in; null: none.</summary>
    public string? ReplyToId { get; init; }

    /// <summary>The caller waits for an answer in the response.</summary>
    public bool IsInvoke { get; init; }

    /// <summary>What it says or does.</summary>
    public required ActivityContent Content { get; init; }

    /// <summary>The conversation without its thread: what is remembered, and where something new is posted.</summary>
    public string RootConversationId => ConversationId.IndexOf(";messageid=", StringComparison.Ordinal) is var at and >= 0 ? ConversationId[..at] : ConversationId;
}
