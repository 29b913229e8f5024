using ActionBot.ActionPoints;
using ActionBot.Storage;

namespace ActionBot.Chasing;

/// <summary>When the last digest with an action point in it was sent.</summary>
public sealed class LastTold : ILastTold
{
    /// <inheritdoc />
    public Task<DateTimeOffset?> OfAsync(Session session, Guid actionPointId) => DigestTable.LastSentAsync(session, actionPointId);
}
