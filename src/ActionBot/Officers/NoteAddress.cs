using System.Text.Json;
using ActionBot.Storage;

namespace ActionBot.Officers;

/// <summary>Notes the mail address of somebody on the register; whom Teams has shown with that address is known in Teams from now on.</summary>
public sealed class NoteAddress(Database database, MatchIdentity match, TimeProvider time)
{
    /// <summary>The subject of its lines of history.</summary>
    public const string Subject = "address";

    /// <summary>Notes it.</summary>
    /// <param name="person">Whose address it is.</param>
    /// <param name="mail">The address.</param>
    /// <param name="by">A clerk, an administrator or the console.</param>
    /// <returns>The person as now known, or why not.</returns>
    public Task<IdentitySaid> RunAsync(Person person, string mail, Standing by) => database.WriteAsync(async session =>
    {
        if (!by.IsClerk && !by.IsAdministrator)
        {
            return new IdentitySaid(null, "Only a clerk or an administrator can note addresses.");
        }

        if (!SetPost.IsMail(mail))
        {
            return new IdentitySaid(null, $"'{mail}' is no mail address. Write it as helen.marsh@northbridge.gov.uk.");
        }

        if (await PersonTable.ByIdAsync(session, person.Id) is not { } before)
        {
            return new IdentitySaid(null, "That person is not on the register.");
        }

        await PersonTable.UpdateAsync(session, before with { Mail = mail });
        var known = (await match.SeekAsync(session, before with { Mail = mail })).Person;
        var now = time.GetUtcNow();
        await Trail.WriteAsync(session, new TrailLine
        {
            Id = Guid.CreateVersion7(now), HappenedAt = now, Subject = Subject, SubjectId = before.Id, ByPersonId = by.Actor.PersonId, ByName = by.Actor.Name, Through = by.Actor.Through,
            What = $"address of {before.Name} noted", BeforeState = JsonSerializer.Serialize(new AddressNoted(before, known), OfficersJson.Default.AddressNoted),
        });
        return new IdentitySaid(known, null);
    });
}

/// <summary>What noting an address found, and what it left.</summary>
/// <param name="Before">The person before.</param>
/// <param name="After">The person with the address, and perhaps known in Teams by it.</param>
internal sealed record AddressNoted(Person Before, Person After)
{
    /// <summary>Takes it back.</summary>
    /// <returns>Whether it was: not where more was learnt of the person since.</returns>
    public async Task<bool> UndoAsync(Session session)
    {
        if (await PersonTable.ByIdAsync(session, After.Id) != After)
        {
            return false;
        }

        await PersonTable.UpdateAsync(session, Before);
        return true;
    }
}
