using ActionBot.Officers;

namespace ActionBot.ActionPoints;

/// <summary>Sets or lifts the exempt mark. Only the clerk does either; a heading in the minutes merely proposes it.</summary>
public sealed class RestrictActionPoint(ChangeActionPoint change)
{
    /// <summary>Sets or lifts it.</summary>
    /// <param name="id">Which one.</param>
    /// <param name="by">A clerk of the committee.</param>
    /// <param name="exempt">True sets the mark.</param>
    /// <param name="paragraph">The paragraph that makes it so: "3".</param>
    /// <param name="why">The reason given.</param>
    public Task<ChangeOutcome> RunAsync(Guid id, Standing by, bool exempt, string? paragraph, string? why = null) =>
        change.RunAsync(id, by, why, now => Decide(now, by, exempt, paragraph));

    internal static StepResult Decide(ActionPoint now, Standing by, bool exempt, string? paragraph)
    {
        if (ActionPointAccess.OnlyTheClerk(by, now, exempt ? "restrict" : "lift the restriction of") is { } refusal)
        {
            return StepResult.Refuse(refusal);
        }

        if (now.Exempt == exempt && (!exempt || now.ExemptParagraph == paragraph))
        {
            return StepResult.Refuse(exempt ? $"{now.Reference} is exempt already." : $"{now.Reference} is not exempt.");
        }

        var under = paragraph is null ? "" : $" under paragraph {paragraph}";
        return StepResult.Change(
            now with { Exempt = exempt, ExemptParagraph = exempt ? paragraph : null },
            exempt ? $"made exempt{under}" : "no longer exempt",
            exempt ? $"{now.Reference} is exempt{under}: outside its circle it shows its reference alone." : $"{now.Reference} is open to the public again.");
    }
}
