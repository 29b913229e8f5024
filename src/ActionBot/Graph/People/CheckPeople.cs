using System.Globalization;
using ActionBot.ActionPoints;
using ActionBot.Committees.Calendar;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.Graph.People;

/// <summary>
/// The nightly check: whoever's account is disabled or gone has left, whoever's is in use again has not, and everybody's manager is the one the
/// directory names. A leaver is not chased any more; what his posts still owe comes on the clerk's list with a suggestion, and stays with the post
/// until she says who takes over. Safe to run twice and at once.
/// </summary>
internal sealed class CheckPeople(Database database, LookUpPeople lookUp, IDirectory directory, CouncilTime clock, TimeProvider time, ILogger<CheckPeople> logger)
{
    private const string By = "the nightly check of Microsoft 365";
    private const string Leaver = ClerkListEntry.Left;
    private const string Failing = ClerkListEntry.Failure + "directory";
    private const string Unbelievable = "leavers";

    // Most of what fails once comes the second time.
    private const int Passes = 3;

    // A wrong tenant or a lost permission looks as if everybody had gone.
    private const int LeaversBelieved = 5;
    private const int OneIn = 10;

    /// <summary>Checks everybody.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var (people, known) = await database.ReadAsync(async session => (await PersonTable.AllAsync(session), (await InDirectory.AllAsync(session)).ToDictionary(row => row.PersonId)));
        var asked = people.Where(person => IsAsked(person, known.GetValueOrDefault(person.Id))).ToList();
        var (changes, unknown, why) = await LookUpAsync(asked, known, cancellation);
        for (var pass = 1; pass < Passes && unknown.Count > 0; pass++)
        {
            (var more, unknown, why) = await LookUpAsync(unknown, known, cancellation);
            changes.AddRange(more);
        }

        var answered = asked.Count - unknown.Count;
        var doubt = Doubt(changes.Count(change => change.Left), answered);
        var failure = unknown.Count > asked.Count / OneIn
            ? $"The directory gives no answer for {Count(unknown.Count, "person", "people")}: {why} Whoever has left meanwhile may still be asked. ActionBot asks again tonight; doctor says what is missing."
            : null;
        await ApplyAsync(doubt is null ? changes : [.. changes.Where(change => !change.Left)], doubt, failure);
        await ListLeaversAsync(cancellation);
        logger.LogInformation("The nightly check asked for {Asked} people, {Answered} were answered for, {Changed} changed", asked.Count, answered, changes.Count(change => change.State is not null));
    }

    private async Task<(List<Change> Changes, List<Person> Silent, string? Why)> LookUpAsync(IReadOnlyList<Person> people, Dictionary<Guid, InDirectory> known, CancellationToken cancellation)
    {
        var (changes, silent) = (new List<Change>(), new List<Person>());
        string? why = null;
        foreach (var twenty in people.Chunk(LookUpPeople.BatchSize))
        {
            var found = await lookUp.RunAsync(twenty, cancellation);
            foreach (var person in twenty)
            {
                // An address that nobody bears, or two, is no failure: he is simply not matched.
                if (found[person.Id] is Found.Unknown unknown && person.AadObjectId is not null)
                {
                    silent.Add(person);
                    why = unknown.Why;
                }
                else
                {
                    changes.AddRange(Change.Of(person, found[person.Id], known.GetValueOrDefault(person.Id)));
                }
            }
        }

        return (changes, silent, why);
    }

    /// <summary>Why so many leavers are not believed; null: they are. Pure.</summary>
    internal static string? Doubt(int leavers, int answered) => leavers > Math.Max(LeaversBelieved, answered / OneIn)
        ? $"The directory says that {Count(leavers, "person", "people")} of {answered.ToString(CultureInfo.InvariantCulture)} have left since yesterday. That is hard to believe, and nobody was taken for a leaver. Look at Graph:TenantId and at the application's permissions."
        : null;

    // Whoever a person said has left stays gone; only what this check concluded is looked at again.
    private static bool IsAsked(Person person, InDirectory? known) =>
        person.Kind != PersonKind.Outsider
        && (person.AadObjectId is not null || person.Mail is { Length: > 0 })
        && (person.LeftOn is null || known is { State: not DirectoryState.Present });

    private Task ApplyAsync(IReadOnlyList<Change> changes, string? doubt, string? failure) => database.WriteAsync(async session =>
    {
        var now = time.GetUtcNow();
        var today = clock.Day(now);
        var register = new KnownPeople(await PersonTable.AllAsync(session), await OwnersAsync(session, today));
        foreach (var change in changes)
        {
            // Somebody may have changed the person while the directory was asked.
            if (register.ById(change.Person.Id) is not { } person)
            {
                continue;
            }

            var (after, words) = await change.OnAsync(session, person, register, today, now);
            if (after != person)
            {
                await PersonTable.UpdateAsync(session, after);
            }

            if (change.State is { } state)
            {
                await InDirectory.WriteAsync(session, new InDirectory { PersonId = person.Id, State = state, Since = today });
            }

            if (words is not null)
            {
                await Trail.WriteAsync(session, new TrailLine { Id = Guid.CreateVersion7(now), HappenedAt = now, Subject = "person", SubjectId = person.Id, ByName = By, What = words });
            }
        }

        await SayAsync(session, Unbelievable, doubt, now);
        await SayAsync(session, Failing, failure, now);
    });

    private static async Task SayAsync(Session session, string topic, string? words, DateTimeOffset now)
    {
        if (words is null)
        {
            await ClerkListTable.SettleAsync(session, topic, new HashSet<string>(), now);
        }
        else
        {
            await ClerkListTable.RaiseAsync(session, topic, null, words, now);
        }
    }

    private static async Task<HashSet<Guid>> OwnersAsync(Session session, DateOnly today)
    {
        var points = await ActionPointTable.OutstandingAsync(session);
        var posts = points.Select(point => point.OwnerPostId).OfType<Guid>().ToHashSet();
        var holders = (await PostTable.HoldingsAsync(session)).Where(holding => posts.Contains(holding.PostId) && holding.HoldsOn(today)).Select(holding => holding.PersonId);
        return [.. points.Select(point => point.OwnerPersonId).Concat(points.Select(point => point.DelegateId)).OfType<Guid>(), .. holders];
    }

    private async Task ListLeaversAsync(CancellationToken cancellation)
    {
        var left = await database.ReadAsync(session => LeftBehind.LoadAsync(session, clock.Day(time.GetUtcNow())));
        var successors = new Dictionary<Guid, string>();
        foreach (var post in left.Select(one => one.Post).OfType<Post>().DistinctBy(post => post.Id))
        {
            successors[post.Id] = await SuggestionAsync(post, left.First(one => one.Post?.Id == post.Id), cancellation);
        }

        await database.WriteAsync(async session =>
        {
            var now = time.GetUtcNow();
            foreach (var one in left)
            {
                await ClerkListTable.RaiseAsync(session, Topic(one), one.CommitteeId, one.Words(one.Post is { } post ? successors[post.Id] : ""), now);
            }

            await ClerkListTable.SettleAsync(session, Leaver, left.Select(Topic).ToHashSet(), now);
        });
    }

    private async Task<string> SuggestionAsync(Post post, LeftBehind left, CancellationToken cancellation)
    {
        var candidates = (await directory.WithTitleAsync(post.Title, cancellation)).People.Where(person => person.EntraId != left.Leaver.AadObjectId).ToList();
        return candidates switch
        {
            [var only] => $" The directory has {Named(only.Name, only.Mail)} as {post.Title}. If that is right, write “the {post.Title} is {Named(only.Name, only.Mail)}”.",
            [_, _, ..] => $" The directory has several people as {post.Title}: {string.Join("; ", candidates.Take(5).Select(person => Named(person.Name, person.Mail)))}. Say which one it is: “the {post.Title} is …”.",
            [] when left.Manager is { } manager => $" The directory has nobody as {post.Title}; {left.Leaver.Name} reported to {Named(manager.Name, manager.Mail)}. Say who takes over: “the {post.Title} is …”.",
            _ => $" Say who takes over: “the {post.Title} is …”.",
        };
    }

    private static string Topic(LeftBehind one) => $"{Leaver}{one.Leaver.Id:D}:{one.Post?.Id:D}:{one.CommitteeId:D}";

    private static string Named(string name, string? mail) => mail is null ? name : $"{name}, {mail}";

    internal static string Count(int count, string one, string many) => $"{count.ToString(CultureInfo.InvariantCulture)} {(count == 1 ? one : many)}";
}
