namespace ActionBot.Teams.Connector;

/// <summary>No token is to be had for the connector. The message says why, without the credential.</summary>
public sealed class TokenRefusedException(string message, Exception? inner = null) : Exception(message, inner);
