namespace ActionBot.Cards;

/// <summary>One part of a chart.</summary>
/// <param name="Legend">What it is.</param>
/// <param name="Value">How many.</param>
/// <param name="Color">A colour Teams knows: "good", "warning", "attention", "neutral", or one of its categories. The legend says the same.</param>
public sealed record ChartPart(string Legend, int Value, string Color);
