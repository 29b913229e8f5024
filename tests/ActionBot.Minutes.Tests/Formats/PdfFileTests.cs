using ActionBot.Minutes.Formats;
using static ActionBot.Minutes.Tests.Formats.PdfFileWriter;

namespace ActionBot.Minutes.Tests.Formats;

/// <summary>A PDF is read as its pages show it: the action column beside the text, two columns one after the other, words broken at the end of a line whole again.</summary>
public sealed class PdfFileTests
{
    [NeedsPdf]
    public async Task Minutes_in_a_pdf_give_their_findings_over_the_page_break_and_past_the_furniture()
    {
        var reading = new MinutesReader().Read((await OpenedAsync(Of(
            [.. Lines(60, 60, "Audit Panel - 24 November 2026", "", "1. EXCLUSIONS", "", "The panel heard that numbers had risen for a third year and that oper-", "ations were under review. The Director of Education would circulate the"), (280, 800, "Page 1 of 2")],
            [.. Lines(60, 60, "Audit Panel - 24 November 2026", "", "updated guidance to members by 3 March 2027."), (280, 800, "Page 2 of 2")]))).Text);
        var finding = Assert.Single(reading.Findings);
        Assert.Equal(("Director of Education", "by 3 March 2027"), (finding.Owner?.Text.Replace("The ", "", StringComparison.Ordinal), finding.Due?.Text));
    }

    [NeedsPdf]
    public async Task A_name_in_the_action_column_of_a_page_is_the_owner()
    {
        var reading = new MinutesReader().Read((await OpenedAsync(Of(
            [.. Lines(60, 60, "Item"), (500, 60, "Action"), .. Lines(60, 90, "1. WARM SPACES", "The hall had been open on four days a week. It was agreed to ask", "the county for a further grant before the spring."), (500, 118, "SB"),
                .. Lines(60, 160, "2. TREES", "The oak had been inspected, and a second opinion was to be sought", "from the county's officer."), (500, 188, "TH")]))).Text);
        Assert.Equal(["SB", "TH"], reading.Findings.Where(finding => finding.Kind == FindingKind.ActionPoint).Select(finding => finding.Owner?.Text));
    }

    [NeedsPdf]
    public async Task Two_columns_of_running_text_are_read_one_after_the_other()
    {
        string[] left = ["The chair welcomed everybody to the", "meeting and thanked the officers for", "their work over the winter. Members", "discussed the state of the roads and", "asked when the potholes of Mill Lane", "would be filled. The Highways Officer", "would write to residents with the", "dates as soon as they were known."];
        string[] right = ["The committee turned to the library", "and heard that opening hours were", "to stay as they were until summer.", "A member regretted that the survey", "had reached few of those who use it", "in the evening. The Head of Culture", "would bring the figures to the next", "meeting of the committee in March."];
        var text = (await OpenedAsync(Of([.. Lines(50, 60, left), .. Lines(310, 60, right)]))).Text;
        var reading = new MinutesReader().Read(text);
        Assert.Equal(["The Highways Officer would write to residents with the dates as soon as they were known.", "The Head of Culture would bring the figures to the next meeting of the committee in March."], reading.Findings.Select(finding => finding.Quote));
    }

    [NeedsPdf]
    public async Task A_pdf_that_breaks_off_or_holds_only_pictures_is_told_in_a_sentence()
    {
        Assert.Contains("pages were scanned", await RefusedAsync(Of([(60, 60, "")])), StringComparison.Ordinal);
        Assert.Contains("damaged or breaks off", await RefusedAsync("%PDF-1.4\nand nothing more"u8.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_program_is_not_installed_the_clerk_is_told_what_to_do()
    {
        var sentence = await RefusedAsync(Of([(60, 60, "Minutes")]), new OpeningLimits { PdfProgram = "pdftotext-that-is-not-there" });
        Assert.Equal("'minutes.pdf' is a PDF, and the program that reads PDF files is not on this machine. Install poppler-utils, or hand over the Word file or the words.", sentence);
    }

    [NeedsPdf]
    public async Task A_program_that_takes_too_long_or_writes_too_much_is_ended()
    {
        var pdf = Of([.. Lines(60, 60, "Minutes of the meeting", "of the panel")]);
        Assert.Contains("took longer than 0 seconds", await RefusedAsync(pdf, new OpeningLimits { ProgramTime = TimeSpan.Zero }), StringComparison.Ordinal);
        Assert.Contains("more text than the minutes of a year", await RefusedAsync(pdf, new OpeningLimits { LongestText = 10 }), StringComparison.Ordinal);
    }

    private static async Task<DocumentOutcome.Opened> OpenedAsync(byte[] file)
    {
        using var stream = new MemoryStream(file);
        return Assert.IsType<DocumentOutcome.Opened>(await DocumentOpener.OpenAsync(stream, "minutes.pdf"), exactMatch: true);
    }

    private static async Task<string> RefusedAsync(byte[] file, OpeningLimits? limits = null)
    {
        using var stream = new MemoryStream(file);
        return Assert.IsType<DocumentOutcome.Unreadable>(await DocumentOpener.OpenAsync(stream, "minutes.pdf", limits: limits)).Sentence;
    }
}
