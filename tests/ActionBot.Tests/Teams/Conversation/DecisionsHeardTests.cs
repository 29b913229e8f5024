using ActionBot.ActionPoints;
using ActionBot.Officers;
using ActionBot.Replies;

namespace ActionBot.Tests.Teams.Conversation;

/// <summary>Whoever asked hears what was decided, in the words it was decided in; and nothing is said to have happened that has not.</summary>
public sealed class DecisionsHeardTests
{
    [Fact]
    public async Task Longer_that_is_given_after_it_was_refused_is_told_to_whoever_asked()
    {
        await using var chat = await CouncilInChat.StartAsync();
        await chat.AskAsync("Report on exclusions");
        await chat.SayAsync("Helen Marsh", "1 need until the March meeting, the DfE have not published");
        Assert.Contains(await chat.SayAsync("Jo Hale", "no to Helen's extension, the committee wants it in January"), heard => heard.To == "Helen Marsh" && heard.Words.Contains(": the committee wants it in January", StringComparison.Ordinal));

        var heard = await chat.SayAsync("Jo Hale", "the chair's happy for 1 to slip to March");

        Assert.Contains(heard, one => one.To == "Helen Marsh" && one.Words.Contains("agreed to longer", StringComparison.Ordinal) && one.Words.Contains("9 March 2027", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("yes, 1 is Sam's")]
    [InlineData("1 is Sam's")]
    [InlineData("assign 1 to Sam Patel")]
    public async Task A_hand_over_said_in_the_clerks_own_words_is_told_to_whoever_asked_for_it(string words)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var point = await chat.AskAsync("Report on exclusions");
        await chat.SayAsync("Helen Marsh", "1 isn't mine, it's Sam's");

        var heard = await chat.SayAsync("Jo Hale", words);

        Assert.Contains(heard, one => one.To == "Helen Marsh" && one.Words.Contains("Nothing more is needed from you", StringComparison.Ordinal));
        Assert.Equal(ActionPointStatus.Open, (await chat.NowAsync(point)).Status);
        Assert.Null(await chat.Council.Database.ReadAsync(session => ReplyTable.AwaitingDecisionAsync(session, point.Id, ReplyKind.NotMine)));
    }

    [Fact]
    public async Task A_due_that_the_clerk_sets_where_longer_was_asked_is_told_too()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var point = await chat.AskAsync("Report on exclusions");
        await chat.SayAsync("Helen Marsh", "1 need until the March meeting");

        Assert.Contains(await chat.SayAsync("Jo Hale", "due 1 at the March meeting"), one => one.To == "Helen Marsh" && one.Words.Contains("agreed to longer", StringComparison.Ordinal));
        Assert.Equal(ActionPointStatus.InProgress, (await chat.NowAsync(point)).Status);
    }

    [Fact]
    public async Task Whose_it_was_said_to_be_is_the_clerks_to_know_also_when_it_was_taken_back()
    {
        await using var chat = await CouncilInChat.StartAsync();
        await chat.AskAsync("Report on exclusions");
        var helen = Talk.With(chat.Scene, "Helen Marsh");
        await helen.SaysAsync("1 isn't mine, it's Sam Patel's, because he lost the file");
        await helen.SaysAsync("undo");

        (await Talk.With(chat.Scene, "Jo Hale").SaysAsync("history of 1")).Sees("said to belong to Sam Patel");
        (await Talk.With(chat.Scene, "Lee Ward").SaysAsync("history of 1")).Sees("said to belong to somebody else", "undone: said to belong to somebody else").SeesNothingOf("Sam Patel", "lost the file");
    }

    [Fact]
    public async Task An_action_slips_by_what_stands_and_not_by_what_was_taken_back()
    {
        await using var chat = await CouncilInChat.StartAsync();
        await chat.AskAsync("Report on exclusions");
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync("due 1 at the March meeting");
        await jo.SaysAsync("undo");
        (await jo.SaysAsync("show 1")).Sees("never put off").SeesNothingOf("How it slipped");
        (await jo.SaysAsync("due 1 at the January meeting")).Sees("already");

        await jo.SaysAsync("due 1 at the March meeting");
        (await jo.SaysAsync("show 1")).Sees("put off once", "How it slipped", "From the meeting of 19 January 2027 to the meeting of 9 March 2027");
    }

    [Theory]
    [InlineData("which ones have slipped most?")]
    [InlineData("which have been put off?")]
    [InlineData("what has been postponed?")]
    public async Task A_chair_sees_what_was_put_off_the_most_often_first(string words)
    {
        await using var chat = await CouncilInChat.StartAsync();
        await chat.AskAsync("Report on exclusions");
        await chat.AskAsync("Report on transport");
        await chat.SayAsync("Jo Hale", "due 2 at the March meeting");

        (await Talk.With(chat.Scene, "Ama Osei").SaysAsync(words)).Sees("1 put off", "CFS-26-27-002").SeesNothingOf("CFS-26-27-001");
    }

    [Fact]
    public async Task A_meeting_still_to_come_closes_nothing_and_what_has_ended_is_given_to_nobody()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var point = await chat.AskAsync("Report on exclusions");
        var jo = Talk.With(chat.Scene, "Jo Hale");

        (await jo.SaysAsync("close CFS-26-27-001 agreed at the 19 January meeting, minute 31")).Sees("has not been held yet");
        Assert.Equal(ActionPointStatus.Open, (await chat.NowAsync(point)).Status);
        await jo.SaysAsync("drop 1, no longer needed because the review was stopped");
        (await jo.SaysAsync("assign 1 to the Head of Housing")).Sees("reopen it first");
    }

    [Theory]
    [InlineData("1 done, format changed from November on", "format changed from November on")]
    [InlineData("1 done, the report was circulated to the members", "the report was circulated to the members")]
    public async Task The_words_of_an_officer_are_kept_as_he_wrote_them(string said, string kept)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var point = await chat.AskAsync("Report on exclusions");
        await chat.SayAsync("Helen Marsh", said);

        Assert.Equal(kept, Assert.Single(await chat.Council.Database.ReadAsync(session => ReplyTable.OfAsync(session, point.Id))).Text);
    }

    [Theory]
    [InlineData("CFS-26-27-001 done!!")]
    [InlineData("close AP1")]
    public async Task That_it_is_done_is_no_wording_for_the_paper(string said)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var point = await chat.AskAsync("Report on exclusions");
        await chat.SayAsync("Helen Marsh", said);

        Assert.Null(Assert.Single(await chat.Council.Database.ReadAsync(session => ReplyTable.OfAsync(session, point.Id))).Text);
    }

    [Fact]
    public async Task The_queue_of_decisions_has_words()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var point = await chat.AskAsync("Report on exclusions");
        await chat.SayAsync("Helen Marsh", "1 isn't mine, it's Sam's");
        var jo = Talk.With(chat.Scene, "Jo Hale");

        (await jo.SaysAsync("what is waiting for my decision?")).Sees("CFS-26-27-001", "[Yes, hand it over]");
        (await jo.SaysAsync("what needs my decision")).Sees("CFS-26-27-001");
        (await jo.SaysAsync("Helen may not pass 1 on")).Sees("CFS-26-27-001 stays where it is");
        (await jo.SaysAsync("what needs my decision")).Sees("Nothing waits for your decision");
        Assert.Equal(ActionPointStatus.Open, (await chat.NowAsync(point)).Status);
        await chat.SayAsync("Helen Marsh", "1 isn't mine, it's Sam's");
        (await jo.SaysAsync("agree")).Sees("belongs to Sam Patel now");
    }

    [Fact]
    public async Task What_is_taken_back_together_is_told_in_one_message()
    {
        await using var chat = await CouncilInChat.StartAsync();
        await chat.AskAsync("Report on exclusions");
        await chat.AskAsync("Report on transport");
        await chat.SayAsync("Helen Marsh", "CFS-26-27-001 and CFS-26-27-002 are done");

        var told = Assert.Single(await chat.SayAsync("Helen Marsh", "undo"), heard => heard.To == "Jo Hale" && !heard.IsUpdate);
        Assert.Contains("CFS-26-27-001", told.Words, StringComparison.Ordinal);
        Assert.Contains("CFS-26-27-002", told.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_not_understood_is_told_so_and_whoever_asks_for_help_is_not()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");

        (await jo.SaysAsync("whence the flibbertigibbet")).Sees("I did not understand “whence the flibbertigibbet”");
        (await jo.SaysAsync("help")).Sees("What you can write here").SeesNothingOf("did not understand");
    }

    [Fact]
    public async Task A_rejection_by_button_says_why()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync("Minutes of Children's Scrutiny, 24 November 2026\n\n1. COSTS\n\nAction Point 3: The Director of Education to write to Larkfield by the March meeting.");
        await jo.SaysAsync("finding 1");

        (await jo.PressesAsync("Reject it", ("reason", ""))).Sees("Not rejected: say in a few words why");
        (await jo.PressesAsync("Reject it", ("reason", "it was answered"))).Sees("Rejected 1");
    }

    [Fact]
    public async Task Whoever_cannot_be_written_to_is_not_said_to_be_asked_and_a_failure_does_not_use_up_the_day()
    {
        await using var chat = await CouncilInChat.StartAsync();
        await chat.AskAsync("Report on exclusions");
        var (jo, helen) = (Talk.With(chat.Scene, "Jo Hale"), Talk.With(chat.Scene, "Helen Marsh"));
        await helen.SaysAsync("hello");
        (await jo.SaysAsync("chase 1")).Sees("I write to Helen Marsh").SeesNothingOf("is asked about");
        chat.Scene.Teams.ThenAnswer(403, "ConversationBlockedByUser");
        await chat.SweepAtAsync("2026-11-24T11:30Z");
        (await jo.SaysAsync("who could not be reached?")).Sees("Not reached", "Helen Marsh", "[Send again]");

        await helen.SaysAsync("hello");
        (await jo.SaysAsync("chase 1")).Sees("I write to Helen Marsh").SeesNothingOf("once a day is enough");
        Assert.Contains(await chat.SweepAtAsync("2026-11-24T12:30Z"), heard => heard.To == "Helen Marsh");
    }
}
