using ActionBot.Cards;
using ActionBot.Officers;
using ActionBot.Storage;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>Tells a clerk, after her message was acted on, what of it took no part in that: it is named, and never dropped unsaid.</summary>
public sealed class LeftUnreadTold(Database database)
{
    private const int LongestEcho = 120;

    /// <summary>Tells it, where there is any.</summary>
    public async Task AfterAsync(Said said, CancellationToken cancellation)
    {
        if (!said.Who.IsClerk || said.Who.Person is not { } person || said.Turn.Activity.Id is not { } through || said.Turn.Told.Count == 0)
        {
            return;
        }

        // Whoever was put on the register by this very message is known by now.
        var matcher = await database.ReadAsync(OwnerMatcher.OfAsync);
        var left = LeftUnread.In(said.Written, string.Join('\n', said.Turn.Told), said.Meaning, matcher.NamesWholly, clause => Understand.Message(clause, said.Heard), said.Today);
        if (left.Count == 0 || (await database.ReadAsync(session => Trail.UndoableThroughAsync(session, person.Id, through))).Count == 0)
        {
            return;
        }

        var which = string.Join(" and ", left.Select(clause => $"“{Shortened.To(clause, LongestEcho)}”"));
        await said.Turn.SayAsync($"I did not read {which}. Say {(left.Count == 1 ? "it on its own" : "each on its own")}, please.", cancellation);
    }
}
