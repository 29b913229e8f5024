using ActionBot.ActionPoints;
using ActionBot.Committees;
using ActionBot.Officers;
using ActionBot.Replies;
using ActionBot.Tests.Storage;

namespace ActionBot.Tests.Replies;

public sealed class RecordReplyTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task One_message_about_three_actions_proposes_one_complete_asks_longer_for_the_second_and_hands_on_the_third(Kind kind)
    {
        // Story 18: "1 done - circulated 9 Nov. 2 need till March, awaiting DfE. 3 not ours, Housing", sent by the delegate of somebody on leave.
        await using var council = await Northbridge.OnAsync(kind, "2026-11-09T10:00Z");
        var scene = await SceneAsync(council);
        var priya = await council.PersonAsync("Priya Shah");
        await council.AwayAsync(scene.Sam, "2026-11-02", "2026-11-13", cover: priya);
        var (one, two, three) = (await scene.OpenAsync("Circulate the attendance target"), await scene.OpenAsync("Report on exclusions"), await scene.OpenAsync("House care leavers"));
        var by = await council.StandingAsync(priya);
        var record = scene.Record;

        var first = Recorded(await record.RunAsync(new Answer(one.Id, ReplyKind.Done, "circulated 9 Nov"), by));
        var second = Recorded(await record.RunAsync(new Answer(two.Id, ReplyKind.NeedLonger, "need till March, awaiting DfE") { DueText = "March", DueMeetingId = scene.March.Id, Reason = "awaiting DfE" }, by));
        var third = Recorded(await record.RunAsync(new Answer(three.Id, ReplyKind.NotMine, "not ours, Housing") { ProposedOwner = "Housing" }, by));

        Assert.Equal(
            [ActionPointStatus.ProposedComplete, ActionPointStatus.ExtensionRequested, ActionPointStatus.ReassignmentProposed],
            [(await council.ReadAsync(one)).Status, (await council.ReadAsync(two)).Status, (await council.ReadAsync(three)).Status]);
        Assert.Equal("CFS-26-27-001 is done. It stays on the list until the committee agrees; nobody will be asked again.", first.ReadBack);
        Assert.Equal("CFS-26-27-002 needs longer, until March (awaiting DfE). The clerk decides; until then nobody will be asked again.", second.ReadBack);
        Assert.Equal("CFS-26-27-003 is said to belong to Housing. The clerk decides; until then nobody will be asked again.", third.ReadBack);
        Assert.Equal(("Priya Shah", "circulated 9 Nov"), (first.Reply.PersonName, first.Reply.Text));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task An_answer_after_the_papers_closed_goes_on_the_late_list(Kind kind)
    {
        // Story 12: the papers for 24 November closed on the 13th, the owner answers on Wednesday the 18th.
        await using var council = await Northbridge.OnAsync(kind, "2026-11-13T11:59Z");
        var scene = await SceneAsync(council);
        var (inTime, late) = (await scene.OpenAsync("In time"), await scene.OpenAsync("Late"));
        var by = await council.StandingAsync(scene.Sam);

        await scene.Record.RunAsync(new Answer(inTime.Id, ReplyKind.Update, "half way"), by);
        council.Time.AdvanceTo(DateTimeOffset.Parse("2026-11-18T09:30Z", System.Globalization.CultureInfo.InvariantCulture));
        var outcome = Recorded(await scene.Record.RunAsync(new Answer(late.Id, ReplyKind.Update, "the consultants came back"), by));

        var list = await council.Database.ReadAsync(session => ReplyTable.LateForAsync(session, scene.November.Id));
        Assert.Equal(late.Id, Assert.Single(list).ActionPointId);
        Assert.EndsWith("The papers for the meeting of 24 November 2026 closed at noon on 13 November: the clerk has it on the list of late answers.", outcome.ReadBack, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Taking_an_answer_back_restores_the_action_point_and_the_reply(Kind kind)
    {
        await using var council = await Northbridge.OnAsync(kind, "2026-11-09T10:00Z");
        var scene = await SceneAsync(council);
        var point = await scene.OpenAsync("Report on exclusions");
        var by = await council.StandingAsync(scene.Sam);
        await scene.Record.RunAsync(new Answer(point.Id, ReplyKind.Done, "all done"), by);

        Assert.IsType<ChangeOutcome.Changed>(await scene.Undo.RunAsync(by));

        Assert.Equal(ActionPointStatus.Open, (await council.ReadAsync(point)).Status);
        var reply = Assert.Single(await council.Database.ReadAsync(session => ReplyTable.OfAsync(session, point.Id)));
        Assert.True(reply.Undone);
        Assert.Equal("all done", reply.Text);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_clerk_answers_on_somebodys_behalf_and_nobody_else_does(Kind kind)
    {
        await using var council = await Northbridge.OnAsync(kind, "2026-11-09T10:00Z");
        var scene = await SceneAsync(council);
        var point = await scene.OpenAsync("Report on exclusions");
        var stranger = await council.StandingAsync(await council.PersonAsync("Alex Reed"));
        var answer = new Answer(point.Id, ReplyKind.Done, "Sam says 14 is done") { OnBehalfOf = scene.Sam };

        Assert.IsType<ReplyOutcome.Refused>(await scene.Record.RunAsync(answer, stranger));
        var refused = Assert.IsType<ReplyOutcome.Refused>(await scene.Record.RunAsync(answer with { OnBehalfOf = null }, stranger));
        Assert.Equal("CFS-26-27-001 is not yours to answer. Its owner, whoever covers for the owner, or a clerk of the committee can.", refused.Sentence);
        Assert.Equal(ActionPointStatus.Open, (await council.ReadAsync(point)).Status);

        var recorded = Recorded(await scene.Record.RunAsync(answer, Northbridge.Clerk(scene.Committee)));
        Assert.Equal(("Sam Patel", "Jo Hale"), (recorded.Reply.PersonName, recorded.Reply.RecordedBy));
        Assert.StartsWith("Recorded for Sam Patel: CFS-26-27-001 is done.", recorded.ReadBack, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task An_exempt_action_point_does_not_even_exist_for_an_outsider_who_answers_it(Kind kind)
    {
        await using var council = await Northbridge.OnAsync(kind, "2026-11-09T10:00Z");
        var scene = await SceneAsync(council);
        var point = await scene.OpenAsync("Settle the contract", exempt: true);

        var refused = Assert.IsType<ReplyOutcome.Refused>(await scene.Record.RunAsync(
            new Answer(point.Id, ReplyKind.Done, "done"), await council.StandingAsync(await council.PersonAsync("Alex Reed"))));
        Assert.DoesNotContain(point.Reference, refused.Sentence, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task One_answer_stands_for_both_committees_that_asked_and_is_taken_back_from_both(Kind kind)
    {
        // Story 10: Children's and Health Scrutiny both ask for waiting times.
        await using var council = await Northbridge.OnAsync(kind, "2026-11-09T10:00Z");
        var scene = await SceneAsync(council);
        var health = await council.CommitteeAsync("Health Scrutiny", "HS");
        var december = await council.MeetingAsync(health, "2026-12-08");
        var first = await scene.OpenAsync("CAMHS waiting times");
        var twin = await council.OpenAsync(health, december, december, Owner.Of(scene.Post), "CAMHS waiting times");
        await council.Change.RunAsync(twin.Id, Standing.Console, null, now => StepResult.Change(now with { AskedWithId = first.Id }, "linked", "Linked."));
        var by = await council.StandingAsync(scene.Sam);

        await scene.Record.RunAsync(new Answer(twin.Id, ReplyKind.Done, "table attached"), by);
        Assert.Equal(ActionPointStatus.ProposedComplete, (await council.ReadAsync(first)).Status);
        Assert.Equal(ActionPointStatus.ProposedComplete, (await council.ReadAsync(twin)).Status);

        await scene.Undo.RunAsync(by);
        Assert.Equal(ActionPointStatus.Open, (await council.ReadAsync(first)).Status);
        Assert.Equal(ActionPointStatus.Open, (await council.ReadAsync(twin)).Status);
        Assert.All(
            await council.Database.ReadAsync(session => ReplyTable.SinceAsync(session, DateTimeOffset.UnixEpoch)),
            reply => Assert.True(reply.Undone));
    }

    internal static ReplyOutcome.Recorded Recorded(ReplyOutcome outcome) =>
        outcome as ReplyOutcome.Recorded ?? throw new Xunit.Sdk.XunitException(((ReplyOutcome.Refused)outcome).Sentence);

    internal static async Task<Scene> SceneAsync(Northbridge council)
    {
        var committee = await council.CommitteeAsync("Children and Families Scrutiny", "CFS");
        var november = await council.MeetingAsync(committee, "2026-11-24");
        var march = await council.MeetingAsync(committee, "2027-03-09");
        var (post, sam) = await council.HeldPostAsync("Director of Education", "Sam Patel");
        return new Scene(council, committee, november, march, post, sam);
    }

    internal sealed record Scene(Northbridge Council, Committee Committee, Meeting November, Meeting March, Post Post, Person Sam)
    {
        public RecordReply Record => new(Council.Database, Council.Time, Council.Change, new NoonOn13November());

        public UndoReply Undo => new(Council.Database, new UndoChange(Council.Database, Council.Change));

        public Task<ActionPoint> OpenAsync(string text, bool exempt = false) => Council.OpenAsync(Committee, November, November, Owner.Of(Post), text, exempt: exempt);
    }

    private sealed class NoonOn13November : ICutOff
    {
        public DateTimeOffset Of(Committee committee, Meeting meeting) => new(2026, 11, 13, 12, 0, 0, TimeSpan.Zero);

        public DateOnly Day(DateTimeOffset moment) => DateOnly.FromDateTime(moment.UtcDateTime);

        public string Words(DateTimeOffset moment) => "noon on 13 November";
    }
}
