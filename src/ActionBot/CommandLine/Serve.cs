using System.CommandLine;

namespace ActionBot.CommandLine;

/// <summary>What <c>serve</c> was told on the command line.</summary>
/// <param name="Urls">Where to listen; null: as configured, else http://localhost:3978.</param>
/// <param name="Environment">The environment's name; null: as the process's own environment says.</param>
/// <param name="ContentRoot">Where static files lie; null: beside the program.</param>
/// <param name="Settings">Settings given as --Section:Key=value; they go above all others.</param>
internal sealed record ServeWishes(string? Urls = null, string? Environment = null, string? ContentRoot = null, IReadOnlyList<string>? Settings = null);

/// <summary><c>serve</c>: the web host, until it is stopped.</summary>
internal static class Serve
{
    public static Command Verb(Func<ServeWishes, CancellationToken, Task<int>> serve)
    {
        var urls = new Option<string>("--urls") { Description = "where to listen, http://localhost:3978 by default", HelpName = "URL" };
        var environment = new Option<string>("--environment") { Description = "Development or Production" };
        var contentRoot = new Option<string>("--contentRoot") { Hidden = true };
        var applicationName = new Option<string>("--applicationName") { Hidden = true };
        var verb = new Command("serve", "runs the web host: bot endpoint, pages, jobs") { urls, environment, contentRoot, applicationName };
        verb.TreatUnmatchedTokensAsErrors = false;
        verb.SetAction((parsed, cancellation) => parsed.UnmatchedTokens.FirstOrDefault(token => !IsSetting(token)) is { } stranger
            ? throw new VerbFailedException($"'{stranger}' means nothing to serve. A setting is written --Council:Name=Northbridge.", VerbFailedException.WrongUsage)
            : serve(new ServeWishes(parsed.GetValue(urls), parsed.GetValue(environment), parsed.GetValue(contentRoot), parsed.UnmatchedTokens), cancellation));
        return verb;
    }

    // "--Council:Name=Northbridge" is a setting, and so is the empty "--Council=" that hosts under test put before it; "--Council" and "serve" are none.
    private static bool IsSetting(string token) =>
        token.StartsWith("--", StringComparison.Ordinal) && token.IndexOf('=', StringComparison.Ordinal) is > 2 and var at && (at == token.Length - 1 || token.AsSpan(2, at - 2).Contains(':'));
}
