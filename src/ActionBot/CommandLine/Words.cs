using ActionBot.Minutes.Formats;

namespace ActionBot.CommandLine;

/// <summary>The words of a file that is a table or a calendar and no minutes: the same care for size, encoding and binaries, and nothing in it is taken for a web page.</summary>
internal static class Words
{
    /// <summary>Reads them.</summary>
    /// <param name="path">The file, or - for standard input.</param>
    /// <param name="terminal">Where standard input is.</param>
    /// <param name="expected">What to hand over: "people as a CSV file".</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <exception cref="VerbFailedException">There is no such file, or it holds no words.</exception>
    public static async Task<string> OfAsync(string path, Terminal terminal, string expected, CancellationToken cancellation)
    {
        if (path != "-" && !File.Exists(path))
        {
            throw new VerbFailedException(Directory.Exists(path) ? $"'{path}' is a folder. Give {expected}." : $"There is no file '{path}'. Give {expected}.");
        }

        await using var content = path == "-" ? terminal.In() : File.OpenRead(path);
        return await DocumentOpener.OpenTableAsync(content, path == "-" ? "standard input" : path, $"Hand over {expected}.", cancellation) switch
        {
            DocumentOutcome.Opened opened => opened.Text,
            DocumentOutcome.Unreadable unreadable => throw new VerbFailedException(unreadable.Sentence),
            _ => throw new InvalidOperationException("A document is opened or it is not."),
        };
    }
}
