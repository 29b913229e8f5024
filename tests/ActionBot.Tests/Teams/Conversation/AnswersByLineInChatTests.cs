using ActionBot.ActionPoints;
using ActionBot.Replies;
using ActionBot.Tests.Storage;

namespace ActionBot.Tests.Teams.Conversation;

/// <summary>What an officer says of one line of his reminder is written to that action and to no other, and nothing he said is lost.</summary>
public sealed class AnswersByLineInChatTests
{
    private static readonly string[] Tasks =
        ["Agree a joint attendance policy", "Survey the nine playgrounds", "Write to the schools about the closure of the annexe", "Bring a note on foster placements", "Invite the regional adviser to the March meeting"];

    [Theory]
    [InlineData("1 to 3 are finished now")]
    [InlineData("1 to 3 done")]
    [InlineData("1 through 3 are all done")]
    public async Task A_range_in_an_answer_is_all_of_its_lines(string said)
    {
        await using var chat = await CouncilInChat.StartAsync();
        foreach (var text in new[] { "Circulate the exclusions report", "Review the exclusions policy", "Print the leaflet" })
        {
            await chat.AskAsync(text);
        }

        await chat.AskOwnersAsync();
        await chat.SayAsync("Helen Marsh", said);

        Assert.All(await chat.Council.Database.ReadAsync(ActionPointTable.OutstandingAsync), point => Assert.Equal(ActionPointStatus.ProposedComplete, point.Status));
    }

    [Theory]
    [InlineData("Everything done except 2 and 5", "D|-|D|D|-")]
    [InlineData("all of mine are finished bar the playgrounds one", "D|-|D|D|D")]
    [InlineData("all but 4 is complete", "D|D|D|-|D")]
    [InlineData("all done apart from 3, which is with the printers", "D|D|U:with the printers|D|D")]
    [InlineData("they're all finished, save the playgrounds one", "D|-|D|D|D")]
    [InlineData("all complete (not the playgrounds)", "D|-|D|D|D")]
    [InlineData("I've finished with all of these except the last", "D|D|D|D|-")]
    [InlineData("done them all, not 3 obviously", "D|D|-|D|D")]
    [InlineData("everything is finished minus the first one", "-|D|D|D|D")]
    [InlineData("only 2 outstanding, rest done", "D|-|D|D|D")]
    [InlineData("only 2 and 4 left to do, everything else is complete", "D|-|D|-|D")]
    [InlineData("rest done, just 5 to go", "D|D|D|D|-")]
    [InlineData("3 is with the printers, the others are finished", "D|D|U:with the printers|D|D")]
    [InlineData("1 done, 2 in hand, no change on anything else", "D|U:in hand|U:no change|U:no change|U:no change")]
    [InlineData("All members told except Cllr Reeve", "-|-|-|-|-")]
    [InlineData("all done bar the shouting", "-|-|-|-|-")]
    [InlineData("both finished", "-|-|-|-|-")]
    public async Task The_exception_is_never_answered_with_the_rest(string words, string expected)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var points = await AskedAsync(chat, 5);

        await Talk.With(chat.Scene, "Helen Marsh").SaysAsync(words);

        Assert.Equal(expected.Split('|'), await AnswersAsync(chat, points));
    }

    [Fact]
    public async Task What_sounds_like_an_exception_and_names_none_is_the_same_answer_to_all()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var points = await AskedAsync(chat, 5);

        await Talk.With(chat.Scene, "Helen Marsh").SaysAsync("all done, not that anybody noticed");

        Assert.Single((await AnswersAsync(chat, points)).Distinct());
    }

    [Theory]
    [InlineData("I did 2 and 3, 4 is waiting on the 16-24 focus group, 5 waiting for Jo", "-|D|D|A:waiting on the 16-24 focus group|A:waiting for Jo")]
    [InlineData("1 drafting since 28/11. 2 quotes in from 3 firms, £1,240 - £1,610; 3 first one is in January so not now", "U:drafting since 28/11|U:quotes in from 3 firms, £1,240 - £1,610|U:first one is in January so not now|-|-")]
    [InlineData("2 is on for 3 Dec 10am, 12 members coming; 4,5 nothing new", "-|U:on for 3 Dec 10am, 12 members coming|-|U:nothing new|U:nothing new")]
    [InlineData("1, 2, 4 and 5 complete, can't say on 3", "D|D|U:can't say|D|D")]
    [InlineData("4 and 5 are finished whereas 1 is waiting for a coach", "A:waiting for a coach|-|-|D|D")]
    [InlineData("1 done and so is 4; 2 not started", "D|U:not started|-|D|-")]
    [InlineData("3 is done. So are 1 and 5.", "D|-|D|-|D")]
    [InlineData("finished 1 thru 4, waiting on the grant people for 5", "D|D|D|D|A:waiting on the grant people")]
    [InlineData("I've done three of the five: 1, 4 and 5", "D|-|-|D|D")]
    [InlineData("completed 2 and 5, no news on 1", "U:no news|D|-|-|D")]
    [InlineData("1 214 closed of 380, 2 sent on 5/12", "U:214 closed of 380|D:sent on 5/12|-|-|-")]
    [InlineData("attendance policy: done. playgrounds - Sam has them. rest no change", "D|U:Sam has them|U:no change|U:no change|U:no change")]
    [InlineData("4 can't before 18 March, the supplier is closed", "-|-|-|L:*|-")]
    [InlineData("2 will slip to March - consultants want 8 weeks", "-|L:*|-|-|-")]
    [InlineData("5 can't promise January, end of April more like", "-|-|-|-|L:*")]
    [InlineData("3 went out yesterday", "-|-|D:went out yesterday|-|-")]
    [InlineData("2 went out yesterday", "-|U:went out yesterday|-|-|-")]
    [InlineData("the playgrounds will need to wait for the March meeting, the frost broke the tarmac", "-|L:*|-|-|-")]
    public async Task What_is_said_behind_its_number_or_by_its_subject_is_of_that_one(string words, string expected)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var points = await AskedAsync(chat, 5);
        var helen = Talk.With(chat.Scene, "Helen Marsh");

        await helen.SaysAsync(words);
        if (helen.Seen.Contains("Have I parted your answer rightly?", StringComparison.Ordinal) || helen.Seen.Contains("Shall I keep this", StringComparison.Ordinal))
        {
            Assert.Equal(["-", "-", "-", "-", "-"], await AnswersAsync(chat, points));
            await helen.SaysAsync("yes");
        }

        Assert.Equal(expected.Split('|'), await AnswersAsync(chat, points));
    }

    [Theory]
    [InlineData("14 limes looked at so far, 6 need felling (see p.2)", "U")]
    [InlineData("done - report no. 7 of 2026 went round on 30/11", "D")]
    [InlineData("Survey finished on 28 Nov. 3 to fell, 11 ok. Contractor booked", "U")]
    [InlineData("9 schools have answered and 12 are still to", "U")]
    public async Task Whoever_has_one_action_says_all_of_it_of_that_one(string words, string kind)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var points = await AskedAsync(chat, 1);
        var helen = Talk.With(chat.Scene, "Helen Marsh");

        await helen.SaysAsync(words);
        helen.SeesNothingOf("Which one do you mean", "I find no action", "not yours");
        if (helen.Seen.Contains("Shall I keep this", StringComparison.Ordinal))
        {
            await helen.SaysAsync("yes");
        }

        var reply = Assert.Single(await RepliesAsync(chat, points[0]));
        Assert.StartsWith(kind, reply.Kind.ToString(), StringComparison.Ordinal);
        Assert.EndsWith(words[^14..], reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_exception_is_named_as_still_to_answer_and_the_words_of_the_exception_are_nobody_s_answer()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var points = await AskedAsync(chat, 3);

        (await Talk.With(chat.Scene, "Helen Marsh").SaysAsync("all complete except 2")).Sees("CFS-26-27-002 is done", "CFS-26-27-004 is done", "Still to answer: CFS-26-27-003.");

        Assert.Equal((null, null), ((await RepliesAsync(chat, points[0]))[0].Text, (await RepliesAsync(chat, points[2]))[0].Text));
    }

    [Theory]
    [InlineData("1 and 4 under way, 3 posted 2 Dec, 5 too soon", "U:under way|-|D:posted 2 Dec|U:under way|U:too soon")]
    [InlineData("1 agreed on 10 December, 2 - 4 of 9 playgrounds done, rest by Friday, 3 yes the letter went 7 Dec, 4 that's Sam's not mine, 5 invited 11/12, no reply yet", "D:agreed on 10 December|U:4 of 9 playgrounds done, rest by Friday|D:yes the letter went 7 Dec|N:Sam|U:invited 11/12, no reply yet")]
    [InlineData("1 finished bar the signatures, 3 the head replied no", "U:finished bar the signatures|-|U:the head replied no|-|-")]
    [InlineData("2 nearly there, 1 who wanted this?", "-|U:nearly there|-|-|-")]
    [InlineData("1 in confidence, I will tell Jo. 3 published 4 December, see page 2 of the website. 4 same", "U:in confidence, I will tell Jo|-|D:published 4 December, see page 2 of the website|D:published 4 December, see page 2 of the website|-")]
    [InlineData("1, 2 finished; 3 no; 4 by end of month", "D|D|-|U:by end of month|-")]
    [InlineData("1: no news yet. 2 confirmed, £1.4m received 4/12. 3: awaiting audit", "U:no news yet|U:confirmed, £1.4m received 4/12|A:awaiting audit|-|-")]
    [InlineData("4: 1,310 adult and 210 junior places, published", "-|-|-|U:1,310 adult and 210 junior places, published|-")]
    [InlineData("2. all 31 reminded on 2 Dec; 28 have answered, 3 outstanding", "-|U:all 31 reminded on 2 Dec; 28 have answered, 3 outstanding|-|-|-")]
    [InlineData("Nothing to say on 1. Nothing to say on 2. 3: as 1", "U:Nothing to say|U:Nothing to say|U:Nothing to say|-|-")]
    [InlineData("2 went out on Friday 11 December, so close it please. 3 standing item", "-|D:went out on Friday 11 December, so close it please|U:standing item|-|-")]
    [InlineData("3 the printers have it; 5 in hand; 6 not ours", "-|-|U:the printers have it|-|U:in hand")]
    [InlineData("can't do 1 or 3 until the March meeting, finance are short", "L:*|-|L:*|-|-")]
    [InlineData("1 sent to panel group 2 on Monday", "D:sent to panel group 2 on Monday|-|-|-|-")]
    public async Task Each_number_has_its_own_verdict_and_its_own_words(string words, string expected)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var points = await AskedAsync(chat, 5);

        (await Talk.With(chat.Scene, "Helen Marsh").SaysAsync(words)).SeesNothingOf("I find no action", "not yours to answer", "What did you mean");

        Assert.Equal(expected.Split('|'), await AnswersAsync(chat, points));
    }

    [Fact]
    public async Task A_number_behind_the_last_line_is_nobody_else_s_answer()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var points = await AskedAsync(chat, 3);

        // CFS-26-27-004 is the third line: whoever counts lines does not mean it by 4.
        (await Talk.With(chat.Scene, "Helen Marsh").SaysAsync("2 in hand, 3 done, 4 not ours")).Sees("Your last reminder has no line 4, so nothing is noted of “not ours”.");

        Assert.Equal(["-", "U:in hand", "D"], await AnswersAsync(chat, points));
    }

    [Fact]
    public async Task What_cannot_be_told_is_asked_back_and_not_dropped()
    {
        await using var chat = await CouncilInChat.StartAsync();
        await AskedAsync(chat, 3);

        (await Talk.With(chat.Scene, "Helen Marsh").SaysAsync("1 done; 2 no; 3 what is this?")).Sees("CFS-26-27-002 is done", "CFS-26-27-003: “no” does not tell me where it stands", "CFS-26-27-004: “Write to the schools about the closure of the annexe”.");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Where_a_number_may_as_well_count_the_parting_is_shown_before_anything_is_noted(bool pressed)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var points = await AskedAsync(chat, 3);
        var helen = Talk.With(chat.Scene, "Helen Marsh");

        (await helen.SaysAsync("1 done, 2 tenders back")).Sees("Have I parted your answer rightly?", "CFS-26-27-002: “done”", "CFS-26-27-003: “tenders back”", "Nothing is noted yet.");
        Assert.Equal(["-", "-", "-"], await AnswersAsync(chat, points));

        _ = pressed ? await helen.PressesAsync("Yes") : await helen.SaysAsync("yes");
        Assert.Equal(["D", "U:tenders back", "-"], await AnswersAsync(chat, points));
    }

    [Fact]
    public async Task A_parting_that_is_wrong_notes_nothing()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var points = await AskedAsync(chat, 2);
        var helen = Talk.With(chat.Scene, "Helen Marsh");

        await helen.SaysAsync("1 done, 2 tenders back");
        (await helen.SaysAsync("no")).Sees("Then nothing is noted.");
        Assert.Equal(["-", "-"], await AnswersAsync(chat, points));

        (await helen.SaysAsync("1: done, 2 tenders back")).Sees("CFS-26-27-002 is done");
        Assert.Equal(["D:2 tenders back", "-"], await AnswersAsync(chat, points));
    }

    [Theory]
    [InlineData("I've rung them twice (4/11, 2/12), over to the clerk")]
    [InlineData("Outline drafted, 4 models costed between 80k and 250k. Finance are checking it, and Jo gets it by the 20th")]
    [InlineData("all 31 told by letter, 28 have replied and 12 have not")]
    [InlineData("we had 14 replies and then another 9")]
    public async Task Figures_that_are_no_action_of_his_stay_in_the_answer(string words)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var points = await AskedAsync(chat, 1);
        var helen = Talk.With(chat.Scene, "Helen Marsh");

        await helen.SaysAsync(words);
        helen.SeesNothingOf("I find no action", "not yours to answer", "What you can write here");
        if (helen.Seen.Contains("Shall I keep this", StringComparison.Ordinal))
        {
            await helen.SaysAsync("yes");
        }

        Assert.Equal(words, Assert.Single(await RepliesAsync(chat, points[0])).Text);
    }

    [Fact]
    public async Task Somebody_else_s_number_is_not_taken_for_words()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var points = await AskedAsync(chat, 1);

        (await Talk.With(chat.Scene, "Helen Marsh").SaysAsync("14 is done")).Sees("14");

        Assert.Equal(["-"], await AnswersAsync(chat, points));
    }

    [Fact]
    public async Task What_was_said_to_be_done_can_be_taken_back()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var points = await AskedAsync(chat, 2);
        var helen = Talk.With(chat.Scene, "Helen Marsh");
        await helen.SaysAsync("1 done, 2 done");

        (await helen.SaysAsync("oh no, 2 isn't done yet, I mixed it up with another")).Sees("CFS-26-27-003 is not done after all");
        Assert.Equal((ActionPointStatus.ProposedComplete, ActionPointStatus.InProgress), ((await chat.NowAsync(points[0])).Status, (await chat.NowAsync(points[1])).Status));

        // News of something done leaves it done.
        await helen.SaysAsync("1: the last copy went out today");
        Assert.Equal(ActionPointStatus.ProposedComplete, (await chat.NowAsync(points[0])).Status);
    }

    [Fact]
    public async Task The_clerk_takes_a_done_back_for_an_officer_or_does_not_take_it()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var points = await AskedAsync(chat, 2);
        var (helen, jo) = (Talk.With(chat.Scene, "Helen Marsh"), Talk.With(chat.Scene, "Jo Hale"));
        await helen.SaysAsync("1 done, 2 done");

        (await jo.SaysAsync("Helen says CFS-26-27-002 is not done, it was a slip")).Sees("CFS-26-27-002 is not done after all");
        (await jo.SaysAsync("reopen CFS-26-27-003, the annexes are missing")).Sees("CFS-26-27-003 is in progress again");
        helen.Looks().Sees("Jo Hale does not take CFS-26-27-003 as done yet: the annexes are missing.");
        Assert.Equal((ActionPointStatus.InProgress, ActionPointStatus.InProgress), ((await chat.NowAsync(points[0])).Status, (await chat.NowAsync(points[1])).Status));
    }

    [Fact]
    public async Task One_answer_for_all_repeats_what_was_written_before()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var points = await AskedAsync(chat, 2);
        var helen = Talk.With(chat.Scene, "Helen Marsh");
        await helen.SaysAsync("1 the draft is with legal, 2 awaiting the contractor");

        (await helen.SaysAsync("yes, still so")).Sees("It is still as you wrote: “the draft is with legal”.", "CFS-26-27-003 waits for the contractor.");

        Assert.Equal("the draft is with legal", (await RepliesAsync(chat, points[0]))[^1].Text);
    }

    [Theory]
    [InlineData("No news on any of these", "U:No news|U:No news|U:No news|-|-")]
    [InlineData("all unchanged", "U:all unchanged|U:all unchanged|U:all unchanged|-|-")]
    [InlineData("foster placements isn't us", "-|-|-|N:|-")]
    [InlineData("3 I never agreed to that, Cllr Osei asked Sam", "-|-|N:Sam|-|-")]
    [InlineData("2 not me, the estates team do that", "-|N:estates team|-|-|-")]
    public async Task One_sentence_reaches_what_it_names(string words, string expected)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var count = words.Contains("placements", StringComparison.Ordinal) ? 5 : 3;
        var points = await AskedAsync(chat, count);

        await Talk.With(chat.Scene, "Helen Marsh").SaysAsync(words);

        Assert.Equal(expected.Split('|')[..count], await AnswersAsync(chat, points));
    }

    private static async Task<IReadOnlyList<ActionPoint>> AskedAsync(CouncilInChat chat, int count)
    {
        // The numbers of the reminder's lines and those of the references differ by one.
        await chat.Council.OpenAsync(chat.Committee, chat.November, chat.January, Owner.Of(await chat.Council.PersonAsync("Ada Brook")), "Count the garages");
        var points = new List<ActionPoint>();
        foreach (var task in Tasks.Take(count))
        {
            points.Add(await chat.AskAsync(task));
        }

        await chat.AskOwnersAsync();
        return points;
    }

    private static async Task<string[]> AnswersAsync(CouncilInChat chat, IReadOnlyList<ActionPoint> points)
    {
        var answers = new List<string>();
        foreach (var point in points)
        {
            answers.Add(await RepliesAsync(chat, point) is [.., var last]
                ? last.Kind == ReplyKind.NeedLonger ? $"L:{(last.Text is { Length: > 0 } ? "*" : "")}" : last.Kind == ReplyKind.NotMine ? $"N:{last.ProposedOwner}" : $"{last.Kind.ToString()[0]}{(last.Text is null ? "" : $":{last.Text}")}"
                : "-");
        }

        return [.. answers];
    }

    private static Task<IReadOnlyList<Reply>> RepliesAsync(CouncilInChat chat, ActionPoint point) => chat.Council.Database.ReadAsync(session => ReplyTable.OfAsync(session, point.Id));
}
