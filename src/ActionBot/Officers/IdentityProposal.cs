using ActionBot.Storage;

namespace ActionBot.Officers;

/// <summary>Somebody wrote who bears the name of a person on the register, and nothing but the name says that he is that person.</summary>
public sealed record IdentityProposal
{
    /// <summary>Our id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The person it may be.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>The object id in Entra ID of whoever wrote.</summary>
    public required string AadObjectId { get; init; }

    /// <summary>The name shown in Teams.</summary>
    public required string Name { get; init; }

    /// <summary>The sign-in name.</summary>
    public string? Upn { get; init; }

    /// <summary>The mail address.</summary>
    public string? Mail { get; init; }

    /// <summary>The identity meant.</summary>
    public TeamsIdentity Identity => new(AadObjectId, Name, Upn, Mail);
}

/// <summary>The rows of proposals.</summary>
public static class IdentityProposalTable
{
    /// <summary>One proposal.</summary>
    public static Task<IdentityProposal?> ByIdAsync(Session session, Guid id) => session.FirstAsync<IdentityProposal>(
        "select id, person_id, aad_object_id, name, upn, mail from identity_proposals where id = @id", new { id });

    /// <summary>The proposals that nobody has agreed to: neither the person nor the identity is matched yet.</summary>
    public static Task<IReadOnlyList<IdentityProposal>> OpenAsync(Session session) => session.AllAsync<IdentityProposal>(
        """
        select proposal.id, proposal.person_id, proposal.aad_object_id, proposal.name, proposal.upn, proposal.mail from identity_proposals proposal
        where exists (select 1 from people where people.id = proposal.person_id and people.aad_object_id is null)
          and not exists (select 1 from people where people.aad_object_id = proposal.aad_object_id)
        order by proposal.proposed_at, proposal.id
        """);

    /// <summary>Writes a proposal, unless the same was made before.</summary>
    /// <returns>Whether it is new.</returns>
    public static async Task<bool> InsertAsync(Session session, IdentityProposal proposal, DateTimeOffset now) => await session.ChangeAsync(
        """
        insert into identity_proposals (id, person_id, aad_object_id, name, upn, mail, proposed_at)
        values (@Id, @PersonId, @AadObjectId, @Name, @Upn, @Mail, @now) on conflict (person_id, aad_object_id) do nothing
        """,
        new { proposal.Id, proposal.PersonId, proposal.AadObjectId, proposal.Name, proposal.Upn, proposal.Mail, now }) == 1;
}
