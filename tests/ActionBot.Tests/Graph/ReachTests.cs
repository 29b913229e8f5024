using ActionBot.Chasing;
using ActionBot.Chasing.Ledger;
using ActionBot.Graph;
using ActionBot.Graph.Reach;
using ActionBot.Officers;
using ActionBot.Tests.Chasing;
using ActionBot.Tests.Storage;
using ActionBot.Tests.Teams;

namespace ActionBot.Tests.Graph;

public sealed class ReachTests
{
    private const string App = "11111111-1111-1111-1111-111111111111";

    private static readonly Person Helen = new() { Id = Guid.Parse("00000000-0000-7000-8000-000000000001"), Name = "Helen Marsh", Mail = "helen.marsh@northbridge.example", AadObjectId = "helen" };
    private static readonly OfficerMessage Message = new(Helen, "One action for Children’s Scrutiny.", "Helen Marsh: one action\n\n1. CFS-26-27-001", null, Guid.Parse("00000000-0000-7000-8000-000000000002"));

    [Fact]
    public async Task A_mail_is_plain_says_whom_to_answer_and_carries_the_messages_id()
    {
        await using var scene = await GraphScene.OnAsync();

        var sent = Assert.IsType<SendOutcome.Sent>(await new GraphMail(scene.Door).SendAsync(Helen.Mail!, Message, default));
        Assert.Equal(("mail:helen.marsh@northbridge.example", Message.OnceOnly.ToString()), (sent.ConversationId, sent.ActivityId));
        var mail = Assert.Single(scene.Graph.Mails);
        Assert.Equal("One action for Children’s Scrutiny.", (string?)mail["subject"]);
        Assert.Equal("text", (string?)mail["body"]!["contentType"]);
        Assert.Contains("1. CFS-26-27-001", (string?)mail["body"]!["content"], StringComparison.Ordinal);
        Assert.Contains("it goes to committees@northbridge.example, where a person reads it", (string?)mail["body"]!["content"], StringComparison.Ordinal);
        Assert.Equal("committees@northbridge.example", (string?)mail["replyTo"]![0]!["emailAddress"]!["address"]);
        Assert.Equal(("x-actionbot-id", Message.OnceOnly.ToString()), ((string?)mail["internetMessageHeaders"]![0]!["name"], (string?)mail["internetMessageHeaders"]![0]!["value"]));
    }

    [Theory]
    [InlineData(504, typeof(SendOutcome.InDoubt))]
    [InlineData(500, typeof(SendOutcome.InDoubt))]
    [InlineData(503, typeof(SendOutcome.InDoubt))]
    [InlineData(403, typeof(SendOutcome.Undeliverable))]
    [InlineData(400, typeof(SendOutcome.Undeliverable))]
    public async Task A_mail_is_never_sent_a_second_time_whatever_is_answered(int status, Type outcome)
    {
        await using var scene = await GraphScene.OnAsync();
        scene.Graph.After = _ => GraphReply.Refused(status, "as it happens");

        Assert.IsType(outcome, await new GraphMail(scene.Door).SendAsync(Helen.Mail!, Message, default));
        Assert.Single(scene.Graph.Mails);
    }

    [Fact]
    public async Task Only_after_429_is_a_mail_tried_again_because_then_it_was_certainly_not_sent()
    {
        await using var scene = await GraphScene.OnAsync();
        var tries = 0;
        scene.Graph.Instead = _ => ++tries == 1 ? GraphReply.Refused(429, "ApplicationThrottled", "3") : null;

        var sending = new GraphMail(scene.Door).SendAsync(Helen.Mail!, Message, default);
        await scene.Time.UntilWaitingAsync(TimeSpan.FromSeconds(3));
        scene.Time.Advance(TimeSpan.FromSeconds(3));

        Assert.IsType<SendOutcome.Sent>(await sending);
        Assert.Single(scene.Graph.Mails);
        Assert.Equal(2, tries);
    }

    [Fact]
    public async Task A_mail_whose_answer_does_not_come_is_in_doubt()
    {
        await using var scene = await GraphScene.OnAsync();
        var never = new Signal();
        scene.Graph.Slow = _ => never.Task;

        var sending = new GraphMail(scene.Door).SendAsync(Helen.Mail!, Message, default);
        await scene.Time.UntilWaitingAsync(scene.Settings.Timeout);
        scene.Time.Advance(scene.Settings.Timeout);

        Assert.IsType<SendOutcome.InDoubt>(await sending);
        never.SetResult();
    }

    [Fact]
    public async Task What_Teams_refuses_for_good_goes_by_mail_and_the_ledger_says_so()
    {
        await using var scene = await GraphScene.OnAsync();
        var teams = new RecordingMessenger(scene.Time) { Answers = _ => new SendOutcome.Undeliverable("Helen Marsh has blocked ActionBot (403 ConversationBlockedByUser).") };

        var sent = Assert.IsType<SendOutcome.Sent>(await new MailWhereRefused(teams, new GraphMail(scene.Door)).SendAsync(Message, default));
        Assert.Equal("By mail to helen.marsh@northbridge.example. Helen Marsh has blocked ActionBot (403 ConversationBlockedByUser).", sent.Note);
        Assert.Single(scene.Graph.Mails);
    }

    [Fact]
    public async Task What_Teams_may_have_delivered_or_will_take_later_goes_by_no_mail()
    {
        await using var scene = await GraphScene.OnAsync();
        foreach (var outcome in new SendOutcome[] { new SendOutcome.InDoubt("perhaps"), new SendOutcome.NotYet(null, "busy"), new SendOutcome.Unauthorised("no"), new SendOutcome.Sent("a", "b") })
        {
            Assert.Same(outcome, await new MailWhereRefused(new RecordingMessenger(scene.Time) { Answers = _ => outcome }, new GraphMail(scene.Door)).SendAsync(Message, default));
        }

        Assert.Empty(scene.Graph.Mails);
    }

    [Fact]
    public async Task A_digest_that_went_by_mail_is_an_outcome_like_any_other_and_is_sent_once()
    {
        await using var chasing = await ChasingScene.OnAsync(Kind.Sqlite, "2026-12-17T18:00Z", new ChasingSettings { Senders = 1, TellOnConfirmation = false });
        await using var scene = await GraphScene.OnAsync(time: chasing.Council.Time);
        await chasing.OpenAsync(await chasing.Council.MeetingAsync(chasing.Committee, "2026-11-17"), await chasing.Council.MeetingAsync(chasing.Committee, "2027-01-19"));
        chasing.Messenger.Answers = _ => new SendOutcome.Undeliverable("Helen Marsh has blocked ActionBot.");
        var sweep = new RunChase(chasing.Council.Database, chasing.Council.Time, chasing.Rules, new MailWhereRefused(chasing.Messenger, new GraphMail(scene.Door)), chasing.Pace, new KnownCouncil());

        chasing.Council.Time.AdvanceTo(ChasingScene.At("2026-12-18T09:00Z"));
        await sweep.RunAsync(default);
        await sweep.RunAsync(default);

        Assert.Single(scene.Graph.Mails);
        var entry = Assert.Single((await chasing.Ledger.RunAsync(chasing.Committee, Northbridge.Day("2026-12-01"))).Entries);
        Assert.Equal((LedgerState.Delivered, "By mail to Helen.Marsh@northbridge.example. Helen Marsh has blocked ActionBot."), (entry.State, entry.Reason));
    }

    [Fact]
    public async Task Whoever_never_met_the_bot_has_the_app_installed_and_is_then_written_to_in_Teams()
    {
        await using var graph = await LoopbackGraph.StartAsync();
        graph.Catalogue[App] = "in-the-catalogue";
        await using var scene = await TeamsScene.StartAsync(conversation: new ScriptedConversation(), graph: Reaching(graph));

        Assert.IsType<SendOutcome.Sent>(await scene.Messenger.SendAsync(Message, default));
        Assert.Equal([("helen", "in-the-catalogue")], graph.Installed.Keys);
        Assert.Single(scene.Teams.Messages);
        Assert.Empty(graph.Mails);
        Assert.Empty(graph.Breaches);
    }

    [Fact]
    public async Task Whoever_removed_the_app_is_not_given_it_again_and_hears_by_mail()
    {
        await using var graph = await LoopbackGraph.StartAsync();
        graph.Catalogue[App] = "in-the-catalogue";
        await using var scene = await TeamsScene.StartAsync(conversation: new ScriptedConversation(), graph: Reaching(graph));
        using var heard = await scene.BringAsync(Activities.Message("hello", "helen"));
        scene.Teams.ThenAnswer(403, "BotNotInConversationRoster");

        for (var time = 0; time < 2; time++)
        {
            Assert.IsType<SendOutcome.Sent>(await scene.Messenger.SendAsync(Message, default));
        }

        Assert.Equal(2, graph.Mails.Count);
        Assert.Empty(graph.Of("install"));
        Assert.Empty(graph.Breaches);
    }

    private static GraphSettings Reaching(LoopbackGraph graph) => new()
    {
        Install = true, Mail = true, BaseAddress = graph.Address, TeamsAppId = App, Mailbox = "actionbot@northbridge.example", ReplyTo = "committees@northbridge.example",
    };

    [Fact]
    public async Task The_app_is_installed_once_however_often_it_is_asked_for()
    {
        await using var scene = await GraphScene.OnAsync();
        scene.Graph.Catalogue[App] = "in-the-catalogue";
        var app = new GraphPersonalApp(scene.Door);

        Assert.Null(await app.InstallAsync("helen", "Helen Marsh", default));
        Assert.Null(await app.InstallAsync("helen", "Helen Marsh", default));
        Assert.Single(scene.Graph.Of("install"));
        Assert.Single(scene.Graph.Of("teamsApps"));
    }

    [Fact]
    public async Task An_app_that_was_put_into_the_catalogue_anew_is_found_there_without_a_restart()
    {
        await using var scene = await GraphScene.OnAsync();
        scene.Graph.Catalogue[App] = "in-the-catalogue";
        var app = new GraphPersonalApp(scene.Door);
        Assert.Null(await app.InstallAsync("helen", "Helen Marsh", default));

        scene.Graph.Catalogue[App] = "in-it-again";
        scene.Graph.Instead = request => request.Endpoint.Name == "install" && request.Body!["teamsApp@odata.bind"]!.GetValue<string>().EndsWith("/in-the-catalogue", StringComparison.Ordinal) ? GraphReply.Refused(404, "NotFound") : null;
        Assert.Null(await app.InstallAsync("sam", "Sam Patel", default));
        Assert.Contains(("sam", "in-it-again"), scene.Graph.Installed.Keys);
    }

    [Fact]
    public async Task An_installation_in_doubt_is_looked_for_and_not_made_again()
    {
        await using var scene = await GraphScene.OnAsync();
        scene.Graph.Catalogue[App] = "in-the-catalogue";
        scene.Graph.After = request => request.Endpoint.Name == "install" ? GraphReply.Refused(504, "GatewayTimeout") : null;
        var app = new GraphPersonalApp(scene.Door);

        Assert.IsType<SendOutcome.NotYet>(await app.InstallAsync("helen", "Helen Marsh", default));
        Assert.Null(await app.InstallAsync("helen", "Helen Marsh", default));
        Assert.Single(scene.Graph.Of("install"));
    }

    [Fact]
    public async Task An_app_that_is_not_in_the_catalogue_is_said_to_be_missing()
    {
        await using var scene = await GraphScene.OnAsync();
        Assert.Contains("catalogue does not hold", Assert.IsType<SendOutcome.Undeliverable>(await new GraphPersonalApp(scene.Door).InstallAsync("helen", "Helen Marsh", default)).Reason, StringComparison.Ordinal);
    }
}
