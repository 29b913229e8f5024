using ActionBot.Committees;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.Chasing.Ledger;

/// <summary>
/// Puts on the clerk's list, when a meeting's papers have closed, who has not answered for it: once for each meeting, with the references alone, and
/// that letters can be drafted. Off the list again when everybody has answered or the meeting is over. Safe to run twice and at once.
/// </summary>
public sealed class TellOfSilence(Database database, TimeProvider time, ChaseRules rules, ChaseLedger ledger)
{
    private const string Topic = ClerkListEntry.Silence;

    // The papers of a meeting further off than that have not closed under any ladder a council sets.
    private const int DaysAhead = 45;

    // Whoever was asked longer ago was asked for an earlier meeting.
    private const int DaysBack = 120;

    /// <summary>Looks at the meetings whose papers have closed.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var today = rules.Day(now);
        var (committees, meetings) = await database.ReadAsync(async session => (await CommitteeTable.AllAsync(session), await MeetingTable.AllAsync(session)));
        var found = new List<ToSeeTo>();
        foreach (var committee in committees)
        {
            cancellation.ThrowIfCancellationRequested();
            var closed = meetings.Where(meeting => meeting.CommitteeId == committee.Id && meeting.Status == MeetingStatus.Confirmed && meeting.HeldOn >= today && meeting.HeldOn <= today.AddDays(DaysAhead) && rules.Of(committee, meeting) <= now)
                .Select(meeting => meeting.Id).ToHashSet();
            if (closed.Count == 0)
            {
                continue;
            }

            foreach (var silent in (await ledger.RunAsync(committee, today.AddDays(-DaysBack))).Silent.Where(one => closed.Contains(one.Meeting.Id)).GroupBy(one => one.Meeting))
            {
                found.Add(new ToSeeTo($"{Topic}{silent.Key.Id:D}:{Days.Iso(silent.Key.HeldOn)}", committee.Id, Words(committee, silent.Key, [.. silent])));
            }
        }

        await database.WriteAsync(session => ClerkListTable.KeepAsync(session, Topic, found, now));
    }

    private string Words(Committee committee, Meeting meeting, IReadOnlyList<SilentOwner> silent) =>
        $"{committee.Name}: the papers for {Days.Full(meeting.HeldOn)} closed at {rules.Words(silent[0].ClosesAt)} without an update on {string.Join(", ", silent.Select(one => $"{one.Point.Reference} ({one.Whom}{(one.Declined is { } wish ? $"; {wish.InWords}" : "")})"))}. "
        + "The paper says so. “Draft the letters” shows you what could be written to whom; nothing is sent unless you send it.";
}
