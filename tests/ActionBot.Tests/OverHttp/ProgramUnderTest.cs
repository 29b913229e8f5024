using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace ActionBot.Tests.OverHttp;

/// <summary>
/// A program of ours as a process of its own, spoken to over HTTP and in no other way. ACTIONBOT_UNDER_TEST names it: the path of a program's dll,
/// which is started on a clock of the test's, or the URL of one that runs already. Unset it is ActionBot, as it was built beside these tests.
/// </summary>
internal sealed class ProgramUnderTest : IAsyncDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan LongestLook = TimeSpan.FromSeconds(30);

    private readonly Process? process;
    private readonly HttpClient http;

    private ProgramUnderTest(Uri url, Process? process)
    {
        this.process = process;
        http = new HttpClient { BaseAddress = url };
    }

    private static string Named => Environment.GetEnvironmentVariable("ACTIONBOT_UNDER_TEST") is { Length: > 0 } named ? named : Path.Combine(AppContext.BaseDirectory, "ActionBot.dll");

    /// <summary>It runs already, so no test can set its clock or start it again.</summary>
    public static bool IsElsewhere => Uri.TryCreate(Named, UriKind.Absolute, out var url) && url.Scheme is "http" or "https";

    /// <summary>Starts it on a register and a clock; one that runs elsewhere is taken as it is.</summary>
    public static async Task<ProgramUnderTest> StartAsync(string register, string at)
    {
        if (IsElsewhere)
        {
            return new ProgramUnderTest(new Uri(Named), process: null);
        }

        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Path.GetFullPath(Named), "serve", "--urls", "http://127.0.0.1:0" },
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["ConnectionStrings__ActionBot"] = register,
                ["Clock__StartAt"] = DateTimeOffset.Parse(at, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal).ToString("O", CultureInfo.InvariantCulture),
                ["Teams__AppId"] = "",
            },
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        var listens = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        var process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.Exited += (_, _) => listens.TrySetException(new InvalidOperationException($"{Named} ended before it listened."));
        process.ErrorDataReceived += (_, line) =>
        {
            // "ActionBot listens on http://127.0.0.1:40123. This is Development …"
            if (line.Data is { } said && said.Contains(" listens on ", StringComparison.Ordinal) && said.IndexOf("http", StringComparison.Ordinal) is var from && Uri.TryCreate(said[from..].Split(' ')[0].TrimEnd('.', ','), UriKind.Absolute, out var url))
            {
                listens.TrySetResult(url);
            }
        };
        process.OutputDataReceived += (_, _) => { };
        process.Start();
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        return new ProgramUnderTest(await listens.Task.WaitAsync(LongestStart), process);
    }

    /// <summary>Brings an activity, as Teams does.</summary>
    public async Task<JsonNode?> BringAsync(JsonObject activity)
    {
        using var response = await http.PostAsJsonAsync("/api/messages", activity);
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"{(int)response.StatusCode}: {body}");
        return body.Length == 0 ? null : JsonNode.Parse(body);
    }

    /// <summary>Looks at a page again and again until it shows all of these words.</summary>
    public async Task ShowsAsync(string path, IReadOnlyCollection<string> words)
    {
        var since = Stopwatch.StartNew();
        while (true)
        {
            var page = WebUtility.HtmlDecode(await http.GetStringAsync(path));
            if (words.FirstOrDefault(word => !page.Contains(word, StringComparison.Ordinal)) is not { } missing)
            {
                return;
            }

            Assert.True(since.Elapsed < LongestLook, $"{path} does not show “{missing}” after {LongestLook.TotalSeconds:0} seconds, but:\n{page[(page.IndexOf("<main>", StringComparison.Ordinal) + 1)..]}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        if (process is not null)
        {
            process.EnableRaisingEvents = false;
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
        }
    }
}
