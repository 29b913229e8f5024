using ActionBot.Chasing;
using ActionBot.Scheduling;

namespace ActionBot;

/// <summary>Everything that runs by itself, with its cadence in council time. Every job is safe to run twice and at once.</summary>
public static class RecurringJobs
{
    /// <summary>The list.</summary>
    public static IReadOnlyList<Job> All(RunChase chase) =>
    [
        // Office hours and days without chasing are the sweep's own business: outside them it makes and sends nothing.
        new Job("chase", Cadence.EveryMinutes(5), async cancellation =>
        {
            if (await chase.RunAsync(cancellation) is { Alarm: { } alarm })
            {
                throw new ChaseStoppedException(alarm);
            }
        }),
    ];
}
