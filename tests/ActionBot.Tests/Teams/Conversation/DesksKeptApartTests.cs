using ActionBot.ActionPoints;
using ActionBot.Committees;

namespace ActionBot.Tests.Teams.Conversation;

/// <summary>What is said at the desk concerns the minutes that lie on it, and what is split is split between whole tasks.</summary>
public sealed class DesksKeptApartTests
{
    [Fact]
    public async Task Confirm_all_never_goes_to_a_desk_that_was_not_shown()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync("Minutes of Children's Scrutiny, 17 September 2026\n\n1. BUSES\n\nAction Point 1: Helen Marsh to report on the buses to the January meeting.");
        await jo.SaysAsync("Minutes of Children's Scrutiny, 24 November 2026\n\n1. PARKS\n\nAction Point 1: Helen Marsh to report on the parks to the January meeting.\n\nIt was suggested that members visit a school.");
        await jo.SaysAsync("confirm 1");

        (await jo.SaysAsync("confirm all")).Sees("17 September 2026", "[Show 17 September 2026]").SeesNothingOf("Confirmed");
        Assert.Single(await PointsAsync(chat));

        await jo.PressesAsync("Show 17 September 2026");
        (await jo.SaysAsync("confirm all")).Sees("Confirmed 1");
        Assert.Equal(2, (await PointsAsync(chat)).Count);
    }

    [Fact]
    public async Task One_task_of_two_owners_and_two_subjects_is_not_cut_into_scraps()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync("Minutes of Children's Scrutiny, 24 November 2026\n\n1. COSTS\n\nAction Point 3: The Head of Housing and the Director of Education to report on transport costs and on placement costs to the March meeting.");

        (await jo.SaysAsync("split 1")).Sees("does not show where to split it", "split 1:").SeesNothingOf("1 is now");
        (await jo.SaysAsync("split 1: report on transport costs to the March meeting / report on placement costs to the March meeting"))
            .Sees("1 is now 2 and 3", "2: “report on transport costs to the March meeting”", "3: “report on placement costs to the March meeting”");
    }

    [Fact]
    public async Task Two_whole_tasks_are_split_and_read_back_in_words()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync("Minutes of Children's Scrutiny, 24 November 2026\n\n1. COSTS\n\nAction Point 3: The Director of Education to write to Larkfield and to report back to the March meeting.");

        (await jo.SaysAsync("split 1")).Sees("1 is now 2 and 3", "2: “", "write to Larkfield”", "3: “", "report back to the March meeting");
    }

    [Fact]
    public async Task What_is_asked_yes_or_no_takes_a_yes()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync("Minutes of Children's Scrutiny, 24 November 2026\n\n1. COSTS\n\nAction Point 3: The Director of Education to write to Larkfield.\n\nAction Point 4: The Director of Education to write to the DfE.");

        (await jo.SaysAsync("confirm 1 and 2")).Sees("is the next meeting, 19 January 2027, right?", "[Yes]");
        (await jo.SaysAsync("yes")).Sees("Confirmed 1", "CFS-26-27-001");
        Assert.All(await PointsAsync(chat), point => Assert.Equal(chat.January.Id, point.ReportToMeetingId));
    }

    [Fact]
    public async Task The_card_of_a_finding_that_asks_yes_or_no_has_a_yes()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync("Minutes of Children's Scrutiny, 24 November 2026\n\n1. COSTS\n\nAction Point 3: The Director of Education to write to Larkfield.");

        (await jo.SaysAsync("finding 1")).Sees("is the next meeting, 19 January 2027, right?", "[Yes, 19 January 2027]");
        (await jo.PressesAsync("Yes, 19 January 2027")).Sees("19 January 2027", "[Confirm]");
        await jo.PressesAsync("Confirm");
        Assert.Single(await PointsAsync(chat));
    }

    [Fact]
    public async Task A_change_to_a_finding_says_that_it_still_has_a_question()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync("Minutes of Children's Scrutiny, 24 November 2026\n\n1. COSTS\n\nAction Point 3: The Director of Education to write to Larkfield.");

        (await jo.SaysAsync("1 is for the Head of Housing")).Sees("is the next meeting, 19 January 2027, right?");
        (await jo.SaysAsync("yes")).Sees("19 January 2027");
    }

    [Fact]
    public async Task The_meeting_that_is_proposed_has_not_been_held_yet()
    {
        await using var chat = await CouncilInChat.StartAsync();
        chat.Scene.Time.AdvanceTo(DateTimeOffset.Parse("2027-01-05T10:00Z", System.Globalization.CultureInfo.InvariantCulture));
        var jo = Talk.With(chat.Scene, "Jo Hale");

        await jo.SaysAsync("Minutes of Children's Scrutiny, 17 November 2026\n\n1. COSTS\n\nAction Point 3: The Director of Education to write to Larkfield.");
        (await jo.SaysAsync("confirm 1")).Sees("19 January 2027, right?").SeesNothingOf("24 November 2026, right?");
    }

    [Fact]
    public async Task What_a_clerk_logs_is_never_said_to_stand_in_the_minutes()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync("log: Head of Housing to write to Larkfield by the March meeting");
        await jo.SaysAsync("yes");

        (await jo.SaysAsync("show 1")).Sees("Recorded", "Jo Hale").SeesNothingOf("In the minutes", "log:");
    }

    private static Task<IReadOnlyList<ActionPoint>> PointsAsync(CouncilInChat chat) => chat.Council.Database.ReadAsync(session => ActionPointTable.OfCommitteeAsync(session, chat.Committee.Id));
}
