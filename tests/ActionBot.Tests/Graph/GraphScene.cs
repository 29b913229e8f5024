using ActionBot.Graph;
using Azure.Core;

namespace ActionBot.Tests.Graph;

/// <summary>A loopback Graph and the door to it. Whatever a test does, every request must be one that is described.</summary>
internal sealed class GraphScene : IAsyncDisposable
{
    private GraphScene(LoopbackGraph graph, FakeTime time, GraphSettings settings, TokenCredential? credential)
    {
        Graph = graph;
        Time = time;
        Settings = settings;
        Door = new GraphDoor(settings, credential, time);
    }

    public LoopbackGraph Graph { get; }

    public FakeTime Time { get; }

    public GraphSettings Settings { get; }

    public GraphDoor Door { get; }

    public static async Task<GraphScene> OnAsync(string now = "2026-11-24T09:00Z", Action<GraphSettings>? with = null, TokenCredential? credential = null, FakeTime? time = null)
    {
        var graph = await LoopbackGraph.StartAsync();
        var settings = new GraphSettings { BaseAddress = graph.Address, Mailbox = "actionbot@northbridge.example", ReplyTo = "committees@northbridge.example", TeamsAppId = "11111111-1111-1111-1111-111111111111" };
        with?.Invoke(settings);
        return new GraphScene(graph, time ?? FakeTime.On(now), settings, credential ?? new FixedCredential("a token"));
    }

    public async ValueTask DisposeAsync()
    {
        Door.Dispose();
        await Graph.DisposeAsync();
        Assert.Empty(Graph.Breaches);
    }
}

/// <summary>Gives the same token always, or none.</summary>
internal sealed class FixedCredential(string? token) : TokenCredential
{
    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => token is null
        ? throw new Azure.Identity.AuthenticationFailedException("as the test says")
        : new AccessToken(token, DateTimeOffset.MaxValue);

    public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => ValueTask.FromResult(GetToken(requestContext, cancellationToken));
}
