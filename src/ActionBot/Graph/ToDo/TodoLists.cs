using Models = Microsoft.Graph.Models;

namespace ActionBot.Graph.ToDo;

/// <summary>What is asked of To Do. Each is one attempt; what may have been done is for the caller to look for.</summary>
internal sealed class TodoLists(GraphDoor door)
{
    /// <summary>The list's name in everybody's To Do.</summary>
    public const string Name = "ActionBot";

    private const int MostPages = 20;

    /// <summary>The list of one person, made where there is none.</summary>
    public async Task<GraphAnswer<string>> ListAsync(string entraId, CancellationToken cancellation)
    {
        string? next = null;
        for (var page = 0; page < MostPages; page++)
        {
            var answer = await door.AskAsync(
                (graph, limit) => next is null ? graph.Users[entraId].Todo.Lists.GetAsync(cancellationToken: limit) : graph.Users[entraId].Todo.Lists.WithUrl(next).GetAsync(cancellationToken: limit),
                cancellation);
            if (answer.Trouble is { } trouble)
            {
                return new GraphAnswer<string>(null, trouble);
            }

            if (answer.Value?.Value?.Find(list => list.DisplayName == Name)?.Id is { } there)
            {
                return new GraphAnswer<string>(there, null);
            }

            if (answer.Value?.OdataNextLink is not { } more || !door.IsWithin(more))
            {
                break;
            }

            next = more;
        }

        var made = await door.AskAsync((graph, limit) => graph.Users[entraId].Todo.Lists.PostAsync(new Models.TodoTaskList { DisplayName = Name }, cancellationToken: limit), cancellation);
        return Id(made, list => list.Id);
    }

    /// <summary>Every task of the list, with whom it is linked to.</summary>
    public async Task<GraphAnswer<IReadOnlyList<Models.TodoTask>>> TasksAsync(string entraId, string listId, CancellationToken cancellation)
    {
        var tasks = new List<Models.TodoTask>();
        string? next = null;
        for (var page = 0; page < MostPages; page++)
        {
            var answer = await door.AskAsync(
                (graph, limit) => next is null
                    ? graph.Users[entraId].Todo.Lists[listId].Tasks.GetAsync(asked => asked.QueryParameters.Expand = ["linkedResources"], limit)
                    : graph.Users[entraId].Todo.Lists[listId].Tasks.WithUrl(next).GetAsync(cancellationToken: limit),
                cancellation);
            if (answer.Trouble is { } trouble)
            {
                return new GraphAnswer<IReadOnlyList<Models.TodoTask>>(null, trouble);
            }

            tasks.AddRange(answer.Value?.Value ?? []);
            if (answer.Value?.OdataNextLink is not { } more || !door.IsWithin(more))
            {
                break;
            }

            next = more;
        }

        return new GraphAnswer<IReadOnlyList<Models.TodoTask>>(tasks, null);
    }

    /// <summary>Makes a task.</summary>
    public async Task<GraphAnswer<string>> MakeAsync(string entraId, string listId, Models.TodoTask task, CancellationToken cancellation) => Id(
        await door.AskAsync((graph, limit) => graph.Users[entraId].Todo.Lists[listId].Tasks.PostAsync(task, cancellationToken: limit), cancellation), made => made.Id);

    /// <summary>Ticks a task off. It can be ticked off again.</summary>
    public async Task<GraphAnswer<bool>> TickAsync(string entraId, string listId, string taskId, CancellationToken cancellation) => await door.DoAsync(
        (graph, limit) => graph.Users[entraId].Todo.Lists[listId].Tasks[taskId].PatchAsync(new Models.TodoTask { Status = Models.TaskStatus.Completed }, cancellationToken: limit), cancellation);

    private static GraphAnswer<string> Id<T>(GraphAnswer<T> answer, Func<T, string?> id)
        where T : class => answer switch
        {
            { Trouble: { } trouble } => new GraphAnswer<string>(null, trouble),
            { Value: { } made } when id(made) is { Length: > 0 } given => new GraphAnswer<string>(given, null),
            _ => new GraphAnswer<string>(null, new GraphTrouble(TroubleKind.InDoubt, null, null, null, "Graph's answer holds no id.")),
        };
}
