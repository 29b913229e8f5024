using System.Text.Json.Nodes;

namespace ActionBot.Tests.Graph;

/// <summary>One request as the loopback Graph sees it, alone or within a batch.</summary>
internal sealed record GraphRequest(Endpoint Endpoint, string[] Ids, IReadOnlyDictionary<string, string> Query, JsonNode? Body, IReadOnlyDictionary<string, string> Headers);

/// <summary>What the loopback Graph answers.</summary>
internal sealed record GraphReply(int Status, string? Body = null, string ContentType = "application/json", IReadOnlyDictionary<string, string>? Headers = null)
{
    /// <summary>What is asked for is not there.</summary>
    public static GraphReply NotFound => Refused(404, "Request_ResourceNotFound");

    public static GraphReply Json(JsonNode body, int status = 200) => new(status, body.ToJsonString());

    public static GraphReply Refused(int status, string code, string? retryAfter = null) => new(
        status,
        new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = "as the test says" } }.ToJsonString(),
        Headers: retryAfter is null ? null : new Dictionary<string, string> { ["Retry-After"] = retryAfter });
}
