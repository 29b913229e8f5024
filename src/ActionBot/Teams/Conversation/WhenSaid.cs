using System.Globalization;
using System.Text.RegularExpressions;
using ActionBot.Committees;
using ActionBot.Committees.Calendar;
using ActionBot.Intake;
using ActionBot.Minutes.DueDates;
using ActionBot.Storage;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>What "March", "the 10th" or "the next meeting" comes to on a committee's calendar. Pure.</summary>
internal static partial class WhenSaid
{
    /// <summary>"Another fortnight" of an action point: from when it is due, or from today where that is over.</summary>
    public static DueWords Counted(DueWords words, ActionPoints.ActionPoint point, IReadOnlyList<Meeting> meetings, DateOnly today)
    {
        if (words is not { Date: null, Stretch: { } stretch })
        {
            return words;
        }

        var due = DueOn(point, meetings) ?? today;
        return words with { Date = stretch.After(due > today ? due : today) };
    }

    /// <summary>
    /// "The 15th" of a wish for longer: the day that was asked for, where it is that; else the first such day after the present due, and never one before it.
    /// </summary>
    /// <param name="words">As the clerk said it.</param>
    /// <param name="point">The action point.</param>
    /// <param name="asked">The day that was asked for; null: none.</param>
    /// <param name="meetings">The committee's calendar.</param>
    /// <param name="today">The day in council time.</param>
    public static DueWords Granted(DueWords words, ActionPoints.ActionPoint point, DateOnly? asked, IReadOnlyList<Meeting> meetings, DateOnly today)
    {
        var day = BareDay().Match(words.Text) is { Success: true } bare ? int.Parse(bare.Groups["day"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
        if (day is < 1 or > 31)
        {
            return words;
        }

        var from = DueOn(point, meetings) is { } due && due > today ? due : today;
        if (asked is { } wished && wished > from && DayIn(wished, day) is { } same && same > from)
        {
            return new DueWords(Days.Plain(same), same);
        }

        for (var month = new DateOnly(from.Year, from.Month, 1); ; month = month.AddMonths(1))
        {
            if (DayIn(month, day) is { } later && later > from)
            {
                return new DueWords(Days.Plain(later), later);
            }
        }
    }

    /// <summary>The day by which an action point is due at present; null: it has none.</summary>
    public static DateOnly? DueOn(ActionPoints.ActionPoint point, IReadOnlyList<Meeting> meetings) =>
        point.DueDate ?? (point.DueKind == ActionPoints.DueKind.Meeting ? meetings.FirstOrDefault(meeting => meeting.Id == point.ReportToMeetingId)?.HeldOn : null);

    private static DateOnly? DayIn(DateOnly month, int day) => day <= DateTime.DaysInMonth(month.Year, month.Month) ? new DateOnly(month.Year, month.Month, day) : null;

    [GeneratedRegex(@"^\W*(?:(?:by|until|till|to)\s+)?(?:the\s+)?(?<day>[0-9]{1,2})(?:st|nd|rd|th)?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BareDay();

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
        return read.Question is null || read.HasGoneBy || words.Date is not { } day || meetings.FirstOrDefault(meeting => meeting.HeldOn >= day && meeting.TakesReports) is not { } next
            ? read
            : new DueOutcome(ActionPoints.DueKind.Date, day, next.Id, null);
    }
}
