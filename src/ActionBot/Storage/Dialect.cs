using System.Data.Common;

namespace ActionBot.Storage;

/// <summary>What differs between SQLite and PostgreSQL, each member for a difference actually met. If it passes ten members, stop and look.</summary>
public abstract class Dialect
{
    /// <summary>The database's name as people know it.</summary>
    public abstract string Name { get; }

    /// <summary>Replaces {id}, {time}, {date}, {clock} and {flag} in a migration by this database's types.</summary>
    public abstract string WithTypes(string migration);

    /// <summary>A statement that holds off every other migration until the transaction ends; null where opening the transaction does that.</summary>
    public abstract string? LockForMigration { get; }

    /// <summary>Counts tables of this name: <c>@name</c>.</summary>
    public abstract string CountTable { get; }

    /// <summary>A unique index refused the row: somebody else was first.</summary>
    public abstract bool IsUniqueViolation(DbException exception);

    internal abstract DbConnection Connect(string connectionString);
}
