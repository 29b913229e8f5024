using ActionBot.Storage;

namespace ActionBot.Officers;

/// <summary>
/// Finds or puts on the register whom a clerk chose in the people picker. The picker gives an Entra object id and nothing else; who that is, is known
/// from the register, from whoever was seen in Teams, or from the directory. A register's namesake is never taken for him unasked.
/// </summary>
public sealed class PickPerson(Database database, MatchIdentity match, IDirectory directory, TimeProvider time)
{
    // An object id is a GUID; several chosen at once come with commas.
    private const int LongestId = 64;

    /// <summary>Finds him.</summary>
    /// <param name="picked">What the picker gave.</param>
    /// <param name="name">The name written beside it, where there is one.</param>
    /// <param name="by">A clerk or an administrator.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<PersonPicked> RunAsync(string picked, string? name, Standing by, CancellationToken cancellation)
    {
        if (!(by.IsClerk || by.IsAdministrator))
        {
            return PersonPicked.No("Only a clerk or an administrator can say who somebody is.");
        }

        if (picked.Length > LongestId || picked.Contains(',', StringComparison.Ordinal))
        {
            return PersonPicked.No("Choose one person.");
        }

        var (known, seen) = await database.ReadAsync(async session => (await PersonTable.ByAadObjectIdAsync(session, picked), await SeenIdentityTable.SinceAsync(session, picked, DateTimeOffset.UnixEpoch)));
        if (known is not null)
        {
            return known.LeftOn is { } left ? PersonPicked.No($"{known.Name} has left the council, on {Days.Plain(left)}. Choose somebody else.") : new PersonPicked(known);
        }

        if ((seen ?? await InDirectoryAsync(picked, cancellation) ?? (name is null ? null : new TeamsIdentity(picked, AsWritten.Name(name), null, null))) is not { } identity)
        {
            return PersonPicked.No("Teams tells me no name for whoever you chose, and I have not met that person yet. Write the name beside it as well.");
        }

        return await database.WriteAsync(async session =>
        {
            var found = await match.InAsync(session, identity);
            if (found.Person is { } matched)
            {
                return new PersonPicked(matched);
            }

            if (found.Namesakes.Count > 0)
            {
                return new PersonPicked(null, $"The register knows a person of that name, {found.Namesakes[0].Name}, and nothing but the name says that it is whom you chose. Say which it is, then press it again.") { Namesake = found.Namesakes[0], Identity = identity };
            }

            var now = time.GetUtcNow();
            var added = new Person { Id = Guid.CreateVersion7(now), Name = AsWritten.Name(identity.Name), Mail = identity.Mail ?? identity.Upn, Upn = identity.Upn, AadObjectId = identity.AadObjectId };
            await PersonTable.InsertAsync(session, added, now);
            await Trail.WriteAsync(session, new TrailLine
            {
                Id = Guid.CreateVersion7(now), HappenedAt = now, Subject = "person", SubjectId = added.Id,
                ByPersonId = by.Actor.PersonId, ByName = by.Actor.Name, Through = by.Actor.Through, What = $"{added.Name}: chosen in the people picker",
            });
            return new PersonPicked(added);
        });
    }

    private async Task<TeamsIdentity?> InDirectoryAsync(string picked, CancellationToken cancellation) =>
        directory.IsOn && (await directory.WithIdAsync(picked, cancellation)).People is [{ IsEnabled: true } there] ? new TeamsIdentity(there.EntraId, there.Name, there.Upn, there.Mail) : null;
}

/// <summary>Whom the picker named.</summary>
/// <param name="Person">The person on the register; null: refused, or to be asked.</param>
/// <param name="Doubt">Why not.</param>
public sealed record PersonPicked(Person? Person, string? Doubt = null)
{
    /// <summary>Who bears the name on the register: to be asked about.</summary>
    public Person? Namesake { get; init; }

    /// <summary>Who was chosen.</summary>
    public TeamsIdentity? Identity { get; init; }

    internal static PersonPicked No(string doubt) => new(null, doubt);
}
