using ActionBot.Committees;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.Chasing.Ledger;

/// <summary>
/// Puts on the clerk's list whom no message reaches: what failed or is in doubt, once for each message; who can be reached at last; and who cannot be asked in the days to come,
/// because the post is vacant, its holder is not in Teams, or nobody covers. Off the list again when it is true no longer. Safe to run twice and at once.
/// </summary>
public sealed class TellOfUnreached(Database database, TimeProvider time, ChaseRules rules, ChaseLedger ledger, PlanChase plan)
{
    private const string Nobody = "nobody:";

    // Long enough to find a holder or have the app installed, short enough not to be forgotten again.
    private static readonly TimeSpan LookAhead = TimeSpan.FromDays(7);

    // What failed longer ago has been asked again for a later meeting, or is over.
    private const int DaysBack = 60;

    private const int MostReferences = 12;

    /// <summary>Looks at the ledger and at the days to come.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (!rules.MaySendAt(now))
        {
            return;
        }

        var found = new List<ToSeeTo>();
        foreach (var committee in await database.ReadAsync(CommitteeTable.EveryAsync))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var message in (await ledger.RunAsync(committee, rules.Day(now).AddDays(-DaysBack))).ToSeeTo.Where(entry => entry.Point.IsChased).GroupBy(entry => entry.DigestId))
            {
                var (kind, words) = Words([.. message]);
                found.Add(new ToSeeTo($"{kind}{message.Key:D}:{committee.Id:D}", committee.Id, words));
            }
        }

        var timetable = await plan.RunAsync(now + LookAhead);
        foreach (var vacant in timetable.CannotAsk.GroupBy(one => (one.Committee.Id, Owner: one.Point.OwnerPostId ?? one.Point.OwnerPersonId)))
        {
            found.Add(new ToSeeTo($"{Nobody}{vacant.Key.Owner:D}:{vacant.Key.Id:D}", vacant.Key.Id, $"Nobody can be asked about {References(vacant.Select(one => one.Point.Reference))}. {vacant.First().Why}"));
        }

        foreach (var message in timetable.Messages.Where(message => !message.Reachable))
        {
            foreach (var committee in message.Reminders.GroupBy(reminder => reminder.Committee.Id))
            {
                found.Add(new ToSeeTo(
                    $"{Nobody}{message.Officer.Id:D}:{committee.Key:D}",
                    committee.Key,
                    $"{message.Officer.Name} is not in Teams with me yet, so the message of {Days.Plain(message.OnDate)} about {References(committee.Select(reminder => reminder.Point.Reference))} will not arrive. Ask for the app to be installed, or for a “hello” written to me."));
            }
        }

        await database.WriteAsync(async session =>
        {
            foreach (var kind in (string[])[ClerkListEntry.Unreached, ClerkListEntry.Reachable, Nobody])
            {
                await ClerkListTable.KeepAsync(session, kind, [.. found.Where(one => one.Topic.StartsWith(kind, StringComparison.Ordinal)).DistinctBy(one => one.Topic)], now);
            }
        });
    }

    // Who is known in Teams at last is a new thing to be told; what failed and fails still is told once.
    private static (string Kind, string Words) Words(IReadOnlyList<LedgerEntry> message)
    {
        var (first, references) = (message[0], References(message.Select(entry => entry.Point.Reference)));
        if (first.State == LedgerState.InDoubt)
        {
            return (ClerkListEntry.Unreached, $"The message to {first.Officer.Name} about {references} on {Days.Plain(first.OnDate)} may have arrived, and may not. {Why(first)} You can send it again; it may then arrive twice.");
        }

        return first.Officer is { AadObjectId: not null, LeftOn: null } && first.Reason?.Contains(SendOutcome.Undeliverable.NotMatched, StringComparison.Ordinal) == true
            ? (ClerkListEntry.Reachable, $"{first.Officer.Name} is known in Teams now and can be reached. The message of {Days.Plain(first.OnDate)} about {references} could not be delivered then. Press Send again and it goes out; nothing is sent unless you do.")
            : (ClerkListEntry.Unreached, $"The message to {first.Officer.Name} about {references} on {Days.Plain(first.OnDate)} did not arrive. {Why(first)} When that is mended, send it again.");
    }

    private static string? Why(LedgerEntry entry) => entry.Reason is { } reason ? SendOutcome.InWords(reason) : null;

    private static string References(IEnumerable<string> references)
    {
        var all = references.Distinct().ToList();
        return all.Count <= MostReferences ? string.Join(", ", all) : $"{string.Join(", ", all.Take(MostReferences))} and {all.Count - MostReferences} more";
    }
}
