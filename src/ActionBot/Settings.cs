using System.Globalization;
using ActionBot.Chasing;
using ActionBot.Committees;
using ActionBot.Graph;
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
    }

    private static IEnumerable<string> Unknown(IConfiguration configuration)
    {
        foreach (var (section, keys) in Sections)
        {
            foreach (var child in configuration.GetSection(section).GetChildren().Where(child => !keys.Contains(child.Key)))
            {
                yield return $"{section}:{child.Key} is no setting of ActionBot. {section} knows {string.Join(", ", keys.Order(StringComparer.Ordinal))}.";
            }
        }

        foreach (var child in configuration.GetSection("ConnectionStrings").GetChildren().Where(child => !string.Equals(child.Key, "ActionBot", StringComparison.OrdinalIgnoreCase)))
        {
            yield return $"ConnectionStrings:{child.Key} is no setting of ActionBot. The register is ConnectionStrings:ActionBot.";
        }
    }

    private static T Bind<T>(IConfiguration configuration, string section, List<string> problems)
        where T : new()
    {
        try
        {
            return configuration.GetSection(section).Get<T>() ?? new T();
        }
        catch (InvalidOperationException unreadable)
        {
            problems.Add($"{section}: {unreadable.Message}");
            return new T();
        }
    }

    private static DateTimeOffset? StartOf(string? text, List<string> problems)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var start))
        {
            return start.ToUniversalTime();
        }

        problems.Add($"Clock:StartAt is '{text}', and that is no time. Write it as 2026-12-18T09:00:00Z.");
        return null;
    }

    private static HashSet<string> KeysOf<T>() => typeof(T).GetProperties()
        .Where(property => property.CanWrite || property.PropertyType == typeof(IList<string>))
        .Select(property => property.Name)
        .ToHashSet(StringComparer.OrdinalIgnoreCase);
}
