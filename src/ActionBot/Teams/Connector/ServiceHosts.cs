namespace ActionBot.Teams.Connector;

/// <summary>The connectors of Teams. Whoever got hold of a genuine token must not be able to have the bot's answers, and its own token, sent elsewhere.</summary>
public static class ServiceHosts
{
    /// <summary>Where a conversation is opened while nobody of the tenant has written yet.</summary>
    public static Uri Public { get; } = new("https://smba.trafficmanager.net/teams/");

    /// <summary>The connector of the government community cloud.</summary>
    public static Uri GovernmentCommunity { get; } = new("https://smba.infra.gcc.teams.microsoft.com/teams");

    private static readonly string[] Known =
        [Public.Host, GovernmentCommunity.Host, "smba.infra.gov.teams.microsoft.us", "smba.infra.dod.teams.microsoft.us"];

    /// <summary>Whether an address is a connector of Teams.</summary>
    public static bool IsKnown(Uri serviceUrl) => serviceUrl.Scheme == Uri.UriSchemeHttps && serviceUrl.IsDefaultPort && Known.Contains(serviceUrl.Host, StringComparer.OrdinalIgnoreCase);

    /// <summary>The host to try where the first says InvalidBotApiHost.</summary>
    public static Uri Other(Uri than) => than.Host.Equals(GovernmentCommunity.Host, StringComparison.OrdinalIgnoreCase) ? Public : GovernmentCommunity;
}
