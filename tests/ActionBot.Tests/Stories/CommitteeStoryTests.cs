using ActionBot.ActionPoints;
using ActionBot.Committees;
using ActionBot.Officers;
using ActionBot.Replies;
using ActionBot.Tests.Chasing;
using ActionBot.Tests.Storage;

namespace ActionBot.Tests.Stories;

/// <summary>What committees do with an action point: ask together, refer, close. The stories with their dates, lived through the real sweep.</summary>
public sealed class CommitteeStoryTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Story_10_two_committees_that_ask_for_the_same_are_one_ask_for_the_earlier_papers(Kind kind)
    {
        await using var scene = await ChasingScene.OnAsync(kind, "2026-10-01T10:00Z");
        var november = await scene.Council.MeetingAsync(scene.Committee, "2026-11-24");
        var health = await scene.Council.CommitteeAsync("Health Scrutiny", "HS");
        var december = await scene.Council.MeetingAsync(health, "2026-12-08");
        var twin = await scene.Council.OpenAsync(health, december, december, Owner.Of(scene.Director), "CAMHS waiting times");
        var first = await scene.OpenAsync(november, november, "CAMHS waiting times");
        await scene.Council.Change.RunAsync(twin.Id, Standing.Console, null, now => StepResult.Change(now with { AskedWithId = first.Id }, "linked", "Linked."));

        await scene.LiveUntilAsync("2026-11-03T10:00Z");
        Assert.Equal(["2026-10-02 08:00Z Helen Marsh", "2026-11-02 09:00Z Helen Marsh"], scene.Arrived);
        await scene.Record.RunAsync(new Answer(first.Id, ReplyKind.Update, "table attached"), await scene.Council.StandingAsync(scene.Helen));
        await scene.LiveUntilAsync("2026-12-08T00:00Z");

        Assert.Equal(2, scene.Arrived.Count);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Story_11_what_the_committee_closed_is_not_reminded_of(Kind kind)
    {
        await using var scene = await ChasingScene.OnAsync(kind, "2026-11-02T09:00Z");
        var (november, december) = (await scene.Council.MeetingAsync(scene.Committee, "2026-11-24"), await scene.Council.MeetingAsync(scene.Committee, "2026-12-15"));
        var point = await scene.OpenAsync(november, december);
        await scene.LiveUntilAsync("2026-11-24T15:00Z");
        var before = scene.Arrived.Count;

        await new CloseActionPoint(scene.Council.Change).RunAsync(point.Id, Northbridge.Clerk(scene.Committee), november, "31");
        await scene.LiveUntilAsync("2026-12-15T00:00Z");

        Assert.Equal(before, scene.Arrived.Count);
        Assert.Empty(await scene.PlanAsync("2027-02-01T00:00Z"));
    }
}
