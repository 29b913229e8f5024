using ActionBot.ActionPoints;
using ActionBot.Chasing;
using ActionBot.Chasing.Ledger;
using ActionBot.Committees;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.Enquiries;

/// <summary>What was written, as the ledger has it.</summary>
/// <param name="About">What was asked.</param>
/// <param name="Messages">One entry an action in a message, message by message, the newest first.</param>
public sealed record Sent(AboutMessages About, IReadOnlyList<IReadOnlyList<LedgerEntry>> Messages);

/// <summary>Says what was written to whom. For clerks, of their committees; and for everybody what he was sent himself.</summary>
public sealed class ShowSent(Database database, ChaseLedger ledger, ChaseRules rules, TimeProvider time)
{
    private const int DaysBack = 365;

    /// <summary>Looks it up.</summary>
    /// <param name="about">Whom and what.</param>
    /// <param name="who">Who asks.</param>
    /// <param name="inCompany">Others read along: nothing exempt is shown.</param>
    public async Task<Sent> RunAsync(AboutMessages about, Standing who, bool inCompany)
    {
        var from = about.From ?? rules.Day(time.GetUtcNow()).AddDays(-DaysBack);
        var entries = new List<LedgerEntry>();
        foreach (var committee in (await database.ReadAsync(CommitteeTable.EveryAsync)).Where(committee => about.Committee is null || about.Committee.Id == committee.Id))
        {
            // A clerk reads her own committees' ledgers; what went to herself as an officer is found in any.
            if (who.MayClerk(committee.Id) || about.Person is { } self && self.Id == who.Person?.Id)
            {
                entries.AddRange((await ledger.RunAsync(committee, from)).Entries.Where(entry => who.MayClerk(committee.Id) || entry.Officer.Id == who.Person!.Id));
            }
        }

        return new Sent(about, [
            .. entries.Where(entry => about.Means(entry.Point, entry.Officer.Id) && (about.Until is not { } until || entry.OnDate <= until) && !(inCompany && entry.Point.Exempt) && (entry.Officer.Id == who.Person?.Id || ActionPointAccess.MaySee(who, entry.Point)))
                .GroupBy(entry => entry.DigestId)
                .Select(message => (IReadOnlyList<LedgerEntry>)[.. message.OrderBy(entry => entry.Point.Reference, StringComparer.Ordinal)])
                .OrderByDescending(message => message[0].SentAt ?? DateTimeOffset.MinValue).ThenByDescending(message => message[0].OnDate),
        ]);
    }
}
