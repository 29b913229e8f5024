namespace ActionBot.Committees.Calendar;

/// <summary>
/// The clock of a scrutiny recommendation: the executive responds within two months beginning with the day it received it (Local Government
/// Act 2000, section 9FE). Beginning with 14 October ends with 13 December. Some councils count from the Cabinet meeting that received it:
/// then that day is the one to give. Pure.
/// </summary>
public static class ResponseDeadline
{
    /// <summary>The last day of two months beginning with a day.</summary>
    public static DateOnly TwoMonthsBeginningWith(DateOnly received)
    {
        // The day before the corresponding one; where the month has none (31 December), its last day.
        var corresponding = received.AddMonths(2);
        return corresponding.Day == received.Day ? corresponding.AddDays(-1) : corresponding;
    }

    /// <summary>The last meeting of the executive that can answer in time; null where none is held from receipt to deadline.</summary>
    /// <param name="calendar">The executive's calendar, in order.</param>
    /// <param name="received">The day it was received.</param>
    public static CalendarMeeting? LastMeetingInTime(IReadOnlyList<CalendarMeeting> calendar, DateOnly received) =>
        calendar.LastOrDefault(meeting => meeting.TakesReports && meeting.HeldOn >= received && meeting.HeldOn <= TwoMonthsBeginningWith(received));
}
