using ActionBot.ActionPoints;
using ActionBot.Chasing;
using ActionBot.Chasing.Calendars;
using ActionBot.Committees;
using ActionBot.Committees.Calendar;
using ActionBot.Intake;
using ActionBot.Minutes.DueDates;
using ActionBot.Officers;
using ActionBot.Replies;
using ActionBot.Tests.Chasing;
using ActionBot.Tests.Storage;

namespace ActionBot.Tests.Stories;

/// <summary>Meetings that are cancelled, moved, called for one matter, and committees that change: the stories with their dates, lived through the real sweep.</summary>
public sealed class CalendarStoryTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Story_5_a_cancelled_meeting_brings_one_notice_and_a_new_ask_for_the_next(Kind kind)
    {
        await using var scene = await ChasingScene.OnAsync(kind, "2025-11-26T10:00Z");
        var november = await scene.Council.MeetingAsync(scene.Committee, "2025-11-25");
        var january = await scene.Council.MeetingAsync(scene.Committee, "2026-01-13");
        var february = await scene.Council.MeetingAsync(scene.Committee, "2026-02-10");
        await scene.Council.OpenAsync(scene.Committee, november, january, Owner.Of(scene.Director), "Provide the audit plan", due: "to the January meeting");
        await scene.LiveUntilAsync("2025-12-19T08:00Z");
        Assert.Equal(["2025-11-27 09:00Z Helen Marsh", "2025-12-17 09:00Z Helen Marsh"], scene.Arrived);
        Assert.Contains(await scene.PlanAsync("2026-01-13T00:00Z"), line => line.EndsWith("Remind", StringComparison.Ordinal));

        var told = await scene.ChangeCalendar.RunAsync(scene.Committee, [CalendarChange.Cancel(january)], Northbridge.Clerk(scene.Committee), "the officer is ill");
        Assert.Equal(["2025-12-19 notice Helen Marsh: 001 Notice"], await scene.PlanAsync("2026-01-18T00:00Z"));
        Assert.Equal((Northbridge.Day("2026-02-02"), ChasingScene.At("2026-01-30T12:00Z")), Papers(scene, february));
        await scene.LiveUntilAsync("2026-01-31T00:00Z");

        Assert.Equal(
            ["2025-12-19 09:00Z Helen Marsh", "2026-01-19 09:00Z Helen Marsh", "2026-01-26 09:00Z Helen Marsh", "2026-01-29 09:00Z Helen Marsh"],
            scene.Arrived.Skip(2));
        var point = await scene.OnlyPointAsync();
        Assert.Equal(("to the January meeting", january.Id, february.Id), (point.DueText, point.FirstReportToMeetingId, point.ReportToMeetingId));
        Assert.False(point.IsOverdueOn(Northbridge.Day("2026-01-20"), february.HeldOn));
        Assert.Contains("  CFS-26-27-001 goes to the meeting of 10 February 2026. The meeting of 13 January 2026 is cancelled.", CalendarPreviewText.Of(told));
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
        var told = await scene.ChangeCalendar.RunAsync(scene.Committee, [CalendarChange.Move(november, Northbridge.Day("2026-11-17"))], Northbridge.Clerk(scene.Committee));
        await scene.LiveUntilAsync("2026-11-16T00:00Z");

        Assert.Equal(["2026-11-04 09:00Z Helen Marsh", "2026-11-05 09:00Z Helen Marsh"], scene.Arrived.Skip(before));
        Assert.Contains("Please answer by noon on Friday 6 November 2026, for the meeting of Tuesday 17 November 2026.", scene.Messenger.Arrived[before].Message.Text, StringComparison.Ordinal);
        Assert.Equal((Northbridge.Day("2026-11-09"), ChasingScene.At("2026-11-06T12:00Z")), Papers(scene, told.Changes[0].After));
        Assert.DoesNotContain(told.Difference.WillHear, line => line.Officer.Id == sam.Id);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Story_7_an_extraordinary_meeting_does_not_capture_what_is_due_at_the_next_one(Kind kind)
    {
        await using var scene = await ChasingScene.OnAsync(kind, "2026-09-16T10:00Z");
        var (september, november) = (await scene.Council.MeetingAsync(scene.Committee, "2026-09-15"), await scene.Council.MeetingAsync(scene.Committee, "2026-11-24"));
        await scene.OpenAsync(september, november);
        var plan = await scene.PlanAsync("2026-11-24T00:00Z");

        var called = CalendarChange.Add(scene.Committee, new NamedMeeting(Northbridge.Day("2026-10-08"), Kind: MeetingKind.Extraordinary), scene.Council.Time.GetUtcNow());
        var shown = await scene.ChangeCalendar.RunAsync(scene.Committee, [called], Northbridge.Clerk(scene.Committee));

        Assert.Equal(plan, await scene.PlanAsync("2026-11-24T00:00Z"));
        Assert.Equal("2026-11-02 scheduled Helen Marsh: 001 Ask", plan[1]);
        Assert.Equal((Following.Offered, called.After.HeldOn), (Assert.Single(shown.Dues).What, shown.Dues[0].To.HeldOn));
        Assert.Equal(november.Id, (await scene.OnlyPointAsync()).ReportToMeetingId);

        // A call-in, pasted as the clerk has it, is no other thing.
        var pasted = Assert.Single(PastedCalendar.Read("Call-in meeting, 29 October 2026", Northbridge.Day("2026-10-09")).Entries);
        var callIn = CalendarChange.Add(scene.Committee, new NamedMeeting(pasted.HeldOn, Kind: pasted.Kind), scene.Council.Time.GetUtcNow());
        var offered = await scene.ChangeCalendar.RunAsync(scene.Committee, [callIn], Northbridge.Clerk(scene.Committee));
        Assert.Equal((MeetingKind.Extraordinary, Northbridge.Day("2026-10-29")), (callIn.After.Kind, callIn.After.HeldOn));
        Assert.All(offered.Dues, due => Assert.Equal(Following.Offered, due.What));
        Assert.Equal(plan, await scene.PlanAsync("2026-11-24T00:00Z"));
        Assert.Equal(november.Id, (await scene.OnlyPointAsync()).ReportToMeetingId);
    }

    [Theory]
    [InlineData("2026-07-14", "2027-01-14", "2027-01-19")]
    [InlineData("2026-08-31", "2027-02-28", "2027-03-09")]
    public void Story_16_in_six_months_is_the_meeting_on_or_after_and_the_clerk_confirms_it(string asked, string target, string meeting)
    {
        IReadOnlyList<CalendarMeeting> calendar = [On("2026-11-24"), On("2027-01-19"), On("2027-03-09")];
        var due = DueOnCalendar.Resolve(DuePhraseReader.Find("Officers will report back in six months.")[0], Northbridge.Day(asked), calendar, new WorkingDays(Nation.England));

        Assert.Equal(Northbridge.Day(meeting), calendar.Single(one => one.Id == due.ReportToMeetingId).HeldOn);
        Assert.Equal($"'in six months' comes to {ActionBot.Storage.Days.Plain(Northbridge.Day(target))}, so to the meeting of {ActionBot.Storage.Days.Plain(Northbridge.Day(meeting))}: right?", due.Question);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Story_21_a_committee_that_takes_over_in_May_gets_the_open_action_points_with_their_references(Kind kind)
    {
        await using var scene = await ChasingScene.OnAsync(kind, "2027-03-10T10:00Z");
        var march = await scene.Council.MeetingAsync(scene.Committee, "2027-03-09");
        var later = await scene.Council.MeetingAsync(scene.Committee, "2027-07-13");
        var open = await scene.OpenAsync(march, later);
        var closed = await scene.OpenAsync(march, later, "Closed before the election");
        await new CloseActionPoint(scene.Council.Change).RunAsync(closed.Id, Northbridge.Clerk(scene.Committee), march, "12");
        await scene.LiveUntilAsync("2027-05-20T12:00Z");
        var people = await scene.Council.CommitteeAsync("People Scrutiny", "PS");
        var june = await scene.Council.MeetingAsync(people, "2027-06-15");
        var before = scene.Arrived.Count;
        var (chair, now) = (await scene.Council.PersonAsync("Cllr Ama Osei", PersonKind.Councillor), scene.Council.Time.GetUtcNow());
        await scene.Council.Database.WriteAsync(session => RoleTable.InsertAsync(
            session, new Role { Id = Guid.CreateVersion7(now), PersonId = chair.Id, CommitteeId = people.Id, Name = RoleName.Chair, Status = RoleStatus.Approved, FromDate = scene.Rules.Day(now) }, now));

        var shown = await scene.ReplaceCommittee.ShowAsync(scene.Committee, people, Northbridge.Day("2027-05-19"));
        Assert.Equal(open.Id, Assert.Single(shown.Transfers).Point.Id);
        await scene.ReplaceCommittee.RunAsync(scene.Committee, people, Northbridge.Day("2027-05-19"), Northbridge.Clerk(scene.Committee));

        var moved = await scene.Council.ReadAsync(open);
        Assert.Equal((people.Id, june.Id, open.Reference, later.Id), (moved.CommitteeId, moved.ReportToMeetingId, moved.Reference, moved.FirstReportToMeetingId));
        Assert.Equal(scene.Committee.Id, (await scene.Council.ReadAsync(closed)).CommitteeId);
        Assert.Equal(MeetingStatus.Cancelled, (await scene.CalendarAsync())[^1].Status);
        Assert.Equal(Northbridge.Day("2027-06-07"), scene.Rules.Publication(people, june));
        await scene.LiveUntilAsync("2027-06-15T00:00Z");
        Assert.Equal(["2027-05-21 08:00Z Helen Marsh", "2027-05-28 08:00Z Helen Marsh", "2027-06-03 08:00Z Helen Marsh"], scene.Arrived.Skip(before));
        // 31 May is a bank holiday: the reminder five working days before 7 June is Friday 28 May, and nothing leaves on the Monday. The new chair is asked nothing.
        Assert.False(scene.Rules.MayChase(Northbridge.Day("2027-05-31")));
        Assert.Contains("CFS-26-27-001 · People Scrutiny", scene.Messenger.Arrived[^1].Message.Text, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Until_its_last_day_a_committee_that_is_replaced_works_as_ever_and_only_then_hands_over_the_rest(Kind kind)
    {
        await using var scene = await ChasingScene.OnAsync(kind, "2027-04-01T10:00Z");
        var march = await scene.Council.MeetingAsync(scene.Committee, "2027-03-09");
        var april = await scene.Council.MeetingAsync(scene.Committee, "2027-04-27");
        var june = await scene.Council.MeetingAsync(scene.Committee, "2027-06-22");
        var people = await scene.Council.CommitteeAsync("People Scrutiny", "PS");
        var first = await scene.Council.MeetingAsync(people, "2027-06-15");
        var before = await scene.OpenAsync(march, april, "Due while it lives");
        var after = await scene.OpenAsync(march, june, "Due when it is gone");

        var done = await scene.ReplaceCommittee.RunAsync(scene.Committee, people, Northbridge.Day("2027-05-19"), Northbridge.Clerk(scene.Committee));
        Assert.Contains("  CFS-26-27-001 stays for the meeting of 27 April 2027; if it is open after 19 May 2027 it goes to People Scrutiny then.", done.Lines);
        Assert.Equal((scene.Committee.Id, people.Id), ((await scene.Council.ReadAsync(before)).CommitteeId, (await scene.Council.ReadAsync(after)).CommitteeId));
        Assert.Contains(await scene.PlanAsync("2027-04-27T00:00Z"), line => line == "2027-04-05 scheduled Helen Marsh: 001 Ask");
        Assert.Contains(scene.Committee.Id, (await scene.Council.Database.ReadAsync(CommitteeTable.AllAsync)).Select(one => one.Id));

        await scene.LiveUntilAsync("2027-05-19T12:00Z");
        await scene.EndCommittees.RunAsync(default);
        Assert.Equal(scene.Committee.Id, (await scene.Council.ReadAsync(before)).CommitteeId);

        await scene.LiveUntilAsync("2027-05-20T06:00Z");
        await scene.EndCommittees.RunAsync(default);
        await scene.EndCommittees.RunAsync(default);
        Assert.Equal((people.Id, first.Id), ((await scene.Council.ReadAsync(before)).CommitteeId, (await scene.Council.ReadAsync(before)).ReportToMeetingId));
        Assert.DoesNotContain(scene.Committee.Id, (await scene.Council.Database.ReadAsync(CommitteeTable.AllAsync)).Select(one => one.Id));
        Assert.Equal(Northbridge.Day("2027-05-19"), (await scene.Council.Database.ReadAsync(session => CommitteeTable.ByIdAsync(session, scene.Committee.Id)))!.EndedOn);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_cannot_be_handed_over_when_a_committee_has_ended_is_on_the_clerks_list_until_it_can(Kind kind)
    {
        await using var scene = await ChasingScene.OnAsync(kind, "2027-04-01T10:00Z");
        var march = await scene.Council.MeetingAsync(scene.Committee, "2027-03-09");
        var april = await scene.Council.MeetingAsync(scene.Committee, "2027-04-27");
        var people = await scene.Council.CommitteeAsync("People Scrutiny", "PS");
        var june = await scene.Council.MeetingAsync(people, "2027-06-15");
        var open = await scene.OpenAsync(march, april);
        await scene.ReplaceCommittee.RunAsync(scene.Committee, people, Northbridge.Day("2027-05-19"), Northbridge.Clerk(scene.Committee));
        await scene.ChangeCalendar.RunAsync(people, [CalendarChange.Cancel(june)], Northbridge.Clerk(people));

        await scene.LiveUntilAsync("2027-05-20T06:00Z");
        await scene.EndCommittees.RunAsync(default);
        Assert.Contains("ended on 19 May 2027, and what is open with it could not be handed over: People Scrutiny has no meeting on the calendar", Assert.Single(await scene.Council.Database.ReadAsync(ClerkListTable.OpenAsync)).Words, StringComparison.Ordinal);

        await scene.Council.MeetingAsync(people, "2027-07-13");
        await scene.EndCommittees.RunAsync(default);
        Assert.Empty(await scene.Council.Database.ReadAsync(ClerkListTable.OpenAsync));
        Assert.Equal(people.Id, (await scene.Council.ReadAsync(open)).CommitteeId);
    }

    [Fact]
    public void Story_22_each_nation_counts_its_own_clear_days_and_holidays()
    {
        var audit = new Committee { Id = Guid.Empty, Name = "Audit", Code = "AC" };
        (DateOnly Publication, DateOnly Asked, DateTimeOffset CutOff) Papers(string nation, string day)
        {
            var (rules, meeting) = (new ChaseRules(new CouncilSettings { Nation = nation }, new ChasingSettings()), new Meeting { Id = Guid.Empty, CommitteeId = Guid.Empty, HeldOn = Northbridge.Day(day), FirstHeldOn = Northbridge.Day(day) });
            return (rules.Publication(audit, meeting), rules.LadderOf(audit, meeting, due: null)[0].Day, rules.Of(audit, meeting));
        }

        // St Andrew's Day, 30 November, is not counted; nor is 15 June 2026, the one-off holiday.
        Assert.Equal((Northbridge.Day("2026-11-26"), Northbridge.Day("2026-11-12"), ChasingScene.At("2026-11-25T12:00Z")), Papers("Scotland", "2026-12-03"));
        Assert.Equal((Northbridge.Day("2026-06-11"), Northbridge.Day("2026-05-28"), ChasingScene.At("2026-06-10T11:00Z")), Papers("Scotland", "2026-06-18"));
        Assert.Equal(Northbridge.Day("2026-06-12"), Papers("Wales", "2026-06-18").Publication);
        Assert.Equal(Northbridge.Day("2027-01-13"), Papers("Wales", "2027-01-19").Publication);
        // The note of decisions: seven working days beginning with the day of the meeting.
        Assert.Equal(Northbridge.Day("2027-01-27"), new WorkingDays(Nation.Wales).Add(Northbridge.Day("2027-01-19"), 6));
    }

    private static CalendarMeeting On(string day) => new(Guid.CreateVersion7(ChasingScene.At(day)), Northbridge.Day(day));

    private static (DateOnly Publication, DateTimeOffset CutOff) Papers(ChasingScene scene, Meeting meeting) =>
        (scene.Rules.Publication(scene.Committee, meeting), scene.Rules.Of(scene.Committee, meeting));
}
