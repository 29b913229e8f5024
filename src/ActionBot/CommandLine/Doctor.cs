using System.CommandLine;
using ActionBot.Committees;
using ActionBot.Committees.Calendar;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.CommandLine;

/// <summary>Advice from a room that <c>doctor</c> does not know, a sentence each.</summary>
internal delegate Task<IReadOnlyList<string>> AskForAdvice(CancellationToken cancellation);

/// <summary>How the web host would start with these settings.</summary>
/// <param name="Refusal">Why it would not; null: it would.</param>
/// <param name="IsTrial">On this machine alone, without Teams.</param>
internal sealed record StartOfHost(string? Refusal, bool IsTrial);

/// <summary><c>doctor</c>: what is missing before going live, each with what to do. Settings that are wrong stop every verb, this one too, with their own sentence.</summary>
internal static class Doctor
{
    public static Command Verb(Terminal terminal, OpenRegister open)
    {
        var json = Say.Json();
        var verb = new Command("doctor", "says what is missing before going live") { json };
        verb.SetAction(async (parsed, cancellation) =>
        {
            await using var app = await open();
            var today = app.GetRequiredService<CouncilTime>().Day(app.GetRequiredService<TimeProvider>().GetUtcNow());
            var database = app.GetRequiredService<Database>();
            var start = app.GetRequiredService<StartOfHost>();
            List<string> advice = [.. start.IsTrial ? ["Teams:AppId is not set: this is a trial that answers this machine only, and nobody in Teams is reached. docs/deploying.md says how to register the bot."] : Array.Empty<string>(), .. Advise(app.GetRequiredService<CouncilSettings>(), await RegisterNow.LoadAsync(database), database.Dialect.Name, today)];
            foreach (var ask in app.GetServices<AskForAdvice>())
            {
                advice.AddRange(await ask(cancellation));
            }

            await terminal.Out.WriteLineAsync(parsed.GetValue(json) ? AsJson.Of(advice) : advice.Count == 0 ? "Nothing is missing." : string.Join(Environment.NewLine, advice.Select(sentence => "- " + sentence)));
            return start.Refusal is { } refusal ? throw new VerbFailedException($"The host would not start: {refusal}") : 0;
        });
        return verb;
    }

    /// <summary>Decides what to say. Pure.</summary>
    internal static IReadOnlyList<string> Advise(CouncilSettings council, RegisterNow register, string databaseName, DateOnly today)
    {
        var advice = new List<string>();
        if (council.Name == new CouncilSettings().Name)
        {
            advice.Add("Council:Name is not set: the papers would be headed 'Our Council'.");
        }

        if (council.Administrators.Count == 0)
        {
            advice.Add("Council:Administrators is empty: nobody can approve who clerks and who chairs. List the Entra object ids of one or two people.");
        }

        if (HolidaysEnd.Warning(today) is { } holidays)
        {
            advice.Add(holidays);
        }

        if (databaseName == new SqliteDialect().Name)
        {
            advice.Add("The register is an SQLite file: good for one instance. For several, set ConnectionStrings:ActionBot to PostgreSQL.");
        }

        if (register.Committees.Count == 0)
        {
            advice.Add("There is no committee yet: committees add \"Children's Scrutiny\"");
        }

        foreach (var committee in register.Committees.Where(committee => !register.Meetings.Any(meeting => meeting.CommitteeId == committee.Id && meeting.HeldOn > today && meeting.Status == MeetingStatus.Confirmed)))
        {
            advice.Add($"{committee.Name} has no meeting ahead, so nobody is chased for it: meetings import FILE --committee {committee.Code}");
        }

        var vacant = register.Posts.Where(post => !register.Holdings.Any(holding => holding.PostId == post.Id && holding.HoldsOn(today))).Select(post => post.Title).ToList();
        if (vacant.Count > 0)
        {
            advice.Add($"Nobody holds {string.Join(", ", vacant)}: posts set TITLE --holder PERSON");
        }

        var unknown = register.People.Where(person => person is { AadObjectId: null, Mail: null, Kind: not PersonKind.Outsider }).Select(person => person.Name).ToList();
        if (unknown.Count > 0)
        {
            advice.Add($"Neither mail address nor Teams identity is known of {string.Join(", ", unknown)}: people import FILE.csv with a column mail.");
        }

        return advice;
    }

    /// <summary>What the register holds that advice hangs on.</summary>
    internal sealed record RegisterNow(IReadOnlyList<Committee> Committees, IReadOnlyList<Meeting> Meetings, IReadOnlyList<Post> Posts, IReadOnlyList<Holding> Holdings, IReadOnlyList<Person> People)
    {
        public static Task<RegisterNow> LoadAsync(Database database) => database.ReadAsync(async session => new RegisterNow(
            await CommitteeTable.AllAsync(session),
            await MeetingTable.AllAsync(session),
            await PostTable.AllAsync(session),
            await PostTable.HoldingsAsync(session),
            await PersonTable.AllAsync(session)));
    }
}
