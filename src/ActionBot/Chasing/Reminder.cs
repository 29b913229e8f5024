namespace ActionBot.Chasing;

/// <summary>One action point in one digest. Unique for action point, officer, meeting with its day, and step; takes its state from its digest.</summary>
public sealed record Reminder
{
    /// <summary>Our id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The message it goes in.</summary>
    public required Guid DigestId { get; init; }

    /// <summary>What it is about.</summary>
    public required Guid ActionPointId { get; init; }

    /// <summary>Whom it asks.</summary>
    public required Guid OfficerId { get; init; }

    /// <summary>For which meeting.</summary>
    public required Guid MeetingId { get; init; }

    /// <summary>The day of that meeting when it was planned: afterwards it tells whether the meeting moved.</summary>
    public required DateOnly MeetingOn { get; init; }

    /// <summary>See <see cref="ReminderStep"/>.</summary>
    public required string Step { get; init; }

    /// <summary>Why it is sent on that day.</summary>
    public required string Why { get; init; }

    /// <summary>Why it was taken out before it was sent; null: it was not.</summary>
    public string? WithdrawnWhy { get; init; }
}
