using ActionBot.Committees;
using ActionBot.Intake;

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

    /// <summary>Who will be written to because of it, and what will not be sent any more.</summary>
    public PlanDifference Difference { get; init; } = PlanDifference.None;

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
        return new CalendarPreview { Committee = committee, Changes = changes, Dues = dues, Difference = PlanDifference.Of(world, after, rules, last) };
    }
}
