using ActionBot.Chasing;
using ActionBot.Scheduling;
using ActionBot.Teams;

namespace ActionBot;

/// <summary>Everything that runs by itself, with its cadence in council time. Every job is safe to run twice and at once.</summary>
public static class RecurringJobs
{
    /// <summary>The list.</summary>
    public static IReadOnlyList<Job> All(RunChase chase, ForgetInbound forget) =>
    [
        // Office hours and days without chasing are the sweep's own business: outside them it makes and sends nothing.
        new Job("chase", Cadence.EveryMinutes(5), async cancellation =>
        {
            if (await chase.RunAsync(cancellation) is { Alarm: { } alarm })
            {
                throw new ChaseStoppedException(alarm);
            }
        }),
        new Job("forget inbound", Cadence.DailyAt(new TimeOnly(3, 30)), _ => forget.RunAsync()),
    ];
}
