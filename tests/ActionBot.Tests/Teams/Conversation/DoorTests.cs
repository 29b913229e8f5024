using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ActionBot.ActionPoints;
using ActionBot.Chasing.Calendars;
using ActionBot.Committees;
using ActionBot.Review;

namespace ActionBot.Tests.Teams.Conversation;

/// <summary>Who may what: each door tried by somebody who may not go through, in words and with a press of his own making.</summary>
public sealed class DoorTests
{
    private const string Secret = "negotiate the lease of the depot";

    [Theory]
    [InlineData("assign 1 to the Head of SEND")]
    [InlineData("restrict 1, para 3")]
    [InlineData("refer CS-26-27-001 to Planning")]
    [InlineData("the January meeting has moved to the 26th")]
    [InlineData("the Head of Parks is Sam Patel")]
    [InlineData("Cllr Osei chairs Children's Scrutiny")]
    [InlineData("confirm all")]
    public async Task An_officer_does_nothing_of_a_clerks(string words)
    {
        await using var scene = await CouncilAsync();
        var before = await StateAsync(scene);

        (await Talk.With(scene, "Helen Marsh", "helen@northbridge.gov.uk").SaysAsync(words)).SeesNothingOf("[Undo]", "Something went wrong");

        Assert.Equal(before, await StateAsync(scene));
    }

    [Theory]
    [InlineData("close 1 agreed, minute 31")]
    [InlineData("drop 1, no longer needed because it is done")]
    [InlineData("due 1 at the March meeting")]
    public async Task An_officer_who_says_it_is_closed_has_only_answered(string words)
    {
        await using var scene = await CouncilAsync();
        var before = (await PointsAsync(scene))[0];

        await Talk.With(scene, "Helen Marsh", "helen@northbridge.gov.uk").SaysAsync(words);

        var after = (await PointsAsync(scene))[0];
        Assert.True(after.IsOutstanding);
        Assert.Equal(before.Due, after.Due);
    }

    [Theory]
    [InlineData("Helen Marsh")]
    [InlineData("Pat Lowe")]
    [InlineData("Somebody Strange")]
    public async Task A_press_of_ones_own_making_opens_no_door(string name)
    {
        await using var scene = await CouncilAsync();
        var before = await StateAsync(scene);
        var committee = (await scene.Council.Database.ReadAsync(session => CommitteeTable.NamedAsync(session, "Children's Scrutiny")))!;
        var january = (await scene.Council.Database.ReadAsync(session => MeetingTable.OfAsync(session, committee.Id))).Single(meeting => meeting.HeldOn.Year == 2027 && meeting.HeldOn.Month == 1);
        var talk = Talk.With(scene, name, name == "Helen Marsh" ? "helen@northbridge.gov.uk" : null);

        await talk.SendsPressAsync(nameof(RecordAction), new JsonObject { ["id"] = Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString(), ["committee"] = committee.Id.ToString(), ["task"] = "Take over", ["whose"] = "Helen Marsh", ["answer"] = "confirm" });
        talk.Sees("Only a clerk");
        await talk.SendsPressAsync(nameof(ChangeCalendar), new JsonObject { ["committee"] = committee.Id.ToString(), ["meeting"] = january.Id.ToString(), ["seen"] = "2027-01-19", ["to"] = "2027-01-26", ["answer"] = "yes" });
        talk.Sees("Only a clerk");
        await talk.SendsPressAsync(nameof(UndoChange), new JsonObject { ["through"] = "f:1" });

        Assert.Equal(before, await StateAsync(scene));
    }

    [Theory]
    [InlineData("what's outstanding for Children's Scrutiny?")]
    [InlineData("history of CS-26-27-001")]
    [InlineData("search exclusions")]
    [InlineData("close CS-26-27-001")]
    [InlineData("is CS-26-27-002 done?")]
    public async Task A_stranger_sees_nothing(string words)
    {
        await using var scene = await CouncilAsync();

        (await Talk.With(scene, "Somebody Strange").SaysAsync(words)).SeesNothingOf("review of exclusions", "lease", "Director of Education");
    }

    [Theory]
    [InlineData("close CS-26-27-001 agreed, minute 31")]
    [InlineData("due CS-26-27-001 at the March meeting")]
    [InlineData("reopen CS-26-27-001")]
    [InlineData("drop CS-26-27-001, no longer needed because it is done")]
    public async Task Another_committees_clerk_changes_nothing(string words)
    {
        await using var scene = await CouncilAsync();
        var before = await StateAsync(scene);

        (await Talk.With(scene, "Pat Lowe").SaysAsync(words)).Sees("Only a clerk of the committee");

        Assert.Equal(before, await StateAsync(scene));
    }

    [Theory]
    [InlineData("close CS-26-27-002")]
    [InlineData("history of CS-26-27-002")]
    public async Task An_exempt_action_shows_its_reference_alone_outside_its_circle(string words)
    {
        await using var scene = await CouncilAsync();

        (await Talk.With(scene, "Pat Lowe").SaysAsync(words)).Sees("CS-26-27-002", "exempt").SeesNothingOf("lease", "Head of Estates");
    }

    [Fact]
    public async Task The_message_extension_finds_nothing_exempt_and_makes_an_action_of_a_message()
    {
        await using var scene = await CouncilAsync();

        Assert.Equal("message", (string?)(await ExtendAsync(scene, "query", "Jo Hale", new() { ["parameters"] = new JsonArray(new JsonObject { ["name"] = "words", ["value"] = "lease" }) }))["composeExtension"]!["type"]);
        var found = (await ExtendAsync(scene, "query", "Jo Hale", new() { ["parameters"] = new JsonArray(new JsonObject { ["name"] = "words", ["value"] = "exclusions" }) }))["composeExtension"]!;
        Cards.CardCheck.Passes(found["attachments"]!.AsArray().Single()!["content"]!);
        Assert.Contains("CS-26-27-001", found.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("exclusions", (await ExtendAsync(scene, "query", "Jo Hale", new() { ["parameters"] = new JsonArray(new JsonObject { ["name"] = "words", ["value"] = "cs-26-27-001" }) })).ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("message", (string?)(await ExtendAsync(scene, "query", "Jo Hale", new() { ["parameters"] = new JsonArray(new JsonObject { ["name"] = "words", ["value"] = "CS-26-27-002" }) }))["composeExtension"]!["type"]);
        Assert.DoesNotContain("CS-26-27-001", (await ExtendAsync(scene, "query", "Somebody Strange", new() { ["parameters"] = new JsonArray(new JsonObject { ["name"] = "words", ["value"] = "exclusions" }) })).ToJsonString(), StringComparison.Ordinal);

        var form = (await ExtendAsync(scene, "fetchTask", "Jo Hale", new()
        {
            ["messagePayload"] = new JsonObject { ["body"] = new JsonObject { ["content"] = "<p>Could Parks look at the oak?</p>" }, ["from"] = new JsonObject { ["user"] = new JsonObject { ["displayName"] = "Cllr Osei" } }, ["linkToMessage"] = "https://teams.microsoft.com/l/message/1" },
        }))["task"]!["value"]!["card"]!["content"]!;
        Cards.CardCheck.Passes(form);
        var text = form["body"]!.AsArray().First(one => (string?)one!["id"] == "text")!;
        Assert.Equal("Could Parks look at the oak?", (string?)text["value"]);
        var data = form["body"]!.AsArray().Last()!["actions"]![0]!["data"]!.DeepClone().AsObject();
        data["text"] = "Look at the oak";
        data["owner"] = "Head of Parks";
        data["committee"] = (string?)form["body"]!.AsArray().First(one => (string?)one!["id"] == "committee")!["value"];

        Assert.Contains("is recorded for Head of Parks", (await ExtendAsync(scene, "submitAction", "Jo Hale", new() { ["data"] = data.DeepClone() }))["task"]!["value"]!.ToString(), StringComparison.Ordinal);
        Assert.Contains("already", (await ExtendAsync(scene, "submitAction", "Jo Hale", new() { ["data"] = data.DeepClone() }))["task"]!["value"]!.ToString(), StringComparison.Ordinal);
        var point = (await PointsAsync(scene)).Single(one => one.Text == "Look at the oak");
        Assert.Equal("Cllr Osei: Could Parks look at the oak? (https://teams.microsoft.com/l/message/1)", point.Quote);
    }

    [Fact]
    public async Task A_message_that_says_who_what_and_when_fills_the_form_and_nobody_types_it_again()
    {
        await using var scene = await CouncilAsync();

        var form = (await ExtendAsync(scene, "fetchTask", "Jo Hale", new()
        {
            ["messagePayload"] = new JsonObject { ["body"] = new JsonObject { ["content"] = "<p>Head of SEND to ring the DfE about tribunals by 1 March</p>" } },
        }))["task"]!["value"]!["card"]!["content"]!;

        string? Value(string id) => (string?)form["body"]!.AsArray().First(one => (string?)one!["id"] == id)!["value"];
        Assert.Equal(("Ring the DfE about tribunals", "Head of SEND", "1 March"), (Value("text"), Value("owner"), Value("due")));
    }

    [Fact]
    public async Task In_a_channel_answers_stand_in_the_thread_and_no_word_of_an_exempt_finding_is_shown()
    {
        await using var scene = await CouncilAsync();
        var team = Talk.With(scene, "Jo Hale").InChannel();

        (await team.SaysAsync("close 1 agreed, minute 31")).Sees("CS-26-27-001 is closed");
        Assert.All(scene.Teams.Messages.TakeLast(1), one => Assert.Contains(";messageid=1", Uri.UnescapeDataString(one.Place.AbsolutePath), StringComparison.Ordinal));

        await team.SaysAsync("Minutes of Children's Scrutiny, 24 November 2026\n\nAction Point 1: That the Head of Parks inspects the oak and reports to the January meeting.\n\nAction Point 2: That the Head of Estates prices the depot and reports to the January meeting.");
        var finding = await scene.Council.Database.ReadAsync(async session => await ActionBot.Intake.MinutesDocumentTable.LatestOfAsync(session, (await CommitteeTable.NamedAsync(session, "Children's Scrutiny"))!.Id));
        var amend = await scene.Service<AmendFindings>().ExemptAsync(finding!.Id, [2], exempt: true, Officers.Standing.Console);
        Assert.IsType<DeskOutcome.Done>(amend);
        (await team.SaysAsync("show me the findings")).Sees("inspects the oak").SeesNothingOf("prices the depot");
    }

    private static async Task<JsonObject> ExtendAsync(TeamsScene scene, string name, string who, JsonObject value)
    {
        using var answer = await scene.BringAsync(Activities.Of("invoke", who, activity =>
        {
            activity["name"] = "composeExtension/" + name;
            activity["value"] = value;
        }));
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
    }

    private static async Task<TeamsScene> CouncilAsync()
    {
        var scene = await TeamsScene.StartAsync(isDevelopment: true, now: "2026-11-25T10:00");
        var jo = Talk.With(scene, "Jo Hale");
        await jo.SaysAsync("I clerk Children's Scrutiny");
        await jo.SaysAsync("the meetings of Children's Scrutiny are 24 November 2026, 19 January 2027, 9 March 2027");
        await jo.SaysAsync("the Director of Education is Helen Marsh, helen@northbridge.gov.uk");
        await jo.SaysAsync("the Head of Estates is Ed Law");
        await jo.SaysAsync("action: Director of Education to report on the review of exclusions to the January meeting");
        await jo.SaysAsync("yes");
        await jo.SaysAsync($"action: Head of Estates to {Secret} by the January meeting");
        await jo.SaysAsync("yes");
        await jo.SaysAsync("restrict 2, para 3");
        await Talk.With(scene, "Pat Lowe").SaysAsync("I clerk Planning");
        Assert.Equal([false, true], (await PointsAsync(scene)).Select(point => point.Exempt));
        return scene;
    }

    private static Task<IReadOnlyList<ActionPoint>> PointsAsync(TeamsScene scene) => scene.Council.Database.ReadAsync(async session =>
        await ActionPointTable.OfCommitteeAsync(session, (await CommitteeTable.NamedAsync(session, "Children's Scrutiny"))!.Id));

    private static async Task<string> StateAsync(TeamsScene scene) => string.Join('\n', [
        .. (await PointsAsync(scene)).Select(point => point.ToString()),
        .. (await scene.Council.Database.ReadAsync(MeetingTable.AllAsync)).Select(meeting => meeting.ToString()),
        .. (await scene.Council.Database.ReadAsync(Officers.PostTable.HoldingsAsync)).Select(holding => holding.ToString()),
        .. (await scene.Council.Database.ReadAsync(Officers.RoleTable.AllAsync)).Select(role => role.ToString()),
    ]);
}
