using ActionBot.ActionPoints;
using ActionBot.Committees;

namespace ActionBot.Enquiries;

/// <summary>How an action slipped: the changes of its due that put it off and stand. Pure.</summary>
public static class Slipped
{
    /// <summary>What was taken back, brought forward or only said in other words is no slip.</summary>
    /// <param name="changes">Every change of the due, oldest first.</param>
    /// <param name="meetings">The calendars.</param>
    public static IReadOnlyList<DueChange> Of(IReadOnlyList<DueChange> changes, IReadOnlyList<Meeting> meetings)
    {
        var days = meetings.ToDictionary(meeting => meeting.Id, meeting => meeting.HeldOn);
        var standing = new List<DueChange>();
        foreach (var change in changes.Where(change => (change.FromDate, change.FromMeetingId) != (change.ToDate, change.ToMeetingId)))
        {
            if (standing is [.., var last] && (last.FromDate, last.FromMeetingId) == (change.ToDate, change.ToMeetingId) && (last.ToDate, last.ToMeetingId) == (change.FromDate, change.FromMeetingId))
            {
                standing.RemoveAt(standing.Count - 1);
            }
            else if (standing is [.., var slip] && DueChange.PutsRight(change.ChangedBy, change.ChangedAt, slip.ChangedBy, slip.ChangedAt) && (slip.ToDate, slip.ToMeetingId) == (change.FromDate, change.FromMeetingId))
            {
                standing[^1] = slip with { ToText = change.ToText, ToDate = change.ToDate, ToMeetingId = change.ToMeetingId, Why = change.Why ?? slip.Why };
            }
            else
            {
                standing.Add(change);
            }
        }

        return [.. standing.Where(change => Day(change.ToDate, change.ToMeetingId) is not { } to || Day(change.FromDate, change.FromMeetingId) is not { } from || to > from)];

        DateOnly? Day(DateOnly? date, Guid meeting) => date ?? (days.TryGetValue(meeting, out var day) ? day : null);
    }
}
