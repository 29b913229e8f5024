using System.CommandLine;
using System.Text;
using ActionBot.Committees;
using ActionBot.Committees.Calendar;
using ActionBot.Officers;
using ActionBot.Outstanding;
using ActionBot.Storage;

namespace ActionBot.CommandLine;

/// <summary>
/// <c>report outstanding</c>: the paper for the next meeting; <c>report supplement</c>: the approved words of what was answered after it had closed; <c>report late</c>: everything
/// that was, for the clerk's own report.
/// </summary>
internal static class ReportVerbs
{
    public static Command Verb(Terminal terminal, OpenRegister open) => new("report", "papers for meetings")
    {
        Paper(terminal, open, "outstanding", "writes the paper of what is outstanding", (write, committee, meeting, format) => write.RunAsync(committee, meeting, format)),
        Paper(terminal, open, "supplement", "writes the approved words of what was answered after the papers had closed", (write, committee, meeting, format) => write.SupplementAsync(committee, meeting, format)),
        Late(terminal, open),
    };

    private static Command Paper(Terminal terminal, OpenRegister open, string name, string description, Func<WritePaper, Committee, DateOnly?, string, Task<PaperOutcome>> write)
    {
        var committee = Say.Committee();
        var meeting = Say.Day("--meeting", "the meeting it is for; the next one by default");
        var format = new Option<string>("--format") { Description = string.Join(", ", WritePaper.Formats), HelpName = "md", DefaultValueFactory = _ => "md" };
        var file = new Option<string>("--out") { Description = "the file to write; needed for docx on a terminal", HelpName = "FILE" };
        var json = Say.Json();
        var asOf = Say.Moment("--as-of", "where the clock stands, in council time; only in Development");
        var verb = new Command(name, description) { committee, meeting, format, file, asOf, json };
        verb.SetAction(async (parsed, cancellation) =>
        {
            await using var app = await open(parsed.GetValue(asOf));
            var whose = await Register.CommitteeAsync(app.GetRequiredService<Database>(), parsed.GetValue(committee)!);
            var paper = await write(app.GetRequiredService<WritePaper>(), whose, parsed.GetValue(meeting), parsed.GetValue(format)!) switch
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
        return verb;
    }

    private static Command Late(Terminal terminal, OpenRegister open)
    {
        var committee = Say.Committee();
        var meeting = Say.Day("--meeting", "the meeting whose papers had closed; the next one by default");
        var json = Say.Json();
        var asOf = Say.Moment("--as-of", "where the clock stands, in council time; only in Development");
        var verb = new Command("late", "lists the answers that came after the papers had closed, in the officers' own words: not for publication") { committee, meeting, asOf, json };
        verb.SetAction(async (parsed, cancellation) =>
        {
            await using var app = await open(parsed.GetValue(asOf));
            var whose = await Register.CommitteeAsync(app.GetRequiredService<Database>(), parsed.GetValue(committee)!);
            var (held, answers, refusal) = await app.GetRequiredService<ListLateAnswers>().RunAsync(whose, parsed.GetValue(meeting), Standing.Console);
            if (held is null)
            {
                throw new VerbFailedException(refusal!);
            }

            var council = app.GetRequiredService<CouncilTime>();
            await terminal.Out.WriteLineAsync(parsed.GetValue(json)
                ? AsJson.Of(answers.Select(one => new { one.Point.Reference, one.Reply.PersonName, Day = council.Day(one.Reply.ReceivedAt), one.Reply.Kind, one.Reply.Text, one.Reply.ApprovedText }))
                : answers.Count == 0 ? $"No answer has come after the papers for {Days.Plain(held.HeldOn)} closed."
                : string.Join(Environment.NewLine, answers.Select(one => $"{one.Point.Reference}  {Days.Plain(council.Day(one.Reply.ReceivedAt))}  {one.Reply.PersonName}: {one.Reply.Text ?? "no words"}{(one.Reply.ApprovedText is null ? "" : "  (approved for the public)")}")));
        });
        return verb;
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
