using System.Text.Json.Serialization;

namespace ActionBot.Cards;

/// <summary>A paragraph. The words are shown as they are: nothing in them is taken for Markdown.</summary>
/// <param name="Text">The words.</param>
public sealed record TextBlock([property: JsonConverter(typeof(LiteralText))] string Text) : CardElement
{
    /// <summary>Its colour. Set by <see cref="Toned"/>, which asks for words.</summary>
    public Tone Color { get; private init; }

    /// <summary>Plain or bold.</summary>
    public TextWeight Weight { get; init; }

    /// <summary>How large.</summary>
    public TextSize Size { get; init; }

    /// <summary>A heading or running text.</summary>
    public TextRole Style { get; init; }

    /// <summary>Greyed, for what may be passed over.</summary>
    public bool IsSubtle { get; init; }

    /// <summary>Long lines go on below; a phone has no sideways.</summary>
    public bool Wrap => true;

    /// <summary>The card's title.</summary>
    public static TextBlock Title(string text) => new(text) { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextRole.Heading };

    /// <summary>A heading within the card.</summary>
    public static TextBlock Heading(string text) => new(text) { Size = TextSize.Medium, Weight = TextWeight.Bolder, Style = TextRole.Heading, Spacing = Spacing.Medium };

    /// <summary>A side remark under what stands above.</summary>
    public static TextBlock Remark(string text) => new(text) { Size = TextSize.Small, IsSubtle = true, Spacing = Spacing.Small };

    /// <summary>Words in the colour that means the same: "Overdue by 12 days" in red.</summary>
    /// <exception cref="ArgumentException">There are no words.</exception>
    public static TextBlock Toned(Tone tone, string words)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(words);
        return new TextBlock(words) { Color = tone, Weight = TextWeight.Bolder };
    }

    /// <inheritdoc />
    public override IEnumerable<string> InWords() => [Text];
}
