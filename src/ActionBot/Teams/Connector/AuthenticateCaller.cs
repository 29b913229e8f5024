using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace ActionBot.Teams.Connector;

/// <summary>
/// Proves that a request comes from the Bot Framework, for this bot. The token says for which service address it speaks and its key for which
/// channels; both are held against the activity in <see cref="Caller"/>.
/// </summary>
public sealed class AuthenticateCaller(string appId, IConfigurationManager<OpenIdConnectConfiguration> keys, TimeProvider time)
{
    /// <summary>Where the Bot Framework publishes its keys.</summary>
    public const string Metadata = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    /// <summary>Who signs.</summary>
    public const string Issuer = "https://api.botframework.com";

    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);
    private readonly JsonWebTokenHandler handler = new() { MapInboundClaims = false };

    /// <summary>Looks at an Authorization header.</summary>
    /// <returns>Who calls, or nobody who may.</returns>
    /// <exception cref="KeysUnreachableException">The keys cannot be fetched, so nobody can be told from anybody else.</exception>
    public async Task<Caller?> CheckAsync(string? authorization, CancellationToken cancellation)
    {
        const string scheme = "Bearer ";
        if (authorization?.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) != true)
        {
            return null;
        }

        var token = authorization[scheme.Length..].Trim();
        var known = await KeysAsync(cancellation);
        var result = await handler.ValidateTokenAsync(token, Rules(known));
        if (result.Exception is SecurityTokenSignatureKeyNotFoundException)
        {
            // Keys change. A refresh is rationed by the manager, so that forged tokens do not become a flood of questions.
            keys.RequestRefresh();
            known = await KeysAsync(cancellation);
            result = await handler.ValidateTokenAsync(token, Rules(known));
        }

        return result is { IsValid: true, SecurityToken: JsonWebToken proven } ? CallerOf(proven, known) : null;
    }

    private async Task<OpenIdConnectConfiguration> KeysAsync(CancellationToken cancellation)
    {
        try
        {
            return await keys.GetConfigurationAsync(cancellation);
        }
        catch (InvalidOperationException unreachable)
        {
            throw new KeysUnreachableException($"The keys of the Bot Framework cannot be fetched from {Metadata}.", unreachable);
        }
    }

    private TokenValidationParameters Rules(OpenIdConnectConfiguration known) => new()
    {
        ValidIssuer = Issuer,
        ValidAudience = appId,
        IssuerSigningKeys = known.SigningKeys,
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512],
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        // The library asks the machine's clock; ours can be another.
        LifetimeValidator = (from, until, _, _) => IsAlive(from, until, time.GetUtcNow().UtcDateTime),
    };

    private static bool IsAlive(DateTime? from, DateTime? until, DateTime now) =>
        until is { } end && now <= end + ClockSkew && (from is not { } begin || now >= begin - ClockSkew);

    private static Caller CallerOf(JsonWebToken token, OpenIdConnectConfiguration known)
    {
        var key = known.JsonWebKeySet?.Keys.FirstOrDefault(key => key.Kid == token.Kid);
        return new Caller(
            token.TryGetPayloadValue<string>("serviceurl", out var url) ? url : null,
            key?.AdditionalData.TryGetValue("endorsements", out var endorsements) == true ? Texts(endorsements) : []);
    }

    private static HashSet<string> Texts(object endorsements) => endorsements switch
    {
        System.Text.Json.JsonElement array => [.. array.Each().Select(one => one.GetString() ?? "")],
        IEnumerable<object> many => [.. many.Select(one => one.ToString() ?? "")],
        _ => [],
    };
}
