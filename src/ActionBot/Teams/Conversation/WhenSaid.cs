using ActionBot.Committees;
using ActionBot.Committees.Calendar;
using ActionBot.Intake;
using ActionBot.Minutes.DueDates;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>What "March", "the 10th" or "the next meeting" comes to on a committee's calendar. Pure.</summary>
internal static class WhenSaid
{
    /// <summary>"Another fortnight" of an action point: from when it is due, or from today where that is over.</summary>
    public static DueWords Counted(DueWords words, ActionPoints.ActionPoint point, IReadOnlyList<Meeting> meetings, DateOnly today)
    {
        if (words is not { Date: null, Stretch: { } stretch })
        {
            return words;
        }

        var due = point.DueDate ?? (point.DueKind == ActionPoints.DueKind.Meeting ? meetings.FirstOrDefault(meeting => meeting.Id == point.ReportToMeetingId)?.HeldOn : null) ?? today;
        return words with { Date = stretch.After(due > today ? due : today) };
    }

    /// <summary>The day or meeting; with a question where the words fix none.</summary>
    /// <param name="words">As said.</param>
    /// <param name="today">The day of asking.</param>
    /// <param name="committee">Whose calendar.</param>
    /// <param name="meetings">It.</param>
    /// <param name="council">The council's nation and closures.</param>
    public static DueOutcome Read(DueWords words, DateOnly today, Committee committee, IReadOnlyList<Meeting> meetings, CouncilSettings council)
    {
        var calendar = CalendarMeeting.Of(meetings);
        // "until March" of somebody who reports to a committee means its meeting in March, where it has one.
        var phrase = SpokenDue.Fixed(words.Text, today) ?? DuePhraseReader.Read(words.Text) ?? DuePhraseReader.Read("in " + words.Text) ?? DuePhraseReader.Read("by " + words.Text) ?? DuePhraseReader.Read($"at the {words.Text} meeting");
        var read = phrase is null ? new DueOutcome(null, null, null, $"“{words.Text}” names no time I can read.") : DueOnCalendar.Resolve(phrase, today, calendar, CommitteeRules.Of(committee, council).Days, saidByClerk: true);
        return read.Question is null || words.Date is not { } day || meetings.FirstOrDefault(meeting => meeting.HeldOn >= day && meeting.TakesReports) is not { } next
            ? read
            : new DueOutcome(ActionPoints.DueKind.Date, day, next.Id, null);
    }
}
