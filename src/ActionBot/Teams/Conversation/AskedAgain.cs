namespace ActionBot.Teams.Conversation;

/// <summary>Words for a question that is put once more. Pure.</summary>
internal static class AskedAgain
{
    /// <summary>Before a card that is shown again.</summary>
    public const string Above = "That is no answer to what I asked. Here it is again; write “never mind” to leave it.";

    /// <summary>A question of one sentence.</summary>
    public static string Of(string sentence) => $"That is no answer to what I asked. {Question(sentence)}";

    /// <summary>The question itself, with the way out of it.</summary>
    public static string Question(string sentence) => $"{sentence}{(sentence.Length == 0 || sentence[^1] is '.' or '?' or '!' or '…' || sentence.EndsWith(".”", StringComparison.Ordinal) || sentence.EndsWith("?”", StringComparison.Ordinal) ? "" : ".")} Or write “never mind”.";
}
