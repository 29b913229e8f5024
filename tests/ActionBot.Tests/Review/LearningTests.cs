using ActionBot.ActionPoints;
using ActionBot.Committees;
using ActionBot.Committees.Calendar;
using ActionBot.Intake;
using ActionBot.Minutes;
using ActionBot.Minutes.Evaluation;
using ActionBot.Review;
using ActionBot.Tests.Storage;

namespace ActionBot.Tests.Review;

/// <summary>What the clerk refuses or puts right is counted and kept as a case; what is not for the public never leaves the register.</summary>
public sealed class LearningTests : IDisposable
{
    private const string Minutes =
        """
        HOUSING COMMITTEE

        Minutes of the meeting held on Tuesday 24 November 2026

        5. TREES

        Action Point 1: That the Head of Parks inspects the oak by 3 March 2027.

        Action Point 2: That the Head of SEND circulates the guidance by 3 March 2027.

        Action Point 3: That the Clerk thanks the scouts by 3 March 2027.
        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("actionbot-specimens-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_was_confirmed_as_read_is_right_and_what_was_put_right_or_refused_is_not(Kind kind)
    {
        await using var council = await Northbridge.OnAsync(kind, "2026-12-01T10:00Z");
        var (committee, document) = await DecidedAsync(council);

        Assert.Null((await DeskAsync(council, document)).Accuracy);
        var later = await ImportAsync(council, committee, "2027-01-19", Minutes.Replace("24 November 2026", "19 January 2027", StringComparison.Ordinal));
        Assert.EndsWith("Right in 1 of 3 at your last meeting.", (await DeskAsync(council, later)).Summary, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_later_version_of_the_same_minutes_is_not_counted_again(Kind kind)
    {
        await using var council = await Northbridge.OnAsync(kind, "2026-12-01T10:00Z");
        var (committee, _) = await DecidedAsync(council);
        await ImportAsync(council, committee, "2026-11-24", Minutes + "\n");

        var later = await ImportAsync(council, committee, "2027-01-19", Minutes.Replace("24 November 2026", "19 January 2027", StringComparison.Ordinal));

        Assert.Equal(new ReadingAccuracy(1, 3, 1), (await DeskAsync(council, later)).Accuracy);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_the_clerk_put_right_is_a_case_in_the_folder_of_the_committee(Kind kind)
    {
        await using var council = await Northbridge.OnAsync(kind, "2026-12-01T10:00Z");
        var (_, document) = await DecidedAsync(council);

        await Keep(council).RunAsync(CancellationToken.None);

        var path = Path.Combine(folder.FullName, "HC", "2026-11-24.txt");
        Assert.Equal(Minutes, await File.ReadAllTextAsync(path));
        var gold = ExtractedDocument.FromJson(await File.ReadAllTextAsync(Path.ChangeExtension(path, ".json")))!;
        Assert.Equal(["Head of Parks", "Head of Libraries"], gold.Items.Select(item => item.Owner));
        Assert.Equal(new DateOnly(2027, 3, 3), gold.Items[0].Due?.Date);
        var card = new Scorecard();
        Scorer.Add(card, gold, ExtractedDocument.Of(new MinutesReader().Read(Minutes)));
        Assert.Equal((2, 3, 1), (card["found action"], card["predicted action"], card["owner right"]));

        // The clerk thinks again: where nothing is wrong any more, nothing is kept.
        await council.Database.WriteAsync(session => session.ChangeAsync("update findings set clerk_owner = null, status = case when status = 'Rejected' then 'Draft' else status end"));
        Assert.Null(await Keep(council).OfDocumentAsync(document));
        Assert.False(File.Exists(path));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task An_owner_whom_the_register_does_not_know_is_put_in_the_place_of_the_one_that_was_read(Kind kind)
    {
        await using var council = await Northbridge.OnAsync(kind, "2026-12-01T10:00Z");
        var (committee, _) = await DecidedAsync(council);
        var later = await ImportAsync(council, committee, "2027-01-19", Minutes.Replace("24 November 2026", "19 January 2027", StringComparison.Ordinal));
        Assert.Null(await Keep(council).OfDocumentAsync(later));

        await new AmendFindings(council.Database, new CouncilSettings(), council.Time).OwnerAsync(later, [2], "Head of Youth Work", Northbridge.Clerk(committee));
        var opened = Assert.Single(Assert.IsType<DeskOutcome.Done>(await new ConfirmFindings(council.Database, new OpenActionPoint(council.Time), council.Time).RunAsync(later, [2], Northbridge.Clerk(committee))).Opened);

        var post = await council.Database.ReadAsync(session => ActionBot.Officers.PostTable.ByIdAsync(session, opened.OwnerPostId!.Value));
        Assert.Equal(("Head of Youth Work", "Head of SEND"), (post!.Title, opened.OwnerText));
        Assert.Equal("Head of Youth Work", (await DeskAsync(council, later)).Findings[1].ClerkOwner);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Nothing_exempt_is_ever_written_to_a_file(Kind kind)
    {
        await using var council = await Northbridge.OnAsync(kind, "2026-12-01T10:00Z");
        var (committee, document) = await DecidedAsync(council);
        Assert.NotNull(await Keep(council).OfDocumentAsync(document));

        await council.Database.WriteAsync(session => session.ChangeAsync("update minutes_documents set exempt = @exempt", new { exempt = true }));
        await Keep(council).RunAsync(CancellationToken.None);
        Assert.Empty(folder.GetFiles("*", SearchOption.AllDirectories));

        // Open minutes with a part behind closed doors, of which nothing was taken as a finding.
        var closed = await ImportAsync(council, committee, "2027-01-19", Minutes.Replace("24 November 2026", "19 January 2027", StringComparison.Ordinal) + "\n\nPART 2 – EXEMPT ITEMS\n\n6. LEASE\n\nThe rent of the tenant was discussed at length by all members.");
        await new RejectFindings(council.Database, council.Time).RunAsync(closed, [1], "it was answered", Northbridge.Clerk(committee));
        Assert.Null(await Keep(council).OfDocumentAsync(closed));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_was_rejected_is_forgotten_after_90_days_and_still_counts_as_wrong_and_as_a_lesson(Kind kind)
    {
        await using var council = await Northbridge.OnAsync(kind, "2026-12-01T10:00Z");
        var (committee, document) = await DecidedAsync(council);
        await Keep(council).RunAsync(CancellationToken.None);
        var kept = folder.GetFiles("*", SearchOption.AllDirectories).ToDictionary(file => file.Name, file => File.ReadAllText(file.FullName));
        var forget = new ForgetRejected(council.Database, council.Time);

        council.Time.Advance(TimeSpan.FromDays(90));
        Assert.Equal(0, await forget.RunAsync());
        Assert.Equal(3, (await DeskAsync(council, document)).Findings.Count);

        council.Time.Advance(TimeSpan.FromMinutes(1));
        var runs = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => new ForgetRejected(council.Database, council.Time).RunAsync())));
        Assert.Equal(1, runs.Sum());
        Assert.Equal(0, await forget.RunAsync());

        var desk = await DeskAsync(council, document);
        Assert.Equal([FindingStatus.Confirmed, FindingStatus.Confirmed], desk.Findings.Select(finding => finding.Status));
        Assert.Equal(2, (await council.Database.ReadAsync(ActionPointTable.OutstandingAsync)).Count);
        var later = await ImportAsync(council, committee, "2027-03-09", Minutes.Replace("24 November 2026", "9 March 2027", StringComparison.Ordinal));
        Assert.EndsWith("Right in 1 of 3 at your last meeting.", (await DeskAsync(council, later)).Summary, StringComparison.Ordinal);

        await Keep(council).RunAsync(CancellationToken.None);
        Assert.Equal(kept, folder.GetFiles("*", SearchOption.AllDirectories).ToDictionary(file => file.Name, file => File.ReadAllText(file.FullName)));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_came_of_a_rejected_finding_stands_by_itself_when_it_is_forgotten(Kind kind)
    {
        await using var council = await Northbridge.OnAsync(kind, "2026-12-01T10:00Z");
        var (committee, _) = await DecidedAsync(council);
        // The confirmed minutes carry what was decided on the draft, the rejection included.
        var confirmed = await ImportAsync(council, committee, "2026-11-24", Minutes + "\n\nConfirmed as a correct record.");
        Assert.Contains((await DeskAsync(council, confirmed)).Findings, finding => finding.Status == FindingStatus.Rejected && finding.FromFindingId is not null);

        council.Time.Advance(TimeSpan.FromDays(91));
        Assert.True(await new ForgetRejected(council.Database, council.Time).RunAsync() >= 1);
        Assert.All((await DeskAsync(council, confirmed)).Findings, finding => Assert.NotEqual(FindingStatus.Rejected, finding.Status));
    }

    private KeepSpecimens Keep(Northbridge council) => new(council.Database, new SpecimenFolder(folder.FullName), new MinutesReader(), council.Time);

    private static async Task<Desk> DeskAsync(Northbridge council, Guid document) => (await council.Database.ReadAsync(session => Desk.OfAsync(session, document)))!;

    // One finding is confirmed as it was read, one with another owner, one is refused.
    private static async Task<(Committee Committee, Guid Document)> DecidedAsync(Northbridge council)
    {
        var committee = await council.CommitteeAsync("Housing Committee", "HC");
        await council.MeetingAsync(committee, "2026-11-24");
        await council.MeetingAsync(committee, "2027-01-19");
        await council.MeetingAsync(committee, "2027-03-09");
        await council.PostAsync("Head of SEND");
        await council.PostAsync("Head of Libraries");
        var document = await ImportAsync(council, committee, "2026-11-24", Minutes);
        var (clerk, database, time) = (Northbridge.Clerk(committee), council.Database, council.Time);
        Assert.IsType<DeskOutcome.Done>(await new AmendFindings(database, new CouncilSettings(), time).OwnerAsync(document, [2], "Head of Libraries", clerk));
        Assert.IsType<DeskOutcome.Done>(await new RejectFindings(database, time).RunAsync(document, [3], "it was done on the spot", clerk));
        Assert.Equal(2, Assert.IsType<DeskOutcome.Done>(await new ConfirmFindings(database, new OpenActionPoint(time), time).RunAsync(document, [1, 2], clerk)).Opened.Count);
        return (committee, document);
    }

    private static async Task<Guid> ImportAsync(Northbridge council, Committee committee, string day, string minutes)
    {
        var (database, time, settings) = (council.Database, council.Time, new CouncilSettings());
        var import = new ImportMinutes(database, new DraftFindings(time, settings), new AddMeetings(database, time), new FollowCalendar(time, settings, CouncilTime.In(settings.TimeZone), council.Change), time);
        return Assert.IsType<ImportOutcome.Imported>(await import.RunAsync(new MinutesToImport(committee, Northbridge.Day(day), "minutes.txt", new MinutesReader().Read(minutes)), Northbridge.Clerk(committee))).Document.Id;
    }
}
