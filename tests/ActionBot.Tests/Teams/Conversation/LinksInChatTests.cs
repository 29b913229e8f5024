using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ActionBot.Tests.Cards;

namespace ActionBot.Tests.Teams.Conversation;

/// <summary>A link to one of our pages, put into somebody's message: whoever reads the message reads the card below it.</summary>
public sealed class LinksInChatTests
{
    private const string Host = "https://actionbot.northbridge.gov.uk";

    [Theory]
    [InlineData("Jo Hale")]
    [InlineData("Ama Osei")]
    [InlineData("Helen Marsh")]
    [InlineData("Lee Ward")]
    public async Task A_committees_page_shows_where_it_stands_and_nothing_exempt_whoever_puts_it_there(string who)
    {
        await using var chat = await CouncilAsync();

        var (card, preview) = await LinkAsync(chat, $"{Host}/committees/CFS", who);

        Assert.Contains("1 outstanding, none late", card, StringComparison.Ordinal);
        Assert.Contains("Circulate the exclusions report", card, StringComparison.Ordinal);
        Assert.Contains("Next meeting: Tuesday 19 January 2027", card, StringComparison.Ordinal);
        Assert.Equal("Children's Scrutiny", preview);
        Assert.DoesNotContain("roof", card, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_link_to_one_action_shows_it_and_to_an_exempt_one_no_more_than_the_committee()
    {
        await using var chat = await CouncilAsync();

        Assert.Contains("CFS-26-27-001 · Children's Scrutiny", (await LinkAsync(chat, $"{Host}/committees/CFS#CFS-26-27-001", "Jo Hale")).Card, StringComparison.Ordinal);
        var exempt = (await LinkAsync(chat, $"{Host}/committees/CFS#CFS-26-27-002", "Jo Hale")).Card;
        Assert.DoesNotContain("roof", exempt, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("CFS-26-27-002", exempt, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_page_names_the_committees()
    {
        await using var chat = await CouncilAsync();

        Assert.Contains("Children's Scrutiny (CFS): next on Tuesday 24 November 2026", (await LinkAsync(chat, Host, "Lee Ward")).Card, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("queryLink", "Somebody Strange", "/committees/CFS")]
    [InlineData("queryLink", "Somebody Strange", "/")]
    [InlineData("anonymousQueryLink", "Somebody Strange", "/committees/CFS")]
    [InlineData("anonymousQueryLink", "Jo Hale", "/committees/CFS#CFS-26-27-001")]
    [InlineData("queryLink", "Jo Hale", "/chasing")]
    [InlineData("queryLink", "Jo Hale", "/committees/XYZ")]
    [InlineData("queryLink", "Jo Hale", "/committees/CFS/more")]
    public async Task Through_every_other_door_the_card_says_no_word_of_any_committee(string name, string who, string path)
    {
        await using var chat = await CouncilAsync();

        var (card, _) = await LinkAsync(chat, Host + path, who, name);

        Assert.Contains("ActionBot · Northbridge Council", card, StringComparison.Ordinal);
        foreach (var word in new[] { "Scrutiny", "CFS", "exclusions", "roof", "Marsh" })
        {
            Assert.DoesNotContain(word, card, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [InlineData("not a link")]
    [InlineData("javascript:alert(1)")]
    [InlineData(null)]
    public async Task What_is_no_link_is_answered_all_the_same(string? url)
    {
        await using var chat = await CouncilAsync();

        Assert.Contains("ActionBot · Northbridge Council", (await LinkAsync(chat, url, "Jo Hale")).Card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chat_between_two_people_in_which_a_link_is_shown_is_not_taken_for_the_chat_with_the_bot()
    {
        await using var chat = await CouncilAsync();
        await LinkAsync(chat, $"{Host}/committees/CFS", "Helen Marsh", change: activity => activity["conversation"] = new JsonObject { ["id"] = "19:helen_lee@unq.gbl.spaces", ["conversationType"] = "personal", ["tenantId"] = Activities.Tenant });

        Assert.Null(await chat.Scene.ConversationAsync("19:helen_lee@unq.gbl.spaces"));
    }

    private static async Task<CouncilInChat> CouncilAsync()
    {
        var chat = await CouncilInChat.StartAsync();
        await chat.AskAsync("Circulate the exclusions report");
        await chat.AskAsync("Settle the roof claim", exempt: true);
        return chat;
    }

    private static async Task<(string Card, string? Preview)> LinkAsync(CouncilInChat chat, string? url, string who, string name = "queryLink", Action<JsonObject>? change = null)
    {
        using var answer = await chat.Scene.BringAsync(Activities.Of("invoke", who, activity =>
        {
            activity["name"] = "composeExtension/" + name;
            activity["value"] = new JsonObject { ["url"] = url };
            change?.Invoke(activity);
        }));
        var extension = (await answer.Content.ReadFromJsonAsync<JsonObject>())!["composeExtension"]!;
        Assert.Equal("result", (string?)extension["type"]);
        var shown = extension["attachments"]!.AsArray().Single()!;
        CardCheck.Passes(shown["content"]!);
        return (shown["content"]!.ToJsonString(new System.Text.Json.JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) + shown["preview"]!.ToJsonString(), (string?)shown["preview"]!["content"]!["title"]);
    }
}
