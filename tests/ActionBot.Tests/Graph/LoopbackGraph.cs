using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ActionBot.Tests.Graph;

/// <summary>
/// A Graph on this machine: a real HTTP server with the documented shapes. It checks each request against <see cref="GraphDescription"/> and can be
/// made to fail in all the ways Graph does.
/// </summary>
internal sealed class LoopbackGraph : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<string> breaches = new();
    private readonly ConcurrentQueue<GraphRequest> requests = new();
    private readonly ConcurrentQueue<string> authorisations = new();
    private int httpRequests;
    private readonly GraphPages pages;
    private readonly LoopbackDirectory directory;
    private readonly LoopbackToDo toDo;

    private LoopbackGraph(WebApplication app)
    {
        this.app = app;
        pages = new GraphPages(() => Address);
        directory = new LoopbackDirectory(pages);
        toDo = new LoopbackToDo(pages);
    }

    /// <inheritdoc cref="LoopbackDirectory.Users" />
    public List<GraphUser> Users => directory.Users;

    /// <inheritdoc cref="LoopbackDirectory.AutomaticReplies" />
    public Dictionary<string, string?> AutomaticReplies => directory.AutomaticReplies;

    /// <summary>The ids the catalogue gives to apps, by the ids of their manifests.</summary>
    public Dictionary<string, string> Catalogue { get; } = [];

    /// <summary>Who has which app installed.</summary>
    public ConcurrentDictionary<(string UserId, string AppId), int> Installed { get; } = new();

    /// <summary>The events of each calendar, by mailbox or group.</summary>
    public Dictionary<string, List<JsonObject>> Events { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Documents by the link that shares them: name, size as Graph says it, and content.</summary>
    public Dictionary<string, (string Name, long Size, string Content)> Shared { get; } = [];

    /// <summary>Where the content of a document is said to be; null: here.</summary>
    public string? ContentIsAt { get; set; }

    /// <summary>Transcripts by the join link of their meeting, each with the moment of its making.</summary>
    public Dictionary<string, List<(string CreatedAt, string Text)>> Transcripts { get; } = [];

    /// <inheritdoc cref="LoopbackToDo.Lists" />
    public List<(string UserId, string Id, string Name)> Lists => toDo.Lists;

    /// <inheritdoc cref="LoopbackToDo.Tasks" />
    public List<(string ListId, JsonObject Task)> Tasks => toDo.Tasks;

    /// <summary>The mails that were sent, the whole message each.</summary>
    public ConcurrentQueue<JsonNode> Mails { get; } = new();

    /// <inheritdoc cref="GraphPages.Size" />
    public int PageSize { get => pages.Size; set => pages.Size = value; }

    /// <summary>Answers in the place of the work; null: the work is done.</summary>
    public Func<GraphRequest, GraphReply?> Instead { get; set; } = _ => null;

    /// <summary>Answers after the work is done, as a gateway does that lost patience; null: the work's own answer.</summary>
    public Func<GraphRequest, GraphReply?> After { get; set; } = _ => null;

    /// <summary>Answers a whole batch in the place of its items.</summary>
    public Func<GraphReply?> InsteadOfBatch { get; set; } = () => null;

    /// <summary>Waits before it answers.</summary>
    public Func<GraphRequest, Task> Slow { get; set; } = _ => Task.CompletedTask;

    /// <summary>Waits in the middle of a body, whose beginning is out.</summary>
    public Func<Task>? SlowBody { get; set; }

    /// <summary>Requests that are not described, with what is wrong about them.</summary>
    public IReadOnlyList<string> Breaches => [.. breaches];

    public IReadOnlyList<GraphRequest> Requests => [.. requests];

    public IReadOnlyList<string> Authorisations => [.. authorisations];

    /// <summary>How many HTTP requests came, a batch counting as one.</summary>
    public int HttpRequests => httpRequests;

    public string Address => app.Urls.First() + "/v1.0";

    public static async Task<LoopbackGraph> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var graph = new LoopbackGraph(app);
        app.Run(graph.AnswerAsync);
        await app.StartAsync();
        return graph;
    }

    public GraphUser Add(GraphUser user)
    {
        Users.Add(user);
        return user;
    }

    public IReadOnlyList<GraphRequest> Of(string endpoint) => [.. requests.Where(request => request.Endpoint.Name == endpoint)];

    /// <summary>Forgets what was asked so far, so that a measurement of memory does not measure this.</summary>
    public void Forget()
    {
        requests.Clear();
        authorisations.Clear();
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        Interlocked.Increment(ref httpRequests);
        var path = context.Request.Path.Value ?? "";
        if (path.StartsWith("/elsewhere/", StringComparison.Ordinal))
        {
            await WriteAsync(context, Elsewhere(path, context.Request.Headers.Authorization.ToString()));
            return;
        }

        if (!path.StartsWith("/v1.0/", StringComparison.Ordinal))
        {
            Breach($"{context.Request.Method} {path} is not under /v1.0");
            await WriteAsync(context, GraphReply.Refused(404, "ResourceNotFound"));
            return;
        }

        authorisations.Enqueue(context.Request.Headers.Authorization.ToString());
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var text = await reader.ReadToEndAsync();
        var body = text.Length == 0 ? null : JsonNode.Parse(text);
        var headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        if (path == "/v1.0/$batch")
        {
            await WriteAsync(context, InsteadOfBatch() ?? await BatchAsync(body!));
            return;
        }

        // The path as it was written: an id may hold an escaped slash.
        var raw = context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget;
        await WriteAsync(context, await OneAsync(context.Request.Method, raw["/v1.0".Length..], body, headers));
    }

    private async Task<GraphReply> BatchAsync(JsonNode body)
    {
        var items = body["requests"]!.AsArray();
        if (items.Count > 20)
        {
            Breach($"a batch holds at most 20 requests, this one {items.Count}");
        }

        var responses = new JsonArray();
        // Graph answers in any order.
        foreach (var item in items.Reverse())
        {
            var reply = await OneAsync(item!["method"]!.GetValue<string>(), item["url"]!.GetValue<string>(), item["body"], new Dictionary<string, string>());
            var headers = new JsonObject { ["Content-Type"] = reply.ContentType };
            foreach (var (name, value) in reply.Headers ?? new Dictionary<string, string>())
            {
                headers[name] = value;
            }

            responses.Add(new JsonObject { ["id"] = item["id"]!.GetValue<string>(), ["status"] = reply.Status, ["headers"] = headers, ["body"] = Within(reply.Body) });
        }

        return GraphReply.Json(new JsonObject { ["responses"] = responses });
    }

    // What is no JSON stands as a string within a batch, whose envelope stays whole.
    private static JsonNode? Within(string? body)
    {
        try
        {
            return body is null ? null : JsonNode.Parse(body);
        }
        catch (System.Text.Json.JsonException)
        {
            return JsonValue.Create(body);
        }
    }

    private async Task<GraphReply> OneAsync(string method, string target, JsonNode? body, IReadOnlyDictionary<string, string> headers)
    {
        var (path, question) = target.Split('?', 2) is [var before, var after] ? (before, after) : (target, "");
        if (!path.StartsWith('/'))
        {
            Breach($"'{target}' does not begin with a slash");
        }

        var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(question).ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
        var endpoint = GraphDescription.Endpoints.FirstOrDefault(one => one.Method == method && one.IdsIn(path) is not null);
        if (endpoint is null)
        {
            Breach($"{method} {path} is no endpoint that is described");
            return GraphReply.Refused(400, "BadRequest");
        }

        foreach (var breach in GraphDescription.BreachesOf(endpoint, query, body))
        {
            Breach(breach);
        }

        var request = new GraphRequest(endpoint, endpoint.IdsIn(path)!, query, body, headers);
        requests.Enqueue(request);
        await Slow(request);
        if (Instead(request) is { } instead)
        {
            return instead;
        }

        var reply = Work(request);
        return After(request) ?? reply;
    }

    private void Breach(string sentence) => breaches.Enqueue(sentence);

    private async Task WriteAsync(HttpContext context, GraphReply reply)
    {
        context.Response.StatusCode = reply.Status;
        foreach (var (name, value) in reply.Headers ?? new Dictionary<string, string>())
        {
            context.Response.Headers[name] = value;
        }

        if (reply.Body is not null)
        {
            context.Response.ContentType = reply.ContentType;
            if (SlowBody is { } slow)
            {
                var half = reply.Body.Length / 2;
                await context.Response.WriteAsync(reply.Body[..half]);
                await context.Response.Body.FlushAsync();
                await slow();
                await context.Response.WriteAsync(reply.Body[half..]);
                return;
            }

            await context.Response.WriteAsync(reply.Body);
        }
    }

    private GraphReply Work(GraphRequest request) => request.Endpoint.Name switch
    {
        "users" => directory.ListUsers(request),
        "user" => directory.OneUser(request),
        "mailTips" => directory.MailTips(request),
        "teamsApps" => GraphReply.Json(GraphPages.Listed(Catalogue.Where(app => request.Query["$filter"] == $"externalId eq '{app.Key}'").Select(app => new JsonObject { ["id"] = app.Value }))),
        "installedApps" => GraphReply.Json(GraphPages.Listed(Installed.Keys.Where(one => one.UserId == request.Ids[0] && request.Query["$filter"] == $"teamsApp/id eq '{one.AppId}'").Select(_ => new JsonObject { ["id"] = "an installation" }))),
        "install" => Install(request),
        "sendMail" => SendMail(request),
        "calendarView" or "groupCalendarView" => CalendarView(request),
        "sharedItem" => Shared.TryGetValue(LinkIn(request), out var shared)
            ? GraphReply.Json(shared.Name.Contains('.', StringComparison.Ordinal)
                ? new JsonObject { ["id"] = "item", ["name"] = shared.Name, ["size"] = shared.Size, ["file"] = new JsonObject { ["mimeType"] = "text/plain" } }
                : new JsonObject { ["id"] = "item", ["name"] = shared.Name, ["folder"] = new JsonObject() })
            : GraphReply.NotFound,
        "sharedContent" => new GraphReply(302, Headers: new Dictionary<string, string> { ["Location"] = ContentIsAt ?? $"{app.Urls.First()}/elsewhere/{request.Ids[0]}" }),
        "onlineMeetings" => GraphReply.Json(GraphPages.Listed(Transcripts.Keys.Where(link => request.Query["$filter"] == $"JoinWebUrl eq '{link}'").Select(link => new JsonObject { ["id"] = "meeting:" + Escaped(link) }))),
        "transcripts" => GraphReply.Json(pages.Paged(request, Spoken(request).Select((one, number) => new JsonObject { ["id"] = $"{number}", ["createdDateTime"] = one.CreatedAt }), "$skiptoken")),
        "transcriptContent" => request.Query.GetValueOrDefault("$format") == "text/vtt" ? new GraphReply(200, Spoken(request)[int.Parse(request.Ids[2], System.Globalization.CultureInfo.InvariantCulture)].Text, "text/vtt") : GraphReply.Refused(400, "BadRequest"),
        "lists" => toDo.ListsOf(request),
        "makeList" => toDo.MakeList(request),
        "tasks" => toDo.TasksIn(request),
        "makeTask" => toDo.MakeTask(request),
        "changeTask" => toDo.ChangeTask(request),
        _ => GraphReply.Refused(501, "NotImplemented"),
    };

    // As Graph does: whatever begins within the time asked for, a page at a time.
    private GraphReply CalendarView(GraphRequest request)
    {
        var (from, until) = (Moment(request.Query["startDateTime"]), Moment(request.Query["endDateTime"]));
        var found = Events.GetValueOrDefault(request.Ids[0], []).Where(held => Moment((string)held["start"]!["dateTime"]! + "Z") is var at && at >= from && at < until).ToList();
        return GraphReply.Json(pages.Paged(request, found.Select(held => (JsonObject)held.DeepClone())));
    }

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal);

    private string LinkIn(GraphRequest request)
    {
        if (!request.Ids[0].StartsWith("u!", StringComparison.Ordinal) || request.Ids[0].Contains('=', StringComparison.Ordinal))
        {
            Breach($"'{request.Ids[0]}' is no sharing token");
            return "";
        }

        return Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(request.Ids[0].AsSpan(2)));
    }

    private List<(string CreatedAt, string Text)> Spoken(GraphRequest request) => Transcripts[Transcripts.Keys.First(link => "meeting:" + Escaped(link) == request.Ids[1])];

    private static string Escaped(string link) => Convert.ToHexStringLower(Encoding.UTF8.GetBytes(link));

    private GraphReply Install(GraphRequest request)
    {
        var bind = request.Body!["teamsApp@odata.bind"]!.GetValue<string>();
        var app = bind.Split('/')[^1];
        if (bind != $"{Address}/appCatalogs/teamsApps/{app}" || !Catalogue.ContainsValue(app))
        {
            Breach($"'{bind}' is no app of the catalogue");
        }

        return Installed.TryAdd((request.Ids[0], app), 1) ? new GraphReply(201) : GraphReply.Refused(409, "Conflict");
    }

    private GraphReply SendMail(GraphRequest request)
    {
        Mails.Enqueue(request.Body!["Message"]!.DeepClone());
        return new GraphReply(202);
    }

    // Where Graph redirects to for bytes: whoever brings a token here has let it out.
    private GraphReply Elsewhere(string path, string authorisation)
    {
        if (authorisation.Length > 0)
        {
            Breach("a token was brought to where documents are kept");
        }

        var link = Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(path.AsSpan("/elsewhere/u!".Length)));
        return new GraphReply(200, Shared[link].Content, "application/octet-stream");
    }
}
