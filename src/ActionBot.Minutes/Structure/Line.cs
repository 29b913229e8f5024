namespace ActionBot.Minutes.Structure;

/// <summary>One line of the document without the white space around it.</summary>
/// <param name="Start">Where its first letter stands in the document.</param>
/// <param name="Length">From there to its last letter.</param>
/// <param name="Indent">Blank space before it.</param>
internal readonly record struct Line(int Start, int Length, int Indent)
{
    /// <summary>Nothing stands on it.</summary>
    public bool IsBlank => Length == 0 && Margin is null;

    /// <summary>A name in the action column beside it.</summary>
    public Span? Margin { get; init; }

    /// <summary>It belongs to the page and not to the minutes: a running head, a page number.</summary>
    public bool IsFurniture { get; init; }

    /// <summary>A page begins with it.</summary>
    public bool OpensPage { get; init; }

    public int End => Start + Length;

    public ReadOnlySpan<char> Of(string document) => document.AsSpan(Start, Length);
}

/// <summary>A stretch of the document.</summary>
/// <param name="Start">Where its first letter stands.</param>
/// <param name="Length">How long it is.</param>
internal readonly record struct Span(int Start, int Length)
{
    public int End => Start + Length;

    public string Of(string document) => document.Substring(Start, Length);
}
