using ActionBot.Committees;
using ActionBot.Intake;
using ActionBot.Storage;

namespace ActionBot.Tests.Storage;

public sealed class MigratorTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_schema_is_made_once_however_often_the_program_starts(Kind kind)
    {
        await using var store = await TestDatabase.EmptyAsync(kind);
        var migrator = new Migrator(store.Database, FakeTime.On("2026-11-24T09:00Z"));

        Assert.Equal(Migrator.Migrations.Select(migration => migration.Name), await migrator.RunAsync());
        Assert.Empty(await migrator.RunAsync());
        Assert.True(await migrator.IsCurrentAsync());
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Two_programs_that_start_at_once_do_not_both_make_the_schema(Kind kind)
    {
        await using var store = await TestDatabase.EmptyAsync(kind);
        var both = await Task.WhenAll(
            Task.Run(() => new Migrator(store.Database, FakeTime.On("2026-11-24T09:00Z")).RunAsync()),
            Task.Run(() => new Migrator(store.Database, FakeTime.On("2026-11-24T09:00Z")).RunAsync()));

        Assert.Equal(Migrator.Migrations.Count, both.Sum(names => names.Count));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_database_from_the_future_stops_the_start_with_a_sentence(Kind kind)
    {
        await using var store = await TestDatabase.EmptyAsync(kind);
        var migrator = new Migrator(store.Database, FakeTime.On("2026-11-24T09:00Z"));
        await migrator.RunAsync([.. Migrator.Migrations, new Migration(9999, "from-the-future", "create table tomorrow (id integer)")]);

        var refusal = await Assert.ThrowsAsync<StorageRefusedException>(migrator.RunAsync);
        Assert.StartsWith("The database was made by a newer ActionBot: it holds migration 9999 'from-the-future'", refusal.Message, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task An_edited_script_stops_the_start_with_a_sentence(Kind kind)
    {
        await using var store = await TestDatabase.EmptyAsync(kind);
        var migrator = new Migrator(store.Database, FakeTime.On("2026-11-24T09:00Z"));
        await migrator.RunAsync();

        var edited = Migrator.Migrations.Select(migration => migration with { Script = migration.Script + "-- a small improvement" }).ToList();
        var refusal = await Assert.ThrowsAsync<StorageRefusedException>(() => migrator.RunAsync(edited));
        Assert.StartsWith("Migration 0001 'the-register' is not the script that was applied", refusal.Message, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_was_asked_about_a_finding_before_is_still_asked(Kind kind)
    {
        await using var store = await TestDatabase.EmptyAsync(kind);
        var time = FakeTime.On("2026-11-24T09:00Z");
        var migrator = new Migrator(store.Database, time);
        await migrator.RunAsync([.. Migrator.Migrations.Where(migration => migration.Number < 24)]);
        var (committee, meeting, document) = (NewId(), NewId(), NewId());
        await store.Database.WriteAsync(async session =>
        {
            await CommitteeTable.InsertAsync(session, new Committee { Id = committee, Name = "Children's Scrutiny", Code = "CFS" }, default);
            await MeetingTable.InsertAsync(session, new Meeting { Id = meeting, CommitteeId = committee, HeldOn = Northbridge.Day("2026-11-24"), FirstHeldOn = Northbridge.Day("2026-11-24") }, default);
            await MinutesDocumentTable.InsertAsync(session, new MinutesDocument { Id = document, CommitteeId = committee, MeetingId = meeting, FileName = "minutes.txt", ContentHash = "1", Text = "Minutes", ImportedBy = "Jo Hale", ImportedAt = default });
            await WriteAsync(1, "'Head of SEND and Head of Parks' are two: an action for each of them (“for each”), or for one?", null);
            await WriteAsync(2, null, "'19 January' means a meeting of the HR Committee: refer it there, or report it here on 19 January 2027?");
            await WriteAsync(3, "The minutes name nobody: who is to do it?", "The minutes name no time: is the next meeting, 19 January 2027, right?");

            Task WriteAsync(int number, string? owner, string? due) => session.ChangeAsync(
                """
                insert into findings (id, document_id, number, kind, strength, quote, start_at, length, owner_collective, follow_up, exempt, recogniser, why, status, text, owner_question, due_kind, report_to_meeting_id, due_question)
                values (@id, @document, @number, 'ActionPoint', 'Explicit', 'To report', 0, 9, @no, @no, @no, 'labels', 'It is marked.', 'Draft', 'To report', @owner, 'Meeting', @meeting, @due)
                """,
                new { id = NewId(), document, number, no = false, owner, meeting, due });
        });

        await migrator.RunAsync();

        var findings = await store.Database.ReadAsync(session => FindingTable.OfAsync(session, document));
        Assert.Equal([true, false, false], findings.Select(finding => finding.AsksForEach));
        Assert.Equal([false, false, true], findings.Select(finding => finding.DueTakesYes));

        Guid NewId() => Guid.CreateVersion7(time.GetUtcNow());
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task An_older_line_of_history_knows_its_deed(Kind kind)
    {
        await using var store = await TestDatabase.EmptyAsync(kind);
        var time = FakeTime.On("2026-11-24T09:00Z");
        var migrator = new Migrator(store.Database, time);
        await migrator.RunAsync([.. Migrator.Migrations.Where(migration => migration.Number < 25)]);
        var point = Guid.CreateVersion7(time.GetUtcNow());
        string[] said = ["due at the meeting of 19 January 2027 (put off)", "assigned to Head of SEND", "said to belong to Housing", "undone: said to belong to Housing", "corrected by the confirmed minutes: in their words", "updated"];
        await store.Database.WriteAsync(async session =>
        {
            foreach (var what in said)
            {
                time.Advance(TimeSpan.FromMinutes(1));
                await session.ChangeAsync(
                    "insert into history (id, happened_at, subject, subject_id, by_name, what) values (@id, @now, 'action point', @point, 'Jo Hale', @what)",
                    new { id = Guid.CreateVersion7(time.GetUtcNow()), now = time.GetUtcNow(), point, what });
            }
        });

        await migrator.RunAsync();

        Assert.Equal([Deed.DueSet, Deed.Assigned, Deed.SaidToBelong, Deed.SaidToBelong, Deed.Corrected, null], (await store.Database.ReadAsync(session => Trail.OfAsync(session, point))).Select(line => line.Deed));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_script_that_fails_leaves_nothing_behind(Kind kind)
    {
        await using var store = await TestDatabase.EmptyAsync(kind);
        var migrator = new Migrator(store.Database, FakeTime.On("2026-11-24T09:00Z"));
        var broken = new Migration(1, "half-of-something", "create table half (id integer); create table;");

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => migrator.RunAsync([broken]));
        Assert.Equal(0, await store.Database.ReadAsync(session => session.CountAsync(session.Dialect.CountTable, new { name = "half" })));
    }
}
