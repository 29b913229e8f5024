using System.Net;

namespace ActionBot.Teams;

/// <summary>
/// The lock on a bot without an application id, where nobody can prove who he is: this machine only. A connection from here is not enough:
/// a tunnel or proxy on this machine passes strangers on, and a page in this machine's browser can be made to call.
/// </summary>
public static class LocalCaller
{
    private static readonly string[] SignsOfAProxy = ["X-Forwarded-For", "X-Forwarded-Host", "Forwarded", "X-Original-Host"];

    /// <summary>Why a request is not taken, in a sentence; null: it comes from this machine itself.</summary>
    public static string? WhyNot(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } from && !IPAddress.IsLoopback(from) ? "Without Teams:AppId this machine alone is answered."
        : SignsOfAProxy.FirstOrDefault(context.Request.Headers.ContainsKey) is { } sign ? $"Without Teams:AppId this machine alone is answered, and {sign} says the request was passed on."
        : !IsThisMachine(context.Request.Host) ? $"Without Teams:AppId this machine alone is answered, under its own name and not as '{context.Request.Host.Host}'."
        : null;

    // A name somewhere else that is made to point here would let a page of that name in.
    private static bool IsThisMachine(HostString host) =>
        !host.HasValue || host.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
