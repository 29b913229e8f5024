using System.Collections.Concurrent;
using ActionBot.Storage;

namespace ActionBot.Officers;

/// <summary>
/// Who has spoken before, and what each may do. It is looked up once and kept for as long as the register's own stamp stays the same, which every change
/// of a person, a role, a holder or leave changes, whoever makes it: this program, another instance or an administrator's own statement. So a role
/// that is taken back counts from the next message on.
/// </summary>
public sealed class KnownStandings
{
    private volatile Known kept = new(0, default);

    /// <summary>The standing of a Teams identity that the register knows; null: it knows none.</summary>
    internal async Task<Standing?> OfAsync(Session session, string aadObjectId, DateOnly today)
    {
        // The stamp is read first: what changes in between is kept under the older one, and so looked up again.
        var stamp = await session.CountAsync("select stamp from council_stamp");
        var known = kept;
        if (known.Stamp != stamp || known.Day != today)
        {
            kept = known = new Known(stamp, today);
        }

        if (known.ByAadObjectId.TryGetValue(aadObjectId, out var standing))
        {
            return standing;
        }

        if (await PersonTable.ByAadObjectIdAsync(session, aadObjectId) is not { } person)
        {
            return null;
        }

        return known.ByAadObjectId[aadObjectId] = await LookUpStanding.OfAsync(session, person, through: null, today);
    }

    private sealed record Known(long Stamp, DateOnly Day)
    {
        public ConcurrentDictionary<string, Standing> ByAadObjectId { get; } = new(StringComparer.Ordinal);
    }
}
