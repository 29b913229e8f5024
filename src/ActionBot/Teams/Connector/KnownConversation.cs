namespace ActionBot.Teams.Connector;

/// <summary>A conversation the bot has been in: all that is needed to write to it again.</summary>
public sealed record KnownConversation
{
    /// <summary>Our id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The channel's id, without a thread.</summary>
    public required string ConversationId { get; init; }

    /// <summary>With one person, a group or in a channel.</summary>
    public required ConversationKind Kind { get; init; }

    /// <summary>The Entra object id of the person, in a personal conversation.</summary>
    public string? AadObjectId { get; init; }

    /// <summary>The channel's own id of that person, "29:…".</summary>
    public string? UserId { get; init; }

    /// <summary>The committee that is meant where none is named.</summary>
    public Guid? CommitteeId { get; init; }

    /// <summary>The minutes whose findings were shown last; null: none were.</summary>
    public Guid? DeskDocumentId { get; init; }

    /// <summary>When those findings were shown, as long as nothing else was after them; null: something else was.</summary>
    public DateTimeOffset? DeskShownAt { get; init; }

    /// <summary>The connector in charge, as last heard.</summary>
    public required string ServiceUrl { get; init; }

    /// <summary>The tenant.</summary>
    public string? TenantId { get; init; }

    /// <summary>The bot's own id in it.</summary>
    public string? BotId { get; init; }

    /// <summary>Whether it can be written to.</summary>
    public ConversationState State { get; init; }

    /// <summary>Why not.</summary>
    public string? Reason { get; init; }

    /// <summary>Where to write.</summary>
    public ConversationAddress Address => new(new Uri(ServiceUrl), ConversationId, BotId);
}
