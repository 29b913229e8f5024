using System.Text.Json;
using ActionBot.ActionPoints;
using ActionBot.Committees;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.Chasing.Calendars;

/// <summary>
/// Lets one committee take over from another, as committees change in May: open action points are offered for transfer and keep their
/// references; the old committee's later meetings are cancelled. Nobody is asked anything by it but what the ladder of the new meetings asks. Where the
/// last day is still to come the committee works until then: what its remaining meetings wait for stays, and goes over when it has ended.
/// </summary>
public sealed class ReplaceCommittee(Database database, TimeProvider time, ChaseRules rules, WriteCalendar write, TransferActionPoint transfer)
{
    /// <summary>Shows what would be done. Changes nothing.</summary>
    /// <param name="ending">The committee that ends.</param>
    /// <param name="to">The committee that takes over; its meetings are on the calendar.</param>
    /// <param name="lastDay">The last day of the one that ends.</param>
    public Task<ReplacementPreview> ShowAsync(Committee ending, Committee to, DateOnly lastDay) => database.ReadAsync(session => PreviewAsync(session, ending, to, lastDay));

    /// <summary>Does it.</summary>
    /// <param name="ending">The committee that ends.</param>
    /// <param name="to">The committee that takes over.</param>
    /// <param name="lastDay">The last day of the one that ends.</param>
    /// <param name="by">A clerk of the committee that ends.</param>
    /// <param name="stay">Action points that are not transferred, such as those the clerk is about to close.</param>
    public Task<ReplacementPreview> RunAsync(Committee ending, Committee to, DateOnly lastDay, Standing by, IReadOnlySet<Guid>? stay = null) => database.WriteAsync(async session =>
    {
        await CommitteeTable.HoldAsync(session, ending.Id);
        var preview = await PreviewAsync(session, ending, to, lastDay);
        if (!by.MayClerk(ending.Id))
        {
            return preview with { Refusal = $"Only a clerk of {ending.Name} can hand over its action points." };
        }

        if (preview.Refusal is not null)
        {
            return preview;
        }

        var why = $"{to.Name} takes over from {ending.Name}";
        await write.InAsync(session, preview.Cancelled, by.Actor, why);
        var transferred = preview.Transfers.Where(one => stay?.Contains(one.Point.Id) != true).ToList();
        foreach (var one in transferred)
        {
            if (await transfer.InAsync(session, one.Point.Id, by, to, one.To, why) is ChangeOutcome.Refused { Sentence: var sentence })
            {
                throw new StorageRefusedException($"{sentence} Nothing was handed over.");
            }
        }

        var now = time.GetUtcNow();
        var isOver = lastDay < rules.Day(now);
        await CommitteeTable.UpdateAsync(session, ending with { ReplacedBy = to.Id, EndsOn = isOver ? null : lastDay, EndedOn = isOver ? lastDay : null });
        await Trail.WriteAsync(session, new TrailLine
        {
            Id = Guid.CreateVersion7(now), HappenedAt = now, Subject = "committee", SubjectId = ending.Id, CommitteeId = ending.Id,
            ByPersonId = by.Actor.PersonId, ByName = by.Actor.Name, Through = by.Actor.Through, What = $"{(isOver ? "ended" : "ends")} on {Days.Plain(lastDay)}; {to.Name} takes over",
            BeforeState = JsonSerializer.Serialize(new CommitteeEnd(ending.ReplacedBy, ending.EndedOn, ending.EndsOn), CommitteeJson.Default.CommitteeEnd),
        });
        return preview with { Transfers = transferred };
    });

    private async Task<ReplacementPreview> PreviewAsync(Session session, Committee ending, Committee to, DateOnly lastDay)
    {
        var preview = new ReplacementPreview { From = ending, To = to, LastDay = lastDay };
        if (ending.Id == to.Id)
        {
            return preview with { Refusal = $"{ending.Name} cannot take over from itself." };
        }

        var world = await ChaseWorld.LoadAsync(session, rules, time.GetUtcNow());
        var today = rules.Day(world.Now);
        var later = world.Meetings
            .Where(meeting => meeting.CommitteeId == to.Id && meeting.TakesReports && meeting.HeldOn > lastDay && meeting.HeldOn >= today)
            .ToList();
        if (later.Count == 0)
        {
            return preview with { Refusal = $"{to.Name} has no meeting on the calendar after {Days.Plain(lastDay)}: add its meetings first, so that the action points have one to be reported to." };
        }

        var cancelled = world.Meetings
            .Where(meeting => meeting.CommitteeId == ending.Id && meeting.Status == MeetingStatus.Confirmed && meeting.HeldOn > lastDay && meeting.HeldOn >= today)
            .Select(CalendarChange.Cancel)
            .ToList();
        var own = CalendarChange.Applied([.. world.Meetings.Where(meeting => meeting.CommitteeId == ending.Id)], cancelled);
        var open = world.ActionPoints.Where(point => point.CommitteeId == ending.Id).ToLookup(point => lastDay >= today ? ReportingMeeting.Of(point, own, today) : null);
        var transfers = open[null].Select(point => new Transfer(point, MeetingFor(point, later))).ToList();
        var after = transfers.ToDictionary(one => one.Point.Id, one => one.After);
        var changed = world with
        {
            Meetings = CalendarChange.Applied(world.Meetings, cancelled),
            ActionPoints = [.. world.ActionPoints.Select(point => after.GetValueOrDefault(point.Id, point))],
        };
        var last = transfers.Select(one => one.To.HeldOn).Concat(cancelled.Select(one => one.After.HeldOn)).Append(today).Max();
        return preview with { Transfers = transfers, Cancelled = cancelled, Staying = [.. open.Where(group => group.Key is not null).SelectMany(group => group, (group, point) => (point, group.Key!))], Difference = PlanDifference.Of(world, changed, rules, last) };
    }

    // A date that lies beyond the first meeting waits for the one that follows it.
    private static Meeting MeetingFor(ActionPoint point, List<Meeting> later) =>
        (point.DueKind == DueKind.Date ? later.Find(meeting => meeting.HeldOn >= point.DueDate) : null) ?? later[0];
}
