using System.Data.Common;

namespace ActionBot.Storage;

/// <summary>
/// The door to the register. Everything that reads or writes takes a <see cref="Session"/> from here; nothing else opens a connection.
/// A writing session is one transaction: it is all there or nothing is.
/// </summary>
public sealed class Database
{
    private readonly string connectionString;
    private readonly Action? interruption;
    private readonly KeptUnderStamp kept = new();

    private Database(Dialect dialect, string connectionString, Action? interruption = null)
    {
        ColumnTypes.Register();
        Dialect = dialect;
        this.connectionString = connectionString;
        this.interruption = interruption;
    }

    /// <summary>What differs between the databases.</summary>
    public Dialect Dialect { get; }

    /// <summary>The folder of the database file; null where the database is a server or in memory.</summary>
    public string? Folder { get; private init; }

    /// <summary>Reads the connection text. <c>Data Source=…</c> is SQLite, its path relative to the caller's folder; <c>Host=…</c> is PostgreSQL.</summary>
    /// <exception cref="StorageRefusedException">The text is neither.</exception>
    public static Database From(string connectionString)
    {
        DbConnectionStringBuilder parts;
        try
        {
            parts = new DbConnectionStringBuilder { ConnectionString = connectionString };
        }
        catch (ArgumentException)
        {
            throw new StorageRefusedException("ConnectionStrings:ActionBot cannot be read as a connection text. Write 'Data Source=data/actionbot.db' for SQLite or 'Host=…;Database=…' for PostgreSQL.");
        }

        if (parts.ContainsKey("Host"))
        {
            return new Database(new PostgreSqlDialect(), connectionString);
        }

        if (parts.TryGetValue("Data Source", out var source) && source is string path && path.Length > 0)
        {
            var folder = path.StartsWith(':') ? null : Path.GetDirectoryName(Path.GetFullPath(path));
            if (folder is { Length: > 0 })
            {
                Make(folder);
            }

            return new Database(new SqliteDialect(), connectionString) { Folder = folder };
        }

        throw new StorageRefusedException("ConnectionStrings:ActionBot names no database: 'Data Source=…' means SQLite, 'Host=…' means PostgreSQL.");
    }

    /// <summary>Reads without a transaction of our own.</summary>
    public async Task<T> ReadAsync<T>(Func<Session, Task<T>> read)
    {
        await using var session = new Session(Connect(), transaction: null, Dialect, interruption, kept);
        return await read(session);
    }

    /// <summary>Writes in one transaction, and keeps it when <paramref name="write"/> comes back without an exception.</summary>
    public Task<T> WriteAsync<T>(Func<Session, Task<T>> write) => Dialect.WriteAsync(BeginAsync, write);

    /// <summary>Writes in one transaction.</summary>
    public Task WriteAsync(Func<Session, Task> write) => WriteAsync(async session =>
    {
        await write(session);
        return true;
    });

    /// <summary>The same database, on which the program can be made to die: called before every statement, and before and after every commit.</summary>
    internal Database Interrupted(Action by) => new(Dialect.OfAnotherProgram(), connectionString, by) { Folder = Folder };

    /// <summary>The same database, its connections another's: for measuring what is left of the program without it.</summary>
    internal Database Through(Func<Dialect, Dialect> other) => new(other(Dialect), connectionString, interruption) { Folder = Folder };

    /// <summary>Closes the files as far as nobody uses them: they can be moved or deleted.</summary>
    internal void LetGo() => (Dialect as SqliteDialect)?.LetGo();

    private async Task<Session> BeginAsync()
    {
        var connection = Connect();
        try
        {
            return new Session(connection, await connection.BeginTransactionAsync(), Dialect, interruption, kept);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private static void Make(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new StorageRefusedException($"The register cannot be kept in the folder '{folder}': {(File.Exists(folder) ? "there is a file of that name" : refused.Message.TrimEnd('.'))}. Start the program in another folder, or name another in ConnectionStrings:ActionBot.", refused);
        }
    }

    private DbConnection Connect()
    {
        try
        {
            return Dialect.Connect(connectionString);
        }
        catch (DbException broken)
        {
            throw new StorageRefusedException($"The {Dialect.Name} database cannot be opened: {broken.Message.TrimEnd('.')}. Look at ConnectionStrings:ActionBot.", broken);
        }
    }
}
