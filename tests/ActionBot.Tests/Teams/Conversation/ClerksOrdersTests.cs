using ActionBot.ActionPoints;
using ActionBot.Committees;
using ActionBot.Officers;

namespace ActionBot.Tests.Teams.Conversation;

/// <summary>What a clerk says does what she said, to whom she said it, and to nothing else.</summary>
public sealed class ClerksOrdersTests
{
    [Theory]
    [InlineData("Helen is away until 20 January, Sam covers", "Helen Marsh is away from 24 November 2026 to 20 January 2027, Sam Patel covers")]
    [InlineData("Helen Marsh is on leave until 20 January", "Helen Marsh is away from 24 November 2026 to 20 January 2027. Messages wait")]
    [InlineData("Helen is away next week, Sam covers", "Helen Marsh is away from 30 November 2026")]
    [InlineData("Sam covers for Helen until 4 December", "Helen Marsh is away from 24 November 2026 to 4 December 2026, Sam Patel covers")]
    public async Task Leave_a_clerk_reports_is_the_officers_and_not_her_own(string words, string readBack)
    {
        await using var chat = await CouncilInChat.StartAsync();

        (await Talk.With(chat.Scene, "Jo Hale").SaysAsync(words)).Sees(readBack, "[Undo]").SeesNothingOf("Jo Hale is away");
    }

    [Theory]
    [InlineData("by the end of January", "by 31 January 2027")]
    [InlineData("by the end of next month", "by 31 December 2026")]
    [InlineData("a week on Friday", "by 4 December 2026")]
    [InlineData("a fortnight on Thursday", "by 10 December 2026")]
    [InlineData("by mid-February", "by 15 February 2027")]
    [InlineData("by mid February", "by 15 February 2027")]
    [InlineData("within three weeks", "by 15 December 2026")]
    public async Task What_today_alone_fixes_is_a_day_and_no_meeting_whether_logged_or_set(string when, string due)
    {
        await using var chat = await CouncilInChat.StartAsync();
        await chat.AskAsync("Report on exclusions");
        var jo = Talk.With(chat.Scene, "Jo Hale");

        (await jo.SaysAsync("due 1 " + when)).Sees("CFS-26-27-001 is due " + due);
        (await jo.SaysAsync($"action: Director of Education to list the vacant desks {when}")).Sees(due);
    }

    [Fact]
    public async Task What_is_reported_to_every_meeting_recurs_and_how_often_is_no_part_of_the_task()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");

        (await jo.SaysAsync("action: Director of Education to report exclusions to every meeting")).Sees("Report exclusions", "at every meeting").SeesNothingOf("to every meeting");
    }

    [Fact]
    public async Task An_action_is_closed_at_the_meeting_that_was_said_else_at_the_last_one_since_it_was_asked_for()
    {
        await using var chat = await CouncilInChat.StartAsync();
        await chat.AskAsync("Report on exclusions");
        await chat.AskAsync("Adopt the transport policy");
        await chat.AskAsync("List the vacant desks");
        var jo = Talk.With(chat.Scene, "Jo Hale");
        chat.Scene.Time.AdvanceTo(new DateTimeOffset(2026, 12, 1, 9, 0, 0, TimeSpan.Zero));

        (await jo.SaysAsync("close 2, policy adopted, minute 31")).Sees("Which meeting agreed that CFS-26-27-002 is closed?").SeesNothingOf("is closed at");
        (await jo.SaysAsync("24 November")).Sees("CFS-26-27-002 is closed at the meeting of 24 November 2026, minute 31. Noted with it: “policy adopted”.");

        chat.Scene.Time.AdvanceTo(new DateTimeOffset(2027, 1, 20, 9, 0, 0, TimeSpan.Zero));
        (await jo.SaysAsync("CFS-26-27-001 is closed, 24 November")).Sees("CFS-26-27-001 is closed at the meeting of 24 November 2026.");
        (await jo.SaysAsync("close 3 agreed, minute 52(b)")).Sees("CFS-26-27-003 is closed at the meeting of 19 January 2027, minute 52(b).");
    }

    [Fact]
    public async Task A_meeting_is_after_what_was_asked_elsewhere_by_the_councils_day_and_not_by_the_clock_of_Greenwich()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var cabinet = await chat.Council.MeetingAsync(await chat.Council.CommitteeAsync("Cabinet", "CAB"), "2027-06-10");
        await chat.Council.MeetingAsync(chat.Committee, "2027-06-14");
        var september = await chat.Council.MeetingAsync(chat.Committee, "2027-09-14");
        // Half past midnight on the 15th in the council's summer.
        chat.Scene.Time.AdvanceTo(new DateTimeOffset(2027, 6, 14, 23, 30, 0, TimeSpan.Zero));
        await chat.Council.OpenAsync(chat.Committee, cabinet, september, chat.Director, "Report on exclusions");
        var jo = Talk.With(chat.Scene, "Jo Hale");
        chat.Scene.Time.AdvanceTo(new DateTimeOffset(2027, 6, 15, 9, 0, 0, TimeSpan.Zero));

        (await jo.SaysAsync("close 1")).Sees("Which meeting agreed that CFS-26-27-001 is closed?").SeesNothingOf("is closed at");
    }

    [Fact]
    public async Task Leave_of_a_stranger_is_noted_for_nobody()
    {
        await using var chat = await CouncilInChat.StartAsync();

        (await Talk.With(chat.Scene, "Jo Hale").SaysAsync("Quentin is away until 20 January, Sam covers")).Sees("I know nobody called “Quentin”").SeesNothingOf("is away from");
        Assert.Empty(await chat.Council.Database.ReadAsync(session => AbsenceTable.FromAsync(session, Northbridge.Day("2026-11-01"))));
    }

    [Fact]
    public async Task An_officer_reports_nobodys_leave_but_his_own()
    {
        await using var chat = await CouncilInChat.StartAsync();

        (await Talk.With(chat.Scene, "Sam Patel").SaysAsync("Helen is on leave until 20 January")).Sees("Only Helen Marsh or a clerk");
        (await Talk.With(chat.Scene, "Sam Patel").SaysAsync("I'm away until 20 January, ask Helen")).Sees("Sam Patel is away", "Helen Marsh covers");
    }

    [Fact]
    public async Task A_button_decides_the_answer_its_card_was_drawn_for_or_says_that_it_was_overtaken()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var point = await chat.AskAsync("Report on exclusions");
        await chat.SayAsync("Helen Marsh", "1 need until March, waiting for the DfE");
        chat.Scene.Time.Advance(TimeSpan.FromMinutes(1));
        var handOver = (await chat.SayAsync("Helen Marsh", "1 not ours, try Housing")).Single(heard => heard.To == "Jo Hale").Card!;
        chat.Scene.Time.Advance(TimeSpan.FromMinutes(1));
        await chat.SayAsync("Helen Marsh", "1 done, report circulated on 9 November");

        var (answer, heard) = await chat.PressAsync("Jo Hale", handOver, "Yes, hand it over");

        Assert.Contains("overtaken", answer, StringComparison.Ordinal);
        Assert.True(answer.Contains("done", StringComparison.Ordinal), answer);
        Assert.DoesNotContain(heard, one => one.To == "Helen Marsh" && one.Words.Contains("agreed", StringComparison.Ordinal));
        Assert.Equal((ActionPointStatus.ProposedComplete, chat.January.Id), (await chat.NowAsync(point)) switch { var now => (now.Status, now.ReportToMeetingId) });
    }

    [Fact]
    public async Task The_card_of_an_earlier_wish_does_not_grant_a_later_one()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var point = await chat.AskAsync("Report on exclusions");
        var first = (await chat.SayAsync("Helen Marsh", "1 need until the March meeting")).Single(heard => heard.To == "Jo Hale").Card!;
        await chat.SayAsync("Helen Marsh", "1 not ours, try Housing");

        var (answer, _) = await chat.PressAsync("Jo Hale", first, "Yes, give longer");

        Assert.Contains("overtaken", answer, StringComparison.Ordinal);
        Assert.Equal((ActionPointStatus.ReassignmentProposed, chat.January.Id), (await chat.NowAsync(point)) switch { var now => (now.Status, now.ReportToMeetingId) });
    }

    [Theory]
    [InlineData("cancel that")]
    [InlineData("cancel")]
    [InlineData("cancel it, please")]
    [InlineData("no, cancel")]
    [InlineData("leave it")]
    public async Task While_a_proposal_stands_cancelling_answers_it_and_takes_nothing_else_back(string words)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await chat.AskAsync("Report on exclusions");
        await jo.SaysAsync("due 1 at the March meeting");

        (await jo.SaysAsync("the January meeting has moved to the 26th")).Sees("Nothing has changed yet");
        (await jo.SaysAsync(words)).Sees("nothing has changed");

        Assert.Contains(await CalendarAsync(chat), meeting => meeting.HeldOn == chat.January.HeldOn);
        (await jo.SaysAsync("show 1")).Sees("9 March 2027");
    }

    [Fact]
    public async Task A_cancellation_just_proposed_is_left_by_cancel_that()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync("a meeting of Children's Scrutiny on 3 February 2027");
        await jo.SaysAsync("January meeting cancelled");

        (await jo.SaysAsync("cancel that")).Sees("nothing has changed").SeesNothingOf("Undone");

        Assert.Equal(4, (await CalendarAsync(chat)).Count(meeting => meeting.Status == MeetingStatus.Confirmed));
    }

    [Theory]
    [InlineData("what did you just undo?")]
    [InlineData("what was undone?")]
    [InlineData("did you undo that?")]
    public async Task A_question_about_undo_undoes_nothing(string words)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");
        var point = await chat.AskAsync("Report on exclusions");
        await jo.SaysAsync("assign 1 to the Head of Housing");
        await jo.SaysAsync("due 1 at the March meeting");
        await jo.SaysAsync("undo");

        (await jo.SaysAsync(words)).SeesNothingOf("Undone.").Sees("CFS-26-27-001");

        Assert.Equal("Head of Housing", (await chat.NowAsync(point)).OwnerText ?? "Head of Housing");
        (await jo.SaysAsync("show 1")).Sees("Head of Housing");
        (await jo.SaysAsync("can you undo that?")).Sees("Undone");
    }

    [Fact]
    public async Task An_open_draft_takes_no_order_about_other_actions()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await chat.AskAsync("Report on exclusions");

        (await jo.SaysAsync("log: Head of Housing to inspect the oak by the March meeting")).Sees("Record this");
        (await jo.SaysAsync("all of Helen's to Sam")).Sees("CFS-26-27-001").SeesNothingOf("Record this");
        (await jo.SaysAsync("yes")).Sees("CFS-26-27-002 is recorded for Head of Housing");
    }

    private static Task<IReadOnlyList<Meeting>> CalendarAsync(CouncilInChat chat) => chat.Council.Database.ReadAsync(session => MeetingTable.OfAsync(session, chat.Committee.Id));

    [Fact]
    public async Task When_papers_have_closed_without_an_answer_the_message_brings_the_letters()
    {
        await using var chat = await CouncilInChat.StartAsync();
        await chat.AskAsync("Circulate the exclusions report");
        await chat.AskOwnersAsync();
        await chat.SweepAtAsync("2027-01-08T12:30Z");
        await chat.Scene.Service<ActionBot.Chasing.Ledger.TellOfSilence>().RunAsync(default);
        var before = chat.Scene.Teams.Messages.Count;
        await chat.Scene.Service<ActionBot.Chasing.TellClerks>().RunAsync(default);
        await chat.Scene.QuietAsync();

        var told = CouncilInChat.Heard.Of(Assert.Single(chat.Scene.Teams.Messages.Skip(before)));
        Assert.Equal("Jo Hale", told.To);
        Assert.Contains("without an update on CFS-26-27-001 (Helen Marsh)", told.Words, StringComparison.Ordinal);
        var (_, heard) = await chat.PressAsync("Jo Hale", told.Card!, "Draft the letters");
        Assert.Contains("I send none of these.", Assert.Single(heard).Words, StringComparison.Ordinal);
        var list = Assert.Single(await chat.SayAsync("Jo Hale", "what needs me?"));
        Assert.Contains(CouncilInChat.Actions(list.Card), action => (string?)action["title"] == "Draft the letters");
    }

    [Theory]
    [InlineData("send again")]
    [InlineData("send again to Helen Marsh")]
    [InlineData("send 1 again")]
    [InlineData("send CFS-26-27-001 again")]
    [InlineData("resend")]
    public async Task A_message_that_failed_is_sent_again_however_it_is_asked_for_and_is_said_without_codes(string words)
    {
        await using var chat = await CouncilInChat.StartAsync();
        await chat.AskAsync("Circulate the exclusions report");
        await chat.SayAsync("Helen Marsh", "hello");
        chat.Scene.Teams.ThenAnswer(403, "ConversationBlockedByUser");
        await chat.SweepAtAsync("2026-12-18T09:30Z");
        await chat.Scene.Service<ActionBot.Chasing.Ledger.TellOfUnreached>().RunAsync(default);

        var list = Assert.Single(await chat.SayAsync("Jo Hale", "what needs me?")).Words;
        Assert.Contains("Helen Marsh has blocked ActionBot", list, StringComparison.Ordinal);
        Assert.DoesNotContain("403", list, StringComparison.Ordinal);
        Assert.DoesNotContain("403", Assert.Single(await chat.SayAsync("Jo Hale", "who could not be reached?")).Words, StringComparison.Ordinal);
        Assert.Contains("Helen Marsh is written to again about CFS-26-27-001", Assert.Single(await chat.SayAsync("Jo Hale", words)).Words, StringComparison.Ordinal);
        Assert.Contains("Nothing needs you", Assert.Single(await chat.SayAsync("Jo Hale", "what needs me?")).Words, StringComparison.Ordinal);
    }
}
