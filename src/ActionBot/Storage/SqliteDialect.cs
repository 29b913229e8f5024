using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace ActionBot.Storage;

#pragma warning disable CA1001 // The semaphore holds nothing of the system's as long as nobody asks for its wait handle.

internal sealed class SqliteDialect : Dialect
{
    // SQLITE_CONSTRAINT_UNIQUE and SQLITE_CONSTRAINT_PRIMARYKEY.
    private const int UniqueViolation = 2067;
    private const int PrimaryKeyViolation = 1555;

    // As long as SQLite itself waits for a writer of another process.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly SemaphoreSlim writers = new(1);
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

    internal override async ValueTask<IDisposable?> QueueToWriteAsync() => await writers.WaitAsync(Patience) ? new Turn(writers) : null;

    private sealed class Turn(SemaphoreSlim writers) : IDisposable
    {
        public void Dispose() => writers.Release();
    }
}
