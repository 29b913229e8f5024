using ActionBot.Chasing;
using ActionBot.Committees;
using ActionBot.Officers;
using ActionBot.Tests.Storage;
using ActionBot.Tests.Teams.Conversation;

namespace ActionBot.Tests.Chasing;

/// <summary>What is new on the clerk's list is told to every clerk of the committee once, whatever happens on the way.</summary>
public sealed class TellClerksTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_notice_that_a_crash_cut_short_is_told_when_its_claim_has_run_out(Kind kind)
    {
        await using var scene = await WithNewsAsync(kind, "Jo Hale");
        scene.Messenger.Answers = _ => throw new DiedException();
        await Assert.ThrowsAsync<DiedException>(() => Tell(scene).RunAsync(default));

        scene.Messenger.Answers = Accept;
        await Tell(scene).RunAsync(default);
        Assert.Empty(scene.Arrived);
        scene.Council.Time.Advance(scene.Rules.Settings.ClaimHolds);
        await Tell(scene).RunAsync(default);
        scene.Council.Time.Advance(scene.Rules.Settings.ClaimHolds);
        await Tell(scene).RunAsync(default);

        Assert.Contains("Helen Marsh has left.", Assert.Single(scene.Messenger.Arrived).Message.Text, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Where_one_of_two_clerks_was_reached_the_other_is_told_the_next_day_and_the_first_not_again(Kind kind)
    {
        await using var scene = await WithNewsAsync(kind, "Jo Hale", "Lee Ward");
        scene.Messenger.Answers = message => message.To.Name == "Lee Ward" ? new SendOutcome.Undeliverable("403 ConversationBlockedByUser") : Accept(message);
        await Tell(scene).RunAsync(default);
        scene.Messenger.Answers = Accept;
        scene.Council.Time.Advance(TimeSpan.FromMinutes(15));
        await Tell(scene).RunAsync(default);
        Assert.Equal(["2026-11-24 10:00Z Jo Hale"], scene.Arrived);

        scene.Council.Time.Advance(TimeSpan.FromDays(1));
        await Tell(scene).RunAsync(default);
        await Tell(scene).RunAsync(default);
        Assert.Equal(["2026-11-24 10:00Z Jo Hale", "2026-11-25 10:15Z Lee Ward"], scene.Arrived);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Two_instances_at_once_tell_each_clerk_once(Kind kind)
    {
        await using var scene = await WithNewsAsync(kind, "Jo Hale", "Lee Ward");

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Tell(scene).RunAsync(default))));

        Assert.Equal(["2026-11-24 10:00Z Jo Hale", "2026-11-24 10:00Z Lee Ward"], scene.Arrived.Order(StringComparer.Ordinal));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_clerks_are_told_counts_against_what_Teams_allows_and_waits_for_the_morning_where_the_office_closes_meanwhile(Kind kind)
    {
        await using var scene = await WithNewsAsync(kind, "Jo Hale");
        scene.Council.Time.AdvanceTo(ChasingScene.At("2026-11-24T16:59:45Z"));
        await scene.Pace.HoldAsync(TimeSpan.FromSeconds(30));

        var telling = Tell(scene).RunAsync(default);
        await scene.Council.Time.UntilWaitingAsync(TimeSpan.FromSeconds(30));
        scene.Council.Time.Advance(TimeSpan.FromSeconds(30));
        await telling;
        Assert.Empty(scene.Arrived);

        scene.Council.Time.AdvanceTo(ChasingScene.At("2026-11-25T09:00Z"));
        await Tell(scene).RunAsync(default);
        Assert.Equal(["2026-11-25 09:00Z Jo Hale"], scene.Arrived);
    }

    [Fact]
    public async Task The_clerk_is_told_once_and_in_office_hours_what_is_new_on_the_list()
    {
        await using var scene = await ChasingScene.OnAsync(Kind.Sqlite, "2026-11-24T04:30Z");
        var council = scene.Council;
        var jo = await council.PersonAsync("Jo Carter");
        await new SetRole(council.Database, council.Time).RunAsync(jo, RoleName.Clerk, scene.Committee.Id, Northbridge.Day("2026-01-01"), Standing.Console.Actor);
        await council.Database.WriteAsync(session => ClerkListTable.RaiseAsync(session, "leaver:1", scene.Committee.Id, "Helen Marsh has left.", council.Time.GetUtcNow()));
        var tell = Tell(scene);

        await tell.RunAsync(default);
        Assert.Empty(scene.Messenger.Arrived);
        council.Time.AdvanceTo(ChasingScene.At("2026-11-24T10:00Z"));
        scene.Messenger.Answers = _ => new SendOutcome.NotYet(null, "busy");
        await tell.RunAsync(default);
        scene.Messenger.Answers = message => new SendOutcome.Sent("a", message.OnceOnly.ToString());
        await tell.RunAsync(default);
        await tell.RunAsync(default);

        var told = Assert.Single(scene.Messenger.Arrived).Message;
        Assert.Equal("Jo Carter", told.To.Name);
        Assert.Contains("Helen Marsh has left.", told.Text, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Whoever_clerks_two_committees_drafts_the_letters_of_each_by_its_name(Kind kind)
    {
        await using var scene = await ChasingScene.OnAsync(kind, "2026-11-24T10:00Z");
        var jo = await scene.ClerkAsync("Jo Hale");
        var housing = await scene.Council.CommitteeAsync("Housing: the papers for it", "HSG");
        await new SetRole(scene.Council.Database, scene.Council.Time).RunAsync(jo, RoleName.Clerk, housing.Id, Northbridge.Day("2026-01-01"), Standing.Console.Actor);
        await scene.Council.Database.WriteAsync(session => ClerkListTable.RaiseAsync(session, $"{ClerkListEntry.Silence}1", scene.Committee.Id, "Closed without an answer.", scene.Council.Time.GetUtcNow()));
        scene.Council.Time.Advance(TimeSpan.FromMinutes(1));
        await scene.Council.Database.WriteAsync(session => ClerkListTable.RaiseAsync(session, $"{ClerkListEntry.Silence}2", housing.Id, "Closed without an answer too.", scene.Council.Time.GetUtcNow()));

        await Tell(scene).RunAsync(default);

        var buttons = CouncilInChat.Actions(Assert.Single(scene.Messenger.Arrived).Message.Card!.ToTree()).Select(action => (string?)action["title"]);
        Assert.Equal([$"Draft the letters: {scene.Committee.Name}", "Draft the letters: Housing: the papers for it"], buttons);
    }

    private static TellClerks Tell(ChasingScene scene) => new(scene.Council.Database, scene.Council.Time, scene.Rules, scene.Messenger, scene.Pace);

    private static SendOutcome Accept(OfficerMessage message) => new SendOutcome.Sent("a:" + message.To.Name, message.OnceOnly.ToString());

    private static async Task<ChasingScene> WithNewsAsync(Kind kind, params string[] clerks)
    {
        var scene = await ChasingScene.OnAsync(kind, "2026-11-24T10:00Z");
        foreach (var name in clerks)
        {
            await scene.ClerkAsync(name);
        }

        await scene.Council.Database.WriteAsync(session => ClerkListTable.RaiseAsync(session, "leaver:1", scene.Committee.Id, "Helen Marsh has left.", scene.Council.Time.GetUtcNow()));
        return scene;
    }
}
