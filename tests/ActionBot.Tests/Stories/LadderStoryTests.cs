using ActionBot.Chasing;
using ActionBot.Chasing.Ledger;
using ActionBot.Committees;
using ActionBot.Committees.Calendar;
using ActionBot.Officers;
using ActionBot.Scheduling;
using ActionBot.Tests.Chasing;
using ActionBot.Tests.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace ActionBot.Tests.Stories;

/// <summary>When officers are asked: the council practice's stories with their dates, lived through the real sweep.</summary>
public sealed class LadderStoryTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Story_1_a_labelled_action_is_asked_before_the_closure_reminded_and_warned(Kind kind)
    {
        await using var scene = await ChasingScene.OnAsync(kind, "2026-11-25T10:00Z");
        var (november, january) = (await scene.Council.MeetingAsync(scene.Committee, "2026-11-24"), await scene.Council.MeetingAsync(scene.Committee, "2027-01-19"));
        await scene.OpenAsync(november, january);
        string[] promised =
        [
            "2026-11-26 asked Helen Marsh: 001 Told",
            "2026-12-18 scheduled Helen Marsh: 001 Ask",
            "2027-01-04 scheduled Helen Marsh: 001 Remind",
            "2027-01-07 scheduled Helen Marsh: 001 Warn",
        ];

        Assert.Equal(promised, await scene.PlanAsync("2027-01-20T00:00Z"));
        Assert.Equal(ChasingScene.At("2027-01-08T12:00Z"), scene.Rules.Of(scene.Committee, january));

        await scene.LiveUntilAsync("2027-01-20T00:00Z");
        Assert.Equal(promised.Select(line => $"{line[..10]} 09:00Z Helen Marsh"), scene.Arrived);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Bromleys_action_point_2_is_asked_on_18_December_and_reminded_on_6_January(Kind kind)
    {
        await using var scene = await ChasingScene.OnAsync(kind, "2019-09-18T10:00Z");
        var (september, january) = (await scene.Council.MeetingAsync(scene.Committee, "2019-09-17"), await scene.Council.MeetingAsync(scene.Committee, "2020-01-21"));
        await scene.OpenAsync(september, january);

        Assert.Equal(ChasingScene.At("2020-01-10T12:00Z"), scene.Rules.Of(scene.Committee, january));
        Assert.Equal(Northbridge.Day("2020-01-13"), scene.Rules.Publication(scene.Committee, january));
        Assert.Equal(
            [
                "2019-09-19 asked Helen Marsh: 001 Told",
                "2019-12-18 scheduled Helen Marsh: 001 Ask",
                "2020-01-06 scheduled Helen Marsh: 001 Remind",
                "2020-01-09 scheduled Helen Marsh: 001 Warn",
            ],
            await scene.PlanAsync("2020-01-21T09:00Z"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Story_2_nothing_is_sent_between_Christmas_and_New_Year_and_the_clerk_is_told_so_on_18_December(Kind kind)
    {
        await using var scene = await ChasingScene.OnAsync(kind, "2026-12-01T10:00Z", council: new CouncilSettings { Name = "Northbridge Council", ClosureDays = { "2026-12-29/2026-12-31" } });
        var jo = await scene.ClerkAsync("Jo Hale");
        var pause = new TellOfPause(scene.Council.Database, scene.Council.Time, scene.Rules);
        var tell = new TellClerks(scene.Council.Database, scene.Council.Time, scene.Rules, scene.Messenger, scene.Pace);
        var (cabinet, later) = (await scene.Council.MeetingAsync(scene.Committee, "2027-01-05"), await scene.Council.MeetingAsync(scene.Committee, "2027-01-26"));
        await scene.OpenAsync(cabinet, cabinet);
        for (var day = Northbridge.Day("2026-12-02"); day < Northbridge.Day("2026-12-24"); day = day.AddDays(1))
        {
            await scene.LiveUntilAsync($"{day:yyyy-MM-dd}T09:30Z");
            await pause.RunAsync(default);
            await tell.RunAsync(default);
        }

        await scene.LiveUntilAsync("2026-12-24T12:00Z");
        await scene.OpenAsync(cabinet, later, "Confirmed on Christmas Eve");
        await scene.LiveUntilAsync("2027-01-04T10:00Z");
        await pause.RunAsync(default);

        Assert.Equal(Northbridge.Day("2026-12-23"), scene.Rules.Publication(scene.Committee, cabinet));
        var strict = new CouncilSettings { ClosureDays = { "2026-12-29/2026-12-31" }, ClosureDaysCount = false };
        Assert.Equal(Northbridge.Day("2026-12-18"), CommitteeRules.Of(scene.Committee, strict).Publication(cabinet.HeldOn));
        Assert.Equal(
            ["2026-12-02 09:00Z Helen Marsh", "2026-12-09 09:00Z Helen Marsh", "2026-12-16 09:00Z Helen Marsh", "2026-12-18 09:30Z Jo Hale", "2026-12-21 09:00Z Helen Marsh", "2027-01-04 09:00Z Helen Marsh"],
            scene.Arrived);
        Assert.Contains(
            "From Friday 25 December 2026 to Sunday 3 January 2027 I write to nobody: the office is closed. What is asked before then leaves by Thursday 24 December 2026, and the next messages leave on Monday 4 January 2027.",
            Assert.Single(scene.Messenger.Arrived, one => one.Message.To.Id == jo.Id).Message.Text,
            StringComparison.Ordinal);
        Assert.Empty(await scene.Council.Database.ReadAsync(ClerkListTable.OpenAsync));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Story_3_Easter_is_not_counted_and_the_first_morning_of_summer_time_comes_once(Kind kind)
    {
        await using var scene = await ChasingScene.OnAsync(kind, "2027-03-25T15:00Z");
        var (march, june) = (await scene.Council.MeetingAsync(scene.Committee, "2027-03-30"), await scene.Council.MeetingAsync(scene.Committee, "2027-06-15"));
        await scene.OpenAsync(march, june, "Confirmed on the Thursday before Easter");

        await scene.LiveUntilAsync("2027-03-31T00:00Z");

        Assert.Equal(Northbridge.Day("2027-03-18"), scene.Rules.Publication(scene.Committee, march));
        Assert.Equal(["2027-03-30 08:00Z Helen Marsh"], scene.Arrived);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Story_3_a_job_of_nine_o_clock_runs_once_that_morning_and_none_in_the_hour_that_is_missing(Kind kind)
    {
        var ran = await RunsAsync(kind, "2027-03-27T12:00Z", "2027-03-30T12:00Z", new TimeOnly(9, 0));
        Assert.Equal(["2027-03-28T08:00Z", "2027-03-29T08:00Z", "2027-03-30T08:00Z"], ran);

        // Half past one does not exist on Sunday 28 March: what is to run then runs at half past two, which is half past one in UTC.
        var missing = await RunsAsync(kind, "2027-03-27T12:00Z", "2027-03-29T12:00Z", new TimeOnly(1, 30));
        Assert.Equal(["2027-03-28T01:30Z", "2027-03-29T00:30Z"], missing);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Story_4_nine_o_clock_is_nine_o_clock_before_and_after_the_clocks_go_back(Kind kind)
    {
        await using var scene = await ChasingScene.OnAsync(kind, "2026-10-22T10:00Z");
        var meeting = await scene.Council.MeetingAsync(scene.Committee, "2026-12-15");
        await scene.OpenAsync(meeting, meeting, "Told on Friday 23 October");
        await scene.LiveUntilAsync("2026-10-23T18:00Z");
        await scene.OpenAsync(meeting, meeting, "Told on Monday 26 October");
        await scene.LiveUntilAsync("2026-10-27T00:00Z");

        Assert.Equal(["2026-10-23 08:00Z Helen Marsh", "2026-10-26 09:00Z Helen Marsh"], scene.Arrived);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Story_4_what_runs_daily_at_half_past_one_runs_once_in_the_night_that_has_it_twice(Kind kind)
    {
        Assert.Equal(["2026-10-24T00:30Z", "2026-10-25T00:30Z", "2026-10-26T01:30Z"], await RunsAsync(kind, "2026-10-23T12:00Z", "2026-10-26T12:00Z", new TimeOnly(1, 30)));
        Assert.Equal(["2026-10-23T08:00Z", "2026-10-24T08:00Z", "2026-10-25T09:00Z", "2026-10-26T09:00Z"], await RunsAsync(kind, "2026-10-22T12:00Z", "2026-10-26T12:00Z", new TimeOnly(9, 0)));
    }

    /// <summary>When a daily job ran, asked as the host asks: again and again, two instances beside each other.</summary>
    private static async Task<IReadOnlyList<string>> RunsAsync(Kind kind, string from, string until, TimeOnly at)
    {
        await using var store = await TestDatabase.MigratedAsync(kind);
        var (time, london, ran) = (FakeTime.On(from), CouncilTime.In("Europe/London"), new List<string>());
        var job = new Job("daily", Cadence.DailyAt(at), _ =>
        {
            ran.Add($"{time.GetUtcNow():yyyy-MM-ddTHH:mm}Z");
            return Task.CompletedTask;
        });
        RunJob[] instances = [new(store.Database, time, london, NullLogger<RunJob>.Instance), new(store.Database, time, london, NullLogger<RunJob>.Instance)];
        // What was due before the story begins has run.
        await instances[0].RunAsync(job, default);
        ran.Clear();
        while (time.GetUtcNow() < ChasingScene.At(until))
        {
            time.Advance(TimeSpan.FromMinutes(15));
            foreach (var instance in instances)
            {
                await instance.RunAsync(job, default);
            }
        }

        return ran;
    }
}
