using ActionBot.Officers;

namespace ActionBot.ActionPoints;

/// <summary>Records that the committee gave an action point up, or that another one took its place. A reason or a successor is required.</summary>
public sealed class DropActionPoint(ChangeActionPoint change)
{
    /// <summary>Gives it up.</summary>
    /// <param name="id">Which one.</param>
    /// <param name="by">A clerk of the committee.</param>
    /// <param name="reason">Why it is no longer required.</param>
    /// <param name="successor">The action point that takes its place; null where none does.</param>
    public Task<ChangeOutcome> RunAsync(Guid id, Standing by, string? reason, ActionPoint? successor = null) =>
        change.RunAsync(id, by, reason, now => Decide(now, by, reason, successor));

    internal static StepResult Decide(ActionPoint now, Standing by, string? reason, ActionPoint? successor)
    {
        if (ActionPointAccess.OnlyTheClerk(by, now, "drop") is { } refusal)
        {
            return StepResult.Refuse(refusal);
        }

        if (!now.IsOutstanding)
        {
            return StepResult.Refuse($"{now.Reference} is {StatusWords.Of(now.Status)} already.");
        }

        if (successor is not null)
        {
            return successor.Id == now.Id
                ? StepResult.Refuse($"{now.Reference} cannot take its own place.")
                : StepResult.Change(
                    now with { Status = ActionPointStatus.Superseded, StatusNote = reason, SupersededById = successor.Id },
                    $"superseded by {successor.Reference}",
                    $"{now.Reference} is superseded by {successor.Reference}.");
        }

        return string.IsNullOrWhiteSpace(reason)
            ? StepResult.Refuse($"Say why {now.Reference} is no longer required: \"drop {now.Number}, no longer needed because …\". The paper prints the reason.")
            : StepResult.Change(
                now with { Status = ActionPointStatus.NoLongerRequired, StatusNote = reason },
                "no longer required",
                $"{now.Reference} is no longer required: {reason}");
    }
}
