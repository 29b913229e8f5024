using ActionBot.Officers;

namespace ActionBot.ActionPoints;

/// <summary>Takes up again what was closed, superseded or dropped.</summary>
public sealed class ReopenActionPoint(ChangeActionPoint change)
{
    /// <summary>Reopens it, due as it was unless a new due is given.</summary>
    /// <param name="id">Which one.</param>
    /// <param name="by">A clerk of the committee.</param>
    /// <param name="due">The new due; null: as before.</param>
    /// <param name="why">The reason given.</param>
    public Task<ChangeOutcome> RunAsync(Guid id, Standing by, Due? due, string? why = null) => change.RunAsync(id, by, why, now => Decide(now, by, due));

    internal static StepResult Decide(ActionPoint now, Standing by, Due? due)
    {
        if (ActionPointAccess.OnlyTheClerk(by, now, "reopen") is { } refusal)
        {
            return StepResult.Refuse(refusal);
        }

        // An officer's "done" that the clerk does not put to the committee.
        if (now.Status == ActionPointStatus.ProposedComplete)
        {
            return StepResult.Change(now with { Status = ActionPointStatus.InProgress, StatusNote = null }, "not accepted as done", $"{now.Reference} is in progress again: it is not proposed as complete any more.");
        }

        if (now.IsOutstanding)
        {
            return StepResult.Refuse($"{now.Reference} is not closed: it {StatusWords.Is(now.Status)}.");
        }

        var open = now with { Status = ActionPointStatus.Open, StatusNote = null, ClosedAtMeetingId = null, ClosedMinute = null, SupersededById = null };
        if (due is not null)
        {
            open = open with { DueText = due.Text, DueKind = due.Kind, DueDate = due.Date, EveryNthMeeting = due.EveryNthMeeting, ReportToMeetingId = due.ReportToMeetingId };
        }

        return StepResult.Change(open, "reopened", $"{now.Reference} is open again.");
    }
}
