using ActionBot.Teams.Connector;

namespace ActionBot.FullStack;

/// <summary>Sees whether the body of a request has begun to leave: what broke before that has delivered nothing, what broke after it may have.</summary>
internal sealed class WatchDeparture : DelegatingHandler
{
    private static readonly AsyncLocal<Departure?> Current = new();

    /// <summary>Watches the request that is made next in this flow.</summary>
    public static Departure Next() => Current.Value = new Departure();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (Current.Value is { } departure && request.Content is { } content)
        {
            request.Content = departure.Body = new BeginningToLeave(await content.ReadAsByteArrayAsync(cancellationToken));
        }

        return await base.SendAsync(request, cancellationToken);
    }

    /// <summary>How far one request came.</summary>
    internal sealed class Departure
    {
        internal BeginningToLeave? Body { get; set; }

        /// <summary>Whether anything of the message may have left this machine.</summary>
        public bool HasBegun => Body is { HasBegun: true };
    }
}
