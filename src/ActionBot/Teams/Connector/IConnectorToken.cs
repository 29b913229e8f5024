namespace ActionBot.Teams.Connector;

/// <summary>Proves to the connector who the bot is.</summary>
public interface IConnectorToken
{
    /// <summary>A token that is good for some minutes yet; null: this bot is not registered and has none.</summary>
    /// <exception cref="TokenRefusedException">There should be one, and there is none to be had.</exception>
    ValueTask<string?> GetAsync(CancellationToken cancellation);
}
