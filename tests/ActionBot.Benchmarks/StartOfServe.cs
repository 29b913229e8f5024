using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace ActionBot.Benchmarks;

/// <summary>From the start of the process to the first answer: <c>serve</c> on a fresh register against the bare endpoint, turn and turn about.</summary>
internal static class StartOfServe
{
    private const int Rounds = 11;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static async Task MeasureAsync(TextWriter report, string program)
    {
        var folder = Directory.CreateTempSubdirectory("actionbot-start-");
        try
        {
            var (floor, ours) = (new List<double>(), new List<double>());
            for (var round = 0; round < Rounds; round++)
            {
                floor.Add(await UntilFirstAnswerAsync(Path.Combine(AppContext.BaseDirectory, "ActionBot.Benchmarks.dll"), url => ["bare", url], folder.FullName));
                var register = Path.Combine(folder.FullName, $"{round}.db");
                ours.Add(await UntilFirstAnswerAsync(Path.Combine(program, "ActionBot.dll"), url => ["serve", "--urls", url, $"--ConnectionStrings:ActionBot=Data Source={register}"], folder.FullName));
            }

            var (bare, serve) = (Median(floor), Median(ours));
            await report.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"start of serve to the first answer: {serve / bare:0.00} x the bare endpoint ({serve:0} ms against {bare:0} ms, medians of {Rounds})"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<double> UntilFirstAnswerAsync(string program, Func<string, string[]> arguments, string folder)
    {
        var url = $"http://127.0.0.1:{FreePort().ToString(CultureInfo.InvariantCulture)}";
        using var client = new HttpClient { BaseAddress = new Uri(url) };
        var start = new ProcessStartInfo("dotnet", [program, .. arguments(url)]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            while (watch.Elapsed < Patience && !process.HasExited)
            {
                try
                {
                    using var answer = await client.GetAsync(new Uri("/healthz/live", UriKind.Relative));
                    if (answer.StatusCode == HttpStatusCode.OK)
                    {
                        return watch.Elapsed.TotalMilliseconds;
                    }
                }
                catch (HttpRequestException)
                {
                    // Not listening yet.
                    await Task.Delay(TimeSpan.FromMilliseconds(2), TimeProvider.System);
                }
            }

            throw new InvalidOperationException($"{program} gave no answer on {url}.");
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
