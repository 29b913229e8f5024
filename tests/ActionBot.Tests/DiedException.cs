namespace ActionBot.Tests;

/// <summary>A process ends here, in the middle of what it did.</summary>
internal sealed class DiedException : Exception;
