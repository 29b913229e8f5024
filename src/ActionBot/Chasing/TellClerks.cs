using ActionBot.Cards;
using ActionBot.Chasing.Ledger;
using ActionBot.Committees;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.Chasing;

/// <summary>
/// Tells each clerk once what is new on her list, everything in one message, in office hours. It can run as often as it likes and in any number of instances. What stands
/// on the list is told at least once: where a telling was cut short, and nobody can say whether it left, she is told again rather than never.
/// </summary>
public sealed class TellClerks(Database database, TimeProvider time, ChaseRules rules, IOfficerMessenger messenger, SendingPace pace)
{
    // A connection that failed for one night and not the next is nobody's business.
    private static readonly TimeSpan FailsForLong = TimeSpan.FromHours(20);

    // Where another clerk was told, one who cannot be reached is tried once a day.
    private static readonly TimeSpan TriesAgain = TimeSpan.FromDays(1);

    // What fails beside what was told to fail, or soon after it, is one trouble, and stands on the list.
    private static readonly TimeSpan OneTrouble = TimeSpan.FromDays(7);

    /// <summary>Tells them.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (!rules.MaySendAt(now))
        {
            return;
        }

        var (entries, tellings, roles, people, committees) = await database.ReadAsync(async session =>
            (Ripe(await ClerkListTable.OpenAsync(session), await ClerkListTable.FailureToldSinceAsync(session, now - OneTrouble), now), await ClerkListTable.TellingsAsync(session), await RoleTable.AllAsync(session), await PersonTable.AllAsync(session), (await CommitteeTable.EveryAsync(session)).ToDictionary(committee => committee.Id)));
        var news = entries
            .SelectMany(entry => Readers(entry, roles, people, rules.Day(now)).Select(person => (Entry: entry, Person: person)))
            .Where(one => IsNews(one.Entry, [.. tellings.Where(telling => telling.EntryId == one.Entry.Id)], one.Person, now));
        foreach (var reader in news.GroupBy(one => one.Person.Id).ToList())
        {
            await pace.TakeAsync(cancellation);
            if (!rules.MaySendAt(time.GetUtcNow()) || !await TellAsync(reader.First().Person, [.. reader.Select(one => one.Entry)], committees))
            {
                return;
            }
        }
    }

    /// <summary>Whether somebody has still to be told of an entry. What was told before tellings were kept one by one was told.</summary>
    private static bool IsNews(ClerkListEntry entry, IReadOnlyList<ClerkTelling> tellings, Person person, DateTimeOffset now) =>
        tellings.FirstOrDefault(telling => telling.PersonId == person.Id) is { } own
            ? own.ToldAt is null && own.AgainAt <= now
            : entry.ToldAt is null || tellings.Count > 0;

    // False: nothing more can be sent just now.
    private async Task<bool> TellAsync(Person person, IReadOnlyList<ClerkListEntry> entries, Dictionary<Guid, Committee> committees)
    {
        var now = time.GetUtcNow();
        var mine = await database.WriteAsync(async session =>
        {
            // Another instance may tell the same at the same moment: whoever claims it tells it.
            var claimed = new List<ClerkListEntry>();
            foreach (var entry in entries)
            {
                if (await ClerkListTable.ClaimAsync(session, entry.Id, person.Id, now, now + rules.Settings.ClaimHolds))
                {
                    claimed.Add(entry);
                }
            }

            return claimed;
        });
        if (mine.Count == 0)
        {
            pace.GiveBack();
            return true;
        }

        var outcome = await AttemptAsync(new OfficerMessage(person, "ActionBot has something for you to see to.", Text(mine), Card(mine, committees)?.Written(), mine[0].Id));
        await database.WriteAsync(async session =>
        {
            foreach (var entry in mine)
            {
                await (outcome is SendOutcome.Sent or SendOutcome.InDoubt
                    ? ClerkListTable.ToldAsync(session, entry.Id, person.Id, time.GetUtcNow())
                    : ClerkListTable.NotToldAsync(session, entry.Id, person.Id, now, outcome is SendOutcome.Undeliverable ? now + TriesAgain : now));
            }
        });
        if (outcome is SendOutcome.NotYet { After: { } wait })
        {
            await pace.HoldAsync(wait);
        }

        return outcome is not SendOutcome.Unauthorised;
    }

    private async Task<SendOutcome> AttemptAsync(OfficerMessage message)
    {
        using var limit = new CancellationTokenSource(rules.Settings.SendTimeout, time);
        try
        {
            return await messenger.SendAsync(message, limit.Token);
        }
        catch (Exception broken) when (broken is HttpRequestException or OperationCanceledException)
        {
            return new SendOutcome.InDoubt($"The attempt broke off ({broken.GetType().Name}).");
        }
    }

    // Connections that fail are told together: one of them has failed for long, and nothing was told of any for a while. Whatever one clerk was told the others are told too.
    private static List<ClerkListEntry> Ripe(IReadOnlyList<ClerkListEntry> open, bool failureIsTold, DateTimeOffset now)
    {
        var tellFailures = !failureIsTold && open.Any(entry => entry.IsFailure && entry.ToldAt is null && now - entry.RaisedAt >= FailsForLong);
        return [.. open.Where(entry => !entry.IsFailure || entry.ToldAt is not null || tellFailures)];
    }

    // Where papers have closed without an answer the letters are one press away; everything else is said in words.
    private static Card? Card(List<ClerkListEntry> entries, Dictionary<Guid, Committee> committees)
    {
        var silent = entries.Where(entry => entry.IsOfSilence && entry.CommitteeId is not null).Select(entry => entry.CommitteeId!.Value).Distinct().Take(CardLimits.Actions).ToList();
        if (silent.Count == 0)
        {
            return null;
        }

        var title = entries.Count == 1 ? "This needs you" : "These need you";
        var card = new Card("ActionBot has something for you to see to.", [TextBlock.Title(title), .. entries.Select((entry, at) => new TextBlock(entry.Words) { Separator = at > 0 })])
        {
            Actions = [.. silent.Select(committee => new ExecuteAction(silent.Count == 1 ? "Draft the letters" : $"Draft the letters: {Shortened.To(committees[committee].Name, 60)}", LettersCard.Verb, new Dictionary<string, string> { [LettersCard.Committee] = committee.ToString() }))],
        };
        return CardLimits.TooMuch(card) is null ? card : null;
    }

    private static string Text(List<ClerkListEntry> entries) => string.Join(Environment.NewLine + Environment.NewLine, entries.Select(entry => entry.Words).Prepend(
        entries.Count == 1 ? "This needs you:" : "These need you:"));

    private static IEnumerable<Person> Readers(ClerkListEntry entry, IReadOnlyList<Role> roles, IReadOnlyList<Person> people, DateOnly today)
    {
        var readers = roles
            .Where(role => role.CountsOn(today)
                && (entry.CommitteeId is { } committee ? role.Name == RoleName.Clerk && role.CommitteeId == committee : role.Name is RoleName.Clerk or RoleName.Administrator))
            .Select(role => role.PersonId)
            .ToHashSet();
        return people.Where(person => readers.Contains(person.Id) && !(person.LeftOn < today));
    }
}
