namespace ActionBot.Committees.Calendar;

/// <summary>A meeting as far as dates go.</summary>
/// <param name="Id">Its id.</param>
/// <param name="HeldOn">The day.</param>
/// <param name="Kind">Only ordinary and annual meetings are "the next meeting".</param>
/// <param name="IsCancelled">It does not take place.</param>
public sealed record CalendarMeeting(Guid Id, DateOnly HeldOn, MeetingKind Kind = MeetingKind.Ordinary, bool IsCancelled = false)
{
    /// <summary>An action can be reported to it without anybody asking.</summary>
    public bool TakesReports => !IsCancelled && Kind is (MeetingKind.Ordinary or MeetingKind.Annual);

    /// <summary>The calendar of one committee.</summary>
    public static IReadOnlyList<CalendarMeeting> Of(IEnumerable<Meeting> meetings) =>
        [.. meetings.OrderBy(meeting => meeting.HeldOn).ThenBy(meeting => meeting.StartsAt)
            .Select(meeting => new CalendarMeeting(meeting.Id, meeting.HeldOn, meeting.Kind, meeting.Status == MeetingStatus.Cancelled))];
}
