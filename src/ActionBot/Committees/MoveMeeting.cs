using ActionBot.Storage;

namespace ActionBot.Committees;

/// <summary>Moves or cancels a meeting. What hangs on it (dues, reminders) follows the calendar afterwards; who will hear is shown before.</summary>
public sealed class MoveMeeting(Database database, TimeProvider time)
{
    /// <summary>Moves it to another day. It keeps its id.</summary>
    public Task<Meeting> RunAsync(Meeting meeting, DateOnly to, TimeOnly? startsAt, Actor by, string? why = null) => database.WriteAsync(session =>
        WriteAsync(session, meeting with { HeldOn = to, StartsAt = startsAt ?? meeting.StartsAt }, $"moved from {Days.Plain(meeting.HeldOn)} to {Days.Plain(to)}", by, why));

    /// <summary>Cancels it.</summary>
    public Task<Meeting> CancelAsync(Meeting meeting, Actor by, string? why = null) => database.WriteAsync(session =>
        WriteAsync(session, meeting with { Status = MeetingStatus.Cancelled }, $"cancelled ({Days.Plain(meeting.HeldOn)})", by, why));

    private async Task<Meeting> WriteAsync(Session session, Meeting after, string what, Actor by, string? why)
    {
        var now = time.GetUtcNow();
        await MeetingTable.UpdateAsync(session, after);
        await Trail.WriteAsync(session, new TrailLine
        {
            Id = Guid.CreateVersion7(now), HappenedAt = now, Subject = "meeting", SubjectId = after.Id, CommitteeId = after.CommitteeId,
            ByPersonId = by.PersonId, ByName = by.Name, Through = by.Through, What = what, Why = why,
        });
        return after;
    }
}
