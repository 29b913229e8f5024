using ActionBot.Committees;
using ActionBot.Teams.Conversation;
using ActionBot.Tests.Storage;

namespace ActionBot.Tests.Teams.Conversation;

/// <summary>Committees change in May: what the old one waits for goes to the new one in one sentence, shown before it is done.</summary>
public sealed class ReplacementsInChatTests
{
    private const string Sentence = "Children's Scrutiny has been replaced by Families Scrutiny from 15 May 2026";

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_goes_where_is_shown_done_by_a_word_and_undone(Kind kind)
    {
        await using var chat = await CouncilInChat.StartAsync(kind);
        var open = await chat.AskAsync("Circulate the exclusions report");
        var families = await chat.Council.CommitteeAsync("Families Scrutiny", "FS");
        var february = await chat.Council.MeetingAsync(families, "2027-02-02");

        var shown = Assert.Single(await chat.SayAsync("Jo Hale", Sentence));
        Assert.Contains("Families Scrutiny takes over from Children's Scrutiny, which ends on 14 May 2026.", shown.Words, StringComparison.Ordinal);
        Assert.Contains("CFS-26-27-001 goes to the meeting of 2 February 2027", shown.Words, StringComparison.Ordinal);
        Assert.Equal(chat.Committee.Id, (await chat.NowAsync(open)).CommitteeId);

        Assert.Contains("Nothing has changed yet", Assert.Single(await chat.SayAsync("Jo Hale", "banana")).Words, StringComparison.Ordinal);
        Assert.Contains("Done: Families Scrutiny takes over", Assert.Single(await chat.SayAsync("Jo Hale", "yes")).Words, StringComparison.Ordinal);
        var moved = await chat.NowAsync(open);
        Assert.Equal((families.Id, february.Id, open.Reference), (moved.CommitteeId, moved.ReportToMeetingId, moved.Reference));
        Assert.Equal(families.Id, (await OldAsync(chat)).ReplacedBy);

        Assert.Contains("Children's Scrutiny does not end.", string.Join(' ', (await chat.SayAsync("Jo Hale", "undo")).Select(heard => heard.Words)), StringComparison.Ordinal);
        var back = await chat.NowAsync(open);
        Assert.Equal((chat.Committee.Id, chat.January.Id), (back.CommitteeId, back.ReportToMeetingId));
        Assert.Equal(((Guid?)null, (DateOnly?)null), await OldAsync(chat) is var old ? (old.ReplacedBy, old.EndedOn) : default);
        Assert.All(await CalendarAsync(chat), meeting => Assert.Equal(MeetingStatus.Confirmed, meeting.Status));
    }

    [Fact]
    public async Task It_is_left_alone_by_no_by_strangers_and_without_a_committee_or_a_meeting_to_go_to()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var open = await chat.AskAsync("Circulate the exclusions report");
        Assert.Contains("I know no committee called “Families Scrutiny” yet", Assert.Single(await chat.SayAsync("Jo Hale", Sentence)).Words, StringComparison.Ordinal);
        var families = await chat.Council.CommitteeAsync("Families Scrutiny", "FS");
        Assert.Contains("add its meetings first", Assert.Single(await chat.SayAsync("Jo Hale", Sentence)).Words, StringComparison.Ordinal);
        await chat.Council.MeetingAsync(families, "2027-02-02");
        foreach (var who in new[] { "Ama Osei", "Helen Marsh", "Lee Ward", "Somebody Strange" })
        {
            Assert.Contains("Only a clerk of Children's Scrutiny", Assert.Single(await chat.SayAsync(who, Sentence)).Words, StringComparison.Ordinal);
            await chat.SayAsync(who, "yes");
        }

        var shown = Assert.Single(await chat.SayAsync("Jo Hale", "Families Scrutiny takes over from CFS"));
        Assert.Contains("From which day does Families Scrutiny take over?", shown.Words, StringComparison.Ordinal);
        var asked = Assert.Single(await chat.SayAsync("Jo Hale", "from 1 December"));
        Assert.Contains("which ends on 30 November 2026", asked.Words, StringComparison.Ordinal);
        var (answer, _) = await chat.PressAsync("Lee Ward", asked.Card!, "Yes, hand it over");
        Assert.Contains("Only a clerk", answer, StringComparison.Ordinal);
        await chat.SayAsync("Jo Hale", "no");
        Assert.Equal(chat.Committee.Id, (await chat.NowAsync(open)).CommitteeId);
    }

    [Theory]
    [InlineData("Children's Scrutiny has been replaced by Families Scrutiny from 15 May", "Children's Scrutiny", "Families Scrutiny", "from 15 May")]
    [InlineData("the Audit Committee is replaced by the new Governance, Audit and Risk Committee with effect from 21 May 2026.", "Audit Committee", "Governance, Audit and Risk Committee", "with effect from 21 May 2026")]
    [InlineData("Families Scrutiny takes over from CFS on 15 May", "CFS", "Families Scrutiny", "on 15 May")]
    [InlineData("Place Scrutiny replaces Environment Scrutiny", "Environment Scrutiny", "Place Scrutiny", null)]
    public void The_sentence_is_read(string text, string ends, string follows, string? day) => Assert.Equal((ends, follows, day), Replacements.Read(text));

    [Theory]
    [InlineData("14 has been superseded by 22")]
    [InlineData("Sam has been replaced")]
    [InlineData("replace 3 by 4")]
    public void Other_sentences_are_not(string text) => Assert.Null(Replacements.Read(text));

    private static async Task<Committee> OldAsync(CouncilInChat chat) => (await chat.Council.Database.ReadAsync(session => CommitteeTable.ByIdAsync(session, chat.Committee.Id)))!;

    private static Task<IReadOnlyList<Meeting>> CalendarAsync(CouncilInChat chat) => chat.Council.Database.ReadAsync(session => MeetingTable.OfAsync(session, chat.Committee.Id));
}
