using ActionBot.Committees;
using ActionBot.Scheduling;
using Hangfire;
using Hangfire.Storage;

namespace ActionBot.FullStack;

/// <summary>Tells Hangfire at the start which jobs there are: those of <see cref="RecurringJobs"/> in council time, and no others.</summary>
internal sealed class ListInHangfire(IRecurringJobManager manager, JobStorage storage, IReadOnlyList<Job> jobs, CouncilSettings council) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        using (var connection = storage.GetConnection())
        {
            foreach (var forgotten in connection.GetRecurringJobs().Select(listed => listed.Id).Except(jobs.Select(job => job.Name)))
            {
                manager.RemoveIfExists(forgotten);
            }
        }

        // A host that was down runs a job once for all that it missed.
        var options = new RecurringJobOptions { TimeZone = TimeZoneInfo.FindSystemTimeZoneById(council.TimeZone), MisfireHandling = MisfireHandlingMode.Relaxed };
        foreach (var (name, cron) in jobs.Select(job => (job.Name, job.Cadence.Cron)))
        {
            manager.AddOrUpdate<RunInHangfire>(name, run => run.RunAsync(name, CancellationToken.None), cron, options);
            // A storage in memory does not know what was missed; our own table does, and a run whose turn has not come is none.
            manager.Trigger(name);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
