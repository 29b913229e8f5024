using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json.Nodes;

namespace ActionBot.Benchmarks;

/// <summary>A server in a process of its own.</summary>
internal sealed class Server : IAsyncDisposable
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
    public async Task<(double Micros, IReadOnlyList<double> Millis)> LoadAsync(string service, string words, int turns, int atOnce = 8)
    {
        process.Refresh();
        var before = process.TotalProcessorTime;
        var latencies = new List<double>[atOnce];
        await Task.WhenAll(Enumerable.Range(0, atOnce).Select(async lane =>
        {
            latencies[lane] = [];
            for (var turn = 0; turn < turns / atOnce; turn++)
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

    /// <summary>Processor time so far.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Memory in use, in bytes.</summary>
    public long Memory
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
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
        ["from"] = new JsonObject { ["id"] = $"29:{lane}", ["name"] = "Helen Marsh", ["aadObjectId"] = TurnOfChat.Person },
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
