using ActionBot.Chasing;
using ActionBot.Chasing.Calendars;
using ActionBot.Chasing.Ledger;
using ActionBot.Committees.Calendar;
using ActionBot.Graph.People;
using ActionBot.Graph.ToDo;
using ActionBot.Review;
using ActionBot.Scheduling;
using ActionBot.Teams;

namespace ActionBot;

/// <summary>Everything that runs by itself, with its cadence in council time. Every job is safe to run twice and at once.</summary>
public static class RecurringJobs
{
    /// <summary>The list.</summary>
    /// <param name="chase">The sweep.</param>
    /// <param name="tell">What is new on the clerk's list.</param>
    /// <param name="silence">Who has not answered when the papers close.</param>
    /// <param name="reachable">Who can be reached at last.</param>
    /// <param name="forget">What Teams will not bring again.</param>
    /// <param name="keep">What the clerks put right in the reading.</param>
    /// <param name="rejected">What a clerk rejected 90 days ago.</param>
    /// <param name="holidays">Whether the list of bank holidays ends.</param>
    /// <param name="end">Committees whose last day is over.</param>
    /// <param name="check">Who has left; null: no directory is connected.</param>
    /// <param name="follow">What the calendars say; null: none is connected.</param>
    /// <param name="tasks">What stands in To Do; null: it is not connected.</param>
    internal static IReadOnlyList<Job> All(RunChase chase, TellClerks tell, TellOfSilence silence, TellOfReachable reachable, ForgetInbound forget, KeepSpecimens keep, ForgetRejected rejected, HolidaysEnd holidays, EndCommittees end, CheckPeople? check, FollowMeetingSource? follow, KeepTasks? tasks) =>
    [
        // Office hours and days without chasing are the sweep's own business: outside them it makes and sends nothing.
        new Job("chase", Cadence.EveryMinutes(5), async cancellation =>
        {
            if (await chase.RunAsync(cancellation) is { Alarm: { } alarm })
            {
                throw new ChaseStoppedException(alarm);
            }
        }),
        new Job("tell of silence", Cadence.EveryMinutes(15), silence.RunAsync),
        new Job("tell of reachable", Cadence.EveryMinutes(15), reachable.RunAsync),
        new Job("tell clerks", Cadence.EveryMinutes(15), tell.RunAsync),
        .. check is null ? (Job[])[] : [new Job("check people", Cadence.DailyAt(new TimeOnly(4, 30)), check.RunAsync)],
        .. follow is null ? (Job[])[] : [new Job("look at calendars", Cadence.DailyAt(new TimeOnly(5, 30)), follow.LookAsync)],
        .. tasks is null ? (Job[])[] : [new Job("keep tasks", Cadence.EveryMinutes(30), tasks.RunAsync)],
        new Job("forget inbound", Cadence.DailyAt(new TimeOnly(3, 30)), _ => forget.RunAsync()),
        new Job("bank holidays", Cadence.DailyAt(new TimeOnly(8, 0)), _ => holidays.RunAsync()),
        new Job("end committees", Cadence.DailyAt(new TimeOnly(1, 0)), end.RunAsync),
        new Job("keep specimens", Cadence.DailyAt(new TimeOnly(2, 30)), keep.RunAsync),
        // After the specimens, so that what is forgotten has been learnt from.
        new Job("forget rejected findings", Cadence.DailyAt(new TimeOnly(3, 0)), _ => rejected.RunAsync()),
    ];
}
