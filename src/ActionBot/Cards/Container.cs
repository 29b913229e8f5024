namespace ActionBot.Cards;

/// <summary>Things that belong together.</summary>
/// <param name="Items">The things.</param>
public sealed record Container(params IReadOnlyList<CardElement> Items) : CardElement
{
    /// <summary>Its ground. Set by <see cref="Toned"/>, which asks for words.</summary>
    public Tone Style { get; private init; }

    /// <summary>Things on a coloured ground, the words that mean the same on top.</summary>
    /// <exception cref="ArgumentException">There are no words.</exception>
    public static Container Toned(Tone tone, string words, params IReadOnlyList<CardElement> items) =>
        new([TextBlock.Toned(tone, words), .. items]) { Style = tone };

    /// <inheritdoc />
    public override IEnumerable<string> InWords() => Items.SelectMany(item => item.InWords());
}
