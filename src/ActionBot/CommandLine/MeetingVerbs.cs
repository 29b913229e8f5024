using System.CommandLine;
using System.Globalization;
using ActionBot.Chasing.Calendars;
using ActionBot.Committees;
using ActionBot.Committees.Calendar;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.CommandLine;

/// <summary><c>meetings import</c> and <c>meetings list</c>.</summary>
internal static class MeetingVerbs
{
    public static Command Verb(Terminal terminal, OpenRegister open) => new("meetings", "the calendar of the committees") { Import(terminal, open), Adjourn(terminal, open), Cancel(terminal, open), Reinstate(terminal, open), Follow(terminal, open), List(terminal, open) };

    private static Command Import(Terminal terminal, OpenRegister open)
    {
        var file = new Argument<string>("FILE") { Description = "an .ics or .csv file, a text with dates, or - for standard input" };
        var committee = Say.Committee(required: false);
        var show = new Option<bool>("--show") { Description = "show what would change, and change nothing" };
        var json = Say.Json();
        var verb = new Command("import", "takes meetings from a calendar; shows what moves and who hears, then does it") { file, committee, show, json };
        verb.SetAction(async (parsed, cancellation) =>
        {
            var text = await Words.OfAsync(parsed.GetValue(file)!, terminal, "a calendar as .ics or .csv, or a text with dates", cancellation);
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
                return preview.NotRead.Count > 0 ? VerbFailedException.Failed : throw new VerbFailedException("No meeting was found in it. Expected an iCalendar file, a CSV file with a column 'date', or dates such as 19 January 2027.");
            }

            if (!parsed.GetValue(json))
            {
                await PrintAsync(preview, terminal);
            }

            if (preview.Committees.FirstOrDefault(one => one.Refusal is not null) is { Refusal: { } refusal })
            {
                throw new VerbFailedException(refusal);
            }

            var does = !parsed.GetValue(show) && !preview.IsEmpty;
            if (does && (await import.RunAsync(text, only, Standing.Console)).Committees.FirstOrDefault(one => one.Refusal is not null) is { Refusal: { } refused })
            {
                throw new VerbFailedException(refused);
            }

            if (parsed.GetValue(json))
            {
                await terminal.Out.WriteLineAsync(Json(preview, does));
            }
            else if (does)
            {
                await terminal.Out.WriteLineAsync("Done.");
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
        verb.SetAction(parsed => ChangeAsync(terminal, open, parsed.GetValue(day)!, parsed.GetValue(committee)!, parsed.GetValue(show), (app, meeting) =>
        {
            var now = app.GetRequiredService<TimeProvider>().GetUtcNow();
            return CalendarChange.Reconvene(meeting, parsed.GetValue(to)!.Value, parsed.GetValue(at), app.GetRequiredService<CouncilTime>().Day(now), now);
        }));
        return verb;
    }

    private static Command Cancel(Terminal terminal, OpenRegister open)
    {
        var day = new Argument<string>("DAY") { Description = "the meeting that does not take place, or was entered by mistake, yyyy-MM-dd" };
        var committee = Say.Committee();
        var show = new Option<bool>("--show") { Description = "show what would change, and change nothing" };
        var verb = new Command("cancel", "says that a meeting does not take place; shows what moves and who hears, then does it") { day, committee, show };
        verb.SetAction(parsed => ChangeAsync(terminal, open, parsed.GetValue(day)!, parsed.GetValue(committee)!, parsed.GetValue(show), (_, meeting) => CalendarChange.Cancel(meeting)));
        return verb;
    }

    private static Command Reinstate(Terminal terminal, OpenRegister open)
    {
        var day = new Argument<string>("DAY") { Description = "the cancelled meeting that takes place after all, yyyy-MM-dd" };
        var committee = Say.Committee();
        var show = new Option<bool>("--show") { Description = "show what would change, and change nothing" };
        var verb = new Command("reinstate", "says that a cancelled meeting takes place after all; shows what moves and who hears, then does it") { day, committee, show };
        verb.SetAction(parsed => ChangeAsync(terminal, open, parsed.GetValue(day)!, parsed.GetValue(committee)!, parsed.GetValue(show), (_, meeting) => CalendarChange.Reinstate(meeting)));
        return verb;
    }

    private static async Task ChangeAsync(Terminal terminal, OpenRegister open, string day, string committee, bool show, Func<ServiceProvider, Meeting, CalendarChange> change)
    {
        if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var held) || !Days.IsPlausible(held))
        {
            throw new VerbFailedException($"'{day}' is no day. Write it as 2027-01-19.", VerbFailedException.WrongUsage);
        }

        await using var app = await open();
        var database = app.GetRequiredService<Database>();
        var whose = await Register.CommitteeAsync(database, committee);
        var wanted = change(app, await Register.MeetingAsync(database, whose, held));
        var calendar = app.GetRequiredService<ChangeCalendar>();
        var preview = show ? await calendar.ShowAsync(whose, [wanted]) : await calendar.RunAsync(whose, [wanted], Standing.Console);
        foreach (var line in preview.Refusal is { } refusal ? throw new VerbFailedException(refusal) : CalendarPreviewText.Of(preview))
        {
            await terminal.Out.WriteLineAsync(line);
        }

        await terminal.Out.WriteLineAsync(show ? "Nothing has changed yet." : "Done.");
    }

    private static Command List(Terminal terminal, OpenRegister open)
    {
        var committee = Say.Committee();
        var json = Say.Json();
        var verb = new Command("list", "shows a committee's meetings") { committee, json };
        verb.SetAction(async parsed =>
        {
            await using var app = await open();
            var database = app.GetRequiredService<Database>();
            var whose = await Register.CommitteeAsync(database, parsed.GetValue(committee)!);
            var meetings = await database.ReadAsync(session => MeetingTable.OfAsync(session, whose.Id));
            if (parsed.GetValue(json))
            {
                await terminal.Out.WriteLineAsync(AsJson.Of(meetings.Select(meeting => new { meeting.HeldOn, meeting.StartsAt, meeting.Kind, meeting.Status, meeting.Place })));
                return;
            }

            foreach (var meeting in meetings)
            {
                await terminal.Out.WriteLineAsync($"{Days.Iso(meeting.HeldOn)}  {meeting.Kind.ToString().ToLowerInvariant()}{(meeting.Status == MeetingStatus.Cancelled ? ", cancelled" : "")}{(meeting.StartsAt is { } at ? $", {Days.Clock(at)}" : "")}");
            }
        });
        return verb;
    }

    private static string Json(MeetingsImport preview, bool done) => AsJson.Of(new
    {
        Done = done,
        Committees = preview.Committees.Select(one => new
        {
            one.Committee.Code,
            one.Committee.Name,
            Changes = one.Changes.Select(change => new { change.Kind, From = change.Before?.HeldOn, change.After.HeldOn, change.After.StartsAt, change.After.Place }),
            Dues = one.Dues.Select(due => new { due.Point.Reference, From = due.From.HeldOn, To = due.To.HeldOn, due.What, due.Why }),
            WillHear = Hear(one.Difference.WillHear),
            NoLonger = Hear(one.Difference.NoLonger),
            one.Remarks,
        }),
        preview.NotRead,
    });

    private static IEnumerable<object> Hear(IEnumerable<PlannedLine> lines) => lines.Select(line => new { Officer = line.Officer.Name, line.Point.Reference, Date = line.OnDate, line.Step });

    private static async Task PrintAsync(MeetingsImport preview, Terminal terminal)
    {
        foreach (var line in preview.Committees.Where(one => one.Refusal is null).SelectMany(CalendarPreviewText.Of))
        {
            await terminal.Out.WriteLineAsync(line);
        }
    }
}
