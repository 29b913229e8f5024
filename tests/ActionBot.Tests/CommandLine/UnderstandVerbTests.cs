using System.Text.Json;

namespace ActionBot.Tests.CommandLine;

/// <summary>What a message would be taken to mean, from the command line: no database, no network.</summary>
public sealed class UnderstandVerbTests : IDisposable
{
    private readonly Console console = new();

    public void Dispose() => console.Dispose();

    [Theory]
    [InlineData("understand \"log: Head of Parks to inspect the oak by the March meeting\" --as clerk", "logAction", """{"owner":"Head of Parks","text":"inspect the oak","due":{"text":"March meeting"}}""")]
    [InlineData("understand \"AP2 is Sam's, not mine\"", "notMine", """{"reference":"2","person":"Sam"}""")]
    [InlineData("understand \"is 14 done?\" --as chair", "show", """{"reference":"14"}""")]
    [InlineData("understand \"away w/c 9 Nov, Priya's covering\" --as officer --as-of 2026-11-04", "snooze", """{"person":"Priya","due":{"text":"w/c 9 Nov","date":"2026-11-09"}}""")]
    [InlineData("understand \"the chair's happy for 14 to slip to March\" --as clerk", "decide", """{"reference":"14","due":{"text":"March"}}""")]
    [InlineData("understand \"thanks!\"", "unknown", "{}")]
    [InlineData("understand \"@ActionBot help\"", "help", "{}")]
    public async Task A_message_is_printed_with_the_slots_that_were_said(string command, string intent, string slots)
    {
        var answer = await console.RunAsync(command + " --json");

        var json = JsonDocument.Parse(answer.Out).RootElement;
        Assert.Equal((0, ""), (answer.Exit, answer.Error));
        Assert.Equal(intent, json.GetProperty("intent").GetString());
        Assert.Equal(slots, JsonSerializer.Serialize(json.GetProperty("slots")));
        Assert.NotEqual("", json.GetProperty("why").GetString());
        Assert.InRange(json.GetProperty("confidence").GetDouble(), 0, 1);
    }

    [Theory]
    [InlineData("2026-11-02", "2026-11-09")]
    [InlineData("2026-11-30", null)]
    public async Task A_week_commences_on_a_Monday_or_its_day_is_not_fixed(string said, string? date)
    {
        using var json = JsonDocument.Parse((await console.RunAsync($"understand \"away w/c 9 Nov, Priya's covering\" --as officer --as-of {said} --json")).Out);
        var due = json.RootElement.GetProperty("slots").GetProperty("due");

        Assert.Equal("w/c 9 Nov", due.GetProperty("text").GetString());
        Assert.Equal(date, due.TryGetProperty("date", out var day) ? day.GetString() : null);
    }

    [Fact]
    public async Task Several_answers_are_parts_with_their_own_slots()
    {
        var answer = await console.RunAsync("understand \"1 and 3 done, 2 needs till the 10th – waiting on legal\" --as-of 2026-11-04 --json");

        var parts = JsonDocument.Parse(answer.Out).RootElement.GetProperty("parts");
        Assert.Equal(["complete", "requestExtension"], parts.EnumerateArray().Select(part => part.GetProperty("intent").GetString()!));
        Assert.Equal("""{"references":["1","3"]}""", JsonSerializer.Serialize(parts[0].GetProperty("slots")));
        Assert.Equal("""{"reference":"2","reason":"waiting on legal","due":{"text":"10th","date":"2026-11-10"}}""", JsonSerializer.Serialize(parts[1].GetProperty("slots")));
    }

    [Fact]
    public async Task A_batch_keeps_the_order_of_its_lines_and_says_which_are_no_messages()
    {
        console.Write("said.jsonl", """
            {"role":"officer","text":"14's done"}
            nonsense
            {"role":"mayor","text":"14's done"}

            {"role":"chair","text":"anything overdue?"}
            {"text":"hi"}
            """);

        var answer = await console.RunAsync("understand --batch {folder}/said.jsonl");

        var intents = answer.Out.TrimEnd().Split('\n').Select(line => JsonDocument.Parse(line).RootElement.GetProperty("intent").GetString()!);
        Assert.Equal(["complete", "unknown", "unknown", "listOverdue", "help"], intents);
        Assert.Equal(1, answer.Exit);
        Assert.Contains("Line 2", answer.Error, StringComparison.Ordinal);
        Assert.Contains("is no JSON", answer.Error, StringComparison.Ordinal);
        Assert.Contains("Line 3", answer.Error, StringComparison.Ordinal);
        Assert.Contains("says the role mayor", answer.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("understand", 2, "Say either a TEXT in quotes or --batch FILE.")]
    [InlineData("understand \"14's done\" --as mayor", 2, "--as says 'mayor'. Write clerk, officer or chair.")]
    [InlineData("understand --batch {folder}/nowhere.jsonl", 1, "There is no file")]
    public async Task Wrong_usage_gets_a_sentence(string command, int exit, string sentence)
    {
        var answer = await console.RunAsync(command);

        Assert.Equal((exit, ""), (answer.Exit, answer.Out));
        Assert.Contains(sentence, answer.Error, StringComparison.Ordinal);
    }
}
