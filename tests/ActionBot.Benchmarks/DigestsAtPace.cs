using System.Diagnostics;
using System.Globalization;
using ActionBot.Chasing;
using ActionBot.Committees;
using ActionBot.Officers;
using ActionBot.Tests;

namespace ActionBot.Benchmarks;

/// <summary>
/// 10,000 digests through the whole sweep on a clock that runs on to whatever is waited for: how long they take against what the rate allows, how many
/// leave in the busiest second, and how much of our own processor time they cost. Twice: the first sweep of a process pays for the compiling of what runs
/// often, a host that has run for a day does not.
/// </summary>
internal static class DigestsAtPace
{
    private const int Digests = 10_000;
    private static readonly DateTimeOffset Now = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Reminded = new(2026, 11, 9, 9, 0, 0, TimeSpan.Zero);

    public static async Task MeasureAsync(TextWriter report)
    {
        await MeasureAsync(report, "a process that has just begun");
        await MeasureAsync(report, "a process that has swept before");
    }

    private static async Task MeasureAsync(TextWriter report, string process)
    {
        await foreach (var register in Register.OfEachDatabaseAsync())
        {
            await using (register)
            {
                await register.FillAsync(Digests, Digests, Digests, _ => new DateOnly(2026, 11, 24), Now.AddDays(-30));
                var time = new ImpatientTime(Now);
                var rules = new ChaseRules(new CouncilSettings(), new ChasingSettings { TellOnConfirmation = false });
                using var pace = new SendingPace(register.Database, time, rules);
                var council = new KnownCouncil();
                // The same officers are asked, and those who do not answer reminded.
                foreach (var (name, moment) in new[] { ("asked", Now), ("reminded", Reminded) })
                {
                    time.AdvanceTo(moment);
                    var teams = new Accepting(time);
                    var (processor, watch) = (Environment.CpuUsage.TotalTime, Stopwatch.StartNew());
                    var sweep = await new RunChase(register.Database, time, rules, teams, pace, council).RunAsync(default);
                    var (used, took) = (Environment.CpuUsage.TotalTime - processor, watch.Elapsed);
                    var allowed = (Digests - new TokenBucket(rules.Settings.MessagesPerSecond).Capacity) / rules.Settings.MessagesPerSecond;
                    var simulated = (teams.Left.Max() - teams.Left.Min()).TotalSeconds;
                    await report.WriteLineAsync(string.Create(
                        CultureInfo.InvariantCulture,
                        $"{sweep.Sent:N0} {name} by a digest on {register.Name} by {process}: {simulated / allowed:0.00} x what {rules.Settings.MessagesPerSecond} a second allow ({simulated:0} s of simulated time against {allowed:0} s), at most {Busiest(teams.Left)} in a second, {used.TotalSeconds:0.0} s of processor time ({took.TotalSeconds:0.0} s by the wall)"));
                }
            }
        }
    }

    private static int Busiest(IEnumerable<DateTimeOffset> left)
    {
        var (most, within) = (0, new Queue<DateTimeOffset>());
        foreach (var at in left.Order())
        {
            within.Enqueue(at);
            while (at - within.Peek() >= TimeSpan.FromSeconds(1))
            {
                within.Dequeue();
            }

            most = Math.Max(most, within.Count);
        }

        return most;
    }

    private sealed class Accepting(TimeProvider time) : IOfficerMessenger
    {
        public System.Collections.Concurrent.ConcurrentBag<DateTimeOffset> Left { get; } = [];

        public Task<SendOutcome> SendAsync(OfficerMessage message, CancellationToken cancellation)
        {
            Left.Add(time.GetUtcNow());
            return Task.FromResult<SendOutcome>(new SendOutcome.Sent("a:" + message.To.Name, message.OnceOnly.ToString()));
        }
    }
}
