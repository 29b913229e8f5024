using ActionBot.ActionPoints;
using ActionBot.Graph.ToDo;
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
        scene.Graph.Graph.Lists.Add(("Helen Marsh", "list-0", "ActionBot"));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => scene.Another().RunAsync(default))));
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
        public KeepTasks Keep => Another();

        public KeepTasks Another() => new(Chasing.Council.Database, new TodoLists(Graph.Door), Chasing.Record, Chasing.Rules, Chasing.Council.Time, NullLogger<KeepTasks>.Instance);

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
