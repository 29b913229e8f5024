using ActionBot.Storage;

namespace ActionBot.ActionPoints;

/// <summary>Knows when anybody was last told of an action point. Messages are sent from the rooms above; the register only asks, to tell a due put right in time from a postponement.</summary>
public interface ILastTold
{
    /// <summary>The moment in UTC; null: nobody was told yet.</summary>
    Task<DateTimeOffset?> OfAsync(Session session, Guid actionPointId);
}
