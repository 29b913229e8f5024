using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ActionBot.Teams.Connector;

/// <summary>Bot Connector REST v3 over one shared <see cref="HttpClient"/>. It never repeats a request by itself: a repeated post is a second message.</summary>
public sealed class ConnectorClient(HttpClient http, IConnectorToken token, TimeProvider time, string? appId) : IConnector
{
    private const int MembersAPage = 500;

    /// <inheritdoc />
    public Task<ConnectorAnswer> SendAsync(ConversationAddress to, OutgoingMessage message, string? replyTo, CancellationToken cancellation)
    {
        var place = replyTo is null ? Activities(to) : Activity(to, replyTo);
        return AskAsync(HttpMethod.Post, place, Body(Wire(to, message, replyTo), ConnectorJson.Default.WireOutgoing), cancellation);
    }

    /// <inheritdoc />
    public Task<ConnectorAnswer> UpdateAsync(ConversationAddress to, string activityId, OutgoingMessage message, CancellationToken cancellation) =>
        AskAsync(HttpMethod.Put, Activity(to, activityId), Body(Wire(to, message, replyTo: null), ConnectorJson.Default.WireOutgoing), cancellation);

    /// <inheritdoc />
    public Task<ConnectorAnswer> TypingAsync(ConversationAddress to, CancellationToken cancellation) => AskAsync(
        HttpMethod.Post,
        Activities(to),
        Body(new WireOutgoing("typing") { From = BotOf(to), Conversation = new WireConversation { Id = to.ConversationId } }, ConnectorJson.Default.WireOutgoing),
        cancellation);

    /// <inheritdoc />
    public Task<ConnectorAnswer> CreateConversationAsync(Uri serviceUrl, string? tenantId, string memberId, CancellationToken cancellation)
    {
        var bot = appId is null ? null : new WireAccount { Id = "28:" + appId };
        var wanted = new WireNewConversation(IsGroup: false, bot, [new WireAccount { Id = memberId }], tenantId, tenantId is null ? null : new WireChannelData(new WireTenant(tenantId)));
        return AskAsync(HttpMethod.Post, Under(serviceUrl, "v3/conversations"), Body(wanted, ConnectorJson.Default.WireNewConversation), cancellation);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<RosterMember>?> MembersAsync(ConversationAddress of, CancellationToken cancellation)
    {
        var members = new List<RosterMember>();
        string? next = null;
        do
        {
            var query = $"pagedmembers?pageSize={MembersAPage}{(next is null ? "" : "&continuationToken=" + Uri.EscapeDataString(next))}";
            var page = await ReadAsync(Conversation(of, query), ConnectorJson.Default.WireMembers, cancellation);
            if (page is null)
            {
                // Channels other than Teams know only the whole roster at once.
                return next is null && await ReadAsync(Conversation(of, "members"), ConnectorJson.Default.IReadOnlyListWireMember, cancellation) is { } whole
                    ? [.. whole.Select(member => member.Read())]
                    : null;
            }

            members.AddRange((page.Members ?? []).Select(member => member.Read()));
            next = page.ContinuationToken is { Length: > 0 } more && more != next ? more : null;
        }
        while (next is not null);
        return members;
    }

    private async Task<ConnectorAnswer> AskAsync(HttpMethod method, Uri place, BeginningToLeave body, CancellationToken cancellation)
    {
        try
        {
            using var response = await SendAsync(method, place, body, cancellation);
            return response.IsSuccessStatusCode
                ? new ConnectorAnswer.Accepted((await BodyOfAsync(response, ConnectorJson.Default.WireResource, cancellation))?.Id ?? "")
                : await RefusalOfAsync(response, cancellation);
        }
        catch (TokenRefusedException refused)
        {
            return new ConnectorAnswer.NeverSent(refused.Message);
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException or OperationCanceledException)
        {
            // The exception's own words may name addresses with people in them; its kind is enough.
            var kind = broken is HttpRequestException { HttpRequestError: var error and not HttpRequestError.Unknown } ? error.ToString() : broken.GetType().Name;
            return body.HasBegun
                ? new ConnectorAnswer.Broken($"The connection was lost after the message began to leave ({kind}).")
                : new ConnectorAnswer.NeverSent($"Teams could not be reached ({kind}).");
        }
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, Uri place, HttpContent? body, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, place) { Content = body };
        if (await token.GetAsync(cancellation) is { } proof)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", proof);
        }

        // The status decides; a body that breaks off afterwards changes nothing about it.
        return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
    }

    private async Task<T?> ReadAsync<T>(Uri place, JsonTypeInfo<T> type, CancellationToken cancellation)
        where T : class
    {
        try
        {
            using var response = await SendAsync(HttpMethod.Get, place, body: null, cancellation);
            return response.IsSuccessStatusCode ? await BodyOfAsync(response, type, cancellation) : null;
        }
        catch (Exception broken) when (broken is TokenRefusedException or HttpRequestException or IOException)
        {
            return null;
        }
    }

    private async Task<ConnectorAnswer> RefusalOfAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        var refusal = await BodyOfAsync(response, ConnectorJson.Default.WireRefusal, cancellation);
        var code = refusal?.Error.Text("code");
        // 403 comes with {"errorCode":209,"message":"{\"subCode\":\"MessageWritesBlocked\"…}"} as well.
        if (code is null && refusal?.Message is { ValueKind: JsonValueKind.String } message && message.GetString()!.Contains("MessageWritesBlocked", StringComparison.Ordinal))
        {
            code = "MessageWritesBlocked";
        }

        return new ConnectorAnswer.Refused((int)response.StatusCode, code, RetryAfterOf(response));
    }

    private TimeSpan? RetryAfterOf(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - time.GetUtcNow() is var wait && wait > TimeSpan.Zero ? wait : TimeSpan.Zero,
        _ => null,
    };

    private static async Task<T?> BodyOfAsync<T>(HttpResponseMessage response, JsonTypeInfo<T> type, CancellationToken cancellation)
        where T : class
    {
        try
        {
            return response.StatusCode == HttpStatusCode.NoContent ? null : await JsonSerializer.DeserializeAsync(await response.Content.ReadAsStreamAsync(cancellation), type, cancellation);
        }
        catch (Exception unreadable) when (unreadable is JsonException or HttpRequestException or IOException or OperationCanceledException)
        {
            return null;
        }
    }

    private static WireOutgoing Wire(ConversationAddress to, OutgoingMessage message, string? replyTo) => new("message")
    {
        From = BotOf(to),
        Conversation = new WireConversation { Id = to.ConversationId },
        ReplyToId = replyTo,
        Text = message.Text,
        TextFormat = message.Text is null ? null : "plain",
        Summary = message.Summary,
        Attachments = message.Attachments.Count == 0 ? null : message.Attachments,
    };

    private static WireAccount? BotOf(ConversationAddress to) => to.BotId is null ? null : new WireAccount { Id = to.BotId };

    private static BeginningToLeave Body<T>(T wire, JsonTypeInfo<T> type) => new(JsonSerializer.SerializeToUtf8Bytes(wire, type));

    private static Uri Activities(ConversationAddress of) => Conversation(of, "activities");

    private static Uri Activity(ConversationAddress of, string id) => Conversation(of, "activities/" + Uri.EscapeDataString(id));

    private static Uri Conversation(ConversationAddress of, string what) =>
        Under(of.ServiceUrl, $"v3/conversations/{Uri.EscapeDataString(of.ConversationId)}/{what}");

    // A service address comes with or without the slash at its end; without, the last part would be lost.
    private static Uri Under(Uri serviceUrl, string path) => new($"{serviceUrl.AbsoluteUri.TrimEnd('/')}/{path}");
}
