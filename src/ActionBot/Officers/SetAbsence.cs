using System.Text.Json;
using ActionBot.Storage;

namespace ActionBot.Officers;

/// <summary>Records that somebody is away and who answers meanwhile. Nobody away is chased: a cover is asked, or the message waits for the return.</summary>
public sealed class SetAbsence(Database database, TimeProvider time)
{
    /// <summary>The subject of its lines of history.</summary>
    public const string Subject = "absence";

    /// <summary>Records it.</summary>
    /// <param name="person">Who is away.</param>
    /// <param name="from">The first day.</param>
    /// <param name="until">The last day.</param>
    /// <param name="cover">Who answers meanwhile; null: messages wait.</param>
    /// <param name="by">Who says so: the person, or a clerk.</param>
    public Task<AbsenceSet> RunAsync(Person person, DateOnly from, DateOnly until, Person? cover, Standing by) => database.WriteAsync(async session =>
    {
        if (Refusal(person, from, until, cover, by) is { } refusal)
        {
            return new AbsenceSet(null, refusal);
        }

        var now = time.GetUtcNow();
        var absence = new Absence
        {
            Id = Guid.CreateVersion7(now), PersonId = person.Id, FromDate = from, UntilDate = until, CoverPersonId = cover?.Id, Source = by.Person?.Id == person.Id ? "said in chat" : $"said by {by.Actor.Name}",
        };
        await AbsenceTable.InsertAsync(session, absence, now);
        var what = $"{person.Name} is away from {Days.Plain(from)} to {Days.Plain(until)}{(cover is null ? "" : $", {cover.Name} covers")}";
        await Trail.WriteAsync(session, new TrailLine
        {
            Id = Guid.CreateVersion7(now), HappenedAt = now, Subject = Subject, SubjectId = absence.Id,
            ByPersonId = by.Actor.PersonId, ByName = by.Actor.Name, Through = by.Actor.Through, What = what, BeforeState = "{}",
        });
        return new AbsenceSet(absence, $"{what}. {(cover is null ? "Messages wait for the return." : "Whoever covers is asked instead.")}");
    });

    /// <summary>Whoever is away is back: the leave ends yesterday, and one that has not begun is none.</summary>
    /// <param name="absence">The leave.</param>
    /// <param name="today">The day in council time.</param>
    /// <param name="by">Who says so.</param>
    public Task<string> BackAsync(Absence absence, DateOnly today, Standing by) => database.WriteAsync(async session =>
    {
        if (await PersonTable.ByIdAsync(session, absence.PersonId) is not { } person || by.Person?.Id != person.Id && !by.IsClerk)
        {
            return "Only whoever is away or a clerk can end a leave.";
        }

        var (now, begun) = (time.GetUtcNow(), absence.FromDate < today);
        await (begun ? AbsenceTable.EndAsync(session, absence.Id, today.AddDays(-1)) : AbsenceTable.DeleteAsync(session, absence.Id));
        await Trail.WriteAsync(session, new TrailLine
        {
            Id = Guid.CreateVersion7(now), HappenedAt = now, Subject = Subject, SubjectId = absence.Id, ByPersonId = by.Actor.PersonId, ByName = by.Actor.Name, Through = by.Actor.Through,
            What = $"{person.Name} is back{(begun ? "" : " and was not away")}", BeforeState = JsonSerializer.Serialize(absence, OfficersJson.Default.Absence),
        });
        return $"{(begun ? "Welcome back. " : $"I have taken out that you are away from {Days.Plain(absence.FromDate)} to {Days.Plain(absence.UntilDate)}. ")}"
            + (await CoverOfAsync(session, absence) is { } cover ? $"What you owe comes to you again, and no longer to {cover.Name}." : "My messages come to you as usual.");
    });

    /// <summary>Takes back what a line of history says: that somebody is away, or that somebody is back.</summary>
    public Task<string> TakeBackAsync(TrailLine line, Standing by) => line.BeforeState is not { Length: > 2 } kept
        ? TakeBackAsync(line.SubjectId, by)
        : database.WriteAsync(async session =>
        {
            var absence = JsonSerializer.Deserialize(kept, OfficersJson.Default.Absence)!;
            if (await PersonTable.ByIdAsync(session, absence.PersonId) is not { } person || by.Person?.Id != person.Id && !by.IsClerk)
            {
                return "Only whoever is away or a clerk can take that back.";
            }

            var now = time.GetUtcNow();
            await (await AbsenceTable.ByIdAsync(session, absence.Id) is null ? AbsenceTable.InsertAsync(session, absence, now) : AbsenceTable.UpdateAsync(session, absence));
            await Trail.WriteAsync(session, new TrailLine
            {
                Id = Guid.CreateVersion7(now), HappenedAt = now, Subject = Subject, SubjectId = absence.Id, UndoesId = line.Id,
                ByPersonId = by.Actor.PersonId, ByName = by.Actor.Name, Through = by.Actor.Through, What = $"undone: {line.What}",
            });
            return $"Undone. {person.Name} is away from {Days.Plain(absence.FromDate)} to {Days.Plain(absence.UntilDate)} again{(await CoverOfAsync(session, absence) is { } cover ? $", and {cover.Name} covers" : ", and my messages wait for the return")}.";
        });

    private static async Task<Person?> CoverOfAsync(Session session, Absence absence) => absence.CoverPersonId is { } id ? await PersonTable.ByIdAsync(session, id) : null;

    /// <summary>Takes one back.</summary>
    public Task<string> TakeBackAsync(Guid absenceId, Standing by) => database.WriteAsync(async session =>
    {
        if (await AbsenceTable.ByIdAsync(session, absenceId) is not { } absence || await PersonTable.ByIdAsync(session, absence.PersonId) is not { } person)
        {
            return "That was taken back already.";
        }

        if (by.Person?.Id != person.Id && !by.IsClerk)
        {
            return $"Only {person.Name} or a clerk can take that back.";
        }

        await AbsenceTable.DeleteAsync(session, absenceId);
        var noted = (await Trail.OfAsync(session, absenceId)).FirstOrDefault(line => line.Subject == Subject);
        await Trail.WriteAsync(session, new TrailLine
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()), HappenedAt = time.GetUtcNow(), Subject = Subject, SubjectId = absenceId, UndoesId = noted?.Id,
            ByPersonId = by.Actor.PersonId, ByName = by.Actor.Name, Through = by.Actor.Through, What = $"undone: away from {Days.Plain(absence.FromDate)} to {Days.Plain(absence.UntilDate)}",
        });
        return $"Undone: {person.Name} is not away from {Days.Plain(absence.FromDate)} to {Days.Plain(absence.UntilDate)}.";
    });

    private static string? Refusal(Person person, DateOnly from, DateOnly until, Person? cover, Standing by) =>
        by.Person?.Id != person.Id && !by.IsClerk ? $"Only {person.Name} or a clerk can say that {person.Name} is away."
        : until < from ? $"{Days.Plain(until)} is before {Days.Plain(from)}. Say the first day and the last."
        : cover?.Id == person.Id ? $"{person.Name} cannot cover for {person.Name}. Name somebody else, or nobody."
        : null;
}

/// <summary>What became of it.</summary>
/// <param name="Absence">As recorded; null: refused.</param>
/// <param name="ReadBack">What was done, or why not.</param>
public sealed record AbsenceSet(Absence? Absence, string ReadBack);
