using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ActionBot.Benchmarks;

/// <summary>
/// What a chat turn costs: <c>serve</c> on a register of its own against a bare endpoint that takes the same activity, makes one durable insert and one
/// indexed read, and posts one answer. Processor time of each server's own process for a turn, taken turn and turn about in one run, with the load and
/// the stand-in for Teams in a third process. Without the store means twice without it: the bare endpoint without its own, and the same server whose
/// statements are answered from memory. All of them have run long enough for the runtime to have compiled them for good.
/// </summary>
internal static class TurnOfChat
{
    private const string Log = "action: Director of Education to bring an update on the exclusions review to the January meeting";
    // Some 16,000 turns are over before nothing is compiled any more; what is compiled beside a turn would be counted as the turn's.
    private const int WarmUp = 24_000;
    private const int WarmUpOfWords = 12_000;
    private const int Turns = 4000;
    private const int AtOnce = 8;
    private const int Rounds = 5;
    internal const string Person = "0b6bfa3c-41a5-4f5e-9d55-0c7f4a7d1f10";

    public static async Task MeasureAsync(TextWriter report)
    {
        var folder = Directory.CreateTempSubdirectory("actionbot-turn-");
        try
        {
            await using var teams = await StandInAsync();
            var service = teams.Urls.First();
            await SetUpAsync(folder.FullName);
            await using var bare = await Server.StartAsync(Path.Combine(AppContext.BaseDirectory, "ActionBot.Benchmarks.dll"), url => ["bare-turn", url, Path.Combine(folder.FullName, "bare.db")], folder.FullName);
            await using var bareWithout = await Server.StartAsync(Path.Combine(AppContext.BaseDirectory, "ActionBot.Benchmarks.dll"), url => ["bare-turn", url], folder.FullName);
            await using var ours = await Server.StartAsync(Path.Combine(AppContext.BaseDirectory, "ActionBot.dll"), url => ["serve", "--urls", url, "--ConnectionStrings:ActionBot=" + Register(folder.FullName)], folder.FullName);
            await using var oursWithout = await Server.StartAsync(Path.Combine(AppContext.BaseDirectory, "ActionBot.Benchmarks.dll"), url => ["turn-without-store", url, Register(folder.FullName)], folder.FullName);
            foreach (var server in new[] { bare, bareWithout, ours, oursWithout })
            {
                await server.LoadAsync(service, "help", WarmUp);
            }

            foreach (var word in (string[])["help", "my actions", Log])
            {
                if (word == Log)
                {
                    await ours.LoadAsync(service, "I clerk Children's Scrutiny", 1, atOnce: 1);
                }

                // What logs an action asks the register anew for each: from memory it would be another turn.
                Server[] servers = word == Log ? [bare, ours] : [bare, ours, bareWithout, oursWithout];
                var (micros, latencies) = (servers.Select(_ => new List<double>()).ToArray(), new List<double>());
                foreach (var server in servers.Skip(1))
                {
                    await server.LoadAsync(service, word, WarmUpOfWords);
                }

                for (var round = 0; round < Rounds; round++)
                {
                    for (var server = 0; server < servers.Length; server++)
                    {
                        var (each, all) = await servers[server].LoadAsync(service, word, Turns);
                        micros[server].Add(each);
                        latencies.AddRange(servers[server] == ours ? all : []);
                    }
                }

                latencies.Sort();
                var whole = micros.Select(Median).ToArray();
                await report.WriteLineAsync(string.Create(
                    CultureInfo.InvariantCulture,
                    $"turn “{word}”: {whole[1] / whole[0]:0.00} x the bare endpoint with one insert and one read ({whole[1]:0} us of CPU against {whole[0]:0} us); {(word == Log ? "" : string.Create(CultureInfo.InvariantCulture, $"without the store {whole[3] / whole[2]:0.00} x ({whole[3]:0} us against {whole[2]:0} us); "))}{AtOnce} at once, p50 {latencies[latencies.Count / 2]:0.0} ms, p99 {latencies[latencies.Count * 99 / 100]:0.0} ms"));
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    internal static string Register(string folder) => $"Data Source={Path.Combine(folder, "register.db")}";

    internal static async Task SetUpAsync(string folder)
    {
        var people = Path.Combine(folder, "people.csv");
        await File.WriteAllTextAsync(people, $"name,mail,post,aad_object_id\nHelen Marsh,helen@northbridge.example,Director of Education,{Person}\n");
        var calendar = Path.Combine(folder, "meetings.txt");
        await File.WriteAllTextAsync(calendar, "19 January 2027\n9 March 2027\n");
        await RunAsync(folder, "committees", "add", "Children's Scrutiny", "--code", "CFS");
        await RunAsync(folder, "people", "import", people);
        await RunAsync(folder, "meetings", "import", calendar, "--committee", "Children's Scrutiny");
    }

    private static async Task RunAsync(string folder, params string[] verb)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "ActionBot.dll"), .. verb]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ConnectionStrings__ActionBot"] = Register(folder);
        using var process = Process.Start(start)!;
        var said = process.StandardError.ReadToEndAsync();
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{string.Join(' ', verb)}: {await said}");
        }
    }

    /// <summary>Takes whatever is posted, as Teams does.</summary>
    internal static async Task<WebApplication> StandInAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapFallback(async context =>
        {
            await context.Request.Body.CopyToAsync(Stream.Null);
            context.Response.StatusCode = StatusCodes.Status201Created;
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync("""{"id":"1:1"}""");
        });
        await app.StartAsync();
        return app;
    }

    internal static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
