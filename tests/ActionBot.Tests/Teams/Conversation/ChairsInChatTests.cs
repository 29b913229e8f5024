using System.Text.Json.Nodes;
using ActionBot.ActionPoints;
using ActionBot.Resolutions;
using ActionBot.Tests.Storage;

namespace ActionBot.Tests.Teams.Conversation;

public sealed class ChairsInChatTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_chair_asks_and_gets_one_screen_with_the_way_to_the_detail(Kind kind)
    {
        await using var chat = await CouncilInChat.StartAsync(kind);
        for (var number = 1; number <= 13; number++)
        {
            await chat.AskAsync($"Matter {number}", to: number == 7 ? chat.November : chat.January);
        }

        chat.Scene.Time.Advance(TimeSpan.FromDays(3));
        var list = Assert.Single(await chat.SayAsync("Ama Osei", "what's outstanding for Children's scrutiny?"));
        Assert.StartsWith("Children's Scrutiny: 13 outstanding, 1 late", list.Words, StringComparison.Ordinal);
        Assert.True(list.Words.IndexOf("Matter 7", StringComparison.Ordinal) is var late and > 0 && late < list.Words.IndexOf("Matter 1", StringComparison.Ordinal), list.Words);
        Assert.DoesNotContain("Matter 13", list.Words, StringComparison.Ordinal);

        var (more, _) = await chat.PressAsync("Ama Osei", list.Card!, "Show more");
        Assert.Contains("11 to 13 of 13", more, StringComparison.Ordinal);
        var overdue = Assert.Single(await chat.SayAsync("Ama Osei", "anything overdue?"));
        Assert.StartsWith("Children's Scrutiny: 1 late", overdue.Words, StringComparison.Ordinal);
        var (glance, _) = await chat.PressAsync("Ama Osei", list.Card!, "At a glance");
        Assert.Contains("13 outstanding, 1 late", glance, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task How_long_something_has_been_going_on_is_told_without_what_the_officer_wrote_to_the_clerk(Kind kind)
    {
        await using var chat = await CouncilInChat.StartAsync(kind);
        await chat.AskAsync("Circulate the exclusions report");
        await chat.AskOwnersAsync();
        await chat.SayAsync("Helen Marsh", "need until March, waiting on legal who are hopeless");
        await chat.SayAsync("Jo Hale", "yes to Helen's extension");

        foreach (var words in new[] { "how long has 1 been going on?", "is the exclusions one done?", "history of CFS-26-27-001" })
        {
            var shown = Assert.Single(await chat.SayAsync("Ama Osei", words));
            Assert.Contains("Going on: 3 weeks, put off once", shown.Words, StringComparison.Ordinal);
            Assert.DoesNotContain("hopeless", shown.Words, StringComparison.Ordinal);
            Assert.DoesNotContain("legal", shown.Card!.ToJsonString(), StringComparison.Ordinal);
        }

        Assert.Contains("hopeless", Assert.Single(await chat.SayAsync("Jo Hale", "show CFS-26-27-001")).Card!.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Who_is_silent_what_was_resolved_and_when_we_meet(Kind kind)
    {
        await using var chat = await CouncilInChat.StartAsync(kind);
        await chat.AskAsync("Circulate the exclusions report");
        await chat.AskOwnersAsync();
        await chat.Council.Database.WriteAsync(async session =>
        {
            var now = chat.Scene.Time.GetUtcNow();
            var resolution = new Resolution { Id = Guid.CreateVersion7(now), CommitteeId = chat.Committee.Id, MeetingId = chat.November.Id, AgendaItem = "Exclusions" };
            await ResolutionTable.InsertAsync(session, resolution, now);
            await ResolutionTable.InsertLimbAsync(session, new ResolutionLimb { Id = Guid.CreateVersion7(now), ResolutionId = resolution.Id, Number = 1, Text = "That the review be noted." });
        });

        Assert.Contains("Helen Marsh", Assert.Single(await chat.SayAsync("Ama Osei", "who hasn't replied?")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Helen Marsh", Assert.Single(await chat.SayAsync("Lee Ward", "who hasn't replied for Children's Scrutiny?")).Words, StringComparison.Ordinal);
        Assert.Contains("That the review be noted.", Assert.Single(await chat.SayAsync("Ama Osei", "what did we resolve about exclusions?")).Words, StringComparison.Ordinal);
        Assert.StartsWith("Children's Scrutiny next meets on Tuesday 19 January 2027", Assert.Single(await chat.SayAsync("Ama Osei", "when do we next meet?")).Words, StringComparison.Ordinal);

        var silent = Assert.Single(await chat.SayAsync("Jo Hale", "who hasn't replied?")).Card!;
        var point = (await chat.Council.Database.ReadAsync(ActionPointTable.OutstandingAsync))[0];
        var (_, asked) = await chat.PressAsync("Jo Hale", silent, "Ask again now", new JsonObject { ["action"] = point.Id.ToString() });
        Assert.Contains("I write to Helen Marsh about CFS-26-27-001", Assert.Single(asked).Words, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task When_the_papers_have_closed_the_clerk_alone_is_shown_letters_that_nobody_sends_for_her(Kind kind)
    {
        await using var chat = await CouncilInChat.StartAsync(kind);
        await chat.AskAsync("Circulate the exclusions report");
        await chat.AskOwnersAsync();
        Assert.Contains("no letter is due", Assert.Single(await chat.SayAsync("Jo Hale", "draft the letters")).Words, StringComparison.Ordinal);
        await chat.SweepAtAsync("2027-01-08T12:30Z");

        var silent = Assert.Single(await chat.SayAsync("Jo Hale", "who hasn't replied?")).Card!;
        var (_, heard) = await chat.PressAsync("Jo Hale", silent, "Draft the letters");
        var said = await chat.SayAsync("Jo Hale", "draft the letters");
        foreach (var letters in new[] { Assert.Single(heard), Assert.Single(said) })
        {
            Assert.Contains("Children's Scrutiny asked for this (CFS-26-27-001)", letters.Words, StringComparison.Ordinal);
            Assert.Contains("I send none of these.", letters.Words, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("asked for this", Assert.Single(await chat.SayAsync("Ama Osei", "draft the letters")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("asked for this", Assert.Single(await chat.SayAsync("Jo Hale", "draft the letters", activity => activity["conversation"]!["conversationType"] = "groupChat")).Words, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_paper_is_offered_as_a_file_in_the_chat_of_two_and_shown_where_others_read_along(Kind kind)
    {
        await using var chat = await CouncilInChat.StartAsync(kind);
        await chat.AskAsync("Circulate the exclusions report");

        var offer = Assert.Single(await chat.SayAsync("Ama Osei", "the matters outstanding paper for January, in Word")).Card!;
        Assert.Contains("Matters outstanding, Children's Scrutiny, 19 January 2027", (string)offer["description"]!, StringComparison.Ordinal);
        Assert.Contains("Circulate the exclusions report", Assert.Single(await chat.SayAsync("Ama Osei", "the matters outstanding paper for January", activity => activity["conversation"]!["conversationType"] = "groupChat")).Words, StringComparison.Ordinal);

        using var answer = await chat.Scene.BringAsync(Activities.Of("invoke", "Ama Osei", activity =>
        {
            activity["name"] = "fileConsent/invoke";
            activity["value"] = new JsonObject
            {
                ["type"] = "fileUpload", ["action"] = "accept", ["context"] = offer["acceptContext"]!.DeepClone(),
                ["uploadInfo"] = new JsonObject { ["contentUrl"] = "https://evil.example/x", ["uploadUrl"] = "https://evil.example/up", ["name"] = "x.docx", ["uniqueId"] = "1", ["fileType"] = "docx" },
            };
        }));
        await chat.Scene.QuietAsync();
        Assert.Contains("not this organisation's SharePoint", chat.Scene.Teams.Messages[^1].Text, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Where_others_read_along_an_exempt_action_is_its_reference_alone(Kind kind)
    {
        await using var chat = await CouncilInChat.StartAsync(kind);
        await chat.AskAsync("Mend the fence");
        await chat.AskAsync("Settle the roof claim", exempt: true);
        static void InGroup(JsonObject activity) => activity["conversation"]!["conversationType"] = "groupChat";

        foreach (var who in new[] { "Jo Hale", "Ama Osei", "Helen Marsh" })
        {
            foreach (var words in new[] { "show CFS-26-27-002", "what's outstanding for Children's Scrutiny?", "search roof", "my actions" })
            {
                Assert.All(await chat.SayAsync(who, words, InGroup), one => Assert.DoesNotContain("claim", one.Words + one.Card?.ToJsonString() + one.Summary, StringComparison.OrdinalIgnoreCase));
            }
        }
    }
}
