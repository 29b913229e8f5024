using System.Text.Json.Serialization;

namespace ActionBot.Cards;

/// <summary>Yes or no; comes back as "true" or "false".</summary>
/// <param name="Id">The name under which the answer comes back.</param>
/// <param name="Label">What is asked.</param>
/// <param name="ErrorMessage">What to do if it is not filled in rightly.</param>
/// <param name="Title">What a tick means.</param>
public sealed record ToggleInput(string Id, string Label, string ErrorMessage, [property: JsonConverter(typeof(LiteralText))] string Title)
    : CardInput(Id, Label, ErrorMessage)
{
    /// <summary>"true" where it is ticked already.</summary>
    public string? Value { get; init; }
}
