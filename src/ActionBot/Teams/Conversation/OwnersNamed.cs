using ActionBot.ActionPoints;
using ActionBot.Intake;
using ActionBot.Review;
using ActionBot.Storage;

namespace ActionBot.Teams.Conversation;

/// <summary>Whoever the confirmed findings name and the register did not know may be in Teams for long: who is who is asked.</summary>
public sealed class OwnersNamed(Database database, Recognition recognition)
{
    /// <summary>Looks for the owners of a document's confirmed findings in Teams.</summary>
    public async Task OfAsync(Turn turn, Guid document, DateOnly today, CancellationToken cancellation)
    {
        var owners = await database.ReadAsync(async session =>
        {
            var found = new List<Guid?>();
            foreach (var id in (await FindingTable.OfAsync(session, document)).Where(finding => finding.Status == FindingStatus.Confirmed).Select(finding => finding.ActionPointId).OfType<Guid>())
            {
                found.Add((await ActionPointTable.ByIdAsync(session, id))?.OwnerPersonId);
            }

            return found;
        });
        await recognition.OfOwnersAsync(turn, owners, today, cancellation);
    }
}
