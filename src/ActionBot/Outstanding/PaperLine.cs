namespace ActionBot.Outstanding;

/// <summary>One line within a cell of the paper.</summary>
public sealed record PaperLine(string Text, Emphasis Emphasis = Emphasis.Plain);
