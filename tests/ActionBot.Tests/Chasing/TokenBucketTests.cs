using ActionBot.Chasing;

namespace ActionBot.Tests.Chasing;

public sealed class TokenBucketTests
{
    [Fact]
    public void No_second_lets_more_messages_pass_than_allowed_and_none_waits_longer_than_needed()
    {
        var time = FakeTime.On("2026-11-24T09:00Z");
        var bucket = new TokenBucket(time, 20);
        var messages = Enumerable.Range(0, 100).Select(_ => bucket.TakeAsync(default)).ToList();

        for (var second = 0; second <= 4; second++)
        {
            Assert.Equal(20 * (second + 1), messages.Count(message => message.IsCompletedSuccessfully));
            time.Advance(TimeSpan.FromSeconds(1));
        }
    }

    [Fact]
    public void A_quiet_hour_saves_up_no_more_than_one_second()
    {
        var time = FakeTime.On("2026-11-24T09:00Z");
        var bucket = new TokenBucket(time, 20);
        time.Advance(TimeSpan.FromHours(1));

        Assert.Equal(20, Enumerable.Range(0, 60).Count(_ => bucket.TakeAsync(default).IsCompletedSuccessfully));
    }
}
