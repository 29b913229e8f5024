namespace ActionBot.Replies;

/// <summary>What an officer answers.</summary>
public enum ReplyKind
{
    /// <summary>It is done; the committee has still to agree.</summary>
    Done,

    /// <summary>News, and it goes on.</summary>
    Update,

    /// <summary>Asks for longer; the clerk decides.</summary>
    NeedLonger,

    /// <summary>Says that it belongs to somebody else; the clerk decides.</summary>
    NotMine,

    /// <summary>Waits for a named party.</summary>
    AwaitingOthers,
}

/// <summary>What the clerk decided about a wish for longer or for another owner.</summary>
public enum Decision
{
    /// <summary>So be it.</summary>
    Granted,

    /// <summary>It stays as it was.</summary>
    Declined,
}

/// <summary>
/// One answer to one action point, in the officer's own words. Officers write candidly: nothing of it is printed before a clerk has approved
/// words for the public.
/// </summary>
public sealed record Reply
{
    /// <summary>Our id.</summary>
    public required Guid Id { get; init; }

    /// <summary>What it answers.</summary>
    public required Guid ActionPointId { get; init; }

    /// <summary>Whose answer it is; null where the clerk named nobody on the register.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>The name it stands under, also after that person has left.</summary>
    public required string PersonName { get; init; }

    /// <summary>Who wrote it down: the officer, or a clerk on the officer's behalf.</summary>
    public required string RecordedBy { get; init; }

    /// <summary>The digest it answers, if it is known.</summary>
    public Guid? DigestId { get; init; }

    /// <summary>The meeting for whose papers it was given.</summary>
    public required Guid MeetingId { get; init; }

    /// <summary>Done, update, need longer, not mine, awaiting others.</summary>
    public required ReplyKind Kind { get; init; }

    /// <summary>The officer's words.</summary>
    public string? Text { get; init; }

    /// <summary>Until when longer is needed, as said.</summary>
    public string? DueText { get; init; }

    /// <summary>Until when, as a date.</summary>
    public DateOnly? DueDate { get; init; }

    /// <summary>Until which meeting.</summary>
    public Guid? DueMeetingId { get; init; }

    /// <summary>Whose it is instead, as said.</summary>
    public string? ProposedOwner { get; init; }

    /// <summary>The reason given.</summary>
    public string? Reason { get; init; }

    /// <summary>When it came, in UTC.</summary>
    public DateTimeOffset ReceivedAt { get; init; }

    /// <summary>It came when that meeting's papers were closed: it stands in the list of late answers, and the published pack stays as it is.</summary>
    public bool AfterCutOff { get; init; }

    /// <summary>What the clerk decided; null while nothing is decided or nothing needs to be.</summary>
    public Decision? Decision => DecisionUndone ? null : DecisionMade;

    /// <summary>What was decided first, also where that was taken back.</summary>
    public Decision? DecisionMade { get; init; }

    /// <summary>The decision was taken back.</summary>
    public bool DecisionUndone { get; init; }

    /// <summary>Who decided.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>The words the clerk approved for the paper; null: nothing is printed.</summary>
    public string? ApprovedText { get; init; }

    /// <summary>Who approved them.</summary>
    public string? ApprovedBy { get; init; }

    /// <summary>When, in UTC.</summary>
    public DateTimeOffset? ApprovedAt { get; init; }

    /// <summary>The line of history this answer made.</summary>
    public Guid? LineId { get; init; }

    /// <summary>The answer this one is a copy of, where two committees asked for the same thing.</summary>
    public Guid? GivenWithId { get; init; }

    /// <summary>It was taken back, and counts for nothing.</summary>
    public bool Undone { get; init; }

    /// <summary>The clerk has still to decide.</summary>
    public bool AwaitsDecision => !Undone && Decision is null && Kind is ReplyKind.NeedLonger or ReplyKind.NotMine;
}
