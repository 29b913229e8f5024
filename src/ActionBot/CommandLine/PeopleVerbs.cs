using System.CommandLine;
using ActionBot.Chasing.Overviews;
using ActionBot.Committees.Calendar;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.CommandLine;

/// <summary><c>people import</c>: people and the posts they hold, from a CSV file.</summary>
internal static class PeopleVerbs
{
    public static Command Verb(Terminal terminal, OpenRegister open)
    {
        var file = new Argument<string>("FILE") { Description = "a CSV file with the columns name, mail, post, service, manager, kind, aad_object_id; only name is required" };
        var import = new Command("import", "puts people and their posts on the register; the same file can be imported again") { file };
        import.SetAction(async (parsed, cancellation) =>
        {
            var path = parsed.GetValue(file)!;
            using var csv = new StringReader(await Words.OfAsync(path, terminal, "people as a CSV file with a column 'name'", cancellation));
            await using var app = await open();
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
        return new Command("people", "the people on the register and in the directory") { import, Set(terminal, open), Find(terminal, open), Check(terminal, open), Todo(terminal, open) };
    }

    private static Command Set(Terminal terminal, OpenRegister open)
    {
        var name = new Argument<string>("PERSON") { Description = "the name, or the mail address" };
        var weekly = new Option<bool>("--weekly-list") { Description = "whether he or she gets the weekly list of what the team owes", Required = true };
        var set = new Command("set", "says who gets the weekly list of what the team owes to committees") { name, weekly };
        set.SetAction(async parsed =>
        {
            await using var app = await open();
            var person = await Register.PersonAsync(app.GetRequiredService<Database>(), parsed.GetValue(name)!);
            var (done, sentence) = await app.GetRequiredService<SetWeeklyList>().RunAsync(person, parsed.GetValue(weekly), Standing.Console);
            await terminal.Out.WriteLineAsync(done ? sentence : throw new VerbFailedException(sentence));
        });
        return set;
    }

    private static Command Find(Terminal terminal, OpenRegister open)
    {
        var words = new Argument<string>("WORDS") { Description = "the beginning of a name, or a mail address" };
        var json = Say.Json();
        var find = new Command("find", "looks somebody up in the directory") { words, json };
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

            if (parsed.GetValue(json))
            {
                await terminal.Out.WriteLineAsync(AsJson.Of(answer.People.Select(person => new { person.Name, person.JobTitle, person.Mail })));
                return;
            }

            foreach (var person in answer.People)
            {
                await terminal.Out.WriteLineAsync($"{person.Name}{(person.JobTitle is null ? "" : $", {person.JobTitle}")}{(person.Mail is null ? "" : $", {person.Mail}")}");
            }
        });
        return find;
    }

    private static Command Check(Terminal terminal, OpenRegister open)
    {
        var believe = new Option<bool>("--believe") { Description = "those who seem to have left, and are too many to be believed unasked, have left indeed" };
        var check = new Command("check", "looks everybody up in the directory now, as every night: who has left, who is back") { believe };
        check.SetAction(async (parsed, cancellation) =>
        {
            await using var app = await open();
            var people = app.GetService<ICheckPeople>() ?? throw new VerbFailedException("No directory is connected: switch on Graph:People.");
            if (parsed.GetValue(believe))
            {
                await terminal.Out.WriteLineAsync(await people.BelieveAsync(Standing.Console, cancellation));
                return;
            }

            await people.RunAsync(cancellation);
            var entries = await app.GetRequiredService<Database>().ReadAsync(ClerkListTable.OpenAsync);
            await terminal.Out.WriteLineAsync(entries.Count == 0 ? "Nothing waits for a clerk." : string.Join(Environment.NewLine, entries.Select(entry => $"- {entry.Words}")));
        });
        return check;
    }

    private static Command Todo(Terminal terminal, OpenRegister open)
    {
        var todo = new Command("todo", "what waits for a clerk: owners who left, calendars that changed, connections that fail");
        var json = Say.Json();
        todo.Options.Add(json);
        todo.SetAction(async parsed =>
        {
            await using var app = await open();
            var entries = await app.GetRequiredService<Database>().ReadAsync(ClerkListTable.OpenAsync);
            if (parsed.GetValue(json))
            {
                await terminal.Out.WriteLineAsync(AsJson.Of(entries.Select(entry => new { entry.Words, entry.RaisedAt, entry.Topic })));
                return;
            }

            foreach (var entry in entries)
            {
                await terminal.Out.WriteLineAsync($"- {entry.Words}");
            }
        });
        return todo;
    }
}
