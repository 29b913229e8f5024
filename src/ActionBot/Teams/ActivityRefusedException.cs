namespace ActionBot.Teams;

/// <summary>An activity goes no further. Whoever carries the protocol answers with the status and the sentence.</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="sentence">Why, without a word of what was said.</param>
/// <param name="retryAfter">When it is worth coming again; null: never.</param>
public sealed class ActivityRefusedException(int status, string sentence, TimeSpan? retryAfter = null) : Exception(sentence)
{
    /// <summary>The HTTP status.</summary>
    public int Status => status;

    /// <summary>When it is worth coming again.</summary>
    public TimeSpan? RetryAfter => retryAfter;
}
