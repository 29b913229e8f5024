using ActionBot.ActionPoints;
using ActionBot.Committees;
using ActionBot.Officers;
using ActionBot.Replies;
using ActionBot.Tests.Storage;

namespace ActionBot.Tests.Chasing;

/// <summary>The council's stories with their dates, lived through the real sweep.</summary>
public sealed class StoryTests
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
        Assert.Equal(
            ["2026-12-02 09:00Z Helen Marsh", "2026-12-09 09:00Z Helen Marsh", "2026-12-16 09:00Z Helen Marsh", "2026-12-21 09:00Z Helen Marsh", "2027-01-04 09:00Z Helen Marsh"],
            scene.Arrived);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Stories_3_and_4_nine_o_clock_is_nine_o_clock_on_both_sides_of_the_change_of_clocks(Kind kind)
    {
        await using var scene = await ChasingScene.OnAsync(kind, "2026-10-22T10:00Z");
        var meeting = await scene.Council.MeetingAsync(scene.Committee, "2026-12-15");
        await scene.OpenAsync(meeting, meeting, "Told on Friday 23 October");
        await scene.LiveUntilAsync("2026-10-23T18:00Z");
        await scene.OpenAsync(meeting, meeting, "Told on Monday 26 October");
        await scene.LiveUntilAsync("2026-10-27T00:00Z");

        Assert.Equal(["2026-10-23 08:00Z Helen Marsh", "2026-10-26 09:00Z Helen Marsh"], scene.Arrived);
        Assert.Equal(ChasingScene.At("2027-03-30T08:00Z"), scene.Rules.Moment(Northbridge.Day("2027-03-30"), new TimeOnly(9, 0)));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Story_5_a_cancelled_meeting_brings_one_notice_and_a_new_ask_for_the_next(Kind kind)
    {
        await using var scene = await ChasingScene.OnAsync(kind, "2025-11-26T10:00Z");
        var january = await scene.Council.MeetingAsync(scene.Committee, "2026-01-13");
        await scene.Council.MeetingAsync(scene.Committee, "2026-02-10");
        await scene.OpenAsync(january, january);
        await scene.LiveUntilAsync("2025-12-19T08:00Z");
        Assert.Equal(["2025-11-27 09:00Z Helen Marsh", "2025-12-17 09:00Z Helen Marsh"], scene.Arrived);

        await scene.Council.ChangeMeetingAsync(january with { Status = MeetingStatus.Cancelled });
        await scene.LiveUntilAsync("2026-01-31T00:00Z");

        Assert.Equal(
            ["2025-12-19 09:00Z Helen Marsh", "2026-01-19 09:00Z Helen Marsh", "2026-01-26 09:00Z Helen Marsh", "2026-01-29 09:00Z Helen Marsh"],
            scene.Arrived.Skip(2));
        Assert.Contains(
            "The meeting of 13 January 2026 is cancelled; it goes to the meeting of 10 February 2026. No update is needed until noon on Friday 30 January 2026.",
            scene.Messenger.Arrived[2].Message.Text,
            StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Story_6_a_meeting_moved_earlier_brings_one_catch_up_ask_and_none_to_those_who_answered(Kind kind)
    {
        await using var scene = await ChasingScene.OnAsync(kind, "2026-09-16T10:00Z");
        var (september, november) = (await scene.Council.MeetingAsync(scene.Committee, "2026-09-15"), await scene.Council.MeetingAsync(scene.Committee, "2026-11-24"));
        await scene.OpenAsync(september, november, "Not answered");
        var (post, sam) = await scene.Council.HeldPostAsync("Head of SEND", "Sam Patel");
        var answered = await scene.Council.OpenAsync(scene.Committee, september, november, Owner.Of(post), "Answered");
        await scene.LiveUntilAsync("2026-11-03T10:00Z");
        await scene.Record.RunAsync(new Answer(answered.Id, ReplyKind.Update, "going well"), await scene.Council.StandingAsync(sam));
        var before = scene.Arrived.Count;
        Assert.Equal(4, before);

        await scene.LiveUntilAsync("2026-11-04T08:00Z");
        await scene.Council.ChangeMeetingAsync(november with { HeldOn = Northbridge.Day("2026-11-17") });
        await scene.LiveUntilAsync("2026-11-16T00:00Z");

        Assert.Equal(["2026-11-04 09:00Z Helen Marsh", "2026-11-05 09:00Z Helen Marsh"], scene.Arrived.Skip(before));
        Assert.Contains("Please answer by noon on Friday 6 November 2026, for the meeting of Tuesday 17 November 2026.", scene.Messenger.Arrived[before].Message.Text, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Story_7_an_extraordinary_meeting_does_not_capture_what_is_due_at_the_next_one(Kind kind)
    {
        await using var scene = await ChasingScene.OnAsync(kind, "2026-09-16T10:00Z");
        var (september, november) = (await scene.Council.MeetingAsync(scene.Committee, "2026-09-15"), await scene.Council.MeetingAsync(scene.Committee, "2026-11-24"));
        await scene.OpenAsync(september, november);
        var plan = await scene.PlanAsync("2026-11-24T00:00Z");

        await scene.Council.MeetingAsync(scene.Committee, "2026-10-08", MeetingKind.Extraordinary);

        Assert.Equal(plan, await scene.PlanAsync("2026-11-24T00:00Z"));
        Assert.Equal("2026-11-02 scheduled Helen Marsh: 001 Ask", plan[1]);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Story_9_a_new_holder_gets_one_handover_with_everything_and_the_old_one_nothing(Kind kind)
    {
        await using var scene = await ChasingScene.OnAsync(kind, "2026-07-15T10:00Z");
        var (july, november) = (await scene.Council.MeetingAsync(scene.Committee, "2026-07-14"), await scene.Council.MeetingAsync(scene.Committee, "2026-11-24"));
        var post = await scene.Council.PostAsync("Director of Children's Services");
        var (leaves, interim) = (await scene.Council.PersonAsync("Ann Archer"), await scene.Council.PersonAsync("Bo Baker"));
        await scene.Council.HoldAsync(post, leaves, until: "2026-08-31");
        await scene.Council.HoldAsync(post, interim, from: "2026-09-01");
        for (var number = 1; number <= 6; number++)
        {
            await scene.Council.OpenAsync(scene.Committee, july, november, Owner.Of(post), $"Number {number}");
        }

        await scene.LiveUntilAsync("2026-10-01T00:00Z");

        Assert.Equal(["2026-07-16 08:00Z Ann Archer", "2026-09-01 08:00Z Bo Baker"], scene.Arrived);
        var handover = scene.Messenger.Arrived[1].Message.Text;
        Assert.All(Enumerable.Range(1, 6), number => Assert.Contains($"Number {number}", handover, StringComparison.Ordinal));
        Assert.Contains("It is yours now; Ann Archer was asked for it before.", handover, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Story_9_a_vacant_post_is_the_clerks_to_see_to(Kind kind)
    {
        await using var scene = await ChasingScene.OnAsync(kind, "2026-10-15T10:00Z");
        var november = await scene.Council.MeetingAsync(scene.Committee, "2026-11-24");
        var vacant = await scene.Council.PostAsync("Head of Parks");
        await scene.Council.OpenAsync(scene.Committee, november, november, Owner.Of(vacant), "Inspect the oak");
        var partner = await scene.Council.PersonAsync("Chief Inspector Wood", PersonKind.Outsider);
        await scene.Council.OpenAsync(scene.Committee, november, november, Owner.Of(partner), "Report on patrols");

        scene.Council.Time.AdvanceTo(ChasingScene.At("2026-11-02T09:00Z"));
        var sweep = await scene.Sweep.RunAsync(default);

        Assert.Empty(scene.Messenger.Arrived);
        Assert.Equal(
            ["Head of Parks is vacant: nobody holds the post on 2 November 2026.", "Chief Inspector Wood is outside the council: the clerk relays."],
            sweep.CannotAsk.Select(line => line.Why));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Story_10_two_committees_that_ask_for_the_same_are_one_ask_for_the_earlier_papers(Kind kind)
    {
        await using var scene = await ChasingScene.OnAsync(kind, "2026-10-01T10:00Z");
        var november = await scene.Council.MeetingAsync(scene.Committee, "2026-11-24");
        var health = await scene.Council.CommitteeAsync("Health Scrutiny", "HS");
        var december = await scene.Council.MeetingAsync(health, "2026-12-08");
        var twin = await scene.Council.OpenAsync(health, december, december, Owner.Of(scene.Director), "CAMHS waiting times");
        var first = await scene.OpenAsync(november, november, "CAMHS waiting times");
        await scene.Council.Change.RunAsync(twin.Id, Standing.Console, null, now => StepResult.Change(now with { AskedWithId = first.Id }, "linked", "Linked."));

        await scene.LiveUntilAsync("2026-11-03T10:00Z");
        Assert.Equal(["2026-10-02 08:00Z Helen Marsh", "2026-11-02 09:00Z Helen Marsh"], scene.Arrived);
        await scene.Record.RunAsync(new Answer(first.Id, ReplyKind.Update, "table attached"), await scene.Council.StandingAsync(scene.Helen));
        await scene.LiveUntilAsync("2026-12-08T00:00Z");

        Assert.Equal(2, scene.Arrived.Count);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Story_11_what_the_committee_closed_is_not_reminded_of(Kind kind)
    {
        await using var scene = await ChasingScene.OnAsync(kind, "2026-11-02T09:00Z");
        var (november, december) = (await scene.Council.MeetingAsync(scene.Committee, "2026-11-24"), await scene.Council.MeetingAsync(scene.Committee, "2026-12-15"));
        var point = await scene.OpenAsync(november, december);
        await scene.LiveUntilAsync("2026-11-24T15:00Z");
        var before = scene.Arrived.Count;

        await new CloseActionPoint(scene.Council.Change).RunAsync(point.Id, Northbridge.Clerk(scene.Committee), november, "31");
        await scene.LiveUntilAsync("2026-12-15T00:00Z");

        Assert.Equal(before, scene.Arrived.Count);
        Assert.Empty(await scene.PlanAsync("2027-02-01T00:00Z"));
    }
}
