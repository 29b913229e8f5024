using ActionBot.Storage;

namespace ActionBot.Chasing;

/// <summary>Says who would get what, when, and why. Sends nothing and changes nothing.</summary>
public sealed class PlanChase(Database database, TimeProvider time, ChaseRules rules)
{
    /// <summary>The plan from now on.</summary>
    /// <param name="until">The last moment, in UTC.</param>
    public async Task<ChaseTimetable> RunAsync(DateTimeOffset until)
    {
        var now = time.GetUtcNow();
        var world = await database.ReadAsync(session => ChaseWorld.LoadAsync(session, rules, now));
        return new ChasePlan(world, rules).Until(until);
    }
}
