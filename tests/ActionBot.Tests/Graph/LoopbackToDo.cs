using System.Text.Json.Nodes;

namespace ActionBot.Tests.Graph;

/// <summary>To Do in the loopback Graph: lists, and the tasks in them.</summary>
internal sealed class LoopbackToDo(GraphPages pages)
{
    /// <summary>The lists of To Do, with the id of their owner.</summary>
    public List<(string UserId, string Id, string Name)> Lists { get; } = [];

    /// <summary>The tasks of To Do, with the id of their list.</summary>
    public List<(string ListId, JsonObject Task)> Tasks { get; } = [];

    public GraphReply ListsOf(GraphRequest request) => GraphReply.Json(pages.Paged(request, Lists.Where(list => list.UserId == request.Ids[0] && (!request.Query.TryGetValue("$filter", out var filter) || filter == $"displayName eq '{list.Name}'")).Select(list => new JsonObject { ["id"] = list.Id, ["displayName"] = list.Name })));

    public GraphReply TasksIn(GraphRequest request) => Lists.Exists(list => list.Id == request.Ids[1]) ? GraphReply.Json(pages.Paged(request, TasksOf(request).Select(task => Shown(task, request)))) : GraphReply.NotFound;

    public GraphReply MakeList(GraphRequest request)
    {
        lock (Lists)
        {
            Lists.Add((request.Ids[0], $"list-{Lists.Count + 1}", (string)request.Body!["displayName"]!));
            return GraphReply.Json(new JsonObject { ["id"] = Lists[^1].Id, ["displayName"] = Lists[^1].Name }, 201);
        }
    }

    public GraphReply MakeTask(GraphRequest request)
    {
        lock (Tasks)
        {
            var task = (JsonObject)request.Body!.DeepClone();
            (task["id"], task["status"]) = ($"task-{Tasks.Count + 1}", "notStarted");
            Tasks.Add((request.Ids[1], task));
            return GraphReply.Json(task.DeepClone(), 201);
        }
    }

    public GraphReply ChangeTask(GraphRequest request)
    {
        if (TasksOf(request).FirstOrDefault(task => (string)task["id"]! == request.Ids[2]) is not { } task)
        {
            return GraphReply.NotFound;
        }

        task["status"] = (string)request.Body!["status"]!;
        return GraphReply.Json(task.DeepClone());
    }

    private IEnumerable<JsonObject> TasksOf(GraphRequest request) => Tasks.Where(one => one.ListId == request.Ids[1]).Select(one => one.Task);

    // What a task is linked to is another resource, and comes only to whoever asks for it.
    private static JsonObject Shown(JsonObject task, GraphRequest request)
    {
        var shown = (JsonObject)task.DeepClone();
        if (request.Query.GetValueOrDefault("$expand") != "linkedResources")
        {
            shown.Remove("linkedResources");
        }

        return shown;
    }
}
