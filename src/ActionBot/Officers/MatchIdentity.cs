using ActionBot.Storage;

namespace ActionBot.Officers;

/// <summary>
/// Finds the person on the register that a Teams identity belongs to. The sign-in name or the mail address decides, for the tenant vouches for
/// both; a name that merely fits is proposed to a clerk, never taken.
/// </summary>
public sealed class MatchIdentity(Database database, TimeProvider time)
{
    /// <summary>Matches somebody whom the channel knows.</summary>
    public Task<IdentityMatch> RunAsync(TeamsIdentity identity) => database.WriteAsync(session => InAsync(session, identity));

    /// <summary>Matches within a wider transaction.</summary>
    public async Task<IdentityMatch> InAsync(Session session, TeamsIdentity identity)
    {
        if (await PersonTable.ByAadObjectIdAsync(session, identity.AadObjectId) is { } known)
        {
            return new IdentityMatch(known, []);
        }

        foreach (var address in new[] { identity.Upn, identity.Mail }.OfType<string>().Where(one => one.Length > 0))
        {
            if (await PersonTable.ByMailAsync(session, address) is { AadObjectId: null } addressed)
            {
                return new IdentityMatch(await TieAsync(session, addressed, identity, $"known in Teams by the address {address}", null), []);
            }
        }

        return new IdentityMatch(null, [.. (await PersonTable.AllAsync(session)).Where(person => MayBe(person, identity))]);
    }

    /// <summary>
    /// Looks for a person of the register among everybody whom Teams has shown before he was named: one of his address is he; one of his name may be,
    /// and a clerk is asked.
    /// </summary>
    public async Task<PersonMatch> SeekAsync(Session session, Person person)
    {
        if (person is { AadObjectId: not null } or { LeftOn: not null } || Names(person.Name) is not [.., var surname])
        {
            return new PersonMatch(person, []);
        }

        var seen = await SeenIdentityTable.LikeAsync(session, person.Mail, person.Upn, surname);
        string?[] addresses = [person.Upn, person.Mail];
        // The sign-in name before the mailbox: several people can share one mailbox.
        var bySignIn = seen.Where(one => addresses.OfType<string>().Any(address => Same(address, one.Upn))).ToList();
        var byMail = seen.Where(one => addresses.OfType<string>().Any(address => Same(address, one.Mail))).ToList();
        if ((bySignIn.Count > 0 ? bySignIn : byMail) is [var addressed])
        {
            return new PersonMatch(await TieAsync(session, person, addressed, $"known in Teams by the address {addressed.Upn ?? addressed.Mail}", null), []);
        }

        return new PersonMatch(person, [.. seen.Where(one => MayBe(person, one))]);
    }

    /// <summary>Looks for everybody of the register whom Teams does not know yet.</summary>
    /// <param name="among">Only for these; null: for all.</param>
    /// <returns>Those of whom a clerk has to be asked.</returns>
    public Task<IReadOnlyList<PersonMatch>> SeekAllAsync(IReadOnlySet<Guid>? among = null) => database.WriteAsync(async session =>
    {
        var doubts = new List<PersonMatch>();
        foreach (var person in (await PersonTable.AllAsync(session)).Where(person => person is { AadObjectId: null, LeftOn: null } && among?.Contains(person.Id) != false))
        {
            if (await SeekAsync(session, person) is { Namesakes.Count: > 0 } doubt)
            {
                doubts.Add(doubt);
            }
        }

        return (IReadOnlyList<PersonMatch>)doubts;
    });

    /// <summary>A clerk or an administrator says that a person of the register is this Teams identity.</summary>
    /// <returns>The person as now known, or why not.</returns>
    public Task<IdentitySaid> SayAsync(Guid personId, TeamsIdentity identity, Standing by) => database.WriteAsync(async session =>
    {
        if (!(by.IsClerk || by.IsAdministrator))
        {
            return new IdentitySaid(null, "Only a clerk or an administrator can say who somebody is.");
        }

        return await PersonTable.ByIdAsync(session, personId) switch
        {
            null => new IdentitySaid(null, "That person is not on the register."),
            { AadObjectId: { } already } there when already == identity.AadObjectId => new IdentitySaid(there, null),
            { AadObjectId: not null } other => new IdentitySaid(null, $"{other.Name} is known in Teams already, as somebody else."),
            _ when await PersonTable.ByAadObjectIdAsync(session, identity.AadObjectId) is { } taken => new IdentitySaid(null, $"That is {taken.Name} already."),
            var person => new IdentitySaid(await TieAsync(session, person, identity, "known in Teams", by.Actor), null),
        };
    });

    /// <summary>
    /// Whether the register's person may be that identity: the same surname and no name that differs, "Osei" and "Ama Osei" alike. An address on the
    /// register that is not the identity's own says that it is somebody else.
    /// </summary>
    public static bool MayBe(Person person, TeamsIdentity identity)
    {
        if (person is not { AadObjectId: null, LeftOn: null } || (person.Mail is { } mail && !Same(mail, identity.Upn) && !Same(mail, identity.Mail)))
        {
            return false;
        }

        var (one, other) = (Names(person.Name), Names(identity.Name));
        var (shorter, longer) = one.Length <= other.Length ? (one, other) : (other, one);
        return shorter.Length > 0 && Same(shorter[^1], longer[^1]) && shorter.All(name => longer.Contains(name, StringComparer.OrdinalIgnoreCase));
    }

    private static string[] Names(string name) => AsWritten.Name(name).Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries);

    private static bool Same(string one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    internal async Task<Person> TieAsync(Session session, Person person, TeamsIdentity identity, string what, Actor? by)
    {
        var now = time.GetUtcNow();
        // Minutes say "Cllr Osei"; the roster knows the whole name.
        var name = AsWritten.Name(person.Name).Contains(' ', StringComparison.Ordinal) ? person.Name : AsWritten.Name(identity.Name);
        var tied = person with { Name = name, AadObjectId = identity.AadObjectId, Upn = identity.Upn ?? person.Upn, Mail = person.Mail ?? identity.Mail ?? identity.Upn };
        await PersonTable.UpdateAsync(session, tied);
        await Trail.WriteAsync(session, new TrailLine
        {
            Id = Guid.CreateVersion7(now), HappenedAt = now, Subject = "person", SubjectId = tied.Id,
            ByPersonId = by?.PersonId, ByName = by?.Name ?? "the channel", Through = by?.Through, What = $"{tied.Name}: {what}",
        });
        return tied;
    }
}

/// <summary>Whom a Teams identity belongs to.</summary>
/// <param name="Person">The person; null: nobody is certain.</param>
/// <param name="Namesakes">Whose name fits and who is not known in Teams yet: for a clerk to decide.</param>
public sealed record IdentityMatch(Person? Person, IReadOnlyList<Person> Namesakes);

/// <summary>Who a person of the register is in Teams.</summary>
/// <param name="Person">The person as now known.</param>
/// <param name="Namesakes">Who bears the name and may be he: for a clerk to decide.</param>
public sealed record PersonMatch(Person Person, IReadOnlyList<TeamsIdentity> Namesakes)
{
    /// <summary>The doubt for whoever sits at the command line; nothing where there is none.</summary>
    public IEnumerable<string> Doubts => Namesakes.Select(one =>
        $"{one.Name}{((one.Upn ?? one.Mail) is { } address ? $" ({address})" : "")} is in Teams and may be {Person.Name}: say it again with that mail address if so.");
}

/// <summary>What became of saying who somebody is.</summary>
/// <param name="Person">The person as now known; null: refused.</param>
/// <param name="Refusal">Why not.</param>
public sealed record IdentitySaid(Person? Person, string? Refusal);
