using ActionBot.Graph;
using ActionBot.Graph.People;

namespace ActionBot.Tests.Graph;

public sealed class GraphDirectoryTests
{
    [Fact]
    public async Task Somebody_is_found_by_name_by_mail_and_by_job_title_and_nobody_whose_account_is_out_of_use()
    {
        await using var scene = await GraphScene.OnAsync();
        scene.Graph.Users.AddRange(
        [
            new GraphUser("1", "Helen Marsh", "Director of Education"), new GraphUser("2", "Sam O'Neill", "Head of Children's Services"),
            new GraphUser("3", "Helena Gone", "Director of Education", Enabled: false),
        ]);
        var directory = new GraphDirectory(scene.Door);

        Assert.Equal(["Helen Marsh"], (await directory.FindAsync("Hel", default)).People.Select(person => person.Name));
        Assert.Equal(["Sam O'Neill"], (await directory.FindAsync("O'Neill", default)).People.Select(person => person.Name));
        Assert.Equal(["1"], (await directory.FindAsync("helen.marsh@northbridge.example", default)).People.Select(person => person.EntraId));
        Assert.Equal(["Sam O'Neill"], (await directory.WithTitleAsync("Head of Children's Services", default)).People.Select(person => person.Name));
        Assert.Equal(["Helen Marsh"], (await directory.WithTitleAsync("director of education", default)).People.Select(person => person.Name));
        Assert.All(scene.Graph.Authorisations, authorisation => Assert.Equal("Bearer a token", authorisation));
    }

    [Fact]
    public async Task Whoever_was_chosen_in_the_people_picker_has_a_name_there()
    {
        await using var scene = await GraphScene.OnAsync();
        scene.Graph.Users.AddRange([new GraphUser("1", "Helen Marsh", "Director of Education"), new GraphUser("3", "Helena Gone", Enabled: false)]);
        var directory = new GraphDirectory(scene.Door);

        Assert.Equal(("Helen Marsh", true), (await directory.WithIdAsync("1", default)).People is [var helen] ? (helen.Name, helen.IsEnabled) : default);
        Assert.False((await directory.WithIdAsync("3", default)).People.Single().IsEnabled);
        var nobody = await directory.WithIdAsync("9", default);
        Assert.Equal((0, null), (nobody.People.Count, nobody.Failure));
    }

    [Fact]
    public async Task All_pages_are_read()
    {
        await using var scene = await GraphScene.OnAsync();
        scene.Graph.PageSize = 2;
        scene.Graph.Users.AddRange(Enumerable.Range(1, 5).Select(number => new GraphUser($"{number}", $"Sam {number}")));

        Assert.Equal(5, (await new GraphDirectory(scene.Door).FindAsync("Sam", default)).People.Count);
    }

    [Fact]
    public async Task A_next_page_outside_Graph_is_not_read_and_gets_no_token()
    {
        await using var scene = await GraphScene.OnAsync();
        scene.Graph.Instead = _ => new GraphReply(200, """{"value":[{"id":"1","displayName":"Sam"}],"@odata.nextLink":"http://localhost:1/v1.0/users?$skiptoken=1"}""");

        var answer = await new GraphDirectory(scene.Door).FindAsync("Sam", default);
        Assert.Single(answer.People);
        Assert.Null(answer.Failure);
    }

    [Theory]
    [InlineData("5")]
    [InlineData(null)]
    public async Task Graph_is_asked_again_after_as_long_as_it_wishes_or_after_a_moment(string? retryAfter)
    {
        await using var scene = await GraphScene.OnAsync();
        scene.Graph.Add(new GraphUser("1", "Helen Marsh"));
        var asked = 0;
        scene.Graph.Instead = _ => ++asked == 1 ? GraphReply.Refused(429, "TooManyRequests", retryAfter) : null;

        var answer = new GraphDirectory(scene.Door).FindAsync("Helen", default);
        var wait = TimeSpan.FromSeconds(retryAfter is null ? 2 : 5);
        await scene.Time.UntilWaitingAsync(wait);
        scene.Time.Advance(wait);

        Assert.Single((await answer).People);
        Assert.Equal(2, asked);
    }

    [Fact]
    public async Task An_answer_that_is_garbled_is_a_sentence_and_no_exception()
    {
        foreach (var (body, type) in new[] { ("{\"value\":[{\"id\":", "application/json"), ("<html>", "text/html"), ("", "application/json"), ("[]", "application/json"), ("{\"value\":7}", "application/json") })
        {
            await using var scene = await GraphScene.OnAsync();
            scene.Graph.Instead = _ => new GraphReply(200, body, type);

            var answer = await new GraphDirectory(scene.Door).FindAsync("Helen", default);
            Assert.Empty(answer.People);
        }
    }

    [Fact]
    public async Task A_page_of_html_in_the_place_of_a_refusal_keeps_its_status()
    {
        await using var scene = await GraphScene.OnAsync();
        scene.Graph.Instead = _ => new GraphReply(403, "<html>no</html>", "text/html");

        Assert.Equal("The directory gives no answer: Graph answers 403.", (await new GraphDirectory(scene.Door).FindAsync("Helen", default)).Failure);
    }

    [Fact]
    public async Task An_answer_that_does_not_come_is_given_up()
    {
        await using var scene = await GraphScene.OnAsync();
        var never = new Signal();
        scene.Graph.Slow = _ => never.Task;

        var answer = new GraphDirectory(scene.Door).FindAsync("Helen", default);
        await scene.Time.UntilWaitingAsync(scene.Settings.Timeout);
        scene.Time.Advance(scene.Settings.Timeout);

        Assert.Equal("The directory gives no answer: Graph did not answer in time.", (await answer).Failure);
        never.SetResult();
    }

    [Fact]
    public async Task Without_a_token_nothing_is_asked()
    {
        await using var scene = await GraphScene.OnAsync(credential: new FixedCredential(null));

        Assert.Equal("The directory gives no answer: Entra ID gives no token for Graph.", (await new GraphDirectory(scene.Door).FindAsync("Helen", default)).Failure);
        Assert.Equal(0, scene.Graph.HttpRequests);
    }
}
