using System.Net;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace ActionBot.Tests.Pages;

/// <summary>The pages as a clerk sees them in her browser.</summary>
public sealed class PageTests : ServedPages
{
    protected override string Committee => "Children & Families <Scrutiny>";

    protected override string Now => "2026-11-26T10:00:00Z";

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
                foreach (var path in (string[])["/", "/chasing", "/committees/CFS", "/committees/NOBODY"])
                {
                    await page.GotoAsync(Url + path);
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

        await page.GotoAsync(Url);
        Assert.Contains("Children & Families <Scrutiny>", await page.InnerTextAsync("table"), StringComparison.Ordinal);

        await page.GetByRole(AriaRole.Link, new() { Name = "Chasing" }).ClickAsync();
        var text = await page.InnerTextAsync("main");
        Assert.Contains("Friday 18 December 2026", text, StringComparison.Ordinal);
        Assert.Contains("Helen Marsh", text, StringComparison.Ordinal);
        Assert.Contains("CFS-26-27-001", text, StringComparison.Ordinal);
    }

    [InABrowser]
    public async Task What_could_not_be_delivered_stands_first_and_is_sent_again_without_any_script()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = InABrowserAttribute.Chromium, Args = ["--no-sandbox"] });
        var page = await browser.NewPageAsync(new() { JavaScriptEnabled = false });

        // Helen Marsh is on the register and not in Teams; the sweep that the host starts finds that out.
        var button = page.GetByRole(AriaRole.Button, new() { Name = "Send again to Helen Marsh" });
        await page.GotoAsync(Url + "/chasing");
        for (var tries = 0; await button.CountAsync() == 0 && tries < 100; tries++)
        {
            await page.ReloadAsync();
        }

        Assert.Contains("Helen Marsh is not matched to anybody in Teams yet", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("ACTIONBOT_SCREENSHOTS") is { } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, "chasing.png"), FullPage = true });
        }

        await button.ClickAsync();

        Assert.Contains("Helen Marsh is written to again about CFS-26-27-001", await page.InnerTextAsync("[role=status]"), StringComparison.Ordinal);
        Assert.Contains("taken out: the console sent it again", await page.InnerTextAsync("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_sites_page_cannot_send_anything_again()
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, Url + "/chasing/send-again") { Content = new FormUrlEncodedContent([new("message", Guid.Empty.ToString())]) };
        request.Headers.Add("Origin", "https://elsewhere.example");

        Assert.Equal(HttpStatusCode.Forbidden, (await client.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task Other_tools_read_what_is_outstanding_and_nothing_exempt()
    {
        using var client = new HttpClient { BaseAddress = new Uri(Url) };

        using var description = System.Text.Json.JsonDocument.Parse(await client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative)));
        Assert.Equal("ActionBot, read access", description.RootElement.GetProperty("info").GetProperty("title").GetString());
        Assert.Equal(["/api/v1/committees", "/api/v1/committees/{code}/actions", "/api/v1/committees/{code}/meetings"], description.RootElement.GetProperty("paths").EnumerateObject().Select(path => path.Name).Order(StringComparer.Ordinal));
        Assert.Contains("\"code\":\"CFS\"", await client.GetStringAsync(new Uri("/api/v1/committees", UriKind.Relative)), StringComparison.Ordinal);
        Assert.Contains("\"publication\":\"2027-01-11\"", await client.GetStringAsync(new Uri("/api/v1/committees/CFS/meetings", UriKind.Relative)), StringComparison.Ordinal);
        Assert.Contains("\"reference\":\"CFS-26-27-001\"", await client.GetStringAsync(new Uri("/api/v1/committees/CFS/actions", UriKind.Relative)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri("/api/v1/committees/NOBODY/actions", UriKind.Relative))).StatusCode);

        await ActionBot.Storage.Database.From(Console.Register).WriteAsync(session => session.ChangeAsync("update action_points set exempt = 1"));
        Assert.Equal("[]", await client.GetStringAsync(new Uri("/api/v1/committees/CFS/actions", UriKind.Relative)));
        Assert.DoesNotContain("CFS-26-27-001", await client.GetStringAsync(new Uri("/committees/CFS", UriKind.Relative)), StringComparison.Ordinal);
    }
}
