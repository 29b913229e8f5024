using System.Text;

namespace ActionBot.Minutes.Formats;

/// <summary>Reads the words of a PDF by <c>pdftotext</c>, which keeps the columns of the page apart by blanks and ends each page with a form feed.</summary>
internal static class PdfFile
{
    public static async Task<DocumentOutcome> ReadAsync(ReadOnlyMemory<byte> content, OpeningLimits limits, CancellationToken cancellation)
    {
        var outcome = await ChildProgram.RunAsync(
            limits.PdfProgram, ["-layout", "-enc", "UTF-8", "-eol", "unix", "-", "-"], content, limits.LongestText, limits.ProgramTime, cancellation);
        return outcome switch
        {
            ProgramOutcome.Ended { ExitCode: 0 } ended => Words(Encoding.UTF8.GetString(ended.Output)),
            ProgramOutcome.Ended ended when ended.Complaint.Contains("password", StringComparison.OrdinalIgnoreCase) =>
                throw new DocumentRefusedException("is protected with a password. Save it without one, or paste the words."),
            ProgramOutcome.Ended => throw new DocumentRefusedException("is a PDF that cannot be read: it is damaged or breaks off. Save it again, or paste the words."),
            ProgramOutcome.NotInstalled => throw new DocumentRefusedException(
                "is a PDF, and the program that reads PDF files is not on this machine. Install poppler-utils, or hand over the Word file or the words."),
            ProgramOutcome.TooSlow => throw new DocumentRefusedException(
                FormattableString.Invariant($"is a PDF that took longer than {limits.ProgramTime.TotalSeconds:0} seconds to read. Hand over the Word file or the words.")),
            _ => throw new DocumentRefusedException("is a PDF with more text than the minutes of a year. Hand over one meeting at a time."),
        };
    }

    private static DocumentOutcome.Opened Words(string text) => string.IsNullOrWhiteSpace(text)
        ? throw new DocumentRefusedException("is a PDF of pictures: its pages were scanned and hold no words. Hand over the Word file, or a PDF with text in it.")
        : new DocumentOutcome.Opened(PdfColumns.InReadingOrder(text), []);
}
