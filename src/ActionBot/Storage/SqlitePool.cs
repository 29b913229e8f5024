using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;

namespace ActionBot.Storage;

#pragma warning disable RS0030 // This is the one place where SQLite connections are made.

/// <summary>The open connections of one register that nobody uses at the moment. The driver's own pool would forget what was prepared.</summary>
internal sealed class SqlitePool
{
    private const int MostAtRest = 32;

    private static readonly ConditionalWeakTable<SqlitePool, object> All = [];

    // The last one given back is the next one handed out: it has the warmest cache.
    private readonly ConcurrentStack<PreparingConnection> atRest = new();
    private readonly string connectionString;

    // A register is one file that can be copied once the program has ended: the last connection to close puts its journal back into it.
    static SqlitePool() => AppDomain.CurrentDomain.ProcessExit += (_, _) => EndAll();

    public SqlitePool(string connectionString)
    {
        this.connectionString = new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ToString();
        All.Add(this, this);
    }

    /// <summary>Closes whatever is at rest, in every pool.</summary>
    public static void EndAll()
    {
        foreach (var (pool, _) in All)
        {
            pool.End();
        }
    }

    /// <summary>Closes whatever is at rest.</summary>
    public void End()
    {
        while (atRest.TryPop(out var connection))
        {
            connection.End();
        }
    }

    /// <summary>An open connection for one session.</summary>
    public PreparingConnection Take()
    {
        if (atRest.TryPop(out var ready))
        {
            return ready.Lent();
        }

        var connection = new SqliteConnection(connectionString);
        connection.Open();
        using var settings = connection.CreateCommand();
        // WAL lets readers go on beside one writer; FULL keeps a committed row through a power cut; without a busy time-out
        // the second of two writers fails at once. With its own 2 MB of cache SQLite spends a sweep over 100,000 actions on reading its pages again.
        settings.CommandText = "pragma journal_mode = wal; pragma synchronous = full; pragma busy_timeout = 15000; pragma foreign_keys = on; pragma cache_size = -65536;";
        settings.ExecuteNonQuery();
        return new PreparingConnection(connection, this).Lent();
    }

    /// <summary>Keeps it for the next session, unless it broke or there are enough.</summary>
    public void TakeBack(PreparingConnection connection)
    {
        if (connection.IsAtRest && atRest.Count < MostAtRest)
        {
            atRest.Push(connection);
        }
        else
        {
            connection.End();
        }
    }
}
