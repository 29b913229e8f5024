using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace ActionBot.Tests.Pages;

/// <summary>/try, as a newcomer meets it: three people talk to the bot, and time passes.</summary>
public sealed class TrialPageTests : ServedPages
{
    protected override string Committee => "Children's Scrutiny";

    protected override string Now => "2026-12-01T10:00:00Z";

    [InABrowser]
    public async Task Anybody_can_talk_to_the_bot_as_three_people_by_keyboard_alone()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await LaunchAsync(playwright);
        var page = await OpenAsync(browser, ColorScheme.Light, 1400);

        var clerk = page.Locator(".pane").Nth(0);
        await clerk.Locator("form textarea").FocusAsync();
        await page.Keyboard.TypeAsync("hello");
        await page.Keyboard.PressAsync("Enter");
        await clerk.Locator(".said", new() { HasText = "hello" }).WaitForAsync();
        await clerk.GetByRole(AriaRole.Heading, new() { Name = "Hello Jo, I am ActionBot" }).Last.WaitForAsync();
        Assert.Contains("Helen Marsh", await page.Locator(".pane").Nth(1).Locator("select option:checked").InnerTextAsync(), StringComparison.Ordinal);
    }

    [InABrowser]
    public async Task Time_passes_until_the_bot_writes_to_somebody_by_itself()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await LaunchAsync(playwright);
        var page = await OpenAsync(browser, ColorScheme.Light, 1400);

        await page.GetByRole(AriaRole.Button, new() { Name = "On to the next message" }).ClickAsync();
        await page.Locator("#happened", new() { HasText = "message" }).WaitForAsync();
        var officer = page.Locator(".pane").Nth(1).Locator(".log");
        await officer.GetByText("CFS-26-27-001").First.WaitForAsync();
    }

    [InABrowser]
    public async Task It_can_be_used_by_everybody_in_light_and_dark_wide_and_narrow()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await LaunchAsync(playwright);
        foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            foreach (var width in (int[])[1400, 360])
            {
                var page = await OpenAsync(browser, scheme, width);
                var violations = (await page.RunAxe()).Violations;
                Assert.True(violations.Length == 0, $"/try at {width} in {scheme}: {string.Join("; ", violations.Select(one => $"{one.Id}: {one.Help}"))}");
                await page.CloseAsync();
            }
        }
    }

    private static Task<IBrowser> LaunchAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new() { ExecutablePath = InABrowserAttribute.Chromium, Args = ["--no-sandbox"] });

    private async Task<IPage> OpenAsync(IBrowser browser, ColorScheme scheme, int width)
    {
        var page = await browser.NewPageAsync(new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 900 } });
        await page.GotoAsync(Url + "/try");
        await page.Locator("body[data-ready]").WaitForAsync();
        return page;
    }
}
