using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;

namespace ActionBot.Tests.CommandLine;

/// <summary>The web host as an operator meets it.</summary>
public sealed class ServeTests : IDisposable
{
    private readonly Console console = new();

    public void Dispose() => console.Dispose();

    [Fact]
    public async Task A_fresh_host_lives_and_is_ready()
    {
        await using var host = Host();
        using var client = host.CreateClient();

        Assert.Equal("alive", await client.GetStringAsync(new Uri("/healthz/live", UriKind.Relative)));
        Assert.Equal("ready", await client.GetStringAsync(new Uri("/healthz/ready", UriKind.Relative)));
    }

    [Fact]
    public async Task A_host_whose_register_is_gone_lives_and_is_not_ready()
    {
        await using var host = Host();
        using var client = host.CreateClient();
        await console.DropTablesAsync();

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("/healthz/live", UriKind.Relative))).StatusCode);
        var ready = await client.GetAsync(new Uri("/healthz/ready", UriKind.Relative));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal("The schema of the database is not this program's.", await ready.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Production_without_a_registered_bot_does_not_start()
    {
        console.Settings.Clear();
        var answer = await console.RunAsync("serve --environment Production");

        Assert.Equal(1, answer.Exit);
        Assert.Contains("Teams:AppId is not set, and this is Production", answer.Error, StringComparison.Ordinal);
    }

    private WebApplicationFactory<Program> Host() => new WebApplicationFactory<Program>().WithWebHostBuilder(host => host
        .UseSetting("ConnectionStrings:ActionBot", console.Register)
        .UseSetting("environment", "Development"));
}
