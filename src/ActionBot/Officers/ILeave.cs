namespace ActionBot.Officers;

/// <summary>Somebody's automatic replies are on.</summary>
/// <param name="Until">When they end, in UTC; null: nobody said.</param>
public sealed record AutomaticReply(DateTimeOffset? Until);

/// <summary>Who has automatic replies on.</summary>
/// <param name="Of">By mail address as asked, whatever its case: the reply, or null for somebody at work. Whoever is missing is not known of.</param>
/// <param name="Failure">Why some are not known of; null: nothing failed.</param>
public sealed record LeaveAnswer(IReadOnlyDictionary<string, AutomaticReply?> Of, string? Failure = null);

/// <summary>Says who is away at this moment.</summary>
public interface ILeave
{
    /// <summary>Looks people up.</summary>
    /// <param name="mails">Their mail addresses.</param>
    /// <param name="cancellation">Gives up.</param>
    Task<LeaveAnswer> OfAsync(IReadOnlyCollection<string> mails, CancellationToken cancellation);
}
