using System.Text;
using ActionBot.Storage;
using Microsoft.Extensions.Configuration;

namespace ActionBot.Tests.CommandLine;

/// <summary>Bad input gets one sentence on standard error: what was found, where, what to do. Never a stack trace, and nothing on standard output.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly Console console = new();

    public void Dispose() => console.Dispose();

    [Theory]
    [InlineData("extract {folder}/nowhere.txt", 1, "There is no file or folder")]
    [InlineData("extract", 2, "extract needs PATH: minutes: files, folders, or - for standard input.")]
    [InlineData("committees frob", 2, "'frob' is no verb of committees. They are add, list, set, replace. Try: ActionBot committees --help")]
    [InlineData("chase planx", 2, "'planx' is no verb of chase. They are plan, run.")]
    [InlineData("posts", 2, "posts needs one of its verbs: set, name, suggest.")]
    [InlineData("frobnicate --help", 2, "'frobnicate' is no verb.")]
    [InlineData("review reject 5 --committee CFS", 2, "reject needs WHY: the reason")]
    [InlineData("import {folder}/minutes.txt --committee", 2, "import needs --committee NAME: the committee's name, a part of it, or its code.")]
    [InlineData("committees set CFS --ask ten", 2, "--ask says 'ten'. Write a whole number, such as 5.")]
    [InlineData("people set Ann --weekly-list perhaps", 2, "'perhaps' is more than set takes.")]
    [InlineData("manifest --app-id notguid --host a.b.uk", 2, "--app-id says 'notguid'. Write a GUID")]
    [InlineData("meetings adjourn 2026-11-24 --to 2026-12-01 --at noon --committee X", 2, "--at says 'noon'. Write a time, such as 14:00.")]
    [InlineData("chase plan --until 2027-01-01 --until 2027-02-01", 2, "--until is given more than once: 2027-01-01 and 2027-02-01. Give it once.")]
    [InlineData("explain one two", 2, "'two' is more than explain takes.")]
    [InlineData("committees list --frob", 2, "'--frob' is no option of list.")]
    [InlineData("extract {folder}/minutes.txt --out {folder}/minutes.txt", 1, "There can be no folder '")]
    [InlineData("extract {folder}/minutes.txt --out /proc/nowhere", 1, "There can be no folder '/proc/nowhere'")]
    [InlineData("meetings import {folder}/undated.txt --committee Housing", 1, "There is no committee 'Housing'")]
    [InlineData("chase plan --as-of 0001-01-01", 2, "--as-of says '0001-01-01', and no calendar of a council reaches there.")]
    [InlineData("chase plan --as-of 9999-12-31", 2, "--as-of says '9999-12-31'")]
    [InlineData("chase plan --until 9999-12-31", 2, "--until says '9999-12-31'")]
    [InlineData("chase run --as-of 9999-12-31", 2, "--as-of says '9999-12-31'")]
    [InlineData("report outstanding --committee CFS --as-of 0001-01-01", 2, "--as-of says '0001-01-01'")]
    [InlineData("import {folder}/minutes.txt --committee CFS --meeting-date 1066-10-14", 2, "--meeting-date says '1066-10-14', and no calendar of a council reaches there. Write a year between 1900 and 2199.")]
    [InlineData("posts set Clerk --holder Ann --from 0001-01-01", 2, "--from says '0001-01-01'")]
    [InlineData("meetings adjourn 0001-01-01 --to 2027-01-01 --committee X", 2, "'0001-01-01' is no day.")]
    [InlineData("frobnicate", 2, "'frobnicate' is no verb. The verbs are serve, demo, extract")]
    [InlineData("extract --meeting-date 2026-02-30 x", 2, "--meeting-date says '2026-02-30', and that is no date.")]
    [InlineData("extract --frob x", 2, "--frob")]
    [InlineData("import {folder}/minutes.txt --committee Nobody --meeting-date 2026-11-24", 1, "There is no committee 'Nobody': the register holds none yet.")]
    [InlineData("import {folder}/minutes.txt --meeting-date 2026-11-24", 2, "--committee")]
    [InlineData("posts set Clerk", 2, "Say either --holder PERSON or --vacant.")]
    [InlineData("people import {folder}/nobody.csv", 1, "There is no file")]
    [InlineData("chase plan --until 1999-01-01", 2, "--until is before the moment from which to look.")]
    [InlineData("chase run --as-of yesterday", 2, "--as-of says 'yesterday', and that is no date.")]
    [InlineData("evaluate {folder}", 1, "holds no annotated minutes")]
    [InlineData("serve --urls http://0.0.0.0:3978", 2, "can be reached from other machines")]
    [InlineData("serve --urls here", 2, "that is no address")]
    [InlineData("serve now", 2, "'now' means nothing to serve")]
    public async Task One_sentence_says_what_was_found_and_what_to_do(string command, int exit, string sentence)
    {
        console.Write("undated.txt", "No day is named here.\n");
        console.Write("minutes.txt", "Minutes of the Housing Committee held on 24 November 2026\n\n1. Trees\nACTION: Clerk to write.\n");

        var answer = await console.RunAsync(command);

        Assert.Equal(exit, answer.Exit);
        Assert.Equal("", answer.Out);
        Assert.StartsWith("actionbot: ", answer.Error, StringComparison.Ordinal);
        Assert.Contains(sentence, answer.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", answer.Error, StringComparison.Ordinal);
        Assert.Single(answer.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task An_empty_file_a_binary_and_a_text_of_fifty_megabytes_are_refused_by_name()
    {
        console.Write("empty.txt", "");
        console.Write("blank.txt", " \n\t\n");
        console.Write("picture.txt", [0x89, 0x50, 0x4E, 0x47, 1, 2, 3]);
        console.Write("noise.txt", Enumerable.Range(0, 5000).Select(at => (byte)(at % 7)).ToArray());
        console.Write("huge.txt", Encoding.ASCII.GetBytes(new string('a', 50_000_000)));

        foreach (var (name, sentence) in new[]
        {
            ("empty.txt", "'empty.txt' is empty"), ("blank.txt", "nothing but blank space"), ("picture.txt", "a picture"), ("noise.txt", "binary data"), ("huge.txt", "'huge.txt' is 48 MB"),
        })
        {
            var answer = await console.RunAsync($"extract {console.PathOf(name)} --json");
            Assert.Equal((1, ""), (answer.Exit, answer.Out));
            Assert.Contains(sentence, answer.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task One_unreadable_document_does_not_stop_the_others_and_is_not_hushed_up()
    {
        console.Write("a.txt", "Clerk to write to the owner of the hedge.");
        console.Write("b.txt", "");

        var answer = await console.RunAsync("extract {folder} --out {folder}/read");

        Assert.Equal(1, answer.Exit);
        Assert.True(File.Exists(console.PathOf("read/a.json")));
        Assert.False(File.Exists(console.PathOf("read/b.json")));
        Assert.Contains("'b.txt' is empty", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_documents_of_one_name_are_not_written_over_each_other()
    {
        console.Write("a.txt", "Clerk to write.");
        console.Write("a.html", "<p>Clerk to write.</p>");

        var answer = await console.RunAsync("extract {folder} --out {folder}/read");

        Assert.Equal(2, answer.Exit);
        Assert.Contains("would both be written to 'a.json'", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_register_from_the_future_stops_every_verb_that_needs_it()
    {
        Assert.Equal(0, (await console.RunAsync("migrate")).Exit);
        await Database.From(console.Register).WriteAsync(session => session.ChangeAsync(
            "insert into migrations (number, name, hash, applied_at) values (9999, 'from-the-future', 'x', '2031-01-01T00:00:00.0000000Z')"));

        var answer = await console.RunAsync("committees list");

        Assert.Equal(1, answer.Exit);
        Assert.Contains("The database was made by a newer ActionBot", answer.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--Council:Nation=Cornwall", "Council:Nation is 'Cornwall'. Write England, Wales, Scotland or NorthernIreland.")]
    [InlineData("--Council:Nmae=Northbridge", "Council:Nmae is no setting of ActionBot.")]
    [InlineData("--Chasing:AskDays=3", "Chasing: the ladder is ask 3, remind 5")]
    [InlineData("--Chasing:AskDays=ten", "Chasing:AskDays is 'ten'. Write a whole number, such as 5.")]
    [InlineData("--Chasing:TellOnConfirmation=perhaps", "Chasing:TellOnConfirmation is 'perhaps'. Write true or false.")]
    [InlineData("--Chasing:OfficeOpens=25:00", "Chasing:OfficeOpens is '25:00'. Write a time of day, such as 09:00.")]
    [InlineData("--Chasing:ClaimHolds=long", "Chasing:ClaimHolds is 'long'. Write hours, minutes and seconds, such as 00:10:00.")]
    [InlineData("--Chasing:MessagesPerSecond=many", "Chasing:MessagesPerSecond is 'many'. Write a number, such as 20 or 0.5.")]
    [InlineData("--Council:ClosureDaysCount=ja", "Council:ClosureDaysCount is 'ja'. Write true or false.")]
    [InlineData("--Council:ClosureDays=2026-12-16", "Council:ClosureDays is '2026-12-16', and it is a list. Write Council__ClosureDays__0=2026-12-16 in the environment")]
    [InlineData("--Council:ClosureDays:0=0001-01-01/9999-12-31", "Council:ClosureDays holds '0001-01-01/9999-12-31'.")]
    [InlineData("--Council:Administrators=abc", "Council:Administrators is 'abc', and it is a list.")]
    [InlineData("--Council:Administrators:0=notaguid", "Council:Administrators holds 'notaguid', and that is no Entra object id.")]
    [InlineData("--Teams:AllowedTenants=abc", "Teams:AllowedTenants is 'abc', and it is a list.")]
    [InlineData("--Graph:Calendars=abc", "Graph:Calendars is 'abc', and it is a list.")]
    [InlineData("--Council:Name:First=x", "Council:Name holds several values, and it is one.")]
    [InlineData("--Council=Northbridge", "Council is 'Northbridge', and it is a section.")]
    [InlineData("--Counsil:Name=x", "Counsil is no section of ActionBot's settings. They are ConnectionStrings, Chasing, Clock, Council, Graph, Teams, and Logging.")]
    [InlineData("--Clock:StartAt=0001-01-01T00:00:00Z", "Clock:StartAt is '0001-01-01T00:00:00Z', and that is no time.")]
    [InlineData("--ConnectionStrings:ActionBot=Host=127.0.0.1;Port=1;Username=nobody", "database cannot be opened")]
    [InlineData("--ConnectionStrings:ActionBot=Data Source=/proc/nowhere/register.db", "The register cannot be kept in the folder '/proc/nowhere'")]
    [InlineData("--Clock:StartAt=tomorrow", "Clock:StartAt is 'tomorrow', and that is no time.")]
    [InlineData("--ConnectionStrings:Actionbotx=Data Source=x", "ConnectionStrings:Actionbotx is no setting of ActionBot.")]
    public async Task A_setting_that_is_unknown_or_contradicts_another_stops_the_start(string setting, string sentence)
    {
        console.Settings.Add(setting);

        var answer = await console.RunAsync("committees list");

        Assert.Equal(1, answer.Exit);
        Assert.Contains(sentence, answer.Error, StringComparison.Ordinal);
        Assert.Single(answer.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task A_calendar_without_a_date_is_said_once()
    {
        await console.RunAsync("committees add Housing");

        var answer = await console.RunAsync($"meetings import {console.Write("undated.ics", "No day is named here.\n")} --committee Housing");

        Assert.Equal((1, ""), (answer.Exit, answer.Out));
        Assert.Single(answer.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task An_empty_calendar_is_named_as_it_is_called_and_taken_for_no_minutes()
    {
        var answer = await console.RunAsync($"meetings import {console.Write("autumn.ics", "")} --show");

        Assert.Equal("actionbot: 'autumn.ics' is empty: there is nothing to read. Hand over a calendar as .ics or .csv, or a text with dates." + Environment.NewLine, answer.Error);
    }

    [Fact]
    public async Task Whatever_breaks_a_verb_is_one_sentence_and_exit_code_1()
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var terminal = new ActionBot.CommandLine.Terminal(() => Stream.Null, output, error, ShowsProgress: false);
        var broken = new System.CommandLine.Command("broken");
        broken.SetAction((Action<System.CommandLine.ParseResult>)(_ => throw new InvalidOperationException("The sky\nhas fallen.")));

        var exit = await ActionBot.CommandLine.Verbs.RunAsync(["broken"], [("broken", () => broken)], terminal);

        Assert.Equal((1, ""), (exit, output.ToString()));
        Assert.Equal("actionbot: Something broke that ActionBot did not foresee: The sky has fallen (InvalidOperationException). Run it again with the environment variable ACTIONBOT_TRACE=1, and send what it prints to whoever maintains ActionBot." + Environment.NewLine, error.ToString());
    }

    [Fact]
    public void A_damaged_settings_file_is_named_with_its_line()
    {
        var file = console.Write("appsettings.json", "{\n  \"Council\": { \"Name\": \"File\n");

        var refused = Assert.Throws<SettingsRefusedException>(() => SettingsFiles.Build(new ConfigurationBuilder().AddJsonFile(file)));

        Assert.StartsWith($"The settings in '{file}' cannot be read: in line 2 it is no JSON.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_misspelt_section_of_the_file_stops_the_start_and_other_programs_variables_do_not()
    {
        var file = console.Write("appsettings.json", """{ "Counsil": { "Name": "x" }, "Logging": { "LogLevel": { "Default": "Warning" } } }""");
        var configuration = new ConfigurationBuilder().AddJsonFile(file).AddInMemoryCollection([new("Homebrew:Prefix", "/opt")]).Build();

        Assert.Equal(["Counsil is no section of ActionBot's settings. They are ConnectionStrings, Chasing, Clock, Council, Graph, Teams, and Logging."], Assert.Throws<SettingsRefusedException>(() => Settings.Read(configuration, "Development")).Problems);
    }
}
