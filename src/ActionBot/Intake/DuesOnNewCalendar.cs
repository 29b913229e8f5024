using ActionBot.ActionPoints;
using ActionBot.Committees;
using ActionBot.Committees.Calendar;
using ActionBot.Minutes.DueDates;
using ActionBot.Storage;

namespace ActionBot.Intake;

/// <summary>
/// Which dues follow when a committee's calendar changes. What the words name is looked up on the calendar before and on the calendar after:
/// a due that stood where its words had put it goes where they put it now, and one that a clerk set by hand stays for as long as its meeting
/// takes place. An extraordinary meeting takes nothing to itself. Pure.
/// </summary>
public sealed class DuesOnNewCalendar(IReadOnlyList<Meeting> before, IReadOnlyList<Meeting> after, CommitteeRules rules, DateOnly today)
{
    private readonly IReadOnlyList<CalendarMeeting> calendarBefore = CalendarMeeting.Of(before);
    private readonly IReadOnlyList<CalendarMeeting> calendarAfter = CalendarMeeting.Of(after);

    /// <summary>The outstanding dues of the committee that the change touches, in the order given.</summary>
    /// <param name="points">The committee's outstanding action points.</param>
    /// <param name="dueChanges">Every change of a due of theirs, by action point, with the day it was said on: "the next meeting" is the next from then.</param>
    public IReadOnlyList<FollowedDue> Of(IEnumerable<ActionPoint> points, ILookup<Guid, DateOnly> dueChanges) =>
        [.. points.Select(point => Follow(point, [.. dueChanges[point.Id].Reverse()])).OfType<FollowedDue>()];

    private FollowedDue? Follow(ActionPoint point, IReadOnlyList<DateOnly> saidOn)
    {
        var from = before.FirstOrDefault(meeting => meeting.Id == point.ReportToMeetingId);
        var own = after.FirstOrDefault(meeting => meeting.Id == point.ReportToMeetingId);
        if (from is null || own is null)
        {
            return null;
        }

        var spoken = new Spoken(point, Source(point, saidOn));
        if (own.Status == MeetingStatus.Cancelled)
        {
            return WithoutMeeting(spoken, from);
        }

        if (Rest(own) is { } rest)
        {
            return new FollowedDue(point, Following.Offered, from, rest, $"The meeting of {Days.Plain(own.HeldOn)} reconvenes on {Days.Plain(rest.HeldOn)}. What it had not reached can be reported then; it stays as it is unless you say otherwise.");
        }

        if (from.HeldOn < today && own.HeldOn < today)
        {
            // It was to be reported to a meeting that has been held: late it is, wherever later meetings are put.
            return null;
        }

        var meant = spoken.Source is { } source && Named(point, source, calendarAfter) is { } id && id != own.Id ? after.First(meeting => meeting.Id == id) : null;
        return (meant is { } target && target.HeldOn >= today ? Elsewhere(spoken, from, own, target) : null)
            ?? (own.HeldOn == from.HeldOn ? Extraordinary(spoken, own)
                : new FollowedDue(point, Following.GoesAlong, from, own, $"The meeting of {Days.Plain(from.HeldOn)} has moved to {Days.Plain(own.HeldOn)}."));
    }

    // The sitting, new on this calendar, at which a meeting that was adjourned goes on.
    private Meeting? Rest(Meeting own) => own.HeldOn > today ? null : after.FirstOrDefault(meeting =>
        meeting is { Kind: MeetingKind.Reconvened, Status: MeetingStatus.Confirmed } && meeting.HeldOn >= today && before.All(one => one.Id != meeting.Id)
        && after.LastOrDefault(one => one is { Kind: not MeetingKind.Reconvened, Status: MeetingStatus.Confirmed } && one.HeldOn <= meeting.HeldOn)?.Id == own.Id);

    private FollowedDue? WithoutMeeting(Spoken spoken, Meeting from)
    {
        var why = $"The meeting of {Days.Plain(from.HeldOn)} is cancelled";
        var earliest = from.HeldOn > today ? from.HeldOn : today;
        var meant = spoken.Source is { } source && Named(spoken.Point, source, calendarAfter) is { } id ? after.First(meeting => meeting.Id == id) : null;
        var target = meant is { } named && named.Id != from.Id && named.HeldOn >= today
            ? named
            : after.FirstOrDefault(meeting => meeting.HeldOn >= earliest && meeting.TakesReports);
        if (target is not null)
        {
            return new FollowedDue(spoken.Point, Following.GoesElsewhere, from, target, $"{why}.");
        }

        return from.Status == MeetingStatus.Cancelled
            ? null
            : new FollowedDue(spoken.Point, Following.HasNoMeeting, from, from, $"{why}, and the calendar holds no later one. Add the next meeting.");
    }

    private FollowedDue? Elsewhere(Spoken spoken, Meeting from, Meeting own, Meeting target)
    {
        var isNew = before.All(meeting => meeting.Id != target.Id);
        var why = $"{(spoken.Point.DueText is { } words ? $"'{words}'" : "The next meeting")} is {Days.Plain(target.HeldOn)} on the new calendar{(isNew ? "" : $", no longer {Days.Plain(from.HeldOn)}")}.";
        if (!spoken.IsNext)
        {
            // "the January meeting", and January now has another: only the clerk knows which was meant.
            return new FollowedDue(spoken.Point, Following.Offered, from, target, $"{why} It stays with {Days.Plain(own.HeldOn)} unless you say otherwise.");
        }

        return target.HeldOn < own.HeldOn && rules.Publication(target.HeldOn) <= today
            ? new FollowedDue(spoken.Point, Following.Offered, from, target, $"{why} The papers for that one have gone out, so it stays with {Days.Plain(own.HeldOn)}.")
            : new FollowedDue(spoken.Point, Following.GoesElsewhere, from, target, why);
    }

    private FollowedDue? Extraordinary(Spoken spoken, Meeting own) => spoken.IsNext
        && after.FirstOrDefault(meeting => meeting is { Kind: MeetingKind.Extraordinary, Status: MeetingStatus.Confirmed }
            && meeting.HeldOn >= today && meeting.HeldOn < own.HeldOn && before.All(one => one.Id != meeting.Id)) is { } called
        ? new FollowedDue(spoken.Point, Following.Offered, own, called, $"An extraordinary meeting on {Days.Plain(called.HeldOn)} does not take it: it stays with {Days.Plain(own.HeldOn)} unless you say otherwise.")
        : null;

    // The day the words were said on: the day of the last change if they name the meeting from then, else the meeting that asked.
    private DateOnly? Source(ActionPoint point, IReadOnlyList<DateOnly> saidOn)
    {
        var asked = before.Concat(after).FirstOrDefault(meeting => meeting.Id == point.MeetingId)?.HeldOn;
        return saidOn.Select(day => (DateOnly?)day).Append(asked)
            .FirstOrDefault(day => day is { } source && Named(point, source, calendarBefore) == point.ReportToMeetingId);
    }

    private Guid? Named(ActionPoint point, DateOnly source, IReadOnlyList<CalendarMeeting> calendar) => point.DueKind switch
    {
        DueKind.Date => Reported(calendar, source, point.DueDate ?? source),
        DueKind.Undated or DueKind.Recurring => Next(calendar, source),
        _ when point.DueText is null => Next(calendar, source),
        _ => DueOnCalendar.Resolve(DuePhraseReader.Read(point.DueText), source, calendar, rules.Days, saidByClerk: true) is { Kind: DueKind.Meeting } due ? due.ReportToMeetingId : null,
    };

    private static Guid? Next(IReadOnlyList<CalendarMeeting> calendar, DateOnly source) =>
        calendar.FirstOrDefault(meeting => meeting.TakesReports && meeting.HeldOn > source)?.Id;

    // A date beyond the calendar is reported to the last meeting known, until the calendar reaches further.
    private static Guid? Reported(IReadOnlyList<CalendarMeeting> calendar, DateOnly source, DateOnly date) =>
        (calendar.FirstOrDefault(meeting => meeting.TakesReports && meeting.HeldOn > source && meeting.HeldOn >= date) ?? calendar.LastOrDefault(meeting => meeting.TakesReports))?.Id;

    /// <summary>An action point with the day from which its words name the meeting it stands at; null where a clerk put it there.</summary>
    private sealed record Spoken(ActionPoint Point, DateOnly? Source)
    {
        /// <summary>The words mean whichever meeting comes next, not one meeting in particular.</summary>
        public bool IsNext => Source is not null
            && (Point.DueKind is not DueKind.Meeting || Point.DueText is null || DuePhraseReader.Read(Point.DueText)?.Form is DueForm.NextMeeting or DueForm.NextItem or null);
    }
}
