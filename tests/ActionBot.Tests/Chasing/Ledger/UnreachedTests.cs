using ActionBot.ActionPoints;
using ActionBot.Chasing;
using ActionBot.Chasing.ByHand;
using ActionBot.Chasing.Ledger;
using ActionBot.Committees;
using ActionBot.Officers;
using ActionBot.Replies;
using ActionBot.Tests.Storage;

namespace ActionBot.Tests.Chasing.Ledger;

/// <summary>Whom no message reaches: the clerk hears of it by herself, once, and it leaves her list when it is seen to.</summary>
public sealed class UnreachedTests
{
    [Theory]
    [InlineData(false, "did not arrive. Helen Marsh has blocked ActionBot.")]
    [InlineData(true, "may have arrived, and may not. The line went dead.")]
    public async Task What_failed_or_is_in_doubt_is_told_once_and_leaves_the_list_when_it_was_sent_again(bool inDoubt, string words)
    {
        await using var scene = await ToBeAskedAsync(Kind.Sqlite);
        scene.Messenger.Answers = _ => inDoubt ? new SendOutcome.InDoubt("The line went dead.") : new SendOutcome.Undeliverable("Helen Marsh has blocked ActionBot.");
        await scene.LiveUntilAsync("2026-11-02T10:00Z");
        scene.Messenger.Answers = _ => new SendOutcome.Sent("a:1", "1");

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => Unreached(scene).RunAsync(default))));
        var entry = Assert.Single(await OpenAsync(scene));
        Assert.Contains($"Helen Marsh about CFS-26-27-001 on 2 November 2026 {words}", entry.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("exclusions", entry.Words, StringComparison.Ordinal);

        var again = await new SendAgain(scene.Council.Database, scene.Council.Time, scene.Rules).RunAsync(entry.Failed!.Value, Northbridge.Clerk(scene.Committee));
        Assert.Single(again.Made);
        Assert.Empty(await OpenAsync(scene));
        await Unreached(scene).RunAsync(default);
        Assert.Empty(await OpenAsync(scene));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task It_leaves_the_list_when_the_owner_has_answered_all_the_same(Kind kind)
    {
        await using var scene = await ToBeAskedAsync(kind);
        scene.Messenger.Answers = _ => new SendOutcome.InDoubt("The line went dead.");
        await scene.LiveUntilAsync("2026-11-02T10:00Z");
        await Unreached(scene).RunAsync(default);
        Assert.Single(await OpenAsync(scene));

        await scene.Record.RunAsync(new Answer((await scene.OnlyPointAsync()).Id, ReplyKind.Done, "circulated"), await scene.Council.StandingAsync(scene.Helen));
        await Unreached(scene).RunAsync(default);
        Assert.Empty(await OpenAsync(scene));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_vacant_post_is_one_line_however_much_it_owes_and_gone_when_it_is_filled(Kind kind)
    {
        await using var scene = await ToBeAskedAsync(kind);
        var (september, november) = (await MeetingAsync(scene, "2026-09-15"), await MeetingAsync(scene, "2026-11-24"));
        var post = await scene.Council.PostAsync("Director of Housing");
        for (var number = 1; number <= 20; number++)
        {
            await scene.Council.OpenAsync(scene.Committee, september, november, Owner.Of(post), $"Mend roof {number}");
        }

        await Unreached(scene).RunAsync(default);
        var entry = Assert.Single(await OpenAsync(scene));
        Assert.Contains("Director of Housing is vacant", entry.Words, StringComparison.Ordinal);
        Assert.Contains("CFS-26-27-013 and 8 more", entry.Words, StringComparison.Ordinal);

        await scene.Council.HoldAsync(post, await scene.Council.PersonAsync("Pat Green"));
        await Unreached(scene).RunAsync(default);
        Assert.Empty(await OpenAsync(scene));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Somebody_who_is_not_in_Teams_is_named_before_the_day_of_asking(Kind kind)
    {
        await using var scene = await ToBeAskedAsync(kind);
        await scene.Council.Database.WriteAsync(session => PersonTable.UpdateAsync(session, scene.Helen with { AadObjectId = null }));

        await Unreached(scene).RunAsync(default);

        Assert.Contains("Helen Marsh is not in Teams with me yet", Assert.Single(await OpenAsync(scene)).Words, StringComparison.Ordinal);
        Assert.Empty(scene.Messenger.Arrived);
    }

    private static async Task<ChasingScene> ToBeAskedAsync(Kind kind)
    {
        var scene = await ChasingScene.OnAsync(kind, "2026-10-30T10:00Z", new ChasingSettings { Senders = 1, TellOnConfirmation = false });
        var (september, november) = (await scene.Council.MeetingAsync(scene.Committee, "2026-09-15"), await scene.Council.MeetingAsync(scene.Committee, "2026-11-24"));
        await scene.Council.MeetingAsync(scene.Committee, "2027-01-19");
        await scene.OpenAsync(september, november);
        return scene;
    }

    private static async Task<Meeting> MeetingAsync(ChasingScene scene, string day) => (await scene.CalendarAsync()).Single(meeting => meeting.HeldOn == Northbridge.Day(day));

    private static TellOfUnreached Unreached(ChasingScene scene) =>
        new(scene.Council.Database, scene.Council.Time, scene.Rules, scene.Ledger, new PlanChase(scene.Council.Database, scene.Council.Time, scene.Rules));

    private static Task<IReadOnlyList<ClerkListEntry>> OpenAsync(ChasingScene scene) => scene.Council.Database.ReadAsync(ClerkListTable.OpenAsync);
}
