using ActionBot.Committees;

namespace ActionBot.ActionPoints;

/// <summary>
/// The meeting whose papers an action point goes into next. It is the one it reports to, as long as that one takes place and lies ahead;
/// an action point that is still open afterwards goes into the papers of the next meeting that takes reports, or of the second or third, where that is how often it comes again.
/// </summary>
public static class ReportingMeeting
{
    /// <summary>That meeting, or null where the calendar knows none.</summary>
    /// <param name="point">The action point.</param>
    /// <param name="meetings">The calendar of its committee, in order.</param>
    /// <param name="today">The day in council time; a meeting of today still counts.</param>
    public static Meeting? Of(ActionPoint point, IReadOnlyList<Meeting> meetings, DateOnly today)
    {
        var own = meetings.FirstOrDefault(meeting => meeting.Id == point.ReportToMeetingId);
        if (own is { Status: MeetingStatus.Confirmed } && own.HeldOn >= today)
        {
            return own;
        }

        if (point is { DueKind: DueKind.Recurring, EveryNthMeeting: > 1 and var nth } && own is not null)
        {
            // Counted from its own meeting, or from the one that stands in for it where that is cancelled.
            var first = own.Status == MeetingStatus.Confirmed ? own.Id : (Guid?)null;
            return meetings.Where(meeting => meeting.Id == first || (meeting.TakesReports && meeting.Id != own.Id && meeting.HeldOn >= own.HeldOn))
                .Where((_, at) => at % nth == 0)
                .FirstOrDefault(meeting => meeting.HeldOn >= today);
        }

        var from = own is not null && own.HeldOn > today ? own.HeldOn : today;
        return meetings.FirstOrDefault(meeting =>
            meeting.HeldOn >= from && meeting.TakesReports && meeting.Id != point.ReportToMeetingId);
    }
}
