using ActionBot.ActionPoints;
using ActionBot.Chasing;
using ActionBot.Committees;
using ActionBot.Officers;
using ActionBot.Tests.Storage;

namespace ActionBot.Tests.Chasing;

/// <summary>
/// The sweep dies at its first point, at its second, and so on through all of them: before every statement, before and after every commit,
/// before and after a message arrives. Then a clean one runs. (The way SQLite tests itself.)
/// </summary>
public sealed class CrashTests
{
    private const int Officers = 3;

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Wherever_a_sweep_dies_nothing_arrives_twice_and_nothing_is_lost_in_silence(Kind kind)
    {
        await using var scene = await RunChaseTests.OnTheDayOfAskingAsync(kind);
        var november = (await scene.Council.Database.ReadAsync(MeetingTable.AllAsync))[0];
        for (var number = 1; number < Officers; number++)
        {
            var (post, _) = await scene.Council.HeldPostAsync($"Post {number}", $"Officer {number}");
            await scene.Council.OpenAsync(scene.Committee, november, november, Owner.Of(post), $"Number {number}");
        }

        // A claim holds for seconds here, so that all the deaths fit into one morning.
        var rules = new ChaseRules(new CouncilSettings(), scene.Rules.Settings with { SendTimeout = TimeSpan.FromSeconds(1), ClaimHolds = TimeSpan.FromSeconds(2) });
        var (crashes, doubts) = (0, 0);
        for (var fatal = 1; ; fatal++)
        {
            await ForgetEverythingSentAsync(scene);
            var start = scene.Council.Time.GetUtcNow();
            var messenger = new RecordingMessenger(scene.Council.Time);
            var died = await SweepUntilAsync(scene, rules, messenger, fatal);

            scene.Council.Time.Advance(rules.Settings.ClaimHolds + TimeSpan.FromSeconds(1));
            await new RunChase(scene.Council.Database, scene.Council.Time, rules, messenger, scene.Pace).RunAsync(default);

            var arrived = messenger.Arrived.CountBy(one => one.Message.To.Id).ToDictionary();
            Assert.All(arrived.Values, times => Assert.Equal(1, times));
            var digests = await scene.Council.Database.ReadAsync(session => DigestTable.SinceAsync(session, start));
            Assert.Equal(Officers, digests.Count);
            Assert.All(digests, digest => Assert.True(
                digest.State == DigestState.Sent ? arrived.ContainsKey(digest.OfficerId) : digest.State == DigestState.Unconfirmed,
                $"died at {fatal}: {digest.State}"));
            var inDoubt = digests.Count(digest => digest.State == DigestState.Unconfirmed);
            Assert.True(inDoubt <= 1, $"died at {fatal}: {inDoubt} in doubt");
            doubts += inDoubt;
            if (!died)
            {
                break;
            }

            crashes++;
        }

        // Fewer would mean that the faults were not where the sweep is.
        Assert.True(crashes > 50, $"only {crashes} points");
        Assert.InRange(doubts, Officers, crashes);
    }

    private static async Task<bool> SweepUntilAsync(ChasingScene scene, ChaseRules rules, RecordingMessenger messenger, int fatal)
    {
        var points = 0;
        void Point()
        {
            // A process that died does nothing any more: every later point dies too.
            if (++points >= fatal)
            {
                throw new DiedException();
            }
        }

        try
        {
            var mortal = new MortalMessenger(messenger, Point);
            var register = scene.Council.Database.Interrupted(Point);
            using var pace = new SendingPace(register, scene.Council.Time, rules);
            await new RunChase(register, scene.Council.Time, rules, mortal, pace).RunAsync(default);
            return false;
        }
        catch (DiedException)
        {
            return true;
        }
    }

    private static Task ForgetEverythingSentAsync(ChasingScene scene) => scene.Council.Database.WriteAsync(async session =>
    {
        await session.ChangeAsync("delete from reminders where id is not null");
        await session.ChangeAsync("delete from digests where id is not null");
    });

    private sealed class MortalMessenger(RecordingMessenger messenger, Action point) : IOfficerMessenger
    {
        public Task<SendOutcome> SendAsync(OfficerMessage message, CancellationToken cancellation)
        {
            point();
            messenger.Deliver(message);
            point();
            return Task.FromResult<SendOutcome>(new SendOutcome.Sent("a:" + message.To.Name, message.OnceOnly.ToString()));
        }
    }

    private sealed class DiedException : Exception;
}
