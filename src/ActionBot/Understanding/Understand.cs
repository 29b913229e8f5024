namespace ActionBot.Understanding;

/// <summary>Reads one chat message. Pure: the same words, said by the same role on the same day, always mean the same.</summary>
public static class Understand
{
    private static readonly HashSet<string> Greetings = new(StringComparer.OrdinalIgnoreCase) { "help", "hi", "hello", "hiya", "hey", "good morning", "good afternoon", "what can you do", "menu", "start" };

    /// <summary>What a message would have the bot do. Never throws: what is not understood is <see cref="Intent.Unknown"/>.</summary>
    /// <param name="text">As it was written; a mention of the bot does no harm.</param>
    /// <param name="listening">What is known before it is read.</param>
    public static Understood Message(string text, Listening listening)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(listening);
        return Greetings.Contains(text.Trim().TrimEnd('!', '?', '.'))
            ? new Understood { Intent = Intent.Help, Why = "a greeting, or help asked for" }
            : new Understood { Intent = Intent.Unknown, Confidence = 0, Why = "nothing in it was recognised" };
    }
}
