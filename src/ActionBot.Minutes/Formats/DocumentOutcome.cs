namespace ActionBot.Minutes.Formats;

/// <summary>What became of opening a document.</summary>
public abstract record DocumentOutcome
{
    private DocumentOutcome()
    {
    }

    /// <summary>Its text, into which the spans of findings point.</summary>
    /// <param name="Text">The words, paragraphs parted by blank lines.</param>
    /// <param name="Warnings">Sentences for the clerk: what was left out, what breaks off.</param>
    public sealed record Opened(string Text, IReadOnlyList<string> Warnings) : DocumentOutcome;

    /// <summary>It cannot be read, and why: what was found, what was expected, what to do.</summary>
    public sealed record Unreadable(string Sentence) : DocumentOutcome;
}
