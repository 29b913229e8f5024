namespace ActionBot.Intake;

/// <summary>The minutes of one meeting as they came in. A confirmed version replaces the draft and keeps a link to it.</summary>
public sealed record MinutesDocument
{
    /// <summary>Our id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whose minutes.</summary>
    public required Guid CommitteeId { get; init; }

    /// <summary>Of which meeting.</summary>
    public required Guid MeetingId { get; init; }

    /// <summary>The file's name, or "pasted in chat".</summary>
    public required string FileName { get; init; }

    /// <summary>It is what was spoken, a second source beside the minutes: it replaces none of them, nor do they replace it.</summary>
    public bool IsTranscript => IsATranscript(FileName);

    /// <summary>Whether a file of this name is a transcript.</summary>
    public static bool IsATranscript(string fileName) => fileName.EndsWith(".vtt", StringComparison.OrdinalIgnoreCase);

    /// <summary>SHA-256 of the text as read, so that the same minutes are known again.</summary>
    public required string ContentHash { get; init; }

    /// <summary>The text as read; the spans of findings point into it.</summary>
    public required string Text { get; init; }

    /// <summary>The whole document is not for the public.</summary>
    public bool Exempt { get; init; }

    /// <summary>The paragraph that makes it so.</summary>
    public string? ExemptParagraph { get; init; }

    /// <summary>Who brought it.</summary>
    public required string ImportedBy { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTimeOffset ImportedAt { get; init; }

    /// <summary>The earlier version it replaces.</summary>
    public Guid? ReplacesId { get; init; }
}
