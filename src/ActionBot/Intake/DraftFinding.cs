using ActionBot.ActionPoints;
using ActionBot.Minutes;

namespace ActionBot.Intake;

/// <summary>What the clerk has made of a finding so far.</summary>
public enum FindingStatus
{
    /// <summary>Waits for her.</summary>
    Draft,

    /// <summary>Taken on.</summary>
    Confirmed,

    /// <summary>Refused, with a reason; kept for 90 days.</summary>
    Rejected,

    /// <summary>Became part of another finding.</summary>
    Merged,

    /// <summary>Became several.</summary>
    Split,

    /// <summary>The same stands in an earlier version and was decided there: nothing to do.</summary>
    Carried,

    /// <summary>Confirmed from an earlier version, and this version says something else: the clerk accepts the difference or leaves it.</summary>
    Changed,
}

/// <summary>A finding on the clerk's desk: what the page says, and what the clerk has made of it.</summary>
public sealed record DraftFinding
{
    /// <summary>Our id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The minutes it stands in.</summary>
    public required Guid DocumentId { get; init; }

    /// <summary>Its number on the desk, from 1, in the order of the text. The clerk types it.</summary>
    public required int Number { get; init; }

    /// <summary>Action point or resolution limb.</summary>
    public required FindingKind Kind { get; init; }

    /// <summary>How plainly the minutes say it.</summary>
    public required Strength Strength { get; init; }

    /// <summary>The words of the minutes, unchanged.</summary>
    public required string Quote { get; init; }

    /// <summary>Where they begin in the document's text.</summary>
    public int StartAt { get; init; }

    /// <summary>How long they are there.</summary>
    public int Length { get; init; }

    /// <summary>The agenda item.</summary>
    public string? AgendaItem { get; init; }

    /// <summary>The printed label.</summary>
    public string? Label { get; init; }

    /// <summary>The owner as written.</summary>
    public string? OwnerText { get; init; }

    /// <summary>The owner's words name no post or person.</summary>
    public bool OwnerCollective { get; init; }

    /// <summary>Somebody the text makes likely; shown, never taken.</summary>
    public string? SuggestedOwner { get; init; }

    /// <summary>The owner the clerk put in the place of one that was read with confidence; null: it was right, or was asked for.</summary>
    public string? ClerkOwner { get; init; }

    /// <summary>The time the clerk put in the place of one that was read with confidence; null: it was right, or was asked for.</summary>
    public string? ClerkDue { get; init; }

    /// <summary>The due as written.</summary>
    public string? DueText { get; init; }

    /// <summary>A resolution limb that somebody has to act on.</summary>
    public bool FollowUp { get; init; }

    /// <summary>Proposed, or set, as not for the public.</summary>
    public bool Exempt { get; init; }

    /// <summary>Which recogniser took it.</summary>
    public required string Recogniser { get; init; }

    /// <summary>Why it was taken, in a sentence.</summary>
    public required string Why { get; init; }

    /// <summary>What the clerk has made of it.</summary>
    public FindingStatus Status { get; init; }

    /// <summary>Why it was rejected; how the version differs.</summary>
    public string? Reason { get; init; }

    /// <summary>The task in the clerk's words; the quote until she changes it.</summary>
    public required string Text { get; init; }

    /// <summary>The post it is for.</summary>
    public Guid? OwnerPostId { get; init; }

    /// <summary>The person it is for.</summary>
    public Guid? OwnerPersonId { get; init; }

    /// <summary>What to ask about the owner; null: nothing.</summary>
    public string? OwnerQuestion { get; init; }

    /// <summary>The owner's words name several together.</summary>
    public bool SeveralOwners { get; init; }

    /// <summary>What the due amounts to; null: not known yet.</summary>
    public DueKind? DueKind { get; init; }

    /// <summary>Recurring at every so many meetings; null: at every meeting.</summary>
    public int? EveryNthMeeting { get; init; }

    /// <summary>The date, where the kind is date.</summary>
    public DateOnly? DueDate { get; init; }

    /// <summary>The meeting it is reported to.</summary>
    public Guid? ReportToMeetingId { get; init; }

    /// <summary>What to ask about the due; null: nothing.</summary>
    public string? DueQuestion { get; init; }

    /// <summary>The words of the due mean a meeting of another committee.</summary>
    public bool DueElsewhere { get; init; }

    /// <summary>It is asked whether each of the owners that are named together is to have an action of his own.</summary>
    public bool AsksForEach => SeveralOwners && OwnerQuestion is not null;

    /// <summary>The question about the due is one that "yes" answers: a meeting or a day stands there, and only waits for the clerk's word.</summary>
    public bool DueTakesYes => DueQuestion is not null && DueKind is not null && ReportToMeetingId is not null && !DueElsewhere;

    /// <summary>What its due amounts to, as the calendar answers it.</summary>
    public DueOutcome Due => new(DueKind, DueDate, ReportToMeetingId, DueQuestion, EveryNthMeeting) { IsElsewhere = DueElsewhere };

    /// <summary>It, with another due on the calendar. The words stay what they are.</summary>
    public DraftFinding With(DueOutcome due) => this with { DueKind = due.Kind, EveryNthMeeting = due.EveryNthMeeting, DueDate = due.Date, ReportToMeetingId = due.ReportToMeetingId, DueQuestion = due.Question, DueElsewhere = due.IsElsewhere };

    /// <summary>The action point it became.</summary>
    public Guid? ActionPointId { get; init; }

    /// <summary>Who decided.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>When, in UTC.</summary>
    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>The finding it was split from, merged into, or carried over from.</summary>
    public Guid? FromFindingId { get; init; }

    /// <summary>It gives an action point once confirmed.</summary>
    public bool GivesAnActionPoint => Kind == FindingKind.ActionPoint || FollowUp;

    /// <summary>The minutes mark it: ready to be confirmed together with its like.</summary>
    public bool IsMarked => Strength == Strength.Explicit;

    /// <summary>Everything is known that confirming it needs.</summary>
    public bool IsReady => !GivesAnActionPoint || (OwnerQuestion is null && DueQuestion is null);
}
