using System.Data.Common;
using ActionBot.Committees.Calendar;
using ActionBot.Storage;

namespace ActionBot.Scheduling;

/// <summary>
/// Looks at the clock once a second and starts the jobs whose turn has come. An idle second costs a few comparisons: the store is asked only when
/// a job falls due, and once a minute besides, to take over what another instance left.
/// </summary>
public sealed class Ticker(IReadOnlyList<Job> jobs, RunJob run, TimeProvider time, CouncilTime clock, ILogger<Ticker> logger) : BackgroundService
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan AskAgain = TimeSpan.FromMinutes(1);

    private readonly Dictionary<string, (DateTimeOffset Due, DateTimeOffset AskedAt)> asked = [];
    private readonly Dictionary<string, Task> running = [];

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Tick, time);
        try
        {
            // From the first tick on, not before: whoever waits for the host's first answer does not wait for a sweep.
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                Start(stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The host stops: what runs is let end below, it was told to.
        }

        await Task.WhenAll(running.Values);
    }

    private void Start(CancellationToken stopping)
    {
        var now = time.GetUtcNow();
        foreach (var job in jobs)
        {
            if (running.TryGetValue(job.Name, out var task) && !task.IsCompleted)
            {
                continue;
            }

            var due = job.Cadence.LatestUntil(now, clock);
            if (asked.TryGetValue(job.Name, out var last) && last.Due == due && now - last.AskedAt < AskAgain)
            {
                continue;
            }

            asked[job.Name] = (due, now);
            running[job.Name] = RunAsync(job, stopping);
        }
    }

    private async Task RunAsync(Job job, CancellationToken stopping)
    {
        try
        {
            await run.RunAsync(job, stopping);
        }
        catch (Exception broken) when (broken is DbException or StorageRefusedException)
        {
            // The next minute asks again; health shows the job as late meanwhile.
            logger.LogError(broken, "The job {Job} could not be looked up", job.Name);
        }
    }
}
