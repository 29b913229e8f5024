namespace ActionBot.Committees;

/// <summary>What kind of meeting it is. Only ordinary and annual ones are "the next meeting" of a minute.</summary>
public enum MeetingKind
{
    /// <summary>A meeting of the committee's calendar.</summary>
    Ordinary,

    /// <summary>The annual meeting, with which the municipal year begins.</summary>
    Annual,

    /// <summary>Called for one matter: extraordinary, special, call-in, budget only.</summary>
    Extraordinary,

    /// <summary>The continuation of a meeting that was adjourned. Its papers went out before, so it takes nothing new.</summary>
    Reconvened,
}

/// <summary>Whether it takes place.</summary>
public enum MeetingStatus
{
    /// <summary>It takes place, or took place.</summary>
    Confirmed,

    /// <summary>It does not take place.</summary>
    Cancelled,
}

/// <summary>One meeting of one committee. A meeting that moves keeps its id, so everything bound to it moves along.</summary>
public sealed record Meeting
{
    /// <summary>Its id, also after it moved.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whose meeting it is.</summary>
    public required Guid CommitteeId { get; init; }

    /// <summary>The day, in council time.</summary>
    public required DateOnly HeldOn { get; init; }

    /// <summary>When it begins, in council time.</summary>
    public TimeOnly? StartsAt { get; init; }

    /// <summary>Where.</summary>
    public string? Place { get; init; }

    /// <summary>Ordinary, annual or extraordinary.</summary>
    public MeetingKind Kind { get; init; }

    /// <summary>Confirmed or cancelled.</summary>
    public MeetingStatus Status { get; init; }

    /// <summary>Actions are reported to it without anybody asking: it takes place, and is neither called for one matter nor the rest of another.</summary>
    public bool TakesReports => Status == MeetingStatus.Confirmed && Kind is (MeetingKind.Ordinary or MeetingKind.Annual);

    /// <summary>The day it was first called for, however often it moved.</summary>
    public required DateOnly FirstHeldOn { get; init; }

    /// <summary>Its id in another calendar.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Which version of it that calendar has told of; null: it counts none.</summary>
    public int? ExternalSequence { get; init; }

    /// <summary>The calendar elsewhere in which it was seen last; null: in none that is followed. Only from there can it vanish.</summary>
    public string? SeenIn { get; init; }
}
