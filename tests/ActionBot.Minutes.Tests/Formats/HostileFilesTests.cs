using System.IO.Compression;
using System.Text;
using ActionBot.Minutes.Formats;
using static ActionBot.Minutes.Tests.Formats.WordFileWriter;

namespace ActionBot.Minutes.Tests.Formats;

/// <summary>Files that were made to do harm, or that somebody broke: each is told in one sentence with its name, and nothing is thrown.</summary>
public sealed class HostileFilesTests
{
    private static readonly Dictionary<string, (Func<byte[]> Content, string Because)> Files = new()
    {
        ["bomb.docx"] = (Bomb, "unpacks to more than 100 MB"),
        ["entities.docx"] = (Entities, "declares entities of its own"),
        ["cells.docx"] = (() => Document(Repeated("<w:tbl><w:tr>" + Repeated("<w:tc/>", 1_000) + "</w:tr></w:tbl>", 101)), "has tables of more than 50,000 cells"),
        ["nested.docx"] = (() => Document(Repeated("<w:tbl><w:tr><w:tc>", 5_000) + P("x") + Repeated("</w:tc></w:tr></w:tbl>", 5_000)), "into one another more than 200 deep"),
        ["cut.docx"] = (() => Document(P(string.Concat(Enumerable.Range(0, 5_000))))[..3_000], "damaged Word file"),
        ["unclosed.docx"] = (() => new WordFileWriter().With("document", """<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p>""").ToBytes(), "damaged Word file"),
        ["sheet.xlsx"] = (() => Packed("xl/workbook.xml"), "is a spreadsheet"),
        ["photos.zip"] = (() => Packed("holiday.jpg"), "is a packed file"),
        ["nothing.docx"] = (() => Document(P("")), "without a word in it"),
        ["locked.docx"] = (() => [.. OldOffice, .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[512]], "protected with a password"),
        ["old.doc"] = (() => OldOffice, "LibreOffice, which reads those, is not on this machine"),
        ["minutes.rtf"] = (() => "{\\rtf1 RESOLVED}"u8.ToArray(), "is a rich text file, and LibreOffice"),
        ["minutes.odt"] = (() => Packed("mimetype", "application/vnd.oasis.opendocument.text"), "is an OpenDocument text, and LibreOffice"),
        ["picture.gif"] = (() => "GIF89a"u8.ToArray(), "a picture"),
        ["empty.docx"] = (() => [], "is empty"),
        ["cells.html"] = (() => Page(Repeated("<table><tr>" + Repeated("<td>1</td>", 1_000) + "</tr></table>", 101)), "has tables of more than 50,000 cells"),
        ["spans.html"] = (() => Page("<table>" + Repeated("<tr><td colspan=60>1</td></tr>", 1_000) + "</table>"), "has tables of more than 50,000 cells"),
        ["deep.html"] = (() => Page(Repeated("<div>", 3_000) + "x"), "in one another more than 200 deep"),
        ["nested.html"] = (() => Page(Repeated("<table><tr><td>", 100_000) + "x"), "in one another more than 200 deep"),
        ["bold.html"] = (() => Page(Repeated("<b><p>", 100_000) + "x"), "in one another more than 200 deep"),
    };

    public static TheoryData<string> Names => [.. Files.Keys];

    private static byte[] OldOffice => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[512]];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_file_that_cannot_be_read_gets_a_sentence(string name)
    {
        var (content, because) = Files[name];
        using var stream = new MemoryStream(content());
        var refused = Assert.IsType<DocumentOutcome.Unreadable>(await DocumentOpener.OpenAsync(stream, "/somewhere/" + name, limits: new OpeningLimits { OfficeProgram = "soffice-that-is-not-there" }));
        Assert.StartsWith($"'{name}' ", refused.Sentence, StringComparison.Ordinal);
        Assert.Contains(because, refused.Sentence, StringComparison.Ordinal);
        Assert.EndsWith(".", refused.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stream_that_never_ends_is_not_read_to_its_end()
    {
        using var endless = new EndlessStream();
        var refused = Assert.IsType<DocumentOutcome.Unreadable>(await DocumentOpener.OpenAsync(endless, "endless.txt"));
        Assert.Equal("'endless.txt' is more than 20 MB; minutes of up to 20 MB are read. Hand over one meeting at a time.", refused.Sentence);
    }

    private static string Repeated(string piece, int times) => string.Concat(Enumerable.Repeat(piece, times));

    private static byte[] Page(string body) => Encoding.UTF8.GetBytes($"<html><body>{body}</body></html>");

    // A small file that unpacks to 120 MB.
    private static byte[] Bomb()
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create))
        {
            using (var relations = archive.CreateEntry("_rels/.rels").Open())
            {
                relations.Write("""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="x/officeDocument" Target="word/document.xml"/></Relationships>"""u8);
            }

            using var part = archive.CreateEntry("word/document.xml", CompressionLevel.Fastest).Open();
            part.Write("""<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><!--"""u8);
            var filler = Encoding.ASCII.GetBytes(new string('a', 1024 * 1024));
            for (var megabyte = 0; megabyte < 120; megabyte++)
            {
                part.Write(filler);
            }
        }

        return file.ToArray();
    }

    private static byte[] Entities() => new WordFileWriter().With("document",
        """<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>""").ToBytes();

    private static byte[] Packed(string path, string content = "x")
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create))
        {
            using var part = archive.CreateEntry(path).Open();
            part.Write(Encoding.UTF8.GetBytes(content));
        }

        return file.ToArray();
    }

    private sealed class EndlessStream : MemoryStream
    {
        public override bool CanSeek => false;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            buffer.Span.Fill((byte)'a');
            return ValueTask.FromResult(buffer.Length);
        }
    }
}
