namespace ActionBot.Scheduling;

/// <summary>Something that runs by itself. It can be run twice and at once: what is due and done stands in the tables of its own room.</summary>
/// <param name="Name">Its name in <c>job_runs</c> and in health.</param>
/// <param name="Cadence">When.</param>
/// <param name="RunAsync">What it does. Stops soon when cancelled.</param>
public sealed record Job(string Name, Cadence Cadence, Func<CancellationToken, Task> RunAsync);
