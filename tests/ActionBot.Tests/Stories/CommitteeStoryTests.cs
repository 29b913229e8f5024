using ActionBot.ActionPoints;
using ActionBot.Chasing;
using ActionBot.Chasing.ByHand;
using ActionBot.Committees;
using ActionBot.Committees.Calendar;
using ActionBot.Intake;
using ActionBot.Minutes.DueDates;
using ActionBot.Officers;
using ActionBot.Outstanding;
using ActionBot.Replies;
using ActionBot.Tests.Chasing;
using ActionBot.Tests.Storage;

namespace ActionBot.Tests.Stories;

/// <summary>What committees do with an action point: ask together, refer, close. The stories with their dates, lived through the real sweep.</summary>
public sealed class CommitteeStoryTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Story_10_two_committees_that_ask_for_the_same_are_one_ask_for_the_earlier_papers(Kind kind)
    {
        await using var scene = await ChasingScene.OnAsync(kind, "2026-10-01T10:00Z");
        var november = await scene.Council.MeetingAsync(scene.Committee, "2026-11-24");
        var health = await scene.Council.CommitteeAsync("Health Scrutiny", "HS");
        var december = await scene.Council.MeetingAsync(health, "2026-12-08");
        var twin = await scene.Council.OpenAsync(health, december, december, Owner.Of(scene.Director), "CAMHS waiting times");
        var first = await scene.OpenAsync(november, november, "CAMHS waiting times");
        Assert.IsType<ChangeOutcome.Changed>(await new AskTogether(scene.Council.Database, scene.Council.Change).RunAsync(twin.Id, first.Id, Northbridge.Clerk(health) with { Person = await scene.Council.PersonAsync("Jo Hale") }));

        await scene.LiveUntilAsync("2026-11-03T10:00Z");
        Assert.Equal(["2026-10-02 08:00Z Helen Marsh", "2026-11-02 09:00Z Helen Marsh"], scene.Arrived);
        await scene.Record.RunAsync(new Answer(first.Id, ReplyKind.Update, "table attached"), await scene.Council.StandingAsync(scene.Helen));
        foreach (var reply in await scene.Council.Database.ReadAsync(session => ReplyTable.OfAsync(session, first.Id)))
        {
            await new ApproveAnswer(scene.Council.Database, scene.Council.Time).RunAsync(reply.Id, Northbridge.Clerk(scene.Committee));
        }

        foreach (var reply in await scene.Council.Database.ReadAsync(session => ReplyTable.OfAsync(session, twin.Id)))
        {
            await new ApproveAnswer(scene.Council.Database, scene.Council.Time).RunAsync(reply.Id, Northbridge.Clerk(health));
        }

        // The one answer stands in both packs, and for the later one nobody is asked again.
        Assert.Equal(Northbridge.Day("2026-11-16"), scene.Rules.Publication(scene.Committee, november));
        await scene.LiveUntilAsync("2026-11-16T12:00Z");
        Assert.Contains("table attached", await scene.PaperAsync(scene.Committee, november), StringComparison.Ordinal);
        await scene.LiveUntilAsync("2026-12-01T12:00Z");
        Assert.Contains("table attached", await scene.PaperAsync(health, december), StringComparison.Ordinal);
        await scene.LiveUntilAsync("2026-12-08T18:00Z");
        await new CloseActionPoint(scene.Council.Change).RunAsync(twin.Id, Northbridge.Clerk(health), december, "9");

        Assert.Equal(2, scene.Arrived.Count);
        Assert.Equal((ActionPointStatus.InProgress, ActionPointStatus.Closed), ((await scene.Council.ReadAsync(first)).Status, (await scene.Council.ReadAsync(twin)).Status));
    }

    // The practice notes have the owner thanked once. The design overrules them: whoever has answered is left alone. The card the owner has says that it is closed and nothing
    // more is needed (DrawnAgainTests), and that is all.
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Story_11_what_the_committee_closed_is_reminded_of_no_more_printed_once_as_closed_and_brings_no_message(Kind kind)
    {
        await using var scene = await ChasingScene.OnAsync(kind, "2026-10-15T10:00Z");
        var (september, november) = (await scene.Council.MeetingAsync(scene.Committee, "2026-09-15"), await scene.Council.MeetingAsync(scene.Committee, "2026-11-24"));
        var (january, march) = (await scene.Council.MeetingAsync(scene.Committee, "2027-01-19"), await scene.Council.MeetingAsync(scene.Committee, "2027-03-09"));
        var point = await scene.Council.OpenAsync(scene.Committee, september, november, Owner.Of(scene.Director), "Provide an update on the exclusions review", "Action Point 4");
        await scene.LiveUntilAsync("2026-11-03T10:00Z");
        await scene.Record.RunAsync(new Answer(point.Id, ReplyKind.Update, "half way"), await scene.Council.StandingAsync(scene.Helen));
        await scene.LiveUntilAsync("2026-11-24T18:00Z");
        var before = scene.Arrived.Count;
        // The evening of the meeting: the clerk has the owner asked tomorrow, and then the chair closes it.
        await new ChaseNow(scene.Council.Database, scene.Council.Time, scene.Rules).RunAsync([point.Id], Northbridge.Clerk(scene.Committee));
        var queued = Assert.Single(await RunChaseTests.DigestsAsync(scene, DigestState.Due));
        Assert.Equal(ChasingScene.At("2026-11-25T09:00Z"), queued.NotBefore);

        await new CloseActionPoint(scene.Council.Change).RunAsync(point.Id, Northbridge.Clerk(scene.Committee), november, "31", "agreed");
        await scene.LiveUntilAsync("2026-11-25T10:00Z");

        var closed = await scene.Council.ReadAsync(point);
        Assert.Equal((ActionPointStatus.Closed, november.Id, "31"), (closed.Status, closed.ClosedAtMeetingId, closed.ClosedMinute));
        Assert.Empty(await scene.Council.Database.ReadAsync(DigestTable.WaitingRemindersAsync));
        Assert.Empty(await RunChaseTests.DigestsAsync(scene, DigestState.Due));
        Assert.Equal("It is closed.", Assert.Single(await RunChaseTests.DigestsAsync(scene, DigestState.Withdrawn)).Reason);
        Assert.Empty(await scene.PlanAsync("2027-04-01T00:00Z"));
        await scene.LiveUntilAsync("2027-01-11T12:00Z");
        Assert.Contains("Closed at the meeting of 24 November 2026, minute 31", await scene.PaperAsync(scene.Committee, january), StringComparison.Ordinal);
        await scene.LiveUntilAsync("2027-03-01T12:00Z");
        Assert.DoesNotContain(point.Reference, await scene.PaperAsync(scene.Committee, march), StringComparison.Ordinal);
        Assert.Equal(before, scene.Arrived.Count);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Story_8_what_is_referred_is_on_both_lists_asked_once_and_ends_here_when_the_other_committee_reports(Kind kind)
    {
        await using var scene = await ChasingScene.OnAsync(kind, "2026-09-16T08:00Z");
        var (september, november) = (await scene.Council.MeetingAsync(scene.Committee, "2026-09-15"), await scene.Council.MeetingAsync(scene.Committee, "2026-11-24"));
        var hr = await scene.Council.CommitteeAsync("HR Committee", "HR");
        var october = await scene.Council.MeetingAsync(hr, "2026-10-15");
        var here = await scene.OpenAsync(september, november, "That recruitment be taken to the HR Committee");

        await new ReferActionPoint(scene.Council.Change).RunAsync(here.Id, Northbridge.Clerk(scene.Committee), hr);
        var together = new AskTogether(scene.Council.Database, scene.Council.Change);
        var accepted = await Accept(scene, together).RunAsync(here.Id, Northbridge.Clerk(hr), october, Owner.Of(scene.Director));
        Assert.Equal("CFS-26-27-001 is taken as HR-26-27-001, reported to the meeting of 15 October 2026.", accepted.ReadBack);

        await scene.LiveUntilAsync("2026-10-06T08:30Z");
        Assert.Equal(Northbridge.Day("2026-10-07"), scene.Rules.Publication(hr, october));
        Assert.Equal(["2026-09-17 08:00Z Helen Marsh", "2026-09-23 08:00Z Helen Marsh", "2026-09-30 08:00Z Helen Marsh", "2026-10-05 08:00Z Helen Marsh"], scene.Arrived);
        Assert.All(scene.Messenger.Arrived, one => Assert.DoesNotContain("CFS-26-27-001", one.Message.Text, StringComparison.Ordinal));
        Assert.Equal(ActionPointStatus.Referred, (await scene.Council.ReadAsync(here)).Status);

        await scene.Record.RunAsync(new Answer(accepted.Point!.Id, ReplyKind.Done, "a recruitment plan is agreed"), await scene.Council.StandingAsync(scene.Helen));
        Assert.Equal((ActionPointStatus.ProposedComplete, true), ((await scene.Council.ReadAsync(here)).Status, (await scene.Council.ReadAsync(here)).IsOutstanding));
        await scene.LiveUntilAsync("2026-10-07T12:00Z");
        Assert.Contains("HR-26-27-001", await scene.PaperAsync(hr, october), StringComparison.Ordinal);
        Assert.Contains("CFS-26-27-001", await scene.PaperAsync(scene.Committee, november), StringComparison.Ordinal);

        // HR has had its report and closes its own; this committee's stays until its own meeting closes it.
        await scene.LiveUntilAsync("2026-10-15T18:00Z");
        await new CloseActionPoint(scene.Council.Change).RunAsync(accepted.Point.Id, Northbridge.Clerk(hr), october, "12");
        Assert.Equal((ActionPointStatus.Closed, true), ((await scene.Council.ReadAsync(accepted.Point)).Status, (await scene.Council.ReadAsync(here)).IsOutstanding));
        await scene.LiveUntilAsync("2026-11-24T18:00Z");
        await new CloseActionPoint(scene.Council.Change).RunAsync(here.Id, Northbridge.Clerk(scene.Committee), november, "7");
        Assert.Equal((ActionPointStatus.Closed, november.Id), ((await scene.Council.ReadAsync(here)).Status, (await scene.Council.ReadAsync(here)).ClosedAtMeetingId));
        Assert.Equal(4, scene.Arrived.Count);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Story_12_an_answer_after_the_papers_is_on_the_late_list_and_the_pack_stays_as_it_was(Kind kind)
    {
        await using var scene = await ChasingScene.OnAsync(kind, "2026-10-15T10:00Z");
        var (september, november) = (await scene.Council.MeetingAsync(scene.Committee, "2026-09-15"), await scene.Council.MeetingAsync(scene.Committee, "2026-11-24"));
        var point = await scene.OpenAsync(september, november);
        await scene.LiveUntilAsync("2026-11-16T12:00Z");
        var published = await scene.PaperAsync(scene.Committee, november);

        await scene.LiveUntilAsync("2026-11-18T10:00Z");
        var reply = Assert.IsType<ReplyOutcome.Recorded>(await scene.Record.RunAsync(new Answer(point.Id, ReplyKind.Update, "the review is back"), await scene.Council.StandingAsync(scene.Helen))).Reply;

        Assert.Equal(published, await scene.PaperAsync(scene.Committee, november));
        Assert.True(reply.AfterCutOff);
        var (clerk, late) = (Northbridge.Clerk(scene.Committee), new ListLateAnswers(scene.Council.Database, scene.Council.Time, scene.Rules));
        Assert.Equal(reply.Id, Assert.Single((await late.RunAsync(scene.Committee, null, clerk)).Answers).Reply.Id);
        Assert.NotNull((await late.RunAsync(scene.Committee, null, await scene.Council.StandingAsync(scene.Helen))).Refusal);

        // The clerk may issue a supplement: of approved words alone, and the pack stays as it was.
        var write = new WritePaper(scene.Council.Database, scene.Council.Time, scene.Rules);
        Assert.StartsWith("One answer came after", Assert.IsType<PaperOutcome.Refused>(await write.SupplementAsync(scene.Committee, null, "md")).Sentence, StringComparison.Ordinal);
        await new ApproveAnswer(scene.Council.Database, scene.Council.Time).RunAsync(reply.Id, clerk, "The review has been received.");
        var supplement = Assert.IsType<PaperOutcome.Written>(await write.SupplementAsync(scene.Committee, null, "md"));
        Assert.Equal(("Matters outstanding: supplement", "cfs-matters-outstanding-supplement-2026-11-24.md"), (supplement.Paper.Title, supplement.FileName));
        var matter = Assert.Single(Assert.Single(supplement.Paper.Sections).Matters);
        Assert.Equal((point.Reference, "The review has been received.", "In progress"), (matter.Reference, matter.Update.Words, matter.Status));
        Assert.Equal(published, await scene.PaperAsync(scene.Committee, november));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_supplement_holds_only_what_was_late_for_its_own_meeting_and_nothing_exempt(Kind kind)
    {
        await using var scene = await ChasingScene.OnAsync(kind, "2026-10-15T10:00Z");
        var (september, november, january) = (await scene.Council.MeetingAsync(scene.Committee, "2026-09-15"), await scene.Council.MeetingAsync(scene.Committee, "2026-11-24"), await scene.Council.MeetingAsync(scene.Committee, "2027-01-19"));
        var (inTime, late, later, secret) = (await scene.OpenAsync(september, november, "In time"), await scene.OpenAsync(september, november, "Late"), await scene.OpenAsync(september, january, "For January"), await scene.OpenAsync(september, november, "Secret", exempt: true));
        var write = new WritePaper(scene.Council.Database, scene.Council.Time, scene.Rules);
        await scene.LiveUntilAsync("2026-11-12T10:00Z");
        await AnswerAsync(inTime);
        Assert.Contains("takes answers until", Assert.IsType<PaperOutcome.Refused>(await write.SupplementAsync(scene.Committee, null, "md")).Sentence, StringComparison.Ordinal);
        await scene.LiveUntilAsync("2026-11-18T10:00Z");
        foreach (var point in new[] { late, later, secret })
        {
            await AnswerAsync(point);
        }

        var paper = Assert.IsType<PaperOutcome.Written>(await write.SupplementAsync(scene.Committee, november.HeldOn, "md")).Paper;

        Assert.Equal([late.Reference], Assert.Single(paper.Sections).Matters.Select(matter => matter.Reference));
        Assert.Equal("Received after noon on Friday 13 November 2026, when the papers closed. The published paper stands as it was.", paper.Position);

        async Task AnswerAsync(ActionPoint point)
        {
            var reply = Assert.IsType<ReplyOutcome.Recorded>(await scene.Record.RunAsync(new Answer(point.Id, ReplyKind.Update, "news"), await scene.Council.StandingAsync(scene.Helen))).Reply;
            await new ApproveAnswer(scene.Council.Database, scene.Council.Time).RunAsync(reply.Id, Northbridge.Clerk(scene.Committee), "News.");
        }
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Story_17_regular_updates_are_never_overdue_and_come_again_at_the_next_meeting(Kind kind)
    {
        await using var scene = await ChasingScene.OnAsync(kind, "2026-09-16T10:00Z");
        var (september, november, january) = (await scene.Council.MeetingAsync(scene.Committee, "2026-09-15"), await scene.Council.MeetingAsync(scene.Committee, "2026-11-24"), await scene.Council.MeetingAsync(scene.Committee, "2027-01-19"));
        var phrase = DuePhraseReader.Find("That the Committee continues to receive regular updates on recruitment and retention.")[0];
        var due = DueOnCalendar.Resolve(phrase, september.HeldOn, CalendarMeeting.Of([september, november, january]), new WorkingDays(Nation.England));
        Assert.Equal((DueKind.Recurring, november.Id), (due.Kind, due.ReportToMeetingId));
        Assert.Contains("how often?", due.Question, StringComparison.Ordinal);

        var point = await scene.OpenAsync(september, november);
        await scene.Council.Change.RunAsync(point.Id, Standing.Console, null, now => StepResult.Change(now with { DueKind = DueKind.Recurring, DueText = phrase.Text }, "regular", "Regular."));
        await scene.LiveUntilAsync("2026-11-12T10:00Z");
        await scene.Record.RunAsync(new Answer(point.Id, ReplyKind.Update, "two posts filled"), await scene.Council.StandingAsync(scene.Helen));
        await scene.LiveUntilAsync("2026-11-25T10:00Z");
        var before = scene.Arrived.Count;

        var now = await scene.Council.ReadAsync(point);
        Assert.True(now.IsOutstanding);
        Assert.False(now.IsOverdueOn(Northbridge.Day("2026-11-25"), november.HeldOn));
        await scene.LiveUntilAsync("2026-12-19T00:00Z");
        Assert.Equal(["2026-12-18 09:00Z Helen Marsh"], scene.Arrived.Skip(before));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Story_17_at_every_second_meeting_is_asked_for_24_November_and_then_for_9_March(Kind kind)
    {
        await using var scene = await ChasingScene.OnAsync(kind, "2026-09-16T10:00Z");
        var (september, november) = (await scene.Council.MeetingAsync(scene.Committee, "2026-09-15"), await scene.Council.MeetingAsync(scene.Committee, "2026-11-24"));
        var (january, march) = (await scene.Council.MeetingAsync(scene.Committee, "2027-01-19"), await scene.Council.MeetingAsync(scene.Committee, "2027-03-09"));
        // The clerk's answer to "how often?".
        var due = DueOnCalendar.Resolve(DuePhraseReader.Read("every second meeting"), september.HeldOn, CalendarMeeting.Of([september, november, january, march]), new WorkingDays(Nation.England), saidByClerk: true);
        Assert.Equal(new DueOutcome(DueKind.Recurring, null, november.Id, null, 2), due);
        var point = await scene.OpenAsync(september, november);
        var set = await new SetDue(scene.Council.Change, ActionBot.Committees.Calendar.CouncilTime.In("Europe/London"), new LastTold()).RunAsync(point.Id, Northbridge.Clerk(scene.Committee), new Due("every second meeting", due.Kind!.Value, null, november.Id, due.EveryNthMeeting), november, november);
        Assert.Equal("CFS-26-27-001 is due at every second meeting, next at that of 24 November 2026.", Assert.IsType<ChangeOutcome.Changed>(set).ReadBack);

        await scene.LiveUntilAsync("2026-11-12T10:00Z");
        await scene.Record.RunAsync(new Answer(point.Id, ReplyKind.Update, "two posts filled"), await scene.Council.StandingAsync(scene.Helen));
        await scene.LiveUntilAsync("2026-11-25T10:00Z");
        var (before, now) = (scene.Arrived.Count, await scene.Council.ReadAsync(point));
        Assert.Equal((true, false, 2), (now.IsOutstanding, now.IsOverdueOn(Northbridge.Day("2026-11-25"), november.HeldOn), now.EveryNthMeeting));
        await scene.LiveUntilAsync("2027-02-16T00:00Z");

        // Publication for 9 March is Monday 1 March; ten working days before it is Monday 15 February. For 19 January nobody is asked.
        Assert.Equal(["2027-02-15 09:00Z Helen Marsh"], scene.Arrived.Skip(before));
        Assert.DoesNotContain(point.Reference, await scene.PaperAsync(scene.Committee, january), StringComparison.Ordinal);
        Assert.Equal(march.Id, ReportingMeeting.Of(now, await scene.CalendarAsync(), Northbridge.Day("2027-01-19"))!.Id);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Story_20_the_executive_answers_scrutiny_within_two_months_at_its_last_meeting_in_time(Kind kind)
    {
        await using var scene = await ChasingScene.OnAsync(kind, "2026-10-14T10:00Z");
        var (cabinet, october) = (await scene.Council.CommitteeAsync("Cabinet", "CAB"), await scene.Council.MeetingAsync(scene.Committee, "2026-10-13"));
        var (autumn, december) = (await scene.Council.MeetingAsync(scene.Committee, "2027-01-19"), await scene.Council.MeetingAsync(cabinet, "2026-12-08"));
        await scene.Council.MeetingAsync(cabinet, "2026-11-10");
        await scene.Council.MeetingAsync(cabinet, "2027-01-05");
        Assert.Equal(Northbridge.Day("2026-11-30"), scene.Rules.Publication(cabinet, december));

        // Scrutiny refers three recommendations; Cabinet's clerk takes them with the day on which they were received.
        var clerk = Northbridge.Clerk(cabinet);
        var accept = Accept(scene, new AskTogether(scene.Council.Database, scene.Council.Change));
        var recommendations = new List<ActionPoint>();
        for (var number = 1; number <= 3; number++)
        {
            var recommended = await scene.Council.OpenAsync(scene.Committee, october, autumn, Owner.Of(scene.Director), $"Respond to recommendation {number}");
            await new ReferActionPoint(scene.Council.Change).RunAsync(recommended.Id, Northbridge.Clerk(scene.Committee), cabinet);
            var taken = await accept.RunAsync(recommended.Id, clerk, received: Northbridge.Day("2026-10-14"));
            Assert.Equal($"{recommended.Reference} is taken as CAB-26-27-{number:000}, to be answered by 13 December 2026 and reported to the meeting of 8 December 2026.", taken.ReadBack);
            Assert.Equal((DueKind.Date, Northbridge.Day("2026-12-13"), december.Id), (taken.Point!.DueKind, taken.Point.DueDate, taken.Point.ReportToMeetingId));
            Assert.Equal($"{recommended.Reference} is taken already, as {taken.Point.Reference}.", (await accept.RunAsync(recommended.Id, clerk)).ReadBack);
            recommendations.Add(taken.Point);
        }

        await scene.LiveUntilAsync("2026-11-17T00:00Z");
        Assert.Equal("2026-11-16 09:00Z Helen Marsh", scene.Arrived[^1]);

        // Cabinet partially accepts: two become actions of their own, one is declined with its reason.
        var drop = new DropActionPoint(scene.Council.Change);
        foreach (var accepted in recommendations.Take(2))
        {
            var child = await scene.Council.OpenAsync(cabinet, december, december, Owner.Of(scene.Director), $"Carry out: {accepted.Text}", by: Northbridge.Day("2027-03-31"));
            Assert.IsType<ChangeOutcome.Changed>(await drop.RunAsync(accepted.Id, clerk, "accepted by Cabinet", child));
        }

        Assert.IsType<ChangeOutcome.Changed>(await drop.RunAsync(recommendations[2].Id, clerk, "declined by Cabinet: no budget"));
        Assert.Equal(
            [ActionPointStatus.Superseded, ActionPointStatus.Superseded, ActionPointStatus.NoLongerRequired],
            [(await scene.Council.ReadAsync(recommendations[0])).Status, (await scene.Council.ReadAsync(recommendations[1])).Status, (await scene.Council.ReadAsync(recommendations[2])).Status]);
    }

    [Theory, OnSqlite]
    public async Task An_executive_without_a_meeting_in_time_hears_so_and_nothing_is_taken(Kind kind)
    {
        await using var scene = await ChasingScene.OnAsync(kind, "2026-10-14T10:00Z");
        var (cabinet, october) = (await scene.Council.CommitteeAsync("Cabinet", "CAB"), await scene.Council.MeetingAsync(scene.Committee, "2026-10-13"));
        var january = await scene.Council.MeetingAsync(cabinet, "2027-01-05");
        var point = await scene.Council.OpenAsync(scene.Committee, october, await scene.Council.MeetingAsync(scene.Committee, "2027-01-19"), Owner.Of(scene.Director), "Respond");
        await new ReferActionPoint(scene.Council.Change).RunAsync(point.Id, Northbridge.Clerk(scene.Committee), cabinet);
        var accept = Accept(scene, new AskTogether(scene.Council.Database, scene.Council.Change));

        Assert.Equal(
            (null, "Cabinet holds no meeting between 14 October 2026 and 13 December 2026, within which it has to answer. Add one, or say which meeting takes it."),
            await accept.RunAsync(point.Id, Northbridge.Clerk(cabinet), received: Northbridge.Day("2026-10-14")) is var refused ? (refused.Point, refused.ReadBack) : default);
        Assert.Equal(january.Id, (await accept.RunAsync(point.Id, Northbridge.Clerk(cabinet), january, received: Northbridge.Day("2026-10-14"))).Point!.ReportToMeetingId);
    }

    [Fact]
    public void Two_months_beginning_with_a_day_that_the_month_lacks_end_with_that_month()
    {
        Assert.Equal(Northbridge.Day("2027-02-28"), ResponseDeadline.TwoMonthsBeginningWith(Northbridge.Day("2026-12-31")));
        Assert.Equal(Northbridge.Day("2027-02-27"), ResponseDeadline.TwoMonthsBeginningWith(Northbridge.Day("2026-12-28")));
    }

    private static AcceptReferral Accept(ChasingScene scene, AskTogether together) =>
        new(scene.Council.Database, scene.Council.Time, CouncilTime.In(scene.Rules.Council.TimeZone), new OpenActionPoint(scene.Council.Time), together);
}
