using System.Data.Common;
using ActionBot.Chasing;
using ActionBot.Committees.Calendar;
using ActionBot.Storage;

namespace ActionBot.Scheduling;

/// <summary>
/// Runs one job if its turn has come and no other instance has it, and writes down how it went. The lease is short and renewed, so that the job
/// of an instance that died is taken over within <see cref="LeaseHolds"/>.
/// </summary>
public sealed class RunJob(Database database, TimeProvider time, CouncilTime clock, ILogger<RunJob> logger)
{
    /// <summary>How long a lease holds without being renewed.</summary>
    public static readonly TimeSpan LeaseHolds = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan RetryAfter = TimeSpan.FromMinutes(5);

    private readonly string instance = $"{Environment.MachineName}/{Environment.ProcessId}/{Guid.CreateVersion7(time.GetUtcNow()):N}";

    /// <summary>Runs it, if it is its turn.</summary>
    /// <returns>True: this instance ran it, well or badly.</returns>
    public async Task<bool> RunAsync(Job job, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var due = job.Cadence.LatestUntil(now, clock);
        if (!await database.WriteAsync(session => JobRunTable.LeaseAsync(session, job.Name, instance, now, now + LeaseHolds, due, now - RetryAfter)))
        {
            return false;
        }

        try
        {
            await HoldWhileAsync(job, job.RunAsync(cancellation));
            await database.WriteAsync(session => JobRunTable.SucceededAsync(session, job.Name, instance, time.GetUtcNow()));
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await FailedAsync(job, "It was stopped with the host.");
        }
#pragma warning disable CA1031 // A job that fails must not take the others with it.
        catch (Exception broken)
#pragma warning restore CA1031
        {
            logger.LogError(broken, "The job {Job} failed", job.Name);
            await FailedAsync(job, broken is StorageRefusedException or ChaseStoppedException ? broken.Message : $"It broke off ({broken.GetType().Name}). The log of {time.GetUtcNow():u} says more.");
        }

        return true;
    }

    private async Task HoldWhileAsync(Job job, Task running)
    {
        using var over = new CancellationTokenSource();
        while (await Task.WhenAny(running, Task.Delay(LeaseHolds / 3, time, over.Token)) != running)
        {
            await RenewAsync(job);
        }

        await over.CancelAsync();
        await running;
    }

    // A renewal that fails does not end the work, which goes on all the same: it is tried again before the lease ends, and the job is never thought over while it runs.
    private async Task RenewAsync(Job job)
    {
        try
        {
            await database.WriteAsync(session => JobRunTable.HoldAsync(session, job.Name, instance, time.GetUtcNow() + LeaseHolds));
        }
        catch (Exception broken) when (broken is DbException or StorageRefusedException)
        {
            logger.LogWarning(broken, "The lease of the job {Job} could not be renewed; the job goes on", job.Name);
        }
    }

    private Task FailedAsync(Job job, string failure) =>
        database.WriteAsync(session => JobRunTable.FailedAsync(session, job.Name, instance, time.GetUtcNow(), failure));
}
