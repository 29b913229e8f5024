using ActionBot.ActionPoints;
using ActionBot.Committees;
using ActionBot.Outstanding;
using ActionBot.Replies;
using ActionBot.Tests.Storage;

namespace ActionBot.Tests.Outstanding;

/// <summary>What comes after the papers have closed: the published pack stays as it was.</summary>
public sealed class LateInPaperTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_late_answer_leaves_the_published_pack_as_it_was_and_stands_in_the_next_one(Kind kind)
    {
        await using var scene = await PaperScene.OnAsync(kind);
        var point = await scene.OpenAsync("Report on exclusions");
        scene.On("2027-01-08T11:59Z");
        await scene.ApproveAsync(await scene.AnswerAsync(point, ReplyKind.Update, "half way"), "The report is half written.");
        scene.On("2027-01-11T09:00Z");
        var published = await scene.TextAsync(format: "html");

        scene.On("2027-01-13T16:00Z");
        await scene.ApproveAsync(await scene.AnswerAsync(point, ReplyKind.Done, "finished after all"), "The report is finished.");

        Assert.Equal(published, await scene.TextAsync(format: "html"));
        scene.On("2027-03-01T09:00Z");
        Assert.Equal(published, await scene.TextAsync(scene.January, "html"));
        var next = PaperScene.Only(await scene.PaperAsync());
        Assert.Equal(("Proposed complete", "The report is finished.", "Reply of 13 January 2027"), (next.Status, next.Update.Words, next.Update.Source));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Taking_a_late_answer_back_changes_the_published_pack_no_more_than_giving_it(Kind kind)
    {
        await using var scene = await PaperScene.OnAsync(kind);
        var point = await scene.OpenAsync("Report on exclusions");
        scene.On("2027-01-08T10:00Z");
        await scene.AnswerAsync(point, ReplyKind.AwaitingOthers, "waiting", answer => answer with { Reason = "the DfE" });
        scene.On("2027-01-13T10:00Z");
        await scene.AnswerAsync(point, ReplyKind.Done, "finished");
        Assert.Equal("Awaiting others", PaperScene.Only(await scene.PaperAsync()).Status);

        var undo = new UndoReply(scene.Council.Database, new UndoChange(scene.Council.Database, scene.Council.Change));
        Assert.IsType<ChangeOutcome.Changed>(await undo.RunAsync(await scene.Council.StandingAsync(scene.Chasing.Helen)));

        Assert.Equal("Awaiting others", PaperScene.Only(await scene.PaperAsync()).Status);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_the_clerk_grants_on_a_late_wish_counts_though_the_wish_itself_does_not(Kind kind)
    {
        await using var scene = await PaperScene.OnAsync(kind);
        var point = await scene.OpenAsync("Report on exclusions");
        scene.On("2027-01-08T15:00Z");
        await scene.AnswerAsync(point, ReplyKind.NeedLonger, "until March", answer => answer with { DueText = "March", DueMeetingId = scene.March.Id });
        Assert.Equal("Open", PaperScene.Only(await scene.PaperAsync()).Status);

        await new DecideExtension(scene.Council.Database, scene.Council.Time, scene.Council.Change).GrantAsync(point.Id, Northbridge.Clerk(scene.Committee));

        var printed = PaperScene.Only(await scene.PaperAsync());
        Assert.Equal(("meeting of 9 March 2027", 1), (printed.Due, printed.Postponements));
        Assert.Equal("First due: meeting of 19 January 2027; put off once", printed.DueHistory);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Silence_is_printed_only_of_those_who_were_asked(Kind kind)
    {
        // Story 19: the report says "No update received by …".
        await using var scene = await PaperScene.OnAsync(kind);
        await scene.OpenAsync("Report on exclusions");
        var cllr = await scene.Council.PersonAsync("Mary Lund", Officers.PersonKind.Outsider);
        await scene.Council.OpenAsync(scene.Committee, scene.November, scene.January, Owner.Of(cllr), "Bring figures of the police");
        await scene.Chasing.LiveUntilAsync("2027-01-07T12:00Z");
        Assert.Equal(["No update received so far.", "No update yet."], Remarks(await scene.PaperAsync()));
        Assert.Equal("Draft of 7 January 2027. Answers are taken until noon on Friday 8 January 2027.", (await scene.PaperAsync()).Position);

        await scene.Chasing.LiveUntilAsync("2027-01-11T12:00Z");

        var paper = await scene.PaperAsync();
        Assert.Equal(["No update received by noon on Friday 8 January 2027.", "No update yet."], Remarks(paper));
        Assert.Equal("Answers received by noon on Friday 8 January 2027 are included.", paper.Position);

        static IEnumerable<string?> Remarks(MattersOutstanding paper) => paper.Sections.SelectMany(section => section.Matters).Select(matter => matter.Update.Remark);
    }
}
