using System.CommandLine;
using ActionBot.Chasing;
using ActionBot.Chasing.Calendars;
using ActionBot.Committees;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.CommandLine;

/// <summary><c>committees add</c>, <c>list</c>, <c>set</c> and <c>replace</c>.</summary>
internal static class CommitteeVerbs
{
    public static Command Verb(Terminal terminal, OpenRegister open) => new("committees", "the committees on the register") { Add(terminal, open), List(terminal, open), Set(terminal, open), Replace(terminal, open) };

    private static Command Add(Terminal terminal, OpenRegister open)
    {
        var name = new Argument<string>("NAME") { Description = "the committee's full name" };
        var code = new Option<string>("--code") { Description = "the code that begins its references; its initials by default", HelpName = "CFS" };
        var verb = new Command("add", "puts a committee on the register") { name, code };
        verb.SetAction(async parsed =>
        {
            await using var app = await open();
            var added = await app.GetRequiredService<AddCommittee>().RunAsync(parsed.GetValue(name)!, parsed.GetValue(code), Standing.Console.Actor);
            var committee = added.Committee ?? throw new VerbFailedException(added.Refusal!);
            await terminal.Out.WriteLineAsync(added.New
                ? $"{committee.Name} is on the register. Its action points begin {committee.Code}-."
                : $"{committee.Name} was there already, with the code {committee.Code}. Nothing changed.");
        });
        return verb;
    }

    private static Command Set(Terminal terminal, OpenRegister open)
    {
        var name = new Argument<string>("COMMITTEE") { Description = "its name or code" };
        Option<int?> Number(string option, string about) => new(option) { Description = about, HelpName = "DAYS" };
        var (clear, saturdays) = (Number("--clear-days", "clear days between publication and meeting"), new Option<bool?>("--saturdays-count") { Description = "whether Saturdays count as clear days, as some parishes hold" });
        var (ask, remind, warn, cutOff) = (Number("--ask", "working days before publication on which owners are asked"), Number("--remind", "on which they are reminded"), Number("--warn", "on which they are warned"), Number("--cut-off", "at whose noon the papers close"));
        var brief = Number("--brief", "working days before a meeting on which the chair gets a brief of what is outstanding; 0 for none");
        var json = Say.Json();
        var verb = new Command("set", "gives a committee its own deadline and ladder; without an option it says what holds") { name, clear, saturdays, ask, remind, warn, cutOff, brief, json };
        verb.SetAction(async parsed =>
        {
            await using var app = await open();
            var committee = await Register.CommitteeAsync(app.GetRequiredService<Database>(), parsed.GetValue(name)!);
            var (done, sentence) = await app.GetRequiredService<SetCommitteeRules>().RunAsync(
                committee.Id,
                new CommitteeDays
                {
                    ClearDays = parsed.GetValue(clear), SaturdaysCount = parsed.GetValue(saturdays), Ask = parsed.GetValue(ask), Remind = parsed.GetValue(remind), Warn = parsed.GetValue(warn), CutOff = parsed.GetValue(cutOff), Brief = parsed.GetValue(brief),
                },
                Standing.Console);
            if (!done)
            {
                throw new VerbFailedException(sentence);
            }

            await terminal.Out.WriteLineAsync(parsed.GetValue(json) ? await DaysAsJsonAsync(app, committee.Id) : sentence);
        });
        return verb;
    }

    private static async Task<string> DaysAsJsonAsync(ServiceProvider app, Guid id)
    {
        var committee = (await app.GetRequiredService<Database>().ReadAsync(session => CommitteeTable.ByIdAsync(session, id)))!;
        var (rules, ladder) = (app.GetRequiredService<ChaseRules>(), app.GetRequiredService<ChaseRules>().Settings.Ladder.For(committee));
        return AsJson.Of(new
        {
            committee.Code, committee.Name, CommitteeRules.Of(committee, rules.Council).ClearDays, SaturdaysCount = committee.SaturdaysCount == true, ladder.Ask, ladder.Remind, ladder.Warn, ladder.CutOff, Brief = committee.BriefDays,
        });
    }

    private static Command Replace(Terminal terminal, OpenRegister open)
    {
        var name = new Argument<string>("COMMITTEE") { Description = "the committee that ends" };
        var by = new Option<string>("--by") { Description = "the committee that takes over; its meetings must be on the calendar", HelpName = "NAME", Required = true };
        var on = Say.Day("--ends", "the last day of the committee that ends");
        on.Required = true;
        var show = new Option<bool>("--show") { Description = "show what would be done, and do nothing" };
        var verb = new Command("replace", "hands what a committee waits for to the committee that takes over; shows what goes where and who hears, then does it") { name, by, on, show };
        verb.SetAction(async parsed =>
        {
            await using var app = await open();
            var database = app.GetRequiredService<Database>();
            var (ending, to) = (await Register.CommitteeAsync(database, parsed.GetValue(name)!), await Register.CommitteeAsync(database, parsed.GetValue(by)!));
            var replace = app.GetRequiredService<ReplaceCommittee>();
            var preview = parsed.GetValue(show) ? await replace.ShowAsync(ending, to, parsed.GetValue(on)!.Value) : await replace.RunAsync(ending, to, parsed.GetValue(on)!.Value, Standing.Console);
            foreach (var line in preview.Refusal is { } refusal ? throw new VerbFailedException(refusal) : preview.Lines)
            {
                await terminal.Out.WriteLineAsync(line);
            }

            await terminal.Out.WriteLineAsync(parsed.GetValue(show) ? "Nothing has changed yet." : "Done.");
        });
        return verb;
    }

    private static Command List(Terminal terminal, OpenRegister open)
    {
        var json = Say.Json();
        var verb = new Command("list", "shows them with their codes") { json };
        verb.SetAction(async parsed =>
        {
            await using var app = await open();
            var committees = await app.GetRequiredService<Database>().ReadAsync(CommitteeTable.AllAsync);
            if (parsed.GetValue(json))
            {
                await terminal.Out.WriteLineAsync(AsJson.Of(committees.Select(committee => new { committee.Code, committee.Name, committee.EndsOn, ReplacedBy = committees.FirstOrDefault(one => one.Id == committee.ReplacedBy)?.Code })));
                return;
            }

            foreach (var committee in committees)
            {
                await terminal.Out.WriteLineAsync($"{committee.Code,-8}  {committee.Name}{(committee.EndsOn is { } end ? $" (ends on {Days.Plain(end)})" : "")}");
            }
        });
        return verb;
    }
}
