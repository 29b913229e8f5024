using System.Data.Common;
using Dapper;

namespace ActionBot.Storage;

/// <summary>One open connection, in a transaction when it writes. The statements stand beside the methods that need them.</summary>
public sealed class Session : IAsyncDisposable
{
    private readonly DbConnection connection;
    private readonly DbTransaction? transaction;
    private readonly Action? interruption;
    private readonly KeptUnderStamp kept;

    internal Session(DbConnection connection, DbTransaction? transaction, Dialect dialect, Action? interruption, KeptUnderStamp kept)
    {
        this.connection = connection;
        this.transaction = transaction;
        this.interruption = interruption;
        this.kept = kept;
        Dialect = dialect;
    }

    /// <summary>What differs between the databases.</summary>
    public Dialect Dialect { get; }

    /// <summary>Whether it can be committed.</summary>
    internal bool CanBeKept { get; private set; } = true;

    /// <summary>All rows.</summary>
    public async Task<IReadOnlyList<T>> AllAsync<T>(string sql, object? values = null) =>
        (await connection.QueryAsync<T>(Statement(sql, values))).AsList();

    /// <summary>The first row, or nothing.</summary>
    public Task<T?> FirstAsync<T>(string sql, object? values = null) =>
        connection.QueryFirstOrDefaultAsync<T>(Statement(sql, values));

    /// <summary>One figure.</summary>
    public async Task<long> CountAsync(string sql, object? values = null) =>
        await connection.ExecuteScalarAsync<long>(Statement(sql, values));

    /// <summary>
    /// What was made of the register, kept for as long as its stamp stays the same. Whoever writes makes it anew: what his transaction has changed stands
    /// under no stamp yet.
    /// </summary>
    /// <param name="stamp">The statement that asks for the stamp: one value that every change of what is kept changes.</param>
    /// <param name="make">Makes it.</param>
    internal async Task<T> KeptAsync<T>(string stamp, Func<Session, Task<T>> make)
        where T : class
    {
        if (transaction is not null)
        {
            return await make(this);
        }

        // The stamp is read first: what changes in between is kept under the older one, and so made again.
        var now = await FirstAsync<string>(stamp) ?? throw new InvalidOperationException($"The register has no stamp: {stamp}");
        if (kept.Under<T>(now) is { } there)
        {
            return there;
        }

        var fresh = await make(this);
        kept.Keep(now, fresh);
        return fresh;
    }

    /// <summary>Asks several statements, one text, in one journey to the database.</summary>
    internal async Task<T> SeveralAsync<T>(string sql, object values, Func<Answers, Task<T>> read)
    {
        await using var answers = await connection.QueryMultipleAsync(Statement(sql, values));
        return await read(new Answers(answers));
    }

    /// <summary>Changes rows and says how many.</summary>
    public Task<int> ChangeAsync(string sql, object? values = null) =>
        connection.ExecuteAsync(Statement(sql, values));

    /// <summary>Runs a command of the driver's own in this session, for what Dapper has no words for. It wants its text before its values.</summary>
    internal async Task<T> WithCommandAsync<T>(Func<DbCommand, Task<T>> run)
    {
        interruption?.Invoke();
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        return await run(command);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (transaction is not null)
        {
            await transaction.DisposeAsync();
        }

        await connection.DisposeAsync();
    }

    /// <summary>Runs a part of the transaction that is taken back alone when it breaks off.</summary>
    internal async Task<T> PartAsync<T>(Func<Session, Task<T>> part)
    {
        const string name = "part";
        if (transaction is null)
        {
            throw new InvalidOperationException("Only what writes has parts.");
        }

        await transaction.SaveAsync(name);
        try
        {
            var result = await part(this);
            await transaction.ReleaseAsync(name);
            return result;
        }
        catch
        {
            // What cannot be taken back alone is taken back with all the rest.
            CanBeKept = false;
            await transaction.RollbackAsync(name);
            CanBeKept = true;
            throw;
        }
    }

    internal async Task CommitAsync()
    {
        if (!CanBeKept)
        {
            throw new InvalidOperationException("A part of this transaction broke off and could not be taken back.");
        }

        if (transaction is not null)
        {
            interruption?.Invoke();
            await transaction.CommitAsync();
            interruption?.Invoke();
        }
    }

    private CommandDefinition Statement(string sql, object? values)
    {
        interruption?.Invoke();
        return new(sql, values, transaction);
    }
}
