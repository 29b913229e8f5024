using ActionBot.ActionPoints;
using ActionBot.Cards;
using ActionBot.Committees;
using ActionBot.Enquiries;
using ActionBot.Officers;
using ActionBot.Replies;
using ActionBot.Storage;
using ActionBot.Teams.Connector;

namespace ActionBot.Teams.Conversation;

/// <summary>Tells the clerks of a committee what was answered, once a message, with the buttons for what is theirs to decide.</summary>
public sealed class TellOfAnswers(Database database, Reach reach)
{
    /// <summary>One answer.</summary>
    /// <param name="Point">What it answers, as it was before.</param>
    /// <param name="Reply">The answer.</param>
    public sealed record Answered(ActionPoint Point, Reply Reply);

    /// <summary>Tells them.</summary>
    /// <param name="answers">What one message answered.</param>
    /// <param name="who">Who answered: a clerk is not told what she recorded herself.</param>
    /// <param name="kind">Where it was answered.</param>
    /// <param name="today">The day in council time.</param>
    /// <param name="cancellation">The end of the program.</param>
    public async Task AnsweredAsync(IReadOnlyList<Answered> answers, Standing who, ConversationKind kind, DateOnly today, CancellationToken cancellation)
    {
        foreach (var ofCommittee in answers.GroupBy(one => one.Point.CommitteeId))
        {
            var clerks = (await reach.ClerksAsync(ofCommittee.Key, today)).Where(clerk => clerk.Id != who.Person?.Id).ToList();
            if (clerks.Count == 0)
            {
                continue;
            }

            var (committee, present) = await database.ReadAsync(async session => ((await CommitteeTable.ByIdAsync(session, ofCommittee.Key))!, await PresentAsync(session, [.. ofCommittee.Select(one => one.Reply.Id)])));
            await reach.ShowAsync(clerks, DecisionsCard.For(committee.Name, present), cancellation);
        }
    }

    /// <summary>Tells them what was taken back, once a message as the answers were told.</summary>
    public async Task TakenBackAsync(IReadOnlyList<ActionPoint> points, Standing who, DateOnly today, CancellationToken cancellation)
    {
        foreach (var ofCommittee in points.GroupBy(point => point.CommitteeId))
        {
            var sentences = ofCommittee.Select(point => $"{who.Actor.Name} has taken back the last answer to {point.Reference}. It {StatusWords.Is(point.Status)} again.");
            await reach.ShowAsync([.. (await reach.ClerksAsync(ofCommittee.Key, today)).Where(clerk => clerk.Id != who.Person?.Id)], ReadBackCard.For(string.Join('\n', sentences)), cancellation);
        }
    }

    /// <summary>Tells whoever asked for longer, or said that it is somebody else's, that the decision about it was taken back.</summary>
    public async Task WaitsAgainAsync(ActionPoint point, Reply wish, Standing by, CancellationToken cancellation)
    {
        if (wish.PersonId is { } id && id != by.Person?.Id && await database.ReadAsync(session => PersonTable.ByIdAsync(session, id)) is { AadObjectId: not null } officer)
        {
            await reach.ShowAsync([officer], Card.Saying($"{by.Actor.Name} has taken back the decision about {point.Reference}. {(wish.Kind == ReplyKind.NeedLonger ? "That you need longer" : "That it is somebody else's")} waits to be decided again; I will tell you."), cancellation);
        }
    }

    /// <summary>Replies as things stand, for the card.</summary>
    internal static async Task<IReadOnlyList<DecisionsCard.Item>> PresentAsync(Session session, IReadOnlyList<Guid> replies)
    {
        var items = new List<DecisionsCard.Item>();
        foreach (var id in replies)
        {
            if (await ReplyTable.ByIdAsync(session, id) is { } reply && await ActionPointTable.ByIdAsync(session, reply.ActionPointId) is { } point)
            {
                var meetings = await MeetingTable.OfAsync(session, point.CommitteeId);
                items.Add(new DecisionsCard.Item(reply, point, meetings.FirstOrDefault(meeting => meeting.Id == reply.DueMeetingId)?.HeldOn, meetings.FirstOrDefault(meeting => meeting.Id == point.ReportToMeetingId)?.HeldOn)
                {
                    Overtaken = await OvertakenByAsync(session, reply, point) ?? await AnsweredAnewAsync(session, reply, point),
                });
            }
        }

        return items;
    }

    // Words that nobody approved before the same action was answered again stand for nothing any more.
    private static async Task<string?> AnsweredAnewAsync(Session session, Reply reply, ActionPoint point) =>
        reply is { Undone: false, AwaitsDecision: false, ApprovedText: null } && (await ReplyTable.OfAsync(session, point.Id)).SkipWhile(one => one.Id != reply.Id).Skip(1).LastOrDefault(one => !one.Undone) is { } later
            ? $"That was overtaken by a later answer of {later.PersonName}: {DetailCard.Of(later.Kind)}."
            : null;

    /// <summary>
    /// Why a wish is not the one to decide any more, in a sentence: its officer has answered otherwise since, or the action has gone on. A button decides
    /// the answer its card was drawn for, and never what came after. Null: it still stands.
    /// </summary>
    internal static async Task<string?> OvertakenByAsync(Session session, Reply reply, ActionPoint point)
    {
        var waitsFor = point.Status switch { ActionPointStatus.ExtensionRequested => ReplyKind.NeedLonger, ActionPointStatus.ReassignmentProposed => ReplyKind.NotMine, _ => (ReplyKind?)null };
        if (!reply.AwaitsDecision || (waitsFor == reply.Kind && (await ReplyTable.AwaitingDecisionAsync(session, point.Id, reply.Kind))?.Id == reply.Id))
        {
            return null;
        }

        var later = (await ReplyTable.OfAsync(session, point.Id)).SkipWhile(one => one.Id != reply.Id).Skip(1).LastOrDefault(one => !one.Undone && one.Kind != ReplyKind.Update);
        return later is null
            ? $"That was overtaken: {point.Reference} {StatusWords.Is(point.Status)} now."
            : $"That was overtaken by a later answer of {later.PersonName}: {DetailCard.Of(later.Kind)}. {point.Reference} {StatusWords.Is(point.Status)}.";
    }
}
