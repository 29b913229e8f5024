using System.Data.Common;
using ActionBot.Storage;

namespace ActionBot.Tests.Storage;

/// <summary>Several who write at once: each is kept or refused for itself, whether or not they share a commit.</summary>
public sealed class WritersAtOnceTests
{
    private const string Insert = "insert into kept (id, words) values (@id, @words)";

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Whoever_fails_among_many_takes_back_his_own_alone(Kind kind)
    {
        await using var store = await KeptAsync(kind);
        var ended = await Task.WhenAll(Enumerable.Range(0, 40).Select(id => Task.Run(() => EndOf(store.Database.WriteAsync(async session =>
        {
            await session.ChangeAsync(Insert, new { id, words = "half" });
            await Task.Yield();
            if (id % 4 == 0)
            {
                throw new InvalidOperationException("The power of decision failed.");
            }

            // Somebody else's row: the database itself refuses the second of them.
            await session.ChangeAsync(Insert, new { id = 100 + (id % 4 == 1 ? 0 : id), words = "whole" });
        })))));

        Assert.Equal(10, ended.Count(end => end is InvalidOperationException));
        Assert.Equal(9, ended.Count(end => end is DbException));
        var rows = await store.Database.ReadAsync(session => session.AllAsync<int>("select id from kept order by id"));
        Assert.Equal(ended.Index().Where(one => one.Item is null).Select(one => one.Index), rows.Where(id => id < 100));
        Assert.Equal(21, rows.Count(id => id >= 100));
    }

    [Theory, OnSqlite]
    public async Task Nobody_hears_that_his_write_is_kept_before_another_program_can_read_it(Kind kind)
    {
        await using var store = await KeptAsync(kind);
        var elsewhere = Database.From(store.ConnectionString);
        await Task.WhenAll(Enumerable.Range(0, 40).Select(id => Task.Run(async () =>
        {
            await store.Database.WriteAsync(session => session.ChangeAsync(Insert, new { id, words = "kept" }));
            Assert.Equal(1, await elsewhere.ReadAsync(session => session.CountAsync("select count(*) from kept where id = @id", new { id })));
        })));
    }

    [Theory, OnSqlite]
    public async Task When_the_program_dies_at_the_commit_everybody_hears_it_and_nothing_is_kept(Kind kind)
    {
        await using var store = await KeptAsync(kind);
        var (points, dead) = (0, new DiedException());
        using var together = new Barrier(8);
        var mortal = store.Database.Interrupted(() =>
        {
            if (Interlocked.Increment(ref points) > 8)
            {
                throw dead;
            }
        });
        var ended = await Task.WhenAll(Enumerable.Range(0, 8).Select(id => Task.Factory.StartNew(
            () =>
            {
                together.SignalAndWait();
                return EndOf(mortal.WriteAsync(session => session.ChangeAsync(Insert, new { id, words = "lost" })));
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default).Unwrap()));

        // However many of them shared a commit: who heard that it is kept finds it, and nobody else does.
        var rows = await store.Database.ReadAsync(session => session.AllAsync<int>("select id from kept order by id"));
        Assert.Equal(ended.Index().Where(one => one.Item is null).Select(one => one.Index), rows.Where(id => ended[id] is null));
        Assert.All(rows, id => Assert.True(ended[id] is null || ended[id] == dead));
        Assert.Contains(dead, ended);
    }

    [Theory, OnSqlite]
    public async Task A_write_that_waits_behind_a_long_one_has_its_turn_when_that_ends(Kind kind)
    {
        await using var store = await KeptAsync(kind);
        var (begun, goOn) = (new Signal(), new Signal());
        var longOne = store.Database.WriteAsync(async session =>
        {
            await session.ChangeAsync(Insert, new { id = 1, words = "long" });
            begun.SetResult();
            await goOn.Task;
        });
        await begun.Task;
        var short1 = store.Database.WriteAsync(session => session.ChangeAsync(Insert, new { id = 2, words = "short" }));
        var short2 = store.Database.WriteAsync(session => session.ChangeAsync(Insert, new { id = 3, words = "short" }));
        Assert.False(short1.IsCompleted || short2.IsCompleted);
        goOn.SetResult();
        await Task.WhenAll(longOne, short1, short2);

        Assert.Equal(3, await store.Database.ReadAsync(session => session.CountAsync("select count(*) from kept")));
    }

    private static async Task<Exception?> EndOf(Task write)
    {
        try
        {
            await write;
            return null;
        }
        catch (Exception broken) when (broken is InvalidOperationException or DbException or DiedException)
        {
            return broken;
        }
    }

    private static async Task<TestDatabase> KeptAsync(Kind kind)
    {
        var store = await TestDatabase.EmptyAsync(kind);
        await store.Database.WriteAsync(session => session.ChangeAsync("create table kept (id integer primary key, words text)"));
        return store;
    }
}
