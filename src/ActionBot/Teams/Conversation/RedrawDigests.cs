using ActionBot.Chasing;
using ActionBot.Storage;
using ActionBot.Teams.Connector;

namespace ActionBot.Teams.Conversation;

/// <summary>Draws the reminders that stand in Teams again once something in them has changed: "Closed by Jo Hale, 24 November 2026 at 10.42am".</summary>
public sealed class RedrawDigests(Database database, ReadDigest readDigest, IConnector connector)
{
    // What was sent before the last cycle nobody scrolls back to.
    private const int DaysBack = 60;

    /// <summary>Draws every reminder again that holds one of these action points.</summary>
    /// <param name="actionPointIds">What changed.</param>
    /// <param name="except">A reminder that was drawn already.</param>
    /// <param name="today">The day in council time.</param>
    /// <param name="cancellation">The end of the program.</param>
    public async Task WithAsync(IReadOnlyCollection<Guid> actionPointIds, Guid? except, DateOnly today, CancellationToken cancellation)
    {
        var standing = await database.ReadAsync(async session =>
        {
            var digests = new Dictionary<Guid, Digest>();
            foreach (var id in actionPointIds)
            {
                foreach (var digest in await DigestTable.StandingWithAsync(session, id, today.AddDays(-DaysBack)))
                {
                    digests[digest.Id] = digest;
                }
            }

            return digests.Values.Where(digest => digest.Id != except).ToList();
        });
        foreach (var digest in standing)
        {
            await DrawAsync(digest, cancellation);
        }
    }

    // Only the look of a card: what cannot be drawn again says the same as soon as somebody presses it.
    private async Task DrawAsync(Digest digest, CancellationToken cancellation)
    {
        if (digest is not { ActivityId: { } activity, ConversationId: { } conversation }
            || await database.ReadAsync(session => ConversationTable.ByConversationIdAsync(session, conversation)) is not { State: ConversationState.Open } known
            || await readDigest.RunAsync(digest.Id) is not { } now)
        {
            return;
        }

        await connector.UpdateAsync(known.Address, activity, OutgoingMessage.Showing(DigestCard.For(now.Content, now.News)), cancellation);
    }
}
