using ActionBot.ActionPoints;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.Replies;

/// <summary>The clerk settles a "not mine": gives the action point to somebody else, or leaves it where it is.</summary>
public sealed class DecideReassignment(Database database, TimeProvider time, ChangeActionPoint change)
{
    /// <summary>Gives it to another owner, who then hears of it.</summary>
    /// <param name="actionPointId">Which action point.</param>
    /// <param name="by">A clerk of the committee.</param>
    /// <param name="owner">The new owner, as the clerk decided; the proposal is words only.</param>
    /// <param name="why">The reason given.</param>
    public Task<ChangeOutcome> GrantAsync(Guid actionPointId, Standing by, Owner owner, string? why = null) =>
        DecideAsync(actionPointId, by, why, Decision.Granted, now => AssignOwner.Decide(now, by, owner));

    /// <summary>Leaves it with its owner.</summary>
    public Task<ChangeOutcome> DeclineAsync(Guid actionPointId, Standing by, string? why = null) =>
        DecideAsync(actionPointId, by, why, Decision.Declined, now => Refuse(now, by));

    internal static StepResult Refuse(ActionPoint now, Standing by)
    {
        if (ActionPointAccess.OnlyTheClerk(by, now, "decide about") is { } refusal)
        {
            return StepResult.Refuse(refusal);
        }

        return now.Status == ActionPointStatus.ReassignmentProposed
            ? StepResult.Change(now with { Status = ActionPointStatus.Open, StatusNote = null }, "another owner declined", $"{now.Reference} stays where it is.")
            : StepResult.Refuse($"Nobody has said that {now.Reference} belongs to somebody else.");
    }

    private Task<ChangeOutcome> DecideAsync(Guid actionPointId, Standing by, string? why, Decision decision, ChangeActionPoint.Step step) =>
        database.WriteAsync(async session =>
        {
            var wish = await ReplyTable.AwaitingDecisionAsync(session, actionPointId, ReplyKind.NotMine);
            var outcome = await change.InAsync(session, actionPointId, by, why, step);
            if (wish is not null && outcome is ChangeOutcome.Changed { LineId: var line })
            {
                await ReplyTable.DecideAsync(session, wish.Id, decision, by.Actor.Name, line, time.GetUtcNow());
            }

            return outcome;
        });
}
