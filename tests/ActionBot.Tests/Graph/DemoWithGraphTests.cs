using System.Text.Json.Nodes;
using ActionBot.Chasing;
using ActionBot.Chasing.Calendars;
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

    private static readonly DateOnly CalendarMoves = Northbridge.Day("2026-12-01");

    // Graph answers nothing at all for a working week.
    private static readonly (DateOnly From, DateOnly Until) Outage = (Northbridge.Day("2026-12-14"), Northbridge.Day("2026-12-18"));

    private static readonly string[] BlockedInTeams = ["Nia Evans", "Imran Khan"];
    private static readonly string[] Creating = ["makeTask", "makeList", "changeTask", "sendMail", "install"];

    private const string App = "11111111-1111-1111-1111-111111111111";
    private const string Mailbox = "committees@northbridge.gov.uk";

    private static readonly Lazy<Task<Played>> WithoutGraph = new(() => PlayAsync(graph: null, How.Well));

    private enum How
    {
        Well,
        FailingAtRandom,
        AWeekWithout,
    }

    [Fact]
    public async Task With_everybody_at_work_the_story_is_the_same_as_without_Graph()
    {
        await using var graph = await LoopbackGraph.StartAsync();
        var with = await PlayAsync(graph, How.Well);

        Assert.Equal((await WithoutGraph.Value).Told.Select(one => one.Line).Order(StringComparer.Ordinal), with.Told.Select(one => one.Line).Order(StringComparer.Ordinal));
        Assert.Empty(graph.Breaches);
        Assert.NotEmpty(graph.Tasks);
        Assert.NotEmpty(graph.Installed);
        Assert.Empty(graph.Installed.Keys.Select(one => one.UserId).Except(with.Told.Select(one => one.To)));
        Assert.Empty(graph.Mails);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task With_Graph_failing_at_random_nobody_is_chased_wrongly_nothing_is_lost_and_the_clerk_is_told_once(int seed)
    {
        await using var graph = await LoopbackGraph.StartAsync();
        var played = await PlayAsync(graph, How.FailingAtRandom, seed);

        Assert.Empty(graph.Breaches);
        Assert.DoesNotContain(played.Told, one => one.To == "Priya Nair" && one.On >= PriyaIsAway.From && one.On <= PriyaIsAway.Until);
        // What the check finds one day counts from the next: a night on which the directory said nothing may come between.
        Assert.DoesNotContain(played.Told, one => one.To == "Owen Price" && one.On > OwenLeaves.AddDays(2));
        var clerk = OfGraph(played).Select(one => one.Line).ToList();
        Assert.True(clerk.Count(line => line.Contains("Owen Price has left", StringComparison.Ordinal)) == 1, string.Join(Environment.NewLine, clerk));
        Assert.True(clerk.Count(line => line.Contains("moved from 30 March 2027 to 6 April 2027", StringComparison.Ordinal)) == 1, string.Join(Environment.NewLine, clerk));
        Assert.True(clerk.TrueForAll(line => line.Contains("has left", StringComparison.Ordinal) || line.Contains("The calendar differs", StringComparison.Ordinal)), string.Join(Environment.NewLine, clerk));
        // Whatever was asked of anybody without Graph has reached him, in Teams or by mail, or stands in the ledger as what a person has to look at.
        Assert.Empty(Asked((await WithoutGraph.Value).Told).Except(Asked(played.Told)).Except(played.InTheLedger));
        // Who is blocked in Teams hears by mail, and nothing goes twice, whatever the answers said.
        Assert.NotEmpty(graph.Mails);
        Assert.All(graph.Mails.GroupBy(mail => (string)mail["internetMessageHeaders"]![0]!["value"]!), same => Assert.Single(same));
        Assert.All(graph.Tasks.GroupBy(one => (string)one.Task["linkedResources"]![0]!["externalId"]!), same => Assert.Single(same));
        Assert.All(graph.Lists.GroupBy(list => list.UserId), same => Assert.Single(same));
    }

    [Fact]
    public async Task A_week_without_Graph_is_one_message_to_the_clerk_and_everybody_else_hears_what_he_would_have_heard()
    {
        await using var graph = await LoopbackGraph.StartAsync();
        var played = await PlayAsync(graph, How.AWeekWithout);

        var clerk = Assert.Single(OfGraph(played));
        Assert.Equal(Outage.From.AddDays(1), clerk.On);
        foreach (var what in new[] { "The directory gives no answer", "To Do cannot be kept", "cannot be read: Graph answers 503" })
        {
            Assert.Contains(what, clerk.Text, StringComparison.Ordinal);
        }

        Assert.Equal(Asked((await WithoutGraph.Value).Told), Asked(played.Told));
        Assert.Empty(played.StillFailing);
    }

    // What the clerk is told, but for what the story tells her in any case.
    private static IEnumerable<Told> OfGraph(Played played) => played.Told.Where(one => one.To == TrialCouncil.ClerkName && !one.Text.Contains("without an update", StringComparison.Ordinal));

    // Who was asked about what, whichever day it came to; whoever leaves is not asked.
    private static IEnumerable<string> Asked(IEnumerable<Told> messages) => messages
        .Where(one => one.To is not (TrialCouncil.ClerkName or "Owen Price"))
        .SelectMany(one => System.Text.RegularExpressions.Regex.Matches(one.Text, @"^\d+\. (\w+-\d\d-\d\d-\d+)", System.Text.RegularExpressions.RegexOptions.Multiline).Select(match => $"{one.To} {match.Groups[1].Value}"))
        .Distinct()
        .Order(StringComparer.Ordinal);

    private static async Task<Played> PlayAsync(LoopbackGraph? graph, How how, int seed = 0)
    {
        await using var store = await TestDatabase.EmptyAsync(Kind.Sqlite);
        var clock = new SimulatedClock(Story.Begins);
        var told = new List<Told>();
        var settings = new Settings
        {
            ConnectionString = store.ConnectionString, Council = new CouncilSettings { Name = "Northbridge Council" }, Chasing = new ChasingSettings { Senders = 1 }, IsDevelopment = true,
            Graph = graph is null ? new GraphSettings() : new GraphSettings
            {
                BaseAddress = graph.Address, People = true, Leave = true, ToDo = true, Mail = true, Install = true, Calendar = true, Calendars = { Mailbox },
                Mailbox = "actionbot@northbridge.example", ReplyTo = "committees@northbridge.example", TeamsAppId = App, Timeout = TimeSpan.FromSeconds(3),
            },
        };
        await using var app = new ServiceCollection().AddLogging().AddActionBot(settings, clock).AddSingleton<IOfficerMessenger>(provider =>
        {
            var telling = new Telling(told, clock, provider.GetRequiredService<CouncilTime>(), provider.GetService<IPersonalApp>(), how == How.FailingAtRandom ? BlockedInTeams : []);
            return graph is null ? telling : new MailWhereRefused(telling, new Posting(telling, provider.GetRequiredService<IMail>(), graph));
        }).BuildServiceProvider();
        await app.GetRequiredService<Migrator>().RunAsync();
        var narrator = new Narrator(TextWriter.Null, clock, app.GetRequiredService<CouncilTime>());
        var database = app.GetRequiredService<Database>();
        if (graph is null)
        {
            await new Story(app, clock, narrator).TellAsync(default);
            return new Played(told, [], []);
        }

        var people = new[] { TrialCouncil.ClerkName, "Helen Marsh", "Sam Patel", "Leah Brown", "Nia Evans", "Imran Khan", "Owen Price", "Priya Nair", "Tom Hughes", "Grace Adeyemi", "Daniel Wood", "Ruth Levy" };
        graph.Users.AddRange(people.Select(name => new GraphUser(name, name) { Mail = name.ToLowerInvariant().Replace(' ', '.') + "@northbridge.gov.uk" }));
        graph.Catalogue[App] = "in-the-catalogue";
        var released = new Signal();
        if (how == How.FailingAtRandom)
        {
            Fail(graph, seed);
            // One answer, somewhere in December, does not come at all.
            var slow = 0;
            graph.Slow = request => request.Endpoint.Name == "mailTips" && clock.GetUtcNow().Month == 12 && Interlocked.Exchange(ref slow, 1) == 0 ? released.Task : Task.CompletedTask;
        }

        await new Story(app, clock, narrator, async cancellation => await LiveADayAsync(app, graph, clock, how, cancellation)).TellAsync(default);
        released.SetResult();
        var ledger = await database.ReadAsync(session => session.AllAsync<string>(
            """
            select p.name || ' ' || a.reference from reminders r join digests d on d.id = r.digest_id join people p on p.id = r.officer_id join action_points a on a.id = r.action_point_id
            where d.state in ('Unconfirmed', 'Undeliverable')
            """));
        return new Played(told, ledger, [.. (await database.ReadAsync(ClerkListTable.OpenAsync)).Where(entry => entry.IsFailure).Select(entry => entry.Words)]);
    }

    // What the scheduler starts on a day beside the sweep of nine o'clock: more sweeps, the check, the calendars, the tasks, and telling the clerks.
    private static async Task LiveADayAsync(IServiceProvider app, LoopbackGraph graph, SimulatedClock clock, How how, CancellationToken cancellation)
    {
        var today = app.GetRequiredService<CouncilTime>().Day(clock.GetUtcNow());
        if (how == How.AWeekWithout)
        {
            var isOut = today >= Outage.From && today <= Outage.Until;
            graph.Instead = _ => isOut ? GraphReply.Refused(503, "ServiceUnavailable", "0") : null;
            graph.InsteadOfBatch = () => isOut ? GraphReply.Refused(503, "ServiceUnavailable", "0") : null;
        }

        for (var sweep = 0; sweep < 2 && today.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday); sweep++)
        {
            clock.MoveTo(clock.GetUtcNow().AddMinutes(5));
            await app.GetRequiredService<RunChase>().RunAsync(cancellation);
        }

        // The scheduler looks twice an hour; some looks a day are enough for a bad one to be made good.
        for (var look = 0; look < (how == How.Well ? 1 : 4); look++)
        {
            await app.GetRequiredService<KeepTasks>().RunAsync(cancellation);
        }

        await FillCalendarAsync(app, graph, moves: how == How.FailingAtRandom && today >= CalendarMoves);
        await app.GetRequiredService<FollowMeetingSource>().LookAsync(cancellation);
        var tomorrow = today.AddDays(1);
        if (how == How.FailingAtRandom)
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

    // The clerk keeps the mailbox's calendar as she keeps the register, but for one meeting that she moves in the mailbox alone.
    private static async Task FillCalendarAsync(IServiceProvider app, LoopbackGraph graph, bool moves)
    {
        var (database, clock) = (app.GetRequiredService<Database>(), app.GetRequiredService<CouncilTime>());
        var (committees, meetings) = await database.ReadAsync(async session => (await CommitteeTable.EveryAsync(session), await MeetingTable.AllAsync(session)));
        graph.Events[Mailbox] = [.. meetings.Where(meeting => meeting.Status == MeetingStatus.Confirmed).Select(meeting =>
        {
            var day = moves && meeting.HeldOn == Northbridge.Day("2027-03-30") ? meeting.HeldOn.AddDays(7) : meeting.HeldOn;
            var start = new JsonObject { ["dateTime"] = clock.Moment(day, meeting.StartsAt ?? new TimeOnly(14, 0)).ToString("s", System.Globalization.CultureInfo.InvariantCulture), ["timeZone"] = "UTC" };
            return new JsonObject
            {
                ["id"] = meeting.Id.ToString(), ["iCalUId"] = meeting.Id.ToString("N"), ["subject"] = committees.First(one => one.Id == meeting.CommitteeId).Name, ["type"] = "singleInstance",
                ["isCancelled"] = false, ["isAllDay"] = false, ["start"] = start, ["end"] = start.DeepClone(),
            };
        })];
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

        GraphReply[] refusals =
        [
            GraphReply.Refused(429, "TooManyRequests", "0"), GraphReply.Refused(503, "ServiceUnavailable", "0"), GraphReply.Refused(500, "InternalServerError"),
            GraphReply.Refused(403, "Authorization_RequestDenied"), new GraphReply(502, "<html>", "text/html"),
        ];
        GraphReply[] garbled = [new GraphReply(200, "{\"value\":"), new GraphReply(200, "[]")];
        // Whoever answers with success has done the work, however garbled he says so.
        graph.Instead = request => Perhaps(Creating.Contains(request.Endpoint.Name) ? refusals : [.. refusals, .. garbled]);
        graph.InsteadOfBatch = () => Perhaps([.. refusals, .. garbled]);
        graph.After = request => Creating.Contains(request.Endpoint.Name) ? Perhaps([GraphReply.Refused(504, "GatewayTimeout"), .. garbled]) : null;
    }

    /// <summary>What came of a play.</summary>
    /// <param name="Told">What reached somebody, in Teams or by mail.</param>
    /// <param name="InTheLedger">Who was to be asked about what in a message that a person has to look at.</param>
    /// <param name="StillFailing">Which connections are said to fail at the end.</param>
    private sealed record Played(IReadOnlyList<Told> Told, IReadOnlyList<string> InTheLedger, IReadOnlyList<string> StillFailing);

    private sealed record Told(string To, DateOnly On, string Text)
    {
        public string Line => $"{Days.Iso(On)} {To}: {Text}";
    }

    private sealed class Telling(List<Told> told, TimeProvider time, CouncilTime clock, IPersonalApp? app, IReadOnlyList<string> blocked) : IOfficerMessenger
    {
        private readonly HashSet<string> met = [TrialCouncil.ClerkName];

        public async Task<SendOutcome> SendAsync(OfficerMessage message, CancellationToken cancellation)
        {
            // As in Teams: whoever has a conversation with ActionBot, as the clerk has, needs no app any more.
            if (!met.Contains(message.To.Name) && app is not null && message.To.AadObjectId is { } id && await app.InstallAsync(id, message.To.Name, cancellation) is { } notThere)
            {
                return notThere;
            }

            met.Add(message.To.Name);
            if (blocked.Contains(message.To.Name))
            {
                return new SendOutcome.Undeliverable($"{message.To.Name} has blocked ActionBot (403 ConversationBlockedByUser).");
            }

            Arrived(message);
            return new SendOutcome.Sent("told", message.OnceOnly.ToString());
        }

        public void Arrived(OfficerMessage message) => told.Add(new Told(message.To.Name, clock.Day(time.GetUtcNow()), message.Text));
    }

    // A mail has arrived where Graph holds it, whatever was answered.
    private sealed class Posting(Telling telling, IMail mail, LoopbackGraph graph) : IMail
    {
        public async Task<SendOutcome> SendAsync(string to, OfficerMessage message, CancellationToken cancellation)
        {
            var before = graph.Mails.Count;
            var outcome = await mail.SendAsync(to, message, cancellation);
            if (graph.Mails.Count > before)
            {
                telling.Arrived(message);
            }

            return outcome;
        }
    }
}
