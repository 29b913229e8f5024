namespace ActionBot;

/// <summary>The configuration stops the start, with a sentence for each thing that is wrong.</summary>
public sealed class SettingsRefusedException(IReadOnlyList<string> problems) : Exception(string.Join(" ", problems))
{
    /// <summary>The sentences.</summary>
    public IReadOnlyList<string> Problems { get; } = problems;
}
