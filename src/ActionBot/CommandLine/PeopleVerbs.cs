using System.CommandLine;
using System.Text;
using ActionBot.Committees.Calendar;
using ActionBot.Officers;
using ActionBot.Storage;

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
            foreach (var doubt in imported.Doubts.SelectMany(one => one.Doubts).Distinct())
            {
                await terminal.Out.WriteLineAsync(doubt);
            }
        });
        return new Command("people", "the people on the register and in the directory") { import, Find(terminal, open), Todo(terminal, open) };
    }

    private static Command Find(Terminal terminal, OpenRegister open)
    {
        var words = new Argument<string>("WORDS") { Description = "the beginning of a name, or a mail address" };
        var find = new Command("find", "looks somebody up in the directory") { words };
        find.SetAction(async (parsed, cancellation) =>
        {
            await using var app = await open();
            var directory = app.GetRequiredService<IDirectory>();
            if (!directory.IsOn)
            {
                throw new VerbFailedException("No directory is connected: switch on Graph:People.");
            }

            var answer = await directory.FindAsync(parsed.GetValue(words)!, cancellation);
            if (answer.Failure is { } failure)
            {
                throw new VerbFailedException(failure);
            }

            foreach (var person in answer.People)
            {
                await terminal.Out.WriteLineAsync($"{person.Name}{(person.JobTitle is null ? "" : $", {person.JobTitle}")}{(person.Mail is null ? "" : $", {person.Mail}")}");
            }
        });
        return find;
    }

    private static Command Todo(Terminal terminal, OpenRegister open)
    {
        var todo = new Command("todo", "what waits for a clerk: owners who left, calendars that changed, connections that fail");
        todo.SetAction(async _ =>
        {
            await using var app = await open();
            foreach (var entry in await app.GetRequiredService<Database>().ReadAsync(ClerkListTable.OpenAsync))
            {
                await terminal.Out.WriteLineAsync($"- {entry.Words}");
            }
        });
        return todo;
    }
}
