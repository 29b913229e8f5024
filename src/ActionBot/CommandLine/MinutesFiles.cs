using ActionBot.Minutes.Formats;

namespace ActionBot.CommandLine;

/// <summary>One document that a verb was given.</summary>
/// <param name="Name">Its file name, or "-" for standard input.</param>
/// <param name="Opened">Its text, or why it cannot be read.</param>
internal sealed record MinutesFile(string Name, DocumentOutcome Opened);

/// <summary>Finds and opens the minutes that paths name: files, folders, "-" for standard input. One document is in memory at a time.</summary>
internal static class MinutesFiles
{
    private static readonly HashSet<string> Extensions = new(StringComparer.OrdinalIgnoreCase) { ".txt", ".text", ".md", ".html", ".htm", ".docx", ".doc", ".pdf", ".rtf", ".odt" };

    /// <summary>The paths of all documents, those of a folder in the order of their names.</summary>
    /// <exception cref="VerbFailedException">A path is not there, or a folder holds no minutes.</exception>
    public static IReadOnlyList<string> Find(IEnumerable<string> paths)
    {
        var found = new List<string>();
        foreach (var path in paths)
        {
            if (path == "-" || File.Exists(path))
            {
                found.Add(path);
            }
            else if (Directory.Exists(path))
            {
                var inside = Directory.EnumerateFiles(path).Where(file => Extensions.Contains(Path.GetExtension(file))).Order(StringComparer.Ordinal).ToList();
                found.AddRange(inside.Count > 0
                    ? inside
                    : throw new VerbFailedException($"The folder '{path}' holds no minutes. Expected files ending in {string.Join(", ", Extensions.Order(StringComparer.Ordinal))}."));
            }
            else
            {
                throw new VerbFailedException($"There is no file or folder '{path}'. Give the path of the minutes, or - to paste them into standard input.");
            }
        }

        return found;
    }

    /// <summary>Opens one of them.</summary>
    public static async Task<MinutesFile> OpenAsync(string path, Terminal terminal, CancellationToken cancellation)
    {
        if (path == "-")
        {
            await using var typed = terminal.In();
            return new MinutesFile("-", await DocumentOpener.OpenAsync(typed, "standard input", cancellation: cancellation));
        }

        var name = Path.GetFileName(path);
        await using var file = File.OpenRead(path);
        return new MinutesFile(name, await DocumentOpener.OpenAsync(file, name, cancellation: cancellation));
    }

    /// <summary>Opens one document that must be readable.</summary>
    /// <exception cref="VerbFailedException">It is not.</exception>
    public static async Task<(string Name, DocumentOutcome.Opened Document)> OpenOneAsync(string path, Terminal terminal, CancellationToken cancellation)
    {
        if (Directory.Exists(path))
        {
            throw new VerbFailedException($"'{path}' is a folder. Give one document.", VerbFailedException.WrongUsage);
        }

        var file = await OpenAsync(Find([path])[0], terminal, cancellation);
        return file.Opened switch
        {
            DocumentOutcome.Opened opened => (file.Name, opened),
            DocumentOutcome.Unreadable unreadable => throw new VerbFailedException(unreadable.Sentence),
            _ => throw new InvalidOperationException("A document is opened or it is not."),
        };
    }
}
