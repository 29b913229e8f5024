using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace ActionBot.Cards;

/// <summary>Sends something as a message: the fallback of an <see cref="ExecuteAction"/>, or words said for the reader.</summary>
/// <param name="Title">What stands on it.</param>
/// <param name="Data">What comes back.</param>
public sealed record SubmitAction(string Title, JsonObject Data) : CardAction(Title)
{
    /// <summary>"none": nothing that is filled in goes with it; null: everything on the card.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? AssociatedInputs { get; init; }

    /// <summary>Under this name the verb comes back.</summary>
    public const string VerbKey = "verb";

    /// <summary>Says something as if the reader had typed it: the button and its typed twin are the same thing.</summary>
    /// <param name="title">What stands on it.</param>
    /// <param name="words">What is said.</param>
    public static SubmitAction Saying(string title, string words) =>
        new(title, new JsonObject { ["msteams"] = new JsonObject { ["type"] = "imBack", ["value"] = words } });

    /// <summary>The same press as an <see cref="ExecuteAction"/>'s, for clients that do not know those.</summary>
    internal static SubmitAction Of(ExecuteAction action) =>
        new(action.Title, new JsonObject([.. action.Data.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value)), KeyValuePair.Create(VerbKey, (JsonNode?)action.Verb)])) { AssociatedInputs = action.AssociatedInputs };
}
