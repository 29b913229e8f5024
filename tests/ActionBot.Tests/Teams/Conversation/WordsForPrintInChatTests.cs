using ActionBot.ActionPoints;
using ActionBot.Replies;

namespace ActionBot.Tests.Teams.Conversation;

/// <summary>Words for print are words for print, however the clerk puts it: no date, nobody's answer, no finding; and of several answers the newest is put up.</summary>
public sealed class WordsForPrintInChatTests
{
    [Theory]
    [InlineData("change what gets printed for CFS-26-27-002 to \"All 31 schools were told by letter on 6 October.\"", "All 31 schools were told by letter on 6 October.")]
    [InlineData("for 2 print: Quotes came from 12 firms by 4 January", "Quotes came from 12 firms by 4 January")]
    [InlineData("print 2 as: The pathway was agreed on 12 January 2027.", "The pathway was agreed on 12 January 2027.")]
    [InlineData("2 should be printed as: Agreed with the DfE on 3 December.", "Agreed with the DfE on 3 December.")]
    [InlineData("the public wording for 2 is: Done by the March meeting.", "Done by the March meeting.")]
    [InlineData("put “Finished in March.” in the paper for 2", "Finished in March.")]
    [InlineData("on the paper print for 2 \"The survey went out on 20 November 2026.\"", "The survey went out on 20 November 2026.")]
    [InlineData("2's printed words should be: Nine schools were visited by 5 October 2026.", "Nine schools were visited by 5 October 2026.")]
    [InlineData("2's words for the paper are: The average is nine days.", "The average is nine days.")]
    [InlineData("the printed text of 2 should read “Agreed on 4 January.”", "Agreed on 4 January.")]
    [InlineData("on the paper for 2: Finished by the March meeting.", "Finished by the March meeting.")]
    [InlineData("the wording in the paper for 2 is: All told on 6 October.", "All told on 6 October.")]
    [InlineData("put for 2: Six of the coaches are back.", "Six of the coaches are back.")]
    [InlineData("put in the paper for 2: 14 of 20 visits were made by 1 March.", "14 of 20 visits were made by 1 March.")]
    public async Task In_any_wording_they_are_printed_and_neither_a_date_nor_an_answer(string words, string printed)
    {
        await using var chat = await AnsweredAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");

        (await jo.SaysAsync(words)).Sees($"The paper prints for CFS-26-27-002: “{printed}”", "[Undo]");

        var replies = await RepliesAsync(chat, 2);
        Assert.Equal(printed, Assert.Single(replies).ApprovedText);
        Assert.All(await chat.Council.Database.ReadAsync(ActionPointTable.OutstandingAsync), point => Assert.Equal(chat.January.Id, point.ReportToMeetingId));
    }

    [Theory]
    [InlineData("print the following instead about the second one: All told by 6 October")]
    [InlineData("publish this about the leisure one: It is finished by 6 October")]
    [InlineData("2 in its printed form is to be as follows: Told on 6 October")]
    [InlineData("what we print about 2 by way of answer: Told on 6 October")]
    [InlineData("I would like 2 printed in this way “Told on 6 October 2026.”")]
    [InlineData("print for 2 that the coaches came back on 6 October 2026")]
    public async Task In_a_form_that_is_not_read_they_are_asked_for_and_nothing_changes(string words)
    {
        await using var chat = await AnsweredAsync();
        var before = await chat.Council.Database.ReadAsync(ActionPointTable.OutstandingAsync);

        (await Talk.With(chat.Scene, "Jo Hale").SaysAsync(words)).Sees("print for 14:");

        Assert.Equal(before.Select(point => point.Version), (await chat.Council.Database.ReadAsync(ActionPointTable.OutstandingAsync)).Select(point => point.Version));
    }

    [Theory]
    [InlineData("Helen says 2 is done: printed and published on 6 October")]
    [InlineData("2 is due at the March meeting")]
    [InlineData("show 2")]
    public async Task What_is_said_of_something_else_is_not_taken_for_print(string words)
    {
        await using var chat = await AnsweredAsync();

        (await Talk.With(chat.Scene, "Jo Hale").SaysAsync(words)).SeesNothingOf("print for 14:", "The paper prints for");
    }

    [Fact]
    public async Task A_due_with_a_colon_is_still_a_due_and_an_officer_s_word_of_printing_an_answer()
    {
        await using var chat = await AnsweredAsync();
        (await Talk.With(chat.Scene, "Jo Hale").SaysAsync("due for 1: the March meeting")).Sees("CFS-26-27-001 is due at the meeting of 9 March 2027");
        await chat.SayAsync("Helen Marsh", "2: printed and sent to 12 schools");
        Assert.Equal("printed and sent to 12 schools", (await RepliesAsync(chat, 2))[^1].Text);
    }

    [Fact]
    public async Task What_was_answered_anew_is_put_up_and_not_what_was_said_before()
    {
        await using var chat = await AnsweredAsync();
        chat.Scene.Time.Advance(TimeSpan.FromHours(2));
        await chat.SayAsync("Helen Marsh", "2: two meetings held, the third is on the 24th");
        var jo = Talk.With(chat.Scene, "Jo Hale");

        (await jo.SaysAsync("which answers wait to be approved?")).Sees("two meetings held").SeesNothingOf("half way");
        (await jo.SaysAsync("only 2")).Sees("The paper prints for CFS-26-27-002: “two meetings held, the third is on the 24th”");

        // What came before words that are approved is not put up either.
        (await jo.SaysAsync("which answers wait to be approved?")).Sees("CFS-26-27-001").SeesNothingOf("half way", "CFS-26-27-002");
    }

    [Theory]
    [InlineData("approve all")]
    [InlineData("approve everything except 1")]
    [InlineData("ok approve the lot")]
    public async Task Approve_means_the_answers_and_confirms_no_finding_where_both_wait(string words)
    {
        await using var chat = await AnsweredAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync("Minutes of Children's Scrutiny, 24 November 2026\n\n1. PARKS\n\nAction Point 1: Helen Marsh to report on the parks to the January meeting.");

        (await jo.SaysAsync(words)).SeesNothingOf("Confirmed 1", "The paper prints for").Sees("Two things wait", "approve all answers for the paper", "confirm all");

        Assert.Equal(3, (await chat.Council.Database.ReadAsync(ActionPointTable.OutstandingAsync)).Count);
        (await jo.SaysAsync("approve all answers for the paper")).Sees("half way", "Shall the paper print them so?");
        (await jo.SaysAsync("confirm all")).Sees("Confirmed 1");
    }

    [Fact]
    public async Task Where_answers_alone_wait_approve_all_shows_them_and_prints_none_unseen()
    {
        await using var chat = await AnsweredAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");

        (await jo.SaysAsync("approve all but 1")).Sees("half way", "Left out: CFS-26-27-001.", "Shall the paper print it so?").SeesNothingOf("The paper prints for", "circulated on 9 November");
        (await jo.SaysAsync("approve all but 1")).Sees("The paper prints for CFS-26-27-002", "Left out: CFS-26-27-001");
    }

    [Fact]
    public async Task Whoever_has_not_answered_is_not_said_to_have()
    {
        await using var chat = await AnsweredAsync();
        await chat.AskAsync("Repair the roof");
        var jo = Talk.With(chat.Scene, "Jo Hale");

        (await jo.SaysAsync("approve Helen's words for 4")).Sees("Helen has not answered CFS-26-27-004", "“Helen says 4: …”");
        (await jo.SaysAsync("print for 4: The roof was mended.")).Sees("Nobody has answered CFS-26-27-004", "says 4: …");
        (await jo.SaysAsync("approve Helen's answers")).Sees("circulated on 9 November", "half way", "Shall the paper print them so?");
        (await jo.SaysAsync("all but 1")).Sees("CFS-26-27-002: “half way”");
        (await jo.SaysAsync("don't print anything for 2")).Sees("The paper prints no answer for CFS-26-27-002");
    }

    [Theory]
    [InlineData("no, 1 stays with Helen")]
    [InlineData("1 remains the Director of Education's, they run it")]
    [InlineData("Helen keeps 1")]
    [InlineData("1 is for the Director of Education")]
    public async Task What_stays_with_its_owner_is_declined_and_told_so(string words)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var point = await chat.AskAsync("Report on exclusions");
        await chat.SayAsync("Helen Marsh", "CFS-26-27-001 is not mine, it belongs to Housing");
        Assert.Equal(ActionPointStatus.ReassignmentProposed, (await chat.NowAsync(point)).Status);

        var heard = await chat.SayAsync("Jo Hale", words);

        Assert.Contains("leaves CFS-26-27-001 with you", Assert.Single(heard, one => one.To == "Helen Marsh" && !one.IsUpdate).Words, StringComparison.Ordinal);
        Assert.Equal((ActionPointStatus.Open, point.OwnerPostId, point.OwnerPersonId), ((await chat.NowAsync(point)).Status, (await chat.NowAsync(point)).OwnerPostId, (await chat.NowAsync(point)).OwnerPersonId));
    }

    [Fact]
    public async Task Given_to_another_it_is_handed_over_as_before()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var point = await chat.AskAsync("Report on exclusions");
        await chat.SayAsync("Helen Marsh", "CFS-26-27-001 is not mine, it belongs to Housing");

        var heard = await chat.SayAsync("Jo Hale", "1 goes to the Head of Housing");

        Assert.Contains("agreed. CFS-26-27-001 belongs to Head of Housing now", Assert.Single(heard, one => one.To == "Helen Marsh" && !one.IsUpdate).Words, StringComparison.Ordinal);
        Assert.NotEqual(point.OwnerPostId, (await chat.NowAsync(point)).OwnerPostId);
    }

    [Theory]
    [InlineData("no, we need it in January: the chair insists", "could not give longer for CFS-26-27-001")]
    [InlineData("sorry, no - they have had long enough", "could not give longer for CFS-26-27-001")]
    [InlineData("refuse it", "could not give longer for CFS-26-27-001")]
    [InlineData("yes to Helen, March is fine but not later", "agreed to longer. CFS-26-27-001 is due at the meeting of 9 March 2027")]
    public async Task A_wish_for_longer_is_decided_in_ordinary_words_and_whoever_asked_hears(string words, string told)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var point = await chat.AskAsync("Report on exclusions");
        await chat.SayAsync("Helen Marsh", "CFS-26-27-001 needs until the March meeting");

        var heard = await chat.SayAsync("Jo Hale", words);

        Assert.Contains(told, Assert.Single(heard, one => one.To == "Helen Marsh" && !one.IsUpdate).Words, StringComparison.Ordinal);
        Assert.NotEqual(ActionPointStatus.ExtensionRequested, (await chat.NowAsync(point)).Status);
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

    private static Task<IReadOnlyList<Reply>> RepliesAsync(CouncilInChat chat, int number) => chat.Council.Database.ReadAsync(async session =>
        await ReplyTable.OfAsync(session, (await ActionPointTable.OfCommitteeAsync(session, chat.Committee.Id)).Single(point => point.Number == number).Id));
}
