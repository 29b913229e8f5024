namespace ActionBot.Cards;

/// <summary>Parts of a whole as a ring. Teams draws it; whoever cannot gets the same figures as a table, and so does a screen reader.</summary>
/// <param name="Title">What is counted.</param>
/// <param name="Data">The parts.</param>
/// <param name="Fallback">The same in words.</param>
public sealed record DonutChart(string Title, IReadOnlyList<ChartPart> Data, CardElement Fallback) : CardElement
{
    /// <summary>The ring with its table.</summary>
    /// <param name="title">What is counted.</param>
    /// <param name="what">What the parts are: "Status".</param>
    /// <param name="parts">The parts.</param>
    public static DonutChart Of(string title, string what, IReadOnlyList<ChartPart> parts) => new(
        title, parts, Table.Of([(what, 3), ("How many", 1)], parts.Select(part => (IReadOnlyList<string>)[part.Legend, part.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)])));

    /// <inheritdoc />
    public override IEnumerable<string> InWords() => Fallback.InWords();
}
