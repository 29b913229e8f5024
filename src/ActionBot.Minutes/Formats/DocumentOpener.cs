namespace ActionBot.Minutes.Formats;

/// <summary>Opens a document by what it holds, and by its name where that leaves a doubt. Never throws for what stands in the file.</summary>
public static class DocumentOpener
{
    /// <summary>The largest document that is read, in bytes. Two hundred pages of text are half a megabyte.</summary>
    public const int LargestDocument = 20 * 1024 * 1024;

    /// <summary>Opens a document.</summary>
    /// <param name="content">All its bytes.</param>
    /// <param name="fileName">Its name, for the sentences and the extension.</param>
    public static DocumentOutcome Open(byte[] content, string fileName)
    {
        var name = Path.GetFileName(fileName);
        if (content.Length == 0)
        {
            return new DocumentOutcome.Unreadable($"'{name}' is empty: there is nothing to read. Hand over the file with the minutes in it.");
        }

        if (TooLarge(content.LongLength, name) is { } refusal)
        {
            return refusal;
        }

        if (Foreign(content) is { } kind)
        {
            return new DocumentOutcome.Unreadable($"'{name}' is {kind}, and only plain text and HTML pages are read yet. Save it as text or as a web page, or paste the words.");
        }

        if (TextDecoder.Decode(content) is not { } text)
        {
            return new DocumentOutcome.Unreadable($"'{name}' holds no text but binary data. Expected minutes as text or as an HTML page.");
        }

        text = WithoutSource(text);
        if (string.IsNullOrWhiteSpace(text))
        {
            return new DocumentOutcome.Unreadable($"'{name}' holds nothing but blank space. Hand over the file with the minutes in it.");
        }

        return HtmlPage.Is(text, name) ? HtmlPage.Read(text, name) : new DocumentOutcome.Opened(text, []);
    }

    /// <summary>A sentence for a document that is too large; null where it is not. Asked before a file is loaded.</summary>
    public static DocumentOutcome.Unreadable? TooLarge(long length, string fileName) => length <= LargestDocument
        ? null
        : new DocumentOutcome.Unreadable(FormattableString.Invariant(
            $"'{Path.GetFileName(fileName)}' is {length / (1024.0 * 1024):0} MB; minutes of up to {LargestDocument / (1024 * 1024)} MB are read. Hand over one meeting at a time."));

    /// <summary>A first line "# source: …" tells where a collection has the document from; it is no part of the minutes.</summary>
    private static string WithoutSource(string text)
    {
        if (!text.StartsWith("# source:", StringComparison.Ordinal))
        {
            return text;
        }

        var end = text.IndexOf('\n', StringComparison.Ordinal);
        return end < 0 ? "" : text[(end + 1)..];
    }

    private static string? Foreign(byte[] content) => content switch
    {
        [0x25, 0x50, 0x44, 0x46, ..] => "a PDF",
        [0x50, 0x4B, 0x03, 0x04, ..] => "a Word file or another packed document",
        [0xD0, 0xCF, 0x11, 0xE0, ..] => "an old Word file",
        [0x7B, 0x5C, 0x72, 0x74, 0x66, ..] => "a rich text file",
        [0x89, 0x50, 0x4E, 0x47, ..] or [0xFF, 0xD8, 0xFF, ..] => "a picture",
        _ => null,
    };
}
