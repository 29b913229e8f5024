using ActionBot.ActionPoints;
using ActionBot.Committees;

namespace ActionBot.Tests.Teams.Conversation;

/// <summary>What was proposed and then left is not made by a later "yes", a yes to what nobody asks sets no time, and what the clerk says of a feast is that day.</summary>
public sealed class YesTooLateTests
{
    [Fact]
    public async Task A_move_that_is_taken_back_in_words_is_not_made_by_a_later_yes()
    {
        await using var chat = await CouncilInChat.StartAsync();
        await chat.AskAsync("Report on exclusions");
        var jo = Talk.With(chat.Scene, "Jo Hale");
        (await jo.SaysAsync("move the January meeting to 26 January")).Sees("26 January 2027");

        await jo.SaysAsync("put January back to the 19th");
        await jo.SaysAsync("yes");

        Assert.Equal(Northbridge.Day("2027-01-19"), (await chat.Council.Database.ReadAsync(session => MeetingTable.ByIdAsync(session, chat.January.Id)))!.HeldOn);
    }

    [Fact]
    public async Task A_yes_to_what_nobody_asks_moves_no_date()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var point = await chat.AskAsync("Report on exclusions", to: chat.March);
        var jo = Talk.With(chat.Scene, "Jo Hale");

        (await jo.SaysAsync("yes to 1, January")).SeesNothingOf("is due at the meeting of 19 January");

        Assert.Equal(chat.March.Id, (await chat.NowAsync(point)).ReportToMeetingId);
    }

    [Theory]
    [InlineData("by Christmas, 2")]
    [InlineData("2 by Christmas")]
    [InlineData("2 is due before Christmas")]
    public async Task By_Christmas_is_the_day_before_it_and_not_the_last_meeting(string words)
    {
        await using var chat = await CouncilInChat.StartAsync();
        await chat.Council.MeetingAsync(chat.Committee, "2026-12-08");
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync(CouncilInChat.FourOfHelens);

        await jo.SaysAsync(words);

        Assert.Equal(Northbridge.Day("2026-12-24"), (await chat.FindingsAsync()).Single(finding => finding.Number == 2).DueDate);
    }

    [Fact]
    public async Task What_comes_every_time_the_committee_meets_is_a_time_of_the_finding_and_nobody_s_news()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var (_, second) = (await chat.AskAsync("Write the brief"), await chat.AskAsync("Paint the hall"));
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync(CouncilInChat.FourOfHelens);

        (await jo.SaysAsync("2 should be looked at every time we meet")).SeesNothingOf("has your update");

        Assert.Equal(DueKind.Recurring, (await chat.FindingsAsync()).Single(finding => finding.Number == 2).DueKind);
        Assert.NotEqual(DueKind.Recurring, (await chat.NowAsync(second)).DueKind);
    }
}
