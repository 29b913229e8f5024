namespace ActionBot.Understanding;

/// <summary>A time as it was said.</summary>
/// <param name="Text">The words, without preposition.</param>
/// <param name="Date">The day, only where the words and the day of asking fix it; a meeting is looked up by whoever knows the calendar.</param>
public sealed record DueWords(string Text, DateOnly? Date = null);
