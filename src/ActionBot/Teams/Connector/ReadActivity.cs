using System.IO.Pipelines;
using System.Text.Json;
using ActionBot.Cards;

namespace ActionBot.Teams.Connector;

/// <summary>
/// Turns the JSON of an activity into our own record, once. It wants a type, a conversation, a sender and a service address; everything else may
/// be missing, new or of a kind nobody here has met.
/// </summary>
public static class ReadActivity
{
    /// <summary>Reads it from text.</summary>
    /// <exception cref="ActivityUnreadableException">It is no activity.</exception>
    public static IncomingActivity From(string json)
    {
        try
        {
            return From(JsonSerializer.Deserialize(json, ConnectorJson.Default.WireActivity));
        }
        catch (JsonException broken)
        {
            throw Unreadable(broken);
        }
    }

    /// <summary>Reads it from a request.</summary>
    /// <exception cref="ActivityUnreadableException">It is no activity.</exception>
    public static async Task<IncomingActivity> FromAsync(PipeReader body, CancellationToken cancellation)
    {
        try
        {
            return From(await JsonSerializer.DeserializeAsync(body, ConnectorJson.Default.WireActivity, cancellation));
        }
        catch (JsonException broken)
        {
            throw Unreadable(broken);
        }
    }

    private static ActivityUnreadableException Unreadable(JsonException broken) =>
        new($"The body is no activity: at {broken.Path ?? "its beginning"} it does not read as the Bot Framework protocol has it.", broken);

    private static IncomingActivity From(WireActivity? wire)
    {
        if (wire is not { Type.Length: > 0, Conversation.Id.Length: > 0, From.Id.Length: > 0 }
            || !Uri.TryCreate(wire.ServiceUrl, UriKind.Absolute, out var service) || service.Scheme is not ("https" or "http"))
        {
            throw new ActivityUnreadableException("The body is no activity: it needs type, conversation.id, from.id and a serviceUrl that is an address.");
        }

        return new IncomingActivity
        {
            Id = wire.Id is { Length: > 0 } id ? id : null,
            ConversationId = wire.Conversation.Id,
            Kind = KindOf(wire.Conversation),
            ServiceUrl = service,
            ChannelId = wire.ChannelId ?? "",
            TenantId = wire.Conversation.TenantId ?? wire.ChannelData.Part("tenant").Text("id"),
            From = SpeakerOf(wire.From),
            BotId = wire.Recipient?.Id,
            ReplyToId = MessageText.Quoted(wire) ?? wire.ReplyToId,
            IsInvoke = wire.Type == "invoke",
            Content = ContentOf(wire),
        };
    }

    private static ConversationKind KindOf(WireConversation conversation) => conversation.ConversationType switch
    {
        "channel" => ConversationKind.Channel,
        "groupChat" => ConversationKind.Group,
        null when conversation.IsGroup == true => ConversationKind.Group,
        _ => ConversationKind.Personal,
    };

    private static Speaker SpeakerOf(WireAccount account) => new(account.Id ?? "", account.Name ?? "", account.AadObjectId is { Length: > 0 } known ? known : null);

    private static ActivityContent ContentOf(WireActivity wire) => wire.Type switch
    {
        // A submission, the twin of Action.Execute, comes as a message without words.
        "message" when wire.Value.Text(SubmitAction.VerbKey) is { Length: > 0 } verb => Press(verb, wire.Value, wire.ReplyToId, isRefresh: false),
        "message" => MessageText.Of(wire),
        "conversationUpdate" => Roster(wire),
        "installationUpdate" => new ActivityContent.Installation(wire.Action?.StartsWith("add", StringComparison.Ordinal) == true, wire.Action?.EndsWith("-upgrade", StringComparison.Ordinal) == true),
        "messageReaction" => new ActivityContent.Reaction(Reactions(wire.ReactionsAdded), Reactions(wire.ReactionsRemoved)),
        "invoke" => Invoke(wire),
        _ => new ActivityContent.Other(wire.Type!, wire.Name),
    };

    private static ActivityContent Invoke(WireActivity wire) => wire.Name switch
    {
        "adaptiveCard/action" when wire.Value.Part("action") is var action && action.Text("verb") is { Length: > 0 } verb =>
            Press(verb, action.Part("data"), wire.ReplyToId, wire.Value.Text("trigger") == "automatic"),
        "fileConsent/invoke" => new ActivityContent.FileConsent(wire.Value.Text("action") == "accept", wire.Value.Part("context").Texts(), PlaceOf(wire.Value.Part("uploadInfo"))),
        { } name when name.StartsWith("composeExtension/", StringComparison.Ordinal) => Extension(name["composeExtension/".Length..], wire.Value),
        _ => new ActivityContent.Other("invoke", wire.Name),
    };

    private static ActivityContent.Press Press(string verb, JsonElement data, string? card, bool isRefresh)
    {
        var said = new Dictionary<string, string>(data.Texts());
        said.Remove(SubmitAction.VerbKey);
        return new ActivityContent.Press(verb, said, card, isRefresh);
    }

    private static ActivityContent.Roster Roster(WireActivity wire)
    {
        var bot = wire.Recipient?.Id;
        return new ActivityContent.Roster(
            Others(wire.MembersAdded),
            Others(wire.MembersRemoved),
            wire.MembersAdded?.Any(member => member.Id == bot) == true,
            wire.MembersRemoved?.Any(member => member.Id == bot) == true);

        IReadOnlyList<Speaker> Others(IReadOnlyList<WireAccount>? members) => [.. (members ?? []).Where(member => member.Id != bot).Select(SpeakerOf)];
    }

    private static ActivityContent.Extension Extension(string name, JsonElement value)
    {
        var filledIn = value.Part("data").Texts().ToDictionary();
        foreach (var parameter in value.Part("parameters").Each())
        {
            filledIn[parameter.Text("name") ?? ""] = parameter.Text("value") ?? "";
        }

        if (value.Text("url") is { } link)
        {
            filledIn["url"] = link;
        }

        var page = value.Part("queryOptions");
        var message = value.Part("messagePayload");
        return new ActivityContent.Extension(name, value.Text("commandId"), filledIn, page.Figure("skip"), page.Figure("count"), message.Part("body").Text("content"))
        {
            MessageAuthor = message.Part("from").Part("user").Text("displayName"),
            MessageLink = message.Text("linkToMessage"),
        };
    }

    private static UploadPlace? PlaceOf(JsonElement info) => info.Address("uploadUrl") is { } upload && info.Address("contentUrl") is { } content
        ? new UploadPlace(info.Text("name") ?? "", upload, content, info.Text("uniqueId") ?? "", info.Text("fileType") ?? "")
        : null;

    private static IReadOnlyList<string> Reactions(JsonElement reactions) => [.. reactions.Each().Select(reaction => reaction.Text("type")).OfType<string>()];
}
