using ActionBot.ActionPoints;
using ActionBot.Committees;
using ActionBot.Intake;
using ActionBot.Officers;

namespace ActionBot.Chasing.Calendars;

/// <summary>What changes of a committee's calendar bring with them: shown before they are made, and returned when they are.</summary>
public sealed record CalendarPreview
{
    /// <summary>Whose calendar.</summary>
    public required Committee Committee { get; init; }

    /// <summary>The meetings that change.</summary>
    public required IReadOnlyList<CalendarChange> Changes { get; init; }

    /// <summary>The dues that follow, and those the clerk could move.</summary>
    public IReadOnlyList<FollowedDue> Dues { get; init; } = [];

    /// <summary>Who will be written to because of it, in the order of the days.</summary>
    public IReadOnlyList<PlannedLine> WillHear { get; init; } = [];

    /// <summary>What was planned and will not be sent.</summary>
    public IReadOnlyList<PlannedLine> NoLonger { get; init; } = [];

    /// <summary>What was noticed and not changed, a sentence each.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>Why it cannot be done; null: it can, or it is done.</summary>
    public string? Refusal { get; init; }

    /// <summary>There is nothing to change.</summary>
    public bool IsEmpty => Changes.Count == 0;

    /// <summary>What will happen, from the plan of chasing as it is and as it would be. Pure: the same plan is what the sweep then carries out.</summary>
    /// <param name="world">Everything chasing depends on, before the change.</param>
    /// <param name="rules">The council's rules.</param>
    /// <param name="committee">Whose calendar.</param>
    /// <param name="changes">The changes.</param>
    /// <param name="dues">The dues that follow.</param>
    internal static CalendarPreview Of(ChaseWorld world, ChaseRules rules, Committee committee, IReadOnlyList<CalendarChange> changes, IReadOnlyList<FollowedDue> dues)
    {
        var followed = dues.ToDictionary(due => due.Point.Id, due => due.After);
        var after = world with
        {
            Meetings = CalendarChange.Applied(world.Meetings, changes),
            ActionPoints = [.. world.ActionPoints.Select(point => followed.GetValueOrDefault(point.Id, point))],
        };
        var last = changes.SelectMany(change => (DateOnly[])[change.Before?.HeldOn ?? change.After.HeldOn, change.After.HeldOn])
            .Concat(dues.SelectMany(due => (DateOnly[])[due.From.HeldOn, due.To.HeldOn]))
            .Append(rules.Day(world.Now))
            .Max();
        var until = rules.Moment(last, TimeOnly.MaxValue);
        var (was, will) = (Lines(world, rules, until), Lines(after, rules, until));
        return new CalendarPreview
        {
            Committee = committee,
            Changes = changes,
            Dues = dues,
            WillHear = [.. will.ExceptBy(was.Select(Key), Key)],
            NoLonger = [.. was.ExceptBy(will.Select(Key), Key)],
        };
    }

    // What would be asked again for the meeting after, were it not answered by then, is the same either way and says nothing about the change.
    private static List<PlannedLine> Lines(ChaseWorld world, ChaseRules rules, DateTimeOffset until)
    {
        var calendar = new ChaseCalendar(world);
        var today = rules.Day(world.Now);
        return
        [
            .. new ChasePlan(world, rules).Until(until).Messages.SelectMany(message => message.Reminders
                .Where(reminder => ReportingMeeting.Of(reminder.Point, calendar.MeetingsOf(reminder.Point.CommitteeId), today)?.Id == reminder.Meeting.Id)
                .Select(reminder => new PlannedLine(message.Officer, message.OnDate, reminder.Point, reminder.Step, reminder.Why))),
        ];
    }

    private static (Guid, DateOnly, Guid, string) Key(PlannedLine line) => (line.Officer.Id, line.OnDate, line.Point.Id, line.Step);
}

/// <summary>One action point in one message on one day.</summary>
/// <param name="Officer">Who is written to.</param>
/// <param name="OnDate">The day, in council time.</param>
/// <param name="Point">About which action point.</param>
/// <param name="Step">See <see cref="ReminderStep"/>.</param>
/// <param name="Why">Why on that day.</param>
public sealed record PlannedLine(Person Officer, DateOnly OnDate, ActionPoint Point, string Step, string Why);
