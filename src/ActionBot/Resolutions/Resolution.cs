namespace ActionBot.Resolutions;

/// <summary>What a meeting formally decided on one item, verbatim.</summary>
public sealed record Resolution
{
    /// <summary>Our id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whose resolution.</summary>
    public required Guid CommitteeId { get; init; }

    /// <summary>Of which meeting.</summary>
    public required Guid MeetingId { get; init; }

    /// <summary>The minutes it stands in.</summary>
    public Guid? DocumentId { get; init; }

    /// <summary>The agenda item it was taken under.</summary>
    public string? AgendaItem { get; init; }

    /// <summary>Not for the public.</summary>
    public bool Exempt { get; init; }
}

/// <summary>One limb of a resolution: (a), (b), (c), or the whole of it.</summary>
public sealed record ResolutionLimb
{
    /// <summary>Our id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The resolution it is a limb of.</summary>
    public required Guid ResolutionId { get; init; }

    /// <summary>Its place, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>As printed: "(a)".</summary>
    public string? Label { get; init; }

    /// <summary>The words of the minutes, unchanged.</summary>
    public required string Text { get; init; }

    /// <summary>Somebody has to do something later because of it.</summary>
    public bool FollowUp { get; init; }

    /// <summary>The finding it was confirmed from.</summary>
    public Guid? FindingId { get; init; }

    /// <summary>The action point that follows it up.</summary>
    public Guid? ActionPointId { get; init; }
}
