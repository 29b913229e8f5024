using System.Text.RegularExpressions;

namespace ActionBot.Understanding.Language;

/// <summary>Somebody promised something, and at the end of the story it is to be put down: "… Cllr Pugh said he would write to the MP, can you get that down as an action please".</summary>
internal static partial class PutDown
{
    /// <summary>The action in one sentence where a story ends so; else the words as they are.</summary>
    public static string Of(string own, SpeakerRole role)
    {
        if (role == SpeakerRole.Officer || own.Length > 900 || Wish().Match(own) is not { Success: true, Index: > 20 } wish || Promise().Match(own[..wish.Index]) is not { Success: true } promise)
        {
            return own;
        }

        var task = promise.Groups["task"].Value;
        return $"action: {promise.Groups["who"].Value} to {(Besides().Match(task) is { Success: true, Index: > 8 } besides ? task[..besides.Index] : task).Trim(' ', ',', '.', '-', '–', ';')}";
    }

    [GeneratedRegex(@"[\s,;.–-]+(?:(?:so|but|and|then) )*(?:(?:please |kindly )(?:could you |can you )?|(?:can|could|would|will) (?:you|we) (?:please )?)(?:get|put|enter|log|record|note|write|add|minute|jot)(?: (?:that|it|this))?(?: (?:down|in|up))?(?: (?:on|to|onto|in) the (?:list|register|tracker))?(?: (?:as|for) an action(?: point)?)?(?: please| pls| thanks)?[\s.!?]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Wish();

    [GeneratedRegex(@"(?<who>(?:the )?(?:(?:[A-Z][\w&'-]*|of|and|for|&) )*[A-Z][\w&'-]*) (?:said (?:that )?(?:he|she|they)(?:'d| would|'ll| will)|would|will|promised to|offered to|agreed to|undertook to|is going to|was going to|is to|was to|volunteered to) (?<task>.+)$", RegexOptions.Singleline)]
    private static partial Regex Promise();

    [GeneratedRegex(@"[,;.–-]+ ?(?:it|but|which|and it|as it|only|this|that|I|we)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Besides();
}
