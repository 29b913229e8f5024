namespace ActionBot.Tests.Storage;

/// <summary>Which database a test of the store runs on.</summary>
public enum Kind
{
    Sqlite,
    PostgreSql,
}
