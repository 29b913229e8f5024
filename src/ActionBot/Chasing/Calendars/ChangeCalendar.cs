using ActionBot.ActionPoints;
using ActionBot.Committees;
using ActionBot.Intake;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.Chasing.Calendars;

/// <summary>
/// Changes a committee's calendar with everything that hangs on it: shows first what moves and who will hear, then writes the meetings, lets
/// the dues follow and withdraws what was planned for a day that no longer holds, in one transaction. The next sweep plans anew.
/// </summary>
public sealed class ChangeCalendar(Database database, TimeProvider time, ChaseRules rules, WriteCalendar write, FollowCalendar follow)
{
    private readonly ReturnDues back = new(new ChangeActionPoint(database, time));

    /// <summary>Shows what changes would bring. Changes nothing.</summary>
    public Task<CalendarPreview> ShowAsync(Committee committee, IReadOnlyList<CalendarChange> changes) =>
        database.ReadAsync(session => PreviewAsync(session, committee, changes));

    /// <summary>Makes the changes.</summary>
    /// <param name="committee">Whose calendar.</param>
    /// <param name="changes">The changes.</param>
    /// <param name="by">A clerk of the committee.</param>
    /// <param name="why">The reason given.</param>
    /// <param name="undoes">The lines of history that this takes back, by meeting.</param>
    /// <returns>What was done and who will hear, or why it cannot be done.</returns>
    public Task<CalendarPreview> RunAsync(Committee committee, IReadOnlyList<CalendarChange> changes, Standing by, string? why = null, IReadOnlyDictionary<Guid, Guid>? undoes = null) => database.WriteAsync(async session =>
    {
        if (!by.MayClerk(committee.Id))
        {
            return Refused(committee, changes, $"Only a clerk of {committee.Name} can change its calendar.");
        }

        await CommitteeTable.HoldAsync(session, committee.Id);
        var preview = await PreviewAsync(session, committee, changes);
        if (preview.Refusal is not null || preview.IsEmpty)
        {
            return preview;
        }

        var before = await MeetingTable.OfAsync(session, committee.Id);
        await write.InAsync(session, changes, by.Actor, why, undoes);
        // What went elsewhere with the change goes back with it, before anything else follows.
        var returned = undoes is null ? [] : await back.InAsync(session, committee, undoes.Values, by.Actor);
        IReadOnlyList<FollowedDue> dues = [.. returned, .. (await follow.InAsync(session, committee, before, by.Actor)).Where(due => returned.All(one => one.Point.Id != due.Point.Id))];
        await WithdrawMisplacedAsync(session, committee);
        return preview with { Dues = dues };
    });

    private async Task<CalendarPreview> PreviewAsync(Session session, Committee committee, IReadOnlyList<CalendarChange> changes)
    {
        var calendar = await MeetingTable.OfAsync(session, committee.Id);
        var now = time.GetUtcNow();
        var today = rules.Day(now);
        if (changes.Select(change => Refusal(change, calendar, today)).FirstOrDefault(sentence => sentence is not null) is { } refusal)
        {
            return Refused(committee, changes, refusal);
        }

        var world = await ChaseWorld.LoadAsync(session, rules, now);
        var dues = new DuesOnNewCalendar(calendar, CalendarChange.Applied(calendar, changes), CommitteeRules.Of(committee, rules.Council), today)
            .Of(world.ActionPoints.Where(point => point.CommitteeId == committee.Id), await follow.SaidOnAsync(session, committee.Id));
        return CalendarPreview.Of(world, rules, committee, changes, dues);
    }

    private static string? Refusal(CalendarChange change, IReadOnlyList<Meeting> calendar, DateOnly today)
    {
        if (change.Before is not { } before)
        {
            return calendar.Any(meeting => meeting.HeldOn == change.After.HeldOn && meeting.StartsAt == change.After.StartsAt && meeting.Status == MeetingStatus.Confirmed)
                ? $"There is a meeting on {Days.Plain(change.After.HeldOn)} already. Say when each begins if there are two."
                : null;
        }

        if (calendar.FirstOrDefault(meeting => meeting.Id == before.Id) != before)
        {
            return $"The meeting of {Days.Plain(before.HeldOn)} was changed by somebody else a moment ago. Look at the calendar again.";
        }

        return change.Kind switch
        {
            CalendarChangeKind.Moved when before.HeldOn < today => $"The meeting of {Days.Plain(before.HeldOn)} has been held, so it cannot move. Add the new day as a meeting of its own.",
            CalendarChangeKind.Moved when change.After.HeldOn < today => $"{Days.Plain(change.After.HeldOn)} is past: a meeting moves to a day to come.",
            CalendarChangeKind.Moved when before.Status == MeetingStatus.Cancelled => $"The meeting of {Days.Plain(before.HeldOn)} is cancelled. Add the new day as a meeting of its own.",
            CalendarChangeKind.Noted when before == change.After && before.Status == MeetingStatus.Cancelled => $"The meeting of {Days.Plain(before.HeldOn)} is cancelled already.",
            CalendarChangeKind.Noted when before == change.After => $"The meeting of {Days.Plain(before.HeldOn)} stands so already.",
            _ => null,
        };
    }

    private static CalendarPreview Refused(Committee committee, IReadOnlyList<CalendarChange> changes, string sentence) =>
        new() { Committee = committee, Changes = changes, Refusal = sentence };

    // The sender looks again before each message, so nothing wrong would leave. But the ledger shows what is true now, not only when its turn comes.
    private async Task WithdrawMisplacedAsync(Session session, Committee committee)
    {
        var calendar = await MeetingTable.OfAsync(session, committee.Id);
        var points = (await ActionPointTable.OutstandingOfAsync(session, committee.Id)).ToDictionary(point => point.Id);
        var today = rules.Day(time.GetUtcNow());
        foreach (var reminder in (await DigestTable.WaitingRemindersAsync(session)).Where(one => points.ContainsKey(one.ActionPointId)))
        {
            // A brief goes with its meeting, whatever is reported there; a weekly list with none.
            var meeting = reminder.Step == ReminderStep.Brief
                ? calendar.FirstOrDefault(one => one.Id == reminder.MeetingId && one.Status == MeetingStatus.Confirmed)
                : ReportingMeeting.Of(points[reminder.ActionPointId], calendar, today);
            if ((reminder.Step == ReminderStep.Brief || !ReminderStep.IsOverview(reminder.Step)) && (meeting?.Id != reminder.MeetingId || meeting.HeldOn != reminder.MeetingOn))
            {
                await DigestTable.WithdrawAsync(session, reminder.Id, $"It no longer goes to the meeting of {Days.Plain(reminder.MeetingOn)}.");
            }
        }

        await DigestTable.WithdrawEmptiedAsync(session, "Its meeting changed before it was sent.");
    }
}
