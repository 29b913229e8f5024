namespace ActionBot.Tests.CommandLine;

/// <summary>The demo shows a whole cycle, the same every time.</summary>
public sealed class DemoTests : IDisposable
{
    private readonly Console console = new();

    public void Dispose() => console.Dispose();

    [Fact]
    public async Task The_demo_tells_the_whole_cycle_and_leaves_nothing_behind()
    {
        var before = Directory.GetDirectories(Path.GetTempPath(), "actionbot-demo-*");

        var demo = await console.RunAsync("demo");

        Assert.Equal(0, demo.Exit);
        foreach (var promise in new[] { "Confirmed 1: 1 action point (CFS-26-27-001).", "to Leah Brown", "has moved to 26 January 2027", "needs longer, until March", "is closed at the meeting of 19 January 2027, minute 33." })
        {
            Assert.Contains(promise, demo.Out, StringComparison.Ordinal);
        }

        Assert.Empty(Directory.GetDirectories(Path.GetTempPath(), "actionbot-demo-*").Except(before));
    }

    [Fact]
    public async Task The_demo_reads_the_same_every_time_each_message_whole_and_keeps_what_it_promises()
    {
        var demos = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => console.RunAsync("demo"))));

        Assert.Single(demos.Select(demo => demo.Out).Distinct());
        var inside = false;
        foreach (var line in demos[0].Out.Split(Environment.NewLine))
        {
            Assert.Equal(inside, line.StartsWith("  │", StringComparison.Ordinal) || line == "  └─");
            inside = line.StartsWith("  ┌─", StringComparison.Ordinal) || (inside && line != "  └─");
        }

        // The notice comes on the day on which it was promised, to everybody it was promised to.
        var december = demos[0].Out[demos[0].Out.IndexOf("Thursday 17 December 2026", StringComparison.Ordinal)..demos[0].Out.IndexOf("Friday 18 December 2026", StringComparison.Ordinal)];
        Assert.All(["Owen Price", "Priya Nair", "Tom Hughes"], name => Assert.Contains($"to {name}", december, StringComparison.Ordinal));
        Assert.Contains("Due on Friday 11 December 2026. Where does it stand?", demos[0].Out, StringComparison.Ordinal);
        // When the papers have closed the clerk hears who is silent, and every finding has been decided.
        Assert.Contains("to Jo Carter", demos[0].Out[demos[0].Out.IndexOf("Friday 8 January 2027, 12.15pm", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.Contains("sends these to Sam.", demos[0].Out, StringComparison.Ordinal);
    }
}
