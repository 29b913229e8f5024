using ActionBot.Storage;
using ActionBot.Tests;

namespace ActionBot.Tests.Storage;

/// <summary>A register of its own for one test, empty but for the schema, gone afterwards.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly string? folder;
    private readonly string? schema;

    private TestDatabase(Database database, string connectionString, string? folder, string? schema)
    {
        Database = database;
        ConnectionString = connectionString;
        this.folder = folder;
        this.schema = schema;
    }

    public static string? Server => Environment.GetEnvironmentVariable("ACTIONBOT_POSTGRES");

    public Database Database { get; }

    public string ConnectionString { get; }

    /// <summary>An empty database without even the schema.</summary>
    public static async Task<TestDatabase> EmptyAsync(Kind kind)
    {
        var name = "t" + Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString("N");
        if (kind == Kind.Sqlite)
        {
            // In memory where the machine has such a place: a test waits for no disk to say that a commit is safe from a power cut.
            var folder = Directory.Exists("/dev/shm") ? Directory.CreateDirectory("/dev/shm/actionbot-" + name).FullName : Directory.CreateTempSubdirectory("actionbot-").FullName;
            var file = $"Data Source={Path.Combine(folder, "register.db")}";
            return new TestDatabase(Database.From(file), file, folder, null);
        }

        var server = Server ?? throw new InvalidOperationException("ACTIONBOT_REQUIRE names postgres, and ACTIONBOT_POSTGRES names no server.");
        await Database.From(server).WriteAsync(session => session.ChangeAsync($"create schema {name}"));
        // A story lives through hundreds of sweeps: a connection made anew for each session was most of its time. What is idle goes soon, for every test has a pool of its own.
        var text = $"{server};Search Path={name};Maximum Pool Size=20;Connection Idle Lifetime=2;Connection Pruning Interval=1";
        return new TestDatabase(Database.From(text), text, null, name);
    }

    /// <summary>A database with the schema of this program.</summary>
    public static async Task<TestDatabase> MigratedAsync(Kind kind, TimeProvider? time = null)
    {
        var database = await EmptyAsync(kind);
        await new Migrator(database.Database, time ?? TimeProvider.System).RunAsync();
        return database;
    }

    public async ValueTask DisposeAsync()
    {
        if (folder is not null)
        {
            Database.LetGo();
            Directory.Delete(folder, recursive: true);
        }

        if (schema is not null)
        {
            await Database.From(Server!).WriteAsync(session => session.ChangeAsync($"drop schema {schema} cascade"));
        }
    }
}
