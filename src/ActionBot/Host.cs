using System.Net;
using System.Net.Sockets;
using ActionBot.Chasing;
using ActionBot.CommandLine;
using ActionBot.Committees;
using ActionBot.Committees.Calendar;
using ActionBot.Officers;
using ActionBot.Pages;
using ActionBot.Pages.Trial;
using ActionBot.Scheduling;
using ActionBot.Storage;
using ActionBot.Teams;
using Microsoft.AspNetCore.Connections;

namespace ActionBot;

/// <summary>Puts the application together and runs what the command line asks for.</summary>
public static class Host
{
    private const string DefaultUrl = "http://localhost:3978";

    /// <summary>Runs the program.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="edges">The channel and the scheduler of this program.</param>
    /// <returns>0 done, 1 the work failed, 2 wrong usage.</returns>
    public static Task<int> RunAsync(string[] args, Edges edges) => RunAsync(args, edges, Terminal.OfThisProcess(), []);

    /// <summary>Runs the program on another terminal.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="edges">The channel and the scheduler.</param>
    /// <param name="terminal">Where to read and write.</param>
    /// <param name="settings">Settings as --Section:Key=value; they go above file and environment.</param>
    /// <param name="stop">Ends it as Ctrl+C does.</param>
    internal static Task<int> RunAsync(string[] args, Edges edges, Terminal terminal, IReadOnlyList<string> settings, CancellationToken stop = default)
    {
        Task<ServiceProvider> Open(DateTime? asOf) => OpenAsync(asOf, terminal, settings);
        Task<int> Serve(ServeWishes wishes, CancellationToken cancellation) => ServeAsync(wishes with { Settings = [.. settings, .. wishes.Settings ?? []] }, edges, terminal, cancellation);
        return Verbs.RunAsync(args, Verbs.All(terminal, Open, Serve, Trial), terminal, stop);
    }

    /// <summary>The application without a web host, its schema up to date.</summary>
    private static async Task<ServiceProvider> OpenAsync(DateTime? asOf, Terminal terminal, IReadOnlyList<string> given)
    {
        var settings = SettingsOf(Configuration(given), EnvironmentName());
        if (asOf is not null && !settings.IsDevelopment)
        {
            throw new VerbFailedException("--as-of sets the clock, and that is for trials: it works in Development only.", VerbFailedException.WrongUsage);
        }

        var start = asOf is { } local ? CouncilTime.In(settings.Council.TimeZone).Moment(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local)) : settings.StartAt;
        var services = new ServiceCollection().AddLogging().AddActionBot(settings, ClockOf(start));
        if (!settings.Teams.IsRegistered)
        {
            services.AddSingleton<IOfficerMessenger>(new PrintedMessages(terminal.Error));
        }

        services.AddTeams(settings.Teams);
        var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<Migrator>().RunAsync();
        return provider;
    }

    /// <summary>The application on a register, a clock and a messenger of somebody's own; no configuration reaches it.</summary>
    private static ServiceProvider Trial(string connectionString, string councilName, TimeProvider time, Func<CouncilTime, IOfficerMessenger> messenger)
    {
        var settings = new Settings { ConnectionString = connectionString, Council = new CouncilSettings { Name = councilName }, Chasing = new ChasingSettings(), IsDevelopment = true };
        return new ServiceCollection().AddLogging().AddActionBot(settings, time).AddSingleton(provider => messenger(provider.GetRequiredService<CouncilTime>())).BuildServiceProvider();
    }

    private static async Task<int> ServeAsync(ServeWishes wishes, Edges edges, Terminal terminal, CancellationToken cancellation)
    {
        var configuration = Configuration(wishes.Settings ?? []);
        var settings = SettingsOf(configuration, wishes.Environment ?? EnvironmentName());
        if (settings.ServeRefusal is { } refusal)
        {
            throw new VerbFailedException(refusal);
        }

        var urls = UrlsOf(wishes, configuration, settings);

        // The schema is brought up to date while the host is put together; nothing is served before both are done.
        var clock = settings.IsDevelopment ? new TrialClock(OnTheWall, settings.StartAt ?? OnTheWall.GetUtcNow()) : OnTheWall;
        var migrating = Task.Run(() => new Migrator(Database.From(settings.ConnectionString), clock).RunAsync(), cancellation);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ApplicationName = edges.ApplicationName,
            ContentRootPath = wishes.ContentRoot ?? AppContext.BaseDirectory,
            EnvironmentName = settings.IsDevelopment ? Environments.Development : wishes.Environment ?? EnvironmentName() ?? Environments.Production,
            Args = [.. wishes.Settings ?? []],
        });
        // One reading of the configuration for everything: wherever the content root is, the file beside the program counts.
        builder.Configuration.AddConfiguration(configuration);
        // Until it listens, what breaks the start is told in one sentence, and the host's own account of it in thirty lines is not.
        var listens = false;
        builder.Logging.ClearProviders().AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace).AddFilter("Microsoft.Extensions.Hosting.Internal.Host", level => listens && level >= LogLevel.Warning);
        builder.WebHost.UseUrls(urls);
        // What everything is made of is tried by a test, not at every start of a trial.
        builder.Host.UseDefaultServiceProvider(made => (made.ValidateOnBuild, made.ValidateScopes) = (false, false));
        builder.Services.AddActionBot(settings, clock);
        if (clock is TrialClock trial)
        {
            builder.Services.AddSingleton(trial).AddTrial();
        }

        edges.AddChannel(builder.Services, settings);
        edges.AddScheduler(builder.Services, settings);

        await using var app = builder.Build();
        // Lateness of jobs is counted from the start of the host, which is now.
        _ = app.Services.GetRequiredService<JobHealth>();
        if (settings.TeamsAppId is null)
        {
            app.Use(OnlyFromThisMachine);
            app.MapPages();
            app.MapTrial();
        }

        edges.MapChannel(app);
        edges.MapScheduler(app);
        app.MapHealth();
        await migrating;
        await StartAsync(app, urls, cancellation);
        listens = true;
        await terminal.Error.WriteLineAsync($"ActionBot listens on {string.Join(", ", app.Urls)}{(settings.TeamsAppId is null ? $". This is Development: there is no Teams:AppId, so it answers this machine only. Talk to the bot at {app.Urls.First().TrimEnd('/')}/try." : ".")}");
        await app.WaitForShutdownAsync(cancellation);
        return 0;
    }

    private static async Task StartAsync(WebApplication app, string[] urls, CancellationToken cancellation)
    {
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (IOException busy) when (busy.InnerException is AddressInUseException)
        {
            throw new VerbFailedException($"Another program listens on {string.Join(" or ", urls)} already. Stop it if it is an earlier ActionBot, or listen elsewhere: serve --urls http://localhost:3979");
        }
        catch (SocketException refused)
        {
            throw new VerbFailedException($"This machine does not let ActionBot listen on {string.Join(" or ", urls)}: {refused.Message}. Listen elsewhere: serve --urls http://localhost:3979");
        }
    }

    private static Settings SettingsOf(IConfiguration configuration, string? environment)
    {
        try
        {
            return Settings.Read(configuration, environment);
        }
        catch (SettingsRefusedException refused)
        {
            throw new VerbFailedException(refused.Message);
        }
    }

    /// <summary>The file beside the program, above it the environment, above that the command line. In Development also the user's secrets.</summary>
    private static IConfigurationRoot Configuration(IReadOnlyList<string> commandLine)
    {
        var builder = new ConfigurationBuilder()
            .SetBasePath(AppContext.BaseDirectory)
            .AddJsonFile("appsettings.json", optional: true);
        if (string.Equals(EnvironmentName(), Environments.Development, StringComparison.OrdinalIgnoreCase))
        {
            builder.AddUserSecrets(typeof(Host).Assembly, optional: true);
        }

        try
        {
            return SettingsFiles.Build(builder.AddEnvironmentVariables().AddCommandLine([.. commandLine]));
        }
        catch (SettingsRefusedException refused)
        {
            throw new VerbFailedException(refused.Message);
        }
    }

#pragma warning disable RS0030 // Here the application is put together, and is given its clock.
    internal static TimeProvider OnTheWall => TimeProvider.System;
#pragma warning restore RS0030

    private static string? EnvironmentName() =>
        Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") is { Length: > 0 } web ? web
        : Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") is { Length: > 0 } generic ? generic
        : null;

    private static TimeProvider ClockOf(DateTimeOffset? start) => start is { } moment ? new TrialClock(OnTheWall, moment) : OnTheWall;

    private static string[] UrlsOf(ServeWishes wishes, IConfiguration configuration, Settings settings)
    {
        var urls = (wishes.Urls ?? configuration["ASPNETCORE_URLS"] ?? configuration["URLS"] ?? DefaultUrl).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var url in urls)
        {
            if (!Uri.TryCreate(url, UriKind.Absolute, out var parsed) || parsed.Scheme is not ("http" or "https"))
            {
                throw new VerbFailedException($"--urls says '{url}', and that is no address. Write it as http://localhost:3978.", VerbFailedException.WrongUsage);
            }

            if (settings.TeamsAppId is null && !parsed.IsLoopback)
            {
                throw new VerbFailedException($"'{url}' can be reached from other machines, and without Teams:AppId nobody is authenticated. Listen on localhost, or set Teams:AppId.", VerbFailedException.WrongUsage);
            }
        }

        return urls;
    }

    // A second lock on the same door: a proxy or a Kestrel setting may have opened what the address check closed.
    private static Task OnlyFromThisMachine(HttpContext context, RequestDelegate next)
    {
        if (context.Connection.RemoteIpAddress is { } from && !IPAddress.IsLoopback(from))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }

        return next(context);
    }
}
