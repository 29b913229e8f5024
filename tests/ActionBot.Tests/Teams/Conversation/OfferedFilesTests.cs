using System.Text.Json.Nodes;
using ActionBot.Tests.Storage;

namespace ActionBot.Tests.Teams.Conversation;

/// <summary>A paper that was offered as a file is for whom it was offered to, in the conversation it was offered in. The card in Teams carries a number and nothing else.</summary>
public sealed class OfferedFilesTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Nobody_elses_answer_to_it_counts(Kind kind)
    {
        await using var chat = await CouncilInChat.StartAsync(kind);
        await chat.AskAsync("Circulate the exclusions report");
        var offer = Assert.Single(await chat.SayAsync("Ama Osei", "the matters outstanding paper for January, in Word")).Card!;
        var context = offer["acceptContext"]!;

        // A number: no committee, no day, no person can be read or changed in it.
        Assert.Equal(["file"], context.AsObject().Select(part => part.Key));
        Assert.Matches("^[0-9a-f]{32}$", (string)context["file"]!);
        Assert.Equal(context.ToJsonString(), offer["declineContext"]!.ToJsonString());

        foreach (var (who, where) in new[] { ("Jo Hale", "a:Jo Hale"), ("Helen Marsh", "a:Ama Osei"), ("Somebody Else", "a:Somebody Else"), ("Ama Osei", "a:another chat") })
        {
            Assert.DoesNotContain("SharePoint", await AnswerAsync(chat, who, where, context), StringComparison.Ordinal);
        }

        Assert.Contains("not offered to you here", await AnswerAsync(chat, "Jo Hale", "a:Jo Hale", context), StringComparison.Ordinal);
        Assert.Contains("not offered to you here", await AnswerAsync(chat, "Ama Osei", "a:Ama Osei", new JsonObject { ["file"] = $"{chat.Committee.Id}|2027-01-19|docx" }), StringComparison.Ordinal);

        // Hers goes as far as the place she names.
        Assert.Contains("not this organisation's SharePoint", await AnswerAsync(chat, "Ama Osei", "a:Ama Osei", context), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_nobody_answered_for_a_week_is_forgotten()
    {
        await using var chat = await CouncilInChat.StartAsync();
        await chat.AskAsync("Circulate the exclusions report");
        var context = Assert.Single(await chat.SayAsync("Ama Osei", "the paper for January, in Word")).Card!["acceptContext"]!;

        chat.Scene.Time.Advance(TimeSpan.FromDays(8));
        Assert.Contains("not offered to you here", await AnswerAsync(chat, "Ama Osei", "a:Ama Osei", context), StringComparison.Ordinal);
        await chat.Scene.Service<ActionBot.Teams.ForgetInbound>().RunAsync();
        Assert.Equal(0, await chat.Council.Database.ReadAsync(session => session.CountAsync("select count(*) from file_offers", new { })));
    }

    private static async Task<string> AnswerAsync(CouncilInChat chat, string who, string where, JsonNode context)
    {
        var before = chat.Scene.Teams.Messages.Count;
        (await chat.Scene.BringAsync(Activities.Of("invoke", who, activity =>
        {
            activity["name"] = "fileConsent/invoke";
            activity["conversation"]!["id"] = where;
            activity["value"] = new JsonObject
            {
                ["type"] = "fileUpload", ["action"] = "accept", ["context"] = context.DeepClone(),
                ["uploadInfo"] = new JsonObject { ["contentUrl"] = "https://evil.example/x", ["uploadUrl"] = "https://evil.example/up", ["name"] = "x.docx", ["uniqueId"] = "1", ["fileType"] = "docx" },
            };
        }))).Dispose();
        await chat.Scene.QuietAsync();
        return string.Join('\n', chat.Scene.Teams.Messages.Skip(before).Select(message => message.Text));
    }
}
