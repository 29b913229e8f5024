using ActionBot.Storage;

namespace ActionBot.Graph.ToDo;

/// <summary>The list in one person's To Do. Whoever claims its making looks for it first; everybody else leaves that person alone meanwhile.</summary>
internal static class TodoList
{
    /// <summary>Its id; null: it is not known yet.</summary>
    public static Task<string?> IdOfAsync(Session session, Guid personId) => session.FirstAsync<string>("select list_id from todo_lists where person_id = @personId", new { personId });

    /// <summary>Claims the making of the list, new or left over from an attempt that came to no end.</summary>
    /// <returns>False: another instance makes it, or it is there.</returns>
    public static async Task<bool> ClaimAsync(Session session, Guid personId, DateTimeOffset now, DateTimeOffset leftOver) => await session.ChangeAsync(
        """
        insert into todo_lists (person_id, claimed_at) values (@personId, @now)
        on conflict (person_id) do update set claimed_at = excluded.claimed_at
        where todo_lists.list_id is null and todo_lists.claimed_at <= @leftOver
        """,
        new { personId, now, leftOver }) == 1;

    /// <summary>Writes where it is.</summary>
    public static Task WriteAsync(Session session, Guid personId, string listId) =>
        session.ChangeAsync("update todo_lists set list_id = @listId where person_id = @personId", new { personId, listId });

    /// <summary>It is not there any more.</summary>
    public static Task ForgetAsync(Session session, Guid personId) => session.ChangeAsync("delete from todo_lists where person_id = @personId", new { personId });
}
