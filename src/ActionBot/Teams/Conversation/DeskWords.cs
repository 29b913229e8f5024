using ActionBot.Cards;
using ActionBot.Review;

namespace ActionBot.Teams.Conversation;

/// <summary>What became of a deed at the desk, in a sentence, and one finding of it. Pure.</summary>
internal static class DeskWords
{
    /// <summary>The sentence.</summary>
    public static string Of(DeskOutcome outcome) => outcome switch
    {
        DeskOutcome.Done done => done.ReadBack,
        DeskOutcome.Refused refused => refused.Sentence,
        _ => throw new InvalidOperationException("A deed at the desk is done or refused."),
    };

    /// <summary>One finding as a card; the desk, where it is not on it.</summary>
    public static Card Finding(DeskSeen seen, int? number) => seen.Desk.Findings.FirstOrDefault(finding => finding.Number == number) is { } finding
        ? FindingCard.For(seen, finding)
        : DeskCard.For(seen, DeskCard.FirstOf(seen.Desk), 0, "That finding is not on this desk.");
}
