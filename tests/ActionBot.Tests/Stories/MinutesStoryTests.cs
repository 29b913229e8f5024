using ActionBot.ActionPoints;
using ActionBot.Committees;
using ActionBot.Committees.Calendar;
using ActionBot.Intake;
using ActionBot.Minutes;
using ActionBot.Minutes.DueDates;
using ActionBot.Review;
using ActionBot.Tests.Chasing;
using ActionBot.Tests.Storage;

namespace ActionBot.Tests.Stories;

/// <summary>Minutes without an owner, and minutes that come twice: from the page to the first message.</summary>
public sealed class MinutesStoryTests
{
    private const string WithoutOwner =
        """
        CHILDREN AND FAMILIES SCRUTINY COMMITTEE

        Minutes of the meeting held on Tuesday 24 November 2026

        5. SEND UPDATE

        The Interim Director for Education and Skills presented the report. A Member asked about the rate at which EHC plans were granted to schools and to parents. The service would investigate this matter and provide an update at their next update. ACTION
        """;

    private const string Draft =
        """
        CHILDREN AND FAMILIES SCRUTINY COMMITTEE

        Minutes of the meeting held on Tuesday 24 November 2026

        5. EXCLUSIONS

        Action Point 2: That at the January meeting the Director of Education provides an update on the exlusions review for members.
        """;

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Story_14_without_an_owner_nothing_is_sent_until_the_clerk_has_named_one_and_a_time(Kind kind)
    {
        await using var scene = await OnAsync(kind, "2026-11-25T10:00Z");
        await scene.Council.HeldPostAsync("Interim Director for Education and Skills", "Ida Lund");
        var clerk = Northbridge.Clerk(scene.Committee);
        var imported = await ImportAsync(scene, WithoutOwner);
        var finding = Assert.Single(imported.Findings);

        Assert.True(finding.OwnerCollective);
        Assert.NotNull(finding.OwnerQuestion);
        // Whoever presented the item is proposed beside the words of the minutes, and never put in their place.
        Assert.Equal(("service", "Interim Director for Education and Skills", null), (finding.OwnerText, finding.SuggestedOwner, finding.OwnerPostId));
        Assert.NotNull(finding.DueQuestion);
        Assert.Empty(Assert.IsType<DeskOutcome.Done>(await Confirm(scene).RunAsync(imported.Document.Id, [1], clerk)).Opened);
        await scene.LiveUntilAsync("2026-12-01T10:00Z");
        Assert.Empty(scene.Arrived);

        var amend = new AmendFindings(scene.Council.Database, scene.Rules.Council, scene.Council.Time);
        Assert.IsType<DeskOutcome.Done>(await amend.OwnerAsync(imported.Document.Id, [1], "Interim Director for Education and Skills", clerk));
        Assert.Empty(Assert.IsType<DeskOutcome.Done>(await Confirm(scene).RunAsync(imported.Document.Id, [1], clerk)).Opened);
        Assert.IsType<DeskOutcome.Done>(await amend.DueAsync(imported.Document.Id, [1], DuePhraseReader.Read("the March meeting")!, clerk));
        Assert.Single(Assert.IsType<DeskOutcome.Done>(await Confirm(scene).RunAsync(imported.Document.Id, [1], clerk)).Opened);
        await scene.LiveUntilAsync("2026-12-02T10:00Z");
        Assert.Equal(["2026-12-02 09:00Z Ida Lund"], scene.Arrived);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Story_15_the_confirmed_minutes_change_the_same_action_point_and_nobody_is_written_to_for_a_typo(Kind kind)
    {
        await using var scene = await OnAsync(kind, "2026-12-01T10:00Z");
        await scene.Council.HeldPostAsync("Assistant Director of Education", "Al Finch");
        var clerk = Northbridge.Clerk(scene.Committee);
        var first = await ImportAsync(scene, Draft);
        var point = Assert.Single(Assert.IsType<DeskOutcome.Done>(await Confirm(scene).AllMarkedAsync(first.Document.Id, clerk)).Opened);
        await scene.LiveUntilAsync("2027-01-20T10:00Z");
        var before = scene.Arrived.Count;

        var second = await ImportAsync(scene, Draft.Replace("exlusions", "exclusions", StringComparison.Ordinal).Replace("the Director", "the Assistant Director", StringComparison.Ordinal));
        await scene.LiveUntilAsync("2027-01-22T10:00Z");

        var finding = Assert.Single(second.Findings);
        Assert.Equal((FindingStatus.Changed, point.Id), (finding.Status, finding.ActionPointId));
        Assert.Equal("In this version the owner was 'Director of Education' and is now 'Assistant Director of Education'; the wording was corrected.", finding.Reason);
        Assert.Equal(point.OwnerPostId, (await scene.OnlyPointAsync()).OwnerPostId);
        Assert.Equal(before, scene.Arrived.Count);

        Assert.IsType<DeskOutcome.Refused>(await Confirm(scene).AllMarkedAsync(second.Document.Id, clerk));
        var taken = Assert.IsType<DeskOutcome.Done>(await Confirm(scene).RunAsync(second.Document.Id, [1], clerk));
        var now = await scene.OnlyPointAsync();
        Assert.Empty(taken.Opened);
        Assert.Equal($"{point.Reference} is corrected by the confirmed minutes: assigned to Assistant Director of Education, in their words.", taken.ReadBack);
        Assert.Equal((point.Reference, point.Due, 0, "Assistant Director of Education"), (now.Reference, now.Due, now.Postponements, now.OwnerText));
        Assert.Contains("exclusions review", now.Text, StringComparison.Ordinal);
        var history = await scene.Council.Database.ReadAsync(session => ActionBot.Storage.Trail.OfAsync(session, point.Id));
        Assert.Contains(history, line => line.What.StartsWith("corrected by the confirmed minutes: assigned to Assistant Director of Education", StringComparison.Ordinal) && line.Why == finding.Reason);
    }

    private static async Task<ChasingScene> OnAsync(Kind kind, string now)
    {
        var scene = await ChasingScene.OnAsync(kind, now);
        foreach (var day in (string[])["2026-11-24", "2027-01-19", "2027-03-09"])
        {
            await scene.Council.MeetingAsync(scene.Committee, day);
        }

        return scene;
    }

    private static ConfirmFindings Confirm(ChasingScene scene) => new(scene.Council.Database, new OpenActionPoint(scene.Council.Time), scene.Council.Time);

    private static async Task<ImportOutcome.Imported> ImportAsync(ChasingScene scene, string minutes)
    {
        var time = scene.Council.Time;
        var import = new ImportMinutes(scene.Council.Database, new DraftFindings(time, scene.Rules.Council), new AddMeetings(scene.Council.Database, time), scene.Follow, time);
        var wanted = new MinutesToImport(scene.Committee, Northbridge.Day("2026-11-24"), "minutes.txt", new MinutesReader().Read(minutes));
        return Assert.IsType<ImportOutcome.Imported>(await import.RunAsync(wanted, Northbridge.Clerk(scene.Committee)));
    }
}
