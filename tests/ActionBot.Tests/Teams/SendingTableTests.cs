using System.Net;
using System.Net.Http.Headers;
using ActionBot.Chasing;
using ActionBot.Scheduling;
using ActionBot.Storage;
using ActionBot.Tests.Chasing;
using ActionBot.Tests.Storage;
using ActionBot.Tests.Teams.Conversation;

namespace ActionBot.Tests.Teams;

/// <summary>
/// The table of docs/chasing.md, row by row, through the real sweep, the real messenger and a Teams that answers as the row says: what the digest is
/// afterwards, and whether the machine tries again.
/// </summary>
public sealed class SendingTableTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Row_2xx_is_sent(Kind kind)
    {
        await using var chat = await KnowingHelenAsync(kind);
        await SweepAsync(chat, "2026-12-18T09:30Z");
        await SweepAsync(chat, "2026-12-18T15:00Z");

        Assert.Equal((DigestState.Sent, 1), await StandsAsync(chat));
        Assert.Single(Reminders(chat));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Row_412_429_and_a_refused_connection_is_due_again_not_before_Retry_After(Kind kind)
    {
        foreach (var answer in new Action<FakeConnector>[]
        {
            teams => teams.ThenAnswer(412, "PreconditionFailed", Patience), teams => teams.ThenAnswer(429, "Throttled", Patience), teams => teams.ThenUnreachable(),
        })
        {
            await using var chat = await KnowingHelenAsync(kind);
            answer(chat.Scene.Teams);
            await SweepAsync(chat, "2026-12-18T09:30Z");
            Assert.Equal((DigestState.Due, 1), await StandsAsync(chat));

            await SweepAsync(chat, "2026-12-18T09:31:30Z");
            Assert.Equal((DigestState.Due, 1), await StandsAsync(chat));
            Assert.Empty(Reminders(chat));
            await SweepAsync(chat, "2026-12-18T09:32:30Z");
            Assert.Equal((DigestState.Sent, 2), await StandsAsync(chat));
            Assert.Single(Reminders(chat));
        }

        static void Patience(HttpResponseMessage response) => response.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromMinutes(2));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Row_401_leaves_all_due_stops_the_sweep_and_raises_the_alarm(Kind kind)
    {
        await using var chat = await KnowingHelenAsync(kind);
        chat.Scene.Teams.ThenAnswer(401, "BotNotRegistered");
        chat.Scene.Time.AdvanceTo(DateTimeOffset.Parse("2026-12-18T09:30Z", System.Globalization.CultureInfo.InvariantCulture));
        var sweep = await chat.Scene.Service<RunChase>().RunAsync(default);
        Assert.Contains("401 BotNotRegistered", sweep.Alarm, StringComparison.Ordinal);
        Assert.Equal((DigestState.Due, 1), await StandsAsync(chat));

        await SweepAsync(chat, "2026-12-18T09:35Z");
        Assert.Equal((DigestState.Sent, 2), await StandsAsync(chat));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Row_401_turns_health_at_once_and_back_when_the_credentials_are_mended(Kind kind)
    {
        await using var chat = await KnowingHelenAsync(kind);
        var (run, chase) = (chat.Scene.Service<RunJob>(), chat.Scene.Service<IReadOnlyList<Job>>().Single(job => job.Name == "chase"));
        async Task<(HttpStatusCode, string)> HealthAsync()
        {
            using var answer = await chat.Scene.Bot.GetAsync(new Uri("/healthz/ready", UriKind.Relative));
            return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
        }

        chat.Scene.Time.AdvanceTo(DateTimeOffset.Parse("2026-12-18T09:30Z", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal((HttpStatusCode.OK, "ready"), await HealthAsync());
        chat.Scene.Teams.ThenAnswer(401, "BotNotRegistered");
        Assert.True(await run.RunAsync(chase, default));

        var (status, words) = await HealthAsync();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.StartsWith("The job chase is stopped: Nothing can be sent: Teams does not accept the bot's credentials (401 BotNotRegistered).", words, StringComparison.Ordinal);
        Assert.Equal((DigestState.Due, 1), await StandsAsync(chat));

        chat.Scene.Time.Advance(TimeSpan.FromMinutes(5));
        Assert.True(await run.RunAsync(chase, default));
        Assert.Equal((HttpStatusCode.OK, "ready"), await HealthAsync());
        Assert.Equal((DigestState.Sent, 2), await StandsAsync(chat));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Row_403_400_and_413_is_undeliverable_and_never_tried_again(Kind kind)
    {
        foreach (var (status, code) in new[] { (403, "ConversationBlockedByUser"), (403, "BotDisabledByAdmin"), (403, (string?)null), (400, "BadSyntax"), (413, "MessageSizeTooBig") })
        {
            await using var chat = await KnowingHelenAsync(kind);
            chat.Scene.Teams.ThenAnswer(status, code);
            await SweepAsync(chat, "2026-12-18T09:30Z");
            await SweepAsync(chat, "2026-12-18T15:00Z");
            Assert.Equal((DigestState.Undeliverable, 1), await StandsAsync(chat));
            Assert.Empty(Reminders(chat));
        }
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Row_403_InvalidBotApiHost_goes_by_the_other_host_first(Kind kind)
    {
        await using var chat = await KnowingHelenAsync(kind);
        chat.Scene.Teams.ThenAnswer(403, "InvalidBotApiHost");
        await SweepAsync(chat, "2026-12-18T09:30Z");
        Assert.Equal((DigestState.Sent, 1), await StandsAsync(chat));
        Assert.Equal("smba.infra.gcc.teams.microsoft.com", Assert.Single(Reminders(chat)).Place.Host);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Row_404_is_created_once_anew_else_undeliverable(Kind kind)
    {
        await using (var chat = await KnowingHelenAsync(kind))
        {
            chat.Scene.Teams.ThenAnswer(404, "ConversationNotFound");
            await SweepAsync(chat, "2026-12-18T09:30Z");
            Assert.Equal((DigestState.Sent, 1), await StandsAsync(chat));
            Assert.Single(Reminders(chat));
        }

        await using (var chat = await KnowingHelenAsync(kind))
        {
            chat.Scene.Teams.ThenAnswer(404).ThenAsUsual().ThenAnswer(404);
            await SweepAsync(chat, "2026-12-18T09:30Z");
            Assert.Equal((DigestState.Undeliverable, 1), await StandsAsync(chat));
        }
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Row_408_500_502_503_504_and_a_lost_line_is_unconfirmed_and_never_resent_by_the_machine(Kind kind)
    {
        foreach (var answer in new Action<FakeConnector>[]
        {
            teams => teams.ThenAnswer(408), teams => teams.ThenAnswer(500), teams => teams.ThenAnswer(502), teams => teams.ThenAnswer(503), teams => teams.ThenAnswer(504), teams => teams.ThenDrop(),
        })
        {
            await using var chat = await KnowingHelenAsync(kind);
            answer(chat.Scene.Teams);
            await SweepAsync(chat, "2026-12-18T09:30Z");
            var arrived = Reminders(chat).Count;
            await SweepAsync(chat, "2026-12-18T15:00Z");
            await SweepAsync(chat, "2026-12-21T09:30Z");
            Assert.Equal((DigestState.Unconfirmed, 1), await StandsAsync(chat));
            Assert.Equal(arrived, Reminders(chat).Count);
        }
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Row_a_time_out_or_a_crash_in_between_is_unconfirmed(Kind kind)
    {
        await using var chat = await KnowingHelenAsync(kind);
        var before = chat.Scene.Teams.Messages.Count;
        chat.Scene.Teams.ThenSilence();
        chat.Scene.Time.AdvanceTo(DateTimeOffset.Parse("2026-12-18T09:30Z", System.Globalization.CultureInfo.InvariantCulture));
        var sweep = chat.Scene.Service<RunChase>().RunAsync(default);
        await chat.Scene.Teams.MessagesAsync(before + 1);

        // While it still waits for an answer another instance takes it for dead: nobody knows whether it arrived.
        Assert.Equal((DigestState.Sending, 1), await StandsAsync(chat));
        chat.Scene.Time.Advance(new ChasingSettings().SendTimeout);
        Assert.Equal(1, (await sweep).Unconfirmed);
        Assert.Equal((DigestState.Unconfirmed, 1), await StandsAsync(chat));

        await chat.Council.Database.WriteAsync(session => session.ChangeAsync("update digests set state = 'Sending', claimed_by = 'an instance that died', claimed_at = @at where state = 'Unconfirmed'", new { at = chat.Scene.Time.GetUtcNow() }));
        chat.Scene.Time.Advance(new ChasingSettings().ClaimHolds + TimeSpan.FromSeconds(1));
        Assert.Equal(1, (await chat.Scene.Service<RunChase>().RunAsync(default)).Unconfirmed);
        Assert.Equal((DigestState.Unconfirmed, 1), await StandsAsync(chat));
    }

    // Helen has written once, so Teams' conversation with her is known; one action waits for the day of asking.
    private static async Task<CouncilInChat> KnowingHelenAsync(Kind kind)
    {
        var chat = await CouncilInChat.StartAsync(kind);
        await chat.SayAsync("Helen Marsh", "hello");
        await chat.AskAsync("Circulate the exclusions report");
        return chat;
    }

    private static Task SweepAsync(CouncilInChat chat, string moment) => chat.SweepAtAsync(moment);

    private static async Task<(DigestState State, int Attempts)> StandsAsync(CouncilInChat chat) =>
        Assert.Single(await chat.Council.Database.ReadAsync(DigestsWritten.AllAsync)) switch { var digest => (digest.State, digest.Attempts) };

    private static IReadOnlyList<FakeConnector.Posted> Reminders(CouncilInChat chat) =>
        [.. chat.Scene.Teams.Messages.Where(one => one.Body?.ToJsonString().Contains("exclusions report", StringComparison.Ordinal) == true)];
}
