using System.CommandLine;
using ActionBot.Storage;

namespace ActionBot.CommandLine;

/// <summary><c>migrate</c>: brings the schema up to date. Every start does so too; this does it on its own, before an upgrade.</summary>
internal static class Migrate
{
    public static Command Verb(Terminal terminal, OpenRegister open)
    {
        var verb = new Command("migrate", "brings the database's schema up to date");
        verb.SetAction(async _ =>
        {
            await using var app = await open();
            await terminal.Out.WriteLineAsync($"The schema is current: {Migrator.Migrations.Count} migrations, the last is '{Migrator.Migrations[^1].Name}' ({app.GetRequiredService<Database>().Dialect.Name}).");
        });
        return verb;
    }
}
