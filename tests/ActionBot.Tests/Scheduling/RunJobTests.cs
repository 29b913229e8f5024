using ActionBot.Committees.Calendar;
using ActionBot.Scheduling;
using ActionBot.Storage;
using ActionBot.Tests.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace ActionBot.Tests.Scheduling;

public sealed class RunJobTests
{
    private static readonly CouncilTime London = CouncilTime.In("Europe/London");

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_job_runs_once_a_turn_however_many_instances_there_are(Kind kind)
    {
        await using var store = await TestDatabase.MigratedAsync(kind);
        var time = FakeTime.On("2026-11-24T09:01Z");
        var runs = 0;
        var job = new Job("count", Cadence.EveryMinutes(5), _ =>
        {
            Interlocked.Increment(ref runs);
            return Task.CompletedTask;
        });
        var instances = Enumerable.Range(0, 4).Select(_ => Instance(store, time)).ToList();

        for (var turn = 1; turn <= 3; turn++)
        {
            var ran = await Task.WhenAll(instances.Select(instance => Task.Run(() => instance.RunAsync(job, default))));
            Assert.Equal((turn, 1), (runs, ran.Count(one => one)));
            time.Advance(TimeSpan.FromMinutes(5));
        }
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_job_of_an_instance_that_died_is_taken_over_when_its_lease_ends(Kind kind)
    {
        await using var store = await TestDatabase.MigratedAsync(kind);
        var time = FakeTime.On("2026-11-24T09:01Z");
        await Instance(store, time).RunAsync(new Job("sweep", Cadence.EveryMinutes(5), _ => throw new DiedException()), default);
        // A process that is killed writes nothing any more: put its lease back as it was.
        await store.Database.WriteAsync(session => session.ChangeAsync(
            "update job_runs set lease_until = @until, failed_at = null, failure = null", new { until = time.GetUtcNow() + RunJob.LeaseHolds }));
        var job = new Job("sweep", Cadence.EveryMinutes(5), _ => Task.CompletedTask);

        Assert.False(await Instance(store, time).RunAsync(job, default));
        time.Advance(TimeSpan.FromMinutes(5));
        Assert.True(await Instance(store, time).RunAsync(job, default));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_long_job_keeps_its_lease_while_it_runs(Kind kind)
    {
        await using var store = await TestDatabase.MigratedAsync(kind);
        var time = FakeTime.On("2026-11-24T09:01Z");
        var done = new Signal();
        var started = new Signal();
        var job = new Job("long", Cadence.EveryMinutes(5), _ =>
        {
            started.SetResult();
            return done.Task;
        });
        var running = Instance(store, time).RunAsync(job, default);
        await started.Task;
        var first = (await LeaseAsync(store))!.Value;

        while (time.GetUtcNow() <= first)
        {
            await time.UntilWaitingAsync(RunJob.LeaseHolds / 3);
            time.Advance(RunJob.LeaseHolds / 3);
            await time.UntilWaitingAsync(RunJob.LeaseHolds / 3);
            Assert.Equal(time.GetUtcNow() + RunJob.LeaseHolds, await LeaseAsync(store));
        }

        Assert.False(await Instance(store, time).RunAsync(job, default));
        done.SetResult();
        Assert.True(await running);
        Assert.Null(await LeaseAsync(store));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_lease_that_could_not_be_renewed_once_is_renewed_the_next_time_and_the_job_goes_on(Kind kind)
    {
        await using var store = await TestDatabase.MigratedAsync(kind);
        var time = FakeTime.On("2026-11-24T09:01Z");
        var (done, breaks, broken) = (new Signal(), false, 0);
        var flaky = store.Database.Interrupted(() =>
        {
            if (breaks)
            {
                broken++;
                throw new StorageRefusedException("The database is away for a moment.");
            }
        });
        var running = new RunJob(flaky, time, London, NullLogger<RunJob>.Instance).RunAsync(new Job("long", Cadence.EveryMinutes(5), _ => done.Task), default);
        await time.UntilWaitingAsync(RunJob.LeaseHolds / 3);
        var first = await LeaseAsync(store);

        breaks = true;
        time.Advance(RunJob.LeaseHolds / 3);
        await time.UntilWaitingAsync(RunJob.LeaseHolds / 3);
        Assert.Equal((1, first), (broken, await LeaseAsync(store)));
        breaks = false;
        time.Advance(RunJob.LeaseHolds / 3);
        await time.UntilWaitingAsync(RunJob.LeaseHolds / 3);

        Assert.Equal(time.GetUtcNow() + RunJob.LeaseHolds, await LeaseAsync(store));
        done.SetResult();
        Assert.True(await running);
        Assert.NotNull((await store.Database.ReadAsync(JobRunTable.AllAsync))[0].SucceededAt);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_job_that_fails_says_so_in_health_and_is_tried_again(Kind kind)
    {
        await using var store = await TestDatabase.MigratedAsync(kind);
        var time = FakeTime.On("2026-11-24T09:01Z");
        var breaks = true;
        var job = new Job("brittle", Cadence.DailyAt(new TimeOnly(2, 30)), _ => breaks ? throw new InvalidOperationException("words of a reply") : Task.CompletedTask);
        var health = new JobHealth(store.Database, time, [job]);

        Assert.True(await Instance(store, time).RunAsync(job, default));
        var state = Assert.Single(await health.RunAsync());
        Assert.StartsWith("It broke off (InvalidOperationException).", state.Failure, StringComparison.Ordinal);
        Assert.False(await Instance(store, time).RunAsync(job, default));

        breaks = false;
        time.Advance(TimeSpan.FromMinutes(6));
        Assert.True(await Instance(store, time).RunAsync(job, default));
        Assert.Null(Assert.Single(await health.RunAsync()).Failure);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_job_that_is_late_shows_in_health_counted_from_the_hosts_start(Kind kind)
    {
        await using var store = await TestDatabase.MigratedAsync(kind);
        var time = FakeTime.On("2026-11-24T09:01Z");
        var job = new Job("chase", Cadence.EveryMinutes(5), _ => Task.CompletedTask);
        await Instance(store, time).RunAsync(job, default);
        time.Advance(TimeSpan.FromDays(3));
        var health = new JobHealth(store.Database, time, [job]);

        Assert.False(Assert.Single(await health.RunAsync()).IsLate);
        time.Advance(TimeSpan.FromMinutes(16));
        Assert.True(Assert.Single(await health.RunAsync()).IsLate);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_ticker_starts_a_job_within_a_second_and_again_when_it_falls_due(Kind kind)
    {
        await using var store = await TestDatabase.MigratedAsync(kind);
        var time = FakeTime.On("2026-11-24T09:01Z");
        var turns = new SemaphoreSlim(0);
        var job = new Job("tick", Cadence.EveryMinutes(5), _ =>
        {
            turns.Release();
            return Task.CompletedTask;
        });
        using var ticker = new Ticker([job], Instance(store, time), time, London, NullLogger<Ticker>.Instance);

        await ticker.StartAsync(default);
        for (var turn = 0; turn < 2; turn++)
        {
            while (!await turns.WaitAsync(TimeSpan.Zero))
            {
                time.Advance(TimeSpan.FromSeconds(1));
                await Task.Yield();
            }
        }

        Assert.True(time.GetUtcNow() >= new DateTimeOffset(2026, 11, 24, 9, 5, 0, TimeSpan.Zero));
        await ticker.StopAsync(default);
    }

    private static RunJob Instance(TestDatabase store, FakeTime time) => new(store.Database, time, London, NullLogger<RunJob>.Instance);

    private static async Task<DateTimeOffset?> LeaseAsync(TestDatabase store) =>
        (await store.Database.ReadAsync(JobRunTable.AllAsync))[0].LeaseUntil;
}
