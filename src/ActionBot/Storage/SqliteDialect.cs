using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace ActionBot.Storage;

internal sealed class SqliteDialect : Dialect
{
    // SQLITE_CONSTRAINT_UNIQUE and SQLITE_CONSTRAINT_PRIMARYKEY.
    private const int UniqueViolation = 2067;
    private const int PrimaryKeyViolation = 1555;

    private readonly WriterQueue writers = new();
    private SqlitePool? pool;

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

    internal override DbConnection Connect(string connectionString) =>
        LazyInitializer.EnsureInitialized(ref pool, () => new SqlitePool(connectionString)).Take();

    /// <summary>Closes the files as far as nobody uses them.</summary>
    internal void LetGo() => pool?.End();

    internal override Task<T> WriteAsync<T>(Func<Task<Session>> begin, Func<Session, Task<T>> write) => writers.RunAsync(begin, write);

    internal override Dialect OfAnotherProgram() => new SqliteDialect();
}
