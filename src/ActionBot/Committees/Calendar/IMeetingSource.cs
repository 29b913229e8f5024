namespace ActionBot.Committees.Calendar;

/// <summary>A calendar elsewhere, read.</summary>
/// <param name="Name">Its name for the clerk: the mailbox or the group.</param>
/// <param name="CommitteeCode">The one committee whose meetings it holds; null: each meeting names its own.</param>
/// <param name="Entries">Its meetings, recurring ones each by itself, cancelled ones too.</param>
/// <param name="Failure">Why it could not be read to the end; null: it was, and what is not in it is not there.</param>
public sealed record MeetingSourceReading(string Name, string? CommitteeCode, IReadOnlyList<CalendarEntry> Entries, string? Failure = null);

/// <summary>Calendars elsewhere in which the committees' meetings stand. They are read and never written to.</summary>
public interface IMeetingSource
{
    /// <summary>Reads them.</summary>
    /// <param name="from">The first day, in council time.</param>
    /// <param name="until">The last day.</param>
    /// <param name="cancellation">Gives up.</param>
    Task<IReadOnlyList<MeetingSourceReading>> ReadAsync(DateOnly from, DateOnly until, CancellationToken cancellation);
}
