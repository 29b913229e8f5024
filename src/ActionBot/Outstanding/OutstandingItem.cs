using ActionBot.ActionPoints;
using ActionBot.Replies;

namespace ActionBot.Outstanding;

/// <summary>One action point with everything the paper may have to say about it. Never an exempt one.</summary>
public sealed record OutstandingItem
{
    /// <summary>As it stands at this moment.</summary>
    public required ActionPoint Now { get; init; }

    /// <summary>Its changes since the papers of the last meeting closed, oldest first.</summary>
    public IReadOnlyList<RecordedChange> Changes { get; init; } = [];

    /// <summary>The answers that stand, oldest first.</summary>
    public IReadOnlyList<Reply> Replies { get; init; } = [];

    /// <summary>When Teams accepted a message that asked for an answer, in UTC. What may or may not have arrived is no ground for printing that somebody was silent.</summary>
    public IReadOnlyList<DateTimeOffset> AskedAt { get; init; } = [];
}
