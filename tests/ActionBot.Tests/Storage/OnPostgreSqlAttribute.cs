using System.Reflection;
using Xunit.Sdk;

namespace ActionBot.Tests.Storage;

/// <summary>
/// Runs a theory on the PostgreSQL server of ACTIONBOT_POSTGRES. Without one the row is a visible skip; where ACTIONBOT_REQUIRE names
/// postgres it runs all the same, and fails.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnPostgreSqlAttribute : DataAttribute
{
    public OnPostgreSqlAttribute()
    {
        if (TestDatabase.Server is null && !Required.Parts.Contains("postgres"))
        {
            Skip = "No PostgreSQL server: set ACTIONBOT_POSTGRES to a connection text such as Host=127.0.0.1;Username=postgres.";
        }
    }

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[Kind.PostgreSql]];
}
