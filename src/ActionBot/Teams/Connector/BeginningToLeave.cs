using System.Net;

namespace ActionBot.Teams.Connector;

/// <summary>
/// The body of a request that knows whether it has begun to leave. Before that nothing can have been delivered, whatever broke; after that
/// nobody knows.
/// </summary>
internal sealed class BeginningToLeave : HttpContent
{
    private readonly ReadOnlyMemory<byte> body;

    public BeginningToLeave(ReadOnlyMemory<byte> body)
    {
        this.body = body;
        Headers.ContentType = new("application/json") { CharSet = "utf-8" };
    }

    public bool HasBegun { get; private set; }

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        HasBegun = true;
        await stream.WriteAsync(body);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = body.Length;
        return true;
    }
}
