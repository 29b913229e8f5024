using System.Net;
using System.Text.Json.Nodes;
using ActionBot.Cards;
using ActionBot.Teams;
using ActionBot.Tests.Storage;

namespace ActionBot.Tests.Teams;

public sealed class TurnTests
{
    private static readonly Card Done = new("14 is done", [TextBlock.Title("CFS-26-27-014 is done")]);

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_Teams_brings_again_is_taken_up_once(Kind kind)
    {
        var heard = new ScriptedConversation((turn, cancellation) => turn.SayAsync("noted", cancellation));
        await using var scene = await TeamsScene.StartAsync(kind, conversation: heard);
        var (message, press) = (Activities.Message("14 done"), Activities.Press("complete", []));

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => scene.BringAsync((JsonObject)message.DeepClone())));
        using var first = await scene.BringAsync(press);
        using var again = await scene.BringAsync(press);

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Equal(2, heard.Turns.Count);
        Assert.Equal(2, scene.Teams.Messages.Count);
        Assert.Equal("That is being seen to already.", (string?)(await BodyAsync(again))["value"]);
    }

    [Fact]
    public async Task The_same_id_in_another_conversation_is_something_else()
    {
        var heard = new ScriptedConversation();
        await using var scene = await TeamsScene.StartAsync(conversation: heard);
        foreach (var person in new[] { "Jo Hale", "Sam Patel" })
        {
            var activity = Activities.Message("hello", person);
            activity["id"] = "1";
            using var answer = await scene.BringAsync(activity);
        }

        Assert.Equal(2, heard.Turns.Count);
    }

    [Fact]
    public async Task What_takes_long_is_taken_in_two_seconds_shows_typing_and_reports_by_itself()
    {
        var (begun, report) = (new Signal(), new Signal());
        await using var scene = await TeamsScene.StartAsync(conversation: Slow(begun, report, (turn, cancellation) => turn.SayAsync("16 findings", cancellation)));

        var bringing = scene.BringAsync(Activities.Message("Minutes of Children's Scrutiny …"));
        await begun.Task;
        Assert.False(bringing.IsCompleted);
        scene.Time.Advance(TimeSpan.FromSeconds(1.5));

        using var answer = await bringing;
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("typing", Assert.Single(scene.Teams.Arrived).Type);

        report.SetResult();
        Assert.Equal("16 findings", (await scene.Teams.MessagesAsync(1))[0].Text);
    }

    [Fact]
    public async Task Work_goes_on_when_Teams_closes_the_connection()
    {
        var (begun, report) = (new Signal(), new Signal());
        await using var scene = await TeamsScene.StartAsync(conversation: Slow(begun, report, (turn, cancellation) =>
        {
            Assert.False(cancellation.IsCancellationRequested);
            return turn.SayAsync("16 findings", cancellation);
        }));
        using var closed = new CancellationTokenSource();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = System.Net.Http.Json.JsonContent.Create(Activities.Message("Minutes …")) };
        request.Headers.Authorization = new("Bearer", scene.Keys.Sign(scene.Time.GetUtcNow()));

        var bringing = scene.Bot.SendAsync(request, closed.Token);
        await begun.Task;
        await closed.CancelAsync();
        report.SetResult();

        Assert.Equal("16 findings", (await scene.Teams.MessagesAsync(1))[0].Text);
        await Task.WhenAny(bringing);
    }

    [Fact]
    public async Task What_is_said_in_one_conversation_is_taken_up_in_order_and_others_do_not_wait()
    {
        var (begun, report) = (new Signal(), new Signal());
        await using var scene = await TeamsScene.StartAsync(conversation: new ScriptedConversation(async (turn, cancellation) =>
        {
            var text = ((ActionBot.Teams.Connector.ActivityContent.Message)turn.Activity.Content).Text;
            if (text == "first page, more to come")
            {
                begun.SetResult();
                await report.Task;
            }

            await turn.SayAsync("heard: " + text, cancellation);
        }));

        var first = scene.BringAsync(Activities.Message("first page, more to come"));
        await begun.Task;
        var second = scene.BringAsync(Activities.Message("that's all"));
        using var other = await scene.BringAsync(Activities.Message("my actions", "Sam Patel"));
        Assert.Equal("heard: my actions", Assert.Single(scene.Teams.Messages).Text);

        report.SetResult();
        (await first).Dispose();
        (await second).Dispose();
        Assert.Equal(["heard: my actions", "heard: first page, more to come", "heard: that's all"], scene.Teams.Messages.Select(one => one.Text));
    }

    [Fact]
    public async Task Who_speaks_and_what_about_is_looked_up_when_the_turn_has_come_and_not_when_it_arrives()
    {
        var (begun, report) = (new Signal(), new Signal());
        TeamsScene? there = null;
        await using var scene = there = await TeamsScene.StartAsync(conversation: new ScriptedConversation(async (turn, cancellation) =>
        {
            if (((ActionBot.Teams.Connector.ActivityContent.Message)turn.Activity.Content).Text == "I clerk Licensing")
            {
                begun.SetResult();
                await report.Task;
                var licensing = await there!.Council.CommitteeAsync("Licensing", "LIC");
                await there.Council.PersonAsync("Jo Hale");
                await turn.IsAboutAsync(there.Council.Database, licensing.Id);
            }

            await turn.SayAsync($"{turn.Who.Person?.Name ?? "a stranger"}, {(turn.Conversation.CommitteeId is null ? "about nothing yet" : "about Licensing")}", cancellation);
        }));

        var first = scene.BringAsync(Activities.Message("I clerk Licensing"));
        await begun.Task;
        var second = scene.BringAsync(Activities.Message("the meetings of Licensing are 19 January 2027"));
        // Teams is told that it was taken while it still waits for its turn.
        while (!second.IsCompleted)
        {
            scene.Time.Advance(TimeSpan.FromMilliseconds(20));
            await Task.Yield();
        }

        report.SetResult();
        (await first).Dispose();
        (await second).Dispose();
        await scene.QuietAsync();
        Assert.Equal(["a stranger, about Licensing", "Jo Hale, about Licensing"], scene.Teams.Messages.Where(one => one.Text is not null).Select(one => one.Text));
    }

    [Fact]
    public async Task A_pressed_button_gets_the_card_back_in_the_answer()
    {
        await using var scene = await TeamsScene.StartAsync(conversation: new ScriptedConversation((turn, cancellation) => turn.RedrawAsync(Done, cancellation)));

        using var answer = await scene.BringAsync(Activities.Press("complete", []));

        var body = await BodyAsync(answer);
        Assert.Equal((200, "application/vnd.microsoft.card.adaptive"), ((int)body["statusCode"]!, (string?)body["type"]));
        Assert.Equal(Done.ToJson().ToJsonString(), body["value"]!.ToJsonString());
        Assert.Empty(scene.Teams.Arrived);
    }

    [Fact]
    public async Task A_pressed_button_that_takes_long_says_so_and_the_card_changes_when_it_is_done()
    {
        var (begun, report) = (new Signal(), new Signal());
        await using var scene = await TeamsScene.StartAsync(conversation: Slow(begun, report, (turn, cancellation) => turn.RedrawAsync(Done, cancellation)));

        var bringing = scene.BringAsync(Activities.Press("confirm", []));
        await begun.Task;
        scene.Time.Advance(TimeSpan.FromSeconds(1.5));
        using var answer = await bringing;
        Assert.Equal("application/vnd.microsoft.activity.message", (string?)(await BodyAsync(answer))["type"]);
        report.SetResult();

        var update = (await scene.Teams.MessagesAsync(1))[0];
        Assert.Equal((HttpMethod.Put, "1%3Acard"), (update.Method, update.Place.Segments[^1]));
        Assert.Equal(Done.ToJson().ToJsonString(), update.Card!.ToJsonString());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_client_that_knows_submissions_only_gets_the_card_changed_or_anew_if_it_is_gone(bool gone)
    {
        await using var scene = await TeamsScene.StartAsync(conversation: new ScriptedConversation((turn, cancellation) => turn.RedrawAsync(Done, cancellation)));
        var submission = Activities.Message("");
        (submission["value"], submission["replyToId"]) = (new JsonObject { ["verb"] = "complete" }, "1:card");
        if (gone)
        {
            scene.Teams.ThenAnswer(404, "ActivityNotFoundInConversation");
        }

        using var answer = await scene.BringAsync(submission);

        Assert.Equal("", await answer.Content.ReadAsStringAsync());
        Assert.Equal(gone ? HttpMethod.Post : HttpMethod.Put, Assert.Single(scene.Teams.Messages).Method);
    }

    [Fact]
    public async Task An_answer_that_is_throttled_comes_when_Teams_will_have_it()
    {
        await using var scene = await TeamsScene.StartAsync(conversation: new ScriptedConversation((turn, cancellation) => turn.SayAsync("noted", cancellation)));
        var throttled = new Signal();
        scene.Teams.Then(_ =>
        {
            throttled.SetResult();
            var busy = new HttpResponseMessage(HttpStatusCode.TooManyRequests);
            busy.Headers.RetryAfter = new(TimeSpan.FromSeconds(5));
            return Task.FromResult<HttpResponseMessage?>(busy);
        });

        var bringing = scene.BringAsync(Activities.Message("14 done"));
        await throttled.Task;
        await scene.Time.UntilWaitingAsync(TimeSpan.FromSeconds(5));
        scene.Time.Advance(TimeSpan.FromSeconds(5));

        (await bringing).Dispose();
        Assert.Equal("noted", Assert.Single(await scene.Teams.MessagesAsync(1)).Text);
    }

    [Fact]
    public async Task An_answer_that_may_have_arrived_is_not_said_twice()
    {
        string? id = "none";
        await using var scene = await TeamsScene.StartAsync(conversation: new ScriptedConversation(async (turn, cancellation) => id = await turn.SayAsync("noted", cancellation)));
        scene.Teams.ThenDrop();

        using var answer = await scene.BringAsync(Activities.Message("14 done"));

        Assert.Single(scene.Teams.Messages);
        Assert.Null(id);
    }

    [Fact]
    public async Task A_failure_is_owned_up_to_without_its_inner_words()
    {
        await using var scene = await TeamsScene.StartAsync(conversation: new ScriptedConversation((_, _) => throw new InvalidOperationException("secret words")));

        using var message = await scene.BringAsync(Activities.Message("14 done"));
        using var press = await scene.BringAsync(Activities.Press("complete", []));

        var body = await BodyAsync(press);
        Assert.StartsWith("Something went wrong on my side", Assert.Single(scene.Teams.Messages).Text, StringComparison.Ordinal);
        Assert.Equal((500, "application/vnd.microsoft.error"), ((int)body["statusCode"]!, (string?)body["type"]));
        Assert.DoesNotContain("secret words", scene.Teams.Messages[0].Text + body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, press.StatusCode);
    }

    [Fact]
    public async Task Stopping_waits_for_what_is_under_way()
    {
        var (begun, report) = (new Signal(), new Signal());
        await using var scene = await TeamsScene.StartAsync(conversation: Slow(begun, report, (turn, cancellation) => turn.SayAsync("16 findings", cancellation)));
        var bringing = scene.BringAsync(Activities.Message("Minutes …"));
        await begun.Task;
        scene.Time.Advance(TimeSpan.FromSeconds(1.5));
        (await bringing).Dispose();

        var stopping = scene.StopAsync(default);
        Assert.False(stopping.IsCompleted);
        report.SetResult();
        await stopping;

        Assert.Equal("16 findings", Assert.Single(scene.Teams.Messages).Text);
    }

    [Fact]
    public async Task The_roster_comes_whole_whether_in_pages_or_at_once()
    {
        var rosters = new List<int>();
        await using var scene = await TeamsScene.StartAsync(conversation: new ScriptedConversation(async (turn, cancellation) => rosters.Add((await turn.MembersAsync(cancellation))?.Count ?? -1)));
        scene.Teams.Rosters["a:Jo Hale"] = [.. Enumerable.Range(0, 5).Select(number => (JsonNode)new JsonObject { ["id"] = $"29:{number}", ["objectId"] = $"{number}", ["userPrincipalName"] = "helen.marsh@northbridge.gov.uk" })];

        (await scene.BringAsync(Activities.Message("hello"))).Dispose();
        scene.Teams.HasPages = false;
        (await scene.BringAsync(Activities.Message("hello"))).Dispose();
        scene.Teams.Rosters.Clear();
        (await scene.BringAsync(Activities.Message("hello"))).Dispose();

        Assert.Equal([5, 5, -1], rosters);
    }

    private static ScriptedConversation Slow(TaskCompletionSource begun, TaskCompletionSource report, Func<Turn, CancellationToken, Task> then) => new(async (turn, cancellation) =>
    {
        begun.SetResult();
        await report.Task;
        await then(turn, cancellation);
    });

    private static async Task<JsonNode> BodyAsync(HttpResponseMessage answer) => JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
}
