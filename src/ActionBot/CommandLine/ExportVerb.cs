using System.CommandLine;
using System.Text;
using ActionBot.Enquiries;
using ActionBot.Storage;

namespace ActionBot.CommandLine;

/// <summary><c>export</c>: the register for a request for information, with what has to be reviewed before it is disclosed.</summary>
internal static class ExportVerb
{
    public static Command Verb(Terminal terminal, OpenRegister open)
    {
        var committee = new Option<string>("--committee") { Description = "whose; all committees by default", HelpName = "NAME" };
        var file = new Option<string>("--out") { Description = "the .csv file to write", HelpName = "FILE" };
        var json = Say.Json();
        var verb = new Command("export", "writes the register as a table, exempt matters and officers' own words too, each marked where it needs review before disclosure") { committee, file, json };
        verb.SetAction(async (parsed, cancellation) =>
        {
            await using var app = await open(null);
            var whose = parsed.GetValue(committee) is { } words ? await Register.CommitteeAsync(app.GetRequiredService<Database>(), words) : null;
            var rows = await app.GetRequiredService<ExportRegister>().RunAsync(whose);
            var content = parsed.GetValue(json) ? Encoding.UTF8.GetBytes(AsJson.Of(rows) + Environment.NewLine) : RegisterCsv.Write(rows);
            if (parsed.GetValue(file) is not { } path)
            {
                await terminal.Out.WriteAsync(Encoding.UTF8.GetString(content).TrimStart('\uFEFF'));
                return;
            }

            await Written.FileAsync(path, content, cancellation);
            var review = rows.Count(row => row.Review is not null);
            await terminal.Error.WriteLineAsync($"Written to {path}: {rows.Count} action points{(review == 0 ? "" : $", {review} of them to be reviewed before disclosure")}.");
        });
        return verb;
    }
}
