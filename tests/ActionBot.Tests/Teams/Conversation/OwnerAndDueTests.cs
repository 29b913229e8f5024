using ActionBot.Officers;
using ActionBot.Teams.Conversation;

namespace ActionBot.Tests.Teams.Conversation;

/// <summary>Whose something is and by when, said in one breath: neither is lost beside the other, and what says more is left alone.</summary>
public sealed class OwnerAndDueTests
{
    private static readonly DateOnly Today = new(2026, 9, 29);

    private static readonly string[] Known = ["Lena", "Rita", "Head of Housing", "head of housing", "Phil Onslow", "phil onslow"];

    [Theory]
    [InlineData("Lena, by 1 October", "Lena", "by 1 October")]
    [InlineData("for head of housing due next meeting", "head of housing", "next meeting")]
    [InlineData("is Rita's, by the november meeting", "Rita", "by the november meeting")]
    [InlineData("at the January meeting, for Rita", "Rita", "at the January meeting")]
    [InlineData("is for phil onslow, by the january meeting", "phil onslow", "by the january meeting")]
    [InlineData("to Lena, report in january", "Lena", "in january")]
    [InlineData("goes to the Head of Housing and is due by 3 November", "Head of Housing", "by 3 November")]
    [InlineData("is due within six weeks for Rita", "Rita", "within six weeks")]
    [InlineData("Lena - at every meeting", "Lena", "at every meeting")]
    [InlineData("belongs to Rita; the next one", "Rita", "at the next meeting")]
    [InlineData("is for Nina Farr, by the January meeting", "Nina Farr", "by the January meeting")]
    [InlineData("Nina Farr, by 5 February", "Nina Farr", "by 5 February")]
    [InlineData("for the Tree Officer by 5 February", "Tree Officer", "by 5 February")]
    public void Both_are_read(string words, string owner, string due) => Assert.Equal(new OwnerAndDue(owner, due), OwnerAndDue.Read(words, IsKnown, Today));

    [Theory]
    [InlineData("is for Lena", "Lena", null)]
    [InlineData("at the January meeting", null, "at the January meeting")]
    [InlineData("within 10 working days is fine", null, "within 10 working days")]
    public void One_may_be_said_alone(string words, string? owner, string? due) => Assert.Equal(new OwnerAndDue(owner, due), OwnerAndDue.Read(words, IsKnown, Today));

    [Theory]
    [InlineData("not January, March please", null, "March")]
    [InlineData("is not for Lena, Rita", "Rita", null)]
    [InlineData("not the January meeting but the March meeting", null, "the March meeting")]
    [InlineData("March rather than January", null, "March")]
    [InlineData("for Rita, not Lena", "Rita", null)]
    public void What_is_put_in_the_place_of_another_is_what_is_said(string words, string? owner, string? due) => Assert.Equal(new OwnerAndDue(owner, due), OwnerAndDue.Read(words, IsKnown, Today));

    [Theory]
    [InlineData("not January, Lena")]
    [InlineData("done by Lena at the November meeting")]
    [InlineData("is done, by 1 October")]
    [InlineData("should read: Lena to report by 1 October")]
    [InlineData("agreed at the January meeting, minute 31")]
    [InlineData("went to Rita on 1 October and came back")]
    [InlineData("Zaphod, by 1 October")]
    [InlineData("for report, by 1 October")]
    public void What_says_more_is_neither(string words) => Assert.Null(OwnerAndDue.Read(words, IsKnown, Today));

    [Theory]
    [InlineData("5: Lena, by 1 October", "5 is for Lena|5 is due by 1 October")]
    [InlineData("11 is for head of housing due next meeting; 12 is Rita's, by the november meeting", "11 is for head of housing|11 is due at next meeting|12 is for Rita|12 is due by the november meeting")]
    [InlineData("7 at the November meeting and 8 for Lena", "7 is due at the November meeting|8 is for Lena")]
    [InlineData("assign 7 and 8 to Rita, due by 1 October", "assign 7 and 8 to Rita|due 7 and 8 by 1 October")]
    public void Each_becomes_a_sentence(string text, string sentences) => Assert.Equal(sentences.Split('|'), SaidOfEach.OwnersAndDues(text, IsKnown, Today));

    [Theory]
    [InlineData("7 and 13 at the November meeting")]
    [InlineData("5 is for Lena")]
    [InlineData("3 and 4 done by Lena, 5 by 1 October")]
    [InlineData("Lena says 5 is done, by 1 October")]
    [InlineData("is 5 for Lena, by 1 October?")]
    public void Where_there_is_nothing_to_part_nothing_is_parted(string text) => Assert.Empty(SaidOfEach.OwnersAndDues(text, IsKnown, Today));

    [Fact]
    public void What_is_said_of_two_is_said_of_both() => Assert.Equal([7, 13], Assert.Single(SaidOfEach.Of("7 and 13 at the November meeting")).Numbers);

    [Theory]
    [InlineData("Lena", true)]
    [InlineData("brandt", true)]
    [InlineData("Lena and Phil together", true)]
    [InlineData("report to Lena Brandt", false)]
    [InlineData("Lena and nobody else", false)]
    public void A_name_is_a_name_and_nothing_else(string words, bool names)
    {
        var matcher = new OwnerMatcher([], [], [Person("Lena Brandt"), Person("Phil Onslow")]);
        Assert.Equal(names, matcher.NamesWholly(words));
    }

    private static Person Person(string name) => new() { Id = Guid.CreateVersion7(new DateTimeOffset(2026, 9, 29, 9, 0, 0, TimeSpan.Zero)), Name = name, Kind = PersonKind.Officer };

    private static bool IsKnown(string words) => Known.Contains(words);
}
