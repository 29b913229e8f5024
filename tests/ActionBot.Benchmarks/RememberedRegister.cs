using System.Collections;
using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using ActionBot.Storage;
using Microsoft.Data.Sqlite;

namespace ActionBot.Benchmarks;

#pragma warning disable RS0030 // Stands in for the one place where connections are made.
#pragma warning disable CA2100 // The texts are the application's own.

/// <summary>
/// A register that was asked before: what a statement came to is kept, and the same statement with the same values, whatever the moment, comes to the
/// same without being asked. With it a program does all that it does but its database.
/// </summary>
internal sealed class RememberedRegister(Dialect register) : Dialect
{
    private readonly ConcurrentDictionary<string, Answer> answers = new(StringComparer.Ordinal);
    private readonly Lock gate = new();

    public override string Name => register.Name;

    public override bool KeepsWordsApart => register.KeepsWordsApart;

    public override string? LockForMigration => register.LockForMigration;

    public override string CountTable => register.CountTable;

    public override string WithTypes(string migration) => register.WithTypes(migration);

    public override bool IsUniqueViolation(DbException exception) => register.IsUniqueViolation(exception);

    internal override DbConnection Connect(string connectionString) => new Connection(this, connectionString);

    // A write is the same whatever it writes: it was kept.
    private Answer ReadOf(string connectionString, SqliteCommand command) =>
        answers.TryGetValue(Question(command), out var known) ? known : Asked(connectionString, Question(command), command, Answer.Of);

    private Answer WriteOf(string connectionString, SqliteCommand command) =>
        answers.TryGetValue(command.CommandText, out var known) ? known : Asked(connectionString, command.CommandText, command, static real => new Answer([], [], real.ExecuteNonQuery()));

    private Answer Asked(string connectionString, string question, SqliteCommand command, Func<DbCommand, Answer> run)
    {
        lock (gate)
        {
            using var connection = register.Connect(connectionString);
            using var real = connection.CreateCommand();
            real.CommandText = command.CommandText;
            foreach (SqliteParameter value in command.Parameters)
            {
                real.Parameters.Add(new SqliteParameter(value.ParameterName, value.Value));
            }

            return answers[question] = run(real);
        }
    }

    private static string Question(SqliteCommand command)
    {
        if (command.Parameters.Count == 0)
        {
            return command.CommandText;
        }

        var question = new StringBuilder(command.CommandText);
        foreach (SqliteParameter value in command.Parameters)
        {
            question.Append('\n').Append(IsMoment(value.Value) ? null : value.Value);
        }

        return question.ToString();
    }

    private static bool IsMoment(object? value) => value is string { Length: 28 } text && text[10] == 'T' && text[^1] == 'Z';

    /// <summary>What a statement came to.</summary>
    private sealed record Answer((string Name, Type Type)[] Columns, object[][] Rows, int Changed)
    {
        public static Answer Of(DbCommand command)
        {
            using var reader = command.ExecuteReader();
            var rows = new List<object[]>();
            while (reader.Read())
            {
                rows.Add(new object[reader.FieldCount]);
                reader.GetValues(rows[^1]);
            }

            return new Answer([.. Enumerable.Range(0, reader.FieldCount).Select(column => (reader.GetName(column), reader.GetFieldType(column)))], [.. rows], reader.RecordsAffected);
        }
    }

    private sealed class Connection(RememberedRegister register, string connectionString) : DbConnection
    {
        public RememberedRegister Register => register;

        [AllowNull]
        public override string ConnectionString { get; set; } = connectionString;

        public override string Database => "";

        public override string DataSource => "";

        public override string ServerVersion => "";

        public override ConnectionState State => ConnectionState.Open;

        public override void Open()
        {
        }

        public override void Close()
        {
        }

        public override void ChangeDatabase(string databaseName) => throw new NotSupportedException();

        protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => new Transaction(this);

        protected override DbCommand CreateDbCommand() => new Command(this);
    }

    private sealed class Transaction(Connection connection) : DbTransaction
    {
        public override IsolationLevel IsolationLevel => IsolationLevel.Serializable;

        protected override DbConnection DbConnection => connection;

        public override void Commit()
        {
        }

        public override void Rollback()
        {
        }
    }

    private sealed class Command(Connection connection) : DbCommand
    {
        private readonly SqliteCommand words = new();

        [AllowNull]
        public override string CommandText
        {
            get => words.CommandText;
            set => words.CommandText = value;
        }

        public override int CommandTimeout { get; set; }

        public override CommandType CommandType { get; set; } = CommandType.Text;

        public override bool DesignTimeVisible { get; set; }

        public override UpdateRowSource UpdatedRowSource { get; set; }

        protected override DbConnection? DbConnection
        {
            get => connection;
            set => throw new NotSupportedException();
        }

        protected override DbParameterCollection DbParameterCollection => words.Parameters;

        protected override DbTransaction? DbTransaction { get; set; }

        public override void Cancel()
        {
        }

        public override void Prepare()
        {
        }

        public override int ExecuteNonQuery() => connection.Register.WriteOf(connection.ConnectionString, words).Changed;

        public override object? ExecuteScalar() => connection.Register.ReadOf(connection.ConnectionString, words).Rows is [[var value, ..], ..] ? value : null;

        protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => new Reader(connection.Register.ReadOf(connection.ConnectionString, words));

        protected override DbParameter CreateDbParameter() => new SqliteParameter();

        protected override void Dispose(bool disposing)
        {
            words.Dispose();
            base.Dispose(disposing);
        }
    }

    private sealed class Reader(Answer answer) : DbDataReader
    {
        private int row = -1;

        public override int FieldCount => answer.Columns.Length;

        public override bool HasRows => answer.Rows.Length > 0;

        public override bool IsClosed => false;

        public override int RecordsAffected => answer.Changed;

        public override int Depth => 0;

        public override object this[int ordinal] => GetValue(ordinal);

        public override object this[string name] => GetValue(GetOrdinal(name));

        public override bool Read() => ++row < answer.Rows.Length;

        public override bool NextResult() => false;

        public override object GetValue(int ordinal) => answer.Rows[row][ordinal];

        public override int GetValues(object[] values)
        {
            answer.Rows[row].CopyTo(values, 0);
            return answer.Columns.Length;
        }

        public override bool IsDBNull(int ordinal) => GetValue(ordinal) is DBNull;

        public override string GetName(int ordinal) => answer.Columns[ordinal].Name;

        public override Type GetFieldType(int ordinal) => answer.Columns[ordinal].Type;

        public override string GetDataTypeName(int ordinal) => GetFieldType(ordinal).Name;

        public override int GetOrdinal(string name) => Array.FindIndex(answer.Columns, column => column.Name == name);

        public override IEnumerator GetEnumerator() => new DbEnumerator(this);

        public override bool GetBoolean(int ordinal) => (long)GetValue(ordinal) != 0;

        public override long GetInt64(int ordinal) => (long)GetValue(ordinal);

        public override int GetInt32(int ordinal) => (int)GetInt64(ordinal);

        public override short GetInt16(int ordinal) => (short)GetInt64(ordinal);

        public override byte GetByte(int ordinal) => (byte)GetInt64(ordinal);

        public override double GetDouble(int ordinal) => (double)GetValue(ordinal);

        public override float GetFloat(int ordinal) => (float)GetDouble(ordinal);

        public override string GetString(int ordinal) => (string)GetValue(ordinal);

        public override char GetChar(int ordinal) => throw new NotSupportedException();

        public override DateTime GetDateTime(int ordinal) => throw new NotSupportedException();

        public override decimal GetDecimal(int ordinal) => throw new NotSupportedException();

        public override Guid GetGuid(int ordinal) => throw new NotSupportedException();

        public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) => throw new NotSupportedException();

        public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) => throw new NotSupportedException();
    }
}
