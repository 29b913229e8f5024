namespace ActionBot.Understanding;

/// <summary>A time as it was said.</summary>
/// <param name="Text">The words, without preposition.</param>
/// <param name="Date">The day, only where the words and the day of asking fix it; a meeting is looked up by whoever knows the calendar.</param>
public sealed record DueWords(string Text, DateOnly? Date = null)
{
    /// <summary>"Another fortnight", "two more weeks": how long, counted from a due that only the register knows; null: no such words.</summary>
    public DueStretch? Stretch { get; init; }
}

/// <summary>A length of time.</summary>
/// <param name="Months">Months of it.</param>
/// <param name="Days">Days of it.</param>
public readonly record struct DueStretch(int Months, int Days)
{
    /// <summary>The day so long after another.</summary>
    public DateOnly After(DateOnly day) => day.AddMonths(Months).AddDays(Days);
}
