using System.Globalization;

namespace ActionBot.Minutes.Formats;

/// <summary>
/// The door through which every document comes in: from the command line, from chat and from a page. Opens it by what it holds, and by its
/// name where that leaves a doubt. Never throws for what stands in the file.
/// </summary>
public static class DocumentOpener
{
    private const string TryInstead = "Hand over the minutes as text, a web page, a Word file (.docx) or a PDF.";

    /// <summary>Opens a document.</summary>
    /// <param name="content">Its bytes; read to their end or to the limit, and left open.</param>
    /// <param name="fileName">Its name, for the sentences and the extension.</param>
    /// <param name="contentType">What the sender says it is, such as <c>text/html; charset=utf-8</c>; null: nothing. What it holds counts for more.</param>
    /// <param name="limits">How much it may ask of this machine; null: as ordinary.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public static async Task<DocumentOutcome> OpenAsync(Stream content, string fileName, string? contentType = null, OpeningLimits? limits = null, CancellationToken cancellation = default)
    {
        limits ??= OpeningLimits.Ordinary;
        var name = Path.GetFileName(fileName);
        try
        {
            var bytes = await LoadAsync(content, limits, cancellation);
            return Tidy(DocumentKinds.Of(bytes) switch
            {
                DocumentKind.Pdf => await PdfFile.ReadAsync(bytes, limits, cancellation),
                DocumentKind.Packed => await PackedFile.ReadAsync(bytes, limits, cancellation),
                DocumentKind.OldOffice => await PackedFile.OldOfficeAsync(bytes, limits, cancellation),
                DocumentKind.RichText => await PackedFile.AsWordAsync(bytes, "a rich text file", ".rtf", limits, cancellation),
                var kind => Read(bytes, kind, name, contentType, limits),
            });
        }
        catch (DocumentRefusedException refused)
        {
            return new DocumentOutcome.Unreadable($"'{name}' {refused.Because}");
        }
    }

    /// <summary>Opens plain text or a web page that is at hand: it needs no other program and no waiting.</summary>
    /// <param name="content">All its bytes.</param>
    /// <param name="fileName">Its name, for the sentences and the extension.</param>
    public static DocumentOutcome OpenText(byte[] content, string fileName)
    {
        var name = Path.GetFileName(fileName);
        try
        {
            return Tidy(Read(content.LongLength > OpeningLimits.Ordinary.LargestDocument ? throw TooLarge(content.LongLength, OpeningLimits.Ordinary) : content, DocumentKinds.Of(content), name, null, OpeningLimits.Ordinary));
        }
        catch (DocumentRefusedException refused)
        {
            return new DocumentOutcome.Unreadable($"'{name}' {refused.Because}");
        }
    }

    /// <summary>Opens a table or a calendar: words by what the bytes are, and never a web page.</summary>
    /// <param name="content">Its bytes; read to their end or to the limit, and left open.</param>
    /// <param name="fileName">Its name, for the sentences.</param>
    /// <param name="expected">What to hand over instead, as a sentence.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    public static async Task<DocumentOutcome> OpenTableAsync(Stream content, string fileName, string expected, CancellationToken cancellation = default)
    {
        var name = Path.GetFileName(fileName);
        try
        {
            var bytes = await LoadAsync(content, OpeningLimits.Ordinary, cancellation);
            var text = DocumentKinds.Of(bytes) switch
            {
                DocumentKind.Empty => throw new DocumentRefusedException($"is empty: there is nothing to read. {expected}"),
                DocumentKind.Text => TextDecoder.Decode(bytes) ?? throw new DocumentRefusedException($"holds no text but binary data. {expected}"),
                DocumentKind.Packed or DocumentKind.OldOffice => throw new DocumentRefusedException($"is a workbook or another packed file, and that cannot be read here. {expected}"),
                var kind => throw new DocumentRefusedException($"is {DocumentKinds.InWords(kind)}, and that cannot be read here. {expected}"),
            };
            return string.IsNullOrWhiteSpace(text) ? throw new DocumentRefusedException($"holds nothing but blank space. {expected}") : Tidy(new DocumentOutcome.Opened(text, []));
        }
        catch (DocumentRefusedException refused)
        {
            return new DocumentOutcome.Unreadable($"'{name}' {refused.Because}");
        }
    }

    private static DocumentOutcome Tidy(DocumentOutcome outcome) => outcome is DocumentOutcome.Opened opened ? opened with { Text = TextTidy.Of(opened.Text) } : outcome;

    private static DocumentOutcome Read(byte[] content, DocumentKind kind, string name, string? contentType, OpeningLimits limits) => kind switch
    {
        DocumentKind.Empty => throw new DocumentRefusedException("is empty: there is nothing to read. Hand over the file with the minutes in it."),
        DocumentKind.Text => Words(content, name, contentType, limits),
        _ => throw new DocumentRefusedException($"is {DocumentKinds.InWords(kind)}, and that cannot be read. {TryInstead}"),
    };

    private static DocumentOutcome Words(byte[] content, string name, string? contentType, OpeningLimits limits)
    {
        var text = TextDecoder.Decode(content) ?? throw new DocumentRefusedException($"holds no text but binary data. {TryInstead}");
        text = WithoutSource(text);
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new DocumentRefusedException("holds nothing but blank space. Hand over the file with the minutes in it.");
        }

        return HtmlPage.Is(text, name) || contentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true ? HtmlPage.Read(text, limits) : new DocumentOutcome.Opened(text, []);
    }

    // No more than the limit is ever taken into memory, whatever the sender said the length was.
    private static async Task<byte[]> LoadAsync(Stream content, OpeningLimits limits, CancellationToken cancellation)
    {
        if (content.CanSeek && content.Length - content.Position > limits.LargestDocument)
        {
            throw TooLarge(content.Length - content.Position, limits);
        }

        using var loaded = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int count; (count = await content.ReadAsync(buffer, cancellation)) > 0;)
        {
            loaded.Write(buffer, 0, count);
            if (loaded.Length > limits.LargestDocument)
            {
                throw TooLarge(null, limits);
            }
        }

        return loaded.ToArray();
    }

    private static DocumentRefusedException TooLarge(long? length, OpeningLimits limits)
    {
        var most = (limits.LargestDocument / (1024 * 1024)).ToString(CultureInfo.InvariantCulture);
        var found = length is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known / (1024.0 * 1024):0}") : $"more than {most}";
        return new DocumentRefusedException($"is {found} MB; minutes of up to {most} MB are read. Hand over one meeting at a time.");
    }

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
}
