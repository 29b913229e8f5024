using System.Text;
using System.Text.Json;

namespace ActionBot.Graph;

/// <summary>
/// Asks again what Graph was too busy for, on the injected clock. A reading is repeated after 429, 503 and 504; what creates something only
/// after 429, because with every other answer it may have been created. Stands in the place of the library's own retry handler, which repeats a
/// POST after 504: one sendMail became four.
/// </summary>
internal sealed class Patience(TimeProvider time, TimeSpan timeout) : DelegatingHandler
{
    private const int Tries = 4;
    private const int LargestAnswer = 8 * 1024 * 1024;

    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(2);

    /// <inheritdoc />
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is not null)
        {
            await request.Content.LoadIntoBufferAsync(cancellationToken);
        }

        for (var trial = 1; ; trial++)
        {
            var response = await AttemptAsync(request, cancellationToken);
            if (!MayRepeat(request, (int)response.StatusCode) || trial == Tries || Wait(response, trial) is var wait && wait > LongestWait)
            {
                return await ReadableAsync(response, cancellationToken);
            }

            response.Dispose();
            await Task.Delay(wait, time, cancellationToken);
        }
    }

    // The whole answer within the time limit: one that trickles is one that does not come. Nothing of Graph's that is read here is large.
    private async Task<HttpResponseMessage> AttemptAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(timeout, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            var response = await base.SendAsync(request, both.Token);
            await response.Content.LoadIntoBufferAsync(LargestAnswer, both.Token);
            return response;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new TimeoutException("Graph did not answer in time.");
        }
    }

    private static bool MayRepeat(HttpRequestMessage request, int status) => status == 429 || (status is 503 or 504 && IsReading(request));

    // Two of Graph's readings are posts: mail tips, and a batch, into which only readings are put here.
    private static bool IsReading(HttpRequestMessage request) =>
        request.Method == HttpMethod.Get
        || (request.RequestUri?.AbsolutePath is { } path && (path.EndsWith("/getMailTips", StringComparison.Ordinal) || path.EndsWith("/$batch", StringComparison.Ordinal)));

    // Some of Graph's services send no Retry-After with their 429.
    private TimeSpan Wait(HttpResponseMessage response, int trial) => AskedBy(response, time) ?? TimeSpan.FromSeconds(Math.Pow(2, trial));

    /// <summary>How long a response asks to be left alone, in seconds or until a moment; null: it does not say.</summary>
    public static TimeSpan? AskedBy(HttpResponseMessage response, TimeProvider time) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - time.GetUtcNow() is var wait && wait > TimeSpan.Zero ? wait : TimeSpan.Zero,
        _ => null,
    };

    // A proxy or a gateway refuses with a page of HTML, which the library cannot read and for which it would forget the status.
    private static async Task<HttpResponseMessage> ReadableAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        if (response.IsSuccessStatusCode || (int)response.StatusCode is >= 300 and < 400)
        {
            return response;
        }

        var body = await response.Content.ReadAsStringAsync(cancellation);
        response.Content = new StringContent(IsARefusal(body) ? body : """{"error":{"code":"","message":""}}""", Encoding.UTF8, "application/json");
        return response;
    }

    private static bool IsARefusal(string body)
    {
        try
        {
            using var parsed = JsonDocument.Parse(body);
            return parsed.RootElement.ValueKind == JsonValueKind.Object
                && parsed.RootElement.TryGetProperty("error", out var error) && error.ValueKind == JsonValueKind.Object
                && error.TryGetProperty("code", out var code) && code.ValueKind == JsonValueKind.String;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
