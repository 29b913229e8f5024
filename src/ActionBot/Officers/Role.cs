using ActionBot.Storage;

namespace ActionBot.Officers;

/// <summary>What somebody may do for a committee.</summary>
public enum RoleName
{
    /// <summary>Reviews, amends, closes.</summary>
    Clerk,

    /// <summary>Asks; receives the report.</summary>
    Chair,

    /// <summary>Sits on the committee; sees its exempt business.</summary>
    Member,

    /// <summary>Approves claims of a role. Belongs to no committee.</summary>
    Administrator,
}

/// <summary>Whether a role counts.</summary>
public enum RoleStatus
{
    /// <summary>It counts.</summary>
    Approved,

    /// <summary>Taken back.</summary>
    Refused,
}

/// <summary>One role of one person.</summary>
public sealed record Role
{
    /// <summary>Our id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whose role.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>For which committee; null for administrators.</summary>
    public Guid? CommitteeId { get; init; }

    /// <summary>Clerk, chair, member or administrator.</summary>
    public required RoleName Name { get; init; }

    /// <summary>Whether it counts.</summary>
    public required RoleStatus Status { get; init; }

    /// <summary>The first day.</summary>
    public required DateOnly FromDate { get; init; }

    /// <summary>The last day; null while it lasts.</summary>
    public DateOnly? UntilDate { get; init; }

    /// <summary>Whether it counts on a day.</summary>
    public bool CountsOn(DateOnly day) => Status == RoleStatus.Approved && FromDate <= day && !(UntilDate < day);
}

/// <summary>The rows of roles.</summary>
public static class RoleTable
{
    private const string Columns = "id, person_id, committee_id, role as name, status, from_date, until_date";

    /// <summary>Every role, ended ones too.</summary>
    public static Task<IReadOnlyList<Role>> AllAsync(Session session) =>
        session.AllAsync<Role>($"select {Columns} from roles order by claimed_at, id");

    /// <summary>Every role of one person.</summary>
    public static Task<IReadOnlyList<Role>> OfAsync(Session session, Guid personId) =>
        session.AllAsync<Role>($"select {Columns} from roles where person_id = @personId order by claimed_at, id", new { personId });

    /// <summary>Who has a role on that day, for one committee or for any, by name.</summary>
    public static Task<IReadOnlyList<Person>> HoldersAsync(Session session, RoleName role, Guid? committeeId, DateOnly day) => session.AllAsync<Person>(
        """
        select distinct p.id, p.name, p.mail, p.upn, p.aad_object_id, p.kind, p.line_manager_id, p.left_on
        from people p join roles r on r.person_id = p.id
        where r.role = @role and r.status = 'Approved' and r.from_date <= @day and (r.until_date is null or r.until_date >= @day)
          and (@anyCommittee or r.committee_id = @committeeId)
        order by p.name, p.id
        """,
        new { role = role.ToString(), committeeId = committeeId ?? Guid.Empty, anyCommittee = committeeId is null, day });

    /// <summary>Writes a new role.</summary>
    public static Task InsertAsync(Session session, Role role, DateTimeOffset now) => session.ChangeAsync(
        """
        insert into roles (id, person_id, committee_id, role, status, from_date, until_date, claimed_at)
        values (@Id, @PersonId, @CommitteeId, @name, @status, @FromDate, @UntilDate, @now)
        """,
        new { role.Id, role.PersonId, role.CommitteeId, name = role.Name.ToString(), status = role.Status.ToString(), role.FromDate, role.UntilDate, now });

    /// <summary>Puts somebody's roles back to what they were.</summary>
    internal static async Task ReplaceAsync(Session session, Guid personId, IReadOnlyList<Role> roles, DateTimeOffset now)
    {
        await session.ChangeAsync("delete from roles where person_id = @personId", new { personId });
        foreach (var role in roles)
        {
            await InsertAsync(session, role, now);
        }
    }

    /// <summary>Ends a role on a day.</summary>
    public static Task EndAsync(Session session, Guid id, DateOnly untilDate) =>
        session.ChangeAsync("update roles set until_date = @untilDate where id = @id", new { id, untilDate });
}
