using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.Chasing.Ledger;

/// <summary>
/// Says on every clerk's list, on the day to which the asks before a closure move, from when to when nobody will be written to: whoever wants an answer over Christmas has to
/// ask in person. Off the list again when it is over. Safe to run twice and at once.
/// </summary>
public sealed class TellOfPause(Database database, TimeProvider time, ChaseRules rules)
{
    private const string Topic = "pause:";

    // A long weekend is nothing to be told of.
    private const int ShortestInDays = 5;

    // No closure that is announced later than this is far enough off to be planned around.
    private const int DaysAhead = 30;

    /// <summary>Looks at the days to come.</summary>
    public Task RunAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var pause = Of(rules.Day(now), rules);
        return database.WriteAsync(session =>
        {
            cancellation.ThrowIfCancellationRequested();
            return ClerkListTable.KeepAsync(session, Topic, pause is var (first, last) ? [new ToSeeTo($"{Topic}{Days.Iso(first)}", null, Words(first, last, rules))] : [], now);
        });
    }

    /// <summary>The closure that is near or has begun: its first and last day without messages; null: none. Pure.</summary>
    internal static (DateOnly First, DateOnly Last)? Of(DateOnly today, ChaseRules rules)
    {
        for (var day = today; day <= today.AddDays(DaysAhead); day = day.AddDays(1))
        {
            if (!rules.IsClosure(day))
            {
                continue;
            }

            var (first, last) = (day, rules.NextChasingDay(day).AddDays(-1));
            while (!rules.MayChase(first.AddDays(-1)))
            {
                first = first.AddDays(-1);
            }

            if (last.DayNumber - first.DayNumber + 1 >= ShortestInDays)
            {
                return today >= rules.ChasingDaysBefore(first, rules.Settings.Ladder.BeforeClosure) ? (first, last) : null;
            }

            day = last;
        }

        return null;
    }

    private static string Words(DateOnly first, DateOnly last, ChaseRules rules) =>
        $"From {Days.Full(first)} to {Days.Full(last)} I write to nobody: the office is closed. What is asked before then leaves by {Days.Full(rules.ChasingDaysBefore(first, 1))}, and the next messages leave on {Days.Full(last.AddDays(1))}.";
}
