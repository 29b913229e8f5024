using System.Text.Json;
using ActionBot.Storage;

namespace ActionBot.Officers;

/// <summary>Gives somebody a role. The caller has asked whether that is allowed.</summary>
public sealed class SetRole(Database database, TimeProvider time)
{
    /// <summary>Gives it.</summary>
    /// <param name="person">Whose role.</param>
    /// <param name="role">Which.</param>
    /// <param name="committeeId">For which committee; null for administrators.</param>
    /// <param name="from">The first day.</param>
    /// <param name="by">Who says so.</param>
    public Task<Role> RunAsync(Person person, RoleName role, Guid? committeeId, DateOnly from, Actor by) =>
        database.WriteAsync(session => InAsync(session, person, role, committeeId, from, by));

    /// <summary>Gives a role within a wider transaction. A role that is there already stays as it is.</summary>
    internal async Task<Role> InAsync(Session session, Person person, RoleName role, Guid? committeeId, DateOnly from, Actor by)
    {
        var before = await RoleTable.OfAsync(session, person.Id);
        if (before.LastOrDefault(one => one.Name == role && one.CommitteeId == committeeId && one is { Status: RoleStatus.Approved, UntilDate: null }) is { } there)
        {
            return there;
        }

        var now = time.GetUtcNow();
        var given = new Role { Id = Guid.CreateVersion7(now), PersonId = person.Id, CommitteeId = committeeId, Name = role, Status = RoleStatus.Approved, FromDate = from };
        await RoleTable.InsertAsync(session, given, now);
        await Trail.WriteAsync(session, new TrailLine
        {
            Id = Guid.CreateVersion7(now), HappenedAt = now, Subject = "role", SubjectId = person.Id, CommitteeId = committeeId,
            ByPersonId = by.PersonId, ByName = by.Name, Through = by.Through, What = $"{person.Name} as {role.ToString().ToLowerInvariant()}",
            BeforeState = JsonSerializer.Serialize([.. before], OfficersJson.Default.ListRole),
        });
        return given;
    }
}
