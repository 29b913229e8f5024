using ActionBot.Officers;

namespace ActionBot.ActionPoints;

/// <summary>Puts what is to be done in other words. Those of the minutes stay beside them.</summary>
public sealed class RewordActionPoint(ChangeActionPoint change)
{
    /// <summary>Rewords it.</summary>
    /// <param name="id">Which one.</param>
    /// <param name="by">A clerk of the committee.</param>
    /// <param name="text">What is to be done.</param>
    public Task<ChangeOutcome> RunAsync(Guid id, Standing by, string text) => change.RunAsync(id, by, null, now => Decide(now, by, text));

    internal static StepResult Decide(ActionPoint now, Standing by, string text)
    {
        if (ActionPointAccess.OnlyTheClerk(by, now, "reword") is { } refusal)
        {
            return StepResult.Refuse(refusal);
        }

        text = text.Trim();
        return text.Length == 0 ? StepResult.Refuse("An action needs words.")
            : text == now.Text ? StepResult.Refuse($"{now.Reference} reads so already.")
            : StepResult.Change(now with { Text = text }, "put in other words", now.Exempt ? $"{now.Reference} is put in other words." : $"{now.Reference} reads: “{text}”");
    }
}
