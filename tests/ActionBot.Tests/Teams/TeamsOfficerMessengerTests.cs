using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using ActionBot.Cards;
using ActionBot.Chasing;
using ActionBot.Officers;
using ActionBot.Teams.Connector;
using ActionBot.Tests.Storage;

namespace ActionBot.Tests.Teams;

public sealed class TeamsOfficerMessengerTests
{
    private static readonly Person Helen = new() { Id = Guid.CreateVersion7(DateTimeOffset.UnixEpoch), Name = "Helen Marsh", AadObjectId = "Helen Marsh" };

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_message_goes_where_its_reader_was_last_heard(Kind kind)
    {
        await using var scene = await KnowingHelenAsync(kind);

        var sent = Assert.IsType<SendOutcome.Sent>(await SendAsync(scene));

        var posted = Assert.Single(scene.Teams.Messages);
        Assert.Equal("https://smba.trafficmanager.net/uk/v3/conversations/a%3AHelen%20Marsh/activities", posted.Place.AbsoluteUri);
        Assert.Equal(("a:Helen Marsh", "1:1"), (sent.ConversationId, sent.ActivityId));
        Assert.Equal(("Two actions.", "plain", "One action for Parks."), (posted.Text, (string?)posted.Body!["textFormat"], (string?)posted.Body["summary"]));
    }

    [Fact]
    public async Task A_card_goes_alone_with_its_summary()
    {
        await using var scene = await KnowingHelenAsync();
        var card = new Card("One action", [TextBlock.Title("CFS-26-27-014")]).Written();

        await scene.Messenger.SendAsync(Message with { Card = card }, default);

        var posted = Assert.Single(scene.Teams.Messages);
        Assert.Null(posted.Text);
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)posted.Body!["attachments"]![0]!["contentType"]);
        Assert.Equal(card.ToTree().ToJsonString(), posted.Card!.ToJsonString());
    }

    // The sending table, row by row.
    [Theory]
    [InlineData(400, "BadSyntax", typeof(SendOutcome.Undeliverable), "Teams refuses the message to Helen Marsh (400 BadSyntax).")]
    [InlineData(401, "BotNotRegistered", typeof(SendOutcome.Unauthorised), "Teams does not accept the bot's credentials (401 BotNotRegistered).")]
    [InlineData(403, "ConversationBlockedByUser", typeof(SendOutcome.Undeliverable), "Helen Marsh has blocked ActionBot (403 ConversationBlockedByUser).")]
    [InlineData(403, "BotDisabledByAdmin", typeof(SendOutcome.Undeliverable), "An administrator has switched ActionBot off in Teams (403 BotDisabledByAdmin).")]
    [InlineData(403, "BotNotInConversationRoster", typeof(SendOutcome.Undeliverable), "Helen Marsh does not have ActionBot installed in Teams (403 BotNotInConversationRoster).")]
    [InlineData(403, "NotEnoughPermissions", typeof(SendOutcome.Undeliverable), "Teams does not let ActionBot write to Helen Marsh (403 NotEnoughPermissions).")]
    [InlineData(403, null, typeof(SendOutcome.Undeliverable), "Teams does not let ActionBot write to Helen Marsh (403).")]
    [InlineData(408, null, typeof(SendOutcome.InDoubt), "Teams failed while it had the message (408), and it may have arrived.")]
    [InlineData(412, "PreconditionFailed", typeof(SendOutcome.NotYet), "Teams asks for patience (412 PreconditionFailed).")]
    [InlineData(413, "MessageSizeTooBig", typeof(SendOutcome.Undeliverable), "The message is too large for Teams (413 MessageSizeTooBig).")]
    [InlineData(429, "Throttled", typeof(SendOutcome.NotYet), "Teams asks for patience (429 Throttled).")]
    [InlineData(500, "ServiceError", typeof(SendOutcome.InDoubt), "Teams failed while it had the message (500 ServiceError), and it may have arrived.")]
    [InlineData(502, null, typeof(SendOutcome.InDoubt), "Teams failed while it had the message (502), and it may have arrived.")]
    [InlineData(503, null, typeof(SendOutcome.InDoubt), "Teams failed while it had the message (503), and it may have arrived.")]
    [InlineData(504, null, typeof(SendOutcome.InDoubt), "Teams failed while it had the message (504), and it may have arrived.")]
    public async Task What_Teams_answers_decides_what_becomes_of_the_message(int status, string? code, Type outcome, string reason)
    {
        await using var scene = await KnowingHelenAsync();
        scene.Teams.ThenAnswer(status, code);

        var came = await SendAsync(scene);

        Assert.IsType(outcome, came);
        Assert.Equal(reason, came.GetType().GetProperty("Reason")!.GetValue(came));
        Assert.Empty(scene.Teams.Arrived);
    }

    [Theory]
    [InlineData(120)]
    [InlineData(null)]
    public async Task How_long_Teams_wants_to_be_left_alone_is_heeded(int? seconds)
    {
        await using var scene = await KnowingHelenAsync();
        scene.Teams.ThenAnswer(429, "Throttled", answer => answer.Headers.RetryAfter = seconds is { } after ? new RetryConditionHeaderValue(TimeSpan.FromSeconds(after)) : null);

        Assert.Equal(seconds is null ? null : TimeSpan.FromSeconds(120), Assert.IsType<SendOutcome.NotYet>(await SendAsync(scene)).After);
    }

    [Fact]
    public async Task Patience_given_as_a_time_of_day_is_counted_on_our_clock()
    {
        await using var scene = await KnowingHelenAsync();
        scene.Teams.ThenAnswer(429, null, answer => answer.Headers.RetryAfter = new RetryConditionHeaderValue(scene.Time.GetUtcNow().AddMinutes(3)));

        Assert.Equal(TimeSpan.FromMinutes(3), Assert.IsType<SendOutcome.NotYet>(await SendAsync(scene)).After);
    }

    [Fact]
    public async Task A_blocked_conversation_is_left_alone_until_its_person_writes_again()
    {
        await using var scene = await KnowingHelenAsync();
        scene.Teams.ThenAnswer(403, "ConversationBlockedByUser");
        await SendAsync(scene);

        Assert.Equal("Helen Marsh has blocked ActionBot (403 ConversationBlockedByUser).", Assert.IsType<SendOutcome.Undeliverable>(await SendAsync(scene)).Reason);
        Assert.Empty(scene.Teams.Arrived);

        using (await scene.BringAsync(Activities.Message("ok", "Helen Marsh")))
        {
            Assert.IsType<SendOutcome.Sent>(await SendAsync(scene));
        }
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_conversation_that_is_gone_is_created_once_anew(Kind kind)
    {
        await using var scene = await KnowingHelenAsync(kind);
        scene.Teams.ThenAnswer(404, "ConversationNotFound");

        var sent = Assert.IsType<SendOutcome.Sent>(await SendAsync(scene));

        Assert.Equal("a:29:Helen Marsh", sent.ConversationId);
        Assert.Equal(["/v3/conversations", "/v3/conversations/a%3A29%3AHelen%20Marsh/activities"], scene.Teams.Arrived.Select(one => one.Place.AbsolutePath.Replace("/uk", "", StringComparison.Ordinal)));
        Assert.Equal(ConversationState.Forgotten, (await scene.ConversationAsync("a:Helen Marsh"))!.State);
        Assert.Equal("Helen Marsh", (await scene.ConversationAsync("a:29:Helen Marsh"))!.AadObjectId);
    }

    [Fact]
    public async Task A_conversation_that_is_gone_twice_is_not_created_for_ever()
    {
        await using var scene = await KnowingHelenAsync();
        scene.Teams.ThenAnswer(404).ThenAsUsual().ThenAnswer(404);

        Assert.Equal("Teams knows no conversation with Helen Marsh (404).", Assert.IsType<SendOutcome.Undeliverable>(await SendAsync(scene)).Reason);
        Assert.Single(scene.Teams.Arrived);
    }

    [Theory]
    [InlineData(503, typeof(SendOutcome.NotYet))]
    [InlineData(429, typeof(SendOutcome.NotYet))]
    [InlineData(401, typeof(SendOutcome.Unauthorised))]
    [InlineData(403, typeof(SendOutcome.Undeliverable))]
    public async Task A_conversation_that_cannot_be_opened_leaves_no_doubt_for_nothing_was_delivered(int status, Type outcome)
    {
        await using var scene = await KnowingHelenAsync();
        scene.Teams.ThenAnswer(404).ThenAnswer(status);

        Assert.IsType(outcome, await SendAsync(scene));
    }

    [Fact]
    public async Task Somebody_who_never_wrote_is_reached_by_his_Entra_id()
    {
        await using var scene = await TeamsScene.StartAsync();

        var sent = Assert.IsType<SendOutcome.Sent>(await SendAsync(scene));

        var opened = scene.Teams.Arrived[0];
        Assert.Equal("https://smba.trafficmanager.net/teams/v3/conversations", opened.Place.AbsoluteUri);
        Assert.Equal(
            """{"isGroup":false,"bot":{"id":"28:BOT"},"members":[{"id":"Helen Marsh"}],"tenantId":"TENANT","channelData":{"tenant":{"id":"TENANT"}}}"""
                .Replace("BOT", LocalKeys.Bot, StringComparison.Ordinal).Replace("TENANT", Activities.Tenant, StringComparison.Ordinal),
            opened.Body!.ToJsonString());
        Assert.Equal("a:Helen Marsh", sent.ConversationId);

        await SendAsync(scene);
        Assert.Equal(3, scene.Teams.Arrived.Count);
    }

    [Fact]
    public async Task Somebody_who_is_nobody_in_Teams_is_the_clerks_to_reach()
    {
        await using var scene = await TeamsScene.StartAsync();

        var came = await scene.Messenger.SendAsync(Message with { To = Helen with { AadObjectId = null } }, default);

        Assert.StartsWith("Helen Marsh is not matched to anybody in Teams yet.", Assert.IsType<SendOutcome.Undeliverable>(came).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_other_host_is_tried_where_the_first_is_not_in_charge_and_is_remembered()
    {
        await using var scene = await KnowingHelenAsync();
        scene.Teams.ThenAnswer(403, "InvalidBotApiHost");

        Assert.IsType<SendOutcome.Sent>(await SendAsync(scene));

        Assert.Equal("smba.infra.gcc.teams.microsoft.com", Assert.Single(scene.Teams.Messages).Place.Host);
        Assert.Equal(ServiceHosts.GovernmentCommunity.OriginalString, (await scene.ConversationAsync("a:Helen Marsh"))!.ServiceUrl);
    }

    [Fact]
    public async Task Without_a_token_nothing_left_and_it_is_tried_again()
    {
        await using var scene = await TeamsScene.StartAsync(tokenFails: true);

        Assert.Equal("Entra ID gives no token for the bot.", Assert.IsType<SendOutcome.NotYet>(await SendAsync(scene)).Reason);
        Assert.Empty(scene.Teams.Arrived);
    }

    [Fact]
    public async Task A_connection_that_never_was_leaves_no_doubt_and_one_that_is_lost_leaves_some()
    {
        await using var scene = await KnowingHelenAsync();

        scene.Teams.ThenUnreachable();
        Assert.IsType<SendOutcome.NotYet>(await SendAsync(scene));
        scene.Teams.ThenDrop();
        Assert.IsType<SendOutcome.InDoubt>(await SendAsync(scene));
        Assert.Single(scene.Teams.Messages);
    }

    [Fact]
    public async Task An_attempt_that_runs_out_of_time_after_the_message_left_is_in_doubt()
    {
        await using var scene = await KnowingHelenAsync();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(100), scene.Time);
        scene.Teams.ThenSilence();

        var sending = scene.Messenger.SendAsync(Message, limit.Token);
        await scene.Teams.MessagesAsync(1);
        scene.Time.Advance(TimeSpan.FromSeconds(100));

        Assert.IsType<SendOutcome.InDoubt>(await sending);
    }

    [Theory]
    [InlineData(404, "ConversationNotFound")]
    [InlineData(403, "InvalidBotApiHost")]
    public async Task An_attempt_that_runs_out_of_time_while_it_waits_for_its_next_turn_leaves_no_doubt(int status, string code)
    {
        await using var scene = await KnowingHelenAsync();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20), scene.Time);
        scene.Teams.ThenAnswer(status, code);
        await scene.Service<SendingPace>().HoldAsync(TimeSpan.FromSeconds(30));

        var sending = scene.Messenger.SendAsync(Message, limit.Token);
        await scene.Time.UntilWaitingAsync(TimeSpan.FromSeconds(30));
        scene.Time.Advance(TimeSpan.FromSeconds(20));

        Assert.IsType<SendOutcome.NotYet>(await sending);
        Assert.Empty(scene.Teams.Arrived);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task On_a_real_line_too_refusing_the_connection_is_told_from_hanging_up_on_the_message(bool takesTheMessage)
    {
        using var teams = new TcpListener(IPAddress.Loopback, 0);
        teams.Start();
        var address = new ConversationAddress(new Uri($"http://127.0.0.1:{((IPEndPoint)teams.LocalEndpoint).Port}/"), "a:Helen Marsh", BotId: null);
        var hangUp = takesTheMessage ? HangUpAsync(teams) : Task.CompletedTask;
        if (!takesTheMessage)
        {
            teams.Stop();
        }

        using var http = new HttpClient();
        var client = new ConnectorClient(http, new NoToken(), TimeProvider.System, appId: null);
        var answer = await client.SendAsync(address, OutgoingMessage.Saying("hello"), replyTo: null, default);
        await hangUp;

        Assert.IsType(takesTheMessage ? typeof(ConnectorAnswer.Broken) : typeof(ConnectorAnswer.NeverSent), answer);

        static async Task HangUpAsync(TcpListener listener)
        {
            using var line = await listener.AcceptTcpClientAsync();
            var heard = "";
            var some = new byte[4096];
            while (!heard.Contains("hello", StringComparison.Ordinal))
            {
                heard += System.Text.Encoding.UTF8.GetString(some, 0, await line.GetStream().ReadAsync(some));
            }
        }
    }

    private static OfficerMessage Message => new(Helen, "One action for Parks.", "Two actions.", Card: null, Guid.CreateVersion7(DateTimeOffset.UnixEpoch));

    private static Task<SendOutcome> SendAsync(TeamsScene scene) => scene.Messenger.SendAsync(Message, default);

    private static async Task<TeamsScene> KnowingHelenAsync(Kind kind = Kind.Sqlite)
    {
        var scene = await TeamsScene.StartAsync(kind, conversation: new ScriptedConversation());
        using var heard = await scene.BringAsync(Activities.Message("hello", "Helen Marsh"));
        return scene;
    }

    private sealed class NoToken : IConnectorToken
    {
        public ValueTask<string?> GetAsync(CancellationToken cancellation) => ValueTask.FromResult<string?>(null);
    }
}
