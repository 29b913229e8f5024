using ActionBot.ActionPoints;
using ActionBot.Intake;

namespace ActionBot.Review;

/// <summary>What became of one thing the clerk did at the desk.</summary>
public abstract record DeskOutcome
{
    private DeskOutcome()
    {
    }

    /// <summary>Done.</summary>
    /// <param name="Changed">The findings as they are now.</param>
    /// <param name="Opened">The action points that came of it.</param>
    /// <param name="Asked">Findings that were left because something has to be asked first, with the question.</param>
    /// <param name="ReadBack">What was done, to read back.</param>
    public sealed record Done(IReadOnlyList<DraftFinding> Changed, IReadOnlyList<ActionPoint> Opened, IReadOnlyList<DraftFinding> Asked, string ReadBack) : DeskOutcome;

    /// <summary>Not done, and why.</summary>
    public sealed record Refused(string Sentence) : DeskOutcome;
}
