using System.Text.Json;
using ActionBot.Storage;

namespace ActionBot.Officers;

/// <summary>Takes back what was said about who holds a post, how it is called, or who has a role, as long as nothing was said about it since.</summary>
public sealed class UndoAppointment(Database database, TimeProvider time)
{
    /// <summary>The subjects of the history whose lines it takes back.</summary>
    public static IReadOnlyCollection<string> Subjects => ["post", "role", NamePost.Subject];

    /// <summary>Takes one change back.</summary>
    /// <returns>What was done, or why not.</returns>
    public Task<string> RunAsync(TrailLine line, Standing by) => database.WriteAsync(async session =>
    {
        if (line.BeforeState is null || line.ByPersonId is null || line.ByPersonId != by.Person?.Id)
        {
            return "Only whoever made a change can undo it.";
        }

        if ((await Trail.LastStandingAsync(session, line.SubjectId, line.Subject))?.Id != line.Id)
        {
            return "That has changed since, so the earlier change is not undone. Say what it should be now.";
        }

        var held = line.Subject == "post" ? await PostTable.HoldingsOfAsync(session, line.SubjectId) : [];
        await (line.Subject == NamePost.Subject ? JsonSerializer.Deserialize(line.BeforeState, OfficersJson.Default.PostNames)!.UndoAsync(session, line.SubjectId)
            : line.Subject == "post" ? PostTable.ReplaceHoldingsAsync(session, line.SubjectId, JsonSerializer.Deserialize(line.BeforeState, OfficersJson.Default.ListHolding)!)
            : RoleTable.ReplaceAsync(session, line.SubjectId, JsonSerializer.Deserialize(line.BeforeState, OfficersJson.Default.ListRole)!, time.GetUtcNow()));
        var now = time.GetUtcNow();
        await Trail.WriteAsync(session, new TrailLine
        {
            Id = Guid.CreateVersion7(now), HappenedAt = now, Subject = line.Subject, SubjectId = line.SubjectId, CommitteeId = line.CommitteeId,
            ByPersonId = by.Actor.PersonId, ByName = by.Actor.Name, Through = by.Actor.Through, What = $"undone: {line.What}", UndoesId = line.Id,
        });
        return $"Undone: {line.What}.{await WithoutMistakesAsync(session, line, held)}";
    });

    // A post or somebody that came on the register by what is taken back, and is nowhere else, goes with it: a title made of half a sentence haunts nobody.
    private static async Task<string> WithoutMistakesAsync(Session session, TrailLine line, IReadOnlyList<Holding> held)
    {
        var gone = new List<string>();
        if (line.Subject == "post" && await PostTable.ByIdAsync(session, line.SubjectId) is { } post && await PostTable.RemoveUnusedAsync(session, post.Id, line.HappenedAt))
        {
            gone.Add($"{post.Title}");
        }

        foreach (var id in held.Select(holding => holding.PersonId).Distinct())
        {
            if (await PersonTable.ByIdAsync(session, id) is { } person && await PersonTable.RemoveUnusedAsync(session, id, line.HappenedAt))
            {
                gone.Add(person.Name);
            }
        }

        return gone.Count == 0 ? "" : $" Off the register again: {string.Join(" and ", gone)}.";
    }
}
