namespace ActionBot.Cards;

/// <summary>Facts under each other, titles to the left.</summary>
/// <param name="Facts">The facts.</param>
public sealed record FactSet(params IReadOnlyList<Fact> Facts) : CardElement
{
    /// <inheritdoc />
    public override IEnumerable<string> InWords() => Facts.Select(fact => $"{fact.Title}: {fact.Value}");
}
