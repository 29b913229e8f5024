using System.Text.Json;
using ActionBot.Storage;

namespace ActionBot.Officers;

/// <summary>Takes back what was said about who holds a post, how it is called, who has a role, or at which address somebody is reached, as long as nothing was said about it since.</summary>
public sealed class UndoAppointment(Database database, TimeProvider time)
{
    /// <summary>The subjects of the history whose lines it takes back.</summary>
    public static IReadOnlyCollection<string> Subjects => ["post", "role", NamePost.Subject, NoteAddress.Subject];

    /// <summary>Takes one change back.</summary>
    /// <returns>What was done, or why not.</returns>
    public Task<string> RunAsync(TrailLine line, Standing by) => database.WriteAsync(async session =>
    {
        if (line.BeforeState is null || line.ByPersonId is null || line.ByPersonId != by.Person?.Id)
        {
            return "Only whoever made a change can undo it.";
        }

        var held = line.Subject == "post" ? await PostTable.HoldingsOfAsync(session, line.SubjectId) : [];
        if ((await Trail.LastStandingAsync(session, line.SubjectId, line.Subject))?.Id != line.Id || !await PutBackAsync(session, line))
        {
            return "That has changed since, so the earlier change is not undone. Say what it should be now.";
        }

        var now = time.GetUtcNow();
        await Trail.WriteAsync(session, new TrailLine
        {
            Id = Guid.CreateVersion7(now), HappenedAt = now, Subject = line.Subject, SubjectId = line.SubjectId, CommitteeId = line.CommitteeId,
            ByPersonId = by.Actor.PersonId, ByName = by.Actor.Name, Through = by.Actor.Through, What = $"undone: {line.What}", UndoesId = line.Id,
        });
        var gone = await MadeByMistake.TakeOffAsync(session, line.Subject == "post" ? [line.SubjectId] : [], held.Select(holding => holding.PersonId), line.HappenedAt);
        return $"Undone: {line.What}.{gone}";
    });

    // As it stood before; false: it has changed since.
    private async Task<bool> PutBackAsync(Session session, TrailLine line)
    {
        switch (line.Subject)
        {
            case NoteAddress.Subject:
                return await JsonSerializer.Deserialize(line.BeforeState!, OfficersJson.Default.AddressNoted)!.UndoAsync(session);
            case NamePost.Subject:
                await JsonSerializer.Deserialize(line.BeforeState!, OfficersJson.Default.PostNames)!.UndoAsync(session, line.SubjectId);
                return true;
            case "post":
                await PostTable.ReplaceHoldingsAsync(session, line.SubjectId, JsonSerializer.Deserialize(line.BeforeState!, OfficersJson.Default.ListHolding)!);
                return true;
            default:
                await RoleTable.ReplaceAsync(session, line.SubjectId, JsonSerializer.Deserialize(line.BeforeState!, OfficersJson.Default.ListRole)!, time.GetUtcNow());
                return true;
        }
    }
}
