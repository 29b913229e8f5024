using ActionBot.Storage;

namespace ActionBot.Officers;

/// <summary>Somebody says that he clerks, chairs or sits on a committee, and nobody has approved it yet. Until then he is nobody on the register.</summary>
public sealed record RoleClaim
{
    /// <summary>Our id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The object id in Entra ID of whoever claims.</summary>
    public required string AadObjectId { get; init; }

    /// <summary>The name shown in Teams.</summary>
    public required string Name { get; init; }

    /// <summary>The sign-in name.</summary>
    public string? Upn { get; init; }

    /// <summary>The mail address.</summary>
    public string? Mail { get; init; }

    /// <summary>The role claimed.</summary>
    public required RoleName Role { get; init; }

    /// <summary>The committee as named; it need not be on the register yet.</summary>
    public required string Committee { get; init; }

    /// <summary>What became of it; null: nobody has decided.</summary>
    public bool? Approved { get; init; }

    /// <summary>Who decided.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>Whoever claims.</summary>
    public TeamsIdentity Identity => new(AadObjectId, Name, Upn, Mail);
}

/// <summary>The rows of claims.</summary>
public static class RoleClaimTable
{
    private const string Columns = "id, aad_object_id, name, upn, mail, role, committee, approved, decided_by";

    /// <summary>One claim.</summary>
    public static Task<RoleClaim?> ByIdAsync(Session session, Guid id) => session.FirstAsync<RoleClaim>($"select {Columns} from role_claims where id = @id", new { id });

    /// <summary>Every claim that waits, oldest first.</summary>
    public static Task<IReadOnlyList<RoleClaim>> WaitingAsync(Session session) =>
        session.AllAsync<RoleClaim>($"select {Columns} from role_claims where decided_at is null order by claimed_at, id");

    /// <summary>Writes a new claim.</summary>
    public static Task InsertAsync(Session session, RoleClaim claim, DateTimeOffset now) => session.ChangeAsync(
        """
        insert into role_claims (id, aad_object_id, name, upn, mail, role, committee, claimed_at)
        values (@Id, @AadObjectId, @Name, @Upn, @Mail, @role, @Committee, @now)
        """,
        new { claim.Id, claim.AadObjectId, claim.Name, claim.Upn, claim.Mail, role = claim.Role.ToString(), claim.Committee, now });

    /// <summary>Decides a claim that waits.</summary>
    /// <returns>Whether it waited.</returns>
    public static async Task<bool> DecideAsync(Session session, Guid id, bool approved, string by, DateTimeOffset now) => await session.ChangeAsync(
        "update role_claims set approved = @approved, decided_by = @by, decided_at = @now where id = @id and decided_at is null", new { id, approved, by, now }) == 1;
}
