using ActionBot.Storage;

namespace ActionBot.Officers;

/// <summary>Somebody whom a clerk names.</summary>
/// <param name="Words">As said: "Cllr Osei".</param>
/// <param name="Mail">The mail address said with it.</param>
/// <param name="Identity">Whom the roster knows under that address, or who was mentioned.</param>
public sealed record NamedPerson(string Words, string? Mail = null, TeamsIdentity? Identity = null)
{
    /// <summary>The person on the register, put there where nobody fits; null with a sentence where several do.</summary>
    internal async Task<(Person? Person, string? Refusal)> OnRegisterAsync(Session session, MatchIdentity match, PersonKind kind, DateTimeOffset now)
    {
        var name = AsWritten.Name(Words);
        var person = Identity is not null ? (await match.InAsync(session, Identity)).Person : null;
        if (person is null && Mail is not null)
        {
            person = await PersonTable.ByMailAsync(session, Mail);
        }

        if (person is null)
        {
            var matcher = new OwnerMatcher([], [], await PersonTable.AllAsync(session));
            switch (matcher.Match(Words))
            {
                case OwnerMatch.Several several when Mail is null:
                    return (null, $"{Words} may be {string.Join(" or ", several.People.Take(4).Select(one => one.Name))}. Say the whole name, or the mail address with it.");
                case OwnerMatch.APerson known when Mail is null || known.Person.Mail is null:
                    person = known.Person;
                    break;
            }
        }

        if (person is null)
        {
            person = new Person { Id = Guid.CreateVersion7(now), Name = name, Mail = Mail, Kind = kind };
            await PersonTable.InsertAsync(session, person, now);
        }
        else if (person.Mail is null && Mail is not null)
        {
            person = person with { Mail = Mail };
            await PersonTable.UpdateAsync(session, person);
        }

        return (Identity is not null && person.AadObjectId is null ? await match.TieAsync(session, person, Identity, "known in Teams", null) : person, null);
    }
}
