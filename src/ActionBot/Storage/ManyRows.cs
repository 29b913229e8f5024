using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace ActionBot.Storage;

/// <summary>One column of many rows that are written at once.</summary>
/// <typeparam name="TRow">What a row is made of.</typeparam>
public abstract class ManyRowsColumn<TRow>
{
    private protected ManyRowsColumn(string name) => Name = name;

    /// <summary>The column's name.</summary>
    public string Name { get; }

    internal abstract object? Of(TRow row);

    internal abstract Array All(IReadOnlyList<TRow> rows);
}

/// <summary>
/// Writes many rows at once and leaves alone what is there already. PostgreSQL gets them as one array a column, in one round trip; SQLite one by
/// one on a prepared statement, which has no round trip to save. Some thirty times as fast as a statement a row on PostgreSQL.
/// </summary>
public static class ManyRows
{
    /// <summary>A column whose values are of a type that both databases know: Guid, string, DateOnly, DateTimeOffset, int.</summary>
    public static ManyRowsColumn<TRow> Column<TRow, TValue>(string name, Func<TRow, TValue> value) => new Typed<TRow, TValue>(name, value);

    /// <summary>Writes them in the session's transaction.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="table">Our own name of a table, never words from elsewhere.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="columns">Its columns.</param>
    /// <returns>How many were new.</returns>
    public static Task<int> InsertNewAsync<TRow>(this Session session, string table, IReadOnlyList<TRow> rows, IReadOnlyList<ManyRowsColumn<TRow>> columns) =>
        rows.Count == 0 ? Task.FromResult(0) : session.WithCommandAsync(command => command is NpgsqlCommand ? AtOnceAsync(command, table, rows, columns) : OneByOneAsync(command, table, rows, columns));

    private static async Task<int> AtOnceAsync<TRow>(DbCommand command, string table, IReadOnlyList<TRow> rows, IReadOnlyList<ManyRowsColumn<TRow>> columns)
    {
        Say(command, table, columns, $"select * from unnest({string.Join(", ", columns.Select(column => "@" + column.Name))})");
        foreach (var column in columns)
        {
            command.Parameters.Add(new NpgsqlParameter(column.Name, column.All(rows)));
        }

        return await command.ExecuteNonQueryAsync();
    }

    private static async Task<int> OneByOneAsync<TRow>(DbCommand command, string table, IReadOnlyList<TRow> rows, IReadOnlyList<ManyRowsColumn<TRow>> columns)
    {
        var parameters = columns.Select(column => new SqliteParameter { ParameterName = "@" + column.Name }).ToList();
        // "where true" keeps SQLite from reading "on conflict" as part of the select.
        Say(command, table, columns, $"select {string.Join(", ", columns.Select(column => "@" + column.Name))} where true");
        command.Parameters.AddRange(parameters.ToArray());
        var written = 0;
        foreach (var row in rows)
        {
            for (var at = 0; at < parameters.Count; at++)
            {
                parameters[at].Value = ColumnTypes.InSqlite(columns[at].Of(row));
            }

            written += await command.ExecuteNonQueryAsync();
        }

        return written;
    }

#pragma warning disable CA2100 // Names of tables and columns are our own.
    private static void Say<TRow>(DbCommand command, string table, IReadOnlyList<ManyRowsColumn<TRow>> columns, string rows) =>
        command.CommandText = $"insert into {table} ({string.Join(", ", columns.Select(column => column.Name))}) {rows} on conflict do nothing";
#pragma warning restore CA2100

    private sealed class Typed<TRow, TValue>(string name, Func<TRow, TValue> value) : ManyRowsColumn<TRow>(name)
    {
        internal override object? Of(TRow row) => value(row);

        internal override Array All(IReadOnlyList<TRow> rows)
        {
            var all = new TValue[rows.Count];
            for (var at = 0; at < all.Length; at++)
            {
                all[at] = value(rows[at]);
            }

            return all;
        }
    }
}
