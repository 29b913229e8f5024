using ActionBot.ActionPoints;
using ActionBot.Committees;
using ActionBot.Officers;
using ActionBot.Replies;
using ActionBot.Tests.Chasing;
using ActionBot.Tests.Storage;

namespace ActionBot.Tests.Stories;

/// <summary>Who is asked: holders who change, posts that are vacant, owners who are away. The stories with their dates, lived through the real sweep.</summary>
public sealed class OwnerStoryTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Story_9_a_new_holder_gets_one_handover_with_everything_and_the_old_one_nothing(Kind kind)
    {
        await using var scene = await ChasingScene.OnAsync(kind, "2026-07-15T10:00Z");
        var (july, november) = (await scene.Council.MeetingAsync(scene.Committee, "2026-07-14"), await scene.Council.MeetingAsync(scene.Committee, "2026-11-24"));
        var post = await scene.Council.PostAsync("Director of Children's Services");
        var (leaves, interim) = (await scene.Council.PersonAsync("Ann Archer"), await scene.Council.PersonAsync("Bo Baker"));
        await scene.Council.HoldAsync(post, leaves, until: "2026-08-31");
        await scene.Council.HoldAsync(post, interim, from: "2026-09-01");
        for (var number = 1; number <= 6; number++)
        {
            await scene.Council.OpenAsync(scene.Committee, july, november, Owner.Of(post), $"Number {number}");
        }

        await scene.LiveUntilAsync("2026-10-01T00:00Z");

        Assert.Equal(["2026-07-16 08:00Z Ann Archer", "2026-09-01 08:00Z Bo Baker"], scene.Arrived);
        var handover = scene.Messenger.Arrived[1].Message.Text;
        Assert.All(Enumerable.Range(1, 6), number => Assert.Contains($"Number {number}", handover, StringComparison.Ordinal));
        Assert.Contains("It is yours now; Ann Archer was asked for it before.", handover, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Story_9_a_vacant_post_is_the_clerks_to_see_to(Kind kind)
    {
        await using var scene = await ChasingScene.OnAsync(kind, "2026-10-15T10:00Z");
        var november = await scene.Council.MeetingAsync(scene.Committee, "2026-11-24");
        var vacant = await scene.Council.PostAsync("Head of Parks");
        await scene.Council.OpenAsync(scene.Committee, november, november, Owner.Of(vacant), "Inspect the oak");
        var partner = await scene.Council.PersonAsync("Chief Inspector Wood", PersonKind.Outsider);
        await scene.Council.OpenAsync(scene.Committee, november, november, Owner.Of(partner), "Report on patrols");

        scene.Council.Time.AdvanceTo(ChasingScene.At("2026-11-02T09:00Z"));
        var sweep = await scene.Sweep.RunAsync(default);

        Assert.Empty(scene.Messenger.Arrived);
        Assert.Equal(
            ["Head of Parks is vacant: nobody holds the post on 2 November 2026.", "Chief Inspector Wood is outside the council: the clerk relays."],
            sweep.CannotAsk.Select(line => line.Why));
    }
}
