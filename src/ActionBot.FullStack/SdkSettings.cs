using ActionBot.Teams;

namespace ActionBot.FullStack;

/// <summary>The section <c>Teams</c> under the names that the Bot Framework SDK reads. It was checked before: the SDK takes a misspelt type for MultiTenant in silence. Pure.</summary>
internal static class SdkSettings
{
    /// <summary>The settings; none without an application id, which switches the SDK's authentication off.</summary>
    public static IReadOnlyDictionary<string, string?> Of(TeamsSettings teams) => teams.IsRegistered
        ? new Dictionary<string, string?>
        {
            ["MicrosoftAppType"] = teams.AppType,
            ["MicrosoftAppId"] = teams.AppId,
            ["MicrosoftAppTenantId"] = teams.TenantId,
            ["MicrosoftAppPassword"] = teams.ClientSecret,
        }
        : new Dictionary<string, string?>();
}
