using System.Security.Cryptography;
using System.Text.Json.Nodes;
using ActionBot.Teams.Connector;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace ActionBot.Tests.Teams;

/// <summary>Stands for the Bot Framework's own keys: signs tokens, and publishes the key set as the real one is published, read by the real reader.</summary>
internal sealed class LocalKeys : IDocumentRetriever
{
    public const string Bot = "6f3c1a52-0c0b-4c58-9d7e-0d4f6a1b2c3d";
    public const string Service = "https://smba.trafficmanager.net/uk/";

    // Making a key takes longer than most tests.
    private static readonly RSA Ours = RSA.Create(2048);
    private static readonly RSA Strangers = RSA.Create(2048);

    /// <summary>What the published key is endorsed for; null: the key says nothing of it.</summary>
    public string[]? Endorsements { get; set; } = ["webchat", "msteams"];

    /// <summary>The name under which the key is published.</summary>
    public string KeyId { get; set; } = "one";

    public bool IsReachable { get; set; } = true;

    public IConfigurationManager<OpenIdConnectConfiguration> Manager => field ??=
        new ConfigurationManager<OpenIdConnectConfiguration>("https://keys.example/metadata", new OpenIdConnectConfigurationRetriever(), this);

    /// <summary>A token that is right in every way, but for what the test breaks.</summary>
    public string Sign(DateTimeOffset now, Action<SecurityTokenDescriptor>? broken = null)
    {
        var token = new SecurityTokenDescriptor
        {
            Issuer = AuthenticateCaller.Issuer,
            Audience = Bot,
            NotBefore = now.UtcDateTime.AddMinutes(-1),
            IssuedAt = now.UtcDateTime.AddMinutes(-1),
            Expires = now.UtcDateTime.AddHours(1),
            Claims = new Dictionary<string, object> { ["serviceurl"] = Service },
            SigningCredentials = Credentials(Ours, "one"),
        };
        broken?.Invoke(token);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(token);
    }

    public SigningCredentials OfStranger(string keyId) => Credentials(Strangers, keyId);

    public Task<string> GetDocumentAsync(string address, CancellationToken cancel)
    {
        if (!IsReachable)
        {
            throw new IOException("The network is gone.");
        }

        if (address.EndsWith("metadata", StringComparison.Ordinal))
        {
            return Task.FromResult($$"""{"issuer":"{{AuthenticateCaller.Issuer}}","jwks_uri":"https://keys.example/keys","id_token_signing_alg_values_supported":["RS256"]}""");
        }

        var published = Ours.ExportParameters(includePrivateParameters: false);
        var key = new JsonObject
        {
            ["kty"] = "RSA", ["use"] = "sig", ["kid"] = KeyId,
            ["n"] = Base64UrlEncoder.Encode(published.Modulus), ["e"] = Base64UrlEncoder.Encode(published.Exponent),
        };
        if (Endorsements is not null)
        {
            key["endorsements"] = new JsonArray([.. Endorsements.Select(one => (JsonNode)one)]);
        }

        return Task.FromResult(new JsonObject { ["keys"] = new JsonArray(key) }.ToJsonString());
    }

    private static SigningCredentials Credentials(RSA key, string keyId) =>
        new(new RsaSecurityKey(key) { KeyId = keyId }, SecurityAlgorithms.RsaSha256) { CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false } };
}
