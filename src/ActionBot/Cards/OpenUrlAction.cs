namespace ActionBot.Cards;

/// <summary>Opens a page.</summary>
/// <param name="Title">What stands on it.</param>
/// <param name="Url">The page.</param>
public sealed record OpenUrlAction(string Title, Uri Url) : CardAction(Title);
