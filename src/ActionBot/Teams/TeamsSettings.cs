namespace ActionBot.Teams;

/// <summary>The bot's registration: the section <c>Teams</c> of the configuration.</summary>
public sealed class TeamsSettings
{
    private static readonly string[] AppTypes = [SingleTenant, MultiTenant, ManagedIdentity];

    /// <summary>Registered in one tenant, with a secret or certificate.</summary>
    public const string SingleTenant = "SingleTenant";

    /// <summary>Registered for many tenants, with a secret or certificate. None has been made since July 2025; older ones go on.</summary>
    public const string MultiTenant = "MultiTenant";

    /// <summary>A managed identity that Azure assigned; only on a machine in Azure.</summary>
    public const string ManagedIdentity = "UserAssignedMSI";

    /// <summary>The bot's application id; null: there is no Teams behind it, and only this machine is answered.</summary>
    public string? AppId { get; set; }

    /// <summary>SingleTenant, MultiTenant or UserAssignedMSI.</summary>
    public string AppType { get; set; } = SingleTenant;

    /// <summary>The tenant it is registered in.</summary>
    public string? TenantId { get; set; }

    /// <summary>The tenants whose people may write; none listed: <see cref="TenantId"/> alone.</summary>
    public IList<string> AllowedTenants { get; } = [];

    /// <summary>The registration's secret.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>The registration's certificate with its private key, a .pfx or .pem file; instead of a secret.</summary>
    public string? CertificatePath { get; set; }

    /// <summary>Whether callers must prove who they are. Without an application id nobody can, and only this machine is answered.</summary>
    public bool IsRegistered => !string.IsNullOrEmpty(AppId);

    /// <summary>Whether people of a tenant may write. The channel's token does not say whose tenant it speaks for; the activity does.</summary>
    public bool Admits(string? tenantId)
    {
        var admitted = AllowedTenants.Count > 0 ? AllowedTenants : TenantId is { Length: > 0 } own ? [own] : [];
        return admitted.Count == 0 ? !IsRegistered : tenantId is not null && admitted.Contains(tenantId, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>What is wrong with these settings, a sentence each; none: nothing.</summary>
    public IEnumerable<string> Problems() => IsRegistered ? [.. Ids(), .. Credential()] : WithoutAppId();

    private IEnumerable<string> WithoutAppId()
    {
        string?[] set = [TenantId is null ? null : "TenantId", ClientSecret is null ? null : "ClientSecret", CertificatePath is null ? null : "CertificatePath"];
        if (set.FirstOrDefault(name => name is not null) is { } alone)
        {
            yield return $"Teams:{alone} is set, and Teams:AppId is not. Set the application id of the bot's registration, or take out the rest.";
        }
    }

    private IEnumerable<string> Ids()
    {
        if (!Guid.TryParse(AppId, out _))
        {
            yield return $"Teams:AppId is '{AppId}', and that is no application id. It looks like 00000000-0000-0000-0000-000000000000; Azure Bot calls it Microsoft App ID.";
        }

        if (!AppTypes.Contains(AppType, StringComparer.Ordinal))
        {
            var meant = AppTypes.FirstOrDefault(type => string.Equals(type, AppType.Trim(), StringComparison.OrdinalIgnoreCase));
            yield return meant is null
                ? $"Teams:AppType is '{AppType}'. Write {SingleTenant}, {MultiTenant} or {ManagedIdentity}."
                : $"Teams:AppType is '{AppType}'. Write it exactly: {meant}.";
        }

        if (AppType != MultiTenant && string.IsNullOrEmpty(TenantId))
        {
            yield return $"Teams:TenantId is not set, and a bot of type {AppType} belongs to one tenant. Set it to the directory (tenant) id.";
        }
        else if (!string.IsNullOrEmpty(TenantId) && !Guid.TryParse(TenantId, out _))
        {
            yield return $"Teams:TenantId is '{TenantId}', and that is no tenant id. It looks like 00000000-0000-0000-0000-000000000000.";
        }

        if (AppType == MultiTenant && AllowedTenants.Count == 0 && string.IsNullOrEmpty(TenantId))
        {
            yield return "Teams:AllowedTenants is empty, and a bot of type MultiTenant can be written to from every tenant there is. List the council's tenant id.";
        }

        foreach (var tenant in AllowedTenants.Where(tenant => !Guid.TryParse(tenant, out _)))
        {
            yield return $"Teams:AllowedTenants holds '{tenant}', and that is no tenant id. It looks like 00000000-0000-0000-0000-000000000000.";
        }
    }

    private IEnumerable<string> Credential()
    {
        var (secret, certificate) = (!string.IsNullOrEmpty(ClientSecret), !string.IsNullOrEmpty(CertificatePath));
        if (AppType == ManagedIdentity && (secret || certificate))
        {
            yield return $"Teams:{(secret ? "ClientSecret" : "CertificatePath")} is set, and a bot of type {ManagedIdentity} has none: Azure vouches for the machine. Take it out, or correct Teams:AppType.";
        }
        else if (AppType != ManagedIdentity && !secret && !certificate)
        {
            yield return "Teams:ClientSecret is not set, nor is Teams:CertificatePath: the bot could listen and never answer. Set one of them, the secret as the environment variable Teams__ClientSecret.";
        }
        else if (secret && certificate)
        {
            yield return "Teams:ClientSecret and Teams:CertificatePath are both set. Set one of them.";
        }
    }
}
