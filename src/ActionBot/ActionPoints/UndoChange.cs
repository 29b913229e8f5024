using ActionBot.Committees;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.ActionPoints;

/// <summary>
/// Takes a person's last change back, by writing the state before it as a new change. What others did since is never undone with it:
/// then there is a sentence instead.
/// </summary>
public sealed class UndoChange(Database database, ChangeActionPoint change)
{
    /// <summary>The subject of the history whose lines it takes back.</summary>
    public const string Subject = "action point";

    private const int MostNamed = 3;

    /// <summary>Undoes the newest change of this person that was not undone yet.</summary>
    public Task<ChangeOutcome> RunAsync(Standing by) => database.WriteAsync(async session =>
        by.Person is { } person && await Trail.LastUndoableAsync(session, person.Id, Subject) is { } line
            ? await TakeBackAsync(session, by, line)
            : new ChangeOutcome.Refused("There is nothing of yours to undo."));

    /// <summary>Undoes one particular change.</summary>
    public Task<ChangeOutcome> RunAsync(Standing by, Guid lineId) => database.WriteAsync(async session =>
        await Trail.LineAsync(session, lineId) is { } line && (by.IsConsole || line.ByPersonId == by.Person?.Id)
            ? await TakeBackAsync(session, by, line)
            : new ChangeOutcome.Refused("Only whoever made a change can undo it."));

    private async Task<ChangeOutcome> TakeBackAsync(Session session, Standing by, TrailLine line)
    {
        if (ActionPointStates.Before(line) is not { } before || await ActionPointTable.ByIdAsync(session, line.SubjectId) is not { } now)
        {
            return new ChangeOutcome.Refused("That cannot be undone.");
        }

        if (now.Version != line.AfterVersion && await StandingSinceAsync(session, line) is { Count: > 0 } since)
        {
            var last = since[^1];
            return new ChangeOutcome.Refused($"{now.Reference} has changed since ({string.Join("; ", since.Select(one => one.What).Distinct().TakeLast(MostNamed))}{(last.ByName is { Length: > 0 } name ? $", by {name}" : "")}), so the earlier change is not undone. Say what it should be now{(last.ByPersonId == by.Person?.Id ? $", or take the last of it back first: “undo {now.Reference}”" : "")}.");
        }

        // What another committee has taken since is its own deed, and both would stand.
        if (before.Status != ActionPointStatus.Referred && now is { Status: ActionPointStatus.Referred, ReferredToCommitteeId: { } to }
            && (await ActionPointTable.AskedWithAsync(session, now.AskedWithId ?? now.Id)).FirstOrDefault(one => one.CommitteeId == to && one.IsOutstanding) is { } taken)
        {
            return new ChangeOutcome.Refused($"{(await CommitteeTable.ByIdAsync(session, to))!.Name} has taken {now.Reference} as {taken.Reference}, so the referral is not undone. Ask its clerk to take that back with “undo”, or drop one of the two.");
        }

        return await change.WriteAsync(session, now, before, by, why: null, $"undone: {line.What}", await ReadBackAsync(session, now, before), line.Id, line.Deed);
    }

    // What stands again, not only that something was taken back.
    private static async Task<string> ReadBackAsync(Session session, ActionPoint now, ActionPoint before)
    {
        if (before.StatusNote == ActionPoint.Mistake)
        {
            return $"Undone. {now.Reference} is withdrawn, and nobody will be asked for it.";
        }

        var again = new List<string>();
        if (before.Status != now.Status)
        {
            again.Add($"{StatusWords.Is(before.Status)} again");
        }

        if ((before.OwnerPostId, before.OwnerPersonId) != (now.OwnerPostId, now.OwnerPersonId))
        {
            again.Add(await OwnerAsync(session, before) is { } owner ? $"belongs to {owner} again" : "belongs to nobody again");
        }

        if (before.Due != now.Due && await MeetingTable.ByIdAsync(session, before.ReportToMeetingId) is { } meeting)
        {
            again.Add($"is due {SetDue.Words(before.Due, meeting)} again");
        }

        if (before.Exempt != now.Exempt)
        {
            again.Add(before.Exempt ? "is exempt again" : "is not exempt any more");
        }

        if (before.AskedWithId != now.AskedWithId && before.AskedWithId is null)
        {
            again.Add("is asked for by itself again");
        }

        return $"Undone. {now.Reference} {(again.Count == 0 ? "is as it was" : string.Join(" and ", again))}.";
    }

    private static async Task<string?> OwnerAsync(Session session, ActionPoint point) =>
        point.OwnerPostId is { } post ? (await PostTable.ByIdAsync(session, post))?.Title
        : point.OwnerPersonId is { } person ? (await PersonTable.ByIdAsync(session, person))?.Name
        : null;

    // One message can change an action twice; what came after this change and was taken back already is in nobody's way.
    private static async Task<IReadOnlyList<TrailLine>> StandingSinceAsync(Session session, TrailLine line)
    {
        var history = await Trail.OfAsync(session, line.SubjectId);
        return [.. history.Where(later => later.AfterVersion > line.AfterVersion && later.UndoesId is null && !history.Any(undone => undone.UndoesId == later.Id)).OrderBy(later => later.AfterVersion)];
    }
}
