using System.Collections.Concurrent;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.Chasing;

/// <summary>
/// Asks, before anybody is written to, whether those who would be are away, and puts on the register what it hears: the plan then goes to the cover,
/// or waits for the return, as with any leave. Everybody is looked up once a day. Where nobody answers, the messages concerned wait a while, so that
/// a bad minute chases nobody on leave; then they go as they would without it, so that a bad day loses nothing.
/// </summary>
public sealed class HeedLeave(Database database, TimeProvider time, ChaseRules rules, ILeave leave)
{
    /// <summary>How the register says where such leave is from.</summary>
    public const string Source = "automatic replies";

    private const string Failing = ClerkListEntry.Failure + "leave";

    private static readonly TimeSpan WaitsFor = TimeSpan.FromHours(2);
    private static readonly TimeOnly StillThatDay = new(12, 0);

    private readonly ConcurrentDictionary<Guid, DateOnly> lookedUp = new();
    private readonly ConcurrentDictionary<Guid, DateTimeOffset> unknownSince = new();

    // Of whom nobody answered: asked for again until somebody does, whether or not there is a message, so that the clerk's list does not call broken what is well.
    private string? unanswered;

    /// <summary>Looks up who would be written to now.</summary>
    /// <param name="messages">What is planned.</param>
    /// <param name="cancellation">Gives up.</param>
    internal async Task<LeaveHeeded> RunAsync(IReadOnlyList<PlannedMessage> messages, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (!rules.MaySendAt(now))
        {
            // Nothing leaves now, and what a mailbox says at midnight may not be true at nine.
            return LeaveHeeded.Nothing;
        }

        var today = rules.Day(now);
        var recorded = await database.ReadAsync(session => AbsenceTable.FromAsync(session, today));
        var people = await PeopleToLookUpAsync(messages, recorded, today);
        if (people.Count == 0 && unanswered is null)
        {
            return LeaveHeeded.Nothing;
        }

        foreach (var old in unknownSince.Where(since => rules.Day(since.Value) != today))
        {
            // What was not known yesterday says nothing about today: it waits anew.
            unknownSince.TryRemove(old);
        }

        string[] mails = [.. people.Select(person => person.Mail!).Concat(unanswered is null ? [] : [unanswered]).Distinct(StringComparer.OrdinalIgnoreCase)];
        var answer = await leave.OfAsync(mails, cancellation);
        unanswered = answer.Failure is null ? null : mails.FirstOrDefault(mail => !answer.Of.ContainsKey(mail));
        var (changes, waiting) = (0, new HashSet<Guid>());
        foreach (var person in people)
        {
            if (!answer.Of.TryGetValue(person.Mail!, out var reply))
            {
                if (now - unknownSince.GetOrAdd(person.Id, now) < WaitsFor && !IsUrgent(messages, person, now))
                {
                    waiting.Add(person.Id);
                }

                continue;
            }

            unknownSince.TryRemove(person.Id, out _);
            lookedUp[person.Id] = today;
            changes += await database.WriteAsync(session => RecordAsync(session, person, reply, recorded, today, now));
        }

        await SayAsync(answer.Failure, now);
        return new LeaveHeeded(changes > 0, waiting);
    }

    // Told to the clerks once, when it lasts: until then it may be well again by itself.
    private Task SayAsync(string? failure, DateTimeOffset now) => database.WriteAsync(session => ClerkListTable.KeepAsync(
        session,
        Failing,
        failure is null ? null : $"Automatic replies cannot be read: {failure} Messages wait two hours and then go, so whoever is away may be asked. ActionBot asks again with the next message; doctor says what is missing.",
        now));

    /// <summary>The last day of an absence, from the end of the automatic replies. They mostly end as the first day back begins.</summary>
    internal static DateOnly LastDay(DateTime localEnd, DateOnly today) =>
        DateOnly.FromDateTime(localEnd) is var day && TimeOnly.FromDateTime(localEnd) < StillThatDay && day > today ? day.AddDays(-1) : day < today ? today : day;

    // Those who would be written to, and those whose automatic replies may have ended early.
    private Task<List<Person>> PeopleToLookUpAsync(IReadOnlyList<PlannedMessage> messages, IReadOnlyList<Absence> recorded, DateOnly today)
    {
        var officers = messages.Select(message => message.Officer).DistinctBy(officer => officer.Id).ToDictionary(officer => officer.Id);
        var replying = recorded.Where(absence => absence.Source == Source && absence.Covers(today)).Select(absence => absence.PersonId).Where(id => !officers.ContainsKey(id)).ToHashSet();
        return database.ReadAsync(async session =>
        {
            var others = replying.Count == 0 ? [] : (await PersonTable.AllAsync(session)).Where(person => replying.Contains(person.Id));
            return officers.Values.Concat(others).Where(person => person.Mail is { Length: > 0 } && lookedUp.GetValueOrDefault(person.Id) != today).ToList();
        });
    }

    private static bool IsUrgent(IReadOnlyList<PlannedMessage> messages, Person person, DateTimeOffset now) =>
        messages.Any(message => message.Officer.Id == person.Id && message.Reminders.Any(reminder => reminder.CutOff > now && reminder.CutOff - now < WaitsFor * 2));

    private async Task<int> RecordAsync(Session session, Person person, AutomaticReply? reply, IReadOnlyList<Absence> recorded, DateOnly today, DateTimeOffset now)
    {
        var there = recorded.FirstOrDefault(absence => absence.PersonId == person.Id && absence.Source == Source && absence.Covers(today));
        DateOnly? until = reply is null ? null : reply.Until is { } end ? LastDay(rules.Local(end), today) : today;
        // Whoever said in his own words that he is away, and perhaps who covers, is taken at his word.
        if (there?.UntilDate == until || (there is null && recorded.Any(absence => absence.PersonId == person.Id && absence.Covers(today))))
        {
            return 0;
        }

        if (there is not null)
        {
            await AbsenceTable.DeleteAsync(session, there.Id);
        }

        if (until is { } last)
        {
            await AbsenceTable.InsertAsync(
                session,
                new Absence { Id = Guid.CreateVersion7(now), PersonId = person.Id, FromDate = there?.FromDate ?? today, UntilDate = last, CoverPersonId = await CoverOfAsync(session, person, today), Source = Source },
                now);
        }

        await Trail.WriteAsync(session, new TrailLine
        {
            Id = Guid.CreateVersion7(now), HappenedAt = now, Subject = "person", SubjectId = person.Id, ByName = "the look at automatic replies",
            What = until is { } day ? $"{person.Name} is away until {Days.Plain(day)}, say the automatic replies" : $"{person.Name} has no automatic replies on any more",
        });
        return 1;
    }

    // The one person who stands in the same post as its cover.
    private static async Task<Guid?> CoverOfAsync(Session session, Person person, DateOnly today)
    {
        var holdings = (await PostTable.HoldingsAsync(session)).Where(holding => holding.HoldsOn(today)).ToList();
        var posts = holdings.Where(holding => holding.PersonId == person.Id && holding.Capacity == Capacity.Holder).Select(holding => holding.PostId).ToHashSet();
        return holdings.Where(holding => holding.Capacity == Capacity.Cover && posts.Contains(holding.PostId) && holding.PersonId != person.Id).Select(holding => holding.PersonId).Distinct().ToList() is [var only]
            ? only
            : null;
    }
}

/// <summary>What came of looking people up.</summary>
/// <param name="Changed">The register knows more than before: plan anew.</param>
/// <param name="Waiting">Whose messages wait for a later sweep, because nobody answers whether they are away.</param>
internal sealed record LeaveHeeded(bool Changed, IReadOnlySet<Guid> Waiting)
{
    public static LeaveHeeded Nothing { get; } = new(false, new HashSet<Guid>());
}
