using ActionBot.ActionPoints;
using ActionBot.Cards;
using ActionBot.Enquiries;
using ActionBot.Intake;
using ActionBot.Officers;
using ActionBot.Replies;
using ActionBot.Review;
using ActionBot.Storage;

namespace ActionBot.Teams.Conversation;

/// <summary>Once something was taken back, whoever has to do with it hears: reminders that stand in Teams say what is true again, and so do those who decided or referred.</summary>
public sealed class AfterUndo(Database database, RedrawDigests redraw, TellOfAnswers tell, TellOfReferral tellOfReferral)
{
    /// <summary>Reminders say what is true again, and the clerks hear of an answer that was taken back.</summary>
    public async Task RunAsync(Turn turn, IReadOnlyList<TrailLine> lines, DateOnly today, CancellationToken cancellation)
    {
        var (changed, answered) = await database.ReadAsync(async session =>
        {
            var (changed, answered) = (new HashSet<Guid>(), new List<ActionPoint>());
            foreach (var line in lines)
            {
                if (line.Subject == UndoAtDesk.Subject)
                {
                    changed.UnionWith((await FindingTable.OfAsync(session, line.SubjectId)).Select(finding => finding.ActionPointId).OfType<Guid>());
                }
                else if (line.Subject == UndoChange.Subject && changed.Add(line.SubjectId)
                    && (await ReplyTable.OfAsync(session, line.SubjectId)).Any(reply => reply.LineId == line.Id && reply.Undone))
                {
                    answered.Add((await ActionPointTable.ByIdAsync(session, line.SubjectId))!);
                }
            }

            return (changed, answered);
        });
        await redraw.WithAsync(changed, except: null, today, cancellation);
        await tell.TakenBackAsync(answered, turn.Who, today, cancellation);
        foreach (var line in lines.Where(line => line.Subject == UndoChange.Subject))
        {
            await TellOthersAsync(turn, line, today, cancellation);
        }
    }

    // Whoever asked for longer hears that the decision is open again, and whoever referred something that it was given back.
    private async Task TellOthersAsync(Turn turn, TrailLine line, DateOnly today, CancellationToken cancellation)
    {
        var (point, wish, referred) = await database.ReadAsync(async session =>
        {
            var point = (await ActionPointTable.ByIdAsync(session, line.SubjectId))!;
            var kind = point.Status switch { ActionPointStatus.ExtensionRequested => ReplyKind.NeedLonger, ActionPointStatus.ReassignmentProposed => ReplyKind.NotMine, _ => (ReplyKind?)null };
            var together = line.What.StartsWith("opened", StringComparison.Ordinal) && (await ActionPointStates.OfAsync(session, point.Id)).Select(state => state.Before.AskedWithId).LastOrDefault(id => id is not null) is { } twin
                ? await ActionPointTable.ByIdAsync(session, twin) : null;
            return (point, kind is { } asked ? await ReplyTable.AwaitingDecisionAsync(session, point.Id, asked) : null, together is { Status: ActionPointStatus.Referred } && together.CommitteeId != point.CommitteeId ? together : null);
        });
        if (wish is not null)
        {
            await tell.WaitsAgainAsync(point, wish, turn.Who, cancellation);
        }

        if (referred is not null && point.Status == ActionPointStatus.NoLongerRequired)
        {
            await tellOfReferral.TakenAsync(referred, $"{turn.Who.Actor.Name} has taken back that {referred.Reference} was taken as {point.Reference}. {referred.Reference} is referred as before, and waits to be taken.", turn.Who, today, cancellation);
        }
    }
}
