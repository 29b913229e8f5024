using ActionBot.Outstanding;

namespace ActionBot.Tests.Outstanding;

public sealed class PublicWordsTests
{
    [Theory]
    [InlineData("two\r\nlines\tand a tab", "two lines and a tab")]
    [InlineData("  \u000cpage\u000b break ", "page break")]
    [InlineData("bell\u0007 and \uffff", "bell and")]
    [InlineData("£5m for Ynys Môn’s schools 🏫", "£5m for Ynys Môn’s schools 🏫")]
    public void Words_from_anywhere_fit_on_a_line_of_any_document(string words, string expected) => Assert.Equal(expected, PublicWords.OneLine(words));

    // Not as inline data: the test runner would mend it on the way.
    [Fact]
    public void Half_a_sign_is_replaced() => Assert.Equal("half \ufffd", PublicWords.OneLine("half " + '\ud83d'));
}
