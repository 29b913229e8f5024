using ActionBot.Tests.Storage;

namespace ActionBot.Tests.Teams.Conversation;

/// <summary>What people ask beside the lists is answered from the register, the plan and the ledger, to each what is open to him.</summary>
public sealed class EnquiriesInChatTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Who_is_chased_next_is_told_from_the_plan_that_the_sweep_follows(Kind kind)
    {
        await using var chat = await CouncilInChat.StartAsync(kind);
        await chat.AskAsync("Circulate the exclusions report");
        await chat.SweepAtAsync("2026-11-30T09:30Z");

        foreach (var words in new[] { "when will Helen be chased next?", "when do you remind the Director of Education next?", "when will you next write to Helen Marsh" })
        {
            Sees("Friday 18 December 2026", await chat.SayAsync("Jo Hale", words));
        }

        Sees("CFS-26-27-001: next on Friday 18 December 2026 at 9am, to Helen Marsh", await chat.SayAsync("Jo Hale", "when do you chase 1?"));
        Sees("One message planned from 1 December 2026 to 31 December 2026", await chat.SayAsync("Jo Hale", "who gets a reminder in December?"));
        Sees("No message is planned from 7 December 2026 to 13 December 2026", await chat.SayAsync("Jo Hale", "who is being chased next week"));
        Sees("Helen Marsh", await chat.SayAsync("Ama Osei", "who will be chased in December?"));
        Sees("Helen Marsh hears from me next on Friday 18 December 2026", await chat.SayAsync("Helen Marsh", "when will you remind me?"));
        Sees("for the clerks of their committees", await chat.SayAsync("Lee Ward", "when will Helen be chased next?"));
        Sees("No message to you is planned", await chat.SayAsync("Lee Ward", "who gets a reminder in December?"));
        Sees("not on the register", await chat.SayAsync("Somebody Else", "who gets a reminder in December?"));

        // What the sweep sends is what was told.
        Assert.Equal("Helen Marsh", Assert.Single(await chat.AskOwnersAsync()).To);
        await chat.SayAsync("Helen Marsh", "done, circulated on Monday");
        Sees("proposed complete, so nobody is asked", await chat.SayAsync("Jo Hale", "when will 1 be chased?"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_was_sent_is_told_from_the_ledger_to_clerks_and_to_whoever_got_it(Kind kind)
    {
        await using var chat = await CouncilInChat.StartAsync(kind);
        await chat.AskAsync("Circulate the exclusions report");
        await chat.AskAsync("Settle the roof claim", exempt: true);
        Sees("I have written nothing to Helen Marsh yet", await chat.SayAsync("Jo Hale", "what did you send to Helen?"));
        await chat.AskOwnersAsync();

        foreach (var words in new[] { "what did you send to Helen?", "what have you sent to the Director of Education?", "when was Helen last chased?", "have you reminded Helen Marsh?", "did Helen get the reminder?" })
        {
            Sees("Fri 18 Dec 2026", await chat.SayAsync("Jo Hale", words));
        }

        Sees("Arrived; no answer yet.", await chat.SayAsync("Jo Hale", "how often has 1 been chased?"));
        await chat.SayAsync("Helen Marsh", "1 done, circulated on Monday");
        Sees("Answered on 18 December 2026.", await chat.SayAsync("Jo Hale", "what did you write about CFS-26-27-001?"));
        Sees("What I wrote to you: one message", await chat.SayAsync("Helen Marsh", "what did you send me?"));
        Sees("for the clerks of their committees", await chat.SayAsync("Ama Osei", "what did you send to Helen?"));

        var inGroup = Assert.Single(await chat.SayAsync("Jo Hale", "what did you send to Helen?", activity => activity["conversation"]!["conversationType"] = "groupChat"));
        Assert.Contains("CFS-26-27-001", inGroup.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("CFS-26-27-002", inGroup.Words + inGroup.Card, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_is_new_is_told_to_each_of_what_is_his_and_without_the_words_of_an_answer(Kind kind)
    {
        await using var chat = await CouncilInChat.StartAsync(kind);
        await chat.AskAsync("Circulate the exclusions report");
        await chat.AskAsync("Settle the roof claim", exempt: true);
        await chat.AskOwnersAsync();
        await chat.SayAsync("Helen Marsh", "1 needs until March, legal are hopeless");
        await chat.SayAsync("Jo Hale", "restrict 1, paragraph 3");
        await chat.SayAsync("Jo Hale", "undo the restriction");

        foreach (var (who, words) in new[] { ("Jo Hale", "what's new?"), ("Ama Osei", "what has changed since yesterday?"), ("Helen Marsh", "anything new since Monday?") })
        {
            var told = Assert.Single(await chat.SayAsync(who, words));
            Assert.Contains("CFS-26-27-001", told.Words, StringComparison.Ordinal);
            Assert.DoesNotContain("hopeless", told.Words + told.Card, StringComparison.Ordinal);
            // What was taken back is no change.
            Assert.DoesNotContain("paragraph 3", told.Words, StringComparison.Ordinal);
        }

        Sees("Nothing has changed since 18 December 2026 in what is yours", await chat.SayAsync("Lee Ward", "what has changed since today?"));
        Sees("Nothing has changed on 17 December 2026", await chat.SayAsync("Jo Hale", "what changed yesterday?"));
        Sees("not on the register", await chat.SayAsync("Somebody Else", "what's new?"));

        await chat.SayAsync("Jo Hale", "the chair's happy for CFS-26-27-002 to slip to March");
        Assert.Contains("CFS-26-27-002 · exempt", Assert.Single(await chat.SayAsync("Jo Hale", "what's new?")).Words, StringComparison.Ordinal);
        var inGroup = Assert.Single(await chat.SayAsync("Jo Hale", "what's new?", activity => activity["conversation"]!["conversationType"] = "groupChat"));
        Assert.DoesNotContain("CFS-26-27-002", inGroup.Words + inGroup.Card, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Which_minutes_are_in_is_told_meeting_by_meeting(Kind kind)
    {
        await using var chat = await CouncilInChat.StartAsync(kind);
        Sees("No: the minutes of 24 November 2026 have not been handed over yet. Drop the file here", await chat.SayAsync("Jo Hale", "have the November minutes been imported?"));
        Sees("held no meeting that I could call", await chat.SayAsync("Jo Hale", "do you have the September minutes?"));
        await chat.SayAsync("Jo Hale", "Minutes of Children's Scrutiny, 24 November 2026\nPresent: Cllr Osei\nACTION: Head of Housing to inspect the oak.");

        Sees("Yes. 24 November 2026: read on 24 November 2026, handed over by Jo Hale; one finding", await chat.SayAsync("Jo Hale", "have the November minutes been imported?"));
        Sees("minutes of one meeting read", await chat.SayAsync("Jo Hale", "which minutes do you have?"));
        var member = Assert.Single(await chat.SayAsync("Ama Osei", "which minutes do you have?"));
        Assert.Contains("24 November 2026: read on 24 November 2026, handed over by Jo Hale.", member.Words, StringComparison.Ordinal);

        await chat.Council.Database.WriteAsync(session => session.ChangeAsync("update minutes_documents set exempt = @yes", new { yes = true }));
        Sees("24 November 2026: no minutes yet", await chat.SayAsync("Lee Ward", "which minutes do you have?"));
        Sees("24 November 2026: read on", await chat.SayAsync("Ama Osei", "which minutes do you have?"));
    }

    [Fact]
    public async Task A_committee_is_known_by_its_code()
    {
        await using var chat = await CouncilInChat.StartAsync(Kind.Sqlite);
        Sees("Children's Scrutiny has the code CFS: its actions are called CFS-26-27-001", await chat.SayAsync("Lee Ward", "what's the code of Children's Scrutiny?"));
        await chat.Council.CommitteeAsync("Audit", "AUD");
        Sees("I know Audit (AUD), Children's Scrutiny (CFS).", await chat.SayAsync("Jo Hale", "which committees do you know?"));
        Sees("not on the register", await chat.SayAsync("Somebody Else", "which committees do you know?"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_is_due_and_what_was_closed_keep_to_the_days_that_were_said(Kind kind)
    {
        await using var chat = await CouncilInChat.StartAsync(kind);
        await chat.AskAsync("Circulate the exclusions report");
        await chat.AskAsync("Review the exclusions policy", to: chat.March);
        await chat.AskAsync("Settle the roof claim", exempt: true);
        await chat.SayAsync("Jo Hale", "due 2 by 4 December");

        Sees("Children's Scrutiny: 1 due from 30 November 2026 to 6 December 2026", await chat.SayAsync("Jo Hale", "what is due next week?"));
        Sees("Children's Scrutiny: 3 due up to 19 January 2027", await chat.SayAsync("Jo Hale", "what's due before the January meeting?"));
        Sees("Children's Scrutiny: 2 due at that meeting", await chat.SayAsync("Lee Ward", "what is due at the January meeting for Children's Scrutiny?"), "Circulate");
        Sees("Children's Scrutiny: nothing is due on 25 November 2026", await chat.SayAsync("Ama Osei", "anything due tomorrow?"));
        Sees("One action of yours is due from 30 November 2026 to 6 December 2026", await chat.SayAsync("Helen Marsh", "what do I have due next week?"));
        Sees("I find no “April meeting” on the calendar", await chat.SayAsync("Jo Hale", "what's due at the April meeting?"));
        Sees("nothing is outstanding with Lee Ward", await chat.SayAsync("Jo Hale", "what's Lee Ward got on?"));
        Sees("3 outstanding with Director of Education (Helen Marsh)", await chat.SayAsync("Jo Hale", "what's Helen Marsh working on?"));

        await chat.SayAsync("Jo Hale", "close 1 agreed at the November meeting, minute 31");
        Sees("Children's Scrutiny: 1 closed since 1 May 2026", await chat.SayAsync("Ama Osei", "how many have been closed since May?"), "CFS-26-27-001");
        Sees("nothing was closed from 1 October 2026 to 31 October 2026", await chat.SayAsync("Ama Osei", "how many were closed last month?"));
        Sees("Children's Scrutiny: 1 closed on 24 November 2026", await chat.SayAsync("Jo Hale", "what was closed at the last meeting?"));
    }

    [Fact]
    public async Task A_list_of_some_days_keeps_to_them_from_page_to_page()
    {
        await using var chat = await CouncilInChat.StartAsync(Kind.Sqlite);
        for (var number = 1; number <= 12; number++)
        {
            await chat.AskAsync($"Matter {number}", to: number > 11 ? chat.March : chat.January);
        }

        var list = Assert.Single(await chat.SayAsync("Jo Hale", "what's due before the January meeting?"));
        Assert.StartsWith("Children's Scrutiny: 11 due up to 19 January 2027", list.Words, StringComparison.Ordinal);
        Assert.Contains("11 of 11", (await chat.PressAsync("Jo Hale", list.Card!, "Show more")).Answer, StringComparison.Ordinal);
    }

    private static void Sees(string words, IReadOnlyList<CouncilInChat.Heard> heard, string more = "")
    {
        var one = Assert.Single(heard);
        Assert.Contains(words, one.Words, StringComparison.Ordinal);
        Assert.Contains(more, one.Words, StringComparison.Ordinal);
    }
}
