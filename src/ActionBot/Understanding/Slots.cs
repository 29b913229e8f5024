namespace ActionBot.Understanding;

/// <summary>The parts of a message that matter, in the words that were said, without preposition or article; null: not said.</summary>
public sealed record Slots
{
    /// <summary>The actions meant: "14" for a short one, "CFS-26-27-014" for a whole one. One prints as <c>reference</c>, several as <c>references</c>.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>A committee, by its name, a part of it or its letters.</summary>
    public string? Committee { get; init; }

    /// <summary>A post or role: "Head of Parks".</summary>
    public string? Owner { get; init; }

    /// <summary>A named or mentioned person: "Sam".</summary>
    public string? Person { get; init; }

    /// <summary>The task, the answer, the news.</summary>
    public string? Text { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>By when, or to when.</summary>
    public DueWords? Due { get; init; }

    /// <summary>A meeting: "November", "19 January 2027".</summary>
    public string? Meeting { get; init; }

    /// <summary>A status asked for.</summary>
    public string? Status { get; init; }

    /// <summary>An action by its subject: "the exclusions one".</summary>
    public string? Query { get; init; }

    /// <summary>A minute's number.</summary>
    public string? Minute { get; init; }

    // What follows serves the conversation and is not printed by the verb.

    /// <summary>"both", "all of them", "the rest": how far the message reaches beyond the references it names. References of the thread are filled in already.</summary>
    public Reach Reach { get; init; }

    /// <summary>"all done except 9": the actions that a word such as "all" does not reach.</summary>
    public IReadOnlyList<string> But { get; init; } = [];

    /// <summary>Whose actions go to somebody else: "Sam" of "all of Sam's to Priya". In a snooze: who is away, where a clerk says it of somebody; a <see cref="Person"/> of the same name is no cover then.</summary>
    public string? From { get; init; }

    /// <summary>The action that takes over: "22" of "14 is superseded by 22".</summary>
    public string? By { get; init; }

    /// <summary>The days of meetings that are added or moved, read one by one; empty where the words fix none.</summary>
    public IReadOnlyList<MeetingDay> Days { get; init; } = [];

    /// <summary>A mail address that was given with a person.</summary>
    public string? Address { get; init; }

    /// <summary>The days that a question limits itself to; null: none were said.</summary>
    public Period? Period { get; init; }

    /// <summary>The format of a paper: "word", "pdf", "csv", "html", "markdown".</summary>
    public string? Format { get; init; }
}

/// <summary>A day of a meeting as said.</summary>
/// <param name="Text">The words.</param>
/// <param name="Date">The day.</param>
/// <param name="StartsAt">The hour, if it was said.</param>
public sealed record MeetingDay(string Text, DateOnly Date, TimeOnly? StartsAt);
