using ActionBot.Cards;
using ActionBot.Committees;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.Teams.Conversation;

/// <summary>Writes to somebody who is not in the conversation: a clerk who has to decide, an administrator who has to approve, whoever was decided about.</summary>
public sealed class Reach(Database database, IOfficerMessenger messenger, CouncilSettings council, TimeProvider time)
{
    /// <summary>The clerks of a committee, or of any, that Teams knows.</summary>
    public async Task<IReadOnlyList<Person>> ClerksAsync(Guid? committeeId, DateOnly today) =>
        [.. (await database.ReadAsync(session => RoleTable.HoldersAsync(session, RoleName.Clerk, committeeId, today))).Where(person => person.AadObjectId is not null)];

    /// <summary>The administrators: those of the configuration and those with the role.</summary>
    public Task<IReadOnlyList<Person>> AdministratorsAsync(DateOnly today) => database.ReadAsync(async session =>
    {
        var all = (await RoleTable.HoldersAsync(session, RoleName.Administrator, null, today)).Where(person => person.AadObjectId is not null).ToList();
        foreach (var id in council.Administrators.Where(id => all.TrueForAll(person => !string.Equals(person.AadObjectId, id, StringComparison.OrdinalIgnoreCase))))
        {
            all.Add(await PersonTable.ByAadObjectIdAsync(session, id) ?? Somebody(id, "the administrator"));
        }

        return (IReadOnlyList<Person>)all;
    });

    /// <summary>Somebody known by the Entra id alone: enough to write to.</summary>
    public static Person Somebody(string aadObjectId, string name) => new() { Id = Guid.Empty, Name = name, AadObjectId = aadObjectId };

    /// <summary>Shows a card to each of them in the conversation they have with the bot alone.</summary>
    /// <returns>Whom it reached.</returns>
    public async Task<IReadOnlyList<Person>> ShowAsync(IReadOnlyList<Person> to, Card card, CancellationToken cancellation)
    {
        var reached = new List<Person>();
        foreach (var person in to)
        {
            var message = new OfficerMessage(person, card.Summary, card.InWords(), card.Written(), Guid.CreateVersion7(time.GetUtcNow()));
            if (await messenger.SendAsync(message, cancellation) is SendOutcome.Sent or SendOutcome.InDoubt)
            {
                reached.Add(person);
            }
        }

        return reached;
    }
}
