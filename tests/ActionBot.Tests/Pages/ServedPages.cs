using System.Net;
using System.Net.Sockets;

namespace ActionBot.Tests.Pages;

/// <summary>A small register, served over HTTP as the program does it.</summary>
public abstract class ServedPages : IAsyncLifetime, IDisposable
{
    private readonly CancellationTokenSource over = new();
    private Task<int> serving = Task.FromResult(0);

    private protected CommandLine.Console Console { get; } = new();

    protected string Url { get; } = $"http://127.0.0.1:{FreePort()}";

    /// <summary>The committee's name.</summary>
    protected abstract string Committee { get; }

    /// <summary>When the clock starts.</summary>
    protected abstract string Now { get; }

    public async Task InitializeAsync()
    {
        await Console.RunAsync($"committees add \"{Committee}\" --code CFS");
        await Console.RunAsync("posts set \"Director of Education\" --holder \"Helen Marsh\" --mail helen.marsh@northbridge.gov.uk");
        var minutes = Console.Write("minutes.txt", "24 November 2026\n\n21  EXCLUSIONS\n\nThe report was considered.\n\nAction Point 1: That the Director of Education report to the January meeting.\n\nDates of future meetings\n\n19 January 2027\n");
        await Console.RunAsync($"import {minutes} --committee CFS --meeting-date 2026-11-24 --confirm");
        serving = await Console.ServeAsync($"serve --urls {Url} --Clock:StartAt={Now}", over.Token);
    }

    public async Task DisposeAsync()
    {
        await over.CancelAsync();
        await serving;
    }

    public void Dispose()
    {
        over.Dispose();
        Console.Dispose();
        GC.SuppressFinalize(this);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
