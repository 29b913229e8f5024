using ActionBot.ActionPoints;
using ActionBot.Committees;
using ActionBot.Outstanding;
using ActionBot.Replies;
using ActionBot.Tests.Storage;

namespace ActionBot.Tests.Outstanding;

/// <summary>What the public paper keeps to itself: exempt matters, what officers write among themselves, and names the council does not print.</summary>
public sealed class PrivateInPaperTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task An_exempt_matter_leaves_no_trace_in_any_format_neither_row_nor_count_nor_name(Kind kind)
    {
        await using var scene = await PaperScene.OnAsync(kind);
        var replaced = await scene.OpenAsync("Report on school transport");
        await scene.OpenAsync("Report on exclusions");
        await scene.DropAsync(replaced, "goes on in private");
        string[] formats = ["md", "html", "csv"];
        scene.On("2027-01-11T09:00Z");
        var without = await AllAsync();

        var secret = await scene.OpenAsync("Settle with the bus operator", exempt: true);
        await scene.Council.Change.RunAsync(replaced.Id, Northbridge.Clerk(scene.Committee), null, now =>
            StepResult.Change(now with { Status = ActionPointStatus.Superseded, SupersededById = secret.Id }, "superseded", "Superseded."));
        await scene.Council.Change.RunAsync(replaced.Id, Northbridge.Clerk(scene.Committee), null, now =>
            StepResult.Change(now with { Status = ActionPointStatus.NoLongerRequired, StatusNote = "goes on in private" }, "dropped", "Dropped."));
        Assert.Equal(without, await AllAsync());

        async Task<string[]> AllAsync() => await Task.WhenAll(formats.Select(format => scene.TextAsync(format: format)));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_reference_of_an_exempt_successor_is_not_printed(Kind kind)
    {
        await using var scene = await PaperScene.OnAsync(kind);
        var (first, second) = (await scene.OpenAsync("Report on school transport"), await scene.OpenAsync("Report on buses"));
        var (open, secret) = (await scene.OpenAsync("Report on all transport"), await scene.OpenAsync("Settle with the operator", exempt: true));
        await scene.DropAsync(first, null, open);
        await scene.DropAsync(second, null, secret);
        scene.On("2027-01-11T09:00Z");

        var ended = (await scene.PaperAsync()).Sections.Single(section => section.Place == PaperPlace.Ended).Matters;

        Assert.Equal([$"Superseded by {open.Reference}", "Superseded"], ended.Select(matter => matter.Status));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Nothing_an_officer_wrote_is_printed_unless_the_clerk_approved_it(Kind kind)
    {
        await using var scene = await PaperScene.OnAsync(kind);
        var (waiting, moved, longer, done) = (await scene.OpenAsync("One"), await scene.OpenAsync("Two"), await scene.OpenAsync("Three"), await scene.OpenAsync("Four"));
        scene.On("2027-01-05T10:00Z");
        await scene.AnswerAsync(waiting, ReplyKind.AwaitingOthers, "CANDID legal are sitting on it", answer => answer with { Reason = "CANDID legal" });
        await scene.AnswerAsync(moved, ReplyKind.NotMine, "CANDID not us", answer => answer with { ProposedOwner = "CANDID Housing" });
        await scene.AnswerAsync(longer, ReplyKind.NeedLonger, "CANDID the head is off sick", answer => answer with { DueText = "CANDID whenever", Reason = "CANDID sick" });
        await scene.ApproveAsync(await scene.AnswerAsync(done, ReplyKind.Done, "CANDID done at last"), "All 40 schools have been written to.");
        scene.On("2027-01-11T09:00Z");

        foreach (var format in new[] { "md", "html", "csv" })
        {
            var text = await scene.TextAsync(format: format);
            Assert.DoesNotContain("CANDID", text, StringComparison.Ordinal);
            Assert.Contains("All 40 schools have been written to.", text, StringComparison.Ordinal);
        }

        var printed = (await scene.PaperAsync()).Sections.SelectMany(section => section.Matters).ToDictionary(matter => matter.Reference);
        Assert.Equal(("Awaiting others", "A reply was received on 5 January 2027."), (printed[waiting.Reference].Status, printed[waiting.Reference].Update.Remark));
        Assert.Equal(("Reply of 5 January 2027", null), (printed[done.Reference].Update.Source, printed[done.Reference].Update.Remark));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_public_paper_shows_the_post_or_that_it_is_vacant_and_who_holds_it_only_where_the_council_says_so(Kind kind)
    {
        // Story 9, and no list of what named officers owe (council practice 3.3).
        await using var scene = await PaperScene.OnAsync(kind);
        await scene.OpenAsync("One");
        var vacant = await scene.Council.PostAsync("Head of Property");
        await scene.Council.OpenAsync(scene.Committee, scene.November, scene.January, Owner.Of(vacant), "Two");

        var printed = (await scene.PaperAsync()).Sections.Single().Matters;

        Assert.Equal([("Director of Education", null), ("Head of Property", "vacant")], printed.Select(matter => (matter.Owner, matter.Holder)));
        foreach (var format in WritePaper.Formats.Where(format => format != "docx"))
        {
            Assert.DoesNotContain("Helen Marsh", await scene.TextAsync(format: format), StringComparison.Ordinal);
        }

        scene.Chasing.Rules.Council.NamesInPapers = true;
        Assert.Equal([("Director of Education", "Helen Marsh"), ("Head of Property", "vacant")], (await scene.PaperAsync()).Sections.Single().Matters.Select(matter => (matter.Owner, matter.Holder)));
    }
}
