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
    public async Task A_script_that_fails_leaves_nothing_behind(Kind kind)
    {
        await using var store = await TestDatabase.EmptyAsync(kind);
        var migrator = new Migrator(store.Database, FakeTime.On("2026-11-24T09:00Z"));
        var broken = new Migration(1, "half-of-something", "create table half (id integer); create table;");

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => migrator.RunAsync([broken]));
        Assert.Equal(0, await store.Database.ReadAsync(session => session.CountAsync(session.Dialect.CountTable, new { name = "half" })));
    }
}
