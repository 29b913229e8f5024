using ActionBot.ActionPoints;
using ActionBot.Committees;
using ActionBot.Officers;
using ActionBot.Replies;
using ActionBot.Storage;

namespace ActionBot.Chasing.Ledger;

/// <summary>The whole of a committee's chasing, read at one moment.</summary>
/// <param name="Entries">Every action point in every message, the newest day first.</param>
/// <param name="Silent">Who was asked and has not answered, the longest asked first.</param>
public sealed record LedgerReading(IReadOnlyList<LedgerEntry> Entries, IReadOnlyList<SilentOwner> Silent)
{
    /// <summary>What a person has to see to: refused for good, or in doubt.</summary>
    public IEnumerable<LedgerEntry> ToSeeTo => Entries.Where(entry => entry.NeedsTheClerk);
}

/// <summary>
/// The ledger of chasing: asked, delivered, failed, in doubt, answered, and who is silent. What could not be delivered stands here until a
/// clerk has sent it again, or it is needed no longer.
/// </summary>
public sealed class ChaseLedger(Database database, TimeProvider time, ChaseRules rules)
{
    /// <summary>Reads it.</summary>
    /// <param name="committee">Whose.</param>
    /// <param name="from">The first day, in council time.</param>
    public Task<LedgerReading> RunAsync(Committee committee, DateOnly from) => database.ReadAsync(async session =>
    {
        var rows = await LedgerRow.OfAsync(session, committee.Id, from);
        var points = (await ActionPointTable.OfCommitteeAsync(session, committee.Id)).ToDictionary(point => point.Id);
        var who = await ChaseWorld.LoadWhoAsync(session, rules.Day(time.GetUtcNow()));
        var replies = (await ReplyTable.OfCommitteeAsync(session, committee.Id)).Where(reply => !reply.Undone).ToLookup(reply => reply.ActionPointId);
        var calendar = await MeetingTable.OfAsync(session, committee.Id);
        var entries = rows.Select(row => Entry(row, points[row.ActionPointId], who.PersonOf(row.OfficerId)!, committee, replies[row.ActionPointId])).Reverse().ToList();
        var silent = SilentOwner.Among(rows, points, who, replies, committee, calendar, rules, time.GetUtcNow());
        return new LedgerReading(entries, silent);
    });

    private static LedgerEntry Entry(LedgerRow row, ActionPoint point, Person officer, Committee committee, IEnumerable<Reply> replies)
    {
        var answer = replies.FirstOrDefault(reply => reply.ReceivedAt >= (row.SentAt ?? row.CreatedAt));
        return new LedgerEntry(
            row.DigestId, officer, point, committee, row.MeetingOn, row.Step, row.OnDate, row.SentAt, StateOf(row, answer), row.WithdrawnWhy ?? row.Reason, answer);
    }

    private static LedgerState StateOf(LedgerRow row, Reply? answer) => row.State switch
    {
        _ when row.WithdrawnWhy is not null => LedgerState.Withdrawn,
        DigestState.Sent => answer is not null && ReminderStep.Asks(row.Step) ? LedgerState.Answered : LedgerState.Delivered,
        DigestState.Undeliverable => LedgerState.Failed,
        DigestState.Unconfirmed => LedgerState.InDoubt,
        DigestState.Withdrawn => LedgerState.Withdrawn,
        _ => LedgerState.Waiting,
    };
}
