namespace ActionBot.CommandLine;

/// <summary>One line that counts, on a terminal only, and is gone afterwards.</summary>
internal sealed class Progress(Terminal terminal, int total) : IDisposable
{
    private int done;

    /// <summary>Begins the next thing.</summary>
    public void Next(string name)
    {
        done++;
        if (terminal.ShowsProgress)
        {
            terminal.Error.Write($"\r\u001b[K{done} of {total}  {Path.GetFileName(name)}");
        }
    }

    /// <summary>Wipes the line.</summary>
    public void Dispose()
    {
        if (terminal.ShowsProgress)
        {
            terminal.Error.Write("\r\u001b[K");
        }
    }
}
