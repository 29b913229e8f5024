using ActionBot.Scheduling;
using Hangfire;

namespace ActionBot.FullStack;

/// <summary>What Hangfire calls. Whether it is a job's turn, and that no two run it, stands in our own table of job runs; Hangfire only knocks.</summary>
internal sealed class RunInHangfire(IReadOnlyList<Job> jobs, RunJob run)
{
    /// <summary>Runs a job of the list, if it is its turn.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="cancellation">The end of the program.</param>
    [DisableConcurrentExecution("{0}", 5)]
    [AutomaticRetry(Attempts = 1, OnAttemptsExceeded = AttemptsExceededAction.Delete)]
    public Task RunAsync(string name, CancellationToken cancellation) =>
        jobs.FirstOrDefault(job => job.Name == name) is { } job ? run.RunAsync(job, cancellation) : Task.CompletedTask;
}
