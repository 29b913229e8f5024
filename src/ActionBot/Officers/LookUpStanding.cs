using ActionBot.Committees;
using ActionBot.Storage;

namespace ActionBot.Officers;

/// <summary>Looks up who somebody is today.</summary>
public sealed class LookUpStanding(Database database, CouncilSettings council, KnownStandings known)
{
    /// <summary>The standing of a Teams identity. A stranger has none, and so may nothing.</summary>
    /// <param name="aadObjectId">The object id the channel vouches for.</param>
    /// <param name="name">The name to show for a stranger; it decides nothing.</param>
    /// <param name="through">The message it comes by.</param>
    /// <param name="today">The day in council time.</param>
    public Task<Standing> OfAsync(string? aadObjectId, string name, string? through, DateOnly today) => database.ReadAsync(async session =>
    {
        var on = string.IsNullOrEmpty(aadObjectId) ? null : await known.OfAsync(session, aadObjectId, today);
        var standing = on is null ? new Standing { Actor = new Actor(null, name, through) } : on with { Actor = on.Actor with { Through = through } };
        return aadObjectId is not null && council.Administrators.Contains(aadObjectId, StringComparer.OrdinalIgnoreCase) ? standing with { IsAdministrator = true } : standing;
    });

    /// <summary>The standing of somebody on the register.</summary>
    public static async Task<Standing> OfAsync(Session session, Person person, string? through, DateOnly today)
    {
        if (person.LeftOn is { } left && left < today)
        {
            return new Standing { Actor = new Actor(person.Id, person.Name, through), Person = person };
        }

        var roles = (await RoleTable.OfAsync(session, person.Id))
            .Where(role => role.CountsOn(today))
            .ToList();
        var covers = (await AbsenceTable.CoveredByAsync(session, person.Id, today)).ToHashSet();
        var holdings = new List<Holding>(await PostTable.HoldingsOfPersonAsync(session, person.Id));
        foreach (var covered in covers)
        {
            holdings.AddRange(await PostTable.HoldingsOfPersonAsync(session, covered));
        }

        return new Standing
        {
            Actor = new Actor(person.Id, person.Name, through),
            Person = person,
            IsAdministrator = roles.Exists(role => role.Name == RoleName.Administrator),
            Clerks = Committees(roles, RoleName.Clerk),
            Chairs = Committees(roles, RoleName.Chair),
            SitsOn = Committees(roles, RoleName.Chair, RoleName.Member),
            CoversFor = covers,
            Posts = holdings
                .Where(holding => holding.HoldsOn(today))
                .Select(holding => holding.PostId)
                .ToHashSet(),
        };
    }

    private static HashSet<Guid> Committees(IEnumerable<Role> roles, params RoleName[] names) =>
        roles.Where(role => names.Contains(role.Name) && role.CommitteeId is not null).Select(role => role.CommitteeId!.Value).ToHashSet();
}
