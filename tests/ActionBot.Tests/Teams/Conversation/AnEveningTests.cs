using ActionBot.ActionPoints;

namespace ActionBot.Tests.Teams.Conversation;

/// <summary>What clerks, officers and chairs wrote in an evening's play from an empty register, and once led nowhere: each is answered, and nothing is done that was not meant.</summary>
public sealed class AnEveningTests
{
    [Theory]
    [InlineData("Jo Hale", "who have you got on the register?", "Director of Education: Helen Marsh")]
    [InlineData("Jo Hale", "which posts do you know", "Head of Housing: Sam Patel")]
    [InlineData("Jo Hale", "is anybody away?", "I have noted nobody as away")]
    [InlineData("Jo Hale", "who will hear about this and when?", "planned")]
    [InlineData("Jo Hale", "what needs me today?", "an answer waits to be approved for the paper: CFS-26-27-001")]
    [InlineData("Jo Hale", "any replies today?", "CFS-26-27-001")]
    [InlineData("Jo Hale", "anything from officers?", "CFS-26-27-001")]
    [InlineData("Jo Hale", "tell Sam no", "Nothing of Sam's waits for your decision")]
    [InlineData("Jo Hale", "put Helen's words in the paper", "The paper prints for CFS-26-27-001: “on track, the draft is with legal”")]
    [InlineData("Jo Hale", "show me what the paper will look like", "Matters outstanding: Children's Scrutiny")]
    [InlineData("Jo Hale", "preview the paper", "Matters outstanding: Children's Scrutiny")]
    [InlineData("Jo Hale", "what changed since the meeting", "24 November 2026")]
    [InlineData("Jo Hale", "what do you know about me?", "You stand on the register as Jo Hale")]
    [InlineData("Jo Hale", "when were they last chased", "I have written nothing")]
    [InlineData("Ama Osei", "when were they last chased", "for the clerks of their committees")]
    [InlineData("Ama Osei", "who's been worst at replying?", "nobody owes an answer")]
    [InlineData("Ama Osei", "how long has the exclusions thing been going on", "CFS-26-27-001")]
    [InlineData("Ama Osei", "what happens in January?", "2 due at that meeting|2 due from 1 January 2027")]
    [InlineData("Ama Osei", "what's happening at the January meeting", "2 due at that meeting")]
    [InlineData("Helen Marsh", "what have I told you so far?", "You owe 2 actions")]
    [InlineData("Helen Marsh", "what do you keep about me?", "the committee's clerk reads them as you wrote them")]
    [InlineData("Somebody Else", "what do you know about me?", "You are not on the register")]
    [InlineData("Jo Hale", "no, Sam keeps it", "Nothing of Sam's waits for your decision")]
    [InlineData("Helen Marsh", "who asked for this?", "Which one do you mean?")]
    [InlineData("Jo Hale", "bye", null)]
    [InlineData("Helen Marsh", "have a good evening!", null)]
    [InlineData("Ama Osei", "good night then", null)]
    public async Task It_is_answered_and_not_sent_to_the_help(string who, string words, string? answer)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var first = await chat.AskAsync("Circulate the exclusions report");
        await chat.AskAsync("Count the oaks");
        await chat.SayAsync("Helen Marsh", "1: on track, the draft is with legal");

        var heard = await chat.SayAsync(who, words);

        if (answer is null)
        {
            Assert.Empty(heard);
        }
        else
        {
            Assert.Contains(heard, one => answer.Split('|').Any(part => one.Words.Contains(part, StringComparison.Ordinal)));
        }

        Assert.DoesNotContain(heard, one => one.Words.Contains("I did not understand", StringComparison.Ordinal));
        Assert.Equal(ActionPointStatus.InProgress, (await chat.NowAsync(first)).Status);
    }

    [Theory]
    [InlineData("what does number 3 say?", "3 of 3: Suggestion|3 of 3: Undertaking|3 of 3: Request")]
    [InlineData("go through them", "of 3: ")]
    [InlineData("one by one", "of 3: ")]
    [InlineData("let's go through the rest", "of 3: ")]
    [InlineData("what have I confirmed?", "Confirmed from the minutes of 24 November 2026:")]
    [InlineData("leave the suggestions", "suggestion")]
    public async Task What_is_said_of_the_desk_that_was_shown_is_about_the_desk(string words, string answer)
    {
        await using var chat = await CouncilInChat.StartAsync();
        await chat.SayAsync("Jo Hale", "Minutes of Children's Scrutiny, 24 November 2026\nPresent: Cllr Osei\nACTION: Head of Housing to inspect the oak by the January meeting.\nThe Director of Education undertook to write to members about transport.\nThe Head of Housing would circulate a note on damp.");
        await chat.SayAsync("Jo Hale", "confirm 1");

        var heard = Assert.Single(await chat.SayAsync("Jo Hale", words));

        Assert.True(answer.Split('|').Any(part => heard.Words.Contains(part, StringComparison.Ordinal)), heard.Words);
        Assert.Single(await chat.Council.Database.ReadAsync(ActionPointTable.OutstandingAsync));
    }

    [Fact]
    public async Task Minutes_that_break_off_within_a_sentence_are_read_as_one_text()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync("Minutes of Children's Scrutiny, 24 November 2026");
        await jo.SaysAsync("Present: Cllr Osei\nAction Point 1: The Head of Housing to report on transport costs to the March more to come");
        (await jo.SaysAsync("meeting.\nRESOLVED that the report be noted.\nthat's all")).Sees("The Head of Housing to report on transport costs to the March meeting.", "due at the meeting of 9 March 2027");
    }
}
