using ActionBot.Storage;
using ActionBot.Teams.Connector;

namespace ActionBot.Teams;

/// <summary>Forgets which activities were taken up, once Teams will not bring them again. Safe to run twice and at once.</summary>
public sealed class ForgetInbound(Database database, TimeProvider time)
{
    // Teams brings an activity again within minutes; a week outlasts every outage anybody has met.
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(7);

    /// <summary>Forgets them.</summary>
    /// <returns>How many.</returns>
    public Task<int> RunAsync() => database.WriteAsync(session => InboundActivityTable.ForgetAsync(session, time.GetUtcNow() - Remembered));
}
