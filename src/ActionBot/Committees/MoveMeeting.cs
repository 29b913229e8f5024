using ActionBot.Storage;

namespace ActionBot.Committees;

/// <summary>
/// Moves or cancels a meeting in the calendar alone. Where action points are open, change the calendar through the room Chasing instead: it
/// shows first what moves and who hears, and lets dues and reminders follow.
/// </summary>
public sealed class MoveMeeting(Database database, TimeProvider time)
{
    private readonly WriteCalendar write = new(time);

    /// <summary>Moves it to another day. It keeps its id.</summary>
    public Task<Meeting> RunAsync(Meeting meeting, DateOnly to, TimeOnly? startsAt, Actor by, string? why = null) =>
        WriteAsync(CalendarChange.Move(meeting, to, startsAt), by, why);

    /// <summary>Cancels it.</summary>
    public Task<Meeting> CancelAsync(Meeting meeting, Actor by, string? why = null) => WriteAsync(CalendarChange.Cancel(meeting), by, why);

    private Task<Meeting> WriteAsync(CalendarChange change, Actor by, string? why) => database.WriteAsync(async session =>
    {
        await write.InAsync(session, [change], by, why);
        return change.After;
    });
}
