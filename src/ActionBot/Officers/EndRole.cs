using System.Text.Json;
using ActionBot.Committees;
using ActionBot.Storage;

namespace ActionBot.Officers;

/// <summary>Somebody clerks, chairs or sits on a committee no longer. What was done meanwhile stays, and the history says who ended it.</summary>
public sealed class EndRole(Database database, TimeProvider time)
{
    /// <summary>Ends it: from that day on it counts no more.</summary>
    /// <param name="personId">Whose role.</param>
    /// <param name="role">Which.</param>
    /// <param name="committee">For which committee.</param>
    /// <param name="by">A clerk of it, an administrator, or whoever has the role.</param>
    /// <param name="today">The first day without it.</param>
    /// <returns>Why not; null: it has ended.</returns>
    public Task<string?> RunAsync(Guid personId, RoleName role, Committee committee, Standing by, DateOnly today) => database.WriteAsync(async session =>
    {
        if (!by.MayClerk(committee.Id) && !by.IsAdministrator && by.Person?.Id != personId)
        {
            return $"Only a clerk of {committee.Name} or an administrator can say who has which part in it.";
        }

        var before = await RoleTable.OfAsync(session, personId);
        if (await PersonTable.ByIdAsync(session, personId) is not { } person || before.Where(one => one.Name == role && one.CommitteeId == committee.Id && one.CountsOn(today)).ToList() is not { Count: > 0 } ending)
        {
            return $"That part in {committee.Name} has ended already.";
        }

        // Somebody has to see to what comes in.
        if (role == RoleName.Clerk && await RoleTable.HoldersAsync(session, RoleName.Clerk, committee.Id, today) is [var only] && only.Id == personId)
        {
            return $"{person.Name} is the only clerk of {committee.Name}, and somebody has to see to what comes in. Say first who clerks it, as in “Jo Carter clerks {committee.Name}”.";
        }

        foreach (var one in ending)
        {
            await RoleTable.EndAsync(session, one.Id, today.AddDays(-1));
        }

        var now = time.GetUtcNow();
        await Trail.WriteAsync(session, new TrailLine
        {
            Id = Guid.CreateVersion7(now), HappenedAt = now, Subject = "role", SubjectId = personId, CommitteeId = committee.Id,
            ByPersonId = by.Actor.PersonId, ByName = by.Actor.Name, Through = by.Actor.Through, What = $"{person.Name} as {role.ToString().ToLowerInvariant()} no longer",
            BeforeState = JsonSerializer.Serialize([.. before], OfficersJson.Default.ListRole),
        });
        return null;
    });
}
