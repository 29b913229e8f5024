using ActionBot.ActionPoints;
using ActionBot.Committees;
using ActionBot.Officers;
using ActionBot.Replies;
using ActionBot.Storage;

namespace ActionBot.Chasing;

/// <summary>
/// One thing to be asked for: an action point, or the twins of several committees that ask for the same. Decides what is due on a day, and to
/// whom. What was sent, or is planned for an earlier day, is remembered, so that walking through the days gives the whole plan.
/// </summary>
internal sealed class Matter(ChaseWorld world, ChaseCalendar calendar, ChaseRules rules, IReadOnlyList<ActionPoint> points, IEnumerable<ReminderMade> made, IReadOnlyList<Reply> replies)
{
    private readonly List<ReminderMade> made = [.. made];

    public ChaseWorld World => world;

    public ChaseCalendar Calendar => calendar;

    public ChaseRules Rules => rules;

    /// <summary>Who has heard what, oldest first, planned messages included.</summary>
    public IReadOnlyList<ReminderMade> Made => made;

    /// <summary>The answers, oldest first.</summary>
    public IReadOnlyList<Reply> Replies => replies;

    /// <summary>What is due at a moment of a day: a reminder for an officer, a line for the clerk, or nothing.</summary>
    public Turn? On(DateOnly day, DateTimeOffset moment)
    {
        if (points is [var only])
        {
            // In nearly every case there are no twins.
            return !IsWaiting(only) ? null : MeetingOf(only, day) is { } next ? new LookAtMatter(this, only, calendar.Committee(only.CommitteeId), next, day, moment).Decide() : NoMeeting(only, day);
        }

        var waiting = points.Where(IsWaiting).ToList();
        if (waiting.Count == 0)
        {
            return null;
        }

        // Of twins the one whose papers close first is asked for; the one answer goes into both packs.
        var first = waiting
            .Select(point => (Point: point, Committee: calendar.Committee(point.CommitteeId), Meeting: MeetingOf(point, day)))
            .Where(one => one.Meeting is not null)
            .OrderBy(one => rules.Of(one.Committee, one.Meeting!))
            .FirstOrDefault();
        return first.Meeting is { } meeting ? new LookAtMatter(this, first.Point, first.Committee, meeting, day, moment).Decide() : NoMeeting(waiting[0], day);
    }
    /// <summary>Remembers what was planned, so that a later day builds on it.</summary>
    public void Remember(PlannedReminder reminder, Person officer, DateOnly day, DateTimeOffset moment) => made.Add(new ReminderMade
    {
        ActionPointId = reminder.Point.Id, OfficerId = officer.Id, MeetingId = reminder.Meeting.Id, MeetingOn = reminder.Meeting.HeldOn,
        Step = reminder.Step, OnDate = day, MadeAt = moment,
    });

    private Meeting? MeetingOf(ActionPoint point, DateOnly day) => ReportingMeeting.Of(point, calendar.MeetingsOf(point.CommitteeId), day);

    private Turn NoMeeting(ActionPoint point, DateOnly day)
    {
        var committee = calendar.Committee(point.CommitteeId);
        return Turn.Cannot(new CannotAsk(point, committee, null, day, committee.EndedOn is { } ended && ended < day
            ? $"{committee.Name} ended on {Days.Plain(ended)}: transfer {point.Reference} to the committee that took over, or close it."
            : $"{committee.Name} has no further meeting on the calendar: add one, so that {point.Reference} can be asked for."));
    }

    // Once a wish lies with the clerk the owner has done his part.
    private static bool IsWaiting(ActionPoint point) =>
        point.IsChased && point.Status is not (ActionPointStatus.ExtensionRequested or ActionPointStatus.ReassignmentProposed);
}

/// <summary>What a matter wants on a day.</summary>
internal sealed record Turn(Person? Officer, PlannedReminder? Reminder, CannotAsk? Line)
{
    public static Turn Due(Person officer, PlannedReminder reminder) => new(officer, reminder, null);

    public static Turn Cannot(CannotAsk line) => new(null, null, line);
}
