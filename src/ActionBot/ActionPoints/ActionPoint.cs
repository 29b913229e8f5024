namespace ActionBot.ActionPoints;

/// <summary>
/// Something a committee asked for. Four things stay apart: it belongs to a post, is done by a person, is reported to a meeting, and is
/// closed by the committee.
/// </summary>
public sealed record ActionPoint
{
    /// <summary>The note on one that a clerk confirmed and took back at once.</summary>
    public const string Mistake = "confirmed by mistake";

    /// <summary>Its id, for ever.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whose action point it is.</summary>
    public required Guid CommitteeId { get; init; }

    /// <summary>"26-27".</summary>
    public required string MunicipalYear { get; init; }

    /// <summary>Counts up within committee and municipal year, never reused.</summary>
    public required int Number { get; init; }

    /// <summary>"CFS-26-27-014".</summary>
    public required string Reference { get; init; }

    /// <summary>The printed label, kept as an alias: "Action Point 2".</summary>
    public string? Label { get; init; }

    /// <summary>What is to be done; the clerk may shorten it.</summary>
    public required string Text { get; init; }

    /// <summary>The words of the minutes, unchanged.</summary>
    public required string Quote { get; init; }

    /// <summary>Who recorded it in a sentence of his own; null: it stands in minutes, and the quote is theirs.</summary>
    public string? RecordedBy { get; init; }

    /// <summary>The agenda item it came from.</summary>
    public string? AgendaItem { get; init; }

    /// <summary>The meeting it came from.</summary>
    public required Guid MeetingId { get; init; }

    /// <summary>The finding it was confirmed from.</summary>
    public Guid? FindingId { get; init; }

    /// <summary>The limb of a resolution it follows up.</summary>
    public Guid? ResolutionLimbId { get; init; }

    /// <summary>The owner as minuted.</summary>
    public string? OwnerText { get; init; }

    /// <summary>The post it belongs to.</summary>
    public Guid? OwnerPostId { get; init; }

    /// <summary>The person it belongs to, where it is a person's own: "Cllr Osei undertook".</summary>
    public Guid? OwnerPersonId { get; init; }

    /// <summary>Who does it for the owner.</summary>
    public Guid? DelegateId { get; init; }

    /// <summary>The due's words now.</summary>
    public string? DueText { get; init; }

    /// <summary>The due's kind now.</summary>
    public required DueKind DueKind { get; init; }

    /// <summary>The date now, where the kind is date.</summary>
    public DateOnly? DueDate { get; init; }

    /// <summary>Comes again at every so many meetings, counted from the one it is reported to; null: at every meeting, or not at all.</summary>
    public int? EveryNthMeeting { get; init; }

    /// <summary>The meeting it is reported to now.</summary>
    public required Guid ReportToMeetingId { get; init; }

    /// <summary>The first due's words; never overwritten.</summary>
    public string? FirstDueText { get; init; }

    /// <summary>The first due's kind; never overwritten.</summary>
    public required DueKind FirstDueKind { get; init; }

    /// <summary>The first due's date; never overwritten.</summary>
    public DateOnly? FirstDueDate { get; init; }

    /// <summary>The first meeting it was to be reported to; never overwritten.</summary>
    public required Guid FirstReportToMeetingId { get; init; }

    /// <summary>How often the committee or the clerk put it off. A meeting that moves is no postponement.</summary>
    public int Postponements { get; init; }

    /// <summary>Where it stands.</summary>
    public ActionPointStatus Status { get; init; }

    /// <summary>What it waits for, why it was dropped, whom the owner proposes.</summary>
    public string? StatusNote { get; init; }

    /// <summary>The meeting that agreed it as done.</summary>
    public Guid? ClosedAtMeetingId { get; init; }

    /// <summary>The minute that says so: "31".</summary>
    public string? ClosedMinute { get; init; }

    /// <summary>Its successor.</summary>
    public Guid? SupersededById { get; init; }

    /// <summary>The committee it was passed to.</summary>
    public Guid? ReferredToCommitteeId { get; init; }

    /// <summary>The same ask of another committee: chased once, answered in both papers.</summary>
    public Guid? AskedWithId { get; init; }

    /// <summary>Not for the public. Only the clerk sets or lifts it.</summary>
    public bool Exempt { get; init; }

    /// <summary>The paragraph that makes it so: "3".</summary>
    public string? ExemptParagraph { get; init; }

    /// <summary>When the clerk confirmed it, in UTC.</summary>
    public DateTimeOffset ConfirmedAt { get; init; }

    /// <summary>When it last changed, in UTC.</summary>
    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>Counts the changes, so that two clerks cannot overwrite each other unseen.</summary>
    public int Version { get; init; }

    /// <summary>The due now.</summary>
    public Due Due => new(DueText, DueKind, DueDate, ReportToMeetingId, EveryNthMeeting);

    /// <summary>The committee still waits for it.</summary>
    public bool IsOutstanding => Status is not (ActionPointStatus.Closed or ActionPointStatus.Superseded or ActionPointStatus.NoLongerRequired);

    /// <summary>Somebody is to be chased for it: outstanding, and the owner has not said that it is done.</summary>
    public bool IsChased => IsOutstanding && Status is not (ActionPointStatus.ProposedComplete or ActionPointStatus.Referred);

    /// <summary>Late on that day: its date has passed, or the meeting it was to be reported to. Undated and recurring ones never are, nor are done ones.</summary>
    /// <param name="today">The day, in council time.</param>
    /// <param name="reportedOn">The day of the meeting it is reported to.</param>
    public bool IsOverdueOn(DateOnly today, DateOnly reportedOn) =>
        IsChased && DueKind switch
        {
            DueKind.Date => DueDate < today,
            DueKind.Meeting => reportedOn < today,
            _ => false,
        };
}
