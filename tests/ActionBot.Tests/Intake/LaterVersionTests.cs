using ActionBot.ActionPoints;
using ActionBot.Committees;
using ActionBot.Enquiries;
using ActionBot.Intake;
using ActionBot.Minutes;
using ActionBot.Review;
using ActionBot.Tests.Chasing;
using ActionBot.Tests.Storage;

namespace ActionBot.Tests.Intake;

/// <summary>Draft minutes, then the confirmed version: the same actions, the differences in words, nothing twice and nothing lost.</summary>
public sealed class LaterVersionTests
{
    private const string Draft =
        """
        CHILDREN AND FAMILIES SCRUTINY COMMITTEE

        Minutes of the meeting held on Tuesday 24 November 2026

        5. EXCLUSIONS

        RESOLVED: That the report on exclusions be noted.

        Action Point 1: That at the January meeting the Director of Education provides an update on the exlusions review.

        Action Point 2: That the Head of SEND circulates the guidance on transport to all members.

        Action Point 3: That the Clerk writes to the county about the crossing and asks the school for its travel plan.
        """;

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_slip_of_the_pen_is_put_right_without_asking_and_without_a_word_to_anybody(Kind kind)
    {
        await using var scene = await OnAsync(kind);
        var first = await ConfirmedAsync(scene);

        var second = await ImportAsync(scene, Draft.Replace("exlusions", "exclusions", StringComparison.Ordinal));

        Assert.All(second.Findings, finding => Assert.Equal(FindingStatus.Carried, finding.Status));
        Assert.Equal(
            ["A later version of minutes that were handed over before: 4 as before.", $"2 ({first[0].Reference}): In this version 'exlusions' was corrected to 'exclusions'."],
            second.Comparison!.Sentences);
        var points = await PointsAsync(scene);
        Assert.Equal(3, points.Count);
        Assert.Contains("exclusions review", points[0].Text, StringComparison.Ordinal);
        Assert.Contains("exlusions review", points[0].Quote, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_is_new_waits_and_what_is_gone_is_told_and_stays_until_the_clerk_drops_it(Kind kind)
    {
        await using var scene = await OnAsync(kind);
        var first = await ConfirmedAsync(scene);

        var second = await ImportAsync(scene, Draft.Replace("Action Point 2: That the Head of SEND circulates the guidance on transport to all members.", "Action Point 2: That the Head of Libraries brings the survey of readers to the March meeting.", StringComparison.Ordinal));

        Assert.Equal(["A later version of minutes that were handed over before: 3 as before, 1 new, 1 no longer there.", $"No longer in this version: “Action Point 2: That the Head of SEND circulates the guidance on transport to all members.”. {first[1].Reference} stays as it is until you drop it."], second.Comparison!.Sentences);
        Assert.Equal([FindingStatus.Carried, FindingStatus.Carried, FindingStatus.Draft, FindingStatus.Carried], second.Findings.Select(finding => finding.Status));

        // In a third version it is back: it is known again, although the second had lost it.
        var third = await ImportAsync(scene, Draft + "\n");
        Assert.Equal(second.Document.Id, third.Document.ReplacesId);
        Assert.Equal(first[1].Id, third.Findings.Single(finding => finding.Quote.Contains("SEND", StringComparison.Ordinal)).ActionPointId);
        Assert.Equal(3, (await PointsAsync(scene)).Count);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_change_that_the_clerk_does_not_want_is_left_and_not_asked_again(Kind kind)
    {
        await using var scene = await OnAsync(kind);
        var first = await ConfirmedAsync(scene);
        var later = Draft.Replace("the Head of SEND circulates", "the Head of Transport circulates", StringComparison.Ordinal);
        var second = await ImportAsync(scene, later);

        var left = Assert.IsType<DeskOutcome.Done>(await new RejectFindings(scene.Council.Database, scene.Council.Time).RunAsync(second.Document.Id, [3], "the chair has corrected it", Clerk(scene)));

        Assert.Equal("3 stays as confirmed before.", left.ReadBack);
        Assert.Equal(first[1].OwnerPostId, (await PointsAsync(scene))[1].OwnerPostId);
        Assert.DoesNotContain((await ImportAsync(scene, later + "\n\n")).Findings, finding => finding.Status == FindingStatus.Changed);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_due_that_was_corrected_is_taken_on_and_is_no_postponement(Kind kind)
    {
        await using var scene = await OnAsync(kind);
        var first = await ConfirmedAsync(scene);
        var second = await ImportAsync(scene, Draft.Replace("at the January meeting", "at the March meeting", StringComparison.Ordinal));
        var changed = second.Findings.Single(finding => finding.Status == FindingStatus.Changed);

        await Confirm(scene).RunAsync(second.Document.Id, [changed.Number], Clerk(scene));

        var point = (await PointsAsync(scene))[0];
        Assert.Equal((first[0].Id, changed.ReportToMeetingId, 0, first[0].FirstReportToMeetingId), (point.Id, point.ReportToMeetingId, point.Postponements, point.FirstReportToMeetingId));
        Assert.NotEqual(first[0].ReportToMeetingId, point.ReportToMeetingId);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_resolution_that_was_corrected_is_kept_once_in_its_confirmed_words(Kind kind)
    {
        await using var scene = await OnAsync(kind);
        await ConfirmedAsync(scene);
        var second = await ImportAsync(scene, Draft.Replace("on exclusions be noted", "on permanent exclusions be noted", StringComparison.Ordinal));

        await Confirm(scene).RunAsync(second.Document.Id, [1], Clerk(scene));

        var limb = Assert.Single((await new ListResolutions(scene.Council.Database).RunAsync(null, scene.Committee.Id, ActionBot.Officers.Standing.Console)).Rows);
        Assert.Contains("permanent exclusions", limb.Text, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_the_clerk_had_split_amended_and_rejected_stays_so(Kind kind)
    {
        await using var scene = await OnAsync(kind);
        var imported = await ImportAsync(scene, Draft);
        var database = scene.Council.Database;
        await new RejectFindings(database, scene.Council.Time).RunAsync(imported.Document.Id, [1], "for the record", Clerk(scene));
        await new AmendFindings(database, scene.Rules.Council, scene.Council.Time).TextAsync(imported.Document.Id, 3, "Send members the transport guidance", Clerk(scene));
        await new SplitFinding(database, scene.Council.Time, new CouncilSettings { Name = "Northbridge Council" }).RunAsync(imported.Document.Id, 4, ["Write to the county about the crossing", "Ask the school for its travel plan"], Clerk(scene));
        await new AmendFindings(database, scene.Rules.Council, scene.Council.Time).DueAsync(imported.Document.Id, [5], Minutes.DueDates.DuePhraseReader.Read("the March meeting")!, Clerk(scene));
        Assert.Single(Assert.IsType<DeskOutcome.Done>(await Confirm(scene).RunAsync(imported.Document.Id, [5], Clerk(scene))).Opened);

        var second = await ImportAsync(scene, Draft + "\n");

        Assert.Equal(
            [(1, FindingStatus.Rejected), (2, FindingStatus.Draft), (3, FindingStatus.Draft), (4, FindingStatus.Split), (5, FindingStatus.Carried), (6, FindingStatus.Draft)],
            second.Findings.Select(finding => (finding.Number, finding.Status)));
        Assert.Equal("Send members the transport guidance", second.Findings[2].Text);
        Assert.Equal("Ask the school for its travel plan", second.Findings[5].Text);
        Assert.Empty(second.Comparison!.Gone);
        Assert.Single(await PointsAsync(scene));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_exempt_mark_is_not_lifted_by_a_file_that_comes_without_it(Kind kind)
    {
        await using var scene = await OnAsync(kind);
        var first = await ImportAsync(scene, Draft, exempt: true);

        var second = await ImportAsync(scene, Draft + "\n");

        Assert.True(first.Document.Exempt && second.Document.Exempt);
        Assert.All(second.Findings, finding => Assert.True(finding.Exempt));
    }

    private static ActionBot.Officers.Standing Clerk(ChasingScene scene) => Northbridge.Clerk(scene.Committee);

    private static ConfirmFindings Confirm(ChasingScene scene) => new(scene.Council.Database, new OpenActionPoint(scene.Council.Time), scene.Council.Time);

    private static async Task<IReadOnlyList<ActionPoint>> PointsAsync(ChasingScene scene) =>
        await scene.Council.Database.ReadAsync(session => ActionPointTable.OfCommitteeAsync(session, scene.Committee.Id));

    private static async Task<ChasingScene> OnAsync(Kind kind)
    {
        var scene = await ChasingScene.OnAsync(kind, "2026-12-01T10:00Z");
        foreach (var day in (string[])["2026-11-24", "2027-01-19", "2027-03-09"])
        {
            await scene.Council.MeetingAsync(scene.Committee, day);
        }

        return scene;
    }

    // The draft minutes with everything confirmed: a resolution and three action points.
    private static async Task<IReadOnlyList<ActionPoint>> ConfirmedAsync(ChasingScene scene)
    {
        var imported = await ImportAsync(scene, Draft);
        var amend = new AmendFindings(scene.Council.Database, scene.Rules.Council, scene.Council.Time);
        Assert.IsType<DeskOutcome.Done>(await amend.DueAsync(imported.Document.Id, [3, 4], Minutes.DueDates.DuePhraseReader.Read("the January meeting")!, Clerk(scene)));
        Assert.Equal(3, Assert.IsType<DeskOutcome.Done>(await Confirm(scene).AllMarkedAsync(imported.Document.Id, Clerk(scene))).Opened.Count);
        return await PointsAsync(scene);
    }

    private static async Task<ImportOutcome.Imported> ImportAsync(ChasingScene scene, string minutes, bool exempt = false)
    {
        var time = scene.Council.Time;
        var import = new ImportMinutes(scene.Council.Database, new DraftFindings(time, scene.Rules.Council), new AddMeetings(scene.Council.Database, time), scene.Follow, time);
        return Assert.IsType<ImportOutcome.Imported>(await import.RunAsync(new MinutesToImport(scene.Committee, Northbridge.Day("2026-11-24"), "minutes.txt", new MinutesReader().Read(minutes), exempt), Clerk(scene)));
    }
}
