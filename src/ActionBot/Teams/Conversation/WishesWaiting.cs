using ActionBot.ActionPoints;
using ActionBot.Officers;
using ActionBot.Replies;
using ActionBot.Storage;

namespace ActionBot.Teams.Conversation;

/// <summary>The wishes that wait for a clerk's decision: longer, or another owner.</summary>
public sealed class WishesWaiting(Database database)
{
    /// <summary>The action points of these wishes.</summary>
    public async Task<IReadOnlyList<Guid>> IdsAsync(Standing who) => [.. (await OfAsync(who)).Select(one => one.Point.Id)];

    /// <summary>The wishes, in all committees of the clerk.</summary>
    public Task<IReadOnlyList<(ActionPoint Point, Reply Reply)>> OfAsync(Standing who) => database.ReadAsync(async session =>
    {
        var waiting = new List<(ActionPoint, Reply)>();
        foreach (var committee in who.Clerks)
        {
            foreach (var point in await ActionPointTable.AskedForOfAsync(session, committee))
            {
                var kind = point.Status == ActionPointStatus.ReassignmentProposed ? ReplyKind.NotMine : ReplyKind.NeedLonger;
                if (await ReplyTable.AwaitingDecisionAsync(session, point.Id, kind) is { } reply)
                {
                    waiting.Add((point, reply));
                }
            }
        }

        return (IReadOnlyList<(ActionPoint, Reply)>)waiting;
    });
}
