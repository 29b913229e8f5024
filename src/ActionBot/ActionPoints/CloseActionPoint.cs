using ActionBot.Committees;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.ActionPoints;

/// <summary>Records that the committee agreed an action point as done, at a meeting and a minute. Only the committee closes; the clerk writes it down.</summary>
public sealed class CloseActionPoint(ChangeActionPoint change)
{
    /// <summary>Closes it.</summary>
    /// <param name="id">Which one.</param>
    /// <param name="by">A clerk of the committee.</param>
    /// <param name="meeting">The meeting that agreed.</param>
    /// <param name="minute">The minute that says so, if there is one yet.</param>
    /// <param name="why">What the clerk said about it.</param>
    public Task<ChangeOutcome> RunAsync(Guid id, Standing by, Meeting meeting, string? minute, string? why = null) =>
        change.RunAsync(id, by, why, now => Decide(now, by, meeting, minute));

    internal static StepResult Decide(ActionPoint now, Standing by, Meeting meeting, string? minute)
    {
        if (ActionPointAccess.OnlyTheClerk(by, now, "close") is { } refusal)
        {
            return StepResult.Refuse(refusal);
        }

        if (!now.IsOutstanding)
        {
            return StepResult.Refuse($"{now.Reference} is {StatusWords.Of(now.Status)} already.");
        }

        var at = $"closed at the meeting of {Days.Plain(meeting.HeldOn)}" + (minute is null ? "" : $", minute {minute}");
        var after = now with { Status = ActionPointStatus.Closed, StatusNote = null, ClosedAtMeetingId = meeting.Id, ClosedMinute = minute };
        return StepResult.Change(after, at, $"{now.Reference} is {at}.");
    }
}
