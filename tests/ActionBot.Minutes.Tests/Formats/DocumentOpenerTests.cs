using System.Text;
using ActionBot.Minutes.Formats;

namespace ActionBot.Minutes.Tests.Formats;

/// <summary>Files as clerks hand them over: any encoding, pages from the web, and what cannot be read told in a sentence.</summary>
public sealed class DocumentOpenerTests
{
    private const string Words = "The Clerk’s report – noted.\nCost: £45.";

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Words) },
        { "UTF-8 with a mark", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Words)] },
        { "UTF-16, little end first, with a mark", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Words)] },
        { "UTF-16, big end first, with a mark", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Words)] },
        { "UTF-16 without a mark", Encoding.Unicode.GetBytes("The Clerk's report was noted.\nCost: 45.") },
        { "Windows-1252", [.. "The Clerk"u8, 0x92, .. "s report "u8, 0x96, .. " noted.\nCost: "u8, 0xA3, .. "45."u8] },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Text_is_read_in_whatever_encoding_the_office_saved_it(string encoding, byte[] content)
    {
        var text = Opened(content, "minutes.txt");
        Assert.True(text.StartsWith("The Clerk", StringComparison.Ordinal) && (text == Words || encoding == "UTF-16 without a mark"), $"{encoding} gave '{text}'.");
    }

    [Theory]
    [InlineData("The o\ufb03cer would \ufb01nd the \ufb02oor plan", "The officer would find the floor plan")]
    [InlineData("The Com\u00admittee\u2028met", "The Committee\nmet")]
    [InlineData("\uf0b7 one\v\uf0a7 two", "• one\n• two")]
    [InlineData("The Childrenâ€™s fund â€“ Â£45", "The Children’s fund – £45")]
    [InlineData("Nothing is odd – “here”, Château £4", "Nothing is odd – “here”, Château £4")]
    public void What_programs_leave_in_text_on_its_way_is_put_right(string pasted, string read) => Assert.Equal(read, Opened(Encoding.UTF8.GetBytes(pasted), "minutes.txt"));

    [Fact]
    public void A_line_that_says_where_a_document_came_from_is_no_part_of_it() => Assert.Equal("RESOLVED – That it be noted.", Opened("# source: a shelf\nRESOLVED – That it be noted."u8.ToArray(), "a.txt"));

    [Fact]
    public void A_page_gives_its_words_and_not_its_navigation()
    {
        var text = Opened(
            """
            <!DOCTYPE html><html><head><title>x</title><style>p{}</style></head><body>
            <nav><a href="/">Home</a></nav><div class="mgMenu">Committees</div>
            <div class="mgContent"><h1>Audit Panel</h1>
            <p>The&nbsp;Clerk would <b>circulate</b> the plan.</p>
            <ol><li>To note</li><li>To ask the Clerk</li></ol>
            <table><tr><td>Action</td><td>Who</td><td>When</td></tr><tr><td>Ring the school</td><td>JB</td><td>May</td></tr></table>
            <script>alert("no")</script></div><footer>Cookies</footer></body></html>
            """u8.ToArray(), "page.html");
        Assert.Contains("The Clerk would circulate the plan.", text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Contains("Audit Panel", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Home", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Committees", text, StringComparison.Ordinal);
        Assert.DoesNotContain("alert", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Cookies", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_on_a_page_is_read_as_the_table_it_is()
    {
        var text = Opened("<html><body><table><tr><th>Action</th><th>Who</th><th>By when</th></tr><tr><td>Ring the school about the gate</td><td>JB</td><td>May</td></tr></table></body></html>"u8.ToArray(), "page.html");
        var finding = Assert.Single(new MinutesReader().Read(text).Findings);
        Assert.Equal(("JB", "May"), (finding.Owner?.Text, finding.Due?.Text));
    }

    [Theory]
    [InlineData("empty.txt", "", "is empty")]
    [InlineData("blank.txt", " \n\t\n ", "nothing but blank space")]
    [InlineData("picture.png", "\u0089PNG", "a picture")]
    [InlineData("noise.bin", "a\0\u0001\0\u0002\u0003\u0004b\0\u0005", "binary data")]
    public void What_cannot_be_read_is_told_in_one_sentence_with_the_name_of_the_file(string name, string content, string because)
    {
        var refused = Assert.IsType<DocumentOutcome.Unreadable>(DocumentOpener.OpenText(Encoding.Latin1.GetBytes(content), "/somewhere/" + name));
        Assert.Contains(because, refused.Sentence, StringComparison.Ordinal);
        Assert.Contains($"'{name}'", refused.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused_before_it_is_loaded()
    {
        using var year = new MemoryStream(new byte[50 * 1024 * 1024]);
        var refused = Assert.IsType<DocumentOutcome.Unreadable>(await DocumentOpener.OpenAsync(year, "year.txt"));
        Assert.Equal("'year.txt' is 50 MB; minutes of up to 20 MB are read. Hand over one meeting at a time.", refused.Sentence);
        Assert.Equal(0, year.Position);
    }

    private static string Opened(byte[] content, string name) => Assert.IsType<DocumentOutcome.Opened>(DocumentOpener.OpenText(content, name)).Text;
}
