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
internal sealed class CheckPeople(Database database, LookUpPeople lookUp, IDirectory directory, CouncilTime clock, TimeProvider time, ILogger<CheckPeople> logger) : ICheckPeople
{
    private const string By = "the nightly check of Microsoft 365";
    private const string Leaver = ClerkListEntry.Left;
    private const string Failing = ClerkListEntry.Failure + "directory";
    private const string Unbelievable = ClerkListEntry.Doubted;
    private const string Silent = "silent";
    private const int MostNamed = 25;

    // Most of what fails once comes the second time.
    private const int Passes = 3;

    // A wrong tenant or a lost permission looks as if everybody had gone.
    private const int LeaversBelieved = 5;
    private const int OneIn = 10;

    /// <inheritdoc />
    public async Task RunAsync(CancellationToken cancellation)
    {
        var (people, known) = await LoadAsync();
        var asked = people.Where(person => IsAsked(person, known.GetValueOrDefault(person.Id))).ToList();
        var night = await LookUpAllAsync(asked, known, cancellation);
        var leavers = night.Changes.Where(change => change.Left).ToList();
        var doubt = Doubt([.. leavers.Select(change => change.Person.Name)], asked.Count - night.Silent.Count);
        await ApplyAsync(doubt is null ? night : night with { Changes = [.. night.Changes.Except(leavers)], Doubted = leavers.Select(change => change.Person.Id).ToHashSet() }, new Actor(null, By), async (session, now) =>
        {
            // While many are not answered for nobody knows whether those who were doubted are back.
            var failure = night.Silent.Count > asked.Count / OneIn;
            if (doubt is not null || !failure)
            {
                await ClerkListTable.KeepAsync(session, Unbelievable, doubt, now);
            }

            await ClerkListTable.KeepAsync(session, Failing, failure
                ? $"The directory gives no answer for {Count(night.Silent.Count, "person", "people")}: {night.Why} Whoever has left meanwhile may still be asked. ActionBot asks again tonight; doctor says what is missing."
                : null, now);
            await ClerkListTable.KeepAsync(session, Silent, failure ? null : SilentForLong(night, known, clock.Day(now)), now);
        });
        await ListLeaversAsync(cancellation);
        logger.LogInformation("The nightly check asked for {Asked} people, {Answered} were answered for, {Changed} changed", asked.Count, asked.Count - night.Silent.Count, night.Changes.Count(change => change.State is not null));
    }

    /// <inheritdoc />
    public async Task<string> BelieveAsync(Standing by, CancellationToken cancellation)
    {
        if (!(by.IsClerk || by.IsAdministrator))
        {
            return "Only a clerk or an administrator can say who has left.";
        }

        var (people, known) = await LoadAsync();
        var doubted = people.Where(person => person.LeftOn is null && known.GetValueOrDefault(person.Id) is { State: DirectoryState.Doubted }).ToList();
        if (doubted.Count == 0)
        {
            return "There is nobody whose leaving is in doubt.";
        }

        var found = await LookUpAllAsync(doubted, known, cancellation);
        var left = found.Changes.Where(change => change.Left).Select(change => change.Person).ToList();
        await ApplyAsync(found with { Doubted = found.Silent.Select(person => person.Id).ToHashSet() }, by.Actor, async (session, now) =>
        {
            if (found.Silent.Count == 0)
            {
                await ClerkListTable.KeepAsync(session, Unbelievable, words: null, now);
            }
        });
        await ListLeaversAsync(cancellation);
        var back = doubted.Except(left).Except(found.Silent).ToList();
        return string.Join(' ', new[]
        {
            left.Count == 0 ? null : $"Taken to have left: {Names(left)}. Nothing is sent to them any more, and what they leave open is on your list.",
            back.Count == 0 ? null : $"In the directory after all: {Names(back)}.",
            found.Silent.Count == 0 ? null : $"The directory gives no answer for {Names(found.Silent)}: {found.Why} Say it again later.",
        }.OfType<string>());

        static string Names(IReadOnlyList<Person> people) => string.Join(", ", people.Select(person => person.Name));
    }

    private Task<(IReadOnlyList<Person> People, Dictionary<Guid, InDirectory> Known)> LoadAsync() =>
        database.ReadAsync(async session => (await PersonTable.AllAsync(session), (await InDirectory.AllAsync(session)).ToDictionary(row => row.PersonId)));

    private async Task<Night> LookUpAllAsync(List<Person> asked, Dictionary<Guid, InDirectory> known, CancellationToken cancellation)
    {
        var (changes, silent, why) = await LookUpAsync(asked, known, cancellation);
        for (var pass = 1; pass < Passes && silent.Count > 0; pass++)
        {
            (var more, silent, why) = await LookUpAsync(silent, known, cancellation);
            changes.AddRange(more);
        }

        return new Night(asked, changes, silent, new HashSet<Guid>(), why);
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

    /// <summary>Why so many leavers are not believed, and how a person says that it is so; null: they are believed. Pure.</summary>
    internal static string? Doubt(IReadOnlyList<string> leavers, int answered) => leavers.Count > Math.Max(LeaversBelieved, answered / OneIn)
        ? $"The directory says that {Count(leavers.Count, "person", "people")} of {answered.ToString(CultureInfo.InvariantCulture)} have left: {Listed(leavers)}. So many at once are hard to believe, and none of them is taken for a leaver yet. If it is so, write “yes, they have left”, or at the console: ActionBot people check --believe. If it is not, council IT looks at Graph:TenantId and at the application's permissions."
        : null;

    // Of a few who are never answered for nothing is known, and the failure that is told of many is not theirs.
    private static string? SilentForLong(Night night, Dictionary<Guid, InDirectory> known, DateOnly today) =>
        night.Silent.Where(person => known.GetValueOrDefault(person.Id)?.SilentSince < today).Select(person => person.Name).ToList() is { Count: > 0 } names
            ? $"For more than one night the directory has given no answer for {Listed(names)}: {night.Why} If somebody of them has left, he may still be asked: say who does the work now, “the … is …”."
            : null;

    private static string Listed(IReadOnlyList<string> names) =>
        string.Join(", ", names.Take(MostNamed)) + (names.Count > MostNamed ? $" and {(names.Count - MostNamed).ToString(CultureInfo.InvariantCulture)} more" : "");

    // Whoever a person said has left stays gone; only what this check concluded is looked at again.
    private static bool IsAsked(Person person, InDirectory? known) =>
        person.Kind != PersonKind.Outsider
        && (person.AadObjectId is not null || person.Mail is { Length: > 0 })
        && (person.LeftOn is null || known is { HasLeft: true });

    private Task ApplyAsync(Night night, Actor by, Func<Session, DateTimeOffset, Task> say) => database.WriteAsync(async session =>
    {
        var now = time.GetUtcNow();
        var today = clock.Day(now);
        var register = new KnownPeople(await PersonTable.AllAsync(session), await OwnersAsync(session, today));
        foreach (var change in night.Changes)
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

            if (words is not null)
            {
                await Trail.WriteAsync(session, new TrailLine { Id = Guid.CreateVersion7(now), HappenedAt = now, Subject = "person", SubjectId = person.Id, ByPersonId = by.PersonId, ByName = by.Name, Through = by.Through, What = words });
            }
        }

        foreach (var row in RowsAfter(night, (await InDirectory.AllAsync(session)).ToDictionary(row => row.PersonId), today))
        {
            await InDirectory.WriteAsync(session, row);
        }

        await say(session, now);
    });

    // How everybody who was asked for is found now; only what has changed.
    private static IEnumerable<InDirectory> RowsAfter(Night night, Dictionary<Guid, InDirectory> known, DateOnly today)
    {
        var states = night.Changes.Where(change => change.State is not null).ToDictionary(change => change.Person.Id, change => change.State!.Value);
        var silent = night.Silent.Select(person => person.Id).ToHashSet();
        foreach (var person in night.Asked)
        {
            var before = known.GetValueOrDefault(person.Id) ?? new InDirectory { PersonId = person.Id, State = DirectoryState.Present, Since = today };
            var state = night.Doubted.Contains(person.Id) ? DirectoryState.Doubted
                : states.TryGetValue(person.Id, out var found) ? found
                : before.State == DirectoryState.Doubted && !silent.Contains(person.Id) ? DirectoryState.Present
                : before.State;
            var after = before with { State = state, Since = state == before.State ? before.Since : today, SilentSince = silent.Contains(person.Id) ? before.SilentSince ?? today : null };
            if (after != before)
            {
                yield return after;
            }
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

        await database.WriteAsync(session => ClerkListTable.KeepAsync(
            session, Leaver, [.. left.Select(one => new ToSeeTo(Topic(one), one.CommitteeId, one.Words(one.Post is { } post ? successors[post.Id] : "")))], time.GetUtcNow()));
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

    // What one night brought.
    private sealed record Night(IReadOnlyList<Person> Asked, IReadOnlyList<Change> Changes, IReadOnlyList<Person> Silent, IReadOnlySet<Guid> Doubted, string? Why);
}
