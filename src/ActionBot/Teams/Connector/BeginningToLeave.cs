using System.Net;

namespace ActionBot.Teams.Connector;

/// <summary>
/// The body of a request that knows whether it has begun to leave. Before that nothing can have been delivered, whatever broke; after that
/// nobody knows.
/// </summary>
public sealed class BeginningToLeave : HttpContent
{
    private readonly ReadOnlyMemory<byte> body;

    /// <summary>A body of JSON.</summary>
    public BeginningToLeave(ReadOnlyMemory<byte> body)
    {
        this.body = body;
        Headers.ContentType = new("application/json") { CharSet = "utf-8" };
    }

    /// <summary>Whether anything of it may have left this machine.</summary>
    public bool HasBegun { get; private set; }

    /// <inheritdoc />
    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        HasBegun = true;
        await stream.WriteAsync(body);
    }

    /// <inheritdoc />
    protected override bool TryComputeLength(out long length)
    {
        length = body.Length;
        return true;
    }
}
