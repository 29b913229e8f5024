using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using ActionBot.Minutes.Formats;
using BenchmarkDotNet.Attributes;

namespace ActionBot.Benchmarks;

/// <summary>
/// A Word file of 200 pages, written as Word writes it (runs with properties, revision marks, its own numbering, a table on every tenth page),
/// against unzipping the same parts and walking their XML, which every reader must do.
/// </summary>
[MemoryDiagnoser]
public class ReadingWordFiles
{
    private const int Pages = 200;
    private const int ParagraphsOnAPage = 10;
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly byte[] file = Write();

    /// <summary>The floor.</summary>
    [Benchmark(Baseline = true)]
    public int UnzipAndWalk()
    {
        var letters = 0;
        using var archive = new ZipArchive(new MemoryStream(file));
        foreach (var part in archive.Entries.Where(part => part.FullName.StartsWith("word/", StringComparison.Ordinal)))
        {
            using var reader = XmlReader.Create(part.Open());
            while (reader.Read())
            {
                letters += reader.NodeType == XmlNodeType.Text ? reader.Value.Length : 0;
            }
        }

        return letters;
    }

    /// <summary>Ours: the words as Word shows them.</summary>
    [Benchmark]
    public async Task<int> OpenWordFile()
    {
        using var stream = new MemoryStream(file);
        return await DocumentOpener.OpenAsync(stream, "minutes.docx") is DocumentOutcome.Opened opened ? opened.Text.Length : throw new InvalidOperationException("The file was not read.");
    }

    private static byte[] Write()
    {
        var body = new StringBuilder($"""<w:document xmlns:w="{Word}" xmlns:r="{Office}"><w:body>""");
        for (var page = 0; page < Pages; page++)
        {
            for (var paragraph = 0; paragraph < ParagraphsOnAPage; paragraph++)
            {
                body.Append(CultureInfo.InvariantCulture, $"""<w:p w14:paraId="{page:X4}{paragraph:X4}" w:rsidR="00A77B3E" w:rsidRDefault="00A77B3E" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w:pPr><w:pStyle w:val="BodyText"/><w:numPr><w:ilvl w:val="{paragraph % 3}"/><w:numId w:val="1"/></w:numPr><w:spacing w:after="120"/><w:jc w:val="both"/><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="22"/></w:rPr></w:pPr>""");
                foreach (var words in (string[])["The committee received a report on the state of the roads and heard that the ", "Director of Place", " would circulate the programme of works to all members before the next meeting, with the costs of each scheme and the order in which ", "they would be begun. "])
                {
                    body.Append(CultureInfo.InvariantCulture, $"""<w:r w:rsidRPr="00B12C4D"><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="en-GB"/></w:rPr><w:t xml:space="preserve">{words}</w:t></w:r><w:proofErr w:type="spellStart"/>""");
                }

                body.Append("</w:p>");
            }

            if (page % 10 == 0)
            {
                body.Append("<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"3000\"/></w:tblGrid>");
                for (var row = 0; row < 10; row++)
                {
                    body.Append("<w:tr>").Append(string.Concat((row == 0 ? ["Action", "Owner", "Deadline"] : new[] { "Circulate the programme of works", "Director of Place", "next meeting" }).Select(cell => $"<w:tc><w:tcPr><w:tcW w:w=\"3000\" w:type=\"dxa\"/></w:tcPr><w:p><w:r><w:t>{cell}</w:t></w:r></w:p></w:tc>"))).Append("</w:tr>");
                }

                body.Append("</w:tbl>");
            }
        }

        body.Append("</w:body></w:document>");
        var level = (int at, string format, string text) => $"""<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{format}"/><w:lvlText w:val="{text}"/></w:lvl>""";
        using var written = new MemoryStream();
        using (var archive = new ZipArchive(written, ZipArchiveMode.Create))
        {
            Add(archive, "_rels/.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="{Office}/officeDocument" Target="word/document.xml"/></Relationships>""");
            Add(archive, "word/_rels/document.xml.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="b" Type="{Office}/numbering" Target="numbering.xml"/></Relationships>""");
            Add(archive, "word/numbering.xml", $"""<w:numbering xmlns:w="{Word}"><w:abstractNum w:abstractNumId="1">{level(0, "decimal", "%1.")}{level(1, "decimal", "%1.%2")}{level(2, "lowerLetter", "(%3)")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>""");
            Add(archive, "word/document.xml", body.ToString());
        }

        return written.ToArray();
    }

    private static void Add(ZipArchive archive, string path, string xml)
    {
        using var part = archive.CreateEntry(path).Open();
        part.Write(Encoding.UTF8.GetBytes(xml));
    }
}
