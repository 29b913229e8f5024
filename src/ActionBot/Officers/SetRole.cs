using ActionBot.Storage;

namespace ActionBot.Officers;

/// <summary>Gives a role, or takes up a claim of one. In Development a claim counts at once; elsewhere an administrator approves it.</summary>
public sealed class SetRole(Database database, TimeProvider time)
{
    /// <summary>Gives or claims a role.</summary>
    /// <param name="person">Whose role.</param>
    /// <param name="role">Which.</param>
    /// <param name="committeeId">For which committee; null for administrators.</param>
    /// <param name="approved">It counts at once.</param>
    /// <param name="from">The first day.</param>
    /// <param name="by">Who says so.</param>
    public Task<Role> RunAsync(Person person, RoleName role, Guid? committeeId, bool approved, DateOnly from, Actor by) => database.WriteAsync(async session =>
    {
        var now = time.GetUtcNow();
        var there = (await RoleTable.OfAsync(session, person.Id)).LastOrDefault(one => one.Name == role && one.CommitteeId == committeeId && one.Status != RoleStatus.Refused && one.UntilDate is null);
        if (there is not null && (there.Status == RoleStatus.Approved || !approved))
        {
            return there;
        }

        var status = approved ? RoleStatus.Approved : RoleStatus.Claimed;
        if (there is not null)
        {
            await RoleTable.DecideAsync(session, there.Id, status, by.PersonId, now);
            await WriteAsync(session, person, there with { Status = status }, by, now);
            return there with { Status = status };
        }

        var given = new Role { Id = Guid.CreateVersion7(now), PersonId = person.Id, CommitteeId = committeeId, Name = role, Status = status, FromDate = from };
        await RoleTable.InsertAsync(session, given, now);
        await WriteAsync(session, person, given, by, now);
        return given;
    });

    /// <summary>Approves or refuses a claim.</summary>
    public Task<Role?> DecideAsync(Guid roleId, bool approve, Standing by) => database.WriteAsync(async session =>
    {
        if (!(by.IsAdministrator || by.IsConsole) || (await RoleTable.AllAsync(session)).FirstOrDefault(role => role.Id == roleId) is not { Status: RoleStatus.Claimed } claim)
        {
            return null;
        }

        var now = time.GetUtcNow();
        var decided = claim with { Status = approve ? RoleStatus.Approved : RoleStatus.Refused };
        await RoleTable.DecideAsync(session, claim.Id, decided.Status, by.Person?.Id, now);
        await WriteAsync(session, (await PersonTable.ByIdAsync(session, claim.PersonId))!, decided, by.Actor, now);
        return decided;
    });

    private static Task WriteAsync(Session session, Person person, Role role, Actor by, DateTimeOffset now) => Trail.WriteAsync(session, new TrailLine
    {
        Id = Guid.CreateVersion7(now), HappenedAt = now, Subject = "role", SubjectId = person.Id, CommitteeId = role.CommitteeId,
        ByPersonId = by.PersonId, ByName = by.Name, Through = by.Through,
        What = $"{role.Status.ToString().ToLowerInvariant()} as {role.Name.ToString().ToLowerInvariant()}: {person.Name}",
    });
}
