namespace ActionBot.Minutes.Structure;

/// <summary>One line of the document without the white space around it.</summary>
/// <param name="Start">Where its first letter stands in the document.</param>
/// <param name="Length">From there to its last letter.</param>
/// <param name="Indent">Blank space before it.</param>
internal readonly record struct Line(int Start, int Length, int Indent)
{
    public bool IsBlank => Length == 0;

    public ReadOnlySpan<char> Of(string document) => document.AsSpan(Start, Length);
}
