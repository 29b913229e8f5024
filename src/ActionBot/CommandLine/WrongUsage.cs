using System.CommandLine;
using System.CommandLine.Parsing;

namespace ActionBot.CommandLine;

/// <summary>
/// What is wrong with a command line, in our words. The parser's own speak of types and of "arguments", and come in the language of the machine; they are
/// told from ours by what the parser found, never by how it put it.
/// </summary>
internal static class WrongUsage
{
    /// <summary>The sentence, without where to find help.</summary>
    /// <param name="parsed">What the parser made of it; something is wrong with it.</param>
    /// <param name="verbs">Every verb there is.</param>
    public static string Sentence(ParseResult parsed, IReadOnlyList<string> verbs)
    {
        var command = parsed.CommandResult.Command;
        if (command is RootCommand && parsed.UnmatchedTokens.Count > 0)
        {
            return $"'{parsed.UnmatchedTokens[0]}' is no verb. The verbs are {string.Join(", ", verbs)}.";
        }

        if (command.Subcommands.Count > 0 && command.Action is null)
        {
            var known = string.Join(", ", command.Subcommands.Select(verb => verb.Name));
            return parsed.UnmatchedTokens.Count > 0 ? $"'{parsed.UnmatchedTokens[0]}' is no verb of {command.Name}. They are {known}." : $"{command.Name} needs one of its verbs: {known}.";
        }

        var error = parsed.Errors[0];
        return error.SymbolResult switch
        {
            OptionResult option => About(option, command, error.Message),
            ArgumentResult { Parent: OptionResult option } => About(option, command, error.Message),
            ArgumentResult { Tokens.Count: 0 } missing => $"{command.Name} needs {missing.Argument.Name}{Explained(missing.Argument.Description)}.",
            _ when parsed.UnmatchedTokens.Count > 0 && command.TreatUnmatchedTokensAsErrors =>
                parsed.UnmatchedTokens[0].StartsWith('-') ? $"'{parsed.UnmatchedTokens[0]}' is no option of {command.Name}." : $"'{parsed.UnmatchedTokens[0]}' is more than {command.Name} takes. Put words that belong together in quotes.",
            _ => error.Message,
        };
    }

    private static string About(OptionResult given, Command command, string message)
    {
        var (option, values) = (given.Option, given.Tokens.Select(token => token.Value).ToList());
        return values.Count == 0 ? $"{command.Name} needs {option.Name} {option.HelpName ?? "VALUE"}{Explained(option.Description)}."
            : values.Count > option.Arity.MaximumNumberOfValues ? $"{option.Name} is given more than once: {string.Join(" and ", values)}. Give it once."
            : Form(option.ValueType) is { } form ? $"{option.Name} says '{values[0]}'. Write {form}."
            : message;
    }

    private static string Explained(string? description) => description is null ? "" : $": {description}";

    // Types whose options have no parser of their own, which would have said it better.
    private static string? Form(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var number when number == typeof(int) => "a whole number, such as 5",
        var flag when flag == typeof(bool) => "true or false",
        var id when id == typeof(Guid) => "a GUID, such as 00000000-0000-0000-0000-000000000000",
        var time when time == typeof(TimeOnly) => "a time, such as 14:00",
        _ => null,
    };
}
