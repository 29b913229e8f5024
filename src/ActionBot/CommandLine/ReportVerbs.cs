using System.CommandLine;
using System.Text;
using ActionBot.Outstanding;
using ActionBot.Storage;

namespace ActionBot.CommandLine;

/// <summary><c>report outstanding</c>: the paper for the next meeting.</summary>
internal static class ReportVerbs
{
    public static Command Verb(Terminal terminal, OpenRegister open)
    {
        var committee = Say.Committee();
        var meeting = Say.Day("--meeting", "the meeting it is for; the next one by default");
        var format = new Option<string>("--format") { Description = string.Join(", ", WritePaper.Formats), HelpName = "md", DefaultValueFactory = _ => "md" };
        var file = new Option<string>("--out") { Description = "the file to write; needed for docx on a terminal", HelpName = "FILE" };
        var json = Say.Json();
        var asOf = Say.Moment("--as-of", "where the clock stands, in council time; only in Development");
        var outstanding = new Command("outstanding", "writes the paper of what is outstanding") { committee, meeting, format, file, asOf, json };
        outstanding.SetAction(async (parsed, cancellation) =>
        {
            await using var app = await open(parsed.GetValue(asOf));
            var whose = await Register.CommitteeAsync(app.GetRequiredService<Database>(), parsed.GetValue(committee)!);
            var paper = await app.GetRequiredService<WritePaper>().RunAsync(whose, parsed.GetValue(meeting), parsed.GetValue(format)!) switch
            {
                PaperOutcome.Written written => written,
                PaperOutcome.Refused refused => throw new VerbFailedException(refused.Sentence, WritePaper.Formats.Contains(parsed.GetValue(format)!) ? VerbFailedException.Failed : VerbFailedException.WrongUsage),
                _ => throw new InvalidOperationException("A paper is written or refused."),
            };
            if (parsed.GetValue(json))
            {
                paper = paper with { FileName = Path.ChangeExtension(paper.FileName, ".json"), Content = Encoding.UTF8.GetBytes(AsJson.Of(paper.Paper) + Environment.NewLine) };
            }

            await WriteAsync(paper, parsed.GetValue(file), terminal, cancellation);
        });
        return new Command("report", "papers for meetings") { outstanding };
    }

    // Word's file is no text: without --out it gets the name under which the clerk will look for it.
    private static async Task WriteAsync(PaperOutcome.Written paper, string? file, Terminal terminal, CancellationToken cancellation)
    {
        if (file is null && Path.GetExtension(paper.FileName) != ".docx")
        {
            await terminal.Out.WriteAsync(Encoding.UTF8.GetString(paper.Content).TrimStart('\uFEFF'));
            return;
        }

        var path = file ?? paper.FileName;
        await Written.FileAsync(path, paper.Content, cancellation);
        await terminal.Error.WriteLineAsync($"Written to {path}.");
    }
}
