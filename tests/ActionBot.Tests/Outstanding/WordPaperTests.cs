using ActionBot.Outstanding;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ActionBot.Tests.Outstanding;

public sealed class WordPaperTests
{
    [Theory]
    [InlineData(FileFormatVersions.Office2010)]
    [InlineData(FileFormatVersions.Office2019)]
    [InlineData(FileFormatVersions.Microsoft365)]
    public void Word_finds_nothing_to_repair(FileFormatVersions version)
    {
        using var word = Open(SpecimenPaper.Of("“£5m” & <more>"));

        Assert.Empty(new OpenXmlValidator(version).Validate(word).Select(error => $"{error.Path?.XPath}: {error.Description}"));
    }

    [Fact]
    public void An_empty_paper_is_a_whole_document_too()
    {
        using var word = Open(SpecimenPaper.Of() with { Sections = [] });

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(word));
    }

    [Fact]
    public void Every_style_in_use_is_one_of_Words_own_and_defined_in_the_package()
    {
        using var word = Open(SpecimenPaper.Of());
        var main = word.MainDocumentPart!;
        var defined = main.StyleDefinitionsPart!.Styles!.Elements<Style>().ToDictionary(style => style.StyleId!.Value!, style => style.StyleName!.Val!.Value!);

        var used = main.Document.Descendants<ParagraphStyleId>().Select(style => style.Val!.Value!)
            .Concat(main.Document.Descendants<RunStyle>().Select(style => style.Val!.Value!))
            .Concat(main.Document.Descendants<TableStyle>().Select(style => style.Val!.Value!))
            .ToHashSet();
        Assert.Subset(defined.Keys.ToHashSet(), used);
        Assert.Equal(("Title", "heading 1", "Table Grid"), (defined["Title"], defined["Heading1"], defined["TableGrid"]));
        Assert.Superset(new HashSet<string> { "Title", "Heading1", "TableGrid", "Strong" }, used);
    }

    [Fact]
    public void Each_section_is_a_table_whose_heading_is_repeated_and_whose_rows_do_not_break()
    {
        using var word = Open(SpecimenPaper.Of());

        var tables = word.MainDocumentPart!.Document.Body!.Elements<Table>().ToList();
        Assert.Equal(2, tables.Count);
        Assert.All(tables, table =>
        {
            var rows = table.Elements<TableRow>().ToList();
            Assert.NotNull(rows[0].TableRowProperties!.GetFirstChild<TableHeader>());
            Assert.Equal("Reference|Action|Owner|Due|Status|Latest update", string.Join('|', rows[0].Elements<TableCell>().Select(cell => cell.InnerText)));
            Assert.All(rows, row => Assert.NotNull(row.TableRowProperties!.GetFirstChild<CantSplit>()));
        });
        Assert.StartsWith("CFS-26-27-014", tables[0].Elements<TableRow>().ElementAt(1).InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public void The_document_says_its_language_and_title()
    {
        using var word = Open(SpecimenPaper.Of());

        Assert.Equal("Matters outstanding, Children’s Scrutiny, 19 January 2027", word.PackageProperties.Title);
        Assert.Equal("en-GB", word.MainDocumentPart!.StyleDefinitionsPart!.Styles!.DocDefaults!.Descendants<Languages>().Single().Val!.Value);
    }

    private static WordprocessingDocument Open(MattersOutstanding paper) => WordprocessingDocument.Open(new MemoryStream(new WordPaper().Write(paper)), isEditable: false);
}
