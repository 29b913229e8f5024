namespace ActionBot.Teams.Connector;

/// <summary>What came in is no activity. The message is a sentence for whoever sent it.</summary>
public sealed class ActivityUnreadableException(string message, Exception? inner = null) : Exception(message, inner);
