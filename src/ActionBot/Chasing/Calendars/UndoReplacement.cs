using System.Text.Json;
using ActionBot.Committees;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.Chasing.Calendars;

/// <summary>
/// Lets a committee live that another took over from. Its meetings and action points were changed one by one, and are taken back one by one by the undo of
/// each.
/// </summary>
public sealed class UndoReplacement(Database database, TimeProvider time)
{
    /// <summary>The subject of the history whose lines it takes back.</summary>
    public const string Subject = "committee";

    /// <summary>Takes it back.</summary>
    /// <param name="line">The line of history that ended the committee.</param>
    /// <param name="by">Whoever ended it.</param>
    /// <returns>What was done, or why not.</returns>
    public Task<string> RunAsync(TrailLine line, Standing by) => database.WriteAsync(async session =>
    {
        if (line.BeforeState is null || line.ByPersonId is null || line.ByPersonId != by.Person?.Id)
        {
            return "Only whoever made a change can undo it.";
        }

        await CommitteeTable.HoldAsync(session, line.SubjectId);
        var before = JsonSerializer.Deserialize(line.BeforeState, CommitteeJson.Default.CommitteeEnd)!;
        if (await CommitteeTable.ByIdAsync(session, line.SubjectId) is not { } committee || (await Trail.LastStandingAsync(session, line.SubjectId, Subject))?.Id != line.Id)
        {
            return "That has changed since, so the earlier change is not undone. Say what it should be now.";
        }

        await CommitteeTable.UpdateAsync(session, committee with { ReplacedBy = before.ReplacedBy, EndedOn = before.EndedOn, EndsOn = before.EndsOn });
        var now = time.GetUtcNow();
        await Trail.WriteAsync(session, new TrailLine
        {
            Id = Guid.CreateVersion7(now), HappenedAt = now, Subject = Subject, SubjectId = line.SubjectId, CommitteeId = line.SubjectId,
            ByPersonId = by.Actor.PersonId, ByName = by.Actor.Name, Through = by.Actor.Through, What = $"undone: {line.What}", UndoesId = line.Id,
        });
        return $"{committee.Name} does not end.";
    });
}
