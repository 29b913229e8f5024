using System.Text.Json;
using ActionBot.ActionPoints;
using ActionBot.Committees;
using ActionBot.Intake;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.Review;

/// <summary>
/// Takes a deed at the desk back: the findings wait again as they did. An action point that came of it is withdrawn, unless it has changed since;
/// its reference is not used again.
/// </summary>
public sealed class UndoAtDesk(Database database, ChangeActionPoint change, TimeProvider time)
{
    /// <summary>The subject of the history whose lines it takes back.</summary>
    public const string Subject = "desk";

    // A deed is written down when it is done, and puts on the register whom it names while it is being done.
    private static readonly TimeSpan LongestDeed = TimeSpan.FromMinutes(1);

    /// <summary>Takes one deed back.</summary>
    /// <returns>What was done, or why not.</returns>
    public Task<string> RunAsync(TrailLine line, Standing by) => database.WriteAsync(async session =>
    {
        if (line.BeforeState is null || line.ByPersonId is null || line.ByPersonId != by.Person?.Id || line.CommitteeId is not { } committeeId || !by.MayClerk(committeeId))
        {
            return "Only whoever made a change can undo it.";
        }

        await CommitteeTable.HoldAsync(session, committeeId);
        if ((await Trail.LastStandingAsync(session, line.SubjectId, Subject))?.Id != line.Id)
        {
            return "More was done at that desk since, so what you did before is not undone. Say what it should be now.";
        }

        var before = JsonSerializer.Deserialize(line.BeforeState, DeskJson.Default.ListDraftFinding)!;
        var now = (await FindingTable.OfAsync(session, line.SubjectId)).ToDictionary(finding => finding.Id);
        var opened = new List<ActionPoint>();
        foreach (var finding in before)
        {
            if (finding.ActionPointId is null && now[finding.Id].ActionPointId is { } id && await ActionPointTable.ByIdAsync(session, id) is { } point)
            {
                opened.Add(point);
            }
        }

        if (opened.Find(point => point.Version > 1) is { } changed)
        {
            return $"{changed.Reference} has changed since it was confirmed, so that is not undone. Drop it if it is not needed: “drop {changed.Reference}, confirmed by mistake”.";
        }

        foreach (var finding in before.Where(finding => finding is { Status: FindingStatus.Changed, ActionPointId: not null } && now[finding.Id].Status == FindingStatus.Confirmed))
        {
            if (await TakeBackVersionAsync(session, finding.ActionPointId!.Value, by) is { } refusal)
            {
                return refusal;
            }
        }

        foreach (var point in opened)
        {
            await change.InAsync(session, point.Id, by, ActionPoint.Mistake, at => StepResult.Follow(at with { Status = ActionPointStatus.NoLongerRequired, StatusNote = ActionPoint.Mistake }, $"withdrawn: {ActionPoint.Mistake}"));
        }

        foreach (var finding in before)
        {
            await FindingTable.UpdateAsync(session, finding);
        }

        // An action point that is withdrawn still names its owner, who stays; whom only a finding was given to by mistake goes.
        static IEnumerable<Guid> Named(IEnumerable<DraftFinding> findings, Func<DraftFinding, Guid?> owner) => findings.Select(owner).OfType<Guid>();
        var after = before.ConvertAll(finding => now[finding.Id]);
        // The desk knows a name alone: whoever has an address was put on the register on purpose, by an import just before it perhaps.
        var people = new List<Guid>();
        foreach (var id in Named(after, finding => finding.OwnerPersonId).Except(Named(before, finding => finding.OwnerPersonId)))
        {
            if (await PersonTable.ByIdAsync(session, id) is { Mail: null, Upn: null })
            {
                people.Add(id);
            }
        }

        var posts = Named(after, finding => finding.OwnerPostId).Except(Named(before, finding => finding.OwnerPostId));
        var gone = await MadeByMistake.TakeOffAsync(session, posts, people, line.HappenedAt - LongestDeed);

        var moment = time.GetUtcNow();
        await Trail.WriteAsync(session, new TrailLine
        {
            Id = Guid.CreateVersion7(moment), HappenedAt = moment, Subject = Subject, SubjectId = line.SubjectId, CommitteeId = committeeId,
            ByPersonId = by.Actor.PersonId, ByName = by.Actor.Name, Through = by.Actor.Through, What = $"undone: {line.What}", UndoesId = line.Id,
        });
        var back = before.Where(finding => finding.Status is FindingStatus.Draft or FindingStatus.Changed).ToList();
        return $"Undone: {Numbers.Of(back)} {(back.Count == 1 ? "is" : "are")} on the desk as before.{(opened.Count > 0 ? $" {string.Join(", ", opened.Select(point => point.Reference))} {(opened.Count == 1 ? "is" : "are")} withdrawn." : "")}{gone}";
    });

    /// <summary>The numbers of the findings that a deed changed; none: it was no deed at a desk.</summary>
    public static IReadOnlyList<int> FindingsOf(TrailLine line) =>
        line is { Subject: Subject, BeforeState: { } state } ? [.. JsonSerializer.Deserialize(state, DeskJson.Default.ListDraftFinding)!.Select(finding => finding.Number)] : [];

    /// <summary>Whether a deed did to a finding what is asked about, by what it was before and is now.</summary>
    public static async Task<bool> DidAsync(Session session, TrailLine line, int number, Func<DraftFinding, DraftFinding, bool> did) =>
        line.BeforeState is { } state && JsonSerializer.Deserialize(state, DeskJson.Default.ListDraftFinding)!.Find(finding => finding.Number == number) is { } before
        && (await FindingTable.OfAsync(session, line.SubjectId)).FirstOrDefault(finding => finding.Id == before.Id) is { } now && did(before, now);

    /// <summary>The findings that taking a deed back would open to the public.</summary>
    public static async Task<IReadOnlyList<DraftFinding>> LiftsAsync(Session session, TrailLine line)
    {
        var now = (await FindingTable.OfAsync(session, line.SubjectId)).ToDictionary(finding => finding.Id);
        return line.BeforeState is null ? [] : [.. JsonSerializer.Deserialize(line.BeforeState, DeskJson.Default.ListDraftFinding)!.Where(before => !before.Exempt && before.Status == FindingStatus.Draft && now[before.Id] is { Exempt: true, Status: FindingStatus.Draft })];
    }

    // What the confirmed minutes changed in the action point goes with the clerk's yes to it; null: done, or nothing was changed.
    private async Task<string?> TakeBackVersionAsync(Session session, Guid pointId, Standing by)
    {
        var point = (await ActionPointTable.ByIdAsync(session, pointId))!;
        var line = (await Trail.OfAsync(session, pointId)).LastOrDefault(one => one is { Deed: Deed.Corrected, UndoesId: null });
        if (line is null || ActionPointStates.Before(line) is not { } before)
        {
            return null;
        }

        if (line.AfterVersion != point.Version)
        {
            return $"{point.Reference} has changed since, so the change is not undone. Say what it should be now.";
        }

        await change.InAsync(session, pointId, by, why: null, _ => StepResult.Follow(before, "as it was before the confirmed minutes"));
        return null;
    }
}
