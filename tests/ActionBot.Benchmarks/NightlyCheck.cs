using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ActionBot.Committees.Calendar;
using ActionBot.Graph;
using ActionBot.Graph.People;
using ActionBot.Officers;
using ActionBot.Storage;
using ActionBot.Tests.Graph;
using Microsoft.Extensions.Logging.Abstractions;

namespace ActionBot.Benchmarks;

/// <summary>The nightly check of 5,000 officers against a Graph on this machine, against the same batches posted with nothing made of the answers.</summary>
internal static class NightlyCheck
{
    private const int Officers = 5_000;
    private const int Nights = 10;

    /// <summary>Measures it.</summary>
    public static async Task MeasureAsync(TextWriter to)
    {
        var folder = Directory.CreateTempSubdirectory("actionbot-check-");
        try
        {
            var database = Database.From($"Data Source={Path.Combine(folder.FullName, "register.db")};Pooling=False");
            await new Migrator(database, TimeProvider.System).RunAsync();
            await using var graph = await LoopbackGraph.StartAsync();
            graph.Instead = request => GraphReply.Json(new JsonObject
            {
                ["id"] = request.Ids[0], ["displayName"] = $"Officer {request.Ids[0]}", ["mail"] = $"{request.Ids[0]}@northbridge.example", ["userPrincipalName"] = $"{request.Ids[0]}@northbridge.example",
                ["jobTitle"] = "Officer", ["accountEnabled"] = true, ["manager"] = new JsonObject { ["@odata.type"] = "#microsoft.graph.user", ["id"] = "o1", ["displayName"] = "Officer o1" },
            });
            await FoundAsync(database);
            using var door = new GraphDoor(new GraphSettings { BaseAddress = graph.Address, People = true }, null, TimeProvider.System);
            var check = new CheckPeople(
                database, new LookUpPeople(door, TimeProvider.System), new GraphDirectory(door), CouncilTime.In("Europe/London"), TimeProvider.System, NullLogger<CheckPeople>.Instance);

            for (var night = 1; night <= Nights; night++)
            {
                var before = graph.HttpRequests;
                var (took, floor) = (await TimeAsync(() => check.RunAsync(default)), await TimeAsync(() => FloorAsync(graph.Address)));
                var requests = graph.HttpRequests - before - (Officers / LookUpPeople.BatchSize);
                graph.Forget();
                await to.WriteLineAsync(FormattableString.Invariant(
                    $"night {night}: {requests} requests, {took.TotalMilliseconds:0} ms, floor {floor.TotalMilliseconds:0} ms ({took / floor:0.0} x), {GC.GetTotalMemory(forceFullCollection: true) / 1024 / 1024} MB managed, {Environment.WorkingSet / 1024 / 1024} MB working set"));
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Task FoundAsync(Database database) => database.WriteAsync(async session =>
    {
        for (var number = 1; number <= Officers; number++)
        {
            var now = TimeProvider.System.GetUtcNow();
            await PersonTable.InsertAsync(session, new Person { Id = Guid.CreateVersion7(now), Name = $"Officer {number}", Mail = $"o{number}@northbridge.example", AadObjectId = $"o{number}" }, now);
        }
    });

    private static async Task FloorAsync(string address)
    {
        using var http = new HttpClient();
        foreach (var batch in Enumerable.Range(1, Officers).Chunk(LookUpPeople.BatchSize))
        {
            var body = new JsonObject
            {
                ["requests"] = new JsonArray([.. batch.Select(number => new JsonObject { ["id"] = $"{number}", ["method"] = "GET", ["url"] = $"/users/o{number}?$select=id,accountEnabled" })]),
            };
            using var response = await http.PostAsJsonAsync($"{address}/$batch", body);
            await response.Content.ReadAsByteArrayAsync();
        }
    }

    private static async Task<TimeSpan> TimeAsync(Func<Task> deed)
    {
        var clock = Stopwatch.StartNew();
        await deed();
        return clock.Elapsed;
    }
}
