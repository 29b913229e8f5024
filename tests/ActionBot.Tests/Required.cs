namespace ActionBot.Tests;

/// <summary>The parts that must be there: a missing one is a visible skip at home and a failure where ACTIONBOT_REQUIRE names it (postgres, browser, pdf).</summary>
internal static class Required
{
    public static IReadOnlySet<string> Parts { get; } =
        (Environment.GetEnvironmentVariable("ACTIONBOT_REQUIRE") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToHashSet();
}
