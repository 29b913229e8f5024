namespace ActionBot.Understanding;

/// <summary>The days that a question limits itself to: "this week", "since May", "before the January meeting".</summary>
/// <param name="Text">The words, with their preposition.</param>
/// <param name="From">The first day; null: open to the past, or a meeting says it.</param>
/// <param name="Until">The last day; null: open to the future, or a meeting says it.</param>
public sealed record Period(string Text, DateOnly? From, DateOnly? Until)
{
    /// <summary>A meeting that fixes what no day does, in the words said; whoever knows the calendar looks it up.</summary>
    public string? Meeting { get; init; }

    /// <summary>From that meeting on ("since"), until it ("before"), or at it.</summary>
    public PeriodEdge Edge { get; init; }
}

/// <summary>How a period hangs on its meeting.</summary>
public enum PeriodEdge
{
    /// <summary>At that meeting, and no other day.</summary>
    At,

    /// <summary>From it on.</summary>
    Since,

    /// <summary>Up to it, that day included.</summary>
    Until,
}
