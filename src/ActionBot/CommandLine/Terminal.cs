using System.Text;

namespace ActionBot.CommandLine;

/// <summary>
/// Where a verb reads and writes. What comes in is bytes, as from a file: only their reader can tell in which encoding they are. Data goes to
/// <see cref="Out"/> and nothing else does; sentences for people go to <see cref="Error"/>.
/// </summary>
public sealed record Terminal(Func<Stream> In, TextWriter Out, TextWriter Error, bool ShowsProgress)
{
    /// <summary>The process's own console. Progress is shown only where a person sits in front of it.</summary>
    public static Terminal OfThisProcess()
    {
        Console.OutputEncoding = Encoding.UTF8;
        return new Terminal(Typed, Console.Out, Console.Error, !Console.IsErrorRedirected);
    }

    private static Stream Typed()
    {
        // A Windows console hands typed letters over in its own code page unless it is told otherwise.
        if (OperatingSystem.IsWindows() && !Console.IsInputRedirected)
        {
            Console.InputEncoding = Encoding.UTF8;
        }

        return Console.OpenStandardInput();
    }
}
