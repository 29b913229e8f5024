using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace ActionBot.Storage;

#pragma warning disable RS0030 // Part of the one place where SQLite connections are made.

/// <summary>
/// A SQLite connection that keeps its statements prepared from one use to the next: reading a statement and planning it costs SQLite several times
/// what running it does. Whoever closes it gives it back to the pool it came from.
/// </summary>
internal sealed class PreparingConnection(SqliteConnection connection, SqlitePool pool) : DbConnection
{
    // Texts of our own, some with as many names as there are values; past this many the oldest are no use to anybody.
    private const int MostKept = 400;

    // A migration is run once.
    private const int LongestKept = 10_000;

    private readonly Dictionary<string, SqliteCommand> prepared = new(StringComparer.Ordinal);
    private bool isLent;

    /// <summary>Whether it can be handed to somebody else: open, and in nobody's transaction.</summary>
    public bool IsAtRest => connection.State == ConnectionState.Open && !IsInTransaction;

    /// <summary>Whether a transaction is open on it.</summary>
    public bool IsInTransaction => connection.Handle is { } handle && SQLitePCL.raw.sqlite3_get_autocommit(handle) == 0;

    /// <summary>SQLite's own connection, for what is written in bulk.</summary>
    public SQLitePCL.sqlite3? Handle => connection.Handle;

    [AllowNull]
    public override string ConnectionString
    {
        get => connection.ConnectionString;
        set => throw new NotSupportedException("An open connection stays with its database.");
    }

    public override string Database => connection.Database;

    public override string DataSource => connection.DataSource;

    public override string ServerVersion => connection.ServerVersion;

    public override ConnectionState State => connection.State;

    public override void Open()
    {
    }

    public override void ChangeDatabase(string databaseName) => connection.ChangeDatabase(databaseName);

    /// <summary>Hands it out.</summary>
    public PreparingConnection Lent()
    {
        isLent = true;
        return this;
    }

    public override void Close()
    {
        if (isLent)
        {
            isLent = false;
            pool.TakeBack(this);
        }
    }

    /// <summary>Ends it for good, and every statement with it.</summary>
    public void End()
    {
        foreach (var command in prepared.Values)
        {
            command.Dispose();
        }

        prepared.Clear();
        connection.Dispose();
    }

    /// <summary>A command of this text that nobody else uses at the moment, prepared if it was used before.</summary>
    internal SqliteCommand Take(string text)
    {
        if (prepared.Remove(text, out var command))
        {
            return command;
        }

        var fresh = connection.CreateCommand();
#pragma warning disable CA2100 // The text is the caller's statement, word for word.
        fresh.CommandText = text;
#pragma warning restore CA2100
        return fresh;
    }

    internal void TakeBack(SqliteCommand command)
    {
        if (prepared.Count >= MostKept)
        {
            foreach (var old in prepared.Values)
            {
                old.Dispose();
            }

            prepared.Clear();
        }

        command.Parameters.Clear();
        command.Transaction = null;
        if (command.CommandText.Length > LongestKept || !prepared.TryAdd(command.CommandText, command))
        {
            command.Dispose();
        }
    }

    /// <summary>Runs a statement without values.</summary>
    internal void Run(string text)
    {
        var command = Take(text);
        command.ExecuteNonQuery();
        TakeBack(command);
    }

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => new PreparedTransaction(this);

    protected override DbCommand CreateDbCommand() => new PreparedCommand(this);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Close();
        }

        base.Dispose(disposing);
    }
}
