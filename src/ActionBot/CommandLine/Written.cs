namespace ActionBot.CommandLine;

/// <summary>Files that a verb was told to write: where that cannot be done, the sentence says which and why.</summary>
internal static class Written
{
    /// <summary>Makes sure there is a folder to write into.</summary>
    public static void Folder(string path)
    {
        try
        {
            Directory.CreateDirectory(path);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new VerbFailedException($"There can be no folder '{path}': {(File.Exists(path) ? "it is a file" : refused.Message.TrimEnd('.'))}. Name another with --out.");
        }
    }

    /// <summary>Writes a file, and the folders it stands in.</summary>
    public static async Task FileAsync(string path, byte[] content, CancellationToken cancellation)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
        {
            Folder(folder);
        }

        try
        {
            await File.WriteAllBytesAsync(path, content, cancellation);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new VerbFailedException($"'{path}' cannot be written: {(Directory.Exists(path) ? "it is a folder" : refused.Message.TrimEnd('.'))}. Name another file with --out.");
        }
    }
}
