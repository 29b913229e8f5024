using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace ActionBot.Storage;

/// <summary>One use of a statement: takes the prepared one of its text from the connection, and gives it back when it is disposed of.</summary>
internal sealed class PreparedCommand(PreparingConnection connection) : DbCommand
{
    private SqliteCommand? taken;
    private bool hasFailed;

    [AllowNull]
    public override string CommandText
    {
        get => taken?.CommandText ?? "";
        set
        {
            if (taken is not null)
            {
                throw new InvalidOperationException("A command has one text.");
            }

            taken = connection.Take(value ?? "");
        }
    }

    public override int CommandTimeout
    {
        get => Taken.CommandTimeout;
        set => Taken.CommandTimeout = value;
    }

    public override CommandType CommandType
    {
        get => CommandType.Text;
        set
        {
            if (value != CommandType.Text)
            {
                throw new NotSupportedException("SQLite knows commands of text alone.");
            }
        }
    }

    public override bool DesignTimeVisible { get; set; }

    public override UpdateRowSource UpdatedRowSource { get; set; }

    protected override DbConnection? DbConnection
    {
        get => connection;
        set => throw new NotSupportedException("A command stays with its connection.");
    }

    protected override DbParameterCollection DbParameterCollection => Taken.Parameters;

    // The transaction is the connection's: whatever runs on it runs within it.
    protected override DbTransaction? DbTransaction { get; set; }

    private SqliteCommand Taken => taken ?? throw new InvalidOperationException("A command needs its text first.");

    public override void Cancel() => Taken.Cancel();

    public override void Prepare() => Taken.Prepare();

    public override int ExecuteNonQuery() => Run(static command => command.ExecuteNonQuery());

    public override object? ExecuteScalar() => Run(static command => command.ExecuteScalar());

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => Run<DbDataReader>(command => command.ExecuteReader(behavior));

    protected override DbParameter CreateDbParameter() => new SqliteParameter();

    protected override void Dispose(bool disposing)
    {
        if (disposing && taken is { } command)
        {
            taken = null;
            if (hasFailed)
            {
                command.Dispose();
            }
            else
            {
                connection.TakeBack(command);
            }
        }

        base.Dispose(disposing);
    }

    // What broke off may have left something half done in the driver: it is not kept.
    private T Run<T>(Func<SqliteCommand, T> run)
    {
        hasFailed = true;
        var result = run(Taken);
        hasFailed = false;
        return result;
    }
}
