using System.Text.Json;
using ActionBot.Committees.Calendar;
using ActionBot.Storage;

namespace ActionBot.Officers;

/// <summary>
/// Gives a leave that is noted its right days, or another cover. What is corrected does not stand beside what was wrong: whoever covers does so on the
/// right days alone, from this moment.
/// </summary>
public sealed class CorrectAbsence(Database database, TimeProvider time)
{
    /// <summary>Corrects it.</summary>
    /// <param name="leave">The leave that is meant.</param>
    /// <param name="right">How it is right.</param>
    /// <param name="by">Who says so: whoever is away, or a clerk; whoever covers may say that he does not.</param>
    public Task<AbsenceSet> RunAsync(Guid leave, LeaveAsItIs right, Standing by) => database.WriteAsync(async session =>
    {
        if (await AbsenceTable.ByIdAsync(session, leave) is not { } before || await PersonTable.ByIdAsync(session, before.PersonId) is not { } person)
        {
            return new AbsenceSet(null, "That leave was taken back already, so nothing has changed.");
        }

        var now = before with { FromDate = right.From, UntilDate = right.Until, CoverPersonId = right.KeepsCover ? before.CoverPersonId : right.Cover?.Id };
        if (Refusal(person, before, now, by) is { } refusal)
        {
            return new AbsenceSet(null, refusal);
        }

        var cover = now.CoverPersonId is { } id ? await PersonTable.ByIdAsync(session, id) : null;
        var moves = (now.FromDate, now.UntilDate) != (before.FromDate, before.UntilDate);
        var what = $"{person.Name} is away from {Days.Plain(now.FromDate)} to {Days.Plain(now.UntilDate)}{(right.Again is var (from, until) ? $" and from {Days.Plain(from)} to {Days.Plain(until)}" : "")}{(moves ? $", no longer from {Days.Plain(before.FromDate)} to {Days.Plain(before.UntilDate)}" : "")}{(cover is null ? "" : $"; {cover.Name} covers")}";
        await AbsenceTable.UpdateAsync(session, now);
        await WriteAsync(session, before, what, by);
        foreach (var other in right.InPlaceOf.Where(other => other != leave))
        {
            if (await AbsenceTable.ByIdAsync(session, other) is { } same && same.PersonId == person.Id)
            {
                await AbsenceTable.DeleteAsync(session, other);
                await WriteAsync(session, same, $"{person.Name} is away on other days than from {Days.Plain(same.FromDate)} to {Days.Plain(same.UntilDate)}", by);
            }
        }

        if (right.Again is var (begins, ends))
        {
            var again = now with { Id = Guid.CreateVersion7(time.GetUtcNow()), FromDate = begins, UntilDate = ends };
            await AbsenceTable.InsertAsync(session, again, time.GetUtcNow());
            await WriteAsync(session, null, $"{person.Name} is away from {Days.Plain(begins)} to {Days.Plain(ends)}", by, again.Id);
        }

        return new AbsenceSet(now, $"{what}. {(cover is null ? "Messages wait for the return." : "Whoever covers is asked instead.")}");
    });

    private Task<TrailLine> WriteAsync(Session session, Absence? before, string what, Standing by, Guid? of = null) => Trail.WriteAsync(session, new TrailLine
    {
        Id = Guid.CreateVersion7(time.GetUtcNow()), HappenedAt = time.GetUtcNow(), Subject = SetAbsence.Subject, SubjectId = before?.Id ?? of!.Value,
        ByPersonId = by.Actor.PersonId, ByName = by.Actor.Name, Through = by.Actor.Through, What = what,
        BeforeState = before is null ? "{}" : JsonSerializer.Serialize(before, OfficersJson.Default.Absence),
    });

    private static string? Refusal(Person person, Absence before, Absence now, Standing by) =>
        by.Person?.Id != person.Id && !by.IsClerk && !(by.Person?.Id == before.CoverPersonId && now == before with { CoverPersonId = null }) ? $"Only {person.Name} or a clerk can change {person.Name}'s leave."
        : now.UntilDate < now.FromDate ? $"{Days.Plain(now.UntilDate)} is before {Days.Plain(now.FromDate)}. Say the first day and the last."
        : now.CoverPersonId == person.Id ? $"{person.Name} cannot cover for {person.Name}. Name somebody else, or nobody."
        : null;
}

/// <summary>A leave as it is to be.</summary>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day.</param>
public sealed record LeaveAsItIs(DateOnly From, DateOnly Until)
{
    /// <summary>Other leaves that it stands in place of.</summary>
    public IReadOnlyList<Guid> InPlaceOf { get; init; } = [];

    /// <summary>The rest of it behind days on which he is in; null: it is in one piece.</summary>
    public (DateOnly From, DateOnly Until)? Again { get; init; }

    /// <summary>Whoever covers goes on covering.</summary>
    public bool KeepsCover { get; init; } = true;

    /// <summary>Who covers, where that changes; null: nobody.</summary>
    public Person? Cover { get; init; }
}
