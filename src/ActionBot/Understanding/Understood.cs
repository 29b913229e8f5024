namespace ActionBot.Understanding;

/// <summary>What a message was taken to mean.</summary>
public sealed record Understood
{
    /// <summary>What is wanted. Where <see cref="Parts"/> are given, the intent of the first.</summary>
    public required Intent Intent { get; init; }

    /// <summary>Which of several acts one intent stands for, as a verb in camel case: <c>confirm</c>, <c>confirmMarked</c>, <c>reject</c>, <c>split</c>,
    /// <c>merge</c>, <c>show</c> of a review; <c>grant</c>, <c>decline</c> of a decision; <c>lift</c> of a restriction; <c>allAtOnce</c> of an order to do something to every action, which is unknown because nobody does it;
    /// what a question asks after (<see cref="Asked"/>); null: the plain one.</summary>
    public string? Act { get; init; }

    /// <summary>The parts that matter.</summary>
    public Slots Slots { get; init; } = new();

    /// <summary>From 0 to 1. Below one half the bot asks before it does anything.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>Which construction was recognised, in a sentence for a maintainer.</summary>
    public string Why { get; init; } = "";

    /// <summary>Other things it might mean, likeliest first: the bot asks with a button each. Empty: no doubt.</summary>
    public IReadOnlyList<Intent> Alternatives { get; init; } = [];

    /// <summary>Several answers in one message, in their order; empty for a message of one.</summary>
    public IReadOnlyList<Understood> Parts { get; init; } = [];
}
