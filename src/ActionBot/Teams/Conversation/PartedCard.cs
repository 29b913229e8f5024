using ActionBot.Cards;

namespace ActionBot.Teams.Conversation;

/// <summary>Shows how an answer to several actions would be parted, where a number in it may as well count something: nothing is noted before a yes. Pure.</summary>
internal static class PartedCard
{
    /// <summary>The verb of its button, and of the question it asks.</summary>
    public const string Verb = "answerByLine";

    /// <summary>What whoever says no is told.</summary>
    public const string OneByOne = "Then nothing is noted. Please write a line for each action: “1: done, sent on Monday”, and on the next line “2: needs until March”.";

    private const string Said = "words";
    private const string Digest = "digest";
    private const string Question = "Have I parted your answer rightly?";
    private const int LongestWords = 300;

    /// <summary>The question.</summary>
    /// <param name="text">The whole message.</param>
    /// <param name="digest">The reminder it answers.</param>
    /// <param name="lines">What each line would get.</param>
    public static Card For(string text, Guid digest, IReadOnlyList<LineByLine.Line> lines) => new(Question, [
        TextBlock.Title(Question),
        .. lines.Select(line => new TextBlock($"{line.Point?.Reference ?? line.Number}: {(line.Words.Length == 0 ? "nothing" : $"“{Shortened.To(line.Words, LongestWords)}”")}") { Spacing = Spacing.Small }),
        TextBlock.Remark("Nothing is noted yet."),
    ])
    {
        Actions = [new ExecuteAction("Yes", Verb, Asked(text, digest)), SubmitAction.Saying("No", "no")],
    };

    /// <summary>What is kept for an answer in words.</summary>
    public static Dictionary<string, string> Asked(string text, Guid digest) => new() { [Said] = text, [Digest] = digest.ToString() };

    /// <summary>The message and its reminder, as kept; null: neither can be read.</summary>
    public static (string Text, Guid Digest)? Words(IReadOnlyDictionary<string, string> data) =>
        data.TryGetValue(Said, out var text) && Guid.TryParse(data.GetValueOrDefault(Digest), out var digest) ? (text, digest) : null;
}
