namespace ActionBot.ActionPoints;

/// <summary>The life of an action point. These names stand in code, JSON and cards alike; there are no others. Overdue is computed.</summary>
public enum ActionPointStatus
{
    /// <summary>Confirmed by the clerk, nothing reported yet.</summary>
    Open,

    /// <summary>At least one update was given.</summary>
    InProgress,

    /// <summary>Blocked on a named party.</summary>
    AwaitingOthers,

    /// <summary>The owner asks for longer; the clerk decides.</summary>
    ExtensionRequested,

    /// <summary>The owner says that it belongs to somebody else; the clerk decides.</summary>
    ReassignmentProposed,

    /// <summary>The owner says that it is done; the committee has not agreed yet.</summary>
    ProposedComplete,

    /// <summary>Passed to another committee; outstanding until that one takes it.</summary>
    Referred,

    /// <summary>Agreed as done by the committee, at a meeting and a minute.</summary>
    Closed,

    /// <summary>Replaced by another action point.</summary>
    Superseded,

    /// <summary>Given up by the committee, with the reason.</summary>
    NoLongerRequired,
}

/// <summary>What a due is made of besides its words.</summary>
public enum DueKind
{
    /// <summary>To be reported to a meeting.</summary>
    Meeting,

    /// <summary>By a date.</summary>
    Date,

    /// <summary>"In due course": listed at every meeting, never overdue.</summary>
    Undated,

    /// <summary>"Regular updates": each meeting ticks one occurrence.</summary>
    Recurring,
}
