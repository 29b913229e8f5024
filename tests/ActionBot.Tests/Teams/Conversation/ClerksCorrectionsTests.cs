using ActionBot.Committees;
using ActionBot.Tests.Storage;

namespace ActionBot.Tests.Teams.Conversation;

/// <summary>What a clerk puts right is put right whole: an action made of a resolution, two posts in one sentence, parts with owners of their own, a due set back, a day that is a slip.</summary>
public sealed class ClerksCorrectionsTests
{
    [Fact]
    public async Task A_resolution_that_tells_a_post_to_act_has_its_owner_and_its_time_whatever_the_verb()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");

        await jo.SaysAsync("Minutes of Children's Scrutiny, 24 November 2026\n\n21. CAPITAL BUDGET\n\nAgreed that the Section 151 Officer reprofile the capital budget in time for the January meeting.\n");

        (await jo.SaysAsync("show me finding 1")).Sees("Resolution, somebody has to act", "Section 151 Officer", "19 January 2027");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_resolution_kept_as_it_stands_becomes_an_action_when_it_is_given_to_somebody(Kind kind)
    {
        await using var chat = await CouncilInChat.StartAsync(kind);
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync("Minutes of Children's Scrutiny, 24 November 2026\n\n21. BUDGET\n\nRESOLVED: That the virement for the March meeting be approved.\n");

        (await jo.SaysAsync("1 is an action for Sam Patel")).Sees("1: is an action for Sam Patel");
        (await jo.SaysAsync("confirm 1")).Sees("CFS-26-27-001");

        var point = Assert.Single(await chat.Council.Database.ReadAsync(ActionPoints.ActionPointTable.OutstandingAsync));
        Assert.Equal(chat.March.Id, point.ReportToMeetingId);
        Assert.NotNull(point.ResolutionLimbId);
    }

    [Theory]
    [InlineData("Tom Avery, tom.avery@northbridge.gov.uk, is the Section 151 Officer and Mina Sethi is Director of Housing", "Section 151 Officer: Tom Avery", "Director of Housing: Mina Sethi")]
    [InlineData("the Head of Parks is Hal Brennan, and the Director of Housing is Mina Sethi", "Head of Parks: Hal Brennan", "Director of Housing: Mina Sethi")]
    public async Task Two_posts_in_one_sentence_are_both_noted(string words, string first, string second)
    {
        await using var chat = await CouncilInChat.StartAsync();
        (await Talk.With(chat.Scene, "Jo Hale").SaysAsync(words)).Sees(first, second);
    }

    [Fact]
    public async Task A_title_with_an_and_of_its_own_is_one_post()
    {
        await using var chat = await CouncilInChat.StartAsync();
        (await Talk.With(chat.Scene, "Jo Hale").SaysAsync("the Director of Children and Families is Mina Sethi")).Sees("Director of Children and Families: Mina Sethi");
    }

    [Fact]
    public async Task Split_into_whole_tasks_each_part_has_the_owner_it_names()
    {
        await using var chat = await CouncilInChat.StartAsync();
        await chat.Council.HeldPostAsync("Head of Parks", "Hal Brennan");
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync("Minutes of Children's Scrutiny, 24 November 2026\n\n21. TREES\n\nACTION: Head of Housing and Head of Parks to agree who maintains the trees and report back by the January meeting.\n");

        (await jo.SaysAsync("split 1: Head of Housing to agree who maintains the trees / Head of Parks to report back on the trees")).Sees("for the Head of Housing", "for the Head of Parks").SeesNothingOf("which?");
        (await jo.SaysAsync("confirm 2 and 3")).Sees("2 action points");
        (await jo.SaysAsync("who owns CFS-26-27-002?")).Sees("Head of Parks");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_due_set_back_to_what_it_was_before_anybody_was_told_is_no_postponement(Kind kind)
    {
        await using var chat = await CouncilInChat.StartAsync(kind);
        var point = await chat.AskAsync("Report on exclusions");
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync("due 1 at the March meeting");
        chat.Scene.Time.Advance(TimeSpan.FromHours(3));
        await jo.SaysAsync("due 1 at the January meeting");

        Assert.Equal(0, (await chat.NowAsync(point)).Postponements);
        (await jo.SaysAsync("show 1")).Sees("never put off").SeesNothingOf("How it slipped");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_correction_within_the_hour_counts_once_and_a_later_one_by_itself(Kind kind)
    {
        await using var chat = await CouncilInChat.StartAsync(kind);
        var point = await chat.AskAsync("Report on exclusions");
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync("due 1 by 1 February 2027");
        await jo.SaysAsync("due 1 by 15 February 2027");
        await jo.SaysAsync("due 1 at the March meeting");

        Assert.Equal(1, (await chat.NowAsync(point)).Postponements);
        (await jo.SaysAsync("show 1")).Sees("put off once", "How it slipped", "From the meeting of 19 January 2027 to the meeting of 9 March 2027, by Jo Hale").SeesNothingOf("put off 3 times");

        await chat.Council.MeetingAsync(chat.Committee, "2027-05-11");
        chat.Scene.Time.Advance(TimeSpan.FromHours(2));
        await jo.SaysAsync("due 1 at the May meeting");
        Assert.Equal(2, (await chat.NowAsync(point)).Postponements);
    }

    [Fact]
    public async Task What_was_put_off_and_told_and_is_brought_forward_again_was_put_off()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var point = await chat.AskAsync("Report on exclusions");
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync("due 1 at the March meeting");
        await chat.SweepAtAsync("2026-11-25T09:30Z");
        chat.Scene.Time.Advance(TimeSpan.FromHours(2));
        await jo.SaysAsync("due 1 at the January meeting");

        Assert.Equal(1, (await chat.NowAsync(point)).Postponements);
    }

    [Fact]
    public async Task Minutes_of_a_day_that_the_calendar_does_not_know_are_asked_about_before_a_meeting_is_made()
    {
        await using var chat = await CouncilInChat.StartAsync();
        chat.Scene.Time.AdvanceTo(DateTimeOffset.Parse("2027-01-25T10:00Z", System.Globalization.CultureInfo.InvariantCulture));
        var jo = Talk.With(chat.Scene, "Jo Hale");
        const string Page = "Minutes of Children's Scrutiny, 13 January 2027\n\n21. EXCLUSIONS\n\nAction Point 1: That the Director of Education report on exclusions to the March meeting.\n";

        (await jo.SaysAsync(Page)).Sees("has no meeting on 13 January 2027", "Tuesday 19 January 2027", "[19 January 2027]", "[13 January 2027: it was held then]");
        Assert.Equal(3, (await CalendarAsync(chat)).Count);

        (await jo.PressesAsync("19 January 2027")).Sees("report on exclusions", "19 January 2027");
        Assert.Equal(3, (await CalendarAsync(chat)).Count);

        await jo.SaysAsync(Page);
        (await jo.SaysAsync("13 January 2027")).Sees("The calendar knew no meeting on 13 January 2027: I have put it there as an ordinary one.");
        Assert.Equal(4, (await CalendarAsync(chat)).Count);
    }

    [Fact]
    public async Task What_the_called_meeting_would_make_of_an_earlier_due_is_told_with_the_minutes()
    {
        await using var chat = await CouncilInChat.StartAsync();
        await chat.Council.OpenAsync(chat.Committee, chat.November, chat.January, chat.Director, "Report on exclusions", due: "the next meeting");
        chat.Scene.Time.AdvanceTo(DateTimeOffset.Parse("2026-12-01T20:00Z", System.Globalization.CultureInfo.InvariantCulture));
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync("Minutes of Children's Scrutiny, 1 December 2026\n\n21. EXCLUSIONS\n\nAction Point 1: That the Director of Education report on transport to the March meeting.\n");

        (await jo.SaysAsync("1 December 2026")).Sees("CFS-26-27-001: 'the next meeting' is 1 December 2026 on the new calendar", "so it stays with 19 January 2027");
    }

    private static Task<IReadOnlyList<Meeting>> CalendarAsync(CouncilInChat chat) => chat.Council.Database.ReadAsync(session => MeetingTable.OfAsync(session, chat.Committee.Id));
}
