using ActionBot.ActionPoints;
using ActionBot.Committees.Calendar;
using ActionBot.Enquiries;
using ActionBot.Officers;
using ActionBot.Outstanding;
using ActionBot.Replies;
using ActionBot.Tests.Chasing;
using ActionBot.Tests.Storage;

namespace ActionBot.Tests.Stories;

/// <summary>What is not for the public: the story of an exempt action, from the message to the paper.</summary>
public sealed class SecrecyStoryTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Story_13_an_exempt_action_shows_no_word_no_row_and_no_count_until_the_clerk_lifts_it(Kind kind)
    {
        await using var scene = await ChasingScene.OnAsync(kind, "2026-10-15T10:00Z");
        var (september, november) = (await scene.Council.MeetingAsync(scene.Committee, "2026-09-15"), await scene.Council.MeetingAsync(scene.Committee, "2026-11-24"));
        var (post, head) = await scene.Council.HeldPostAsync("Head of Property", "Kit Moss");
        var point = await scene.Council.OpenAsync(scene.Committee, september, november, Owner.Of(post), "Settle the depot lease with Acme", exempt: true);
        var deputy = await scene.Council.StandingAsync(await scene.Council.PersonAsync("Deputy without clearance"));
        var otherChair = new Standing { Actor = new(null, "Cllr Osei"), Person = scene.Helen, Chairs = new HashSet<Guid> { Guid.Empty } };

        await scene.LiveUntilAsync("2026-11-03T10:00Z");

        Assert.Equal(2, scene.Messenger.Arrived.Count);
        Assert.All(scene.Messenger.Arrived, one =>
        {
            Assert.Equal(head.Id, one.Message.To.Id);
            Assert.Equal("ActionBot has a message for you.", one.Message.Summary);
            Assert.DoesNotContain("Acme", one.Message.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("lease", one.Message.Text, StringComparison.Ordinal);
        });
        Assert.False(ActionPointAccess.MaySee(deputy, point));
        Assert.False(ActionPointAccess.MaySee(otherChair, point));
        // Another committee's chair and the deputy ask, and get neither a row nor a hint that there is one.
        var (search, list) = (new SearchActions(scene.Council.Database, CouncilTime.In("Europe/London"), scene.Council.Time), new ListActions(scene.Council.Database, CouncilTime.In("Europe/London"), scene.Council.Time));
        foreach (var outsider in new[] { otherChair, deputy })
        {
            foreach (var words in new[] { "property", "depot lease", "Acme" })
            {
                var found = await search.RunAsync(words, null, outsider);
                Assert.Equal((0, false), (found.Rows.Count, found.HasMore));
            }

            Assert.Empty((await list.RunAsync(new Wanted(), outsider)).Rows);
            Assert.Null((await new ShowAction(scene.Council.Database, CouncilTime.In("Europe/London"), scene.Council.Time).RunAsync(point.Id, outsider)).Detail);
        }

        var paper = await PaperAsync(scene);
        Assert.DoesNotContain(point.Reference, paper, StringComparison.Ordinal);
        Assert.Contains("Nothing is outstanding.", paper, StringComparison.Ordinal);

        // Whoever answers a request for information has it marked for review.
        var open = await scene.OpenAsync(september, november, "Report on buses");
        var export = await new ExportRegister(scene.Council.Database).RunAsync(null);
        Assert.Equal([(point.Reference, "exempt, paragraph 3: review before disclosure"), (open.Reference, null)], export.Select(row => (row.Reference, row.Review)));
        await new DropActionPoint(scene.Council.Change).RunAsync(open.Id, Northbridge.Clerk(scene.Committee), "only for the export");

        await new RestrictActionPoint(scene.Council.Change).RunAsync(point.Id, Northbridge.Clerk(scene.Committee), exempt: false, paragraph: null, "the lease is signed");
        var said = Assert.IsType<ReplyOutcome.Recorded>(await scene.Record.RunAsync(new Answer(point.Id, ReplyKind.Update, "Acme took 40,000 and grumbled"), await scene.Council.StandingAsync(head))).Reply;
        Assert.DoesNotContain("40,000", await PaperAsync(scene), StringComparison.Ordinal);
        await new ApproveAnswer(scene.Council.Database, scene.Council.Time).RunAsync(said.Id, Northbridge.Clerk(scene.Committee), "The lease is settled.");

        var lifted = await PaperAsync(scene);
        Assert.Contains(point.Reference, lifted, StringComparison.Ordinal);
        Assert.Contains("The lease is settled.", lifted, StringComparison.Ordinal);
        Assert.DoesNotContain("grumbled", lifted, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_export_names_the_paragraph_and_every_answer_that_was_never_approved_and_runs_no_formula(Kind kind)
    {
        await using var scene = await ChasingScene.OnAsync(kind, "2026-10-15T10:00Z");
        var (september, november) = (await scene.Council.MeetingAsync(scene.Committee, "2026-09-15"), await scene.Council.MeetingAsync(scene.Committee, "2026-11-24"));
        var (secret, answered, quiet) = (await scene.OpenAsync(september, november, "Settle the lease", exempt: true), await scene.OpenAsync(september, november, "Report on buses"), await scene.OpenAsync(september, november, "=1+1"));
        await new RestrictActionPoint(scene.Council.Change).RunAsync(secret.Id, Northbridge.Clerk(scene.Committee), exempt: true, paragraph: "3");
        await scene.Record.RunAsync(new Answer(answered.Id, ReplyKind.Update, "the operator is hopeless"), await scene.Council.StandingAsync(scene.Helen));

        var rows = await new ExportRegister(scene.Council.Database).RunAsync(scene.Committee);

        Assert.Equal(
            ["exempt, paragraph 3: review before disclosure", "answers that were never approved for the public: review before disclosure", null],
            rows.Select(row => row.Review));
        Assert.Equal(["Helen Marsh: the operator is hopeless"], rows[1].Answers);
        Assert.Equal(("Director of Education", quiet.Reference), (rows[2].Owner, rows[2].Reference));
        Assert.DoesNotContain(System.Text.Encoding.UTF8.GetString(RegisterCsv.Write(rows)).Split('\n'), line => line.Contains(",=1+1", StringComparison.Ordinal));
    }

    private static async Task<string> PaperAsync(ChasingScene scene) => System.Text.Encoding.UTF8.GetString(Assert.IsType<PaperOutcome.Written>(
        await new WritePaper(scene.Council.Database, scene.Council.Time, scene.Rules).RunAsync(scene.Committee, Northbridge.Day("2026-11-24"), "md")).Content);
}
