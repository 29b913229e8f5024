using System.CommandLine;
using System.Text;
using ActionBot.Minutes;
using ActionBot.Minutes.Evaluation;
using ActionBot.Minutes.Formats;

namespace ActionBot.CommandLine;

/// <summary><c>extract</c>: reads minutes and prints what they promise. Touches no database.</summary>
internal static class Extract
{
    public static Command Verb(Terminal terminal)
    {
        var paths = new Argument<string[]>("PATH") { Description = "minutes: files, folders, or - for standard input", Arity = ArgumentArity.OneOrMore };
        var committee = Say.Committee(required: false);
        var meetingDate = Say.Day("--meeting-date", "the day of the meeting, where the page does not say it");
        var json = Say.Json();
        var folder = new Option<string>("--out") { Description = "write one JSON a document into this folder", HelpName = "DIR" };
        var verb = new Command("extract", "reads minutes and prints the actions and resolutions in them") { paths, committee, meetingDate, json, folder };
        verb.SetAction(async (parsed, cancellation) =>
        {
            var files = MinutesFiles.Find(parsed.GetValue(paths)!);
            var reader = new DocumentReader(terminal, parsed.GetValue(committee), parsed.GetValue(meetingDate));
            return parsed.GetValue(folder) is { } to
                ? await IntoFolderAsync(files, to, reader, terminal, cancellation)
                : await PrintAsync(files, parsed.GetValue(json), reader, terminal, cancellation);
        });
        return verb;
    }

    private static async Task<int> IntoFolderAsync(IReadOnlyList<string> files, string folder, DocumentReader reader, Terminal terminal, CancellationToken cancellation)
    {
        var named = files.ToLookup(NameOf, StringComparer.OrdinalIgnoreCase);
        if (named.FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new VerbFailedException($"{string.Join(" and ", twice.Select(path => $"'{path}'"))} would both be written to '{twice.Key}.json'. Extract them into different folders.", VerbFailedException.WrongUsage);
        }

        Written.Folder(folder);
        using var progress = new Progress(terminal, files.Count);
        foreach (var path in files)
        {
            cancellation.ThrowIfCancellationRequested();
            progress.Next(path);
            if (await reader.ReadAsync(path, cancellation) is { } reading)
            {
                await Written.FileAsync(Path.Combine(folder, NameOf(path) + ".json"), Encoding.UTF8.GetBytes(ExtractedDocument.Of(reading).ToJson() + "\n"), cancellation);
            }
        }

        return reader.ExitCode;
    }

    private static async Task<int> PrintAsync(IReadOnlyList<string> files, bool asJson, DocumentReader reader, Terminal terminal, CancellationToken cancellation)
    {
        var documents = new List<ExtractedDocument>();
        foreach (var path in files)
        {
            cancellation.ThrowIfCancellationRequested();
            if (await reader.ReadAsync(path, cancellation) is not { } reading)
            {
                continue;
            }

            if (asJson)
            {
                documents.Add(ExtractedDocument.Of(reading));
            }
            else
            {
                await terminal.Out.WriteLineAsync(FindingsInWords.Of(files.Count > 1 ? path : null, reading));
            }
        }

        // Many documents are a list even where all but one could not be read: the form must not hang on what was in them.
        if (asJson && (documents.Count > 0 || files.Count > 1))
        {
            await terminal.Out.WriteLineAsync(files.Count == 1 ? documents[0].ToJson() : ExtractedDocument.ToJson(documents));
        }

        return reader.ExitCode;
    }

    private static string NameOf(string path) => path == "-" ? "standard-input" : Path.GetFileNameWithoutExtension(path);

    /// <summary>Reads documents one after the other; one that cannot be read is said and does not stop the others.</summary>
    private sealed class DocumentReader(Terminal terminal, string? committee, DateOnly? meetingDate)
    {
        private readonly MinutesReader minutes = new();

        public int ExitCode { get; private set; }

        public async Task<MinutesReading?> ReadAsync(string path, CancellationToken cancellation)
        {
            switch ((await MinutesFiles.OpenAsync(path, terminal, cancellation)).Opened)
            {
                case DocumentOutcome.Opened opened:
                    var reading = minutes.Read(opened.Text, meetingDate: meetingDate);
                    return reading with { Committee = committee ?? reading.Committee, Warnings = [.. opened.Warnings, .. reading.Warnings] };
                case DocumentOutcome.Unreadable unreadable:
                    await terminal.Error.WriteLineAsync($"actionbot: {unreadable.Sentence}");
                    ExitCode = VerbFailedException.Failed;
                    break;
            }

            return null;
        }
    }
}
