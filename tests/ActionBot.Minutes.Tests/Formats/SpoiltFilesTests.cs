using System.Globalization;
using System.Text;
using ActionBot.Minutes.Formats;
using ActionBot.Minutes.Tests.Specimens;

namespace ActionBot.Minutes.Tests.Formats;

/// <summary>Pages and Word files that were cut, doubled and spoilt, in their markup and in their bytes: whatever comes, there is text or a sentence.</summary>
public sealed class SpoiltFilesTests
{
    private const int Pages = 1_000;
    private const int WordFiles = 3_000;
    private const int Seed = 20_261_125;

    private static readonly string[] Spoilers =
    [
        "<table><tr><td>", "</table>", "</td>", "<p>", "</p>", "<b>", "<li>", "<!--", "-->", "<![CDATA[", "]]>", "&amp;", "&bogus;", "&#0;", "<", ">", "\"", "<script>", "<div hidden>", "rowspan=99999999", "colspan=-1", "<ol start=2147483647><li>", "\0", "\ud800",
        "<w:p>", "</w:p>", "<w:tbl>", "</w:tc>", "<w:tr/>", "<w:del>", "<w:r><w:t>x</w:t></w:r>", "<w:pPr>", "<w:numPr><w:numId w:val=\"1\"/><w:ilvl w:val=\"99\"/></w:numPr>", "<w:gridSpan w:val=\"99999\"/>", "<w:vMerge/>", "<w:fldChar w:fldCharType=\"end\"/>", "<w:txbxContent>", "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr>",
    ];

    // Well-formed, and in no place where Word would put it.
    private static readonly string[] Strangers =
    [
        "<w:p/>", "<w:tbl/>", "<w:tr/>", "<w:tc/>", "<w:tbl><w:tc><w:p/></w:tc></w:tbl>", "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"99999\"/><w:vMerge/></w:tcPr></w:tc></w:tr></w:tbl>", "<w:txbxContent><w:p><w:r><w:t>box</w:t></w:r></w:p></w:txbxContent>",
        "<w:p><w:r><w:fldChar w:fldCharType=\"end\"/><w:fldChar w:fldCharType=\"separate\"/></w:r></w:p>", "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r></w:p>", "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr></w:p>", "<w:del/>", "<w:r><w:t>loose</w:t></w:r>",
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:tc/></w:sdtContent></w:sdt>", "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"-7\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>deep</w:t></w:r></w:p>", "<w:p><w:p><w:r><w:t>in one another</w:t></w:r></w:p></w:p>", "<w:gridBefore w:val=\"9\"/>", "<w:t>bare</w:t>", "<w:pPr><w:ilvl w:val=\"3\"/></w:pPr>",
    ];

    [Fact]
    public void A_thousand_spoilt_pages_are_read_or_refused_without_an_exception()
    {
        var originals = Specimen.All.Select(specimen => Page(specimen.Minutes)).ToList();
        var (chance, reader) = (new Random(Seed), new MinutesReader());
        for (var round = 0; round < Pages; round++)
        {
            var page = Spoilt(originals[chance.Next(originals.Count)], chance);
            Answered(round, reader, DocumentOpener.OpenText(Encoding.UTF8.GetBytes(page), "page.html"));
        }
    }

    [Fact]
    public async Task Three_thousand_spoilt_Word_files_are_read_or_refused_without_an_exception()
    {
        var originals = Specimen.All.Select(specimen => Body(specimen.Minutes)).ToList();
        var (chance, reader) = (new Random(Seed), new MinutesReader());
        var opened = 0;
        for (var round = 0; round < WordFiles; round++)
        {
            // A third is spoilt in the markup, a third in the packed bytes, and a third holds, in XML that is right, what no Word file does.
            var body = originals[chance.Next(originals.Count)];
            var list = WordFileWriter.List("decimal|%1.", "lowerLetter|(%2)");
            var file = (round % 3) switch
            {
                0 => WordFileWriter.Document(Spoilt(body, chance), Spoilt(list, chance)),
                1 => WordFileWriter.Document(body, list),
                _ => WordFileWriter.Document(Strange(body, chance), list),
            };
            for (var times = round % 3 == 1 ? chance.Next(1, 8) : 0; times > 0; times--)
            {
                file[chance.Next(file.Length)] = (byte)chance.Next(256);
            }

            using var stream = new MemoryStream(file, 0, round % 21 == 0 ? chance.Next(file.Length) : file.Length);
            opened += Answered(round, reader, await DocumentOpener.OpenAsync(stream, "minutes.docx", limits: new OpeningLimits { OfficeProgram = "soffice-that-is-not-there", PdfProgram = "pdftotext-that-is-not-there" })) ? 1 : 0;
        }

        // Were none of them opened, nothing but the door would be tried.
        Assert.True(opened > WordFiles / 10, string.Create(CultureInfo.InvariantCulture, $"{opened} of {WordFiles} were opened."));
    }

    [Theory]
    [InlineData("<p>")]
    [InlineData("<li>x")]
    [InlineData("<b>x</b>")]
    [InlineData("<br>")]
    [InlineData("<table><tr><td>a</td><td>b</td></tr></table>")]
    [InlineData("<p>x<a href=y>z</a>")]
    public void A_page_ten_times_as_long_costs_no_more_than_in_proportion(string piece)
    {
        // Counted in memory and not clocked, as for plain text.
        var (small, large) = (Cost(piece, 300), Cost(piece, 3_000));
        Assert.True(large < 15 * small + 1_000_000, string.Create(CultureInfo.InvariantCulture, $"'{piece}' 300 times allocates {small:N0} bytes, 3,000 times {large:N0}."));
    }

    [Fact]
    public void No_regular_expression_is_used_that_could_look_twice_at_the_same_letter() =>
        Assert.DoesNotContain("System.Text.RegularExpressions", typeof(MinutesReader).Assembly.GetReferencedAssemblies().Select(name => name.Name));

    private static long Cost(string piece, int times)
    {
        var page = Encoding.UTF8.GetBytes("<html><body><ol>" + string.Concat(Enumerable.Repeat(piece, times)) + "words</body></html>");
        DocumentOpener.OpenText(page, "page.html");
        var before = GC.GetAllocatedBytesForCurrentThread();
        DocumentOpener.OpenText(page, "page.html");
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static bool Answered(int round, MinutesReader reader, DocumentOutcome outcome)
    {
        switch (outcome)
        {
            case DocumentOutcome.Opened opened:
                Assert.All(reader.Read(opened.Text).Findings, finding => Assert.True(finding.Start + finding.Length <= opened.Text.Length, $"Round {round}"));
                break;
            case DocumentOutcome.Unreadable unreadable:
                Assert.False(string.IsNullOrWhiteSpace(unreadable.Sentence), $"Round {round}");
                break;
        }

        return outcome is DocumentOutcome.Opened;
    }

    private static string Page(string minutes) => $"<html><body><main>{string.Concat(Paragraphs(minutes).Select((words, at) => at % 5 == 4 ? $"<table><tr><td>{at}.</td><td>{words}</td></tr></table>" : at % 3 == 2 ? $"<ol><li>{words}</li></ol>" : $"<p>{words}</p>"))}</main></body></html>";

    private static string Body(string minutes) => string.Concat(Paragraphs(minutes).Select((words, at) => at % 5 == 4 ? WordFileWriter.Table([$"{at}.", words]) : at % 3 == 2 ? WordFileWriter.N(words, level: at % 2) : WordFileWriter.P(words)));

    private static IEnumerable<string> Paragraphs(string minutes) => minutes.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal));

    private static string Strange(string body, Random chance)
    {
        for (var times = chance.Next(1, 6); times > 0; times--)
        {
            var at = body.IndexOf("</w:p>", chance.Next(body.Length), StringComparison.Ordinal);
            body = at < 0 ? body : body.Insert(at + "</w:p>".Length, Strangers[chance.Next(Strangers.Length)]);
        }

        return body;
    }

    private static string Spoilt(string text, Random chance)
    {
        var spoilt = new StringBuilder(text);
        for (var times = chance.Next(1, 5); times > 0; times--)
        {
            var at = chance.Next(spoilt.Length + 1);
            var length = Math.Min(chance.Next(1, 60), spoilt.Length - at);
            switch (chance.Next(4))
            {
                case 0:
                    spoilt.Remove(at, length);
                    break;
                case 1:
                    spoilt.Insert(at, Spoilers[chance.Next(Spoilers.Length)]);
                    break;
                case 2:
                    spoilt.Insert(at, spoilt.ToString(at, length));
                    break;
                default:
                    for (var place = at; place < at + length; place += 7)
                    {
                        spoilt[place] = (char)chance.Next(1, 0x2100);
                    }

                    break;
            }
        }

        return spoilt.ToString();
    }
}
