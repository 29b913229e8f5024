namespace ActionBot.Cards;

/// <summary>Things that belong together.</summary>
/// <param name="Items">The things.</param>
public sealed record Container(params IReadOnlyList<CardElement> Items) : CardElement
{
    /// <inheritdoc />
    public override IEnumerable<string> InWords() => Items.SelectMany(item => item.InWords());
}
