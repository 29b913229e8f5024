using ActionBot.ActionPoints;
using ActionBot.Committees;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.Intake;

/// <summary>
/// Lets dues return that followed a change of the calendar which is taken back: each to the meeting it was reported to before, unless its due was said
/// anew since.
/// </summary>
internal sealed class ReturnDues(ChangeActionPoint change)
{
    /// <summary>Lets them return. The calendar has been written back already.</summary>
    /// <param name="session">The transaction that takes the change back.</param>
    /// <param name="committee">Whose calendar.</param>
    /// <param name="undone">The lines of history of the changes taken back.</param>
    /// <param name="by">Who takes them back.</param>
    public async Task<IReadOnlyList<FollowedDue>> InAsync(Session session, Committee committee, IEnumerable<Guid> undone, Actor by)
    {
        var changes = new List<TrailLine>();
        foreach (var id in undone)
        {
            if (await Trail.LineAsync(session, id) is { Through: not null } line)
            {
                changes.Add(line);
            }
        }

        var meetings = (await MeetingTable.OfAsync(session, committee.Id)).ToDictionary(meeting => meeting.Id);
        var returned = new List<FollowedDue>();
        foreach (var point in await ActionPointTable.OutstandingOfAsync(session, committee.Id))
        {
            if (Before(point, await ActionPointStates.OfAsync(session, point.Id), changes) is not { } before
                || !meetings.TryGetValue(before.ReportToMeetingId, out var to) || to.Status != MeetingStatus.Confirmed || !meetings.TryGetValue(point.ReportToMeetingId, out var from))
            {
                continue;
            }

            var due = new FollowedDue(point, Following.GoesElsewhere, from, to, $"The meeting of {Days.Plain(to.HeldOn)} takes place as before.");
            var outcome = await change.InAsync(session, point.Id, Standing.Console with { Actor = by }, due.Why, now => StepResult.Follow(now with { ReportToMeetingId = to.Id }, $"reported to the meeting of {Days.Plain(to.HeldOn)} again"));
            if (outcome is ChangeOutcome.Refused { Sentence: var sentence })
            {
                throw new StorageRefusedException(sentence + " The calendar was left as it was.");
            }

            returned.Add(due);
        }

        return returned;
    }

    // The state before the one line that followed, where the due is still what that line made it.
    private static ActionPoint? Before(ActionPoint now, IReadOnlyList<(TrailLine Line, ActionPoint Before)> states, List<TrailLine> changes)
    {
        var at = -1;
        for (var one = 0; one < states.Count; one++)
        {
            var line = states[one].Line;
            at = line.ByPersonId is null && changes.Exists(change => change.Through == line.Through && line.HappenedAt >= change.HappenedAt) ? one : at;
        }

        return at >= 0 && states.Skip(at + 1).All(later => later.Before.Due == now.Due) && states[at].Before.Due != now.Due ? states[at].Before : null;
    }
}
