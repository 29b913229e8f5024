using System.Text;

namespace ActionBot.Minutes.Formats;

/// <summary>Tells packed documents apart and reads those that hold minutes.</summary>
internal static class PackedFile
{
    private const string SaveAgain = "Open it in Word and save it again, or paste the words.";

    public static async Task<DocumentOutcome> ReadAsync(byte[] content, OpeningLimits limits, CancellationToken cancellation) =>
        Word(content, limits) ?? Word(await OfficeFile.AsWordAsync(content, "an OpenDocument text", ".odt", limits, cancellation), limits) ?? throw new DocumentRefusedException($"cannot be read. {SaveAgain}");

    /// <summary>Old Word files; a Word file under a password begins alike.</summary>
    public static async Task<DocumentOutcome> OldOfficeAsync(byte[] content, OpeningLimits limits, CancellationToken cancellation)
    {
        if (content.AsSpan().IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0)
        {
            throw new DocumentRefusedException("is protected with a password. Save it without one, or paste the words.");
        }

        return await AsWordAsync(content, "a Word file of before 2007", ".doc", limits, cancellation);
    }

    public static async Task<DocumentOutcome> AsWordAsync(byte[] content, string kind, string extension, OpeningLimits limits, CancellationToken cancellation) =>
        Word(await OfficeFile.AsWordAsync(content, kind, extension, limits, cancellation), limits) ?? throw new DocumentRefusedException($"is {kind} that cannot be read. {SaveAgain}");

    /// <summary>The words of a Word file; null for an OpenDocument text.</summary>
    private static DocumentOutcome.Opened? Word(byte[] content, OpeningLimits limits)
    {
        try
        {
            using var package = WordPackage.Open(content, limits);
            return WordFile.Read(package, limits)
                ?? (package.IsOpenDocumentText() ? null : throw new DocumentRefusedException($"is {What(package)}, and no minutes. Hand over the minutes as a Word file (.docx), a PDF, a web page or text."));
        }
        catch (Exception damaged) when (damaged is InvalidDataException or EndOfStreamException or NotSupportedException)
        {
            throw new DocumentRefusedException($"is a damaged Word file or another broken package. {SaveAgain}");
        }
    }

    private static string What(WordPackage package) =>
        package.Has("xl/workbook.xml") ? "a spreadsheet" : package.Has("ppt/presentation.xml") ? "a presentation" : "a packed file";
}
