using System.Reflection;

namespace ActionBot.Tests.House;

/// <summary>Who may use whom. What the compiler wrote is read, not the using lines: a name in full or in a lambda counts too.</summary>
public sealed class RoomsTests
{
    // From the ground up; rooms on one line stand beside each other.
    private static readonly string[][] Storeys =
    [
        ["Storage", "Cards", "Understanding"],
        ["Committees"],
        ["Officers"],
        ["ActionPoints", "Resolutions"],
        ["Intake"],
        ["Review"],
        ["Replies"],
        ["Chasing"],
        ["Outstanding"],
        ["Enquiries"],
        ["Pages", "Teams", "Graph", "Scheduling", "CommandLine"],
        [""],
    ];

    private static readonly Assembly Application = typeof(Host).Assembly;

    [Fact]
    public void A_room_uses_only_rooms_that_stand_below_it()
    {
        var breaches = UsedTypes.In(Application)
            .Select(use => (From: RoomOf(use.User), To: RoomOf(use.Used), use.User, use.Used))
            .Where(use => use.From is not null && use.To is not null && use.From != use.To && StoreyOf(use.From) <= StoreyOf(use.To))
            .Select(use => $"{use.User.FullName} uses {use.Used.FullName}: {use.From} may not use {(use.To == "" ? "the root" : use.To)}")
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();
        Assert.True(breaches.Count == 0, string.Join(Environment.NewLine, breaches));
    }

    [Fact]
    public void Every_namespace_is_a_room_of_the_house()
    {
        var strangers = Application.GetTypes().Select(RoomOf).OfType<string>().Distinct().Where(room => StoreyOf(room) < 0);
        Assert.Empty(strangers);
    }

    [Fact]
    public void Reading_minutes_needs_nothing_but_the_runtime()
    {
        var needed = typeof(Minutes.MinutesReader).Assembly.GetReferencedAssemblies().Select(name => name.Name!);
        Assert.All(needed, name => Assert.True(name.StartsWith("System", StringComparison.Ordinal) || name is "AngleSharp" or "Microsoft.Win32.Primitives", $"ActionBot.Minutes refers to {name}"));
    }

    [Fact]
    public void Reading_minutes_knows_no_network_no_database_and_no_clock()
    {
        var minutes = typeof(Minutes.MinutesReader).Assembly;
        string[] shut =
        [
            "System.Net.Http", "System.Net.Sockets", "System.Net.Requests", "System.Net.WebClient", "System.Net.Mail", "System.Net.Security", "System.Net.NameResolution", "System.Net.WebSockets.Client",
            "System.Data.Common", "Microsoft.Data.Sqlite", "Npgsql", "Dapper",
        ];
        Assert.Empty(minutes.GetReferencedAssemblies().Select(name => name.Name!).Intersect(shut));

        Type[] clocks = [typeof(TimeProvider), typeof(System.Diagnostics.Stopwatch), typeof(Timer), typeof(PeriodicTimer), typeof(System.Timers.Timer)];
        Assert.Empty(UsedTypes.In(minutes).Where(use => clocks.Contains(use.Used)).Select(use => $"{use.User.FullName} uses {use.Used.FullName}"));
        // The application does use one: the reader of the house would find it.
        Assert.Contains(UsedTypes.In(Application), use => use.Used == typeof(TimeProvider));
    }

    [Fact]
    public void Only_the_room_Graph_names_Microsoft_Graph_and_nobody_here_names_the_Bot_Framework_or_Hangfire()
    {
        var breaches = UsedTypes.In(Application)
            .Where(use => use.Used.Namespace is { } used
                && ((used.StartsWith("Microsoft.Graph", StringComparison.Ordinal) && RoomOf(use.User) != "Graph")
                    || used.StartsWith("Microsoft.Bot", StringComparison.Ordinal)
                    || used.StartsWith("Hangfire", StringComparison.Ordinal)))
            .Select(use => $"{use.User.FullName} uses {use.Used.FullName}");
        Assert.Empty(breaches);
    }

    [Fact]
    public void A_breach_would_be_seen()
    {
        // The root uses CommandLine, from within an async method and a lambda: the reader of the house must find it.
        Assert.Contains(UsedTypes.In(Application), use => RoomOf(use.User) == "" && RoomOf(use.Used) == "CommandLine");
    }

    private static int StoreyOf(string room) => Array.FindIndex(Storeys, storey => storey.Contains(room));

    /// <summary>The room of a type: the part of its namespace after ActionBot. Null for types of others and of ActionBot.Minutes.</summary>
    private static string? RoomOf(Type type) => type.Assembly != Application || type.Namespace is not { } space || !(space == "ActionBot" || space.StartsWith("ActionBot.", StringComparison.Ordinal))
        ? null
        : space.Split('.') is [_, var room, ..] ? room : "";
}
