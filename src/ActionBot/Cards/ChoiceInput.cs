using System.Text.Json.Serialization;

namespace ActionBot.Cards;

/// <summary>One or several of a list. Several come back as one text with commas.</summary>
public sealed record ChoiceInput(string Id, string Label, string ErrorMessage, IReadOnlyList<Choice> Choices) : CardInput(Id, Label, ErrorMessage)
{
    /// <summary>More than one can be ticked.</summary>
    public bool IsMultiSelect { get; init; }

    /// <summary>How they are shown.</summary>
    public ChoiceStyle Style { get; init; }

    /// <summary>What is chosen already.</summary>
    public string? Value { get; init; }

    /// <summary>Where more can be searched for; null: the list is all there is.</summary>
    [JsonPropertyName("choices.data")]
    public ChoiceQuery? Search { get; init; }

    /// <summary>Somebody of the organisation; what comes back is the Entra object id.</summary>
    public static ChoiceInput Person(string id, string label, string errorMessage) =>
        new(id, label, errorMessage, []) { Search = new ChoiceQuery("graph.microsoft.com/users") };
}
