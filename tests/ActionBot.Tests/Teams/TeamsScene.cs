using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ActionBot.Chasing;
using ActionBot.Committees;
using ActionBot.Graph;
using ActionBot.Officers;
using ActionBot.Scheduling;
using ActionBot.Teams;
using ActionBot.Teams.Connector;
using ActionBot.Teams.Conversation;
using ActionBot.Tests.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ActionBot.Tests.Teams;

/// <summary>The real endpoint on a register of its own, with a fake Teams on the other side.</summary>
internal sealed class TeamsScene : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly TestDatabase store;

    private TeamsScene(WebApplication app, TestDatabase store, FakeTime time, FakeConnector teams, FakeStore files, LocalKeys keys)
    {
        (this.app, this.store, Time, Teams, Store, Keys) = (app, store, time, teams, files, keys);
        Bot = app.GetTestClient();
        Council = new Northbridge(store, time);
    }

    public FakeTime Time { get; }

    public FakeConnector Teams { get; }

    public FakeStore Store { get; }

    public LocalKeys Keys { get; }

    public Northbridge Council { get; }

    public HttpClient Bot { get; }

    public IOfficerMessenger Messenger => app.Services.GetRequiredService<IOfficerMessenger>();

    public static TeamsSettings Registered => new() { AppId = LocalKeys.Bot, TenantId = Activities.Tenant, ClientSecret = "kept elsewhere" };

    public static async Task<TeamsScene> StartAsync(Kind kind = Kind.Sqlite, TeamsSettings? settings = null, IConversation? conversation = null, bool tokenFails = false, CouncilSettings? council = null, bool isDevelopment = false, string now = "2026-11-24T10:00", GraphSettings? graph = null)
    {
        settings ??= Registered;
        var (time, teams, files, keys) = (FakeTime.On(now), new FakeConnector(), new FakeStore(), new LocalKeys());
        var store = await TestDatabase.MigratedAsync(kind);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services
            .AddActionBot(new Settings { ConnectionString = store.ConnectionString, Council = council ?? new CouncilSettings { Name = "Northbridge Council" }, Chasing = new ChasingSettings(), IsDevelopment = isDevelopment, Graph = graph ?? new GraphSettings() }, time)
            .AddSingleton(keys.Manager)
            .AddSingleton<IConnectorToken>(new Token(settings.IsRegistered ? "proof" : null, tokenFails))
            .AddSingleton(new FileDownload(new HttpClient(files), settings, time)).AddSingleton(new FileUpload(new HttpClient(files), settings, time))
            .AddSingleton<IConnector>(provider => new ConnectorClient(new HttpClient(teams), provider.GetRequiredService<IConnectorToken>(), time, settings.AppId));
        if (conversation is not null)
        {
            builder.Services.AddSingleton(conversation);
        }

        builder.Services.AddTeams(settings);
        var app = builder.Build();
        app.MapBotEndpoint();
        app.MapHealth();
        await app.StartAsync();
        return new TeamsScene(app, store, time, teams, files, keys);
    }

    /// <summary>Teams brings an activity, with a token that is right unless the test gives another ("" for none).</summary>
    public async Task<HttpResponseMessage> BringAsync(JsonObject activity, string? token = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = JsonContent.Create(activity) };
        if (token != "")
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token ?? Keys.Sign(Time.GetUtcNow()));
        }

        return await Bot.SendAsync(request);
    }

    /// <summary>Something of the host's own.</summary>
    public T Service<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    /// <summary>Waits until everything that was said has been answered.</summary>
    public Task QuietAsync() => Service<TurnLanes>().Quiet;

    /// <summary>Stops the host as an operator does.</summary>
    public Task StopAsync(CancellationToken cancellation) => app.StopAsync(cancellation);

    public Task<KnownConversation?> ConversationAsync(string id) => store.Database.ReadAsync(session => ConversationTable.ByConversationIdAsync(session, id));

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await store.DisposeAsync();
        Teams.Dispose();
        Store.Dispose();
    }

    private sealed class Token(string? proof, bool fails) : IConnectorToken
    {
        public ValueTask<string?> GetAsync(CancellationToken cancellation) =>
            fails ? throw new TokenRefusedException("Entra ID gives no token for the bot.") : ValueTask.FromResult(proof);
    }
}
