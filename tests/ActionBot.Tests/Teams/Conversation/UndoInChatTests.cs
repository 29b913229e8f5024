using ActionBot.ActionPoints;
using ActionBot.Tests.Storage;

namespace ActionBot.Tests.Teams.Conversation;

/// <summary>"Undo" takes back what the last message did. What lies behind other messages, or keeps a thing from the public, is named before it goes.</summary>
public sealed class UndoInChatTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_due_is_set_on_the_day_on_which_words_were_approved_for_print(Kind kind)
    {
        await using var chat = await CouncilInChat.StartAsync(kind);
        var (first, second) = (await chat.AskAsync("Circulate the exclusions report"), await chat.AskAsync("Print the leaflet"));
        await chat.AskOwnersAsync();
        await chat.SayAsync("Helen Marsh", "1: half way. 2: with the printers");
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync("approve Helen's answer to 2");

        (await jo.SaysAsync("due 1 and 2 at the March meeting")).Sees("CFS-26-27-001 is due at the meeting of 9 March 2027", "CFS-26-27-002 is due at the meeting of 9 March 2027").SeesNothingOf("went wrong");

        Assert.Equal(chat.March.Id, (await chat.NowAsync(first)).ReportToMeetingId);
        Assert.Equal(chat.March.Id, (await chat.NowAsync(second)).ReportToMeetingId);
        (await jo.SaysAsync("undo")).Sees("CFS-26-27-002 is due at the meeting of 19 January 2027 again");
    }

    [Theory]
    [InlineData("undo my holiday, I am here all week", "no change of yours that “holiday” names")]
    [InlineData("take back the referral please", "no change of yours that “referral” names")]
    [InlineData("undo the confirmation", "no change of yours that “confirmation” names")]
    public async Task What_is_named_and_was_not_done_undoes_nothing_else(string words, string answer)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var point = await chat.AskAsync("Settle the depot lease");
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync("restrict 1, para 3");

        (await jo.SaysAsync(words)).Sees(answer, "“Undo” alone would take back: CFS-26-27-001, made exempt under paragraph 3");

        Assert.True((await chat.NowAsync(point)).Exempt);
    }

    [Fact]
    public async Task What_is_named_is_taken_back_though_other_things_were_done_since()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var point = await chat.AskAsync("Settle the depot lease");
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync("I'm away from 7 December to 11 December, ask Lee Ward");
        await jo.SaysAsync("restrict 1, para 3");

        (await jo.SaysAsync("undo the leave, I am not away")).Sees("Undone: Jo Hale is not away from 7 December 2026 to 11 December 2026");

        Assert.True((await chat.NowAsync(point)).Exempt);
        (await jo.SaysAsync("undo the restriction")).Sees("is not exempt any more");
        Assert.False((await chat.NowAsync(point)).Exempt);
    }

    [Fact]
    public async Task An_exempt_mark_is_not_lifted_without_being_asked_about()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var point = await chat.AskAsync("Settle the depot lease");
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync("restrict 1, para 3");

        (await jo.SaysAsync("undo")).Sees("CFS-26-27-001 would be open to the public again. Shall I?");
        Assert.True((await chat.NowAsync(point)).Exempt);
        (await jo.SaysAsync("no")).Sees("Left as it is");
        Assert.True((await chat.NowAsync(point)).Exempt);

        await jo.SaysAsync("undo");
        (await jo.SaysAsync("yes")).Sees("is not exempt any more");
        Assert.False((await chat.NowAsync(point)).Exempt);
    }

    [Fact]
    public async Task A_bare_undo_that_reaches_behind_other_messages_says_first_what_goes()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var point = await chat.AskAsync("Report on exclusions");
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync("due 1 at the March meeting");
        (await jo.SaysAsync("close 17, minute 4")).SeesNothingOf("is closed");

        (await jo.SaysAsync("undo")).Sees("That would take back: CFS-26-27-001, due at the meeting of 9 March 2027", "nothing is undone before");
        Assert.Equal(chat.March.Id, (await chat.NowAsync(point)).ReportToMeetingId);
        (await jo.SaysAsync("yes please")).Sees("Undone. CFS-26-27-001 is due at the meeting of 19 January 2027 again");
        Assert.Equal(chat.January.Id, (await chat.NowAsync(point)).ReportToMeetingId);
    }

    [Fact]
    public async Task One_undo_after_another_takes_back_one_deed_after_another_unasked()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var point = await chat.AskAsync("Report on exclusions");
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync("due 1 at the March meeting");
        await jo.SaysAsync("assign 1 to the Head of Housing");

        (await jo.SaysAsync("undo")).Sees("belongs to Director of Education again");
        (await jo.SaysAsync("undo that too")).Sees("is due at the meeting of 19 January 2027 again");
        Assert.Equal(chat.January.Id, (await chat.NowAsync(point)).ReportToMeetingId);
    }

    [Theory]
    [InlineData("the January meeting has moved to 26 January 2027")]
    [InlineData("action: Head of Housing to inspect the roof by the March meeting")]
    public async Task While_something_is_proposed_undo_leaves_it_and_nothing_older_goes(string proposal)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var point = await chat.AskAsync("Report on exclusions");
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync("due 1 at the March meeting");
        await jo.SaysAsync(proposal);

        (await jo.SaysAsync("undo")).Sees("Left as it is: nothing has changed.");

        Assert.Equal(chat.March.Id, (await chat.NowAsync(point)).ReportToMeetingId);
        (await jo.SaysAsync("yes")).SeesNothingOf("moved from", "is recorded");
    }

    [Fact]
    public async Task What_was_done_after_a_proposal_is_what_undo_takes_back()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var point = await chat.AskAsync("Report on exclusions");
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync("the January meeting has moved to 26 January 2027");
        await jo.SaysAsync("assign 1 to the Head of Housing");

        (await jo.SaysAsync("undo")).Sees("CFS-26-27-001 belongs to Director of Education again");
        Assert.Equal(chat.Director.PostId, (await chat.NowAsync(point)).OwnerPostId);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_confirmation_that_is_taken_back_takes_what_was_resolved_with_it(Kind kind)
    {
        await using var chat = await CouncilInChat.StartAsync(kind);
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync("Minutes of Children's Scrutiny, 24 November 2026\n\n7. SWIMMING\n\nRESOLVED:\n(a) That the report on swimming be noted;\n(b) That the Director of Education write to the swimming clubs by the January meeting.\n");
        (await jo.SaysAsync("confirm 1 and 2")).Sees("2 resolutions kept");

        (await jo.SaysAsync("undo")).Sees("CFS-26-27-001 is withdrawn");
        (await jo.SaysAsync("what did we resolve about swimming?")).SeesNothingOf("be noted");
        (await jo.SaysAsync("what did we resolve on 24 November?")).SeesNothingOf("be noted");

        await jo.SaysAsync("confirm 1 and 2");
        var again = (await jo.SaysAsync("what did we resolve about swimming?")).Sees("be noted", "CFS-26-27-002").SeesNothingOf("CFS-26-27-001").Seen;
        Assert.Equal(again.IndexOf("be noted", StringComparison.Ordinal), again.LastIndexOf("be noted", StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_deed_at_the_desk_after_another_can_be_taken_back()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync("Minutes of Children's Scrutiny, 24 November 2026\n\n1. PARKS\n\nAction Point 1: Helen Marsh to report on the parks to the January meeting.\n\nAction Point 2: Helen Marsh to report on the trees to the January meeting.");
        await jo.SaysAsync("confirm 1");
        await jo.SaysAsync("confirm 2");

        (await jo.SaysAsync("undo")).Sees("Undone: 2 is on the desk");
        (await jo.SaysAsync("undo")).Sees("Undone: 1 is on the desk");
        Assert.Empty(await chat.Council.Database.ReadAsync(ActionPointTable.OutstandingAsync));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_cancelled_meeting_that_takes_place_after_all_has_its_dues_again(Kind kind)
    {
        await using var chat = await CouncilInChat.StartAsync(kind);
        var (next, other) = (await chat.AskAsync("Report on exclusions"), await chat.AskAsync("Report on buses"));
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync("due 1 at the January meeting");
        await jo.SaysAsync("19 January is off, no quorum");
        (await jo.SaysAsync("yes")).Sees("cancelled (19 January 2027)");
        Assert.Equal(chat.March.Id, (await chat.NowAsync(next)).ReportToMeetingId);
        await jo.SaysAsync("due 2 by 1 March 2027");

        (await jo.SaysAsync("undo the cancellation")).Sees("Undone.", "takes place after all (19 January 2027)", "CFS-26-27-001", "takes place as before").SeesNothingOf("unless you say otherwise", "papers for that one have gone out");

        // What was said anew since stays as it was said.
        Assert.Equal((chat.January.Id, Northbridge.Day("2027-03-01")), ((await chat.NowAsync(next)).ReportToMeetingId, (await chat.NowAsync(other)).DueDate));
        Assert.Equal(0, (await chat.NowAsync(next)).Postponements);
    }
}
