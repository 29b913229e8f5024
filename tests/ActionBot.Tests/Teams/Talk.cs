using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace ActionBot.Tests.Teams;

/// <summary>One person's chat with the bot, as a transcript: what she says and presses goes through the real endpoint, what she sees comes from the fake Teams.</summary>
internal sealed class Talk
{
    private readonly TeamsScene scene;
    private readonly string name;
    private readonly string conversation;
    private readonly Action<JsonObject>? where;
    private int read;

    private Talk(TeamsScene scene, string name, string conversation, Action<JsonObject>? where) =>
        (this.scene, this.name, this.conversation, this.where) = (scene, name, conversation, where);

    /// <summary>What came since the last thing was said or pressed, in the words a reader sees.</summary>
    public string Seen { get; private set; } = "";

    /// <summary>The card that came last.</summary>
    public JsonNode? Card { get; private set; }

    /// <summary>Somebody in the chat he has with the bot alone; the roster knows the sign-in name.</summary>
    public static Talk With(TeamsScene scene, string name, string? upn = null)
    {
        scene.Teams.Rosters["a:" + name] = [Member(name, upn)];
        return new Talk(scene, name, "a:" + name, null);
    }

    /// <summary>Somebody in a channel of a team, in one thread.</summary>
    public Talk InChannel(params (string Name, string? Upn)[] others)
    {
        const string channel = "19:scrutiny@thread.tacv2";
        scene.Teams.Rosters[channel] = [Member(name, null), .. others.Select(other => Member(other.Name, other.Upn))];
        scene.Teams.Rosters[channel + ";messageid=1"] = [Member(name, null), .. others.Select(other => Member(other.Name, other.Upn))];
        return new Talk(scene, name, channel, activity =>
        {
            activity["conversation"] = new JsonObject { ["id"] = channel + ";messageid=1", ["conversationType"] = "channel", ["tenantId"] = Activities.Tenant };
            activity["entities"] = new JsonArray(new JsonObject { ["type"] = "mention", ["text"] = "<at>ActionBot</at>", ["mentioned"] = new JsonObject { ["id"] = "28:" + LocalKeys.Bot, ["name"] = "ActionBot" } });
            if ((string?)activity["text"] is { } text)
            {
                activity["text"] = "<at>ActionBot</at> " + text;
            }
        });
    }

    public async Task<Talk> SaysAsync(string text, Action<JsonObject>? with = null)
    {
        read = Mine.Count;
        scene.Time.Advance(TimeSpan.FromMinutes(1));
        var activity = Activities.Message(text, name);
        where?.Invoke(activity);
        with?.Invoke(activity);
        using var answer = await scene.BringAsync(activity);
        Assert.True(answer.IsSuccessStatusCode, $"“{text}” was answered with {answer.StatusCode}.");
        await scene.QuietAsync();
        Listen(null);
        return this;
    }

    /// <summary>Presses the button of that title on the newest card that has one.</summary>
    public async Task<Talk> PressesAsync(string title, params (string Field, string Value)[] filledIn)
    {
        var button = Mine.Select(one => one.Card).Append(Card).Reverse().OfType<JsonNode>().SelectMany(AsShown.Buttons).FirstOrDefault(one => (string?)one["title"] == title);
        Assert.True(button is not null, $"{name} sees no button “{title}” but: {string.Join(", ", Mine.Select(one => one.Card).Append(Card).OfType<JsonNode>().SelectMany(AsShown.Buttons).Select(one => (string?)one["title"]).Distinct())}");
        if ((string?)button["data"]?["msteams"]?["value"] is { } words)
        {
            return await SaysAsync(words);
        }

        var data = button["data"]?.DeepClone().AsObject() ?? [];
        foreach (var (field, value) in filledIn)
        {
            data[field] = value;
        }

        return await SendsPressAsync((string)button["verb"]!, data);
    }

    /// <summary>Sends a press as anybody can make one up.</summary>
    public async Task<Talk> SendsPressAsync(string verb, JsonObject data)
    {
        read = Mine.Count;
        scene.Time.Advance(TimeSpan.FromMinutes(1));
        var activity = Activities.Press(verb, data, name);
        where?.Invoke(activity);
        using var answer = await scene.BringAsync(activity);
        await scene.QuietAsync();
        Listen((await answer.Content.ReadFromJsonAsync<JsonObject>())!);
        return this;
    }

    /// <summary>Reads what has come meanwhile, unasked.</summary>
    public Talk Looks()
    {
        Listen(null);
        return this;
    }

    public Talk Sees(params string[] words)
    {
        foreach (var part in words)
        {
            Assert.True(Seen.Contains(part, StringComparison.Ordinal), $"{name} does not see “{part}” but:\n{Seen}");
        }

        return this;
    }

    public Talk SeesNothingOf(params string[] words)
    {
        foreach (var part in words)
        {
            Assert.False(Seen.Contains(part, StringComparison.OrdinalIgnoreCase), $"{name} must not see “{part}”:\n{Seen}");
        }

        return this;
    }

    public Talk SeesNothing()
    {
        Assert.Equal("", Seen);
        return this;
    }

    private List<FakeConnector.Posted> Mine => [.. scene.Teams.Messages.Where(one => Uri.UnescapeDataString(one.Place.AbsolutePath).Contains($"/v3/conversations/{conversation}", StringComparison.Ordinal))];

    private static JsonObject Member(string name, string? upn) => new() { ["id"] = "29:" + name, ["name"] = name, ["aadObjectId"] = name, ["userPrincipalName"] = upn, ["email"] = upn };

    private void Listen(JsonObject? answer)
    {
        var words = "";
        foreach (var one in Mine.Skip(read))
        {
            words += AsShown.Words(one.Body);
            Card = one.Card ?? Card;
            if (one.Card is { } shown)
            {
                Cards.CardCheck.Passes(shown);
            }
        }

        read = Mine.Count;
        if (answer?["value"] is { } value)
        {
            words += AsShown.Words(value is JsonValue ? new JsonObject { ["text"] = value.DeepClone() } : value);
            if (value is JsonObject redrawn && (string?)redrawn["type"] == "AdaptiveCard")
            {
                Card = redrawn;
                Cards.CardCheck.Passes(redrawn);
            }
        }

        Seen = words;
    }
}
