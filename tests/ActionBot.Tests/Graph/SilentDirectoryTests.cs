using ActionBot.Officers;
using ActionBot.Tests.Storage;

namespace ActionBot.Tests.Graph;

/// <summary>A directory that is slow, busy or silent makes nobody a leaver, and is told of when it lasts.</summary>
public sealed class SilentDirectoryTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_few_for_whom_the_directory_never_answers_are_named_to_the_clerk_after_the_second_night(Kind kind)
    {
        await using var scene = await PeopleScene.OnAsync(kind);
        var council = scene.Council;
        for (var number = 0; number < 20; number++)
        {
            var person = await council.PersonAsync($"Officer {number}");
            scene.Graph.Graph.Add(new GraphUser(person.AadObjectId!, person.Name));
        }

        scene.Graph.Graph.Add(new GraphUser("Helen Marsh", "Helen Marsh"));
        scene.Graph.Graph.Instead = request => request.Ids is ["Officer 5"] or ["Officer 6"] ? GraphReply.Refused(500, "InternalServerError") : null;
        await scene.Check.RunAsync(default);
        Assert.Empty(await scene.OpenAsync());

        council.Time.Advance(TimeSpan.FromDays(1));
        scene.Graph.Graph.Instead = request => request.Ids is ["Officer 5"] or ["Officer 7"] ? GraphReply.Refused(500, "InternalServerError") : null;
        await scene.Check.RunAsync(default);
        Assert.StartsWith("For more than one night the directory has given no answer for Officer 5: Graph answers 500.", Assert.Single(await scene.OpenAsync()).Words, StringComparison.Ordinal);

        council.Time.Advance(TimeSpan.FromDays(1));
        scene.Graph.Graph.Instead = _ => null;
        await scene.Check.RunAsync(default);
        Assert.Empty(await scene.OpenAsync());
    }

    [Fact]
    public async Task Graph_is_left_alone_until_the_moment_it_names_and_longer_each_time_where_it_names_none()
    {
        await using var scene = await PeopleScene.OnAsync(Kind.Sqlite);
        scene.Graph.Graph.Add(new GraphUser("Helen Marsh", "Helen Marsh", Enabled: false));
        var time = scene.Council.Time;
        var tries = 0;
        scene.Graph.Graph.Instead = request => request.Endpoint.Name != "user" ? null : ++tries switch
        {
            1 => GraphReply.Refused(429, "TooManyRequests", time.GetUtcNow().AddSeconds(50).ToString("R", System.Globalization.CultureInfo.InvariantCulture)),
            2 or 3 => GraphReply.Refused(429, "TooManyRequests"),
            _ => null,
        };

        var check = scene.Check.RunAsync(default);
        foreach (var wait in new[] { 50, 4, 8 })
        {
            await time.UntilWaitingAsync(TimeSpan.FromSeconds(wait));
            time.Advance(TimeSpan.FromSeconds(wait));
        }

        await check;
        Assert.NotNull((await scene.PersonAsync(scene.Chasing.Helen.Id)).LeftOn);
    }

    [Fact]
    public async Task Of_a_batch_each_answer_is_judged_by_itself_and_what_was_throttled_is_asked_again()
    {
        await using var scene = await PeopleScene.OnAsync(Kind.Sqlite);
        for (var number = 0; number < 44; number++)
        {
            var person = await scene.Council.PersonAsync($"Officer {number}");
            scene.Graph.Graph.Add(new GraphUser(person.AadObjectId!, person.Name, Enabled: number != 7));
        }

        scene.Graph.Graph.Add(new GraphUser("Helen Marsh", "Helen Marsh"));
        var throttled = new HashSet<string>();
        scene.Graph.Graph.Instead = request => request.Ids is ["Officer 3"] && throttled.Add("Officer 3") ? GraphReply.Refused(429, "TooManyRequests", "10")
            : request.Ids is ["Officer 5"] ? GraphReply.Refused(500, "InternalServerError")
            : null;

        var check = scene.Check.RunAsync(default);
        await scene.Council.Time.UntilWaitingAsync(TimeSpan.FromSeconds(10));
        scene.Council.Time.Advance(TimeSpan.FromSeconds(10));
        await check;

        var left = (await scene.Council.Database.ReadAsync(PersonTable.AllAsync)).Where(person => person.LeftOn is not null).Select(person => person.Name);
        Assert.Equal(["Officer 7"], left);
        Assert.Empty(await scene.OpenAsync());
        // Three batches of at most twenty, one for what was throttled, and two more for the silent one.
        Assert.Equal(6, scene.Graph.Graph.HttpRequests);
    }

    [Fact]
    public async Task A_directory_that_gives_no_answer_is_told_of_once_and_only_when_it_lasts()
    {
        await using var scene = await PeopleScene.OnAsync(Kind.Sqlite);
        var council = scene.Council;
        await council.Database.WriteAsync(session => RoleTable.InsertAsync(
            session, new Role { Id = Guid.CreateVersion7(council.Time.GetUtcNow()), PersonId = scene.Chasing.Helen.Id, Name = RoleName.Administrator, Status = RoleStatus.Approved, FromDate = Northbridge.Day("2026-01-01") }, council.Time.GetUtcNow()));
        var tell = new ActionBot.Chasing.TellClerks(council.Database, council.Time, scene.Chasing.Rules, scene.Chasing.Messenger, scene.Chasing.Pace);
        scene.Graph.Graph.InsteadOfBatch = () => GraphReply.Refused(403, "Authorization_RequestDenied");

        for (var night = 0; night < 3; night++)
        {
            await scene.Check.RunAsync(default);
            council.Time.Advance(TimeSpan.FromHours(5));
            await tell.RunAsync(default);
            Assert.Equal(night == 0 ? 0 : 1, scene.Chasing.Messenger.Arrived.Count);
            council.Time.Advance(TimeSpan.FromHours(19));
        }

        Assert.Contains("no answer for 1 person: Graph answers 403.", scene.Chasing.Messenger.Arrived[0].Message.Text, StringComparison.Ordinal);
        scene.Graph.Graph.InsteadOfBatch = () => null;
        scene.Graph.Graph.Add(new GraphUser("Helen Marsh", "Helen Marsh"));
        await scene.Check.RunAsync(default);
        Assert.Empty(await scene.OpenAsync());
    }

    [Fact]
    public async Task A_thousand_officers_are_checked_in_fifty_requests()
    {
        await using var scene = await PeopleScene.OnAsync(Kind.Sqlite);
        await scene.Council.Database.WriteAsync(async session =>
        {
            for (var number = 1; number < 1000; number++)
            {
                await PersonTable.InsertAsync(session, new Person { Id = Guid.CreateVersion7(scene.Council.Time.GetUtcNow()), Name = $"Officer {number}", AadObjectId = $"o{number}" }, scene.Council.Time.GetUtcNow());
            }
        });
        scene.Graph.Graph.Instead = request => GraphReply.Json(new System.Text.Json.Nodes.JsonObject { ["id"] = request.Ids[0], ["displayName"] = request.Ids[0], ["accountEnabled"] = true });

        await scene.Check.RunAsync(default);
        Assert.Equal(50, scene.Graph.Graph.HttpRequests);
    }

    [Fact]
    public async Task An_answer_that_does_not_say_whether_the_account_is_in_use_makes_nobody_a_leaver()
    {
        await using var scene = await PeopleScene.OnAsync(Kind.Sqlite);
        foreach (var body in new[] { """{"id":"Helen Marsh","displayName":"Helen Marsh"}""", "{}", "[]", "\"gone\"" })
        {
            scene.Graph.Graph.Instead = request => request.Endpoint.Name == "user" ? new GraphReply(200, body) : null;
            await scene.Check.RunAsync(default);
            Assert.Null((await scene.PersonAsync(scene.Chasing.Helen.Id)).LeftOn);
        }
    }
}
