using System.CommandLine;
using System.CommandLine.Parsing;
using System.Data.Common;
using ActionBot.CommandLine.Demo;
using ActionBot.Storage;

namespace ActionBot.CommandLine;

/// <summary>
/// The program's door for people and scripts. Exit 0: done; 1: the work failed; 2: wrong usage. One sentence on standard error, never a
/// stack trace; data on standard output and nothing else there.
/// </summary>
public static class Verbs
{
    /// <summary>The verbs, in the order in which a newcomer meets them.</summary>
    internal static IReadOnlyList<Command> All(Terminal terminal, OpenRegister open, Func<ServeWishes, CancellationToken, Task<int>> serve, BuildTrial trial) =>
    [
        Serve.Verb(serve),
        Play.Verb(terminal, trial, serve),
        Extract.Verb(terminal),
        Explain.Verb(terminal),
        Evaluate.Verb(terminal),
        CommitteeVerbs.Verb(terminal, open),
        PeopleVerbs.Verb(terminal, open),
        PostVerbs.Verb(terminal, open),
        Import.Verb(terminal, open),
        ReviewVerbs.Verb(terminal, open),
        ChaseVerbs.Verb(terminal, open),
        Migrate.Verb(terminal, open),
        Doctor.Verb(terminal, open),
    ];

    /// <summary>Runs one command line.</summary>
    /// <param name="args">As given to the program. No verb means <c>serve</c>.</param>
    /// <param name="commands">The verbs.</param>
    /// <param name="terminal">Where to read and write.</param>
    public static async Task<int> RunAsync(string[] args, IReadOnlyList<Command> commands, Terminal terminal)
    {
        var root = new RootCommand("ActionBot records what committees decide and ask for, and chases it before the papers go out.");
        foreach (var command in commands)
        {
            root.Subcommands.Add(command);
        }

        // Without this `understand "@ActionBot help"` would look for a file called "ActionBot help".
        var parsed = root.Parse(WithVerb(args), new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (Stranger(parsed) is { } stranger)
        {
            await terminal.Error.WriteLineAsync($"actionbot: '{stranger}' is no option of {parsed.CommandResult.Command.Name}. Try: ActionBot {Path(parsed)}--help");
            return VerbFailedException.WrongUsage;
        }

        if (parsed.Errors.Count > 0)
        {
            var what = parsed.CommandResult.Command is RootCommand && parsed.UnmatchedTokens.Count > 0
                ? $"'{parsed.UnmatchedTokens[0]}' is no verb. The verbs are {string.Join(", ", commands.Select(command => command.Name))}."
                : parsed.Errors[0].Message;
            await terminal.Error.WriteLineAsync($"actionbot: {what} Try: ActionBot {Path(parsed)}--help");
            return VerbFailedException.WrongUsage;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false });
        }
        catch (VerbFailedException failed)
        {
            await terminal.Error.WriteLineAsync($"actionbot: {failed.Message}");
            return failed.ExitCode;
        }
        catch (Exception broken) when (broken is StorageRefusedException or DbException or IOException or UnauthorizedAccessException)
        {
            await terminal.Error.WriteLineAsync($"actionbot: {broken.Message}");
            return VerbFailedException.Failed;
        }
        catch (OperationCanceledException)
        {
            await terminal.Error.WriteLineAsync("actionbot: stopped.");
            return VerbFailedException.Failed;
        }
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
