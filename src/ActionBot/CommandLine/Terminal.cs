namespace ActionBot.CommandLine;

/// <summary>Where a verb reads and writes. Data goes to <see cref="Out"/> and nothing else does; sentences for people go to <see cref="Error"/>.</summary>
public sealed record Terminal(TextReader In, TextWriter Out, TextWriter Error, bool ShowsProgress)
{
    /// <summary>The process's own console. Progress is shown only where a person sits in front of it.</summary>
    public static Terminal OfThisProcess()
    {
        Console.OutputEncoding = System.Text.Encoding.UTF8;
        return new Terminal(Console.In, Console.Out, Console.Error, !Console.IsErrorRedirected);
    }
}
