using System.Text.Json.Nodes;
using ActionBot.Cards;

namespace ActionBot.Teams;

/// <summary>The body that answers an invoke. HTTP says 200 whenever it was understood; what came of it stands inside.</summary>
/// <param name="Body">The body.</param>
public sealed record InvokeAnswer(JsonObject Body)
{
    /// <summary>Nothing more to say.</summary>
    public static InvokeAnswer Taken => new(new JsonObject());

    /// <summary>The pressed card as it now stands.</summary>
    public static InvokeAnswer Redrawn(Card card) => Of(200, "application/vnd.microsoft.card.adaptive", card.ToJson());

    /// <summary>A sentence that appears for a moment.</summary>
    public static InvokeAnswer Saying(string words) => Of(200, "application/vnd.microsoft.activity.message", words);

    /// <summary>It did not work.</summary>
    /// <param name="status">400: the request was wrong; 500: the bot was.</param>
    /// <param name="code">A word for it.</param>
    /// <param name="words">A sentence for the person.</param>
    public static InvokeAnswer Failed(int status, string code, string words) =>
        Of(status, "application/vnd.microsoft.error", new JsonObject { ["code"] = code, ["message"] = words });

    /// <summary>What the message extension has found: each a card to insert, with the line the list shows.</summary>
    public static InvokeAnswer Found(IEnumerable<(Card Card, string Title, string Text)> found) => new(new JsonObject
    {
        ["composeExtension"] = new JsonObject
        {
            ["type"] = "result",
            ["attachmentLayout"] = "list",
            ["attachments"] = new JsonArray([.. found.Select(one => (JsonNode)new JsonObject
            {
                ["contentType"] = "application/vnd.microsoft.card.adaptive",
                ["content"] = one.Card.ToJson(),
                ["preview"] = new JsonObject { ["contentType"] = "application/vnd.microsoft.card.thumbnail", ["content"] = new JsonObject { ["title"] = one.Title, ["text"] = one.Text } },
            })]),
        },
    });

    /// <summary>A form in a window of its own.</summary>
    public static InvokeAnswer Asking(string title, Card form) => new(new JsonObject
    {
        ["task"] = new JsonObject
        {
            ["type"] = "continue",
            ["value"] = new JsonObject
            {
                ["title"] = title, ["height"] = "medium", ["width"] = "medium",
                ["card"] = new JsonObject { ["contentType"] = "application/vnd.microsoft.card.adaptive", ["content"] = form.ToJson() },
            },
        },
    });

    /// <summary>The last word of a form: a sentence, and the window closes.</summary>
    public static InvokeAnswer Telling(string words) => new(new JsonObject { ["task"] = new JsonObject { ["type"] = "message", ["value"] = words } });

    /// <summary>The message extension has nothing to show, and why.</summary>
    public static InvokeAnswer NothingFound(string words) =>
        new(new JsonObject { ["composeExtension"] = new JsonObject { ["type"] = "message", ["text"] = words } });

    private static InvokeAnswer Of(int status, string type, JsonNode? value) =>
        new(new JsonObject { ["statusCode"] = status, ["type"] = type, ["value"] = value });
}
