using System.CommandLine;
using ActionBot.Minutes;

namespace ActionBot.CommandLine;

/// <summary><c>explain</c>: each passage, who took it and why, and what nobody took. What a maintainer opens when a style is not recognised.</summary>
internal static class Explain
{
    public static Command Verb(Terminal terminal)
    {
        var path = new Argument<string>("PATH") { Description = "the minutes, or - for standard input" };
        var verb = new Command("explain", "shows which recogniser took each passage of minutes, and why") { path };
        verb.SetAction(async (parsed, cancellation) =>
        {
            var (_, document) = await MinutesFiles.OpenOneAsync(parsed.GetValue(path)!, terminal, cancellation);
            var reading = new MinutesReader().Read(document.Text, explain: true);
            foreach (var decision in reading.Decisions)
            {
                var line = document.Text.AsSpan(0, decision.Start).Count('\n') + 1;
                await terminal.Out.WriteLineAsync($"{line,5}  {decision.Recogniser ?? "nobody"}: {decision.Why}");
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

    private static string Shortened(string text)
    {
        const int longest = 220;
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= longest ? line : line[..longest] + "…";
    }
}
