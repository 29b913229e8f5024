using System.Text.Json.Nodes;
using ActionBot.Cards;

namespace ActionBot.Teams.Connector;

/// <summary>One message as it leaves: a text or a card, never both, for Teams splits those and then nobody knows the card's id.</summary>
public sealed record OutgoingMessage
{
    private OutgoingMessage()
    {
    }

    /// <summary>What a lock screen and the activity feed show.</summary>
    public string? Summary { get; private init; }

    /// <summary>The words of a message without a card. Shown as they are: nothing in them is taken for markup.</summary>
    public string? Text { get; private init; }

    /// <summary>What is attached: a card, an offered file.</summary>
    public IReadOnlyList<OutgoingAttachment> Attachments { get; private init; } = [];

    /// <summary>Only words.</summary>
    public static OutgoingMessage Saying(string text) => new() { Text = text };

    /// <summary>Only words, with something shorter for the lock screen.</summary>
    public static OutgoingMessage Saying(string text, string summary) => new() { Text = text, Summary = summary };

    /// <summary>A card.</summary>
    public static OutgoingMessage Showing(Card card) => Showing(card.Written(), card.Summary);

    /// <summary>A card that is JSON already.</summary>
    public static OutgoingMessage Showing(WrittenJson card, string summary) =>
        new() { Summary = summary, Attachments = [new OutgoingAttachment("application/vnd.microsoft.card.adaptive", Content: card)] };

    /// <summary>A file that its reader may take or leave; only in a personal conversation.</summary>
    /// <param name="name">The name it will have.</param>
    /// <param name="description">What is in it.</param>
    /// <param name="bytes">How large it is.</param>
    /// <param name="context">What comes back with the answer. The reader sees it: put an id in it and authorise anew.</param>
    public static OutgoingMessage Offering(string name, string description, long bytes, string context) => new()
    {
        Summary = name,
        Attachments =
        [
            new OutgoingAttachment("application/vnd.microsoft.teams.card.file.consent", name, WrittenJson.Of(new JsonObject
            {
                ["description"] = description,
                ["sizeInBytes"] = bytes,
                ["acceptContext"] = new JsonObject { ["file"] = context },
                ["declineContext"] = new JsonObject { ["file"] = context },
            })),
        ],
    };

    /// <summary>The link to a file that was put where its reader agreed.</summary>
    public static OutgoingMessage Delivering(UploadPlace place) => new()
    {
        Summary = place.Name,
        Attachments =
        [
            new OutgoingAttachment(
                "application/vnd.microsoft.teams.card.file.info",
                place.Name,
                WrittenJson.Of(new JsonObject { ["uniqueId"] = place.UniqueId, ["fileType"] = place.FileType }),
                place.Content),
        ],
    };
}
