using ActionBot.ActionPoints;
using ActionBot.Committees;
using ActionBot.Storage;

namespace ActionBot.Chasing.Calendars;

/// <summary>An action point with the meeting of the new committee that takes it.</summary>
/// <param name="Point">As it is before.</param>
/// <param name="To">Where it is reported afterwards.</param>
public sealed record Transfer(ActionPoint Point, Meeting To)
{
    /// <summary>As it is afterwards.</summary>
    internal ActionPoint After => Point with { CommitteeId = To.CommitteeId, ReportToMeetingId = To.Id };
}

/// <summary>What one committee taking over from another brings with it: shown before it is done, and returned when it is.</summary>
public sealed record ReplacementPreview
{
    /// <summary>The committee that ends.</summary>
    public required Committee From { get; init; }

    /// <summary>The committee that takes over.</summary>
    public required Committee To { get; init; }

    /// <summary>The last day of the one that ends.</summary>
    public required DateOnly LastDay { get; init; }

    /// <summary>The action points offered for transfer.</summary>
    public IReadOnlyList<Transfer> Transfers { get; init; } = [];

    /// <summary>The action points that a meeting up to the last day still waits for: they go over after that day, if they are still open.</summary>
    public IReadOnlyList<(ActionPoint Point, Meeting For)> Staying { get; init; } = [];

    /// <summary>Meetings of the committee that ends, after its last day: they are cancelled.</summary>
    public IReadOnlyList<CalendarChange> Cancelled { get; init; } = [];

    /// <summary>Who hears because of it, and what is not sent any more.</summary>
    public PlanDifference Difference { get; init; } = PlanDifference.None;

    /// <summary>Why it cannot be done; null: it can, or it is done.</summary>
    public string? Refusal { get; init; }

    /// <summary>In plain words, a line each. Action points are named by their reference alone.</summary>
    public IReadOnlyList<string> Lines => Refusal is { } refusal ? [refusal] :
    [
        $"{To.Name} takes over from {From.Name}, which ends on {Days.Plain(LastDay)}.",
        .. Cancelled.Select(change => $"  {change.Words}"),
        .. Transfers.Select(transfer => $"  {transfer.Point.Reference} goes to the meeting of {Days.Plain(transfer.To.HeldOn)}; its reference stays."),
        .. Staying.Select(one => $"  {one.Point.Reference} stays for the meeting of {Days.Plain(one.For.HeldOn)}; if it is open after {Days.Plain(LastDay)} it goes to {To.Name} then."),
        .. CalendarPreviewText.Hearing(Difference),
    ];
}
