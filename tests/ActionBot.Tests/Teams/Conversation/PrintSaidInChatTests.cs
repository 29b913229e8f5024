using ActionBot.ActionPoints;
using ActionBot.Replies;

namespace ActionBot.Tests.Teams.Conversation;

/// <summary>What a clerk says of print, in whole sentences: whose words, which words, some not, and off again. It moves no date and no state.</summary>
public sealed class PrintSaidInChatTests
{
    [Theory]
    [InlineData("print what Helen said on 2")]
    [InlineData("please publish what Helen wrote about 2")]
    [InlineData("approve what Helen said on the policy")]
    [InlineData("what Helen said on 2 may be printed")]
    [InlineData("Helen's 2 may be printed but her 1 may not")]
    [InlineData("her 2 may be printed but 1 may not")]
    [InlineData("2 can go in the paper, 1 can't")]
    [InlineData("print 2 but not 1")]
    public async Task Somebody_s_own_words_are_printed_where_they_are_named(string words)
    {
        await using var chat = await AnsweredAsync();

        (await Talk.With(chat.Scene, "Jo Hale").SaysAsync(words)).Sees("The paper prints for CFS-26-27-002: “half way”").SeesNothingOf("The paper prints for CFS-26-27-001");

        Assert.Equal([null, "half way", null], await PrintedAsync(chat));
    }

    [Theory]
    [InlineData("on the paper 2 should just say: Half of it was done by 6 October", "Half of it was done by 6 October")]
    [InlineData("for 2 the paper may say \"Completed in part.\"", "Completed in part.")]
    [InlineData("let the paper simply say “It is finished.” for 2", "It is finished.")]
    [InlineData("on 2 the paper should say: Closed on 6 October.", "Closed on 6 October.")]
    [InlineData("Helen Marsh's words: the MP will ask a question in December - for print on 2", "the MP will ask a question in December")]
    [InlineData("“It comes in March.” - for the paper, 2", "It comes in March.")]
    [InlineData("2 should say in the paper: Done.", "Done.")]
    [InlineData("for 2 put \"It comes in March.\" on the paper", "It comes in March.")]
    public async Task Words_for_print_are_printed_and_neither_a_date_nor_a_done(string words, string printed)
    {
        await using var chat = await AnsweredAsync();
        var before = await StandingAsync(chat);

        (await Talk.With(chat.Scene, "Jo Hale").SaysAsync(words)).Sees($"The paper prints for CFS-26-27-002: “{printed}”");

        Assert.Equal([null, printed, null], await PrintedAsync(chat));
        Assert.Equal(before, await StandingAsync(chat));
    }

    [Theory]
    [InlineData("1 and 2: print \"Completed.\" for both")]
    [InlineData("print \"Completed.\" for 1 and 2")]
    [InlineData("for 1 and 2 the paper may say \"Completed.\"")]
    public async Task The_same_words_are_printed_for_several_and_none_of_them_is_done_by_it(string words)
    {
        await using var chat = await AnsweredAsync();
        var before = await StandingAsync(chat);

        await Talk.With(chat.Scene, "Jo Hale").SaysAsync(words);

        Assert.Equal(["Completed.", "Completed.", null], await PrintedAsync(chat));
        Assert.Equal(before, await StandingAsync(chat));
    }

    [Theory]
    [InlineData("the MP will ask a question in December - for print on 2")]
    [InlineData("the MP asks in December (for the paper on 2)")]
    [InlineData("Sam Patel's words: done by December - for print on 3")]
    public async Task Words_that_nobody_answered_or_that_are_not_plainly_bounded_change_nothing(string words)
    {
        await using var chat = await AnsweredAsync();
        var before = await StandingAsync(chat);

        (await Talk.With(chat.Scene, "Jo Hale").SaysAsync(words)).SeesNothingOf("is due", "is done", "The paper prints for");

        Assert.Equal(before, await StandingAsync(chat));
    }

    [Theory]
    [InlineData("take the words for 2 off the paper")]
    [InlineData("2's words shouldn't be printed")]
    [InlineData("remove Helen's answer to 2 from the paper")]
    [InlineData("what Helen said on 2 must not be printed")]
    public async Task Words_go_off_the_paper_again_and_the_action_stays(string words)
    {
        await using var chat = await AnsweredAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync("print what Helen said on 2");
        var before = await StandingAsync(chat);

        (await jo.SaysAsync(words)).Sees("The paper prints no answer for CFS-26-27-002");

        Assert.Equal([null, null, null], await PrintedAsync(chat));
        Assert.Equal(before, await StandingAsync(chat));
        (await jo.SaysAsync(words)).Sees("Nobody has approved words for CFS-26-27-002");
    }

    [Theory]
    [InlineData("everything Helen answered may be printed")]
    [InlineData("print everything Helen said")]
    [InlineData("which answers have I not approved?")]
    [InlineData("what do I still have to approve?")]
    [InlineData("are there any answers I haven't approved yet?")]
    public async Task All_that_waits_is_shown_before_any_of_it_is_printed(string words)
    {
        await using var chat = await AnsweredAsync();

        (await Talk.With(chat.Scene, "Jo Hale").SaysAsync(words)).Sees("circulated on 9 November", "half way", "Shall the paper print them so?");

        Assert.Equal([null, null, null], await PrintedAsync(chat));
    }

    [Theory]
    [InlineData("Helen says 2 is done: printed and published on 6 October")]
    [InlineData("what did Helen say on 2?")]
    [InlineData("the leaflets are ready for print on 6 December")]
    [InlineData("which answers have not come in yet?")]
    [InlineData("take 2 off the list, it was a duplicate")]
    [InlineData("2 may be late but 1 is fine")]
    public async Task What_speaks_of_something_else_prints_nothing(string words)
    {
        await using var chat = await AnsweredAsync();

        (await Talk.With(chat.Scene, "Jo Hale").SaysAsync(words)).SeesNothingOf("The paper prints for", "Shall the paper print");

        Assert.Equal([null, null, null], await PrintedAsync(chat));
    }

    [Fact]
    public async Task What_is_advised_where_nobody_has_answered_can_be_written_so()
    {
        await using var chat = await AnsweredAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");
        (await jo.SaysAsync("print for 3: The leaflet is at the printer's.")).Sees("“Sam says 3: …”");

        (await jo.SaysAsync("Helen says 3: the printer will ask for a proof in the new year")).SeesNothingOf("What did you mean").Sees("CFS-26-27-003");
        await jo.SaysAsync("print what Helen said on 3");

        Assert.Equal("the printer will ask for a proof in the new year", (await PrintedAsync(chat))[2], ignoreCase: true);
    }

    private static async Task<CouncilInChat> AnsweredAsync()
    {
        var chat = await CouncilInChat.StartAsync();
        foreach (var text in new[] { "Circulate the exclusions report", "Review the exclusions policy", "Print the leaflet" })
        {
            await chat.AskAsync(text);
        }

        await chat.AskOwnersAsync();
        await chat.SayAsync("Helen Marsh", "1 done, circulated on 9 November");
        await chat.SayAsync("Helen Marsh", "2: half way");
        return chat;
    }

    private static async Task<List<(ActionPointStatus, Guid, DateOnly?)>> StandingAsync(CouncilInChat chat) =>
        [.. (await chat.Council.Database.ReadAsync(session => ActionPointTable.OfCommitteeAsync(session, chat.Committee.Id))).OrderBy(point => point.Number).Select(point => (point.Status, point.ReportToMeetingId, point.DueDate))];

    private static async Task<List<string?>> PrintedAsync(CouncilInChat chat) => await chat.Council.Database.ReadAsync(async session =>
    {
        var printed = new List<string?>();
        foreach (var point in (await ActionPointTable.OfCommitteeAsync(session, chat.Committee.Id)).OrderBy(point => point.Number))
        {
            printed.Add((await ReplyTable.OfAsync(session, point.Id)).LastOrDefault(reply => !reply.Undone && reply.ApprovedText is not null)?.ApprovedText);
        }

        return printed;
    });
}
