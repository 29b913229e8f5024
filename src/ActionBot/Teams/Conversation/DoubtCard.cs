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

    private const string Offered = "offered";
    private const int LongestEcho = 300;
    private static readonly string[] Ordinals = ["first", "second", "third", "fourth"];

    /// <summary>The question.</summary>
    /// <param name="unclear">What was understood, with the alternatives.</param>
    /// <param name="text">What was said.</param>
    public static Card For(Understood unclear, string text)
    {
        var choices = Choices(unclear);
        return new Card("What did you mean?", [
            TextBlock.Title("What did you mean?"),
            new TextBlock($"“{Shortened.To(text, LongestEcho)}”"),
        ])
        {
            Actions =
            [
                .. choices.Select(intent => new ExecuteAction(IntentWords.Of(intent), Verb, new Dictionary<string, string> { [Meant] = intent.ToString(), [Words] = text }) { AsksBack = true }),
                SubmitAction.Saying("Something else", "help"),
            ],
        };
    }

    /// <summary>What is kept for an answer in words.</summary>
    public static Dictionary<string, string> Asked(Understood unclear, string text) => new() { [Words] = text, [Offered] = string.Join(',', Choices(unclear)) };

    /// <summary>Which of the meanings offered was said: what stands on its button, "the first", or "yes" where there is only one; null: none of them.</summary>
    public static Intent? Chosen(IReadOnlyDictionary<string, string> asked, string said)
    {
        var offered = (asked.GetValueOrDefault(Offered) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<Intent>).ToList();
        var words = said.Trim().TrimEnd('.', '!');
        var at = offered.FindIndex(intent => string.Equals(IntentWords.Of(intent), words, StringComparison.OrdinalIgnoreCase));
        at = at >= 0 ? at : Array.FindIndex(Ordinals, ordinal => words.Equals($"the {ordinal}", StringComparison.OrdinalIgnoreCase) || words.Equals($"the {ordinal} one", StringComparison.OrdinalIgnoreCase));
        at = at < 0 && offered.Count == 1 && YesOrNo.In(said) == true ? 0 : at;
        return at >= 0 && at < offered.Count ? offered[at] : null;
    }

    private static List<Intent> Choices(Understood unclear) => [.. unclear.Alternatives.Prepend(unclear.Intent).Where(intent => intent != Intent.Unknown).Distinct().Take(4)];

    /// <summary>The card once it was answered.</summary>
    public static Card Settled(string words) => new("Thank you", [TextBlock.Remark($"“{Shortened.To(words, LongestEcho)}”")]);
}
