using ActionBot.ActionPoints;
using ActionBot.Replies;
using ActionBot.Teams.Conversation;
using ActionBot.Tests.Storage;

namespace ActionBot.Tests.Teams.Conversation;

/// <summary>A clerk puts an action or a finding in other words; that is no answer to it, and can be taken back.</summary>
public sealed class RewordingInChatTests
{
    [Theory]
    [InlineData("1's wording should be: circulate the exclusions report for every school to members")]
    [InlineData("change the wording of 1 to circulate the exclusions report for every school to members")]
    [InlineData("change the wording of CFS-26-27-001 to “circulate the exclusions report for every school to members”")]
    [InlineData("the wording of 1 should be: circulate the exclusions report for every school to members")]
    [InlineData("1 should read: circulate the exclusions report for every school to members")]
    [InlineData("amend 1: circulate the exclusions report for every school to members")]
    public async Task An_action_reads_as_the_clerk_says_and_nobody_has_answered_it(string words)
    {
        await using var chat = await CouncilInChat.StartAsync(Kind.Sqlite);
        var point = await chat.AskAsync("Circulate the exclusions report");
        var jo = Talk.With(chat.Scene, "Jo Hale");

        (await jo.SaysAsync(words)).Sees("CFS-26-27-001 reads: “circulate the exclusions report for every school to members”", "[Undo]");

        var now = await chat.NowAsync(point);
        Assert.Equal(("circulate the exclusions report for every school to members", point.Quote, ActionPointStatus.Open, point.OwnerPostId), (now.Text, now.Quote, now.Status, now.OwnerPostId));
        Assert.Empty(await chat.Council.Database.ReadAsync(session => ReplyTable.OfAsync(session, point.Id)));
        (await jo.SaysAsync("history of 1")).Sees("put in other words, by Jo Hale");
        await jo.SaysAsync("undo");
        Assert.Equal("Circulate the exclusions report", (await chat.NowAsync(point)).Text);
    }

    [Fact]
    public async Task Of_an_exempt_action_the_words_are_not_read_back()
    {
        await using var chat = await CouncilInChat.StartAsync(Kind.Sqlite);
        var point = await chat.AskAsync("Settle the claim", exempt: true);

        var heard = await chat.SayAsync("Jo Hale", "1 should read: settle the claim of the Smith family");

        Assert.All(heard, one => Assert.DoesNotContain("Smith", one.Words + one.Summary, StringComparison.Ordinal));
        Assert.Equal("settle the claim of the Smith family", (await chat.NowAsync(point)).Text);
    }

    [Theory]
    [InlineData("Helen Marsh")]
    [InlineData("Ama Osei")]
    [InlineData("Somebody Strange")]
    public async Task Only_the_clerk_rewords(string who)
    {
        await using var chat = await CouncilInChat.StartAsync(Kind.Sqlite);
        var point = await chat.AskAsync("Circulate the exclusions report");

        await chat.SayAsync(who, "change the wording of CFS-26-27-001 to nothing at all");

        Assert.Equal("Circulate the exclusions report", (await chat.NowAsync(point)).Text);
    }

    [Theory]
    [InlineData("2 should read: circulate the guidance for parents to every school")]
    [InlineData("amend 2: circulate the guidance for parents to every school")]
    [InlineData("change the wording of 2 to circulate the guidance for parents to every school")]
    public async Task A_finding_on_the_desk_reads_as_the_clerk_says(string words)
    {
        await using var scene = await TeamsScene.StartAsync(isDevelopment: true, now: "2026-11-25T10:00");
        var jo = Talk.With(scene, "Jo Hale");
        await jo.SaysAsync("I clerk Children's Scrutiny");
        await jo.SaysAsync("the Head of SEND is Sam Patel");
        await jo.SaysAsync("the meetings of Children's Scrutiny are 24 November 2026, 19 January 2027, 9 March 2027");
        await jo.SaysAsync("Minutes of Children's Scrutiny, 24 November 2026\n\nCHILDREN'S SCRUTINY COMMITTEE\n\nMinutes of the meeting held on Tuesday 24 November 2026\n\n21. EXCLUSIONS\n\nAction Point 1: That the Head of SEND write to the schools by 18 December 2026.\n\nAction Point 2: That the Head of SEND circulate the guidance for parents to all members by 18 December 2026.");

        (await jo.SaysAsync(words)).Sees("2: reads 'circulate the guidance for parents to every school'", "[Undo]");

    }

    [Theory]
    [InlineData("amend 2 to the March meeting")]
    [InlineData("2 should be with members by Friday")]
    [InlineData("change 3 to March")]
    [InlineData("change the wording of the letter")]
    [InlineData("the wording of 3 is with legal")]
    public void Other_words_are_none(string text) => Assert.Null(Wording.Read(text));
}
