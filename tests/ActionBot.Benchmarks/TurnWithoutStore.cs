using ActionBot.Scheduling;
using Microsoft.Extensions.DependencyInjection;
using ActionBot.Storage;

namespace ActionBot.Benchmarks;

/// <summary>The whole of <c>serve</c>, its jobs left out, on a register that was asked before.</summary>
internal sealed record TurnWithoutStore : Edges
{
    public static Task<int> RunAsync(string url, string connectionString) =>
        Host.RunAsync(["serve", "--urls", url, "--ConnectionStrings:ActionBot=" + connectionString], new TurnWithoutStore());

    public override void AddChannel(IServiceCollection services, Settings settings)
    {
        base.AddChannel(services, settings);
        services.AddSingleton(Database.From(settings.ConnectionString).Through(dialect => new RememberedRegister(dialect)));
    }

    public override void AddScheduler(IServiceCollection services, Settings settings)
    {
    }
}
