using ActionBot.ActionPoints;

namespace ActionBot.Tests.Teams.Conversation;

/// <summary>A day that has gone by is never carried a year ahead in silence: it is said and asked, and with its year it stands.</summary>
public sealed class DatesGoneByInChatTests
{
    [Theory]
    [InlineData("due 1 by 20 October")]
    [InlineData("1 is due on 3 November")]
    [InlineData("1 by 1 September")]
    [InlineData("1 by the end of October")]
    [InlineData("make 1 due 5 November")]
    public async Task It_is_said_of_an_action(string said)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var point = await chat.AskAsync("Report on exclusions");

        (await Talk.With(chat.Scene, "Jo Hale").SaysAsync(said)).Sees("has gone by").SeesNothingOf("is due by");

        Assert.Equal(point.Version, (await chat.NowAsync(point)).Version);
    }

    [Theory]
    [InlineData("1: by 20 October")]
    [InlineData("finding 1 is due by 3 November")]
    public async Task It_is_said_of_a_finding(string said)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync("Minutes of Children's Scrutiny, 24 November 2026\n\n1. COSTS\n\nAction Point 1: Helen Marsh to write to Larkfield.");

        (await jo.SaysAsync(said)).Sees("has gone by").SeesNothingOf("is due by");
    }

    [Fact]
    public async Task It_is_asked_before_a_new_action_is_recorded()
    {
        await using var chat = await CouncilInChat.StartAsync();

        (await Talk.With(chat.Scene, "Jo Hale").SaysAsync("action: Head of Housing to price up benches by 20 October")).Sees("has gone by", "say it with its year");
    }

    [Theory]
    [InlineData("due 1 by 1 October 2027", "2027-10-01")]
    [InlineData("due 1 by 4 January", "2027-01-04")]
    [InlineData("due 1 by the 20th", "2026-12-20")]
    [InlineData("due 1 by 30 April", "2027-04-30")]
    public async Task What_is_still_to_come_or_has_its_year_is_taken(string said, string due)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var point = await chat.AskAsync("Report on exclusions");

        (await Talk.With(chat.Scene, "Jo Hale").SaysAsync(said)).Sees("is due by").SeesNothingOf("has gone by");

        Assert.Equal(Northbridge.Day(due), (await chat.NowAsync(point)).DueDate);
    }
}
