using System.Data.Common;
using ActionBot.Storage;

namespace ActionBot.Tests.Storage;

public sealed class DatabaseTests
{
    private const string Insert = "insert into kept (id, words) values (@id, @words)";

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_statement_that_was_refused_works_the_next_time(Kind kind)
    {
        await using var store = await KeptAsync(kind);
        await store.Database.WriteAsync(session => session.ChangeAsync(Insert, new { id = 1, words = "first" }));

        await Assert.ThrowsAnyAsync<DbException>(() => store.Database.WriteAsync(session => session.ChangeAsync(Insert, new { id = 1, words = "again" })));
        await store.Database.WriteAsync(session => session.ChangeAsync(Insert, new { id = 2, words = "second" }));

        Assert.Equal(["first", "second"], await WordsAsync(store));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_broke_off_half_way_leaves_nothing_behind_for_whoever_comes_next(Kind kind)
    {
        await using var store = await KeptAsync(kind);
        await Assert.ThrowsAsync<InvalidOperationException>(() => store.Database.WriteAsync(async session =>
        {
            await session.ChangeAsync(Insert, new { id = 1, words = "half" });
            throw new InvalidOperationException("The power of decision failed.");
        }));

        await store.Database.WriteAsync(session => session.ChangeAsync(Insert, new { id = 1, words = "whole" }));
        Assert.Equal(["whole"], await WordsAsync(store));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task One_session_reads_twice_with_the_same_words_and_other_values(Kind kind)
    {
        await using var store = await KeptAsync(kind);
        await store.Database.WriteAsync(async session =>
        {
            await session.ChangeAsync(Insert, new { id = 1, words = "first" });
            await session.ChangeAsync(Insert, new { id = 2, words = (string?)null });
        });

        var read = await store.Database.ReadAsync(async session => (
            await session.FirstAsync<string>("select words from kept where id = @id", new { id = 1 }),
            await session.FirstAsync<string>("select words from kept where id = @id", new { id = 2 }),
            await session.FirstAsync<string>("select words from kept where id = @id", new { id = 1 })));
        Assert.Equal(("first", null, "first"), read);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_table_that_changed_since_is_read_as_it_is_now(Kind kind)
    {
        await using var store = await KeptAsync(kind);
        await store.Database.WriteAsync(session => session.ChangeAsync(Insert, new { id = 1, words = "kept" }));
        Assert.Equal(1, await store.Database.ReadAsync(session => session.CountAsync("select count(*) from kept")));

        await store.Database.WriteAsync(session => session.ChangeAsync("alter table kept add column more text"));
        Assert.Equal(1, await store.Database.ReadAsync(session => session.CountAsync("select count(*) from kept")));
        await store.Database.WriteAsync(session => session.ChangeAsync(Insert, new { id = 2, words = "kept too" }));
        Assert.Equal(["kept", "kept too"], await WordsAsync(store));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Fifty_who_write_at_once_all_get_their_turn(Kind kind)
    {
        await using var store = await KeptAsync(kind);
        await Task.WhenAll(Enumerable.Range(0, 50).Select(id => Task.Run(() => store.Database.WriteAsync(async session =>
        {
            await session.ChangeAsync(Insert, new { id, words = "so far " + await session.CountAsync("select count(*) from kept") });
            await Task.Yield();
        }))));

        Assert.Equal(50, await store.Database.ReadAsync(session => session.CountAsync("select count(*) from kept")));
    }

    [Theory, OnSqlite]
    public async Task A_register_that_nobody_uses_is_one_file_that_can_be_copied(Kind kind)
    {
        await using var store = await KeptAsync(kind);
        await store.Database.WriteAsync(session => session.ChangeAsync(Insert, new { id = 1, words = "kept" }));
        store.Database.LetGo();

        var file = new DbConnectionStringBuilder { ConnectionString = store.ConnectionString }["Data Source"].ToString()!;
        Assert.Equal([file], Directory.GetFiles(Path.GetDirectoryName(file)!));
        Assert.Equal(["kept"], await WordsAsync(store));
    }

    private static async Task<TestDatabase> KeptAsync(Kind kind)
    {
        var store = await TestDatabase.EmptyAsync(kind);
        await store.Database.WriteAsync(session => session.ChangeAsync("create table kept (id integer primary key, words text)"));
        return store;
    }

    private static Task<IReadOnlyList<string>> WordsAsync(TestDatabase store) =>
        store.Database.ReadAsync(session => session.AllAsync<string>("select words from kept order by id"));
}
