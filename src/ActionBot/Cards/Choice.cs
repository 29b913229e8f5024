namespace ActionBot.Cards;

/// <summary>One thing to choose.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Value">What comes back.</param>
public sealed record Choice(string Title, string Value);
