using ActionBot.ActionPoints;
using ActionBot.Enquiries;
using ActionBot.Resolutions;
using ActionBot.Storage;
using ActionBot.Tests.Storage;

namespace ActionBot.Tests.Enquiries;

public sealed class EnquiryTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_longest_late_comes_first_then_what_is_due_soonest_and_what_has_no_date_last(Kind kind)
    {
        await using var scene = await EnquiryScene.OnAsync(kind);
        await scene.AskAsync("In January");
        await scene.AskAsync("Late by a day", scene.Meetings[1]);
        await scene.AskAsync("Late since October", by: Northbridge.Day("2026-10-12"));
        await scene.AskAsync("In December", by: Northbridge.Day("2026-12-01"));

        var list = await scene.List.RunAsync(new Wanted { CommitteeId = scene.Children.Id, Most = 3 }, scene.Chair);

        Assert.Equal(["Late since October", "Late by a day", "In December"], list.Rows.Select(row => row.Text));
        Assert.Equal((4, 2, true), (list.Count, list.Late, list.HasMore));
        Assert.Equal(("Director of Education", "Helen Marsh"), (list.Rows[0].Owner, list.Rows[0].Holder));
        Assert.Equal(["In January"], (await scene.List.RunAsync(new Wanted { CommitteeId = scene.Children.Id, From = 3 }, scene.Chair)).Rows.Select(row => row.Text));
        Assert.Equal(2, (await scene.List.RunAsync(new Wanted { CommitteeId = scene.Children.Id, Late = true }, scene.Chair)).Count);
        Assert.Empty((await scene.List.RunAsync(new Wanted { CommitteeId = scene.Children.Id, Status = ActionPointStatus.Referred }, scene.Chair)).Rows);
        Assert.Equal(0, (await scene.List.RunAsync(new Wanted { CommitteeId = scene.Children.Id, OwnerPostId = scene.Highways.PostId }, scene.Chair)).Count);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Of_an_exempt_action_nobody_outside_its_circle_reads_a_word_or_a_number(Kind kind)
    {
        await using var scene = await EnquiryScene.OnAsync(kind);
        await scene.AskAsync("Open business about the roof");
        var secret = await scene.AskAsync("Settle the claim about the roof", exempt: true);
        await ResolveAsync(scene, "That the claim about the roof be settled", exempt: true);
        var outsider = await scene.OutsiderAsync();
        var wanted = new Wanted { CommitteeId = scene.Children.Id };

        Assert.Equal(1, (await scene.List.RunAsync(wanted, outsider)).Count);
        Assert.Equal(["Open business about the roof"], (await scene.List.RunAsync(wanted, outsider)).Rows.Select(row => row.Text));
        Assert.Equal(["Open business about the roof"], (await scene.Search.RunAsync("roof", null, outsider)).Rows.Select(row => row.Text));
        Assert.Empty((await scene.Resolutions.RunAsync("roof", null, outsider)).Rows);
        Assert.Empty((await scene.Resolutions.RunAsync(null, scene.Children.Id, outsider)).Rows);
        Assert.Equal(1, (await scene.Summarise.RunAsync(scene.Children, outsider))!.Outstanding);
        Assert.Equal(ShowAction.OnlyItsReference(secret.Reference), (await scene.Show.RunAsync(secret.Id, outsider)).Refusal);
        Assert.Equal(ShowAction.OnlyItsReference(secret.Reference), Assert.IsType<Found.Nothing>(await scene.Find.ByReferenceAsync(secret.Reference, Where.Anywhere, outsider)).Sentence);
        Assert.IsType<Found.Nothing>(await scene.Find.ByWordsAsync("the claim", Where.Anywhere, outsider));

        foreach (var within in new[] { scene.Chair, scene.Clerk, await scene.HelensAsync() })
        {
            Assert.Equal(2, (await scene.List.RunAsync(wanted, within)).Count);
            Assert.Equal(2, (await scene.Search.RunAsync("the roof", null, within)).Rows.Count);
            Assert.NotNull((await scene.Show.RunAsync(secret.Id, within)).Detail);
        }

        Assert.Single((await scene.Resolutions.RunAsync("roof", null, scene.Chair)).Rows);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_stranger_sees_nothing(Kind kind)
    {
        await using var scene = await EnquiryScene.OnAsync(kind);
        var point = await scene.AskAsync("Repair the roof");

        Assert.Empty((await scene.List.RunAsync(new Wanted(), scene.Stranger)).Rows);
        Assert.Empty((await scene.List.MineAsync(scene.Stranger, new Wanted())).Rows);
        Assert.Empty((await scene.Search.RunAsync("roof", null, scene.Stranger)).Rows);
        Assert.Empty(await scene.Next.RunAsync([scene.Children], scene.Stranger));
        Assert.Null(await scene.Summarise.RunAsync(scene.Children, scene.Stranger));
        Assert.DoesNotContain(point.Reference, (await scene.Show.RunAsync(point.Id, scene.Stranger)).Refusal!, StringComparison.Ordinal);
        Assert.DoesNotContain(point.Reference, Assert.IsType<Found.Nothing>(await scene.Find.ByReferenceAsync("14", Where.Anywhere, scene.Stranger)).Sentence, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Words_are_found_whatever_their_endings_the_newest_first_and_after_they_were_amended(Kind kind)
    {
        await using var scene = await EnquiryScene.OnAsync(kind);
        await scene.AskAsync("Report on exclusions from school");
        scene.Council.Time.Advance(TimeSpan.FromMinutes(1));
        var second = await scene.AskAsync("Review every exclusion appeal");
        scene.Council.Time.Advance(TimeSpan.FromMinutes(1));
        await scene.Council.OpenAsync(scene.Planning, scene.Meetings[3], scene.Meetings[3], scene.Highways, "Exclusion zone round the school");

        Assert.Equal(["Exclusion zone round the school", "Review every exclusion appeal", "Report on exclusions from school"], await FoundAsync("the exclusions one", null));
        Assert.Equal(["Review every exclusion appeal", "Report on exclusions from school"], await FoundAsync("exclusion", scene.Children.Id));
        Assert.Equal(["Exclusion zone round the school", "Report on exclusions from school"], await FoundAsync("schools' exclusions", null));
        Assert.Empty(await FoundAsync("\"exclu* OR roof) NEAR", null));

        await scene.Council.Change.RunAsync(second.Id, scene.Clerk, null, now => StepResult.Change(now with { Text = "Review every exclusion and transport appeal" }, "amended", "…"));
        Assert.Equal(["Review every exclusion and transport appeal"], await FoundAsync("transport", scene.Children.Id));

        async Task<IEnumerable<string>> FoundAsync(string words, Guid? committee) => (await scene.Search.RunAsync(words, committee, scene.Clerk)).Rows.Select(row => row.Text);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Among_many_a_word_is_found_whether_nearly_all_hold_it_or_some_or_one_the_newest_first(Kind kind)
    {
        await using var scene = await EnquiryScene.OnAsync(kind);
        for (var number = 1; number <= 260; number++)
        {
            await scene.AskAsync($"Inspect {(number == 1 ? "the culvert" : number % 20 == 0 ? $"drain {number}" : $"roof {number}")}");
            scene.Council.Time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(("CFS-26-27-259", "CFS-26-27-250", true), await FoundAsync("roof"));
        Assert.Equal(("CFS-26-27-260", "CFS-26-27-080", true), await FoundAsync("drain"));
        Assert.Equal(("CFS-26-27-001", "CFS-26-27-001", false), await FoundAsync("culvert"));
        Assert.Equal(("CFS-26-27-240", "CFS-26-27-240", false), await FoundAsync("drain 240"));

        async Task<(string Newest, string Last, bool HasMore)> FoundAsync(string words)
        {
            var found = await scene.Search.RunAsync(words, null, scene.Clerk);
            Assert.Equal(found.Rows.Select(row => row.Reference).OrderDescending(StringComparer.Ordinal), found.Rows.Select(row => row.Reference));
            return (found.Rows[0].Reference, found.Rows[^1].Reference, found.HasMore);
        }
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_short_reference_means_the_committee_of_the_conversation_then_the_speakers_own(Kind kind)
    {
        await using var scene = await EnquiryScene.OnAsync(kind);
        var ours = await scene.AskAsync("Mend the bridge", label: "Action Point 2");
        var theirs = await scene.Council.OpenAsync(scene.Planning, scene.Meetings[3], scene.Meetings[3], scene.Highways, "Widen the lane");
        var outsider = await scene.OutsiderAsync();

        Assert.Equal(ours.Id, await OneAsync("1", Where.Anywhere with { CommitteeId = scene.Children.Id }, outsider));
        Assert.Equal(theirs.Id, await OneAsync("PLA 1", Where.Anywhere, outsider));
        Assert.Equal(ours.Id, await OneAsync("AP2", Where.Anywhere, scene.Chair));
        Assert.Equal(ours.Id, await OneAsync("1", Where.Anywhere, scene.Chair));
        Assert.Equal(ours.Id, await OneAsync("#1", Where.Anywhere, await scene.HelensAsync()));
        Assert.Equal(ours.Id, await OneAsync("cfs-26-27-001", Where.Anywhere, outsider));
        Assert.Equal(2, Assert.IsType<Found.Several>(await scene.Find.ByReferenceAsync("1", Where.Anywhere, outsider)).Choices.Count);
        Assert.IsType<Found.Nothing>(await scene.Find.ByReferenceAsync("99", Where.Anywhere, outsider));
        Assert.Equal(theirs.Id, ((Found.One)await scene.Find.ByWordsAsync("the one about lanes", Where.Anywhere, outsider)).Point.Id);

        async Task<Guid> OneAsync(string said, Where where, Officers.Standing who) => Assert.IsType<Found.One>(await scene.Find.ByReferenceAsync(said, where, who)).Point.Id;
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task My_actions_are_those_of_my_posts_and_those_I_cover(Kind kind)
    {
        await using var scene = await EnquiryScene.OnAsync(kind);
        await scene.AskAsync("Helen's");
        await scene.AskAsync("Sam's", owner: scene.Highways);
        var priya = await scene.Council.PersonAsync("Priya Shah");
        await scene.Council.AwayAsync(scene.Helen, "2026-11-20", "2026-11-30", priya);

        Assert.Equal(["Helen's"], (await scene.List.MineAsync(await scene.HelensAsync(), new Wanted())).Rows.Select(row => row.Text));
        Assert.Equal(["Helen's"], (await scene.List.MineAsync(await scene.Council.StandingAsync(priya), new Wanted())).Rows.Select(row => row.Text));
        Assert.Empty((await scene.List.MineAsync(await scene.OutsiderAsync(), new Wanted())).Rows);
    }

    private static Task ResolveAsync(EnquiryScene scene, string text, bool exempt) => scene.Council.Database.WriteAsync(async session =>
    {
        var now = scene.Council.Time.GetUtcNow();
        var resolution = new Resolution { Id = Guid.CreateVersion7(now), CommitteeId = scene.Children.Id, MeetingId = scene.Meetings[0].Id, AgendaItem = "Claims", Exempt = exempt };
        await ResolutionTable.InsertAsync(session, resolution, now);
        await ResolutionTable.InsertLimbAsync(session, new ResolutionLimb { Id = Guid.CreateVersion7(now), ResolutionId = resolution.Id, Number = 1, Text = text });
    });
}
