namespace ActionBot.Teams.Connector;

/// <summary>Where something can be written to.</summary>
/// <param name="ServiceUrl">The connector in charge of it.</param>
/// <param name="ConversationId">The conversation.</param>
/// <param name="BotId">The bot's own id in it; null: the channel knows.</param>
public sealed record ConversationAddress(Uri ServiceUrl, string ConversationId, string? BotId);
