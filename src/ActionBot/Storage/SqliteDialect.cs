using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ActionBot.Storage;

#pragma warning disable RS0030 // This is the one place where SQLite connections are made.

internal sealed class SqliteDialect : Dialect
{
    // SQLITE_CONSTRAINT_UNIQUE and SQLITE_CONSTRAINT_PRIMARYKEY.
    private const int UniqueViolation = 2067;
    private const int PrimaryKeyViolation = 1555;

    private static readonly ConditionalWeakTable<sqlite3, sqlite3> Ready = [];

    public override string Name => "SQLite";

    public override string? LockForMigration => null;

    public override bool KeepsWordsApart => true;

    public override string CountTable => "select count(*) from sqlite_master where type = 'table' and name = @name";

    public override string WithTypes(string migration) => migration
        .Replace("{id}", "text", StringComparison.Ordinal)
        .Replace("{time}", "text", StringComparison.Ordinal)
        .Replace("{date}", "text", StringComparison.Ordinal)
        .Replace("{clock}", "text", StringComparison.Ordinal)
        .Replace("{flag}", "integer", StringComparison.Ordinal);

    public override bool IsUniqueViolation(DbException exception) =>
        exception is SqliteException { SqliteExtendedErrorCode: UniqueViolation or PrimaryKeyViolation };

    internal override DbConnection Connect(string connectionString)
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        // A handle that comes out of the pool keeps its settings.
        if (connection.Handle is { } handle && !Ready.TryGetValue(handle, out _))
        {
            using var settings = connection.CreateCommand();
            // WAL lets readers go on beside one writer; FULL keeps a committed row through a power cut; without a busy time-out
            // the second of two writers fails at once. With its own 2 MB of cache SQLite spends a sweep over 100,000 actions on reading its pages again.
            settings.CommandText = "pragma journal_mode = wal; pragma synchronous = full; pragma busy_timeout = 15000; pragma foreign_keys = on; pragma cache_size = -65536;";
            settings.ExecuteNonQuery();
            Ready.AddOrUpdate(handle, handle);
        }

        return connection;
    }
}
