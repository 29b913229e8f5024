using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.ActionPoints;

/// <summary>
/// Links an action point of one committee with another's that asks for the same: the owner is asked once, for the papers that close first, and
/// his answer stands in both lists. Each committee closes its own.
/// </summary>
public sealed class AskTogether(Database database, ChangeActionPoint change)
{
    /// <summary>Links them.</summary>
    /// <param name="id">The one that joins.</param>
    /// <param name="with">The one it is asked with.</param>
    /// <param name="by">A clerk of the committee whose action point joins.</param>
    public Task<ChangeOutcome> RunAsync(Guid id, Guid with, Standing by) => database.WriteAsync(async session =>
        await ActionPointTable.ByIdAsync(session, with) is { } other && ActionPointAccess.MaySee(by, other)
            ? await LinkAsync(session, id, other, by)
            : new ChangeOutcome.Refused("There is no such action point, or it is not open to you."));

    /// <summary>Links them within a wider transaction.</summary>
    internal async Task<ChangeOutcome> LinkAsync(Session session, Guid id, ActionPoint other, Standing by)
    {
        var joined = (await ActionPointTable.AskedWithAsync(session, id)).Count > 1;
        return await change.InAsync(session, id, by, null, now => Decide(now, by, other, joined));
    }

    internal static StepResult Decide(ActionPoint now, Standing by, ActionPoint other, bool othersAreAskedWithIt)
    {
        if (ActionPointAccess.OnlyTheClerk(by, now, "link") is { } refusal)
        {
            return StepResult.Refuse(refusal);
        }

        var first = other.AskedWithId ?? other.Id;
        return now switch
        {
            _ when now.Id == first || now.AskedWithId == first => StepResult.Refuse($"{now.Reference} and {other.Reference} are asked together already."),
            _ when othersAreAskedWithIt => StepResult.Refuse($"Others are asked with {now.Reference}: link {other.Reference} to it instead."),
            _ when now.Exempt != other.Exempt => StepResult.Refuse($"One of {now.Reference} and {other.Reference} is exempt and the other is not: they are asked apart."),
            { IsOutstanding: true } when other.IsOutstanding => StepResult.Change(
                now with { AskedWithId = first },
                $"asked together with {other.Reference}",
                $"{now.Reference} is asked together with {other.Reference}: one ask, one answer, both lists."),
            _ => StepResult.Refuse($"Only what both committees still wait for can be asked together: {(now.IsOutstanding ? other : now).Reference} is {StatusWords.Of((now.IsOutstanding ? other : now).Status)}."),
        };
    }
}
