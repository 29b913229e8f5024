using ActionBot.Committees;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.ActionPoints;

/// <summary>Hands an action point to the committee that takes over, at one of its meetings. The reference, the first due and the history stay.</summary>
public sealed class TransferActionPoint(ChangeActionPoint change)
{
    /// <summary>Transfers it within a wider transaction.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="id">Which one.</param>
    /// <param name="by">A clerk of the committee it leaves.</param>
    /// <param name="to">The committee that takes it over.</param>
    /// <param name="meeting">The meeting of that committee it is reported to.</param>
    /// <param name="why">The reason given.</param>
    public Task<ChangeOutcome> InAsync(Session session, Guid id, Standing by, Committee to, Meeting meeting, string? why) =>
        change.InAsync(session, id, by, why, now => Decide(now, by, to, meeting));

    internal static StepResult Decide(ActionPoint now, Standing by, Committee to, Meeting meeting)
    {
        if (ActionPointAccess.OnlyTheClerk(by, now, "transfer") is { } refusal)
        {
            return StepResult.Refuse(refusal);
        }

        if (now.CommitteeId == to.Id)
        {
            return StepResult.Refuse($"{now.Reference} is {to.Name}'s already.");
        }

        return now.IsOutstanding
            ? StepResult.Change(
                now with { CommitteeId = to.Id, ReportToMeetingId = meeting.Id },
                $"transferred to {to.Name}, reported to its meeting of {Days.Plain(meeting.HeldOn)}",
                $"{now.Reference} is {to.Name}'s now, reported to its meeting of {Days.Plain(meeting.HeldOn)}.")
            : StepResult.Refuse($"{now.Reference} is {StatusWords.Of(now.Status)}: it stays where it is.");
    }
}
