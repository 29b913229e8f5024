using ActionBot.Cards;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>Asks what was meant, a button each. Pure.</summary>
public static class DoubtCard
{
    /// <summary>The verb of its buttons.</summary>
    public const string Verb = "mean";

    /// <summary>Under this name a button carries the words.</summary>
    public const string Words = "words";

    /// <summary>Under this name it carries the intent.</summary>
    public const string Meant = "intent";

    private const int LongestEcho = 300;

    /// <summary>The question.</summary>
    /// <param name="unclear">What was understood, with the alternatives.</param>
    /// <param name="text">What was said.</param>
    public static Card For(Understood unclear, string text)
    {
        var choices = unclear.Alternatives.Prepend(unclear.Intent).Where(intent => intent != Intent.Unknown).Distinct().Take(4).ToList();
        return new Card("What did you mean?", [
            TextBlock.Title("What did you mean?"),
            new TextBlock($"“{Shortened.To(text, LongestEcho)}”"),
        ])
        {
            Actions =
            [
                .. choices.Select(intent => new ExecuteAction(IntentWords.Of(intent), Verb, new Dictionary<string, string> { [Meant] = intent.ToString(), [Words] = text })),
                SubmitAction.Saying("Something else", "help"),
            ],
        };
    }

    /// <summary>The card once it was answered.</summary>
    public static Card Settled(string words) => new("Thank you", [TextBlock.Remark($"“{Shortened.To(words, LongestEcho)}”")]);
}
