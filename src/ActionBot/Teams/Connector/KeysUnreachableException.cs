namespace ActionBot.Teams.Connector;

/// <summary>Callers cannot be told apart just now. Whoever calls should come again.</summary>
public sealed class KeysUnreachableException(string message, Exception inner) : Exception(message, inner);
