using System.Net;
using System.Text.Json.Nodes;
using ActionBot.Teams;
using ActionBot.Teams.Connector;
using Microsoft.IdentityModel.Tokens;

namespace ActionBot.Tests.Teams;

public sealed class AuthenticationTests
{
    public static TheoryData<string> BrokenTokens => [.. Broken.Keys];

    private static Dictionary<string, Action<SecurityTokenDescriptor, LocalKeys>> Broken { get; } = new()
    {
        ["another issuer"] = (token, _) => token.Issuer = "https://sts.windows.net/elsewhere/",
        ["another bot"] = (token, _) => token.Audience = "11111111-2222-3333-4444-555555555555",
        ["no audience"] = (token, _) => token.Audience = null,
        ["expired beyond the five minutes"] = (token, _) => token.Expires = new DateTime(2026, 11, 24, 9, 54, 59, DateTimeKind.Utc),
        ["not valid yet"] = (token, _) => (token.NotBefore, token.Expires) = (new DateTime(2026, 11, 24, 10, 5, 1, DateTimeKind.Utc), new DateTime(2026, 11, 24, 12, 0, 0, DateTimeKind.Utc)),
        ["no expiry"] = (token, _) => token.Expires = null,
        ["a stranger's signature under our key's name"] = (token, keys) => token.SigningCredentials = keys.OfStranger("one"),
        ["a key nobody published"] = (token, keys) => token.SigningCredentials = keys.OfStranger("two"),
        ["no signature"] = (token, _) => token.SigningCredentials = null,
        ["a shared secret for a signature"] = (token, _) => token.SigningCredentials = new(new SymmetricSecurityKey(new byte[32]) { KeyId = "one" }, SecurityAlgorithms.HmacSha256),
    };

    [Fact]
    public async Task A_request_that_Teams_signed_for_this_bot_is_heard()
    {
        var heard = new ScriptedConversation();
        await using var scene = await TeamsScene.StartAsync(conversation: heard);

        using var answer = await scene.BringAsync(Activities.Message("hello"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("Jo Hale", Assert.Single(heard.Turns).Activity.From.AadObjectId);
    }

    [Fact]
    public async Task A_token_may_be_five_minutes_late()
    {
        await using var scene = await TeamsScene.StartAsync();

        using var answer = await scene.BringAsync(Activities.Message("hello"), scene.Keys.Sign(scene.Time.GetUtcNow(), token => token.Expires = new DateTime(2026, 11, 24, 9, 55, 1, DateTimeKind.Utc)));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [MemberData(nameof(BrokenTokens))]
    public async Task A_token_that_breaks_a_rule_is_refused_and_nothing_is_heard(string rule)
    {
        var heard = new ScriptedConversation();
        await using var scene = await TeamsScene.StartAsync(conversation: heard);
        var token = scene.Keys.Sign(scene.Time.GetUtcNow(), broken => Broken[rule](broken, scene.Keys));

        using var message = await scene.BringAsync(Activities.Message("hello"), token);
        using var press = await scene.BringAsync(Activities.Press("close", []), token);

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized), (message.StatusCode, press.StatusCode));
        Assert.Equal("Bearer", message.Headers.WwwAuthenticate.Single().Scheme);
        Assert.Empty(heard.Turns);
        Assert.Null(await scene.ConversationAsync("a:Jo Hale"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("a.b.c")]
    public async Task Without_a_token_nothing_is_heard(string token)
    {
        var heard = new ScriptedConversation();
        await using var scene = await TeamsScene.StartAsync(conversation: heard);

        using var answer = await scene.BringAsync(Activities.Message("hello"), token);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Empty(heard.Turns);
    }

    [Theory]
    [InlineData("serviceUrl", "https://elsewhere.example/")]
    [InlineData("serviceUrl", "https://smba.trafficmanager.net/emea/")]
    [InlineData("channelId", "webchat")]
    [InlineData("channelId", null)]
    public async Task A_good_token_does_not_speak_for_another_activity(string property, string? value)
    {
        var heard = new ScriptedConversation();
        await using var scene = await TeamsScene.StartAsync(conversation: heard);
        var (message, press) = (Activities.Message("hello"), Activities.Press("close", []));
        (message[property], press[property]) = (value, value);

        using var toMessage = await scene.BringAsync(message);
        using var toPress = await scene.BringAsync(press);

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (toMessage.StatusCode, toPress.StatusCode));
        Assert.Empty(heard.Turns);
    }

    [Fact]
    public async Task A_token_that_names_no_service_address_speaks_for_nothing()
    {
        await using var scene = await TeamsScene.StartAsync();

        using var answer = await scene.BringAsync(Activities.Message("hello"), scene.Keys.Sign(scene.Time.GetUtcNow(), token => token.Claims.Clear()));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Even_a_genuine_token_does_not_have_answers_sent_to_a_host_that_is_not_Teams()
    {
        await using var scene = await TeamsScene.StartAsync();
        const string elsewhere = "https://smba.trafficmanager.net.elsewhere.example/";
        var activity = Activities.Message("hello");
        activity["serviceUrl"] = elsewhere;

        using var answer = await scene.BringAsync(activity, scene.Keys.Sign(scene.Time.GetUtcNow(), token => token.Claims["serviceurl"] = elsewhere));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Empty(scene.Teams.Arrived);
    }

    [Theory]
    [InlineData("webchat")]
    [InlineData(null)]
    public async Task A_key_that_is_not_endorsed_for_Teams_signs_nothing_for_Teams(string? endorsement)
    {
        await using var scene = await TeamsScene.StartAsync();
        scene.Keys.Endorsements = endorsement is null ? null : [endorsement];

        using var answer = await scene.BringAsync(Activities.Message("hello"));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Theory]
    [InlineData("f0e1d2c3-0000-4000-8000-000000000000")]
    [InlineData(null)]
    public async Task People_of_another_tenant_are_not_heard_in_any_kind_of_activity(string? tenant)
    {
        var heard = new ScriptedConversation();
        await using var scene = await TeamsScene.StartAsync(conversation: heard);
        foreach (var activity in new[] { Activities.Message("hello"), Activities.Press("close", []), Activities.Of("conversationUpdate"), Activities.Of("installationUpdate"), Activities.Of("messageReaction") })
        {
            activity["conversation"]!["tenantId"] = tenant;
            activity["channelData"] = new JsonObject();

            using var answer = await scene.BringAsync(activity);

            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }

        Assert.Empty(heard.Turns);
    }

    [Fact]
    public async Task The_tenant_is_found_in_the_channels_own_data_too_and_several_can_be_listed()
    {
        var settings = TeamsScene.Registered;
        settings.AllowedTenants.Add("f0e1d2c3-0000-4000-8000-000000000000");
        settings.AllowedTenants.Add(Activities.Tenant.ToUpperInvariant());
        await using var scene = await TeamsScene.StartAsync(settings: settings);
        var activity = Activities.Message("hello");
        ((JsonObject)activity["conversation"]!).Remove("tenantId");

        using var answer = await scene.BringAsync(activity);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task While_the_keys_cannot_be_fetched_Teams_is_asked_to_come_again()
    {
        await using var scene = await TeamsScene.StartAsync();
        scene.Keys.IsReachable = false;

        using var answer = await scene.BringAsync(Activities.Message("hello"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter);
    }

    [Fact]
    public async Task Without_an_application_id_this_machine_is_answered_and_no_token_asked_for()
    {
        await using var scene = await TeamsScene.StartAsync(settings: new TeamsSettings());

        using var answer = await scene.BringAsync(Activities.Message("hello"), token: "");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Null(Assert.Single(await scene.Teams.MessagesAsync(1)).Token);
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    [InlineData("Host", "actionbot.elsewhere.example")]
    public async Task Without_an_application_id_a_tunnel_or_another_name_opens_nothing(string header, string value)
    {
        var heard = new ScriptedConversation();
        await using var scene = await TeamsScene.StartAsync(settings: new TeamsSettings(), conversation: heard);
        scene.Bot.DefaultRequestHeaders.Add(header, value);

        using var answer = await scene.BringAsync(Activities.Message("hello"), token: "");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Empty(heard.Turns);
    }

    [Theory]
    [InlineData("203.0.113.7", false)]
    [InlineData("127.0.0.1", true)]
    [InlineData("::1", true)]
    [InlineData("::ffff:127.0.0.1", true)]
    public void Without_an_application_id_another_machine_is_not_answered(string from, bool heard)
    {
        var context = new Microsoft.AspNetCore.Http.DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Parse(from);
        context.Request.Host = new("localhost", 3978);

        Assert.Equal(heard, LocalCaller.WhyNot(context) is null);
    }

    [Fact]
    public async Task A_token_for_the_connector_goes_out_with_every_answer()
    {
        await using var scene = await TeamsScene.StartAsync();

        using var answer = await scene.BringAsync(Activities.Message("hello"));

        Assert.Equal("proof", Assert.Single(await scene.Teams.MessagesAsync(1)).Token);
        Assert.True(ServiceHosts.IsKnown(Assert.Single(scene.Teams.Messages).Place));
    }
}
