using ActionBot.Committees;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.Chasing.Calendars;

/// <summary>
/// Ends the committees whose last day is over: what is still open with them goes to whoever takes over, as the clerk was shown. Where that cannot be done it
/// is on the clerk's list. Safe to run twice and at once.
/// </summary>
public sealed class EndCommittees(Database database, TimeProvider time, ChaseRules rules, ReplaceCommittee replace)
{
    private const string Topic = "ended:";
    private static readonly Actor Calendar = new(null, "the calendar", "job");

    /// <summary>Ends them.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var today = rules.Day(time.GetUtcNow());
        var all = await database.ReadAsync(CommitteeTable.AllAsync);
        var stuck = new List<ToSeeTo>();
        foreach (var committee in all.Where(committee => committee.EndsOn < today))
        {
            cancellation.ThrowIfCancellationRequested();
            var to = all.FirstOrDefault(one => one.Id == committee.ReplacedBy);
            var refusal = to is null ? "The committee that was to take over is there no longer." : (await replace.RunAsync(committee, to, committee.EndsOn!.Value, Standing.Console with { Actor = Calendar })).Refusal;
            if (refusal is not null)
            {
                stuck.Add(new ToSeeTo($"{Topic}{committee.Id:D}", committee.Id, $"{committee.Name} ended on {Days.Plain(committee.EndsOn!.Value)}, and what is open with it could not be handed over: {refusal}"));
            }
        }

        await database.WriteAsync(session => ClerkListTable.KeepAsync(session, Topic, stuck, time.GetUtcNow()));
    }
}
