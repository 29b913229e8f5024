using ActionBot.Officers;
using ActionBot.Storage;
using ActionBot.Teams.Connector;
using ActionBot.Teams.Conversation;

namespace ActionBot.Teams;

/// <summary>
/// Forgets which activities were taken up, once Teams will not bring them again, questions and offered files that nobody answered in time, and whoever was not seen for a year. Safe to run twice and
/// at once.
/// </summary>
public sealed class ForgetInbound(Database database, TimeProvider time)
{
    // Teams brings an activity again within minutes; a week outlasts every outage anybody has met.
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(7);

    /// <summary>Forgets them.</summary>
    /// <returns>How many.</returns>
    public Task<int> RunAsync() => database.WriteAsync(async session =>
    {
        var now = time.GetUtcNow();
        return await InboundActivityTable.ForgetAsync(session, now - Remembered) + await OpenQuestion.ForgetAsync(session, now) + await FileOffer.ForgetAsync(session, now) + await SeenIdentityTable.ForgetAsync(session, now);
    });
}
