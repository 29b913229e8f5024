using System.Globalization;
using ActionBot.Chasing;
using ActionBot.Committees;
using ActionBot.Graph;
using ActionBot.Storage;
using ActionBot.Teams;

namespace ActionBot;

/// <summary>
/// Everything that is configured, read once and checked whole. An unknown key, a value that means nothing and two that contradict each other
/// stop the start with a sentence: a misspelt setting that is passed over in silence is found by a committee.
/// </summary>
public sealed record Settings
{
    private static readonly Dictionary<string, IReadOnlySet<string>> Sections = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Council"] = KeysOf<CouncilSettings>(),
        ["Chasing"] = KeysOf<ChasingSettings>(),
        ["Teams"] = KeysOf<TeamsSettings>(),
        ["Graph"] = KeysOf<GraphSettings>(),
        ["Clock"] = new HashSet<string>(["StartAt"], StringComparer.OrdinalIgnoreCase),
    };

    // What the host reads for itself out of the same file.
    private static readonly HashSet<string> HostsOwn = new(["ConnectionStrings", "Logging", "AllowedHosts", "Kestrel", "Urls", "HTTP_PORTS", "HTTPS_PORTS", "Environment", "ContentRoot", "ApplicationName", "$schema"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Lists = new([.. ListsOf<CouncilSettings>("Council"), .. ListsOf<TeamsSettings>("Teams"), .. ListsOf<GraphSettings>("Graph")], StringComparer.OrdinalIgnoreCase);

    /// <summary>The register: <c>Data Source=…</c> or <c>Host=…</c>.</summary>
    public required string ConnectionString { get; init; }

    /// <summary>The council.</summary>
    public required CouncilSettings Council { get; init; }

    /// <summary>How it chases.</summary>
    public required ChasingSettings Chasing { get; init; }

    /// <summary>The bot's registration; null: there is no Teams behind it.</summary>
    public string? TeamsAppId => Teams.IsRegistered ? Teams.AppId : null;

    /// <summary>The bot's registration, whole.</summary>
    public TeamsSettings Teams { get; init; } = new();

    /// <summary>What may be done through Microsoft Graph; all of it off by default.</summary>
    public GraphSettings Graph { get; init; } = new();

    /// <summary>The bot's registration as it asks Graph; null: it has none.</summary>
    public GraphIdentity? BotIdentity => Teams.IsRegistered
        ? new GraphIdentity(Teams.TenantId, Teams.AppId, Teams.ClientSecret, Teams.CertificatePath, Teams.AppType == TeamsSettings.ManagedIdentity)
        : null;

    /// <summary>A trial on one machine: no environment is named and no <c>Teams:AppId</c> set, or the environment is Development.</summary>
    public required bool IsDevelopment { get; init; }

    /// <summary>Where the clock starts, in UTC; only in Development.</summary>
    public DateTimeOffset? StartAt { get; init; }

    /// <summary>Reads and checks them.</summary>
    /// <param name="configuration">The file, with the environment above it.</param>
    /// <param name="environment">The environment's name; null: none is named.</param>
    /// <exception cref="SettingsRefusedException">Something is wrong with them.</exception>
    public static Settings Read(IConfiguration configuration, string? environment)
    {
        var problems = Unknown(configuration).ToList();
        var appId = configuration["Teams:AppId"] is { Length: > 0 } named ? named : null;
        var settings = new Settings
        {
            ConnectionString = configuration.GetConnectionString("ActionBot") ?? "Data Source=data/actionbot.db",
            Council = Bind<CouncilSettings>(configuration, "Council", problems),
            Chasing = Bind<ChasingSettings>(configuration, "Chasing", problems),
            Teams = Bind<TeamsSettings>(configuration, "Teams", problems),
            Graph = Bind<GraphSettings>(configuration, "Graph", problems),
            IsDevelopment = environment is null ? appId is null : string.Equals(environment, "Development", StringComparison.OrdinalIgnoreCase),
            StartAt = StartOf(configuration["Clock:StartAt"], problems),
        };
        problems.AddRange([.. settings.Council.Problems(), .. settings.Chasing.Problems(), .. settings.Teams.Problems(), .. settings.Graph.Problems(settings.Teams.IsRegistered, settings.IsDevelopment), .. settings.Problems()]);
        return problems.Count == 0 ? settings : throw new SettingsRefusedException([.. problems]);
    }

    private IEnumerable<string> Problems()
    {
        if (StartAt is not null && !IsDevelopment)
        {
            yield return "Clock:StartAt is set, and this is no trial: only Development may have a clock of its own. Take it out.";
        }

        foreach (var (name, path) in new[] { ("Teams", Teams.CertificatePath), ("Graph", Graph.CertificatePath) })
        {
            if (path is { Length: > 0 } && SettingsFiles.CertificateProblem(path) is { } trouble)
            {
                yield return $"{name}:CertificatePath is '{path}', and {trouble}";
            }
        }
    }

    /// <summary>Why the host does not start with these settings though nothing in them is wrong; null: it does.</summary>
    public string? ServeRefusal => TeamsAppId is null && !IsDevelopment
        ? "Teams:AppId is not set, and this is Production: without it nobody who writes to the bot can be told from anybody else. Set it, or set the environment to Development for a trial on this machine."
        : null;

    private static IEnumerable<string> Unknown(IConfiguration configuration)
    {
        foreach (var (section, keys) in Sections)
        {
            if (configuration[section] is { Length: > 0 } lone)
            {
                yield return $"{section} is '{lone}', and it is a section. Write such as {section}:{keys.Order(StringComparer.Ordinal).First()}.";
            }

            foreach (var child in configuration.GetSection(section).GetChildren())
            {
                if (!keys.Contains(child.Key))
                {
                    yield return $"{section}:{child.Key} is no setting of ActionBot. {section} knows {string.Join(", ", keys.Order(StringComparer.Ordinal))}.";
                }
                else if (WrongShape(section, child) is { } shape)
                {
                    yield return shape;
                }
            }
        }

        foreach (var stranger in SettingsFiles.SectionsIn(configuration).Where(section => !Sections.ContainsKey(section) && !HostsOwn.Contains(section)))
        {
            yield return $"{stranger} is no section of ActionBot's settings. They are ConnectionStrings, {string.Join(", ", Sections.Keys.Order(StringComparer.Ordinal))}, and Logging.";
        }

        foreach (var child in configuration.GetSection("ConnectionStrings").GetChildren().Where(child => !string.Equals(child.Key, "ActionBot", StringComparison.OrdinalIgnoreCase)))
        {
            yield return $"ConnectionStrings:{child.Key} is no setting of ActionBot. The register is ConnectionStrings:ActionBot.";
        }
    }

    // Given the wrong way a setting would be passed over, and the first day that is not kept tells nobody why.
    private static string? WrongShape(string section, IConfigurationSection setting) => (IsList: Lists.Contains($"{section}:{setting.Key}"), Deeper: setting.GetChildren().Any(), setting.Value) switch
    {
        (true, _, { Length: > 0 } value) =>
            $"{section}:{setting.Key} is '{value}', and it is a list. Write {section}__{setting.Key}__0={value} in the environment, --{section}:{setting.Key}:0={value} on the command line, or [\"{value}\"] in the file.",
        (false, true, _) => $"{section}:{setting.Key} holds several values, and it is one. Write it as {section}:{setting.Key}.",
        _ => null,
    };

    private static T Bind<T>(IConfiguration configuration, string section, List<string> problems)
        where T : new()
    {
        try
        {
            return configuration.GetSection(section).Get<T>() ?? new T();
        }
        catch (InvalidOperationException unreadable)
        {
            var meant = SettingsFiles.Unreadable(configuration.GetSection(section), typeof(T)).ToList();
            problems.AddRange(meant.Count > 0 ? meant : [$"{section}: {unreadable.Message}"]);
            return new T();
        }
    }

    private static DateTimeOffset? StartOf(string? text, List<string> problems)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var start) && Days.IsPlausible(DateOnly.FromDateTime(start.UtcDateTime)))
        {
            return start.ToUniversalTime();
        }

        problems.Add($"Clock:StartAt is '{text}', and that is no time. Write it as 2026-12-18T09:00:00Z.");
        return null;
    }

    private static IEnumerable<string> ListsOf<T>(string section) => typeof(T).GetProperties().Where(property => property.PropertyType == typeof(IList<string>)).Select(property => $"{section}:{property.Name}");

    private static HashSet<string> KeysOf<T>() => typeof(T).GetProperties()
        .Where(property => property.CanWrite || property.PropertyType == typeof(IList<string>))
        .Select(property => property.Name)
        .ToHashSet(StringComparer.OrdinalIgnoreCase);
}
