using ActionBot.Chasing;
using ActionBot.Graph.Reach;
using ActionBot.Officers;
using ActionBot.Storage;
using ActionBot.Tests.Chasing;
using ActionBot.Tests.Storage;

namespace ActionBot.Tests.Graph;

public sealed class LeaveTests
{
    private const string Helen = "Helen.Marsh@northbridge.example";

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Whoever_has_automatic_replies_on_is_not_asked_before_the_return(Kind kind)
    {
        await using var scene = await SceneAsync(kind);
        scene.Graph.Graph.AutomaticReplies[Helen] = "2027-01-04T08:00:00.0000000";

        await scene.LiveUntilAsync("2026-12-18T09:30Z");
        Assert.Equal("Helen Marsh is away until 3 January 2027 and nobody covers: held until then.", Assert.Single(await scene.CannotAskAsync()));
        await scene.LiveUntilAsync("2027-01-02T18:00Z");
        Assert.Empty(scene.Chasing.Arrived);

        scene.Graph.Graph.AutomaticReplies.Clear();
        await scene.LiveUntilAsync("2027-01-04T18:00Z");
        Assert.Equal(["2027-01-04 09:00Z Helen Marsh"], scene.Chasing.Arrived);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_cover_of_the_post_is_asked_instead_and_the_message_says_why(Kind kind)
    {
        await using var scene = await SceneAsync(kind);
        var leah = await scene.Chasing.Council.PersonAsync("Leah Brown");
        await scene.Chasing.Council.Database.WriteAsync(session => PostTable.InsertHoldingAsync(session, new Holding
        {
            Id = Guid.CreateVersion7(scene.Chasing.Council.Time.GetUtcNow()), PostId = scene.Chasing.Director.Id, PersonId = leah.Id, FromDate = Northbridge.Day("2026-01-01"), Capacity = Capacity.Cover,
        }));
        scene.Graph.Graph.AutomaticReplies[Helen] = "2027-01-08T17:00:00";

        await scene.LiveUntilAsync("2026-12-18T18:00Z");
        Assert.Equal(["2026-12-18 09:00Z Leah Brown"], scene.Chasing.Arrived);
        Assert.Contains("Helen Marsh is away until 8 January 2027; Leah Brown covers.", (await scene.ReasonsAsync())[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_comes_back_early_is_asked_and_whoever_set_no_end_is_looked_up_every_day()
    {
        await using var scene = await SceneAsync(Kind.Sqlite);
        scene.Graph.Graph.AutomaticReplies[Helen] = null;
        await scene.LiveUntilAsync("2026-12-21T18:00Z");
        Assert.Empty(scene.Chasing.Arrived);

        scene.Graph.Graph.AutomaticReplies.Clear();
        await scene.LiveUntilAsync("2026-12-22T18:00Z");
        Assert.Equal(["2026-12-22 09:00Z Helen Marsh"], scene.Chasing.Arrived);
    }

    [Fact]
    public async Task What_somebody_said_of_his_own_leave_counts_before_what_his_mailbox_says()
    {
        await using var scene = await SceneAsync(Kind.Sqlite);
        var priya = await scene.Chasing.Council.PersonAsync("Priya Nair");
        await scene.Chasing.Council.AwayAsync(scene.Chasing.Helen, "2026-12-14", "2027-01-08", priya);
        scene.Graph.Graph.AutomaticReplies[Helen] = "2027-02-01T08:00:00";

        await scene.LiveUntilAsync("2026-12-18T18:00Z");
        Assert.Equal(["2026-12-18 09:00Z Priya Nair"], scene.Chasing.Arrived);
        Assert.Equal(["Priya.Nair@northbridge.example"], scene.AddressesAsked());
    }

    [Fact]
    public async Task Nobody_is_looked_up_but_those_who_would_be_asked_and_each_once_a_day()
    {
        await using var scene = await SceneAsync(Kind.Sqlite);
        await scene.Chasing.Council.PersonAsync("Somebody Else");

        await scene.LiveUntilAsync("2026-12-18T18:00Z");
        Assert.Equal([Helen], scene.AddressesAsked());
    }

    [Fact]
    public async Task While_nobody_answers_the_message_waits_two_hours_and_then_goes()
    {
        await using var scene = await SceneAsync(Kind.Sqlite);
        scene.Graph.Graph.Instead = _ => GraphReply.Refused(403, "ErrorAccessDenied");

        scene.Chasing.Council.Time.AdvanceTo(ChasingScene.At("2026-12-18T09:00Z"));
        await scene.Sweep.RunAsync(default);
        scene.Chasing.Council.Time.AdvanceTo(ChasingScene.At("2026-12-18T10:55Z"));
        await scene.Sweep.RunAsync(default);
        Assert.Empty(scene.Chasing.Arrived);

        scene.Chasing.Council.Time.AdvanceTo(ChasingScene.At("2026-12-18T11:00Z"));
        await scene.Sweep.RunAsync(default);
        Assert.Equal(["2026-12-18 11:00Z Helen Marsh"], scene.Chasing.Arrived);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Automatic_replies_that_cannot_be_read_for_days_are_told_to_the_clerk_once_and_are_off_the_list_when_they_can(Kind kind)
    {
        await using var scene = await SceneAsync(kind);
        var (council, from, to) = (scene.Chasing.Council, await scene.Chasing.Council.MeetingAsync(scene.Chasing.Committee, "2026-11-17"), await scene.Chasing.Council.MeetingAsync(scene.Chasing.Committee, "2027-01-19"));
        await new SetRole(council.Database, council.Time).RunAsync(await council.PersonAsync("Jo Carter"), RoleName.Clerk, scene.Chasing.Committee.Id, Northbridge.Day("2026-01-01"), Standing.Console.Actor);
        var tell = new TellClerks(council.Database, council.Time, scene.Chasing.Rules, scene.Chasing.Messenger, scene.Chasing.Pace);
        scene.Graph.Graph.Instead = _ => GraphReply.Refused(403, "ErrorAccessDenied");

        foreach (var moment in new[] { "2026-12-18T09:00Z", "2026-12-18T10:55Z", "2026-12-18T11:00Z", "2026-12-21T09:00Z" })
        {
            council.Time.AdvanceTo(ChasingScene.At(moment));
            await scene.Sweep.RunAsync(default);
            await tell.RunAsync(default);
            await tell.RunAsync(default);
        }

        var told = Assert.Single(scene.Chasing.Messenger.Arrived, one => one.Message.To.Name == "Jo Carter").Message.Text;
        Assert.Contains("Automatic replies cannot be read: Graph answers 403 ErrorAccessDenied.", told, StringComparison.Ordinal);
        scene.Graph.Graph.Instead = _ => null;
        await scene.Chasing.OpenAsync(from, to, "Circulate the figures");
        await scene.LiveUntilAsync("2027-01-08T18:00Z");
        Assert.Empty(await council.Database.ReadAsync(ClerkListTable.OpenAsync));
    }

    [Fact]
    public async Task What_nobody_knew_on_Friday_says_nothing_about_Monday_and_the_message_waits_anew()
    {
        await using var scene = await SceneAsync(Kind.Sqlite);
        scene.Graph.Graph.Instead = _ => GraphReply.Refused(403, "ErrorAccessDenied");
        scene.Chasing.Council.Time.AdvanceTo(ChasingScene.At("2026-12-18T16:50Z"));
        await scene.Sweep.RunAsync(default);

        scene.Chasing.Council.Time.AdvanceTo(ChasingScene.At("2026-12-21T09:00Z"));
        await scene.Sweep.RunAsync(default);
        Assert.Empty(scene.Chasing.Arrived);
    }

    [Fact]
    public async Task Of_many_who_would_be_asked_those_in_a_request_that_failed_are_not_known_and_all_others_are()
    {
        await using var scene = await GraphScene.OnAsync();
        var mails = Enumerable.Range(0, 120).Select(number => $"officer{number}@northbridge.example").ToList();
        scene.Graph.AutomaticReplies[mails[0]] = "2027-01-04T08:00:00";
        scene.Graph.AutomaticReplies[mails[119]] = "2027-01-05T08:00:00";
        scene.Graph.Instead = request => request.Body!["EmailAddresses"]!.AsArray().Any(mail => (string)mail! == mails[50]) ? GraphReply.Refused(403, "ErrorAccessDenied") : null;

        var answer = await new GraphLeave(scene.Door, scene.Time).OfAsync(mails, default);

        Assert.Equal([50, 50, 20], scene.Graph.Of("mailTips").Select(request => request.Body!["EmailAddresses"]!.AsArray().Count));
        Assert.Equal([.. mails.Take(50), .. mails.Skip(100)], answer.Of.Keys.OrderBy(mail => mails.IndexOf(mail)));
        Assert.Equal([mails[0], mails[119]], answer.Of.Where(one => one.Value is not null).Select(one => one.Key).OrderBy(mail => mails.IndexOf(mail)));
        Assert.Equal("Graph answers 403 ErrorAccessDenied.", answer.Failure);
    }

    [Fact]
    public async Task A_mailbox_that_has_a_bad_moment_is_not_known_of_and_what_begins_on_Monday_has_not_begun()
    {
        await using var scene = await GraphScene.OnAsync();
        scene.Graph.Instead = _ => new GraphReply(200, """{"value":[{"emailAddress":{"address":"a@x.example"},"error":{"code":"ErrorMailboxMoveInProgress","message":""}},{"emailAddress":{"address":"b@x.example"},"automaticReplies":{"message":"<p>away</p>","scheduledStartTime":{"dateTime":"2026-11-30T09:00:00","timeZone":"UTC"},"scheduledEndTime":{"dateTime":"2026-12-01T09:00:00","timeZone":"UTC"}}}]}""");

        var answer = await new GraphLeave(scene.Door, scene.Time).OfAsync(["a@x.example", "b@x.example"], default);
        Assert.False(answer.Of.ContainsKey("a@x.example"));
        Assert.Equal("Exchange answers ErrorMailboxMoveInProgress for some mailboxes.", answer.Failure);
        Assert.True(answer.Of.ContainsKey("b@x.example"));
        Assert.Null(answer.Of["b@x.example"]);
    }

    [Theory]
    [InlineData("2027-01-04T08:00", "2027-01-03")]
    [InlineData("2027-01-03T23:59", "2027-01-03")]
    [InlineData("2026-12-18T08:00", "2026-12-18")]
    [InlineData("2026-11-30T08:00", "2026-12-18")]
    public void The_last_day_away_is_the_day_before_the_replies_end_in_the_morning(string end, string last) =>
        Assert.Equal(Northbridge.Day(last), HeedLeave.LastDay(DateTime.Parse(end, System.Globalization.CultureInfo.InvariantCulture), Northbridge.Day("2026-12-18")));

    [Fact]
    public async Task Many_addresses_go_in_one_request_and_an_address_of_nobody_is_of_nobody_away()
    {
        await using var scene = await GraphScene.OnAsync();
        scene.Graph.Instead = _ => new GraphReply(200, """{"value":[{"emailAddress":{"address":"a@x.example"},"error":{"code":"InvalidRecipient","message":""}},{"emailAddress":{"address":"b@x.example"},"automaticReplies":{"message":"<p>away</p>","scheduledEndTime":{"dateTime":"2026-12-01T09:00:00","timeZone":"GMT Standard Time"}}}]}""");

        var answer = await new GraphLeave(scene.Door, scene.Time).OfAsync(["a@x.example", "b@x.example", "c@x.example"], default);
        Assert.Null(answer.Of["A@x.example"]);
        Assert.Equal(ChasingScene.At("2026-12-01T09:00Z"), answer.Of["b@x.example"]!.Until);
        Assert.False(answer.Of.ContainsKey("c@x.example"));
        Assert.Equal(1, scene.Graph.HttpRequests);
    }

    // The director is asked on 18 December for the meeting of 19 January.
    private static async Task<Scene> SceneAsync(Kind kind)
    {
        var chasing = await ChasingScene.OnAsync(kind, "2026-12-17T18:00Z", new ChasingSettings { Senders = 1, TellOnConfirmation = false });
        var graph = await GraphScene.OnAsync(time: chasing.Council.Time);
        await chasing.OpenAsync(await chasing.Council.MeetingAsync(chasing.Committee, "2026-11-17"), await chasing.Council.MeetingAsync(chasing.Committee, "2027-01-19"));
        return new Scene(chasing, graph);
    }

    private sealed record Scene(ChasingScene Chasing, GraphScene Graph) : IAsyncDisposable
    {
        public RunChase Sweep { get; } = new(
            Chasing.Council.Database, Chasing.Council.Time, Chasing.Rules, Chasing.Messenger, Chasing.Pace, new KnownCouncil(), new HeedLeave(Chasing.Council.Database, Chasing.Council.Time, Chasing.Rules, new GraphLeave(Graph.Door, Chasing.Council.Time)));

        public async Task LiveUntilAsync(string moment)
        {
            var end = ChasingScene.At(moment);
            for (var day = Chasing.Rules.Day(Chasing.Council.Time.GetUtcNow()); day <= Chasing.Rules.Day(end); day = day.AddDays(1))
            {
                var morning = Chasing.Rules.Moment(day, new TimeOnly(9, 0));
                if (morning > Chasing.Council.Time.GetUtcNow() && morning <= end)
                {
                    Chasing.Council.Time.AdvanceTo(morning);
                    await Sweep.RunAsync(default);
                }
            }

            Chasing.Council.Time.AdvanceTo(end);
        }

        public IReadOnlyList<string> AddressesAsked() => [.. Graph.Graph.Of("mailTips").SelectMany(request => request.Body!["EmailAddresses"]!.AsArray().Select(node => node!.GetValue<string>()))];

        public async Task<IReadOnlyList<string>> CannotAskAsync() =>
            [.. (await new PlanChase(Chasing.Council.Database, Chasing.Council.Time, Chasing.Rules).RunAsync(Chasing.Council.Time.GetUtcNow())).CannotAsk.Select(one => one.Why)];

        public Task<IReadOnlyList<string>> ReasonsAsync() => Chasing.Council.Database.ReadAsync(session => session.AllAsync<string>("select why from reminders order by id"));

        public async ValueTask DisposeAsync()
        {
            await Graph.DisposeAsync();
            await Chasing.DisposeAsync();
        }
    }
}
