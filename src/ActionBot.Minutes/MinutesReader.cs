namespace ActionBot.Minutes;

/// <summary>Minutes in, findings out. Pure: no clock, database, network or bot. Odd minutes never throw.</summary>
public sealed class MinutesReader
{
    /// <summary>Reads the text of one document.</summary>
    /// <param name="text">The minutes as text.</param>
    /// <param name="explain">Also say how every passage was decided.</param>
    /// <returns>What was found, possibly nothing.</returns>
    public MinutesReading Read(string text, bool explain = false) => new() { Text = text };
}
