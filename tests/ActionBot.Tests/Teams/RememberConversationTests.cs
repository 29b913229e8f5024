using System.Text.Json.Nodes;
using ActionBot.Teams.Connector;
using ActionBot.Tests.Storage;

namespace ActionBot.Tests.Teams;

public sealed class RememberConversationTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Every_activity_refreshes_where_its_conversation_can_be_written_to(Kind kind)
    {
        await using var scene = await TeamsScene.StartAsync(kind, conversation: new ScriptedConversation());
        (await scene.BringAsync(Activities.Message("hello", "Helen Marsh"))).Dispose();
        var first = await scene.ConversationAsync("a:Helen Marsh");

        const string moved = "https://smba.trafficmanager.net/emea/";
        var next = Activities.Of("messageReaction", "Helen Marsh", activity => activity["serviceUrl"] = moved);
        (await scene.BringAsync(next, scene.Keys.Sign(scene.Time.GetUtcNow(), token => token.Claims["serviceurl"] = moved))).Dispose();

        Assert.Equal(
            (LocalKeys.Service, "Helen Marsh", "29:Helen Marsh", Activities.Tenant, "28:" + LocalKeys.Bot, ConversationKind.Personal),
            (first!.ServiceUrl, first.AadObjectId, first.UserId, first.TenantId, first.BotId, first.Kind));
        Assert.Equal(first with { ServiceUrl = moved }, await scene.ConversationAsync("a:Helen Marsh"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_removed_bot_writes_no_more_until_it_is_installed_again(Kind kind)
    {
        await using var scene = await TeamsScene.StartAsync(kind, conversation: new ScriptedConversation());

        foreach (var (action, state) in new[] { ("add", ConversationState.Open), ("remove", ConversationState.Removed), ("add", ConversationState.Open) })
        {
            (await scene.BringAsync(Activities.Of("installationUpdate", "Helen Marsh", activity => activity["action"] = action))).Dispose();
            Assert.Equal(state, (await scene.ConversationAsync("a:Helen Marsh"))!.State);
        }
    }

    [Fact]
    public async Task A_channel_is_remembered_once_whichever_thread_it_speaks_in_and_belongs_to_no_person()
    {
        await using var scene = await TeamsScene.StartAsync(conversation: new ScriptedConversation((turn, cancellation) => turn.SayAsync("noted", cancellation)));
        foreach (var thread in new[] { "17", "18" })
        {
            (await scene.BringAsync(Activities.Of("message", with: activity =>
            {
                activity["text"] = "what's outstanding?";
                activity["conversation"] = new JsonObject { ["id"] = "19:abc@thread.tacv2;messageid=" + thread, ["conversationType"] = "channel", ["tenantId"] = Activities.Tenant };
            }))).Dispose();
        }

        var channel = await scene.ConversationAsync("19:abc@thread.tacv2");
        Assert.Equal((ConversationKind.Channel, null, null), (channel!.Kind, channel.AadObjectId, channel.UserId));
        Assert.Null(await scene.ConversationAsync("19:abc@thread.tacv2;messageid=17"));
        Assert.Contains("messageid%3D17", scene.Teams.Messages[0].Place.AbsoluteUri, StringComparison.Ordinal);
        Assert.Contains("messageid%3D18", scene.Teams.Messages[1].Place.AbsoluteUri, StringComparison.Ordinal);
    }
}
