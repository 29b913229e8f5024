using ActionBot.ActionPoints;
using ActionBot.Understanding;

namespace ActionBot.Tests.Teams.Conversation;

/// <summary>An officer's "done" that is taken back is no "done" any more, in whatever words: the action is in progress, and the paper asks no committee to agree it.</summary>
public sealed class NotDoneAfterAllTests
{
    private const string AreComplete = "For the committee to agree";

    [Theory]
    [InlineData("1 hasn't been done after all")]
    [InlineData("1 only the notice is up, the email hasn't gone")]
    [InlineData("1 isn't finished")]
    [InlineData("1 not finished yet")]
    [InlineData("1 wasn't complete when I said so")]
    [InlineData("scrub that, 1 is still going")]
    [InlineData("no wait, that wasn't 1 that's done")]
    [InlineData("I was wrong about 1, still some way to go")]
    [InlineData("I was wrong about 1")]
    [InlineData("I spoke too soon about 1")]
    [InlineData("I jumped the gun on 1")]
    [InlineData("actually 1 still needs doing")]
    [InlineData("1 hasn't happened yet")]
    [InlineData("sorry 1 didn't happen")]
    [InlineData("1 is only half done")]
    [InlineData("I said 1 was done but it isn't")]
    [InlineData("I said 1 was done, it's not")]
    [InlineData("1 done was a mistake")]
    [InlineData("I marked 1 done by mistake")]
    [InlineData("ticked 1 off too early")]
    [InlineData("1 is far from finished")]
    [InlineData("1 shouldn't have been marked complete")]
    [InlineData("don't count 1 as done")]
    [InlineData("correction: 1 is still open")]
    [InlineData("scratch that on 1, more to do")]
    [InlineData("put 1 back to in progress")]
    [InlineData("1 was premature")]
    [InlineData("we haven't finished 1 after all")]
    [InlineData("please reopen 1, it's not finished")]
    [InlineData("hasn't been done after all")]
    [InlineData("I spoke too soon")]
    [InlineData("scrub that, it's still going")]
    [InlineData("that isn't finished after all")]
    public async Task Every_wording_takes_the_done_back(string said)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var (point, other) = (await chat.AskAsync("Publish the notice"), await chat.AskAsync("Replace the boiler"));
        var (helen, jo) = (Talk.With(chat.Scene, "Helen Marsh"), Talk.With(chat.Scene, "Jo Hale"));
        await chat.AskOwnersAsync();
        await helen.SaysAsync("1 done");
        (await jo.SaysAsync("show me the paper for January here")).Sees(AreComplete);

        (await helen.SaysAsync(said)).Sees("CFS-26-27-001 is not done after all", "[Undo]");

        Assert.Equal((ActionPointStatus.InProgress, ActionPointStatus.Open), ((await chat.NowAsync(point)).Status, (await chat.NowAsync(other)).Status));
        (await jo.SaysAsync("show me the paper for January here")).SeesNothingOf(AreComplete);
    }

    [Theory]
    [InlineData("1: the last copy went out today")]
    [InlineData("1: nobody has objected")]
    [InlineData("1: it cost less than we thought")]
    [InlineData("1: the invoice has been paid as well")]
    public async Task News_of_something_done_leaves_it_done(string said)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var point = await chat.AskAsync("Publish the notice");
        var helen = Talk.With(chat.Scene, "Helen Marsh");
        await chat.AskOwnersAsync();
        await helen.SaysAsync("1 done");

        await helen.SaysAsync(said);

        Assert.Equal(ActionPointStatus.ProposedComplete, (await chat.NowAsync(point)).Status);
    }

    [Fact]
    public async Task What_was_taken_for_another_is_put_right_with_both()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var (point, other) = (await chat.AskAsync("Publish the notice"), await chat.AskAsync("Replace the boiler"));
        var helen = Talk.With(chat.Scene, "Helen Marsh");
        await chat.AskOwnersAsync();
        await helen.SaysAsync("1 done");

        (await helen.SaysAsync("no wait, it's 2 that's done, not 1")).Sees("CFS-26-27-002 is done", "CFS-26-27-001 is not done after all");

        Assert.Equal((ActionPointStatus.InProgress, ActionPointStatus.ProposedComplete), ((await chat.NowAsync(point)).Status, (await chat.NowAsync(other)).Status));
    }

    [Fact]
    public async Task What_only_takes_back_is_none_of_the_words_that_are_kept()
    {
        await using var chat = await CouncilInChat.StartAsync();
        await chat.AskAsync("Publish the notice");
        var (helen, jo) = (Talk.With(chat.Scene, "Helen Marsh"), Talk.With(chat.Scene, "Jo Hale"));
        await chat.AskOwnersAsync();
        await helen.SaysAsync("1 done");
        await helen.SaysAsync("scrub that, 1 is still going");

        (await jo.SaysAsync("show CFS-26-27-001")).SeesNothingOf("scrub that").Sees("till going");
    }

    [Theory]
    [InlineData("2 done, not that anybody noticed")]
    [InlineData("2 done, nobody has objected")]
    [InlineData("2 is done and hasn't cost us a penny")]
    [InlineData("2 done, my mistake that it took so long")]
    [InlineData("2 finished, we haven't had any complaints")]
    public void What_is_done_is_not_taken_back_by_a_no_in_it(string said) => Assert.False(DoneTakenBack.Retracts(said));

    [Theory]
    [InlineData("is 2 not done yet?")]
    [InlineData("has 2 not been finished?")]
    public void A_question_takes_nothing_back(string said) => Assert.False(DoneTakenBack.Says(said));
}
