using ActionBot.Committees;
using ActionBot.Officers;

namespace ActionBot.ActionPoints;

/// <summary>Passes an action point to another committee. It stays outstanding here until that committee takes it or reports.</summary>
public sealed class ReferActionPoint(ChangeActionPoint change)
{
    /// <summary>Refers it.</summary>
    public Task<ChangeOutcome> RunAsync(Guid id, Standing by, Committee to, string? why = null) => change.RunAsync(id, by, why, now => Decide(now, by, to));

    internal static StepResult Decide(ActionPoint now, Standing by, Committee to)
    {
        if (ActionPointAccess.OnlyTheClerk(by, now, "refer") is { } refusal)
        {
            return StepResult.Refuse(refusal);
        }

        if (to.Id == now.CommitteeId)
        {
            return StepResult.Refuse($"{now.Reference} is {to.Name}'s already.");
        }

        if (now.Status == ActionPointStatus.Referred && now.ReferredToCommitteeId == to.Id)
        {
            return StepResult.Refuse($"{now.Reference} is referred to {to.Name} already.");
        }

        return now.IsOutstanding
            ? StepResult.Change(
                now with { Status = ActionPointStatus.Referred, StatusNote = $"to {to.Name}", ReferredToCommitteeId = to.Id },
                $"referred to {to.Name}",
                $"{now.Reference} is referred to {to.Name}. It stays on the list until {to.Name} takes it or reports.")
            : StepResult.Refuse($"{now.Reference} is {StatusWords.Of(now.Status)}: reopen it first.");
    }
}
