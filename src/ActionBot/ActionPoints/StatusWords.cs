namespace ActionBot.ActionPoints;

/// <summary>Statuses in the words people read.</summary>
public static class StatusWords
{
    /// <summary>"proposed complete".</summary>
    public static string Of(ActionPointStatus status) => status switch
    {
        ActionPointStatus.Open => "open",
        ActionPointStatus.InProgress => "in progress",
        ActionPointStatus.AwaitingOthers => "awaiting others",
        ActionPointStatus.ExtensionRequested => "extension requested",
        ActionPointStatus.ReassignmentProposed => "reassignment proposed",
        ActionPointStatus.ProposedComplete => "proposed complete",
        ActionPointStatus.Referred => "referred",
        ActionPointStatus.Closed => "closed",
        ActionPointStatus.Superseded => "superseded",
        ActionPointStatus.NoLongerRequired => "no longer required",
        _ => status.ToString(),
    };

    /// <summary>What an action is, as a sentence goes on with it: "is open", "waits for a decision about longer".</summary>
    public static string Is(ActionPointStatus status) => status switch
    {
        ActionPointStatus.AwaitingOthers => "waits for others",
        ActionPointStatus.ExtensionRequested => "waits for a decision about longer",
        ActionPointStatus.ReassignmentProposed => "waits for a decision whose it is",
        _ => $"is {Of(status)}",
    };
}
