using ActionBot.Storage;

namespace ActionBot.Outstanding;

/// <summary>What was heard of a matter.</summary>
/// <param name="Words">The words a clerk approved for the public; null: none. Nothing else an officer wrote is ever printed.</param>
/// <param name="AnsweredOn">The day of the answer they were approved for.</param>
/// <param name="Remark">What is to be said beside them: that nothing was heard, or that an answer came.</param>
public sealed record PrintedUpdate(string? Words, DateOnly? AnsweredOn, string? Remark)
{
    /// <summary>"Reply of 9 November 2026".</summary>
    public string? Source => AnsweredOn is { } day ? $"Reply of {Days.Plain(day)}" : null;
}
