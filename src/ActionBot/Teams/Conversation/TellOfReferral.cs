using ActionBot.ActionPoints;
using ActionBot.Committees;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.Teams.Conversation;

/// <summary>Tells the clerks of a committee what another has referred to it, with a button that takes it; and the other's that it was taken.</summary>
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

    /// <summary>Tells the clerks of the committee that referred it.</summary>
    /// <param name="referred">What was referred.</param>
    /// <param name="words">What became of it.</param>
    /// <param name="by">Who took it: nobody is told what she did herself.</param>
    /// <param name="today">The day in council time.</param>
    /// <param name="cancellation">The end of the program.</param>
    public async Task TakenAsync(ActionPoint referred, string words, Standing by, DateOnly today, CancellationToken cancellation) =>
        await reach.ShowAsync([.. (await reach.ClerksAsync(referred.CommitteeId, today)).Where(clerk => clerk.Id != by.Person?.Id)], ReadBackCard.For(words), cancellation);
}
