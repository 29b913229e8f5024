using ActionBot.ActionPoints;
using ActionBot.Committees;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.Replies;

/// <summary>
/// The clerk grants or declines longer. A granted one moves the due and counts as a postponement, and the first due stays on record; a
/// declined one leaves the due, and the owner is chased again.
/// </summary>
public sealed class DecideExtension(Database database, TimeProvider time, ChangeActionPoint change)
{
    /// <summary>Grants it.</summary>
    /// <param name="actionPointId">Which action point.</param>
    /// <param name="by">A clerk of the committee.</param>
    /// <param name="due">The new due, where the clerk says one; null: as the owner asked.</param>
    /// <param name="why">The reason given.</param>
    public Task<ChangeOutcome> GrantAsync(Guid actionPointId, Standing by, Due? due = null, string? why = null) => database.WriteAsync(async session =>
    {
        if (await ActionPointTable.ByIdAsync(session, actionPointId) is not { } point)
        {
            return new ChangeOutcome.Refused("There is no such action point.");
        }

        var wish = await ReplyTable.AwaitingDecisionAsync(session, actionPointId, ReplyKind.NeedLonger);
        var meetings = await MeetingTable.OfAsync(session, point.CommitteeId);
        if ((due ?? AsAsked(wish, meetings)) is not { } granted)
        {
            return new ChangeOutcome.Refused(wish is null
                ? $"Nobody has asked for longer for {point.Reference}. Say the new due: 'due {point.Reference} at the March meeting'."
                : $"Until when may {point.Reference} take? '{wish.DueText ?? "longer"}' names no day or meeting on the calendar. Say a date or a meeting.");
        }

        var from = meetings.First(meeting => meeting.Id == point.ReportToMeetingId);
        var to = meetings.FirstOrDefault(meeting => meeting.Id == granted.ReportToMeetingId) ?? from;
        var outcome = await change.InAsync(session, actionPointId, by, why, now => Settle(SetDue.Decide(now, by, granted, from, to)));
        return await KeepAsync(session, wish, outcome, Decision.Granted, by);
    });

    /// <summary>Declines it.</summary>
    public Task<ChangeOutcome> DeclineAsync(Guid actionPointId, Standing by, string? why = null) => database.WriteAsync(async session =>
    {
        var wish = await ReplyTable.AwaitingDecisionAsync(session, actionPointId, ReplyKind.NeedLonger);
        var outcome = await change.InAsync(session, actionPointId, by, why, now => Refuse(now, by));
        return await KeepAsync(session, wish, outcome, Decision.Declined, by);
    });

    internal static StepResult Refuse(ActionPoint now, Standing by)
    {
        if (ActionPointAccess.OnlyTheClerk(by, now, "decide about") is { } refusal)
        {
            return StepResult.Refuse(refusal);
        }

        return now.Status == ActionPointStatus.ExtensionRequested
            ? StepResult.Change(
                now with { Status = ActionPointStatus.InProgress, StatusNote = null },
                "longer declined",
                $"{now.Reference} stays due as it was.")
            : StepResult.Refuse($"Nobody has asked for longer for {now.Reference}.");
    }

    private static StepResult Settle(StepResult set) => set.After is { } after ? set with { After = after with { StatusNote = null } } : set;

    // A date alone is reported to the first ordinary meeting on or after it.
    private static Due? AsAsked(Reply? wish, IReadOnlyList<Meeting> meetings)
    {
        var held = meetings.Where(meeting => meeting.TakesReports).ToList();
        return wish switch
        {
            { DueMeetingId: { } meeting } => new Due(wish.DueText, DueKind.Meeting, null, meeting),
            // Behind the last meeting that the calendar holds it stays with that one until there is a later.
            { DueDate: { } date } when (held.Find(meeting => meeting.HeldOn >= date) ?? held.LastOrDefault()) is { } next => new Due(wish.DueText, DueKind.Date, date, next.Id),
            _ => null,
        };
    }

    private async Task<ChangeOutcome> KeepAsync(Session session, Reply? wish, ChangeOutcome outcome, Decision decision, Standing by)
    {
        if (wish is not null && outcome is ChangeOutcome.Changed { LineId: var line })
        {
            await ReplyTable.DecideAsync(session, wish.Id, decision, by.Actor.Name, line, time.GetUtcNow());
        }

        return outcome;
    }
}
