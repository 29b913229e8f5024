using ActionBot.Committees;
using ActionBot.Storage;

namespace ActionBot.Officers;

/// <summary>A clerk says who chairs her committee, who sits on it and who else clerks it: "Cllr Osei chairs it".</summary>
public sealed class GiveRole(Database database, SetRole setRole, MatchIdentity match, TimeProvider time)
{
    /// <summary>Gives the role.</summary>
    /// <param name="named">Who, as said and as far as Teams knows.</param>
    /// <param name="role">Which role.</param>
    /// <param name="committee">For which committee.</param>
    /// <param name="by">A clerk of it, or an administrator.</param>
    /// <param name="today">The first day.</param>
    public Task<RoleGiven> RunAsync(NamedPerson named, RoleName role, Committee committee, Standing by, DateOnly today) => database.WriteAsync(async session =>
    {
        if (!(by.MayClerk(committee.Id) || by.IsAdministrator))
        {
            return new RoleGiven(null, $"Only a clerk of {committee.Name} or an administrator can say who has which part in it.");
        }

        var (person, refusal) = await named.OnRegisterAsync(session, match, role is RoleName.Chair or RoleName.Member ? PersonKind.Councillor : PersonKind.Officer, time.GetUtcNow());
        if (person is null)
        {
            return new RoleGiven(null, refusal);
        }

        await setRole.InAsync(session, person, role, committee.Id, today, by.Actor);
        var (known, namesakes) = await match.SeekAsync(session, person);
        return new RoleGiven(known, null) { Namesakes = namesakes };
    });
}

/// <summary>What became of giving a role.</summary>
/// <param name="Person">Who has it now; null: refused.</param>
/// <param name="Refusal">Why not.</param>
public sealed record RoleGiven(Person? Person, string? Refusal)
{
    /// <summary>Who in Teams bears the name and may be the person: for a clerk to decide.</summary>
    public IReadOnlyList<TeamsIdentity> Namesakes { get; init; } = [];
}
