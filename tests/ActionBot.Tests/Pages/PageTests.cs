using System.Net;
using System.Net.Sockets;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace ActionBot.Tests.Pages;

/// <summary>The pages as a clerk sees them in her browser.</summary>
public sealed class PageTests : IAsyncLifetime, IDisposable
{
    private readonly CommandLine.Console console = new();
    private readonly CancellationTokenSource over = new();
    private readonly string url = $"http://127.0.0.1:{FreePort()}";
    private Task<int> serving = Task.FromResult(0);

    public async Task InitializeAsync()
    {
        await console.RunAsync("committees add \"Children & Families <Scrutiny>\" --code CFS");
        await console.RunAsync("posts set \"Director of Education\" --holder \"Helen Marsh\"");
        var minutes = console.Write("minutes.txt", "24 November 2026\n\n21  EXCLUSIONS\n\nThe report was considered.\n\nAction Point 1: That the Director of Education report to the January meeting.\n\nDates of future meetings\n\n19 January 2027\n");
        await console.RunAsync($"import {minutes} --committee CFS --meeting-date 2026-11-24 --confirm");
        serving = await console.ServeAsync($"serve --urls {url} --Clock:StartAt=2026-11-26T10:00:00Z", over.Token);
    }

    public async Task DisposeAsync()
    {
        await over.CancelAsync();
        await serving;
    }

    public void Dispose()
    {
        over.Dispose();
        console.Dispose();
    }

    [InABrowser]
    public async Task Every_page_can_be_read_by_everybody_in_light_and_dark_wide_and_narrow()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = InABrowserAttribute.Chromium, Args = ["--no-sandbox"] });
        foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            foreach (var width in (int[])[1200, 360])
            {
                var page = await browser.NewPageAsync(new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 900 } });
                foreach (var path in (string[])["/", "/chasing"])
                {
                    await page.GotoAsync(url + path);
                    var violations = (await page.RunAxe()).Violations;
                    Assert.True(violations.Length == 0, $"{path} at {width} in {scheme}: {string.Join("; ", violations.Select(one => $"{one.Id}: {one.Help}"))}");
                }
            }
        }
    }

    [InABrowser]
    public async Task The_timetable_says_who_gets_what_and_why()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = InABrowserAttribute.Chromium, Args = ["--no-sandbox"] });
        var page = await browser.NewPageAsync();

        await page.GotoAsync(url);
        Assert.Contains("Children & Families <Scrutiny>", await page.InnerTextAsync("table"), StringComparison.Ordinal);

        await page.GetByRole(AriaRole.Link, new() { Name = "Chasing" }).ClickAsync();
        var text = await page.InnerTextAsync("main");
        Assert.Contains("Friday 18 December 2026", text, StringComparison.Ordinal);
        Assert.Contains("Helen Marsh", text, StringComparison.Ordinal);
        Assert.Contains("CFS-26-27-001", text, StringComparison.Ordinal);
    }

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
