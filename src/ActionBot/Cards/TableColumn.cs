namespace ActionBot.Cards;

/// <summary>How wide a column of a table is.</summary>
/// <param name="Width">In parts of the whole.</param>
public sealed record TableColumn(int Width);
