using ActionBot.ActionPoints;
using ActionBot.Graph.ToDo;
using ActionBot.Officers;
using ActionBot.Tests.Chasing;
using ActionBot.Tests.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace ActionBot.Tests.Graph;

public sealed class ToDoTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Everybody_who_owes_something_has_one_task_for_it_however_often_it_is_looked_at(Kind kind)
    {
        await using var scene = await SceneAsync(kind);
        var (point, exempt) = (await scene.OpenAsync("Circulate the figures"), await scene.OpenAsync("Settle the claim", exempt: true));

        await scene.Keep.RunAsync(default);
        await scene.Keep.RunAsync(default);

        Assert.Equal([("Helen Marsh", "ActionBot")], scene.Graph.Graph.Lists.Select(list => (list.UserId, list.Name)));
        Assert.Equal(["CFS-26-27-001: Circulate the figures", "CFS-26-27-002"], scene.Graph.Graph.Tasks.Select(one => (string)one.Task["title"]!).Order(StringComparer.Ordinal));
        var task = scene.Task(point);
        Assert.Equal(point.Id.ToString(), (string?)task["linkedResources"]![0]!["externalId"]);
        Assert.Equal("2027-01-08T00:00:00", (string?)task["dueDateTime"]!["dateTime"]);
        Assert.DoesNotContain("claim", scene.Task(exempt).ToJsonString(), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Ticked_off_there_it_is_proposed_complete_here_once(Kind kind)
    {
        await using var scene = await SceneAsync(kind);
        var point = await scene.OpenAsync("Circulate the figures");
        await scene.Keep.RunAsync(default);
        scene.Task(point)["status"] = "completed";

        await scene.Keep.RunAsync(default);
        await scene.Keep.RunAsync(default);

        Assert.Equal(ActionPointStatus.ProposedComplete, (await scene.Chasing.Council.ReadAsync(point)).Status);
        Assert.Single(await scene.Chasing.Council.Database.ReadAsync(session => ActionBot.Replies.ReplyTable.OfAsync(session, point.Id)));
    }

    [Fact]
    public async Task No_longer_needed_here_it_is_ticked_off_there()
    {
        await using var scene = await SceneAsync(Kind.Sqlite);
        var point = await scene.OpenAsync("Circulate the figures");
        await scene.Keep.RunAsync(default);
        await scene.Chasing.Record.RunAsync(new ActionBot.Replies.Answer(point.Id, ActionBot.Replies.ReplyKind.Done, "done"), await scene.Chasing.Council.StandingAsync(scene.Chasing.Helen));

        await scene.Keep.RunAsync(default);
        Assert.Equal("completed", (string?)scene.Task(point)["status"]);
    }

    [Theory]
    [InlineData("makeTask", 504)]
    [InlineData("makeTask", 500)]
    [InlineData("makeList", 504)]
    public async Task What_may_have_been_made_is_found_and_not_made_again(string endpoint, int status)
    {
        await using var scene = await SceneAsync(Kind.Sqlite);
        await scene.OpenAsync("Circulate the figures");
        scene.Graph.Graph.After = request => request.Endpoint.Name == endpoint ? GraphReply.Refused(status, "as it happens") : null;
        await scene.Keep.RunAsync(default);
        scene.Graph.Graph.After = _ => null;

        scene.Chasing.Council.Time.Advance(TimeSpan.FromMinutes(30));
        await scene.Keep.RunAsync(default);
        scene.Chasing.Council.Time.Advance(TimeSpan.FromMinutes(30));
        await scene.Keep.RunAsync(default);

        Assert.Single(scene.Graph.Graph.Lists);
        Assert.Single(scene.Graph.Graph.Tasks);
    }

    [Fact]
    public async Task Two_instances_at_once_make_one_task()
    {
        await using var scene = await SceneAsync(Kind.Sqlite);
        await scene.OpenAsync("Circulate the figures");

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => scene.Another().RunAsync(default))));
        await scene.Keep.RunAsync(default);
        Assert.Single(scene.Graph.Graph.Lists);
        Assert.Single(scene.Graph.Graph.Tasks);
    }

    [Fact]
    public async Task However_many_lists_and_tasks_somebody_has_nothing_is_made_twice_and_what_is_ticked_off_on_the_last_page_counts()
    {
        await using var scene = await SceneAsync(Kind.Sqlite);
        scene.Graph.Graph.PageSize = 2;
        scene.Graph.Graph.Lists.AddRange(Enumerable.Range(0, 7).Select(number => ("Helen Marsh", $"own-{number}", $"List {number}")));
        var points = new List<ActionPoint>();
        for (var number = 0; number < 5; number++)
        {
            points.Add(await scene.OpenAsync($"Circulate the figures of ward {number}"));
        }

        await scene.Keep.RunAsync(default);
        scene.Task(points[4])["status"] = "completed";
        await scene.Keep.RunAsync(default);

        Assert.Equal(5, scene.Graph.Graph.Tasks.Count);
        Assert.Single(scene.Graph.Graph.Lists, list => list.Name == "ActionBot");
        Assert.Equal(ActionPointStatus.ProposedComplete, (await scene.Chasing.Council.ReadAsync(points[4])).Status);
        // Everything is asked for by the hundred, and of the lists the one that is ours alone.
        Assert.All(scene.Graph.Graph.Of("lists").Concat(scene.Graph.Graph.Of("tasks")), request => Assert.Equal("100", request.Query["$top"]));
        Assert.Single(scene.Graph.Graph.Of("lists"));
    }

    [Theory]
    [InlineData("""{"value":[],"@odata.nextLink":"http://localhost:1/v1.0/users"}""", "Graph's next page lies outside Graph.")]
    [InlineData("{}", "Graph's answer holds no list.")]
    public async Task A_listing_that_was_not_read_to_its_end_makes_nothing_and_says_so(string body, string why)
    {
        await using var scene = await SceneAsync(Kind.Sqlite);
        await scene.OpenAsync("Circulate the figures");
        scene.Graph.Graph.Instead = request => request.Endpoint.Name == "lists" ? new GraphReply(200, body) : null;
        await scene.KeepThriceAsync();
        Assert.Empty(scene.Graph.Graph.Lists);

        scene.Graph.Graph.Instead = request => request.Endpoint.Name == "tasks" ? new GraphReply(200, body) : null;
        await scene.KeepThriceAsync();
        Assert.Single(scene.Graph.Graph.Lists);
        Assert.Empty(scene.Graph.Graph.Tasks);
        Assert.Equal($"To Do cannot be kept for Helen Marsh: {why} What is ticked off there is not seen here; messages go as ever. doctor says what is missing.", Assert.Single(await scene.OnTheListAsync()).Words);
    }

    [Fact]
    public async Task A_listing_without_an_end_makes_nothing_either()
    {
        await using var scene = await SceneAsync(Kind.Sqlite);
        await scene.OpenAsync("Circulate the figures");
        scene.Graph.Graph.Instead = request => request.Endpoint.Name == "tasks"
            ? new GraphReply(200, $$"""{"value":[],"@odata.nextLink":"{{scene.Graph.Graph.Address}}/users/Helen%20Marsh/todo/lists/list-1/tasks?$skip=2"}""")
            : null;
        await scene.KeepThriceAsync();

        Assert.Empty(scene.Graph.Graph.Tasks);
        Assert.Contains("Graph's answer has no end.", Assert.Single(await scene.OnTheListAsync()).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_To_Do_that_fails_for_days_is_told_to_the_clerk_once_and_is_off_the_list_when_it_is_well()
    {
        await using var scene = await SceneAsync(Kind.Sqlite);
        await scene.OpenAsync("Circulate the figures");
        var council = scene.Chasing.Council;
        await new SetRole(council.Database, council.Time).RunAsync(await council.PersonAsync("Jo Carter"), RoleName.Clerk, scene.Chasing.Committee.Id, Northbridge.Day("2026-01-01"), Standing.Console.Actor);
        var tell = new ActionBot.Chasing.TellClerks(council.Database, council.Time, scene.Chasing.Rules, scene.Chasing.Messenger, scene.Chasing.Pace);
        scene.Graph.Graph.Instead = _ => GraphReply.Refused(403, "ErrorAccessDenied");

        for (var day = 0; day < 3; day++)
        {
            await scene.KeepThriceAsync();
            await tell.RunAsync(default);
            Assert.Equal(day == 0 ? 0 : 1, scene.Chasing.Messenger.Arrived.Count);
            council.Time.Advance(TimeSpan.FromHours(22.5));
        }

        scene.Graph.Graph.Instead = _ => null;
        await scene.Keep.RunAsync(default);
        Assert.Empty(await scene.OnTheListAsync());
        Assert.Single(scene.Graph.Graph.Tasks);
    }

    [Fact]
    public async Task A_task_that_somebody_deleted_is_not_forced_on_him_again_and_changes_nothing_here()
    {
        await using var scene = await SceneAsync(Kind.Sqlite);
        var point = await scene.OpenAsync("Circulate the figures");
        await scene.Keep.RunAsync(default);
        scene.Graph.Graph.Tasks.Clear();

        await scene.Keep.RunAsync(default);
        await scene.Keep.RunAsync(default);

        Assert.Empty(scene.Graph.Graph.Tasks);
        Assert.Equal(ActionPointStatus.Open, (await scene.Chasing.Council.ReadAsync(point)).Status);
    }

    private static async Task<Scene> SceneAsync(Kind kind)
    {
        var chasing = await ChasingScene.OnAsync(kind, "2026-11-24T09:00Z");
        var graph = await GraphScene.OnAsync(time: chasing.Council.Time);
        return new Scene(chasing, graph, await chasing.Council.MeetingAsync(chasing.Committee, "2026-11-17"), await chasing.Council.MeetingAsync(chasing.Committee, "2027-01-19"));
    }

    private sealed record Scene(ChasingScene Chasing, GraphScene Graph, ActionBot.Committees.Meeting From, ActionBot.Committees.Meeting To) : IAsyncDisposable
    {
        public KeepTasks Keep { get; } = Of(Chasing, Graph);

        public KeepTasks Another() => Of(Chasing, Graph);

        // It looks once, and again in half an hour and in an hour.
        public async Task KeepThriceAsync()
        {
            for (var time = 0; time < 3; time++)
            {
                await Keep.RunAsync(default);
                Chasing.Council.Time.Advance(TimeSpan.FromMinutes(30));
            }
        }

        private static KeepTasks Of(ChasingScene chasing, GraphScene graph) => new(chasing.Council.Database, new TodoLists(graph.Door), chasing.Record, chasing.Rules, chasing.Council.Time, NullLogger<KeepTasks>.Instance);

        public Task<IReadOnlyList<ClerkListEntry>> OnTheListAsync() => Chasing.Council.Database.ReadAsync(ClerkListTable.OpenAsync);

        public Task<ActionPoint> OpenAsync(string text, bool exempt = false) => Chasing.OpenAsync(From, To, text, exempt);

        public System.Text.Json.Nodes.JsonObject Task(ActionPoint point) =>
            Graph.Graph.Tasks.Select(one => one.Task).Single(task => (string?)task["linkedResources"]![0]!["externalId"] == point.Id.ToString());

        public async ValueTask DisposeAsync()
        {
            await Graph.DisposeAsync();
            await Chasing.DisposeAsync();
        }
    }
}
