using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace ActionBot.Tests.Teams;

/// <summary>
/// Stands for Teams' side of the channel: keeps what arrives in each conversation, and throttles, refuses, delays and drops as the test says.
/// </summary>
internal sealed class FakeConnector : HttpMessageHandler
{
    private readonly Lock gate = new();
    private readonly List<Posted> arrived = [];
    private readonly ConcurrentQueue<Func<HttpRequestMessage, Task<HttpResponseMessage?>>> next = new();
    private Signal changed = new();
    private int made;

    /// <summary>One request that got through.</summary>
    public sealed record Posted(HttpMethod Method, Uri Place, JsonNode? Body, string? Token)
    {
        public string? Text => (string?)Body?["text"];

        public string? Type => (string?)Body?["type"];

        public JsonNode? Card => Body?["attachments"]?[0]?["content"];
    }

    /// <summary>The rosters, by conversation.</summary>
    public Dictionary<string, JsonArray> Rosters { get; } = [];

    /// <summary>How many of a roster come at once.</summary>
    public int MembersAPage { get; set; } = 2;

    /// <summary>Whether the roster comes in pages, as in Teams.</summary>
    public bool HasPages { get; set; } = true;

    public IReadOnlyList<Posted> Arrived
    {
        get
        {
            lock (gate)
            {
                return [.. arrived];
            }
        }
    }

    /// <summary>The messages that arrived, typing left out.</summary>
    public IReadOnlyList<Posted> Messages => [.. Arrived.Where(one => one.Type == "message")];

    /// <summary>Answers the next request so, after the message has come in whole. Null: as usual.</summary>
    public FakeConnector ThenAnswer(int status, string? code = null, Action<HttpResponseMessage>? with = null) => Then(_ =>
    {
        var answer = new HttpResponseMessage((HttpStatusCode)status);
        if (code is not null)
        {
            answer.Content = Json(new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = "…" } });
        }

        with?.Invoke(answer);
        return Task.FromResult<HttpResponseMessage?>(answer);
    });

    public FakeConnector ThenAsUsual() => Then(_ => Task.FromResult<HttpResponseMessage?>(null));

    /// <summary>The next request finds nobody at home: it breaks before the message leaves.</summary>
    public FakeConnector ThenUnreachable() => Then(_ => throw new HttpRequestException(HttpRequestError.ConnectionError));

    /// <summary>The next message comes in, and then the line goes dead.</summary>
    public FakeConnector ThenDrop() => Then(async request =>
    {
        await Keep(request);
        throw new HttpRequestException(HttpRequestError.ResponseEnded);
    });

    /// <summary>The next message comes in and is never answered.</summary>
    public FakeConnector ThenSilence() => Then(async request =>
    {
        await Keep(request);
        await new Signal().Task;
        return null;
    });

    public FakeConnector Then(Func<HttpRequestMessage, Task<HttpResponseMessage?>> answer)
    {
        next.Enqueue(answer);
        return this;
    }

    /// <summary>Waits until so many messages have arrived.</summary>
    public async Task<IReadOnlyList<Posted>> MessagesAsync(int count)
    {
        while (true)
        {
            Task more;
            lock (gate)
            {
                more = changed.Task;
            }

            if (Messages is { } messages && messages.Count >= count)
            {
                return messages;
            }

            await more.WaitAsync(TimeSpan.FromSeconds(30));
        }
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (next.TryDequeue(out var scripted) && await scripted(request).WaitAsync(cancellationToken) is { } answer)
        {
            return answer;
        }

        var path = request.RequestUri!.AbsolutePath;
        if (request.Method == HttpMethod.Get)
        {
            return Roster(request.RequestUri);
        }

        await Keep(request);
        var id = path.EndsWith("/v3/conversations", StringComparison.Ordinal)
            ? "a:" + (string?)arrived[^1].Body!["members"]![0]!["id"]
            : request.Method == HttpMethod.Put ? path.Split('/')[^1] : $"1:{Interlocked.Increment(ref made)}";
        return new HttpResponseMessage(HttpStatusCode.Created) { Content = Json(new JsonObject { ["id"] = id }) };
    }

    private HttpResponseMessage Roster(Uri place)
    {
        var conversation = Uri.UnescapeDataString(place.AbsolutePath.Split('/')[^2]);
        var paged = place.AbsolutePath.EndsWith("/pagedmembers", StringComparison.Ordinal);
        if (!Rosters.TryGetValue(conversation, out var all) || (paged && !HasPages))
        {
            return new HttpResponseMessage(HttpStatusCode.NotFound);
        }

        if (!paged)
        {
            return new HttpResponseMessage { Content = Json(all.DeepClone()) };
        }

        var from = place.Query.Split("continuationToken=") is [_, var token] ? int.Parse(Uri.UnescapeDataString(token)[5..], System.Globalization.CultureInfo.InvariantCulture) : 0;
        var page = new JsonObject { ["members"] = new JsonArray([.. all.Skip(from).Take(MembersAPage).Select(one => one!.DeepClone())]) };
        if (from + MembersAPage < all.Count)
        {
            page["continuationToken"] = $"a&b= {from + MembersAPage}";
        }

        return new HttpResponseMessage { Content = Json(page) };
    }

    private async Task Keep(HttpRequestMessage request)
    {
        var body = request.Content is null ? null : JsonNode.Parse(await request.Content.ReadAsStringAsync());
        lock (gate)
        {
            arrived.Add(new Posted(request.Method, request.RequestUri!, body, request.Headers.Authorization?.Parameter));
            changed.SetResult();
            changed = new();
        }
    }

    private static StringContent Json(JsonNode body) => new(body.ToJsonString(), Encoding.UTF8, "application/json");
}
