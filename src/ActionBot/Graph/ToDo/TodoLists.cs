using Microsoft.Graph;
using Models = Microsoft.Graph.Models;

namespace ActionBot.Graph.ToDo;

/// <summary>
/// What is asked of To Do. Each is one attempt; what may have been done is for the caller to look for. A listing that was not read to its end is no
/// listing: what is not in it may be there all the same.
/// </summary>
internal sealed class TodoLists(GraphDoor door)
{
    /// <summary>The list's name in everybody's To Do.</summary>
    public const string Name = "ActionBot";

    private const int PageSize = 100;
    private const int MostPages = 50;

    /// <summary>The id of one person's list; null and no trouble: there is none.</summary>
    public async Task<GraphAnswer<string>> FindListAsync(string entraId, CancellationToken cancellation)
    {
        var lists = await AllAsync<Models.TodoTaskListCollectionResponse, Models.TodoTaskList>(
            (graph, next, limit) => next is null
                ? graph.Users[entraId].Todo.Lists.GetAsync(asked => (asked.QueryParameters.Filter, asked.QueryParameters.Top) = ($"displayName eq {People.GraphDirectory.Quoted(Name)}", PageSize), limit)
                : graph.Users[entraId].Todo.Lists.WithUrl(next).GetAsync(cancellationToken: limit),
            page => (page.Value, page.OdataNextLink),
            cancellation);
        return new GraphAnswer<string>(lists.Value?.FirstOrDefault(list => list.DisplayName == Name)?.Id, lists.Trouble);
    }

    /// <summary>Makes the list of one person.</summary>
    public async Task<GraphAnswer<string>> MakeListAsync(string entraId, CancellationToken cancellation) => Id(
        await door.AskAsync((graph, limit) => graph.Users[entraId].Todo.Lists.PostAsync(new Models.TodoTaskList { DisplayName = Name }, cancellationToken: limit), cancellation), list => list.Id);

    /// <summary>Every task of the list, with whom it is linked to.</summary>
    public Task<GraphAnswer<IReadOnlyList<Models.TodoTask>>> TasksAsync(string entraId, string listId, CancellationToken cancellation) => AllAsync<Models.TodoTaskCollectionResponse, Models.TodoTask>(
        (graph, next, limit) => next is null
            ? graph.Users[entraId].Todo.Lists[listId].Tasks.GetAsync(asked => (asked.QueryParameters.Expand, asked.QueryParameters.Top) = (["linkedResources"], PageSize), limit)
            : graph.Users[entraId].Todo.Lists[listId].Tasks.WithUrl(next).GetAsync(cancellationToken: limit),
        page => (page.Value, page.OdataNextLink),
        cancellation);

    /// <summary>Makes a task.</summary>
    public async Task<GraphAnswer<string>> MakeAsync(string entraId, string listId, Models.TodoTask task, CancellationToken cancellation) => Id(
        await door.AskAsync((graph, limit) => graph.Users[entraId].Todo.Lists[listId].Tasks.PostAsync(task, cancellationToken: limit), cancellation), made => made.Id);

    /// <summary>Ticks a task off. It can be ticked off again.</summary>
    public async Task<GraphAnswer<bool>> TickAsync(string entraId, string listId, string taskId, CancellationToken cancellation) => await door.DoAsync(
        (graph, limit) => graph.Users[entraId].Todo.Lists[listId].Tasks[taskId].PatchAsync(new Models.TodoTask { Status = Models.TaskStatus.Completed }, cancellationToken: limit), cancellation);

    private async Task<GraphAnswer<IReadOnlyList<TItem>>> AllAsync<TPage, TItem>(
        Func<GraphServiceClient, string?, CancellationToken, Task<TPage?>> ask, Func<TPage, (List<TItem>? Items, string? Next)> read, CancellationToken cancellation)
        where TPage : class
    {
        var all = new List<TItem>();
        string? next = null;
        for (var number = 0; number < MostPages; number++)
        {
            var at = next;
            var page = await door.AskAsync((graph, limit) => ask(graph, at, limit), cancellation);
            if (page.Trouble is { } trouble)
            {
                return new GraphAnswer<IReadOnlyList<TItem>>(null, trouble);
            }

            if (page.Value is null || read(page.Value) is not { Items: { } items, Next: var more })
            {
                return Unread<TItem>("Graph's answer holds no list.");
            }

            all.AddRange(items);
            if (more is null)
            {
                return new GraphAnswer<IReadOnlyList<TItem>>(all, null);
            }

            if (!door.IsWithin(more))
            {
                return Unread<TItem>("Graph's next page lies outside Graph.");
            }

            next = more;
        }

        return Unread<TItem>("Graph's answer has no end.");
    }

    private static GraphAnswer<IReadOnlyList<TItem>> Unread<TItem>(string why) => new(null, new GraphTrouble(TroubleKind.InDoubt, null, why));

    private static GraphAnswer<string> Id<T>(GraphAnswer<T> answer, Func<T, string?> id)
        where T : class => answer switch
        {
            { Trouble: { } trouble } => new GraphAnswer<string>(null, trouble),
            { Value: { } made } when id(made) is { Length: > 0 } given => new GraphAnswer<string>(given, null),
            _ => new GraphAnswer<string>(null, new GraphTrouble(TroubleKind.InDoubt, null, "Graph's answer holds no id.")),
        };
}
