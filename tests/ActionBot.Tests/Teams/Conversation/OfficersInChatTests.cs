using System.Text.Json.Nodes;
using ActionBot.ActionPoints;
using ActionBot.Replies;
using ActionBot.Tests.Storage;

namespace ActionBot.Tests.Teams.Conversation;

public sealed class OfficersInChatTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Three_answers_in_one_message_are_read_back_and_the_clerk_decides_what_is_hers(Kind kind)
    {
        await using var chat = await CouncilInChat.StartAsync(kind);
        var (first, second, third) = (await chat.AskAsync("Circulate the exclusions report"), await chat.AskAsync("Review the transport policy"), await chat.AskAsync("List the void properties"));

        var digest = Assert.Single(await chat.AskOwnersAsync());
        Assert.Equal(("Helen Marsh", "3 actions for Children's Scrutiny: please answer by noon on Friday 8 January 2027."), (digest.To, digest.Summary));
        Assert.Contains("1. CFS-26-27-001 · Children's Scrutiny", digest.Words, StringComparison.Ordinal);

        var heard = await chat.SayAsync("Helen Marsh", "1 done, circulated on 9 November. 2 need till March. 3 not ours, Housing");

        var readBack = Assert.Single(heard, one => one.To == "Helen Marsh" && !one.IsUpdate);
        Assert.Contains("CFS-26-27-001 is done.", readBack.Words, StringComparison.Ordinal);
        Assert.Contains("CFS-26-27-002 needs longer, until March.", readBack.Words, StringComparison.Ordinal);
        Assert.Contains("CFS-26-27-003 is said to belong to Housing.", readBack.Words, StringComparison.Ordinal);
        Assert.Equal(
            (ActionPointStatus.ProposedComplete, ActionPointStatus.ExtensionRequested, ActionPointStatus.ReassignmentProposed),
            ((await chat.NowAsync(first)).Status, (await chat.NowAsync(second)).Status, (await chat.NowAsync(third)).Status));
        Assert.Contains("You answered", Assert.Single(heard, one => one.To == "Helen Marsh" && one.IsUpdate).Card!.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("Helen Marsh has answered 3 actions", Assert.Single(heard, one => one.To == "Jo Hale").Words, StringComparison.Ordinal);

        var decided = await chat.SayAsync("Jo Hale", "yes to Helen's extension");
        Assert.Contains(decided, one => one.To == "Jo Hale" && one.Words == "CFS-26-27-002 is due at the meeting of 9 March 2027. I have told Helen Marsh.");
        Assert.Contains(decided, one => one.To == "Helen Marsh" && one.Words.StartsWith("Jo Hale agreed to longer.", StringComparison.Ordinal));
        Assert.Equal((chat.March.Id, 1), ((await chat.NowAsync(second)).ReportToMeetingId, (await chat.NowAsync(second)).Postponements));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task All_but_one_are_done_and_that_one_is_left_alone(Kind kind)
    {
        await using var chat = await CouncilInChat.StartAsync(kind);
        var (first, second, third) = (await chat.AskAsync("Circulate the exclusions report"), await chat.AskAsync("Review the transport policy"), await chat.AskAsync("List the void properties"));
        await chat.AskOwnersAsync();

        await chat.SayAsync("Helen Marsh", "all done except 2");

        Assert.Equal(
            (ActionPointStatus.ProposedComplete, ActionPointStatus.Open, ActionPointStatus.ProposedComplete),
            ((await chat.NowAsync(first)).Status, (await chat.NowAsync(second)).Status, (await chat.NowAsync(third)).Status));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_button_answers_for_what_is_ticked_and_one_answer_alone_is_taken_back(Kind kind)
    {
        await using var chat = await CouncilInChat.StartAsync(kind);
        var (first, second) = (await chat.AskAsync("Circulate the exclusions report"), await chat.AskAsync("Review the transport policy"));
        var digest = Assert.Single(await chat.AskOwnersAsync()).Card!;

        Assert.StartsWith("Tick which action", (await chat.PressAsync("Helen Marsh", digest, "Done")).Answer, StringComparison.Ordinal);
        Assert.StartsWith("Write until when", (await chat.PressAsync("Helen Marsh", digest, "Need longer", new JsonObject { ["which"] = first.Id.ToString() })).Answer, StringComparison.Ordinal);

        var (drawn, heard) = await chat.PressAsync("Helen Marsh", digest, "Done", new JsonObject { ["which"] = $"{first.Id},{second.Id}", ["words"] = "Both circulated" });
        Assert.Contains("You answered", drawn, StringComparison.Ordinal);
        var readBack = Assert.Single(heard, one => one.To == "Helen Marsh").Card!;

        var (undone, after) = await chat.PressAsync("Helen Marsh", readBack, "Undo CFS-26-27-002");
        Assert.Contains("Undone. CFS-26-27-002 is open again.", undone, StringComparison.Ordinal);
        Assert.Contains("CFS-26-27-001 is done.", undone, StringComparison.Ordinal);
        Assert.Equal((ActionPointStatus.ProposedComplete, ActionPointStatus.Open), ((await chat.NowAsync(first)).Status, (await chat.NowAsync(second)).Status));
        Assert.Contains(after, one => one.To == "Jo Hale" && one.Words.StartsWith("Helen Marsh has taken back", StringComparison.Ordinal));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_is_asked_of_one_alone_needs_no_number_and_a_wish_for_longer_without_a_time_is_asked_back(Kind kind)
    {
        await using var chat = await CouncilInChat.StartAsync(kind);
        var point = await chat.AskAsync("Circulate the exclusions report");
        await chat.AskOwnersAsync();

        Assert.StartsWith("Until when do you need for CFS-26-27-001?", Assert.Single(await chat.SayAsync("Helen Marsh", "I need longer")).Words, StringComparison.Ordinal);
        Assert.Contains(await chat.SayAsync("Helen Marsh", "the March meeting"), one => one.Words.Contains("needs longer, until", StringComparison.Ordinal));
        Assert.Equal(ActionPointStatus.ExtensionRequested, (await chat.NowAsync(point)).Status);

        await chat.SayAsync("Helen Marsh", "done, it went out this morning");
        Assert.Equal(ActionPointStatus.ProposedComplete, (await chat.NowAsync(point)).Status);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_number_is_the_line_of_the_last_reminder_before_it_is_a_reference(Kind kind)
    {
        await using var chat = await CouncilInChat.StartAsync(kind);
        var closed = await chat.AskAsync("Something long since closed");
        await new CloseActionPoint(chat.Council.Change).RunAsync(closed.Id, Northbridge.Clerk(chat.Committee), chat.November, "7");
        var (two, three) = (await chat.AskAsync("Circulate the exclusions report"), await chat.AskAsync("Review the transport policy"));
        await chat.AskOwnersAsync();
        var helen = Talk.With(chat.Scene, "Helen Marsh");

        // The list shows 1. CFS-26-27-002 and 2. CFS-26-27-003.
        (await helen.SaysAsync("show 2")).Sees("Review the transport policy").SeesNothingOf("Which one");
        (await helen.SaysAsync("when will you ask me about 2?")).Sees("CFS-26-27-003").SeesNothingOf("CFS-26-27-002");
        (await helen.SaysAsync("for number 2 we have agreed the draft with legal")).Sees("CFS-26-27-003 has your update").SeesNothingOf("Which one");
        (await helen.SaysAsync("2 is done")).Sees("CFS-26-27-003 is done");
        Assert.Equal((ActionPointStatus.Open, ActionPointStatus.ProposedComplete), ((await chat.NowAsync(two)).Status, (await chat.NowAsync(three)).Status));

        // There is no third line, and "002" is how a reference ends.
        (await helen.SaysAsync("3: legal have signed it off as well")).Sees("CFS-26-27-003");
        (await helen.SaysAsync("002 is done")).Sees("CFS-26-27-002 is done");
    }

    [Theory]
    [InlineData("will circulate by the 4th")]
    [InlineData("will circulate the figures by 4 December")]
    [InlineData("will circulate it on Friday")]
    public async Task What_an_officer_will_do_by_when_is_news(string words)
    {
        await using var chat = await CouncilInChat.StartAsync();
        await chat.AskAsync("Circulate the vacant plot figures");
        await chat.AskOwnersAsync();

        (await Talk.With(chat.Scene, "Helen Marsh").SaysAsync(words)).Sees("CFS-26-27-001 has your update").SeesNothingOf("Shall I");
    }

    [Fact]
    public async Task What_nobody_understands_is_offered_as_the_answer_while_a_reminder_waits_and_small_talk_is_not()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var point = await chat.AskAsync("Circulate the exclusions report");
        await chat.AskOwnersAsync();
        var helen = Talk.With(chat.Scene, "Helen Marsh");

        (await helen.SaysAsync("got it")).SeesNothingOf("Shall I keep");
        (await helen.SaysAsync("the legal eagles gave it the thumbs up over lunch")).Sees("Shall I keep this as your answer to CFS-26-27-001?", "[Keep it]", "[No]");
        (await helen.SaysAsync("no")).Sees("Left as it is");
        Assert.Equal(ActionPointStatus.Open, (await chat.NowAsync(point)).Status);

        await helen.SaysAsync("the legal eagles gave it the thumbs up over lunch");
        (await helen.SaysAsync("yes")).Sees("CFS-26-27-001 has your update");
        Assert.Contains(await chat.Council.Database.ReadAsync(session => ReplyTable.OfAsync(session, point.Id)), reply => reply.Text == "the legal eagles gave it the thumbs up over lunch");
    }

    [Fact]
    public async Task Of_several_that_wait_it_is_asked_which_one_the_sentence_answers()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var (first, second) = (await chat.AskAsync("Circulate the exclusions report"), await chat.AskAsync("Review the transport policy"));
        await chat.AskOwnersAsync();
        var helen = Talk.With(chat.Scene, "Helen Marsh");

        (await helen.SaysAsync("the legal eagles gave it the thumbs up over lunch")).Sees("Shall I keep this as your answer, and to which?", "[CFS-26-27-001]", "[CFS-26-27-002]");
        (await helen.PressesAsync("CFS-26-27-002")).Sees("CFS-26-27-002 has your update");
        Assert.Equal((ActionPointStatus.Open, ActionPointStatus.InProgress), ((await chat.NowAsync(first)).Status, (await chat.NowAsync(second)).Status));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_stale_card_answers_with_how_things_stand_and_others_reminders_are_drawn_again(Kind kind)
    {
        await using var chat = await CouncilInChat.StartAsync(kind);
        var point = await chat.AskAsync("Circulate the exclusions report");
        var digest = Assert.Single(await chat.AskOwnersAsync()).Card!;
        await new CloseActionPoint(chat.Council.Change).RunAsync(point.Id, Northbridge.Clerk(chat.Committee), chat.November, "31");

        var (drawn, heard) = await chat.PressAsync("Helen Marsh", digest, "Done");

        Assert.Contains("Closed by Jo Hale", drawn, StringComparison.Ordinal);
        Assert.Contains("is closed already", Assert.Single(heard).Words, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_clerk_records_for_an_officer_and_approves_the_words_the_paper_prints(Kind kind)
    {
        await using var chat = await CouncilInChat.StartAsync(kind);
        var point = await chat.AskAsync("Circulate the exclusions report");
        await chat.AskOwnersAsync();

        var told = Assert.Single(await chat.SayAsync("Helen Marsh", "1 done, legal sat on it for a month"), one => one.To == "Jo Hale").Card!;
        var (approved, _) = await chat.PressAsync("Jo Hale", told, "Approve for the paper", new JsonObject { ["words"] = "The report was circulated." });
        Assert.Contains("The paper prints for CFS-26-27-001: “The report was circulated.”", approved, StringComparison.Ordinal);

        chat.Scene.Time.Advance(TimeSpan.FromMinutes(1));
        await chat.SayAsync("Jo Hale", "Helen says 1 is done");
        var replies = await chat.Council.Database.ReadAsync(session => ReplyTable.OfAsync(session, point.Id));
        Assert.Equal(("The report was circulated.", null), (replies[0].ApprovedText, replies[^1].ApprovedText));
        Assert.Equal(("Helen Marsh", "Jo Hale"), (replies[^1].PersonName, replies[^1].RecordedBy));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Whoever_is_away_is_covered_for_and_the_cover_may_answer(Kind kind)
    {
        await using var chat = await CouncilInChat.StartAsync(kind);
        var point = await chat.AskAsync("Circulate the exclusions report");
        await chat.Council.PersonAsync("Priya Shah");

        var noted = Assert.Single(await chat.SayAsync("Helen Marsh", "away 14 December to 8 January, Priya's covering"));
        Assert.Contains("Helen Marsh is away from 14 December 2026 to 8 January 2027, Priya Shah covers.", noted.Words, StringComparison.Ordinal);
        Assert.Equal("Priya Shah", Assert.Single(await chat.AskOwnersAsync()).To);

        await chat.SayAsync("Priya Shah", "done");
        Assert.Equal(ActionPointStatus.ProposedComplete, (await chat.NowAsync(point)).Status);

        var (undone, _) = await chat.PressAsync("Helen Marsh", noted.Card!, "Undo");
        Assert.StartsWith("Undone: Helen Marsh is not away", undone, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Nobody_answers_or_decides_through_a_door_that_is_not_theirs(Kind kind)
    {
        await using var chat = await CouncilInChat.StartAsync(kind);
        var (open, secret) = (await chat.AskAsync("Circulate the exclusions report"), await chat.AskAsync("Settle the roof claim", exempt: true));
        var digest = Assert.Single(await chat.AskOwnersAsync());
        Assert.DoesNotContain("roof", digest.Card!.ToJsonString() + digest.Summary, StringComparison.OrdinalIgnoreCase);
        var told = Assert.Single(await chat.SayAsync("Helen Marsh", "2 needs until March"), one => one.To == "Jo Hale").Card!;

        foreach (var who in new[] { "Lee Ward", "Ama Osei", "Somebody Strange" })
        {
            await chat.SayAsync(who, "CFS-26-27-001 is done");
            await chat.PressAsync(who, "complete", new JsonObject { ["which"] = $"{open.Id},{secret.Id}" });
            await chat.PressAsync(who, told, "Yes, give longer");
            await chat.PressAsync(who, told, "Approve for the paper", new JsonObject { ["words"] = "Nonsense" });
            await chat.SayAsync(who, "yes to Helen's extension");
            await chat.SayAsync(who, "chase CFS-26-27-001");
        }

        // Helen herself decides nothing either.
        await chat.PressAsync("Helen Marsh", told, "Yes, give longer");
        Assert.Equal((ActionPointStatus.Open, ActionPointStatus.ExtensionRequested), ((await chat.NowAsync(open)).Status, (await chat.NowAsync(secret)).Status));
        foreach (var who in new[] { "Lee Ward", "Somebody Strange" })
        {
            foreach (var words in new[] { "show CFS-26-27-002", "the roof one", "search roof", "what's outstanding for Children's Scrutiny?", "history of 2" })
            {
                Assert.All(await chat.SayAsync(who, words), one => Assert.DoesNotContain("claim", one.Words + one.Card?.ToJsonString() + one.Summary, StringComparison.OrdinalIgnoreCase));
            }
        }
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Whoever_says_that_he_is_back_can_take_it_back_and_nothing_else_goes_with_it(Kind kind)
    {
        await using var chat = await CouncilInChat.StartAsync(kind);
        var helen = Talk.With(chat.Scene, "Helen Marsh");
        await helen.SaysAsync("away 24 to 30 November, ask Sam Patel");
        chat.Scene.Time.Advance(TimeSpan.FromDays(3));

        (await helen.SaysAsync("I am back")).Sees("Welcome back. What you owe comes to you again, and no longer to Sam Patel.");
        (await helen.SaysAsync("am I down as away?")).Sees("I have not noted that you are away");
        (await helen.PressesAsync("Undo")).Sees("Undone. Helen Marsh is away from 24 November 2026 to 30 November 2026 again, and Sam Patel covers.");
        (await helen.SaysAsync("who covers me?")).Sees("Sam Patel covers");
        (await helen.SaysAsync("undo")).Sees("Helen Marsh is not away from 24 November 2026 to 30 November 2026");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Whoever_is_asked_again_is_shown_what_he_answered_before(Kind kind)
    {
        await using var chat = await CouncilInChat.StartAsync(kind);
        await chat.AskAsync("Circulate the exclusions report");
        await chat.AskAsync("Settle the roof claim", exempt: true);
        await chat.SayAsync("Helen Marsh", "1: on track, the draft is with legal");
        await chat.SayAsync("Helen Marsh", "2: the insurers are stalling");

        var asked = Assert.Single(await chat.AskOwnersAsync());

        Assert.Contains("On 24 November 2026 you wrote: “on track, the draft is with legal”. Is that still so?", asked.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("insurers", asked.Words + asked.Card, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Helen is off until 1 December, Sam Patel's covering for her")]
    [InlineData("Sam Patel is covering for Helen Marsh until 1 December")]
    [InlineData("Helen Marsh is on leave until 1 December, ask Sam Patel")]
    public async Task The_clerk_says_that_somebody_is_away_and_is_never_taken_to_be_away_herself(string words)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");

        (await jo.SaysAsync(words)).Sees("Helen Marsh is away from 24 November 2026 to 1 December 2026, Sam Patel covers").SeesNothingOf("Jo Hale is away");
    }
}
