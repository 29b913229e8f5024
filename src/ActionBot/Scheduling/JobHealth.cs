using ActionBot.Chasing;
using ActionBot.Storage;

namespace ActionBot.Scheduling;

/// <summary>Whether every job keeps its time.</summary>
public sealed class JobHealth(Database database, TimeProvider time, IReadOnlyList<Job> jobs)
{
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(10);

    // A host that has just started owes nothing yet.
    private readonly DateTimeOffset startedAt = time.GetUtcNow();

    /// <summary>Every job with its last run.</summary>
    public async Task<IReadOnlyList<JobState>> RunAsync()
    {
        var runs = (await database.ReadAsync(JobRunTable.AllAsync)).ToDictionary(run => run.Job);
        var now = time.GetUtcNow();
        return [.. jobs.Select(job => State(job, runs.GetValueOrDefault(job.Name), startedAt, now))];
    }

    /// <summary>Decides whether a job is late: counted from the later of the host's start and its last success.</summary>
    internal static JobState State(Job job, JobRun? run, DateTimeOffset startedAt, DateTimeOffset now)
    {
        var since = run?.SucceededAt > startedAt ? run.SucceededAt.Value : startedAt;
        var failing = run?.FailedAt is { } failed && !(run.SucceededAt > failed);
        return new JobState(job.Name, run?.SucceededAt, failing ? run!.Failure : null, IsLate: now - since > job.Cadence.Period + Grace)
        {
            IsStopped = failing && run!.Failure?.StartsWith(ChaseStoppedException.Alarm, StringComparison.Ordinal) == true,
        };
    }
}

/// <summary>How one job stands.</summary>
/// <param name="Name">Its name.</param>
/// <param name="SucceededAt">When it ended well last, in UTC.</param>
/// <param name="Failure">How it failed, where the last run did.</param>
/// <param name="IsLate">It should have ended well since.</param>
public sealed record JobState(string Name, DateTimeOffset? SucceededAt, string? Failure, bool IsLate)
{
    /// <summary>Its last run was stopped by what only a person can mend: nobody waits until it is late.</summary>
    public bool IsStopped { get; init; }
}
