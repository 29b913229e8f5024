namespace ActionBot.Understanding;

/// <summary>What is known before a message is read. Pure data: the register stays outside.</summary>
/// <param name="Role">Who speaks.</param>
/// <param name="Today">The council's day, for "the 10th" and "Friday".</param>
public sealed record Listening(SpeakerRole Role, DateOnly Today)
{
    /// <summary>Committees by their names and codes, to tell "Children's Scrutiny" from a task; may be empty.</summary>
    public IReadOnlyCollection<string> Committees { get; init; } = [];

    /// <summary>Posts, to tell "Housing" from a task; may be empty.</summary>
    public IReadOnlyCollection<string> Posts { get; init; } = [];

    /// <summary>People by their full names, to tell "Sam" from a word; may be empty.</summary>
    public IReadOnlyCollection<string> People { get; init; } = [];

    /// <summary>References that a reminder's thread or a card in it is about: "done" then needs no number.</summary>
    public IReadOnlyList<string> InThread { get; init; } = [];

    /// <summary>
    /// The numbers that can mean an action to whoever answers a reminder: its lines, and what is his own. Any other figure belongs to what he tells, unless
    /// it is called an action or has a verdict of its own. Null: not known, and every figure may be one.
    /// </summary>
    public IReadOnlySet<int>? Numbers { get; init; }

    /// <summary>The speaker has findings on his desk: "confirm all" and bare numbers mean them.</summary>
    public bool AtTheDesk { get; init; }
}
