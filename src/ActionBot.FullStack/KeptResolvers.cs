using System.Security.Claims;
using ActionBot.Teams.Connector;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.IdentityModel.Tokens;
using Newtonsoft.Json.Serialization;

namespace ActionBot.FullStack;

/// <summary>
/// The SDK makes two new contract resolvers for every client, and a client for every turn; each looks the whole protocol up anew by reflection,
/// 16 ms of CPU a turn. Here one is kept for all of them.
/// </summary>
internal sealed class KeptResolvers(BotFrameworkAuthentication sdk) : BotFrameworkAuthentication
{
    private static readonly DefaultContractResolver Kept = new();

    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        try
        {
            var result = await sdk.AuthenticateRequestAsync(activity, authHeader, cancellationToken);
            result.ConnectorFactory = new Factory(result.ConnectorFactory);
            return result;
        }
        catch (Exception forged) when (forged is SecurityTokenException or ArgumentException)
        {
            // The adapter answers 401 to this one alone; what is no token at all would be our own failure.
            throw new UnauthorizedAccessException("The request carries no token of the Bot Framework for this bot.");
        }
        catch (InvalidOperationException unreachable)
        {
            throw new KeysUnreachableException($"The keys of the Bot Framework cannot be fetched from {AuthenticateCaller.Metadata}.", unreachable);
        }
    }

    public override async Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(string authHeader, string channelIdHeader, CancellationToken cancellationToken)
    {
        var result = await sdk.AuthenticateStreamingRequestAsync(authHeader, channelIdHeader, cancellationToken);
        result.ConnectorFactory = new Factory(result.ConnectorFactory);
        return result;
    }

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => new Factory(sdk.CreateConnectorFactory(claimsIdentity));

    public override Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) =>
        sdk.CreateUserTokenClientAsync(claimsIdentity, cancellationToken);

    public override string GetOriginatingAudience() => sdk.GetOriginatingAudience();

    private sealed class Factory(ConnectorFactory sdk) : ConnectorFactory
    {
        public override async Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken)
        {
            var client = await sdk.CreateAsync(serviceUrl, audience, cancellationToken);
            client.SerializationSettings.ContractResolver = Kept;
            client.DeserializationSettings.ContractResolver = Kept;
            return client;
        }
    }
}
