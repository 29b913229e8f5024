namespace ActionBot.Chasing;

/// <summary>What one sweep did.</summary>
public sealed record SweepOutcome
{
    /// <summary>Digests made.</summary>
    public int Made { get; init; }

    /// <summary>Accepted by Teams.</summary>
    public int Sent { get; init; }

    /// <summary>Tried and to be tried again.</summary>
    public int Postponed { get; init; }

    /// <summary>Refused for good.</summary>
    public int Undeliverable { get; init; }

    /// <summary>In doubt: tried without a clear answer, or cut short by a crash before.</summary>
    public int Unconfirmed { get; init; }

    /// <summary>Not needed any more when their turn came.</summary>
    public int Withdrawn { get; init; }

    /// <summary>Why the sweep stopped: nothing can be sent before somebody mends it. Null: it did not.</summary>
    public string? Alarm { get; init; }

    /// <summary>Who cannot be asked, for the clerk.</summary>
    public IReadOnlyList<CannotAsk> CannotAsk { get; init; } = [];
}
