using ActionBot.ActionPoints;
using ActionBot.Committees;
using ActionBot.Storage;

namespace ActionBot.Teams.Conversation;

/// <summary>Tells the clerks of a committee what another has referred to it, with a button that takes it.</summary>
public sealed class TellOfReferral(Database database, Reach reach)
{
    /// <summary>Tells them.</summary>
    /// <param name="point">What is referred.</param>
    /// <param name="to">The committee it is referred to.</param>
    /// <param name="today">The day in council time.</param>
    /// <param name="cancellation">The end of the program.</param>
    /// <returns>Who was reached.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(ActionPoint point, Committee to, DateOnly today, CancellationToken cancellation)
    {
        var (from, meetings) = await database.ReadAsync(async session => ((await CommitteeTable.ByIdAsync(session, point.CommitteeId))!, await MeetingTable.OfAsync(session, to.Id)));
        var next = meetings.FirstOrDefault(meeting => meeting.HeldOn > today && meeting.TakesReports)?.HeldOn;
        return [.. (await reach.ShowAsync(await reach.ClerksAsync(to.Id, today), ReferralCard.Offer(point, from.Name, to.Name, next), cancellation)).Select(clerk => clerk.Name)];
    }
}
