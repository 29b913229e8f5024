using ActionBot.ActionPoints;
using ActionBot.Officers;
using ActionBot.Chasing.Overviews;

namespace ActionBot.Chasing;

/// <summary>
/// Plans the chasing of a whole council, day by day: who is written to, when, about what and why. Pure: the same world gives the same plan, and
/// the sweep of a day sends exactly what the plan said for it, unless the world changed.
/// </summary>
public sealed class ChasePlan(ChaseWorld world, ChaseRules rules)
{
    private static readonly EqualityComparer<Person> PeopleById = EqualityComparer<Person>.Create((one, other) => one?.Id == other?.Id, person => person.Id.GetHashCode());

    /// <summary>The plan from the world's moment until another, that one included.</summary>
    /// <param name="until">In UTC.</param>
    public ChaseTimetable Until(DateTimeOffset until)
    {
        var matters = Matters();
        var written = world.Written.ToHashSet();
        var messages = new List<PlannedMessage>();
        var lines = new List<CannotAsk>();
        var said = new HashSet<(Guid, Guid?, string)>();
        var last = rules.Day(until);
        for (var day = rules.Day(world.Now); day <= last; day = day.AddDays(1))
        {
            if (rules.LeavesOn(day, world.Now) is not { } moment || moment > until)
            {
                continue;
            }

            var turns = matters.Select(matter => (Matter: matter, Turn: matter.On(day, moment))).Where(one => one.Turn is not null).ToList();
            lines.AddRange(turns.Select(one => one.Turn!.Line).OfType<CannotAsk>().Where(line => said.Add((line.Point.Id, line.Meeting?.Id, line.Why))));

            foreach (var officers in turns.Where(one => one.Turn!.Officer is not null).GroupBy(one => one.Turn!.Officer!, PeopleById))
            {
                // Nobody hears from us twice a day: what comes up later waits for the next chasing day.
                if (!written.Add((officers.Key.Id, day)))
                {
                    continue;
                }

                var reminders = officers.Select(one => one.Turn!.Reminder!)
                    .OrderBy(reminder => reminder.CutOff)
                    .ThenBy(reminder => reminder.Point.Reference, StringComparer.Ordinal)
                    .ToList();
                messages.Add(new PlannedMessage(officers.Key, day, moment, KindOf(reminders), reminders, world.Reachable.Contains(officers.Key.Id)));
                foreach (var (matter, turn) in officers)
                {
                    matter.Remember(turn!.Reminder!, officers.Key, day, moment);
                }
            }
        }

        messages.AddRange(new OverviewPlan(world, rules).Until(until));
        return new ChaseTimetable(
            [.. messages.OrderBy(message => message.NotBefore).ThenBy(message => message.Reminders[0].CutOff).ThenBy(message => message.Officer.Name, StringComparer.Ordinal)],
            lines);
    }

    // One message carries everything of a day, and is named for the weightiest of it.
    private static string KindOf(IReadOnlyList<PlannedReminder> reminders) =>
        reminders.Any(one => one.Step == ReminderStep.Handover) ? DigestKind.Handover
        : reminders.Any(one => ReminderStep.IsChase(one.Step)) ? DigestKind.Scheduled
        : reminders.Any(one => one.Step == ReminderStep.Told) ? DigestKind.Asked
        : DigestKind.Notice;

    private List<Matter> Matters()
    {
        var calendar = new ChaseCalendar(world);
        var made = world.Reminders.ToLookup(reminder => reminder.ActionPointId);
        var replies = world.Replies.ToLookup(reply => reply.ActionPointId);
        return
        [
            .. world.ActionPoints
                .GroupBy(point => point.AskedWithId ?? point.Id)
                .Select(twins => new Matter(
                    world,
                    calendar,
                    rules,
                    [.. twins],
                    twins.SelectMany(point => made[point.Id]).OrderBy(one => one.MadeAt),
                    [.. twins.SelectMany(point => replies[point.Id])])),
        ];
    }
}
