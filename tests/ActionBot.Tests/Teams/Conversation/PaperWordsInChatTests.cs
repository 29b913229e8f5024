using ActionBot.ActionPoints;
using ActionBot.Replies;
using ActionBot.Tests.Storage;

namespace ActionBot.Tests.Teams.Conversation;

/// <summary>What the paper prints is approved by the clerk, one by one or all that she has been shown; it is read back, and can be taken back.</summary>
public sealed class PaperWordsInChatTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task All_that_was_shown_is_approved_by_one_word_and_taken_back_by_another(Kind kind)
    {
        await using var chat = await WithAnswersAsync(kind);
        var jo = Talk.With(chat.Scene, "Jo Hale");
        (await jo.SaysAsync("approve all answers for the paper")).Sees("circulated on 9 November", "half way", "with the printers", "Shall the paper print them so?");
        Assert.Equal([null, null, null], await PrintedAsync(chat));

        (await jo.SaysAsync("put them all in")).Sees("The paper prints for CFS-26-27-001: “circulated on 9 November”", "CFS-26-27-002: “half way”", "CFS-26-27-003: “with the printers”");
        Assert.Equal(["circulated on 9 November", "half way", "with the printers"], await PrintedAsync(chat));
        (await jo.PressesAsync("Undo")).Sees("Undone. The paper prints no answer for CFS-26-27-001 again", "CFS-26-27-003 again");
        Assert.Equal([null, null, null], await PrintedAsync(chat));
    }

    [Theory]
    [InlineData("all but 2", "circulated on 9 November", null, "with the printers")]
    [InlineData("approve all except 2 and CFS-26-27-003", "circulated on 9 November", null, null)]
    [InlineData("leave 1 out", null, "half way", "with the printers")]
    [InlineData("leave out 1 and 3", null, "half way", null)]
    [InlineData("only 2", null, "half way", null)]
    [InlineData("approve 1 and 3", "circulated on 9 November", null, "with the printers")]
    [InlineData("approve 1 and 3 for the paper", "circulated on 9 November", null, "with the printers")]
    [InlineData("yes", "circulated on 9 November", "half way", "with the printers")]
    [InlineData("never mind", null, null, null)]
    public async Task Some_are_left_out_by_their_numbers(string words, params string?[] printed)
    {
        await using var chat = await WithAnswersAsync(Kind.Sqlite);
        await chat.SayAsync("Jo Hale", "approve all answers");

        await chat.SayAsync("Jo Hale", words);

        Assert.Equal(printed, await PrintedAsync(chat));
    }

    [Theory]
    [InlineData("change what the paper prints for 3 to: Draft policy received 15 December", "Draft policy received 15 December")]
    [InlineData("the paper should say 'Draft policy received; 14 comments.' for CFS-26-27-003", "Draft policy received; 14 comments.")]
    [InlineData("print \"The draft policy is on track for 2 May.\" for 3", "The draft policy is on track for 2 May.")]
    public async Task The_clerk_s_own_words_are_printed_and_no_due_is_moved(string words, string printed)
    {
        await using var chat = await WithAnswersAsync(Kind.Sqlite);
        var jo = Talk.With(chat.Scene, "Jo Hale");

        (await jo.SaysAsync(words)).Sees($"The paper prints for CFS-26-27-003: “{printed}”", "[Undo]");

        Assert.Equal([null, null, printed], await PrintedAsync(chat));
        Assert.All(await chat.Council.Database.ReadAsync(ActionPointTable.OutstandingAsync), point => Assert.Equal(chat.January.Id, point.ReportToMeetingId));
        (await jo.SaysAsync("undo")).Sees("The paper prints no answer for CFS-26-27-003 again");
    }

    [Theory]
    [InlineData("approve 1 and 3 for the paper", "circulated on 9 November", null, "with the printers")]
    [InlineData("put CFS-26-27-002 in the paper", null, "half way", null)]
    public async Task Answers_are_approved_by_their_numbers_for_the_paper(string words, params string?[] printed)
    {
        await using var chat = await WithAnswersAsync(Kind.Sqlite);
        var jo = Talk.With(chat.Scene, "Jo Hale");

        await jo.SaysAsync(words);
        Assert.Equal(printed, await PrintedAsync(chat));

        await jo.SaysAsync("undo");
        Assert.Equal([null, null, null], await PrintedAsync(chat));
    }

    [Fact]
    public async Task Words_before_a_later_answer_are_put_up_for_print_no_more_though_that_came_without_words()
    {
        await using var chat = await WithAnswersAsync(Kind.Sqlite);
        var jo = Talk.With(chat.Scene, "Jo Hale");
        var earlier = (await chat.SayAsync("Jo Hale", "approve all answers"))[0].Card!;
        await Talk.With(chat.Scene, "Helen Marsh").SaysAsync("2 done");

        (await jo.SaysAsync("approve all answers")).Sees("circulated on 9 November", "with the printers").SeesNothingOf("half way");
        await chat.PressAsync("Jo Hale", earlier, "Approve all shown");

        Assert.Equal(["circulated on 9 November", null, "with the printers"], await PrintedAsync(chat));
    }

    [Theory]
    [InlineData("the report should say for 3 that the draft went out on 15 December")]
    [InlineData("the agenda ought to read for 3 that a letter left on 21 October")]
    public async Task What_a_document_should_say_moves_no_due(string said)
    {
        await using var chat = await WithAnswersAsync(Kind.Sqlite);

        (await Talk.With(chat.Scene, "Jo Hale").SaysAsync(said)).SeesNothingOf("is due by");

        Assert.All(await chat.Council.Database.ReadAsync(ActionPointTable.OutstandingAsync), point => Assert.Null(point.DueDate));
    }

    [Theory]
    [InlineData("approve all answers except 2")]
    [InlineData("print all the answers but 2 for the paper")]
    [InlineData("approve all of their answers apart from 2")]
    [InlineData("approve the answers all except 2")]
    [InlineData("approve all answers for the paper except 2")]
    [InlineData("print every answer bar 2")]
    [InlineData("approve all the answers except the one on 2")]
    public async Task All_answers_but_one_are_never_that_one_whatever_is_said_next(string said)
    {
        await using var chat = await WithAnswersAsync(Kind.Sqlite);
        var jo = Talk.With(chat.Scene, "Jo Hale");

        (await jo.SaysAsync(said)).Sees("circulated on 9 November", "Left out: CFS-26-27-002.", "Shall the paper print them so?").SeesNothingOf("half way");
        Assert.Equal([null, null, null], await PrintedAsync(chat));

        (await jo.SaysAsync("yes")).Sees("The paper prints for CFS-26-27-001", "Left out: CFS-26-27-002.");
        Assert.Equal(["circulated on 9 November", null, "with the printers"], await PrintedAsync(chat));
    }

    [Theory]
    [InlineData("approve all the answers except Sue's")]
    [InlineData("print every answer bar 2 and the long one")]
    public async Task Where_it_is_not_read_which_is_excepted_nothing_is_approved_and_it_is_asked(string said)
    {
        await using var chat = await WithAnswersAsync(Kind.Sqlite);
        var jo = Talk.With(chat.Scene, "Jo Hale");

        (await jo.SaysAsync(said)).Sees("I am not sure which answers are to be left out", "approve all answers except 14");
        await jo.SaysAsync("yes");

        Assert.Equal([null, null, null], await PrintedAsync(chat));
    }

    [Fact]
    public async Task A_number_that_was_not_shown_approves_nothing_and_the_question_stays()
    {
        await using var chat = await WithAnswersAsync(Kind.Sqlite);
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync("approve all answers");

        (await jo.SaysAsync("all but 17")).Sees("I have not shown you 17, so nothing is approved yet.");
        Assert.Equal([null, null, null], await PrintedAsync(chat));
        (await jo.SaysAsync("all but 3")).Sees("Left out: CFS-26-27-003.");
        Assert.Equal(["circulated on 9 November", "half way", null], await PrintedAsync(chat));
    }

    [Fact]
    public async Task The_button_approves_what_its_card_shows_and_nobody_but_a_clerk_can_press_it()
    {
        await using var chat = await WithAnswersAsync(Kind.Sqlite);
        var card = (await chat.SayAsync("Jo Hale", "approve all answers"))[0].Card!;
        var press = CouncilInChat.Actions(card).Single(action => (string?)action["title"] == "Approve all shown");
        // Nothing that is filled in goes with it: no field of the card stands in its way.
        Assert.Equal("none", (string?)press["associatedInputs"]);

        foreach (var other in new[] { "Helen Marsh", "Ama Osei", "Somebody Else" })
        {
            Assert.Equal("Which words the paper prints is for a clerk of the committee to decide.", (await chat.PressAsync(other, "approveAllShown", press["data"]!.DeepClone().AsObject())).Answer);
        }

        Assert.Equal([null, null, null], await PrintedAsync(chat));
        var (_, heard) = await chat.PressAsync("Jo Hale", card, "Approve all shown");
        Assert.Contains("“half way”", Assert.Single(heard).Words, StringComparison.Ordinal);
        Assert.Equal(["circulated on 9 November", "half way", "with the printers"], await PrintedAsync(chat));
    }

    [Fact]
    public async Task One_approval_is_taken_back_too_and_what_changed_since_is_left()
    {
        await using var chat = await WithAnswersAsync(Kind.Sqlite);
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync("approve the answer to 2 as: Work has begun.");
        await jo.SaysAsync("approve the answer to 2 as: Work is half done.");
        (await jo.SaysAsync("undo")).Sees("The paper prints for CFS-26-27-002 again: “Work has begun.”");
        (await jo.SaysAsync("undo")).Sees("The paper prints no answer for CFS-26-27-002 again.");
        Assert.Equal([null, null, null], await PrintedAsync(chat));
    }

    [Theory]
    [InlineData("approve the answers for 1, 2 and 3")]
    [InlineData("approve the answers to 1 and 2 and 3")]
    [InlineData("print the answers on 1-3")]
    [InlineData("approve the answers for 1 to 3 please")]
    [InlineData("publish the words for CFS-26-27-001, 2, 3")]
    public async Task Answers_to_several_are_all_approved_and_none_is_passed_over(string said)
    {
        await using var chat = await WithAnswersAsync(Kind.Sqlite);

        await Talk.With(chat.Scene, "Jo Hale").SaysAsync(said);

        Assert.DoesNotContain(null, await PrintedAsync(chat));
    }

    [Theory]
    [InlineData("approve the answer to 1 for the paper of 3 January")]
    [InlineData("approve the answer to 1 instead of 3")]
    [InlineData("approve Helen's answer to 1, I'll look at 3 later")]
    [InlineData("approve the answer to 1, 3 days late as it is")]
    [InlineData("approve the answer to 1, and leave 2")]
    [InlineData("print the words for 1 and look at 2 tomorrow")]
    public async Task A_number_that_stands_for_something_else_prints_nobodys_answer(string said)
    {
        await using var chat = await WithAnswersAsync(Kind.Sqlite);

        await Talk.With(chat.Scene, "Jo Hale").SaysAsync(said);

        Assert.Equal([null, null], (await PrintedAsync(chat)).Skip(1));
    }

    [Theory]
    [InlineData("approve the answers to 1 and 3, I'll look at 2 later")]
    [InlineData("approve the answers to 1 and the one on 3")]
    [InlineData("approve the answers to 1, 3 for the paper of 2 January")]
    public async Task And_those_that_are_named_beside_each_other_are_printed(string said)
    {
        await using var chat = await WithAnswersAsync(Kind.Sqlite);

        await Talk.With(chat.Scene, "Jo Hale").SaysAsync(said);

        Assert.Equal(["circulated on 9 November", null, "with the printers"], await PrintedAsync(chat));
    }

    [Theory]
    [InlineData("let 3 say \"The draft went out on 15 December.\" in the matters outstanding")]
    [InlineData("for the paper put \"The draft went out on 15 December.\" against 3")]
    [InlineData("the committee's paper ought to read \"The draft went out on 15 December.\" at 3")]
    [InlineData("what it says for 3 should be \"The draft went out on 15 December.\"")]
    [InlineData("have 3 read “The draft went out on 15 December.” in the paper")]
    public async Task Words_for_print_are_printed_in_whatever_order_they_are_given(string said)
    {
        await using var chat = await WithAnswersAsync(Kind.Sqlite);

        (await Talk.With(chat.Scene, "Jo Hale").SaysAsync(said)).Sees("The paper prints for CFS-26-27-003").SeesNothingOf("is due by", "outstanding,");

        Assert.Equal("The draft went out on 15 December.", (await PrintedAsync(chat))[2]);
        Assert.All(await chat.Council.Database.ReadAsync(ActionPointTable.OutstandingAsync), point => Assert.Null(point.DueDate));
    }

    [Theory]
    [InlineData("members should see for 3 that the draft went out on 15 December")]
    [InlineData("the committee's paper should record for 3 that it left on 15 December")]
    public async Task What_readers_should_see_moves_no_due(string said)
    {
        await using var chat = await WithAnswersAsync(Kind.Sqlite);

        (await Talk.With(chat.Scene, "Jo Hale").SaysAsync(said)).Sees("words for the paper").SeesNothingOf("is due by");

        Assert.All(await chat.Council.Database.ReadAsync(ActionPointTable.OutstandingAsync), point => Assert.Null(point.DueDate));
    }

    [Fact]
    public async Task What_tells_the_public_nothing_is_left_out_of_approve_all_and_said()
    {
        await using var chat = await WithAnswersAsync(Kind.Sqlite);
        chat.Scene.Time.Advance(TimeSpan.FromMinutes(1));
        await chat.SayAsync("Helen Marsh", "2: no idea");
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync("approve all answers");

        (await jo.SaysAsync("approve all")).Sees("The paper prints for CFS-26-27-001", "Left out: CFS-26-27-002.");

        Assert.Equal(["circulated on 9 November", null, "with the printers"], await PrintedAsync(chat));
    }

    [Theory]
    [InlineData("actually 1, 2 done")]
    [InlineData("sorry, 1 and 2 are done now")]
    [InlineData("so 1 to 2 are finished")]
    public async Task That_it_is_done_in_whatever_small_talk_is_no_words_for_print(string said)
    {
        await using var chat = await CouncilInChat.StartAsync();
        await chat.AskAsync("Circulate the exclusions report");
        await chat.AskAsync("Review the exclusions policy");
        await chat.AskOwnersAsync();

        await chat.SayAsync("Helen Marsh", said);

        Assert.All(await chat.Council.Database.ReadAsync(async session => (await ReplyTable.OfCommitteeAsync(session, chat.Committee.Id)).ToList()), reply => Assert.Equal((ReplyKind.Done, null), (reply.Kind, reply.Text)));
    }

    private static async Task<CouncilInChat> WithAnswersAsync(Kind kind)
    {
        var chat = await CouncilInChat.StartAsync(kind);
        foreach (var text in new[] { "Circulate the exclusions report", "Review the exclusions policy", "Print the leaflet" })
        {
            await chat.AskAsync(text);
        }

        await chat.AskOwnersAsync();
        await chat.SayAsync("Helen Marsh", "1 done, circulated on 9 November");
        await chat.SayAsync("Helen Marsh", "2: half way");
        await chat.SayAsync("Helen Marsh", "3: with the printers");
        return chat;
    }

    private static Task<IReadOnlyList<string?>> PrintedAsync(CouncilInChat chat) => chat.Council.Database.ReadAsync(async session =>
    {
        var printed = new List<string?>();
        foreach (var point in (await ActionPointTable.OfCommitteeAsync(session, chat.Committee.Id)).OrderBy(point => point.Number))
        {
            printed.Add((await ReplyTable.OfAsync(session, point.Id))[^1].ApprovedText);
        }

        return (IReadOnlyList<string?>)printed;
    });
}
