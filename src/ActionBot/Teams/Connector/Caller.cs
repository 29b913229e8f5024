namespace ActionBot.Teams.Connector;

/// <summary>Somebody who has proved to be the Bot Framework, and what it may speak for.</summary>
/// <param name="ServiceUrl">The service address in the token.</param>
/// <param name="Channels">The channels the signing key is endorsed for.</param>
public sealed record Caller(string? ServiceUrl, IReadOnlySet<string> Channels)
{
    private const string Teams = "msteams";

    /// <summary>Why this caller may not bring this activity, in a sentence; null: it may. Pure.</summary>
    public string? MayNotBring(IncomingActivity activity) =>
        activity.ChannelId != Teams ? $"The activity says it comes from the channel '{activity.ChannelId}', and this bot is in {Teams} only."
        : !Channels.Contains(Teams) ? $"The key that signed the token is not endorsed for {Teams}."
        : ServiceUrl is null || ServiceUrl.TrimEnd('/') != activity.ServiceUrl.OriginalString.TrimEnd('/') ? "The token speaks for another service address than the activity."
        : !ServiceHosts.IsKnown(activity.ServiceUrl) ? "The service address is no connector of Teams."
        : null;
}
