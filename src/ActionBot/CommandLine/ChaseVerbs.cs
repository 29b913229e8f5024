using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using ActionBot.Chasing;
using ActionBot.Committees.Calendar;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.CommandLine;

/// <summary><c>chase plan</c>: who would get what, when and why. <c>chase run</c>: one sweep.</summary>
internal static class ChaseVerbs
{
    private static readonly TimeSpan LookAhead = TimeSpan.FromDays(90);

    public static Command Verb(Terminal terminal, OpenRegister open) => new("chase", "asks officers before the papers go out") { Plan(terminal, open), Run(terminal, open) };

    private static Command Plan(Terminal terminal, OpenRegister open)
    {
        var asOf = Say.Moment("--as-of", "the moment from which to look, in council time; now by default");
        var until = Say.Moment("--until", "how far to look, in council time; ninety days by default");
        var json = Say.Json();
        var plan = new Command("plan", "shows who would get what, when, and why; sends nothing") { asOf, until, json };
        plan.SetAction(async parsed =>
        {
            // A plan changes nothing, so it may look from any moment, on any register: the program's clock stays what it is.
            await using var app = await open();
            var clock = app.GetRequiredService<CouncilTime>();
            var now = parsed.GetValue(asOf) is { } from ? clock.Moment(DateOnly.FromDateTime(from), TimeOnly.FromDateTime(from)) : app.GetRequiredService<TimeProvider>().GetUtcNow();
            var last = parsed.GetValue(until) is { } end ? clock.Moment(DateOnly.FromDateTime(end), EndOf(end)) : now + LookAhead;
            if (last < now)
            {
                throw new VerbFailedException("--until is before the moment from which to look.", VerbFailedException.WrongUsage);
            }

            var timetable = await app.GetRequiredService<PlanChase>().RunAsync(last, now);
            await terminal.Out.WriteLineAsync(parsed.GetValue(json) ? Json(timetable, clock) : Words(timetable, clock));
        });
        return plan;
    }

    private static Command Run(Terminal terminal, OpenRegister open)
    {
        var asOf = Say.Moment("--as-of", "where the clock starts, in council time; only in Development");
        var json = Say.Json();
        var run = new Command("run", "one sweep: makes the messages that are due, and sends them") { asOf, json };
        run.SetAction(async (parsed, cancellation) =>
        {
            await using var app = await open(parsed.GetValue(asOf));
            var printed = app.GetRequiredService<IOfficerMessenger>() is PrintedMessages;
            var outcome = await app.GetRequiredService<RunChase>().RunAsync(cancellation);
            await terminal.Out.WriteLineAsync(parsed.GetValue(json) ? Json(outcome, printed) : Words(outcome, printed));
            return outcome.Alarm is { } alarm ? throw new VerbFailedException($"The sweep stopped: {alarm}") : 0;
        });
        return run;
    }

    // A day without a time means all of that day.
    private static TimeOnly EndOf(DateTime moment) => moment.TimeOfDay == TimeSpan.Zero ? new TimeOnly(23, 59, 59) : TimeOnly.FromDateTime(moment);

    private static string Words(ChaseTimetable timetable, CouncilTime clock)
    {
        var lines = new List<string>();
        foreach (var message in timetable.Messages)
        {
            var local = clock.Local(message.NotBefore);
            lines.Add($"{Days.Brief(message.OnDate)} {Days.Clock(TimeOnly.FromDateTime(local)),-7} {message.Officer.Name} · {message.Kind}{(message.Reachable ? "" : " · not in Teams yet")}");
            lines.AddRange(DigestKind.IsOverview(message.Kind)
                ? message.Reminders.GroupBy(reminder => reminder.Why).Select(group => $"    {group.Key} About {string.Join(", ", group.Select(reminder => reminder.Point.Reference))}")
                : message.Reminders.Select(reminder => $"    {reminder.Point.Reference} {reminder.Step}: {reminder.Why}"));
        }

        // A post that is vacant is vacant on each day of asking: one line for the stretch, with its reason on the first of the days.
        lines.AddRange(timetable.CannotAsk.GroupBy(one => one.Why.Replace(Days.Plain(one.OnDate), "", StringComparison.Ordinal), StringComparer.Ordinal).Select(same =>
            $"{Days.Brief(same.First().OnDate)}{(same.Last().OnDate == same.First().OnDate ? "        " : $" to {Days.Brief(same.Last().OnDate)}")} nobody can be asked · {string.Join(", ", same.Select(one => one.Point.Reference).Distinct())}: {same.First().Why}"));
        return lines.Count == 0 ? "Nobody is to be asked for anything in that time." : string.Join(Environment.NewLine, lines);
    }

    private static string Json(ChaseTimetable timetable, CouncilTime clock) => AsJson.Of(new JsonObject
    {
        ["messages"] = new JsonArray([.. timetable.Messages.Select(message => (JsonNode)new JsonObject
        {
            ["officer"] = message.Officer.Name,
            ["date"] = Days.Iso(message.OnDate),
            ["at"] = Days.Iso(message.NotBefore),
            ["localTime"] = clock.Local(message.NotBefore).ToString("HH:mm", CultureInfo.InvariantCulture),
            ["kind"] = message.Kind,
            ["reachable"] = message.Reachable,
            ["reminders"] = new JsonArray([.. message.Reminders.Select(reminder => (JsonNode)new JsonObject
            {
                ["reference"] = reminder.Point.Reference,
                ["committee"] = reminder.Committee.Name,
                ["meeting"] = Days.Iso(reminder.Meeting.HeldOn),
                ["step"] = reminder.Step,
                ["cutOff"] = Days.Iso(reminder.CutOff),
                ["why"] = reminder.Why,
            })]),
        })]),
        ["cannotAsk"] = new JsonArray([.. timetable.CannotAsk.Select(one => (JsonNode)new JsonObject
        {
            ["reference"] = one.Point.Reference,
            ["committee"] = one.Committee.Name,
            ["meeting"] = one.Meeting is { } meeting ? Days.Iso(meeting.HeldOn) : null,
            ["date"] = Days.Iso(one.OnDate),
            ["why"] = one.Why,
        })]),
    });

    private static string Words(SweepOutcome outcome, bool printed)
    {
        var lines = new List<string> { $"{outcome.Made} made, {outcome.Sent} sent{(printed && outcome.Sent > 0 ? " (printed above and nowhere else: there is no Teams here, so nobody got them; the register counts their turn as over)" : "")}, {outcome.Postponed} to be tried again, {outcome.Undeliverable} undeliverable, {outcome.Unconfirmed} in doubt, {outcome.Withdrawn} withdrawn." };
        lines.AddRange(outcome.CannotAsk.Select(one => $"Nobody can be asked · {one.Point.Reference}: {one.Why}"));
        return string.Join(Environment.NewLine, lines);
    }

    private static string Json(SweepOutcome outcome, bool printed) => AsJson.Of(new JsonObject
    {
        ["made"] = outcome.Made,
        ["sent"] = outcome.Sent,
        ["onlyPrinted"] = printed,
        ["postponed"] = outcome.Postponed,
        ["undeliverable"] = outcome.Undeliverable,
        ["unconfirmed"] = outcome.Unconfirmed,
        ["withdrawn"] = outcome.Withdrawn,
        ["cannotAsk"] = new JsonArray([.. outcome.CannotAsk.Select(one => (JsonNode)new JsonObject { ["reference"] = one.Point.Reference, ["why"] = one.Why })]),
    });
}
