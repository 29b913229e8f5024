namespace ActionBot.Outstanding;

/// <summary>What became of the wish for a paper.</summary>
public abstract record PaperOutcome
{
    private PaperOutcome()
    {
    }

    /// <summary>The paper.</summary>
    /// <param name="Paper">What it says.</param>
    /// <param name="Content">The document.</param>
    /// <param name="FileName">"cfs-matters-outstanding-2027-01-19.docx".</param>
    public sealed record Written(MattersOutstanding Paper, byte[] Content, string FileName) : PaperOutcome;

    /// <summary>No paper, and why.</summary>
    public sealed record Refused(string Sentence) : PaperOutcome;
}
