namespace ActionBot.Outstanding;

/// <summary>Where a matter stands in the paper, in the order of printing.</summary>
public enum PaperPlace
{
    /// <summary>Its date, or the meeting it was to be reported to, has passed.</summary>
    Late,

    /// <summary>Its owner says that it is done or asks for longer: the committee has the say.</summary>
    ToAgree,

    /// <summary>Something was reported or decided since the last paper.</summary>
    Changed,

    /// <summary>Everything else that is reported to this meeting.</summary>
    Other,

    /// <summary>Another committee passed it to this one.</summary>
    ReferredHere,

    /// <summary>Answered after the papers had closed: printed in a supplement alone.</summary>
    AfterClosing,

    /// <summary>Closed, superseded or no longer required since the last paper: printed this once.</summary>
    Ended,

    /// <summary>Not in this paper.</summary>
    NotListed,
}
