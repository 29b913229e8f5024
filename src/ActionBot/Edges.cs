using ActionBot.Scheduling;
using ActionBot.Teams;

namespace ActionBot;

/// <summary>What differs between the two programs that are made of this application: which channel carries messages and who starts the jobs.</summary>
public record Edges
{
    /// <summary>This program: our own channel and our own ticker.</summary>
    public static Edges Default { get; } = new();

    /// <summary>The name under which static files and the host's settings are looked up.</summary>
    public virtual string ApplicationName => "ActionBot";

    /// <summary>Registers whatever carries messages to Teams and back.</summary>
    public virtual void AddChannel(IServiceCollection services, Settings settings) => services.AddTeams(settings.Teams);

    /// <summary>Opens the door through which activities come in.</summary>
    public virtual void MapChannel(IEndpointRouteBuilder routes) => routes.MapBotEndpoint();

    /// <summary>Registers whatever starts the jobs of <see cref="RecurringJobs"/>.</summary>
    public virtual void AddScheduler(IServiceCollection services, Settings settings) => services.AddHostedService<Ticker>();

    /// <summary>Opens whatever pages the scheduler has of its own; here none: <c>/healthz/ready</c> and <c>doctor</c> say how the jobs fare.</summary>
    public virtual void MapScheduler(IEndpointRouteBuilder routes)
    {
    }
}
