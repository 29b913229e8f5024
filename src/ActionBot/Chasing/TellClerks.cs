using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.Chasing;

/// <summary>Tells the clerks once what is new on their list, everything in one message, in office hours. It can run as often as it likes and in any number of instances.</summary>
public sealed class TellClerks(Database database, TimeProvider time, ChaseRules rules, IOfficerMessenger messenger)
{
    // A connection that failed for one night and not the next is nobody's business.
    private static readonly TimeSpan FailsForLong = TimeSpan.FromHours(20);

    /// <summary>Tells them.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (!rules.MaySendAt(now))
        {
            return;
        }

        var (entries, roles, people) = await database.ReadAsync(async session =>
            ((await ClerkListTable.OpenAsync(session)).Where(entry => entry.ToldAt is null && !(entry.IsFailure && now - entry.RaisedAt < FailsForLong)).ToList(), await RoleTable.AllAsync(session), await PersonTable.AllAsync(session)));
        var mine = new List<ClerkListEntry>();
        foreach (var entry in entries.Where(entry => Readers(entry, roles, people, rules.Day(now)).Any()))
        {
            // Another instance may tell the same at the same moment: whoever claims it tells it.
            if (await database.WriteAsync(session => ClerkListTable.ClaimAsync(session, entry.Id, now)))
            {
                mine.Add(entry);
            }
        }

        var told = new HashSet<Guid>();
        foreach (var reader in mine.SelectMany(entry => Readers(entry, roles, people, rules.Day(now)).Select(person => (Entry: entry, Person: person))).GroupBy(one => one.Person.Id))
        {
            var theirs = reader.Select(one => one.Entry).ToList();
            var outcome = await messenger.SendAsync(
                new OfficerMessage(reader.First().Person, "ActionBot has something for you to see to.", Text(theirs), Card: null, theirs[0].Id), cancellation);
            if (outcome is SendOutcome.Sent or SendOutcome.InDoubt)
            {
                told.UnionWith(theirs.Select(entry => entry.Id));
            }
        }

        foreach (var entry in mine.Where(entry => !told.Contains(entry.Id)))
        {
            await database.WriteAsync(session => ClerkListTable.GiveBackAsync(session, entry.Id));
        }
    }

    private static string Text(List<ClerkListEntry> entries) => string.Join(Environment.NewLine + Environment.NewLine, entries.Select(entry => entry.Words).Prepend(
        entries.Count == 1 ? "This needs you:" : "These need you:"));

    private static IEnumerable<Person> Readers(ClerkListEntry entry, IReadOnlyList<Role> roles, IReadOnlyList<Person> people, DateOnly today)
    {
        var readers = roles
            .Where(role => role.Status == RoleStatus.Approved && role.FromDate <= today && !(role.UntilDate < today)
                && (entry.CommitteeId is { } committee ? role.Name == RoleName.Clerk && role.CommitteeId == committee : role.Name is RoleName.Clerk or RoleName.Administrator))
            .Select(role => role.PersonId)
            .ToHashSet();
        return people.Where(person => readers.Contains(person.Id) && !(person.LeftOn < today));
    }
}
