using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.Chasing.Overviews;

/// <summary>Says that somebody gets the weekly list of what the team owes, or does not get it any more. Nobody gets it unasked.</summary>
public sealed class SetWeeklyList(Database database, TimeProvider time, ChaseRules rules)
{
    /// <summary>Says so.</summary>
    /// <param name="person">Who.</param>
    /// <param name="wanted">Whether it is wanted.</param>
    /// <param name="by">That person, a clerk or an administrator.</param>
    /// <returns>What holds now, in a sentence; or why nothing was changed.</returns>
    public Task<(bool Done, string Sentence)> RunAsync(Person person, bool wanted, Standing by) => database.WriteAsync(async session =>
    {
        if (by.Person?.Id != person.Id && !by.IsClerk && !by.IsAdministrator)
        {
            return (false, $"Only {person.Name}, a clerk or an administrator can say whether {person.Name} gets the weekly list.");
        }

        var now = time.GetUtcNow();
        if (wanted ? await WeeklyListTable.AddAsync(session, person.Id, by.Actor.Name, now) : await WeeklyListTable.RemoveAsync(session, person.Id))
        {
            await Trail.WriteAsync(session, new TrailLine
            {
                Id = Guid.CreateVersion7(now), HappenedAt = now, Subject = "person", SubjectId = person.Id,
                ByPersonId = by.Actor.PersonId, ByName = by.Actor.Name, Through = by.Actor.Through, What = wanted ? $"{person.Name} gets the weekly list" : $"{person.Name} gets no weekly list any more",
            });
        }

        if (!wanted)
        {
            return (true, $"{person.Name} gets no weekly list.");
        }

        var today = rules.Day(now);
        var team = new Team(await ChaseWorld.LoadWhoAsync(session, today), person, today);
        return (true, $"{person.Name} gets, on the first working day of each week, the list of what the team owes to committees; in a week in which it owes nothing, nothing."
            + (team.IsAlone ? $" As yet I know nobody who reports to {person.Name}: people import takes the columns manager and service." : ""));
    });
}
