using System.Text.Json.Nodes;
using ActionBot.Teams.Connector;

namespace ActionBot.Tests.Teams;

public sealed class ReadActivityTests
{
    [Fact]
    public void A_message_is_read_whole()
    {
        var read = Read(Activities.Message("1 done. 2 need till March", "Helen Marsh"));

        Assert.Equal(new Speaker("29:Helen Marsh", "Helen Marsh", "Helen Marsh"), read.From);
        Assert.Equal(("a:Helen Marsh", ConversationKind.Personal, Activities.Tenant, "28:" + LocalKeys.Bot, false), (read.ConversationId, read.Kind, read.TenantId, read.BotId, read.IsInvoke));
        Assert.Equal(new Uri(LocalKeys.Service), read.ServiceUrl);
        Assert.Equal("1 done. 2 need till March", Assert.IsType<ActivityContent.Message>(read.Content).Text);
    }

    [Theory]
    [InlineData("<at>ActionBot</at>&nbsp;all of <at>Sam Patel</at>'s to Priya", "all of Sam Patel's to Priya")]
    [InlineData("<at>ActionBot</at> R&amp;D spent &lt; 5 %", "R&D spent < 5 %")]
    [InlineData("what's outstanding? <at>ActionBot</at>\n", "what's outstanding?")]
    [InlineData("AGENDA ITEM 5\n   5.1  That the report\n   be noted", "AGENDA ITEM 5\n   5.1  That the report\n   be noted")]
    public void The_bots_own_mention_goes_other_peoples_become_their_names_and_the_lines_stay(string text, string words)
    {
        var activity = Activities.Message(text);
        activity["entities"] = new JsonArray(Mention("28:" + LocalKeys.Bot, "ActionBot"), Mention("29:sam", "Sam Patel"));

        var message = Assert.IsType<ActivityContent.Message>(Read(activity).Content);

        Assert.Equal(words, message.Text);
        Assert.Equal("29:sam", Assert.Single(message.Mentioned).Id);

        static JsonObject Mention(string id, string name) => new()
        {
            ["type"] = "mention", ["text"] = $"<at>{name}</at>", ["mentioned"] = new JsonObject { ["id"] = id, ["name"] = name },
        };
    }

    [Fact]
    public void A_dropped_file_is_found_beside_the_HTML_that_Teams_adds()
    {
        var activity = Activities.Message("");
        activity["attachments"] = new JsonArray(
            new JsonObject { ["contentType"] = "text/html", ["content"] = "<p>here they are</p>" },
            new JsonObject
            {
                ["contentType"] = "application/vnd.microsoft.teams.file.download.info", ["name"] = "Minutes 17 September.docx", ["contentUrl"] = "https://northbridge.sharepoint.com/minutes",
                ["content"] = new JsonObject { ["downloadUrl"] = "https://northbridge.sharepoint.com/download?once=1", ["fileType"] = "DOCX", ["uniqueId"] = "7" },
            },
            new JsonObject { ["contentType"] = "image/png", ["contentUrl"] = "https://smba.trafficmanager.net/picture" });

        var file = Assert.Single(Assert.IsType<ActivityContent.Message>(Read(activity).Content).Files);

        Assert.Equal(new SharedFile("Minutes 17 September.docx", "docx", new Uri("https://northbridge.sharepoint.com/download?once=1")), file);
    }

    [Fact]
    public void A_pressed_button_and_its_submission_are_the_same_press()
    {
        var submitted = Activities.Message("");
        submitted["replyToId"] = "1:card";
        submitted["value"] = new JsonObject { ["verb"] = "complete", ["point"] = "0198", ["answer"] = "report circulated", ["exempt"] = true, ["msteams"] = new JsonObject() };
        var executed = Activities.Press("complete", new JsonObject { ["point"] = "0198", ["answer"] = "report circulated", ["exempt"] = true });

        var (first, second) = (Assert.IsType<ActivityContent.Press>(Read(submitted).Content), Assert.IsType<ActivityContent.Press>(Read(executed).Content));

        Assert.Equal(first.Data, second.Data);
        Assert.Equal(("complete", "1:card", false), (first.Verb, first.CardActivityId, first.IsRefresh));
        Assert.Equal((first.Verb, first.CardActivityId, first.IsRefresh), (second.Verb, second.CardActivityId, second.IsRefresh));
        Assert.Equal(new Dictionary<string, string> { ["point"] = "0198", ["answer"] = "report circulated", ["exempt"] = "true" }, first.Data);
        Assert.True(Read(executed).IsInvoke);
    }

    [Fact]
    public void A_card_that_redraws_itself_is_told_from_a_press() =>
        Assert.True(Assert.IsType<ActivityContent.Press>(Read(Activities.Press("show", [], trigger: "automatic")).Content).IsRefresh);

    [Fact]
    public void A_press_without_a_verb_is_no_press()
    {
        var activity = Activities.Press("x", []);
        activity["value"] = new JsonObject { ["action"] = "nonsense" };

        Assert.Equal(new ActivityContent.Other("invoke", "adaptiveCard/action"), Read(activity).Content);
    }

    [Theory]
    [InlineData("add", true, false)]
    [InlineData("add-upgrade", true, true)]
    [InlineData("remove", false, false)]
    public void An_upgrade_is_told_from_an_installation(string action, bool added, bool upgrade) =>
        Assert.Equal(new ActivityContent.Installation(added, upgrade), Read(Activities.Of("installationUpdate", with: activity => activity["action"] = action)).Content);

    [Fact]
    public void Who_came_is_told_from_the_bot_itself()
    {
        var roster = Assert.IsType<ActivityContent.Roster>(Read(Activities.Of("conversationUpdate", with: activity => activity["membersAdded"] =
            new JsonArray(new JsonObject { ["id"] = "28:" + LocalKeys.Bot }, new JsonObject { ["id"] = "29:sam", ["aadObjectId"] = "sam" }))).Content);

        Assert.Equal((true, false), (roster.BotAdded, roster.BotRemoved));
        Assert.Equal(new Speaker("29:sam", "", "sam"), Assert.Single(roster.Added));
    }

    [Fact]
    public void The_answer_to_an_offered_file_says_where_to_put_it()
    {
        var consent = Assert.IsType<ActivityContent.FileConsent>(Read(Activities.Of("invoke", with: activity =>
        {
            activity["name"] = "fileConsent/invoke";
            activity["value"] = JsonNode.Parse("""
                {"type":"fileUpload","action":"accept","context":{"file":"0198"},"uploadInfo":{"contentUrl":"https://northbridge-my.sharepoint.com/paper.docx",
                "name":"paper.docx","uploadUrl":"https://northbridge-my.sharepoint.com/up","uniqueId":"8","fileType":"docx"}}
                """);
        })).Content);

        Assert.Equal((true, "0198"), (consent.Accepted, consent.Context["file"]));
        Assert.Equal(new UploadPlace("paper.docx", new("https://northbridge-my.sharepoint.com/up"), new("https://northbridge-my.sharepoint.com/paper.docx"), "8", "docx"), consent.Place);
    }

    [Fact]
    public void The_message_extension_says_what_is_sought_and_from_which_message()
    {
        var search = Assert.IsType<ActivityContent.Extension>(Read(Activities.Of("invoke", with: activity =>
        {
            activity["name"] = "composeExtension/query";
            activity["value"] = JsonNode.Parse("""{"commandId":"searchActions","parameters":[{"name":"q","value":"exclusions"}],"queryOptions":{"skip":25,"count":25}}""");
        })).Content);
        var log = Assert.IsType<ActivityContent.Extension>(Read(Activities.Of("invoke", with: activity =>
        {
            activity["name"] = "composeExtension/fetchTask";
            activity["value"] = JsonNode.Parse("""{"commandId":"logFromMessage","messagePayload":{"id":"1","body":{"contentType":"html","content":"<p>We will look at it.</p>"}}}""");
        })).Content);

        Assert.Equal(("query", "searchActions", "exclusions", 25, 25), (search.Name, search.CommandId, search.Parameters["q"], search.Skip, search.Count));
        Assert.Equal(("fetchTask", "logFromMessage", "<p>We will look at it.</p>"), (log.Name, log.CommandId, log.MessageHtml));
    }

    [Fact]
    public void A_reaction_and_things_nobody_has_met_are_read_without_complaint()
    {
        var thumb = Read(Activities.Of("messageReaction", with: activity => activity["reactionsAdded"] = new JsonArray(new JsonObject { ["type"] = "like" })));

        Assert.Equal(["like"], Assert.IsType<ActivityContent.Reaction>(thumb.Content).Added);
        Assert.Equal(new ActivityContent.Other("agentHandshake", null), Read(Activities.Of("agentHandshake")).Content);
    }

    [Theory]
    [InlineData("channel", false, ConversationKind.Channel)]
    [InlineData("groupChat", true, ConversationKind.Group)]
    [InlineData("personal", false, ConversationKind.Personal)]
    [InlineData(null, true, ConversationKind.Group)]
    [InlineData(null, false, ConversationKind.Personal)]
    public void Where_it_was_said_is_known(string? type, bool isGroup, ConversationKind kind)
    {
        var activity = Activities.Message("hello");
        activity["conversation"] = new JsonObject { ["id"] = "19:abc@thread.tacv2;messageid=17", ["conversationType"] = type, ["isGroup"] = isGroup };

        var read = Read(activity);

        Assert.Equal((kind, "19:abc@thread.tacv2"), (read.Kind, read.RootConversationId));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"type":"message","conversation":{"id":"a"},"from":{"id":"b"}}""")]
    [InlineData("""{"type":"message","conversation":{"id":"a"},"from":{"id":"b"},"serviceUrl":"file:///etc/passwd"}""")]
    [InlineData("""{"type":"message","conversation":{"id":"a"},"from":{},"serviceUrl":"https://smba.trafficmanager.net/"}""")]
    [InlineData("""{"type":"message","conversation":"a","from":{"id":"b"},"serviceUrl":"https://smba.trafficmanager.net/"}""")]
    public void What_is_no_activity_is_refused_in_a_sentence(string body) =>
        Assert.StartsWith("The body is no activity:", Assert.Throws<ActivityUnreadableException>(() => ReadActivity.From(body)).Message, StringComparison.Ordinal);

    private static IncomingActivity Read(JsonObject activity) => ReadActivity.From(activity.ToJsonString());
}
