using ActionBot.Storage;

namespace ActionBot.Chasing;

/// <summary>Says who would get what, when, and why. Sends nothing and changes nothing.</summary>
public sealed class PlanChase(Database database, TimeProvider time, ChaseRules rules)
{
    /// <summary>The plan from now on, or from another moment with the register as it stands.</summary>
    /// <param name="until">The last moment, in UTC.</param>
    /// <param name="from">The first, in UTC; null: now.</param>
    public async Task<ChaseTimetable> RunAsync(DateTimeOffset until, DateTimeOffset? from = null)
    {
        var now = from ?? time.GetUtcNow();
        var world = await database.ReadAsync(session => ChaseWorld.LoadAsync(session, rules, now));
        return new ChasePlan(world, rules).Until(until);
    }
}
