namespace ActionBot.CommandLine;

/// <summary>A verb cannot go on, and says so in one sentence: what was found, where, what to do. Ends the program with <see cref="ExitCode"/>.</summary>
public sealed class VerbFailedException(string sentence, int exitCode = VerbFailedException.Failed) : Exception(sentence)
{
    /// <summary>The work failed.</summary>
    public const int Failed = 1;

    /// <summary>The command was written wrongly.</summary>
    public const int WrongUsage = 2;

    /// <summary>What the program ends with.</summary>
    public int ExitCode { get; } = exitCode;
}
