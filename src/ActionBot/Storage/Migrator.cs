using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace ActionBot.Storage;

/// <summary>
/// Brings the schema up to date, under a lock, script by script in the order of their numbers. A database that is newer than this program,
/// or a script that was edited after it ran, stops the start: going on would guess at what the tables mean.
/// </summary>
public sealed class Migrator(Database database, TimeProvider time)
{
    private static readonly Lazy<IReadOnlyList<Migration>> Ours = new(ReadScripts);

    /// <summary>The migrations of this program, in order.</summary>
    public static IReadOnlyList<Migration> Migrations => Ours.Value;

    /// <summary>Applies what is missing.</summary>
    /// <returns>The names of the scripts applied now; empty when the schema was current.</returns>
    /// <exception cref="StorageRefusedException">The database is newer than the program, or a script was edited.</exception>
    public Task<IReadOnlyList<string>> RunAsync() => RunAsync(Migrations);

    internal Task<IReadOnlyList<string>> RunAsync(IReadOnlyList<Migration> migrations) => database.WriteAsync(async session =>
    {
        if (session.Dialect.LockForMigration is { } takeLock)
        {
            await session.ChangeAsync(takeLock);
        }

        await session.ChangeAsync(session.Dialect.WithTypes(
            """
            create table if not exists migrations (
                number integer primary key,
                name text not null,
                hash text not null,
                applied_at {time} not null
            )
            """));
        var applied = await session.AllAsync<Applied>("select number, name, hash from migrations order by number");
        Check(applied, migrations);

        var names = new List<string>();
        foreach (var migration in migrations.Skip(applied.Count))
        {
            await session.ChangeAsync(session.Dialect.Own(migration.Script));
            await session.ChangeAsync(
                "insert into migrations (number, name, hash, applied_at) values (@Number, @Name, @Hash, @now)",
                new { migration.Number, migration.Name, migration.Hash, now = time.GetUtcNow() });
            names.Add(migration.Name);
        }

        return (IReadOnlyList<string>)names;
    });

    /// <summary>Whether every script of this program has been applied, without applying any.</summary>
    public Task<bool> IsCurrentAsync() => database.ReadAsync(async session =>
        await session.CountAsync(session.Dialect.CountTable, new { name = "migrations" }) == 1
        && await session.CountAsync("select count(*) from migrations") == Migrations.Count);

    private static void Check(IReadOnlyList<Applied> applied, IReadOnlyList<Migration> migrations)
    {
        if (applied.Count > migrations.Count)
        {
            var newest = applied[^1];
            throw new StorageRefusedException(
                $"The database was made by a newer ActionBot: it holds migration {newest.Number:0000} '{newest.Name}', this program knows {migrations.Count}. Start the newer program, or restore the backup made before it ran.");
        }

        foreach (var (then, now) in applied.Zip(migrations))
        {
            if (then.Number != now.Number || then.Hash != now.Hash)
            {
                throw new StorageRefusedException(
                    $"Migration {now.Number:0000} '{now.Name}' is not the script that was applied to this database ('{then.Name}'). A script is never edited once it has run: restore it, and put the change into a new one.");
            }
        }
    }

    private static List<Migration> ReadScripts()
    {
        var assembly = Assembly.GetExecutingAssembly();
        const string folder = "ActionBot.Storage.Migrations.";
        var scripts = new List<Migration>();
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!, Encoding.UTF8);
            // Git may hand out either line end; the hash must not care.
            var script = reader.ReadToEnd().ReplaceLineEndings("\n");
            var name = resource[folder.Length..^".sql".Length];
            scripts.Add(new Migration(int.Parse(name[..4], System.Globalization.CultureInfo.InvariantCulture), name[5..], script));
        }

        return scripts;
    }

    private sealed class Applied
    {
        public int Number { get; init; }

        public string Name { get; init; } = "";

        public string Hash { get; init; } = "";
    }
}

/// <summary>One numbered script, named for its reason.</summary>
public sealed record Migration(int Number, string Name, string Script)
{
    /// <summary>SHA-256 of the script, so that an edit after the fact is noticed.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Script)));
}
