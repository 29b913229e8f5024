using System.Data.Common;
using System.Text.RegularExpressions;

namespace ActionBot.Storage;

/// <summary>What differs between SQLite and PostgreSQL, each member for a difference actually met. If it passes ten members, stop and look.</summary>
public abstract partial class Dialect
{
    /// <summary>The database's name as people know it.</summary>
    public abstract string Name { get; }

    /// <summary>Replaces {id}, {time}, {date}, {clock} and {flag} in a migration by this database's types.</summary>
    public abstract string WithTypes(string migration);

    /// <summary>The words to search in stand in a table of their own; else in a column of each row.</summary>
    public abstract bool KeepsWordsApart { get; }

    /// <summary>A statement that holds off every other migration until the transaction ends; null where opening the transaction does that.</summary>
    public abstract string? LockForMigration { get; }

    /// <summary>Counts tables of this name: <c>@name</c>.</summary>
    public abstract string CountTable { get; }

    /// <summary>A unique index refused the row: somebody else was first.</summary>
    public abstract bool IsUniqueViolation(DbException exception);

    /// <summary>A migration as this database runs it: with its types, and without what another database alone needs.</summary>
    public string Own(string migration) => WithTypes(Only().Replace(migration, part => part.Groups["name"].Value == Name ? part.Groups["script"].Value : ""));

    internal abstract DbConnection Connect(string connectionString);

    /// <summary>Runs a write in a transaction, and keeps it when <paramref name="write"/> comes back without an exception.</summary>
    internal virtual async Task<T> WriteAsync<T>(Func<Task<Session>> begin, Func<Session, Task<T>> write)
    {
        await using var session = await begin();
        var result = await write(session);
        await session.CommitAsync();
        return result;
    }

    /// <summary>The same database as another program would use it, with nothing in common but the database.</summary>
    internal virtual Dialect OfAnotherProgram() => this;

    // "{only SQLite}" to "{end}", each on a line of its own.
    [GeneratedRegex(@"^\{only (?<name>\w+)\}\n(?<script>.*?)^\{end\}\n", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Only();
}
