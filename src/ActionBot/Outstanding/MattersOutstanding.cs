namespace ActionBot.Outstanding;

/// <summary>
/// The paper for a committee's next meeting: what it asked for and still waits for, and, once, what has ended since the last. Every word of it
/// may be published; what is exempt has left no trace. The writers only set it in type.
/// </summary>
public sealed record MattersOutstanding
{
    /// <summary>What this committee calls the paper: "Matters outstanding".</summary>
    public required string Title { get; init; }

    /// <summary>"Northbridge Council".</summary>
    public required string Council { get; init; }

    /// <summary>"Children's Scrutiny".</summary>
    public required string Committee { get; init; }

    /// <summary>The committee's code: "CFS".</summary>
    public required string Code { get; init; }

    /// <summary>The day of the meeting.</summary>
    public required DateOnly MeetingOn { get; init; }

    /// <summary>"Meeting of Tuesday 19 January 2027".</summary>
    public required string Meeting { get; init; }

    /// <summary>Until when answers are taken, and that this is a draft as long as they are.</summary>
    public required string Position { get; init; }

    /// <summary>How many matters there are of each sort, in a sentence.</summary>
    public required string Summary { get; init; }

    /// <summary>The sections that have anything in them: late and changed matters first.</summary>
    public required IReadOnlyList<PaperSection> Sections { get; init; }

    /// <summary>"Northbridge Council, Children's Scrutiny".</summary>
    public string Body => $"{Council}, {Committee}";

    /// <summary>What the document is called in a list of papers: "Matters outstanding, Children's Scrutiny, 19 January 2027".</summary>
    public string DocumentTitle => $"{Title}, {Committee}, {Storage.Days.Plain(MeetingOn)}";
}
