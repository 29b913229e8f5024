using ActionBot.Officers;
using Models = Microsoft.Graph.Models;

namespace ActionBot.Graph.Reach;

/// <summary>Installs the bot's Teams app for a person from the organisation's catalogue. It looks first, so that a doubtful installation is found and not made again.</summary>
internal sealed class GraphPersonalApp(GraphDoor door) : IPersonalApp
{
    private string? catalogueId;

    /// <inheritdoc />
    public async Task<SendOutcome?> InstallAsync(string entraId, string name, CancellationToken cancellation)
    {
        if (Volatile.Read(ref catalogueId) is not { } app)
        {
            var (found, outcome) = await FindInCatalogueAsync(name, cancellation);
            if (found is null)
            {
                return outcome;
            }

            app = found;
            Volatile.Write(ref catalogueId, found);
        }

        var there = await door.AskAsync(
            (graph, limit) => graph.Users[entraId].Teamwork.InstalledApps.GetAsync(
                asked => (asked.QueryParameters.Filter, asked.QueryParameters.Expand) = ($"teamsApp/id eq '{app}'", ["teamsApp"]), limit),
            cancellation);
        if (there.Trouble is { } unseen)
        {
            return Outcome(unseen, name);
        }

        if (there.Value?.Value is { Count: > 0 })
        {
            return null;
        }

        var installed = await door.AskAsync(
            (graph, limit) => graph.Users[entraId].Teamwork.InstalledApps.PostAsync(
                new Models.UserScopeTeamsAppInstallation { AdditionalData = new Dictionary<string, object> { ["teamsApp@odata.bind"] = $"{door.Settings.Address()}/appCatalogs/teamsApps/{app}" } },
                cancellationToken: limit),
            cancellation);
        // 409: another instance was first.
        return installed.Trouble is { Status: not 409 } trouble ? Outcome(trouble, name) : null;
    }

    private async Task<(string? Id, SendOutcome? Outcome)> FindInCatalogueAsync(string name, CancellationToken cancellation)
    {
        var answer = await door.AskAsync(
            (graph, limit) => graph.AppCatalogs.TeamsApps.GetAsync(asked => (asked.QueryParameters.Filter, asked.QueryParameters.Select) = ($"externalId eq '{door.Settings.TeamsAppId}'", ["id"]), limit),
            cancellation);
        return answer switch
        {
            { Trouble: { } trouble } => (null, Outcome(trouble, name)),
            { Value.Value: [{ Id: { } id }, ..] } => (id, null),
            _ => (null, new SendOutcome.Undeliverable("The organisation's Teams catalogue does not hold ActionBot's app (Graph:TeamsAppId).")),
        };
    }

    // An installation delivers no message: what is in doubt about it is looked at again, not put before the clerk.
    private static SendOutcome Outcome(GraphTrouble trouble, string name) => trouble.Kind == TroubleKind.Refused
        ? new SendOutcome.Undeliverable($"ActionBot's app cannot be installed for {name} ({trouble.Why.TrimEnd('.')}).")
        : new SendOutcome.NotYet(null, $"ActionBot's app cannot be installed for {name} at the moment: {trouble.Why}");
}
