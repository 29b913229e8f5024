using System.Text.Json.Nodes;
using ActionBot.Cards;
using ActionBot.Officers;
using ActionBot.Storage;
using ActionBot.Teams;
using ActionBot.Tests.Cards;
using ActionBot.Tests.Storage;

namespace ActionBot.Tests.Teams;

public sealed class GreetingTests
{
    private static readonly Guid Scrutiny = Guid.CreateVersion7(DateTimeOffset.UnixEpoch);
    private static readonly Person Helen = new() { Id = Guid.CreateVersion7(DateTimeOffset.UnixEpoch), Name = "Helen Marsh" };

    public static TheoryData<string> People => ["stranger", "clerk", "chair", "officer", "administrator-who-clerks-and-chairs"];

    [Theory]
    [MemberData(nameof(People))]
    public void Everybody_is_welcomed_as_who_he_is(string who)
    {
        var standing = who switch
        {
            "clerk" => Known with { Clerks = new HashSet<Guid> { Scrutiny } },
            "chair" => Known with { Chairs = new HashSet<Guid> { Scrutiny }, SitsOn = new HashSet<Guid> { Scrutiny } },
            "officer" => Known with { Posts = new HashSet<Guid> { Scrutiny } },
            "stranger" => new Standing { Actor = new Actor(null, "Helen Marsh") },
            _ => Known with { Clerks = new HashSet<Guid> { Scrutiny }, Chairs = new HashSet<Guid> { Scrutiny }, Posts = new HashSet<Guid> { Scrutiny } },
        };

        CardSnapshot.Matches(WelcomeCard.For(standing, who.StartsWith("administrator", StringComparison.Ordinal), "Northbridge Council", WelcomeKind.Welcome), "welcome-" + who);
    }

    [Fact]
    public void Every_button_says_what_one_could_have_typed()
    {
        var buttons = WelcomeCard.For(new Standing { Actor = new Actor(null, "Helen Marsh") }, false, "Northbridge Council", WelcomeKind.Welcome).Actions.Cast<SubmitAction>();

        Assert.Equal(["I clerk a committee", "I chair one", "I get actions"], buttons.Select(button => (string?)button.Data["msteams"]!["value"]));
    }

    [Theory]
    [InlineData("hi, is 14 done?")]
    [InlineData("thanks, 14 is done")]
    [InlineData("what's outstanding?")]
    public async Task Somebody_nobody_knows_is_told_so_and_learns_nothing(string text)
    {
        await using var scene = await TeamsScene.StartAsync();

        (await scene.BringAsync(Activities.Message(text))).Dispose();

        Assert.StartsWith("You are not on the register yet", Assert.Single(scene.Teams.Messages).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hello", "Hello Jo, I am ActionBot")]
    [InlineData("Hi there!", "Hello Jo, I am ActionBot")]
    [InlineData("good morning ActionBot", "Hello Jo, I am ActionBot")]
    [InlineData("help", "What you can write here")]
    [InlineData("what can you do?", "What you can write here")]
    public async Task Hello_is_answered_with_a_welcome_and_anything_else_with_help(string text, string title)
    {
        await using var scene = await TeamsScene.StartAsync();

        (await scene.BringAsync(Activities.Message(text))).Dispose();

        var shown = Assert.Single(scene.Teams.Messages);
        CardCheck.Passes(shown.Card!);
        Assert.Equal(title, (string?)shown.Card!["body"]![0]!["text"]);
        Assert.Equal(title, (string?)shown.Body!["summary"]);
    }

    [Theory]
    [InlineData("thanks!")]
    [InlineData("Thank you very much")]
    public async Task Thanks_need_no_answer(string text)
    {
        await using var scene = await TeamsScene.StartAsync();

        (await scene.BringAsync(Activities.Message(text))).Dispose();

        Assert.Empty(scene.Teams.Arrived);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whoever_installs_it_is_welcomed_once_though_Teams_says_so_twice(bool installationFirst)
    {
        await using var scene = await TeamsScene.StartAsync();
        JsonObject[] both =
        [
            Activities.Of("installationUpdate", with: activity => activity["action"] = "add"),
            Activities.Of("conversationUpdate", with: activity => activity["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "28:" + LocalKeys.Bot })),
        ];

        foreach (var activity in installationFirst ? both : [.. both.Reverse()])
        {
            (await scene.BringAsync(activity)).Dispose();
        }

        (await scene.BringAsync(Activities.Of("installationUpdate", with: activity => activity["action"] = "add-upgrade"))).Dispose();
        Assert.Single(scene.Teams.Messages);

        (await scene.BringAsync(Activities.Of("installationUpdate", with: activity => activity["action"] = "remove"))).Dispose();
        (await scene.BringAsync(Activities.Of("installationUpdate", with: activity => activity["action"] = "add"))).Dispose();
        Assert.Equal(2, scene.Teams.Messages.Count);
    }

    [Fact]
    public async Task A_person_on_the_register_is_known_by_the_Entra_id_and_not_by_the_name()
    {
        await using var scene = await TeamsScene.StartAsync();
        var committee = await scene.Council.CommitteeAsync("Children's Scrutiny", "CFS");
        var jo = await scene.Council.PersonAsync("Jo Hale");
        await new SetRole(scene.Council.Database, scene.Time).RunAsync(jo, RoleName.Clerk, committee.Id, new DateOnly(2026, 1, 1), Standing.Console.Actor);

        (await scene.BringAsync(Activities.Message("hello"))).Dispose();
        (await scene.BringAsync(Activities.Message("hello", "somebody else").With(activity => activity["from"]!["name"] = "Jo Hale"))).Dispose();

        Assert.Contains("You clerk", scene.Teams.Messages[0].Body!.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("You clerk", scene.Teams.Messages[1].Body!.ToJsonString(), StringComparison.Ordinal);
    }

    private static Standing Known => new() { Actor = new Actor(Helen.Id, Helen.Name), Person = Helen };
}
