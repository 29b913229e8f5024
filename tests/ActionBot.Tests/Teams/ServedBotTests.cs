using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using ActionBot.Tests.CommandLine;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Logging;

namespace ActionBot.Tests.Teams;

/// <summary>The program as it is started, with a connector on a real line.</summary>
public sealed class ServedBotTests : IDisposable
{
    private readonly CommandLine.Console console = new();

    public void Dispose() => console.Dispose();

    [Fact]
    public async Task The_first_person_says_hello_and_is_welcomed()
    {
        var heard = Channel.CreateUnbounded<(string Path, JsonNode Body)>();
        await using var teams = await ConnectorAsync(heard.Writer);
        await using var host = Host();
        using var client = host.CreateClient();

        using var answer = await client.PostAsJsonAsync(new Uri("/api/messages", UriKind.Relative), Activities.Message("hello").With(activity => activity["serviceUrl"] = teams.Urls.First()));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var (path, body) = await heard.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));
        if ((string?)body["type"] == "typing")
        {
            // A cold start on a busy machine takes longer than the channel waits: then it hears first that an answer is on its way.
            (path, body) = await heard.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));
        }

        Assert.StartsWith("/v3/conversations/a:Jo Hale/activities/f:", path, StringComparison.Ordinal);
        Assert.Equal("Hello Jo, I am ActionBot", (string?)body["summary"]);
    }

    [Theory]
    [InlineData("--Teams:AppId=6f3c1a52-0c0b-4c58-9d7e-0d4f6a1b2c3d --Teams:AppType=SingelTenant --Teams:TenantId=6f3c1a52-0c0b-4c58-9d7e-0d4f6a1b2c3d --Teams:ClientSecret=s", "Teams:AppType is 'SingelTenant'")]
    [InlineData("--Teams:AppID=6f3c1a52-0c0b-4c58-9d7e-0d4f6a1b2c3d --Teams:ClientSecret=s", "Teams:TenantId is not set")]
    [InlineData("--Teams:AppIdd=6f3c1a52-0c0b-4c58-9d7e-0d4f6a1b2c3d", "Teams:AppIdd is no setting of ActionBot")]
    public async Task A_misspelt_registration_stops_the_start_with_a_sentence(string given, string sentence)
    {
        var answer = await console.RunAsync("serve " + given);

        Assert.Equal(1, answer.Exit);
        Assert.Contains(sentence, answer.Error, StringComparison.Ordinal);
    }

    private static async Task<WebApplication> ConnectorAsync(ChannelWriter<(string Path, JsonNode Body)> heard)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapPost("/{**path}", async (HttpContext context) =>
        {
            heard.TryWrite((context.Request.Path.Value!, (await JsonNode.ParseAsync(context.Request.Body))!));
            return Results.Json(new { id = "1:1" }, statusCode: 201);
        });
        await app.StartAsync();
        return app;
    }

    private WebApplicationFactory<Program> Host() => new WebApplicationFactory<Program>().WithWebHostBuilder(host => host
        .UseSetting("ConnectionStrings:ActionBot", console.Register)
        .UseSetting("environment", "Development"));
}
