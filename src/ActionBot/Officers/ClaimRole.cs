using ActionBot.Committees;
using ActionBot.Storage;

namespace ActionBot.Officers;

/// <summary>Whether this is a trial on one machine, where the first to claim a role has it.</summary>
/// <param name="InDevelopment">It is.</param>
public sealed record ClaimPolicy(bool InDevelopment);

/// <summary>
/// Somebody says "I clerk Children's Scrutiny". An administrator, or in Development the first who says so, has the role at once, and the committee
/// is put on the register if it is new; everybody else's claim waits for an administrator.
/// </summary>
public sealed class ClaimRole(Database database, AddCommittee addCommittee, SetRole setRole, MatchIdentity match, ClaimPolicy policy, TimeProvider time)
{
    /// <summary>Takes the claim up.</summary>
    /// <param name="who">Whoever claims, as the channel knows him.</param>
    /// <param name="role">Which role.</param>
    /// <param name="committee">The committee as named.</param>
    /// <param name="by">His standing.</param>
    /// <param name="today">The day in council time.</param>
    public Task<ClaimOutcome> RunAsync(TeamsIdentity who, RoleName role, string committee, Standing by, DateOnly today) => database.WriteAsync(async session =>
    {
        var named = FindCommittee.Named(committee, await CommitteeTable.AllAsync(session));
        if (named.Count > 1)
        {
            return (ClaimOutcome)new ClaimOutcome.Refused($"“{committee}” may be {string.Join(" or ", named.Take(4).Select(one => one.Name))}. Write the whole name.");
        }

        if (await CountsAtOnceAsync(session, role, named is [var known] ? known : null, by, today))
        {
            return await GiveAsync(session, who, role, named is [var there] ? there.Name : committee, by.Actor, null, today);
        }

        if ((await RoleClaimTable.WaitingAsync(session)).FirstOrDefault(one => one.AadObjectId == who.AadObjectId && one.Role == role && string.Equals(one.Committee, committee, StringComparison.OrdinalIgnoreCase)) is { } same)
        {
            return new ClaimOutcome.Waiting(same, named is [var of] ? of.Id : null);
        }

        var now = time.GetUtcNow();
        var claim = new RoleClaim
        {
            Id = Guid.CreateVersion7(now), AadObjectId = who.AadObjectId, Name = who.Name, Upn = who.Upn, Mail = who.Mail, Role = role, Committee = named is [var at] ? at.Name : committee,
        };
        await RoleClaimTable.InsertAsync(session, claim, now);
        return new ClaimOutcome.Waiting(claim, named is [var its] ? its.Id : null);
    });

    /// <summary>Approves or declines a claim that waits.</summary>
    /// <param name="claimId">Which.</param>
    /// <param name="approve">It counts from today.</param>
    /// <param name="by">An administrator, or a clerk of that committee.</param>
    /// <param name="today">The day in council time.</param>
    public Task<ClaimOutcome> DecideAsync(Guid claimId, bool approve, Standing by, DateOnly today) => database.WriteAsync(async session =>
    {
        if (await RoleClaimTable.ByIdAsync(session, claimId) is not { } claim)
        {
            return (ClaimOutcome)new ClaimOutcome.Refused("That claim is not on the register.");
        }

        var named = FindCommittee.Named(claim.Committee, await CommitteeTable.AllAsync(session));
        if (!(by.IsAdministrator || by.IsConsole || (named is [var own] && by.MayClerk(own.Id))))
        {
            return new ClaimOutcome.Refused("Only an administrator, or a clerk of that committee, can approve this.");
        }

        var now = time.GetUtcNow();
        if (!await RoleClaimTable.DecideAsync(session, claim.Id, approve, by.Actor.Name, now))
        {
            var decided = (await RoleClaimTable.ByIdAsync(session, claimId))!;
            return new ClaimOutcome.Refused($"{decided.DecidedBy} has {(decided.Approved == true ? "approved" : "declined")} that already.");
        }

        return approve ? await GiveAsync(session, claim.Identity, claim.Role, claim.Committee, by.Actor, claim, today) : new ClaimOutcome.Declined(claim);
    });

    // Where nobody can prove who he is there is only this machine, and whoever sits at it.
    private async Task<bool> CountsAtOnceAsync(Session session, RoleName role, Committee? committee, Standing by, DateOnly today) =>
        by.IsAdministrator
        || (committee is not null && by.MayClerk(committee.Id))
        || (policy.InDevelopment && (committee is null || role == RoleName.Member || (await RoleTable.HoldersAsync(session, role, committee.Id, today)).Count == 0));

    private async Task<ClaimOutcome> GiveAsync(Session session, TeamsIdentity who, RoleName role, string committee, Actor by, RoleClaim? claim, DateOnly today)
    {
        var now = time.GetUtcNow();
        var person = (await match.InAsync(session, who)).Person;
        if (person is null)
        {
            person = new Person
            {
                Id = Guid.CreateVersion7(now), Name = AsWritten.Name(who.Name), Mail = who.Mail ?? who.Upn, Upn = who.Upn, AadObjectId = who.AadObjectId,
                Kind = role is RoleName.Chair or RoleName.Member ? PersonKind.Councillor : PersonKind.Officer,
            };
            await PersonTable.InsertAsync(session, person, now);
        }

        var actor = by.PersonId is null && claim is null ? new Actor(person.Id, person.Name, by.Through) : by;
        var added = await addCommittee.InAsync(session, committee, null, actor);
        if (added.Committee is null)
        {
            return new ClaimOutcome.Refused(added.Refusal!);
        }

        await setRole.InAsync(session, person, role, added.Committee.Id, today, actor);
        return new ClaimOutcome.Given(person, role, added.Committee, added.New);
    }
}

/// <summary>What became of a claim.</summary>
public abstract record ClaimOutcome
{
    private ClaimOutcome()
    {
    }

    /// <summary>The role counts.</summary>
    /// <param name="Person">Whose.</param>
    /// <param name="Role">Which.</param>
    /// <param name="Committee">For which committee.</param>
    /// <param name="IsNew">The committee was put on the register with it.</param>
    public sealed record Given(Person Person, RoleName Role, Committee Committee, bool IsNew) : ClaimOutcome;

    /// <summary>It waits for somebody to approve it.</summary>
    /// <param name="Claim">The claim.</param>
    /// <param name="CommitteeId">The committee, where the register has it.</param>
    public sealed record Waiting(RoleClaim Claim, Guid? CommitteeId) : ClaimOutcome;

    /// <summary>Somebody declined it.</summary>
    public sealed record Declined(RoleClaim Claim) : ClaimOutcome;

    /// <summary>Not taken, and why.</summary>
    public sealed record Refused(string Sentence) : ClaimOutcome;
}
