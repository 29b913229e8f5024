using ActionBot.ActionPoints;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.Chasing.Ledger;

/// <summary>
/// Puts on the clerk's list, once somebody is known in Teams, which messages could not reach him before: they wait for her to send them again. Off the list
/// once they were sent again, or nothing in them is outstanding. Safe to run twice and at once.
/// </summary>
public sealed class TellOfReachable(Database database, TimeProvider time, ChaseRules rules)
{
    // Whatever failed longer ago was asked for a meeting that is over, and is asked anew for the next.
    private static readonly TimeSpan Recent = TimeSpan.FromDays(60);

    /// <summary>Looks at the messages that failed.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        await database.WriteAsync(async session =>
        {
            var still = new HashSet<string>();
            foreach (var digest in (await DigestTable.InAsync(session, DigestState.Undeliverable)).Where(one => one.CreatedAt >= now - Recent && one.Reason?.Contains(SendOutcome.Undeliverable.NotMatched, StringComparison.Ordinal) == true))
            {
                cancellation.ThrowIfCancellationRequested();
                if (await PersonTable.ByIdAsync(session, digest.OfficerId) is not { AadObjectId: not null, LeftOn: null } officer)
                {
                    continue;
                }

                foreach (var committee in await WaitingAsync(session, digest))
                {
                    var topic = $"{ClerkListEntry.Reachable}{digest.Id:D}:{committee.Key:D}";
                    still.Add(topic);
                    await ClerkListTable.RaiseAsync(session, topic, committee.Key, Words(digest, officer, [.. committee.Select(point => point.Reference).Order(StringComparer.Ordinal)]), now);
                }
            }

            await ClerkListTable.SettleAsync(session, ClerkListEntry.Reachable, still, now);
        });
    }

    private static async Task<IEnumerable<IGrouping<Guid, ActionPoint>>> WaitingAsync(Session session, Digest digest)
    {
        var waiting = new List<ActionPoint>();
        foreach (var reminder in (await DigestTable.RemindersAsync(session, digest.Id)).Where(one => one.WithdrawnWhy is null))
        {
            if (await ActionPointTable.ByIdAsync(session, reminder.ActionPointId) is { IsOutstanding: true } point)
            {
                waiting.Add(point);
            }
        }

        return waiting.GroupBy(point => point.CommitteeId);
    }

    private string Words(Digest digest, Person officer, IReadOnlyList<string> references) =>
        $"{officer.Name} is known in Teams now and can be reached. The message of {Days.Plain(rules.Day(digest.CreatedAt))} about {string.Join(", ", references)} could not be delivered then. Press Send again and it goes out; nothing is sent unless you do.";
}
