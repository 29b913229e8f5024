using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using ActionBot.Tests.Teams;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace ActionBot.Tests.OverHttp;

/// <summary>The other side of the protocol as a server on loopback: it keeps what the bot posts, knows who is who, and throttles, refuses and drops as a transcript says.</summary>
internal sealed class LoopbackTeams : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly WebApplication app;
    private readonly Lock gate = new();
    private readonly List<Posted> posted = [];
    private readonly ConcurrentDictionary<string, Trouble> troubles = [];
    private Signal news = new();

    private LoopbackTeams(WebApplication app) => this.app = app;

    /// <summary>One message that got through.</summary>
    /// <param name="Conversation">Where.</param>
    /// <param name="Activity">What.</param>
    /// <param name="IsUpdate">It took the place of an earlier one.</param>
    public sealed record Posted(string Conversation, JsonObject Activity, bool IsUpdate)
    {
        public JsonNode? Card => Activity["attachments"] is JsonArray { Count: > 0 } attached ? attached[0]?["content"] : null;
    }

    /// <summary>What becomes of the next message to a conversation.</summary>
    /// <param name="Status">The answer; 0: the message is taken and the line goes dead.</param>
    /// <param name="Code">Teams' own word for it.</param>
    /// <param name="Wait">Seconds until it may be tried again.</param>
    public sealed record Trouble(int Status, string? Code, int? Wait);

    /// <summary>The rosters, by conversation.</summary>
    public ConcurrentDictionary<string, JsonArray> Rosters { get; } = [];

    public string Service => app.Urls.First() + "/";

    /// <summary>How much has been posted so far.</summary>
    public int Count
    {
        get
        {
            lock (gate)
            {
                return posted.Count;
            }
        }
    }

    public static async Task<LoopbackTeams> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var teams = new LoopbackTeams(app);
        const string conversations = "/v3/conversations";
        app.MapPost(conversations, (JsonObject wanted) => Results.Json(new JsonObject { ["id"] = "a:" + ((string)wanted["members"]![0]!["id"]!)[3..] }));
        app.MapPost(conversations + "/{conversation}/activities/{id?}", (HttpContext context, string conversation, JsonObject activity) => teams.Take(context, conversation, activity, isUpdate: false));
        app.MapPut(conversations + "/{conversation}/activities/{id}", (HttpContext context, string conversation, JsonObject activity) => teams.Take(context, conversation, activity, isUpdate: true));
        app.MapGet(conversations + "/{conversation}/pagedmembers", (string conversation) => Results.Json(new JsonObject { ["members"] = teams.Rosters.GetValueOrDefault(conversation)?.DeepClone() ?? new JsonArray() }));
        await app.StartAsync();
        return teams;
    }

    /// <summary>The next message to a conversation meets this.</summary>
    public void Next(string conversation, Trouble trouble) => troubles[conversation] = trouble;

    /// <summary>What came to a conversation since, oldest first; typing is no message.</summary>
    public IReadOnlyList<Posted> Since(int before, string conversation)
    {
        lock (gate)
        {
            return [.. posted.Skip(before).Where(one => one.Conversation == conversation)];
        }
    }

    /// <summary>Waits until what came to a conversation since holds all of these words.</summary>
    /// <param name="conversation">Where.</param>
    /// <param name="words">Which.</param>
    /// <param name="before">How much had been posted before; see <see cref="Count"/>.</param>
    /// <param name="besides">What was seen in another way, the answer to a press.</param>
    /// <returns>All that was seen.</returns>
    public async Task<string> HearAsync(string conversation, IReadOnlyCollection<string> words, int before, string besides = "")
    {
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        while (true)
        {
            Task more;
            lock (gate)
            {
                more = news.Task;
            }

            var seen = besides + string.Concat(Since(before, conversation).Select(one => AsShown.Words(one.Activity)));
            var missing = words.FirstOrDefault(word => !seen.Contains(word, StringComparison.Ordinal));
            if (missing is null)
            {
                return seen;
            }

            try
            {
                await more.WaitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                Assert.Fail($"“{missing}” is not to be seen in {conversation} after {Patience.TotalSeconds:0} seconds, but:\n{seen}");
            }
        }
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private IResult Take(HttpContext context, string conversation, JsonObject activity, bool isUpdate)
    {
        if ((string?)activity["type"] == "typing")
        {
            return Results.Json(new JsonObject { ["id"] = "t" });
        }

        if (troubles.TryRemove(conversation, out var trouble) && trouble.Status != 0)
        {
            if (trouble.Wait is { } seconds)
            {
                context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
            }

            return Results.Json(new JsonObject { ["error"] = new JsonObject { ["code"] = trouble.Code ?? "Error", ["message"] = "…" } }, statusCode: trouble.Status);
        }

        lock (gate)
        {
            posted.Add(new Posted(conversation, activity, isUpdate));
        }

        Tell();
        if (trouble is not null)
        {
            context.Abort();
        }

        return Results.Json(new JsonObject { ["id"] = $"m{Count}" });
    }

    private void Tell()
    {
        lock (gate)
        {
            news.SetResult();
            news = new();
        }
    }
}
