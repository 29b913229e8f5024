using ActionBot.Committees;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.Chasing.Ledger;

/// <summary>A silence and the letter that is due about it.</summary>
/// <param name="Silent">Who has not answered.</param>
/// <param name="Draft">The letter.</param>
public sealed record DraftedLetter(SilentOwner Silent, EscalationDraft Draft);

/// <summary>Drafts the letters about a committee's silences for its clerk. None is ever sent by the machine.</summary>
public sealed class DraftEscalations(Database database, TimeProvider time, ChaseRules rules, ChaseLedger ledger)
{
    // A silence older than that has been before the committee several times.
    private const int DaysBack = 200;

    /// <summary>Drafts them.</summary>
    /// <param name="committee">Whose.</param>
    /// <param name="by">A clerk of the committee.</param>
    /// <returns>The letters, the longest asked first; or why there are none for this person.</returns>
    public async Task<(IReadOnlyList<DraftedLetter> Letters, string? Refusal)> RunAsync(Committee committee, Standing by)
    {
        if (!by.MayClerk(committee.Id))
        {
            return ([], $"Only a clerk of {committee.Name} can have letters drafted.");
        }

        var now = time.GetUtcNow();
        var today = rules.Day(now);
        var who = await database.ReadAsync(session => ChaseWorld.LoadWhoAsync(session, today));
        var reading = await ledger.RunAsync(committee, today.AddDays(-DaysBack));
        return ([.. reading.Silent.Select(silent => (Silent: silent, Draft: EscalationDraft.For(silent, who, rules, now))).Where(one => one.Draft is not null).Select(one => new DraftedLetter(one.Silent, one.Draft!))], null);
    }
}
