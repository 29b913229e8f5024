using System.Text.RegularExpressions;
using ActionBot.ActionPoints;
using ActionBot.Cards;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>Offers to keep an officer's sentence, which nobody understood, as the answer to what the last reminder waits for. Pure.</summary>
internal static partial class KeepCard
{
    private const int MostChoices = 5;
    private const int LongestTask = 160;
    private const int LongestAnswer = 1500;

    /// <summary>Whether a sentence can be an answer at all: it is no small talk, no question and no single word.</summary>
    public static bool MayBeAnAnswer(string text) => text.Length is > 3 and <= LongestAnswer && text.Trim().Contains(' ', StringComparison.Ordinal) && !SmallTalk().IsMatch(text) && (IsWish(text) || !Asks().IsMatch(text));

    /// <summary>Whether this is what was asked.</summary>
    public static bool IsOpen(IReadOnlyDictionary<string, string> asked) => asked.ContainsKey(DoubtCard.Words) && asked.GetValueOrDefault(DoubtCard.Meant) is nameof(Intent.Update) or nameof(Intent.RequestExtension)
        && (asked.ContainsKey(MeaningKept.Reference) || asked.GetValueOrDefault(MeaningKept.Asked) == MeaningKept.Reference);

    // "Can this go to Feb?" asks the committee for longer, and the bot for nothing.
    private static bool IsWish(string text) => Wish().IsMatch(text) || Later.In(text) is not null;

    private static Dictionary<string, string> Meant(string text) => Later.In(text) is { Slots.Due: { } until } ? new() { [DoubtCard.Words] = text, [DoubtCard.Meant] = nameof(Intent.RequestExtension), [MeaningKept.Due] = until.Text } : Wish().Match(text) is { Success: true } wish
        ? new() { [DoubtCard.Words] = text, [DoubtCard.Meant] = nameof(Intent.RequestExtension), [MeaningKept.Due] = wish.Groups["when"].Value.Trim() }
        : new() { [DoubtCard.Words] = text, [DoubtCard.Meant] = nameof(Intent.Update) };

    /// <summary>The question.</summary>
    /// <param name="text">What was said.</param>
    /// <param name="waiting">What the reminder waits for.</param>
    public static Card For(string text, IReadOnlyList<ActionPoint> waiting)
    {
        var question = waiting is [var only] ? $"Shall I keep this as your answer to {only.Reference}?" : "Shall I keep this as your answer, and to which?";
        return new Card(question, [
            TextBlock.Title(question),
            new TextBlock($"“{Shortened.To(text, LongestTask)}”"),
            .. waiting.Take(MostChoices).Select(point => new TextBlock($"{point.Reference}: {(point.Exempt ? "exempt" : Shortened.To(point.Text, LongestTask))}") { Spacing = Spacing.Small }),
        ])
        {
            Actions =
            [
                .. waiting.Take(MostChoices).Select(point => new ExecuteAction(waiting.Count == 1 ? "Keep it" : point.Reference, DoubtCard.Verb, Kept(text, point)) { AsksBack = true }),
                SubmitAction.Saying("No", "no"),
            ],
        };
    }

    /// <summary>What is kept for an answer in words: "yes" where it is one action, else its number.</summary>
    public static Dictionary<string, string> Asked(string text, IReadOnlyList<ActionPoint> waiting)
    {
        var data = waiting is [var only] ? Kept(text, only) : Meant(text);
        data[MeaningKept.Asked] = MeaningKept.Reference;
        data[MeaningKept.Sentence] = waiting.Count == 1 ? $"Shall I keep it as your answer to {waiting[0].Reference}?" : $"To which shall I keep it as your answer: {string.Join(", ", waiting.Take(MostChoices).Select(point => point.Reference))}?";
        return data;
    }

    /// <summary>Whether a message says yes to keeping it for the one action there is.</summary>
    public static bool IsKept(IReadOnlyDictionary<string, string> asked, string said) =>
        asked.ContainsKey(DoubtCard.Meant) && asked.ContainsKey(MeaningKept.Reference) && YesOrNo.In(said) == true;

    private static Dictionary<string, string> Kept(string text, ActionPoint point) =>
        new(Meant(text)) { [MeaningKept.Reference] = point.Reference };

    // "got it", "will do", "no worries", "see you tomorrow", "how was your weekend"
    [GeneratedRegex(@"^\W*(?:(?:ok(?:ay)?|oh|ah|right|yes|no|well|so|hm+|great|good|lovely|brilliant|perfect|fine|sure|thanks?|thank\s+you|ta|cheers|sorry|hi|hello|hey|dear|morning|afternoon|evening)\W+)*(?:(?:got|understood|noted|read)\s+(?:it|that|this|you)|(?:noted|understood)(?:\W+(?:thanks?|thank\s+you|ta|cheers))?|all\s+(?:fine|good|clear|right)|fair\s+enough|no\s+(?:worries|problem|rush|idea)|sounds?\s+(?:good|fine)|good\s+(?:morning|afternoon|evening|night|bot|luck|point)|(?:thanks?|thank\s+you|ta|cheers|bye|good\s?bye)\b.{0,30}|(?:see|speak\s+to|talk\s+to)\s+you\b.{0,20}|have\s+a\b.{0,30}|happy\s+\w+|merry\s+christmas|(?:ha\W*)+|lol|(?:it['\u2019]?s|what)\s+(?:a\s+)?(?:lovely|nice|awful|terrible|cold|hot|wet|beautiful)\b.{0,30}|i\s+(?:love|hate|like)\s+(?:you|this|it|bots?)\b.{0,20}|never\s+mind|forget\s+(?:it|that)|to\s+you\s+too|you\s+too|(?:hi|hello|hey|dear)\b.{0,20})\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SmallTalk();

    [GeneratedRegex(@"\b(?:can|could|may|might|any\s+chance)\s+(?:that\s+|of\s+)?(?:this|it|that|these|they|we|i)\s+(?:please\s+)?(?:go|goes|going|wait|move|slip|come|be\s+(?:put|moved|pushed|deferred|left|held|taken|carried)(?:\s+(?:off|back|over))?|have(?:\s+(?:longer|more\s+time|it|this))?|leave\s+(?:it|this)|do\s+(?:it|this)|bring\s+(?:it|this))\s+(?:back\s+)?(?:to|till|until|for|at|in)\s+(?<when>(?:the\s+)?[^?.!;,]{3,40})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Wish();

    // A question or a wish of the bot is no answer to it.
    [GeneratedRegex(@"\?\s*$|^\W*(?:(?:please|can|could|would|hi|hello|hey|so|ok|and|but)\W+)*(?:what|whats|who|whose|whom|when|where|why|how|which|is\s+(?:it|this|that|there|the)|are\s+(?:you|we|they|there)|do\s+(?:you|i|we)|does|did|can|could|would|may\s+i|show|list|search|find|help|tell\s+me|give\s+me|send\s+me|open|delete|remove|stop|unsubscribe|ignore|i\s+am\s+the|i['\u2019]m\s+the|my\s+name|[\w.]+@)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Asks();
}
