using ActionBot.ActionPoints;
using ActionBot.Replies;
using ActionBot.Tests.Storage;

namespace ActionBot.Tests.Replies;

public sealed class DecisionTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_granted_extension_moves_the_due_counts_as_a_postponement_and_keeps_the_first_due(Kind kind)
    {
        await using var council = await Northbridge.OnAsync(kind, "2026-11-09T10:00Z");
        var scene = await RecordReplyTests.SceneAsync(council);
        var point = await AskForMarchAsync(council, scene);
        var decide = new DecideExtension(council.Database, council.Time, council.Change);

        var granted = Assert.IsType<ChangeOutcome.Changed>(await decide.GrantAsync(point.Id, Northbridge.Clerk(scene.Committee)));

        Assert.Equal("CFS-26-27-001 is due at the meeting of 9 March 2027.", granted.ReadBack);
        var now = await council.ReadAsync(point);
        Assert.Equal((scene.March.Id, scene.November.Id, 1, ActionPointStatus.InProgress), (now.ReportToMeetingId, now.FirstReportToMeetingId, now.Postponements, now.Status));
        Assert.Equal(Decision.Granted, Assert.Single(await council.Database.ReadAsync(session => ReplyTable.OfAsync(session, point.Id))).Decision);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_decided_wish_is_read_beside_an_earlier_answer_that_needed_no_decision(Kind kind)
    {
        await using var council = await Northbridge.OnAsync(kind, "2026-11-09T10:00Z");
        var scene = await RecordReplyTests.SceneAsync(council);
        var other = await scene.OpenAsync("Report on attendance");
        await scene.Record.RunAsync(new Answer(other.Id, ReplyKind.Update, "going well"), await council.StandingAsync(scene.Sam));
        council.Time.Advance(TimeSpan.FromHours(1));
        var point = await AskForMarchAsync(council, scene);
        await new DecideExtension(council.Database, council.Time, council.Change).GrantAsync(point.Id, Northbridge.Clerk(scene.Committee));

        var replies = await council.Database.ReadAsync(session => ReplyTable.OfCommitteeAsync(session, scene.Committee.Id));

        Assert.Equal([null, Decision.Granted], replies.Select(reply => reply.Decision));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_decision_taken_back_leaves_the_wish_open_again(Kind kind)
    {
        await using var council = await Northbridge.OnAsync(kind, "2026-11-09T10:00Z");
        var scene = await RecordReplyTests.SceneAsync(council);
        var point = await AskForMarchAsync(council, scene);
        var clerk = Northbridge.Clerk(scene.Committee) with { IsConsole = true };
        var granted = Assert.IsType<ChangeOutcome.Changed>(await new DecideExtension(council.Database, council.Time, council.Change).GrantAsync(point.Id, clerk));

        await new UndoChange(council.Database, council.Change).RunAsync(clerk, granted.LineId);

        Assert.Equal(ActionPointStatus.ExtensionRequested, (await council.ReadAsync(point)).Status);
        Assert.True(Assert.Single(await council.Database.ReadAsync(session => ReplyTable.OfAsync(session, point.Id))).AwaitsDecision);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_declined_extension_leaves_the_due_as_it_was(Kind kind)
    {
        await using var council = await Northbridge.OnAsync(kind, "2026-11-09T10:00Z");
        var scene = await RecordReplyTests.SceneAsync(council);
        var point = await AskForMarchAsync(council, scene);

        await new DecideExtension(council.Database, council.Time, council.Change).DeclineAsync(point.Id, Northbridge.Clerk(scene.Committee), "the chair wants it now");

        var now = await council.ReadAsync(point);
        Assert.Equal((scene.November.Id, 0, ActionPointStatus.InProgress), (now.ReportToMeetingId, now.Postponements, now.Status));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Only_the_clerk_decides(Kind kind)
    {
        await using var council = await Northbridge.OnAsync(kind, "2026-11-09T10:00Z");
        var scene = await RecordReplyTests.SceneAsync(council);
        var point = await AskForMarchAsync(council, scene);
        var officer = await council.StandingAsync(scene.Sam);

        Assert.IsType<ChangeOutcome.Refused>(await new DecideExtension(council.Database, council.Time, council.Change).GrantAsync(point.Id, officer));
        Assert.IsType<ChangeOutcome.Refused>(await new DecideExtension(council.Database, council.Time, council.Change).DeclineAsync(point.Id, officer));
        Assert.Equal(ActionPointStatus.ExtensionRequested, (await council.ReadAsync(point)).Status);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_hand_over_goes_to_whom_the_clerk_names(Kind kind)
    {
        await using var council = await Northbridge.OnAsync(kind, "2026-11-09T10:00Z");
        var scene = await RecordReplyTests.SceneAsync(council);
        var point = await scene.OpenAsync("House care leavers");
        var housing = await council.PostAsync("Head of Housing");
        await scene.Record.RunAsync(new Answer(point.Id, ReplyKind.NotMine, "not ours, Housing") { ProposedOwner = "Housing" }, await council.StandingAsync(scene.Sam));

        await new DecideReassignment(council.Database, council.Time, council.Change).GrantAsync(point.Id, Northbridge.Clerk(scene.Committee), Owner.Of(housing));

        var now = await council.ReadAsync(point);
        Assert.Equal((housing.Id, ActionPointStatus.Open), (now.OwnerPostId, now.Status));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_paper_prints_only_what_the_clerk_approved(Kind kind)
    {
        await using var council = await Northbridge.OnAsync(kind, "2026-11-09T10:00Z");
        var scene = await RecordReplyTests.SceneAsync(council);
        var point = await scene.OpenAsync("Report on exclusions");
        var officer = await council.StandingAsync(scene.Sam);
        var reply = RecordReplyTests.Recorded(await scene.Record.RunAsync(new Answer(point.Id, ReplyKind.Update, "legal are sitting on it"), officer)).Reply;
        var approve = new ApproveAnswer(council.Database, council.Time);

        Assert.IsType<ReplyOutcome.Refused>(await approve.RunAsync(reply.Id, officer));
        Assert.Null((await council.Database.ReadAsync(session => ReplyTable.ByIdAsync(session, reply.Id)))!.ApprovedText);

        await approve.RunAsync(reply.Id, Northbridge.Clerk(scene.Committee), "Legal advice is awaited.");
        var kept = (await council.Database.ReadAsync(session => ReplyTable.ByIdAsync(session, reply.Id)))!;
        Assert.Equal(("Legal advice is awaited.", "Jo Hale", "legal are sitting on it"), (kept.ApprovedText, kept.ApprovedBy, kept.Text));
    }

    private static async Task<ActionPoint> AskForMarchAsync(Northbridge council, RecordReplyTests.Scene scene)
    {
        var point = await scene.OpenAsync("Report on exclusions");
        await scene.Record.RunAsync(
            new Answer(point.Id, ReplyKind.NeedLonger, "need till March") { DueText = "March", DueMeetingId = scene.March.Id },
            await council.StandingAsync(scene.Sam));
        return await council.ReadAsync(point);
    }
}
