using ActionBot.ActionPoints;
using ActionBot.Chasing;
using ActionBot.Officers;
using ActionBot.Storage;
using ActionBot.Tests.Storage;
using Xunit.Abstractions;

namespace ActionBot.Tests.Chasing.Simulation;

/// <summary>
/// A morning of sweeps on a simulated clock with a seeded Teams. The first sweep dies at its first point, in the next round at its second, and so on
/// through all of them: before every statement, before and after every commit, before and after every message. Its successor dies somewhere too.
/// Then all is well, and what stands in the register is held against what happened. ACTIONBOT_SEEDS=100 plays a hundred mornings.
/// </summary>
public sealed class SimulationTests(ITestOutputHelper output)
{
    private const int Officers = 4;

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Wherever_sweeps_die_and_whatever_Teams_does_nothing_is_sent_twice_and_nothing_is_lost_in_silence(Kind kind)
    {
        var seeds = ManyOfficers.Seeds;
        // Each lane has a register of its own; a seed is the same morning in whichever lane it is played.
        var lanes = Math.Min(seeds, Environment.ProcessorCount);
        var played = await Task.WhenAll(Enumerable.Range(0, lanes).Select(lane => Task.Run(() => PlayAsync(kind, [.. Enumerable.Range(1, seeds).Where(seed => seed % lanes == lane)]))));
        var all = new Tally(played.Sum(one => one.Points), played.Sum(one => one.Deaths), played.Sum(one => one.Arrived), played.Sum(one => one.Doubts));

        output.WriteLine($"{kind}: {seeds} seeds, dead at each of {all.Points} points and {all.Deaths} times in all, {all.Arrived} messages arrived, {all.Doubts} left in doubt for the clerk, 0 twice, 0 lost");
        // Fewer would mean that the deaths were not where the sweep is: it plans, makes, claims, sends and records in more statements than that.
        Assert.True(all.Points > 30 * seeds, $"only {all.Points} points");
        Assert.True(all.Deaths > 60 * seeds, $"only {all.Deaths} deaths");
        Assert.True(all.Arrived > all.Deaths, $"only {all.Arrived} messages");
    }

    private static async Task<Tally> PlayAsync(Kind kind, IReadOnlyList<int> seeds)
    {
        var (scene, _) = await ManyOfficers.OnTheDayOfAskingAsync(kind, Officers);
        await using var standing = scene;
        var tally = new Tally(0, 0, 0, 0);
        foreach (var seed in seeds)
        {
            var died = true;
            for (var fatal = 1; died; fatal++)
            {
                var morning = new Morning(scene, new Random(seed));
                died = await morning.PlayAsync(fatal);
                tally = new Tally(tally.Points + (died ? 1 : 0), tally.Deaths + morning.Deaths, tally.Arrived + morning.Model.Arrived, tally.Doubts + morning.InDoubt);
                Assert.True(morning.Model.Broken.Count == 0, $"seed {seed}, death at point {fatal}: {string.Join("; ", morning.Model.Broken)}");
            }
        }

        return tally;
    }

    private sealed record Tally(int Points, int Deaths, int Arrived, int Doubts);

    /// <summary>One morning from a fresh start.</summary>
    private sealed class Morning(ChasingScene scene, Random chance)
    {
        private readonly Database register = scene.Council.Database;
        private readonly ImpatientTime time = new(ChasingScene.At("2026-11-02T09:00Z"));

        private readonly ChaseRules rules = new(scene.Rules.Council, scene.Rules.Settings with
        {
            SendTimeout = TimeSpan.FromSeconds(90), ClaimHolds = TimeSpan.FromSeconds(180), RetryAfter = TimeSpan.FromSeconds(30), TellOnConfirmation = false,
        });

        public DeliveryModel Model { get; } = new();

        public int Deaths { get; private set; }

        public int InDoubt { get; private set; }

        /// <summary>Plays it.</summary>
        /// <returns>False: the first sweep came through before its fatal point.</returns>
        public async Task<bool> PlayAsync(int fatal)
        {
            await register.WriteAsync(async session =>
            {
                await session.ChangeAsync("delete from reminders where id is not null");
                await session.ChangeAsync("delete from digests where id is not null");
                await session.ChangeAsync("update sending_pace set free_at = @now where name = 'messages'", new { now = time.GetUtcNow() });
            });

            var died = await SweepAsync(fatal);
            time.AdvanceTo(time.GetUtcNow().AddSeconds(chance.Next(240)));
            await SweepAsync(chance.Next(1, 60));
            // One sweep when all is well brings everything to rest; the other has nothing left to do.
            for (var rest = 0; rest < 2; rest++)
            {
                time.AdvanceTo(time.GetUtcNow().AddMinutes(5));
                using var pace = new SendingPace(register, time, rules);
                await new RunChase(register, time, rules, new WellConnector(Model), pace, new KnownCouncil()).RunAsync(default);
            }

            var digests = await register.ReadAsync(DigestsWritten.AllAsync);
            Model.Check(digests);
            foreach (var officers in digests.CountBy(digest => digest.OfficerId).Where(officer => officer.Value != 1))
            {
                Model.Broken.Add($"one officer has {officers.Value} messages");
            }

            if (digests.Count != Officers || digests.Any(digest => digest.State is DigestState.Due or DigestState.Sending or DigestState.Withdrawn))
            {
                Model.Broken.Add($"{digests.Count} messages, {string.Join(", ", digests.Select(digest => digest.State))}");
            }

            InDoubt = digests.Count(digest => digest.State == DigestState.Unconfirmed);
            if (InDoubt > Deaths + Model.Doubts + Zombies)
            {
                Model.Broken.Add($"{InDoubt} in doubt after {Deaths} deaths, {Model.Doubts} unclear answers and {Zombies} instances thought dead");
            }

            return died;
        }

        private int Zombies { get; set; }

        private async Task<bool> SweepAsync(int fatal)
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

            // Another instance sweeps while this one waits for Teams; it lives.
            async Task Meanwhile()
            {
                Zombies++;
                using var otherPace = new SendingPace(register, time, rules);
                await new RunChase(register, time, rules, new SeededConnector(chance, time, Model, () => { }, meanwhile: null), otherPace, new KnownCouncil()).RunAsync(default);
            }

            try
            {
                var mortal = register.Interrupted(Point);
                using var pace = new SendingPace(mortal, time, rules);
                await new RunChase(mortal, time, rules, new SeededConnector(chance, time, Model, Point, Meanwhile), pace, new KnownCouncil()).RunAsync(default);
                return false;
            }
            catch (DiedException)
            {
                Deaths++;
                return true;
            }
        }
    }
}
