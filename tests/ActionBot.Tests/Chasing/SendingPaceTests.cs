using ActionBot.Chasing;
using ActionBot.Committees;
using ActionBot.Tests.Storage;

namespace ActionBot.Tests.Chasing;

public sealed class SendingPaceTests
{
    [Theory]
    [InlineData(0.5)]
    [InlineData(20)]
    [InlineData(37)]
    [InlineData(50)]
    public void A_full_bucket_and_the_second_after_it_stay_within_what_Teams_allows_a_tenant(double perSecond)
    {
        var bucket = new TokenBucket(perSecond);
        var now = ChasingScene.At("2026-11-24T09:00Z");

        var (tokens, _) = bucket.Take(DateTimeOffset.MinValue, now, 500);

        var leaves = tokens.Select(token => token < now ? now : token).ToList();
        Assert.Equal(bucket.Capacity, leaves.Count(at => at == now));
        Assert.All(leaves, from => Assert.InRange(leaves.Count(at => at >= from && at < from.AddSeconds(1)), 1, TokenBucket.TenantLimit));
        Assert.InRange((leaves[^1] - now).TotalSeconds, (500 - bucket.Capacity) / perSecond - 0.01, (500 - bucket.Capacity + 1) / perSecond);
    }

    [Fact]
    public void A_bucket_filled_by_a_clock_that_was_set_back_does_not_hold_anything_up()
    {
        var now = ChasingScene.At("2026-11-24T09:00Z");

        Assert.True(new TokenBucket(20).Take(now.AddYears(1), now, 1).Tokens[0] <= now);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task All_instances_take_from_one_bucket(Kind kind)
    {
        await using var store = await TestDatabase.MigratedAsync(kind);
        var time = new ImpatientTime(ChasingScene.At("2026-11-24T09:00Z"));
        var rules = new ChaseRules(new CouncilSettings(), new ChasingSettings());
        using var here = new SendingPace(store.Database, time, rules);
        using var there = new SendingPace(store.Database, time, rules);

        var calls = new List<DateTimeOffset>();
        for (var each = 0; each < 50; each++)
        {
            foreach (var instance in (SendingPace[])[here, there])
            {
                await instance.TakeAsync(default);
                calls.Add(time.GetUtcNow());
            }
        }

        Assert.All(calls, from => Assert.InRange(calls.Count(at => at >= from && at < from.AddSeconds(1)), 1, 40));
        Assert.InRange((calls[^1] - calls[0]).TotalSeconds, 3.9, 4.6);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task When_Teams_asks_for_patience_no_instance_sends_until_it_is_over(Kind kind)
    {
        await using var store = await TestDatabase.MigratedAsync(kind);
        var time = new ImpatientTime(ChasingScene.At("2026-11-24T09:00Z"));
        var rules = new ChaseRules(new CouncilSettings(), new ChasingSettings());
        using var here = new SendingPace(store.Database, time, rules);
        using var there = new SendingPace(store.Database, time, rules);

        await here.HoldAsync(TimeSpan.FromSeconds(30));
        await there.TakeAsync(default);

        Assert.Equal(ChasingScene.At("2026-11-24T09:00:30Z"), time.GetUtcNow());
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task One_conversation_gets_no_more_at_once_than_Teams_allows_it(Kind kind)
    {
        await using var scene = await ChasingScene.OnAsync(kind, "2026-11-24T09:00Z");
        var now = scene.Council.Time.GetUtcNow();
        await scene.Council.Database.WriteAsync(async session =>
        {
            for (var number = 1; number <= 9; number++)
            {
                await session.ChangeAsync(
                    "insert into digests (id, officer_id, on_date, kind, state, not_before, attempts, created_at) values (@id, @officer, @day, @kind, 'Due', @now, 0, @now)",
                    new { id = Guid.CreateVersion7(now), officer = scene.Helen.Id, day = scene.Rules.Day(now), kind = DigestKind.Manual(number), now });
            }
        });

        var claims = new List<int>();
        for (var seconds = 0; seconds <= 4; seconds += 2)
        {
            claims.Add(await ClaimAllAsync(scene));
            scene.Council.Time.Advance(TimeSpan.FromSeconds(2));
        }

        Assert.Equal([6, 3, 0], claims);
    }

    private static async Task<int> ClaimAllAsync(ChasingScene scene)
    {
        var (now, claimed) = (scene.Council.Time.GetUtcNow(), 0);
        foreach (var id in await WhatClosesFirst.AmongDueAsync(scene.Council.Database, scene.Rules, now))
        {
            claimed += await scene.Council.Database.WriteAsync(session => DigestTable.ClaimAsync(session, id, "one", now)) is null ? 0 : 1;
        }

        return claimed;
    }
}
