using System.CommandLine;
using System.Globalization;
using ActionBot.Committees.Calendar;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.CommandLine.Demo;

/// <summary>Builds the application on a database and a clock of the demo's own.</summary>
internal delegate ServiceProvider BuildTrial(string connectionString, string councilName, TimeProvider time, Func<CouncilTime, IOfficerMessenger> messenger);

/// <summary><c>demo</c>: a whole cycle of a made-up council on a fresh register, through the real code.</summary>
internal static class Play
{
    private const string CouncilName = "Northbridge Council";

    public static Command Verb(Terminal terminal, BuildTrial build, Func<ServeWishes, CancellationToken, Task<int>> serve)
    {
        var keep = new Option<bool>("--keep") { Description = "keep the register and serve it afterwards" };
        var verb = new Command("demo", "plays four months of a made-up council, from the minutes to the paper") { keep };
        verb.SetAction(async (parsed, cancellation) =>
        {
            var folder = Directory.CreateTempSubdirectory("actionbot-demo-");
            // Without a pool nothing holds the file open when the folder goes.
            var register = $"Data Source={Path.Combine(folder.FullName, "actionbot.db")};Pooling=False";
            try
            {
                var ended = await TellAsync(register, terminal, build, cancellation);
                return parsed.GetValue(keep) ? await ServeAsync(register, ended, serve, terminal, cancellation) : 0;
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        });
        return verb;
    }

    private static async Task<DateTimeOffset> TellAsync(string register, Terminal terminal, BuildTrial build, CancellationToken cancellation)
    {
        var clock = new SimulatedClock(Story.Begins);
        Narrator? narrator = null;
        await using var app = build(register, CouncilName, clock, local => narrator = new Narrator(terminal.Out, clock, local));
        await app.GetRequiredService<Migrator>().RunAsync();
        _ = app.GetRequiredService<IOfficerMessenger>();
        await new Story(app, clock, narrator!).TellAsync(cancellation);
        return clock.GetUtcNow();
    }

    private static Task<int> ServeAsync(string register, DateTimeOffset ended, Func<ServeWishes, CancellationToken, Task<int>> serve, Terminal terminal, CancellationToken cancellation)
    {
        terminal.Error.WriteLine("The register is kept as long as this runs; stop it with Ctrl+C. Talk to the bot at http://localhost:3978/try, as the clerk, an officer and the chair.");
        return serve(
            new ServeWishes(Environment: "Development", Settings:
            [
                $"--ConnectionStrings:ActionBot={register}",
                $"--Council:Name={CouncilName}",
                $"--Clock:StartAt={ended.ToString("O", CultureInfo.InvariantCulture)}",
            ]),
            cancellation);
    }
}
