using ActionBot.Chasing;
using ActionBot.Chasing.Calendars;
using ActionBot.Chasing.Ledger;
using ActionBot.Committees.Calendar;
using ActionBot.Graph.People;
using ActionBot.Graph.ToDo;
using ActionBot.Officers;
using ActionBot.Review;
using ActionBot.Scheduling;
using ActionBot.Teams;

namespace ActionBot;

/// <summary>Everything that runs by itself, with its cadence in council time. Every job is safe to run twice and at once.</summary>
public static class RecurringJobs
{
    /// <summary>The list. What a job is done by is made when it is first done, not while the host starts.</summary>
    /// <param name="services">Everything. What was not switched on is not among it, and has no job.</param>
    internal static IReadOnlyList<Job> All(IServiceProvider services) =>
    [
        // Office hours and days without chasing are the sweep's own business: outside them it makes and sends nothing.
        .. Of<RunChase>(services, "chase", Cadence.EveryMinutes(5), async (chase, cancellation) =>
        {
            if (await chase.RunAsync(cancellation) is { Alarm: { } alarm })
            {
                throw new ChaseStoppedException(alarm);
            }
        }),
        // What is new is listed before it is told.
        .. Of<TellClerks>(services, "tell clerks", Cadence.EveryMinutes(15), async (tell, cancellation) =>
        {
            await services.GetRequiredService<TellOfSilence>().RunAsync(cancellation);
            await services.GetRequiredService<TellOfUnreached>().RunAsync(cancellation);
            await services.GetRequiredService<TellOfPause>().RunAsync(cancellation);
            await tell.RunAsync(cancellation);
        }),
        .. Of<CheckPeople>(services, "check people", Cadence.DailyAt(new TimeOnly(4, 30)), (check, cancellation) => check.RunAsync(cancellation)),
        .. Of<FollowMeetingSource>(services, "look at calendars", Cadence.DailyAt(new TimeOnly(5, 30)), (follow, cancellation) => follow.LookAsync(cancellation)),
        .. Of<KeepTasks>(services, "keep tasks", Cadence.EveryMinutes(30), (tasks, cancellation) => tasks.RunAsync(cancellation)),
        .. Of<ForgetInbound>(services, "forget inbound", Cadence.DailyAt(new TimeOnly(3, 30)), (forget, _) => forget.RunAsync()),
        .. Of<HolidaysEnd>(services, "bank holidays", Cadence.DailyAt(new TimeOnly(8, 0)), (holidays, _) => holidays.RunAsync()),
        .. Of<EndCommittees>(services, "end committees", Cadence.DailyAt(new TimeOnly(1, 0)), (end, cancellation) => end.RunAsync(cancellation)),
        .. Of<KeepSpecimens>(services, "keep specimens", Cadence.DailyAt(new TimeOnly(2, 30)), (keep, cancellation) => keep.RunAsync(cancellation)),
        // After the specimens, so that what is forgotten has been learnt from.
        .. Of<ForgetRejected>(services, "forget rejected findings", Cadence.DailyAt(new TimeOnly(3, 0)), (rejected, _) => rejected.RunAsync()),
    ];

    private static IEnumerable<Job> Of<T>(IServiceProvider services, string name, Cadence cadence, Func<T, CancellationToken, Task> run)
        where T : class
    {
        if (services.GetRequiredService<IServiceProviderIsService>().IsService(typeof(T)))
        {
            yield return new Job(name, cadence, cancellation => run(services.GetRequiredService<T>(), cancellation));
        }
    }
}
