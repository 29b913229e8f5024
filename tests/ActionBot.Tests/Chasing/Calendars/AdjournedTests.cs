using ActionBot.ActionPoints;
using ActionBot.Chasing.Calendars;
using ActionBot.Committees;
using ActionBot.Intake;
using ActionBot.Tests.Storage;

namespace ActionBot.Tests.Chasing.Calendars;

/// <summary>A meeting is adjourned and reconvenes: it is the same meeting's rest, not the next one.</summary>
public sealed class AdjournedTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_the_meeting_had_not_reached_is_offered_nothing_else_moves_and_nobody_is_written_to(Kind kind)
    {
        await using var scene = await ChasingScene.OnAsync(kind, "2026-11-25T10:00Z");
        var (november, january) = (await scene.Council.MeetingAsync(scene.Committee, "2026-11-24"), await scene.Council.MeetingAsync(scene.Committee, "2027-01-19"));
        var left = await scene.OpenAsync(november, november, "Not reached");
        var next = await scene.OpenAsync(november, january, "For the next meeting");
        var plan = await scene.PlanAsync("2027-01-20T00:00Z");
        var today = Northbridge.Day("2026-11-25");

        var change = CalendarChange.Reconvene(november, Northbridge.Day("2026-12-01"), null, today, scene.Council.Time.GetUtcNow());
        var shown = await scene.ChangeCalendar.ShowAsync(scene.Committee, [change]);
        Assert.Equal(
            [
                "Children and Families Scrutiny:",
                "  reconvenes on 1 December 2026",
                "  CFS-26-27-001: The meeting of 24 November 2026 reconvenes on 1 December 2026. What it had not reached can be reported then; it stays as it is unless you say otherwise.",
                "  Nobody is written to because of it.",
            ],
            CalendarPreviewText.Of(shown));
        Assert.Equal(2, (await scene.CalendarAsync()).Count);

        await scene.ChangeCalendar.RunAsync(scene.Committee, [change], Northbridge.Clerk(scene.Committee));

        Assert.Equal(plan, await scene.PlanAsync("2027-01-20T00:00Z"));
        Assert.Equal(november.HeldOn, (await scene.CalendarAsync())[0].HeldOn);
        Assert.Equal((november.Id, january.Id), ((await scene.Council.ReadAsync(left)).ReportToMeetingId, (await scene.Council.ReadAsync(next)).ReportToMeetingId));
        Assert.Equal(january.Id, ReportingMeeting.Of(next, await scene.CalendarAsync(), today)!.Id);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_meeting_adjourned_before_it_began_has_moved_with_everything_that_hangs_on_it(Kind kind)
    {
        await using var scene = await ChasingScene.OnAsync(kind, "2026-11-03T10:00Z");
        var november = await scene.Council.MeetingAsync(scene.Committee, "2026-11-24");
        await scene.OpenAsync(november, november);

        var change = CalendarChange.Reconvene(november, Northbridge.Day("2026-12-01"), null, Northbridge.Day("2026-11-03"), scene.Council.Time.GetUtcNow());
        var done = await scene.ChangeCalendar.RunAsync(scene.Committee, [change], Northbridge.Clerk(scene.Committee));

        Assert.Equal(CalendarChangeKind.Moved, Assert.Single(done.Changes).Kind);
        Assert.Equal(Following.GoesAlong, Assert.Single(done.Dues).What);
        Assert.Equal((november.Id, Northbridge.Day("2026-12-01")), ((await scene.CalendarAsync())[0].Id, (await scene.CalendarAsync())[0].HeldOn));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_calendar_that_names_the_reconvened_day_moves_nothing_and_is_known_again(Kind kind)
    {
        await using var scene = await ChasingScene.OnAsync(kind, "2026-11-25T10:00Z");
        var november = await scene.Council.MeetingAsync(scene.Committee, "2026-11-24");
        await scene.Council.MeetingAsync(scene.Committee, "2027-01-19");
        await scene.OpenAsync(november, november);
        const string Pasted = "24 November 2026, adjourned to 1 December 2026 at 2pm; 19 January 2027";

        var done = Assert.Single((await scene.ImportMeetings.RunAsync(Pasted, scene.Committee, Northbridge.Clerk(scene.Committee))).Committees);

        Assert.Contains("reconvenes on 1 December 2026 at 2pm", done.Changes.Select(change => change.Words));
        Assert.Equal(
            [("2026-11-24", MeetingKind.Ordinary), ("2026-12-01", MeetingKind.Reconvened), ("2027-01-19", MeetingKind.Ordinary)],
            (await scene.CalendarAsync()).Select(meeting => (ActionBot.Storage.Days.Iso(meeting.HeldOn), meeting.Kind)));
        Assert.DoesNotContain((await scene.ImportMeetings.ShowAsync(Pasted, scene.Committee)).Committees.SelectMany(one => one.Changes), change => change.Kind == CalendarChangeKind.Added);
    }
}
