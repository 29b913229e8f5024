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

    [Fact]
    public void What_serve_refuses_the_doctor_says()
    {
        var bare = new Microsoft.Extensions.Configuration.ConfigurationBuilder().Build();

        Assert.StartsWith("Teams:AppId is not set, and this is Production", Settings.Read(bare, "Production").ServeRefusal, StringComparison.Ordinal);
        Assert.Null(Settings.Read(bare, "Development").ServeRefusal);
    }

    [Fact]
    public async Task In_Production_the_plan_can_be_looked_at_from_any_day_and_no_clock_is_set()
    {
        await console.RunAsync("committees add Housing");
        console.Settings.RemoveAll(setting => setting.StartsWith("--Clock", StringComparison.Ordinal));
        console.Settings.AddRange(["--Teams:AppId=11111111-2222-3333-4444-555555555555", "--Teams:TenantId=11111111-2222-3333-4444-555555555555", "--Teams:ClientSecret=made up"]);

        Assert.Equal(0, (await console.RunAsync("chase plan --as-of 2027-01-04T10:00 --until 2027-02-01")).Exit);
        var run = await console.RunAsync("chase run --as-of 2027-01-04T10:00");
        Assert.Equal(2, run.Exit);
        Assert.Contains("works in Development only", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_one_sentence_with_what_to_do()
    {
        using var taken = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var url = $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}";

        var answer = await console.RunAsync($"serve --urls {url}");

        Assert.Equal(1, answer.Exit);
        Assert.Equal($"actionbot: Another program listens on {url} already. Stop it if it is an earlier ActionBot, or listen elsewhere: serve --urls http://localhost:3979{Environment.NewLine}", answer.Error);
    }

    [Fact]
    public async Task A_certificate_that_is_not_there_or_no_certificate_stops_every_start()
    {
        console.Settings.AddRange(["--Teams:AppId=11111111-2222-3333-4444-555555555555", "--Teams:TenantId=11111111-2222-3333-4444-555555555555"]);
        console.Settings.RemoveAll(setting => setting.StartsWith("--Clock", StringComparison.Ordinal));
        foreach (var (path, sentence) in new[] { (console.PathOf("nowhere.pfx"), "there is no such file."), (console.Write("words.pfx", "no certificate"), "it cannot be read: "), (console.Write("words.pem", "no certificate"), "it cannot be read: ") })
        {
            console.Settings.Add($"--Teams:CertificatePath={path}");
            foreach (var verb in new[] { "doctor", "serve --urls http://127.0.0.1:0" })
            {
                var answer = await console.RunAsync(verb);
                Assert.Equal(1, answer.Exit);
                Assert.Contains($"Teams:CertificatePath is '{path}', and {sentence}", answer.Error, StringComparison.Ordinal);
            }
        }
    }

    private WebApplicationFactory<Program> Host() => new WebApplicationFactory<Program>().WithWebHostBuilder(host => host
        .UseSetting("ConnectionStrings:ActionBot", console.Register)
        .UseSetting("environment", "Development"));
}
