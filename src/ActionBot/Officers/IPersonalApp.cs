namespace ActionBot.Officers;

/// <summary>Sees to it that somebody can be written to who has never met the bot.</summary>
public interface IPersonalApp
{
    /// <summary>Installs the bot's app for one person, if it is not there already. Nothing is delivered by it, and it can be asked for again.</summary>
    /// <param name="entraId">The person.</param>
    /// <param name="name">As the clerk knows him, for the sentence.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Null: it is there. Else what this means for a message that waits for it.</returns>
    Task<SendOutcome?> InstallAsync(string entraId, string name, CancellationToken cancellation);
}
