using ActionBot.Officers;

namespace ActionBot.Replies;

/// <summary>What somebody answers to one action point, understood but not yet judged.</summary>
/// <param name="ActionPointId">Which one.</param>
/// <param name="Kind">Done, update, need longer, not mine, awaiting others.</param>
/// <param name="Text">The words, unchanged.</param>
public sealed record Answer(Guid ActionPointId, ReplyKind Kind, string? Text)
{
    /// <summary>Until when longer is needed, as said.</summary>
    public string? DueText { get; init; }

    /// <summary>Until when, where the words fix a date.</summary>
    public DateOnly? DueDate { get; init; }

    /// <summary>Until which meeting, where the words name one.</summary>
    public Guid? DueMeetingId { get; init; }

    /// <summary>Whose it is instead, as said.</summary>
    public string? ProposedOwner { get; init; }

    /// <summary>Why, or whom it waits for.</summary>
    public string? Reason { get; init; }

    /// <summary>The officer for whom a clerk answers; null: whoever writes answers for himself.</summary>
    public Person? OnBehalfOf { get; init; }

    /// <summary>The action was said to be done, and this takes that back: "no, 4 is not done".</summary>
    public bool TakesBackDone { get; init; }

    /// <summary>The digest it answers, if it is known.</summary>
    public Guid? DigestId { get; init; }
}

/// <summary>What became of an answer.</summary>
public abstract record ReplyOutcome
{
    private ReplyOutcome()
    {
    }

    /// <summary>Recorded.</summary>
    /// <param name="Reply">As it is kept.</param>
    /// <param name="LineId">The line of history, by which it can be undone.</param>
    /// <param name="ReadBack">What was understood, as sentences to read back.</param>
    public sealed record Recorded(Reply Reply, Guid LineId, string ReadBack) : ReplyOutcome;

    /// <summary>Not recorded, and why.</summary>
    public sealed record Refused(string Sentence) : ReplyOutcome;
}
