using System.Text.Json;

namespace ActionBot.Tests.CommandLine;

/// <summary>The main job from the command line alone.</summary>
public sealed class RegisterVerbTests : IDisposable
{
    internal const string Minutes =
        """
        Children and Families Scrutiny Committee – 24 November 2026

        21  EXCLUSIONS

        The Committee considered the report.

        Action Point 2: That at the January meeting the Director of Education provides an update on the exclusions review.

        RESOLVED: That the report be noted.

        30  DATES OF FUTURE MEETINGS

        19 January 2027
        9 March 2027
        """;

    private readonly Console console = new();

    public void Dispose() => console.Dispose();

    [Fact]
    public async Task A_labelled_action_is_imported_confirmed_planned_and_sent_once()
    {
        var minutes = console.Write("minutes.txt", Minutes);
        Assert.Contains("begin CFS-", (await console.RunAsync("committees add \"Children and Families Scrutiny Committee\" --code CFS")).Out, StringComparison.Ordinal);
        Assert.Equal(0, (await console.RunAsync("posts set \"Director of Education\" --holder \"Helen Marsh\"")).Exit);

        var imported = await console.RunAsync($"import {minutes} --committee CFS --meeting-date 2026-11-24 --confirm --json");
        using var desk = JsonDocument.Parse(imported.Out);
        var point = desk.RootElement.GetProperty("findings")[0];
        Assert.Equal(("Confirmed", "CFS-26-27-001", "Director of Education"), (point.GetProperty("status").GetString(), point.GetProperty("actionPoint").GetString(), point.GetProperty("owner").GetString()));

        using var plan = JsonDocument.Parse((await console.RunAsync("chase plan --as-of 2026-11-27T10:00 --until 2027-01-19 --json")).Out);
        Assert.Equal(
            ["2026-12-18 Ask", "2027-01-04 Remind", "2027-01-07 Warn"],
            plan.RootElement.GetProperty("messages").EnumerateArray().Where(message => message.GetProperty("kind").GetString() == "scheduled").Select(message => $"{message.GetProperty("date").GetString()} {message.GetProperty("reminders")[0].GetProperty("step").GetString()}"));

        var run = await console.RunAsync("chase run --as-of 2026-12-18T09:05");
        Assert.Contains("1 sent (printed above and nowhere else: there is no Teams here, so nobody got them", run.Out, StringComparison.Ordinal);
        Assert.Contains("┌─ to Helen Marsh", run.Error, StringComparison.Ordinal);
        Assert.Equal(
            ["Printed at the console of a trial, where there is no Teams: it reached nobody."],
            await ActionBot.Storage.Database.From(console.Register).ReadAsync(session => session.AllAsync<string>("select reason from digests where state = 'Sent'", new { })));
        Assert.Contains("0 sent", (await console.RunAsync("chase run --as-of 2026-12-18T09:10")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Owners_whom_minutes_name_for_the_first_time_are_sought_among_those_whom_Teams_has_shown()
    {
        await console.RunAsync("committees add \"Children and Families Scrutiny Committee\" --code CFS");
        var database = ActionBot.Storage.Database.From(console.Register);
        await database.WriteAsync(session => ActionBot.Officers.SeenIdentityTable.RememberAsync(session, new("kim-marsh", "Kim Marsh", "kim.marsh@northbridge.gov.uk", null), DateTimeOffset.Parse("2026-11-24T10:00Z", System.Globalization.CultureInfo.InvariantCulture)));

        var imported = await console.RunAsync($"import {console.Write("minutes.txt", Minutes.Replace("the Director of Education provides", "Cllr Kim Marsh provides", StringComparison.Ordinal))} --committee CFS --meeting-date 2026-11-24 --confirm");

        Assert.Contains("Kim Marsh (kim.marsh@northbridge.gov.uk) is in Teams and may be", imported.Out + imported.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whatever_prints_data_prints_it_as_JSON_too()
    {
        var minutes = console.Write("minutes.txt", Minutes);
        await console.RunAsync("committees add \"Children and Families Scrutiny Committee\" --code CFS");
        await console.RunAsync($"import {minutes} --committee CFS --meeting-date 2026-11-24 --confirm");
        var calendar = console.Write("calendar.txt", "16 March 2027");
        foreach (var (command, property) in new[]
        {
            ("committees list", "0.code"), ("committees set CFS --ask 12", "ask"), ("meetings list --committee CFS", "0.heldOn"), ($"meetings import {calendar} --committee CFS --show", "committees.0.changes.0.heldOn"),
            ($"meetings import {calendar} --committee CFS", "done"), ("review --committee CFS", "findings.0.number"), ("people todo", ""), ("report outstanding --committee CFS", "sections.0.matters.0.reference"),
            ($"extract {minutes}", "items.0.quote"), ($"explain {minutes}", "passages.0.why"), ("chase plan", "messages"), ("chase run", "sent"), ("doctor", "0"), ("understand \"14 is done\"", "intent"),
        })
        {
            var answer = await console.RunAsync($"{command} --json");
            Assert.Equal(0, answer.Exit);
            using var json = JsonDocument.Parse(answer.Out);
            var at = json.RootElement;
            foreach (var step in property.Split('.', StringSplitOptions.RemoveEmptyEntries))
            {
                at = int.TryParse(step, out var index) ? at[index] : at.GetProperty(step);
            }
        }
    }

    [Fact]
    public async Task A_meeting_day_that_contradicts_the_page_is_refused_and_makes_nothing()
    {
        var minutes = console.Write("minutes.txt", Minutes);
        await console.RunAsync("committees add \"Children and Families Scrutiny Committee\" --code CFS");
        await console.RunAsync($"import {minutes} --committee CFS --confirm");

        var slip = await console.RunAsync($"import {minutes} --committee CFS --meeting-date 2026-11-25 --confirm");

        Assert.Equal((2, ""), (slip.Exit, slip.Out));
        Assert.Contains("'minutes.txt' says that it is of Tuesday 24 November 2026, and --meeting-date says Wednesday 25 November 2026.", slip.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("2026-11-25", (await console.RunAsync("meetings list --committee CFS")).Out, StringComparison.Ordinal);

        var meant = await console.RunAsync($"import {minutes} --committee CFS --meeting-date 2026-11-25 --override-date");
        Assert.Contains("The calendar knew no meeting of 25 November 2026: it was put there as an ordinary one.", meant.Out, StringComparison.Ordinal);
        Assert.Equal(0, (await console.RunAsync("meetings cancel 2026-11-25 --committee CFS")).Exit);
        Assert.Contains("2026-11-25  ordinary, cancelled", (await console.RunAsync("meetings list --committee CFS")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Minutes_of_a_year_that_no_calendar_holds_are_refused()
    {
        await console.RunAsync("committees add \"Town Council\" --code TC");
        var minutes = console.Write("minutes.txt", "Minutes of the Town Council held on 14 October 1066\n\n1. Trees\n\nACTION: Clerk to write.\n");

        Assert.Equal("", (await console.RunAsync($"import {minutes} --committee TC")).Out);
        Assert.Equal("", (await console.RunAsync("meetings list --committee TC")).Out);
    }

    [Fact]
    public async Task A_vacant_post_is_one_line_of_the_plan_for_all_its_days_and_actions()
    {
        var minutes = console.Write("minutes.txt", Minutes.Replace("\nRESOLVED:", "\nAction Point 3: That at the January meeting the Director of Education reports on places.\n\nRESOLVED:", StringComparison.Ordinal));
        await console.RunAsync("committees add \"Children and Families Scrutiny Committee\" --code CFS");
        await console.RunAsync("posts set \"Director of Education\" --vacant");
        await console.RunAsync($"import {minutes} --committee CFS --confirm");

        var plan = (await console.RunAsync("chase plan --until 2027-01-18")).Out;

        var line = Assert.Single(plan.Split(Environment.NewLine), line => line.Contains("nobody can be asked", StringComparison.Ordinal));
        Assert.Matches(@"^\w{3} \d+ \w{3} \d{4} to \w{3} \d+ \w{3} \d{4} nobody can be asked · CFS-26-27-001, CFS-26-27-002: Director of Education is vacant", line);
    }

    [Fact]
    public async Task The_same_minutes_again_make_nothing_twice()
    {
        var minutes = console.Write("minutes.txt", Minutes);
        await console.RunAsync("committees add \"Children and Families Scrutiny Committee\" --code CFS");
        await console.RunAsync($"import {minutes} --committee CFS --meeting-date 2026-11-24 --confirm");

        var again = await console.RunAsync($"import {minutes} --committee CFS --meeting-date 2026-11-24 --confirm");

        Assert.Equal(0, again.Exit);
        Assert.Contains("nothing was made twice", again.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("CFS-26-27-002", (await console.RunAsync("review --committee CFS")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_come_from_a_file_and_the_doctor_says_what_is_still_missing()
    {
        var people = console.Write("people.csv", "name,mail,post\nHelen Marsh,helen.marsh@northbridge.gov.uk,Director of Education\nSam Patel,,Head of SEND\n");

        Assert.Contains("2 people, 2 posts held.", (await console.RunAsync($"people import {people}")).Out, StringComparison.Ordinal);

        var advice = (await console.RunAsync("doctor")).Out;
        Assert.Contains("Teams:AppId is not set: this is a trial", advice, StringComparison.Ordinal);
        Assert.Contains("Council:Administrators is empty", advice, StringComparison.Ordinal);
        Assert.Contains("is known of Sam Patel", advice, StringComparison.Ordinal);
        Assert.DoesNotContain("Helen Marsh", advice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_brief_and_a_weekly_list_are_set_by_verb_and_planned_with_their_reason()
    {
        await console.RunAsync("committees add \"Children and Families Scrutiny Committee\" --code CFS");
        await console.RunAsync($"people import {console.Write("people.csv", "name,post,service,manager\nHelen Marsh,Director of Education,Education,\nSam Patel,Head of SEND,Education,Helen Marsh\n")}");
        await console.RunAsync($"import {console.Write("minutes.txt", Minutes)} --committee CFS --meeting-date 2026-11-24 --confirm");

        Assert.EndsWith(": the chair gets a brief of what is outstanding 10 working days before each meeting.", (await console.RunAsync("committees set CFS --brief 10")).Out.TrimEnd(), StringComparison.Ordinal);
        Assert.Equal(1, (await console.RunAsync("committees set CFS --brief 60")).Exit);
        var set = await console.RunAsync("people set \"Helen Marsh\" --weekly-list true");
        Assert.StartsWith("Helen Marsh gets, on the first working day of each week,", set.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("I know nobody who reports", set.Out, StringComparison.Ordinal);

        var plan = (await console.RunAsync("chase plan --as-of 2026-11-27T18:00 --until 2026-12-01")).Out;
        Assert.Contains("Mon 30 Nov 2026 9am     Helen Marsh · weekly", plan, StringComparison.Ordinal);
        Assert.Contains("The weekly list of what the team owes, on the first working day of the week. About CFS-26-27-001", plan, StringComparison.Ordinal);
        Assert.Equal("Helen Marsh gets no weekly list.", (await console.RunAsync("people set \"Helen Marsh\" --weekly-list false")).Out.TrimEnd());
        Assert.Equal(1, (await console.RunAsync("people set \"Nobody Known\" --weekly-list true")).Exit);
    }

    [Fact]
    public async Task Minutes_can_be_pasted_into_standard_input()
    {
        using var found = JsonDocument.Parse((await console.RunAsync("extract - --json", Minutes)).Out);

        Assert.Equal(["action", "resolution"], found.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("kind").GetString()));
        Assert.Equal(["2027-01-19", "2027-03-09"], found.RootElement.GetProperty("futureMeetings").EnumerateArray().Select(day => day.GetString()));
    }
}
