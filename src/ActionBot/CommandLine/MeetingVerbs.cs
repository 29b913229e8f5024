using System.CommandLine;
using System.Globalization;
using ActionBot.Chasing.Calendars;
using ActionBot.Committees;
using ActionBot.Committees.Calendar;
using ActionBot.Minutes.Formats;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.CommandLine;

/// <summary><c>meetings import</c> and <c>meetings list</c>.</summary>
internal static class MeetingVerbs
{
    public static Command Verb(Terminal terminal, OpenRegister open) => new("meetings", "the calendar of the committees") { Import(terminal, open), Adjourn(terminal, open), Follow(terminal, open), List(terminal, open) };

    private static Command Import(Terminal terminal, OpenRegister open)
    {
        var file = new Argument<string>("FILE") { Description = "an .ics or .csv file, a text with dates, or - for standard input" };
        var committee = Say.Committee(required: false);
        var show = new Option<bool>("--show") { Description = "show what would change, and change nothing" };
        var verb = new Command("import", "takes meetings from a calendar; shows what moves and who hears, then does it") { file, committee, show };
        verb.SetAction(async parsed =>
        {
            var text = Read(parsed.GetValue(file)!, terminal);
            await using var app = await open();
            var only = parsed.GetValue(committee) is { } name ? await Register.CommitteeAsync(app.GetRequiredService<Database>(), name) : null;
            var import = app.GetRequiredService<ImportMeetings>();
            var preview = await import.ShowAsync(text, only);
            foreach (var sentence in preview.NotRead)
            {
                await terminal.Error.WriteLineAsync($"actionbot: {sentence}");
            }

            if (preview.Committees.Count == 0)
            {
                throw new VerbFailedException("No meeting was found in it. Expected an iCalendar file, a CSV file with a column 'date', or dates such as 19 January 2027.");
            }

            await PrintAsync(preview, terminal);
            if (preview.Committees.FirstOrDefault(one => one.Refusal is not null) is { Refusal: { } refusal })
            {
                throw new VerbFailedException(refusal);
            }

            if (!parsed.GetValue(show) && !preview.IsEmpty)
            {
                var done = await import.RunAsync(text, only, Standing.Console);
                await terminal.Out.WriteLineAsync(done.Committees.FirstOrDefault(one => one.Refusal is not null) is { Refusal: { } refused } ? throw new VerbFailedException(refused) : "Done.");
            }

            return preview.NotRead.Count > 0 ? VerbFailedException.Failed : 0;
        });
        return verb;
    }

    private static Command Follow(Terminal terminal, OpenRegister open)
    {
        var committee = Say.Committee(required: false);
        var show = new Option<bool>("--show") { Description = "show what would change, and change nothing" };
        var verb = new Command("follow", "takes over what the connected calendars say; shows what moves and who hears, then does it") { committee, show };
        verb.SetAction(async (parsed, cancellation) =>
        {
            await using var app = await open();
            var follow = app.GetService<FollowMeetingSource>() ?? throw new VerbFailedException("No calendar is connected: switch on Graph:Calendar and name it in Graph:Calendars. A calendar file is taken by: meetings import FILE");
            var only = parsed.GetValue(committee) is { } name ? await Register.CommitteeAsync(app.GetRequiredService<Database>(), name) : null;
            var preview = await follow.ShowAsync(only, cancellation);
            foreach (var sentence in preview.NotRead)
            {
                await terminal.Error.WriteLineAsync($"actionbot: {sentence}");
            }

            await PrintAsync(preview, terminal);
            if (preview.IsEmpty && preview.NotRead.Count == 0)
            {
                await terminal.Out.WriteLineAsync("The register and the calendars agree.");
            }
            else if (!parsed.GetValue(show) && !preview.IsEmpty)
            {
                var done = await follow.RunAsync(only, Standing.Console, cancellation);
                await terminal.Out.WriteLineAsync(done.Committees.FirstOrDefault(one => one.Refusal is not null) is { Refusal: { } refused } ? throw new VerbFailedException(refused) : "Done.");
            }

            return preview.NotRead.Count > 0 ? VerbFailedException.Failed : 0;
        });
        return verb;
    }

    private static Command Adjourn(Terminal terminal, OpenRegister open)
    {
        var day = new Argument<string>("DAY") { Description = "the meeting that was adjourned, yyyy-MM-dd" };
        var to = Say.Day("--to", "the day on which it reconvenes");
        to.Required = true;
        var at = new Option<TimeOnly?>("--at") { Description = "when it reconvenes; at the same time by default", HelpName = "HH:mm" };
        var committee = Say.Committee();
        var show = new Option<bool>("--show") { Description = "show what would change, and change nothing" };
        var verb = new Command("adjourn", "says that a meeting was adjourned and on which day it reconvenes; shows what follows, then does it") { day, to, at, committee, show };
        verb.SetAction(async parsed =>
        {
            if (!DateOnly.TryParseExact(parsed.GetValue(day), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var held))
            {
                throw new VerbFailedException($"'{parsed.GetValue(day)}' is no day. Write it as 2027-01-19.", VerbFailedException.WrongUsage);
            }

            await using var app = await open();
            var database = app.GetRequiredService<Database>();
            var whose = await Register.CommitteeAsync(database, parsed.GetValue(committee)!);
            var meeting = await Register.MeetingAsync(database, whose, held);
            var now = app.GetRequiredService<TimeProvider>().GetUtcNow();
            var change = CalendarChange.Reconvene(meeting, parsed.GetValue(to)!.Value, parsed.GetValue(at), app.GetRequiredService<CouncilTime>().Day(now), now);
            var calendar = app.GetRequiredService<ChangeCalendar>();
            var preview = parsed.GetValue(show) ? await calendar.ShowAsync(whose, [change]) : await calendar.RunAsync(whose, [change], Standing.Console);
            foreach (var line in preview.Refusal is { } refusal ? throw new VerbFailedException(refusal) : CalendarPreviewText.Of(preview))
            {
                await terminal.Out.WriteLineAsync(line);
            }

            await terminal.Out.WriteLineAsync(parsed.GetValue(show) ? "Nothing has changed yet." : "Done.");
        });
        return verb;
    }

    private static Command List(Terminal terminal, OpenRegister open)
    {
        var committee = Say.Committee();
        var verb = new Command("list", "shows a committee's meetings") { committee };
        verb.SetAction(async parsed =>
        {
            await using var app = await open();
            var database = app.GetRequiredService<Database>();
            var whose = await Register.CommitteeAsync(database, parsed.GetValue(committee)!);
            foreach (var meeting in await database.ReadAsync(session => MeetingTable.OfAsync(session, whose.Id)))
            {
                await terminal.Out.WriteLineAsync($"{Days.Iso(meeting.HeldOn)}  {meeting.Kind.ToString().ToLowerInvariant()}{(meeting.Status == MeetingStatus.Cancelled ? ", cancelled" : "")}{(meeting.StartsAt is { } at ? $", {Days.Clock(at)}" : "")}");
            }
        });
        return verb;
    }

    private static async Task PrintAsync(MeetingsImport preview, Terminal terminal)
    {
        foreach (var line in preview.Committees.Where(one => one.Refusal is null).SelectMany(CalendarPreviewText.Of))
        {
            await terminal.Out.WriteLineAsync(line);
        }
    }

    // A calendar is text like minutes are: the same care for size, encoding and binaries.
    private static string Read(string path, Terminal terminal) => path == "-" ? terminal.In.ReadToEnd()
        : !File.Exists(path) ? throw new VerbFailedException($"There is no file '{path}'. Give a calendar as .ics or .csv, or a text with dates.")
        : DocumentOpener.OpenText(File.ReadAllBytes(path), Path.ChangeExtension(path, ".txt")) switch
        {
            DocumentOutcome.Opened opened => opened.Text,
            DocumentOutcome.Unreadable unreadable => throw new VerbFailedException(unreadable.Sentence),
            _ => throw new InvalidOperationException("A document is opened or it is not."),
        };
}
