namespace ActionBot.Minutes.Formats;

/// <summary>What a document is by its first bytes.</summary>
internal enum DocumentKind
{
    /// <summary>Nothing stands in it.</summary>
    Empty,

    /// <summary>Words, or a web page made of words.</summary>
    Text,

    /// <summary>A packed document: Word, OpenDocument, or something else that is packed.</summary>
    Packed,

    /// <summary>A PDF.</summary>
    Pdf,

    /// <summary>Word before 2007, or a Word file under a password: both begin alike.</summary>
    OldOffice,

    /// <summary>Rich text.</summary>
    RichText,

    /// <summary>A picture.</summary>
    Picture,
}

/// <summary>Tells what a document is. Names lie: what it begins with does not.</summary>
internal static class DocumentKinds
{
    // A PDF may begin with some bytes of another program's making.
    private const int PdfWithin = 1024;

    public static DocumentKind Of(ReadOnlySpan<byte> content) => content switch
    {
        [] => DocumentKind.Empty,
        [0x50, 0x4B, 0x03, 0x04, ..] or [0x50, 0x4B, 0x05, 0x06, ..] => DocumentKind.Packed,
        [0xD0, 0xCF, 0x11, 0xE0, ..] => DocumentKind.OldOffice,
        [0x7B, 0x5C, 0x72, 0x74, 0x66, ..] => DocumentKind.RichText,
        [0x89, 0x50, 0x4E, 0x47, ..] or [0xFF, 0xD8, 0xFF, ..] or [0x47, 0x49, 0x46, 0x38, ..] => DocumentKind.Picture,
        _ => content[..Math.Min(content.Length, PdfWithin)].IndexOf("%PDF-"u8) >= 0 ? DocumentKind.Pdf : DocumentKind.Text,
    };

    public static string InWords(DocumentKind kind) => kind switch
    {
        DocumentKind.Pdf => "a PDF",
        DocumentKind.Packed => "a packed document",
        DocumentKind.OldOffice => "an old Word file",
        DocumentKind.RichText => "a rich text file",
        _ => "a picture",
    };
}
