using System.IO.Compression;
using System.Text;

namespace ActionBot.Minutes.Tests.Formats;

/// <summary>Writes Word files part by part, as Word and others write them: the tests say what stands in the XML.</summary>
internal sealed class WordFileWriter
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Spaces =
        $"""xmlns:w="{Word}" xmlns:r="{Office}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" """;

    private readonly Dictionary<string, string> parts = [];

    /// <summary>A document with this inside its body.</summary>
    public static byte[] Document(string body, string? numbering = null, string? styles = null, string? header = null, string? footnotes = null) =>
        new WordFileWriter().With("document", $"<w:document {Spaces}><w:body>{body}</w:body></w:document>").And("numbering", numbering).And("styles", styles).And("header", header).And("footnotes", footnotes).ToBytes();

    /// <summary>A paragraph.</summary>
    public static string P(string text, string properties = "") => $"""<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>""";

    /// <summary>A paragraph that Word numbers.</summary>
    public static string N(string text, int list = 1, int level = 0) => P(text, $"""<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list}"/></w:numPr>""");

    /// <summary>A table; a cell that begins with "&lt;w:p" is XML, any other is a paragraph of text.</summary>
    public static string Table(params string[][] rows) =>
        $"<w:tbl><w:tblPr/>{string.Concat(rows.Select(row => $"<w:tr>{string.Concat(row.Select(cell => $"<w:tc><w:tcPr/>{(cell.StartsWith("<w:", StringComparison.Ordinal) ? cell : P(cell))}</w:tc>"))}</w:tr>"))}</w:tbl>";

    /// <summary>A list of levels, each "format|text", under id 1; lists further on restart it.</summary>
    public static string List(params string[] levels) => $"""<w:abstractNum w:abstractNumId="7">{string.Concat(levels.Select((level, at) => Level(level, at)))}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>""";

    private static string Level(string level, int at) => $"""<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{level.Split('|')[0]}"/><w:lvlText w:val="{level.Split('|')[1]}"/></w:lvl>""";

    public WordFileWriter With(string part, string xml)
    {
        parts[part] = xml;
        return this;
    }

    public byte[] ToBytes()
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create))
        {
            Add(archive, "_rels/.rels", Relations([("officeDocument", "word/document.xml")]));
            Add(archive, "word/_rels/document.xml.rels", Relations(parts.Keys.Where(part => part != "document").Select(part => (part, part + ".xml"))));
            foreach (var (part, xml) in parts)
            {
                Add(archive, $"word/{part}.xml", xml);
            }
        }

        return file.ToArray();
    }

    private WordFileWriter And(string part, string? inside) => inside is null ? this : With(part, $"<w:{Root(part)} {Spaces}>{inside}</w:{Root(part)}>");

    private static string Root(string part) => part == "header" ? "hdr" : part;

    private static string Relations(IEnumerable<(string Kind, string Target)> relations) =>
        $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{string.Concat(relations.Select((one, at) => $"""<Relationship Id="r{at}" Type="{Office}/{one.Kind}" Target="{one.Target}"/>"""))}</Relationships>""";

    private static void Add(ZipArchive archive, string path, string xml)
    {
        using var part = archive.CreateEntry(path).Open();
        part.Write(Encoding.UTF8.GetBytes(xml));
    }
}
