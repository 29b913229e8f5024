using ActionBot.ActionPoints;
using ActionBot.Chasing;
using ActionBot.Chasing.ByHand;
using ActionBot.Chasing.Calendars;
using ActionBot.Chasing.Ledger;
using ActionBot.Chasing.Overviews;
using ActionBot.Committees;
using ActionBot.Officers;
using ActionBot.Storage;
using ActionBot.Tests.Cards;
using ActionBot.Tests.Storage;

namespace ActionBot.Tests.Chasing;

/// <summary>The chair's brief and the head of service's weekly list: only for those who asked, and through the same ledger as everything else.</summary>
public sealed class OverviewTests
{
    private static readonly ChasingSettings Quiet = new() { Senders = 1, TellOnConfirmation = false };

    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_chair_gets_a_brief_ten_working_days_before_the_meeting_once_however_often_and_wherever_the_job_runs(Kind kind)
    {
        await using var scene = await ChasingScene.OnAsync(kind, "2026-11-02T10:00Z", Quiet);
        var (chair, november) = await WithChairAsync(scene, "2026-11-24");
        await scene.OpenAsync(november, november, "Update on exclusions");
        await scene.OpenAsync(november, await scene.Council.MeetingAsync(scene.Committee, "2027-01-19"), "Figures on attendance");

        Assert.DoesNotContain(await PlanAsync(scene, "2026-11-24T23:00Z"), message => message.Officer.Id == chair.Id);
        Assert.Equal((true, "Children and Families Scrutiny: the chair gets a brief of what is outstanding 10 working days before each meeting."), await WishBriefAsync(scene, 10));

        var planned = Assert.Single(await PlanAsync(scene, "2026-11-24T23:00Z"), message => message.Officer.Id == chair.Id);
        Assert.Equal((Northbridge.Day("2026-11-10"), DigestKind.Brief, 2), (planned.OnDate, planned.Kind, planned.Reminders.Count));
        Assert.All(planned.Reminders, line => Assert.Equal("The chair's brief, 10 working days before the meeting of Tuesday 24 November 2026.", line.Why));

        await scene.LiveUntilAsync("2026-11-10T08:59Z");
        Assert.DoesNotContain(scene.Arrived, line => line.EndsWith("Ama Osei", StringComparison.Ordinal));
        scene.Council.Time.AdvanceTo(ChasingScene.At("2026-11-10T09:00Z"));
        var instances = Enumerable.Range(0, 4).Select(_ => new RunChase(scene.Council.Database, scene.Council.Time, scene.Rules, scene.Messenger, scene.Pace, new KnownCouncil())).ToList();
        await Task.WhenAll(instances.Select(instance => Task.Run(() => instance.RunAsync(default))));
        await scene.LiveUntilAsync("2026-11-24T23:00Z");

        var (at, message) = Assert.Single(scene.Messenger.Arrived, one => one.Message.To.Id == chair.Id);
        Assert.Equal(ChasingScene.At("2026-11-10T09:00Z"), at);
        Assert.Contains("before Children and Families Scrutiny meets on Tuesday 24 November 2026", message.Text, StringComparison.Ordinal);
        Assert.Contains("Update on exclusions", message.Text, StringComparison.Ordinal);
        Assert.Contains("Director of Education · for the meeting of 19 January 2027 · open", message.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Helen Marsh", message.Text, StringComparison.Ordinal);
        Assert.Equal("2 actions are outstanding.", message.Summary);
        CardCheck.Passes(message.Card!.ToTree());
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_brief_between_Christmas_and_New_Year_comes_before_the_closure_with_its_reason(Kind kind)
    {
        await using var scene = await ChasingScene.OnAsync(kind, "2026-12-14T10:00Z", Quiet);
        var (chair, january) = await WithChairAsync(scene, "2027-01-12");
        await scene.OpenAsync(january, january);
        await WishBriefAsync(scene, 9);

        var planned = Assert.Single(await PlanAsync(scene, "2027-01-12T23:00Z"), message => message.Officer.Id == chair.Id);
        Assert.Equal(Northbridge.Day("2026-12-24"), planned.OnDate);
        Assert.Equal(
            "The chair's brief, 9 working days before the meeting of Tuesday 12 January 2027, is Tue 29 Dec 2026, the days between Christmas and New Year; moved to Thu 24 Dec 2026.",
            planned.Reminders[0].Why);
        await scene.LiveUntilAsync("2027-01-12T23:00Z");
        Assert.Equal("2026-12-24 09:00Z Ama Osei", Assert.Single(scene.Arrived, line => line.EndsWith("Ama Osei", StringComparison.Ordinal)));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_brief_asks_for_nothing_stands_in_no_officers_way_and_makes_nobody_silent(Kind kind)
    {
        await using var scene = await ChasingScene.OnAsync(kind, "2026-11-02T10:00Z", Quiet);
        var november = await scene.Council.MeetingAsync(scene.Committee, "2026-11-24");
        await MakeChairAsync(scene, scene.Helen);
        await scene.OpenAsync(november, november);
        var without = await scene.PlanAsync("2026-11-24T23:00Z");
        await WishBriefAsync(scene, 10);

        // Helen chairs and owes: what she is asked stays as it was, and the brief comes beside it.
        Assert.Equal(without, (await scene.PlanAsync("2026-11-24T23:00Z")).Where(line => !line.Contains(" brief ", StringComparison.Ordinal)));
        await scene.LiveUntilAsync("2026-11-10T12:00Z");
        Assert.Equal(
            (2, 1),
            (scene.Messenger.Arrived.Count(one => one.Message.Text.Contains("before the papers go out", StringComparison.Ordinal)), scene.Messenger.Arrived.Count(one => one.Message.Text.Contains("before Children and Families Scrutiny meets", StringComparison.Ordinal))));

        var ledger = await scene.Ledger.RunAsync(scene.Committee, Northbridge.Day("2026-11-01"));
        Assert.Equal([LedgerState.Delivered], ledger.Entries.Where(entry => entry.Step == ReminderStep.Brief).Select(entry => entry.State));
        Assert.All(Assert.Single(ledger.Silent).AskedOn, day => Assert.NotEqual(Northbridge.Day("2026-11-10"), day));
        var answerable = await scene.Council.Database.ReadAsync(session => DigestTable.LatestOfAsync(session, scene.Helen.Id));
        Assert.Equal(DigestKind.Scheduled, answerable!.Kind);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_brief_that_was_refused_stands_on_the_clerks_list_and_she_sends_it_again(Kind kind)
    {
        await using var scene = await ChasingScene.OnAsync(kind, "2026-11-10T08:00Z", Quiet);
        var (chair, november) = await WithChairAsync(scene, "2026-11-24");
        await scene.OpenAsync(november, await scene.Council.MeetingAsync(scene.Committee, "2027-01-19"));
        await WishBriefAsync(scene, 10);
        scene.Messenger.Answers = _ => new SendOutcome.Undeliverable("403 ConversationBlockedByUser");
        await scene.LiveUntilAsync("2026-11-10T12:00Z");

        var failed = Assert.Single((await scene.Ledger.RunAsync(scene.Committee, Northbridge.Day("2026-11-01"))).ToSeeTo);
        Assert.Equal((chair.Id, LedgerState.Failed, ReminderStep.Brief), (failed.Officer.Id, failed.State, failed.Step));

        scene.Messenger.Answers = message => new SendOutcome.Sent("a:1", message.OnceOnly.ToString());
        var again = await new SendAgain(scene.Council.Database, scene.Council.Time, scene.Rules).RunAsync(failed.DigestId, Northbridge.Clerk(scene.Committee));
        Assert.Equal("brief-1", Assert.Single(again.Made).Digest.Kind);
        await scene.LiveUntilAsync("2026-11-11T12:00Z");
        Assert.Contains("One action is outstanding.", Assert.Single(scene.Messenger.Arrived).Message.Text, StringComparison.Ordinal);
        Assert.Empty((await scene.Ledger.RunAsync(scene.Committee, Northbridge.Day("2026-11-01"))).ToSeeTo);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_changed_while_a_brief_waited_is_left_out_and_a_chair_who_went_gets_none(Kind kind)
    {
        await using var scene = await ChasingScene.OnAsync(kind, "2026-11-10T09:00Z", Quiet);
        var (chair, november) = await WithChairAsync(scene, "2026-11-24");
        var january = await scene.Council.MeetingAsync(scene.Committee, "2027-01-19");
        var closed = await scene.OpenAsync(november, january, "Closed while it waited");
        await scene.OpenAsync(november, january, "Still open");
        await WishBriefAsync(scene, 10);
        scene.Messenger.Answers = _ => new SendOutcome.NotYet(TimeSpan.FromMinutes(30), "429");
        await scene.Sweep.RunAsync(default);
        scene.Messenger.Answers = message => new SendOutcome.Sent("a:1", message.OnceOnly.ToString());
        await new CloseActionPoint(scene.Council.Change).RunAsync(closed.Id, Northbridge.Clerk(scene.Committee), november, "4");
        scene.Council.Time.Advance(TimeSpan.FromHours(1));
        await scene.Sweep.RunAsync(default);
        var text = Assert.Single(scene.Messenger.Arrived).Message.Text;
        Assert.Contains("Still open", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Closed while it waited", text, StringComparison.Ordinal);

        // For January the brief waits over a weekend in which the chair changes.
        scene.Council.Time.AdvanceTo(ChasingScene.At("2027-01-04T16:59Z"));
        scene.Messenger.Answers = _ => new SendOutcome.NotYet(TimeSpan.FromMinutes(30), "429");
        await scene.Sweep.RunAsync(default);
        scene.Messenger.Answers = message => new SendOutcome.Sent("a:1", message.OnceOnly.ToString());
        var role = Assert.Single(await scene.Council.Database.ReadAsync(session => RoleTable.OfAsync(session, chair.Id)));
        await scene.Council.Database.WriteAsync(session => RoleTable.EndAsync(session, role.Id, Northbridge.Day("2027-01-04")));
        var next = await scene.Council.PersonAsync("Lee Ward", PersonKind.Councillor);
        await MakeChairAsync(scene, next);
        await scene.LiveUntilAsync("2027-01-06T12:00Z");
        Assert.Single(scene.Messenger.Arrived, one => one.Message.To.Id == chair.Id);
        Assert.Single(scene.Messenger.Arrived, one => one.Message.To.Id == next.Id);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_meeting_that_moves_takes_its_brief_along_and_a_brief_that_came_is_not_sent_again(Kind kind)
    {
        await using var scene = await ChasingScene.OnAsync(kind, "2026-11-02T10:00Z", Quiet);
        var (_, november) = await WithChairAsync(scene, "2026-11-24");
        await scene.OpenAsync(november, november);
        await WishBriefAsync(scene, 10);

        var earlier = await scene.ChangeCalendar.RunAsync(scene.Committee, [CalendarChange.Move(november, Northbridge.Day("2026-11-20"))], Northbridge.Clerk(scene.Committee));
        Assert.Contains(CalendarPreviewText.Of(earlier), line => line.Contains("Ama Osei", StringComparison.Ordinal) && line.Contains("the chair's brief Fri 6 Nov 2026", StringComparison.Ordinal));
        await scene.LiveUntilAsync("2026-11-09T12:00Z");
        var moved = (await scene.CalendarAsync())[0];
        await scene.ChangeCalendar.RunAsync(scene.Committee, [CalendarChange.Move(moved, Northbridge.Day("2026-11-19"))], Northbridge.Clerk(scene.Committee));
        await scene.LiveUntilAsync("2026-11-19T23:00Z");
        Assert.Equal(["2026-11-06 09:00Z Ama Osei"], scene.Arrived.Where(line => line.EndsWith("Ama Osei", StringComparison.Ordinal)));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_is_exempt_shows_a_chair_its_reference_alone_and_a_head_of_service_not_even_that(Kind kind)
    {
        await using var scene = await ChasingScene.OnAsync(kind, "2026-11-09T08:00Z", Quiet);
        var (chair, november) = await WithChairAsync(scene, "2026-11-24");
        var january = await scene.Council.MeetingAsync(scene.Committee, "2027-01-19");
        var head = await scene.Council.PersonAsync("Priya Shah");
        await scene.Council.Database.WriteAsync(session => PersonTable.UpdateAsync(session, scene.Helen with { LineManagerId = head.Id }));
        await scene.OpenAsync(november, january, "Mend the fence");
        await scene.OpenAsync(november, january, "Settle the roof claim", exempt: true);
        await WishBriefAsync(scene, 10);
        Assert.True((await WishWeeklyAsync(scene, head)).Done);
        await scene.LiveUntilAsync("2026-11-10T12:00Z");

        var brief = Assert.Single(scene.Messenger.Arrived, one => one.Message.To.Id == chair.Id).Message;
        Assert.Contains("CFS-26-27-002 (exempt; write “show CFS-26-27-002” to read it)", brief.Text, StringComparison.Ordinal);
        Assert.Equal("One action is outstanding.", brief.Summary);
        var weekly = Assert.Single(scene.Messenger.Arrived, one => one.Message.To.Id == head.Id).Message;
        Assert.DoesNotContain("002", weekly.Text, StringComparison.Ordinal);
        Assert.All(scene.Messenger.Arrived, one => Assert.DoesNotContain("roof", one.Message.Text + one.Message.Summary + one.Message.Card, StringComparison.OrdinalIgnoreCase));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_head_of_service_gets_once_a_week_what_the_team_owes_and_nothing_of_others(Kind kind)
    {
        await using var scene = await ChasingScene.OnAsync(kind, "2026-10-23T10:00Z", Quiet);
        var (september, january) = (await scene.Council.MeetingAsync(scene.Committee, "2026-09-15"), await scene.Council.MeetingAsync(scene.Committee, "2027-01-19"));
        var head = await scene.Council.PersonAsync("Priya Shah");
        await scene.Council.Database.WriteAsync(session => PersonTable.UpdateAsync(session, scene.Helen with { LineManagerId = head.Id }));
        var (below, sam) = await scene.Council.HeldPostAsync("Head of SEND", "Sam Patel");
        await scene.Council.Database.WriteAsync(session => PersonTable.UpdateAsync(session, sam with { LineManagerId = scene.Helen.Id }));
        var (elsewhere, _) = await scene.Council.HeldPostAsync("Head of Parks", "Lee Ward");
        await scene.OpenAsync(september, january, "Update on exclusions");
        await scene.Council.OpenAsync(scene.Committee, september, january, Owner.Of(below), "Late already", by: Northbridge.Day("2026-10-12"));
        await scene.Council.OpenAsync(scene.Committee, september, january, Owner.Of(elsewhere), "Inspect the oak");
        await WishWeeklyAsync(scene, head);
        var planned = (await PlanAsync(scene, "2026-11-10T23:00Z")).Where(message => message.Officer.Id == head.Id).ToList();
        Assert.Equal(["2026-10-23", "2026-10-26", "2026-11-02", "2026-11-09"], planned.Select(message => Days.Iso(message.OnDate)));
        Assert.All(planned, message => Assert.Equal(("weekly", "The weekly list of what the team owes, on the first working day of the week."), (message.Kind, message.Reminders[0].Why)));

        await scene.LiveUntilAsync("2026-11-03T12:00Z");
        await new SetWeeklyList(scene.Council.Database, scene.Council.Time, scene.Rules).RunAsync(head, wanted: false, await scene.Council.StandingAsync(head));
        await scene.LiveUntilAsync("2026-11-20T12:00Z");

        // Nine o'clock is nine o'clock on both sides of the change of clocks on 25 October.
        Assert.Equal(["2026-10-23 13:00Z Priya Shah", "2026-10-26 09:00Z Priya Shah", "2026-11-02 09:00Z Priya Shah"], scene.Arrived.Where(line => line.EndsWith("Priya Shah", StringComparison.Ordinal)));
        var text = scene.Messenger.Arrived.Last(one => one.Message.To.Id == head.Id).Message.Text;
        Assert.Contains("2 actions are outstanding, 1 late.", text, StringComparison.Ordinal);
        Assert.True(text.IndexOf("Late already", StringComparison.Ordinal) < text.IndexOf("Update on exclusions", StringComparison.Ordinal), text);
        Assert.DoesNotContain("oak", text, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task After_a_bank_holiday_the_weekly_list_comes_on_the_next_working_day_and_a_reader_on_leave_gets_it_on_the_return(Kind kind)
    {
        await using var scene = await ChasingScene.OnAsync(kind, "2027-04-30T18:00Z", Quiet);
        var july = await scene.Council.MeetingAsync(scene.Committee, "2027-09-14");
        await scene.OpenAsync(july, july);
        await WishWeeklyAsync(scene, scene.Helen);
        await scene.Council.AwayAsync(scene.Helen, "2027-05-10", "2027-05-12");

        await scene.LiveUntilAsync("2027-05-17T12:00Z");

        Assert.Equal(["2027-05-04 08:00Z Helen Marsh", "2027-05-13 08:00Z Helen Marsh", "2027-05-17 08:00Z Helen Marsh"], scene.Arrived);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Only_who_may_sets_them_and_what_is_set_stands_in_the_trail(Kind kind)
    {
        await using var scene = await ChasingScene.OnAsync(kind, "2026-11-02T10:00Z", Quiet);
        var (chair, _) = await WithChairAsync(scene, "2026-11-24");
        var set = new SetCommitteeRules(scene.Council.Database, scene.Council.Time, scene.Rules);

        Assert.Equal((false, "Only a clerk or the chair of Children and Families Scrutiny can say whether there is a brief."), await set.RunAsync(scene.Committee.Id, new CommitteeDays { Brief = 5 }, await scene.Council.StandingAsync(scene.Helen)));
        Assert.True((await set.RunAsync(scene.Committee.Id, new CommitteeDays { Brief = 5 }, await scene.Council.StandingAsync(chair))).Done);
        Assert.False((await set.RunAsync(scene.Committee.Id, new CommitteeDays { Brief = 5, Ask = 12 }, await scene.Council.StandingAsync(chair))).Done);
        Assert.Equal((false, "A brief 41 working days before the meeting is not possible: write 1 to 40, or 0 for none."), await set.RunAsync(scene.Committee.Id, new CommitteeDays { Brief = 41 }, Northbridge.Clerk(scene.Committee)));
        Assert.Equal((true, "Children and Families Scrutiny: the chair gets no brief."), await set.RunAsync(scene.Committee.Id, new CommitteeDays { Brief = 0 }, Northbridge.Clerk(scene.Committee)));
        Assert.Equal(2, (await scene.Council.Database.ReadAsync(session => Trail.OfAsync(session, scene.Committee.Id))).Count);

        var weekly = new SetWeeklyList(scene.Council.Database, scene.Council.Time, scene.Rules);
        Assert.False((await weekly.RunAsync(scene.Helen, wanted: true, await scene.Council.StandingAsync(chair))).Done);
        Assert.Contains("As yet I know nobody who reports to Helen Marsh", (await weekly.RunAsync(scene.Helen, wanted: true, await scene.Council.StandingAsync(scene.Helen))).Sentence, StringComparison.Ordinal);
    }

    private static async Task<(Person Chair, Meeting Meeting)> WithChairAsync(ChasingScene scene, string meeting)
    {
        var chair = await scene.Council.PersonAsync("Ama Osei", PersonKind.Councillor);
        await MakeChairAsync(scene, chair);
        return (chair, await scene.Council.MeetingAsync(scene.Committee, meeting));
    }

    private static Task MakeChairAsync(ChasingScene scene, Person person)
    {
        var now = scene.Council.Time.GetUtcNow();
        return scene.Council.Database.WriteAsync(session => RoleTable.InsertAsync(
            session, new Role { Id = Guid.CreateVersion7(now), PersonId = person.Id, CommitteeId = scene.Committee.Id, Name = RoleName.Chair, Status = RoleStatus.Approved, FromDate = scene.Rules.Day(now) }, now));
    }

    private static Task<(bool Done, string Sentence)> WishBriefAsync(ChasingScene scene, int days) =>
        new SetCommitteeRules(scene.Council.Database, scene.Council.Time, scene.Rules).RunAsync(scene.Committee.Id, new CommitteeDays { Brief = days }, Northbridge.Clerk(scene.Committee));

    private static Task<(bool Done, string Sentence)> WishWeeklyAsync(ChasingScene scene, Person head) =>
        new SetWeeklyList(scene.Council.Database, scene.Council.Time, scene.Rules).RunAsync(head, wanted: true, Northbridge.Clerk(scene.Committee));

    private static async Task<IReadOnlyList<PlannedMessage>> PlanAsync(ChasingScene scene, string until) =>
        (await new PlanChase(scene.Council.Database, scene.Council.Time, scene.Rules).RunAsync(ChasingScene.At(until))).Messages;
}
