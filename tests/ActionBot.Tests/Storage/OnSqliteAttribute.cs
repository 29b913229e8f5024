using System.Reflection;
using Xunit.Sdk;

namespace ActionBot.Tests.Storage;

/// <summary>Runs a theory on SQLite. Put beside <see cref="OnPostgreSqlAttribute"/>: the whole store suite runs on both.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnSqliteAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[Kind.Sqlite]];
}
