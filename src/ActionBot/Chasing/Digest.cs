namespace ActionBot.Chasing;

/// <summary>Where a digest stands. What is claimed and sent is always a whole digest.</summary>
public enum DigestState
{
    /// <summary>To be sent, not before its time.</summary>
    Due,

    /// <summary>Claimed by one instance, which is sending it.</summary>
    Sending,

    /// <summary>Teams accepted it.</summary>
    Sent,

    /// <summary>Refused for good; the clerk is told.</summary>
    Undeliverable,

    /// <summary>It may have arrived and it may not. The machine never sends it again; the clerk can.</summary>
    Unconfirmed,

    /// <summary>Nothing in it was needed any more when its turn came.</summary>
    Withdrawn,
}

/// <summary>What kind of message it is. One officer gets one digest of a kind on a day.</summary>
public static class DigestKind
{
    /// <summary>What the committee asked of you.</summary>
    public const string Asked = "asked";

    /// <summary>The day's asks, reminders and warnings, all committees together.</summary>
    public const string Scheduled = "scheduled";

    /// <summary>What a new holder takes over.</summary>
    public const string Handover = "handover";

    /// <summary>A meeting moved: nothing is needed until then.</summary>
    public const string Notice = "notice";

    /// <summary>The chair's brief before a meeting.</summary>
    public const string Brief = "brief";

    /// <summary>What a head of service's people owe, once a week.</summary>
    public const string Weekly = "weekly";

    /// <summary>Whether it is an overview: it asks nobody for anything, and is no message an answer could belong to.</summary>
    public static bool IsOverview(string kind) => kind.StartsWith(Brief, StringComparison.Ordinal) || kind.StartsWith(Weekly, StringComparison.Ordinal);

    /// <summary>The nth repetition of a message, for a clerk: an overview stays one.</summary>
    public static string Again(string kind, int number) => IsOverview(kind) ? FormattableString.Invariant($"{kind.Split('-')[0]}-{number}") : Manual(number);

    /// <summary>The nth message of a day that a clerk asked for.</summary>
    public static string Manual(int number) => FormattableString.Invariant($"manual-{number}");

    /// <summary>Whether a clerk asked for it.</summary>
    public static bool IsManual(string kind) => kind.StartsWith("manual-", StringComparison.Ordinal);
}

/// <summary>One message to one officer. Unique for officer, day and kind, so that two sweeps cannot make it twice.</summary>
public sealed record Digest
{
    /// <summary>Its id, which also names the message for ever.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whom it is for.</summary>
    public required Guid OfficerId { get; init; }

    /// <summary>The day in council time.</summary>
    public required DateOnly OnDate { get; init; }

    /// <summary>See <see cref="DigestKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Where it stands.</summary>
    public DigestState State { get; init; }

    /// <summary>Not to be sent before this moment, in UTC.</summary>
    public required DateTimeOffset NotBefore { get; init; }

    /// <summary>The instance that claimed it.</summary>
    public string? ClaimedBy { get; init; }

    /// <summary>When it was claimed, in UTC.</summary>
    public DateTimeOffset? ClaimedAt { get; init; }

    /// <summary>When Teams accepted it, in UTC.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>Its id in Teams.</summary>
    public string? ActivityId { get; init; }

    /// <summary>Where it stands in Teams.</summary>
    public string? ConversationId { get; init; }

    /// <summary>Why it is where it is, for the ledger.</summary>
    public string? Reason { get; init; }

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; init; }

    /// <summary>When it was made, in UTC.</summary>
    public DateTimeOffset CreatedAt { get; init; }
}
