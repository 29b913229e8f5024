using System.Security.Cryptography.X509Certificates;
using ActionBot.Scheduling;
using ActionBot.Storage;
using ActionBot.Teams;
using ActionBot.Teams.Connector;
using Hangfire;
using Hangfire.PostgreSql;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Options;

namespace ActionBot.FullStack;

/// <summary>The edges of this program: Microsoft.Bot.Builder carries the messages, Hangfire starts the jobs. All else is ActionBot's.</summary>
internal sealed record FullStackEdges : Edges
{
    /// <inheritdoc />
    public override string ApplicationName => "ActionBot.FullStack";

    /// <inheritdoc />
    public override void AddChannel(IServiceCollection services, Settings settings)
    {
        // The SDK takes a client for each turn and throws it away; what it must not do is open a connection for each, or log addresses with people in them.
        services.AddHttpClient(Options.DefaultName)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, ConnectTimeout = TimeSpan.FromSeconds(10), PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
            .AddHttpMessageHandler(() => new WatchDeparture())
            .RemoveAllLoggers();
        services.AddSingleton<BotFrameworkAuthentication>(provider => new KeptResolvers(new ConfigurationBotFrameworkAuthentication(
            new ConfigurationBuilder().AddInMemoryCollection(SdkSettings.Of(settings.Teams)).Build(),
            CertificateOf(settings.Teams),
            httpClientFactory: provider.GetRequiredService<IHttpClientFactory>(),
            logger: provider.GetRequiredService<ILogger<CloudAdapter>>())));
        services.AddSingleton(provider => new CloudAdapter(provider.GetRequiredService<BotFrameworkAuthentication>(), provider.GetRequiredService<ILogger<CloudAdapter>>()));
        services.AddSingleton<IConnector, CloudConnector>();
        services.AddSingleton<BringActivity>();
        services.AddTeams(settings.Teams);
    }

    /// <inheritdoc />
    public override void MapChannel(IEndpointRouteBuilder routes) => routes.MapPost("/api/messages", context => BotEndpoint.AnsweringAsync(context, () =>
        context.RequestServices.GetRequiredService<CloudAdapter>().ProcessAsync(
            context.Request, context.Response, context.RequestServices.GetRequiredService<BringActivity>(), context.RequestAborted)));

    /// <inheritdoc />
    public override void AddScheduler(IServiceCollection services, Settings settings)
    {
        services.AddHangfire((provider, hangfire) =>
        {
            hangfire.SetDataCompatibilityLevel(CompatibilityLevel.Version_180).UseSimpleAssemblyNameTypeSerializer().UseRecommendedSerializerSettings();
            if (provider.GetRequiredService<Database>().Dialect is PostgreSqlDialect)
            {
                hangfire.UsePostgreSqlStorage(postgres => postgres.UseNpgsqlConnection(settings.ConnectionString), LeaseNotLock());
            }
            else
            {
                hangfire.UseInMemoryStorage();
            }
        });
        services.AddSingleton<RunInHangfire>();
        services.AddHostedService<ListInHangfire>();
        services.AddHangfireServer(server =>
        {
            // Coarse sweeps and nothing else: one worker a job there is.
            server.WorkerCount = 2;
            server.ServerName = $"{Environment.MachineName}:{Environment.ProcessId}";
        });
    }

    /// <inheritdoc />
    public override void MapScheduler(IEndpointRouteBuilder routes)
    {
        var isDevelopment = routes.ServiceProvider.GetRequiredService<Settings>().IsDevelopment;
        routes.MapHangfireDashboard("/hangfire", new DashboardOptions
        {
            Authorization = [new OnlyFromThisMachine()],
            // No sign-in tells one person at the machine from another: in Production they may look.
            IsReadOnlyFunc = _ => !isDevelopment,
            DashboardTitle = "ActionBot: jobs",
            DisplayStorageConnectionString = false,
        });
    }

    // A killed process leaves its locks as rows. With the defaults nothing runs for ten minutes after, and a job of more than half an hour runs twice.
    private static PostgreSqlStorageOptions LeaseNotLock() => new()
    {
        DistributedLockTimeout = TimeSpan.FromSeconds(30),
        InvisibilityTimeout = TimeSpan.FromMinutes(2),
        UseSlidingInvisibilityTimeout = true,
        QueuePollInterval = TimeSpan.FromSeconds(5),
    };

    // The SDK's own settings know a secret only. Made without a certificate, they are read from those.
    private static ServiceClientCredentialsFactory? CertificateOf(TeamsSettings teams)
    {
        if (!teams.IsRegistered || teams.CertificatePath is not { Length: > 0 } path)
        {
            return null;
        }

        var certificate = Path.GetExtension(path).Equals(".pem", StringComparison.OrdinalIgnoreCase) ? X509Certificate2.CreateFromPemFile(path) : X509CertificateLoader.LoadPkcs12FromFile(path, password: null);
        return new CertificateServiceClientCredentialsFactory(certificate, teams.AppId, teams.AppType == TeamsSettings.MultiTenant ? null : teams.TenantId);
    }
}
