using ActionBot.Storage;

namespace ActionBot.Committees;

/// <summary>
/// Writes changes of a committee's calendar, each with its line of history. The dues and reminders that hang on a meeting are followed by
/// whoever calls this, in the same transaction: they stand higher in the house.
/// </summary>
public sealed class WriteCalendar(TimeProvider time)
{
    /// <summary>Writes them within a wider transaction.</summary>
    public async Task InAsync(Session session, IReadOnlyList<CalendarChange> changes, Actor by, string? why)
    {
        foreach (var change in changes)
        {
            var now = time.GetUtcNow();
            await (change.Before is null ? MeetingTable.InsertAsync(session, change.After, now) : MeetingTable.UpdateAsync(session, change.After));
            await Trail.WriteAsync(session, new TrailLine
            {
                Id = Guid.CreateVersion7(now), HappenedAt = now, Subject = "meeting", SubjectId = change.After.Id, CommitteeId = change.After.CommitteeId,
                ByPersonId = by.PersonId, ByName = by.Name, Through = by.Through, What = change.Words, Why = why,
            });
        }
    }
}
