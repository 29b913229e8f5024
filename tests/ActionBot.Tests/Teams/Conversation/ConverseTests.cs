using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ActionBot.Teams.Conversation;
using ActionBot.Tests.Cards;
using ActionBot.Understanding;

namespace ActionBot.Tests.Teams.Conversation;

public sealed class ConverseTests
{
    [Fact]
    public async Task A_button_nobody_answers_for_any_more_says_what_to_do_instead()
    {
        await using var scene = await TeamsScene.StartAsync();

        using var answer = await scene.BringAsync(Activities.Press("longGone", []));

        var body = (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
        Assert.Equal("application/vnd.microsoft.activity.message", (string?)body["type"]);
        Assert.Contains("Write “help”", (string?)body["value"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stranger_searches_nothing_and_hears_what_to_do()
    {
        await using var scene = await TeamsScene.StartAsync();

        using var answer = await scene.BringAsync(Activities.Of("invoke", with: activity =>
        {
            activity["name"] = "composeExtension/query";
            activity["value"] = new JsonObject { ["commandId"] = "search" };
        }));

        Assert.Equal("message", (string?)(await answer.Content.ReadFromJsonAsync<JsonObject>())!["composeExtension"]!["type"]);
    }

    [Fact]
    public void Where_there_is_doubt_the_bot_asks_with_a_button_for_each_meaning()
    {
        var unclear = new Understood { Intent = Intent.Close, Confidence = 0.4, Alternatives = [Intent.Drop] };

        CardSnapshot.Matches(DoubtCard.For(unclear, "14 can go"), "what-did-you-mean");
    }
}
