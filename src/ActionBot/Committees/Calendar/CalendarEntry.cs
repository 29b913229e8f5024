namespace ActionBot.Committees.Calendar;

/// <summary>A meeting as a calendar file or a pasted list names it.</summary>
/// <param name="HeldOn">The day, in council time.</param>
/// <param name="Line">The line of the text it was read from, counted from 1.</param>
public sealed record CalendarEntry(DateOnly HeldOn, int Line)
{
    /// <summary>Whose meeting it is, in the file's words; null where the file says nothing.</summary>
    public string? Committee { get; init; }

    /// <summary>When it begins, in council time.</summary>
    public TimeOnly? StartsAt { get; init; }

    /// <summary>Ordinary, annual or extraordinary.</summary>
    public MeetingKind Kind { get; init; }

    /// <summary>Where.</summary>
    public string? Place { get; init; }

    /// <summary>Its id in that calendar: by it a meeting is known again after it moved.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Which version of the meeting the calendar tells of; null: it counts none.</summary>
    public int? Sequence { get; init; }

    /// <summary>The day from which the text says it has moved; null: it says nothing of the kind.</summary>
    public DateOnly? MovedFrom { get; init; }

    /// <summary>The file says that it does not take place.</summary>
    public bool IsCancelled { get; init; }
}

/// <summary>What was read from a calendar.</summary>
/// <param name="Entries">The meetings, in the order of the text.</param>
/// <param name="NotRead">What could not be read, a sentence each: what was found, where, and what was expected.</param>
public sealed record CalendarReading(IReadOnlyList<CalendarEntry> Entries, IReadOnlyList<string> NotRead);
