using System.CommandLine;
using ActionBot.Minutes;

namespace ActionBot.CommandLine;

/// <summary><c>explain</c>: each passage, who took it and why, and what nobody took. What a maintainer opens when a style is not recognised.</summary>
internal static class Explain
{
    public static Command Verb(Terminal terminal)
    {
        var path = new Argument<string>("PATH") { Description = "the minutes, or - for standard input" };
        var json = Say.Json();
        var verb = new Command("explain", "shows which recogniser took each passage of minutes, and why") { path, json };
        verb.SetAction(async (parsed, cancellation) =>
        {
            var (_, document) = await MinutesFiles.OpenOneAsync(parsed.GetValue(path)!, terminal, cancellation);
            var reading = new MinutesReader().Read(document.Text, explain: true);
            if (parsed.GetValue(json))
            {
                await terminal.Out.WriteLineAsync(AsJson.Of(new
                {
                    Passages = reading.Decisions.Select(decision => new { Line = LineOf(document.Text, decision.Start), decision.Recogniser, decision.Why, decision.Text }),
                    Unclaimed = reading.Unclaimed.Select(passage => new { passage.Text, passage.Why }),
                }));
                return;
            }

            foreach (var decision in reading.Decisions)
            {
                await terminal.Out.WriteLineAsync($"{LineOf(document.Text, decision.Start),5}  {decision.Recogniser ?? "nobody"}: {decision.Why}");
                await terminal.Out.WriteLineAsync($"       {Shortened(decision.Text)}");
            }

            await terminal.Out.WriteLineAsync();
            await terminal.Out.WriteLineAsync(reading.Unclaimed.Count == 0 ? "Nothing that looks like an action was left unclaimed." : "Looks like an action, and nobody claimed it:");
            foreach (var passage in reading.Unclaimed)
            {
                await terminal.Out.WriteLineAsync($"       {Shortened(passage.Text)}");
                await terminal.Out.WriteLineAsync($"       {passage.Why}");
            }
        });
        return verb;
    }

    private static int LineOf(string text, int start) => text.AsSpan(0, start).Count('\n') + 1;

    private static string Shortened(string text)
    {
        const int longest = 220;
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= longest ? line : line[..longest] + "…";
    }
}
