using System.Globalization;
using ActionBot.ActionPoints;
using ActionBot.Cards;
using ActionBot.Committees;
using ActionBot.Intake;
using ActionBot.Officers;
using ActionBot.Replies;
using ActionBot.Review;
using ActionBot.Storage;

namespace ActionBot.Teams.Conversation;

/// <summary>Something that waits for a clerk's decision: in a sentence that says with which words she decides it, and with the button where one does.</summary>
/// <param name="Words">The sentence. Action points are named by their reference alone.</param>
/// <param name="Button">The button; null: the words do it.</param>
public sealed record Waits(string Words, ExecuteAction? Button = null);

/// <summary>What waits for a clerk's decision in her committees: wishes of officers, answers to approve for the paper, findings to go through, referrals to take.</summary>
public sealed class WaitsForClerk(Database database)
{
    /// <summary>Reads it.</summary>
    /// <param name="who">The clerk.</param>
    /// <param name="today">The day in council time.</param>
    /// <param name="alone">Nobody reads along: where somebody does, what is exempt is neither named nor counted.</param>
    public Task<IReadOnlyList<Waits>> RunAsync(Standing who, DateOnly today, bool alone) => database.ReadAsync(async session =>
    {
        var waits = new List<Waits>();
        var committees = await CommitteeTable.AllAsync(session);
        foreach (var committee in committees.Where(one => who.Clerks.Contains(one.Id)))
        {
            var points = (await ActionPointTable.OutstandingOfAsync(session, committee.Id)).Where(point => alone || !point.Exempt).ToDictionary(point => point.Id);
            var ahead = (await MeetingTable.OfAsync(session, committee.Id)).Where(meeting => meeting.HeldOn >= today).Select(meeting => meeting.Id).ToHashSet();
            var replies = (await ReplyTable.OfCommitteeAsync(session, committee.Id)).Where(reply => !reply.Undone && points.ContainsKey(reply.ActionPointId)).ToList();
            waits.AddRange(Wishes(points, replies));
            waits.AddRange(ToApprove(committee.Name, points, [.. replies.Where(reply => ahead.Contains(reply.MeetingId))]));
            var drafts = (await FindingTable.DraftsOfAsync(session, committee.Id)).Where(draft => alone || !draft.Finding.Exempt).ToList();
            waits.AddRange(drafts.GroupBy(draft => (draft.Finding.DocumentId, draft.AskedOn)).Select(desk => OnTheDesk(committee.Name, desk.Key.DocumentId, desk.Key.AskedOn, desk.Count())));
        }

        var open = await ActionPointTable.OutstandingAsync(session);
        waits.AddRange(open.Where(point => point is { Status: ActionPointStatus.Referred, ReferredToCommitteeId: { } to } && who.Clerks.Contains(to) && (alone || !point.Exempt) && !open.Any(other => IsTaken(point, other)))
            .Select(point => Referred(point, committees)));
        return (IReadOnlyList<Waits>)waits;
    });

    private static IEnumerable<Waits> Wishes(Dictionary<Guid, ActionPoint> points, List<Reply> replies)
    {
        foreach (var point in points.Values.Where(point => point.Status is ActionPointStatus.ExtensionRequested or ActionPointStatus.ReassignmentProposed))
        {
            var kind = point.Status == ActionPointStatus.ReassignmentProposed ? ReplyKind.NotMine : ReplyKind.NeedLonger;
            if (replies.LastOrDefault(reply => reply.ActionPointId == point.Id && reply.Kind == kind && reply.AwaitsDecision) is { } wish)
            {
                var asks = kind == ReplyKind.NeedLonger ? $"asks for longer{(wish.DueText is { } until && !point.Exempt ? $", {HowLong.InWords(until)}" : "")}" : $"says it belongs to {(point.Exempt ? "somebody else" : wish.ProposedOwner ?? "somebody else")}";
                var data = new Dictionary<string, string> { [DecisionsCard.Which] = wish.Id.ToString() };
                yield return new Waits($"{point.Reference}: {wish.PersonName} {asks}. {Words(kind, wish.PersonName.Split(' ')[0], point.Reference)}", new ExecuteAction($"Decide {point.Reference}", ClerksListCard.Verb, data));
            }
        }
    }

    private static string Words(ReplyKind kind, string name, string reference) => kind == ReplyKind.NeedLonger
        ? $"Write “yes to {name}'s extension” or “no to {name}'s extension”."
        : $"Write “assign {reference} to …”, or “no, {name} keeps it”.";

    // Of several answers to one action the newest stands. What was given for a meeting that is over is not printed any more.
    private static IEnumerable<Waits> ToApprove(string committee, Dictionary<Guid, ActionPoint> points, IReadOnlyList<Reply> replies)
    {
        var newest = replies.GroupBy(reply => reply.ActionPointId).Select(some => some.Last()).Where(reply => reply.ApprovedText is null && !reply.AwaitsDecision && reply.Kind != ReplyKind.NotMine && !string.IsNullOrWhiteSpace(reply.Text)).ToList();
        if (newest.Count > 0)
        {
            var references = string.Join(", ", newest.Select(reply => points[reply.ActionPointId].Reference).Order(StringComparer.Ordinal));
            yield return new Waits($"{committee}: {(newest.Count == 1 ? "an answer waits" : $"{newest.Count.ToString(CultureInfo.InvariantCulture)} answers wait")} to be approved for the paper: {references}. “which answers wait to be approved?” shows {(newest.Count == 1 ? "it" : "them")}.");
        }
    }

    private static Waits OnTheDesk(string committee, Guid document, DateOnly askedOn, int count) => new(
        $"{committee}, minutes of {Days.Plain(askedOn)}: {(count == 1 ? "one finding is" : $"{count.ToString(CultureInfo.InvariantCulture)} findings are")} still to go through. “go through the findings” shows what is left.",
        new ExecuteAction($"Go through {Days.Plain(askedOn)}", DeskCard.Verb, new Dictionary<string, string> { [DeskCard.Document] = document.ToString() }));

    private static bool IsTaken(ActionPoint referred, ActionPoint other) =>
        other.CommitteeId == referred.ReferredToCommitteeId && other.Id != referred.Id && (other.AskedWithId ?? other.Id) == (referred.AskedWithId ?? referred.Id);

    private static Waits Referred(ActionPoint point, IReadOnlyList<Committee> committees) => new(
        $"{committees.FirstOrDefault(one => one.Id == point.CommitteeId)?.Name ?? "Another committee"} has referred {point.Reference} to {committees.First(one => one.Id == point.ReferredToCommitteeId).Name}. Write “take {point.Reference}”.",
        new ExecuteAction($"Take {point.Reference}", ReferralCard.Verb, new Dictionary<string, string> { [ReferralCard.Which] = point.Id.ToString() }));
}
