using System.Text.Json.Nodes;
using ActionBot.Chasing;
using ActionBot.CommandLine.Demo;
using ActionBot.Committees;
using ActionBot.Committees.Calendar;
using ActionBot.Graph;
using ActionBot.Graph.People;
using ActionBot.Graph.ToDo;
using ActionBot.Officers;
using ActionBot.Storage;
using ActionBot.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ActionBot.Tests.Graph;

/// <summary>The whole demo, four months of it, with Graph beside it: as it should be, and failing at random.</summary>
public sealed class DemoWithGraphTests
{
    // Priya is away before and after Christmas without saying so anywhere but in her mailbox; Owen leaves in the week before the asks go out.
    private static readonly (DateOnly From, DateOnly Until) PriyaIsAway = (Northbridge.Day("2026-12-17"), Northbridge.Day("2027-01-05"));
    private static readonly DateOnly OwenLeaves = Northbridge.Day("2026-12-07");

    private static readonly Lazy<Task<IReadOnlyList<Told>>> WithoutGraph = new(() => PlayAsync(graph: null, seed: null, changes: false));

    [Fact]
    public async Task With_everybody_at_work_the_story_is_the_same_as_without_Graph()
    {
        await using var graph = await LoopbackGraph.StartAsync();
        var with = await PlayAsync(graph, seed: null, changes: false);

        Assert.Equal((await WithoutGraph.Value).Select(one => one.Line).Order(StringComparer.Ordinal), with.Select(one => one.Line).Order(StringComparer.Ordinal));
        Assert.Empty(graph.Breaches);
        Assert.NotEmpty(graph.Tasks);
    }

    [Theory]
    [InlineData(1)]
    public async Task With_Graph_failing_at_random_nobody_is_chased_wrongly_nothing_is_lost_and_the_clerk_is_told_once(int seed)
    {
        await using var graph = await LoopbackGraph.StartAsync();
        var messages = await PlayAsync(graph, seed, changes: true);

        Assert.Empty(graph.Breaches);
        Assert.DoesNotContain(messages, one => one.To == "Priya Nair" && one.On >= PriyaIsAway.From && one.On <= PriyaIsAway.Until);
        // What the check finds one day counts from the next: a night on which the directory said nothing may come between.
        Assert.DoesNotContain(messages, one => one.To == "Owen Price" && one.On > OwenLeaves.AddDays(2));
        var clerk = messages.Where(one => one.To == TrialCouncil.ClerkName && !one.Text.Contains("without an update", StringComparison.Ordinal)).Select(one => one.Line).ToList();
        Assert.True(clerk.Count == 1 && clerk[0].Contains("Owen Price has left", StringComparison.Ordinal), string.Join(Environment.NewLine, clerk));
        Assert.Equal(Asked(await WithoutGraph.Value), Asked(messages));
        // No task was made twice, whatever the answers said.
        Assert.All(graph.Tasks.GroupBy(one => (string)one.Task["linkedResources"]![0]!["externalId"]!), same => Assert.Single(same));
    }

    // Who was asked about what, whichever day it came to; whoever leaves is not asked.
    private static IEnumerable<string> Asked(IEnumerable<Told> messages) => messages
        .Where(one => one.To is not (TrialCouncil.ClerkName or "Owen Price"))
        .SelectMany(one => System.Text.RegularExpressions.Regex.Matches(one.Text, @"^\d+\. (\w+-\d\d-\d\d-\d+)", System.Text.RegularExpressions.RegexOptions.Multiline).Select(match => $"{one.To} {match.Groups[1].Value}"))
        .Distinct()
        .Order(StringComparer.Ordinal);

    private static async Task<IReadOnlyList<Told>> PlayAsync(LoopbackGraph? graph, int? seed, bool changes)
    {
        await using var store = await TestDatabase.EmptyAsync(Kind.Sqlite);
        var clock = new SimulatedClock(Story.Begins);
        var told = new List<Told>();
        var settings = new Settings
        {
            ConnectionString = store.ConnectionString, Council = new CouncilSettings { Name = "Northbridge Council" }, Chasing = new ChasingSettings { Senders = 1 }, IsDevelopment = true,
            Graph = graph is null ? new GraphSettings() : new GraphSettings { BaseAddress = graph.Address, People = true, Leave = true, ToDo = true, Mailbox = "actionbot@northbridge.example" },
        };
        Narrator? narrator = null;
        await using var app = new ServiceCollection().AddLogging().AddActionBot(settings, clock).AddSingleton<IOfficerMessenger>(provider => new Telling(told, clock, provider.GetRequiredService<CouncilTime>())).BuildServiceProvider();
        await app.GetRequiredService<Migrator>().RunAsync();
        narrator = new Narrator(TextWriter.Null, clock, app.GetRequiredService<CouncilTime>());
        if (graph is null)
        {
            await new Story(app, clock, narrator).TellAsync(default);
            return told;
        }

        var people = new[] { TrialCouncil.ClerkName, "Helen Marsh", "Sam Patel", "Leah Brown", "Nia Evans", "Imran Khan", "Owen Price", "Priya Nair", "Tom Hughes", "Grace Adeyemi", "Daniel Wood", "Ruth Levy" };
        graph.Users.AddRange(people.Select(name => new GraphUser(name, name) { Mail = name.ToLowerInvariant().Replace(' ', '.') + "@northbridge.gov.uk" }));
        if (seed is { } chosen)
        {
            Fail(graph, chosen);
        }

        await new Story(app, clock, narrator, async cancellation => await LiveADayAsync(app, graph, clock, changes, cancellation)).TellAsync(default);
        return told;
    }

    // What the scheduler starts on a day beside the sweep of nine o'clock: more sweeps, the check, the tasks, and telling the clerks.
    private static async Task LiveADayAsync(IServiceProvider app, LoopbackGraph graph, SimulatedClock clock, bool changes, CancellationToken cancellation)
    {
        var today = app.GetRequiredService<CouncilTime>().Day(clock.GetUtcNow());
        for (var sweep = 0; sweep < 2 && today.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday); sweep++)
        {
            clock.MoveTo(clock.GetUtcNow().AddMinutes(5));
            await app.GetRequiredService<RunChase>().RunAsync(cancellation);
        }

        if (today.DayOfWeek == DayOfWeek.Friday)
        {
            await app.GetRequiredService<KeepTasks>().RunAsync(cancellation);
        }

        var tomorrow = today.AddDays(1);
        if (changes)
        {
            graph.AutomaticReplies.Clear();
            if (tomorrow >= PriyaIsAway.From && tomorrow <= PriyaIsAway.Until)
            {
                graph.AutomaticReplies["priya.nair@northbridge.gov.uk"] = $"{Days.Iso(PriyaIsAway.Until)}T23:59:00";
            }

            if (tomorrow >= OwenLeaves && graph.Users.Find(user => user is { Id: "Owen Price", Enabled: true }) is { } owen)
            {
                graph.Users[graph.Users.IndexOf(owen)] = owen with { Enabled = false };
            }
        }

        await app.GetRequiredService<CheckPeople>().RunAsync(cancellation);
        await app.GetRequiredService<TellClerks>().RunAsync(cancellation);
    }

    // A fifth of everything fails, in each of the ways Graph fails; a creating call also after its work was done.
    private static void Fail(LoopbackGraph graph, int seed)
    {
        var (gate, chance) = (new Lock(), new Random(seed));
        GraphReply? Perhaps(params GraphReply[] ways)
        {
            lock (gate)
            {
                return chance.Next(5) == 0 ? ways[chance.Next(ways.Length)] : null;
            }
        }

        GraphReply[] failures =
        [
            GraphReply.Refused(429, "TooManyRequests", "0"), GraphReply.Refused(503, "ServiceUnavailable", "0"), GraphReply.Refused(500, "InternalServerError"),
            GraphReply.Refused(403, "Authorization_RequestDenied"), new GraphReply(200, "{\"value\":"), new GraphReply(502, "<html>", "text/html"),
        ];
        graph.Instead = _ => Perhaps([.. failures.Where(failure => failure.Body is { } body && IsJson(body))]);
        graph.InsteadOfBatch = () => Perhaps(failures);
        graph.After = request => request.Endpoint.Name is "makeTask" or "makeList" ? Perhaps(GraphReply.Refused(504, "GatewayTimeout")) : null;
    }

    private static bool IsJson(string body)
    {
        try
        {
            return JsonNode.Parse(body) is not null;
        }
        catch (System.Text.Json.JsonException)
        {
            return false;
        }
    }

    private sealed record Told(string To, DateOnly On, string Text)
    {
        public string Line => $"{Days.Iso(On)} {To}: {Text}";
    }

    private sealed class Telling(List<Told> told, TimeProvider time, CouncilTime clock) : IOfficerMessenger
    {
        public Task<SendOutcome> SendAsync(OfficerMessage message, CancellationToken cancellation)
        {
            told.Add(new Told(message.To.Name, clock.Day(time.GetUtcNow()), message.Text));
            return Task.FromResult<SendOutcome>(new SendOutcome.Sent("told", message.OnceOnly.ToString()));
        }
    }
}
