using ActionBot.Storage;

namespace ActionBot.Graph.ToDo;

/// <summary>Where a task in To Do stands.</summary>
internal enum TodoState
{
    /// <summary>It is being made, or may have been: it is looked for before it is made again.</summary>
    Making,

    /// <summary>It is there.</summary>
    Made,

    /// <summary>Nothing is to be done about it any more: ticked off there, or not needed here.</summary>
    Over,
}

/// <summary>One action point as a task of one person.</summary>
internal sealed record TodoTask
{
    public required Guid ActionPointId { get; init; }

    public required Guid PersonId { get; init; }

    public string? ListId { get; init; }

    public string? TaskId { get; init; }

    public required TodoState State { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>Every task that is not over.</summary>
    public static Task<IReadOnlyList<TodoTask>> OpenAsync(Session session) =>
        session.AllAsync<TodoTask>("select action_point_id, person_id, list_id, task_id, state, changed_at from todo_tasks where state <> 'Over' order by person_id, action_point_id");

    /// <summary>Claims the making of a task, new or left over from an attempt that came to no end.</summary>
    /// <returns>False: another instance makes it, or it is there or over.</returns>
    public static async Task<bool> ClaimAsync(Session session, Guid actionPointId, Guid personId, DateTimeOffset now, DateTimeOffset leftOver) => await session.ChangeAsync(
        """
        insert into todo_tasks (action_point_id, person_id, state, changed_at) values (@actionPointId, @personId, 'Making', @now)
        on conflict (action_point_id, person_id) do update set changed_at = excluded.changed_at
        where todo_tasks.state = 'Making' and todo_tasks.changed_at <= @leftOver
        """,
        new { actionPointId, personId, now, leftOver }) == 1;

    /// <summary>Writes where it stands.</summary>
    public static Task WriteAsync(Session session, TodoTask task) => session.ChangeAsync(
        "update todo_tasks set list_id = @ListId, task_id = @TaskId, state = @state, changed_at = @ChangedAt where action_point_id = @ActionPointId and person_id = @PersonId",
        new { task.ActionPointId, task.PersonId, task.ListId, task.TaskId, state = task.State.ToString(), task.ChangedAt });
}
