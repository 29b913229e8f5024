using ActionBot.ActionPoints;
using ActionBot.Chasing;
using ActionBot.Chasing.Calendars;
using ActionBot.Committees;
using ActionBot.Tests.Storage;

namespace ActionBot.Tests.Chasing.Calendars;

/// <summary>Two meetings on a day, a day of mourning at short notice, parishes: lived through the real sweep.</summary>
public sealed class UnusualDaysTests
{
    private static readonly ChasingSettings Untold = new() { Senders = 1, TellOnConfirmation = false };

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Two_meetings_on_a_day_are_one_message_and_one_can_be_cancelled_without_the_other(Kind kind)
    {
        await using var scene = await ChasingScene.OnAsync(kind, "2026-10-01T10:00Z", Untold);
        var clerk = Northbridge.Clerk(scene.Committee);
        await scene.ImportMeetings.RunAsync("24 November 2026 at 10am, 24 November 2026 at 2pm, 19 January 2027 at 2pm", scene.Committee, clerk);
        var calendar = await scene.CalendarAsync();
        Assert.Equal([new TimeOnly(10, 0), new TimeOnly(14, 0), new TimeOnly(14, 0)], calendar.Select(meeting => meeting.StartsAt));
        var (morning, afternoon) = (await scene.OpenAsync(calendar[0], calendar[0], "In the morning"), await scene.OpenAsync(calendar[0], calendar[1], "In the afternoon"));

        await scene.LiveUntilAsync("2026-11-02T12:00Z");
        Assert.Equal(["2026-11-02 09:00Z Helen Marsh"], scene.Arrived);
        Assert.Contains("In the morning", scene.Messenger.Arrived[0].Message.Text, StringComparison.Ordinal);
        Assert.Contains("In the afternoon", scene.Messenger.Arrived[0].Message.Text, StringComparison.Ordinal);

        await scene.ChangeCalendar.RunAsync(scene.Committee, [CalendarChange.Cancel(calendar[0])], clerk);
        Assert.Equal((calendar[1].Id, calendar[1].Id), ((await scene.Council.ReadAsync(morning)).ReportToMeetingId, (await scene.Council.ReadAsync(afternoon)).ReportToMeetingId));
        Assert.Equal([MeetingStatus.Cancelled, MeetingStatus.Confirmed, MeetingStatus.Confirmed], (await scene.CalendarAsync()).Select(meeting => meeting.Status));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_day_of_mourning_added_at_three_days_notice_moves_what_would_have_been_sent_on_it(Kind kind)
    {
        await using var scene = await ChasingScene.OnAsync(kind, "2026-11-04T10:00Z", Untold);
        var november = await scene.Council.MeetingAsync(scene.Committee, "2026-11-24");
        await scene.OpenAsync(november, november);
        Assert.Equal(["2026-11-04 scheduled Helen Marsh: 001 Ask", "2026-11-09 scheduled Helen Marsh: 001 Remind", "2026-11-12 scheduled Helen Marsh: 001 Warn"], await scene.PlanAsync("2026-11-24T00:00Z"));
        await scene.Sweep.RunAsync(default);

        // On Friday 6 November Monday the 9th becomes a day of mourning: nobody is chased on it, and it counts or not as the council says.
        async Task<IReadOnlyList<string>> PlanWithAsync(bool counts)
        {
            scene.Council.Time.AdvanceTo(ChasingScene.At("2026-11-06T12:00Z"));
            var rules = new ChaseRules(new CouncilSettings { Name = "Northbridge Council", ClosureDays = { "2026-11-09" }, ClosureDaysCount = counts }, Untold);
            return [.. (await new PlanChase(scene.Council.Database, scene.Council.Time, rules).RunAsync(ChasingScene.At("2026-11-24T00:00Z"))).Messages.Select(message => $"{ActionBot.Storage.Days.Iso(message.OnDate)} {message.Reminders[0].Step}")];
        }

        Assert.Equal(["2026-11-10 Remind", "2026-11-12 Warn"], await PlanWithAsync(counts: true));
        Assert.Equal(["2026-11-06 Remind", "2026-11-12 Warn"], await PlanWithAsync(counts: false));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_is_due_on_a_day_before_the_papers_is_not_asked_for_again_because_the_meeting_moves(Kind kind)
    {
        await using var scene = await ChasingScene.OnAsync(kind, "2026-11-18T08:00Z", Untold);
        var (november, january) = (await scene.Council.MeetingAsync(scene.Committee, "2026-11-17"), await scene.Council.MeetingAsync(scene.Committee, "2027-01-12"));
        await scene.Council.OpenAsync(scene.Committee, november, january, Owner.Of(scene.Director), "Give the figures by 18 December", by: Northbridge.Day("2026-12-18"));
        await scene.LiveUntilAsync("2026-12-15T10:00Z");
        Assert.Equal(["2026-12-11 09:00Z Helen Marsh"], scene.Arrived);

        await scene.ChangeCalendar.RunAsync(scene.Committee, [CalendarChange.Move(january, Northbridge.Day("2027-01-26"))], Northbridge.Clerk(scene.Committee));
        await scene.LiveUntilAsync("2027-01-15T00:00Z");

        // One notice that says so, and then what every reminder before the new papers of Monday 18 January says.
        Assert.Equal(["2026-12-15 14:00Z Helen Marsh", "2027-01-11 09:00Z Helen Marsh", "2027-01-14 09:00Z Helen Marsh"], scene.Arrived.Skip(1));
        var notice = scene.Messenger.Arrived[1].Message.Text;
        Assert.Contains("The meeting of 12 January 2027 has moved to 26 January 2027. It is due on Friday 18 December 2026 as before.", notice, StringComparison.Ordinal);
        Assert.DoesNotContain("nothing is needed", notice, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("nothing to do", notice, StringComparison.OrdinalIgnoreCase);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Nor_is_it_asked_again_where_the_move_alone_puts_the_day_before_the_papers(Kind kind)
    {
        await using var scene = await ChasingScene.OnAsync(kind, "2026-11-18T08:00Z", Untold);
        var (november, january) = (await scene.Council.MeetingAsync(scene.Committee, "2026-11-17"), await scene.Council.MeetingAsync(scene.Committee, "2027-01-12"));
        await scene.Council.OpenAsync(scene.Committee, november, january, Owner.Of(scene.Director), "Give the figures by 8 January", by: Northbridge.Day("2027-01-08"));
        await scene.LiveUntilAsync("2026-12-17T10:00Z");
        var asked = Assert.Single(scene.Arrived);

        // Counted from 8 January the ask would be due on 18 December; he was asked for it days ago.
        await scene.ChangeCalendar.RunAsync(scene.Committee, [CalendarChange.Move(january, Northbridge.Day("2027-01-26"))], Northbridge.Clerk(scene.Committee));
        await scene.LiveUntilAsync("2027-01-10T00:00Z");

        Assert.Equal([asked, "2026-12-17 14:00Z Helen Marsh"], scene.Arrived);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_meeting_moved_later_brings_one_notice_and_a_new_ask_in_time_for_the_new_day(Kind kind)
    {
        await using var scene = await ChasingScene.OnAsync(kind, "2026-11-02T08:00Z", Untold);
        var november = await scene.Council.MeetingAsync(scene.Committee, "2026-11-24");
        await scene.OpenAsync(november, november);
        await scene.LiveUntilAsync("2026-11-04T10:00Z");
        Assert.Equal(["2026-11-02 09:00Z Helen Marsh"], scene.Arrived);

        await scene.ChangeCalendar.RunAsync(scene.Committee, [CalendarChange.Move(november, Northbridge.Day("2026-12-15"))], Northbridge.Clerk(scene.Committee));
        await scene.LiveUntilAsync("2026-12-15T00:00Z");

        // Papers for 15 December go out on the 7th: asked on 23 November, reminded on the 30th, warned on 3 December.
        Assert.Equal(
            ["2026-11-04 14:00Z Helen Marsh", "2026-11-23 09:00Z Helen Marsh", "2026-11-30 09:00Z Helen Marsh", "2026-12-03 09:00Z Helen Marsh"],
            scene.Arrived.Skip(1));
        Assert.Contains("The meeting of 24 November 2026 has moved to 15 December 2026.", scene.Messenger.Arrived[1].Message.Text, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_councillor_who_undertook_something_is_asked_like_everybody_else(Kind kind)
    {
        await using var scene = await ChasingScene.OnAsync(kind, "2026-11-02T08:00Z", Untold);
        var november = await scene.Council.MeetingAsync(scene.Committee, "2026-11-24");
        var councillor = await scene.Council.PersonAsync("Cllr Ama Osei", ActionBot.Officers.PersonKind.Councillor);
        await scene.Council.OpenAsync(scene.Committee, november, november, Owner.Of(councillor), "Visit the youth centre");

        await scene.LiveUntilAsync("2026-11-03T00:00Z");

        Assert.Equal(["2026-11-02 09:00Z Cllr Ama Osei"], scene.Arrived);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_parish_with_three_clear_days_and_Saturdays_is_chased_on_weekdays_alone(Kind kind)
    {
        await using var scene = await ChasingScene.OnAsync(kind, "2026-10-20T10:00Z", Untold);
        var meeting = await scene.Council.MeetingAsync(scene.Committee, "2026-11-10");
        await scene.OpenAsync(meeting, meeting);
        await new SetCommitteeRules(scene.Council.Database, scene.Council.Time, scene.Rules)
            .RunAsync(scene.Committee.Id, new CommitteeDays { ClearDays = 3, SaturdaysCount = true, Ask = 8, Remind = 4, Warn = 2 }, Northbridge.Clerk(scene.Committee));
        var parish = Assert.Single(await scene.Council.Database.ReadAsync(CommitteeTable.AllAsync));

        // Monday 9, Saturday 7 and Friday 6 are clear: published on Thursday 5 November.
        Assert.Equal(Northbridge.Day("2026-11-05"), scene.Rules.Publication(parish, meeting));
        await scene.LiveUntilAsync("2026-11-10T00:00Z");
        // Eight days before, Saturdays counted, is Tuesday 27 October; four before is Saturday 31 October, on which nobody is written to.
        Assert.Equal(["2026-10-27 09:00Z Helen Marsh", "2026-11-02 09:00Z Helen Marsh", "2026-11-03 09:00Z Helen Marsh"], scene.Arrived);
        Assert.Equal(ChasingScene.At("2026-11-04T12:00Z"), scene.Rules.Of(parish, meeting));
    }
}
