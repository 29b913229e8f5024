using ActionBot.ActionPoints;
using ActionBot.Officers;

namespace ActionBot.Chasing.Calendars;

/// <summary>One action point in one message on one day.</summary>
/// <param name="Officer">Who is written to.</param>
/// <param name="OnDate">The day, in council time.</param>
/// <param name="Point">About which action point.</param>
/// <param name="Step">See <see cref="ReminderStep"/>.</param>
public sealed record PlannedLine(Person Officer, DateOnly OnDate, ActionPoint Point, string Step);

/// <summary>Who will be written to because of a change, and what will not be sent any more.</summary>
/// <param name="WillHear">In the order of the days.</param>
/// <param name="NoLonger">In the order of the days.</param>
public sealed record PlanDifference(IReadOnlyList<PlannedLine> WillHear, IReadOnlyList<PlannedLine> NoLonger)
{
    /// <summary>Nobody hears anything else than before.</summary>
    public static PlanDifference None { get; } = new([], []);

    /// <summary>The plan of chasing as it is against the plan as it would be. Pure: the same plan is what the sweep then carries out.</summary>
    /// <param name="before">Everything chasing depends on, as it is.</param>
    /// <param name="after">The same after the change.</param>
    /// <param name="rules">The council's rules.</param>
    /// <param name="last">The last day to look at.</param>
    internal static PlanDifference Of(ChaseWorld before, ChaseWorld after, ChaseRules rules, DateOnly last)
    {
        var until = rules.Moment(last, TimeOnly.MaxValue);
        var (was, will) = (Lines(before, rules, until), Lines(after, rules, until));
        return new PlanDifference([.. will.ExceptBy(was.Select(Key), Key)], [.. was.ExceptBy(will.Select(Key), Key)]);
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
                .Select(reminder => new PlannedLine(message.Officer, message.OnDate, reminder.Point, reminder.Step))),
        ];
    }

    private static (Guid, DateOnly, Guid, string) Key(PlannedLine line) => (line.Officer.Id, line.OnDate, line.Point.Id, line.Step);
}
