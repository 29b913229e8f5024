using ActionBot.ActionPoints;
using ActionBot.Chasing;
using ActionBot.Committees;
using ActionBot.Officers;
using ActionBot.Replies;
using ActionBot.Tests.Storage;

namespace ActionBot.Tests.Chasing;

public sealed class RunChaseTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_reminder_is_sent_once_however_often_the_job_runs(Kind kind)
    {
        await using var scene = await OnTheDayOfAskingAsync(kind);

        Assert.Equal(1, (await scene.Sweep.RunAsync(default)).Sent);
        for (var again = 0; again < 5; again++)
        {
            var sweep = await scene.Sweep.RunAsync(default);
            Assert.Equal((0, 0), (sweep.Made, sweep.Sent));
        }

        Assert.Single(scene.Arrived);
        var digest = Assert.Single(await DigestsAsync(scene, DigestState.Sent));
        Assert.Equal(("a:Helen Marsh", digest.Id.ToString()), (digest.ConversationId, digest.ActivityId));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Sweeps_at_once_write_to_every_officer_once(Kind kind)
    {
        await using var scene = await OnTheDayOfAskingAsync(kind);
        var november = (await scene.Council.Database.ReadAsync(MeetingTable.AllAsync))[0];
        for (var number = 1; number < 15; number++)
        {
            var (post, _) = await scene.Council.HeldPostAsync($"Post {number}", $"Officer {number}");
            await scene.Council.OpenAsync(scene.Committee, november, november, Owner.Of(post), $"Number {number}");
        }

        var instances = Enumerable.Range(0, 4).Select(_ => new RunChase(scene.Council.Database, scene.Council.Time, scene.Rules, scene.Messenger, scene.Pace, new KnownCouncil())).ToList();
        var sweeps = await Task.WhenAll(instances.Select(instance => Task.Run(() => instance.RunAsync(default))));

        Assert.Equal(15, sweeps.Sum(sweep => sweep.Made));
        Assert.Equal(15, sweeps.Sum(sweep => sweep.Sent));
        Assert.Equal(15, scene.Messenger.Arrived.Select(one => one.Message.To.Id).Distinct().Count());
        Assert.Equal(15, scene.Messenger.Arrived.Count);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_throttled_message_waits_as_long_as_Teams_says_and_is_then_sent_once(Kind kind)
    {
        await using var scene = await OnTheDayOfAskingAsync(kind);
        scene.Messenger.Answers = _ => new SendOutcome.NotYet(TimeSpan.FromMinutes(3), "429 Throttled");
        Assert.Equal(1, (await scene.Sweep.RunAsync(default)).Postponed);

        scene.Messenger.Answers = Accept;
        scene.Council.Time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(0, (await scene.Sweep.RunAsync(default)).Sent);
        scene.Council.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, (await scene.Sweep.RunAsync(default)).Sent);
        Assert.Equal(2, Assert.Single(await DigestsAsync(scene, DigestState.Sent)).Attempts);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Leave_that_is_entered_in_the_middle_of_a_sweep_is_heeded_by_the_very_next_message(Kind kind)
    {
        await using var scene = await OnTheDayOfAskingAsync(kind);
        var november = (await scene.CalendarAsync())[0];
        var (post, sam) = await scene.Council.HeldPostAsync("Head of SEND", "Sam Patel");
        await scene.Council.OpenAsync(scene.Committee, november, november, Owner.Of(post), "Second");
        // Whoever is written to first, the other goes on leave meanwhile.
        var messenger = new Meanwhile(scene.Messenger, message => scene.Council.AwayAsync(message.To.Id == sam.Id ? scene.Helen : sam, "2026-11-02", "2026-11-09"));
        var sweep = await new RunChase(scene.Council.Database, scene.Council.Time, scene.Rules, messenger, scene.Pace, new KnownCouncil()).RunAsync(default);

        Assert.Equal((1, 1), (sweep.Sent, sweep.Withdrawn));
        Assert.EndsWith("is away until 9 November 2026.", Assert.Single(await DigestsAsync(scene, DigestState.Withdrawn)).Reason, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Refused_credentials_stop_the_sweep_raise_an_alarm_and_lose_nothing(Kind kind)
    {
        await using var scene = await OnTheDayOfAskingAsync(kind);
        var november = (await scene.Council.Database.ReadAsync(MeetingTable.AllAsync))[0];
        var (post, _) = await scene.Council.HeldPostAsync("Head of SEND", "Sam Patel");
        await scene.Council.OpenAsync(scene.Committee, november, november, Owner.Of(post), "Second");
        var attempts = 0;
        scene.Messenger.Answers = _ =>
        {
            attempts++;
            return new SendOutcome.Unauthorised("401 BotNotRegistered");
        };

        var sweep = await scene.Sweep.RunAsync(default);
        Assert.Equal(("401 BotNotRegistered", 1, 0), (sweep.Alarm, attempts, sweep.Sent));
        Assert.Equal(2, (await DigestsAsync(scene, DigestState.Due)).Count);

        scene.Messenger.Answers = Accept;
        Assert.Equal(2, (await scene.Sweep.RunAsync(default)).Sent);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_is_refused_for_good_is_not_tried_again_and_keeps_its_reason(Kind kind)
    {
        await using var scene = await OnTheDayOfAskingAsync(kind);
        scene.Messenger.Answers = _ => new SendOutcome.Undeliverable("403 ConversationBlockedByUser");
        Assert.Equal(1, (await scene.Sweep.RunAsync(default)).Undeliverable);

        scene.Messenger.Answers = Accept;
        Assert.Equal(0, (await scene.Sweep.RunAsync(default)).Sent);
        Assert.Equal("403 ConversationBlockedByUser", Assert.Single(await DigestsAsync(scene, DigestState.Undeliverable)).Reason);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task An_answer_lost_after_delivery_is_in_doubt_and_never_sent_again_by_the_machine(Kind kind)
    {
        await using var scene = await OnTheDayOfAskingAsync(kind);
        scene.Messenger.Answers = message =>
        {
            scene.Messenger.Deliver(message);
            throw new HttpRequestException("connection lost");
        };
        Assert.Equal(1, (await scene.Sweep.RunAsync(default)).Unconfirmed);

        scene.Messenger.Answers = Accept;
        scene.Council.Time.Advance(TimeSpan.FromHours(3));
        Assert.Equal(0, (await scene.Sweep.RunAsync(default)).Sent);
        Assert.Single(scene.Arrived);
        Assert.Equal("The attempt broke off (HttpRequestException).", Assert.Single(await DigestsAsync(scene, DigestState.Unconfirmed)).Reason);
    }

    [Theory]
    [OnSqlite, OnPostgreSql]
    public async Task What_was_answered_closed_passed_on_or_moved_while_it_waited_is_taken_out(Kind kind)
    {
        await using var scene = await OnTheDayOfAskingAsync(kind);
        var november = (await scene.Council.Database.ReadAsync(MeetingTable.AllAsync))[0];
        var answered = (await scene.Council.Database.ReadAsync(ActionPointTable.OutstandingAsync))[0];
        var (closed, passedOn) = (await scene.OpenAsync(november, november, "Closed"), await scene.OpenAsync(november, november, "Passed on"));
        var (post, sam) = await scene.Council.HeldPostAsync("Head of SEND", "Sam Patel");
        scene.Messenger.Answers = _ => new SendOutcome.NotYet(TimeSpan.FromMinutes(1), "429 Throttled");
        await scene.Sweep.RunAsync(default);

        var clerk = Northbridge.Clerk(scene.Committee);
        await scene.Record.RunAsync(new Answer(answered.Id, ReplyKind.Update, "half way"), await scene.Council.StandingAsync(scene.Helen));
        await new CloseActionPoint(scene.Council.Change).RunAsync(closed.Id, clerk, november, "31");
        await new AssignOwner(scene.Council.Change).RunAsync(passedOn.Id, clerk, Owner.Of(post));
        scene.Messenger.Answers = Accept;
        scene.Council.Time.Advance(TimeSpan.FromMinutes(5));
        var sweep = await scene.Sweep.RunAsync(default);

        Assert.Equal((1, 1), (sweep.Withdrawn, sweep.Sent));
        Assert.Equal(sam.Id, Assert.Single(scene.Messenger.Arrived).Message.To.Id);
        var digest = Assert.Single(await DigestsAsync(scene, DigestState.Withdrawn));
        var reminders = await scene.Council.Database.ReadAsync(session => DigestTable.RemindersAsync(session, digest.Id));
        Assert.Equal(
            ["Helen Marsh has answered.", "It is closed.", "Sam Patel answers for it now."],
            reminders.OrderBy(one => one.WithdrawnWhy, StringComparer.Ordinal).Select(one => one.WithdrawnWhy));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Whoever_answers_while_the_ask_still_waits_is_not_asked_anew_by_a_later_sweep(Kind kind)
    {
        await using var scene = await OnTheDayOfAskingAsync(kind);
        scene.Messenger.Answers = _ => new SendOutcome.NotYet(TimeSpan.FromMinutes(1), "429 Throttled");
        await scene.Sweep.RunAsync(default);
        await scene.Record.RunAsync(new Answer((await scene.OnlyPointAsync()).Id, ReplyKind.Update, "half way"), await scene.Council.StandingAsync(scene.Helen));
        scene.Messenger.Answers = Accept;

        await scene.LiveUntilAsync("2026-11-24T00:00Z");

        Assert.Empty(scene.Arrived);
        Assert.Equal("Helen Marsh has answered.", Assert.Single(await DigestsAsync(scene, DigestState.Withdrawn)).Reason);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_message_withdrawn_because_the_meeting_moved_is_planned_anew(Kind kind)
    {
        await using var scene = await OnTheDayOfAskingAsync(kind);
        scene.Messenger.Answers = _ => new SendOutcome.NotYet(TimeSpan.FromMinutes(1), "429 Throttled");
        await scene.Sweep.RunAsync(default);
        var november = (await scene.Council.Database.ReadAsync(MeetingTable.AllAsync))[0];
        await scene.Council.ChangeMeetingAsync(november with { HeldOn = Northbridge.Day("2026-12-01") });
        scene.Messenger.Answers = Accept;

        await scene.LiveUntilAsync("2026-11-10T00:00Z");

        Assert.Equal(["2026-11-09 09:00Z Helen Marsh"], scene.Arrived);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_could_not_leave_in_office_hours_waits_for_the_morning(Kind kind)
    {
        await using var scene = await OnTheDayOfAskingAsync(kind);
        scene.Messenger.Answers = _ => new SendOutcome.NotYet(TimeSpan.FromHours(8), "429 Throttled");
        await scene.Sweep.RunAsync(default);
        scene.Messenger.Answers = Accept;

        scene.Council.Time.AdvanceTo(ChasingScene.At("2026-11-02T17:30Z"));
        Assert.Equal(0, (await scene.Sweep.RunAsync(default)).Sent);
        scene.Council.Time.AdvanceTo(ChasingScene.At("2026-11-03T09:00Z"));
        Assert.Equal(1, (await scene.Sweep.RunAsync(default)).Sent);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_message_whose_turn_comes_after_the_office_has_closed_waits_for_the_morning(Kind kind)
    {
        await using var scene = await OnTheDayOfAskingAsync(kind);
        scene.Council.Time.AdvanceTo(ChasingScene.At("2026-11-02T16:59:45Z"));
        await scene.Pace.HoldAsync(TimeSpan.FromSeconds(30));

        var sweep = scene.Sweep.RunAsync(default);
        await scene.Council.Time.UntilWaitingAsync(TimeSpan.FromSeconds(30));
        scene.Council.Time.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal((1, 0), ((await sweep).Made, (await sweep).Sent));
        Assert.Empty(scene.Arrived);

        scene.Council.Time.AdvanceTo(ChasingScene.At("2026-11-03T09:00Z"));
        Assert.Equal(1, (await scene.Sweep.RunAsync(default)).Sent);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Whose_papers_close_first_is_written_to_first_though_the_meeting_be_later(Kind kind)
    {
        await using var scene = await OnTheDayOfAskingAsync(kind);
        // Ten clear days before 30 November are 13 November, with cut-off on the 12th; the papers for the 24th close on the 13th.
        var early = await scene.Council.CommitteeAsync("Pensions Board", "PB");
        Assert.True((await new SetCommitteeRules(scene.Council.Database, scene.Council.Time, scene.Rules).RunAsync(early.Id, new CommitteeDays { ClearDays = 10 }, Northbridge.Clerk(early))).Done);
        var november = await scene.Council.MeetingAsync(early, "2026-11-30");
        var (post, _) = await scene.Council.HeldPostAsync("Head of Pensions", "Ann Archer");
        await scene.Council.OpenAsync(early, november, november, Owner.Of(post), "Report the valuation");

        await scene.Sweep.RunAsync(default);

        Assert.Equal(["2026-11-02 09:00Z Ann Archer", "2026-11-02 09:00Z Helen Marsh"], scene.Arrived);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_waited_past_the_cut_off_is_not_sent_but_shown(Kind kind)
    {
        await using var scene = await OnTheDayOfAskingAsync(kind);
        scene.Messenger.Answers = _ => new SendOutcome.NotYet(TimeSpan.FromDays(12), "connection refused");
        await scene.Sweep.RunAsync(default);
        scene.Messenger.Answers = Accept;

        scene.Council.Time.AdvanceTo(ChasingScene.At("2026-11-16T09:00Z"));
        var sweep = await scene.Sweep.RunAsync(default);

        Assert.Equal((0, 1), (sweep.Sent, sweep.Withdrawn));
        Assert.Equal("The papers for 24 November 2026 had closed before it could be sent.", Assert.Single(await DigestsAsync(scene, DigestState.Withdrawn)).Reason);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task An_exempt_action_shows_its_reference_alone(Kind kind)
    {
        await using var scene = await OnTheDayOfAskingAsync(kind);
        var november = (await scene.Council.Database.ReadAsync(MeetingTable.AllAsync))[0];
        var exempt = await scene.OpenAsync(november, november, "Settle the depot lease with Acme", exempt: true);
        await scene.Sweep.RunAsync(default);

        var message = Assert.Single(scene.Messenger.Arrived).Message;
        Assert.DoesNotContain("Acme", message.Text, StringComparison.Ordinal);
        Assert.Contains($"{exempt.Reference} (exempt; write “show {exempt.Reference}” to read it)", message.Text, StringComparison.Ordinal);
        Assert.Equal("Your actions for Children and Families Scrutiny: please answer by noon on Friday 13 November 2026.", message.Summary);
    }

    /// <summary>Monday 2 November 2026, nine o'clock: the day of asking for 24 November.</summary>
    internal static async Task<ChasingScene> OnTheDayOfAskingAsync(Kind kind)
    {
        var scene = await ChasingScene.OnAsync(kind, "2026-10-01T10:00Z", new ChasingSettings { Senders = 1, TellOnConfirmation = false, MessagesPerSecond = 25 });
        var november = await scene.Council.MeetingAsync(scene.Committee, "2026-11-24");
        await scene.OpenAsync(november, november);
        scene.Council.Time.AdvanceTo(ChasingScene.At("2026-11-02T09:00Z"));
        return scene;
    }

    internal static Task<IReadOnlyList<Digest>> DigestsAsync(ChasingScene scene, DigestState state) =>
        scene.Council.Database.ReadAsync(session => DigestsWritten.InAsync(session, state));

    private sealed class Meanwhile(RecordingMessenger messenger, Func<OfficerMessage, Task> happens) : IOfficerMessenger
    {
        public async Task<SendOutcome> SendAsync(OfficerMessage message, CancellationToken cancellation)
        {
            await happens(message);
            return await messenger.SendAsync(message, cancellation);
        }
    }

    private static SendOutcome Accept(OfficerMessage message) => new SendOutcome.Sent("a:" + message.To.Name, message.OnceOnly.ToString());
}
