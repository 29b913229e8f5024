namespace ActionBot.Teams.Connector;

/// <summary>The way out to the channel. It tries once and says what happened; whether to try again is for the caller to decide.</summary>
public interface IConnector
{
    /// <summary>Posts a message: in answer to an activity where one is named, else anew.</summary>
    Task<ConnectorAnswer> SendAsync(ConversationAddress to, OutgoingMessage message, string? replyTo, CancellationToken cancellation);

    /// <summary>Puts a message in the place of one that was sent before.</summary>
    Task<ConnectorAnswer> UpdateAsync(ConversationAddress to, string activityId, OutgoingMessage message, CancellationToken cancellation);

    /// <summary>Shows that an answer is on its way.</summary>
    Task<ConnectorAnswer> TypingAsync(ConversationAddress to, CancellationToken cancellation);

    /// <summary>Opens the conversation with one person, or finds the one there is. Delivers nothing, so it can be repeated freely.</summary>
    /// <param name="serviceUrl">The connector in charge.</param>
    /// <param name="tenantId">The person's tenant.</param>
    /// <param name="memberId">The Entra object id or the channel's own.</param>
    /// <param name="cancellation">Gives up.</param>
    Task<ConnectorAnswer> CreateConversationAsync(Uri serviceUrl, string? tenantId, string memberId, CancellationToken cancellation);

    /// <summary>Everybody in a conversation, page by page; null where the connector does not say.</summary>
    Task<IReadOnlyList<RosterMember>?> MembersAsync(ConversationAddress of, CancellationToken cancellation);
}
