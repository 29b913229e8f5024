namespace ActionBot.Teams.Connector;

/// <summary>What became of one request to the connector.</summary>
public abstract record ConnectorAnswer
{
    private ConnectorAnswer()
    {
    }

    /// <summary>Done.</summary>
    /// <param name="Id">The id of what was made; empty where the channel gives none.</param>
    public sealed record Accepted(string Id) : ConnectorAnswer;

    /// <summary>The connector answered, and not with yes.</summary>
    /// <param name="Status">The HTTP status.</param>
    /// <param name="Code">The connector's own word for it: "ConversationBlockedByUser".</param>
    /// <param name="RetryAfter">How long it wants to be left alone.</param>
    public sealed record Refused(int Status, string? Code, TimeSpan? RetryAfter) : ConnectorAnswer;

    /// <summary>Nothing of the message left this machine: no token, no connection.</summary>
    /// <param name="Why">In words, without any of the message's.</param>
    public sealed record NeverSent(string Why) : ConnectorAnswer;

    /// <summary>It broke after the message began to leave, so nobody knows.</summary>
    /// <param name="Why">In words, without any of the message's.</param>
    public sealed record Broken(string Why) : ConnectorAnswer;
}
