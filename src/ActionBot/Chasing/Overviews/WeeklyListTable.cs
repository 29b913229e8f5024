using ActionBot.Storage;

namespace ActionBot.Chasing.Overviews;

/// <summary>Who gets the weekly list.</summary>
internal static class WeeklyListTable
{
    public static async Task<IReadOnlySet<Guid>> ReadersAsync(Session session) => (await session.AllAsync<Guid>("select person_id from weekly_lists order by person_id")).ToHashSet();

    /// <summary>Notes that somebody gets it.</summary>
    /// <returns>False: it was so already.</returns>
    public static async Task<bool> AddAsync(Session session, Guid personId, string setBy, DateTimeOffset now) => await session.ChangeAsync(
        "insert into weekly_lists (person_id, set_by, set_at) values (@personId, @setBy, @now) on conflict do nothing", new { personId, setBy, now }) == 1;

    /// <summary>Notes that somebody does not get it any more.</summary>
    /// <returns>False: it was so already.</returns>
    public static async Task<bool> RemoveAsync(Session session, Guid personId) => await session.ChangeAsync("delete from weekly_lists where person_id = @personId", new { personId }) == 1;
}
