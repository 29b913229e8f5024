namespace ActionBot.Chasing;

/// <summary>A reminder that was made and not withdrawn, as planning needs it: who has heard what, when, for which meeting.</summary>
public sealed record ReminderMade
{
    /// <summary>The action point.</summary>
    public required Guid ActionPointId { get; init; }

    /// <summary>The officer.</summary>
    public required Guid OfficerId { get; init; }

    /// <summary>The meeting.</summary>
    public required Guid MeetingId { get; init; }

    /// <summary>The day that meeting had then.</summary>
    public required DateOnly MeetingOn { get; init; }

    /// <summary>See <see cref="ReminderStep"/>.</summary>
    public required string Step { get; init; }

    /// <summary>The day of its digest, in council time.</summary>
    public required DateOnly OnDate { get; init; }

    /// <summary>When its digest was made, in UTC.</summary>
    public required DateTimeOffset MadeAt { get; init; }
}
