using System.Text.Json.Serialization;

namespace ActionBot.Cards;

/// <summary>The exact words of minutes or of a reply, to the last quotation mark. Drawn as rich text, in which nothing is markup.</summary>
/// <param name="Words">The words.</param>
public sealed record Verbatim([property: JsonIgnore] string Words) : CardElement
{
    /// <summary>The words as the card carries them.</summary>
    public IReadOnlyList<TextRun> Inlines => [new(Words)];

    /// <inheritdoc />
    public override IEnumerable<string> InWords() => [Words];
}
