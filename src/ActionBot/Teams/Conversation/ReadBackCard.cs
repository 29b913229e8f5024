using ActionBot.ActionPoints;
using ActionBot.Cards;
using ActionBot.Teams.Connector;

namespace ActionBot.Teams.Conversation;

/// <summary>Reads back what was done, with a button that takes it back. Pure.</summary>
public static class ReadBackCard
{
    /// <summary>What was done, in words alone.</summary>
    public static Card For(string words) => new(words.Split('\n')[0], [.. words.Split('\n').Select(line => new TextBlock(line))]);

    /// <summary>What was done, and a button to undo it.</summary>
    /// <param name="words">The sentence read back; several lines are several paragraphs.</param>
    /// <param name="activity">The message or press that did it: everything it did is taken back together.</param>
    /// <param name="more">What comes below.</param>
    public static Card For(string words, IncomingActivity activity, params IReadOnlyList<CardElement> more) => For(words) with
    {
        Body = [.. For(words).Body, .. more],
        Actions = activity.Id is { } through ? [Undo(through)] : [],
    };

    /// <summary>The button.</summary>
    /// <param name="through">The message whose changes it takes back.</param>
    public static ExecuteAction Undo(string through) => new("Undo", nameof(UndoChange), new Dictionary<string, string> { [TakeBack.Through] = through });
}
