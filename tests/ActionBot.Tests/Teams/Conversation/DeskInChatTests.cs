using System.Text.Json.Nodes;
using ActionBot.ActionPoints;
using ActionBot.Committees;
using ActionBot.Intake;
using ActionBot.Review;

namespace ActionBot.Tests.Teams.Conversation;

/// <summary>The clerk's desk in chat: minutes come in by every way, and every finding is decided by button or in words.</summary>
public sealed class DeskInChatTests
{
    private const string Minutes =
        """
        CHILDREN'S SCRUTINY COMMITTEE

        Minutes of the meeting held on Tuesday 24 November 2026

        21. EXCLUSIONS

        Action Point 1: That at the January meeting the Director of Education provides an update on the external review of exclusions.

        Action Point 2: That the Head of SEND circulate the guidance for parents to all members by 18 December 2026.

        22. TRANSPORT

        The Head of Transport undertook to write to the bus company about the late buses.

        The Committee asked the Director of Education to bring a report on school places to the next meeting.
        """;

    [Fact]
    public async Task Minutes_pasted_with_their_heading_are_laid_on_the_desk_and_the_marked_ones_confirmed_together()
    {
        await using var scene = await ClerkedAsync();
        var jo = Jo(scene);

        (await jo.SaysAsync("Minutes of Children's Scrutiny, 24 November 2026\n\n" + Minutes))
            .Sees("2 marked findings to confirm", "external review of exclusions", "for Director of Education", "due at the meeting of 19 January 2027", "[Confirm the 2 marked]", "one by one]")
            .Sees("Nothing reaches anybody before you have confirmed it.");
        (await jo.SaysAsync("confirm all")).Sees("Confirmed 1 and 2: 2 action points (CS-26-27-001 to CS-26-27-002)", "to go through", "[Undo]");

        (await jo.SaysAsync("what's left to review?")).SeesNothingOf("marked findings to confirm").Sees("late buses");
    }

    [Fact]
    public async Task All_the_marked_ones_but_one_are_confirmed()
    {
        await using var scene = await ClerkedAsync();
        var jo = Jo(scene);
        await jo.SaysAsync(Minutes);

        (await jo.SaysAsync("confirm all apart from 2")).Sees("Confirmed 1: 1 action point").SeesNothingOf("CS-26-27-002");
    }

    [Fact]
    public async Task Amber_ones_are_gone_through_one_by_one_by_button()
    {
        await using var scene = await ClerkedAsync();
        var jo = Jo(scene);
        await jo.SaysAsync(Minutes);
        var amber = (await FindingsAsync(scene)).Where(finding => finding.Strength is ActionBot.Minutes.Strength.Undertaking or ActionBot.Minutes.Strength.Request).ToList();
        Assert.Equal(2, amber.Count);

        (await jo.PressesAsync("Go through 2 one by one")).Sees("Undertaking", "The Head of Transport undertook to write", "[Reject]");
        (await jo.PressesAsync("Keep this", ("owner", "Head of Transport"), ("due", "the March meeting"))).Sees("is due at the meeting of 9 March 2027", "[Confirm]");
        (await jo.PressesAsync("Confirm")).Sees("CS-26-27-001", "Request");
        (await jo.PressesAsync("Reject it", ("reason", "it was answered"))).Sees("Rejected");

        Assert.Equal([FindingStatus.Confirmed, FindingStatus.Rejected], (await FindingsAsync(scene)).Where(finding => amber.Any(one => one.Id == finding.Id)).Select(finding => finding.Status));
        // The button of a card that has been left behind answers as things stand.
        (await jo.SendsPressAsync(nameof(ConfirmFindings), new JsonObject { ["document"] = amber[1].DocumentId.ToString(), ["number"] = "4" })).Sees("rejected already by Jo Hale");
    }

    [Fact]
    public async Task Everything_at_the_desk_can_be_said_in_words_and_taken_back()
    {
        await using var scene = await ClerkedAsync();
        var jo = Jo(scene);
        await jo.SaysAsync(Minutes);

        (await jo.SaysAsync("3 is for the Head of SEND")).Sees("3: is for", "[Undo]");
        (await jo.SaysAsync("3 is due at the March meeting")).Sees("is due at the meeting of 9 March 2027");
        (await jo.SaysAsync("confirm 1-3")).Sees("Confirmed 1–3: 3 action points");
        (await jo.SaysAsync("reject 4, it was answered")).Sees("Rejected 4");
        (await jo.SaysAsync("undo")).Sees("Undone: 4 is on the desk as before");
        (await jo.SaysAsync("split 4: bring a report on school places / say how many places are free")).Sees("4 is now 5 and 6");
        (await jo.SaysAsync("5 and 6 are one")).Sees("are one, as 5");

    }

    [Fact]
    public async Task A_confirmation_taken_back_withdraws_what_came_of_it()
    {
        await using var scene = await ClerkedAsync();
        var jo = Jo(scene);
        await jo.SaysAsync(Minutes);
        await jo.SaysAsync("confirm 1");

        (await jo.PressesAsync("Undo")).Sees("Undone: 1 is on the desk as before", "CS-26-27-001 is withdrawn");

        var point = Assert.Single(await PointsAsync(scene));
        Assert.Equal(ActionPointStatus.NoLongerRequired, point.Status);
        (await jo.SaysAsync("confirm 1")).Sees("CS-26-27-002");
    }

    [Fact]
    public async Task Minutes_in_several_messages_are_read_when_that_is_all()
    {
        await using var scene = await ClerkedAsync();
        var jo = Jo(scene);
        var half = Minutes.IndexOf("22. TRANSPORT", StringComparison.Ordinal);

        (await jo.SaysAsync("Minutes of Children's Scrutiny, 24 November 2026")).Sees("Please paste the text");
        (await jo.SaysAsync(Minutes[..half] + "\nmore to come")).Sees("words so far", "that's all");
        (await jo.SaysAsync("help")).Sees("What you can write here");
        (await jo.SaysAsync(Minutes[half..])).Sees("words so far");
        (await jo.SaysAsync("that's all")).Sees("2 marked findings to confirm");
        Assert.Equal(4, (await FindingsAsync(scene)).Count);
    }

    [Fact]
    public async Task What_neither_heading_nor_text_says_is_asked()
    {
        await using var scene = await ClerkedAsync();
        var jo = Jo(scene);
        await jo.SaysAsync("I clerk Planning");
        var bare = Minutes[Minutes.IndexOf("21. EXCLUSIONS", StringComparison.Ordinal)..];

        (await jo.SaysAsync("Minutes:\n" + bare)).Sees("Whose minutes are these?", "[Children's Scrutiny]", "[Planning]");
        (await jo.SaysAsync("Children's Scrutiny")).Sees("Of which day are these minutes of Children's Scrutiny?");
        (await jo.SaysAsync("24 November")).Sees("2 marked findings to confirm");
    }

    [Fact]
    public async Task The_very_same_minutes_again_make_nothing_twice()
    {
        await using var scene = await ClerkedAsync();
        var jo = Jo(scene);
        await jo.SaysAsync(Minutes);

        (await jo.SaysAsync(Minutes)).Sees("The very same minutes were handed over before");

        Assert.Equal(4, (await FindingsAsync(scene)).Count);
    }

    [Fact]
    public async Task An_action_is_recorded_by_one_sentence_changed_and_confirmed_once()
    {
        await using var scene = await ClerkedAsync();
        var jo = Jo(scene);
        await jo.SaysAsync("the Head of Parks is Sam Patel");

        (await jo.SaysAsync("action: Head of Parks to inspect the oak by the March meeting"))
            .Sees("Record this for Children's Scrutiny?", "Inspect the oak", "Head of Parks", "at the meeting of 9 March 2027", "CS-26-27-001", "[Confirm]");
        (await jo.PressesAsync("Show it so", ("text", "Inspect the old oak"), ("owner", "Sam Patel"), ("due", "the January meeting"))).Sees("Inspect the old oak", "Sam Patel", "at the meeting of 19 January 2027");
        var again = jo.Card!.DeepClone();
        (await jo.PressesAsync("Confirm")).Sees("CS-26-27-001 is recorded for Sam Patel, due at the meeting of 19 January 2027", "[Undo]");

        var point = Assert.Single(await PointsAsync(scene));
        Assert.Equal("Inspect the old oak", point.Text);
        Assert.NotNull(again);
        (await jo.SaysAsync("log: Head of Parks to plant a new oak")).Sees("Record this");
        (await jo.SaysAsync("due at the March meeting")).Sees("at the meeting of 9 March 2027");
        (await jo.SaysAsync("yes")).Sees("CS-26-27-002 is recorded for Head of Parks");
    }

    [Fact]
    public async Task Changes_to_action_points_are_read_back_and_undone()
    {
        await using var scene = await ClerkedAsync();
        var jo = Jo(scene);
        await jo.SaysAsync("the Head of SEND is Priya Shah");
        await jo.SaysAsync(Minutes);
        await jo.SaysAsync("confirm all");

        (await jo.SaysAsync("assign 1 to the Head of SEND")).Sees("CS-26-27-001 belongs to Head of SEND now", "[Undo]");
        (await jo.SaysAsync("undo")).Sees("Undone. CS-26-27-001 belongs to Director of Education again.");
        (await jo.SaysAsync("due 1 at the March meeting")).Sees("CS-26-27-001 is due at the meeting of 9 March 2027");
        (await jo.SaysAsync("close 1 agreed at the November meeting, minute 31")).Sees("CS-26-27-001 is closed at the meeting of 24 November 2026, minute 31");
        (await jo.SaysAsync("reopen 1")).Sees("CS-26-27-001 is open again");
        (await jo.SaysAsync("restrict 1, para 3")).Sees("is exempt under paragraph 3");
        (await jo.SaysAsync("lift the restriction on 1")).Sees("is open to the public again");
        (await jo.SaysAsync("drop 2, no longer needed because the guidance was withdrawn")).Sees("CS-26-27-002 is no longer required");
        await jo.SaysAsync("the Director of Education is Sam Patel");
        (await jo.SaysAsync("all of Sam's to Priya")).Sees("CS-26-27-001 belongs to Priya Shah now");
        (await jo.SaysAsync("all of Sam's to Priya")).Sees("owes your committees nothing");
        (await jo.SaysAsync("close 77")).Sees("has no action point 77");
    }

    [Fact]
    public async Task A_meeting_moves_only_after_it_was_shown_what_moves_with_it()
    {
        await using var scene = await ClerkedAsync();
        var jo = Jo(scene);
        await jo.SaysAsync(Minutes);
        await jo.SaysAsync("confirm all");

        (await jo.SaysAsync("the January meeting has moved to the 26th")).Sees("moved from 19 January 2027 to 26 January 2027", "CS-26-27-001 moves along", "Nothing has changed yet.", "[Yes, change it]");
        (await jo.SaysAsync("no")).Sees("nothing has changed");
        await jo.SaysAsync("the January meeting has moved to the 26th");
        (await jo.PressesAsync("Yes, change it")).Sees("Done:", "moved from 19 January 2027 to 26 January 2027", "[Undo]");
        (await jo.SaysAsync("March is cancelled")).Sees("cancelled (9 March 2027)", "[Yes, cancel it]");
        (await jo.SaysAsync("yes please")).Sees("Done:", "cancelled (9 March 2027)");
        (await jo.SaysAsync("undo")).Sees("takes place after all (9 March 2027)");

        Assert.Equal(["2026-11-24", "2027-01-26", "2027-03-09"], (await scene.Council.Database.ReadAsync(MeetingTable.AllAsync)).Where(meeting => meeting.Status == MeetingStatus.Confirmed).Select(meeting => meeting.HeldOn.ToString("O", null)));
    }

    private static Talk Jo(TeamsScene scene) => Talk.With(scene, "Jo Hale", "jo.hale@northbridge.gov.uk");

    private static async Task<TeamsScene> ClerkedAsync()
    {
        var scene = await TeamsScene.StartAsync(isDevelopment: true, now: "2026-11-25T10:00");
        await Jo(scene).SaysAsync("I clerk Children's Scrutiny");
        await Jo(scene).SaysAsync("the meetings of Children's Scrutiny are 24 November 2026, 19 January 2027, 9 March 2027");
        return scene;
    }

    private static async Task<IReadOnlyList<DraftFinding>> FindingsAsync(TeamsScene scene) => await scene.Council.Database.ReadAsync(async session =>
        await FindingTable.OfAsync(session, (await MinutesDocumentTable.LatestOfAsync(session, (await CommitteeTable.NamedAsync(session, "Children's Scrutiny"))!.Id))!.Id));

    private static Task<IReadOnlyList<ActionPoint>> PointsAsync(TeamsScene scene) => scene.Council.Database.ReadAsync(async session =>
        await ActionPointTable.OfCommitteeAsync(session, (await CommitteeTable.NamedAsync(session, "Children's Scrutiny"))!.Id));
}
