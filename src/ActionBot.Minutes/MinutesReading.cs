namespace ActionBot.Minutes;

/// <summary>A passage that looks like an action and that no recogniser took. It is shown to the clerk, so that what was not recognised is seen on the day.</summary>
/// <param name="Text">The exact words.</param>
/// <param name="Start">Where they begin in <see cref="MinutesReading.Text"/>.</param>
/// <param name="Length">How long they are there.</param>
/// <param name="AgendaItem">The agenda item they stand under.</param>
/// <param name="Why">What made them look like an action, and what refused them.</param>
public sealed record UnclaimedPassage(string Text, int Start, int Length, string? AgendaItem, string Why);

/// <summary>How one passage was decided, for <c>explain</c>.</summary>
/// <param name="Text">The exact words of the passage.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="AgendaItem">The agenda item it stands under.</param>
/// <param name="Recogniser">Who took it; null where nobody did.</param>
/// <param name="Why">The reason given.</param>
public sealed record PassageDecision(string Text, int Start, string? AgendaItem, string? Recogniser, string Why);

/// <summary>Everything that was read out of one document of minutes.</summary>
public sealed record MinutesReading
{
    /// <summary>The text as read; every span of a finding points into it.</summary>
    public required string Text { get; init; }

    /// <summary>The committee the document names as its own, as written.</summary>
    public string? Committee { get; init; }

    /// <summary>The day of the meeting, where the document states it.</summary>
    public DateOnly? MeetingDate { get; init; }

    /// <summary>Dates of later meetings of the body that the text lists, in order.</summary>
    public IReadOnlyList<DateOnly> FutureMeetings { get; init; } = [];

    /// <summary>A part of the meeting was closed to the public.</summary>
    public bool HoldsExemptMatters { get; init; }

    /// <summary>The findings in the order of the text.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>What looks like an action and was not taken.</summary>
    public IReadOnlyList<UnclaimedPassage> Unclaimed { get; init; } = [];

    /// <summary>Every passage and how it was decided. Filled only when asked for.</summary>
    public IReadOnlyList<PassageDecision> Decisions { get; init; } = [];

    /// <summary>Sentences for the clerk: the text breaks off at item 4, comments were left out, a page could not be read.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}
