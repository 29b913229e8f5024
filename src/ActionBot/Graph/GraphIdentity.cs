using Azure.Core;
using Azure.Identity;

namespace ActionBot.Graph;

/// <summary>Who asks Graph: an application with a secret or certificate, or a managed identity.</summary>
/// <param name="TenantId">The directory; not needed by a managed identity.</param>
/// <param name="ClientId">The application; null with a managed identity: the machine's own.</param>
/// <param name="ClientSecret">Its secret.</param>
/// <param name="CertificatePath">Its certificate, instead of a secret.</param>
/// <param name="IsManagedIdentity">Azure vouches for the machine.</param>
public sealed record GraphIdentity(string? TenantId, string? ClientId, string? ClientSecret, string? CertificatePath, bool IsManagedIdentity)
{
    /// <summary>The identity the settings name, else the bot's own; null: nobody, which only a Graph on this machine accepts.</summary>
    public static GraphIdentity? Of(GraphSettings settings, GraphIdentity? bot) =>
        settings.ManagedIdentity || !string.IsNullOrEmpty(settings.ClientId)
            ? new GraphIdentity(settings.TenantId, settings.ClientId, settings.ClientSecret, settings.CertificatePath, settings.ManagedIdentity)
            : bot;

    /// <summary>Its credential.</summary>
    /// <param name="authority">Who gives the tokens; null: the public cloud.</param>
    public TokenCredential Credential(string? authority)
    {
        var host = authority is null ? AzureAuthorityHosts.AzurePublicCloud : new Uri(authority);
        return this switch
        {
            { IsManagedIdentity: true, ClientId: { Length: > 0 } client } => new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(client)),
            { IsManagedIdentity: true } => new ManagedIdentityCredential(ManagedIdentityId.SystemAssigned),
            { CertificatePath: { Length: > 0 } certificate } => new ClientCertificateCredential(TenantId, ClientId, certificate, new ClientCertificateCredentialOptions { AuthorityHost = host }),
            _ => new ClientSecretCredential(TenantId, ClientId, ClientSecret, new ClientSecretCredentialOptions { AuthorityHost = host }),
        };
    }
}
