using System.Text.Json.Nodes;
using ActionBot.Tests.Teams;

namespace ActionBot.Tests.OverHttp;

/// <summary>Somebody with the app in his Teams, in the chat he has with the bot alone or in the team's channel.</summary>
internal sealed class Somebody
{
    private static int count;

    // A program that runs elsewhere remembers everybody it ever met: somebody new in every test.
    private readonly string id = Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString();
    private readonly LoopbackTeams teams;
    private readonly string name;
    private JsonNode? card;

    public Somebody(LoopbackTeams teams, string name, string channel)
    {
        (this.teams, this.name, Channel) = (teams, name, channel);
        var mail = name.ToLowerInvariant().Replace(' ', '.') + "@northbridge.gov.uk";
        var member = new JsonObject { ["id"] = "29:" + id, ["name"] = name, ["objectId"] = id, ["userPrincipalName"] = mail, ["email"] = mail, ["userRole"] = "user" };
        teams.Rosters[Chat] = [member];
        teams.Rosters.GetOrAdd(channel, _ => []).Add(member.DeepClone());
    }

    /// <summary>The chat he has with the bot alone.</summary>
    public string Chat => "a:" + id;

    /// <summary>The team's channel.</summary>
    public string Channel { get; }

    /// <summary>The app is put into his Teams.</summary>
    public Task InstallsAsync(ProgramUnderTest program) => program.BringAsync(Of("installationUpdate", activity => activity["action"] = "add"));

    /// <summary>He writes something.</summary>
    public Task SaysAsync(ProgramUnderTest program, string words, bool inChannel) => program.BringAsync(Of("message", activity =>
    {
        activity["text"] = inChannel ? "<at>ActionBot</at> " + words : words;
        if (inChannel)
        {
            activity["conversation"] = new JsonObject { ["id"] = Channel, ["conversationType"] = "channel", ["tenantId"] = "t" };
            activity["entities"] = new JsonArray(new JsonObject { ["type"] = "mention", ["text"] = "<at>ActionBot</at>", ["mentioned"] = new JsonObject { ["id"] = "28:actionbot", ["name"] = "ActionBot" } });
        }
    }));

    /// <summary>He presses a button of the newest card in his chat that has it.</summary>
    /// <returns>The words of the answer.</returns>
    public async Task<string> PressesAsync(ProgramUnderTest program, string title, IReadOnlyDictionary<string, string> filledIn)
    {
        var cards = teams.Since(0, Chat).Select(one => one.Card).Append(card).Reverse().OfType<JsonNode>().ToList();
        var button = cards.SelectMany(AsShown.Buttons).FirstOrDefault(one => (string?)one["title"] == title);
        Assert.True(button is not null, $"{name} sees no button “{title}” but: {string.Join(", ", cards.SelectMany(AsShown.Buttons).Select(one => (string?)one["title"]).Distinct())}");
        if ((string?)button["data"]?["msteams"]?["value"] is { } words)
        {
            await SaysAsync(program, words, inChannel: false);
            return "";
        }

        var data = button["data"]?.DeepClone().AsObject() ?? [];
        foreach (var (field, filled) in filledIn)
        {
            data[field] = filled;
        }

        var answer = await program.BringAsync(Of("invoke", activity =>
        {
            activity["name"] = "adaptiveCard/action";
            activity["replyToId"] = "m1";
            activity["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = (string?)button["verb"], ["data"] = data }, ["trigger"] = "manual" };
        }));
        var value = answer?["value"];
        card = value is JsonObject drawn && (string?)drawn["type"] == "AdaptiveCard" ? drawn : card;
        return AsShown.Words(value is JsonValue text ? new JsonObject { ["text"] = text.DeepClone() } : value);
    }

    private JsonObject Of(string type, Action<JsonObject> with)
    {
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = $"h:{Interlocked.Increment(ref count)}",
            ["channelId"] = "msteams",
            ["serviceUrl"] = teams.Service,
            ["from"] = new JsonObject { ["id"] = "29:" + id, ["name"] = name, ["aadObjectId"] = id },
            ["recipient"] = new JsonObject { ["id"] = "28:actionbot", ["name"] = "ActionBot" },
            ["conversation"] = new JsonObject { ["id"] = Chat, ["conversationType"] = "personal", ["tenantId"] = "t" },
        };
        with(activity);
        return activity;
    }
}
