using Azure.Core;
using Azure.Identity;

namespace ActionBot.Teams.Connector;

/// <summary>Tokens from Entra ID by the credential of the settings, kept until shortly before they end.</summary>
public sealed class EntraToken(TokenCredential credential, TimeProvider time) : IConnectorToken
{
    private static readonly TimeSpan Spare = TimeSpan.FromMinutes(5);
    private static readonly TokenRequestContext Connector = new(["https://api.botframework.com/.default"]);

    private AccessToken[] kept = [];

    /// <summary>The token of a registered bot, or none for one that is not.</summary>
    public static IConnectorToken Of(TeamsSettings settings, TimeProvider time) =>
        settings.IsRegistered ? new EntraToken(CredentialOf(settings), time) : new NoToken();

    /// <inheritdoc />
    public async ValueTask<string?> GetAsync(CancellationToken cancellation)
    {
        if (Volatile.Read(ref kept) is [var good] && good.ExpiresOn - time.GetUtcNow() > Spare)
        {
            return good.Token;
        }

        try
        {
            // Two may ask at once; both tokens are right.
            var fresh = await credential.GetTokenAsync(Connector, cancellation);
            Volatile.Write(ref kept, [fresh]);
            return fresh.Token;
        }
        catch (AuthenticationFailedException refused)
        {
            throw new TokenRefusedException("Entra ID gives no token for the bot.", refused);
        }
    }

    private static TokenCredential CredentialOf(TeamsSettings settings)
    {
        // Bots registered for many tenants get their tokens from the Bot Framework's own.
        var tenant = settings.AppType == TeamsSettings.MultiTenant ? "botframework.com" : settings.TenantId;
        return settings.AppType == TeamsSettings.ManagedIdentity ? new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(settings.AppId))
            : settings.CertificatePath is { Length: > 0 } certificate ? new ClientCertificateCredential(tenant, settings.AppId, certificate)
            : new ClientSecretCredential(tenant, settings.AppId, settings.ClientSecret);
    }

    private sealed class NoToken : IConnectorToken
    {
        public ValueTask<string?> GetAsync(CancellationToken cancellation) => ValueTask.FromResult<string?>(null);
    }
}
