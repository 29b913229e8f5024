using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using ActionBot.ActionPoints;
using ActionBot.Chasing;
using ActionBot.Storage;
using ActionBot.Teams.Connector;
using ActionBot.Tests.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Xunit.Abstractions;

namespace ActionBot.Tests.Chasing;

/// <summary>
/// The served program, from its build output, killed in the middle of its sending with kill -9 again and again: two instances on one PostgreSQL, one on
/// SQLite, and a connector on a real line that counts. ACTIONBOT_KILLS=100 kills a hundred times on each; in the suite it is twenty.
/// </summary>
public sealed class KillTests(ITestOutputHelper output)
{
    // Each instance's clock is so far ahead of the one before that it takes over what that one held, as if the lease had run out.
    private static readonly TimeSpan Later = TimeSpan.FromMinutes(6);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    [Theory, OnSqlite, OnPostgreSql]
    public async Task However_often_the_program_is_killed_nobody_is_written_to_twice_and_nobody_is_forgotten(Kind kind)
    {
        var kills = Environment.GetEnvironmentVariable("ACTIONBOT_KILLS") is { } wanted ? int.Parse(wanted, CultureInfo.InvariantCulture) : 20;
        var officers = 100 + (kills * 12);
        await using var teams = await CountingConnector.StartAsync();
        await using var council = await Northbridge.OnAsync(kind, "2026-10-01T10:00Z");
        await FillAsync(council, officers, teams.Url);
        var chance = new Random(kills);
        var instances = new Instances(council.ConnectionString, ChasingScene.At("2026-11-02T09:00Z"));
        var most = kind == Kind.PostgreSql ? 2 : 1;
        try
        {
            for (var kill = 0; kill < kills; kill++)
            {
                while (instances.Alive.Count < most)
                {
                    instances.Start();
                    await teams.UntilAsync(Math.Min(officers - 1, teams.Count + chance.Next(2, 10)), instances.Alive[^1], Patience);
                }

                instances.Kill(chance.Next(instances.Alive.Count));
            }

            instances.KillAll();
            instances.Start(new ChasingSettings().ClaimHolds);
            await UntilAtRestAsync(council.Database, instances.Alive[^1]);
        }
        finally
        {
            instances.KillAll();
        }

        var digests = await council.Database.ReadAsync(DigestsWritten.AllAsync);
        var arrived = teams.Arrived;
        var inDoubt = digests.Where(digest => digest.State == DigestState.Unconfirmed).ToList();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind}: {kills} kills, {officers} officers, {arrived.Values.Sum()} messages arrived, {arrived.Values.Count(times => times > 1)} twice, {inDoubt.Count} in doubt of which {inDoubt.Count(digest => arrived.ContainsKey(digest.OfficerId.ToString()))} had arrived, {digests.Count(digest => digest.State == DigestState.Sent && !arrived.ContainsKey(digest.OfficerId.ToString()))} lost"));

        Assert.Equal(officers, digests.Count);
        Assert.All(arrived.Values, times => Assert.Equal(1, times));
        Assert.All(digests, digest => Assert.True(
            digest.State == DigestState.Unconfirmed || (digest.State == DigestState.Sent && arrived.ContainsKey(digest.OfficerId.ToString())), $"{digest.State}: {digest.Reason}"));
        Assert.InRange(inDoubt.Count, 1, kills * most * new ChasingSettings().Senders);
    }

    private static async Task FillAsync(Northbridge council, int officers, string serviceUrl)
    {
        var committee = await council.CommitteeAsync("Children and Families Scrutiny", "CFS");
        var november = await council.MeetingAsync(committee, "2026-11-24");
        for (var number = 0; number < officers; number++)
        {
            var (post, person) = await council.HeldPostAsync($"Post {number}", $"Officer {number}");
            await council.OpenAsync(committee, november, november, Owner.Of(post), $"Number {number}");
            var conversation = new KnownConversation
            {
                Id = Guid.CreateVersion7(council.Time.GetUtcNow()), ConversationId = person.Id.ToString(), Kind = ConversationKind.Personal, AadObjectId = person.AadObjectId, ServiceUrl = serviceUrl,
            };
            await council.Database.WriteAsync(session => ConversationTable.WriteAsync(session, conversation, council.Time.GetUtcNow()));
        }
    }

    private static async Task UntilAtRestAsync(Database database, Process instance)
    {
        using var ticks = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        var watch = Stopwatch.StartNew();
        while (await database.ReadAsync(session => session.CountAsync("select count(*) from digests where state in ('Due', 'Sending')")) > 0)
        {
            Assert.True(watch.Elapsed < Patience && !instance.HasExited, "The last instance did not finish the work.");
            await ticks.WaitForNextTickAsync();
        }
    }

    /// <summary>The program, started as an operator starts it.</summary>
    private sealed class Instances(string register, DateTimeOffset begins)
    {
        private DateTimeOffset clock = begins;

        public List<Process> Alive { get; } = [];

        public void Start(TimeSpan after = default)
        {
            clock += Later + after;
            var start = new ProcessStartInfo("dotnet",
            [
                Path.Combine(AppContext.BaseDirectory, "ActionBot.dll"), "serve", "--urls", "http://127.0.0.1:0", $"--ConnectionStrings:ActionBot={register}",
                $"--Clock:StartAt={clock.ToString("O", CultureInfo.InvariantCulture)}", "--Chasing:TellOnConfirmation=false", "--Chasing:MessagesPerSecond=50",
                "--Chasing:OfficeCloses=23:59",
            ]) { RedirectStandardOutput = true, RedirectStandardError = true };
            var process = Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            Alive.Add(process);
        }

        /// <summary>SIGKILL: nothing of it runs any more.</summary>
        public void Kill(int which)
        {
            using var process = Alive[which];
            Alive.RemoveAt(which);
            process.Kill();
            process.WaitForExit();
        }

        public void KillAll()
        {
            while (Alive.Count > 0)
            {
                Kill(0);
            }
        }
    }

    /// <summary>Teams' end of the line: takes every message, thinks for some milliseconds, and counts by conversation.</summary>
    private sealed class CountingConnector(WebApplication app) : IAsyncDisposable
    {
        private readonly ConcurrentDictionary<string, int> arrived = new(StringComparer.Ordinal);
        private int count;

        public int Count => Volatile.Read(ref count);

        public IReadOnlyDictionary<string, int> Arrived => arrived;

        public string Url => app.Urls.First();

        public static async Task<CountingConnector> StartAsync()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            var app = builder.Build();
            var connector = new CountingConnector(app);
            app.MapPost("/v3/conversations/{conversation}/activities", async (string conversation, HttpContext context) =>
            {
                await context.Request.Body.CopyToAsync(Stream.Null);
                connector.arrived.AddOrUpdate(conversation, 1, (_, times) => times + 1);
                var number = Interlocked.Increment(ref connector.count);
                await Task.Delay(TimeSpan.FromMilliseconds(number % 7), TimeProvider.System);
                return Results.Json(new { id = $"1:{number}" }, statusCode: 201);
            });
            await app.StartAsync();
            return connector;
        }

        /// <summary>Waits until so many messages have arrived in all.</summary>
        public async Task UntilAsync(int wanted, Process sender, TimeSpan patience)
        {
            using var ticks = new PeriodicTimer(TimeSpan.FromMilliseconds(2));
            var watch = Stopwatch.StartNew();
            while (Count < wanted)
            {
                Assert.True(watch.Elapsed < patience && !sender.HasExited, $"{Count} of {wanted} messages came, and no more.");
                await ticks.WaitForNextTickAsync();
            }
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();
    }
}
