using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ActionBot.Outstanding;

/// <summary>
/// The paper as a Word document on landscape A4: Word's own styles, so that it takes on the look of the report it is pasted into; real tables
/// whose heading is repeated on every page; the language and the title a screen reader asks for.
/// </summary>
public sealed class WordPaper : IPaperWriter
{
    // Twentieths of a point: A4 on its side, two centimetres of margin.
    private const int PageWidth = 16838;
    private const int PageHeight = 11906;
    private const int Margin = 1134;

    /// <inheritdoc />
    public string Format => "docx";

    /// <inheritdoc />
    public byte[] Write(MattersOutstanding paper)
    {
        using var file = new MemoryStream();
        using (var package = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            package.PackageProperties.Title = paper.DocumentTitle;
            package.PackageProperties.Creator = paper.Council;
            package.PackageProperties.Language = WordStyles.Language;
            var main = package.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>("styles").Styles = WordStyles.All();
            main.AddNewPart<DocumentSettingsPart>("settings").Settings = ForWordOfToday();
            main.AddNewPart<FooterPart>("footer").Footer = Footer(paper);
            main.Document = new Document(Body(paper));
        }

        return file.ToArray();
    }

    private static Body Body(MattersOutstanding paper)
    {
        var body = new Body(
            Paragraph(paper.Title, "Title"),
            Paragraph(paper.Body, "Subtitle"),
            Paragraph(paper.Meeting),
            Paragraph(paper.Position),
            Paragraph(paper.Summary));
        foreach (var section in paper.Sections)
        {
            body.Append(Paragraph(section.Heading, "Heading1"));
            if (section.Explanation is { } explanation)
            {
                var kept = Paragraph(explanation);
                kept.ParagraphProperties = new ParagraphProperties(new KeepNext());
                body.Append(kept);
            }

            body.Append(Table(section));
        }

        // Word wants a paragraph after a last table.
        if (paper.Sections.Count > 0)
        {
            body.Append(new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = "NoSpacing" })));
        }

        body.Append(new SectionProperties(
            new FooterReference { Type = HeaderFooterValues.Default, Id = "footer" },
            new PageSize { Width = PageWidth, Height = PageHeight, Orient = PageOrientationValues.Landscape },
            new PageMargin { Top = Margin, Right = Margin, Bottom = Margin, Left = Margin, Header = 567, Footer = 567, Gutter = 0 }));
        return body;
    }

    private static Table Table(PaperSection section)
    {
        var widths = PaperColumn.All.Select(column => (PageWidth - (2 * Margin)) * column.Share / 100).Select(width => width.ToString(CultureInfo.InvariantCulture)).ToList();
        var table = new Table(
            new TableProperties(
                new TableStyle { Val = "TableGrid" },
                new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct },
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableLook { Val = "06A0", FirstRow = true, LastRow = false, FirstColumn = true, LastColumn = false, NoHorizontalBand = true, NoVerticalBand = true },
                new TableCaption { Val = section.Heading }),
            new TableGrid(widths.Select(width => new GridColumn { Width = width })));
        table.Append(new TableRow(
            new OpenXmlElement[] { new TableRowProperties(new CantSplit(), new TableHeader()) }
                .Concat(PaperColumn.All.Select((column, at) => Cell(widths[at], [new(column.Heading, Emphasis.Strong)], shaded: true)))));
        foreach (var matter in section.Matters)
        {
            table.Append(new TableRow(
                new OpenXmlElement[] { new TableRowProperties(new CantSplit()) }
                    .Concat(PaperColumn.All.Select((column, at) => Cell(widths[at], column.Lines(matter))))));
        }

        return table;
    }

    private static TableCell Cell(string width, IReadOnlyList<PaperLine> lines, bool shaded = false)
    {
        var properties = new TableCellProperties(new TableCellWidth { Width = width, Type = TableWidthUnitValues.Dxa });
        if (shaded)
        {
            properties.Append(new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = "E7EBEF" });
        }

        var cell = new TableCell(properties);
        cell.Append(lines.Select(line => Paragraph(line.Text, "NoSpacing", line.Emphasis)));
        if (lines.Count == 0)
        {
            cell.Append(Paragraph("", "NoSpacing"));
        }

        return cell;
    }

    private static Paragraph Paragraph(string text, string? style = null, Emphasis emphasis = Emphasis.Plain)
    {
        var run = new Run();
        if (emphasis != Emphasis.Plain)
        {
            run.Append(new RunProperties(new RunStyle { Val = emphasis == Emphasis.Strong ? "Strong" : "SubtleEmphasis" }));
        }

        run.Append(new Text(text) { Space = SpaceProcessingModeValues.Preserve });
        return style is null ? new Paragraph(run) : new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = style }), run);
    }

    private static Footer Footer(MattersOutstanding paper) => new(new Paragraph(
        new ParagraphProperties(
            new ParagraphStyleId { Val = "Footer" },
            new Tabs(new TabStop { Val = TabStopValues.Right, Position = PageWidth - (2 * Margin) })),
        new Run(new Text(paper.DocumentTitle)),
        new Run(new TabChar()),
        new Run(new Text("Page ") { Space = SpaceProcessingModeValues.Preserve }),
        new SimpleField(new Run(new Text("1"))) { Instruction = "PAGE" },
        new Run(new Text(" of ") { Space = SpaceProcessingModeValues.Preserve }),
        new SimpleField(new Run(new Text("1"))) { Instruction = "NUMPAGES" }));

    // Without the compatibility mode of today's Word it opens the document as one of 2007.
    private static DocumentFormat.OpenXml.Wordprocessing.Settings ForWordOfToday() => new(
        new Compatibility(new CompatibilitySetting
        {
            Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15",
        }),
        new ThemeFontLanguages { Val = WordStyles.Language });
}
