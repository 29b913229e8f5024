using ActionBot.Minutes.Structure;

namespace ActionBot.Minutes.Tests.Text;

/// <summary>Where a sentence ends in minutes, and where a full stop means something else.</summary>
public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("Cllr. Mrs. Wolfe agreed. The Clerk wrote.", "Cllr. Mrs. Wolfe agreed.", "The Clerk wrote.")]
    [InlineData("It began at 7.30 p.m. and closed at nine. All left.", "It began at 7.30 p.m. and closed at nine.", "All left.")]
    [InlineData("A charge under s. 106 was due. It was paid.", "A charge under s. 106 was due.", "It was paid.")]
    [InlineData("R. F. to write to No. 14. Done.", "R. F. to write to No. 14.", "Done.")]
    [InlineData("It was raised at the meeting.The Clerk replied.", "It was raised at the meeting.", "The Clerk replied.")]
    [InlineData("Who would pay? The Council would.", "Who would pay?", "The Council would.")]
    [InlineData("He said “it is done.” The Chair thanked him.", "He said “it is done.”", "The Chair thanked him.")]
    [InlineData("The cost was £4.20 a metre.", "The cost was £4.20 a metre.")]
    [InlineData("See www.example.org for details.", "See www.example.org for details.")]
    [InlineData("Bins, e.g. by the pond, were full. ACTION", "Bins, e.g. by the pond, were full.", "ACTION")]
    [InlineData("no stop at all", "no stop at all")]
    public void A_paragraph_is_cut_where_minutes_end_a_sentence(string text, params string[] sentences) =>
        Assert.Equal(sentences, Passages.Of(text).Sentences.Select(sentence => sentence.Text));

    [Fact]
    public void A_label_belongs_to_no_sentence()
    {
        var passage = PassageBuilder.Build("5.1 The Clerk reported. It was noted.")[0];
        Assert.Equal(["The Clerk reported.", "It was noted."], passage.Sentences.Select(sentence => sentence.Text));
    }
}
