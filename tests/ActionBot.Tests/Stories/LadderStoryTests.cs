using ActionBot.ActionPoints;
using ActionBot.Committees;
using ActionBot.Officers;
using ActionBot.Replies;
using ActionBot.Tests.Chasing;
using ActionBot.Tests.Storage;

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
    public async Task Story_2_nothing_is_sent_between_Christmas_and_New_Year(Kind kind)
    {
        await using var scene = await ChasingScene.OnAsync(kind, "2026-12-01T10:00Z");
        var (cabinet, later) = (await scene.Council.MeetingAsync(scene.Committee, "2027-01-05"), await scene.Council.MeetingAsync(scene.Committee, "2027-01-26"));
        await scene.OpenAsync(cabinet, cabinet);
        await scene.LiveUntilAsync("2026-12-24T12:00Z");
        await scene.OpenAsync(cabinet, later, "Confirmed on Christmas Eve");
        await scene.LiveUntilAsync("2027-01-04T10:00Z");

        Assert.Equal(Northbridge.Day("2026-12-23"), scene.Rules.Publication(scene.Committee, cabinet));
        var strict = new CouncilSettings { ClosureDays = { "2026-12-29/2026-12-31" }, ClosureDaysCount = false };
        Assert.Equal(Northbridge.Day("2026-12-18"), CommitteeRules.Of(scene.Committee, strict).Publication(cabinet.HeldOn));
        Assert.Equal(
            ["2026-12-02 09:00Z Helen Marsh", "2026-12-09 09:00Z Helen Marsh", "2026-12-16 09:00Z Helen Marsh", "2026-12-21 09:00Z Helen Marsh", "2027-01-04 09:00Z Helen Marsh"],
            scene.Arrived);
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
        Assert.Equal(ChasingScene.At("2027-03-30T08:00Z"), scene.Rules.Moment(Northbridge.Day("2027-03-30"), new TimeOnly(9, 0)));
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
}
