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
        var known = Volatile.Read(ref catalogueId);
        var (outcome, isRefused) = known is null ? (null, true) : await InstallAsync(known, entraId, name, cancellation);
        if (!isRefused)
        {
            return outcome;
        }

        // It is not known yet; or an administrator has taken the app out of the catalogue and put it in again, where it has another id.
        var (found, why) = await FindInCatalogueAsync(name, cancellation);
        Volatile.Write(ref catalogueId, found);
        return found is null ? why : found == known ? outcome : (await InstallAsync(found, entraId, name, cancellation)).Outcome;
    }

    private async Task<(SendOutcome? Outcome, bool IsRefused)> InstallAsync(string app, string entraId, string name, CancellationToken cancellation)
    {
        var there = await door.AskAsync(
            (graph, limit) => graph.Users[entraId].Teamwork.InstalledApps.GetAsync(
                asked => (asked.QueryParameters.Filter, asked.QueryParameters.Expand) = ($"teamsApp/id eq '{app}'", ["teamsApp"]), limit),
            cancellation);
        if (there.Trouble is { } unseen)
        {
            return (Outcome(unseen, name), unseen.Kind == TroubleKind.Refused);
        }

        if (there.Value?.Value is { Count: > 0 })
        {
            return (null, false);
        }

        var installed = await door.AskAsync(
            (graph, limit) => graph.Users[entraId].Teamwork.InstalledApps.PostAsync(
                new Models.UserScopeTeamsAppInstallation { AdditionalData = new Dictionary<string, object> { ["teamsApp@odata.bind"] = $"{door.Settings.Address()}/appCatalogs/teamsApps/{app}" } },
                cancellationToken: limit),
            cancellation);
        // 409: another instance was first.
        return installed.Trouble is { Status: not 409 } trouble ? (Outcome(trouble, name), trouble.Kind == TroubleKind.Refused) : (null, false);
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
