using ActionBot.ActionPoints;
using ActionBot.Chasing;
using ActionBot.Chasing.Ledger;
using ActionBot.Officers;
using ActionBot.Replies;
using ActionBot.Tests.Chasing;
using ActionBot.Tests.Storage;

namespace ActionBot.Tests.Stories;

/// <summary>Who is asked: holders who change, posts that are vacant, owners who are away. The stories with their dates, lived through the real sweep.</summary>
public sealed class OwnerStoryTests
{
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

        await scene.LiveUntilAsync("2026-07-20T10:00Z");
        var first = (await scene.Council.Database.ReadAsync(ActionPointTable.OutstandingAsync))[0];
        var said = Assert.IsType<ReplyOutcome.Recorded>(await scene.Record.RunAsync(new Answer(first.Id, ReplyKind.Update, "two of five done"), await scene.Council.StandingAsync(leaves))).Reply;
        await new ApproveAnswer(scene.Council.Database, scene.Council.Time).RunAsync(said.Id, Northbridge.Clerk(scene.Committee));

        await scene.LiveUntilAsync("2026-10-01T00:00Z");

        Assert.Equal(["2026-07-16 08:00Z Ann Archer", "2026-09-01 08:00Z Bo Baker"], scene.Arrived);
        Assert.Equal("Ann Archer", Assert.Single(await scene.Council.Database.ReadAsync(session => ReplyTable.OfAsync(session, first.Id))).PersonName);
        var paper = await scene.PaperAsync(scene.Committee, november);
        Assert.Contains("Director of Children's Services", paper, StringComparison.Ordinal);
        Assert.Contains("two of five done", paper, StringComparison.Ordinal);
        Assert.DoesNotContain("Ann Archer", paper, StringComparison.Ordinal);
        Assert.DoesNotContain("Bo Baker", paper, StringComparison.Ordinal);
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
        Assert.Contains("vacant", (await scene.PaperAsync(scene.Committee, november)).Split('\n').Single(line => line.Contains("Head of Parks", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Story_9_where_nobody_has_followed_the_deputy_is_asked_and_where_nobody_answered_the_line_manager_can_be_written_to(Kind kind)
    {
        await using var scene = await ChasingScene.OnAsync(kind, "2026-10-15T10:00Z");
        var (september, november) = (await scene.Council.MeetingAsync(scene.Committee, "2026-09-15"), await scene.Council.MeetingAsync(scene.Committee, "2026-11-24"));
        var (post, deputy, manager) = (await scene.Council.PostAsync("Head of Parks"), await scene.Council.PersonAsync("Dee Lane"), await scene.Council.PersonAsync("Priya Shah"));
        await scene.Council.Database.WriteAsync(async session =>
        {
            await PersonTable.UpdateAsync(session, deputy with { LineManagerId = manager.Id });
            await PostTable.InsertHoldingAsync(session, new Holding { Id = Guid.CreateVersion7(scene.Council.Time.GetUtcNow()), PostId = post.Id, PersonId = deputy.Id, FromDate = Northbridge.Day("2026-09-01"), Capacity = Capacity.Cover });
        });
        await scene.Council.OpenAsync(scene.Committee, september, november, Owner.Of(post), "Inspect the oak");

        await scene.LiveUntilAsync("2026-11-13T12:00Z");
        Assert.All(scene.Messenger.Arrived, one => Assert.Equal(deputy.Id, one.Message.To.Id));
        Assert.NotEmpty(scene.Arrived);
        var drafts = new DraftEscalations(scene.Council.Database, scene.Council.Time, scene.Rules, scene.Ledger);
        var letter = Assert.Single((await drafts.RunAsync(scene.Committee, Northbridge.Clerk(scene.Committee))).Letters).Draft;
        Assert.Equal((EscalationTo.LineManager, "Priya Shah"), (letter.To, letter.Addressee?.Name));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Story_18_a_delegate_is_asked_while_the_owner_is_on_leave_and_answers_three_at_once(Kind kind)
    {
        await using var scene = await ChasingScene.OnAsync(kind, "2026-10-15T10:00Z");
        var (november, march) = (await scene.Council.MeetingAsync(scene.Committee, "2026-11-24"), await scene.Council.MeetingAsync(scene.Committee, "2027-03-09"));
        var priya = await scene.Council.PersonAsync("Priya Shah");
        await scene.Council.AwayAsync(scene.Helen, "2026-11-02", "2026-11-13", cover: priya);
        ActionPoint[] points = [await scene.OpenAsync(november, november, "Circulate the target"), await scene.OpenAsync(november, november, "Report on exclusions"), await scene.OpenAsync(november, november, "House care leavers")];

        await scene.LiveUntilAsync("2026-11-09T08:30Z");
        Assert.Equal(["2026-10-16 08:00Z Helen Marsh", "2026-11-02 09:00Z Priya Shah"], scene.Arrived);
        var by = await scene.Council.StandingAsync(priya);
        ReplyOutcome[] answers =
        [
            await scene.Record.RunAsync(new Answer(points[0].Id, ReplyKind.Done, "circulated 9 Nov"), by),
            await scene.Record.RunAsync(new Answer(points[1].Id, ReplyKind.NeedLonger, "need till March, awaiting DfE") { DueText = "March", DueMeetingId = march.Id, Reason = "awaiting DfE" }, by),
            await scene.Record.RunAsync(new Answer(points[2].Id, ReplyKind.NotMine, "not ours, Housing") { ProposedOwner = "Housing" }, by),
        ];
        // Each is read back (the words themselves are read in OfficersInChatTests), and the wish is for the meeting of 9 March.
        Assert.Equal(
            [
                "CFS-26-27-001 is done. It stays on the list until the committee agrees; nobody will be asked again.",
                "CFS-26-27-002 needs longer, until March (awaiting DfE). The clerk decides; until then nobody will be asked again.",
                "CFS-26-27-003 is said to belong to Housing. The clerk decides; until then nobody will be asked again.",
            ],
            answers.Select(answer => Assert.IsType<ReplyOutcome.Recorded>(answer).ReadBack));
        Assert.All(answers, answer => Assert.Equal("Priya Shah", ((ReplyOutcome.Recorded)answer).Reply.PersonName));
        Assert.Equal(march.Id, ((ReplyOutcome.Recorded)answers[1]).Reply.DueMeetingId);
        await scene.LiveUntilAsync("2026-11-24T00:00Z");

        Assert.Equal(2, scene.Arrived.Count);
        Assert.Equal(
            [ActionPointStatus.ProposedComplete, ActionPointStatus.ExtensionRequested, ActionPointStatus.ReassignmentProposed],
            [(await scene.Council.ReadAsync(points[0])).Status, (await scene.Council.ReadAsync(points[1])).Status, (await scene.Council.ReadAsync(points[2])).Status]);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Story_19_silence_is_the_clerks_to_act_on_first_with_the_line_manager_then_with_the_chairs_letter(Kind kind)
    {
        await using var scene = await ChasingScene.OnAsync(kind, "2026-10-15T10:00Z");
        var (september, november) = (await scene.Council.MeetingAsync(scene.Committee, "2026-09-15"), await scene.Council.MeetingAsync(scene.Committee, "2026-11-24"));
        await scene.Council.MeetingAsync(scene.Committee, "2027-01-19");
        await scene.OpenAsync(september, november);
        var jo = await scene.ClerkAsync("Jo Hale");
        var (silence, tell) = (new TellOfSilence(scene.Council.Database, scene.Council.Time, scene.Rules, scene.Ledger), new TellClerks(scene.Council.Database, scene.Council.Time, scene.Rules, scene.Messenger, scene.Pace));
        var deputy = await scene.Council.PersonAsync("Dee Lane");
        var helen = scene.Helen with { LineManagerId = deputy.Id };
        var who = new WhoAnswers([helen, deputy], [], [], []);
        async Task<EscalationDraft?> DraftAsync()
        {
            var silent = Assert.Single((await scene.Ledger.RunAsync(scene.Committee, Northbridge.Day("2026-10-01"))).Silent);
            return EscalationDraft.For(silent with { Officer = helen }, who, scene.Rules, scene.Council.Time.GetUtcNow());
        }

        await scene.LiveUntilAsync("2026-11-13T11:59Z");
        Assert.Null(await DraftAsync());
        await scene.LiveUntilAsync("2026-11-13T12:00Z");
        var atCutOff = await DraftAsync();
        await silence.RunAsync(default);
        await tell.RunAsync(default);
        Assert.Equal("2026-11-13 12:00Z Jo Hale", scene.Arrived[^1]);
        await scene.LiveUntilAsync("2026-12-07T23:00Z");
        var stillAsking = await DraftAsync();
        await scene.LiveUntilAsync("2026-12-08T10:00Z");
        var afterAFortnight = await DraftAsync();

        Assert.Equal((EscalationTo.LineManager, deputy.Id), (atCutOff!.To, atCutOff.Addressee!.Id));
        Assert.Contains("closed at noon on Friday 13 November 2026; they say that no update was received.", atCutOff.Text, StringComparison.Ordinal);
        Assert.Equal(EscalationTo.LineManager, stillAsking!.To);
        Assert.Equal((EscalationTo.ChiefExecutive, Northbridge.Day("2026-12-08")), (afterAFortnight!.To, afterAFortnight.NotBefore));
        // The clerk has been told; the deputy, the line manager and the chief executive hear nothing unless she writes to them.
        Assert.All(scene.Messenger.Arrived, one => Assert.Contains(one.Message.To.Id, new[] { scene.Helen.Id, jo.Id }));
        Assert.Contains("No update received by noon on Friday 13 November 2026.", await scene.PaperAsync(scene.Committee, november), StringComparison.Ordinal);
    }
}
