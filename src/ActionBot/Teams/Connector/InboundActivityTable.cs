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

    /// <summary>
    /// Whether a message or press of a conversation lies behind others: since then something else was said there that undid nothing and was not undone. So it does where it was
    /// made elsewhere, or so long ago that nobody remembers.
    /// </summary>
    /// <param name="session">Where it is looked up.</param>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="through">The message or press.</param>
    /// <param name="now">The message that asks.</param>
    /// <param name="personId">Who asks.</param>
    public static async Task<bool> LiesBehindAsync(Session session, string conversationId, string? through, string? now, Guid personId) => await session.CountAsync(
        """
        select count(*) from inbound_activities made
        where made.conversation_id = @conversationId and made.activity_id = @through
          and not exists (
              select 1 from inbound_activities later
              where later.conversation_id = @conversationId and later.received_at > made.received_at and later.activity_id <> @now
                and not exists (
                    select 1 from history done
                    where done.by_person_id = @personId and done.happened_at >= later.received_at and done.through = later.activity_id
                      and (done.undoes_id is not null or exists (select 1 from history undone where undone.undoes_id = done.id))))
        """,
        new { conversationId, through = through ?? "", now = now ?? "", personId }) == 0;

    /// <summary>Forgets those that will not come again.</summary>
    public static Task<int> ForgetAsync(Session session, DateTimeOffset before) =>
        session.ChangeAsync("delete from inbound_activities where received_at < @before", new { before });
}
