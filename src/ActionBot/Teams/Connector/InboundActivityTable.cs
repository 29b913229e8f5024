using ActionBot.Storage;

namespace ActionBot.Teams.Connector;

/// <summary>The activities taken up already. Teams delivers one again when it thinks the bot did not answer.</summary>
public static class InboundActivityTable
{
    /// <summary>Takes an activity up.</summary>
    /// <returns>Whether it is the first time.</returns>
    public static async Task<bool> TakeUpAsync(Session session, string conversationId, string activityId, DateTimeOffset now) => await session.ChangeAsync(
        "insert into inbound_activities (conversation_id, activity_id, received_at) values (@conversationId, @activityId, @now) on conflict (conversation_id, activity_id) do nothing",
        new { conversationId, activityId, now }) == 1;

    /// <summary>How many others were taken up in a conversation since a moment.</summary>
    public static Task<long> OthersSinceAsync(Session session, string conversationId, string? activityId, DateTimeOffset since) => session.CountAsync(
        "select count(*) from inbound_activities where conversation_id = @conversationId and activity_id <> @activityId and received_at >= @since",
        new { conversationId, activityId = activityId ?? "", since });

    /// <summary>Forgets those that will not come again.</summary>
    public static Task<int> ForgetAsync(Session session, DateTimeOffset before) =>
        session.ChangeAsync("delete from inbound_activities where received_at < @before", new { before });
}
