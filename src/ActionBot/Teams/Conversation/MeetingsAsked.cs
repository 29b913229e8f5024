using ActionBot.Committees;
using ActionBot.Enquiries;
using ActionBot.Storage;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>When a committee meets next, or all of somebody's committees.</summary>
public sealed class MeetingsAsked(Database database, NextMeetings meetings, Bearings bearings) : ITakePart
{
    /// <inheritdoc />
    public IReadOnlyCollection<Intent> Intents => [Intent.ListMeetings];

    /// <inheritdoc />
    public async Task SaidAsync(Said said, CancellationToken cancellation)
    {
        if (await Reader.IsStrangerAsync(said, cancellation))
        {
            return;
        }

        foreach (var one in said.Each())
        {
            await MeetingsAsync(one, cancellation);
        }
    }

    private async Task MeetingsAsync(Said said, CancellationToken cancellation)
    {
        var all = await database.ReadAsync(CommitteeTable.AllAsync);
        var own = all.Where(committee => said.Who.MayClerk(committee.Id) || said.Who.SitsOn.Contains(committee.Id)).ToList();
        if (said.Slots.Committee is null && Bearings.Meant(said, all, toClerk: false) is null && own.Count > 1)
        {
            await said.Turn.ShowAsync(NextMeetingsCard.For(await meetings.RunAsync(own, said.Who, most: 2), null), cancellation);
        }
        else if (await bearings.CommitteeAsync(said, toClerk: false, cancellation) is { } committee)
        {
            await said.Turn.ShowAsync(NextMeetingsCard.For(await meetings.RunAsync([committee], said.Who), committee.Name), cancellation);
        }
    }
}
