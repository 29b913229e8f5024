using ActionBot.ActionPoints;
using ActionBot.Chasing.ByHand;
using ActionBot.Officers;
using ActionBot.Replies;
using ActionBot.Tests.Storage;

namespace ActionBot.Tests.Chasing.ByHand;

/// <summary>A clerk has somebody asked. Thursday 5 November 2026, after the ask of the 2nd for 24 November.</summary>
public sealed class ChaseNowTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_owner_is_asked_once_with_the_clerks_name_and_the_deadline(Kind kind)
    {
        await using var scene = await OnThursdayAsync(kind);
        var outcome = await ChaseAsync(scene);
        Assert.Equal("I write to Helen Marsh about CFS-26-27-001; if it does not arrive, “who hasn't replied?” says so.", outcome.ReadBack);

        await scene.Sweep.RunAsync(default);
        await scene.Sweep.RunAsync(default);

        var message = scene.Messenger.Arrived[^1].Message;
        Assert.Equal(2, scene.Arrived.Count);
        Assert.StartsWith("Helen Marsh: a question from the clerk", message.Text, StringComparison.Ordinal);
        Assert.Contains("Jo Hale asks where it stands. Please answer by noon on Friday 13 November 2026, for the meeting of Tuesday 24 November 2026.", message.Text, StringComparison.Ordinal);
        Assert.Equal("had Helen Marsh asked", (await scene.HistoryAsync())[^1].What);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task One_message_by_hand_an_officer_a_day_and_two_for_an_action_and_meeting(Kind kind)
    {
        await using var scene = await OnThursdayAsync(kind);
        await ChaseAsync(scene);
        Assert.Equal("A message to Helen Marsh waits to leave already; once a day is enough.", (await ChaseAsync(scene)).ReadBack);

        scene.Council.Time.Advance(TimeSpan.FromDays(1));
        Assert.Single((await ChaseAsync(scene)).Made);
        scene.Council.Time.Advance(TimeSpan.FromDays(3));
        Assert.Equal("CFS-26-27-001 was chased by hand 2 times for the meeting of 24 November 2026. Telephone.", (await ChaseAsync(scene)).ReadBack);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Out_of_office_hours_it_leaves_when_the_office_opens(Kind kind)
    {
        await using var scene = await OnThursdayAsync(kind);
        scene.Council.Time.AdvanceTo(ChasingScene.At("2026-11-06T18:30Z"));

        Assert.Equal("I write to Helen Marsh about CFS-26-27-001 at 9am on Monday 9 November 2026, when the office is open; if it does not arrive, “who hasn't replied?” says so.", (await ChaseAsync(scene)).ReadBack);

        await scene.LiveUntilAsync("2026-11-09T09:30Z");
        Assert.Equal("2026-11-09 09:00Z Helen Marsh", scene.Arrived[1]);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task After_the_papers_have_closed_it_is_still_sent_and_says_so(Kind kind)
    {
        await using var scene = await OnThursdayAsync(kind);
        scene.Council.Time.AdvanceTo(ChasingScene.At("2026-11-16T10:00Z"));
        await ChaseAsync(scene);
        await scene.Sweep.RunAsync(default);
        Assert.Contains("The papers for Tuesday 24 November 2026 have closed; an answer is reported at the meeting.", scene.Messenger.Arrived[^1].Message.Text, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Nobody_is_asked_who_has_answered_is_away_or_cannot_be_reached_and_only_a_clerk_asks(Kind kind)
    {
        await using var scene = await OnThursdayAsync(kind);
        var point = await scene.OnlyPointAsync();
        Assert.Equal("Only a clerk of the committee can have somebody chased for CFS-26-27-001.", (await ChaseAsync(scene, await scene.Council.StandingAsync(scene.Helen))).ReadBack);

        await scene.Council.AwayAsync(scene.Helen, "2026-11-05", "2026-11-13");
        Assert.Equal("CFS-26-27-001: Helen Marsh is away until 13 November 2026 and nobody covers: held until then.", (await ChaseAsync(scene)).ReadBack);

        await scene.Record.RunAsync(new Answer(point.Id, ReplyKind.Done, "done"), await scene.Council.StandingAsync(scene.Helen));
        Assert.Equal("CFS-26-27-001 is proposed complete: nobody is asked for it.", (await ChaseAsync(scene)).ReadBack);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_failed_or_is_in_doubt_is_sent_again_by_a_person_and_leaves_her_list(Kind kind)
    {
        await using var scene = await RunChaseTests.OnTheDayOfAskingAsync(kind);
        scene.Messenger.Answers = _ => throw new HttpRequestException("connection lost");
        await scene.Sweep.RunAsync(default);
        var doubtful = Assert.Single((await scene.Ledger.RunAsync(scene.Committee, Northbridge.Day("2026-10-01"))).ToSeeTo);
        scene.Messenger.Answers = message => new SendOutcome.Sent("a", message.OnceOnly.ToString());
        var again = new SendAgain(scene.Council.Database, scene.Council.Time, scene.Rules);

        Assert.Equal("Nothing in it is yours to send again, or all of it was sent again already.", (await again.RunAsync(doubtful.DigestId, await scene.Council.StandingAsync(scene.Helen))).ReadBack);
        var outcome = await again.RunAsync(doubtful.DigestId, Northbridge.Clerk(scene.Committee));
        Assert.Equal("Helen Marsh is written to again about CFS-26-27-001.", outcome.ReadBack);
        await scene.Sweep.RunAsync(default);

        Assert.Equal(["2026-11-02 09:00Z Helen Marsh"], scene.Arrived);
        Assert.StartsWith("Helen Marsh: sent again by the clerk", scene.Messenger.Arrived[0].Message.Text, StringComparison.Ordinal);
        var ledger = await scene.Ledger.RunAsync(scene.Committee, Northbridge.Day("2026-10-01"));
        Assert.Empty(ledger.ToSeeTo);
        Assert.Contains(ledger.Entries, entry => entry.Reason == "Jo Hale sent it again on 2 November 2026.");
        Assert.Equal("Helen Marsh got it on 2 November 2026. Have the owner asked again instead.", (await again.RunAsync(outcome.Made[0].Digest.Id, Northbridge.Clerk(scene.Committee))).ReadBack);
        Assert.Equal("Nothing in it is yours to send again, or all of it was sent again already.", (await again.RunAsync(doubtful.DigestId, Northbridge.Clerk(scene.Committee))).ReadBack);
    }

    private static async Task<ChasingScene> OnThursdayAsync(Kind kind)
    {
        var scene = await RunChaseTests.OnTheDayOfAskingAsync(kind);
        await scene.Sweep.RunAsync(default);
        scene.Council.Time.AdvanceTo(ChasingScene.At("2026-11-05T10:00Z"));
        return scene;
    }

    private static async Task<ByHandOutcome> ChaseAsync(ChasingScene scene, Standing? by = null) =>
        await new ChaseNow(scene.Council.Database, scene.Council.Time, scene.Rules).RunAsync([(await scene.OnlyPointAsync()).Id], by ?? Northbridge.Clerk(scene.Committee));
}
