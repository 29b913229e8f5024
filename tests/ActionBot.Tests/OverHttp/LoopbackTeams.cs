using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace ActionBot.Tests.OverHttp;

/// <summary>The other side of the protocol as a server on loopback: it keeps what the bot posts and knows who is who.</summary>
internal sealed class LoopbackTeams : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly WebApplication app;
    private readonly Lock gate = new();
    private readonly List<(string Conversation, JsonObject Activity)> posted = [];
    private TaskCompletionSource news = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private LoopbackTeams(WebApplication app) => this.app = app;

    /// <summary>Everybody, by his Entra id.</summary>
    public Dictionary<string, (string Name, string Mail)> People { get; } = [];

    public string Service => app.Urls.First() + "/";

    public static async Task<LoopbackTeams> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var teams = new LoopbackTeams(app);
        const string conversations = "/v3/conversations";
        app.MapPost(conversations, (JsonObject wanted) => Results.Json(new JsonObject { ["id"] = "a:" + (string?)wanted["members"]?[0]?["id"] }));
        app.MapPost(conversations + "/{conversation}/activities", (string conversation, JsonObject activity) => teams.Take(conversation, activity));
        app.MapPost(conversations + "/{conversation}/activities/{id}", (string conversation, JsonObject activity) => teams.Take(conversation, activity));
        app.MapPut(conversations + "/{conversation}/activities/{id}", (string conversation, JsonObject activity) => teams.Take(conversation, activity));
        app.MapGet(conversations + "/{conversation}/pagedmembers", (string conversation) => teams.Members(conversation));
        await app.StartAsync();
        return teams;
    }

    /// <summary>How much has been posted to somebody since.</summary>
    public int CountSince(int before, string aadObjectId)
    {
        lock (gate)
        {
            return posted.Skip(before).Count(one => one.Conversation == "a:" + aadObjectId);
        }
    }

    /// <summary>Waits until something is posted to somebody that holds these words, and was not there before.</summary>
    /// <param name="aadObjectId">To whom.</param>
    /// <param name="words">Which.</param>
    /// <param name="after">How much had been posted before; see <see cref="Posted"/>.</param>
    public async Task<JsonObject> HearAsync(string aadObjectId, string words, int after = 0)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            Task more;
            lock (gate)
            {
                if (posted.Skip(after).FirstOrDefault(one => one.Conversation == "a:" + aadObjectId && Says(one.Activity, words)) is { Activity: { } found })
                {
                    return found;
                }

                more = news.Task;
            }

            try
            {
                await more.WaitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                lock (gate)
                {
                    Assert.Fail($"Nobody said “{words}” to {aadObjectId} within {Patience.TotalSeconds:0} seconds. What was said: {string.Join("\n", posted.Skip(after).Select(one => $"{one.Conversation}: {one.Activity.ToJsonString()}"))}");
                }
            }
        }
    }

    /// <summary>How much has been posted so far.</summary>
    public int Posted
    {
        get
        {
            lock (gate)
            {
                return posted.Count;
            }
        }
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private IResult Take(string conversation, JsonObject activity)
    {
        lock (gate)
        {
            posted.Add((conversation, activity));
            (var waiting, news) = (news, new(TaskCreationOptions.RunContinuationsAsynchronously));
            waiting.SetResult();
            return Results.Json(new JsonObject { ["id"] = $"m{posted.Count}" });
        }
    }

    private IResult Members(string conversation) => Results.Json(new JsonObject
    {
        ["members"] = new JsonArray([.. People.Where(one => conversation == "a:" + one.Key).Select(one => new JsonObject
        {
            ["id"] = "29:" + one.Key, ["name"] = one.Value.Name, ["objectId"] = one.Key, ["userPrincipalName"] = one.Value.Mail, ["email"] = one.Value.Mail, ["userRole"] = "user",
        })]),
    });

    private static bool Says(JsonNode? node, string words) => node switch
    {
        JsonObject many => many.Any(pair => Says(pair.Value, words)),
        JsonArray many => many.Any(one => Says(one, words)),
        JsonValue value => value.TryGetValue<string>(out var text) && text.Contains(words, StringComparison.OrdinalIgnoreCase),
        _ => false,
    };
}
