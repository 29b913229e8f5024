using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.Graph.People;

/// <summary>What the directory's answer changes about somebody on the register.</summary>
/// <param name="Person">As he was when the directory was asked.</param>
/// <param name="Found">What it answered.</param>
/// <param name="State">How he is found now, where that is new; null: as before.</param>
internal sealed record Change(Person Person, Found Found, DirectoryState? State)
{
    /// <summary>He is found to have left.</summary>
    public bool Left => State is DirectoryState.Disabled or DirectoryState.Gone;

    /// <summary>What is to be changed; nothing where all is as before. Pure.</summary>
    public static IEnumerable<Change> Of(Person person, Found found, InDirectory? known)
    {
        var state = found switch
        {
            Found.There { As.IsEnabled: true } => DirectoryState.Present,
            Found.There => DirectoryState.Disabled,
            Found.Gone => DirectoryState.Gone,
            _ => (DirectoryState?)null,
        };
        var before = known is { HasLeft: true } ? known.State : DirectoryState.Present;
        // From disabled to deleted is the same leaver still.
        var changed = state is { } now && now != before && !(now != DirectoryState.Present && before != DirectoryState.Present) ? state : null;
        if (changed is not null || found is Found.There { As.IsEnabled: true })
        {
            yield return new Change(person, found, changed);
        }
    }

    /// <summary>The person as he is afterwards, with the words for the trail where there is something to say.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="person">As he is now.</param>
    /// <param name="register">Everybody on the register.</param>
    /// <param name="today">The day in council time.</param>
    /// <param name="now">The moment.</param>
    public async Task<(Person After, string? Words)> OnAsync(Session session, Person person, KnownPeople register, DateOnly today, DateTimeOffset now)
    {
        if (Left)
        {
            // Yesterday was the last day: nothing is sent from today on.
            return (person with { LeftOn = person.LeftOn ?? today.AddDays(-1) }, State == DirectoryState.Gone ? "is not in the directory any more: taken to have left" : "has an account out of use: taken to have left");
        }

        if (Found is not Found.There there)
        {
            return (person, null);
        }

        var matched = person.AadObjectId is null && register.ByEntraId(there.As.EntraId) is null;

        var after = person with
        {
            AadObjectId = matched ? there.As.EntraId : person.AadObjectId,
            Upn = person.Upn ?? there.As.Upn,
            Mail = person.Mail ?? there.As.Mail,
            LeftOn = State == DirectoryState.Present ? null : person.LeftOn,
            LineManagerId = there.Manager is { } manager ? await ManagerAsync(session, person, manager, register, now) : person.LineManagerId,
        };
        if (matched)
        {
            register.Add(after);
        }

        return (after, State == DirectoryState.Present ? "is back in the directory with an account in use" : matched ? "matched to the directory by mail address" : null);
    }

    // Somebody who is not on the register yet comes onto it only where a letter may have to go to him.
    private static async Task<Guid?> ManagerAsync(Session session, Person person, DirectoryPerson manager, KnownPeople register, DateTimeOffset now)
    {
        if ((register.ByEntraId(manager.EntraId) ?? register.Unmatched(manager.Mail)) is { } known)
        {
            return known.Id;
        }

        if (!register.Owes(person.Id))
        {
            return person.LineManagerId;
        }

        var added = new Person { Id = Guid.CreateVersion7(now), Name = manager.Name, Mail = manager.Mail, Upn = manager.Upn, AadObjectId = manager.EntraId };
        await PersonTable.InsertAsync(session, added, now);
        register.Add(added);
        return added.Id;
    }
}
