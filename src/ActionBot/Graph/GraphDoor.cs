using System.Net.Http.Headers;
using System.Text.Json;
using Azure.Core;
using Azure.Identity;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary.Middleware;

namespace ActionBot.Graph;

/// <summary>
/// The one way to Graph. Every question goes through here and comes back as an answer, never as an exception: what Graph refuses, breaks off or
/// garbles is told apart by what it means for a deed. The library, whose types fill 41 MB, is loaded with the first question and not before.
/// </summary>
internal sealed class GraphDoor(GraphSettings settings, TokenCredential? credential, TimeProvider time) : IDisposable
{
    // The largest document in two minutes is a slow line, and not one that stands still.
    private const int BodyMayTake = 4;

    private readonly Lazy<Opened> opened = new(() => Open(settings, credential, time));

    /// <summary>What may be asked and where.</summary>
    public GraphSettings Settings => settings;

    /// <summary>Asks one question.</summary>
    /// <param name="question">The question, put to the library's client.</param>
    /// <param name="cancellation">Gives up; only this one throws.</param>
    public async Task<GraphAnswer<T>> AskAsync<T>(Func<Microsoft.Graph.GraphServiceClient, CancellationToken, Task<T?>> question, CancellationToken cancellation)
    {
        try
        {
            return new GraphAnswer<T>(await question(opened.Value.Client, cancellation), null);
        }
        catch (Exception broken) when (!(broken is OperationCanceledException && cancellation.IsCancellationRequested) && TroubleOf(broken) is { } trouble)
        {
            return new GraphAnswer<T>(default, trouble);
        }
    }

    /// <summary>Asks for something of which only the success matters.</summary>
    public Task<GraphAnswer<bool>> DoAsync(Func<Microsoft.Graph.GraphServiceClient, CancellationToken, Task> deed, CancellationToken cancellation) => AskAsync<bool>(
        async (graph, limit) =>
        {
            await deed(graph, limit);
            return true;
        },
        cancellation);

    /// <summary>Whether an address that Graph gave, for the next page or for a person's chat, lies within Graph: nothing else is followed.</summary>
    public bool IsWithin(string address) => Uri.TryCreate(address, UriKind.Absolute, out var there)
        && settings.Address() is var here && there.Scheme == here.Scheme && there.Authority == here.Authority
        && there.AbsolutePath.StartsWith(here.AbsolutePath + "/", StringComparison.Ordinal);

    /// <summary>A plain request beside the library's client, for bytes and for addresses that Graph redirects to. It follows no redirect.</summary>
    /// <param name="address">Within Graph with a token, elsewhere without.</param>
    /// <param name="read">Reads the response, whose headers are there; its body may come slowly, and is given up when it takes too long.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<GraphAnswer<T>> FetchAsync<T>(Uri address, Func<HttpResponseMessage, CancellationToken, Task<T>> read, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(settings.Timeout, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            if (IsWithin(address.AbsoluteUri) && await opened.Value.Token.GetAuthorizationTokenAsync(address, null, both.Token) is { Length: > 0 } token)
            {
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            }

            using var response = await opened.Value.Plain.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, both.Token);
            if ((int)response.StatusCode >= 400)
            {
                return new GraphAnswer<T>(default, TroubleOf((int)response.StatusCode, null));
            }

            using var bodyLimit = new CancellationTokenSource(settings.Timeout * BodyMayTake, time);
            using var eitherOfThem = CancellationTokenSource.CreateLinkedTokenSource(bodyLimit.Token, cancellation);
            return new GraphAnswer<T>(await read(response, eitherOfThem.Token), null);
        }
        catch (Exception broken) when (!(broken is OperationCanceledException && cancellation.IsCancellationRequested) && TroubleOf(broken) is { } trouble)
        {
            return new GraphAnswer<T>(default, trouble);
        }
    }

    /// <summary>The application permissions that the token holds; null: there is no token, or it does not say.</summary>
    public async Task<IReadOnlySet<string>?> RolesAsync(CancellationToken cancellation)
    {
        try
        {
            var token = await opened.Value.Token.GetAuthorizationTokenAsync(settings.Address(), null, cancellation);
            return new JsonWebTokenHandler().CanReadToken(token) ? new JsonWebToken(token).Claims.Where(claim => claim.Type == "roles").Select(claim => claim.Value).ToHashSet() : null;
        }
        catch (AuthenticationFailedException)
        {
            return null;
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (opened.IsValueCreated)
        {
            opened.Value.Client.Dispose();
            opened.Value.Http.Dispose();
            opened.Value.Plain.Dispose();
        }
    }

    private static GraphTrouble? TroubleOf(Exception broken) => broken switch
    {
        Microsoft.Graph.Models.ODataErrors.ODataError refused => TroubleOf(refused.ResponseStatusCode, refused.Error?.Code),
        ApiException refused => TroubleOf(refused.ResponseStatusCode, null),
        AuthenticationFailedException => new GraphTrouble(TroubleKind.NotYet, null, "Entra ID gives no token for Graph."),
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError } unreachable =>
            new GraphTrouble(TroubleKind.NotYet, null, $"Graph cannot be reached ({unreachable.HttpRequestError})."),
        TimeoutException or OperationCanceledException => new GraphTrouble(TroubleKind.InDoubt, null, "Graph did not answer in time."),
        HttpRequestException or IOException => new GraphTrouble(TroubleKind.InDoubt, null, $"The connection to Graph broke ({broken.GetType().Name})."),
        // The library says so in several ways when a body is not what was promised.
        JsonException or InvalidOperationException or FormatException or NotSupportedException => new GraphTrouble(TroubleKind.InDoubt, null, $"Graph's answer cannot be read ({broken.GetType().Name})."),
        _ => null,
    };

    private static GraphTrouble TroubleOf(int status, string? code)
    {
        var kind = status == 429 ? TroubleKind.NotYet : status is 408 or >= 500 or < 400 ? TroubleKind.InDoubt : TroubleKind.Refused;
        return new GraphTrouble(kind, status, FormattableString.Invariant($"Graph answers {status}{(code is { Length: > 0 } ? " " + code : "")}."));
    }

    private static Opened Open(GraphSettings settings, TokenCredential? credential, TimeProvider time)
    {
        var address = settings.Address();
        var token = new EntraToken(credential, address);
        var handlers = Microsoft.Graph.GraphClientFactory.CreateDefaultHandlers(new Microsoft.Graph.GraphClientOptions())
            // Redirects would carry a request somewhere nobody looked at; retries are ours.
            .Where(handler => handler is not (RetryHandler or RedirectHandler))
            .Append(new Patience(time, settings.Timeout))
            .ToList();
        var http = Microsoft.Graph.GraphClientFactory.Create(handlers, finalHandler: Transport());
        http.Timeout = Timeout.InfiniteTimeSpan;
        var client = new Microsoft.Graph.GraphServiceClient(http, new BaseBearerTokenAuthenticationProvider(token), address.OriginalString);
        return new Opened(client, http, new HttpClient(Transport()) { Timeout = Timeout.InfiniteTimeSpan }, token);
    }

    private static SocketsHttpHandler Transport() => new()
    {
        AllowAutoRedirect = false,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
    };

    private sealed record Opened(Microsoft.Graph.GraphServiceClient Client, HttpClient Http, HttpClient Plain, IAccessTokenProvider Token);

    /// <summary>The token goes to Graph and nowhere else; Azure.Identity keeps it until shortly before it ends.</summary>
    private sealed class EntraToken(TokenCredential? credential, Uri address) : IAccessTokenProvider
    {
        private readonly TokenRequestContext scope = new([address.GetLeftPart(UriPartial.Authority) + "/.default"]);

        public AllowedHostsValidator AllowedHostsValidator { get; } = new([address.Host]);

        public async Task<string> GetAuthorizationTokenAsync(Uri uri, Dictionary<string, object>? additionalAuthenticationContext = null, CancellationToken cancellationToken = default) =>
            credential is null || uri.Authority != address.Authority ? "" : (await credential.GetTokenAsync(scope, cancellationToken)).Token;
    }
}
