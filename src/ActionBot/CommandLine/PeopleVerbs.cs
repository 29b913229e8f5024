using System.CommandLine;
using System.Text;
using ActionBot.Committees.Calendar;
using ActionBot.Officers;

namespace ActionBot.CommandLine;

/// <summary><c>people import</c>: people and the posts they hold, from a CSV file.</summary>
internal static class PeopleVerbs
{
    public static Command Verb(Terminal terminal, OpenRegister open)
    {
        var file = new Argument<string>("FILE") { Description = "a CSV file with the columns name, mail, post, kind, aad_object_id; only name is required" };
        var import = new Command("import", "puts people and their posts on the register; the same file can be imported again") { file };
        import.SetAction(async parsed =>
        {
            var path = parsed.GetValue(file)!;
            if (!File.Exists(path))
            {
                throw new VerbFailedException($"There is no file '{path}'. Give a CSV file with a column 'name'.");
            }

            await using var app = await open();
            using var csv = new StreamReader(path, Encoding.UTF8);
            var today = app.GetRequiredService<CouncilTime>().Day(app.GetRequiredService<TimeProvider>().GetUtcNow());
            var imported = await app.GetRequiredService<ImportPeople>().RunAsync(csv, today, Standing.Console.Actor);
            if (imported.Refusal is { } refusal)
            {
                throw new VerbFailedException($"{path}: {refusal}");
            }

            await terminal.Out.WriteLineAsync($"{imported.People} people, {imported.Posts} posts held.");
        });
        return new Command("people", "the people on the register") { import };
    }
}
