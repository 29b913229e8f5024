using System.Collections.Concurrent;
using System.Data.Common;
using Npgsql;

namespace ActionBot.Storage;

#pragma warning disable RS0030 // This is the one place where PostgreSQL connections are made.

/// <summary>PostgreSQL: several instances may share it.</summary>
public sealed class PostgreSqlDialect : Dialect
{
    private static readonly ConcurrentDictionary<string, NpgsqlDataSource> Sources = new(StringComparer.Ordinal);

    public override string Name => "PostgreSQL";

    public override bool KeepsWordsApart => false;

    // Any fixed number will do, as long as every ActionBot takes the same one.
    public override string? LockForMigration => "select pg_advisory_xact_lock(7203416558120443)";

    public override string CountTable =>
        "select count(*) from information_schema.tables where table_schema = current_schema() and table_name = @name";

    public override string WithTypes(string migration) => migration
        .Replace("{id}", "uuid", StringComparison.Ordinal)
        .Replace("{time}", "timestamptz", StringComparison.Ordinal)
        .Replace("{date}", "date", StringComparison.Ordinal)
        .Replace("{clock}", "time", StringComparison.Ordinal)
        .Replace("{flag}", "boolean", StringComparison.Ordinal);

    public override bool IsUniqueViolation(DbException exception) =>
        exception is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    internal override DbConnection Connect(string connectionString) =>
        Sources.GetOrAdd(connectionString, static text => new NpgsqlDataSourceBuilder(Preparing(text)).Build()).OpenConnection();

    // Reading and planning a statement costs more than running it: what is asked again and again stays prepared, as on SQLite. A council whose pooler
    // forbids that writes "Max Auto Prepare=0".
    private static string Preparing(string connectionString)
    {
        const int most = 200;
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        if (!settings.ShouldSerialize("Max Auto Prepare"))
        {
            settings.MaxAutoPrepare = most;
        }

        return settings.ToString();
    }
}
