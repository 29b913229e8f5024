using ActionBot.Storage;

namespace ActionBot.Scheduling;

/// <summary>How a job fares.</summary>
public sealed record JobRun
{
    /// <summary>Its name.</summary>
    public required string Job { get; init; }

    /// <summary>The instance that runs it, or ran it last.</summary>
    public string? LeaseOwner { get; init; }

    /// <summary>Until when that instance holds it, in UTC; null while nobody runs it.</summary>
    public DateTimeOffset? LeaseUntil { get; init; }

    /// <summary>When it was started last, in UTC.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When it ended well last, in UTC.</summary>
    public DateTimeOffset? SucceededAt { get; init; }

    /// <summary>When it failed last, in UTC.</summary>
    public DateTimeOffset? FailedAt { get; init; }

    /// <summary>How it failed.</summary>
    public string? Failure { get; init; }
}

/// <summary>The rows of job runs. The lease is taken by compare and set.</summary>
public static class JobRunTable
{
    /// <summary>Every job that ever ran here.</summary>
    public static Task<IReadOnlyList<JobRun>> AllAsync(Session session) => session.AllAsync<JobRun>(
        "select job, lease_owner, lease_until, started_at, succeeded_at, failed_at, failure from job_runs order by job");

    /// <summary>Takes the lease of a job whose turn has come.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="job">Its name.</param>
    /// <param name="owner">This instance.</param>
    /// <param name="now">The moment.</param>
    /// <param name="until">Until when the lease holds.</param>
    /// <param name="due">When it should have run: a success since then is enough.</param>
    /// <param name="retryBefore">A run that was started before this and did not succeed is tried again.</param>
    /// <returns>False: another instance has it, or it has run.</returns>
    internal static async Task<bool> LeaseAsync(
        Session session, string job, string owner, DateTimeOffset now, DateTimeOffset until, DateTimeOffset due, DateTimeOffset retryBefore)
    {
        await session.ChangeAsync("insert into job_runs (job) values (@job) on conflict do nothing", new { job });
        return await session.ChangeAsync(
            """
            update job_runs set lease_owner = @owner, lease_until = @until, started_at = @now
            where job = @job
              and (lease_until is null or lease_until < @now)
              and (succeeded_at is null or succeeded_at < @due)
              and (started_at is null or started_at < @due or started_at < @retryBefore)
            """,
            new { job, owner, until, now, due, retryBefore }) == 1;
    }

    internal static Task HoldAsync(Session session, string job, string owner, DateTimeOffset until) => session.ChangeAsync(
        "update job_runs set lease_until = @until where job = @job and lease_owner = @owner", new { job, owner, until });

    internal static Task SucceededAsync(Session session, string job, string owner, DateTimeOffset now) => session.ChangeAsync(
        "update job_runs set succeeded_at = @now, lease_until = null where job = @job and lease_owner = @owner", new { job, owner, now });

    internal static Task FailedAsync(Session session, string job, string owner, DateTimeOffset now, string failure) => session.ChangeAsync(
        "update job_runs set failed_at = @now, failure = @failure, lease_until = null where job = @job and lease_owner = @owner",
        new { job, owner, now, failure });
}
