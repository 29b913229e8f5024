namespace ActionBot.Cards;

/// <summary>Buttons in the body of a card, beside what they belong to.</summary>
/// <param name="Actions">The buttons.</param>
public sealed record ActionSet(params IReadOnlyList<CardAction> Actions) : CardElement
{
    /// <inheritdoc />
    public override IEnumerable<string> InWords() => [];
}
