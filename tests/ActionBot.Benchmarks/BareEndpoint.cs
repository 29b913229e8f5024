using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ActionBot.Benchmarks;

/// <summary>The floor: ASP.NET Core with one endpoint and nothing else.</summary>
internal static class BareEndpoint
{
    public static async Task<int> RunAsync(string url)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.MapGet("/healthz/live", () => Results.Text("alive"));
        await app.RunAsync(url);
        return 0;
    }
}
