using System.Text.Json.Serialization;

namespace ActionBot.Cards;

/// <summary>
/// Does something and gets the card back as it then stands. Clients that do not know it send the same as a submission, which the connector
/// reads as the same press.
/// </summary>
/// <param name="Title">What stands on it.</param>
/// <param name="Verb">The use case's name: "complete", "requestExtension".</param>
/// <param name="Data">What it is about: ids. Whoever receives it authorises anew, for anybody can send anything.</param>
public sealed record ExecuteAction(string Title, string Verb, IReadOnlyDictionary<string, string> Data) : CardAction(Title)
{
    /// <summary>It shows the page after this one: whoever writes "more" means it.</summary>
    [JsonIgnore]
    public bool TurnsPage { get; init; }

    /// <summary>Its card asks what was meant by what was said, and lies on top of nothing that was shown before.</summary>
    [JsonIgnore]
    public bool AsksBack { get; init; }

    /// <summary>"none": nothing that is filled in goes with it, and nothing need be; null: everything on the card.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? AssociatedInputs { get; init; }

    /// <summary>The same for clients that do not know this kind of button.</summary>
    public CardAction Fallback => SubmitAction.Of(this);
}
