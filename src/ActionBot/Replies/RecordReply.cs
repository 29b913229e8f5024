using ActionBot.ActionPoints;
using ActionBot.Committees;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.Replies;

/// <summary>
/// Records what an officer answers: keeps the words, changes the status, and reads back what was understood. A clerk can answer on somebody's
/// behalf. An answer that comes after the cut-off is kept apart for the clerk, and the published pack stays as it is. Where another committee
/// asked for the same thing, the one answer stands in both lists.
/// </summary>
public sealed class RecordReply(Database database, TimeProvider time, ChangeActionPoint change, ICutOff cutOff)
{
    /// <summary>Records one answer.</summary>
    /// <param name="answer">What was understood.</param>
    /// <param name="by">The owner, a cover, a delegate, or a clerk of the committee.</param>
    public Task<ReplyOutcome> RunAsync(Answer answer, Standing by) => database.WriteAsync(session => InAsync(session, answer, by));

    /// <summary>Records one answer within a wider transaction.</summary>
    public async Task<ReplyOutcome> InAsync(Session session, Answer answer, Standing by)
    {
        var recorded = await OneAsync(session, answer, by, givenWith: null);
        if (recorded is ReplyOutcome.Recorded { Reply: var first })
        {
            foreach (var twin in await TwinsAsync(session, answer.ActionPointId))
            {
                // The first outcome is what is read back; a twin that is closed already simply needs no answer any more.
                await OneAsync(session, answer with { ActionPointId = twin.Id }, by, first.Id);
            }
        }

        return recorded;
    }

    private async Task<ReplyOutcome> OneAsync(Session session, Answer answer, Standing by, Guid? givenWith)
    {
        // A twin of another committee is answered by right of the first: whoever may answer one may answer the same ask of the other.
        StepResult Step(ActionPoint now) => Decide(now, by, answer, isTwin: givenWith is not null);
        var outcome = await change.InAsync(session, answer.ActionPointId, givenWith is null ? by : Standing.Console with { Actor = by.Actor }, answer.Reason, Step);
        if (outcome is not ChangeOutcome.Changed { Now: var point, LineId: var line, ReadBack: var readBack })
        {
            return new ReplyOutcome.Refused(((ChangeOutcome.Refused)outcome).Sentence);
        }

        var moment = time.GetUtcNow();
        var (meeting, closes) = await PapersOfAsync(session, point, moment);
        var reply = new Reply
        {
            Id = Guid.CreateVersion7(moment),
            ActionPointId = point.Id,
            PersonId = answer.OnBehalfOf?.Id ?? by.Person?.Id,
            PersonName = answer.OnBehalfOf?.Name ?? by.Actor.Name,
            RecordedBy = by.Actor.Name,
            DigestId = answer.DigestId,
            MeetingId = meeting?.Id ?? point.ReportToMeetingId,
            Kind = answer.Kind,
            Text = answer.Text,
            DueText = answer.DueText,
            DueDate = answer.DueDate,
            DueMeetingId = answer.DueMeetingId,
            ProposedOwner = answer.ProposedOwner,
            Reason = answer.Reason,
            ReceivedAt = moment,
            AfterCutOff = moment > closes,
            LineId = line,
            GivenWithId = givenWith,
        };
        await ReplyTable.InsertAsync(session, reply);
        var late = reply.AfterCutOff && meeting is not null
            ? $" The papers for the meeting of {Days.Plain(meeting.HeldOn)} closed at {cutOff.Words(closes!.Value)}: the clerk has it on the list of late answers."
            : "";
        return new ReplyOutcome.Recorded(reply, line, readBack + late);
    }

    internal static StepResult Decide(ActionPoint now, Standing by, Answer answer, bool isTwin = false)
    {
        if (answer.OnBehalfOf is not null && !isTwin && ActionPointAccess.OnlyTheClerk(by, now, "answer on somebody's behalf for") is { } refusal)
        {
            return StepResult.Refuse(refusal);
        }

        if (!isTwin && !ActionPointAccess.MayAnswer(by, now))
        {
            return StepResult.Refuse($"{now.Reference} is not yours to answer. Its owner, whoever covers for the owner, or a clerk of the committee can.");
        }

        if (!now.IsOutstanding)
        {
            return StepResult.Refuse($"{now.Reference} is {StatusWords.Of(now.Status)} already: nothing more is needed from you.");
        }

        var who = answer.OnBehalfOf is { } officer ? $"Recorded for {officer.Name}: " : "";
        return answer.Kind switch
        {
            ReplyKind.Done => StepResult.Change(
                now with { Status = ActionPointStatus.ProposedComplete, StatusNote = null },
                $"said to be done{For(answer)}",
                $"{who}{now.Reference} is done. It stays on the list until the committee agrees; nobody will be asked again."),
            ReplyKind.Update when answer.TakesBackDone && now.Status == ActionPointStatus.ProposedComplete => StepResult.Change(
                now with { Status = ActionPointStatus.InProgress, StatusNote = null },
                $"said not to be done after all{For(answer)}",
                $"{who}{now.Reference} is not done after all: it is in progress again, and your update is noted."),
            ReplyKind.Update => StepResult.Change(
                now with { Status = AfterNews(now.Status), StatusNote = AfterNews(now.Status) == now.Status ? now.StatusNote : null },
                $"updated{For(answer)}",
                $"{who}{now.Reference} has your update."),
            ReplyKind.NeedLonger => StepResult.Change(
                now with { Status = ActionPointStatus.ExtensionRequested, StatusNote = Until(answer) },
                $"longer asked for{For(answer)}",
                $"{who}{now.Reference} needs longer{(answer.DueText is { } how && HowLong.IsSpan(how) ? $", {how}" : Until(answer) is { } until ? $", {until}" : "")}{Because(answer)}. The clerk decides; until then nobody will be asked again."),
            ReplyKind.NotMine => StepResult.Change(
                now with { Status = ActionPointStatus.ReassignmentProposed, StatusNote = answer.ProposedOwner },
                $"said to belong to {answer.ProposedOwner ?? "somebody else"}{For(answer)}",
                $"{who}{now.Reference} is said to belong to {answer.ProposedOwner ?? "somebody else"}. The clerk decides; until then nobody will be asked again.") with { Deed = Deed.SaidToBelong },
            ReplyKind.AwaitingOthers => StepResult.Change(
                now with { Status = ActionPointStatus.AwaitingOthers, StatusNote = answer.Reason },
                $"awaiting others{For(answer)}",
                $"{who}{now.Reference} waits for {answer.Reason ?? "others"}."),
            _ => StepResult.Refuse($"{now.Reference}: this kind of answer is not known. Say done, an update, until when you need longer, or whose it is."),
        };
    }

    // News about something said to be done, referred, or waiting for the clerk's decision adds words and settles nothing.
    private static ActionPointStatus AfterNews(ActionPointStatus now) =>
        now is ActionPointStatus.Open or ActionPointStatus.AwaitingOthers ? ActionPointStatus.InProgress : now;

    private static string For(Answer answer) => answer.OnBehalfOf is { } officer ? $" by {officer.Name}" : "";

    private static string? Until(Answer answer) => answer.DueText is { } said ? $"until {said}" : answer.DueDate is { } date ? $"until {Days.Plain(date)}" : null;

    private static string Because(Answer answer) => answer.Reason is { } reason ? $" ({reason})" : "";

    private async Task<(Meeting? Meeting, DateTimeOffset? Closes)> PapersOfAsync(Session session, ActionPoint point, DateTimeOffset moment)
    {
        var meeting = ReportingMeeting.Of(point, await MeetingTable.OfAsync(session, point.CommitteeId), cutOff.Day(moment));
        var committee = await CommitteeTable.ByIdAsync(session, point.CommitteeId);
        return (meeting, meeting is null || committee is null ? null : cutOff.Of(committee, meeting));
    }

    private static async Task<IReadOnlyList<ActionPoint>> TwinsAsync(Session session, Guid id)
    {
        var point = await ActionPointTable.ByIdAsync(session, id);
        return point is null ? [] : [.. (await ActionPointTable.AskedWithAsync(session, point.AskedWithId ?? point.Id)).Where(twin => twin.Id != id && twin.IsOutstanding)];
    }
}
