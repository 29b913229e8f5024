using ActionBot.ActionPoints;
using ActionBot.Chasing.Ledger;
using ActionBot.Committees;
using ActionBot.Committees.Calendar;
using ActionBot.Officers;

namespace ActionBot.Enquiries;

/// <summary>Who was asked and has not answered, and whom no message reached.</summary>
/// <param name="Committee">Of which committee.</param>
/// <param name="Silent">The longest asked first; of exempt actions only those open to the reader.</param>
/// <param name="NotReached">What a clerk has to see to; empty for everybody else.</param>
public sealed record Silence(Committee Committee, IReadOnlyList<SilentOwner> Silent, IReadOnlyList<LedgerEntry> NotReached)
{
    /// <summary>Somebody could not be asked about an action that the reader may see: whoever is silent, not everybody has answered.</summary>
    public bool SomeUnreached { get; init; }
}

/// <summary>Says who has not answered for a committee.</summary>
public sealed class WhoIsSilent(ChaseLedger ledger, CouncilTime clock, TimeProvider time)
{
    // Longer ago than this nobody waits for an answer to one message any more: the next cycle has asked again.
    private const int Days = 120;

    /// <summary>Reads it from the ledger.</summary>
    public async Task<Silence> RunAsync(Committee committee, Standing who)
    {
        var today = clock.Day(time.GetUtcNow());
        var reading = await ledger.RunAsync(committee, today.AddDays(-Days));
        return new Silence(
            committee,
            [.. reading.Silent.Where(silent => ActionPointAccess.MaySee(who, silent.Point))],
            who.MayClerk(committee.Id) ? [.. reading.ToSeeTo] : []) { SomeUnreached = reading.ToSeeTo.Any(entry => ActionPointAccess.MaySee(who, entry.Point)) };
    }
}
