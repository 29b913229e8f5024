using System.CommandLine;
using System.CommandLine.Parsing;
using ActionBot.CommandLine.Demo;

namespace ActionBot.CommandLine;

/// <summary>
/// The program's door for people and scripts. Exit 0: done; 1: the work failed; 2: wrong usage. One sentence on standard error, never a
/// stack trace; data on standard output and nothing else there.
/// </summary>
public static class Verbs
{
    /// <summary>The verbs, in the order in which a newcomer meets them. Each is made only when it is asked for: a start need not pay for the others.</summary>
    internal static IReadOnlyList<(string Name, Func<Command> Make)> All(Terminal terminal, OpenRegister open, Func<ServeWishes, CancellationToken, Task<int>> serve, BuildTrial trial) =>
    [
        ("serve", () => Serve.Verb(serve)),
        ("demo", () => Play.Verb(terminal, trial, serve)),
        ("extract", () => Extract.Verb(terminal)),
        ("explain", () => Explain.Verb(terminal)),
        ("evaluate", () => Evaluate.Verb(terminal)),
        ("understand", () => UnderstandVerb.Verb(terminal)),
        ("committees", () => CommitteeVerbs.Verb(terminal, open)),
        ("people", () => PeopleVerbs.Verb(terminal, open)),
        ("posts", () => PostVerbs.Verb(terminal, open)),
        ("meetings", () => MeetingVerbs.Verb(terminal, open)),
        ("import", () => Import.Verb(terminal, open)),
        ("review", () => ReviewVerbs.Verb(terminal, open)),
        ("chase", () => ChaseVerbs.Verb(terminal, open)),
        ("report", () => ReportVerbs.Verb(terminal, open)),
        ("export", () => ExportVerb.Verb(terminal, open)),
        ("manifest", () => PackManifest.Verb(terminal)),
        ("migrate", () => Migrate.Verb(terminal, open)),
        ("doctor", () => Doctor.Verb(terminal, open)),
    ];

    /// <summary>Runs one command line.</summary>
    /// <param name="args">As given to the program. No verb means <c>serve</c>.</param>
    /// <param name="verbs">The verbs.</param>
    /// <param name="terminal">Where to read and write.</param>
    /// <param name="stop">Ends the verb as Ctrl+C does.</param>
    internal static async Task<int> RunAsync(string[] args, IReadOnlyList<(string Name, Func<Command> Make)> verbs, Terminal terminal, CancellationToken stop = default)
    {
        try
        {
            return await ParsedAsync(WithVerb(args), verbs, terminal, stop);
        }
        catch (VerbFailedException failed)
        {
            await terminal.Error.WriteLineAsync($"actionbot: {failed.Message}");
            return failed.ExitCode;
        }
        catch (OperationCanceledException)
        {
            await terminal.Error.WriteLineAsync("actionbot: stopped.");
            return VerbFailedException.Failed;
        }
        catch (Exception broken)
        {
            await terminal.Error.WriteLineAsync($"actionbot: {LastResort.Sentence(broken)}");
            if (LastResort.ShowsTrace)
            {
                await terminal.Error.WriteLineAsync(broken.ToString());
            }

            return VerbFailedException.Failed;
        }
    }

    private static async Task<int> ParsedAsync(string[] args, IReadOnlyList<(string Name, Func<Command> Make)> verbs, Terminal terminal, CancellationToken stop)
    {
        var root = new RootCommand("ActionBot records what committees decide and ask for, and chases it before the papers go out.");
        foreach (var (_, make) in verbs.Any(verb => verb.Name == args[0]) ? verbs.Where(verb => verb.Name == args[0]) : verbs)
        {
            root.Subcommands.Add(make());
        }

        // Without this `understand "@ActionBot help"` would look for a file called "ActionBot help".
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (Stranger(parsed) is { } stranger)
        {
            await terminal.Error.WriteLineAsync($"actionbot: '{stranger}' is no option of {parsed.CommandResult.Command.Name}. Try: ActionBot {Path(parsed)}--help");
            return VerbFailedException.WrongUsage;
        }

        // A word that is no verb is said even before --help: help on something else would look like help on it.
        if (parsed.Errors.Count > 0 || (parsed.CommandResult.Command is RootCommand && parsed.UnmatchedTokens.Count > 0))
        {
            await terminal.Error.WriteLineAsync($"actionbot: {WrongUsage.Sentence(parsed, [.. verbs.Select(verb => verb.Name)])} Try: ActionBot {Path(parsed)}--help");
            return VerbFailedException.WrongUsage;
        }

        return await parsed.InvokeAsync(new InvocationConfiguration { Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false }, stop);
    }

    // The parser takes an option it does not know for an argument: "extract --frob" would look for a file of that name. Behind "--" anything goes.
    private static string? Stranger(ParseResult parsed) => parsed.Tokens.Any(token => token.Type == TokenType.DoubleDash)
        ? null
        : parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens).Select(token => token.Value).FirstOrDefault(value => value.StartsWith("--", StringComparison.Ordinal));

    private static string[] WithVerb(string[] args) =>
        args.Length == 0 || (args[0].StartsWith('-') && args[0] is not ("--help" or "-h" or "-?" or "--version")) ? ["serve", .. args] : args;

    // "posts set ", the words in front of --help.
    private static string Path(ParseResult parsed)
    {
        var path = "";
        for (SymbolResult? at = parsed.CommandResult; at is CommandResult { Command: not RootCommand } command; at = at.Parent)
        {
            path = command.Command.Name + " " + path;
        }

        return path;
    }
}
