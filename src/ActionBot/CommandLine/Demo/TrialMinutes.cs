using System.Reflection;
using ActionBot.Minutes;
using ActionBot.Minutes.Formats;

namespace ActionBot.CommandLine.Demo;

/// <summary>The demo's minutes: five meetings in five house styles, written for it.</summary>
internal static class TrialMinutes
{
    private const string Folder = "ActionBot.CommandLine.Demo.Minutes.";

    /// <summary>Reads one of them as any other document is read.</summary>
    /// <param name="name">Its file name.</param>
    public static MinutesReading Read(string name)
    {
        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream(Folder + name) ?? throw new InvalidOperationException($"The demo has no minutes called {name}.");
        using var bytes = new MemoryStream();
        resource.CopyTo(bytes);
        return DocumentOpener.OpenText(bytes.ToArray(), name) is DocumentOutcome.Opened opened
            ? new MinutesReader().Read(opened.Text)
            : throw new InvalidOperationException($"The demo's minutes {name} cannot be read.");
    }
}
