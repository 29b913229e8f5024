using System.Text.Json;
using ActionBot.Storage;

namespace ActionBot.Committees;

/// <summary>
/// Writes changes of a committee's calendar, each with its line of history. The dues and reminders that hang on a meeting are followed by
/// whoever calls this, in the same transaction: they stand higher in the house.
/// </summary>
public sealed class WriteCalendar(TimeProvider time)
{
    /// <summary>Writes them within a wider transaction.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="changes">The changes.</param>
    /// <param name="by">Who makes them.</param>
    /// <param name="why">The reason given.</param>
    /// <param name="undoes">The lines of history that this takes back, by meeting.</param>
    public async Task InAsync(Session session, IReadOnlyList<CalendarChange> changes, Actor by, string? why, IReadOnlyDictionary<Guid, Guid>? undoes = null)
    {
        foreach (var change in changes)
        {
            var now = time.GetUtcNow();
            await (change.Before is null ? MeetingTable.InsertAsync(session, change.After, now) : MeetingTable.UpdateAsync(session, change.After));
            await Trail.WriteAsync(session, new TrailLine
            {
                Id = Guid.CreateVersion7(now), HappenedAt = now, Subject = "meeting", SubjectId = change.After.Id, CommitteeId = change.After.CommitteeId,
                ByPersonId = by.PersonId, ByName = by.Name, Through = by.Through, What = change.Words, Why = why,
                // What was not there before did not take place.
                BeforeState = JsonSerializer.Serialize(change.Before ?? change.After with { Status = MeetingStatus.Cancelled }, MeetingJson.Default.Meeting),
                UndoesId = undoes is not null && undoes.TryGetValue(change.After.Id, out var line) ? line : null,
            });
        }
    }
}
