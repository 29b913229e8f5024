using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ActionBot.Benchmarks;

/// <summary>
/// What a chat turn costs: <c>serve</c> on a register of its own against a bare endpoint that takes the same activity, makes one durable insert and one
/// indexed read, and posts one answer. Processor time of each server's own process for a turn, taken turn and turn about in one run, with the load and
/// the stand-in for Teams in a third process.
/// </summary>
internal static class TurnOfChat
{
    private const int WarmUp = 4000;
    private const int Turns = 1600;
    private const int AtOnce = 8;
    private const int Rounds = 5;
    private const string Person = "0b6bfa3c-41a5-4f5e-9d55-0c7f4a7d1f10";

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
            string[] words = ["help", "my actions"];
            foreach (var server in new[] { bare, bareWithout, ours })
            {
                await server.LoadAsync(service, words[0], WarmUp);
            }

            foreach (var word in words)
            {
                await ours.LoadAsync(service, word, WarmUp / 2);
                var (floor, floorWithout, turns, store, latencies) = (new List<double>(), new List<double>(), new List<double>(), new List<double>(), new List<double>());
                var statements = new StoreOfATurn(Register(folder.FullName), Person, word);
                await statements.MicrosAsync(WarmUp, AtOnce);
                for (var round = 0; round < Rounds; round++)
                {
                    floor.Add((await bare.LoadAsync(service, word, Turns)).Micros);
                    floorWithout.Add((await bareWithout.LoadAsync(service, word, Turns)).Micros);
                    var (micros, all) = await ours.LoadAsync(service, word, Turns);
                    turns.Add(micros);
                    latencies.AddRange(all);
                    store.Add(await statements.MicrosAsync(Turns, AtOnce));
                }

                latencies.Sort();
                var (ownPart, bareWhole, bareRest, storePart) = (Median(turns), Median(floor), Median(floorWithout), Median(store));
                await report.WriteLineAsync(string.Create(
                    CultureInfo.InvariantCulture,
                    $"turn “{word}”: {ownPart / bareWhole:0.00} x the bare endpoint with one insert and one read ({ownPart:0} us of CPU against {bareWhole:0} us); without the store {(ownPart - storePart) / bareRest:0.00} x ({ownPart - storePart:0} us, its statements alone take {storePart:0} us, against {bareRest:0} us); {AtOnce} at once, p50 {latencies[latencies.Count / 2]:0.0} ms, p99 {latencies[latencies.Count * 99 / 100]:0.0} ms"));
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Register(string folder) => $"Data Source={Path.Combine(folder, "register.db")}";

    private static async Task SetUpAsync(string folder)
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
    private static async Task<WebApplication> StandInAsync()
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

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    /// <summary>A server in a process of its own.</summary>
    private sealed class Server : IAsyncDisposable
    {
        private static int activities;
        private readonly Process process;
        private readonly HttpClient client;

        private Server(Process process, HttpClient client) => (this.process, this.client) = (process, client);

        public static async Task<Server> StartAsync(string program, Func<string, string[]> arguments, string folder)
        {
            var url = $"http://127.0.0.1:{FreePort().ToString(CultureInfo.InvariantCulture)}";
            var start = new ProcessStartInfo("dotnet", [program, .. arguments(url)]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
            var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            var client = new HttpClient { BaseAddress = new Uri(url), Timeout = TimeSpan.FromSeconds(60) };
            for (var trial = 0; trial < 3000 && !process.HasExited; trial++)
            {
                try
                {
                    using var alive = await client.GetAsync(new Uri("/healthz/live", UriKind.Relative));
                    return new Server(process, client);
                }
                catch (HttpRequestException)
                {
                    await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
                }
            }

            throw new InvalidOperationException($"{program} gave no answer on {url}.");
        }

        /// <summary>So many turns, eight at once, each in a conversation of its own.</summary>
        /// <returns>Processor time of the server for a turn, in microseconds, and how long each took, in milliseconds.</returns>
        public async Task<(double Micros, IReadOnlyList<double> Millis)> LoadAsync(string service, string words, int turns)
        {
            process.Refresh();
            var before = process.TotalProcessorTime;
            var latencies = new List<double>[AtOnce];
            await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(async lane =>
            {
                latencies[lane] = [];
                for (var turn = 0; turn < turns / AtOnce; turn++)
                {
                    var watch = Stopwatch.StartNew();
                    using var answer = await client.PostAsJsonAsync(new Uri("/api/messages", UriKind.Relative), Activity(service, words, lane));
                    answer.EnsureSuccessStatusCode();
                    latencies[lane].Add(watch.Elapsed.TotalMilliseconds);
                }
            }));
            process.Refresh();
            return ((process.TotalProcessorTime - before).TotalMicroseconds / turns, [.. latencies.SelectMany(all => all)]);
        }

        public async ValueTask DisposeAsync()
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
            client.Dispose();
        }

        private static JsonObject Activity(string service, string words, int lane) => new()
        {
            ["type"] = "message",
            ["id"] = $"f:{Interlocked.Increment(ref activities).ToString(CultureInfo.InvariantCulture)}",
            ["timestamp"] = "2026-11-24T10:00:00.123Z",
            ["serviceUrl"] = service,
            ["channelId"] = "msteams",
            ["from"] = new JsonObject { ["id"] = $"29:{lane}", ["name"] = "Helen Marsh", ["aadObjectId"] = Person },
            ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "ActionBot" },
            ["conversation"] = new JsonObject { ["id"] = $"a:{lane}", ["conversationType"] = "personal" },
            ["text"] = words,
        };

        private static int FreePort()
        {
            using var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            return ((IPEndPoint)listener.LocalEndpoint).Port;
        }
    }
}
