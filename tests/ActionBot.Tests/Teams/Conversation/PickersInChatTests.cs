using System.Text.Json.Nodes;
using ActionBot.ActionPoints;
using ActionBot.Officers;
using ActionBot.Storage;
using ActionBot.Teams.Conversation;
using ActionBot.Tests.Cards;
using ActionBot.Tests.Storage;

namespace ActionBot.Tests.Teams.Conversation;

/// <summary>The people picker gives an Entra object id and nothing else; whoever it names is authorised and matched like anybody else. Words stand beside it.</summary>
public sealed class PickersInChatTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task An_action_is_given_to_whoever_was_chosen_and_to_the_meeting_chosen(Kind kind)
    {
        await using var chat = await CouncilInChat.StartAsync(kind);
        var point = await chat.AskAsync("Circulate the exclusions report");
        await chat.AskOwnersAsync();
        var detail = await ShowAsync(chat, point);
        Assert.Equal("graph.microsoft.com/users", (string?)Inputs(detail).Single(input => (string?)input["id"] == "picked")["choices.data"]!["dataset"]);

        var (answer, heard) = await chat.PressAsync("Jo Hale", detail, "Change it", new JsonObject { ["picked"] = "Sam Patel", ["meeting"] = chat.March.Id.ToString() });

        Assert.Contains("CFS-26-27-001 belongs to Sam Patel now.", answer, StringComparison.Ordinal);
        Assert.Contains("CFS-26-27-001 is due at the meeting of 9 March 2027.", answer, StringComparison.Ordinal);
        var sam = (await chat.Council.Database.ReadAsync(session => PersonTable.NamedAsync(session, "Sam Patel"))).Single();
        Assert.Equal((sam.Id, chat.March.Id), ((await chat.NowAsync(point)).OwnerPersonId, (await chat.NowAsync(point)).ReportToMeetingId));
        Assert.Contains(heard, one => one.IsUpdate && one.To == "Helen Marsh" && one.Words.Contains("Jo Hale gave it to Sam Patel", StringComparison.Ordinal));

        chat.Scene.Time.Advance(TimeSpan.FromMinutes(1));
        await chat.SayAsync("Jo Hale", "undo");
        Assert.Equal((chat.Director.PostId, chat.January.Id), ((await chat.NowAsync(point)).OwnerPostId, (await chat.NowAsync(point)).ReportToMeetingId));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Words_do_the_same_and_nothing_filled_in_says_what_to_do(Kind kind)
    {
        await using var chat = await CouncilInChat.StartAsync(kind);
        var point = await chat.AskAsync("Circulate the exclusions report");
        var detail = await ShowAsync(chat, point);

        Assert.Contains("Choose or write whose it is, or by when", (await chat.PressAsync("Jo Hale", detail, "Change it")).Answer, StringComparison.Ordinal);
        Assert.Contains("Nobody on the register is called “Zoe Quill”", (await chat.PressAsync("Jo Hale", detail, "Change it", new JsonObject { ["owner"] = "Zoe Quill" })).Answer, StringComparison.Ordinal);
        Assert.Contains("names no time", (await chat.PressAsync("Jo Hale", detail, "Change it", new JsonObject { ["due"] = "the blue one" })).Answer, StringComparison.Ordinal);
        Assert.Contains("belongs to Head of Housing now", (await chat.PressAsync("Jo Hale", detail, "Change it", new JsonObject { ["owner"] = "Head of Housing" })).Answer, StringComparison.Ordinal);
        Assert.Contains("is due at the meeting of 9 March 2027", (await chat.PressAsync("Jo Hale", detail, "Change it", new JsonObject { ["due"] = "the March meeting" })).Answer, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Somebody_nobody_has_met_is_asked_for_by_name_and_then_known(Kind kind)
    {
        await using var chat = await CouncilInChat.StartAsync(kind);
        var point = await chat.AskAsync("Circulate the exclusions report");
        var detail = await ShowAsync(chat, point);

        Assert.Contains("Write the name beside it as well", (await chat.PressAsync("Jo Hale", detail, "Change it", new JsonObject { ["picked"] = "Zoe Quill" })).Answer, StringComparison.Ordinal);
        Assert.Contains("belongs to Zoe Quill now", (await chat.PressAsync("Jo Hale", detail, "Change it", new JsonObject { ["picked"] = "Zoe Quill", ["owner"] = "Zoe Quill" })).Answer, StringComparison.Ordinal);
        Assert.Equal("Zoe Quill", Assert.Single(await chat.AskOwnersAsync()).To);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Whoever_was_seen_in_Teams_is_known_by_name_and_a_namesake_of_the_register_is_asked_about(Kind kind)
    {
        await using var chat = await CouncilInChat.StartAsync(kind);
        var point = await chat.AskAsync("Circulate the exclusions report");
        await Talk.With(chat.Scene, "Zoe Quill", "zoe.quill@northbridge.gov.uk").SaysAsync("hello");
        await chat.SayAsync("Jo Hale", "the Head of Parks is Dee Okafor");
        Talk.With(chat.Scene, "Dee Okafor", "dee.okafor@northbridge.gov.uk");
        await chat.Council.Database.WriteAsync(session => SeenIdentityTable.RememberAsync(session, new TeamsIdentity("Dee Okafor", "Dee Okafor", "dee.okafor@northbridge.gov.uk", null), chat.Scene.Time.GetUtcNow()));
        var detail = await ShowAsync(chat, point);

        Assert.Contains("belongs to Zoe Quill now", (await chat.PressAsync("Jo Hale", detail, "Change it", new JsonObject { ["picked"] = "Zoe Quill" })).Answer, StringComparison.Ordinal);
        Assert.Equal("zoe.quill@northbridge.gov.uk", (await chat.Council.Database.ReadAsync(session => PersonTable.NamedAsync(session, "Zoe Quill"))).Single().Mail);

        var (doubt, heard) = await chat.PressAsync("Jo Hale", detail, "Change it", new JsonObject { ["picked"] = "Dee Okafor" });
        Assert.Contains("nothing but the name says that it is whom you chose", doubt, StringComparison.Ordinal);
        await chat.PressAsync("Jo Hale", Assert.Single(heard, one => one.Summary == "Is this Dee Okafor?").Card!, "Yes, the same person");
        Assert.Contains("belongs to Dee Okafor now", (await chat.PressAsync("Jo Hale", detail, "Change it", new JsonObject { ["picked"] = "Dee Okafor" })).Answer, StringComparison.Ordinal);
        Assert.Single(await chat.Council.Database.ReadAsync(session => PersonTable.NamedAsync(session, "Dee Okafor")));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Nobody_but_a_clerk_of_the_committee_changes_anything_with_it(Kind kind)
    {
        await using var chat = await CouncilInChat.StartAsync(kind);
        var point = await chat.AskAsync("Circulate the exclusions report");
        var detail = await ShowAsync(chat, point);
        var people = (await chat.Council.Database.ReadAsync(PersonTable.AllAsync)).Count;

        foreach (var who in new[] { "Helen Marsh", "Ama Osei", "Lee Ward", "Somebody Strange" })
        {
            Assert.Contains("for a clerk", (await chat.PressAsync(who, detail, "Change it", new JsonObject { ["picked"] = "Zoe Quill", ["owner"] = "Zoe Quill" })).Answer, StringComparison.Ordinal);
            Assert.Contains("Only a clerk", (await chat.PressAsync(who, nameof(SetPost), new JsonObject { ["post"] = "Director of Education", ["picked"] = who })).Answer, StringComparison.Ordinal);
        }

        Assert.Equal((chat.Director.PostId, people), ((await chat.NowAsync(point)).OwnerPostId, (await chat.Council.Database.ReadAsync(PersonTable.AllAsync)).Count));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Whoever_has_left_is_not_given_anything(Kind kind)
    {
        await using var chat = await CouncilInChat.StartAsync(kind);
        var point = await chat.AskAsync("Circulate the exclusions report");
        var lee = (await chat.Council.Database.ReadAsync(session => PersonTable.NamedAsync(session, "Lee Ward"))).Single();
        await chat.Council.Database.WriteAsync(session => PersonTable.UpdateAsync(session, lee with { LeftOn = Northbridge.Day("2026-11-01") }));

        Assert.Contains("Lee Ward has left the council", (await chat.PressAsync("Jo Hale", await ShowAsync(chat, point), "Change it", new JsonObject { ["picked"] = "Lee Ward" })).Answer, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_post_without_a_name_asks_who_holds_it_and_takes_the_picker_or_words(Kind kind)
    {
        await using var chat = await CouncilInChat.StartAsync(kind);
        await Talk.With(chat.Scene, "Zoe Quill", "zoe.quill@northbridge.gov.uk").SaysAsync("hello");

        var asked = Assert.Single(await chat.SayAsync("Jo Hale", "who could be Head of Parks?"));
        Assert.Equal("Who holds the post Head of Parks?", asked.Summary);
        Assert.Contains("Choose who holds it, or write the name", (await chat.PressAsync("Jo Hale", asked.Card!, "Note it")).Answer, StringComparison.Ordinal);
        Assert.Contains("is no mail address", (await chat.PressAsync("Jo Hale", asked.Card!, "Note it", new JsonObject { ["name"] = "Dee Okafor", ["mail"] = "dee" })).Answer, StringComparison.Ordinal);
        Assert.Contains("Head of Parks: Zoe Quill, zoe.quill@northbridge.gov.uk", (await chat.PressAsync("Jo Hale", asked.Card!, "Note it", new JsonObject { ["picked"] = "Zoe Quill" })).Answer, StringComparison.Ordinal);
        chat.Scene.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Contains("Head of Parks: Dee Okafor, dee.okafor@northbridge.gov.uk", (await chat.PressAsync("Jo Hale", asked.Card!, "Note it", new JsonObject { ["name"] = "Dee Okafor", ["mail"] = "dee.okafor@northbridge.gov.uk" })).Answer, StringComparison.Ordinal);
        Assert.Equal("Who holds the post Head of Parks?", Assert.Single(await chat.SayAsync("Jo Hale", "the Head of Parks has left")).Summary);
        Assert.DoesNotContain(await chat.SayAsync("Helen Marsh", "who could be Head of Parks?"), one => one.Summary == "Who holds the post Head of Parks?");
        Assert.Contains("Undone: Head of Parks held by Dee Okafor", string.Concat((await chat.SayAsync("Jo Hale", "undo")).Select(one => one.Words)), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task An_action_that_is_recorded_takes_its_owner_and_its_meeting_from_the_pickers(Kind kind)
    {
        await using var chat = await CouncilInChat.StartAsync(kind);
        var asked = Assert.Single(await chat.SayAsync("Jo Hale", "action: Head of Housing to list the voids by the January meeting")).Card!;

        var (drawn, _) = await chat.PressAsync("Jo Hale", asked, "Show it so", new JsonObject { ["text"] = "List the voids", ["owner"] = "Head of Housing", ["picked"] = "Lee Ward", ["due"] = "the January meeting", ["meeting"] = "2027-03-09" });
        Assert.Contains("Lee Ward", drawn, StringComparison.Ordinal);
        await chat.SayAsync("Jo Hale", "yes");

        var point = (await chat.Council.Database.ReadAsync(ActionPointTable.OutstandingAsync)).Single();
        var lee = (await chat.Council.Database.ReadAsync(session => PersonTable.NamedAsync(session, "Lee Ward"))).Single();
        Assert.Equal((lee.Id, chat.March.Id), (point.OwnerPersonId, point.ReportToMeetingId));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_finding_takes_its_owner_from_the_picker(Kind kind)
    {
        await using var chat = await CouncilInChat.StartAsync(kind);
        await chat.SayAsync("Jo Hale", "Minutes of Children's Scrutiny, 24 November 2026\n\nAction Point 1: That officers list the void properties and report to the January meeting.");
        var finding = (await chat.SayAsync("Jo Hale", "show me finding 1"))[^1].Card!;

        await chat.PressAsync("Jo Hale", finding, "Keep this", new JsonObject { ["picked"] = "Lee Ward", ["due"] = "the January meeting" });
        await chat.SayAsync("Jo Hale", "confirm all");

        var lee = (await chat.Council.Database.ReadAsync(session => PersonTable.NamedAsync(session, "Lee Ward"))).Single();
        Assert.Equal(lee.Id, (await chat.Council.Database.ReadAsync(ActionPointTable.OutstandingAsync)).Single().OwnerPersonId);
    }

    [Fact]
    public void Who_holds_a_post() => CardSnapshot.Matches(HolderCard.For("Director of Education", [new DirectoryPerson("a1", "Helen Marsh", "helen.marsh@northbridge.gov.uk", null, "Director of Education"), new DirectoryPerson("a2", "Kim Marsh", null, null, "Director of Education")]), "who-holds-it");

    private static async Task<JsonNode> ShowAsync(CouncilInChat chat, ActionPoint point) => Assert.Single(await chat.SayAsync("Jo Hale", $"show {point.Reference}")).Card!;

    private static IEnumerable<JsonNode> Inputs(JsonNode? node) => node switch
    {
        JsonArray array => array.SelectMany(Inputs),
        JsonObject part => (((string?)part["type"])?.StartsWith("Input.", StringComparison.Ordinal) == true ? [part] : Enumerable.Empty<JsonNode>())
            .Concat(part.Where(property => property.Key is not "fallback" && property.Value is JsonArray or JsonObject).SelectMany(property => Inputs(property.Value))),
        _ => [],
    };
}
