using ActionBot.Officers;
using ActionBot.Teams.Connector;
using ActionBot.Teams.Conversation;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace ActionBot.Teams;

/// <summary>Registers the channel. It finds the store, the clock and the use cases registered already.</summary>
public static class TeamsServices
{
    /// <summary>Registers our own connector, the turn and the officers' messenger. What was registered before for one of the edges stays.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="settings">The bot's registration, checked.</param>
    public static IServiceCollection AddTeams(this IServiceCollection services, TeamsSettings settings)
    {
        services.AddSingleton(settings).AddSingleton<ReceiveActivity>().AddSingleton<TakeTurn>().AddSingleton<TurnLanes>();
        services.AddHostedService(provider => provider.GetRequiredService<TurnLanes>());
        services.AddConversation();
        services.TryAddSingleton(provider => EntraToken.Of(settings, provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<IConnector>(provider => new ConnectorClient(
            OneClient(), provider.GetRequiredService<IConnectorToken>(), provider.GetRequiredService<TimeProvider>(), settings.IsRegistered ? settings.AppId : null));
        services.TryAddSingleton<TeamsOfficerMessenger>();
        services.TryAddSingleton<IOfficerMessenger>(provider => provider.GetRequiredService<TeamsOfficerMessenger>() is var teams && provider.GetService<IMail>() is { } mail
            ? new MailWhereRefused(teams, mail)
            : teams);
        services.TryAddSingleton(provider => new FileDownload(OneClient(), settings, provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(provider => new FileUpload(OneClient(), settings, provider.GetRequiredService<TimeProvider>()));
        if (settings.IsRegistered)
        {
            services.TryAddSingleton<IConfigurationManager<OpenIdConnectConfiguration>>(_ =>
                new ConfigurationManager<OpenIdConnectConfiguration>(AuthenticateCaller.Metadata, new OpenIdConnectConfigurationRetriever()));
            services.AddSingleton(provider => new AuthenticateCaller(
                settings.AppId!, provider.GetRequiredService<IConfigurationManager<OpenIdConnectConfiguration>>(), provider.GetRequiredService<TimeProvider>()));
        }

        return services;
    }

    // One for the whole program. No redirects: a connector that moves says so in the next activity. Time limits stand with each call.
    internal static HttpClient OneClient() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };
}
