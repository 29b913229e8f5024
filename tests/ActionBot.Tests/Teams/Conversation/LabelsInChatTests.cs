using ActionBot.ActionPoints;

namespace ActionBot.Tests.Teams.Conversation;

/// <summary>"AP2" is what the minutes print as Action Point 2, whatever number the register gave it.</summary>
public sealed class LabelsInChatTests
{
    [Theory]
    [InlineData("show AP2")]
    [InlineData("show action point 2")]
    [InlineData("history of AP2")]
    public async Task A_printed_label_goes_before_the_number(string words)
    {
        await using var chat = await CouncilInChat.StartAsync();
        await PrintedAsync(chat);

        (await Talk.With(chat.Scene, "Jo Hale").SaysAsync(words)).Sees("CFS-26-27-001").SeesNothingOf("Printed as: Action Point 3");
    }

    [Theory]
    [InlineData("AP2 is on track, review reported in November")]
    [InlineData("Action Point 2 will be ready by the 10th")]
    [InlineData("close AP2")]
    public async Task What_an_officer_says_of_it_goes_to_that_action(string words)
    {
        await using var chat = await CouncilInChat.StartAsync();
        await PrintedAsync(chat);

        (await Talk.With(chat.Scene, "Helen Marsh").SaysAsync(words)).Sees("CFS-26-27-001").SeesNothingOf("CFS-26-27-002");
    }

    [Fact]
    public async Task What_a_clerk_closes_by_its_label_is_that_one_and_its_number_is_still_its_number()
    {
        await using var chat = await CouncilInChat.StartAsync();
        await PrintedAsync(chat);
        var jo = Talk.With(chat.Scene, "Jo Hale");

        (await jo.SaysAsync("close AP2 agreed, minute 31")).Sees("CFS-26-27-001 is closed");
        (await jo.SaysAsync("close 2 agreed, minute 31")).Sees("CFS-26-27-002 is closed");
    }

    [Fact]
    public async Task Of_two_that_are_printed_alike_it_is_asked_which()
    {
        await using var chat = await CouncilInChat.StartAsync();
        await chat.Council.OpenAsync(chat.Committee, chat.November, chat.January, chat.Director, "Report on exclusions", label: "Action Point 7");
        await chat.Council.OpenAsync(chat.Committee, chat.January, chat.March, chat.Director, "Report on transport", label: "Action Point 7");
        var jo = Talk.With(chat.Scene, "Jo Hale");

        (await jo.SaysAsync("close AP7 agreed, minute 31")).Sees("CFS-26-27-001", "CFS-26-27-002").SeesNothingOf("is closed");
        (await jo.SaysAsync("CFS-26-27-002")).Sees("CFS-26-27-002 is closed");
    }

    [Fact]
    public async Task An_officers_own_closed_one_goes_before_somebody_elses()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var housing = await chat.Council.CommitteeAsync("Housing Scrutiny", "HS");
        var (meeting, next) = (await chat.Council.MeetingAsync(housing, "2026-11-23"), await chat.Council.MeetingAsync(housing, "2027-01-20"));
        await chat.Council.OpenAsync(housing, meeting, next, ActionBot.ActionPoints.Owner.Of(await chat.Council.PersonAsync("Bob Rowe")), "Repair the lift", label: "Action Point 2");
        await PrintedAsync(chat);
        await Talk.With(chat.Scene, "Jo Hale").SaysAsync("close CFS-26-27-001 agreed, minute 31");

        (await Talk.With(chat.Scene, "Helen Marsh").SaysAsync("AP2 done")).Sees("CFS-26-27-001").SeesNothingOf("HS-26-27-001");
    }

    // The register's 001 is printed as 2, its 002 as 3.
    private static async Task PrintedAsync(CouncilInChat chat)
    {
        await chat.Council.OpenAsync(chat.Committee, chat.November, chat.January, chat.Director, "Report on exclusions", label: "Action Point 2");
        await chat.Council.OpenAsync(chat.Committee, chat.November, chat.January, chat.Director, "Report on transport", label: "Action Point 3");
    }
}
