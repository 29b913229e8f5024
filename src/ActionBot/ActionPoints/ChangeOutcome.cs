namespace ActionBot.ActionPoints;

/// <summary>What became of a wish to change an action point.</summary>
public abstract record ChangeOutcome
{
    private ChangeOutcome()
    {
    }

    /// <summary>Done.</summary>
    /// <param name="Now">As it is now.</param>
    /// <param name="LineId">The line of history, by which it can be undone.</param>
    /// <param name="ReadBack">What was done, as a sentence to read back.</param>
    public sealed record Changed(ActionPoint Now, Guid LineId, string ReadBack) : ChangeOutcome;

    /// <summary>Not done, and why, as a sentence that says what to do instead.</summary>
    public sealed record Refused(string Sentence) : ChangeOutcome;
}
