using System.Text.RegularExpressions;
using ActionBot.ActionPoints;
using ActionBot.Officers;
using ActionBot.Replies;
using ActionBot.Storage;

namespace ActionBot.Teams.Conversation;

/// <summary>The wishes that wait for a clerk's decision: longer, or another owner.</summary>
public sealed partial class WishesWaiting(Database database)
{
    /// <summary>What is said to a yes about actions of which nobody has asked anything; null: it is no yes, or there is, or was, something that it may answer.</summary>
    public async Task<string?> UnaskedAsync(string text, IReadOnlyList<ActionPoint> points) =>
        !Yes().IsMatch(text) || points.Count == 0 || await database.ReadAsync(async session =>
        {
            foreach (var point in points)
            {
                if (point.Status is ActionPointStatus.ExtensionRequested or ActionPointStatus.ReassignmentProposed || (await ReplyTable.OfAsync(session, point.Id)).Any(reply => reply is { Undone: false, Kind: ReplyKind.NeedLonger or ReplyKind.NotMine }))
                {
                    return true;
                }
            }

            return false;
        })
        ? null
        : $"Nothing is asked about {string.Join(" or ", points.Select(point => point.Reference))}, so your yes has changed nothing. If another time is meant, write for example “{points[0].Reference} is due at the January meeting”.";

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

    // "yes to 3 and 5, both January", "fine for 2, due January" answer a wish; where there is none they are too late or meant for something else. Not "Sam may have till January".
    [GeneratedRegex(@"^\W*(?:yes|yep|yeah|ok(?:ay)?|fine|right)\W+(?:to|for|on|with)\s+(?:both\s+)?(?:(?:AP|no\.?|number|action)\s*)?#?(?:[0-9]|[A-Z]{2,8}-[0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Yes();
}
