using ActionBot.Teams.Conversation;

namespace ActionBot.Tests.Teams.Conversation;

/// <summary>A number that begins an answer begins one, and every other figure stays in the words of the line it stands in.</summary>
public sealed class AnswerLinesTests
{
    [Theory]
    [InlineData("1 signed off on 3 November 2026, 2 - 4 of 9 sites surveyed, rest next week, 3 yes the note went 2 Dec", "1=signed off on 3 November 2026|2=4 of 9 sites surveyed, rest next week|3=yes the note went 2 Dec")]
    [InlineData("2 with legal, 1 who asked for this?", "2=with legal|1=who asked for this?")]
    [InlineData("1 yes 2 yes 3 copied to the board monthly", "1=yes|2=yes|3=copied to the board monthly")]
    [InlineData("1, 3 and 4 complete; 2 no; 5 by half term", "1,3,4=complete|2=no|5=by half term")]
    [InlineData("1-3 are closed off, 4 & 5 after Easter", "1,2,3=are closed off|4,5=after Easter")]
    [InlineData("Hi Jo, 1: grant of £1,250 paid. 2: see page 3 of the report. 3: ditto", "1=grant of £1,250 paid|2=see page 3 of the report|3=ditto")]
    [InlineData("1: not started\n2: letters went 4/12 and 5/12\n3: done", "1=not started|2=letters went 4/12 and 5/12|3=done")]
    [InlineData("1) all 5 drafted; 4 have been read, 2 outstanding", "1=all 5 drafted; 4 have been read, 2 outstanding")]
    [InlineData("4: 2,310 adult and 5 junior tickets sold", "4=2,310 adult and 5 junior tickets sold")]
    [InlineData("1 done, 2 quotes in, 3 not ours", "1=done|2=quotes in|3=not ours")]
    [InlineData("and for 3, done. As for 5 we are nearly there", "3=done|5=we are nearly there")]
    [InlineData("AP4 done, number 2 is with Ofsted", "AP4=done|2=is with Ofsted")]
    [InlineData("1 sent to group 2 on Monday", "1=sent to group 2 on Monday")]
    [InlineData("2 paid £5 a head for 4 days", "2=paid £5 a head for 4 days")]
    public void A_certain_one_is_parted(string text, string parted)
    {
        var lines = AnswerLines.Of(text, 5, new HashSet<int> { 12, 19 });

        Assert.True(lines is { IsCertain: true }, lines is null ? "no lines" : "not certain");
        Assert.Equal(parted, Written(lines!));
    }

    [Theory]
    [InlineData("1 done, 2 quotes in", "1=done|2=quotes in")]
    [InlineData("1 the consultants met in private 2 started on Monday", "1=the consultants met in private|2=started on Monday")]
    [InlineData("1 done, 2", "1=done|2=")]
    public void A_doubtful_one_says_so(string text, string parted)
    {
        var lines = AnswerLines.Of(text, 5, new HashSet<int>());

        Assert.True(lines is { IsCertain: false }, lines is null ? "no lines" : "certain");
        Assert.Equal(parted, Written(lines!));
    }

    [Theory]
    [InlineData("the 4 heads met on 3 occasions")]
    [InlineData("I've written to them twice (4/11, 2/12)")]
    [InlineData("done, see p.3")]
    [InlineData("3 schools have replied")]
    [InlineData("circulated on 2 November")]
    public void What_begins_with_no_line_is_read_as_a_whole(string text) => Assert.Null(AnswerLines.Of(text, 5, new HashSet<int>()));

    [Fact]
    public void A_sentence_may_end_with_its_number()
    {
        Assert.Equal("2=Nothing new|1=Nothing new|3=as 2", Written(AnswerLines.BySentence("Nothing new on 2. Nothing new for no 1. 3: as 2", 3, new HashSet<int>())!));
        Assert.Null(AnswerLines.BySentence("We agreed on 2. The rest is fine.", 3, new HashSet<int>()));
    }

    private static string Written(AnswerLines lines) => string.Join('|', lines.Lines.Select(line => $"{string.Join(',', line.Numbers)}={line.Words}"));
}
