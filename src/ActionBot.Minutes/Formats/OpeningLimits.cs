namespace ActionBot.Minutes.Formats;

/// <summary>How much a document may ask of the machine that opens it. Two hundred pages of minutes stay far below every one of these.</summary>
public sealed record OpeningLimits
{
    /// <summary>What minutes are opened with unless somebody says otherwise.</summary>
    public static OpeningLimits Ordinary { get; } = new();

    /// <summary>The largest document, in bytes.</summary>
    public long LargestDocument { get; init; } = 20 * 1024 * 1024;

    /// <summary>How much a packed document may unpack to, in bytes: a Word file of 200 pages holds some 5 MB of XML.</summary>
    public long LargestUnpacked { get; init; } = 100 * 1024 * 1024;

    /// <summary>The longest text that is read out of a document, in letters.</summary>
    public int LongestText { get; init; } = 20 * 1024 * 1024;

    /// <summary>The most cells that all tables of a document may have together.</summary>
    public int MostCells { get; init; } = 50_000;

    /// <summary>How deep tables, boxes and elements may stand in one another.</summary>
    public int Deepest { get; init; } = 200;

    /// <summary>How long a program that reads a format for us may take.</summary>
    public TimeSpan ProgramTime { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The program that reads PDF files, of poppler-utils.</summary>
    public string PdfProgram { get; init; } = "pdftotext";

    /// <summary>The program that turns rich text and OpenDocument files into Word files, of LibreOffice.</summary>
    public string OfficeProgram { get; init; } = "soffice";
}
