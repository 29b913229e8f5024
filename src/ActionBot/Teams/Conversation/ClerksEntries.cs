using ActionBot.ActionPoints;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.Teams.Conversation;

/// <summary>What stands on a clerk's list and is hers to see to.</summary>
public sealed class ClerksEntries(Database database, TimeProvider time)
{
    /// <summary>Reads it. What she has seen to since the nightly check is off it at once: the post has a holder, nothing is left with whoever left.</summary>
    /// <param name="who">A clerk or an administrator.</param>
    /// <param name="today">The day in council time.</param>
    public Task<IReadOnlyList<ClerkListEntry>> MineAsync(Standing who, DateOnly today) => database.WriteAsync(async session =>
    {
        var mine = (await ClerkListTable.OpenAsync(session)).Where(entry => entry.CommitteeId is { } committee ? who.MayClerk(committee) : who.IsClerk || who.IsAdministrator).ToList();
        if (mine.Exists(entry => entry.Leaver is not null))
        {
            var people = (await PersonTable.AllAsync(session)).ToDictionary(person => person.Id);
            var holdings = await PostTable.HoldingsAsync(session);
            var points = await ActionPointTable.OutstandingAsync(session);
            foreach (var entry in mine.FindAll(entry => entry.Leaver is not null))
            {
                var seenTo = entry.PostLeft is { } post
                    ? holdings.Any(holding => holding.PostId == post && holding.HoldsOn(today) && people.GetValueOrDefault(holding.PersonId) is { LeftOn: null })
                    : points.All(point => point.OwnerPersonId != entry.Leaver || point.CommitteeId != entry.CommitteeId);
                if (seenTo)
                {
                    await ClerkListTable.SettleAsync(session, entry, time.GetUtcNow());
                    mine.Remove(entry);
                }
            }
        }

        return (IReadOnlyList<ClerkListEntry>)mine;
    });
}
